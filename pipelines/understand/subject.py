"""Whom a story is about: the councils that headline and opening name, list or count."""

import re
from collections import Counter
from typing import TYPE_CHECKING

from pipelines.understand.authorities import COUNTY
from pipelines.understand.helping import NOBODY_HELPS, Help
from pipelines.understand.later import expression
from pipelines.understand.needed import Needing, compile_needing
from pipelines.understand.sorts import fitting

if TYPE_CHECKING:
    from pipelines.understand.story import Field

COUNT_OPENING = expression(
    r"\b(?<!other )(?P<count>two|three|twin|both|pair)\b(?: [\w'-]+){0,3}? (?:councils|authorities|boroughs"
    r"|counties|cities"
    r"|reports|(?:local authority|inspected) areas|town halls|of)\b(?! (?:the |its )?(?:\w+ )?(?:areas|judge?ments"
    r"|categories))"
    r"|\beach of the (?P<each>two|three)\b"
)


IF_COUNTED = Needing(COUNT_OPENING)

MANY = {"two": 2, "twin": 2, "both": 2, "pair": 2, "three": 3}


HELPERS = expression(
    r"(?:'s)? (?:team|experts?|advis[eo]rs?|officers|staff|chiefs?|bosses) (?:goes|go|going|sent|brought|called"
    r"|drafted|parachuted|to"
    r" (?:help|support|advise|run)|will (?:help|support|advise)|(?:gives?|tells?|visits?|reviews?)(?= (?:(?:its"
    r" )?neighbour|another|troubled|failing"
    r"|struggling|(?-i:[A-Z])))|move[sd]?|steps?"
    r"|stepp(?:ed|ing)) ?(?:in)?\b",
    re.IGNORECASE,
)
"""What makes a council one that only helps ("Essex team goes into ...")."""


PARTNERED = expression(
    r"\b(?:(?:partnership|partnered|partners?|links?|deal|contract|tie-up|arrangement|agreement|services?) with"
    r"|(?:(?:to|will|may|could) follow|follows|join(?:s|ing)?|cop(?:y|ies|ying)|match(?:es|ing)?|overtakes?"
    r"|catch(?:es)? up with|unlike|than)) (?:the )?$"
)
"""What makes a council one that a headline names as somebody's partner ("... and the partnership with Hampshire"), or
as what its own is compared with ("Slough to follow Doncaster")."""


def is_partner(low: str, start: int, named: int) -> bool:
    """Whether the council at ``start`` is a partner in a headline that names so many; a single one is itself joined."""
    partnered = PARTNERED.search(low, 0, start)
    return partnered is not None and (named > 1 or not partnered[0].startswith("join"))


LOOKS_ON = expression(
    r"(?: (?:council|chiefs|bosses|leaders))? (?:(?:still|now) )?(?:awaits?|waits?|looks? on|watch(?:es)?|braces?"
    r"|hopes?"
    r"|prepares?)\b"
)
AND_ANOTHER = expression(r"(?:\b(?:as|while|and|but)|[;,–:])(?: the)? $")
"""What a headline says of a council beside its own ("Top grade for city as Kent awaits its turn")."""

OF_PLACE = expression(r"\b(?:city|county|borough|council|authority|town)\b")
"""A council that a headline does not name."""

OFFICER_SENT = expression(
    r"(?:'s?)? (?:(?:children's|services|deputy|assistant|council) )*(?:director|chief(?: executive)?|boss|head)"
    r" (?:is )?(?:sent|lent|seconded|named|appointed|made|to be|becomes)"
    r" (?!(?:new|permanent|interim|after|following|amid|in|for|as (?!(?:an? )?(?:commissioner|advis|improvement)))\b)"
)
"""What makes a council of a headline the one that somebody comes from ("Essex director sent to troubled council")."""


def together(title: "Field", text: "Field", main: str | None, help_: Help = NOBODY_HELPS) -> tuple[str, ...]:
    """Return all the councils that a story is about, where its opening lists or counts several."""
    if main is None:
        return ()
    if main == help_.helped:
        return (main,)
    opening = [group for groups in (*title.groups[:1], *text.groups[:2]) for group in groups if not group.aside]
    first = next((group for group in opening if not group.joint), next(iter(opening), None))
    named = tuple(
        dict.fromkeys(
            gss
            for groups in (*title.groups, *text.groups[:8])
            for group in groups
            if not group.aside
            for gss in group.gss
        )
    )
    among_more = first is not None and any(
        first in groups
        and (OF_MORE.search(sentence.low, 0, first.start) or THEY_ARE_SOME.match(sentence.low, first.end))
        for sentence, groups in zip(
            (*title.sentences[:1], *text.sentences[:2]), (*title.groups[:1], *text.groups[:2]), strict=False
        )
    )
    if first is not None and not among_more and len(first.gss) > 1 and main in first.gss and len(first.gss) <= 3:
        return first.gss
    if (compared := compared_in(title, text)) and main in compared:
        return compared
    for sentence in (*title.sentences, *text.sentences[:2]):
        counted = IF_COUNTED.search(sentence.low)
        if counted and len(named) == MANY[counted["count"] or counted["each"]] and main in named:
            return named
    return (main,)


