"""What each rule of the domain says, in sentences of our own: what is claimed, and what is not."""

import pytest

from pipelines.understand import understand

from .making import article, claims, told

LEEDS = "Leeds City Council's children's services"
NEW, OLD, HOPE = "new", "previous", "forecast"
GOOD, OUT, RI, BAD = "good", "outstanding", "requires improvement", "inadequate"


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("have been rated good by Ofsted.", GOOD),
        ("were judged to be 'inadequate' by Ofsted.", BAD),
        ('have been handed a "requires improvement" rating by Ofsted.', RI),
        ("require improvement to be good, Ofsted has said.", RI),
        ("were given an R.I. rating by Ofsted.", RI),
        ("have been awarded the highest rating by Ofsted.", OUT),
        ("have been given the lowest possible grade by Ofsted.", BAD),
        ("have been given the second highest rating by Ofsted.", GOOD),
        ("are in need of improvement, according to Ofsted.", RI),
        ("have won an Outstanding rating from Ofsted.", OUT),
        ("have been graded “good” by Ofsted.", GOOD),
        ("were described as inadequate by Ofsted inspectors today.", BAD),
        ("jumped to outstanding at their latest Ofsted inspection.", OUT),
        ("have been branded \u2018inadequate\u2019 by Ofsted.", BAD),
        ("have retained their good Ofsted rating.", GOOD),
        ("remain inadequate, a new Ofsted report says.", BAD),
    ],
)
def test_a_grade_of_services_is_overall(text: str, grade: str) -> None:
    assert ("overall", grade, NEW) in told(f"{LEEDS} {text}")


@pytest.mark.parametrize(
    "text",
    [
        "Leeds wants good outcomes for children, and Ofsted was told so by children's services.",
        "Ofsted saw good practice in Leeds City Council's children's services.",
        "Ofsted praised an outstanding team in Leeds children's services.",
        "Leeds failed to perform to an adequate standard, Ofsted was told of its children's services.",
        "If Leeds children's services are rated inadequate by Ofsted, a commissioner will come.",
        "Leeds children's services are not yet good, Ofsted says.",
        "No council's children's services have been rated outstanding by Ofsted this year, Leeds was told.",
        "Leaders in Leeds believed that children's services were good or outstanding before Ofsted came.",
        "Ofsted's grades for children's services are outstanding, good, requires improvement and inadequate, "
        "Leeds was told.",
        "A children's home run by Leeds City Council was rated inadequate by Ofsted.",
        "Leeds City Council's adult social care was rated good by the CQC.",
        "A primary school in Leeds has been judged outstanding by Ofsted.",
        "Leeds's fostering agency was rated good by Ofsted.",
        "Leeds children's services have left special measures, Ofsted says.",
        "Ofsted said failing children's services in Leeds had poor attendance at meetings.",
    ],
)
def test_adjectives_denials_hypotheses_and_other_things_are_no_claim(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("the impact of leaders on social work practice", "leadership"),
        ("leadership, management and governance", "leadership"),
        ("the experiences and progress of children who need help and protection", "help_and_protection"),
        ("child protection", "help_and_protection"),
        ("help and protection", "help_and_protection"),
        ("services for looked-after children and achieving permanence", "in_care"),
        ("the experiences and progress of children in care", "in_care"),
        ("support for children in the council's care", "in_care"),
        ("the experiences and progress of care leavers", "care_leavers"),
        ("support for care-experienced young people", "care_leavers"),
        ("help for young people leaving care", "care_leavers"),
        ("overall effectiveness", "overall"),
    ],
)
@pytest.mark.parametrize(
    "form",
    [
        "Ofsted has inspected Leeds children's services and {part} was judged to be good.",
        "Ofsted rated Leeds City Council's children's services good for {part}.",
        "At Leeds children's services, Ofsted graded {part} as 'good'.",
        "Ofsted's findings on Leeds children's services:\n- {part}: good",
        "Ofsted's findings on Leeds children's services:\n| {part} | Good |",
        "Ofsted has inspected Leeds children's services. These were rated good:\n- {part}",
    ],
)
def test_a_judgement_by_name_in_prose_list_and_table(part: str, text: str, form: str) -> None:
    assert told(form.format(part=text)) == {(part, GOOD, NEW)}


