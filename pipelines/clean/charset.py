"""Bytes of an answer -> text, whatever the server and the page claim of their charset."""

import codecs
import re

LOOKED_AT = 4_096
"""Bytes at the beginning of a page in which it may name its charset (HTML asks for 1,024; pages forget)."""

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

AS_BROWSERS_DO = {"iso8859-1": "cp1252", "ascii": "cp1252"}
"""What a page that names these is read as: its curly quotes are Windows' own."""

TEXT_CODECS = ("utf", "iso8859", "cp", "mac", "koi8", "big5", "gb", "euc", "shift_jis", "latin")

_IN_HEADER = re.compile(r"charset\s*=[\s\"']*([\w.:-]+)", re.IGNORECASE)
_IN_PAGE = re.compile(rb"<meta[^>]{0,300}?charset\s*=[\s\"']*([\w.:-]+)", re.IGNORECASE)
_IN_XML = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)


def decode(body: bytes, content_type: str | None) -> str:
    """Return the text of ``body``: by its byte order mark, the header, the page's own word, UTF-8, Windows-1252.

    A charset that is named and does not fit the bytes is passed over; the last resort never fails.
    """
    for mark, name in BYTE_ORDER_MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    for name in (*_named(body, content_type), "utf-8", "cp1252"):
        try:
            return body.decode(name)
        except UnicodeDecodeError:
            continue
    return body.decode("cp1252", "replace") if _mostly_single_bytes(body) else body.decode("utf-8", "replace")


def _named(body: bytes, content_type: str | None) -> list[str]:
    """Python's names of the charsets that header and page claim, in that order.

    Where they differ and one is UTF-8, that comes first: single-byte charsets fit any bytes, UTF-8 only its own.
    """
    claimed = _IN_HEADER.findall(content_type or "")
    for pattern in (_IN_PAGE, _IN_XML):
        claimed += [name.decode("ascii") for name in pattern.findall(body[:LOOKED_AT])[:1]]
    known = [codec for name in claimed if (codec := _codec(name)) is not None]
    return sorted(dict.fromkeys(known), key=lambda name: name != "utf-8")


def codecs_of(content_type: str | None) -> list[str]:
    """Python's names of the charsets that a header names and that are known."""
    return [codec for name in _IN_HEADER.findall(content_type or "") if (codec := _codec(name)) is not None]


def _codec(name: str) -> str | None:
    """The codec behind a charset's name; None for an unknown one and for Python's codecs that are no charset."""
    try:
        known = codecs.lookup(name.strip(".:-_")).name
    except (LookupError, ValueError):
        return None
    # UTF-16 without a byte order mark is a lie here: the meta that named it was read as single bytes.
    if not known.startswith(TEXT_CODECS) or known.startswith(("utf-16", "utf-32", "utf-7")):
        return None
    return AS_BROWSERS_DO.get(known, known)


def _mostly_single_bytes(body: bytes) -> bool:
    """Whether most of what is not ASCII is no UTF-8, so that a few bad bytes do not spoil a page of it."""
    wrong = body.decode("utf-8", "replace").count("\ufffd")
    return wrong * 2 > sum(byte > 127 for byte in body)
