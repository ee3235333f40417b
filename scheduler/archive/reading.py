"""The answers of a WARC file one by one, each counted once, whatever state the file is in."""

from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, BinaryIO

from fastwarc import ArchiveIterator, WarcRecordType

from scheduler.archive.damage import damage_between, end_of_record, is_beginning, is_packed, next_beginning

LONGEST = 10_000_000
"""Bytes of an answer; the watch fetches no longer ones either."""

NO_WARC = "It is no WARC file, or its beginning is lost; give the file as the archive has it, plain or gzip."
EMPTY = "It is empty."
TOO_LONG = "The record has {size:,} bytes, more than the {most:,} that a page may have; it was passed over."
CUT_OFF = "The file ends within this record: it was cut off. Fetch it again, and say the same again."
DAMAGED = "The record is damaged, or is not as long as it says; the next whole one after it was read on."
ANSWERS = WarcRecordType.response | WarcRecordType.unknown


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What an archive has of one address: ``body`` as it was sent, packed or not. ``offset`` is of the file's bytes."""

    offset: int
    url: str
    fetched_at: datetime
    status: int
    headers: dict[str, str] = field(repr=False)
    body: bytes = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class Skipped:
    """An answer that is of no use, by its bytes: nothing is held of it but where it was."""

    offset: int


@dataclass(frozen=True, kw_only=True)
class Broken:
    """A record, or a stretch of the file, that could not be read, and why."""

    offset: int
    says: str


Told = Answer | Skipped | Broken
Use = Callable[[int, Mapping[str, str], bytes], bool]
"""Whether an answer may be of use: by its status, its headers in small letters, and its body as it was sent."""


def of_any_use(_status: int, _headers: Mapping[str, str], _body: bytes) -> bool:
    return True


def answers(stream: BinaryIO, start: int = 0, is_of_use: Use = of_any_use) -> Iterator[Told]:
    """Yield every answer from byte ``start`` on, and what is broken between them.

    One is told only once what follows it is known to be a record, for a record of a wrong length reads on in the next
    one. Whether it is of use is asked at once: its bytes are let go before the next one's are unpacked in their place.
    Errors of the stream itself (a network, a disk) are raised as they are.
    """
    at: int | None = start
    while at is not None:
        at = yield from until_damage(stream, at, is_of_use)


def until_damage(stream: BinaryIO, start: int, is_of_use: Use) -> Generator[Told, None, int | None]:
    """The same up to the first damage; return where the next whole record begins behind it, None at the end."""
    held: Told | None = None
    in_doubt = failed = False
    packed = is_packed(stream)
    watched = Watched(stream, start)
    try:
        for record in ArchiveIterator(watched, record_types=ANSWERS, parse_http=True):
            if held is not None:
                yield held
                if not packed and (lost := damage_between(stream, held.offset, int(record.stream_pos))) is not None:
                    yield Broken(offset=lost, says=DAMAGED)  # a plain record without a head is passed over in silence
            held, in_doubt = read(record, is_of_use)
    except OSError:
        if watched.trouble is not None:
            raise watched.trouble from None
        failed = True
    size = stream_size(stream)
    if not size:
        yield Broken(offset=0, says=EMPTY)
        return None
    place = start if held is None else held.offset
    in_one_piece = held is not None and not is_beginning(stream, place)
    end = end_of_record(stream, place)
    if held is not None and (end is not None or (in_one_piece and not in_doubt)):
        yield held
    while end is not None and end < size:  # what is no answer in between is whole as well
        place, end = end, end_of_record(stream, end)
    if end is not None or (in_one_piece and not failed):
        return None
    further = next_beginning(stream, place + 1)
    yield Broken(offset=place, says=what_is_wrong(stream, place, further))
    return further


def what_is_wrong(stream: BinaryIO, place: int, further: int | None) -> str:
    if further is not None:
        return DAMAGED
    return CUT_OFF if is_beginning(stream, place) else NO_WARC if place == 0 else DAMAGED


def read(record: Any, is_of_use: Use) -> tuple[Told, bool]:
    """Return what a record holds, and whether that is in doubt until its end was found."""
    offset, size = int(record.stream_pos), int(record.content_length)
    if size > LONGEST:
        return Broken(offset=offset, says=TOO_LONG.format(size=size, most=LONGEST)), True
    if record.record_type != WarcRecordType.response:
        return Broken(offset=offset, says=DAMAGED), False
    body = record.reader.read(size)  # without a length it is copied twice
    http = record.http_headers if record.is_http_parsed else None
    if len(body) < size or http is None or http.status_code is None:
        return Broken(offset=offset, says=DAMAGED), True
    headers = {name.lower(): value for name, value in http.items()}
    if not is_of_use(http.status_code, headers, body):
        return Skipped(offset=offset), False
    told = Answer(
        offset=offset,
        url=(record.headers.get("WARC-Target-URI") or "").strip("<>"),
        fetched_at=moment(record.headers.get("WARC-Date")),
        status=http.status_code,
        headers=headers,
        body=body,
    )
    return told, False


def moment(told: str | None) -> datetime:
    """Return a WARC-Date; the epoch where it is none, for that is before all that is known otherwise."""
    try:
        at = datetime.fromisoformat(told or "")
    except ValueError:
        return datetime.fromtimestamp(0, UTC)
    return at.astimezone(UTC) if at.tzinfo is not None else at.replace(tzinfo=UTC)


def stream_size(stream: BinaryIO) -> int:
    return stream.seek(0, 2)


class Watched:
    """A stream that remembers what went wrong with itself, so that this is not taken for damage of what it holds."""

    def __init__(self, stream: BinaryIO, start: int) -> None:
        self._stream = stream
        self.trouble: Exception | None = None
        stream.seek(start)

    def read(self, size: int = -1) -> bytes:
        try:
            return self._stream.read(size)
        except Exception as error:
            self.trouble = error
            raise

    def close(self) -> None:
        """It belongs to who opened it."""

    def tell(self) -> int:
        return self._stream.tell()

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._stream.seek(offset, whence)
