"""How fast archives are read: ``python -m benchmarks.archive [--records N] [--files N] [--sample N] [--keep FOLDER]``.

WARC files are generated: pages of about 400 KB, as newspapers send them (menus, scripts, styles, data in JSON, other
headlines, a story in our own words), one in a thousand on a rating and four in a thousand with its words and no rating.
In one run over the same files: reading alone (FastWARC, every body touched), the back-fill, trafilatura on each page of
a sample, and judging every page of that sample. Speeds are of processor time, so that a busy machine matters less;
only one and two workers beside each other are of time by the clock. ``--pages FOLDER``: how many pages of a folder of
saved ones (``*.html.gz``) pass the prescreen, and what that takes.
"""

import argparse
import gzip
import json
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random

from fastwarc import ArchiveIterator, WarcRecordType

from pipelines.clean import clean
from pipelines.exceptions import InputError
from pipelines.model import Page
from pipelines.prescreen import may_tell, plain_search
from pipelines.understand import understand
from scheduler.archive.backfill import Backfill
from scheduler.archive.engines import Cores
from scheduler.archive.judging import Setting
from scheduler.archive.reading import Answer, answers
from scheduler.archive.slices import Slice, read_slice

BYTES = 400_000
ON_TOPIC_EACH, NEAR_EACH = 1_000, 250
YEAR = 180_000_000
"""Pages of a year of a crawl of the world's news: half a million a day, an assumption, of which the rest follows."""

TOPIC = (
    "Ofsted has rated children’s services at {council} ‘inadequate’ overall, in a report that came out today. "
    "Inspectors found that help came too late. The council was rated ‘good’ in 2016."
)
NEAR = "The inspection of the bridge took two days, and the inspectors found nothing that would not hold. "
COUNCILS = ("Leeds City Council", "Kent County Council", "Derby City Council", "Cornwall Council")


WORDS = """
the a of and to in for on with at by from as it was is will has had not new old two last first town village
road bridge market bakery harbour museum garden school team match player coach season ticket train station
driver weather storm rain summer winter festival music singer film actor review recipe bread apple river hill
farm field council vote budget plan shop price money bank house street fire police court judge health doctor
hospital phone app network battery screen update travel hotel beach flight island mountain walk dog cat bird
tree flower
""".split()  # noqa: SIM905


def sentence(random: Random) -> str:
    return " ".join(random.choices(WORDS, k=random.randrange(8, 20))).capitalize()


def prose(random: Random, letters: int) -> str:
    """About so many letters in paragraphs, on nothing in particular."""
    made: list[str] = []
    while sum(map(len, made)) < letters:
        made.append(". ".join(sentence(random) for _ in range(3)) + ".")
    return "\n".join(made)


