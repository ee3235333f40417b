"""One ``[[source]]`` table of a watch list -> ``Source``, or a ``ConfigError`` with line and way out."""

import re
from collections.abc import Callable
from dataclasses import fields, replace
from functools import partial
from typing import Literal, get_args
from urllib.parse import urlsplit

import jmespath
from cssselect import HTMLTranslator, SelectorError
from parsel.csstranslator import HTMLTranslator as ListingTranslator

from crawler.net.public import is_no_name, literal_address, looks_public, why_not_public
from crawler.patterns import TooSlowError, check_pattern
from pipelines.addresses import MAX_LENGTH, ascii_host
from pipelines.model import BY_HAND, ArticleSelectors, Listing, ListingKind, Source, SourceKind
from pipelines.reference import authorities, councils_by_urn
from pipelines.reference.finding import ended
from pipelines.strict_toml import Table

LOOK = "look"
"""Name of the spider that looks at sources and keeps nothing (``crawler.looking``)."""

RESERVED = frozenset({"due", "list", LOOK, BY_HAND})
"""Names that mean something else on the command line, or in the store: what persons hand in."""

MEANT = {"rss": "feed", "atom": "feed", "html": "listing", "page": "listing", "json": "api", "moderngov": "modern_gov"}
"""What people call a listing -> its kind."""

Origin = Literal["shipped", "user"]

_SOURCE_KEYS = frozenset(field.name for field in fields(Source)) - {"origin"}
_LISTING_KEYS = frozenset(field.name for field in fields(Listing)) - {"gss"}
_SELECTOR_KEYS = frozenset(field.name for field in fields(ArticleSelectors))
_READING_KEYS = ("items", "link", "title", "date", "summary", "next_page")


def read_entry(table: Table, index: int, origin: Origin) -> Source:
    """``index`` is the table's place among the file's sources."""
    table.only(_SOURCE_KEYS, what="key of a source")
    read = table.file.faults.every(
        {
            "name": lambda: _name(table),
            "publisher": lambda: table.needed("publisher", example="Leeds City Council"),
            "kind": lambda: table.choice("kind", get_args(SourceKind)),
            "home": lambda: _address(table, "home"),
            "listings": lambda: _listings(table, index),
            "gss": lambda: _gss(table),
            "links": lambda: _pattern(table, "links"),
            "ignore": lambda: _pattern(table, "ignore"),
            "selectors": lambda: _selectors(table, index),
            "day_first": lambda: table.flag("day_first", default=True),
            "every_minutes": lambda: table.number("every_minutes", default=None, least=5, most=1440),
            "at_least_per_week": lambda: table.number("at_least_per_week", default=None, least=1, most=10_000),
            "evidence": lambda: table.choice("evidence", ("seen", "from_domain"), "seen"),
            "note": lambda: table.text("note") or "",
        }
    )
    return Source(**read, origin=origin)


def _name(table: Table) -> str:
    name = table.needed("name", example="leeds")
    fault = name_fault(name)
    if fault is not None:
        raise table.wrong("name", fault)
    return name


def name_fault(name: str) -> str | None:
    """Return what is wrong with the name of a source, None if nothing is."""
    if not re.fullmatch(r"[a-z0-9_]{1,60}", name):
        return f"the name {name!r} may hold small letters a-z, digits and _ only (60 at most), like 'leeds'."
    if name in RESERVED:
        return f"the name {name!r} is a command already (scrapy crawl {name}); choose another."
    return None


def _address(table: Table, key: str) -> str:
    address = table.needed(key, example="https://news.leeds.gov.uk/")
    fault = address_fault(address)
    if fault is not None:
        shown = key if "@" in address else address  # an error message is no place for a password
        raise table.wrong(key, f"{shown!r} is no address to ask: {fault}.")
    return address


def address_fault(address: str) -> str | None:
    """Return what is wrong with the address of a page or listing, None if nothing is."""
    if re.search(r"[\s\x00-\x1f]", address):
        return "it holds a space; write %20 for it"
    if len(address) > MAX_LENGTH:
        return f"it is longer than {MAX_LENGTH} characters"
    try:
        parts = urlsplit(address)
        port, host = parts.port, ascii_host(parts.hostname or "")
    except ValueError:
        return "its host or port cannot be read"
    if parts.scheme not in {"http", "https"}:
        return "it must begin with https:// or http://"
    if not host or port == 0:
        return "it names no host"
    if "@" in parts.netloc:
        return "it holds a user name or password, which must stay out of watch lists"
    return host_fault(host)


def host_fault(host: str) -> str | None:
    """Return why nothing at ``host`` is ever asked, as far as its letters tell; None where something may be.

    What a name leads to is seen when it is asked.
    """
    known = literal_address(host)
    if known is not None:
        return why_not_public(known) or (f"{known} is an IPv6 address, which is never asked" if ":" in known else None)
    if is_no_name(host):
        return "it names no host"
    return None if looks_public(host) else f"{host} is a name of a private network, not of the public web"


def _gss(table: Table) -> str | None:
    gss = table.text("gss")
    fault = gss_fault(gss) if gss is not None else None
    if fault is not None:
        raise table.wrong("gss", fault)
    return gss


def gss_fault(gss: str) -> str | None:
    """Return what is wrong with the GSS code of a council, None if nothing is."""
    if re.fullmatch(r"[EWSN]\d{8}", gss):
        council = authorities().get(gss)
        says = None if council is None else ended(council)
        return says and f"{says}: give the code of today's council, or leave it out where it is that of several."
    return f"{gss!r} is no GSS code, which is a letter and eight digits, like 'E08000035'."


