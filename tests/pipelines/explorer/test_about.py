"""How sure the program is: what readers are told first is counted from all sets, each once."""

from collections import Counter

import pytest

from pipelines.explorer.pages.about import SETS, TOGETHER, about, figures, together


def test_every_set_has_words_and_is_counted_in_one_line() -> None:
    assert set(SETS) == set(figures())
    assert Counter(name for names, _ in TOGETHER for name in names) == Counter(list(SETS))


def test_sets_nobody_looked_at_are_told_apart_from_the_others() -> None:
    (unseen, _), (passages, _), (seen, _) = TOGETHER
    assert all(name.startswith(("held_out", "unseen")) for name in (*unseen, *passages))
    assert not any(name.startswith(("held_out", "unseen")) for name in seen)


def test_sets_are_told_together_as_one() -> None:
    one, other = figures()["held_out.jsonl"], figures()["stories.jsonl"]
    both = together(("held_out.jsonl", "stories.jsonl"))
    assert both.stories == one.stories + other.stories
    assert both.claims.precision == pytest.approx(
        (one.claims.right + other.claims.right) / (one.claims.read + other.claims.read)
    )
    assert both.flag.recall == pytest.approx((one.flag.right + other.flag.right) / (one.flag.told + other.flag.told))


def test_the_page_shows_three_lines_and_then_each_set() -> None:
    shown = about({}, [])
    assert [found.stories for _, found in shown["together"]] == [together(names).stories for names, _ in TOGETHER]
    assert [name for name, _, _ in shown["sets"]] == list(SETS)