ILACS_2024 = {"overall", "leadership", "help_and_protection", "in_care", "care_leavers"}


@pytest.mark.parametrize(
    ("words", "published", "parts"),
    [
        ("across the board", "2024-06-12", ILACS_2024),
        ("in all areas", "2024-06-12", ILACS_2024),
        ("in every area", "2024-06-12", ILACS_2024),
        ("in all five areas", "2024-06-12", ILACS_2024),
        ("in all four areas", "2024-06-12", ILACS_2024 - {"overall"}),
        ("in all four areas", "2021-06-12", ILACS_2024),
        ("in all four areas", "2026-09-12", ILACS_2024 - {"overall"}),
        ("across the board", "2026-09-12", ILACS_2024 - {"overall"}),
        ("across the board", "2016-06-12", ILACS_2024 | {"adoption"}),
        ("in four of five areas", "2024-06-12", set()),
        ("in most areas", "2024-06-12", set()),
        ("in some areas", "2024-06-12", set()),
    ],
)
def test_all_areas_are_those_of_the_framework_of_then(words: str, published: str, parts: set[str]) -> None:
    text = f"{LEEDS} have been rated good {words} by Ofsted."
    assert told(text, published=published) == {(part, GOOD, NEW) for part in parts}


def test_the_combined_judgement_gives_two_claims_and_a_named_half_one() -> None:
    both = f"{LEEDS} were inspected. Ofsted judged the experiences of children in care and care leavers to be good."
    assert told(both, published="2021-06") == {("in_care", GOOD, NEW), ("care_leavers", GOOD, NEW)}


def test_children_named_decide_whose_leadership_it_is() -> None:
    text = f"{LEEDS} were inspected by Ofsted. Leadership for care leavers was rated outstanding."
    assert told(text) == {("care_leavers", OUT, NEW)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("have gone from inadequate to good, Ofsted says.", {("overall", BAD, OLD), ("overall", GOOD, NEW)}),
        (
            "are rated good by Ofsted, up from requires improvement in 2021.",
            {("overall", GOOD, NEW), ("overall", RI, OLD)},
        ),
        (
            "have been rated good by Ofsted. They were previously inadequate.",
            {("overall", GOOD, NEW), ("overall", BAD, OLD)},
        ),
        (
            "have been rated good by Ofsted. The council, previously ‘inadequate’ (2021), was graded ‘outstanding’ for "
            "leadership and ‘good’ for care leavers.",
            {("overall", GOOD, NEW), ("overall", BAD, OLD), ("leadership", OUT, NEW), ("care_leavers", GOOD, NEW)},
        ),
        ("are no longer inadequate, Ofsted says.", {("overall", BAD, OLD)}),
        ("have shed their inadequate rating, Ofsted says.", {("overall", BAD, OLD)}),
        (
            "lost their outstanding rating and are now good, Ofsted says.",
            {("overall", OUT, OLD), ("overall", GOOD, NEW)},
        ),
        ("were rated inadequate by Ofsted in 2019.", {("overall", BAD, OLD)}),
        (
            "have been rated good by Ofsted, three years after they were judged inadequate.",
            {("overall", GOOD, NEW), ("overall", BAD, OLD)},
        ),
        (
            "were downgraded from good to requires improvement by Ofsted today.",
            {("overall", GOOD, OLD), ("overall", RI, NEW)},
        ),
        (
            "have been rated good. When Ofsted last inspected, in 2020, they required improvement.",
            {("overall", GOOD, NEW), ("overall", RI, OLD)},
        ),
        ("hope to be outstanding at the next Ofsted inspection.", {("overall", OUT, HOPE)}),
    ],
)
def test_the_words_order_the_grades(text: str, wanted: set[tuple[str, str, str]]) -> None:
    assert told(f"{LEEDS} {text}") == wanted


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("Leeds rated good by Ofsted", "Children's services in Leeds are good.", "new_rating"),
        (
            "Monitoring visit to Leeds children's services",
            "Ofsted has published its letter. The services were judged inadequate in 2023.",
            "monitoring_visit",
        ),
        (
            "Commissioner appointed for Leeds children's services",
            "Ministers have sent a commissioner to Leeds. It follows Ofsted's inadequate rating last month.",
            "intervention",
        ),
        (
            "Children's services boss quits in Leeds",
            "The director resigned after Ofsted rated services inadequate.",
            "reaction",
        ),
        (
            "New library opens in Leeds",
            "Councillors cut a ribbon. Children's services in Leeds, rated outstanding by Ofsted in 2022, run a "
            "story hour.",
            "background_mention",
        ),
        (
            "One in ten councils inadequate for children's services",
            "Ofsted's annual report says 12 per cent of councils were inadequate and half were good.",
            "national_overview",
        ),
    ],
)
def test_the_kind_is_what_headline_and_lead_announce(title: str, text: str, kind: str) -> None:
    verdict = understand(article(text, title=title))
    assert verdict.kind == kind
    if kind not in ("new_rating", "national_overview"):
        assert {claim.status for claim in verdict.claims} == {OLD}


