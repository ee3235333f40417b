"""Outcomes are kept beside each other, and claims are held against them whenever either comes."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pipelines.exceptions import ReferenceDataError
from pipelines.model import DayInterval
from pipelines.reports import shipped
from pipelines.seeding import seed
from pipelines.store import Store, open_store, outcomes
from pipelines.store.schema import VIEWS
from tests.pipelines.store.conftest import dump
from tests.pipelines.store.making import HOUR, NOON, TEXT, judged, recorded, verdict


def states(store: Store) -> list[tuple[str | None, int | None]]:
    """How the newest claims stand, and the outcome that answered each."""
    rows = store._connection.rows("SELECT reconciliation, outcome_id FROM claims WHERE current = 1 ORDER BY id")
    return [(row["reconciliation"], row["outcome_id"]) for row in rows]


def grades(store: Store) -> list[tuple[object, ...]]:
    rows = store._connection.rows(
        "SELECT source, judgement, grade, read_as, page FROM outcome_grades "
        "JOIN outcomes ON outcomes.id = outcome_id ORDER BY outcome_grades.id"
    )
    return [tuple(row) for row in rows]


def test_an_outcome_is_kept_once_with_its_words(store: Store) -> None:
    assert store.keep_outcomes([recorded()], NOON) == 1
    before = dump(store)
    assert store.keep_outcomes([recorded()], NOON + HOUR) == 0
    assert dump(store) == before
    assert grades(store) == [
        ("report", "overall", "good", "overall", 2),
        ("report", "in_care", "outstanding", "in_care_and_care_leavers", 2),
        ("report", "care_leavers", "outstanding", "in_care_and_care_leavers", 2),
    ]


def test_two_files_that_disagree_are_both_kept_and_shown(store: Store) -> None:
    store.keep_outcomes([recorded("good"), recorded("inadequate", number=2)], NOON)
    (row,) = store.inspections()
    assert (row.id, row.overall, row.witnesses) == (1, "good or inadequate", 2)
    (found,) = store.official("E08000999")
    assert found.grades("overall") == ("good", "inadequate")


def test_a_shipped_row_never_takes_the_place_of_a_report(store: Store) -> None:
    store.keep_outcomes([recorded("good")], NOON)
    store.keep_outcomes([recorded("inadequate", by="shipped")], NOON)
    assert {row[0] for row in grades(store)} == {"report", "shipped"}
    assert store.inspections()[0].overall == "good or inadequate"


def test_a_newer_shipped_row_replaces_the_older_one(store: Store) -> None:
    store.keep_outcomes([recorded("inadequate", by="shipped")], NOON)
    assert store.keep_outcomes([recorded("good", by="shipped", hash_of="newer")], NOON) == 1
    assert store.inspections()[0].overall == "good"
    assert store.inspections()[0].witnesses == 1


def test_witnesses_are_put_together_anew_when_the_days_of_one_change(store: Store) -> None:
    wrong = DayInterval(start=date(2023, 1, 9), end=date(2023, 1, 13))
    store.keep_outcomes([recorded(inspected=wrong), recorded(number=2), recorded(number=3)], NOON)
    assert [row.witnesses for row in store.inspections()] == [2, 1]
    store.keep_outcomes([recorded()], NOON)
    assert [(row.id, row.witnesses) for row in store.inspections()] == [(1, 3)]
    store.keep_outcomes([recorded(inspected=wrong)], NOON)
    assert sorted((row.id, row.witnesses) for row in store.inspections()) == [(1, 1), (2, 2)]


def test_shipped_rows_that_are_in_the_list_no_more_are_taken_out(store: Store) -> None:
    old = recorded("inadequate", by="shipped")
    store.keep_outcomes([old, recorded("good", number=2)], NOON)
    store.keep(judged(), NOON)
    assert states(store)[0][0] == "awaiting", "the witnesses disagree"
    right = recorded("good", by="shipped", number=3)
    assert store.keep_outcomes([right], NOON, shipped={right.hash}) == 2
    assert store.known_outcomes("shipped") == {right.hash}
    assert states(store)[0] == ("confirmed", 2)
    assert store.keep_outcomes([], NOON, shipped={right.hash}) == 0
    assert store.keep_outcomes([], NOON, shipped=set()) == 1
    assert store.problems() == ()


def test_a_file_that_is_read_at_last_replaces_that_it_was_not(store: Store) -> None:
    store.keep_outcomes([recorded(read=False)], NOON)
    assert store.inspections() == ()
    store.keep_outcomes([recorded()], NOON)
    assert store.inspections()[0].overall == "good"
    assert store.keep_outcomes([recorded(read=False)], NOON) == 0, "what was read is not lost again"


def test_a_report_on_a_visit_is_no_inspection(store: Store) -> None:
    store.keep_outcomes([recorded(kind="monitoring_visit"), recorded(number=2)], NOON)
    assert [row.id for row in store.inspections()] == [2]


class TestSettledWithoutAPerson:
    def test_a_story_after_its_report(self, store: Store) -> None:
        store.keep_outcomes([recorded()], NOON)
        store.keep(judged(), NOON)
        assert states(store)[0] == ("confirmed", 1)

    def test_a_story_before_its_report(self, store: Store) -> None:
        store.keep(judged(), NOON)
        assert states(store)[0] == ("awaiting", None)
        store.keep_outcomes([recorded("inadequate")], NOON + HOUR)
        assert states(store)[0] == ("contradicted", 1)
        (row,) = store._connection.rows("SELECT * FROM claims WHERE id = 1")
        assert "page 2: “Overall inadequate”" in row["record_says"]
        assert row["reconciled_at"] == "2026-03-02T13:00:00Z"

    def test_a_story_that_changes(self, store: Store) -> None:
        store.keep_outcomes([recorded()], NOON)
        one = judged()
        wrong = replace(one.verdict.claims[0], grade="inadequate")
        store.keep(replace(one, verdict=replace(verdict(), claims=(wrong,))), NOON)
        assert states(store) == [("contradicted", 1)]
        store.keep(judged(title="Kirkwell children's services rated 'good' after all"), NOON + HOUR)
        assert states(store)[0] == ("confirmed", 1)

    def test_storing_twice_changes_nothing(self, store: Store) -> None:
        store.keep_outcomes([recorded()], NOON)
        store.keep(judged(), NOON)
        before = dump(store)
        store.keep(judged(), NOON)
        store.keep_outcomes([recorded()], NOON + HOUR)
        assert store.reconcile_new(NOON + HOUR) == 0
        assert dump(store) == before

    def test_an_outcome_that_turns_out_to_be_another_councils(self, store: Store) -> None:
        store.keep_outcomes([recorded()], NOON)
        store.keep(judged(), NOON)
        store.keep_outcomes([recorded(gss="E08000035")], NOON + HOUR)
        assert states(store)[0] == ("awaiting", None)

    def test_what_was_decided_is_laid_again_over_what_an_older_program_wrote(self, store: Store) -> None:
        store.keep_outcomes([recorded("inadequate")], NOON)
        store.keep(judged(), NOON)
        asked = next(item for item in store.review_items() if item.listed == "contradicted")
        store.decide(asked.item, "rejected", who="jo", now=NOON)
        before = dump(store)
        with store._connection.writing() as db:
            db.execute("UPDATE claims SET decision = NULL, reconciliation = NULL")
        assert store.reconcile_new(NOON) == 1
        assert [row["decision"] for row in store._connection.rows("SELECT decision FROM claims WHERE id = 1")] == [
            "rejected"
        ]
        assert dump(store) == before

    def test_many_that_never_were_are_held_in_several_transactions(
        self, store: Store, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(outcomes, "BATCH", 2)
        for number in range(1, 6):
            store.keep(judged(number, text=f"{TEXT} {number}"), NOON)
        with store._connection.writing() as db:
            db.execute("UPDATE claims SET reconciliation = NULL, reconciliation_why = NULL")
        began: list[str] = []
        store._connection.raw.set_trace_callback(lambda sql: began.append(sql) if sql.startswith("BEGIN") else None)
        store.keep_outcomes([recorded()], NOON)
        assert {state for state, _ in states(store)} == {None}, "not in the transaction of the outcomes"
        assert store.reconcile_new(NOON) == 5
        assert (len(began), None in dict(states(store))) == (4, False)

    def test_what_never_was_held_against_the_record_is(self, store: Store) -> None:
        store.keep(judged(), NOON)
        with store._connection.writing() as db:
            db.execute("UPDATE claims SET reconciliation = NULL, reconciliation_why = NULL")
        assert store.reconcile_new(NOON) == 1
        assert all(state is not None for state, _ in states(store))


class TestSeeding:
    def test_the_first_start_and_a_later_one(self, tmp_path: Path) -> None:
        with open_store(tmp_path / "councilwatch.db") as store:
            seed(store, NOON)
            assert len(store.known_outcomes("shipped")) == 497
            before = dump(store)
            seed(store, NOON + HOUR)
            assert dump(store) == before
            assert store.problems() == ()

    def test_a_newer_list_adds_its_rows(self, tmp_path: Path) -> None:
        lines = shipped.FILE.read_text("utf-8").splitlines(keepends=True)
        older = tmp_path / "older.csv"
        older.write_text("".join(lines[:-2]), "utf-8")
        with open_store(tmp_path / "councilwatch.db") as store:
            store.sync_authorities([])
            store.keep_outcomes(tuple(shipped.shipped(older)), NOON)
            assert len(store.known_outcomes("shipped")) == 495
            assert store.keep_outcomes(tuple(shipped.shipped(known=store.known_outcomes("shipped"))), NOON) == 2

    def test_a_list_with_fewer_rows_takes_the_others_out(
        self, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        seed(store, NOON)
        shorter = tmp_path / "shorter.csv"
        shorter.write_text("".join(shipped.FILE.read_text("utf-8").splitlines(keepends=True)[:-2]), "utf-8")
        monkeypatch.setattr(shipped.shipped, "__defaults__", (shorter,))
        monkeypatch.setattr(shipped.shipped_rows, "__defaults__", (shorter,))
        seed(store, NOON)
        assert len(store.known_outcomes("shipped")) == 495

    def test_a_damaged_list_stores_nothing(self, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        damaged = tmp_path / "damaged.csv"
        damaged.write_bytes(shipped.FILE.read_bytes().replace(b",SIF,", b",SIFF,", 1))
        monkeypatch.setattr(shipped.shipped, "__defaults__", (damaged,))
        monkeypatch.setattr(shipped.shipped_rows, "__defaults__", (damaged,))
        with pytest.raises(ReferenceDataError, match="put back the one that came with it"):
            seed(store, NOON)
        assert store.known_outcomes("shipped") == frozenset()


class TestLedger:
    TODAY = date(2026, 11, 26)

    @pytest.fixture
    def seeded(self, store: Store) -> Store:
        seed(store, NOON)
        return store

    def test_every_council_of_the_day_is_there(self, seeded: Store) -> None:
        rows = seeded.ledger(self.TODAY)
        assert len(rows) == 153
        assert all(row.kind is not None for row in rows)
        assert len(seeded.ledger(date(2018, 6, 1))) == 152, "before the changes of 2019 to 2023"

    def test_a_successor_does_not_inherit(self, seeded: Store) -> None:
        somerset = next(row for row in seeded.ledger(self.TODAY) if row.short_name == "Somerset")
        assert (somerset.overall, somerset.leadership) == ("not judged", "requires improvement")
        assert (somerset.direction, somerset.inspections, somerset.took_over_from) == ("first", 1, "E10000027")
        assert [row.overall for row in seeded.inspections() if row.gss == "E10000027"] == [
            "good", "requires improvement", "inadequate",
        ]  # fmt: skip

    def test_what_began_and_has_no_inspection_yet_is_told_so(self, seeded: Store) -> None:
        new = next(row for row in seeded.ledger(date(2027, 4, 2)) if row.short_name == "East Surrey")
        assert (new.kind, new.overall, new.age_months, new.inspections) == (None, None, None, 0)

    def test_overall_of_looked_after_children_is_no_overall(self, seeded: Store) -> None:
        kent = [row for row in seeded.inspections() if row.authority == "Kent County Council"][-1]
        assert (kent.published, kent.overall, kent.in_care) == ("2013-08-23", None, "adequate")

    @pytest.mark.parametrize(("today", "months"), [("2026-05-31", 3), ("2026-06-01", 3), ("2026-06-13", 4)])
    def test_age_is_in_whole_months(self, today: str, months: int, store: Store) -> None:
        days = DayInterval(start=date(2026, 2, 2), end=date(2026, 2, 13))
        store.keep_outcomes([recorded(inspected=days)], NOON)
        (row,) = store.ledger(date.fromisoformat(today))
        assert row.age_months == months

    @pytest.mark.parametrize(
        ("then", "now", "direction"),
        [
            ("inadequate", "good", "better"), ("good", "inadequate", "worse"), ("good", "good", "same"),
            ("good", None, "same"),  # by the parts where there is no overall grade
        ],
    )  # fmt: skip
    def test_direction(self, then: str, now: str | None, direction: str, store: Store) -> None:
        before = DayInterval(start=date(2023, 1, 9), end=date(2023, 1, 13))
        old = recorded(then, number=2, inspected=before, published=date(2023, 3, 1))  # type: ignore[arg-type]
        store.keep_outcomes([recorded(now), old], NOON)  # type: ignore[arg-type]
        (row,) = store.ledger(self.TODAY)
        assert (row.direction, row.inspections) == (direction, 2)
        assert [each.direction for each in store.inspections()] == [direction, "first"]

    def test_what_is_known_of_the_next(self, store: Store) -> None:
        days = DayInterval(start=date(2025, 1, 13), end=date(2025, 1, 24))
        store.keep_outcomes([recorded("requires improvement", inspected=days, published=date(2025, 3, 3))], NOON)
        store.keep_outcomes([recorded(kind="monitoring_visit", number=3)], NOON)
        one = judged()
        visit = replace(one.verdict, kind="intervention", visit=replace(one.verdict.visit, kind="monitoring_visit"))  # type: ignore[type-var]
        store.keep(replace(one, verdict=visit), NOON)
        (row,) = store.ledger(self.TODAY)
        assert (row.intervention, row.monitoring_visits) == ("told on 2026-03-02", 2)
        assert row.told_since == "overall good"
        for item in ("overall good new", "overall inadequate previous"):
            self.reject(store, item)
        (row,) = store.ledger(self.TODAY)
        assert (row.intervention, row.monitoring_visits, row.told_since) == (None, 1, None), "no fact any more"

    def reject(self, store: Store, told: str) -> None:
        from pipelines.store.reviews import items

        item = next(i for i in items(store._connection.raw) if f"{i.judgement} {i.grade} {i.status}" == told)
        store.decide(item.item, "rejected", who="jo", now=NOON)

    def test_inadequate_overall_is_in_intervention(self, store: Store) -> None:
        store.keep_outcomes([recorded("inadequate")], NOON)
        assert store.ledger(self.TODAY)[0].intervention == "judged inadequate"

    def test_without_an_overall_grade_any_inadequate_judgement_is_told(self, seeded: Store) -> None:
        told = {row.short_name: row.intervention for row in seeded.ledger(self.TODAY)}
        assert told["Trafford"] == "judged inadequate: leadership, help and protection"
        assert told["Somerset"] is None


def test_views_have_the_declared_columns(store: Store) -> None:
    for view in VIEWS:
        columns = [row["name"] for row in store._connection.rows(f"PRAGMA table_info({view.name})")]
        assert columns == [column.name for column in view.columns]
        assert all(column.says.endswith(".") for column in view.columns)
