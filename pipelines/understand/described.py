"""The council that is meant by a description ("the Midlands county", "the island's council")."""

import re
from collections.abc import Sequence

from pipelines.reference import authorities, predecessors
from pipelines.understand.later import expression
from pipelines.understand.needed import Needing, compile_needing
from pipelines.understand.reading import Sentence
from pipelines.understand.sorts import could_be, fitting
from pipelines.understand.story import SUBJECT_WITHIN, Story

REGIONS = {
    **dict.fromkeys(
        ("greater manchester", "merseyside", "lancashire", "cheshire", "cumbrian", "north west"), "north west"
    ),
    **dict.fromkeys(("tyneside", "wearside", "teesside", "north east"), "north east"),
    **dict.fromkeys(("yorkshire", "south yorkshire", "west yorkshire"), "yorkshire and the humber"),
    **dict.fromkeys(("west midlands", "black country"), "west midlands"),
    **dict.fromkeys(("kent", "berkshire", "sussex", "hampshire", "south east"), "south east"),
    **dict.fromkeys(("devon", "west country", "south west"), "south west"),
    **dict.fromkeys(("essex", "bedfordshire", "east of england"), "east of england"),
    "east midlands": "east midlands",
    "midlands": "midlands",
    "london": "london",
}
"""Where a place is said to lie, and the region of the register that this is of."""

COUNCIL_DESCRIBED = expression(
    rf"\bthe (?P<region>{'|'.join(REGIONS).replace(' ', '[ -]')}) (?P<town>town|resort|port|borough|city"
    rf"|authority|council)\b"
    r"(?! (?:hall|centre))|"
    r"(?:(?<!\bunlike )\bthe (?:\w+side |north |south |east |west |metropolitan |london |midlands |northern "
    r"|southern )?"
    r"|^\W*(?=(?:city|county|borough) (?:leaders|councillors|chiefs|bosses|officials|social workers)\b))"
    r"(?P<kind>royal borough|(?:county|city) council|borough|county|city|island"
    r"|isle)\b(?! (?:hall|council tax|tax|centre|region))|\b(?P<hall>county hall)\b"
)

TOWN = expression(
    r"\W*(?:(?:in|since|until|after|at|before|by) [\w ]{3,30}, |before,? )?the town (?:council )?"
    r"(?:was|is|had|has|itself|required)\b"
)
"""How a sentence begins that is on a council called by its town."""

THE_PARTNER = expression(
    r"\W*the (?:(?:improvement|bigger|larger|smaller|senior|other|mainland) )?partner(?:,[^,;.]{3,30},)?"
    r" (?:authority|council|was|is|has|had)\b"
)
"""How a sentence begins that is on the one other council of a story, which works with its own."""

ISLAND = compile_needing(r"\bthe (?P<region>)?(?P<hall>)?(?P<kind>island)\b")
"""What no other council can be, wherever in a sentence it stands.

``region`` and ``hall`` are empty: they are there because a match of ``COUNCIL_DESCRIBED``, which is read in the same
way, has them.
"""

IF_COUNCIL_DESCRIBED = Needing(COUNCIL_DESCRIBED)

LONGEST_KIND = 40
"""Letters that what a council is described as may take, with the word behind it."""


def described_council(story: Story, sentence: Sentence, focus: tuple[str, ...]) -> tuple[str, ...]:
    """The one of a story's councils that "the city" or "the royal borough" must mean, where the one that the talk is
    of cannot be it; nobody where it can, or where several can."""
    if " partner" in sentence.low and THE_PARTNER.match(sentence.low):
        others = tuple(gss for gss in story.named if gss not in story.mains)
        return others if len(others) == 1 else ()
    if " town " in sentence.low and len(story.mains) == 1 and TOWN.match(sentence.low):
        towns = [could_be(authorities()[gss], "town") for gss in (*focus, *story.mains)]
        if towns[-1] and not any(towns[:-1]):
            return story.mains
    if not IF_COUNCIL_DESCRIBED.may_stand(sentence.low):
        return ()
    found = ISLAND.search(sentence.low) or COUNCIL_DESCRIBED.search(sentence.low, 0, SUBJECT_WITHIN + LONGEST_KIND)
    if found is None or (found.start() > SUBJECT_WITHIN and found["kind"] != "island"):
        return ()
    if found["region"]:
        return meant_by(found, story.named)
    if found["kind"] == "county council" and any(map(is_heir_of_county, story.mains)):
        return story.mains  # what is told of "the county council" is told of the one that they came after
    if focus and all(could_be(authorities()[gss], kind_of(found)) for gss in focus) and len(focus) == 1:
        return ()
    own = meant_by(found, story.mains) if len(story.mains) > 1 else ()
    return own or meant_by(found, story.named if story.mains else story.told_of)


def is_heir_of_county(gss: str) -> bool:
    """Whether a council came after a county council that is no more."""
    before = predecessors().get(gss)
    return before is not None and authorities()[before].name.endswith("County Council")


def meant_by(found: "re.Match[str]", several: Sequence[str]) -> tuple[str, ...]:
    """The one of several councils that "the city" or "the Lancashire resort" must mean; nobody where there is not one
    alone."""
    if region := found["region"]:
        return fitting(within(region, several), found["town"])
    return fitting(several, kind_of(found))


def kind_of(found: "re.Match[str]") -> str:
    """As what a council is described; its seat tells a county."""
    return "county" if found["hall"] else found["kind"]


def can_be(found: "re.Match[str]", several: Sequence[str]) -> bool:
    """Whether "the county" may mean one of some councils."""
    if found["kind"] == "county council" and any(map(is_heir_of_county, several)):
        return True
    return found["region"] is not None or any(could_be(authorities()[gss], kind_of(found)) for gss in several)


def within(region: str, several: Sequence[str]) -> tuple[str, ...]:
    """Those of several councils that lie where a word says ("the Lancashire resort", "the north-east borough")."""
    return tuple(
        gss for gss in several if authorities()[gss].region.lower().endswith(REGIONS[region.replace("-", " ")])
    )


def is_subject(low: str, start: int, several: Sequence[str]) -> bool:
    """Whether a sentence opens with what one of some councils is called, and what is named at ``start`` is its object
    ("The city has lent Kent two managers")."""
    opened = THE_SUBJECT.fullmatch(low, 0, start)
    if opened is None:
        return False
    found = IF_COUNCIL_DESCRIBED.search(low, 0, start)
    return found is None or can_be(found, several)


THE_SUBJECT = expression(
    r"\W*(?:(?:but|and|meanwhile),? )?(?:(?:in|since|until|after|at) [\w ]{3,30}, )?the (?:city|county|borough|council"
    r"|town|authority|island|(?:city|county|borough) council) (?:(?!(?:was|were|is|are)\b)[^,;:.])*"
)
