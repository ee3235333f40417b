"""How cost grows: what is measured is what it says it is."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from benchmarks import __main__ as bench
from benchmarks.explorer_growth import KEEPING
from benchmarks.growth import __main__ as growth
from benchmarks.growth.councils import TIMES, by_claims, claiming, generated, of_one_council, revised, told
from benchmarks.growth.stores import CHANNEL, by_stories, settle

UNTIL = date(2026, 11, 20)


def test_stories_of_one_council_are_of_one_council() -> None:
    with generated(UNTIL) as growing:
        told_of = [told(growing, number) for number in range(100)]
    assert len({each.of.council.gss for each in told_of}) == 1
    assert len({each.number for each in told_of}) == 100
    assert len({each.of.number for each in told_of}) == 6


def test_one_more_story_is_kept_at_every_size() -> None:
    points = of_one_council((20, 60), UNTIL)
    assert [size for size, _ in points] == [20, 60]
    assert all(took > 0 for _, took in points)


def test_a_story_has_as_many_claims_as_are_asked_for_and_keeps_them() -> None:
    with generated(UNTIL) as growing:
        judged = claiming(growing, 1, 200)
        growing.store.keep(judged, growing.now)
        kept = growing.store._connection.rows("SELECT DISTINCT gss, judgement FROM claims WHERE current = 1")
    assert len(kept) == 200
    assert all(judged.article.text[each.start : each.end] == each.quote for each in judged.verdict.claims)
    assert [size for size, _ in by_claims((1, 3), UNTIL)] == [1, 3]


def test_every_edit_is_a_revision() -> None:
    with generated(UNTIL) as growing:
        first = told(growing, 0).judged()
        for number in range(TIMES):
            growing.store.keep(revised(first, number), growing.now + timedelta(minutes=number))
        (row,) = growing.store._connection.rows("SELECT count(*) AS revisions FROM revisions")
    assert row["revisions"] == TIMES


def test_the_daemons_questions_are_asked_of_stores_that_stay_as_they_are(tmp_path: Path) -> None:
    found = by_stories((20, 50), tmp_path, UNTIL)
    assert KEEPING in found
    assert all([size for size, _ in line] == [20, 50] for line in found.values())
    before = {path.name: path.read_bytes() for path in tmp_path.glob("*.db")}
    by_stories((20, 50), tmp_path, UNTIL)
    assert {path.name: path.read_bytes() for path in tmp_path.glob("*.db")} == before


def test_a_settled_store_owes_its_channel_no_decision() -> None:
    with generated(UNTIL) as growing:
        growing.to(34)
        assert growing.store.undecided(CHANNEL)
        settle(growing.store)
        assert not growing.store.undecided(CHANNEL)


def test_a_steep_series_is_told_and_ends_with_1(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(growth, "by_sources", lambda _sizes: {"flat": [(1, 2), (10, 2)], "steep": [(1, 1), (10, 100)]})
    assert growth.main(["--only", "sources", "--figures", str(tmp_path)]) == 1
    assert "steep: slope 2.00" in capsys.readouterr().out
    assert "steep" in (tmp_path / "growth_sources.svg").read_text(encoding="utf-8")


def test_all_are_run_and_each_end_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    ends = dict(zip(bench.CHEAP, [0, 1, None, 2, 0, 0, 0, 0], strict=True))
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
