"""Of which kind short stories are, and the cues that are taken from a story as a whole."""

import pytest

from pipelines.understand import understand
from pipelines.understand.cues import of_stems
from pipelines.understand.facts import inspection_of
from pipelines.understand.finding import find
from pipelines.understand.spread import spread, step
from pipelines.understand.stems import stem
from pipelines.understand.story import Story, read_fields, read_story, words_of

from .making import article

NEWS = "Ofsted has rated Kent County Council's children's services good. "
OTHER = "The new bridge has four lanes. Lorries may use two of them. It cost nine million pounds. It opens in May. "


def story_of(text: str) -> Story:
    told = article(text)
    title, body = read_fields(told)
    return read_story(told, title, body, words_of(title, body))


def spread_of(text: str) -> set[str]:
    story = story_of(text)
    return set(spread(story, find(story, inspection_of(story))))


@pytest.mark.parametrize(
    ("kind", "title", "text"),
    [
        ("new_rating", "", "Ofsted rated Kent's children's services good."),
        ("new_rating", "Ofsted report", f"{NEWS}The report was published today."),
        (
            "new_rating",
            "Services 'require improvement'",
            "Leeds City Council's children's services require improvement to be good, inspectors said on Tuesday.",
        ),
        (
            "new_rating",
            "Council 'delighted' by Ofsted rating",
            "Councillors are delighted that Stockport's children's services have been judged good by Ofsted.",
        ),
        (
            "monitoring_visit",
            "",
            "Inspectors made a monitoring visit to Croydon's children's services in May. They were rated inadequate in"
            " 2017. Progress is steady, they wrote.",
        ),
        (
            "intervention",
            "Commissioner for Sandwell",
            "The government has appointed a commissioner for Sandwell Council's children's services, which Ofsted rated"
            " inadequate.",
        ),
        (
            "reaction",
            "Director quits",
            "The director of children's services at Wirral Council has resigned after Ofsted rated the department"
            " inadequate.",
        ),
        (
            "background_mention",
            "New library for Barnsley",
            "Barnsley Council will open a new library in March. The council, whose children's services were rated good"
            " by Ofsted last year, said it would cost £2m.",
        ),
        (
            "national_overview",
            "Half of councils good",
            "Half of England's councils are rated good or outstanding for children's services, Ofsted's annual report"
            " says. Twenty are inadequate.",
        ),
    ],
)
def test_short_stories_are_of_the_kind_that_their_beginning_announces(kind: str, title: str, text: str) -> None:
    assert understand(article(text, title=title)).kind == kind


def test_a_story_on_a_rating_and_one_that_mentions_it_differ_in_where_they_tell_of_inspectors() -> None:
    on_it, beside_it = spread_of(NEWS * 2 + OTHER), spread_of(OTHER * 2 + NEWS)
    assert {"way to inspectors 0", "first grade at 0", "first grade of the story"} <= on_it
    assert {"way to inspectors 6", "sentences of inspectors 0", "first grade at 5"} <= beside_it


def test_shares_of_a_few_sentences_say_nothing() -> None:
    assert spread_of(NEWS) == set()


@pytest.mark.parametrize(("value", "number"), [(0.0, 0), (0.5, 0), (0.51, 1), (1.0, 1), (7.0, 2)])
def test_a_step_ends_with_its_value(value: float, number: int) -> None:
    assert step(value, (0.5, 1.0)) == number


@pytest.mark.parametrize(
    ("words", "common"),
    [
        (("resigns", "resigned", "resigning", "resign"), "resign"),
        (("appointments", "appointed", "appoints"), "appoint"),
        (("council", "council's", "councils"), "council"),
        (("pay",), "pay"),
        (("used",), "used"),
    ],
)
def test_forms_of_a_word_have_one_stem(words: tuple[str, ...], common: str) -> None:
    assert {stem(word) for word in words} == {common}


def test_names_of_councils_are_no_words_by_which_a_kind_is_told() -> None:
    words = set(of_stems("text", story_of(NEWS).text))
    assert {"text word ofst", "text word good"} <= words
    assert not {"text word kent", "text word county", "text word county council"} & words
