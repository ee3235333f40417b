"""The body of an archived answer as its server meant it: not in chunks, not packed. Archives keep both forms."""

import re
import zlib
from collections.abc import Mapping

import brotli

from pipelines.exceptions import InputError
from scheduler.archive.reading import LONGEST

CHUNK = re.compile(rb"([0-9a-fA-F]{1,8})[^\r\n]{0,200}\r\n")


def unpacked(body: bytes, headers: Mapping[str, str]) -> bytes:
    """Undo what the headers say was done to a body, where it was done; archives often undo it and leave the headers.

    Raises ``InputError`` where it is packed in a way that is not known, damaged, or unpacks beyond ``LONGEST``.
    """
    if "chunked" in headers.get("transfer-encoding", "").lower() and CHUNK.match(body):
        body = joined(body)
    for way in reversed([each.strip().lower() for each in headers.get("content-encoding", "").split(",")]):
        body = undone(body, way)
    return body


def joined(body: bytes) -> bytes:
    """The pieces of a chunked body, as far as they are there."""
    pieces, at = [], 0
    while (found := CHUNK.match(body, at)) and (size := int(found[1], 16)):
        pieces.append(body[found.end() : found.end() + size])
        at = found.end() + size + 2
    return b"".join(pieces)


def undone(body: bytes, way: str) -> bytes:
    if way in ("", "identity", "none"):
        return body
    if way in ("gzip", "x-gzip"):
        return inflated(body, 31) if body.startswith(b"\x1f\x8b") else body
    if way == "deflate":
        return body if body.lstrip()[:1] == b"<" else inflated(body, 15 if body[:1] == b"\x78" else -15)
    if way == "br":
        return body if body.lstrip()[:1] == b"<" else of_brotli(body)
    raise InputError(f"The page is packed in a way that is not known ({way}).")


def inflated(body: bytes, form: int) -> bytes:
    unpacking = zlib.decompressobj(form)
    try:
        out = unpacking.decompress(body, LONGEST + 1)
    except zlib.error as error:
        raise InputError("The page is packed, and damaged.") from error
    return within(out)


def of_brotli(body: bytes) -> bytes:
    try:
        return within(brotli.Decompressor().process(body, output_buffer_limit=LONGEST + 1))
    except brotli.error as error:
        raise InputError("The page is packed, and damaged.") from error


def within(out: bytes) -> bytes:
    if len(out) > LONGEST:
        raise InputError(f"The page unpacks to more than {LONGEST:,} bytes.")
    return out
