"""Adjectives that are grades because they are entered for a judgement, as in a report's table, or said of the whole.

"The other three read outstanding"; "it lists leadership as good"; "had good beside adoption"; "an overall good".
"""

from pipelines.understand.grade_words import OBJECT_ENDS, TELLS_OF_RATING, Place
from pipelines.understand.judgements import find_judgements, names_all, names_judgement
from pipelines.understand.later import expression
from pipelines.understand.verbless import A_VERB, NEAR_WHOM


def is_entered_for(here: Place) -> bool:
    """Whether a grade is entered for a judgement right behind it, or for the others, or ends a headline on services."""
    low, before, end = here.low, here.before, here.end
    if SAYS_OFSTED.match(low, end) and SERVICES.search(before):
        return True
    if BESIDE.match(low, end) and THERE_WAS.search(before) and names_judgement(low[end : end + NEAR_WHOM]):
        return bool(here.accepted) or SOURCE.search(low) is not None
    if here.accepted and THE_ONE_FOR.match(low, end):
        return names_judgement(low[end : end + NEAR_WHOM])
    return (
        FOR_OTHERS.match(low, end) is not None
        and THERE_WAS.search(before) is not None
        and any(named.others for named in find_judgements(low))
    )


def is_set_beside(here: Place) -> bool:
    """Whether a grade is entered for a judgement named before it, or is that of the whole."""
    low, before, start, end = here.low, here.before, here.start, here.end
    if here.accepted and EXCEPT_FOR.search(before) and ENDS_THERE.match(low, end):
        return bool(find_judgements(low[:start]))
    if ONE_NOT.search(before) and IS.match(low, end):
        return True
    if OBJECT_ENDS.match(low, end) is None:
        return False
    if here.ahead.endswith((" overall", " the whole")) and AN_OVERALL.search(before):
        return True
    if SERVICES_PROVED.search(before) or THEY_CHOSE.search(before) or GRADE_IS.search(before):
        return True
    if (entered := READS.search(before) or LISTS_AS.search(before)) is not None:
        named = before[: entered.end()] if entered["of"] is None else entered["of"]
        return names_judgement(named) or names_all(named)
    return opens_list_of_names(here)


SERVICES = expression(r"\bchildren's (?:services|social care) ['\"]*$")
SAYS_OFSTED = expression(r"['\"]*(?:,? (?:say|says|said)| [–-]) (?:ofsted|inspectors)\W*$")
"""A headline that names who rated services without a verb ("Children's services good – Ofsted")."""

BESIDE = expression(
    r"['\"]* (?:(?:written|printed|marked|entered|put) )?(?:beside|against|next to|alongside|underneath) "
    r"(?:the |its |our |their )?"
)
"""What stands between a grade and the judgement that it is entered for ("the report had good beside adoption")."""
SOURCE = expression(rf"{TELLS_OF_RATING.pattern}|\b(?:report|letter|table)\b")
"""What a grade stands in."""

THE_ONE_FOR = expression(r"['\"]*,? (?:is |was )?the (?:one|grade|rating|verdict) (?:for|on|given to|that went to) ")
"""What goes on from a grade to its judgement, behind another ("... and good the one for adoption")."""

ONE_NOT = expression(
    r"\b(?:the|its) (?:one|only|single|sole) (?:area|judge?ment|part|aspect|category|grade|rating)"
    r" (?:(?:that|which) (?:is|was)|to be) not (?:(?:rated|judged|graded|to be|as) )*['\"]*$"
)
IS = expression(r"['\"]* (?:is|was|being)\b")
"""What alone has not a grade ("The one judgement that was not good was ...")."""

EXCEPT_FOR = expression(
    r"\b(?:except(?: for)?|bar|apart from|other than|save(?: for)?|all but|excepting) (?:[\w'-]+ ){0,14}[\w'-]+"
    r"(?:,| –| -|:| \() (?:(?:rated|judged|graded|found|deemed) )?(?:at )?['\"]*$"
)
ENDS_THERE = expression(r"['\"]*(?:[.,;:)]|$| [–-])")
"""What is left out of all areas, with its grade put in behind it ("all good – except adoption, outstanding – ...")."""

