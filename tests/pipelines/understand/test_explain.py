"""What people are shown of a verdict: day, marks and words, and what these mean."""

import json
from dataclasses import replace

import pytest

from pipelines.model import Article, Claim, Grade, Judgement, Reason, Verdict
from pipelines.understand import understand
from pipelines.understand.explain import explain, marked_words, whole_beginning
from pipelines.understand.lines import read_published, read_story

SOMERSET = "Children's services at Somerset Council were rated good by Ofsted, its report of today says."


def shown(text: str, *, title: str = "", published: str | None = None) -> str:
    _, article = read_story(json.dumps({"title": title, "text": text, "published": published}))
    return explain(article, understand(article))


def said(verdict: Verdict, text: str) -> str:
    return explain(Article(title="", text=text), verdict)


def verdict(*reasons: Reason, claims: tuple[Claim, ...] = ()) -> Verdict:
    return Verdict(
        flag=True,
        near_miss=False,
        kind="background_mention",
        claims=claims,
        refused=(),
        visit=None,
        report=None,
        lead_inspector=None,
        reasons=reasons,
        rules="1",
    )


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("2026-03-05", "Published: 5 March 2026 (as it was given)."),
        ("2026-07-05T23:30:00Z", "Published: 6 July 2026 (as it was given)."),
        ("2026-03", "Published: March 2026 (as it was given)."),
        ("2026", "Published: 2026 (as it was given)."),
        (None, "Published: no day was found."),
    ],
)
def test_the_day_on_which_new_and_previous_hang_is_told(given: str | None, told: str) -> None:
    assert told in shown(SOMERSET, published=given).splitlines()


def test_words_and_marks_are_explained_where_they_are_used() -> None:
    legend = shown(SOMERSET, published="2024-03-05").partition("What the words mean:\n")[2]
    assert [
        line.partition(":")[0].strip() for line in legend.splitlines() if line.startswith("  ") and line[2] != " "
    ] == [
        "[...*...*...]",
        "new",
        "stated",
        "ILACS",
    ]
    assert "What the words mean" not in shown("The bins are emptied on Friday.")


def test_a_council_that_has_ended_is_told_as_the_one_of_then() -> None:
    told = " ".join(shown(SOMERSET, published="2019-03-05").split())
    assert "Somerset County Council: the council of then, until 31 March 2023, when Somerset Council took over." in told
    assert "of then" not in shown(SOMERSET, published="2024-03-05")


@pytest.mark.parametrize(
    ("grade", "words", "told"),
    [
        ("requires improvement", "is rated 'requires improvement'", "is rated '*requires improvement*'"),
        ("requires improvement", "Requires improvement to be good.", "*Requires improvement to be good*."),
        ("requires improvement", "which required some improvement", "which *required some improvement*"),
        ("requires improvement", "is required to act; it is RI", "is required to act; it is *RI*"),
        ("adequate", "neither inadequate nor adequate", "neither inadequate nor *adequate*"),
        ("inadequate", "INADEQUATE", "*INADEQUATE*"),
        ("good", "the same grade", "the same grade"),
    ],
)
def test_the_whole_grade_is_marked_and_nothing_else(grade: Grade, words: str, told: str) -> None:
    assert marked_words(words, claim_of(grade, "overall")) == told


@pytest.mark.parametrize(
    ("judgement", "told"),
    [
        ("help_and_protection", "Help and protection was graded *good*, and support for care leavers was graded good."),
        ("care_leavers", "Help and protection was graded good, and support for care leavers was graded *good*."),
        ("overall", "Help and protection was graded *good*, and support for care leavers was graded good."),
    ],
)
def test_of_two_grades_that_is_marked_which_the_judgement_has(judgement: Judgement, told: str) -> None:
    assert marked_words(told.replace("*", ""), claim_of("good", judgement)) == told


def claim_of(grade: Grade, judgement: Judgement) -> Claim:
    _, article = read_story(json.dumps({"text": SOMERSET, "published": "2024-06-12"}))
    return replace(understand(article).claims[0], grade=grade, judgement=judgement)


def test_another_kind_that_comes_near_is_told_in_plain_words() -> None:
    reason = Reason(
        rule="near_kind", field="text", start=0, end=0, says="Another kind comes near. The text tells of a visit."
    )
    told = said(verdict(reason), "x")
    assert "Nearly as much in it speaks for another kind of story: the text tells of a visit." in told
    assert "comes near" not in told


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("It was the best of times for " + "all " * 20 + "of them. And then it was not.", "of them."),
        ("It was the best of times for " + "all " * 20 + "of them\nAnd then", "of them"),
        ("word " * 100, "word"),
        ("It ends early. " + "All " * 100, "All"),
    ],
)
def test_the_beginning_of_a_story_is_not_cut_within_a_word_or_sentence(text: str, ends: str) -> None:
    start, end = whole_beginning(
        Article(title="", text=text), Reason(rule="background_mention", field="text", start=0, end=80, says="")
    )
    assert start == 0
    assert text[:end].endswith(ends)
    assert not text[end : end + 1].isalnum()


def test_what_stands_around_words_is_cut_between_words() -> None:
    told = shown(f"{'Wonderful ' * 20}days. {SOMERSET} {'Wonderful ' * 20}", published="2024-03-05")
    quotes = " ".join(told.partition("The whole of it")[0].split())
    assert "... Wonderful" in quotes
    assert "Wonderful ..." in quotes
    assert set(quotes.split()) & {"onderful", "derful", "Wonderfu", "Wond", "l"} == set()


def test_a_reason_of_another_place_stays_as_it_is() -> None:
    article = Article(title="", text="x" * 200, published=read_published("2024"))
    reason = Reason(rule="reaction", field="text", start=3, end=80, says="")
    assert whole_beginning(article, reason) == (3, 80)
