"""Cleaning: from scraped or pasted text to an article."""

from digests.cleaning.article import as_is, clean

__all__ = ["as_is", "clean"]