AN_OVERALL = expression(r"\b(?:an?|with|to|at) overall ['\"]*$")
SERVICES_PROVED = expression(
    r"\b(?:children's services|children's social care|overall effectiveness|services overall)\b[^.;:]{0,60}"
    r" (?:(?:turned out|came out|proved)(?: to be)?|(?:came to rest|settled|landed|stopped) (?:at|on)) (?:an? )?['\"]*$"
)
"""How services are found by those who looked ("The children's services inspected in May turned out good")."""

THEY_CHOSE = expression(
    r"\b(?:inspectors|ofsted|inspectorate|watchdog|report|they)(?: (?:has|have|had))? (?:wrote|written|chose|chosen"
    r"|opted for|went for|gone for|picked|plumped for|settled on|settled for) (?:an? )?['\"]*$"
)
GRADE_IS = expression(
    r"\b(?:(?:only|overall|final|same) (?:\w+ )?(?:grade|rating|verdict|judge?ment|mark)|(?:grade|rating|verdict|mark)"
    r" (?:for|on|in|given))\b[^.;:]{0,90}[,)] (?:is|was) ['\"]*$"
    r"|\b(?:the|its|their|ofsted's) (?:(?:overall|final|ofsted) )?(?:grade|rating|verdict|judge?ment|mark"
    r"|outcome), ['\"]*$"
)
"""What is said of a grade, or put in behind it ("The overall grade, outstanding, was announced")."""

FOR_OTHERS = expression(r"['\"]* (?:for|to|in|on|against) (?:each of |all (?:of )?)?the (?:other|rest)")
THERE_WAS = expression(
    r"(?:^\W*|[,–] |\b(?:was|is|came|comes|and|but|then|with|gave|had|has|wrote|put|entered) )(?:an? )?['\"]*$"
)
"""What stands before a grade that is had "for the other three"."""

READS = expression(
    r"\b(?:which|that|it|areas?|grades?|ratings?|judge?ments?|one|two|three|four|others?|rest|box|line|row|entry"
    r"|effectiveness|leadership|protection|leavers|care|overall|adoption)(?P<of>(?<!.))? (?:all |each |both |now )?"
    r"(?:reads?|says?) ['\"]*$"
)
"""What is read in a table beside the name of a judgement ("leadership, which says outstanding")."""

LISTS_AS = expression(
    r"\b(?:ha[sd]|have|lists?|listed|shows?|showed|records?|recorded|enter(?:s|ed)|gives?|gave|reports?|reported)"
    r"(?P<of> [^.;:]{3,110}) as ['\"]*$"
    r"|, (?:that|which) (?:they|it|ofsted|inspectors|the report) (?:have|has|had|lists?|shows?|records?)"
    r" (?:down )?as ['\"]*$"
)
"""How a report or a table tells what a judgement is ("It has all the other areas as good")."""


def opens_list_of_names(here: Place) -> bool:
    """Whether a sentence without a verb opens with a judgement and its grade, and goes on with the next ("Overall
    effectiveness outstanding, the impact of leaders good.")."""
    low = here.low
    if OPENS_NEXT.match(low, here.end) is None or A_VERB.search(low) is not None:
        return False
    named = find_judgements(low)
    return (
        len(named) > 1
        and named[0].end <= here.start <= named[1].start
        and NAME_FIRST.fullmatch(low, 0, named[0].start) is not None
        and BARE.fullmatch(low, named[0].end, here.start) is not None
    )


OPENS_NEXT = expression(r"['\"]*[,;]")
NAME_FIRST = expression(r"\W*(?:the |our |its |experiences? of |support for |services for |help for )*")
BARE = expression(r"'?(?: services?| support)? ['\"]*")
