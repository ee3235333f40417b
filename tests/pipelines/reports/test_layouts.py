"""Every layout of 2012 to 2026, printed as a PDF in our own words, and what is read from it."""

from collections.abc import Sequence
from datetime import date

import pytest

from pipelines.exceptions import UnreadReportError
from pipelines.model import DayInterval, Outcome
from pipelines.reports.pages import in_one_form
from pipelines.reports.read import read_report, read_text
from scheduler.demo.pdf import Text, pdf
from tests.pipelines.reports.printed import (
    BEFORE_SIF,
    ILACS_ROWS,
    ILACS_ROWS_2023,
    ILACS_ROWS_2026,
    PROSE,
    SIF_ROWS,
    SIF_TITLE,
    cover_in_two_columns,
    ilacs,
    ilacs_2018,
    ilacs_inside,
    letter,
    sif,
    sif_inside,
)


def read(*pages: str | Sequence[Text]) -> Outcome:
    return read_report(pdf(pages))


def grades(outcome: Outcome) -> dict[str, str]:
    return {grade.judgement: grade.grade for grade in outcome.grades}


def days(first: tuple[int, int, int], last: tuple[int, int, int]) -> DayInterval:
    return DayInterval(start=date(*first), end=date(*last))


SIF_GRADES = {
    "overall": "requires improvement",
    "leadership": "good",
    "help_and_protection": "good",
    "in_care": "requires improvement",
    "care_leavers": "inadequate",
    "adoption": "outstanding",
}
ILACS_GRADES = {
    "overall": "good",
    "leadership": "good",
    "help_and_protection": "requires improvement",
    "in_care_and_care_leavers": "outstanding",
}
GRADES_2026 = {
    "leadership": "good",
    "help_and_protection": "requires improvement",
    "in_care": "outstanding",
    "care_leavers": "inadequate",
}


def test_a_report_of_2015_is_read_whole() -> None:
    outcome = read(sif(), *sif_inside())
    assert outcome.kind == "full_inspection"
    assert outcome.framework == "SIF"
    assert (outcome.urn, outcome.gss, outcome.authority) == ("80481", "E08000035", "Leeds City Council")
    assert outcome.inspection == days((2015, 1, 20), (2015, 2, 11))
    assert outcome.published == date(2015, 3, 27)
    assert outcome.lead_inspector == "Ann Other"
    assert grades(outcome) == SIF_GRADES
    assert outcome.not_judged == ()
    assert outcome.warnings == ()


def test_the_words_and_the_page_of_each_grade_are_kept() -> None:
    outcome = read(sif(), *sif_inside())
    words = {grade.judgement: (grade.page, grade.text) for grade in outcome.grades}
    assert words["in_care"] == (1, "Children looked after and achieving permanence Requires improvement")
    assert words["overall"] == (1, "Children’s services in Leeds require improvement to be good")
    told = {evidence.field: (evidence.page, evidence.text) for evidence in outcome.evidence}
    assert told["inspection"] == (1, "Inspection date: 20 January 2015 – 11 February 2015")
    assert told["lead_inspector"] == (4, "Lead inspector: Ann Other HMI")


def test_a_report_of_2022_has_one_judgement_for_children_in_care_and_care_leavers() -> None:
    outcome = read(ilacs(), *ilacs_inside())
    assert (outcome.kind, outcome.framework) == ("full_inspection", "ILACS")
    assert outcome.inspection == days((2022, 10, 3), (2022, 10, 14))
    assert outcome.published is None
    assert outcome.lead_inspector == "Ann Other"
    assert grades(outcome) == ILACS_GRADES
    assert outcome.warnings == ()


def test_a_report_of_2018_names_the_council_above_its_title() -> None:
    outcome = read(ilacs_2018(name="City of Bradford Metropolitan District\nCouncil"))
    assert (outcome.framework, outcome.gss) == ("ILACS", "E08000032")
    assert grades(outcome) == ILACS_GRADES


def test_from_2023_care_leavers_are_a_judgement_of_their_own() -> None:
    outcome = read(ilacs(days="13 to 24 March 2023", rows=ILACS_ROWS_2023))
    assert grades(outcome) == GRADES_2026 | {"overall": "requires improvement"}
    assert outcome.warnings == ()


@pytest.mark.parametrize("printed", ["1 to 3 April 2026", "8 to 19 June 2026"])
def test_an_inspection_that_begins_in_april_2026_has_no_overall_grade(printed: str) -> None:
    outcome = read(ilacs(days=printed, rows=ILACS_ROWS_2026))
    assert outcome.framework == "ILACS-2026"
    assert grades(outcome) == GRADES_2026
    assert outcome.not_judged == ("overall",)
    assert outcome.warnings == ()


