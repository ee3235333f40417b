"""Paragraphs that tell of neither councils, their services, inspections nor grades: they change nothing.

What is counted in sentences (the lead, how long the talk stays with a council) is counted without them.
"""

from collections.abc import Iterable
from dataclasses import replace

from pipelines.understand.later import expression
from pipelines.understand.reading import ITEM, Reading, lower

OFTEN = (
    *("council", "child", "ofsted", "inspect", "report", "authorit", "borough", "county", "department", "young people"),
    *("famil", "visit", "judg", "assess", "improve", "inadequate", "perform", "leader", "government", "school"),
)
TELLING = expression(
    r"directorate|services?\b|carer|adopt|watchdog|regulator|verdict|finding|letter"
    r"|grad(?:e|ed|es|ing|ings)\b|good\b|outstanding|adequate|excellent|fail|special measures|director(?!y)"
    r"|cabinet|minister|commissioner|trust\b|social work|safeguard|protect|resign"
    r"|resolved|committee|members|agenda|decision|panel|scrutiny|cqc"
    r"|pupil|academ|nurser|colleg|hospital|police|housing|probation|ombudsman|court|local offer"
    r"|fostering|categor|bracket|label|branded|areas\b|effectiveness|impact"
    r"|\b(?:(?:city|town|care|rat(?:e|ed|es|ing|ings)|highest|lowest|top|bottom|best|worst|dfe|minutes of|send|ri"
    r"|nhs|marks?|(?:was|were|looked) (?:(?:all|very|quite|so|a|another) )*(?:different|story|tale|bleak|grim))\b|poor"
    r"|outcome|20[012]\d\b\D{1,40}\b20[012]\d\b)|^\W*20[012]\d\W*$"
)
"""What a paragraph says that has a part in the story of a rating: words that most paragraphs have, and all others."""


def is_telling(low: str) -> bool:
    return any(map(low.__contains__, OFTEN)) or TELLING.search(low) is not None


def without_idle(reading: Reading, named: Iterable[int]) -> Reading:
    """Blank out the paragraphs that tell of nothing; ``named``: where councils are named."""
    places = iter([*named, len(reading.plain) + 1])
    place = next(places)
    lines: list[str] = []
    at = 0
    for line in reading.plain.split("\n"):
        while place < at:
            place = next(places)
        idle = place >= at + len(line) and ITEM.match(line) is None and not is_telling(lower(line))
        lines.append(" " * len(line) if idle else line)
        at += len(line) + 1
    return replace(reading, plain="\n".join(lines))
