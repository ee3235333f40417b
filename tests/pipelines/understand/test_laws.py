"""What holds of any text whatever."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.model import Article, Claim, Refusal, Verdict
from pipelines.reference import authorities
from pipelines.understand import understand
from pipelines.understand.lines import read_published, verdict_line
from pipelines.understand.reading import read

from .forms import (
    NEUTRAL,
    SAME,
    corpus,
    glued_paragraphs,
    glued_sentences,
    keys,
    misplaced,
    plain,
    reformed,
    said,
    with_paragraph,
)
from .making import article

PIECES = (
    "Ofsted",
    "rated",
    "judged",
    "children's services",
    "children’s services",
    "Leeds City Council",
    "Derby",
    "Derbyshire",
    "BCP Council",
    "inadequate",
    "'good'",
    "“outstanding”",
    "Requires improvement to be good",
    "overall",
    "for the impact of leaders",
    "children in care and care leavers",
    "in all areas",
    "from",
    "to",
    "in 2018",
    "last month",
    "monitoring visit",
    "was",
    "and",
    ",",
    ".",
    "\n",
    "- ",
    ":",
    "|",
    "\u00a0",
    "\u00ad",
    "\u200b",
    "İ",
    "CQC",
    "school",
    "not",
    "hopes to be",
    "the council",
    "99%",
    "31/02/2020",
    "two councils",
)

texts = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join) | st.text(max_size=200)
days = st.none() | st.dates(date(2005, 1, 1), date(2030, 1, 1)).map(date.isoformat)


@settings(max_examples=150)
@given(texts, texts, days)
def test_every_claim_is_the_exact_words_and_a_known_council(title: str, text: str, published: str | None) -> None:
    given_article = article(text, title=title, published=published)
    verdict = understand(given_article)
    everything: list[Claim | Refusal] = [*verdict.claims, *verdict.refused]
    for told in everything:
        field = text if told.field == "text" else title
        assert told.quote == field[told.start : told.end]
        assert told.quote
    for claim in verdict.claims:
        assert claim.gss in authorities()
        assert claim.grade.split()[0][:6] in read("text", claim.quote).plain.lower() or "rating" in claim.quote.lower()
    for reason in verdict.reasons:
        assert 0 <= reason.start <= reason.end <= len(text if reason.field == "text" else title)
        assert reason.says
    assert verdict.flag == (verdict.kind is not None)
    assert not (verdict.flag and verdict.near_miss)
    assert verdict.flag or not verdict.claims


@settings(max_examples=60)
@given(texts, texts, days)
def test_a_verdict_is_the_same_each_time_and_each_claim_once(title: str, text: str, published: str | None) -> None:
    told = article(text, title=title, published=published)
    verdict = understand(told)
    assert understand(told) == verdict
    keys = [(claim.gss, claim.judgement, claim.grade, claim.status) for claim in verdict.claims]
    assert len(keys) == len(set(keys))
    assert verdict_line(verdict, 7)["n"] == 7


@settings(max_examples=60)
@given(st.text(max_size=300))
def test_the_way_back_to_the_original_is_exact(original: str) -> None:
    reading = read("text", original)
    for sentence in reading.sentences:
        start, end = reading.span(sentence.start, sentence.end)
        assert 0 <= start < end <= len(original)
        assert len(sentence.low) == len(sentence.text) == sentence.end - sentence.start


def test_a_long_text_takes_no_more_than_its_length() -> None:
    """Texts that make backtracking rules hang: each is read in the time of its length."""
    for unit in (
        "in all four areas, ",
        "from 'good' to ",
        "the the ",
        "children in care and ",
        "Leeds, ",
        "was said to be ",
    ):
        verdict = understand(article(unit * 3_000, title="Ofsted on Leeds City Council"))
        assert verdict.rules


def test_a_date_makes_no_difference_to_whether_it_is_read() -> None:
    text = "Ofsted has rated Leeds City Council's children's services outstanding overall."
    for published in (None, "2018", "2018-12", "2018-12-18", "2018-12-18T09:00:00Z"):
        made = Article(title="", text=text, published=read_published(published))
        assert understand(made).flag


@cache
def verdicts() -> dict[str, Verdict]:
    return {name: understand(story) for name, story in corpus()}


@pytest.mark.parametrize("form", SAME)
def test_white_space_quotes_and_hyphens_change_no_verdict(form: str) -> None:
    for name, story in corpus():
        written = reformed(story, SAME[form])
        verdict = understand(written)
        assert said(verdict) == said(verdicts()[name]), name
        assert not list(misplaced(written, verdict)), name


stories = st.sampled_from(range(len(corpus())))
forms = st.lists(st.sampled_from(sorted(SAME)), min_size=2, max_size=4, unique=True)


@settings(max_examples=80)
@given(stories, forms)
def test_no_mixture_of_forms_changes_a_verdict(at: int, names: list[str]) -> None:
    name, written = corpus()[at]
    for form in names:
        written = reformed(written, SAME[form])
    verdict = understand(written)
    assert said(verdict) == said(verdicts()[name]), name
    assert not list(misplaced(written, verdict)), name


def test_capitals_throughout_change_no_claim() -> None:
    for name, story in corpus():
        written = reformed(story, str.upper)
        verdict = understand(written)
        assert (verdict.flag, keys(verdict)) == (verdicts()[name].flag, keys(verdicts()[name])), name
        assert not list(misplaced(written, verdict)), name


def test_sentences_run_together_change_no_claim() -> None:
    for name, story in corpus():
        written = replace(story, text=glued_sentences(story.text))
        verdict = understand(written)
        assert keys(verdict) == keys(verdicts()[name]), name
        assert not list(misplaced(written, verdict)), name


GLUED_FLOOR = 0.93
"""Stories whose claims stay where all paragraphs have run into one: captions and headings among them tell no more
where they end. The floor rises only."""


def test_paragraphs_run_together_change_few_claims() -> None:
    same = [
        keys(understand(replace(story, text=glued_paragraphs(story.text)))) == keys(verdicts()[name])
        for name, story in corpus()
    ]
    assert sum(same) / len(same) >= GLUED_FLOOR


def test_small_letters_throughout_add_no_claim() -> None:
    for name, story in corpus():
        written = reformed(story, str.lower)
        verdict = understand(written)
        assert keys(verdict) <= keys(verdicts()[name]), name
        assert verdict.flag <= verdicts()[name].flag, name
        assert not list(misplaced(written, verdict)), name


def without(paragraph: str) -> Callable[[tuple[object, ...]], tuple[object, ...]]:
    """Take a paragraph out of the quotes that run over it: from a list's introduction to its item."""

    def told(each: tuple[object, ...]) -> tuple[object, ...]:
        *key, quote = each
        return (*key, plain(str(quote).replace(paragraph, "")))

    return told


