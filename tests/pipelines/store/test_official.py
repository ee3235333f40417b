"""Ofsted's own files: owed where they tell something new, kept, read or unread, and held against the stories."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from pipelines.model import Link, Outcome, ReportLink, Validators
from pipelines.reports.unread import unread
from pipelines.store import Store
from pipelines.store.addresses import LAST_TRY
from pipelines.store.rows import HeldClaim
from tests.pipelines.store.conftest import dump
from tests.pipelines.store.making import FEED, HOUR, NOON, answer, day, judged, recorded, report_file, report_link

LEEDS = "E08000035"
SCANNED = unread("scanned")
COPY = "https://kirkwell.test/letter.pdf"


def outcome(grade: str = "good") -> Outcome:
    told = recorded(grade).outcome  # type: ignore[arg-type]
    assert told is not None
    return told


def listed(store: Store, *links: Link) -> tuple[str, ...]:
    return store.keep_listing(replace(answer(*links), source="ofsted_reports", kind="ofsted_provider"), run_id=None)


def state(store: Store, url: str = report_link().url) -> tuple[str, str]:
    row = store.address(url)
    assert row is not None
    return row.state, row.why


def outcomes(store: Store) -> list[tuple[object, ...]]:
    rows = store._connection.rows("SELECT source, gss, kind, published, url, note FROM outcomes ORDER BY id")
    return [tuple(row) for row in rows]


class TestOwing:
    def test_a_new_report_is_owed_with_what_its_page_says(self, store: Store) -> None:
        link = report_link(gss=LEEDS)
        assert listed(store, link) == (link.url,)
        (owed,) = store.owed("ofsted_reports", NOON, 10)
        assert owed.link == link

    def test_what_the_record_has_is_not(self, store: Store) -> None:
        store.keep_outcomes([replace(recorded(gss=LEEDS), url=report_link().url)], NOON)
        assert listed(store, report_link(gss=LEEDS)) == ()

    def test_what_came_out_before_the_shipped_record_ends_is_history(self, store: Store) -> None:
        store.keep_outcomes([recorded(gss=LEEDS, by="shipped", published=date(2022, 5, 9))], NOON)
        old, same_day, new = (
            report_link(number, gss=LEEDS, on=NOON.replace(year=2022, month=5, day=on))
            for number, on in enumerate((8, 9, 10), 2)
        )
        assert listed(store, old, same_day, new, report_link(9, gss=LEEDS, on=None)) == (
            new.url,
            report_link(9).url,
        )

    def test_what_nobody_could_read_so_far_is(self, store: Store) -> None:
        shipped = replace(recorded(gss=LEEDS, by="shipped", read=False), url=report_link().url)
        store.keep_outcomes([shipped], NOON)
        assert listed(store, report_link(gss=LEEDS)) == (report_link().url,)

    def test_a_file_that_was_taken_for_an_article_is(self, store: Store) -> None:
        store.owe(COPY, "kirkwell", NOON, found_by="poll")
        with store._connection.writing() as db:
            db.execute("UPDATE addresses SET state = 'not_flagged', tries = 2")
        listed(store, Link(url=COPY, seeks="report"))
        (owed,) = store.owed("kirkwell", NOON, 10)
        assert (owed.link.seeks, owed.tries) == ("report", 0)


class TestKeeping:
    def test_a_report_is_a_witness_and_its_file_is_kept(self, store: Store) -> None:
        store.keep(judged(), NOON)
        listed(store, report_link())
        assert store.keep_report(report_file(), outcome(), NOON) is True
        assert state(store) == (
            "read",
            "Read: full inspection, Kirkwell Metropolitan Borough Council. Look at this: Look at page 2.",
        )
        (hash_,) = (row["hash"] for row in store._connection.rows("SELECT hash FROM outcomes"))
        assert store.report_file(hash_) == b"%PDF- one"
        assert store.report_file("none") is None
        council, says = "Kirkwell Metropolitan Borough Council", "Ofsted's outcome says the same."
        held = HeldClaim(authority=council, judgement="overall", state="confirmed", why=says)
        assert held in store.held_against_reports()
        before = dump(store)
        store.keep_report(report_file(), outcome(), NOON)
        assert dump(store) == before

    def test_one_that_is_not_understood_is_unread_and_kept(self, store: Store) -> None:
        link = report_link(gss=LEEDS)
        listed(store, link)
        assert store.keep_report(report_file(seen=link), SCANNED, NOON) is False
        assert state(store) == ("unread", SCANNED.says)
        assert outcomes(store) == [("report", LEEDS, None, "2026-03-02", link.url, SCANNED.says)]
        assert store.problems() == ()

    def test_nobodys_report_is_unread_and_stands_in_no_record(self, store: Store) -> None:
        listed(store, report_link())
        store.keep_report(report_file(), SCANNED, NOON)
        assert state(store)[0] == "unread"
        assert outcomes(store) == []

    def test_a_copy_is_the_same_witness_and_ofsteds_own_address_is_shown(self, store: Store) -> None:
        copy = Link(url=COPY, title="Ofsted report", seeks="report")
        listed(store, copy, report_link())
        store.keep_report(report_file(seen=copy), replace(outcome(), published=None), NOON)
        assert outcomes(store)[0][3:5] == (None, COPY)
        for file in (report_file(), report_file(seen=copy)):
            store.keep_report(file, replace(outcome(), published=None), NOON)
            assert [each[3:5] for each in outcomes(store)] == [("2026-03-02", report_link().url)]

    def test_a_report_of_which_the_day_becomes_known_is_fetched_once_more(self, store: Store) -> None:
        bare = Link(url=report_link().url, title="Read it", seeks="report")
        listed(store, bare)
        store.keep_report(report_file(seen=bare), outcome(), NOON)
        listed(store, bare)
        assert state(store)[0] == "read"
        listed(store, report_link())
        (owed,) = (each for each in store.owed("ofsted_reports", NOON, 10) if not each.revisit)
        store.keep_report(report_file(seen=owed.link), outcome(), NOON)
        assert outcomes(store)[0][3] == "2026-03-02"
        listed(store, report_link())
        assert state(store)[0] == "read"

    def test_a_corrected_file_stands_beside_the_first(self, store: Store) -> None:
        listed(store, report_link())
        store.keep_report(report_file(), outcome(), NOON)
        store.keep_report(report_file(body=b"%PDF- two"), outcome("inadequate"), NOON + HOUR)
        (row,) = store.inspections()
        assert (row.overall, row.witnesses) == ("good or inadequate", 2)

    def test_a_young_report_is_asked_again_with_its_validators(self, store: Store) -> None:
        old = report_link(2, on=NOON - timedelta(days=40))
        listed(store, report_link(), old)
        for file in (report_file(), report_file(seen=old, body=b"%PDF- old")):
            store.keep_report(file, outcome(), NOON)
        (again,) = store.owed("ofsted_reports", NOON + HOUR, 10)
        assert (again.url, again.revisit, again.validators) == (report_link().url, True, report_file().validators)
        assert store.begin_try(again.url, NOON + HOUR)
        store.gone(again.url, "It was taken away.", NOON + HOUR)
        assert state(store)[0] == "read"
        assert store.owed("ofsted_reports", NOON + timedelta(days=9), 10) == ()

    def test_one_that_can_never_be_read_is_settled(self, store: Store) -> None:
        listed(store, report_link())
        store.leave_unread(report_link().url, "It is too large.", NOON)
        assert state(store) == ("unread", "It is too large.")
        assert store.owed("ofsted_reports", NOON + timedelta(days=9), 10) == ()

    def test_a_table_is_a_further_witness_of_each_outcome(self, store: Store) -> None:
        store.keep_outcomes([recorded("good")], NOON)
        table = Link(url="https://assets.test/outcomes.ods", title="Data", seeks="table")
        listed(store, table)
        rows = [replace(recorded("inadequate", by="statistics"), url=f"{table.url}#D1.3", hash="row")]
        store.keep_table(report_file(seen=table), rows, "Read: 1 outcomes.", NOON)
        assert state(store, table.url) == ("read", "Read: 1 outcomes.")
        (row,) = store.inspections()
        assert (row.overall, row.witnesses) == ("good or inadequate", 2)

    def test_a_table_that_is_not_understood_is_unread(self, store: Store) -> None:
        table = Link(url="https://assets.test/outcomes.ods", seeks="table")
        listed(store, table)
        store.keep_table(report_file(seen=table), (), "No sheet is known.", NOON)
        assert state(store, table.url) == ("unread", "No sheet is known.")


class TestLetters:
    FILE = ReportLink(url=report_link().url, words="Read the report")
    PAGE = ReportLink(url="https://reports.ofsted.test/provider/44/80481", words="All reports", urn="80481")

    def links(self, store: Store) -> list[tuple[object, ...]]:
        return [
            tuple(row)
            for row in store._connection.rows(
                "SELECT words, report_links.url, addresses.state, report_links.gss FROM report_links "
                "LEFT JOIN addresses ON addresses.id = address_id ORDER BY report_links.id"
            )
        ]

    def test_what_a_story_links_to_is_owed_and_its_evidence(self, store: Store) -> None:
        store.keep(replace(judged(), letters=(self.FILE, self.PAGE)), NOON)
        assert self.links(store) == [
            ("Read the report", self.FILE.url, "found", None),
            ("All reports", self.PAGE.url, None, LEEDS),
        ]
        (owed,) = (each for each in store.owed("kirkwell", NOON, 10) if not each.revisit)
        assert (owed.url, owed.link.seeks, owed.link.title) == (self.FILE.url, "report", "Read the report")
        before = dump(store)
        store.keep(replace(judged(), letters=(self.FILE, self.PAGE)), NOON)
        assert dump(store) == before

    def test_what_the_record_has_is_evidence_only(self, store: Store) -> None:
        store.keep_outcomes([replace(recorded(), url=self.FILE.url)], NOON)
        store.keep(replace(judged(), letters=(self.FILE,)), NOON)
        assert self.links(store) == [("Read the report", self.FILE.url, None, None)]

    def test_links_are_those_of_the_newest_page_that_could_be_read(self, store: Store) -> None:
        store.keep(replace(judged(), letters=(self.FILE,)), NOON)
        closed = judged()
        store.keep(replace(closed, page=replace(closed.page, html="", refused="closed")), NOON)
        assert len(self.links(store)) == 1
        store.keep(judged(), NOON)
        assert self.links(store) == []

    def test_they_go_with_their_story(self, store: Store) -> None:
        store.keep(replace(judged(), letters=(self.FILE,)), NOON)
        assert store.forget(judged().page.url, NOON)["report_links"] == 1
        assert store.problems() == ()

    def test_a_file_that_was_forgotten_is_not_kept_again_at_any_address(self, store: Store) -> None:
        store.keep(replace(judged(), letters=(self.FILE,)), NOON)
        store.keep_report(report_file(), SCANNED, NOON)
        gone = store.forget(self.FILE.url, NOON)
        assert (gone["report_files"], gone["report_links"]) == (1, 1)
        copy = Link(url=COPY, seeks="report")
        listed(store, report_link(), copy)
        store.keep_report(report_file(seen=copy), SCANNED, NOON)
        assert state(store, COPY)[0] == state(store)[0] == "forgotten"
        assert store._connection.rows("SELECT 1 FROM report_files") == []
        assert store.problems() == ()


class TestAwaiting:
    def test_a_council_is_awaited_while_nothing_answers_its_story(self, store: Store) -> None:
        assert store.awaited_councils(NOON) == ()
        store.keep(judged(at=NOON), NOON)
        assert store.awaited_councils(NOON + timedelta(days=44)) == ("E08000999",)
        assert store.awaited_councils(NOON + timedelta(days=47)) == ()
        store.keep_outcomes([recorded()], NOON)
        wrong_only = store.awaited_councils(NOON)
        store.keep_outcomes([recorded("inadequate", number=2, hash_of="two")], NOON)
        assert wrong_only == ()

    def test_a_link_to_its_page_makes_it_come_first(self, store: Store) -> None:
        store.keep(replace(judged(at=NOON), letters=(TestLetters.PAGE,)), NOON)
        assert set(store.awaited_councils(NOON + HOUR)) == {"E08000999", LEEDS}
        assert LEEDS not in store.awaited_councils(NOON + timedelta(days=9))

    def test_the_newest_report_of_a_council_is_that_of_record_or_page(self, store: Store) -> None:
        store.keep_outcomes([recorded(gss=LEEDS, by="shipped", published=date(2022, 5, 9))], NOON)
        assert store.newest_reports()[LEEDS].date() == date(2022, 5, 9)
        listed(store, report_link(gss=LEEDS))
        assert store.newest_reports()[LEEDS] == day(NOON).start

    def test_when_a_listing_was_asked(self, store: Store) -> None:
        listed(store)
        assert store.listings_asked("ofsted_reports") == {FEED: answer().asked_at}
        assert store.listings_asked("nobody") == {}


@pytest.mark.parametrize("state_before", ["read", "unread"])
def test_a_kept_report_is_handed_in_again_without_losing_it(store: Store, state_before: str) -> None:
    listed(store, report_link())
    store.keep_report(report_file(), outcome() if state_before == "read" else SCANNED, NOON)
    owed = store.owe(report_link().url, "by_hand", NOON)
    assert owed.revisit
    assert state(store)[0] == state_before


def test_a_file_that_never_comes_is_given_up(store: Store) -> None:
    listed(store, report_link())
    now = NOON
    for _ in range(LAST_TRY):
        now += timedelta(days=4)
        assert store.begin_try(report_link().url, now)
        store.fail(report_link().url, "It is a web page, not the PDF file of a report.", now)
    assert state(store)[0] == "failed"
    assert report_file().validators != Validators()
