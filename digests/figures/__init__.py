"""Figures: numbers with value, unit, qualifier and what they count; look-alikes left out."""

from digests.figures.find import find_figures

__all__ = ["find_figures"]