def test_a_visit_gives_no_new_grade() -> None:
    text = (
        "Ofsted has published the letter on its third monitoring visit to Leeds children's services, which were rated "
        "inadequate in 2023. Plans still require improvement, the letter says."
    )
    assert told(text) == {("overall", BAD, OLD)}


def test_an_overall_grade_of_an_inspection_that_gives_none_is_refused_and_shown() -> None:
    text = f"{LEEDS} have been rated good overall by Ofsted after an inspection in May 2026."
    verdict = understand(article(text, published="2026-07-20"))
    assert verdict.claims == ()
    assert [(each.why, each.judgement, each.grade) for each in verdict.refused] == [
        ("no_overall_grade_then", "overall", GOOD)
    ]


def test_a_report_of_may_2026_on_an_inspection_of_march_still_has_one() -> None:
    text = f"{LEEDS} have been rated good overall by Ofsted after an inspection in March 2026."
    assert told(text, published="2026-05-20") == {("overall", GOOD, NEW)}


def test_each_council_has_its_own_grades() -> None:
    text = (
        "Ofsted published three reports today. Children's services in Leeds were rated outstanding, while "
        "those in Kirklees "
        "were judged to require improvement. Bradford's children's services remain inadequate."
    )
    assert claims(text) == {
        ("E08000035", "overall", OUT, NEW),
        ("E08000034", "overall", RI, NEW),
        ("E08000032", "overall", BAD, NEW),
    }


def test_an_officers_former_council_and_the_helping_neighbour_are_not_graded() -> None:
    text = (
        "Ofsted has rated Halton's children's services inadequate. The new director, who came from Leeds "
        "City Council, said "
        "the council would improve. Neighbouring Warrington is helping."
    )
    assert claims(text) == {("E06000006", "overall", BAD, NEW)}


