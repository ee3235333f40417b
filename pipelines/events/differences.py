"""What changed between two texts: sentences kept, added, removed and changed, with the words that differ marked. Pure.

One function serves a copy beside its lead and a revision beside the version before. Sentences are compared as a reader
would: other quotation marks, dashes or white space are no change.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

from pipelines.understand.reading import sentence_spans

MOST_SENTENCES = 2_000
"""Of one text; what comes after counts as one more, so that no text of a page costs more than some milliseconds."""

MOST_PAIRED = 60
"""Sentences in a row on either side within which each is looked for on the other; of longer rows none is."""

MOST_WORDS = 400
"""Words of a sentence in which single ones are marked; a longer one is marked as a whole."""

SAME_SENTENCE = 0.5
"""The share of common words from which a sentence is another's new wording, and not a sentence of its own."""

PLAIN = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-", "−": "-"})

WORD = re.compile(r"\S+")

Span = tuple[int, int]
How = Literal["kept", "added", "removed", "changed"]


@dataclass(frozen=True, kw_only=True)
class Change:
    """One sentence of two versions: as it stands ``before`` and ``after``, "" where it does not.

    The marks are where the words of a changed sentence differ, as start and end in code points of that sentence.
    """

    how: How
    before: str = ""
    after: str = ""
    marks_before: tuple[Span, ...] = ()
    marks_after: tuple[Span, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Differences:
    """What differs between two versions of a story, kept sentences included, in the order in which they are read."""

    title: tuple[Change, ...]
    text: tuple[Change, ...]

    def number(self, how: How) -> int:
        """How many sentences of the text were kept, added, removed or changed."""
        return sum(change.how == how for change in self.text)


def differences(title_before: str, text_before: str, title_after: str, text_after: str) -> Differences:
    """Return what differs between two versions of a story, or between a lead and its copy."""
    return Differences(title=changes(title_before, title_after), text=changes(text_before, text_after))


def changes(before: str, after: str) -> tuple[Change, ...]:
    """Return the sentences of two texts in reading order, each with what became of it."""
    old, new = sentences(before), sentences(after)
    found: list[Change] = []
    for tag, i1, i2, j1, j2 in steps([plain(each) for each in old], [plain(each) for each in new]):
        if tag == "equal":
            both = zip(old[i1:i2], new[j1:j2], strict=True)
            found += (Change(how="kept", before=left, after=right) for left, right in both)
        else:
            found += reworded(old[i1:i2], new[j1:j2])
    return tuple(found)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text without the white space round them; a line's end ends one."""
    found: list[str] = []
    for line in text.split("\n"):
        spans = sentence_spans(line.translate(PLAIN))  # letter for letter, so the places are those of the line
        found += filter(None, (line[start:end].strip() for start, end in spans))
    if len(found) > MOST_SENTENCES:
        found[MOST_SENTENCES:] = [" ".join(found[MOST_SENTENCES:])]
    return found


def plain(text: str) -> str:
    """Return a text with one form of quotation marks, dashes and white space, in small letters."""
    return " ".join(unicodedata.normalize("NFKC", text.translate(PLAIN)).casefold().split())


def steps(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, int, int, int, int]]:
    """Yield what becomes of runs of the old sequence, as ``equal`` or ``replace`` (with either run empty)."""
    run: tuple[int, int, int, int] | None = None
    for step in Indel.opcodes(old, new):
        at = step.src_start, step.src_end, step.dest_start, step.dest_end
        if step.tag != "equal":
            run = at if run is None else (run[0], at[1], run[2], at[3])
            continue
        if run is not None:
            yield "replace", *run
            run = None
        yield "equal", *at
    if run is not None:
        yield "replace", *run


def reworded(old: Sequence[str], new: Sequence[str]) -> list[Change]:
    """Return a run of old sentences and the new ones in its place: those that are others' new wording, and the rest."""
    found: list[Change] = []
    at = 0
    for i, j in pairs(old, new):
        found += (Change(how="removed", before=each) for each in old[at:i])
        at = i + 1
        done = sum(1 for change in found if change.after)
        found += (Change(how="added", after=each) for each in new[done:j])
        found.append(changed(old[i], new[j]))
    found += (Change(how="removed", before=each) for each in old[at:])
    done = sum(1 for change in found if change.after)
    found += (Change(how="added", after=each) for each in new[done:])
    return found


def pairs(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield which old sentence became which new one, both in order."""
    if max(len(old), len(new)) > MOST_PAIRED:
        return
    left, right = ([plain(each).split()[:MOST_WORDS] for each in side] for side in (old, new))
    start = 0
    for i, words in enumerate(left):
        alike = [(Indel.normalized_similarity(words, right[j]), -j) for j in range(start, len(right))]
        best, j = max(alike, default=(0.0, 0))
        if best >= SAME_SENTENCE:
            yield i, -j
            start = 1 - j


def changed(before: str, after: str) -> Change:
    """Return a sentence and its new wording with the words that differ marked."""
    old, new = list(WORD.finditer(before)), list(WORD.finditer(after))
    if max(len(old), len(new)) > MOST_WORDS:
        whole = ((0, len(before)),), ((0, len(after)),)
        return Change(how="changed", before=before, after=after, marks_before=whole[0], marks_after=whole[1])
    marks: tuple[list[Span], list[Span]] = ([], [])
    for tag, i1, i2, j1, j2 in steps([plain(each[0]) for each in old], [plain(each[0]) for each in new]):
        if tag == "replace":
            for side, words in zip(marks, (old[i1:i2], new[j1:j2]), strict=True):
                if words:
                    side.append((words[0].start(), words[-1].end()))
    return Change(how="changed", before=before, after=after, marks_before=tuple(marks[0]), marks_after=tuple(marks[1]))
