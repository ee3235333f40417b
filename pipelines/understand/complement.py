"""Where an adjective is said of a judgement or a council right before it, without a verb of rating.

"With leadership good", "the report finds leadership and adoption both good", "had outstanding for its leaders",
"names Kent as outstanding", "Kent, outstanding too".
"""

from collections.abc import Sequence

from pipelines.understand.authorities import start_of_council
from pipelines.understand.days import MONTH
from pipelines.understand.grade_words import GradeWord, Place
from pipelines.understand.judgements import Named, find_judgements
from pipelines.understand.later import expression
from pipelines.understand.verbless import FOR_WHOM

NEXT_TO = expression(
    r"['\"]*(?:'s?)?(?: services?| support| work| provision| experiences?| of (?:the |its |their )?(?:children's "
    r")?(?:services?|department|council|authority|borough|county|city))?,? (?:(?:now|also|again|still|even|this time"
    r"|only|just|merely|simply"
    r"|likewise|both|all|each) ){0,2}(?:an? |at )?['\"(]*|['\"]*,? ?['\"(]*"
)
"""What may stand between a judgement and its grade where both are told without a verb ("care leavers, good")."""

OF_THEM = (
    r"(?:both |all |its |the |their |that |even |only |just |(?:council|authority|county|city|borough|service)'s "
    r"|work (?:on|with|for) |(?:support|services|help|care"
    r"|provision) for |(?:the )?experiences?(?: and progress)? of )*+"
)
LEADS_TO = expression(
    rf"(?:\bwith {OF_THEM}|(?:\b(?:ofsted|inspectors|watchdog|inspectorate|report)\b[^.;:]{{0,160}}|^\W*they)"
    r" (?:now |still |also |again |both |all )*(?:thinks?|thought|considers?|considered|believes?|believed|finds?"
    r"|found)"
    rf" (?:that )?{OF_THEM})$"
)
"""What leads to a judgement that its grade then follows: "with", and inspectors who think or find."""
MAY_LEAD = ("with ", "think", "thought", "consider", "believe", "find", "found")

ENDS = expression(
    r"['\"]*(?:[.,;:!)]|$| [–-] | (?:and|but|while|though|although|in|after|by|too|again|already|overall|as well"
    r"|at (?:the|its))\b)"
)
"""How such a grade ends: no noun follows that it would praise."""

CHAIN = expression(r"(?: services?| support)?(?:,| and|, and)(?: (?:the|its|their|for|of|support|help|services))* ")
"""What joins judgements of one list."""


def is_complement(here: Place) -> bool:
    """Whether it is said of a judgement or of councils right before it, or of judgements behind it that they had it."""
    if here.ahead.endswith((" had", " has", " have", "having", " shows", " showed", " records", " says", " said")):
        return is_had_for(here)
    if here.ahead.endswith(" as"):
        return is_named_as(here)
    if is_put_in_too(here.low, here.word):
        return start_of_council(here.sentence.text, here.start - 2) is not None
    return ENDS.match(here.low, here.end) is not None and is_next_to_judgement(here)


def is_had_for(here: Place) -> bool:
    """Whether somebody had it for a judgement ("last week Kent had outstanding for its leaders")."""
    whom = FOR_WHOM.match(here.low, here.end)
    if whom is None or "," in whom[0]:
        return False
    behind = here.low[whom.end() :]
    named = next(iter(find_judgements(behind)), None)
    if named is None or named.start > NEAR_WHOM:
        return False
    first = named.each[0] if named.each else named
    return ENDS_THERE.match(behind, first.end) is not None


NEAR_WHOM = 60
ENDS_THERE = expression(
    rf"'?(?: services?| support)?(?:['\"]*(?:[.,;:)]|$)| (?:and|but|while|too|again|overall|is|was)\b"
    rf"| in (?:{MONTH}|20\d\d)\b)"
)
"""How the judgement ends that somebody had a grade for: nothing follows that was for it ("had good for its care
leavers in mind")."""


NAMED = expression(
    r"\b(?:nam(?:es|ed|ing)|list(?:s|ed|ing)|singl(?:es|ed|ing) out|pick(?:s|ed) out|identif(?:ies|ied))\b"
    r"[^.;]{3,160} as ['\"]*$"
)
"""How councils are named as what they are, and by whom."""
BY_WHOM = expression(r"\b(?:ofsted|inspect(?:or|ion)|watchdog|report|figures|table|analysis|statistics)")
AT_END = expression(r"['\"]*(?:[.,;:!)]|$| (?:and|but|while|by|too|again|overall|in (?:all|every|(?:19|20)\d\d))\b)")


def is_named_as(here: Place) -> bool:
    """Whether a council is named as such ("the report names two councils, Essex and Kent, as outstanding")."""
    if BY_WHOM.search(here.low) is None or AT_END.match(here.low, here.end) is None:
        return False
    named = NAMED.search(here.low, 0, here.start)
    council = start_of_council(here.sentence.text, here.low.rfind(" as", 0, here.start))
    return named is not None and council is not None and OF_COUNCIL.search(here.low, 0, council) is None


OF_COUNCIL = expression(r"\b(?:to|in|of|at|from|for|by|with) (?:the )?$")
"""What makes a council no more than where or whose that is which is named ("lists debts owed to Kent as ...")."""

TOO = expression(r"['\"]*,? (?:too|as well|also|likewise),")
"""What says of a council's grade, put in behind its name, that another's was told ("Kent, outstanding too, ...")."""


def is_put_in_too(low: str, word: GradeWord) -> bool:
    """Whether a grade is put in, between commas, as one that another had as well."""
    return TOO.match(low, word.end) is not None and low[: word.start].rstrip(" '\"").endswith(",")


def is_next_to_judgement(here: Place) -> bool:
    """Whether it stands right behind a judgement: beside a grade already known, or in a clause of "with" or of what
    inspectors think."""
    low, start = here.low, here.start
    known = bool(here.accepted)
    if not known and not any(map(here.before.__contains__, MAY_LEAD)):
        return False
    named = find_judgements(low)
    for at, each in enumerate(named):
        if each.end <= start and NEXT_TO.fullmatch(low, each.end, start):
            return known or LEADS_TO.search(low, 0, opens_chain(low, named, at)) is not None
    return False


def opens_chain(low: str, named: Sequence[Named], at: int) -> int:
    """Return where the list of judgements begins that the ``at``-th ends."""
    while at and CHAIN.fullmatch(low, named[at - 1].end, named[at].start):
        at -= 1
    return named[at].start
