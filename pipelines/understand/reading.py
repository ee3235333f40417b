"""A text as the rules read it: quotes and spaces in one form, cut into sentences, with the way back to the original.

Offsets of the rules are offsets of ``plain``; ``Reading.span`` turns them into code points of the field as given.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

from pipelines.model import TextField
from pipelines.understand.grade_names import FULL_GRADE
from pipelines.understand.later import expression

SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\v\f"
"""Spaces other than the plain one."""

SAME_LENGTH = {
    **dict.fromkeys("‘’‚‛′´`", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys(SPACES, " "),
    **dict.fromkeys("\u2010\u2011\u00ad", "-"),
    **dict.fromkeys("✓✔☑✅➤►▶→★", "•"),
    **dict.fromkeys("—―", "–"),
    **dict.fromkeys("\r\u2028\u2029\u0085", "\n"),
}
VARIANT = expression(f"[{''.join(SAME_LENGTH)}]")

PICTURES = "\u2b50\U0001f300-\U0001faff"
WIDTHLESS = "\u00ad\u200b-\u200f\u2060\ufeff\ufe0f\x00-\x08\x0e-\x1f\x7f"
UNREAD = WIDTHLESS + PICTURES

DROPPED = expression(rf"[ {SPACES}{UNREAD}](?<=[ \r\n{SPACES}].)[ {SPACES}{UNREAD}]*|[{UNREAD}]+")
"""Soft hyphens, marks of no width, control characters, pictures, and the spaces after a space: they change no
meaning."""

PARTING = expression(rf"(?<=[^\W_])[{UNREAD}]*[{PICTURES}][{UNREAD}]*(?=[^\W_])")
"""Pictures that alone part two words, as a space would ("Overall effectiveness🟢Good")."""

WIDE_OR_NONE, BESIDE_SPACE = expression(f"[{SPACES}{UNREAD}]"), ("  ", "\n ", "\r ")
"""Without any of these nothing is dropped: they are looked for ten times as fast."""

SENTENCE_END = expression(
    r"[.!?](?<!\bMr.)(?<!\bMs.)(?<!\bMrs.)(?<!\bDr.)(?<!\bSt.)(?<!\bCllr.)(?<!\bCoun.)(?<!\bProf.)"
    r"(?:(?<!\bNo.)|(?=[ ]+['\"]?(?:It|They|We|That|This|The|But|And|I|He|She|There)\b))"
    r"(?<!\b[Hh]on.)"
    r"(?<!\b[A-Z].)['\")\]]*(?:[ ]+(?=['\"(\[•]*[A-Z0-9])|(?<=[a-z][a-z'\")][.!?])(?=['\"]?[A-Z][a-z])"
    r"|(?<=[a-z][.!?]['\")])(?=[A-Z][a-z]))"
)
"""Where a sentence ends: with a space and a capital behind, or with a capital alone where markup was lost."""

BULLET_WITHIN = expression(r"• (?<=[a-z)'\"] • )(?=[A-Z])")
"""An item of a list within a line. (Begun with its sign it is passed over ten times as fast.)"""

ITEM = expression(r"\s*(?:[-•*·▪●–]|o(?= )|\d{1,2}[.)]|\([a-z]\))\s*")
"""How an item of a list begins."""


LETTERS = expression(r"[^\W_]+")


def letters(text: str) -> str:
    """Return the letters and figures of a text alone, small: what two ways of setting it have in common."""
    return "".join(LETTERS.findall(text)).lower()


class Sentence(NamedTuple):
    """A sentence of ``plain[start:end]``. ``lead`` is the line that introduces the list it is an item of."""

    start: int
    end: int
    text: str
    low: str
    number: int
    paragraph: int
    item: bool = False
    lead: "Sentence | None" = None


@dataclass(frozen=True, kw_only=True)
class Reading:
    """A field of an article, ready to be read."""

    name: TextField
    original: str = field(repr=False)
    plain: str = field(repr=False)
    places: tuple[int, ...] | None = field(repr=False)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the place in the original field of ``plain[start:end]``."""
        if self.places is None:
            return start, end
        return self.places[start], self.places[end - 1] + 1 if end > start else self.places[start]

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(cut_sentences(self.plain))


