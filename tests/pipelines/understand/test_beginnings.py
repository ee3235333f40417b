"""Expressions that are tried only where they can begin find what they find when they are tried everywhere."""

import re
from importlib import import_module
from itertools import islice
from pkgutil import iter_modules

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.evaluate import CORPUS
from pipelines import understand
from pipelines.understand.beginnings import SMALL, ByBeginning, Narrowed, at_word, beginnings
from pipelines.understand.cues import COUNTS_OF, FIRST_OF, HOW_OFTEN, WORDS
from pipelines.understand.earlier import EARLIER_FIRST
from pipelines.understand.judgement_words import PATTERNS
from pipelines.understand.kinds import word_field
from pipelines.understand.later import AtWords, Later
from pipelines.understand.lines import read_story
from pipelines.understand.reading import Sentence, lower, read, small
from pipelines.understand.status import CUES, TALLY_FIRST
from pipelines.understand.topic import OTHERS

FIRST = {"earlier": EARLIER_FIRST, "counted": TALLY_FIRST}
"""What is asked for beside a search within the clause: words that these begin a sentence with."""

TEXTS = [
    read_story(line)[1].text
    for file in sorted(CORPUS.glob("*.jsonl"))
    for line in file.read_text(encoding="utf-8").splitlines()[::5]
]
AT_WORDS: dict[str, AtWords] = {
    f"{module.name}.{name}": each
    for module in iter_modules(understand.__path__)
    for name, each in vars(import_module(f"{understand.__name__}.{module.name}")).items()
    if isinstance(each, AtWords)
}
SENTENCES: list[Sentence] = [sentence for text in TEXTS for sentence in read("text", text).sentences]


@given(text=st.text())
def test_words_and_figures_of_any_script_stand_in_small_letters_where_they_stood(text: str) -> None:
    for place in (r"\b", r"\w", r"\d", r"[a-z]"):
        there = [match.span() for match in re.finditer(place, lower(text))]
        assert [match.span() for match in re.compile(place, SMALL).finditer(small(text))] == there


def patterns(value: object) -> list[str]:
    """Return the patterns of the expressions that a name of a module holds, in tuples too."""
    if isinstance(value, tuple):
        return [pattern for each in value for pattern in patterns(each)]
    found = getattr(value, "expression", value)
    return [found.pattern] if isinstance(found, re.Pattern | Later) else []


def test_no_expression_names_a_letter_that_small_letters_do_not_have() -> None:
    told = [
        pattern
        for module in iter_modules(understand.__path__)
        for value in vars(import_module(f"{understand.__name__}.{module.name}")).values()
        for pattern in patterns(value)
    ]
    assert len(told) > 500
    assert not [pattern for pattern in told if any(sign.isalnum() and not sign.isascii() for sign in pattern)]


def test_the_word_fields_of_a_sentence_are_those_that_a_search_finds() -> None:
    for sentence in SENTENCES:
        searched = {name: match.span() for name, each in WORDS.items() if (match := each.search(sentence.low))}
        assert {name: match.span() for name, match in FIRST_OF.first(sentence.low).items()} == searched


def test_the_word_fields_of_a_text_are_counted_as_finditer_counts_them() -> None:
    for text in TEXTS:
        low = text.lower()
        found = {name: sum(1 for _ in islice(each.finditer(low), 3)) for name, each in HOW_OFTEN.items()}
        assert COUNTS_OF.count(low, 3) == found


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        (r"visits?\b|(?<!full )report", {"vis", "rep"}),
        (r"re-?visit", {"re-", "rev"}),
        (r"(?:in )?england's", {"in ", "eng"}),
        (r"\bmps?\b", {"mp", "mps"}),
        (r"(?:\d+|two) of", {"0", "two"}),
        (r"(?:ab)+c", {"ab"}),
        (r"£\d", {"£0"}),
        (r"[a-z]+ly|no", {"", "no"}),
        (r".*late", {""}),
        (r"\W*so", {""}),
        (r"a{0,2}b", {"a", "b"}),
        (r"(?P<one>x(?:y|z)w)", {"xyw", "xzw"}),
    ],
)
def test_beginnings_are_read_off_an_expression(pattern: str, letters: set[str]) -> None:
    assert beginnings(pattern) == letters


@pytest.mark.parametrize(
    ("patterns", "text", "letters"),
    [
        (("the|their|in care",), "their own", "their"),
        (("the|their|in care",), "then it", "the"),
        (("the|their|in care",), "leaving care", ""),
        ((r"\d plus|in",), "18 plus", ""),
        ((r"\d plus|in",), "1 plus", "1 plus"),
        (("the", r"\w+ly"), "seldomly", ""),
    ],
)
def test_a_text_begins_with_the_longest_beginning_that_it_has(
    patterns: tuple[str, ...], text: str, letters: str
) -> None:
    assert Narrowed([("", pattern) for pattern in patterns]).beginning(text) == letters


def test_words_that_begin_with_nothing_known_are_looked_up_once() -> None:
    """Each look-up goes through all expressions: a text's words would cost more than what is found at them."""
    fields = ByBeginning({"days": word_field(r"\d+ days"), "any": word_field(r"\w+ly")})
    for at in range(1_000):
        fields.first(f"{at:b}".translate({48: "a", 49: "e"}) + " seldomly")
    assert fields.of_word.cache_info().misses <= len(fields.known)


def test_figures_of_any_script_begin_what_begins_with_a_figure() -> None:
    fields = ByBeginning({"days": word_field(r"\d+ days")})
    for text in ("it took 12 days", "it took ٣ days"):
        assert fields.first(small(text))["days"].span() == (len("it took "), len(text))


@pytest.mark.parametrize("pattern", [pattern for _, pattern in (*PATTERNS, *OTHERS)])
def test_an_expression_for_the_beginnings_of_words_finds_the_same_there(pattern: str) -> None:
    bare, full = (re.compile(rf"\b(?=\w)(?:{each})") for each in (at_word(pattern), pattern))
    for text in TEXTS:
        low = text.lower()
        assert [match.span() for match in bare.finditer(low)] == [match.span() for match in full.finditer(low)]


@pytest.mark.parametrize("name", sorted(AT_WORDS))
def test_an_expression_that_is_tried_at_words_finds_what_it_finds_everywhere(name: str) -> None:
    tried, everywhere = AT_WORDS[name], re.compile(AT_WORDS[name].pattern, AT_WORDS[name].compiled_with)
    for sentence in SENTENCES:
        for words in (sentence.low, sentence.text):
            assert [match.span() for match in tried.finditer(words)] == [
                match.span() for match in everywhere.finditer(words)
            ]


def test_what_is_said_in_a_clause_is_what_a_search_for_each_finds() -> None:
    for sentence in SENTENCES:
        found = {name: match.span() for name, match in CUES.first(sentence.low).items()}
        for name, each in CUES.expressions.items():
            searched = each.search(sentence.low)
            at_first = searched is not None and searched.start() == 0 and sentence.low.startswith(FIRST.get(name, ()))
            assert at_first or found.get(name) == (searched and searched.span())
