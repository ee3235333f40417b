"""How fast archives are read: ``python -m benchmarks.archive [--records N] [--files N] [--sample N]``.

WARC files are generated: pages of about 400 KB, as newspapers send them (menus, scripts, styles, data in JSON, other
headlines, a story in our own words), one in a thousand on a rating and four in a thousand with its words and no rating.
In one run over the same files: reading alone (FastWARC, every body touched), the back-fill from the file to the store
by its steps, trafilatura on each page of a sample, and judging every page. Speeds are of processor time, so that a
busy machine matters less. ``--pages FOLDER``: how many pages of a folder of saved ones (``*.html.gz``) pass the
prescreen, and what that takes. How it grows with workers: ``benchmarks.archive_scaling``.
"""

import argparse
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

from fastwarc import ArchiveIterator, WarcRecordType

from benchmarks.archive_pages import make
from benchmarks.saved_pages import bodies_in
from pipelines.clean import clean
from pipelines.exceptions import InputError
from pipelines.model import Page
from pipelines.prescreen import may_tell, plain_search
from pipelines.store import open_store
from pipelines.understand import understand
from scheduler.archive.judging import Setting, may_be_story
from scheduler.archive.parts import Parts
from scheduler.archive.reading import Answer, Use, answers
from scheduler.archive.slices import Slice, read_slice

YEAR = 140_000_000
"""Pages of a year of CC-NEWS: 1.35 billion articles from August 2016 to the spring of 2026 (arXiv:2605.18337)."""
NOW = datetime(2026, 11, 26, tzinfo=UTC)


def touched(path: str, *, by_length: bool = False) -> int:
    """Read every body of a file, and do nothing else; return how many there are. As FastWARC's manual does it, or by
    their lengths, as the back-fill does: without one, each is copied twice."""
    count = 0
    with Path(path).open("rb") as stream:
        for record in ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=True):
            count += bool(record.reader.read(record.content_length) if by_length else record.reader.read())
    return count


def processor(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


STEPS = ("reading by length", "records told apart", "prescreen", "judging what passed", "parts", "the store")


def shares(paths: Sequence[str], rounds: int, folder: Path) -> tuple[float, dict[str, float]]:
    """Seconds of the processor for reading files alone, and for each step of their back-fill: for each file the least
    of several rounds, in each of which all take their turn. The first four steps are told by what they and those before
    take."""
    best = [0.0] * (1 + len(STEPS))
    for path in paths:
        turns = [tuple(steps(path, folder, number)) for number in range(rounds)]
        best = [total + min(taken) for total, taken in zip(best, zip(*turns, strict=True), strict=True)]
    alone, upto = best[0], (0.0, *best[1:5])
    return alone, dict(zip(STEPS, (*(after - before for before, after in pairwise(upto)), *best[5:]), strict=True))


def steps(path: str, folder: Path, number: int) -> Iterator[float]:
    whole = Slice(path=path, start=0, setting=Setting(), records=10**9)
    yield processor(lambda: touched(path))
    yield processor(lambda: touched(path, by_length=True))
    yield processor(lambda: told(path, lambda *_: False))
    yield processor(lambda: told(path, may_be_story))
    yield processor(lambda: read_slice(whole))
    read = read_slice(whole)
    yield processor(lambda: Parts(folder, path, f"{path} {number}").write(read))
    with open_store(folder / f"{Path(path).name}-{number}.db") as store:
        yield processor(lambda: store.keep_many((judged for _, judged in read.found), NOW))


def told(path: str, is_of_use: Use) -> int:
    with Path(path).open("rb") as stream:
        return sum(1 for _ in answers(stream, is_of_use=is_of_use))


def sample_of(path: str, count: int) -> Iterator[Answer]:
    with Path(path).open("rb") as stream:
        for each, _ in zip((each for each in answers(stream) if isinstance(each, Answer)), range(count), strict=False):
            yield each


def extracted(bodies: Sequence[bytes]) -> None:
    from trafilatura import extract

    for body in bodies:
        extract(body.decode(), with_metadata=True)


def every_page(path: str, count: int) -> set[str]:
    """The addresses of what is flagged or near where each page is cleaned and judged."""
    told = set()
    for each in sample_of(path, count):
        page = Page(
            asked=each.url, url=each.url, source="backfill", publisher="", fetched_at=each.fetched_at, status=200,
            html=each.body.decode(), found_by="backfill",
        )  # fmt: skip
        try:
            verdict = understand(clean(page))
        except InputError:
            continue
        if verdict.flag or verdict.near_miss:
            told.add(each.url)
    return told


def share_of(folder: Path) -> None:
    bodies = tuple(bodies_in(folder).values())
    passing = sum(may_tell(body) for body in bodies)
    fast = processor(lambda: [may_tell(body) for body in bodies]) / len(bodies)
    plain = processor(lambda: [plain_search(body) for body in bodies]) / len(bodies)
    size = sum(map(len, bodies)) / len(bodies)
    print(f"{passing} of {len(bodies)} pages pass ({size / 1000:.0f} KB on average)")
    print(f"{fast * 1e6:.0f} µs a page, by Python's own means {plain * 1e6:.0f} µs")


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=1_000, help="in each file")
    parser.add_argument("--files", type=int, default=2)
    parser.add_argument("--sample", type=int, default=100, help="pages for trafilatura")
    parser.add_argument("--judge", type=int, default=1_000, help="pages of the first file that are all judged")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--pages", type=Path, help="a folder of saved pages: only what passes of them")
    options = parser.parse_args(arguments)
    if options.pages is not None:
        try:
            share_of(options.pages)
        except ValueError as error:
            parser.error(str(error))
        return 0
    with tempfile.TemporaryDirectory() as name:
        return measured(Path(name), options)