def test_a_missing_overall_grade_is_told_where_there_should_be_one() -> None:
    outcome = read(ilacs(days="30 March to 3 April 2026", rows=ILACS_ROWS_2026))
    assert (outcome.framework, outcome.not_judged) == ("ILACS", ())
    assert outcome.warnings == (
        "The grade of overall effectiveness could not be read, and a report under ILACS has one.",
    )


def test_an_overall_grade_is_told_where_there_should_be_none() -> None:
    outcome = read(ilacs(days="8 to 19 June 2026", rows=ILACS_ROWS_2023))
    assert grades(outcome)["overall"] == "requires improvement"
    assert "has no overall grade" in outcome.warnings[0]


def test_a_week_on_site_is_a_short_inspection_and_two_weeks_apart_stay_one() -> None:
    assert read(ilacs(days="10 to 14 October 2022")).kind == "short_inspection"
    apart = read(ilacs(days="8 July 2019 to 12 July 2019 and 7 August\n2019 to 8 August 2019"))
    assert apart.kind == "short_inspection"
    assert apart.inspection == days((2019, 7, 8), (2019, 8, 8))


@pytest.mark.parametrize("title", ["Re-inspection", "Reinspection"])
def test_a_re_inspection_of_summer_2018_is_still_of_the_old_framework(title: str) -> None:
    outcome = read(
        sif(
            title=SIF_TITLE.replace("Inspection", title),
            days="Inspection date: 4 June 2018-28 June 2018",
            published="Report published: 17 August 2018",
        )
    )
    assert (outcome.kind, outcome.framework) == ("re_inspection", "SIF")
    assert outcome.warnings == ()


def test_the_board_is_another_body() -> None:
    outcome = read(
        "Surrey Safeguarding Children Board\nReview of the effectiveness of the Local Safeguarding Children\nBoard\n"
        "Inspection date: 15 June 2015 – 17 June 2015\nReport published: 3 August 2015\n"
        f"The Local Safeguarding Children Board requires improvement\n{PROSE}"
    )
    assert (outcome.kind, outcome.framework, outcome.gss) == ("lscb_review", None, "E10000030")
    assert outcome.grades == ()
    assert [evidence.text for evidence in outcome.evidence if evidence.field == "lscb"] == [
        "Local Safeguarding Children Board requires improvement"
    ]


def test_the_boards_review_above_the_title_makes_no_other_document_of_a_councils_inspection() -> None:
    outcome = read(f"Review of the effectiveness of the Local Safeguarding Children Board and\n{sif()}", *sif_inside())
    assert outcome.kind == "full_inspection"
    assert grades(outcome) == SIF_GRADES


def test_a_table_in_a_document_that_has_none_is_told() -> None:
    subject = "Focused visit to Sandwell children’s services"
    outcome = read(letter(subject, "It was on 24 September 2019."), ilacs())
    assert outcome.grades == ()
    assert any("page 2 has a table" in warning.lower() for warning in outcome.warnings)


def test_the_boards_grade_on_a_councils_cover_is_not_the_councils() -> None:
    rows = dict.fromkeys(SIF_ROWS, "Good")
    cover = sif(overall="The overall judgement is good", rows=rows)
    outcome = read(f"{cover}\nThe effectiveness of the Local Safeguarding Children Board (LSCB) is\ninadequate")
    assert set(grades(outcome).values()) == {"good"}
    assert outcome.warnings == ()


def test_before_november_2013_one_service_is_judged() -> None:
    outcome = read(*BEFORE_SIF)
    assert (outcome.kind, outcome.framework, outcome.gss) == ("looked_after_inspection", "pre-SIF", "E06000035")
    assert grades(outcome) == {"overall": "inadequate"}
    assert outcome.lead_inspector == "Ann Other"
    assert outcome.published == date(2013, 8, 23)
    assert outcome.warnings == ()


def test_an_inspection_of_both_services_has_two_grades() -> None:
    outcome = read(
        "Inspection of safeguarding and\nlooked after children services\nBarnsley\n"
        "Inspection dates: 8 June – 19 June 2012\nReporting inspector Ann Other HMI\n"
        "Age group: All\nPublished: 17 July 2012",
        PROSE,
        "Record of main findings\nSafeguarding services\nOverall effectiveness Adequate\n"
        "Capacity for improvement Good\nServices for looked after children\nOverall effectiveness Good",
    )
    assert outcome.kind == "safeguarding_inspection"
    assert grades(outcome) == {"help_and_protection": "adequate", "in_care": "good"}


