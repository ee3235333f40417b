"""Whose outcome a fetched report is, and what people are told of it."""

from dataclasses import replace
from datetime import UTC, date, datetime

from pipelines.clean.dates import parse_date
from pipelines.model import DayInterval, Link, OfficialFile, Outcome
from pipelines.reports.recording import NOBODYS, told_of
from pipelines.reports.unread import unread
from tests.pipelines.store.making import recorded

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
URL = "https://files.ofsted.test/v1/file/1"
LEEDS, BUCKS, BUCKS_BEFORE = "E08000035", "E06000060", "E10000002"


def file(gss: str | None = LEEDS, day: str | None = "2 March 2026") -> OfficialFile:
    published = parse_date(day, day_first=True, read_from="listing") if day else None
    link = Link(url=URL, title="Children's services inspection", published=published, seeks="report", gss=gss)
    return OfficialFile(asked=URL, source="ofsted_reports", link=link, fetched_at=NOON, body=b"%PDF-")


def outcome(gss: str | None = LEEDS) -> Outcome:
    told = recorded().outcome
    assert told is not None
    days = DayInterval(start=date(2026, 1, 12), end=date(2026, 1, 16))
    return replace(told, gss=gss, authority=gss and "Leeds City Council", warnings=(), inspection=days)


def test_the_page_tells_the_day_that_the_report_does_not_print() -> None:
    told = told_of(file(), outcome(), "abc")
    assert told.recorded is not None
    assert (told.is_read, told.recorded.gss, told.recorded.hash) == (True, LEEDS, "abc")
    assert told.recorded.published == date(2026, 3, 2)
    assert told.says == "Read: full inspection, Leeds City Council."


def test_the_report_wins_over_the_page_and_a_difference_is_told() -> None:
    told = told_of(file(gss="E08000032"), replace(outcome(), published=date(2026, 3, 1)), "abc")
    assert told.recorded is not None
    assert (told.recorded.gss, told.recorded.published) == (LEEDS, date(2026, 3, 1))
    assert told.recorded.outcome is not None
    page_of, day = told.recorded.outcome.warnings
    assert page_of.startswith("Ofsted lists this report on its page of City of Bradford")
    assert "2026-03-01" in day
    assert page_of in told.says


def test_the_page_of_a_successor_lists_what_is_of_the_council_before_it() -> None:
    before = replace(outcome(BUCKS_BEFORE), inspection=DayInterval(start=date(2017, 11, 6), end=date(2017, 11, 30)))
    told = told_of(file(gss=BUCKS), before, "abc")
    assert told.recorded is not None
    assert told.recorded.outcome is not None
    assert (told.recorded.gss, told.recorded.outcome.warnings) == (BUCKS_BEFORE, ())


def test_the_page_names_the_council_where_the_report_could_not_be_read() -> None:
    why = unread("scanned")
    told = told_of(file(), why, "abc")
    assert told.recorded is not None
    assert (told.is_read, told.says, told.recorded.outcome, told.recorded.note) == (False, why.says, None, why.says)


def test_nobodys_report_stands_in_no_record() -> None:
    assert told_of(file(gss=None), unread("broken"), "abc").recorded is None
    told = told_of(file(gss=None, day=None), outcome(None), "abc")
    assert (told.recorded, told.is_read) == (None, False)
    assert told.says.endswith(NOBODYS)
