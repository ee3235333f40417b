"""Filling pages: dates of these days, escaping, repeated parts."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.demo.template import fill, ordinal

DAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("template", "page"),
    [
        ("{{day 0}}", "2026-03-01"),
        ("{{day -1|%-d %B %Y}}", "28 February 2026"),
        ("{{day +30|%o %b}}", "31st Mar"),
        ("{{name}} {{name|raw}}", "a &lt; b &amp; c a < b & c"),
        ("{{when|%H:%M}} {{when}}", "09:05 2026-02-03T09:05:00Z"),
        ("[{{each}}{{name}},{{end}}]", "[x,y,z,]"),
        ("[{{each 1:}}{{name}},{{end}}]", "[y,z,]"),
        ("[{{each :1}}{{name}},{{end}}]", "[x,]"),
        ("[{{each top}}{{name}},{{end}}]", "[y,]"),
        ("[{{count 3}}{{name|raw}}{{number}},{{end}}]", "[a < b & c1,a < b & c2,a < b & c3,]"),
        ("{{Not one}} {{ nor this }}", "{{Not one}} {{ nor this }}"),
    ],
)
def test_forms(template: str, page: str) -> None:
    values: dict[str, str | datetime] = {"name": "a < b & c", "when": datetime(2026, 2, 3, 9, 5, tzinfo=UTC)}
    stories: list[dict[str, str | datetime]] = [
        {"name": "x"},
        {"name": "y", "tags": "new top"},
        {"name": "z", "tags": "stop"},
    ]
    assert fill(template, values, DAY, stories) == page


def test_a_value_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        fill("{{nobody}}", {}, DAY)


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (13, "13th"), (22, "22nd"), (31, "31st")],
)
def test_ordinals(number: int, words: str) -> None:
    assert ordinal(number) == words


@settings(max_examples=50)
@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1)), st.integers(-400, 400))
def test_a_day_is_counted_from_the_day_of_serving(today: date, days: int) -> None:
    shown = date.fromisoformat(fill(f"{{{{day {days}}}}}", {}, today))
    assert (shown - today).days == days
