"""A digest: what happened with both versions, when there is something to tell, and in a form that is safe to mail."""

import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from pipelines import explorer
from pipelines.store.telling_rows import Asked, Changed, DigestInput, Reaction, Troubled, period_to
from pipelines.telling.digest import digest
from pipelines.telling.gaps import IS_OFF, Gap
from pipelines.telling.html import MAIL
from tests.pipelines.telling.making import EXPLORER, HOUR, NOON, graded, leeds, told, visit
from tests.pipelines.telling.test_message import ALLOWED, HOSTILE, Reading

PERIOD = period_to(date(2026, 11, 25), "daily")


def given_of(**more: Any) -> DigestInput:
    known: dict[str, Any] = {
        "period": PERIOD,
        "now": PERIOD.end + HOUR,
        "changed": (),
        "reactions": (),
        "contradictions": (),
        "refusals": (),
        "troubled": (),
        "gaps": (),
        "watched": 160,
        "read": 153,
        "stories": 0,
    }
    return DigestInput(**(known | more))


def changed(shown: Any, before: Any = None) -> Changed:
    return Changed(told=shown, before=before, at=NOON)


def asked(**more: Any) -> Asked:
    known: dict[str, Any] = {
        "item": "k3v9x2",
        "gss": "E08000018",
        "authority": "Rotherham Metropolitan Borough Council",
        "judgement": "overall",
        "grade": "good",
        "quote": "the service, good in all but name",
        "why": "no_judgement_named",
        "record_says": "",
        "story": 4,
        "title": "A story",
        "url": "https://news.kirkwell.test/b",
        "publisher": "Kirkwell Gazette",
        "is_whole": True,
    }
    return Asked(**(known | more))


REACTION = Reaction(
    story=5,
    title="Minister ‘appalled’",
    url="https://news.kirkwell.test/c",
    publisher="Kirkwell Gazette",
    kind="intervention",
    councils=("Leeds City Council",),
    quote="rated inadequate",
)
TROUBLED = Troubled(
    name="kirkwell_gazette",
    publisher="Kirkwell Gazette",
    state="blocked",
    says="It answered 403.",
    todo="Ask the publisher.",
    since=NOON,
)
OFF = Gap(source="", publisher="", start=NOON, end=NOON + 2 * HOUR, why=IS_OFF, sources=160)
FAILED = Gap(source="kirkwell", publisher="Kirkwell Council", start=NOON, end=NOON + HOUR, why="It answered 503.")


def test_nothing_to_tell() -> None:
    daily = digest(given_of())
    assert daily.is_empty
    assert daily.subject == "Nothing changed on 25 Nov; 153 of 160 sources were read"
    weekly = digest(given_of(period=period_to(date(2026, 11, 25), "weekly")))
    assert weekly.subject == "Nothing changed this week; 153 of 160 sources were read"
    assert "19 to 25 November 2026: no new grade and no visit was told of." in " ".join(weekly.text.split())


def test_a_period_that_is_not_over_says_up_to_when_it_tells() -> None:
    for every, days in (("daily", "25 November 2026"), ("weekly", "19 to 25 November 2026")):
        period = period_to(date(2026, 11, 25), every)  # type: ignore[arg-type]
        told = " ".join(digest(given_of(period=period, now=NOON)).text.split())
        assert f"{days}, until 12:00 (London time): no new grade" in told
    before = period_to(date(2026, 11, 26), "daily")
    told = " ".join(digest(given_of(period=before, now=NOON)).text.split())
    assert "26 November 2026, until 25 Nov 2026, 12:00 (London time): " in told


def test_its_last_line_names_the_table_that_says_when_it_is_sent() -> None:
    assert "[digest] in councilwatch.toml" in " ".join(digest(given_of()).text.split())


@pytest.mark.parametrize(
    ("more", "is_empty"),
    [
        ({"changed": (changed(told(graded())),)}, False),
        ({"reactions": (REACTION,)}, False),
        ({"contradictions": (asked(),)}, False),
        ({"refusals": (asked(),)}, False),
        ({"troubled": (TROUBLED,)}, False),
        ({"troubled": (replace(TROUBLED, since=NOON - timedelta(days=3)),)}, True),  # told of when it began
        ({"gaps": (OFF,)}, False),
        ({"gaps": (FAILED,)}, True),  # sites fail for an hour every day
    ],
)
def test_when_there_is_something_to_tell(more: dict[str, Any], is_empty: bool) -> None:
    assert digest(given_of(**more)).is_empty is is_empty


def test_where_nobody_watched_it_says_so() -> None:
    made = digest(given_of(watched=0, read=0, stories=0))
    assert made.subject.endswith("no source was watched then")
    assert "No source was watched then" in made.text
    assert "0 of 0" not in made.html


def test_changes_show_both_versions_and_corrections_come_first() -> None:
    fell = changed(told(graded(), graded("leadership", "good", "poor")))
    wrong = changed(leeds(graded(grade="good", before="poor")), leeds(graded(grade="inadequate", before="poor")))
    made = digest(given_of(changed=(changed(visit(event=9)), fell, wrong)), EXPLORER)
    assert made.subject == "Correction, Leeds: good (was poor), 2 more (25 Nov)"
    assert "- Overall: before poor, we told you inadequate, now good" in made.text
    assert "- Overall: before good, now inadequate" in made.text
    assert "CHANGES (2)" in made.text
    assert "VISITS (1)" in made.text
    assert (
        made.text.index("Leeds: good") < made.text.index("Rotherham: inadequate") < made.text.index("third monitoring")
    )
    assert f"{EXPLORER}/event/7" in Reading(made.html).links


