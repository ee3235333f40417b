"""When a claim is confirmed, contradicted, awaiting, superseded, or beyond the record."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.events.inspections import Inspection
from pipelines.events.reconcile import by_council, of_council, reconcile
from pipelines.model import Claim, DayInterval, Reconciled, StoryKind

from .making import CUMBRIA, LEEDS, SOMERSET, SOMERSET_COUNTY, claim, days, inspection, outcome, witness

IN_2015 = inspection(
    1,
    outcome(
        framework="SIF", inspected=days("2015-01-20", "2015-02-11"), published="2015-03-27",
        overall="inadequate", in_care="requires improvement", care_leavers="good", adoption="good",
    ),
)  # fmt: skip
IN_2018 = inspection(
    2,
    outcome(
        inspected=days("2018-10-29", "2018-11-02"), published="2018-12-18",
        overall="requires improvement", help_and_protection="good", in_care_and_care_leavers="outstanding",
    ),
)  # fmt: skip
IN_2022 = inspection(
    3, outcome(inspected=days("2022-02-21", "2022-03-04"), published="2022-05-09", overall="outstanding")
)
ALL = (IN_2015, IN_2018, IN_2022)

DAY_OF_2018 = days("2018-12-18")


def state(
    *claims: Claim,
    on: DayInterval = DAY_OF_2018,
    kind: StoryKind = "new_rating",
    inspections: tuple[Inspection, ...] = ALL,
) -> Reconciled:
    """How the first of a story's claims stands."""
    found = reconcile(claims, on, kind, inspections)[0]
    assert found is not None
    return found


class TestNew:
    def test_the_report_of_the_day_confirms_it(self) -> None:
        found = state(claim("requires improvement"))
        assert (found.state, found.outcome) == ("confirmed", 2)

    def test_it_contradicts_another_grade_and_both_are_told(self) -> None:
        found = state(claim("good"))
        assert (found.state, found.outcome) == ("contradicted", 2)
        assert found.why == "The story says good, Ofsted requires improvement."
        assert "overall requires improvement" in found.record_says
        assert "29 October to 2 November 2018" in found.record_says

    @pytest.mark.parametrize("judgement", ["in_care", "care_leavers"])
    def test_one_judgement_on_children_in_care_and_care_leavers_answers_both(self, judgement: str) -> None:
        found = state(replace(claim("outstanding"), judgement=judgement))  # type: ignore[arg-type]
        assert found.state == "confirmed"
        assert "children in care and care leavers outstanding" in found.record_says

    @pytest.mark.parametrize(
        ("published", "wanted"),
        [
            ("2018-10-28", "awaiting"),  # before the inspection began
            ("2018-11-05", "confirmed"),  # the story comes before the report
            ("2018-12-20", "confirmed"),
            ("2019-03-15", "confirmed"),  # a committee's paper, three months after
            ("2019-10-01", "awaiting"),
        ],
    )
    def test_the_storys_date_tells_which_report(self, published: str, wanted: str) -> None:
        known = (IN_2015, IN_2018)
        assert state(claim("requires improvement"), on=days(published), inspections=known).state == wanted

    def test_of_a_story_dated_by_its_year_the_grade_may_be_of_any_report_of_that_year(self) -> None:
        in_august = inspection(
            9, outcome(inspected=days("2018-01-02", "2018-01-13"), published="2018-02-20", overall="good")
        )
        on = days("2018-01-01", "2018-12-31")
        assert state(claim("good"), on=on, inspections=(*ALL, in_august)).outcome == 9
        assert state(claim("inadequate"), on=on, inspections=(*ALL, in_august)).state == "contradicted"

    def test_a_report_that_is_not_known_yet_is_awaited(self) -> None:
        found = state(claim("outstanding"), on=days("2025-04-01"))
        assert (found.state, found.outcome) == ("awaiting", None)

    def test_where_the_record_goes_on_without_it_there_is_none(self) -> None:
        found = state(claim("outstanding"), on=days("2020-06-01"))
        assert found.state == "no_record"
        assert "look whether the story's date is right" in found.why

    def test_a_report_that_could_not_be_read_is_awaited(self) -> None:
        unread = Inspection(witnesses=(witness(7, None, published="2012-08-10"),))
        found = state(claim("inadequate"), on=days("2012-08-11"), inspections=(unread,))
        assert (found.state, found.outcome) == ("awaiting", 7)

    def test_before_the_record_there_is_none(self) -> None:
        assert state(claim("good"), on=days("2011-12-06")).state == "no_record"

    def test_a_national_overview_tells_what_holds(self) -> None:
        on = days("2020-01-21")
        assert state(claim("requires improvement"), on=on, kind="national_overview").state == "confirmed"
        assert state(claim("requires improvement"), on=on).state == "no_record"