def read(name: TextField, original: str) -> Reading:
    """Bring a field into the form that the rules read."""
    seldom = any(map(original.__contains__, BESIDE_SPACE)) or WIDE_OR_NONE.search(original) is not None
    if ("→" in original or "->" in original) and STEP.search(original) is not None:
        return stepped(name, original)
    if not seldom or DROPPED.search(original) is None:
        return Reading(name=name, original=original, plain=unwrapped(in_one_form(original)), places=None)
    kept: list[str] = []
    places: list[int] = []
    at = 0
    for dropped in DROPPED.finditer(original):
        kept.append(original[at : dropped.start()])
        places.extend(range(at, dropped.start()))
        if PARTING.match(original, dropped.start()) is not None:
            kept.append(" ")
            places.append(dropped.start())
        at = dropped.end()
    kept.append(original[at:])
    places.extend(range(at, len(original) + 1))
    return Reading(name=name, original=original, plain=unwrapped(in_one_form("".join(kept))), places=tuple(places))


Edit = tuple[int, int, str]
"""What gives way, from where to where, and the words in its place."""


def edited(reading: Reading, edits: Sequence[Edit]) -> Reading:
    """Put other words in the place of some of a field's, which are in their order; the way back leads to those."""
    if not edits:
        return reading
    plain = reading.plain
    way: Sequence[int] = range(len(plain) + 1) if reading.places is None else reading.places
    kept: list[str] = []
    places: list[int] = []
    at = 0
    for start, end, words in edits:
        kept += (plain[at:start], words)
        places += way[at:start]
        if words:
            places += [way[start]] * (len(words) - 1) + [way[max(start, end - 1)]]
        at = end
    kept.append(plain[at:])
    places += way[at:]
    return replace(reading, plain="".join(kept), places=tuple(places))


def stepped(name: TextField, original: str) -> Reading:
    """Read a field in which an arrow leads from grade to grade, as if it said "to"."""
    before = read(name, STEP.sub(lambda match: "~".center(len(match[0])), original))
    kept: list[str] = []
    places: list[int] = []
    at = 0
    for arrow in STEP_KEPT.finditer(before.plain):
        kept += (before.plain[at : arrow.start()], " to ")
        places += (*range(at, arrow.start()), *[arrow.start()] * 4)
        at = arrow.end()
    kept.append(before.plain[at:])
    places += range(at, len(before.plain) + 1)
    way_back = before.places
    if way_back is not None:
        places = [way_back[place] for place in places]
    return Reading(name=name, original=original, plain="".join(kept), places=tuple(places))


STEP = expression(
    r"(?<=[\w)'\"’”]) ?(?:→|-+>) ?(?=['\"‘“(]?(?:good|outstanding|inadequate|requires|adequate|RI)\b)", re.IGNORECASE
)
STEP_KEPT = expression(r" *~ *(?=['\"(]?(?:good|outstanding|inadequate|requires|adequate|RI)\b)", re.IGNORECASE)
"""An arrow from grade to grade ("Inadequate (2015) → Good (2024)"), and what is kept in its place for a while."""


def in_one_form(text: str) -> str:
    """Write quotes, spaces, hyphens and line ends in one way."""
    return VARIANT.sub(lambda match: SAME_LENGTH[match[0]], text)


WRAPPED = expression(
    r"\n(?:(?<=[Rr]equires\n)|(?<=[Rr]equire\n))(?=[Ii]mprovement)"
    r"|\n(?<=[^\n]{60}[\w,'\")–-]\n)"
    r"(?:(?<![-–] [Oo]utstanding\n)(?<![-–] [Gg]ood\n)(?<![-–] [Ii]nadequate\n)(?<![Ii]mprovement\n)(?<!to be good\n)"
    r"|(?=(?:to|in|for|by|and|while|at|with|on|of|overall|across|as|under|but|or|after|from)\b))(?!date"
    r" \d)(?=[a-z](?! ))"
)
"""A long line that goes on in lower case, or a grade in two lines: the text was wrapped (a date line is none)."""


def unwrapped(plain: str) -> str:
    """Put a space for each line break that stands within a sentence; every character keeps its place."""
    return plain if plain.islower() else WRAPPED.sub(" ", plain)


