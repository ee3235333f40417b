"""Inputs that once broke a surface, cut down to what did it; each is tried again in every run of the tests."""

import json


def feed(title: str) -> bytes:
    item = f"<item><title>{title}</title><link>https://www.oakford.test/news/1</link></item>"
    return f'<rss version="2.0"><channel><title>N</title>{item}</channel></rss>'.encode()


def release(address: str) -> bytes:
    return json.dumps(
        {"details": {"attachments": [{"url": address}]}, "public_updated_at": "2026-01-01T00:00:00Z"}
    ).encode()


def cards(tag: str) -> bytes:
    """A list of stories of which one has its heading in this tag; the others have pictures that lead to them."""
    first, second, third = "/2026/07/27/roads-are-resurfaced/", "/2026/07/24/a-library-opens/", "/2026/07/21/trees/"
    return (
        f'<article class="post"><{tag} class="title"><a href="{first}">Roads will be resurfaced by autumn</article>'
        f'<article class="post"><a class="thumb" href="{second}"><a href="{second}">The library opens its doors again'
        f'</article><article class="post"><a class="thumb" href="{third}">Council'
    ).encode()


def graded(again: str) -> bytes:
    """A story in which the words behind a grade are said thirty times."""
    return f"Ofsted on Oakford\nThe authority was judged to be 'good' overall, 'good'{again * 30} and more.".encode()


CRASHED: tuple[tuple[str, bytes, str], ...] = (
    ("feed", feed("Council\x7f plants trees"), "a title held a control character that XML allows"),
    ("feed", feed("a" * 499 + " tree"), "a title was cut behind a space"),
    (
        "discovery",
        b'<a hre<!DOCTYPE html><nav><a href="/news"><h1>Welcome',
        "what looked like a card's link was an anchor without an address",
    ),
    *(("discovery", cards(tag), "a selector was made of a tag that is no name") for tag in ("h<2", "h'2", "h\\2")),
    ("understanding", graded(" for the experiences 'good'"), "each 'for ...' could be ended in forty places"),
    ("understanding", graded(" for its services in all areas"), "each 'for its ...' could be ended in thirty places"),
    ("statistics", release("https://[oakford/outcomes.ods"), "an address with half a bracket is none"),
)
"""Surface, input, and what went wrong with it."""