class TestPrevious:
    def test_without_a_time_it_is_the_newest_before_the_story(self) -> None:
        assert state(claim("requires improvement", "previous"), on=days("2020-01-01")).state == "confirmed"
        assert state(claim("good", "previous"), on=days("2020-01-01")).state == "contradicted"

    def test_and_before_the_one_that_the_story_announces(self) -> None:
        found = state(claim("inadequate", "previous"), claim("requires improvement"))
        assert (found.state, found.outcome) == ("confirmed", 1)

    def test_an_older_grade_told_as_the_last_one_is_superseded(self) -> None:
        found = state(claim("inadequate", "previous"), on=days("2020-01-01"))
        assert (found.state, found.outcome) == ("superseded", 1)
        assert found.why == "That was the grade until 2018-12-18, when a newer report said requires improvement."

    def test_unless_the_story_tells_the_newer_one_too(self) -> None:
        both = (claim("inadequate", "previous"), claim("requires improvement", "previous"))
        assert state(*both, on=days("2020-01-01")).state == "confirmed"

    def test_the_grade_of_the_day_told_as_history_is_confirmed(self) -> None:
        """A resignation a day after the report: its grade is no news any more."""
        found = state(claim("requires improvement", "previous"), on=days("2018-12-19"), kind="reaction")
        assert (found.state, found.outcome) == ("confirmed", 2)

    def test_a_report_that_comes_later_says_nothing_of_what_was_before(self) -> None:
        assert state(claim("inadequate", "previous"), on=days("2018-11-20"), kind="reaction").outcome == 1

    @pytest.mark.parametrize("told", [days("2015-01-01", "2015-12-31"), days("2015-03-01", "2015-03-31")])
    def test_with_a_time_it_is_the_inspection_or_report_of_then(self, told: DayInterval) -> None:
        assert state(claim("inadequate", "previous", inspected=told), on=days("2023-01-01")).state == "confirmed"
        assert state(claim("good", "previous", inspected=told), on=days("2023-01-01")).state == "contradicted"

    def test_a_time_may_be_off_for_a_grade_that_agrees_only(self) -> None:
        told = days("2015-06-01", "2015-06-30")
        assert state(claim("inadequate", "previous", inspected=told), on=days("2023-01-01")).state == "confirmed"
        assert state(claim("good", "previous", inspected=told), on=days("2023-01-01")).state == "no_record"

    def test_what_it_left_behind_then_is_of_the_inspection_before(self) -> None:
        year = days("2018-01-01", "2018-12-31")
        both = (
            claim("inadequate", "previous", inspected=year), claim("requires improvement", "previous", inspected=year)
        )  # fmt: skip
        found = state(*both, on=days("2023-01-01"))
        assert (found.state, found.outcome) == ("confirmed", 1)

    def test_what_is_before_the_record_is_in_none(self) -> None:
        assert state(claim("inadequate", "previous"), on=days("2015-03-27"), inspections=()).state == "no_record"
        assert state(claim("adequate", "previous"), on=days("2016-01-01")).state == "no_record"
        assert state(claim("good", "previous", framework="pre-SIF"), on=days("2016-01-01")).state == "no_record"


class TestWhose:
    OLD = inspection(
        4,
        outcome(
            gss=SOMERSET_COUNTY, inspected=days("2022-07-18", "2022-07-29"), published="2022-09-21", overall="good"
        ),
    )

    def test_a_predecessors_outcome_answers_and_is_named(self) -> None:
        found = state(claim("good", "previous", gss=SOMERSET), on=days("2024-01-01"), inspections=(self.OLD,))
        assert found.state == "confirmed"
        assert SOMERSET_COUNTY in found.why  # the name of the witness in this test

    def test_another_councils_does_not(self) -> None:
        assert state(claim("good", gss=SOMERSET), on=days("2018-12-18")).state == "awaiting"

    def test_an_ended_council_without_outcomes_has_no_record(self) -> None:
        found = state(claim("inadequate", gss=CUMBRIA), on=days("2015-05-13"))
        assert (found.state, found.why) == (
            "no_record", "The council has ended, and the record holds no outcome of it.",
        )  # fmt: skip

    def test_a_council_that_ended_before_the_story_is_asked_about(self) -> None:
        found = state(claim("good", gss=SOMERSET_COUNTY), on=days("2026-06-18"), inspections=(self.OLD,))
        assert found.state == "no_record"
        assert "took over" in found.why