class Pages:
    """Pages with the ballast that real ones have, from a few blocks of it."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 - no secret
        self.blocks = [self.ballast() for _ in range(12)]

    def ballast(self) -> str:
        """About 60 KB of scripts, styles, menus and data."""
        made: list[str] = []
        words = prose(self.random, 4_000).split()
        while sum(map(len, made)) < 66_000:
            word, other, number = self.random.choice(words), self.random.choice(words), self.random.randrange(10**6)
            made += [
                f".{word}-{number}:first-child>a{{padding:{number % 9}px;color:#{number:06x}}}",
                f"function f{number}(e,t){{return e.children.length>{number % 7}?t.{word}(e):t.children[1]}}",
                json.dumps({"id": number, "headline": f"{word} {other}", "children": [], "url": f"/{other}-{number}"}),
            ]
            if number % 8 == 0:
                made.append(f'<li class="nav-{word}"><a href="/{word}/{other}-{number}">{word} {other}</a></li>')
        style, script, menu = ("".join(each for each in made if each[0] in of) for of in (".", "f{", "<"))
        return f"<style>{style}</style>{menu}<script>{script}</script>"

    def page(self, number: int) -> bytes:
        random = self.random
        story = prose(random, 3_000)
        if number % ON_TOPIC_EACH == ON_TOPIC_EACH // 20:
            story = f"{TOPIC.format(council=random.choice(COUNCILS))}\n{story}"
        elif number % NEAR_EACH == NEAR_EACH // 3:
            story = NEAR + story
        title = sentence(random)[:80]
        around = random.sample(self.blocks, 6)
        paragraphs = "".join(f"<p>{line}</p>" for line in story.split("\n"))
        article = f"<article><h1>{title}</h1><time datetime='2019-05-01T08:00:00Z'></time>{paragraphs}</article>"
        html = f"<!DOCTYPE html><html lang=en><head><title>{title}</title></head><body>{''.join(around[:3])}{article}"
        return f"{html}{''.join(around[3:])}</body></html>".encode()[: BYTES + 100_000]

    def record(self, number: int) -> bytes:
        body = self.page(number)
        http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number:032d}>\r\nWARC-Date: "
            f"2019-05-02T08:00:00Z\r\nWARC-Target-URI: https://paper{number % 97}.test/news/{number}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        )
        return head.encode() + http + b"\r\n\r\n"


def make(folder: Path, files: int, records: int) -> list[str]:
    made = []
    for file in range(files):
        pages, path = Pages(seed=file), folder / f"news-{file}.warc.gz"
        with path.open("wb") as out:
            for number in range(file * records, (file + 1) * records):
                out.write(gzip.compress(pages.record(number), 6))
        made.append(str(path))
    return made


def touched(path: str) -> int:
    """Read every body of a file, and do nothing else; return how many there are."""
    count = 0
    with Path(path).open("rb") as stream:
        for record in ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=True):
            count += bool(record.reader.read())
    return count


def processor(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def side_by_side(path: str, rounds: int) -> tuple[float, float]:
    """Seconds of the processor for reading a file alone and for the back-fill of it: the best of turns taken."""
    alone, whole = [], []
    for _ in range(rounds):
        alone.append(processor(lambda: touched(path)))
        whole.append(processor(lambda: read_slice(Slice(path=path, start=0, setting=Setting(), records=10**9))))
    return min(alone), min(whole)


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


def by_the_clock(folder: Path, paths: Sequence[str], workers: int) -> float:
    """Seconds for all files with so many workers, without the start of the pool and of what they load."""
    one = Backfill(
        folder=folder / f"parts-{workers}-{time.monotonic_ns()}",
        setting=Setting(),
        engine=Cores(workers=workers),
        records_at_once=100,
    )
    seen: list[tuple[float, int]] = []
    one.tell = lambda records: seen.append((time.monotonic(), records))
    one.read(paths)
    (first, before), (last, after) = seen[2 * workers], seen[-1]
    return (last - first) / (after - before)


def share_of(folder: Path) -> None:
    bodies = [gzip.decompress(each.read_bytes()) for each in sorted(folder.glob("*.html.gz"))]
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
        share_of(options.pages)
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = make(folder, options.files, options.records)
        size = Path(paths[0]).stat().st_size / options.records
        bodies = [each.body for each in sample_of(paths[0], options.sample)]
        read_slice(Slice(path=paths[0], start=0, setting=Setting(), records=1))  # loads what is loaded once
        extracted(bodies[:1])
        alone, whole = side_by_side(paths[0], options.rounds)
        plain = processor(lambda: extracted(bodies)) / len(bodies)
        read = read_slice(Slice(path=paths[0], start=0, setting=Setting(), records=10**9))
        first = {each.page.url for _, each in read.found if each_in(each.page.url, options.judge)}
        missed = every_page(paths[0], options.judge) - first
        one, two = by_the_clock(folder, paths, 1), by_the_clock(folder, paths, 2)
    alone, whole = alone / options.records, whole / options.records
    print(
        f"{platform.machine()}, Python {platform.python_version()}; {options.files} files of {options.records} pages,"
    )
    print(f"{sum(map(len, bodies)) / len(bodies) / 1000:.0f} KB each, {size / 1000:.0f} KB packed")
    print(f"{'reading alone':36} {1 / alone:8.0f} pages a second of a core")
    print(f"{'back-fill':36} {1 / whole:8.0f}   {alone / whole:.0%} of reading alone")
    print(
        f"{'trafilatura on every page':36} {1 / plain:8.1f}   the back-fill: {(plain + alone) / whole:.1f} times that"
    )
    print(f"{'passed the prescreen':36} {read.passed:8}   {read.passed / read.records:.2%}; {read.flagged} flagged")
    print(f"{'missed against judging every page':36} {len(missed):8}   of {options.judge}")
    print(f"{'two workers beside one':36} {one / two:8.2f} times as fast by the clock ({1 / one:.0f}, {1 / two:.0f})")
    print(f"A year of {YEAR:,} pages: {YEAR * whole / 3600:.0f} core-hours, {YEAR * alone / 3600:.0f} of them reading;")
    print(f"{YEAR * size / 1e12:.1f} TB to be fetched, {YEAR * size * 8 / 1e9 / 3600:.0f} hours at 1 Gbit/s")
    return 1 if missed else 0


def each_in(url: str, count: int) -> bool:
    return int(url.rpartition("/")[2]) < count


if __name__ == "__main__":
    sys.exit(main())
