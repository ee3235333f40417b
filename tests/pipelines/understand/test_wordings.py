"""Ways of telling grades that pages have, each in a sentence or two of our own: what is claimed, and nothing else."""

import pytest

from .making import claims

LEEDS, YORK, KENT = "E08000035", "E06000014", "E10000016"
GOOD, OUT, RI, BAD = "good", "outstanding", "requires improvement", "inadequate"
OVERALL, LEADERS, HELP, CARE, LEAVERS = "overall", "leadership", "help_and_protection", "in_care", "care_leavers"
NEW, OLD = "new", "previous"

TITLE = "Ofsted publishes report on Leeds children's services"
IS_GOOD = "Leeds City Council's children's services have been rated good by Ofsted. "


def of_leeds(text: str, published: str = "2024-05-10") -> set[tuple[str, str, str]]:
    return {key[1:] for key in claims(text, title=TITLE, published=published) if key[0] == LEEDS}


@pytest.mark.parametrize(
    ("text", "parts", "grade"),
    [
        ("Good was also the rating for leadership and for help and protection.", {LEADERS, HELP}, GOOD),
        ("Good is the word for leadership and for help and protection alike.", {LEADERS, HELP}, GOOD),
        ("Outstanding went to the council for its work with care leavers.", {LEAVERS}, OUT),
        ("Two outstandings were awarded, for leadership and for care leavers.", {LEADERS, LEAVERS}, OUT),
        ("There was an outstanding for the impact of leaders.", {LEADERS}, OUT),
        ("Also good was the help and protection of children.", {HELP}, GOOD),
        (
            "The report rates as outstanding the lives of care leavers and how the council is led.",
            {LEAVERS, LEADERS},
            OUT,
        ),
        ("The report gives outstanding to leaders.", {LEADERS}, OUT),
        ("Care leavers' services leap three grades to outstanding.", {LEAVERS}, OUT),
        ("It was the same for leadership.", {LEADERS}, GOOD),
        ("So too was leadership.", {LEADERS}, GOOD),
        ("That was also true of leadership and of help and protection.", {LEADERS, HELP}, GOOD),
        ("The rating was the same for leadership, child protection and children in care.", {LEADERS, HELP, CARE}, GOOD),
        ("For children in care and care leavers the finding was the same.", {CARE, LEAVERS}, GOOD),
        ("It was also good for the experience of care leavers and the quality of its partnerships.", {LEAVERS}, GOOD),
        ("Inspectors branded the way it helps and protects children inadequate.", {HELP}, BAD),
        ("Leadership at Leeds City Council's children's services requires improvement.", {LEADERS}, RI),
        ("All four sub-judgements were good as well.", {LEADERS, HELP, CARE, LEAVERS}, GOOD),
        ("Leaders have lost their grip, it says. Their impact is inadequate.", {LEADERS}, BAD),
        ("For children in care it requires improvement.", {CARE}, RI),
        ("Two areas were inadequate, leadership and care leavers.", {LEADERS, LEAVERS}, BAD),
        ("Work with care leavers attracted the top rating of outstanding.", {LEAVERS}, OUT),
        ("Leadership was judged good; so, too, was its work with children in care.", {LEADERS, CARE}, GOOD),
        ("The report rates as outstanding the council's leadership.", {LEADERS}, OUT),
    ],
)
def test_a_grade_of_a_judgement_however_the_sentence_is_turned(text: str, parts: set[str], grade: str) -> None:
    assert of_leeds(IS_GOOD + text) == {(OVERALL, GOOD, NEW)} | {(part, grade, NEW) for part in parts}