def same_but_for(paragraph: str, verdict: Verdict, before: Verdict) -> bool:
    flag, kind, claims = said(verdict)
    assert isinstance(claims, frozenset)
    return (flag, kind, frozenset(map(without(paragraph), claims))) == said(before)


@pytest.mark.parametrize("number", range(len(NEUTRAL)))
def test_a_paragraph_on_something_else_changes_nothing(number: int) -> None:
    """Before, after and at one border within each story, another border for each paragraph."""
    for at, (name, story) in enumerate(corpus()):
        lines = story.text.count("\n") + 1
        border = (at + number * 5) % (lines + 1)
        verdict = understand(replace(story, text=with_paragraph(story.text, border, NEUTRAL[number])))
        assert same_but_for(NEUTRAL[number], verdict, verdicts()[name]), (name, border)


@settings(max_examples=80)
@given(stories, st.integers(0, 60), st.sampled_from(NEUTRAL), st.sampled_from(sorted(SAME)))
def test_a_paragraph_on_something_else_changes_nothing_in_any_form(
    at: int, border: int, paragraph: str, form: str
) -> None:
    name, story = corpus()[at]
    border = min(border, story.text.count("\n") + 1)
    written = reformed(replace(story, text=with_paragraph(story.text, border, paragraph)), SAME[form])
    verdict = understand(written)
    assert same_but_for(plain(SAME[form](paragraph)), verdict, verdicts()[name]), (name, border)


@settings(max_examples=60)
@given(stories, st.data())
def test_a_soft_hyphen_anywhere_in_a_word_hides_nothing(at: int, data: st.DataObject) -> None:
    name, story = corpus()[at]
    inside = [at for at in range(1, len(story.text)) if story.text[at - 1].isalpha() and story.text[at].isalpha()]
    text = story.text
    for place in sorted(data.draw(st.lists(st.sampled_from(inside), max_size=30, unique=True)), reverse=True):
        text = text[:place] + "\u00ad" + text[place:]
    written = replace(story, text=text)
    verdict = understand(written)
    assert said(verdict) == said(verdicts()[name]), name
    assert not list(misplaced(written, verdict)), name