@pytest.mark.parametrize(
    ("subject", "kind"),
    [
        ("Monitoring visit of Sandwell children’s services", "monitoring_visit"),
        ("Focused visit to Sandwell Metropolitan Borough Council children’s services", "focused_visit"),
        ("Focused visit to Sandwell local authority children’s\nservices", "focused_visit"),
    ],
)
def test_a_visit_gives_no_grade(subject: str, kind: str) -> None:
    outcome = read(letter(subject, "This letter tells what the visit to Sandwell on 24 and 25 September 2019 found."))
    assert (outcome.kind, outcome.framework, outcome.gss) == (kind, "ILACS", "E08000028")
    assert outcome.inspection == days((2019, 9, 24), (2019, 9, 25))
    assert outcome.published == date(2019, 10, 18)
    assert outcome.lead_inspector == "Ann Other"
    assert outcome.grades == ()
    assert outcome.warnings == ()


def test_the_record_tells_of_which_service_each_grade_is() -> None:
    outcome = read(
        "Inspection of safeguarding and looked\nafter children services\nLondon Borough of\nBarnet\n"
        "Inspection dates: 18 June – 29 June 2012\nReporting inspector Ann Other HMI",
        PROSE,
        "Record of main findings\nServices for looked after children\nOverall effectiveness Adequate\n"
        "Capacity for improvement Good\nSafeguarding services\nOverall effectiveness Good",
    )
    assert outcome.gss == "E09000003"
    assert grades(outcome) == {"help_and_protection": "good", "in_care": "adequate"}


@pytest.mark.parametrize(
    ("told", "grade"),
    [
        ("The overall effectiveness of the arrangements to protect children is judged to be adequate.", "adequate"),
        ("In 2010 the overall effectiveness was good, and it is good that much was done.", None),
    ],
)
def test_without_a_record_the_text_is_read_and_that_is_told(told: str, grade: str | None) -> None:
    outcome = read(
        "Inspection of local authority\narrangements for the protection of\nchildren\nBarnsley\n"
        "Inspection dates: 18 – 27 June 2012\nLead inspector Ann Other HMI",
        f"{told}\n{PROSE}",
    )
    assert outcome.kind == "child_protection_inspection"
    assert grades(outcome).get("overall") == grade
    assert len(outcome.warnings) == 1


@pytest.mark.parametrize(
    ("title", "council"),
    [
        ("Joint targeted area inspection of the answer to neglect in York", "E06000014"),
        ("Joint targeted area inspection of Solihull", "E08000029"),
        ("Joint targeted area inspection of North\nTyneside\nHow partners answer neglect", "E08000022"),
        ("Joint targeted area inspection of Leeds Safeguarding Children Partnership", "E08000035"),
    ],
)
def test_a_joint_inspection_gives_no_grade(title: str, council: str) -> None:
    outcome = read(f"{title}\nInspection dates: 4 to 8 March 2024\n{PROSE}")
    assert (outcome.kind, outcome.framework, outcome.gss) == ("jtai", None, council)
    assert outcome.grades == ()


def test_a_councils_name_may_stand_before_the_title_on_its_line() -> None:
    outcome = read_text(
        [sif(name="London Borough of Enfield", overall="The overall judgement is good").replace("\n", " ")]
    )
    assert outcome.gss == "E09000010"


@pytest.mark.parametrize(
    "title", ["Inspection of children’s services", "Inspection of services for looked after\nchildren"]
)
def test_a_council_may_stand_below_the_title(title: str) -> None:
    outcome = read(
        f"{title}\nSandwell Metropolitan Borough\nCouncil\nInspection dates: 2 to 13 September 2019\n{PROSE}"
    )
    assert outcome.gss == "E08000028"


def test_what_is_not_judged_is_told_as_such() -> None:
    names = list(SIF_ROWS)
    rows = {names[0]: "Good", names[1]: "Not judged", names[2]: "Not Judged1", names[3]: "N/A", names[4]: "Good"}
    outcome = read(
        sif(
            name="Council of the Isles of Scilly",
            overall="Children’s services in the Isles of Scilly are good",
            rows=rows,
        )
    )
    assert outcome.gss == "E06000053"
    assert outcome.not_judged == ("in_care", "care_leavers", "adoption")
    assert grades(outcome) == {"overall": "good", "leadership": "good", "help_and_protection": "good"}
    assert outcome.warnings == ()