def test_what_was_told_before_and_holds_says_what_is_new() -> None:
    before = told(graded())
    made = digest(given_of(changed=(changed(replace(before, official="confirmed"), before),)))
    assert "You were told of it before; new is that Ofsted's report says the same." in " ".join(made.text.split())
    assert "sorry" not in made.text


def test_what_a_person_should_look_at_and_how() -> None:
    record = asked(record_says="Overall inadequate.", why="")
    made = digest(
        given_of(contradictions=(record,), refusals=(asked(item="p1"),), reactions=(REACTION,), troubled=(TROUBLED,)),
        EXPLORER,
    )
    assert (
        made.subject == "No new grades; 1 reaction, 1 contradiction, 1 refusal to look at, 1 source in trouble (25 Nov)"
    )
    flat = " ".join(made.text.split())
    assert "The record: Overall inadequate." in flat
    assert "The story does say this: councilwatch review accept k3v9x2" in flat
    assert "The story does not say this: councilwatch review reject k3v9x2" in flat
    assert "The story says something else: councilwatch review correct k3v9x2 --grade GRADE" in flat
    assert "The words claim nothing: councilwatch review accept p1" in flat
    assert "They do claim this: councilwatch review reject p1" in flat
    assert "The words do not say which judgement the grade is of." in flat
    assert "Intervention, Kirkwell Gazette: Leeds City Council." in flat
    assert "It answered 403. Ask the publisher. Since 25 Nov 2026, 12:00 (London time)." in flat


def test_words_that_leave_something_open_are_not_offered_as_a_claim() -> None:
    made = digest(given_of(refusals=(asked(item="p1", judgement=None, is_whole=False),)))
    flat = " ".join(made.text.split())
    assert "They do claim something: councilwatch review correct p1 --grade GRADE" in flat
    assert "review reject" not in flat


def test_hours_in_which_we_could_not_look() -> None:
    night = replace(FAILED, start=NOON + 10 * HOUR, end=NOON + 18 * HOUR, why="It answered 403.")
    made = digest(given_of(gaps=(OFF, FAILED, night)))
    flat = " ".join(made.text.split())
    assert f"25 Nov 12:00 to 14:00: {IS_OFF} 160 sources were due." in flat
    assert (
        "Kirkwell Council: 25 Nov 12:00 to 13:00; 25 Nov 22:00 to 26 Nov 06:00. It answered 503. It answered 403."
        in flat
    )


def test_many_of_a_kind_are_counted() -> None:
    made = digest(given_of(refusals=tuple(asked(item=f"p{number}") for number in range(40))))
    assert "And 15 more" in made.text
    assert "WORTH A LOOK (40)" in made.text


@settings(max_examples=60)
@given(HOSTILE, HOSTILE)
def test_hostile_words_stay_words(words: str, others: str) -> None:
    shown = told(graded(quote=words), title=others, publisher=words, authority=others, gss="E00000001")
    more = {
        "changed": (changed(shown, leeds(graded(quote=others))),),
        "reactions": (replace(REACTION, title=words, quote=others, publisher=words, councils=(others,)),),
        "contradictions": (asked(quote=words, title=others, publisher=words, record_says=others),),
        "troubled": (replace(TROUBLED, publisher=words, says=others),),
        "gaps": (replace(FAILED, publisher=words, why=others),),
    }
    made = digest(given_of(**more), EXPLORER)
    read = Reading(made.html)
    assert read.tags <= ALLOWED
    assert not any(name.startswith("on") or name == "src" for name in read.attributes)
    assert all(link.startswith(("https://news.kirkwell.test/", EXPLORER)) for link in read.links)
    assert "<" not in made.text
    assert not set(made.subject) & set("\r\n\x00")
    assert "url(" not in made.html
    assert "@import" not in made.html


@pytest.mark.parametrize("is_dark", [False, True])
def test_grades_have_the_colours_of_the_explorer(is_dark: bool) -> None:
    """The explorer names its colours once for light, then for dark; an e-mail cannot load them."""
    sheet = (Path(explorer.__file__).parent / "static" / "explorer.css").read_text(encoding="utf-8")
    light, dark = sheet.split("@media screen and (prefers-color-scheme: dark)")
    named = dict(re.findall(r"--([\w-]+): (#\w+)", dark if is_dark else light))
    html = digest(given_of(changed=(changed(told(graded())),))).html
    for tone in ("best", "good", "middling", "worst"):
        look = re.search(rf"\.m-{tone} {{([^}}]*)}}", html)[1] if is_dark else MAIL[tone]  # type: ignore[index]
        behind, ink = (whole(each) for each in re.findall(r"color: ?(#\w+)", look))
        assert (behind, ink) == (whole(named[tone]), whole(named[f"{tone}-ink"]))


def whole(colour: str) -> str:
    """``#fff`` as ``#ffffff``."""
    return colour if len(colour) == 7 else "#" + "".join(letter * 2 for letter in colour[1:])