def lower(text: str) -> str:
    """Lower-case with every character in its place (a few letters grow when they are lowered)."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def small(text: str) -> str:
    """Return a text in small letters, of which those beyond a to z are ``_``, with every character in its place.

    No expression names one of these, and words begin and end where they did: with ``re.ASCII`` that is seen sooner.
    """
    low = lower(text)
    return low if low.isascii() else BEYOND.sub(plain_sign, low)


BEYOND = expression(r"[^\x00-\x7f]")


def plain_sign(beyond: "re.Match[str]") -> str:
    """Return ``_`` for a letter, a plain figure for one of any script, and other signs as they are."""
    sign = beyond[0]
    return sign if not sign.isalnum() else str(int(sign)) if sign.isdecimal() else "_"


LINE = expression(r"[^\n]+")


def cut_sentences(plain: str) -> Iterator[Sentence]:
    """Cut lines into sentences."""
    number = 0
    lead: Sentence | None = None
    heading: Sentence | None = None  # a line that is nothing but a grade: it heads the list below it
    below = apart = False  # whether lists stand below such headings, or beside cells with their grades
    for paragraph, line in enumerate(LINE.finditer(plain)):
        text = line[0]
        bullet = ITEM.match(text)
        if bullet is not None and bullet[0].strip() in SIGNS:
            lead = heading or lead
            below = below or (heading is not None)
            apart = apart or not below
        if text.strip():
            heading = None
        for start, end in sentence_spans(text):
            piece = text[start:end]
            told = piece.rstrip()
            if not told:
                continue
            sentence = Sentence(
                start=line.start() + start,
                end=line.start() + end,
                text=piece,
                low=told_as_one(small(piece)),
                number=number,
                paragraph=paragraph,
                item=bullet is not None or (lead is not None and len(text) < 160),
                lead=lead,
            )
            yield sentence
            number += 1
            if bullet is None and not apart and GRADE_ALONE.fullmatch(sentence.low):
                heading = sentence
            if told.endswith(":"):
                lead = sentence
            elif bullet is None and (len(text) >= 160 or told.endswith((".", "!", "?", '"'))):
                lead = None


def told_as_one(low: str) -> str:
    """Return a sentence that begins with a grade alone as if a colon led from it to what is then said of it."""
    first = GRADE_FIRST.match(low) if " that" in low[:SHORT] or " this" in low[:SHORT] else None
    if first is None:
        return low
    start, end = first.span("stop")
    return low[:start] + ":".ljust(end - start) + low[end:]


SHORT = 40
"""Letters within which a grade that stands alone ends."""

GRADE_FIRST = expression(
    rf"['\"]?{FULL_GRADE}(?P<stop>['\"]?[.!]['\"]?) "
    r"(?=(?:that|this)(?:'s| is| was) (?:how|what|the (?:[\w-]+ ){0,2}?(?:grade|rating|verdict|judge?ment|word|mark))\b"
    r" ?(?:[\w-]+ ){0,4}?(?:ofsted|inspectors|inspectorate|watchdog|services|council|department|it|they)\b)",
    re.IGNORECASE,
)
"""A grade that is a sentence of its own, and how the next begins that says what it is of."""

SIGNS = ("-", "•", "*", "·", "▪", "●", "–")
GRADE_ALONE = expression(rf"\W*(?:(?:rated|judged|graded) )?(?:as )?{FULL_GRADE}\W*")

GLUED_GRADE = expression(
    r"(?<=[a-z)])(?:Outstanding|Good|Inadequate|Requires [Ii]mprovement(?: to be"
    r" [Gg]ood)?)(?:\s*$|:)"
)
LAST_OF_GRADES = ("utstanding", "ood", "nadequate", "mprovement")
FIRST_OF_ITEMS = ("Outstanding:", "Good:", "Inadequate:", "mprovement:", "ood:")
"""Cells and items with a grade, run together with what stands before where markup was lost ("Care leaversGood")."""

LONGEST = 1_200
"""Letters of a sentence; what runs on without an end is cut, so that no text takes long."""


def sentence_spans(line: str) -> Iterator[tuple[int, int]]:
    """Yield the places of the sentences of a line."""
    start = 0
    ends = [match.end() for match in SENTENCE_END.finditer(line)]
    if "• " in line:
        ends = sorted({*ends, *(bullet.start() for bullet in BULLET_WITHIN.finditer(line))})
    if line.rstrip().endswith(LAST_OF_GRADES) or (":" in line and any(map(line.__contains__, FIRST_OF_ITEMS))):
        ends = sorted({*ends, *(glued.start() for glued in GLUED_GRADE.finditer(line))})
    for end in (*ends, len(line)):
        if end - start < SHORT and GRADE_FIRST.match(line, start) is not None:
            continue  # "Outstanding. That is how Ofsted describes ..." is one sentence
        while end - start > LONGEST:
            cut = line.rfind(" ", start + LONGEST // 2, start + LONGEST) + 1 or start + LONGEST
            yield start, cut
            start = cut
        yield start, end
        start = end