def test_an_empty_cell_is_told_and_not_filled() -> None:
    names = list(SIF_ROWS)
    outcome = read(sif(rows=dict.fromkeys(names, "Good") | {names[2]: ""}))
    assert "adoption" not in grades(outcome)
    assert outcome.warnings == ("The grade of adoption performance could not be read, and a report under SIF has one.",)


@pytest.mark.parametrize("by_column", [False, True])
@pytest.mark.parametrize(
    ("cover", "rows", "inside", "expected"),
    [
        (sif(), SIF_ROWS, sif_inside(), SIF_GRADES),
        (ilacs(), ILACS_ROWS, ilacs_inside(), ILACS_GRADES),
    ],
    ids=["SIF", "ILACS"],
)
def test_a_table_in_two_columns_is_read_in_either_order(
    cover: str, rows: dict[str, str], inside: list[str], expected: dict[str, str], by_column: bool
) -> None:
    outcome = read(cover_in_two_columns(cover, rows, by_column=by_column), *inside)
    assert grades(outcome) == expected
    assert outcome.warnings == ()


def test_grades_that_stand_apart_from_their_names_want_a_second_reading() -> None:
    outcome = read(cover_in_two_columns(ilacs(), ILACS_ROWS, by_column=True))
    assert grades(outcome) == ILACS_GRADES
    assert len(outcome.warnings) == 4
    assert all("by their order only" in warning for warning in outcome.warnings)


def test_a_table_that_does_not_come_out_even_is_not_guessed() -> None:
    names = list(SIF_ROWS)
    shifted = "Good\n" + "\n".join(f"{name}\n{grade}" for name, grade in zip(names, ["Good"] * 4 + [""], strict=True))
    outcome = read(sif(overall=f"Children’s services in Leeds are good\n{shifted}", rows={}))
    assert grades(outcome) == {"overall": "good"}
    assert len(outcome.warnings) == 6


def test_two_readings_that_disagree_are_both_told() -> None:
    outcome = read(ilacs(), *ilacs_inside(ILACS_ROWS | {list(ILACS_ROWS)[2]: "Inadequate"}))
    assert grades(outcome)["in_care_and_care_leavers"] == "outstanding"
    (warning,) = outcome.warnings
    assert "page 4" in warning
    assert "inadequate" in warning


def test_without_a_table_the_headings_are_read_and_that_is_told() -> None:
    outcome = read(ilacs(rows={}), *ilacs_inside())
    assert grades(outcome) == {name: grade for name, grade in ILACS_GRADES.items() if name != "overall"}
    assert "could not be read" in outcome.warnings[0]


def test_a_grade_that_the_frameworks_rules_exclude_is_told() -> None:
    outcome = read(sif(rows=SIF_ROWS | {"3. Leadership, management and governance": "Inadequate"}))
    assert any("so overall effectiveness should be" in warning for warning in outcome.warnings)


@pytest.mark.parametrize("sentence", ["Good progress was made.", "Requires improvement\nwas the last grade."])
@pytest.mark.parametrize("inside", [False, True])
def test_a_sentence_below_the_table_does_not_fill_its_last_cell(sentence: str, *, inside: bool) -> None:
    rows = dict(list(ILACS_ROWS.items())[:-1]) | {"Overall effectiveness": ""}
    outcome = read(ilacs(rows=rows, prose=sentence), *(ilacs_inside() if inside else []))
    assert grades(outcome) == {name: grade for name, grade in ILACS_GRADES.items() if name != "overall"}
    assert "overall effectiveness could not be read" in outcome.warnings[0]


@pytest.mark.parametrize(
    "head",
    [
        "Judgement at previous inspection",
        "Previous inspection",
        "Grades at the last inspection",
        "Judgement Previous grade",
        "Previous judgements (March 2019)",
    ],
)
@pytest.mark.parametrize("page", [1, 2])
def test_the_table_of_an_earlier_inspection_is_not_taken_for_this_ones(head: str, page: int) -> None:
    earlier = f"{head}\n" + "\n".join(f"{name}\nInadequate" for name in ILACS_ROWS)
    cover = [ilacs(rows={}) + "\n" + earlier] if page == 1 else [ilacs(rows={}), earlier]
    outcome = read(*cover, *ilacs_inside())
    assert grades(outcome) == {name: grade for name, grade in ILACS_GRADES.items() if name != "overall"}
    assert "could not be read" in outcome.warnings[0]


def test_a_table_with_the_earlier_grades_beside_is_not_guessed() -> None:
    both = {name: f"{grade}\nInadequate" for name, grade in ILACS_ROWS.items()}
    outcome = read(ilacs(rows=both), *ilacs_inside())
    assert grades(outcome) == {name: grade for name, grade in ILACS_GRADES.items() if name != "overall"}
    assert "could not be read" in outcome.warnings[0]


