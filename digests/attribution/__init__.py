"""Who said each quotation, and what was said without marks."""

from digests.attribution.attributing import attribute

__all__ = ["attribute"]
