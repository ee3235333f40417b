"""Whose grade it is where a council is named before it and it is not that one's: the story's own, mostly."""

from pipelines.understand.called_upon import is_of_helped
from pipelines.understand.described import IF_COUNCIL_DESCRIBED, can_be, is_subject, meant_by
from pipelines.understand.focus import OPENS_WITHIN
from pipelines.understand.grade_words import GradeWord
from pipelines.understand.later import expression
from pipelines.understand.story import Group, Story
from pipelines.understand.turn import Turn
from pipelines.understand.unnamed import is_of_workplace, tells_of_unnamed


def told_behind(story: Story, turn: Turn, word: GradeWord, gss: tuple[str, ...], near: Group) -> tuple[str, ...] | None:
    """Return whose a grade is that stands behind the name of the councils ``gss``, of which ``near`` is the last, and
    is told of others; None where it is theirs."""
    low = turn.sentence.low
    behind = (low, near.end, word.start)
    if is_of_workplace(*behind) or (set(gss) <= {*story.mains} and tells_of_unnamed(*behind)):
        return ()
    if itself := of_itself(story, turn, word, near.end):
        return itself
    described = IF_COUNCIL_DESCRIBED.search(*behind)
    if len(story.mains) == 1 and story.main not in gss:
        if BESIDE_IT.search(low, 0, near.start) and (AND_THEN_IT.match(*behind) or THOUGH_ITS.match(*behind)):
            return story.mains
        if LIKE_IT.fullmatch(low, 0, near.start) and (then := AND_THEN_IT.match(*behind)):
            talked_of = then[0].endswith(" it ") and len(turn.focus) == 1 and turn.focus[0] not in gss
            return (*(turn.focus if talked_of else story.mains), *gss)
        if HELPED_AND.match(*behind) or AND_WE.search(*behind) or is_of_helped(low, near, word):
            return story.mains
        if described is not None and meant_by(described, (*gss, *story.mains)) == story.mains:
            return story.mains  # "Leeds sent its director to the county after Ofsted rated it inadequate"
    if described is None:
        return None
    if not can_be(described, gss) and AND_IS.match(low, described.end()):
        elsewhere = meant_by(described, story.named)  # "Derby is outstanding, and the county good"
        if not elsewhere and described["kind"] in ("county council", "city council"):
            return ()  # "Torbay is good, and the county council at Exeter inadequate", where it is not named
    else:
        elsewhere = meant_by(described, turn.gss) if len(turn.groups) > 1 else ()
    return elsewhere if elsewhere and not set(elsewhere) & set(gss) else None


AND_IS = expression(
    r"(?: council)?(?: (?:at|in) [\w-]+)?(?:'s(?: (?:[\w']+ ){1,2}services?)?)?(?:,? (?:now|too|itself|meanwhile"
    r"|also|by contrast),?)?"
    r" (?:is|are|was|were|has|had|requires?|got|gets|remains?|stays?|fell|rose)\b"
)
"""What makes a council described so the subject of what is told."""

AND_WE = expression(r"(?:[;,–]|\band|\bbut|\bso) (?:and |but )?we\b")
"""How a speaker goes on from another council to their own ("Kent is good, and we mean to be")."""

HELPED_AND = expression(
    r"(?:'s \w+)?,? (?:(?:has|had|have|having|also) )*(?:help|support|advis|mentor|assist|coach|train|work)\w*"
    r" (?:it|them|us|both|with (?!ofsted|inspect)\w+|the (?:council|county|city|service|borough|two))\b[^;:.]{0,60};"
    r" (?!its?\b|their|they|there|that|both|which|he\b|she\b|and (?:its?|they)\b"
    r"|(?:inspectors|ofsted) (?:rated|judged|found))"
)
"""What another council did, and a clause of its own behind it ("Enfield helped with both; the judgement is good")."""

BESIDE_IT = expression(
    r"\b(?:after|before|than|behind|near|unlike|against|miles (?:from|up|down))"
    r" (?:(?:that (?:of|in)|those in) )?(?:the )?$"
)
LIKE_IT = expression(r"\W*(?:(?:just|much) )?(?:like|as with|as in)(?: (?:its|neighbour|neighbouring|nearby))* ")
"""How a sentence opens with another council that has the same ("Like Kent, it was inadequate")."""

AND_THEN_IT = expression(
    r"(?:'s?)?(?: (?:city|county|borough|council|town hall|own|inspection|report))*, (?:the (?:council|borough|city"
    r"|county|town|authority|unitary)|it) (?!(?:said|says)\b)"
)
"""What leads from another council, named to compare or to place it, to the story's own ("A month after Kent, the
council was inspected")."""


THOUGH_ITS = expression(
    r"(?:'s?)?(?: (?:city|county|borough|council))*,? (?:though|although|even though|but|yet|because|despite|and)"
    r" (?:its|it|it's) (?!(?:said|says)\b)"
)
"""What tells more of the subject of a comparison ("Leeds pays more than Kent, though its services were ...")."""


def of_itself(story: Story, turn: Turn, word: GradeWord, past: int) -> tuple[str, ...]:
    """The council that "itself" or "its own" before a grade means where two are in play: the subject of the sentence,
    be it named or called the city, the council; nobody where that is not said, or the one named last is meant."""
    low = turn.sentence.low
    if len(story.mains) != 1 or not any(map(low.__contains__, (" itself", " its own "))):
        return ()
    found = ITSELF.search(low, past, word.start)
    if found is None or found["which"]:
        return ()
    first = turn.groups[0]
    if found["described"] and GENERIC.fullmatch(found["described"]) and turn.words[0] is not word:
        return story.mains  # "Kent was inadequate, and the council itself required improvement"
    if found["described"] and (described := IF_COUNCIL_DESCRIBED.search(low, found.start(), word.start)):
        return meant_by(described, (*first.gss, *story.mains))
    if not set(turn.gss) & {*story.mains} and is_subject(low, first.start, story.mains):
        return story.mains
    opens = first.start <= OPENS_WITHIN and not first.aside and len(turn.groups) == 1
    return first.gss if opens and found["described"] is None else ()


GENERIC = expression(r"the (?:council|authority) ")
ITSELF = expression(
    r"(?P<which>\b(?:which|who|whose|that)(?: (?:is|was|has|had|were))? (?=itself|its own))?"
    r"(?P<described>\bthe (?:city|county|borough|council|town|authority|island) )?\b(?:itself|its own)\b(?![^.;]*[;])"
)