def test_a_table_behind_the_cover_is_told() -> None:
    outcome = read(ilacs(rows={}), "\n".join(f"{name}\n{grade}" for name, grade in ILACS_ROWS.items()))
    assert grades(outcome) == ILACS_GRADES
    assert "on page 2, not on the cover" in outcome.warnings[0]


@pytest.mark.parametrize("between", ["", " ", "\n"])
def test_a_grade_printed_twice_to_make_it_bold_is_one(between: str) -> None:
    rows = {name: f"{grade}{between}{grade}" for name, grade in ILACS_ROWS.items()}
    outcome = read(ilacs(rows=rows))
    assert grades(outcome) == ILACS_GRADES
    assert outcome.warnings == ()


@pytest.mark.parametrize(
    "grade", ["Requires improve-\nment to be good", "Require improvement", "Requiring improvement"]
)
def test_a_grade_is_read_in_each_spelling(grade: str) -> None:
    rows = ILACS_ROWS | {list(ILACS_ROWS)[1]: grade}
    assert grades(read(ilacs(rows=rows))) == ILACS_GRADES


@pytest.mark.parametrize(
    "prose",
    [
        "Good progress was made.",
        "Children in care do well.",
        "Outstanding leaders.",
        "Children in care and care leavers do.",
    ],
)
def test_prose_below_the_table_is_no_cell(prose: str) -> None:
    outcome = read(ilacs(prose=prose), *ilacs_inside())
    assert grades(outcome) == ILACS_GRADES
    assert outcome.warnings == ()


@pytest.mark.parametrize(
    "overall",
    [
        "The overall judgement is that children’s services require\nimprovement.2",
        "The overall judgement is requires improvement",
        "The overall judgement is that the authority requires improvement",
        "Children’s services in St. Helens Council require improvement to be\ngood",
        "Children's services in Doncaster, run by Doncaster Children's Services Trust, require improvement",
        "Childrens services in the Royal Borough of Windsor and Maidenhead require\nimprovement to be good",
        "Services for children in the Isles of Scilly require improvement",
        "Overall effectiveness: Requires Improvement",
        "The overall effectiveness of children’s services is judged to be requires improvement",
        "The overall judgement for Leeds is: Requires improvement",
        "Children and young people’s services in Leeds require improvement",
        "Children\u00b6s services in Leeds now require improvement",
        "Children’s services in Leeds, inadequate in 2012, are rated as requires improvement",
    ],
)
def test_the_overall_judgement_is_read_from_its_sentence(overall: str) -> None:
    assert grades(read(sif(overall=overall), *sif_inside())) == SIF_GRADES


@pytest.mark.parametrize(
    "overall",
    [
        "Children’s services in Leeds are not yet good",
        "Children’s services in Leeds are no longer inadequate",
        "Children’s services in Leeds were inadequate",
        "Overall effectiveness has been inadequate",
        "The overall judgement of the board is good",
    ],
)
def test_what_is_denied_past_or_of_another_body_is_no_judgement(overall: str) -> None:
    outcome = read(sif(overall=overall))
    assert "overall" not in grades(outcome)
    assert any("overall effectiveness could not be read" in warning for warning in outcome.warnings)


def test_a_cover_without_words_is_passed_over() -> None:
    assert grades(read("1", sif(), *sif_inside())) == SIF_GRADES
    assert grades(read("Ofsted\nraising standards\nimproving lives\nLeeds", sif(), *sif_inside())) == SIF_GRADES


def test_ligatures_soft_hyphens_and_lost_hyphens_do_no_harm() -> None:
    text = (
        ilacs()
        .replace("effectiveness", "e\ufb00ectiveness")
        .replace("leavers", "lea\u00advers")
        .replace("to be", "to\u00a0be")
    )
    assert grades(read_text([in_one_form(text)])) == ILACS_GRADES


@pytest.mark.parametrize(
    "text",
    [
        f"Area SEND inspection of Leeds Local Area Partnership\nInspection dates: 4 to 8 March 2024\n{PROSE}",
        f"Inspection of a children’s home\nOverall experiences: good\n{PROSE}",
        f"Minutes of the meeting of the council\n{PROSE}",
    ],
)
def test_another_document_is_not_understood(text: str) -> None:
    with pytest.raises(UnreadReportError) as caught:
        read(text, PROSE)
    assert caught.value.unread.state == "not_understood"
