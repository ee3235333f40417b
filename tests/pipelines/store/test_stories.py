"""Keeping judged pages: once, twice, changed, closed, forgotten."""

import zlib
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipelines.model import Article, Judged, Link, Validators
from pipelines.store import Store
from pipelines.store.stories import packed
from tests.pipelines.store.conftest import dump
from tests.pipelines.store.making import (
    FEED,
    HOME,
    HOUR,
    NOON,
    TEXT,
    TITLE,
    answer,
    claim,
    from_listing,
    judged,
    link,
    not_flagged,
)

URL = f"{HOME}/news/1"


def test_a_story_reads_as_it_was_kept(store: Store) -> None:
    kept = judged()
    story_id = store.keep(kept, NOON)
    assert story_id is not None
    for key in (story_id, str(story_id), URL):
        story = store.story(key)
        assert story is not None
        assert story.article == kept.article
        assert story.verdict == kept.verdict
        assert (story.source, story.first_seen_at, story.changed_at) == ("kirkwell", NOON, NOON)
    assert (again := store.kept_page(URL)) is not None
    assert (again.html, again.url, again.source) == (kept.page.html, kept.page.url, "kirkwell")
    assert again.fetched_at == kept.page.fetched_at
    address = store.address(URL)
    assert address is not None
    assert (address.state, address.why) == ("story", "Flagged: new rating.")


@given(
    title=st.text(),
    text=st.text(),
    site=st.none() | st.text(st.characters(codec="utf-8")),
    partial=st.booleans(),
)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_saving_and_reading_is_the_identity(
    store: Store, title: str, text: str, site: str | None, partial: bool
) -> None:
    store.forget(f"{HOME}/none", NOON)
    whole = judged()
    article = replace(whole.article, title=title, text=text, site_name=site, partial=partial)
    url = f"{HOME}/law/{store.newest_story_id() + 1}"
    page = replace(whole.page, asked=url, url=url)
    kept = Judged(page=page, article=replace(article, url=url), verdict=whole.verdict)
    story_id = store.keep(kept, NOON)
    assert story_id is not None
    story = store.story(story_id)
    assert story is not None
    if "\N{REPLACEMENT CHARACTER}" not in story.article.title + story.article.text:
        assert story.article == kept.article
    assert len(story.article.text) == len(text)
    assert story.verdict == kept.verdict


@pytest.mark.parametrize(
    "one",
    [judged(), from_listing(), not_flagged(), not_flagged(near_miss=True)],
    ids=["story", "from its listing", "not flagged", "near miss"],
)
def test_storing_twice_changes_nothing(store: Store, one: Judged) -> None:
    store.keep_listing(answer(link(1)), run_id=None)
    first = store.keep(one, NOON)
    before = dump(store)
    assert store.keep(one, NOON + HOUR) == first
    assert dump(store) == before


@given(st.lists(st.sampled_from(["story", "listing", "near", "not"]), min_size=1, max_size=5))
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_history_ends_sound_and_its_last_page_stored_twice_changes_nothing(
    store: Store, history: list[str]
) -> None:
    number = 1000 + store.counts().get("story", 0) + sum(store.counts().values())
    forms = {
        "story": judged(number),
        "listing": from_listing(number),
        "near": not_flagged(number, near_miss=True),
        "not": not_flagged(number),
    }
    for hours, form in enumerate(history):
        store.keep(forms[form], NOON + hours * HOUR)
    before = dump(store)
    store.keep(forms[history[-1]], NOON + 10 * HOUR)
    assert dump(store) == before
    assert store.problems() == ()


def test_a_changed_story_keeps_its_first_version(store: Store) -> None:
    first = store.keep(judged(), NOON)
    changed = judged(title="Kirkwell: correction")
    assert store.keep(changed, NOON + HOUR) == first
    story = store.story(URL)
    assert story is not None
    assert (story.article.title, story.revisions) == ("Kirkwell: correction", 2)
    assert (story.first_seen_at, story.changed_at) == (NOON, NOON + HOUR)
    titles = [row["title"] for row in store._connection.rows("SELECT title FROM revisions ORDER BY number")]
    assert titles == [TITLE, "Kirkwell: correction"]
    rows = store._connection.rows("SELECT current, count(*) AS n FROM claims GROUP BY current ORDER BY current")
    assert [(row["current"], row["n"]) for row in rows] == [(0, 2), (1, 2)]


def test_a_version_without_claims_leaves_no_current_ones(store: Store) -> None:
    store.keep(judged(), NOON)
    store.keep(not_flagged(text="Nothing of it is left."), NOON + HOUR)
    story = store.story(URL)
    assert story is not None
    assert (story.verdict.flag, story.verdict.claims, story.verdict.refused) == (False, (), ())
    address = store.address(URL)
    assert address is not None
    assert (address.state, address.why[:14]) == ("story", "It was flagged")


