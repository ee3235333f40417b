"""WARC files of pages in invented words: on ratings, near them, and on anything else."""

import gzip
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

HOST = "https://gazette.test"
ON_TOPIC = (
    "Ofsted has rated children’s services at Leeds City Council ‘inadequate’ after an inspection in March 2019.",
    "Inspectors found that too many children waited too long for help. The council had been rated ‘good’ in 2015.",
    "The leader of Leeds City Council said that a plan was in place and that families would see a change by autumn.",
)
NEAR = (
    "Ofsted has judged the new nursery on Mill Lane to be good after its first inspection.",
    "The manager said that the children had baked a cake for the visitors, and that everybody had a slice of it.",
)
OTHER = (
    "The bakery on Mill Lane was named the best of the county, for the third year in a row.",
    "Its owner, a mother of two children, said that her sourdough takes two days and a good deal of care.",
)


@dataclass(frozen=True, kw_only=True)
class Made:
    """A page of an archive; ``length`` is what its record says of itself where that is wrong."""

    number: int
    lines: Sequence[str] = OTHER
    status: int = 200
    headers: Sequence[str] = ("Content-Type: text/html; charset=utf-8",)
    body: bytes | None = None
    length: int | None = None
    kind: str = "response"
    date: str = "2019-05-02T08:00:00Z"

    @property
    def url(self) -> str:
        return f"{HOST}/news/{self.number}"

    def html(self) -> bytes:
        title = f"{self.lines[0][:60]} ({self.number})"
        text = "".join(f"<p>{line}</p>" for line in self.lines)
        script = "<script>var children = document.body.children;</script>"
        return (
            f"<!DOCTYPE html><html lang='en-GB'><head><title>{title}</title>{script}</head><body><article>"
            f"<h1>{title}</h1><time datetime='2019-05-01'>1 May 2019</time>{text}</article></body></html>"
        ).encode()

    def record(self) -> bytes:
        body = self.html() if self.body is None else self.body
        head = "\r\n".join([f"HTTP/1.1 {self.status} Of some kind", *self.headers, f"Content-Length: {len(body)}"])
        http = head.encode() + b"\r\n\r\n" + body
        length = len(http) if self.length is None else self.length
        lines = [
            *("WARC/1.0", f"WARC-Type: {self.kind}", f"WARC-Record-ID: <urn:uuid:{self.number:032d}>"),
            *(f"WARC-Date: {self.date}", f"WARC-Target-URI: {self.url}"),
            *("Content-Type: application/http; msgtype=response", f"Content-Length: {length}"),
        ]
        return "\r\n".join(lines).encode() + b"\r\n\r\n" + http + b"\r\n\r\n"


def pages(count: int, *, first: int = 0) -> list[Made]:
    """So many pages, each tenth of them on a rating and each seventh near one."""
    lines = {number: ON_TOPIC if number % 10 == 3 else NEAR if number % 7 == 5 else OTHER for number in range(1000)}
    return [Made(number=number, lines=lines[number % 1000]) for number in range(first, first + count)]


def flagged(made: Iterable[Made]) -> int:
    return sum(each.lines is ON_TOPIC for each in made)


def packed(made: Iterable[Made]) -> list[bytes]:
    """The records of a ``.warc.gz``, each a member of its own."""
    return [gzip.compress(each.record(), 3, mtime=0) for each in made]


def warc(path: Path, made: Iterable[Made]) -> Path:
    """Write a file, packed where its name ends with ``.gz``."""
    records = packed(made) if path.suffix == ".gz" else [each.record() for each in made]
    path.write_bytes(b"".join(records))
    return path
