"""What changed between two versions of a text, sentence by sentence. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

SENTENCE = re.compile(r"[^.!?\n]+[.!?]*[\"”’']*\s*|\n+")

MOST = 1_500
"""Sentences of one text that are compared; what comes after counts as one more."""

How = Literal["kept", "added", "removed"]


@dataclass(frozen=True, kw_only=True)
class Change:
    """A stretch of sentences and what became of it."""

    how: How
    text: str


def changes(before: str, after: str) -> tuple[Change, ...]:
    """Return the stretches of two texts in reading order; kept ones are shown as the newer text has them."""
    old, new = sentences(before), sentences(after)
    matcher = SequenceMatcher(None, [plain(each) for each in old], [plain(each) for each in new], autojunk=False)
    return tuple(stretches(matcher, old, new))


def stretches(matcher: "SequenceMatcher[str]", old: list[str], new: list[str]) -> Iterator[Change]:
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            yield Change(how="kept", text=" ".join(new[j1:j2]))
            continue
        if i2 > i1:
            yield Change(how="removed", text=" ".join(old[i1:i2]))
        if j2 > j1:
            yield Change(how="added", text=" ".join(new[j1:j2]))


def sentences(text: str) -> list[str]:
    found = [each.strip() for each in SENTENCE.findall(text) if each.strip()]
    return found if len(found) <= MOST else [*found[:MOST], " ".join(found[MOST:])]


def plain(sentence: str) -> str:
    return " ".join(sentence.split())