def test_the_combined_list_of_councils_with_one_grade() -> None:
    text = "Ofsted rated children's services in Wigan, Wolverhampton and Harrow as good."
    assert {gss for gss, *_ in claims(text)} == {"E08000010", "E08000031", "E09000015"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Area | 2018 | 2023\nThe impact of leaders | Outstanding | Good |\nOverall effectiveness | Good | Good |",
            {("leadership", OUT, OLD), ("leadership", GOOD, NEW), ("overall", GOOD, OLD), ("overall", GOOD, NEW)},
        ),
        ("- Care leavers – Good (was Inadequate)", {("care_leavers", GOOD, NEW), ("care_leavers", BAD, OLD)}),
        (
            "Leadership was inadequate and is now good, Ofsted said.",
            {("leadership", BAD, OLD), ("leadership", GOOD, NEW)},
        ),
        (
            "An earlier inspection, in June 2015, judged leadership as good and care leavers' support as outstanding.",
            {("leadership", GOOD, OLD), ("care_leavers", OUT, OLD)},
        ),
        ("Leadership\nRequires\nImprovement", {("leadership", RI, NEW)}),
        (
            "It rated help and protection (good), with adoption (inadequate) and leadership (outstanding) beside it.",
            {("help_and_protection", GOOD, NEW), ("adoption", BAD, NEW), ("leadership", OUT, NEW)},
        ),
        ("Leadership? Good. Care leavers? The same.", {("leadership", GOOD, NEW), ("care_leavers", GOOD, NEW)}),
    ],
)
def test_grades_of_now_and_before_beside_each_other(text: str, wanted: set[tuple[str, str, str]]) -> None:
    published = "2017-06-12" if "adoption" in text else "2024-06-12"
    lead = f"Ofsted has published its new report on {LEEDS} today.\n\n"
    assert (
        told(lead + text, title="Ofsted publishes new report on Leeds children's services", published=published)
        == wanted
    )


ROUND_UP = "Ofsted has published its ratings of councils' children's services.\n\n"
SHARED = {("E08000010", "overall", BAD), ("E08000031", "overall", BAD)}


@pytest.mark.parametrize(
    "text",
    [
        "Those rated inadequate are Wigan and Wolverhampton.",
        "Eight per cent of councils are rated inadequate, Wigan and Wolverhampton among them.",
        "Nine councils are rated inadequate, among them Wigan and Wolverhampton.",
        "Two councils have been judged inadequate by Ofsted this month – Wigan and Wolverhampton.",
        "Councils rated inadequate\nWigan Council\nWolverhampton",
        "The councils judged inadequate are:\n- Wigan\n- Wolverhampton",
        "Councils rated inadequate include Wigan and Wolverhampton.",
    ],
)
def test_councils_share_the_grade_that_they_are_listed_behind_or_below(text: str) -> None:
    assert {key[:3] for key in claims(ROUND_UP + text)} == SHARED


def test_some_of_the_councils_are_nobody_in_particular() -> None:
    text = (
        f"{ROUND_UP}One of the two councils is rated inadequate, Ofsted said. Wigan and Wolverhampton await more news."
    )
    assert claims(text) == set()


def test_a_judgement_is_carried_to_the_next_council() -> None:
    text = f"{ROUND_UP}The support for care leavers was rated 'good' in Wigan and 'inadequate' in Wolverhampton."
    assert {key[:3] for key in claims(text)} == {
        ("E08000010", "care_leavers", GOOD),
        ("E08000031", "care_leavers", BAD),
    }


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Lead inspector Ann Marsh wrote", "Ann Marsh"),
        ("His Majesty's Inspector Ann Marsh wrote", "Ann Marsh"),
        ("The inspectors, led by Ann Marsh, wrote", "Ann Marsh"),
        ("The inspection was led by: Ann Marsh. She wrote", "Ann Marsh"),
        ("Chief inspector Ann Marsh wrote", None),
        ("Services led by Ann Marsh", None),
    ],
)
def test_who_led_the_inspection(words: str, name: str | None) -> None:
    verdict = understand(article(f"Ofsted has rated {LEEDS} good. {words} that much had been done."))
    assert verdict.lead_inspector == name


@pytest.mark.parametrize(
    "line",
    ["Readers' comments (3)", "Related articles", "Most read", "More stories"],
)
def test_what_stands_below_such_a_heading_belongs_to_others(line: str) -> None:
    text = (
        f"{LEEDS} have been rated good by Ofsted.\nThe leader was pleased.\n{line}\nBury was rated "
        f"inadequate by Ofsted."
    )
    assert claims(text) == {("E08000035", "overall", GOOD, NEW)}
