"""Sitemap (list, index, Google news, plain text; packed or not) -> the links it lists.

``lastmod`` is when a page's record changed, not when its story was published: a story of 2019 whose template
was touched today would look like news. So it never becomes a date; it only puts the newest first.
"""

import zlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import BytesIO

from lxml import etree

from crawler.ways.answer import NotAListing, decoded, kind_of_answer, root_name
from crawler.ways.links import Collector, Most
from pipelines.model import Listed

MOST_BYTES = 52_428_800
"""The protocol's own limit for one file, unpacked (https://www.sitemaps.org/protocol.html); of addresses it is
50,000."""

GZIP = b"\x1f\x8b"

_Fields = dict[str, str]


def read_sitemap(
    body: bytes, *, url: str, content_type: str | None, day_first: bool, most: Most | None = None
) -> Listed:
    """Return a sitemap's links, newest first; an index's sitemaps in ``more``. Raises ``NotAListing``."""
    most = most or Most()
    collector = Collector(url, day_first=day_first, at_most=most.addresses)
    unpacked, is_whole = _unpacked(body)
    if not is_whole:
        collector.drop("not_well_formed")
    text = decoded(unpacked, content_type)
    root = root_name(text)
    if root == "urlset":
        for fields in _newest_first(_nodes(text, "url", collector, most.addresses)):
            date = fields.get("publication_date")
            touched = _moment(fields.get("lastmod", ""))
            collector.add(fields.get("loc"), title=fields.get("title", ""), date=date, touched=touched)
        return collector.listed()
    if root == "sitemapindex":
        return collector.listed(
            more=_sitemaps(_nodes(text, "sitemap", collector, most.addresses), url, collector, most.sitemaps)
        )
    if not root and _is_plain_list(text.lstrip()):
        for line in text.splitlines():
            if line.strip():
                collector.add(line)
        return collector.listed()
    raise NotAListing(f"this answered with {kind_of_answer(text)}, not with a sitemap; look for its new address.")


def _unpacked(body: bytes) -> tuple[bytes, bool]:
    """Return the bytes of a gzip file, at most ``MOST_BYTES`` of them, and whether it was read to its end.

    Servers often unpack it on the way; others put several files into one, which is one again when it is unpacked.
    """
    if not body.startswith(GZIP):
        return body, True
    parts: list[bytes] = []
    rest, is_whole = body, True
    while rest.startswith(GZIP) and is_whole:
        unpacker = zlib.decompressobj(wbits=31)
        try:
            parts.append(unpacker.decompress(rest, MOST_BYTES + 1 - sum(map(len, parts))))
        except zlib.error as error:
            if not parts:
                raise NotAListing("this sitemap is packed (gzip) and cannot be unpacked.") from error
            is_whole = False
        if sum(map(len, parts)) > MOST_BYTES:
            says = f"this packed sitemap holds more than {MOST_BYTES // 1_048_576} MB, the protocol's limit."
            raise NotAListing(says)
        is_whole = is_whole and unpacker.eof
        rest = unpacker.unused_data
    return b"".join(parts), is_whole


def _nodes(text: str, name: str, collector: Collector, at_most: int) -> Iterator[_Fields]:
    """Yield the fields of each <url> or <sitemap>; broken XML is read as far as it goes, and counted."""
    events = etree.iterparse(
        BytesIO(text.encode("utf-8")),
        tag=("{*}" + name,),
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for count, (_, node) in enumerate(events, 1):
            if count > at_most:
                collector.drop("over_limit")
                return
            yield _fields(node)
            node.clear()
            while node.getprevious() is not None:
                del node.getparent()[0]
    except etree.XMLSyntaxError:
        collector.drop("not_well_formed")


def _fields(node: etree._Element) -> _Fields:
    """Return loc and lastmod of the node's own namespace, title and publication_date of its news part."""
    own, _ = _name(node)
    fields: _Fields = {}
    for child in node.iterdescendants("*"):
        space, name = _name(child)
        mine = name in {"loc", "lastmod"} and space == own and child.getparent() is node
        news = name in {"title", "publication_date"} and "news" in space
        if (mine or news) and child.text:
            fields.setdefault(name, child.text.strip())
    return fields


def _name(node: etree._Element) -> tuple[str, str]:
    """Return the namespace and local name; an undeclared prefix stays in the name, meaning nothing."""
    space, _, name = str(node.tag).rpartition("}")
    return space, name


def _newest_first(nodes: Iterator[_Fields]) -> list[_Fields]:
    """Sort by lastmod (W3C dates sort as text as far as order matters here); those without come last."""
    return sorted(nodes, key=lambda fields: fields.get("lastmod", ""), reverse=True)


def _moment(lastmod: str) -> datetime | None:
    """Return the end of what a W3C date tells: of a day its last second. None where it is no such date."""
    try:
        at = datetime.fromisoformat(lastmod)
    except ValueError:
        return None
    if len(lastmod) == len("2026-11-25"):
        at += timedelta(days=1, seconds=-1)
    return at if at.tzinfo is not None else at.replace(tzinfo=UTC)


def _sitemaps(nodes: Iterator[_Fields], url: str, collector: Collector, at_most: int) -> tuple[str, ...]:
    """Return the sitemaps an index names, never itself; of too many the newest, and the rest is counted."""
    more: dict[str, str] = {}
    for fields in nodes:
        if "loc" not in fields:
            collector.drop("no_link")
            continue
        further = collector.further(fields["loc"])
        if further is not None and further != url:
            more.setdefault(further, fields.get("lastmod", ""))
    newest = sorted(more, key=more.__getitem__, reverse=True)
    for _ in newest[at_most:]:
        collector.drop("over_limit")
    if len(newest) <= at_most:
        return tuple(newest)
    dated = [each for each in newest if more[each]]
    undated = [each for each in newest if not more[each]]  # in the index's own order, to which newer ones are added
    return (*dated, *reversed(undated))[:at_most]


def _is_plain_list(text: str) -> bool:
    """Whether the text begins with an address on a line of its own."""
    first = next(iter(text.split("\n", 1)), "").strip()
    return first.startswith(("http://", "https://")) and len(first.split()) == 1
