"""What is looked for before an expression stands in all that the expression finds."""

import re
from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.evaluate import CORPUS
from pipelines import understand
from pipelines.understand import as_noun, asserted, grades, judgements, praise, same_words, status, surroundings
from pipelines.understand.judgement_words import FIND
from pipelines.understand.later import Later, expression
from pipelines.understand.lines import read_story
from pipelines.understand.needed import Needed, Needing, needed
from pipelines.understand.reading import Sentence, read

SENTENCES: list[Sentence] = [
    sentence
    for file in ("stories.jsonl", "develop.jsonl")
    for line in (CORPUS / file).read_text(encoding="utf-8").splitlines()[::5]
    for sentence in read("text", read_story(line)[1].text).sentences
]


def within(value: object) -> list[Needed]:
    """Return the guards that a name of a module holds, in tuples too."""
    if isinstance(value, tuple):
        return [each for part in value for each in within(part)]
    return [value] if isinstance(value, Needed) else []


GUARDS: dict[str, Needed] = {
    f"{module.name}.{name}.{number}": each
    for module in iter_modules(understand.__path__)
    for name, value in vars(import_module(f"{understand.__name__}.{module.name}")).items()
    for number, each in enumerate(within(value))
}


def compiled(given: "re.Pattern[str] | Later") -> "re.Pattern[str]":
    return re.compile(given.pattern, given.compiled_with) if isinstance(given, Later) else given


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bhomes?\b|(?:care|nursing) units?", {"home", " unit"}),
        (r"so (?:slow|late)", {"so slow", "so late"}),
        (r"(?:a )?\b(?:zebra|gnu)(?! crossing)\b", {"zebra", "gnu"}),
        (r"the (?:\w+ )*verdict(?:s of [a-z]+)?", {"verdict"}),
        (r"lion(?:ess)?|lions", {"lion"}),
        (r"(?<=no )gnu.+yak", {"gnu"}),
        (r"ho+p", {"ho"}),
        (r"reg(?:ulation)? 44|[a-z]+", {""}),
        (r"(?:owl)?|emu", {""}),
        (r"(?:owl){2}", {"owl"}),
        (r"(?:owl){0,2}emu", {"emu"}),
        (r"a\.m\.", {"a.m."}),
    ],
)
def test_the_words_that_an_expression_needs_are_read_off_it(pattern: str, words: set[str]) -> None:
    assert needed(pattern) == words


@pytest.mark.parametrize("make", [re.compile, expression])
def test_the_case_that_an_expression_ignores_its_guard_ignores(
    make: Callable[[str, re.RegexFlag], "re.Pattern[str]"],
) -> None:
    guard = Needing(make(r"two (?:Gnus|yaks)", re.IGNORECASE))
    assert guard.may_stand("TWO GNUS")
    assert guard.search("TWO GNUS") is not None
    assert [match[0] for match in guard.finditer("Two Yaks")] == ["Two Yaks"]
    assert not Needing(make(r"two (?:Gnus|yaks)", re.UNICODE)).may_stand("TWO GNUS")


def test_no_words_are_read_off_an_expression_whose_letters_do_not_stand_for_themselves() -> None:
    with pytest.raises(ValueError, match="VERBOSE"):
        Needing(re.compile("two gnus", re.VERBOSE | re.IGNORECASE))
    with pytest.raises(ValueError, match="VERBOSE"):
        Needed(re.compile("yak"), expression("two gnus", re.VERBOSE))


def test_no_guard_lets_every_text_pass() -> None:
    assert len(GUARDS) > 20
    assert not [name for name, each in GUARDS.items() if "" in each.words]


@pytest.mark.parametrize("name", sorted(GUARDS))
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_what_an_expression_finds_has_one_of_the_words_that_it_needs(name: str, data: st.DataObject) -> None:
    guard = GUARDS[name]
    for one in map(compiled, guard.expressions):
        match = one.search(data.draw(st.from_regex(one)))
        assert match is not None
        found = match[0].lower() if one.flags & re.IGNORECASE else match[0]
        assert any(word in found for word in guard.words)


@pytest.mark.parametrize("name", sorted(name for name, each in GUARDS.items() if isinstance(each, Needing)))
def test_an_expression_is_not_missed_in_the_stories(name: str) -> None:
    guard = GUARDS[name]
    assert isinstance(guard, Needing)
    whole = compiled(guard.expression)
    for sentence in SENTENCES:
        for text in (sentence.low, sentence.text):
            found, searched = guard.search(text), whole.search(text)
            assert (found and found.span()) == (searched and searched.span())


@pytest.mark.parametrize(
    ("found", "endings"),
    [
        (praise.PERSONAL, praise.PERSONAL_WORDS),
        (praise.COUNT_BEFORE, praise.COUNTS),
        (status.WAS, status.LAST_OF_WAS),
        (as_noun.GRADE_OF, as_noun.GRADE_OF_WORDS),
        (asserted.PARTICIPLE, asserted.PARTICIPLES),
    ],
)
@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_what_an_expression_ends_with_is_asked_for_first(
    found: "re.Pattern[str]", endings: tuple[str, ...], data: st.DataObject
) -> None:
    text = data.draw(st.from_regex(compiled(found))).removesuffix("\n")
    assert text.rstrip(" '\"").endswith(endings)


@settings(max_examples=100, deadline=None)
@given(before=st.from_regex(compiled(judgements.DETAIL)), initials=st.from_regex(compiled(grades.INITIALS)))
def test_what_ends_with_a_space_and_initials_are_asked_for_first(before: str, initials: str) -> None:
    assert before.removesuffix("\n").endswith(judgements.DETAIL_WORDS)
    assert any(map(initials.__contains__, grades.WITH_INITIALS))


@pytest.mark.parametrize("name", ["COMMENTS", "RELATED", "ASIDE"])
@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_a_line_with_a_label_begins_as_one(name: str, data: st.DataObject) -> None:
    line = data.draw(st.from_regex(compiled(vars(surroundings)[name]), alphabet=st.characters(max_codepoint=0xA9)))
    assert surroundings.may_be_label(line)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_what_points_back_to_a_grade_has_one_of_the_words_looked_for(data: st.DataObject) -> None:
    low = data.draw(st.from_regex(compiled(same_words.SAME), alphabet=" ',.;:–-abcdefghijklmnopqrstuvwxyz"))
    assert same_words.may_point(low, same_words.phrases_of_same(low))
    match = compiled(same_words.TOO).search(data.draw(st.from_regex(compiled(same_words.TOO))))
    assert match is not None
    assert match["same"].endswith(same_words.TOO_ENDS)


def test_judgements_are_found_as_the_whole_expression_finds_them() -> None:
    whole = compiled(FIND)
    for sentence in SENTENCES:
        assert [(match.span(), match.lastgroup) for match in FIND.finditer(sentence.low)] == [
            (match.span(), match.lastgroup) for match in whole.finditer(sentence.low)
        ]
