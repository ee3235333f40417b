"""What was read so far, as Parquet files, a part a slice: a run that is cut off goes on behind the last one.

A part is written whole or not at all, under a name of its file and its first byte, so that one that is written twice
is one. The chain of a file's parts from byte 0 on tells how far it was read; what is not in the chain does not count.
"""

import json
import zlib
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from pipelines.fingerprint import fingerprint
from pipelines.model import Judged, Page, ReportLink
from pipelines.store import versions
from pipelines.store.forms import moment, moment_text
from scheduler.archive.places import unsigned
from scheduler.archive.reading import Broken
from scheduler.archive.slices import Read, this_version
from scheduler.files import write_if_changed

WORDS = ("url", "fetched_at", "source", "publisher", "gss", "outcome", "title", "story", "claims", "refused", "letters")
SCHEMA = pa.schema([("offset", pa.int64()), *((name, pa.string()) for name in WORDS), ("html", pa.binary())])
"""A row is a story or near miss; what was judged stands in JSON, under the names of the store's own columns."""

COUNTS = b"councilwatch"
FORM = "1"
"""Of a part; another one is read anew."""


class Parts:
    """The parts of one file, known by its ``identity``, in a folder of all."""

    def __init__(self, folder: Path, path: str, identity: str) -> None:
        self.path = path
        self.folder = folder / fingerprint([identity, this_version(), FORM])[:24]

    def chain(self) -> Iterator[tuple[Path, Read]]:
        """Yield the parts that follow each other from the file's beginning on, each with its counts alone."""
        at = 0
        while (part := self.place(at)).exists():
            read = counts_of(part)
            if read is None:
                part.unlink()  # damaged by something else than this program: it is read again
                return
            yield part, read
            if read.ended == "end":
                return
            at = read.next

    def place(self, start: int) -> Path:
        return self.folder / f"{start:015d}.parquet"

    def write(self, read: Read) -> None:
        """Raises ``UsageError`` where there is no space, or nothing can be written."""
        counts = {"path": unsigned(self.path), **{name: getattr(read, name) for name in COUNTED}}
        counts["failed"] = [[each.offset, each.says] for each in read.failed]
        table = pa.Table.from_pylist([row(offset, judged) for offset, judged in read.found], SCHEMA)
        sink = pa.BufferOutputStream()
        pq.write_table(table.replace_schema_metadata({COUNTS: json.dumps(counts)}), sink)
        write_if_changed(self.place(read.start), sink.getvalue().to_pybytes())


COUNTED = ("start", "next", "ended", "by", "records", "passed", "unread", "flagged", "near")


def counts_of(part: Path) -> Read | None:
    """Return what a part says of its slice; None where it cannot be read."""
    try:
        told = json.loads((pq.read_schema(part).metadata or {})[COUNTS])
    except (OSError, KeyError, ValueError, pa.ArrowException):
        return None
    failed = tuple(Broken(offset=offset, says=says) for offset, says in told["failed"])
    return Read(**{name: told[name] for name in COUNTED}, failed=failed)


def row(offset: int, judged: Judged) -> dict[str, Any]:
    page, verdict = judged.page, judged.verdict
    return {
        "offset": offset,
        "url": page.url,
        "fetched_at": moment_text(page.fetched_at),
        "source": page.source,
        "publisher": page.publisher,
        "gss": page.gss,
        "outcome": "story" if verdict.flag else "near_miss",
        "title": judged.article.title,
        "story": as_json(versions.story_columns(judged)),
        "claims": as_json([versions.claim_columns(each) for each in verdict.claims]),
        "refused": as_json([versions.claim_columns(each) for each in verdict.refused]),
        "letters": as_json([asdict(each) for each in judged.letters]),
        "html": zlib.compress(page.html.encode("utf-8", "replace"), 1),  # a quarter of the time, a fifth more space
    }


def as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=True)


def found(part: Path) -> Iterator[Judged]:
    """Yield what a part holds, in the order in which the archive fetched it."""
    rows = pq.read_table(part).to_pylist()
    for told in sorted(rows, key=lambda each: (each["fetched_at"], each["offset"])):
        yield judged(told)


def judged(told: dict[str, Any]) -> Judged:
    story = json.loads(told["story"])
    verdict = versions.verdict(story, json.loads(told["claims"]), json.loads(told["refused"]))
    page = Page(
        asked=told["url"],
        url=told["url"],
        source=told["source"],
        publisher=told["publisher"],
        fetched_at=moment(told["fetched_at"]),
        html=zlib.decompress(told["html"]).decode(),
        status=200,
        gss=told["gss"],
        found_by="backfill",
    )
    letters = tuple(ReportLink(**each) for each in json.loads(told["letters"]))
    is_near = told["outcome"] == "near_miss"
    return Judged(
        page=page, article=versions.article(story), verdict=replace(verdict, near_miss=is_near), letters=letters
    )
