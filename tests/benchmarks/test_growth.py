"""How cost grows: what is measured is what it says it is."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from benchmarks import __main__ as bench
from benchmarks.explorer_growth import KEEPING
from benchmarks.generated.writing import Growing, owe_notices
from benchmarks.growth import __main__ as growth
from benchmarks.growth.councils import TIMES, add, claiming, each_of, generated, revised, told
from benchmarks.growth.stores import CHANNEL, by_stories, settle

UNTIL = date(2026, 11, 20)


@pytest.fixture(scope="module")
def growing() -> Iterator[Growing]:
    with generated(UNTIL) as made:
        yield made


def test_stories_of_one_council_are_of_one_council(growing: Growing) -> None:
    told_of = [told(growing, number) for number in range(100)]
    assert len({each.of.council.gss for each in told_of}) == 1
    assert len({each.number for each in told_of}) == 100
    assert len({each.of.number for each in told_of}) == 6


def test_stories_are_added_in_bulk_and_further_ones_kept_one_by_one(growing: Growing) -> None:
    add(growing, 0, 20)
    assert each_of(growing.store, growing, [told(growing, number).judged() for number in range(20, 23)]) > 0
    kept = growing.store._connection.rows("SELECT DISTINCT story_id FROM event_stories ORDER BY story_id")
    assert len(kept) == 23


def test_a_story_has_as_many_claims_as_are_asked_for_and_keeps_them(growing: Growing) -> None:
    judged = claiming(growing, 51, 160)
    growing.store.keep(judged, growing.now)
    kept = growing.store._connection.rows(
        "SELECT DISTINCT claims.gss, judgement FROM claims JOIN stories ON stories.id = story_id WHERE url = ?",
        (judged.article.url,),
    )
    assert len(kept) == 160
    assert all(judged.article.text[each.start : each.end] == each.quote for each in judged.verdict.claims)


def test_every_edit_is_a_revision(growing: Growing) -> None:
    first = told(growing, 90).judged()
    for number in range(TIMES):
        growing.store.keep(revised(first, number), growing.now + timedelta(minutes=number))
    (row,) = growing.store._connection.rows("SELECT max(number) AS newest FROM revisions")
    assert row["newest"] == TIMES


def test_a_settled_store_owes_its_channel_no_decision(growing: Growing) -> None:
    with growing._writing() as db:
        owe_notices(db, told(growing, 0).of.council.gss)
    assert growing.store.undecided(CHANNEL)
    settle(growing.store)
    assert not growing.store.undecided(CHANNEL)


@pytest.mark.timeout(300)
def test_the_daemons_questions_are_asked_of_stores_that_stay_as_they_are(tmp_path: Path) -> None:
    found = by_stories((20, 34), tmp_path, UNTIL)
    assert KEEPING in found
    assert all([size for size, _ in line] == [20, 34] for line in found.values())
    before = {path.name: path.read_bytes() for path in tmp_path.glob("*.db")}
    by_stories((20, 34), tmp_path, UNTIL)
    assert {path.name: path.read_bytes() for path in tmp_path.glob("*.db")} == before


def test_a_steep_series_is_told_and_ends_with_1(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(growth, "by_sources", lambda _sizes: {"flat": [(1, 2), (10, 2)], "steep": [(1, 1), (10, 100)]})
    assert growth.main(["--only", "sources", "--figures", str(tmp_path)]) == 1
    assert "steep: slope 2.00" in capsys.readouterr().out
    assert "steep" in (tmp_path / "growth_sources.svg").read_text(encoding="utf-8")


def test_all_are_run_and_each_end_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    ends = dict(zip(bench.CHEAP, [0, 1, None, 2, 0, 0], strict=True))
    monkeypatch.setattr(bench, "run", lambda name, _arguments: bench.Ended(name=name, status=ends[name], seconds=3))
    assert bench.main([]) == 1
    lines = capsys.readouterr().out.split("\n")
    assert [line.partition(" ")[0] for line in lines if line] == list(bench.CHEAP)
    assert lines[2].endswith("did NOT keep its bounds (3 s)")
    assert bench.main(["due"]) == 0


@pytest.mark.parametrize("name", bench.CHEAP)
def test_a_benchmark_of_the_list_is_there(name: str) -> None:
    folder = Path(bench.__file__).parent
    assert (folder / f"{name}.py").exists() or (folder / name / "__main__.py").exists()