def test_new_rules_on_the_same_text_make_no_revision(store: Store) -> None:
    store.keep(judged(), NOON)
    again = judged()
    again = replace(again, verdict=replace(again.verdict, claims=(claim(),), rules="2"))
    store.keep(again, NOON + HOUR)
    story = store.story(URL)
    assert story is not None
    assert (story.revisions, story.verdict) == (1, again.verdict)
    assert story.changed_at == NOON


def test_a_closed_story_is_replaced_when_it_becomes_readable(store: Store) -> None:
    first = store.keep(from_listing(), NOON)
    closed = store.story(URL)
    assert closed is not None
    assert (closed.article.text_from, closed.article.partial) == ("listing", True)
    assert store.keep(judged(), NOON + HOUR) == first
    story = store.story(URL)
    assert story is not None
    assert (story.article, story.verdict, story.revisions) == (judged().article, judged().verdict, 2)


def test_a_wall_that_comes_later_takes_nothing_away(store: Store) -> None:
    first = store.keep(judged(), NOON)
    before = dump(store)
    assert store.keep(from_listing(), NOON + HOUR) == first
    assert dump(store) == before


def test_a_page_about_something_else_leaves_its_title_only(store: Store) -> None:
    store.keep_listing(answer(link(1)), run_id=None)
    assert store.keep(not_flagged(), NOON) is None
    row = store._connection.row("SELECT * FROM addresses")
    assert row is not None
    assert (row["state"], row["title"], row["summary"]) == ("not_flagged", TITLE, "")
    assert (row["why"], row["revisit_at"], len(row["text_hash"])) == ("It is about a school.", None, 64)
    assert store.kept_page(URL) is None


@pytest.mark.parametrize("html", ["<p>Half a character: \ud83d</p>", "<p>Ofsted’s word</p>" * 30_000])
@pytest.mark.parametrize("one", [judged(), not_flagged(near_miss=True)])
def test_a_page_that_was_packed_before_is_kept_as_any_other(store: Store, one: Judged, html: str) -> None:
    one = replace(one, page=replace(one.page, html=html))
    store.keep(replace(one, packed=packed(html)), NOON)
    kept = store._connection.rows("SELECT size, html FROM pages")
    store.keep(one, NOON + HOUR)
    assert store._connection.rows("SELECT size, html FROM pages") == kept
    assert [(row["size"], zlib.decompress(row["html"]).decode()) for row in kept] == [
        (len(html), html.replace("\ud83d", "\ufffd"))
    ]


def test_a_near_miss_keeps_one_page_and_may_become_a_story(store: Store) -> None:
    near = not_flagged(near_miss=True)
    assert store.keep(near, NOON) is None
    assert store.keep(replace(near, page=replace(near.page, html="<p>other</p>")), NOON + HOUR) is None
    assert (kept := store.kept_page(URL)) is not None
    assert kept.html == "<p>other</p>"
    assert len(store._connection.rows("SELECT 1 FROM pages")) == 1
    store.keep(judged(), NOON + 2 * HOUR)
    story = store.story(URL)
    assert story is not None
    assert story.found_by == "revisit"


def test_a_redirect_makes_one_story_of_two_addresses(store: Store) -> None:
    store.keep_listing(answer(link(1), link(2)), run_id=None)
    two = judged(2)
    moved = replace(judged(1), page=replace(judged(1).page, url=two.page.url), article=two.article)
    first = store.keep(moved, NOON)
    assert store.keep(two, NOON + HOUR) == first
    assert store.counts() == {"story": 2, "stories": 1, "claims": 2}
    for number in (1, 2):
        story = store.story(f"{HOME}/news/{number}")
        assert story is not None
        assert story.id == first
    revisits = store._connection.rows("SELECT url FROM addresses WHERE revisit_at IS NOT NULL")
    assert [row["url"] for row in revisits] == [two.page.url]


