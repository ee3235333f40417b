"""How well pages are cleaned: text, title and date on saved pages of real publishers, beside trafilatura alone.

Run ``python -m benchmarks.pages``. Each page of ``../shared/pages`` lies beside a JSON file that says what
should be read from it. Recall is the part of the true words that was read, precision the part of the words read
that is true, both as multisets of words: the mean of the pages, then over all words at once (where one page weighs
as much as five: its truth leaves out the speech that it prints).
"""

import argparse
import gzip
import json
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pipelines.clean import clean, decode
from pipelines.model import Page

PAGES = Path(__file__).parent.parent.parent / "shared" / "pages"


@dataclass(frozen=True, kw_only=True)
class Truth:
    """A saved page and what should be read from it."""

    name: str
    body: bytes
    title: str
    text: str
    published: datetime


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What one way of cleaning read of one page."""

    title: str
    text: str
    published: datetime | None
    seconds: float


def read_truths(folder: Path = PAGES) -> list[Truth]:
    """The saved pages; the keys of a publisher's JSON follow the dates of its files."""
    truths = []
    for told in sorted(folder.glob("*.json")):
        files = sorted(folder.glob(f"{told.stem}_*.html.gz"))
        entries = json.loads(told.read_text(encoding="utf-8"))
        for file, entry in zip(files, entries.values(), strict=True):
            truths.append(
                Truth(
                    name=file.name.removesuffix(".html.gz"),
                    body=gzip.decompress(file.read_bytes()),
                    title=entry["title"],
                    text="\n".join(_strings(entry["body"])),
                    published=datetime.fromisoformat(entry["publishing_date"]),
                )
            )
    return truths


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)


def by_councilwatch(truth: Truth) -> Reading:
    """The project's own cleaning, without the help of a listing."""
    address = f"https://{truth.name.partition('_')[0].lower()}.example/story"
    page = Page(
        asked=address,
        url=address,
        source="bench",
        publisher=truth.name.partition("_")[0],
        fetched_at=datetime(2026, 11, 24, tzinfo=UTC),
        html=decode(truth.body, "text/html"),
        status=200,
    )
    begun = time.perf_counter()
    article = clean(page)
    seconds = time.perf_counter() - begun
    moment = article.published.start if article.published is not None else None
    return Reading(title=article.title, text=article.text, published=moment, seconds=seconds)


def by_trafilatura(truth: Truth) -> Reading:
    """trafilatura alone, with its own metadata: the reference."""
    import trafilatura

    begun = time.perf_counter()
    document = trafilatura.bare_extraction(
        decode(truth.body, "text/html"), fast=True, include_comments=False, with_metadata=True
    )
    seconds = time.perf_counter() - begun
    if not isinstance(document, trafilatura.settings.Document):
        return Reading(title="", text="", published=None, seconds=seconds)
    moment = datetime.fromisoformat(document.date).replace(tzinfo=UTC) if document.date else None
    return Reading(title=document.title or "", text=document.text or "", published=moment, seconds=seconds)


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.casefold()))


def same_title(read: str, true: str) -> bool:
    return " ".join(re.findall(r"\w+", read.casefold())) == " ".join(re.findall(r"\w+", true.casefold()))


def main() -> int:
    """Print the table; exit status 0 also where the pages are not there."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--each", action="store_true", help="a line for every page too")
    parser.add_argument("--wrong", metavar="PAGE", help="show the words lost and added on one page")
    arguments = parser.parse_args()
    truths = read_truths()
    if not truths:
        print(f"Skipped: the saved pages are not here ({PAGES}).")
        return 0
    if arguments.wrong:
        return show_wrong(next(truth for truth in truths if truth.name == arguments.wrong))
    print(header(f"{len(truths)} pages") + "  ms, median")
    for name, read in (("councilwatch", by_councilwatch), ("trafilatura alone", by_trafilatura)):
        readings = [read(truth) for truth in truths]
        if arguments.each:
            for truth, reading in zip(truths, readings, strict=True):
                print("  " + row(truth.name, [truth], [reading]))
        print(row(name, truths, readings))
    return 0


def header(first: str) -> str:
    return f"{first:<28}recall  precision  (of all words)  right second  right day  right title"


def row(name: str, truths: list[Truth], readings: list[Reading]) -> str:
    """One line of the table."""
    milliseconds = statistics.median(reading.seconds for reading in readings) * 1_000
    return f"{quality(name, truths, readings)}  {milliseconds:10.1f}"


def quality(name: str, truths: list[Truth], readings: list[Reading]) -> str:
    """One line of the table without the time: how much of these pages was read, and how rightly."""
    true = read = shared = second = day = titles = 0
    recalls, precisions = [], []
    for truth, reading in zip(truths, readings, strict=True):
        expected, got = words(truth.text), words(reading.text)
        both = (expected & got).total()
        true, read, shared = true + expected.total(), read + got.total(), shared + both
        recalls.append(both / expected.total())
        precisions.append(both / max(got.total(), 1))
        second += reading.published == truth.published
        day += reading.published is not None and (
            reading.published.astimezone(UTC).date() == truth.published.astimezone(UTC).date()
        )
        titles += same_title(reading.title, truth.title)
    return (
        f"{name:<28}{statistics.mean(recalls):6.3f}  {statistics.mean(precisions):9.3f}"
        f"     {shared / true:.3f} {shared / max(read, 1):.3f}  {second:12}  {day:9}  {titles:11}"
    )


def show_wrong(truth: Truth) -> int:
    """Print, for one page, the lines that were read and are not true, and the true ones that were not read."""
    reading = by_councilwatch(truth)
    expected, got = words(truth.text), words(reading.text)
    for sign, text, other in (("+", reading.text, expected), ("-", truth.text, got)):
        for line in text.split("\n"):
            own = words(line)
            if (own and (own & other).total() / own.total() < 0.9) or (
                own and not _phrase(line, truth.text + reading.text, 2)
            ):
                print(sign, line)
    print(f"title: {reading.title!r} (true: {truth.title!r}); date: {reading.published} (true: {truth.published})")
    return 0


def _phrase(line: str, text: str, times: int) -> bool:
    return text.count(line.strip("-| ")[:60]) >= times


if __name__ == "__main__":
    sys.exit(main())
