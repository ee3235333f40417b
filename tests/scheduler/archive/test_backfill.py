"""Archives read into the store: each record once, whatever is killed meanwhile, and the same again changes nothing."""

import gzip
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pipelines.exceptions import InputError
from pipelines.model import Judged
from pipelines.store import Store, open_store
from scheduler.archive import backfill
from scheduler.archive.backfill import Backfill, Report
from scheduler.archive.bodies import unpacked
from scheduler.archive.engines import Cores, Lost
from scheduler.archive.judging import Setting, judged, page_in
from scheduler.archive.parts import Parts
from scheduler.archive.places import expanded
from scheduler.archive.reading import Answer
from scheduler.archive.slices import Read, Slice, read_slice
from tests.pipelines.store.conftest import dump
from tests.pipelines.store.making import NOON
from tests.pipelines.store.test_events import notices
from tests.scheduler.archive import works
from tests.scheduler.archive.making import Made, flagged, packed, pages, warc


class AtOnce:
    """An engine that does everything here and now."""

    def run(self, jobs, work, more):  # type: ignore[no-untyped-def]
        waiting = list(jobs)
        while waiting:
            job = waiting.pop(0)
            result = work(job)
            yield job, result
            waiting.extend(filter(None, [more(job, result)]))


def job(folder: Path, engine: object = None, *, at_once: int = 10) -> Backfill:
    return Backfill(folder=folder / "parts", setting=Setting(), engine=engine or AtOnce(), records_at_once=at_once)  # type: ignore[arg-type]


def read(folder: Path, files: Iterable[Path], engine: object = None, *, at_once: int = 10) -> Report:
    one = job(folder, engine, at_once=at_once)
    one.read([str(file) for file in files])
    return one.report()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "councilwatch.db") as opened:
        yield opened


@pytest.mark.parametrize("suffix", ["warc", "warc.gz"])
def test_what_is_flagged_is_what_judging_every_page_flags(tmp_path: Path, suffix: str) -> None:
    made = pages(60)
    one = job(tmp_path)
    one.read([str(warc(tmp_path / f"a.{suffix}", made))])
    found = {each.page.url: each for each in one.found()}
    every: dict[str, Judged] = {}
    for each in made:
        answer = Answer(offset=0, url=each.url, fetched_at=NOON, status=200, headers={}, body=each.html())
        page = page_in(answer, Setting())
        told = judged(page, Setting()) if page is not None else None
        if told is not None and (told.verdict.flag or told.verdict.near_miss):
            every[each.url] = told
    assert found.keys() == every.keys()
    report = one.report()
    assert report.line == f"records=60 flagged={flagged(made)} failed=0"
    assert report.near == sum(each.verdict.near_miss for each in every.values()) > 0
    for url, told in found.items():
        assert (told.article, told.verdict, told.letters) == (
            every[url].article,
            every[url].verdict,
            every[url].letters,
        )
        assert told.page.html == every[url].page.html


def test_the_store_gets_each_story_once_and_nobody_is_told(tmp_path: Path, store: Store) -> None:
    one = job(tmp_path)
    one.read([str(warc(tmp_path / "a.warc.gz", pages(40)))])
    one.merge(store, NOON)
    assert store.counts()["stories"] == flagged(pages(40))
    assert store.counts()["near_miss"] == one.report().near
    assert notices(store) == []
    story = store.story(pages(40)[3].url)
    assert story is not None
    assert (story.found_by, story.source, story.article.publisher) == ("backfill", "backfill", "gazette.test")
    assert {claim.grade for claim in story.verdict.claims} == {"inadequate", "good"}
    before = dump(store)
    again = job(tmp_path)
    again.read([str(tmp_path / "a.warc.gz")])
    again.merge(store, NOON)
    assert dump(store) == before
    assert again.report() == one.report()


def test_a_file_that_was_cut_off_counts_the_same_twice(tmp_path: Path) -> None:
    whole, made = warc(tmp_path / "a.warc.gz", pages(30)), pages(30, first=100)
    cut = warc(tmp_path / "b.warc.gz", made)
    cut.write_bytes(cut.read_bytes()[:-90])
    for _ in range(2):
        report = read(tmp_path, [whole, cut])
        assert report.line == f"records=60 flagged={flagged(pages(30)) + flagged(made[:-1])} failed=1"
        ((file, broken),) = report.failed
        assert (file, broken.offset) == (str(cut), len(b"".join(packed(made)[:-1])))