@pytest.mark.parametrize(
    "text",
    [
        "Everything was judged good apart from care leavers, which requires improvement.",
        "All areas were judged good but support for care leavers requires improvement.",
        "Care leavers' support requires improvement, the remaining areas are good.",
    ],
)
def test_all_but_one_where_the_grade_stands_between(text: str) -> None:
    rest = {(part, GOOD, NEW) for part in (OVERALL, LEADERS, HELP, CARE)}
    assert of_leeds(IS_GOOD + text) == rest | {(LEAVERS, RI, NEW)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Leeds's children's services have got rid of Ofsted's inadequate label.", {(OVERALL, BAD, OLD)}),
        (
            "Rated inadequate in 2019, Leeds City Council's children's services are today good, Ofsted says.",
            {(OVERALL, BAD, OLD), (OVERALL, GOOD, NEW)},
        ),
        (
            "Leeds City Council's children's services have dropped a grade, from outstanding to good, Ofsted says.",
            {(OVERALL, OUT, OLD), (OVERALL, GOOD, NEW)},
        ),
        (
            IS_GOOD + "The previous judgement, in 2019, was that services required improvement.",
            {(OVERALL, GOOD, NEW), (OVERALL, RI, OLD)},
        ),
        (
            IS_GOOD + "That is one better than the requires improvement of 2019.",
            {(OVERALL, GOOD, NEW), (OVERALL, RI, OLD)},
        ),
        (IS_GOOD + 'The director said: "We were inadequate."', {(OVERALL, GOOD, NEW), (OVERALL, BAD, OLD)}),
        (
            IS_GOOD + "Help and protection required improvement in 2019; it is now good.",
            {(OVERALL, GOOD, NEW), (HELP, RI, OLD), (HELP, GOOD, NEW)},
        ),
        (
            IS_GOOD + "Help and protection, which required improvement, likewise now good.",
            {(OVERALL, GOOD, NEW), (HELP, RI, OLD), (HELP, GOOD, NEW)},
        ),
        (
            IS_GOOD + "In 2019 it was rated inadequate but it has since been transformed.",
            {(OVERALL, GOOD, NEW), (OVERALL, BAD, OLD)},
        ),
        (
            IS_GOOD + "The rating comes five years after inspectors found the service inadequate.",
            {(OVERALL, GOOD, NEW), (OVERALL, BAD, OLD)},
        ),
        (
            IS_GOOD + "Its director was appointed in 2020 after Ofsted rated the services inadequate.",
            {(OVERALL, GOOD, NEW), (OVERALL, BAD, OLD)},
        ),
        (
            IS_GOOD + "Leadership was rated inadequate last time, and is now good.",
            {(OVERALL, GOOD, NEW), (LEADERS, BAD, OLD), (LEADERS, GOOD, NEW)},
        ),
        (IS_GOOD + "In 2011 it was rated adequate.", {(OVERALL, GOOD, NEW), (OVERALL, "adequate", OLD)}),
        (
            IS_GOOD + '"In 2019 we promised to be outstanding within three years," said the leader.',
            {(OVERALL, GOOD, NEW)},
        ),
        (
            "Leeds City Council is the fifth council to reach Ofsted's top grade for children's services.",
            {(OVERALL, OUT, NEW)},
        ),
    ],
)
def test_what_was_and_what_is(text: str, wanted: set[tuple[str, str, str]]) -> None:
    assert of_leeds(text) == wanted


@pytest.mark.parametrize(
    "table",
    [
        "Judgement\n2018\n2024\nOverall effectiveness\nRequires improvement\nGood\nImpact of"
        " leaders\nGood\nOutstanding\n",
        "Judgement 2018 2024\nOverall effectiveness Requires improvement Good\nImpact of leaders Good Outstanding\n",
    ],
)
def test_a_table_with_a_column_for_each_year(table: str) -> None:
    assert of_leeds(f"How Ofsted rated Leeds City Council's children's services:\n{table}") == {
        (OVERALL, RI, OLD),
        (OVERALL, GOOD, NEW),
        (LEADERS, GOOD, OLD),
        (LEADERS, OUT, NEW),
    }


def test_labels_of_a_table_may_be_short() -> None:
    text = "Ofsted's judgements on Leeds City Council's children's services:\nLeaders - Outstanding\nIn care - Good\n"
    assert of_leeds(text) == {(LEADERS, OUT, NEW), (CARE, GOOD, NEW)}


def test_others_that_are_listed_behind_a_verb_are_not_graded_next() -> None:
    text = (
        "A commissioner is to be sent into Leeds City Council's children's services. Commissioners have gone"
        " into York, "
        "Kent and Essex over the past year. The rating of 'inadequate' came from Ofsted in January."
    )
    read = claims(text, title="Commissioner for Leeds children's services", published="2024-05-10")
    assert read == {(LEEDS, OVERALL, BAD, OLD)}


def test_a_council_graded_before_and_its_neighbour() -> None:
    text = (
        "Ofsted has rated children's services in Kent and York good. "
        'Kent was previously rated "inadequate" and York "good".'
    )
    read = claims(text, title="Two children's services rated", published="2024-05-10")
    assert {key for key in read if key[3] == OLD} == {(KENT, OVERALL, BAD, OLD), (YORK, OVERALL, GOOD, OLD)}


@pytest.mark.parametrize(
    "text",
    [
        "York, rated outstanding, has lent a hand.",
        "Neighbouring York is outstanding.",
        "Last month York was rated outstanding.",
        "The director came from York, where services were rated outstanding in 2022.",
    ],
)
def test_another_council_told_in_passing(text: str) -> None:
    read = claims(IS_GOOD + text, title=TITLE, published="2024-05-10")
    assert read == {(LEEDS, OVERALL, GOOD, NEW), (YORK, OVERALL, OUT, OLD)}


@pytest.mark.parametrize(
    "text",
    [
        "No council wants to be inadequate.",
        "A spokesman said support from the NHS was inadequate.",
    ],
)
def test_words_that_grade_nobody(text: str) -> None:
    assert of_leeds(IS_GOOD + text) == {(OVERALL, GOOD, NEW)}
