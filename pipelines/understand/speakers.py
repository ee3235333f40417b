"""Whose council a speaker means by "we"."""

from pipelines.understand.focus import OFFICER
from pipelines.understand.grade_words import GradeWord
from pipelines.understand.later import expression
from pipelines.understand.story import Field, Group, Story
from pipelines.understand.turn import Turn

WE = expression(r"\b(?:we|we're|we've|our)\b")
ITS_OWN = expression(rf"\b(?:its|their|that council's|the (?:city|county|borough)'s) {OFFICER}")
"""A speaker of the council that was named last."""

IN_QUOTES = expression(r"(?:^|\W)['\"]\w|\w[.,!?]?['\"](?:\W|$)")

HAS_OFFICER = expression(rf"(?: (?:city|county|borough|council))*'s? (?:council )?{OFFICER}")
OFFICER_OF = expression(
    rf"\b{OFFICER}(?: of (?:children's )?[\w ]{{3,20}})? (?:of|at|for|in) (?:the )?$|\bwho (?:leads|heads|runs) $"
)
"""What stands behind and before a council whose speaker somebody is."""

SAID_BY = expression(
    r"[^;:]{0,120}?,?['\"]+,? (?:said|says|added|adds|recalled|admitted|explained) (?:the )?(?:[\w.'-]+ ){0,4}?"
    r"(?:[\w.' -]{3,40}, )?(?:(?:the|its|who) )?(?:[\w']+ ){0,4}"
)
"""What leads from what was said to the council of who said it."""

SAID_BY_ANOTHER = expression(
    r"['\"],? (?:said|says|added) (?!(?:he|she)\b)|\b(?!(?:he|she)\b)[\w]+ (?:said|says|added)\b"
)


def council_of_speaker(story: Story, told: Field, turn: Turn, word: GradeWord) -> tuple[str, ...]:
    """The council whose speaker says "we" before a grade; nobody where nobody does, or the talk is of that anyway."""
    low = turn.sentence.low
    if len(story.mains) != 1 or WE.search(low, 0, word.start) is None:
        return ()
    behind = next((group for group in turn.groups if group.start >= word.end), None)
    if behind is not None and SAID_BY.fullmatch(low, word.end, behind.start) and speaks_for(low, behind):
        return behind.gss
    if turn.focus == story.mains or ITS_OWN.search(low):
        return ()
    if story.source == story.main and IN_QUOTES.search(low) is None:
        return story.mains  # the council's own page
    if is_introduced(told, turn) and SAID_BY_ANOTHER.search(low) is None:
        return turn.focus
    return story.mains  # a speaker's own council, whoever was named before


def is_introduced(told: Field, turn: Turn) -> bool:
    """Whether the sentence before names who speaks now, and as whose ("Kent's leader was glad. We ..., she said")."""
    if not turn.at:
        return False
    low = told.sentences[turn.at - 1].low
    return any(group.gss == turn.focus and speaks_for(low, group) for group in told.groups[turn.at - 1])


def speaks_for(low: str, group: Group) -> bool:
    """Whether somebody is named as a council's own."""
    return HAS_OFFICER.match(low, group.end) is not None or OFFICER_OF.search(low, 0, group.start) is not None