def test_what_was_cut_off_goes_on_where_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, starts = warc(tmp_path / "a.warc", pages(50)), list[int]()

    def stopping(work: Slice) -> Read:
        starts.append(work.start)
        if len(starts) == 4:
            raise KeyboardInterrupt
        return read_slice(work)

    with monkeypatch.context() as patched:
        patched.setattr(backfill, "read_slice", stopping)
        with pytest.raises(KeyboardInterrupt):
            read(tmp_path, [file])
        assert read(tmp_path, []).records == 0
        assert read(tmp_path, [file]).line == f"records=50 flagged={flagged(pages(50))} failed=0"
    assert starts[4] == starts[3] > starts[2] > starts[1] > starts[0] == 0


def test_a_part_that_is_written_twice_counts_once(tmp_path: Path) -> None:
    file = warc(tmp_path / "a.warc.gz", pages(30))
    before = read(tmp_path, [file])
    one = job(tmp_path)
    one.read([str(file)])
    parts: Parts = one._parts[str(file)]
    first = read_slice(Slice(path=str(file), start=0, setting=Setting(), records=10))
    parts.write(first)
    parts.write(first)
    assert one.report() == before


@pytest.mark.parametrize("damage", [b"", b"PAR1 is not enough"])
def test_a_part_that_is_damaged_is_read_again(tmp_path: Path, damage: bytes) -> None:
    file = warc(tmp_path / "a.warc.gz", pages(30))
    before = read(tmp_path, [file])
    part = sorted((tmp_path / "parts").rglob("*.parquet"))[1]
    part.write_bytes(damage)
    assert read(tmp_path, [file]) == before


def test_a_file_that_has_changed_is_read_anew(tmp_path: Path) -> None:
    file = warc(tmp_path / "a.warc.gz", pages(10))
    assert read(tmp_path, [file]).records == 10
    warc(file, pages(25))
    assert read(tmp_path, [file]).records == 25


def test_one_that_is_packed_in_one_piece_is_one_slice(tmp_path: Path) -> None:
    file = tmp_path / "a.warc.gz"
    file.write_bytes(gzip.compress(b"".join(each.record() for each in pages(35))))
    assert read(tmp_path, [file]).line == f"records=35 flagged={flagged(pages(35))} failed=0"


@pytest.mark.parametrize("content", [b"", b"no archive at all" * 99, b"PK\x03\x04" * 50])
def test_what_is_no_archive_is_said_and_the_rest_is_read(tmp_path: Path, content: bytes) -> None:
    other = tmp_path / "a.warc.gz"
    other.write_bytes(content)
    report = read(tmp_path, [other, warc(tmp_path / "b.warc.gz", pages(20))])
    assert report.line == f"records=21 flagged={flagged(pages(20))} failed=1"
    assert [(file, each.offset) for file, each in report.failed] == [(str(other), 0)]


ODD = (
    Made(number=1, status=404, lines=pages(4)[3].lines),
    Made(number=2, headers=("Content-Type: application/pdf",), body=b"%PDF-1.7 Ofsted"),
    Made(number=3, headers=("Content-Encoding: compress", "Content-Type: text/html"), lines=pages(4)[3].lines),
    Made(number=4, headers=("Content-Encoding: gzip",), body=b"\x1f\x8b\x08 not packed at all: Ofsted"),
    Made(number=5, headers=("Content-Type: text/html",), body=b"<html><body></body></html><!-- Ofsted -->"),
)


def test_odd_answers_are_counted_and_those_that_cannot_be_unpacked_listed(tmp_path: Path) -> None:
    report = read(tmp_path, [warc(tmp_path / "a.warc", ODD)])
    assert (report.records, report.flagged, len(report.failed)) == (5, 0, 2)
    assert [each.says for _, each in report.failed] == [
        "The page is packed in a way that is not known (compress).",
        "The page is packed, and damaged.",
    ]


def test_stories_are_found_however_their_bodies_are_packed(tmp_path: Path) -> None:
    import brotli

    html = pages(4)[3].html()
    bodies = {
        "Content-Encoding: gzip": gzip.compress(html),
        "Content-Encoding: br": brotli.compress(html),
        "Transfer-Encoding: chunked": b"%x\r\n%b\r\n0\r\n\r\n" % (len(html), html),
    }
    made = [
        Made(number=number, headers=(header, "Content-Type: text/html; charset=utf-8"), body=body)
        for number, (header, body) in enumerate(bodies.items())
    ]
    assert read(tmp_path, [warc(tmp_path / "a.warc.gz", made)]).line == "records=3 flagged=3 failed=0"