class TestNoGrade:
    def test_not_judged_is_no_contradiction(self) -> None:
        now = inspection(
            5,
            outcome(
                framework="ILACS-2026", inspected=days("2026-05-11", "2026-05-22"), published="2026-07-07",
                not_judged=("overall",), leadership="outstanding",
            ),
        )  # fmt: skip
        found = state(claim("good"), on=days("2026-07-08"), inspections=(now,))
        assert (found.state, found.outcome) == ("no_record", 5)
        assert "overall not judged" in found.record_says

    def test_a_judgement_that_the_inspection_did_not_give(self) -> None:
        assert state(claim("good", judgement="adoption")).state == "no_record"
        assert state(claim("good", judgement="other")).state == "no_record"

    def test_before_the_sif_overall_of_looked_after_children_answers_in_care(self) -> None:
        then = inspection(
            6,
            outcome(
                kind="looked_after_inspection", framework="pre-SIF", inspected=days("2013-07-15", "2013-07-19"),
                published="2013-08-23", overall="inadequate",
            ),
        )  # fmt: skip
        on = days("2013-08-24")
        assert state(claim("inadequate", judgement="in_care"), on=on, inspections=(then,)).state == "confirmed"
        assert state(claim("good"), on=on, inspections=(then,)).state == "no_record"


def test_a_forecast_is_matched_to_nothing() -> None:
    assert reconcile((claim("good", "forecast"),), DAY_OF_2018, "reaction", ALL) == (None,)


def test_where_witnesses_disagree_a_person_looks() -> None:
    told = {"inspected": days("2018-10-29", "2018-11-02"), "published": "2018-12-18"}
    both = inspection(8, outcome(**told, overall="good"), outcome(**told, overall="inadequate", words="is inadequate"))  # type: ignore[arg-type]
    found = state(claim("good"), inspections=(both,))
    assert found.state == "awaiting"
    assert "overall good" in found.record_says
    assert "page 2: “is inadequate”" in found.record_says
    assert state(claim("outstanding"), inspections=(both,)).state == "contradicted"


def test_a_witness_that_says_not_judged_disagrees_with_one_that_gives_a_grade() -> None:
    told = {"inspected": days("2018-10-29", "2018-11-02"), "published": "2018-12-18"}
    both = inspection(8, outcome(**told, overall="good"), outcome(**told, not_judged=("overall",)))  # type: ignore[arg-type]
    found = state(claim("good"), inspections=(both,))
    assert (found.state, found.outcome) == ("awaiting", 8)
    assert "overall not judged" in found.record_says


def test_what_is_told_of_a_council_without_an_inspection_has_its_own_reason() -> None:
    found = state(claim("good", "previous"), inspections=())
    assert (found.state, found.why) == ("no_record", "The record has no inspection of this council.")


GRADES = st.sampled_from(["outstanding", "good", "requires improvement", "inadequate"])
CLAIMS = st.lists(
    st.builds(
        claim,
        GRADES,
        st.sampled_from(["new", "previous", "forecast"]),
        judgement=st.sampled_from(["overall", "in_care", "adoption", "other"]),
        gss=st.sampled_from([LEEDS, SOMERSET, CUMBRIA]),
        inspected=st.sampled_from([None, days("2015-01-01", "2015-12-31"), days("2022-03-01")]),
    ),
    max_size=5,
).map(tuple)


@given(CLAIMS, st.dates(days("2010-01-01").start, days("2027-01-01").start))
def test_every_claim_but_a_forecast_has_a_state_and_says_why(claims: tuple[Claim, ...], day: object) -> None:
    on = DayInterval(start=day, end=day)  # type: ignore[arg-type]
    found = reconcile(claims, on, "new_rating", ALL)
    assert [each is None for each in found] == [each.status == "forecast" for each in claims]
    for told in filter(None, found):
        assert told.why.endswith(".")
        assert (told.state in ("confirmed", "contradicted", "superseded")) <= (told.outcome is not None)
    assert found == reconcile(claims, on, "new_rating", tuple(reversed(ALL))), "the order of the record tells nothing"


@given(st.permutations(ALL), st.sets(st.sampled_from([LEEDS, SOMERSET, SOMERSET_COUNTY, CUMBRIA])))
def test_the_record_of_several_councils_is_that_of_each(record: list[Inspection], councils: set[str]) -> None:
    assert by_council(councils, record) == {gss: of_council(gss, record) for gss in councils}
