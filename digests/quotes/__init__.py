"""Quotation spans: what stands between quotation marks and somebody said."""

from digests.quotes.finding import find_quotations

__all__ = ["find_quotations"]