class TestDoubles:
    """One story under two addresses that both name one as their own."""

    def named(self, number: int, *, as_number: int = 1, title: str = TITLE, text: str = TEXT) -> Judged:
        one = judged(number, title=title, text=text)
        return replace(one, article=replace(one.article, url=judged(as_number).page.url))

    @pytest.mark.parametrize("first", [1, 2], ids=["the one named first", "the other first"])
    @pytest.mark.parametrize("text", [TEXT, f"{TEXT} Print this page."], ids=["same text", "same title"])
    def test_are_one_story_of_one_version(self, store: Store, first: int, text: str) -> None:
        store.keep_listing(answer(link(1), link(2)), run_id=None)
        story_id = store.keep(self.named(first), NOON)
        assert store.keep(self.named(3 - first, text=text), NOON + HOUR) == story_id
        assert store.counts() == {"story": 2, "stories": 1, "claims": 2}
        story = store.story(judged(3 - first).page.url)
        assert story is not None
        assert (story.id, story.revisions, story.article.url) == (story_id, 1, judged(1).page.url)
        revisits = store._connection.rows("SELECT url, etag FROM addresses WHERE revisit_at IS NOT NULL")
        assert [tuple(row) for row in revisits] == [(judged(first).page.url, '"page"')]

    def test_what_shows_more_of_it_is_taken(self, store: Store) -> None:
        closed = from_listing(1)
        story_id = store.keep(closed, NOON)
        assert store.keep(self.named(2, title=closed.article.title), NOON + HOUR) == story_id
        story = store.story(URL)
        assert story is not None
        assert (story.article.text_from, story.revisions) == ("page", 2)
        (owed,) = store.owed("kirkwell", NOON + HOUR, 5)
        assert owed.validators == Validators()

    def test_a_name_that_all_pages_give_makes_no_one_of_them(self, store: Store) -> None:
        store.keep_listing(answer(link(1)), run_id=None)
        first = store.keep(self.named(2), NOON)
        second = store.keep(self.named(3, title="Another story of the same site", text="Another text. " * 30), NOON)
        assert first != second
        address = store.address(URL)
        assert address is not None
        assert address.state == "found", "what was only named by others is still to be read"

    def test_a_title_that_tells_nothing_makes_no_double(self, store: Store) -> None:
        first = store.keep(self.named(2, title="Latest news"), NOON)
        assert store.keep(self.named(3, title="Latest news", text="Another text. " * 30), NOON) != first


@pytest.mark.parametrize("state", ["near_miss", "not_flagged"])
def test_a_wall_takes_no_reading_back(store: Store, state: str) -> None:
    store.keep(not_flagged(near_miss=state == "near_miss"), NOON)
    before = dump(store)
    walled = replace(from_listing(), verdict=not_flagged().verdict)
    assert store.keep(walled, NOON + HOUR) is None
    assert dump(store) == before


def test_a_refused_page_stays_at_the_address_that_was_asked(store: Store) -> None:
    closed = from_listing()
    store.keep(replace(closed, page=replace(closed.page, url=f"{HOME}/subscribe")), NOON)
    assert store.address(f"{HOME}/subscribe") is None
    assert store.story(URL) is not None


def test_lone_surrogates_are_stored_without_moving_a_quote(store: Store) -> None:
    broken = judged(text="\ud800" + TEXT[1:])
    listed = replace(link(1), title="half \udc00 character")
    assert store.keep_listing(answer(listed), run_id=None)
    story_id = store.keep(broken, NOON)
    assert story_id is not None
    story = store.story(story_id)
    assert story is not None
    said = story.verdict.claims[0]
    assert story.article.text[said.start : said.end] == said.quote


def test_search_follows_every_change(store: Store) -> None:
    def found(words: str) -> list[int]:
        sql = "SELECT rowid FROM stories_fts WHERE stories_fts MATCH ?"
        return [row[0] for row in store._connection.rows(sql, (words,))]

    story_id = store.keep(judged(), NOON)
    assert found("inspector") == [story_id], "words are found by their stem"
    store.keep(judged(text=TEXT.replace("Inspectors", "People")), NOON + HOUR)
    assert (found("inspector"), found("people")) == ([], [story_id])
    store.forget(URL, NOON)
    assert found("people") == []