SOME_OF = (
    r"(?:two|three)(?: out)? of (?:the |these |those |its )?(?:last |latest |first )?(?:four|five|six|seven|eight"
    r"|nine|ten"
    r"|eleven|twelve|\d+)\b"
)
OF_MORE = expression(rf"\b{SOME_OF}[^.;]{{0,60}}$")
THEY_ARE_SOME = expression(rf"(?:'s?)?(?: councils?)?, {SOME_OF}")
"""What makes the councils that are listed some of more ("Three of the five – Kent, Bury and Leeds – ...")."""


def compared_in(title: "Field", text: "Field") -> tuple[str, ...]:
    """Return the two councils of which headline or, where it names none, opening tell in two clauses of one sentence
    ("Leeds climbs to good as Essex slips"); nobody where they do not."""
    told = [(title.sentences[:1], title.groups[:1])]
    if not any(title.groups):
        told.append((text.sentences[:2], text.groups[:2]))
    for sentences, groups in told:
        for sentence, named in zip(sentences, groups, strict=True):
            if len(named) != 2 or any(group.aside or group.joint or len(group.gss) != 1 for group in named):
                continue
            one, other = named
            if one.gss != other.gss and BESIDE.fullmatch(sentence.low, one.end, other.start):
                return (*one.gss, *other.gss)
    return ()


BESIDE = expression(r"[^;.]*(?:,? (?:as|while|whilst|whereas|but)|[;,]) (?:the )?")
"""What leads from what is told of one council to what is told of another."""


def whom(title: "Field", text: "Field", source: str | None, help_: Help = NOBODY_HELPS) -> tuple[str | None, str]:
    """Return the council that a story is about and from what it is known: title, text or source."""
    weights: Counter[str] = Counter()
    in_title = [gss for groups in title.groups for group in groups for gss in group.gss]
    for sentence, groups in zip(title.sentences, title.groups, strict=True):
        for group in groups:
            for gss in group.gss:
                helps = (
                    HELPERS.match(sentence.text, group.end)
                    or is_partner(sentence.low, group.start, len(groups))
                    or OFFICER_SENT.match(sentence.low, group.end)
                )
                looks_on = (
                    LOOKS_ON.match(sentence.low, group.end)
                    and AND_ANOTHER.search(sentence.low, 0, group.start)
                    and (len(groups) > 1 or OF_PLACE.search(sentence.low, 0, group.start))
                )
                if not looks_on:
                    weights[gss] += 2 if helps else 8
    first = next((sentence.number for sentence, groups in zip(text.sentences, text.groups, strict=True) if groups), 0)
    for sentence, groups in zip(text.sentences, text.groups, strict=True):
        for group in groups:
            share = (
                (3.0 if sentence.number < 3 else 2.0 if sentence.number == first else 1.0)
                / len(group.gss)
                / (3 if group.aside else 1)
            )
            for gss in group.gss:
                weights[gss] += share  # type: ignore[assignment]
    if not in_title and (described := described_in(title, tuple(weights))):
        weights[described] += 4
    if source:
        weights[source] += 6 if not in_title else 3
    if not weights:
        return None, "nothing"
    if len(weights) > 1 and not in_title:
        counties = [gss for gss in weights if gss.startswith(COUNTY)]
        if len(counties) == 1 and any(
            AT_COUNTY_HALL.search(sentence.low)
            and not any(group.aside and counties[0] in group.gss for group in groups)
            for field in (title, text)
            for sentence, groups in zip(field.sentences, field.groups, strict=True)
        ):
            weights[counties[0]] += 2
    main = max(weights, key=lambda gss: weights[gss])
    if main == help_.helper != source:
        main = help_.helped
    return main, "title" if main in in_title else "source" if main == source and weights[main] <= 6 else "text"


def described_in(title: "Field", several: tuple[str, ...]) -> str | None:
    """The one of several councils that a headline can only mean which names none ("Island Conservatives ...")."""
    found = next(filter(None, (HEADED.match(sentence.low) for sentence in title.sentences[:1])), None)
    fit = fitting(several, found["kind"]) if found and len(several) > 1 else ()
    return fit[0] if fit else None


HEADED = expression(r"\W*(?P<kind>county|city|borough|island)\b(?! (?:hall|centre|region))")
"""How a headline begins that calls a council by what it is of."""

AT_COUNTY_HALL = compile_needing(
    r"\b(?:county|shire) hall\b|\bcounty councillors?\b|\b(?:the|this|our) (?:\w+ )?county council\b|\bour county\b"
)
"""What only a county council has: it is the one talked of, however seldom it is named beside its neighbours."""
