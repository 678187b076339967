"""The digest's choice: which quotes and figures come first."""

from digests.ranking.figures import rank_figures
from digests.ranking.quotes import rank_quotes

__all__ = ["rank_figures", "rank_quotes"]
