"""Generated sentences: the templates of ``phrases`` filled in many ways, with what they claim."""

import re
from collections.abc import Iterable

from .making import Key, claims
from .phrases import FIRST, FIRST_TRAPS, TEMPLATES, TRAPS, Filled, Template, stories
from .phrases.fill import as_written
from .phrases.template import read_claim
from .phrases.words import framework

TIMES = 20
"""How often each of the first templates is filled."""

SAMPLE = 4
"""How often each of the others is; ``python -m benchmarks.phrases`` fills them all many more times."""

FLOOR = 0.99
"""Of the first templates."""

# Just beneath what is measured; floors rise only.
F1_FLOOR = 0.975
TRAPS_FLOOR = 0.97


def found(story: Filled) -> set[Key]:
    return claims(story.text, title=story.title, published=story.published)


def f1(phrases: Iterable[Filled]) -> tuple[float, int, list[str]]:
    """The F1 over all claims, how many are told, and the texts that are not read as they should be."""
    right = read = wanted = 0
    wrong: list[str] = []
    for phrase in phrases:
        keys = found(phrase)
        right, read, wanted = right + len(keys & phrase.wanted), read + len(keys), wanted + len(phrase.wanted)
        if keys != phrase.wanted:
            wrong.append(phrase.text)
    return 2 * right / (read + wanted), wanted, wrong


def test_what_generated_sentences_claim_is_read() -> None:
    measured, wanted, wrong = f1(stories(FIRST, TIMES))
    assert wanted > 2_000
    assert measured >= FLOOR, wrong


def test_generated_traps_claim_nothing() -> None:
    wrong = [phrase.text for phrase in stories(FIRST_TRAPS, TIMES) if found(phrase)]
    assert wrong == []


def test_what_further_sentences_claim_is_read() -> None:
    measured, wanted, _ = f1(stories(TEMPLATES, SAMPLE))
    assert wanted > 3_000
    assert measured >= F1_FLOOR


def test_further_traps_mostly_claim_nothing() -> None:
    read = [not found(phrase) for phrase in stories(TRAPS, SAMPLE)]
    assert len(read) > 450
    assert sum(read) / len(read) >= TRAPS_FLOOR


def every() -> list[Template]:
    return [
        template
        for classes in (FIRST, TEMPLATES, FIRST_TRAPS, TRAPS)
        for templates in classes.values()
        for template in templates
    ]


def test_no_template_is_written_twice() -> None:
    texts = [(template.title, template.text, template.published) for template in every()]
    assert len(set(texts)) == len(texts)


def test_claims_are_of_slots_that_the_template_has() -> None:
    for template in every():
        slots = set(re.findall(r"\{(\w)", template.title + template.text))
        for told in template.told:
            named = {told.council, told.judgement, told.grade}
            assert {name for name in named if len(name) == 1} <= slots, template


def test_traps_claim_nothing_themselves() -> None:
    assert not [
        template for classes in (FIRST_TRAPS, TRAPS) for each in classes.values() for template in each if template.told
    ]


def test_the_same_phrases_come_each_time() -> None:
    assert [each.text for each in stories(FIRST, 2)] == [each.text for each in stories(FIRST, 2)]


def test_filled_in_words_are_mended() -> None:
    assert as_written("a outstanding rating. it is a 'inadequate'") == "An outstanding rating. It is an 'inadequate'"
    assert as_written("St Helens's services\n- good: a Good\n2. the rest") == (
        "St Helens' services\n- Good: a Good\n2. The rest"
    )


def test_an_overall_grade_is_told_until_the_framework_without_one() -> None:
    assert framework("2026-06-02").overall
    assert not framework("2026-07-15").overall
    assert list(framework("2011-06-15").parts) == ["help_and_protection", "in_care"]


def test_a_claim_is_new_unless_it_says_otherwise() -> None:
    assert read_claim("C J G").status == "new"
    assert read_claim("C overall requires_improvement previous").grade == "requires improvement"
