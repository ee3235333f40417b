"""Filling the pages of the pretend newsrooms, so that their stories are always of these days.

Four forms, and nothing else:

    {{name}} {{name|raw}}        a value, escaped for HTML and XML, or as it is
    {{day -2|%d %B %Y}}          the day of serving and so many days, in the forms of ``strftime``
    {{published|%H:%M}}          a value that is a moment
    {{each}} ... {{end}}         once for each story; {{each 0:4}} for a slice, {{each featured}} for a tag
    {{count 20}} ... {{end}}     so many times; {{number}} is 1, 2, 3 ...

Beside the forms of ``strftime`` there are ``%-d`` (a day without a nought) and ``%o`` (24th).
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from html import escape

Value = str | datetime
Values = Mapping[str, Value]

_EACH = re.compile(r"\{\{(each|count)(?: ([\w:]+))?\}\}\n?(.*?)\{\{end\}\}\n?", re.DOTALL)
_FIELD = re.compile(r"\{\{(day [+-]?\d+|[a-z_]+)(?:\|([^}]*))?\}\}")


def fill(template: str, values: Values, today: date, stories: Sequence[Values] = ()) -> str:
    """Return ``template`` with its forms filled in; raises ``KeyError`` for a value that is not there."""

    def repeat(match: re.Match[str]) -> str:
        if match[1] == "count":
            chosen: Sequence[Values] = [{"number": str(number)} for number in range(1, int(match[2]) + 1)]
        else:
            chosen = _chosen(stories, match[2] or ":")
        return "".join(fill(match[3], {**values, **each}, today) for each in chosen)

    def field(match: re.Match[str]) -> str:
        if match[1].startswith("day "):
            return moment(today + timedelta(days=int(match[1][4:])), match[2] or "%Y-%m-%d")
        value = values[match[1]]
        if isinstance(value, datetime):
            return moment(value, match[2] or "%Y-%m-%dT%H:%M:%SZ")
        return value if match[2] == "raw" else escape(value)

    return _FIELD.sub(field, _EACH.sub(repeat, template))


def moment(when: date, form: str) -> str:
    """Return ``when`` in ``form``, with two forms that ``strftime`` lacks on some systems."""
    return when.strftime(form.replace("%-d", str(when.day)).replace("%o", ordinal(when.day)))


def ordinal(number: int) -> str:
    """Return 1st, 2nd, 3rd, 4th ... of a day of the month."""
    ending = "th" if number in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _chosen(stories: Sequence[Values], which: str) -> Sequence[Values]:
    """Return the stories of a slice (``0:4``), or those that have the word among their tags."""
    if ":" in which:
        first, _, last = which.partition(":")
        return stories[int(first or 0) : int(last) if last else None]
    return [story for story in stories if which in str(story.get("tags", "")).split()]
