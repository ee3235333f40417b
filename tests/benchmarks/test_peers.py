"""The comparison with other programs, without them: its newsrooms, its figures, and a small run of our own alone."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml import etree

from benchmarks.peers import __main__ as peers
from benchmarks.peers import contestants
from benchmarks.peers.chart import BAR, GAP, LEFT, TOP, bars
from benchmarks.peers.contestants import Read
from benchmarks.peers.rounds import Played, Round
from benchmarks.peers.running import Cost, run
from benchmarks.peers.scoring import Score, score
from benchmarks.peers.script import DAILY, FAMILIES, Script, script
from benchmarks.peers.serving import Served, sites
from benchmarks.peers.table import OURS, SPIDER, targets
from benchmarks.simulated.sites import FORBIDDEN_NUMBER
from pipelines.addresses import canonical

BEGIN = datetime(2026, 11, 20, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def small() -> Script:
    return script(sources=8, articles=400, begin=BEGIN, rounds=6)


class TestTheNewsrooms:
    def test_hold_what_was_asked_for(self, small: Script) -> None:
        stories = [each for room in small.newsrooms for each in room.stories]
        old = [each for each in stories if not each.planned]
        assert {room.family for room in small.newsrooms} == set(FAMILIES)
        assert len(old) == 400
        assert len(stories) - len(old) == DAILY
        assert sum(each.on_topic for each in old) == 8
        assert all(each.published < BEGIN for each in old)
        assert all(BEGIN < each.published < small.rounds[-1] for each in stories if each.planned)

    def test_say_nothing_twice_in_what_is_scored(self, small: Script) -> None:
        for story in (each for room in small.newsrooms for each in room.stories if each.on_topic):
            assert len(set(story.paragraphs)) == len(story.paragraphs)

    def test_are_the_same_each_time(self, small: Script) -> None:
        assert script(sources=8, articles=400, begin=BEGIN, rounds=6) == small

    def test_list_every_story(self, small: Script) -> None:
        for site in sites(small):
            answers = site.answers(small.rounds[-1])
            listed = b"".join(
                answers[place.path].body for place in site.form.places if place.declared or "news?" in place.path
            )
            for story in site.newsroom.stories:
                assert site.address(story).removeprefix("http://").encode() in listed
                assert site.path(story) in answers


class TestScoring:
    def perfect(self, small: Script) -> Iterator[tuple[str, Read]]:
        for site in sites(small):
            for story in site.newsroom.stories:
                if not story.planned and story.number != FORBIDDEN_NUMBER:
                    read = Read(text="\n".join(story.paragraphs), day=f"{story.published:%Y-%m-%d}")
                    yield canonical(site.address(story)), read

    def test_all_that_may_be_read_is_all(self, small: Script) -> None:
        got = score(sites(small), dict(self.perfect(small)), planned=False, judges=True)
        assert (got.read, got.articles) == (392, 392)
        assert got.found == got.stories > 0
        assert (got.precision, got.recall, got.days) == (1.0, 1.0, 1.0)

    def test_words_too_many_cost_precision_and_words_too_few_recall(self, small: Script) -> None:
        half = {
            url: Read(text=f"{each.text[: len(each.text) // 2]} {'menu ' * 300}") for url, each in self.perfect(small)
        }
        got = score(sites(small), half, planned=False, judges=False)
        assert 0.3 < got.precision < 0.5
        assert 0.45 < got.recall < 0.55
        assert got.days == 0

    def test_one_that_judges_has_found_only_what_it_keeps(self, small: Script) -> None:
        bare = {url: Read(text="") for url, _ in self.perfect(small)}
        assert score(sites(small), bare, planned=False, judges=True).found == 0
        assert score(sites(small), bare, planned=False, judges=True).read == 392


def test_the_cost_of_a_program_is_that_of_its_children_too(tmp_path: Path) -> None:
    work = "x = 0\nfor each in range(4_000_000): x += each"
    more = work.replace(
        "4_000_000", "16_000_000"
    )  # all of it in the child, and enough of it for a machine that is uneven
    program = f"import subprocess, sys; b = bytearray(60_000_000); subprocess.run([sys.executable, '-c', {more!r}])"
    alone = run([sys.executable, "-c", work], folder=tmp_path, environment={}, longest=60)
    both = run([sys.executable, "-c", program], folder=tmp_path, environment={}, longest=60)
    assert both.status == alone.status == 0
    assert both.cpu > 1.4 * alone.cpu
    assert both.megabytes > alone.megabytes + 40


def test_a_program_that_takes_too_long_is_ended_with_its_children(tmp_path: Path) -> None:
    program = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import time; time.sleep(600)'])"
    cost = run([sys.executable, "-c", program], folder=tmp_path, environment={}, longest=1)
    assert cost.status == -9
    assert cost.clock < 30


def played(name: str, *, cpu: float, day: float = 10.0, found: int = 60) -> Played:
    cost = Round(cost=Cost(cpu=cpu), served=Served(requests=64))
    stock = Score(articles=100, read=100, stories=60, found=found, precision=1.0, recall=1.0, days=1.0)
    return Played(
        name=name,
        first=cost,
        unchanged=cost,
        day=Round(cost=Cost(cpu=day), served=Served(requests=400), rounds=48, measured=12),
        stock=stock,
        today=None,
        megabytes=100.0,
    )


def test_targets_are_ratios_of_one_run_and_a_missed_one_is_told() -> None:
    found = {each.says.partition(":")[2].partition(" (")[0]: each for each in targets(
        [played(OURS, cpu=10, day=3), played(SPIDER, cpu=9, day=10)], listings=64
    )}  # fmt: skip
    assert found[" share of stories found: 1.00"].is_met
    assert found[" articles a second of CPU by the plain spider's: 0.90"].is_met
    assert not found[" the day's CPU by the best peer's: 0.30"].is_met
    missing = next(targets([played(OURS, cpu=10, found=59)], listings=64))
    assert not missing.is_met


def test_the_drawing_stands_alone() -> None:
    drawing = bars("How long <it> takes", {"one & two": {"a": 3.0, "b": 0.2}, "three": {"a": 120.0, "b": 7.0}})
    words = etree.fromstring(drawing).xpath("//*[local-name() = 'text']/text()")
    assert {"How long <it> takes", "one & two", "three", "120"} <= set(words)


def test_a_bar_that_was_not_measured_leaves_its_place_empty() -> None:
    drawing = etree.fromstring(bars("Bars", {"one": {"a": 3.0, "b": 2.0}, "two": {"b": 7.0}}))
    bars_of = [each for each in drawing if each.get("x") == str(LEFT) and each.get("width") != "12"]  # no key
    tops = [int(each.get("y")) for each in bars_of]
    assert tops == [TOP, TOP + BAR, TOP + 3 * BAR + GAP]


@pytest.mark.timeout(300)
def test_a_small_run_finds_everything_and_leaves_out_who_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(contestants, "CACHE", tmp_path / "none")
    monkeypatch.setattr(contestants, "ROOT", tmp_path)
    figure = tmp_path / "peers.svg"
    status = peers.main(["--sources", "8", "--articles", "60", "--rounds", "4", "--figure", str(figure)])
    said = capsys.readouterr().out
    assert status == 0, said
    for name in (SPIDER, "trafilatura", "Fundus", "newspaper4k", "news-please"):
        assert f"{name} is left out: it is not installed (none/" in said
    row = next(line for line in said.splitlines() if line.startswith(f"| {OURS} |"))
    assert row.startswith(f"| {OURS} | 1 of 1 | 52 of 52 |")
    assert row.endswith("| 1.000 | 1.000 |")
    assert "MISSED" not in said
    assert OURS in figure.read_text(encoding="utf-8")
