"""Listing page (HTML) -> the links it lists, by CSS selectors."""

from cssselect import SelectorError
from parsel.csstranslator import HTMLTranslator


def check_selector(css: str) -> None:
    """Raise ``ValueError``, saying why, for what is no CSS selector (``::attr(name)`` and ``::text`` are)."""
    try:
        HTMLTranslator().css_to_xpath(css)
    except SelectorError as error:
        raise ValueError(str(error).rstrip(".")) from error
