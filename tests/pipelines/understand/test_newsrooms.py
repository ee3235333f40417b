"""What councils' own newsrooms, bulletins and minutes write of a report, each beside what only looks like it."""

import pytest

from pipelines.understand import understand

from .making import article, brief, told
from .test_described import LEEDS
from .test_published import expected, read_after


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        # the same as was given
        ("It was rated good. That is the same grade as was given in 2019.", "Ogn Ogp"),
        ("It was rated good. That is the grade that was given in 2019.", "Ogn Ogp"),
        ("It was rated good, the same grade as was awarded five years ago.", "Ogn Ogp"),
        ("It was rated good, the same grade as was given to Kent in 2019.", "Ogn"),
        # ever since, and without a break
        ("It was rated good. Kent's services have been outstanding ever since 2018.", "Ogn KOop"),
        ("It was rated good in 2018 and has been good ever since.", "Ogp"),
        ("It was rated good. Morale has been good ever since.", "Ogn"),
        ("It was rated good. It has held the grade of good without a break since 2018.", "Ogn Ogp"),
        ("It was rated good. The city has kept its good rating continuously since 2018.", "Ogn Ogp"),
        ("It was rated good. A director has served it without a break since 2018.", "Ogn"),
        # what inspectors concluded
        ("For children in care inspectors concluded that work requires improvement to be good.", "Crn"),
        ("For care leavers they concluded that practice was outstanding.", "Von"),
        ("For care leavers they concluded that work experience was outstanding fun.", ""),
        # both
        (
            "The report praises child protection and the care of children in care, and both are graded 'good'.",
            "Hgn Cgn",
        ),
        (
            "It commends the help that families get and the bringing-up of children in its care, and both of those "
            "services are graded 'good'.",
            "Hgn Cgn",
        ),
        ("It praises leaders and help for care leavers, and both have improved.", ""),
        # who had been in care
        ("Young adults who'd been in care had lost touch. That part of the service was inadequate.", "Vin"),
        ("Men and women who have been in care get outstanding support.", "Von"),
        ("Young adults who'd like to care had lost touch. That part of the service was inadequate.", ""),
        # on that occasion
        (
            "It is good. After its inspection in 2021 it was good, and on that occasion leadership was good.",
            "Ogn Ogp Lgp",
        ),
        ("It is good. The difference is that then leadership was rated inadequate.", "Ogn Lip"),
        ("It is good. In 2021 it was good too; but then one part, help and protection, was inadequate.", "Ogn Ogp Hip"),
        # on site
        ("After a week on site in May they gave it a rating of good.", "Ogn"),
        ("After a week on site in May last year they gave it a rating of good.", "Ogp"),
        # all the parts
        (
            "The overall verdict is good, and so it is on all the parts – help and protection, children in care, care "
            "leavers, leadership.",
            "Ogn Hgn Cgn Vgn Lgn",
        ),
        ("The verdict is good. Some parts require improvement: plans, records, care leavers' flats.", "Ogn"),
        # things that require it
        ("They found that multi-agency chronologies require improvement.", ""),
        (
            "It was rated good. Inspectors said that chronologies, plans and supervision still require improvement.",
            "Ogn",
        ),
        ("Inspectors said that the council's services still require improvement.", "Orn"),
        ("Inspectors said that Leeds still requires improvement.", "Orn"),
        # never expected
        ("She never expected to be so cheerful about a report that says it still requires improvement.", ""),
        ("She expects it to be rated good next time.", "Ogf"),
    ],
)
def test_newsrooms_tell_grades_in_these_words(text: str, reads: str) -> None:
    assert read_after(LEEDS, text) == expected(reads)


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        (
            "A monitoring visit took place in 2023. Inspectors wrote that help for care leavers requires improvement.",
            "",
        ),
        (
            "The letter followed a focused visit last month. It said that child protection still requires improvement.",
            "",
        ),
        (
            "After the monitoring visits came a full inspection. It found that child protection requires improvement.",
            "Hrn",
        ),
        (
            "A focused visit took place in May. In 2021 inspectors said that child protection required improvement.",
            "Hrp",
        ),
        (
            "The monitoring visit followed an inspection in 2021 at which inspectors found that child protection "
            "required improvement.",
            "Hrp",
        ),
    ],
)
def test_what_a_visit_saw_is_no_grade(text: str, reads: str) -> None:
    assert read_after(LEEDS, f"It was rated good.\n\n{text}") == expected(f"Ogn {reads}")


