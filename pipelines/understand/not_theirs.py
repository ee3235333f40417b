"""Grades that stand behind the name of a council and are none of its: it is left out, or one of several has them."""

from pipelines.understand.grade_words import GradeWord
from pipelines.understand.later import expression
from pipelines.understand.needed import compile_needing
from pipelines.understand.story import Field, Group, Story
from pipelines.understand.turn import Turn
from pipelines.understand.unnamed import COUNCIL


def is_nobodys(turn: Turn, word: GradeWord, near: Group) -> bool:
    """Whether a grade behind a council's name is that of councils which nobody names."""
    low = turn.sentence.low
    if WITH_ONE.search(low, near.end, word.start) is not None:
        return True
    if SO_MANY_COUNCILS.search(low, near.end, word.start) is not None:
        return True
    if not turn.named and ONE_OF_THEM.search(low, near.end, word.start) is not None:
        return True
    return is_left_out(low, near)


WITH_ONE = compile_needing(
    rf"\b(?:and|with|by|than|between|like|unlike) (?:an?|another|one) (?:[\w-]+ ){{0,2}}{COUNCIL}(?: (?:that|which)"
    r" (?:is|was))?(?: (?:already|also|then|now|just))? (?:rated|judged|graded|found)(?: to be| as)? ['\"]*$"
)
"""A council beside the one named ("a deal between Kent and an authority rated inadequate")."""

SO_MANY_COUNCILS = compile_needing(
    r"(?:\b(?:that|said|says|heard|warned|how|and|but|while|because)|,)"
    r" (?:(?:about|around|nearly|almost|still|only|just) )*"
    r"(?:(?:far )?(?:too|so) (?:many|few)|(?:many )?more|fewer|most|many|few|some|several"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|\d+) in (?:every )?(?:\w+)"
    r"|(?:(?:an?|one|two|three)[- ](?:third|quarter|fifth)s?|half|\d+(?:\.\d+)?(?:%| per ?cent))(?: of)?)"
    r" (?:(?:all|the|english|local|our|other) )*(?:councils?|authorit(?:y|ies)|departments)"
    r"(?! (?:like|such as|including)\b)(?:(?!\b(?:and|but|while|whereas|which|that|where|it|they)\b)[^;,.]){0,60}$"
)
"""So many councils of the country, told of where somebody spoke ("She told a conference in Leeds that too many councils
were inadequate")."""

ONE_OF_THEM = compile_needing(
    r"(?:[,;:–]|\b(?:and|but|while|though)) (?:and |but |only |just |yet )*(?:one|two|three|some|most|half) of"
    r" (?:the (?:two|three|four|five|pair)|them|these|those)\b[^;,.]*$"
)
"""So many of the councils named, and not which ("Kent and Bury were failing, and one of them is now good")."""


def is_left_out(low: str, near: Group) -> bool:
    """Whether a council is named as the one that others are told of without ("every council but Kent is good")."""
    if LEFT_OUT.search(low, 0, near.start) is not None:
        return IS_TOLD_OF.match(low, near.end) is None
    return APART.match(low, near.end) is not None


MANY = (
    r"(?:all|every|each|everyone|everywhere|last (?:two|three|four|five|six|\d+)|other|rest|most|councils"
    r"|authorities)"
)
LEFT_OUT = compile_needing(
    r"(?<!no )(?<!none of )(?<!like )(?<!as )\b(?:all|every|each|everyone"
    r"|everywhere|(?:the )?last (?:two|three|four|five|six|\d+))"
    rf"(?: (?:of|the|its|these|those|other|single|nearby|reports?|one|two|three|four|five|six|\d+|{COUNCIL}"
    rf"|councils|authorities|boroughs"
    r"|counties|cities|(?:in|of|across|from) (?:the )?(?:[\w-]+ )?(?:region|country|area|north|south|east"
    r"|west|midlands"
    r"|capital|london|england)))*,? (?:bar|barring|but|except(?: for)?|apart from|other than|save(?: for)?|excluding)"
    r" (?:in |for |that of |those of )?(?:the )?$"
)
IS_TOLD_OF = expression(r"(?:'s?)?(?: council)?,? (?:which|where|whose|rated|judged|graded) ")
"""What tells of the council itself that is left out ("every council but Kent, which is outstanding, ...")."""
APART = expression(rf"(?:'s?)?,? (?:apart|aside|excepted),[^;:.]{{0,20}}\b{MANY}\b")
"""What leaves a council out of many ("Kent apart, every council in the region is good")."""


def the_other_behind(
    story: Story, told: Field, turn: Turn, word: GradeWord, gss: tuple[str, ...], near: Group
) -> tuple[str, ...] | None:
    """Return whom "the other" behind a council's name means: the one named with it in the sentence before, or the
    story's other one, nobody where there is not one alone; None where a sentence does not speak so."""
    found = THE_OTHER.search(turn.sentence.low, near.end, word.start)
    if found is None or turn.named:
        return None
    if found["many"]:
        return ()
    before = told.groups[turn.at - 1] if turn.at else ()
    for several in ({each for group in before for each in group.gss}, {*story.mains}):
        if several > {*gss} and len(several) == len({*gss}) + 1:
            return tuple(several - {*gss})
    return ()


THE_OTHER = compile_needing(
    r"(?:[;,–]|\b(?:and|but|while)) (?:and |but |while )?the other(?P<many>s)?(?: one| council| authority| borough"
    r"| county| city)? (?:is|was|are|were|has|had|have|requires?|got|remains?|stays?)\b[^;,.]*$"
)


def helped_by(story: Story, turn: Turn, near: Group) -> tuple[str, ...]:
    """Return the council that the one named before a grade is only said to help, or to be beside; nobody where that is
    not said ("the council, which has had help from Kent, hopes to be good", "a deal with Kent has lifted it out of").
    """
    low = turn.sentence.low
    if len(story.mains) != 1 or set(near.gss) & {*story.mains}:
        return ()
    if SHUT_OFF.match(low, near.end) and WHICH_DOES.search(low, 0, near.start):
        return story.mains
    if HELPED_IT.match(low, near.end) and DEAL_WITH.search(low, 0, near.start):
        others = [group for group in turn.groups if group.end <= near.start and len(group.gss) == 1]
        return others[-1].gss if others else story.mains
    return ()


WHICH_DOES = compile_needing(
    r"\bthe (?:council|authority|department|borough|county|city|town|directorate), (?:which|who|whose"
    r"|where) [^,;.]{3,120}$"
)
SHUT_OFF = expression(
    r"(?:'s?)?(?: (?:[\w'-]+ ){0,3}council)?(?: (?:since|for|in) [^,;.]{3,30})?, (?:has|have|had|is|are|was|were"
    r"|hopes?|hoped|aims?"
    r"|wants?|plans?|expects?|says?|said|will|must|now|remains?|remained|still|pledged|promised|moved|rose|climbed|went)\b"
)
DEAL_WITH = compile_needing(
    r"\b(?:partnership|deal|arrangement|agreement|tie-up|contract|alliance|working) with (?:the )?$|\b(?:help|support"
    r"|advice)"
    r" from (?:the )?$"
)
HELPED_IT = expression(
    r"(?:'s?)?(?: (?:(?:city|county|borough|metropolitan) )*(?:council|cc|mbc|bc))? (?:(?:has|have|had"
    r"|also) )*(?:helped|allowed"
    r"|enabled|led|lifted|took|taken|brought|pulled|got) (?:it|them|(?:the|its) (?:council|island|authority"
    r"|department|county|city"
    r"|borough|service|town)s?|services) "
)
