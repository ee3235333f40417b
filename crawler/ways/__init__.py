"""Ways of listing: an answer -> the links it lists. Pure functions."""

from crawler.ways.answer import NotAListing

__all__ = ["NotAListing"]