COUNCIL_GIVEN = "Children and their parents are well helped, Ofsted's inspectors say."


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        (
            f"{COUNCIL_GIVEN} They gave the council a rating of Good for overall effectiveness. "
            "They saw how the right school is found for children.",
            "London oG",
        ),
        (
            f"{COUNCIL_GIVEN} The council was awarded a Good grade after its inspection in June. "
            "Children liked their new schools.",
            "London oG",
        ),
        (f"{COUNCIL_GIVEN} They gave the council a rating of Good for its adult learning. Learners were glad.", ""),
        ("Children are well taught, Ofsted says. It gave the council a rating of Good. Pupils were glad.", ""),
        (f"{COUNCIL_GIVEN} They gave the council's nursery a rating of Good. Children love the school.", ""),
    ],
)
def test_a_school_in_passing_is_not_what_the_council_was_rated_for(text: str, reads: str) -> None:
    verdict = understand(
        article(text, title="Inspectors praise Sutton", published="2025-07-29", publisher="Sutton Council")
    )
    assert verdict.flag is bool(reads)
    assert brief(text, title="Inspectors praise Sutton Council", published="2025-07-29") == reads


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "It'll be three years in January since they were here for a full inspection. You may remember the outcome. "
            "Leeds' services for care leavers were good.",
            "previous",
        ),
        (
            "It is four years since Ofsted last came. As you know, care leavers' services in Leeds were good.",
            "previous",
        ),
        ("It is three years since Ofsted last came to Leeds. Inspectors now found care leavers' services good.", "new"),
    ],
)
def test_what_readers_remember_was_so_before(text: str, status: str) -> None:
    assert told(text, title="Ofsted and Leeds", published="2025-11-06") == {("care_leavers", "good", status)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            'Moved by Councillor Hurst and seconded by Councillor Nazir: "This Council, in view of '
            "the inspection by Ofsted in June, at which all four areas of children's services were found to require "
            "improvement "
            'to be good, has no confidence in the Executive Member." He said he would not resign.',
            "reaction",
        ),
        (
            "Members received the outcome of Ofsted's inspection in June: all four areas of children's services were "
            "found to require improvement to be good. Councillor Hurst moved that the report be noted.",
            "new_rating",
        ),
    ],
)
def test_a_grade_on_which_a_motion_rests_is_what_members_react_to(text: str, kind: str) -> None:
    title = "Council - Wednesday 16 September 2026 - Minutes"
    verdict = understand(article(text, title=title, published="2026-09-16", publisher="Leeds City Council"))
    assert verdict.kind == kind
    assert {claim.status for claim in verdict.claims} == {"new" if kind == "new_rating" else "previous"}


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        # it was then that
        ("It was in May 2022 that it was found to be inadequate overall. Leadership was inadequate too.", "Oip Lip"),
        ("It was only in 2021 that Leeds was rated good. Care leavers got an outstanding service.", "Ogp Vop"),
        ("It was in May 2024 that it was found to be good overall. Leadership was outstanding.", "Ogn Lon"),
        ("A child had died. It was then that a report spoke of failures and services were branded inadequate.", "Oip"),
        # the last time they came
        ("It compares well with 2021, the last time that inspectors came. They found leadership to be good.", "Lgp"),
        ("It compares well with 2021, the last time that they called. This time they found leadership good.", "Lgn"),
        # were as well
        (
            "Leadership was inadequate, and the experiences and progress of children in care and care leavers were as "
            "well; only help and protection did better, with 'requires improvement'.",
            "Lin Cin Vin Hrn",
        ),
        ("Leadership was good, and the support for care leavers was as well.", "Lgn Vgn"),
        ("Leadership was good, and the support for care leavers has grown as well.", "Lgn"),
        # a range of all areas
        (
            "They were good in all five areas, from the impact of leaders to care leavers, and in 2020 they required "
            "improvement.",
            "Ogn Lgn Hgn Cgn Vgn Orp",
        ),
        # leaders whose effect
        ("It is good overall, with leaders whose effect on social work practice is outstanding.", "Ogn Lon"),
        ("It is good overall, with leaders whose ideas on social work practice are outstanding.", "Ogn"),
    ],
)
def test_papers_tell_what_was_so_then(text: str, reads: str) -> None:
    assert read_after(LEEDS, text) == expected(reads)


@pytest.mark.parametrize(("published", "status"), [("2024-11-16", "previous"), ("2024-12-10", "new")])
def test_last_november_is_a_year_ago_in_november(published: str, status: str) -> None:
    text = "Leeds' children's services were rated good by Ofsted last November."
    assert told(text, title="Ofsted and Leeds", published=published) == {("overall", "good", status)}


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        (
            '"I thank colleagues from North Tyneside, whose service has been Outstanding for years," he said.',
            {"previous"},
        ),
        ("Across the river, North Tyneside keeps Ofsted's top rating, which it has had since 2020.", {"previous"}),
    ],
)
def test_what_another_council_has_for_years_is_told_in_passing(text: str, reads: set[str]) -> None:
    lead = "Ofsted has rated leadership of children's services in South Tyneside good."
    verdict = understand(article(f"{lead} {text}", title="Ofsted report on South Tyneside", published="2026-08-04"))
    assert {claim.status for claim in verdict.claims if claim.authority.startswith("North")} == reads


@pytest.mark.parametrize(
    ("title", "flag"),
    [
        ("Head of Service - Early Help, SEND and Inclusion", True),
        ("Area SEND inspection: services good", False),
    ],
)
def test_a_post_is_not_what_its_story_is_about(title: str, flag: bool) -> None:
    text = "Rutland County Council\nIn July Ofsted told us what they thought: Good in all five areas, said our leaders."
    assert understand(article(text, title=title, published="2025-02", publisher="Rutland County Council")).flag is flag


def test_three_others_are_none_of_those_named() -> None:
    text = (
        "In Kent and Essex a visit by Ofsted meant that children's services were limited to performs adequately. With "
        "three others the same sort of visit meant that the rating was limited to performs poorly."
    )
    assert {grade for _, grade, _ in told(text, title="Memorandum on Ofsted", published="2010-04-10")} == {"adequate"}