class TestForgetting:
    NAME = "Zebedee Quillfeather"

    def keep(self, store: Store) -> Judged:
        url = f"{HOME}/news/zebedee-quillfeather"
        named = Link(url=url, title=f"{self.NAME} tells", summary=f"{self.NAME} says")
        store.keep_listing(answer(named), run_id=None)
        one = judged(title=f"{self.NAME} tells", text=f"{TEXT} {self.NAME} said so.")
        one = replace(
            one,
            page=replace(one.page, asked=url, url=url, html=f"<p>{self.NAME}</p>", link=named),
            article=replace(one.article, url=url),
        )
        store.keep(one, NOON)
        store.keep(replace(one, article=replace(one.article, title="Changed")), NOON + HOUR)
        return one

    def test_nothing_of_it_stays_in_the_file(self, store: Store) -> None:
        one = self.keep(store)
        store.keep(judged(2), NOON)
        asked = next(item for item in store.review_items() if item.story_id == 1)
        store.decide(asked.item, "accepted", who="jo", now=NOON, note="Told by Zebedee Quillfeather.")
        gone = store.forget(one.page.url, NOON + HOUR)
        told = {"stories": 1, "claims": 4, "refusals": 2, "reviews": 1, "report_links": 0, "revisions": 2, "pages": 2}
        told["report_files"] = 0
        assert gone == told
        assert store.story(one.page.url) is None
        files = [path.read_bytes().lower() for path in store.path.parent.iterdir()]
        for word in (b"zebedee", b"quillfeather", b"quillfeath"):
            assert not any(word in content for content in files)
        assert store.story(f"{HOME}/news/2") is not None

    def test_it_never_comes_back(self, store: Store) -> None:
        one = self.keep(store)
        store.forget(one.page.url, NOON + HOUR)
        before = dump(store)
        assert store.keep_listing(answer(Link(url=one.page.url)), run_id=None) == ()
        assert store.known([one.page.url]) == {one.page.url}
        assert store.owed("kirkwell", NOON + 99 * HOUR, 30) == ()
        assert store.keep(one, NOON + 2 * HOUR) is None
        address = store.address(one.page.url)
        assert address is not None
        assert address.state == "forgotten"
        assert [line for line in dump(store) if "addresses" in line] == [line for line in before if "addresses" in line]

    def test_a_copy_elsewhere_is_not_stored_either(self, store: Store) -> None:
        one = self.keep(store)
        store.forget(one.page.url, NOON + HOUR)
        copy = judged(7, title="Another headline", text=one.article.text)
        assert store.keep(copy, NOON) is None
        address = store.address(copy.page.url)
        assert address is not None
        assert (address.state, store.counts()["stories"]) == ("forgotten", 0)

    def test_what_leads_to_it_goes_too(self, store: Store) -> None:
        moved = replace(judged(1), page=replace(judged(1).page, url=judged(2).page.url))
        store.keep(moved, NOON)
        store.forget(URL, NOON)
        assert store.counts() == {"forgotten": 2, "stories": 0, "claims": 0}

    def test_what_led_to_the_same_page_for_another_story_is_owed_again(self, store: Store) -> None:
        shared = f"{HOME}/news/latest"
        for number in (1, 2, 3, 4):
            one = judged(number, title=f"{number} of four", text=f"Text {min(number, 3)}. " * 40)
            store.keep(replace(one, page=replace(one.page, url=shared)), NOON + number * HOUR)
        store.forget(judged(4).page.url, NOON + 9 * HOUR)
        states = [
            row["state"] for row in store._connection.rows("SELECT state, url FROM addresses ORDER BY found_at, id")
        ]
        assert states == ["found", "forgotten", "found", "forgotten", "forgotten"]
        owed = store.owed("kirkwell", NOON + 9 * HOUR, 9)
        assert {each.url for each in owed} == {judged(1).page.url, judged(2).page.url}
        assert {each.link.title for each in owed} == {""}
        assert store.keep(judged(2), NOON + 10 * HOUR) is not None

    def test_an_address_that_was_never_seen_leaves_its_mark(self, store: Store) -> None:
        assert sum(store.forget(f"{HOME}/never", NOON).values()) == 0
        assert store.keep_listing(answer(Link(url=f"{HOME}/never")), run_id=None) == ()


def test_progress_tells_each_story_once(store: Store) -> None:
    start = store.newest_story_id()
    store.keep(judged(1), NOON)
    store.keep(judged(2), NOON)
    lines = store.stories_since(start)
    assert [(line.title, line.kind, line.publisher) for line in lines] == [
        (TITLE, "new_rating", "Kirkwell Council")
    ] * 2
    assert lines[0].claims[0] == (
        "Kirkwell Metropolitan Borough Council",
        "overall",
        "good",
        "new",
        "good overall",
    )
    assert store.stories_since(lines[-1].id) == ()


def test_a_page_handed_in_by_a_person_needs_no_source(store: Store) -> None:
    one = judged()
    page = replace(one.page, source="by_hand", found_by="by_hand", link=None)
    story_id = store.keep(replace(one, page=page), NOON)
    assert story_id is not None
    story = store.story(story_id)
    assert story is not None
    assert (story.source, story.found_by) == ("by_hand", "by_hand")
    assert "by_hand" not in store.due_sources(NOON + timedelta(days=9))


def test_an_article_without_an_address_of_its_own_gets_the_pages(store: Store) -> None:
    one = judged()
    bare = Article(title=TITLE, text=TEXT)
    story_id = store.keep(replace(one, article=bare), NOON)
    assert story_id is not None
    story = store.story(story_id)
    assert story is not None
    assert story.article == replace(bare, url=one.page.url)
    assert FEED not in story.article.url  # type: ignore[operator]