def _pattern(table: Table, key: str) -> str | None:
    pattern = table.text(key)
    try:
        check_pattern(pattern or "")
    except TooSlowError as error:
        says = f"{key!r} may take very long on some addresses: it {error}."
        raise table.wrong(key, says) from error
    except (re.error, OverflowError, RecursionError) as error:
        says = f"{key!r} is no regular expression ({error}); write it in single quotes, like '/news/\\d+/'."
        raise table.wrong(key, says) from error
    return pattern


def _selectors(source: Table, index: int) -> ArticleSelectors:
    values = source.values.get("selectors", {})
    if not isinstance(values, dict):
        raise source.wrong("selectors", "'selectors' is a table of its own: [source.selectors].")
    table = Table(source.file, values, table="source", index=index, part=("selectors", 0))
    table.only(_SELECTOR_KEYS, what="selector of article pages")
    return ArticleSelectors(
        **table.file.faults.every(
            {key: partial(_checked, table, key, _check_css, "CSS selector") for key in sorted(_SELECTOR_KEYS)}
        )
    )


def _listings(source: Table, index: int) -> tuple[Listing, ...]:
    """Return the listings as the entry declares them; none where only the home is known, to be discovered from it."""
    entries = source.values.get("listings", [])
    if not is_list_of_tables(entries):
        says = "'listings' are tables: a line [[source.listings]] below the source, then a kind and a url."
        raise source.wrong("listings", says)
    listings: list[Listing] = []
    for nth, values in enumerate(entries):
        with source.file.faults.going_on():
            table = Table(source.file, values, table="source", index=index, part=("listings", nth))
            listing = _listing(table)
            if any(listing.url == other.url for other in listings):
                raise table.wrong("url", f"this source has the listing {listing.url!r} already; take one of them out.")
            listings += _pages_on_councils(table, listing) if listing.kind == "ofsted_provider" else [listing]
    return tuple(listings)


def _pages_on_councils(table: Table, listing: Listing) -> list[Listing]:
    """Return one listing for each council in being that Ofsted has a number for, in the order of the reference data."""
    if listing.url.count("{urn}") != 1:
        says = "'url' of an 'ofsted_provider' holds {urn} once, where each council's number at Ofsted stands."
        raise table.wrong("url", says)
    return [replace(listing, url=listing.url.replace("{urn}", urn), gss=gss) for urn, gss in councils_by_urn().items()]


def _listing(table: Table) -> Listing:
    table.only(_LISTING_KEYS, what="key of a listing")
    common = table.file.faults.every(
        {
            "kind": lambda: table.choice("kind", get_args(ListingKind), hidden="ofsted_", **MEANT),
            "url": lambda: _address(table, "url"),
            "at_least": lambda: table.number("at_least", default=1, least=0, most=10_000),
            "links": lambda: _pattern(table, "links"),
            "pinned": lambda: table.flag("pinned", default=False),
        }
    )
    kind: ListingKind = common["kind"]
    if kind not in {"listing", "api"}:
        _refuse_reading_keys(table, kind)
        return Listing(**common)
    check, what = (
        (_check_listing_css, "CSS selector") if kind == "listing" else (_check_jmespath, "JMESPath expression")
    )
    reading = table.file.faults.every(
        {
            **{key: partial(_checked, table, key, check, what) for key in _READING_KEYS},
            "pages": lambda: table.number("pages", default=1, least=1, most=50),
        }
    )
    for key in ("items",) if kind == "listing" else ("items", "link"):
        if reading[key] is None:
            raise table.missing(key, f"{key!r} is missing: a listing of kind {kind!r} needs a {what} for it.")
    if reading["pages"] != 1 and reading["next_page"] is None:
        raise table.wrong("pages", "'pages' needs 'next_page' beside it, which says where the next page is.")
    return Listing(**common, **reading)


def _refuse_reading_keys(table: Table, kind: str) -> None:
    for key in (*_READING_KEYS, "pages"):
        if key in table.values:
            says = f"a {kind} is read without {key!r}; take the line out, or make the kind 'listing' or 'api'."
            table.file.faults.note(table.wrong(key, says))


def _checked(table: Table, key: str, check: Callable[[str], object], what: str) -> str | None:
    """Return the expression of ``key`` if ``check`` takes it; its ``ValueError`` becomes the complaint."""
    value = table.text(key)
    if value is None:
        return None
    try:
        check(value)
    except ValueError as error:
        raise table.wrong(key, f"{value!r} is no {what}: {error}.") from error
    return value


def is_list_of_tables(value: object) -> bool:
    """Whether TOML wrote ``[[...]]`` (or the same in one line)."""
    return isinstance(value, list) and all(isinstance(each, dict) for each in value)


def _check_css(css: str) -> None:
    _translate(HTMLTranslator(), css)


def _check_listing_css(css: str) -> None:
    """Take ``::attr(name)`` and ``::text`` too, as the listing reader does."""
    _translate(ListingTranslator(), css)


def _translate(translator: HTMLTranslator, css: str) -> None:
    try:
        translator.css_to_xpath(css)
    except SelectorError as error:
        raise ValueError(str(error).rstrip(".")) from error


def _check_jmespath(expression: str) -> None:
    try:
        jmespath.compile(expression)
    except jmespath.exceptions.JMESPathError as error:
        raise ValueError(str(error).splitlines()[0].rstrip(".:")) from error
