"""Which stories and outcomes become one event, which stay two, and what is told of each."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from pipelines.events.build import build
from pipelines.events.reconcile import reconcile
from pipelines.model import (
    Claim,
    DayInterval,
    Event,
    FoundBy,
    Grade,
    PartialDate,
    StoryKind,
    StoryTold,
    Visit,
)
from tests.pipelines.events.making import LEEDS, SOMERSET, SOMERSET_COUNTY, claim, days, inspection, outcome

OLD = inspection(1, outcome(inspected=days("2020-01-13", "2020-01-24"), published="2020-03-09", overall="good"))
NEW = inspection(
    5, outcome(inspected=days("2025-03-03", "2025-03-14"), published="2025-04-28", overall="inadequate", in_care="good")
)
LETTER = inspection(
    9, outcome(kind="monitoring_visit", inspected=days("2025-10-07", "2025-10-08"), published="2025-11-17")
)


def story(
    number: int,
    on: str,
    *claims: Claim,
    kind: StoryKind = "new_rating",
    visit: Visit | None = None,
    against: tuple[object, ...] = (OLD,),
    copy_of: int | None = None,
    gss: str | None = None,
    found_by: FoundBy = "poll",
) -> StoryTold:
    day = datetime.fromisoformat(on).replace(tzinfo=UTC)
    told_on = DayInterval(start=day.date(), end=day.date())
    return StoryTold(
        id=number,
        title=f"Story {number}",
        url=f"https://news.test/{number}",
        publisher=f"Paper {number}",
        source_kind="local_press",
        kind=kind,
        told_on=told_on,
        published=PartialDate(start=day, end=day + timedelta(hours=23), precision="day", read_from="json_ld"),
        first_seen_at=day + timedelta(hours=9),
        found_by=found_by,
        claims=claims,
        reconciled=reconcile(claims, told_on, kind, against),  # type: ignore[arg-type]
        gss=gss,
        visit=visit,
        copy_of=copy_of,
    )


def parts(event: Event) -> list[tuple[int, str]]:
    return [(each.story, each.role) for each in event.stories]


def test_every_outcome_is_an_event_with_the_grade_before() -> None:
    first, second, visit = build(LEEDS, [], [OLD, NEW, LETTER])
    assert [(each.judgement, each.before, each.grade, each.official) for each in second.grades] == [
        ("overall", "good", "inadequate", "official_only"),
        ("in_care", None, "good", "official_only"),
    ]
    assert second.grades[0].before_on == date(2020, 1, 24)
    assert (first.direction, second.direction) == ("first", "fall")
    assert (visit.kind, visit.grades, visit.official) == ("monitoring_visit", (), "official_only")


def test_forty_stories_on_one_inspection_are_one_event() -> None:
    told = [story(n, f"2025-04-{27 + n % 3}", claim("inadequate"), against=(OLD, NEW)) for n in range(1, 41)]
    _, event = build(LEEDS, told, [OLD, NEW])
    assert len(event.stories) == 40
    assert (event.official, event.inspection, event.came_out) == ("confirmed", 5, date(2025, 4, 28))
    assert event.lead == 3, "the first to come out, of those that state the grade"


def test_stories_before_the_report_are_one_event_which_the_report_joins() -> None:
    told = [story(1, "2025-04-25", claim("inadequate")), story(2, "2025-04-26", claim("inadequate"))]
    _, waiting = build(LEEDS, told, [OLD])
    assert (waiting.official, waiting.inspection, waiting.came_out) == ("awaiting", None, date(2025, 4, 25))
    assert (waiting.grades[0].before, waiting.grades[0].grade) == ("good", "inadequate")
    known = [story(1, "2025-04-25", claim("inadequate"), against=(OLD, NEW))]
    _, joined = build(LEEDS, known, [OLD, NEW])
    assert (joined.official, joined.came_out, parts(joined)) == ("confirmed", date(2025, 4, 28), [(1, "announces")])


def test_two_councils_inspected_the_same_day_are_two_events() -> None:
    both = story(1, "2025-04-25", claim("inadequate"), claim("good", gss=SOMERSET), against=())
    (leeds,), (somerset,) = build(LEEDS, [both], []), build(SOMERSET, [both], [])
    assert [each.grade for each in leeds.grades] == ["inadequate"]
    assert [each.grade for each in somerset.grades] == ["good"]


def test_two_inspections_of_one_council_are_two_events_while_neither_is_on_record() -> None:
    told = [story(1, "2023-01-10", claim("good"), against=()), story(2, "2025-04-25", claim("inadequate"), against=())]
    first, second = build(LEEDS, told, [])
    assert (parts(first), parts(second)) == ([(1, "announces")], [(2, "announces")])
    assert (second.grades[0].before, second.direction) == ("good", "fall")


def test_what_ofsted_says_stands_and_what_papers_say_otherwise_is_told_beside_it() -> None:
    told = [story(1, "2025-04-28", claim("requires improvement"), against=(OLD, NEW))]
    _, event = build(LEEDS, told, [OLD, NEW])
    overall = event.grades[0]
    assert (overall.grade, overall.official, overall.others) == (
        "inadequate",
        "contradicted",
        ("requires improvement",),
    )
    assert (overall.confidence, event.official) == ("stated", "contradicted")


def test_of_two_grades_the_one_of_more_publishers_stands_and_a_copy_is_no_second_voice() -> None:
    wrong = story(1, "2025-04-25", claim("good"), against=())
    copy = story(2, "2025-04-25", claim("good"), against=(), copy_of=1)
    right = [story(n, "2025-04-26", claim("inadequate"), against=()) for n in (3, 4)]
    (event,) = build(LEEDS, [wrong, copy, *right], [])
    assert (event.grades[0].grade, event.grades[0].others) == ("inadequate", ("good",))


def test_a_doubtful_claim_never_outweighs_a_stated_one() -> None:
    doubtful = [story(n, "2025-04-25", replace(claim("good"), confidence="doubtful"), against=()) for n in (1, 2, 3)]
    (event,) = build(LEEDS, [*doubtful, story(4, "2025-04-26", claim("inadequate"), against=())], [])
    assert (event.grades[0].grade, event.grades[0].confidence) == ("inadequate", "stated")


def test_a_copy_is_never_the_story_to_read_first() -> None:
    copy = story(1, "2025-04-25", claim("good"), against=(), copy_of=2)
    (event,) = build(LEEDS, [copy, story(2, "2025-04-26", claim("good"), against=())], [])
    assert event.lead == 2


@pytest.mark.parametrize(("kind", "role"), [("reaction", "reacts"), ("background_mention", "background")])
def test_a_resignation_days_later_joins_the_inspection_that_is_not_on_record_yet(kind: StoryKind, role: str) -> None:
    first = story(1, "2025-04-25", claim("inadequate"))
    later = story(2, "2025-04-29", claim("inadequate", "previous"), kind=kind)
    old, event = build(LEEDS, [first, later], [OLD])
    assert parts(event) == [(1, "announces"), (2, role)]
    assert parts(old) == []


def test_an_anniversary_piece_is_background_of_the_old_inspection_and_makes_no_new_one() -> None:
    piece = story(
        1, "2026-03-09", claim("good", "previous", inspected=days("2020-01-01", "2020-12-31")), kind="reaction"
    )
    (event,) = build(LEEDS, [piece], [OLD])
    assert parts(event) == [(1, "background")]
    assert event.official == "official_only"


def test_what_the_record_cannot_answer_and_never_will_makes_no_event() -> None:
    forecast = story(1, "2025-04-25", claim("outstanding", "forecast"))
    wrong_date = story(2, "2018-06-01", claim("inadequate"), against=(OLD, NEW))
    events = build(LEEDS, [forecast, wrong_date], [OLD, NEW])
    assert [parts(each) for each in events] == [[], []]


def test_the_grade_before_is_that_of_the_council_it_took_over_from() -> None:
    county = inspection(
        1, outcome(gss=SOMERSET_COUNTY, inspected=days("2022-07-11"), published="2022-09-05", overall="good")
    )
    (event,) = build(SOMERSET, [story(1, "2026-02-03", claim("inadequate", gss=SOMERSET), against=(county,))], [county])
    assert (event.grades[0].before, event.direction) == ("good", "fall")


def test_the_grade_before_is_the_stories_own_where_the_record_has_none() -> None:
    told = story(1, "2025-04-25", claim("good"), claim("inadequate", "previous"), against=())
    (event,) = build(LEEDS, [told], [])
    assert (event.grades[0].before, event.direction) == ("inadequate", "rise")


VISIT = Visit(kind="monitoring_visit", number=1)


def test_stories_of_one_visit_are_one_event_which_its_letter_joins() -> None:
    told = [
        story(1, "2025-11-17", claim("inadequate", "previous"), kind="monitoring_visit", visit=VISIT, against=(NEW,)),
        story(2, "2025-11-20", claim("inadequate", "previous"), kind="monitoring_visit", visit=VISIT, against=(NEW,)),
    ]
    _, waiting = build(LEEDS, told, [NEW])
    assert (waiting.kind, parts(waiting), waiting.visit_number) == (
        "monitoring_visit", [(1, "announces"), (2, "announces")], 1,
    )  # fmt: skip
    *_, joined = build(LEEDS, told, [NEW, LETTER])
    assert (joined.official, joined.inspection, joined.days) == ("confirmed", 9, days("2025-10-07", "2025-10-08"))


def test_the_next_visit_of_a_row_is_another_event() -> None:
    first = story(
        1, "2025-11-17", claim("inadequate", "previous"), kind="monitoring_visit", visit=VISIT, against=(NEW,)
    )
    second = replace(first, id=2, visit=replace(VISIT, number=2))
    *_, one, two = build(LEEDS, [first, second], [NEW])
    assert ({each.kind for each in (one, two)}, one.visit_number, two.visit_number) == ({"monitoring_visit"}, 1, 2)


def test_a_visit_belongs_to_the_council_with_the_low_grade_not_to_the_one_that_helps() -> None:
    told = story(
        1,
        "2025-11-17",
        claim("inadequate", "previous"),
        claim("outstanding", "previous", gss=SOMERSET),
        kind="monitoring_visit",
        visit=VISIT,
        against=(),
    )
    assert build(SOMERSET, [told], []) == ()
    assert [each.kind for each in build(LEEDS, [told], [])] == ["monitoring_visit"]


def test_a_visit_that_names_no_grade_belongs_to_the_council_that_published_it() -> None:
    told = story(1, "2025-11-17", kind="monitoring_visit", visit=VISIT, gss=LEEDS)
    (event,) = build(LEEDS, [told], [])
    assert (event.authority, event.kind) == ("Leeds City Council", "monitoring_visit")
    assert build(SOMERSET, [told], []) == ()


def test_a_correction_of_the_paper_changes_the_grade_and_not_the_event() -> None:
    before, after = (story(1, "2025-04-25", claim(grade), against=()) for grade in ("good", "inadequate"))
    (first,), (second,) = build(LEEDS, [before], []), build(LEEDS, [after], [])
    assert (first.grades[0].grade, second.grades[0].grade) == ("good", "inadequate")
    assert parts(first) == parts(second)


SAME = "It tells as news what this inspection found: Ofsted's outcome says the same."


@pytest.mark.parametrize(
    ("overall", "in_care", "why"),
    [
        ("inadequate", "good", SAME),
        (
            "good",
            "good",
            "It tells as news what this inspection found, not all as Ofsted does. Overall: The story says good, Ofsted "
            "inadequate.",
        ),
        (
            "inadequate",
            "poor",
            "It tells as news what this inspection found, not all as Ofsted does. Children in care: The story says "
            "poor, Ofsted good.",
        ),
    ],
)
def test_ofsted_says_the_same_only_where_it_does_of_each_grade(overall: Grade, in_care: Grade, why: str) -> None:
    both = (claim(overall), claim(in_care, judgement="in_care"))
    _, event = build(LEEDS, [story(1, "2025-04-28", *both, against=(OLD, NEW))], [OLD, NEW])
    assert [each.why for each in event.stories] == [why]


def test_a_judgement_that_ofsted_did_not_grade_is_told_beside_one_that_it_did() -> None:
    both = (claim("inadequate"), claim("good", judgement="care_leavers"))
    _, event = build(LEEDS, [story(1, "2025-04-28", *both, against=(OLD, NEW))], [OLD, NEW])
    assert [each.why for each in event.stories] == [
        "It tells as news what this inspection found: Ofsted gave no grade for care leavers in this inspection."
    ]


@pytest.mark.parametrize("when", [None, days("2020-01-01", "2020-12-31")])
def test_what_held_before_is_no_part_of_the_inspection_that_the_story_announces(when: DayInterval | None) -> None:
    """The new inspection has no days in the story, so nothing there tells the old grade's days from its own."""
    told = story(1, "2025-04-25", claim("inadequate"), claim("good", "previous", inspected=when))
    old, new = build(LEEDS, [told], [OLD])
    assert parts(new) == [(1, "announces")]
    assert parts(old) == [(1, "background")]


def test_an_old_grade_with_its_year_is_not_of_what_others_announced_since() -> None:
    news = story(1, "2025-04-25", claim("inadequate"))
    old_grade = claim("good", "previous", inspected=days("2020-01-01", "2020-12-31"))
    then = story(2, "2025-05-06", old_grade, kind="reaction")
    old, new = build(LEEDS, [news, then], [OLD])
    assert (parts(old), parts(new)) == ([(2, "background")], [(1, "announces")])


def test_a_grade_told_as_what_holds_is_of_what_others_announced_lately() -> None:
    news = story(1, "2025-04-25", claim("inadequate"))
    then = story(2, "2025-05-06", claim("inadequate", "previous"), kind="reaction")
    _, new = build(LEEDS, [news, then], [OLD])
    assert parts(new) == [(1, "announces"), (2, "reacts")]
