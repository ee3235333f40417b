"""Whole records of a WARC file and where the next one begins, found without believing anything that the file says."""

import re
import zlib
from typing import BinaryIO

CHUNK = 1 << 20
LONGEST_HEAD = 65_536
GZIP = b"\x1f\x8b\x08"
BEGINS = re.compile(rb"(?:^|\n)(WARC/1\.[01]\r?\nWARC-)")
MEMBER = re.compile(re.escape(GZIP))
KIND = re.compile(rb"^WARC-Type:\s*\w", re.IGNORECASE | re.MULTILINE)
LENGTH = re.compile(rb"^Content-Length:\s*(\d{1,15})\s*$", re.IGNORECASE | re.MULTILINE)


def is_packed(stream: BinaryIO) -> bool:
    stream.seek(0)
    return stream.read(2) == GZIP[:2]


def is_beginning(stream: BinaryIO, at: int) -> bool:
    """Whether a record, or the packed member that holds one, begins at this byte."""
    stream.seek(at)
    start = stream.read(LONGEST_HEAD)
    if start.startswith(GZIP):
        try:
            start = zlib.decompressobj(31).decompress(start, 64)
        except zlib.error:
            return False
    return start.startswith(b"WARC/")


def next_beginning(stream: BinaryIO, at: int) -> int | None:
    """Return where the first record begins at or behind a byte; None where there is none any more."""
    pattern = MEMBER if is_packed(stream) else BEGINS
    stream.seek(at)
    base, left = at, b""
    while chunk := stream.read(CHUNK):
        window = left + chunk
        for found in pattern.finditer(window):
            place = base - len(left) + found.start(found.lastindex or 0)
            here = stream.tell()
            if place >= at and is_beginning(stream, place):
                return place
            stream.seek(here)
        left = window[-32:]
        base += len(chunk)
    return None


def end_of_record(stream: BinaryIO, at: int) -> int | None:
    """Return where the record ends that begins at this byte; None where it is damaged, cut off or of another length
    than it says. Nothing is held of what it unpacks to."""
    stream.seek(at)
    if stream.read(2) == GZIP[:2]:
        return end_of_member(stream, at)
    stream.seek(at)
    head = stream.read(LONGEST_HEAD)
    size = size_of(head)
    if size is None:
        return None
    stream.seek(at + size)
    return at + size + 4 if stream.read(4) == b"\r\n\r\n" else None


def damage_between(stream: BinaryIO, at: int, last: int) -> int | None:
    """Return where the first damaged record begins behind the record at one byte and before that at another; None where
    all are whole. The stream is left where it was."""
    here = stream.tell()
    end = end_of_record(stream, at)
    while end is not None and end < last:
        at, end = end, end_of_record(stream, end)
    stream.seek(here)
    return at if end is None else None


def end_of_member(stream: BinaryIO, at: int) -> int | None:
    stream.seek(at)
    unpacking = zlib.decompressobj(31)
    head, unpacked, read = b"", 0, 0
    while not unpacking.eof:
        chunk = unpacking.unconsumed_tail or stream.read(CHUNK)
        if not chunk:
            return None
        read += 0 if unpacking.unconsumed_tail else len(chunk)
        try:
            piece = unpacking.decompress(chunk, CHUNK)
        except zlib.error:
            return None
        head += piece[: LONGEST_HEAD - len(head)]
        unpacked += len(piece)
    size = size_of(head)
    return at + read - len(unpacking.unused_data) if size is not None and size + 4 == unpacked else None


def size_of(head: bytes) -> int | None:
    """Return how long a record says it is, its head included; None where its head says nothing."""
    first, end, _ = head.partition(b"\r\n\r\n")
    length = LENGTH.search(first.replace(b"\r\n", b"\n"))
    if not head.startswith(b"WARC/") or not end or length is None or KIND.search(first) is None:
        return None
    return len(first) + len(end) + int(length[1])