def test_bodies_are_unpacked_as_servers_send_them() -> None:
    import brotli

    html = pages(1)[0].html()
    chunked = b"%x\r\n%b\r\n5;x=1\r\n%b\r\n0\r\n\r\n" % (len(html) - 5, html[:-5], html[-5:])
    assert unpacked(chunked, {"transfer-encoding": "chunked"}) == html
    assert unpacked(html, {"transfer-encoding": "chunked", "content-encoding": "gzip"}) == html, "undone already"
    assert unpacked(gzip.compress(html), {"content-encoding": "gzip"}) == html
    assert unpacked(brotli.compress(html), {"content-encoding": "br"}) == html
    assert unpacked(html, {"content-encoding": "br"}) == html
    with pytest.raises(InputError, match="more than 10,000,000 bytes"):
        unpacked(gzip.compress(bytes(30_000_000)), {"content-encoding": "gzip"})
    with pytest.raises(InputError, match="more than 10,000,000 bytes"):
        unpacked(brotli.compress(bytes(30_000_000)), {"content-encoding": "br"})


def test_a_fault_of_the_program_costs_one_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr("scheduler.archive.slices.judged", fails)
    report = read(tmp_path, [warc(tmp_path / "a.warc", pages(4))])
    assert report.records == 4
    assert [each.says[:28] for _, each in report.failed] == ["The program failed while it "]


@pytest.fixture(scope="module")
def two_cores() -> Cores:
    return Cores(workers=2)


def test_a_worker_that_is_killed_in_the_middle_costs_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, two_cores: Cores
) -> None:
    files = [warc(tmp_path / f"{name}.warc.gz", pages(25, first=first)) for name, first in (("a", 0), ("b", 100))]
    monkeypatch.setattr(backfill, "read_slice", works.dies_once)
    report = read(tmp_path, files, two_cores)
    assert report.line == f"records=50 flagged={flagged(pages(25)) + flagged(pages(25, first=100))} failed=0"
    assert len(list(tmp_path.glob("*.killed"))) == 2


def test_a_record_that_kills_whoever_reads_it_is_found_and_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, two_cores: Cores
) -> None:
    file, other = warc(tmp_path / "a.warc.gz", pages(20)), warc(tmp_path / "b.warc.gz", pages(12, first=100))
    monkeypatch.setattr(backfill, "read_slice", works.dies_at_a_record)
    report = read(tmp_path, [file, other], two_cores, at_once=8)
    assert report.line == f"records=32 flagged={flagged(pages(20)) + flagged(pages(12, first=100))} failed=1"
    ((at, broken),) = report.failed
    assert (at, broken.offset) == (str(file), len(b"".join(packed(pages(12)))))
    assert broken.says == Lost().says


def test_what_another_version_read_is_not_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = warc(tmp_path / "a.warc.gz", pages(20))
    with monkeypatch.context() as patched:
        patched.setattr(backfill, "read_slice", works.of_another_version)
        report = read(tmp_path, [file])
        assert report.line == "records=0 flagged=0 failed=1"
        assert "councilwatch 0.0.1, rules 1" in report.failed[0][1].says
    assert read(tmp_path, [file]).records == 20


def test_files_are_named_by_paths_folders_and_patterns(tmp_path: Path) -> None:
    files = [str(warc(tmp_path / name, pages(1))) for name in ("a.warc", "b.warc.gz", "c.warc.gz")]
    assert expanded([str(tmp_path)]) == tuple(files)
    assert expanded([str(tmp_path / "*.gz"), files[1], f"file://{files[0]}"]) == (files[1], files[2], files[0])
    with pytest.raises(InputError, match=r"There is no file .*nothing"):
        expanded([str(tmp_path / "nothing*")])
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match=r"no WARC file in the folder .*/empty: none in it is named \*\.warc or"):
        expanded([str(tmp_path / "empty")])


def test_an_undated_name_or_address_fails_alone(tmp_path: Path) -> None:
    odd = replace(pages(4)[3], number=3).record().replace(b"WARC-Target-URI: https://gazette.test/news/3\r\n", b"")
    file = tmp_path / "a.warc"
    file.write_bytes(odd + pages(14)[13].record())
    report = read(tmp_path, [file])
    assert (report.records, report.flagged) == (2, 1)
    assert [each.says for _, each in report.failed] == [
        "The record names no web address, so nobody could find its page."
    ]
