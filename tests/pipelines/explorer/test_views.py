"""What the explorer's pages show, of rows alone: pure functions."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.events.inspections import Answer, Inspection, Witness
from pipelines.explorer.pages.asking import Asked, Reading
from pipelines.explorer.pages.bars import WIDTH, bars, spark
from pipelines.explorer.pages.council import held_now, newer_than_record, whole_months
from pipelines.explorer.pages.hexmap import hexmap
from pipelines.explorer.pages.map import SORTS
from pipelines.explorer.pages.record import counts, standings
from pipelines.explorer.pages.search import MOST_WORDS, councils, matched, question, wanted
from pipelines.explorer.pages.statistics import over_time, tallied
from pipelines.explorer.pages.story import marked
from pipelines.explorer.pages.timeline import LEFT as LANES_LEFT
from pipelines.explorer.pages.timeline import WIDTH as LANES_WIDTH
from pipelines.explorer.pages.timeline import timeline
from pipelines.explorer.words import coded, grade_class, lasting, letter, longer, web
from pipelines.model import DayInterval, OutcomeSource
from pipelines.reference import authorities
from pipelines.reference.hexagons import hexagons
from pipelines.reference.slugs import council_at, council_slugs, councils_by_slug

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 26, 12, tzinfo=LONDON)
TODAY = NOW.date()
ROTHERHAM = "E08000018"


def asked(**given: str) -> Asked:
    return Asked(path="/search", now=NOW, given=given)


def newest(gss: str, grade: str | None, came_out: str, **more: Any) -> dict[str, Any]:
    row = {"id": 7, "gss": gss, "grade": grade, "came_out": came_out, "inspection_to": came_out, "before": None}
    return {**row, "framework": "ILACS", **more}


def event(came_out: str, *, kind: str = "inspection", official: str = "confirmed", **grades: str) -> dict[str, Any]:
    told = {name: {"grade": grade} for name, grade in grades.items()}
    return {"came_out": came_out, "kind": kind, "official": official, "grades": told}


def test_every_council_has_an_address_of_its_own() -> None:
    assert len(set(council_slugs().values())) == len(authorities()) == len(councils_by_slug())
    assert council_slugs()[ROTHERHAM] == "rotherham"
    for gss, slug in council_slugs().items():
        assert council_at(slug) == gss


@pytest.mark.parametrize(
    ("part", "slug"),
    [("Rotherham", "rotherham"), ("e08000018", "rotherham"), ("somerset", "somerset-council"),
     ("Rotherham-Metropolitan-Borough-Council", "rotherham"), ("city-of-york-council", "york")],
)  # fmt: skip
def test_a_council_is_found_by_any_of_its_names(part: str, slug: str) -> None:
    assert council_slugs()[council_at(part)] == slug


def test_the_map_holds_each_council_of_today_once() -> None:
    today = [gss for gss, each in authorities().items() if each.end is None and not gss.islower()]
    assert sorted(hexagons()) == sorted(today)
    drawn = hexmap(standings({ROTHERHAM: newest(ROTHERHAM, "good", "2022-08-12")}, "overall", TODAY))
    assert len({(each.x, each.y) for each in drawn.hexagons}) == len(today) == 153
    assert all(0 < each.x < drawn.width and 0 < each.y < drawn.height for each in drawn.hexagons)
    (rotherham,) = (each for each in drawn.hexagons if each.slug == "rotherham")
    assert (rotherham.letter, rotherham.grade, rotherham.says) == (
        "G",
        "good",
        "Rotherham: good (G), report of 12 August 2022",
    )
    cornwall, northumberland = (
        next(each for each in drawn.hexagons if each.slug == slug) for slug in ("cornwall", "northumberland")
    )
    assert cornwall.y > northumberland.y, "north is above"
    assert cornwall.x < northumberland.x


def test_a_council_without_a_grade_says_why() -> None:
    rows = {ROTHERHAM: newest(ROTHERHAM, None, "2026-07-01", framework="ILACS-2026")}
    told = {each.authority.nice_name: each for each in standings(rows, "overall", date(2020, 12, 31))}
    assert told["Rotherham"].why == "Inspections begun since 1 April 2026 have no overall grade."
    assert told["Cumberland"].why == "This council began on 1 April 2023."
    assert told["Leeds"].why == "The record holds no inspection of it by then."
    assert counts(list(told.values()))[None] == 153


def test_the_table_is_sorted_best_grade_first_and_those_without_last() -> None:
    rows = {
        "E08000035": newest("E08000035", "inadequate", "2022-01-01"),
        ROTHERHAM: newest(ROTHERHAM, "outstanding", "2022-01-01"),
    }
    order = [each.authority.nice_name for each in sorted(standings(rows, "overall", TODAY), key=SORTS["grade"][1])]
    assert order[:3] == ["Rotherham", "Leeds", "Barking and Dagenham"]


def test_a_lane_ends_where_the_next_inspection_does_not_judge_the_same() -> None:
    drawn = timeline(
        [event("2016-01-01", overall="good", adoption="good"), event("2020-01-01", overall="inadequate"),
         event("2021-01-01", kind="monitoring_visit"),
         event("2025-01-01", official="awaiting", overall="outstanding")],
        TODAY,
    )  # fmt: skip
    assert drawn is not None
    assert [lane.name for lane in drawn.lanes] == ["Overall", "Adoption"]
    by_lane = [[bar for bar in drawn.bars if bar.y == lane.y] for lane in drawn.lanes]
    assert [[bar.letter for bar in bars] for bars in by_lane] == [["G", "I", "O"], ["G"]]
    assert by_lane[0][0].width == by_lane[1][0].width, "adoption ends with the inspection of 2020"
    assert [bar.awaited for bar in by_lane[0]] == [False, False, True]
    last = by_lane[0][-1]
    assert last.x + last.width == pytest.approx(LANES_LEFT + LANES_WIDTH, abs=1.1)
    assert [tick.says for tick in drawn.visits] == ["monitoring visit, 1 January 2021"]
    assert timeline([], TODAY) is None


def test_what_stories_told_before_the_record_began_is_no_newer_grade() -> None:
    old = event("2012-07-13", official="awaiting", overall="adequate")
    newer = event("2026-05-01", official="awaiting", overall="good")
    on_record = event("2020-01-01", overall="inadequate")
    visit = event("2026-06-01", kind="monitoring_visit", official="awaiting")
    assert newer_than_record([old, on_record, newer, visit]) == [newer]
    assert newer_than_record([old]) == [old]
    drawn = timeline([old, newer], TODAY)
    assert drawn is not None
    assert [bar.says.rpartition("; ")[2] for bar in drawn.bars] == [
        "the record does not go so far back",
        "the report was not read yet",
    ]


def witness(number: int, grade: str | None, year: int, source: OutcomeSource = "report") -> Witness:
    days = DayInterval(start=date(year, 5, 9), end=date(year, 5, 20))
    answer = Answer(judgement="overall", grade=grade, read_as="overall")  # type: ignore[arg-type]
    return Witness(id=number, gss=ROTHERHAM, authority="Rotherham", source=source, url=None, kind="full_inspection",
                   framework="SIF", days=days, published=date(year, 7, 1), answers=(answer,))  # fmt: skip


def test_what_holds_now_is_the_newest_inspection_with_all_its_witnesses() -> None:
    two = Inspection(witnesses=(witness(2, "good", 2018), witness(3, "inadequate", 2018, "statistics")))
    now = held_now([Inspection(witnesses=(witness(1, "inadequate", 2014),)), two], date(2019, 5, 19))
    assert now is not None
    assert now.months == 11
    assert now.held[0].grades == ("good", "inadequate")
    assert now.held[0].says == "Ofsted's own papers disagree."
    assert now.held[1].says == "No judgement of this inspection."
    assert held_now([], TODAY) is None


@pytest.mark.parametrize(("today", "months"), [("2025-02-28", 0), ("2025-03-31", 2), ("2026-01-30", 11)])
def test_an_age_is_whole_months(today: str, months: int) -> None:
    assert whole_months(date(2025, 1, 31), date.fromisoformat(today)) == months


@pytest.mark.parametrize(
    ("months", "told"),
    [(0, "less than a month"), (1, "1 month"), (23, "23 months"), (24, "2 years"), (37, "3 years and 1 month")],
)
def test_an_age_is_told_as_people_say_it(months: int, told: str) -> None:
    assert lasting(months) == told


def test_a_choice_is_taken_as_readers_know_it() -> None:
    assert wanted(asked(judgement="children in care"), Reading()).judgement == "in_care"
    assert wanted(asked(judgement="Help and protection"), Reading()).judgement == "help_and_protection"
    assert wanted(asked(kind="monitoring visit", grade="requires_improvement"), Reading()).kind == "monitoring_visit"
    assert "“children in care”" in faults(judgement="schools")[0]


def test_councils_of_one_name_are_told_apart() -> None:
    names = [name for _, name in councils()]
    assert len(set(names)) == len(names) > 153
    assert {"North Yorkshire (until 2023)", "North Yorkshire (since 2023)", "Leeds"} <= set(names)


def test_grades_over_time_are_of_the_councils_then() -> None:
    history: list[dict[str, Any]] = [{"gss": ROTHERHAM, "came_out": "2016-05-01", "grade": "good"},
               {"gss": ROTHERHAM, "came_out": "2020-05-01", "grade": None}]  # fmt: skip
    told = over_time(history, TODAY)
    assert next(iter(told)) == "2026"
    assert (told["2015"]["good"], told["2016"]["good"], told["2019"]["good"], told["2020"]["good"]) == (0, 1, 1, 0)
    assert all(sum(each.values()) in (151, 152, 153) for each in told.values())
    assert sum(told["2026"].values()) == 153
    assert tallied({"adequate": 2, None: 1})["requires improvement"] == 2


def test_bars_begin_beside_their_longest_label() -> None:
    years, regions = (bars({label: {"good": 3}}, share=True) for label in ("2026", "Yorkshire and the Humber"))
    assert years.left < years.width / 10
    assert regions.left >= 180, "some 24 letters of 14 units' height"
    assert years.width == regions.width
    (whole,) = years.bars[0].parts
    assert whole.width == pytest.approx(years.width - years.left - 1)


@given(st.lists(st.integers(0, 60), min_size=3, max_size=3), st.booleans())
@settings(max_examples=60)
def test_bars_are_as_long_as_what_they_count(numbers: list[int], share: bool) -> None:
    drawn = bars({"one": dict(zip("abc", numbers, strict=True)), "two": {"a": 60}}, share=share)
    for bar in drawn.bars:
        assert all(part.x >= drawn.left and part.x + part.width <= WIDTH + 0.2 for part in bar.parts)
    assert [part.says for part in drawn.bars[0].parts] == [
        f"one: {number} {name}" for name, number in zip("abc", numbers, strict=True) if number
    ]


def test_a_spark_line_rises_to_the_busiest_day() -> None:
    assert spark([0, 4, 2], width=100, height=24) == "0.0,22.0 50.0,2.0 100.0,12.0"


@pytest.mark.parametrize(
    ("spans", "pieces"),
    [
        ((), [("It is good.", False)]),
        (((6, 10),), [("It is ", False), ("good", True), (".", False)]),
        (((0, 2), (6, 11)), [("It", True), (" is ", False), ("good.", True)]),
    ],
)
def test_a_changed_sentence_comes_in_pieces_that_hold_it_whole(
    spans: tuple[tuple[int, int], ...], pieces: list[tuple[str, bool]]
) -> None:
    assert marked("It is good.", spans) == pieces


def test_words_of_a_search_are_phrases_whatever_they_hold() -> None:
    want = wanted(asked(q='a"b OR NEAR(x) * -', council="leeds", **{"from": "2020-01-01"}), Reading())
    assert want.words == ('a"b', "OR", "NEAR(x)")
    assert matched(want.words) == '"a b" "OR" "NEAR(x)"'
    sql, values = question(want, 20)
    assert sql.count("?") == len(values)
    assert values[0] == matched(want.words)
    assert values[-2:] == [21, 0]


@given(st.text(max_size=40))
@settings(max_examples=100)
def test_any_text_is_a_search(text: str) -> None:
    if len(text.split()) <= MOST_WORDS:
        want = wanted(asked(q=text), Reading())
        assert matched(want.words).count('"') == 2 * len(want.words)


def test_too_many_words_are_told_how_many_are_taken() -> None:
    assert "takes 24 words at most" in faults(q="a " * 25)[0]


def test_every_fault_of_a_search_is_told_and_the_rest_is_taken() -> None:
    reading = Reading()
    want = wanted(asked(q="care", council="Narnia", grade="superb", kind="reaction", **{"from": "1 May"}), reading)
    assert (want.text, want.council, want.grade, want.kind, want.start) == ("care", "", "", "reaction", None)
    named = ("“1 May”", '"Narnia"', "“superb”")
    assert all(words in says for says, words in zip(reading.faults, named, strict=True))
    assert "councilwatch ledger" not in " ".join(reading.faults), "that is for the command line"


def faults(**given: str) -> list[str]:
    reading = Reading()
    wanted(asked(**given), reading)
    return reading.faults


@pytest.mark.parametrize(
    ("address", "leads"),
    [("https://a.test/x", True), ("http://a.test", True), ("javascript:alert(1)", False), ("//a.test", False),
     ("data:text/html,x", False), ("https://", False), ("http://[", False), ("", False), (None, False)],
)  # fmt: skip
def test_only_addresses_of_the_web_lead_anywhere(address: str | None, leads: bool) -> None:
    assert bool(web(address)) is leads


def test_days_grades_and_commands_are_told_in_words() -> None:
    assert longer("2018-01-29") == "29 January 2018"
    assert longer("2026-06-30T23:30:00Z") == "1 July 2026", "London is an hour ahead in summer"
    assert longer(None) == "day not known"
    assert (letter("requires improvement"), letter("good or inadequate"), letter(None)) == ("R", "–", "–")
    assert (grade_class("requires improvement"), grade_class('x" y')) == ("requires-improvement", "none")
    assert coded("Say `run` now.") == [("Say ", False), ("run", True), (" now.", False)]
