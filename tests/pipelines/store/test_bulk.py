"""Many pages kept at once, and pages out of an archive: what is known stays, nothing of long ago is owed to anybody."""

import sqlite3
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from benchmarks.generated.happenings import STORIES_EACH
from benchmarks.generated.stories import Told
from benchmarks.generated.writing import watched
from pipelines.model import Judged, ListingAnswer
from pipelines.seeding import seed
from pipelines.store import Store, bulk, events, open_store
from tests.benchmarks.test_generated import OF_STORIES, rows
from tests.pipelines.store.conftest import dump
from tests.pipelines.store.making import HOME, HOUR, NOON, answer, judged, link, not_flagged, verdict
from tests.pipelines.store.test_events import notices

UNTIL = date(2026, 11, 20)
STORIES = 4 * STORIES_EACH
DAY = timedelta(days=1)
URL = f"{HOME}/news/1"


def archived(one: Judged, *, at: datetime = NOON - 400 * DAY, text: str | None = None) -> Judged:
    """The page as an archive has it that fetched it ``at``."""
    article = replace(one.article, published=None) if text is None else replace(one.article, text=text)
    return replace(one, page=replace(one.page, found_by="backfill", fetched_at=at), article=article)


def from_archive() -> list[Judged]:
    """Generated stories on four inspections as an archive has them, copies among them."""
    sources = watched()
    told = [Told(number=number, seed=3, until=UNTIL, sources=sources).judged() for number in range(STORIES)]
    return [replace(each, page=replace(each.page, found_by="backfill")) for each in told]


def test_many_at_once_make_the_rows_that_one_by_one_makes(tmp_path: Path) -> None:
    with open_store(tmp_path / "one.db") as one, open_store(tmp_path / "many.db") as many:
        for store in (one, many):
            store.sync_sources(watched(), NOON)
            seed(store, NOON)
        for each in from_archive():
            one.keep(each, NOON)
        assert many.keep_many(from_archive(), NOON) == STORIES
        for table, sql in OF_STORIES.items():
            assert rows(one, sql) == rows(many, sql), table
        assert one.counts() == many.counts()
        assert many.problems() == ()
        before = dump(many)
        assert many.keep_many(from_archive(), NOON + DAY) == STORIES
        assert dump(many) == before


def test_each_council_is_built_once(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    built: list[str] = []
    real = events.rebuild

    def noted(db: sqlite3.Connection, gss: str, now: datetime, *, quiet: bool = False) -> None:
        built.append(gss)
        real(db, gss, now, quiet=quiet)

    monkeypatch.setattr(events, "rebuild", noted)
    store.keep_many([archived(judged(number)) for number in range(1, 6)], NOON)
    assert built == ["E08000999"]


def test_where_it_is_interrupted_the_same_again_brings_everything_about(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_args: object, **_more: object) -> None:
        raise RuntimeError("cut off")

    with monkeypatch.context() as patched:
        patched.setattr(bulk, "rebuild_all", fails)
        with pytest.raises(RuntimeError):
            store.keep_many([archived(judged())], NOON)
    assert store.counts()["stories"] == 1
    assert store._connection.rows("SELECT * FROM events") == []
    store.keep_many([archived(judged())], NOON)
    assert len(store._connection.rows("SELECT * FROM events")) == 1


def test_an_archived_story_is_of_the_day_on_which_the_archive_read_it(store: Store) -> None:
    store.keep_many([archived(judged())], NOON)
    story = store.story(URL)
    assert story is not None
    assert (story.first_seen_at, story.found_by) == (NOON - 400 * DAY, "backfill")
    (event,) = store._connection.rows("SELECT came_out FROM events")
    assert event["came_out"] == (NOON - 400 * DAY).date().isoformat(), "it tells no day itself, and is not of today"


def test_what_an_archive_has_is_not_asked_again(store: Store) -> None:
    store.keep_many([archived(judged()), archived(not_flagged(2, near_miss=True))], NOON)
    for number in (1, 2):
        address = store.address(f"{HOME}/news/{number}")
        assert address is not None
        assert address.revisit_at is None
    assert store.owed("kirkwell", NOON + 30 * DAY, 10) == ()
    near = store._connection.row("SELECT settled_at FROM addresses WHERE url = ?", (f"{HOME}/news/2",))
    assert near is not None
    assert near["settled_at"] == "2026-03-02T12:00:00Z", "its page is kept for two years from now"


def test_an_older_page_takes_nothing_from_what_is_known(store: Store) -> None:
    store.keep(judged(), NOON)
    before = dump(store)
    store.keep_many([archived(judged(), text="An older wording: Ofsted judged Kirkwell good overall.")], NOON + HOUR)
    store.keep_many([archived(not_flagged(near_miss=True))], NOON + HOUR)
    assert dump(store) == before


def test_a_newer_page_is_a_version_once(store: Store) -> None:
    newer = archived(judged(), at=NOON + 3 * DAY, text=f"{judged().article.text} Parents were glad.")
    store.keep(judged(), NOON)
    for _ in range(2):
        store.keep_many([archived(judged()), newer], NOON + 9 * DAY)
        story = store.story(URL)
        assert story is not None
        assert (story.revisions, story.found_by) == (2, "poll")
        assert story.article.text.endswith("Parents were glad.")


def test_what_the_watch_owes_itself_is_left_to_it(store: Store) -> None:
    """Else the news of today would be history, of which nobody is told."""
    listed: ListingAnswer = answer(link(1), at=NOON)
    store.keep_listing(listed, run_id=None)
    assert store.keep_many([archived(judged(), at=NOON)], NOON) == 0
    address = store.address(URL)
    assert address is not None
    assert address.state == "found"


def test_what_was_taken_out_stays_out(store: Store) -> None:
    store.keep(judged(), NOON)
    store.forget(URL, NOON)
    before = dump(store)
    assert store.keep_many([archived(judged())], NOON + DAY) == 0
    assert dump(store) == before


@pytest.mark.parametrize(("later", "owed"), [(HOUR, 2), (30 * DAY, 1)])
def test_a_correction_is_owed_of_news_and_not_of_history(store: Store, later: timedelta, owed: int) -> None:
    store.keep(judged(), NOON)
    assert len(notices(store)) == 1
    other = replace(verdict(), claims=(replace(verdict().claims[0], grade="inadequate"),))
    text = f"{judged().article.text} Corrected."
    changed = archived(replace(judged(), verdict=other), at=NOON + HOUR, text=text)
    store.keep_many([changed], NOON + later)
    assert len(notices(store)) == owed
    event = store._connection.row("SELECT revision FROM events")
    assert event is not None
    assert event["revision"] == 2, "the event is what the newest version says, whether or not anybody is told"