def measured(folder: Path, options: argparse.Namespace) -> int:
    paths = make(folder, options.files, options.records)
    size = Path(paths[0]).stat().st_size / options.records
    bodies = [each.body for each in sample_of(paths[0], options.sample)]
    read = read_slice(Slice(path=paths[0], start=0, setting=Setting(), records=10**9))  # loads what is loaded once
    extracted(bodies[:1])
    pages = options.files * options.records
    seconds, taken = shares(paths, options.rounds, folder)
    alone, whole = seconds / pages, sum(taken.values()) / pages
    plain = processor(lambda: extracted(bodies)) / len(bodies)
    missed = every_page(paths[0], options.judge) - {each.page.url for _, each in read.found}
    print(
        f"{platform.machine()}, Python {platform.python_version()}; {options.files} files of {options.records} pages,"
    )
    print(f"{sum(map(len, bodies)) / len(bodies) / 1000:.0f} KB each, {size / 1000:.0f} KB packed")
    print(f"{'reading alone':36} {1 / alone:8.0f} pages a second of a core")
    print(f"{'back-fill':36} {1 / whole:8.0f}   {alone / whole:.0%} of reading alone")
    for name, each in taken.items():
        print(f"  {name:34} {each / pages * 1e6:8.0f} µs a page   {each / pages / whole:.1%}")
    print(
        f"{'trafilatura on every page':36} {1 / plain:8.1f}   the back-fill: {(plain + alone) / whole:.1f} times that"
    )
    print(f"{'passed the prescreen':36} {read.passed:8}   {read.passed / read.records:.2%}; {read.flagged} flagged")
    print(f"{'missed against judging every page':36} {len(missed):8}   of {options.judge}")
    print(f"A year of {YEAR:,} pages: {YEAR * whole / 3600:.0f} core-hours, {YEAR * alone / 3600:.0f} of them reading;")
    print(f"{YEAR * size / 1e12:.1f} TB to be fetched, {YEAR * size * 8 / 1e9 / 3600:.0f} hours at 1 Gbit/s")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
