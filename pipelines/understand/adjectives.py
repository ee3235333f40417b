"""Where an ordinary adjective (good, outstanding, and adequate, poor, excellent of the old scales) is a grade.

Quotes, a verb of rating, a rating noun or a list say so; a noun that it praises says that it is none.
"""

import re

from pipelines.understand.as_noun import is_called_grade, is_noun
from pipelines.understand.authorities import end_of_council
from pipelines.understand.complement import is_complement
from pipelines.understand.days import MONTH
from pipelines.understand.grade_words import (
    LETTERS_BEFORE,
    MUST_SAY,
    OUR_AIM,
    PUT_ASIDE,
    RATING_NOUN,
    SURELY_SO,
    GradeWord,
    Place,
)
from pipelines.understand.history import is_brought
from pipelines.understand.judgements import find_judgements, names_all, names_judgement
from pipelines.understand.later import compile_at_words, expression
from pipelines.understand.needed import compile_needing
from pipelines.understand.praise import AFTER_SOFT, PRAISES, leads, praises_before, praises_behind
from pipelines.understand.reading import Sentence
from pipelines.understand.roll_call import graded_items
from pipelines.understand.said_of_services import is_said_of_services
from pipelines.understand.service_given import is_service_given
from pipelines.understand.verbless import AT_END, FOR_WHOM, NEAR_WHOM, is_alone, is_verbless

VERB = (
    r"(?:rat(?:e|es|ed|ing)|judg(?:e|es|ed|ing)|grad(?:e|es|ed|ing)|deem(?:s|ed)?|brand(?:s|ed)?|label(?:s|led)?"
    r"|declar(?:es|ed)|pronounc(?:es|ed|ing)|adjudg(?:es|ed)|assess(?:es|ed)?"
    r"|class(?:es|ed)?|classif(?:ies|ied)|mark(?:s|ed)?|describ(?:es|ed)|rank(?:s|ed)?|scor(?:es|ed)|award(?:s|ed)?"
    r"|hand(?:s|ed)?|giv(?:e|es|en|ing)|gave"
    r"|receiv(?:e|es|ed|ing)|reach(?:es|ed|ing)?|merit(?:s|ed|ing)?|earn(?:s|ed)?|gain(?:s|ed)?|win(?:s|ning)?|won"
    r"|secur(?:e|es|ed|ing)|achiev(?:e|es|ed"
    r"|ing)|land(?:s|ed)?|pick(?:s|ed)? up|get(?:s|ting)?|got|s[ia]ts?|stands?|stood|deserv(?:es|ed)|manag(?:es|ed)"
    r"|retain(?:s|ed|ing)?|keep(?:s)?|kept|hold(?:s)? on to|held|maintain(?:s|ed|ing)?|remain(?:s|ed|ing)?|stay(?:s"
    r"|ed)?|continu(?:es|ed|ing)|found|finds?|considered|thought|named|confirmed"
    r"|sa(?:ys|id) (?:to be|were|was|are)|upgrad(?:ed|es)|downgrad(?:ed|es)|c[ao]m(?:e|es|ing) (?:out|back)(?: as)?"
    r"|calls|calling|now call|called|concluded"
    r"|be|been|recogni[sz]ed)"
)


BEFORE_SOFT = compile_at_words(
    rf"(?:\b(?:judge?ments?|ratings?|grades?|gradings?|verdicts?|outcome|score|mark|result)"
    rf" (?:of|was|is|were)|\b{VERB})(?: (?:it|them|us|[\w'-]+(?: [\w'&-]+){{0,6}}?))??"
    r"(?: (?:as|to be|at|an?|the|its|their|overall|still|again|now|both|either|consistently|all|with|being"
    r"|was|were|is|are|be|that"
    r"|straight|another|double|first(?:-ever)?|second|ofsted|only|just|on|across the board|in all areas|once more"
    r"|and|also)){0,10}[ :]*['\"(]*$"
)


RATED_AS = expression(
    r"\b(?:is|are|was|were|been) (?:now |still |both |all |again )?at ['\"(]*$|\b(?:had|has"
    r"|have|puts?|putting|sets?|setting|marks?|marked|marking) [^.;:,]{3,60} down as ['\"(]*$"
    r"|\b(?:put|puts|placed|places) [^.;:,]{3,60} at ['\"(]*$"
    r"|\b(?:left|leaves?|find|finds|see|sees) (?:it|them|us|the [\w' ]{3,40}) (?:as|at|on)(?: an?)? ['\"(]*$"
    r"|\b(?:is|are|was|were|been) (?:put|placed|set) at ['\"(]*$"
    r"|\b(?:is|are|was|were|been) (?:(?:all|both|each|also) )?(?:(?:put|set|marked) )?down as ['\"(]*$"
    r"|\b(?:is|are|was|were|been), (?:in|according to|as|by) [^,;.]{3,60}, ['\"(]*$"
    r"|\b(?:rat|judg|grad|deem|assess|class|describ)\w+\b[^.;:]{0,150} as(?: an?)? ['\"(]*$"
)


COPULA = expression(
    r"\b(?:(?:it|that)'s|(?:we|they)'re|itself|already|is|are|was|were|be|been|remains?|stays?|become|becomes|became"
    r"|being)(?:,? (?:no longer|not|not yet|never"
    rf"|far from|finally|at (?:long )?last|['\"]?{SURELY_SO}|still|now|again|also|all|both|today|this (?:week|month)"
    r"|currently|likewise|equally"
    r"|each|overall(?:,(?=[ ]*['\"(]*$))?|once more|already|officially|only|merely|just|simply|no (?:more|better"
    r"|higher) than"
    r"|anything (?:other|less) than|(?:less|lower|worse) than))*[ ]*['\"(]*$"
    r"|\b(?:only|nowhere but|so)\b[^;.]{3,60} (?:is|are|was|were) (?:things|services|matters|support|it|they|the \w+)"
    r" (?:rated |judged |found )?['\"(]*$"
)


MOVED = expression(
    r"\b(?:mov\w+|bounc\w+|ris\w+|rose|restor\w*|demot\w*|relegat\w*|elevat\w*|jump\w*|climb\w*|leap\w*|leapt"
    r"|improv\w+|up|upgraded|promoted|progress\w*"
    r"|turn\w*|back"
    r"|went|gone|go(?:es|ing)?|drop\w*|fall\w*|fell|slip\w*"
    r"|work(?:s|ed|ing)?(?= towards)|lift(?:s|ed|ing)?|push(?:es|ed)?|tak(?:es|en|ing)|took"
    r"|(?:will|'ll|to|can|could|should) (?:(?:now|soon|then|at last) )?take(?= (?:it|them|us|services|the (?:council"
    r"|county|city|service|department|trust|borough|authority))\b)"
    r"|plung\w+|tumbl\w+|slump\w*|s[iau]nk\w*|down(?:graded)?|slid\w*|return\w*|from ['\"]?(?:inadequate|good"
    r"|outstanding"
    r"|requires? improvement|adequate|poor)\b[^.;]{0,60}|raised?)"
    r"\b(?:[^.;,]{0,110}|[^.;,]{0,110}, (?:[^.;,]{0,40}, )?)\b(?:to|towards|into|at|from)(?: an?| be(?:ing)?"
    r"| the)* *['\"(]*$"
)


RATED_OBJECT = expression(
    r"\b(?:rat(?:e|es|ed|ing)|judg(?:e|es|ed|ing)|grad(?:e|es|ed|ing)|deem(?:s|ed)?|brand(?:s|ed)?|label(?:s|led)?"
    r"|declar(?:es|ed)|call(?:s|ed)?|(?<=that )makes|(?<=which )makes|(?<=this )makes|(?<=verdict )makes)"
    r" [^.;:,]{3,120} ['\"(]*$"
    r"|\b(?:ofsted|inspectors|the report|the watchdog)(?: (?:has|have|also))* f(?:ou|i)nds? [^.;:,]{3,120} ['\"(]*$"
)
"""A verb of rating with its object before the grade ("rated the services of both councils good")."""


LED_TO = compile_needing(
    r"\b(?:led|took|taken|steered|guided|brought|lifted|turned) (?:[\w'&-]+ ){0,6}?"
    r"(?!(?:team|staff|charity|school|home|pupils|children)\b)[\w'&-]+ (?:up )?to ['\"]*$"
)
"""Who brought a council to its grade ("the director who led Hampshire to outstanding")."""

RATED_LIST = expression(r"\b(?:rat(?:e|es|ed)|judg(?:e|es|ed)|grad(?:e|es|ed)|deem(?:s|ed)?) [^.;:]{3,120} ['\"(]*$")
"""The same, with commas: whatever is listed."""

ELLIPTIC = expression(
    r"(?:\b(?:[Tt]hose|[Tt]hat) (?:in|of|at|for) [\w' -]{3,40}|\bthe (?:former|latter|first|second|others?|rest"
    r"|city|county"
    r"|borough)(?:'s)?"
    r"|[A-Z][\w-]+'s?"
    r"|(?:,|\b(?:and|while|but)) (?:in |at |for )?[A-Z][\w-]+(?: (?:[A-Z][\w-]+|and|of|upon|with))*) ['\"(]*$"
)
"""What stands for services named before ("those in Sefton good", "and Sefton's good")."""


OF_THEN = expression(
    r"['\"]* (?:(?:on|at) that (?:occasion|time|inspection)|then|last time|before|at (?:the|its) (?:last"
    r"|previous) inspection"
    r"|in (?:19|20)\d\d|(?:\w+ ){1,2}(?:years?|months) (?:ago|earlier)|last (?:year|month|spring|summer|autumn"
    r"|winter))(?: for the \w+ time)?,"
    r" (?:was|is|are|were|has|have|had|now)\b"
)
"""What makes a grade put in behind a judgement that of before ("leadership, outstanding last time, was good")."""

SINCE = expression(
    r"['\"]* since (?:\w+ )?(?:19|20)\d\d\b|['\"]* since (?:last )?[a-z]+(?:,|\.|$)"
    r"|['\"]* (?:for (?:(?:over|more than|almost|nearly|the (?:past|last)) )?|these )(?:[\w-]+ )?(?:years|decade)\b"
    r"|['\"]* until (?:now|then|this|last|today|yesterday)\b"
)
OF_COUNCIL = expression(r"[A-Z][\w-]+(?: (?:Council|CC|MBC|BC|LBC))?, ['\"]*$")
"""A council with its grade in apposition ("Essex County Council, outstanding since 2019, ...")."""

WAS_ONCE = expression(r", (?:previously|formerly|once|hitherto|until then) ['\"]*$")
OF_COUNCIL_BEFORE = expression(
    r"\b(?:services?|council|authority|department|borough|city|county|trust), \w+(?: then)? ['\"]*$"
)
"""What a judgement or a council was, put in behind its name ("leaders, previously outstanding, are now good")."""

OF_SERVICES_BEFORE = expression(
    r"\b(?:(?<!fire )(?<!emergency )services|social care|council|(?<!police )(?<!fire )(?<!health )authority|department"
    r"|(?<!hospital )(?<!nhs )(?<!school )trust), ['\"]*$"
)

ALSO = (", also", ", likewise", ", equally", ", similarly")
ALSO_SO = expression(r"[A-Z][\w-]+(?: (?:Council|CC|MBC|BC|LBC))?, \w+ ['\"]*$")
"""Another council with the grade just told in apposition ("Lincolnshire, rated outstanding, and Essex, also
outstanding")."""

PUT_IN_ENDS = expression(r"['\"]*(?:[,.;)]|$)")
"""How a grade ends that is put in ("support for care leavers, at good, ...")."""


NOUN_AFTER = expression(rf"['\"]*(?: or ['\"]?outstanding['\"]?)? (?:\w+'?s? ){{0,2}}?{RATING_NOUN}\b")
"""A noun of rating that it goes with."""


LISTED = expression(r"(?:[:|–=]|\s-)\s*['\"(]*$")


HAD_BEEN = expression(
    r"\W*\w+['\"]*(?::| [–-]) |\W*\w+ (?:(?:\w+ ){1,2}(?:years?|months?) (?:ago|earlier|before)|in (?:19|20)\d\d"
    r"|last time|at (?:its|the|their) (?:last|previous)),"
)
"""A sentence that opens with what a service was ("Good five years ago, it now requires improvement")."""


FOR_THEM = expression(r"['\"]* (?:support|services?|help|care|provision|work|experiences?) (?:for|of|with|given to) ")
"""What goes on from a council's grade to that of one judgement ("rated good, with outstanding support for ...")."""

LED = expression(r"['\"]* (?:leadership|leaders)\b(?! rating)")


NEAR_WORDS = expression(
    r"(?:\b(?:or|and|to|then|nor|through|but)|,)(?: (?:even|now|either|as|a|an|be|then|was|previously"
    r"|formerly))*[ ]*['\"(]*$"
)


def stands_as_grade(sentence: Sentence, word: GradeWord, accepted: list[GradeWord]) -> bool:
    """Whether an ordinary adjective is a grade here: the first of these questions that has an answer decides."""
    low, start = sentence.low, word.start
    here = Place(
        sentence,
        word,
        accepted,
        low,
        start,
        word.end,
        low[:start].rstrip(" '\""),
        low[max(0, start - LETTERS_BEFORE) : start].replace(", respectively,", ""),
    )
    if is_past_or_aim(here):
        return True
    if praises_before(here):
        return False
    if (served := is_service_given(here)) is not None:
        return served
    if is_called_grade(here):
        return True
    if (judged := is_of_judgement_behind(here)) is not None:
        return judged
    if is_put_in(here) or is_noun(here) or is_verbless(here) or is_turned_round(here) or is_before_name(here):
        return True
    if here.start in graded_items(here.sentence.text):
        return True
    if praises_behind(here):
        return False
    if is_said_of_services(here):
        return True
    if is_marked(here) or is_beside_rating(here):
        return True
    if (
        RATED_OBJECT.search(here.before)
        or LED_TO.search(here.before)
        or is_behind_list(here)
        or (accepted and ELLIPTIC.search(sentence.text[max(0, start - LETTERS_BEFORE) : start]))
    ):
        return OBJECT_ENDS.match(low, word.end) is not None
    if (
        is_step(here)
        or is_alone(low, word)
        or SURELY.search(here.before)
        or is_brought(low, start, word.end)
        or is_of_judgement_before(here)
    ):
        return True
    copula = COPULA.search(here.before) is not None
    if (doing := AT_DOING.match(low, word.end)) and (accepted or copula):
        return names_judgement(low[doing.start() : doing.end() + 40])
    return is_predicate(here) if copula else bool(accepted) and goes_on_from_grade(here)


def is_behind_list(here: Place) -> bool:
    """Whether it stands behind several judgements that are the object of a verb of rating ("rated leaders, protection
    and adoption good")."""
    rated = RATED_LIST.search(here.before)
    return rated is not None and sum(len(named.parts) for named in find_judgements(here.before[rated.start() :])) > 1


def is_past_or_aim(here: Place) -> bool:
    """Whether a sentence opens with what a service was, or services aim for it as for a place."""
    if not here.ahead and HAD_BEEN.match(here.low):
        return True
    return (
        here.ahead.endswith((" for", " towards", " do with"))
        and AIMING.search(here.before) is not None
        and AFTER_SOFT.match(here.low, here.end) is not None
    )


def is_of_judgement_behind(here: Place) -> bool | None:
    """Whether it is the grade of what follows it, children's support or leadership; None where neither follows."""
    low, ahead, end = here.low, here.ahead, here.end
    if here.accepted and ahead.endswith((" with", " with an")) and FOR_THEM.match(low, end):
        return names_judgement(low[end : end + NEAR_WHOM]) and not PRAISES.search(here.before)
    if here.word.quoted and QUALITY_OF.match(low, end) and names_judgement(low[end : end + NEAR_WHOM]):
        return True
    if ahead.endswith((" be", " become", " being")) and FIRST_TO.search(here.before):
        return True
    if LED.match(low, end):
        return leads(here.before, here.word, here.accepted)
    return True if CAPACITY.match(low, end) else None


def is_put_in(here: Place) -> bool:
    """Whether it is put in behind a council or a judgement, between commas."""
    low, ahead, end = here.low, here.ahead, here.end
    if ahead.endswith(","):
        if OF_THEN.match(low, end) and (
            OF_COUNCIL.search(here.sentence.text, 0, here.start) or names_judgement(low[: here.start])
        ):
            return True
        if SINCE.match(low, end) and (
            OF_COUNCIL.search(here.sentence.text, 0, here.start) or OF_SERVICES_BEFORE.search(low, 0, here.start)
        ):
            return True
    if (
        ahead.endswith(("ly", "once", "hitherto", "then"))
        and WAS_ONCE.search(here.before)
        and PUT_IN_ENDS.match(low, end)
    ):
        return names_judgement(low[: here.start]) or OF_COUNCIL_BEFORE.search(low, 0, here.start) is not None
    if here.accepted and ahead.endswith(ALSO) and ALSO_SO.search(here.sentence.text, 0, here.start):
        return PUT_IN_ENDS.match(low, end) is not None
    return ahead.endswith(", at") and PUT_IN_ENDS.match(low, end) is not None and names_judgement(low[: here.start])


def is_turned_round(here: Place) -> bool:
    """Whether it is the subject of its sentence or stands before it ("Good was also the rating for ...")."""
    return (
        (here.ahead.endswith(" as") and CALLED_AS.search(here.before) is not None)
        or is_set_first(here.low, here.word)
        or is_before_councils(here)
        or OPENS.match(here.low, 0, here.end + 40) is not None
    )


def is_before_councils(here: Place) -> bool:
    """Whether it is set before its verb and the councils that have it ("Also outstanding are Kent and Leeds")."""
    verb = WAS_BEHIND.match(here.low, here.end) if here.ahead and SET_FIRST.fullmatch(here.low, 0, here.start) else None
    return verb is not None and end_of_council(here.sentence.text, verb.end()) is not None


def is_before_name(here: Place) -> bool:
    """Whether it stands before a council's name as what is known of it ("Outstanding Hackney has few such posts")."""
    text, end = here.sentence.text, here.end
    if here.word.grade != "outstanding" or not text[end + 1 : end + 2].isupper() or is_title_case(text):
        return False
    past = end_of_council(text, end + 1)
    if past is None:
        return False
    if here.accepted:
        return (
            here.ahead.endswith((" at", " in", ",", " and", " than", " to", " of"))
            and NAME_ENDS.match(text, past) is not None
        )
    return not here.ahead and HAD_THERE.match(text, past) is not None


COUNCIL = r"(?: (?:City|County|Borough|Metropolitan|District|Council))*"
NAME_ENDS = expression(rf"{COUNCIL}(?=[,.;)]| ?\d| [a-z]|$)")
HAD_THERE = expression(
    rf"{COUNCIL} (?:had|has|is|was|will|got|took|lost|pays?|paid|spent|spends|needs|needed|reported|comes|came)\b"
)
"""How a council's name ends, and what it has, or does."""


def is_marked(here: Place) -> bool:
    """Whether quotation marks or a capital of its own set it apart, or Ofsted is named for it in brackets."""
    if here.word.quoted:
        return True
    text, low = here.sentence.text, here.low
    capital = text[here.start].isupper() and low[: here.start].strip(" '\"-•*·▪") != ""
    if capital and not is_title_case(text):
        return True
    return "(" in low and OFSTED_IN_BRACKETS.match(low, here.end) is not None


def is_beside_rating(here: Place) -> bool:
    """Whether a noun of rating follows, or a verb of rating or moving, or the mark of a list, comes before."""
    low, before, end = here.low, here.before, here.end
    if NOUN_AFTER.match(low, end, end + 60) and not REPORT_AFTER.match(low, end):
        return True
    return (
        BEFORE_SOFT.search(before) is not None
        or RATED_AS.search(before) is not None
        or MOVED.search(before) is not None
        or LISTED.search(before[-6:]) is not None
    )


def is_step(here: Place) -> bool:
    """Whether it is a step of a council's way: from one grade to another, what it was, or what it aims for."""
    low, end = here.low, here.end
    return (
        (here.start < 4 and OPENS.match(low) is not None)
        or (here.ahead.endswith((" once", " formerly", " previously")) and low.startswith(",", end))
        or (FROM_STEP.search(here.before) is not None and TO_STEP.match(low, end) is not None)
        or (STEPPED_TO.search(here.before) is not None and OBJECT_ENDS.match(low, end) is not None)
        or (
            here.ahead.endswith(",")
            and LISTED_THEN.search(here.before) is not None
            and WHEN_BEHIND.match(low, end) is not None
        )
        or IS_NEXT_AIM.match(low, end) is not None
    )


def is_of_judgement_before(here: Place) -> bool:
    """Whether it is said of a judgement, of all or of the other areas, named before it or right behind."""
    low, before, start, end = here.low, here.before, here.start, here.end
    if (
        (here.ahead.endswith(" as") and STANDS_OUT.search(before)) or (here.accepted and JUST_NOW.search(before))
    ) and names_judgement(low[:start]):
        return True
    if (SERVICES_NOW.search(before) and AT_END.match(low, end)) or is_second_as(here):
        return True
    if EVERYWHERE.match(low, end) and (not here.ahead or here.ahead.endswith(",") or OF_SERVICES.search(before)):
        return True
    if BOTH.search(before) and (
        BEFORE_NOW.match(low, end)
        or (
            ENDS.match(low, end)
            and (
                COUNCIL_ALL.search(here.sentence.text, 0, start) or names_judgement(low[:start]) or names_all(low[:end])
            )
        )
    ):
        return True
    if ABOUT_PARTS.match(low, end) and (WITH_ONE.search(before) or (here.accepted and AND_THEN.search(before))):
        return True
    return is_complement(here)


def is_second_as(here: Place) -> bool:
    """Whether it is told of a judgement by "as", as the grade before it is of the whole ("came out as good overall and
    its provision for children in care as outstanding")."""
    if not here.accepted or not here.ahead.endswith(" as") or OBJECT_ENDS.match(here.low, here.end) is None:
        return False
    other = here.accepted[-1]
    first = here.low[: other.start].rstrip(" '\"")
    return first.endswith((" as", " as an")) and names_judgement(here.low[other.end : here.start])


def is_predicate(here: Place) -> bool:
    """Whether what follows an adjective behind "is" lets it be a grade: its clause ends, or tells of when or where."""
    low, end = here.low, here.end
    if FOR_WHOM.match(low, end) and names_judgement(low[end : end + NEAR_WHOM]):
        return TO_DO.match(low, end) is None
    if here.accepted and IN_PLACE.match(here.sentence.text, end) and names_judgement(low[: here.start]):
        return True
    if ALL_ROUND.match(low, end) and not SERVICES_ARE.search(here.before):
        return False
    return PREDICATE_ENDS.match(low, end) is not None or EVERYWHERE.match(low, end) is not None


ALL_ROUND = expression(r"['\"]* (?:all round|from top to bottom)\b")
SERVICES_ARE = expression(
    r"(?:\b(?:it|they|we|services?|social care|council|authority|department|city|county|borough)|'s)"
    r" (?:(?:has|have|had) been|is|are|was|were|remains?)(?: (?:now|again|still|rated|judged))? ['\"]*$"
)
"""Of whom "good all round" is said as a grade, and not of an evening or a mood."""

IN_PLACE = expression(r"['\"]* (?:in|at) (?:the )?[A-Z]")
TO_DO = expression(rf"['\"]*,? (?:in {MONTH}|for [\w' ]{{3,30}}?) to (?:see|hear|meet|know|read|have|be|get|talk)\b")
"""What it is good for somebody to do ("it was good in May to meet care leavers")."""


def goes_on_from_grade(here: Place) -> bool:
    """Whether an adjective goes on from a grade of its sentence: for another judgement, in a history, in a list."""
    low, before, end = here.low, here.before, here.end
    if FOR_JUDGEMENT.match(low, end) or (
        (so_placed := FOR_THINGS.match(low, end)) is not None
        and (so_placed["many"] or names_judgement(low[so_placed.end() : so_placed.end() + NEAR_WHOM]))
    ):
        return any(other.end < here.start for other in here.accepted)
    if COUNTED_AREAS_BEFORE.search(before) and BRACKET_OR_DASH.match(low, end):
        return True
    if NEXT_STEP.search(before) and ITS_DAY.match(low, end):
        return True
    return NEAR_WORDS.search(before) is not None and any(0 <= here.start - other.end <= 40 for other in here.accepted)


OFSTED_IN_BRACKETS = expression(r"['\"]*,? \((?:by )?ofsted\b")

REPORT_AFTER = expression(r"['\"]* (?:report|result|outcomes?|start|marks)\b")
"""Nouns of rating that an ordinary adjective praises as often."""

OBJECT_ENDS = expression(
    r"['\"]*(?:[.,;:!)]|$| (?:already|and|but|while|overall|in|for|today|on|this|after|at|with)\b)"
)
"""How a grade ends that stands behind the object of its verb."""

IS_NEXT_AIM = expression(
    rf"['\"]*(?: (?:there|here)(?:,? (?:too|as well))?,?)? (?:was|is) (?:{OUR_AIM}"
    r"|what (?:we|it|they|the \w+)(?:'ll be| (?:will|want|aim|mean|intend|hope|(?:are|is) (?:working|aiming|going))))\b"
    r"|['\"]* next time\b"
    r"|['\"]* when it (?:comes|came) to\b"
)
"""What tells of a grade as what comes next."""

PREDICATE_ENDS = expression(
    r"['\"]*(?:[.,;:()]| \(| [–-] | and | or | but | already\b| after (?:an? |\w+ years)| while | whereas | although "
    r"| overall| too\b| in the"
    r" (?:area|categor)"
    r"| in (?:two|three|four|most|some)(?: out)? of (?:the|its|their)\b| again| as well"
    r"| (?:in|at) (?:just |only )?(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)"
    r" (?:of (?:them|these|those)|councils|authorities|boroughs|counties)\b"
    r"| in (?:ofsted's|inspectors'|the (?:inspectors'|watchdog's)|its|their) (?:eyes|view|opinion|judge?ment|book)\b"
    r"| (?:in |at )?that same (?:year|month|inspection)\b"
    r"| also| once more| once again| yet again| in (?:\w+ )?(?:19|20)\d\d"
    rf"| in {MONTH}(?=['\"]*(?:[.,;)]|$))"
    r"| this time| at (?:each|both|its|(?:the|our|their) next)\b|,? (?:\w+ ){1,2}(?:years?|months?) (?:ago"
    r"|earlier|before)"
    r"|,? (?:(?!the )\w+ ){0,4}(?:years?|months|weeks) (?:after|since|later|on from)\b"
    r"| (?:the )?last (?:time|year|month|week|spring|summer|autumn|winter)\b| when| (?:while|whilst|whereas|although"
    r"|though"
    r"|yet)\b| before| after (?:it|they"
    r"|being|having|years)\b"
    r"| until| (?:ever )?since\b| today| now| (?:even |already )?then\b| on (?:that|this)\b(?: occasion| time)?| by"
    r" (?:ofsted|inspectors|the|next|20\d\d)"
    r"| (?:at present|at the moment|currently|for now)\b"
    r"| across| any (?:more|longer)\b| there\b| here\b| from top to bottom| throughout| everywhere"
    r"| (?:apart|except|bar"
    r"|other than|which(?:ever|soever)|wherever|whatever|no matter|regardless|without exception|one and all)\b|"
    r" (?:in|on|under) (?:all|every|each|both)\b| under (?:the|that|its|ofsted's) (?:old"
    r"|previous|last|former|new|sif|ilacs|frame|earlier)|$"
    r"| for (?:(?:the|an?) (?:first|second|third|fourth|fifth) (?:(?:successive|consecutive|straight) )?(?:time"
    r"|inspection)"
    r"|children|care|leader|help|(?:both|each|all)\b))"
)
"""What may follow a grade behind "is": the end of its clause, or when, where and for whom it is so."""

FOR_JUDGEMENT = expression(
    r"['\"]* (?:for|in|on) ['\"]*(?:the |its |their |both )*(?:experience|impact|leader|help|care leaver|children"
    r"|overall|adoption|safeguarding)"
)

FOR_THINGS = expression(
    r"['\"]* (?:for|in|on) (?:(?P<many>(?:just |only )?(?:one|two|three|four|the (?:other|third|fourth|last"
    r"|remaining|rest))\b"
    r"(?! (?:of (?:its|the|their|our) )?(?:schools|homes|cases|years|months|weeks|days|ways)))|)"
)
"""What goes on from a grade to what the next is for ("good in two areas and outstanding in one")."""

COUNTED_AREAS_BEFORE = expression(r"\b(?:one|two|three|four) ['\"]*$")
BRACKET_OR_DASH = expression(
    r"['\"]* ?(?:[(:–]|, (?:(?:one|two) of (?:them|these|those)|among them|including|namely|those (?:for|on)|being)\b)"
)
"""Areas that are counted before they are named ("two were outstanding (...) and two good (...)")."""

AT_DOING = expression(r"['\"]* at (?:helping|protecting|looking|keeping|supporting|caring)\b")
"""What a council is good at, beside another grade."""

NEXT_STEP = expression(r"(?:[,;:]|\b(?=and )) ?(?:and |then |but )?['\"]*$")
ITS_DAY = expression(
    r"['\"]* (?:(?:(?:again )?(?:in |by |since )|\()(?:19|20)\d\d|(?:\w+ ){1,2}years? (?:ago|later)"
    r"|today|now)\b"
)
"""A history told in steps ("inadequate in 2017, good by 2021")."""


SURELY = expression(
    r"\b(?:the one|one|a grade|a notch|a rung|a step) (?:below|above|lower|higher|beneath|up|down)(?: (?:it"
    r"|that))?(?:,|:| –| at"
    r"| with|, at) (?:an? )?['\"]*$|\b(?:inspectors|they|ofsted) (?:now )?calls? (?:it |them )?['\"]*$|"
    r"\b(?:inspectors|ofsted|report|watchdog) stop(?:s|ped)? (?:short )?at (?:an? |just )?['\"]*$|\b(?:no (?:higher"
    r"|further|better)|only as far) (?:than|as)"
    r" (?:an? )?['\"]*$|\b(?:odd one out|exception|(?:bright|weak|low|high) (?:spot|point)) (?:at"
    r"|with) (?:an? )?['\"]*$|\b(?:lagging|trailing|languishing"
    r"|stuck)(?: behind)? (?:at|on) (?:an? )?['\"]*$|\byears (?:at|as|on)"
    r" (?:an? )?['\"]*$|\b(?:result(?:ed|s|ing)?|ended|ending) in (?:an? )?['\"]*$"
    r"|\b(?:end(?:s|ed|ing)? up|escap(?:es?|ed|ing)|(?:came|comes?|coming|got|gets?) away|emerg(?:es|ed|ing))"
    r" (?:with|at|as) (?:an? )?['\"]*$"
    r"|\b(?:went|goes|go) as far as (?:an? )?['\"]*$"
    r"|\b(?:didn't|not|never|nothing|no \w+|none)\b[^,;.]{0,40} (?:fall|drop|dip|slip|sink|score)(?:s|ed|ped|ping)?"
    r" (?:below|short of) (?:an? )?['\"]*$"
    r"|\bheading for (?:an? )?['\"]*$|\b(?:journey|road|path"
    r"|route) (?:to|towards) (?:an? |being )?['\"]*$|\b(?:better"
    r"|worse|higher|lower)(?:,| –| -|:)(?: (?:at|with|being"
    r"|reaching))?(?: an?)? ['\"]*$"
    r"|\b(?:better|lower|higher|unchanged) (?:with|at)(?: an?)? ['\"]*$"
    r"|\b(?:the rest|the others?|everything else) (?:all )?(?:on|at)(?: an?)? ['\"]*$"
    r"|\b(?:best|worst|weakest|strongest|highest|lowest|only|one)(?:-\w+)? (?:area|one|judge?ment|service"
    r"|part),? at ['\"]*$"
    r"|\bin comes (?:an? )?['\"]*$|\b(?:same|lowest|highest|better|worse|higher|lower|top|new|latest|current|final"
    r"|next|second[- ]\w+) (?:\w+ ){0,2}?(?:grade|rating"
    r"|judge?ment|mark"
    r"|verdict),? ['\"]*$"
    r"|\b(?:(?:sights|eyes?) (?:are |now |set |firmly )*on|compar(?:es?|ed) (?:with|to)|(?:no|nothing) less than)"
    r" (?:an? )?['\"]*$"
    rf"|\b{MUST_SAY} ['\"]*$"
    r"|(?:\b(?:ofsted|inspection|latest|last|its|their|the) report|\b[a-z-]+'s(?: report| one)?) (?:says?|said) ['\"]*$"
    r"|\b(?:verdict|conclusion|outcome|grade|rating|judge?ment|result|finding)s?(?::| (?:is|was|were|are)) ['\"]*$"
    r"|\b(?:report|ofsted)\b[^.;:]{0,40} finds? [^.;:,]{3,70} ['\"]*$|\bofsted: [^.;:,]{3,70} ['\"]*$"
)
"""Words after which an adjective is a grade."""

FIRST_TO = expression(
    r"\b(?:first|second|third|only|latest|one of (?:only |just )?\w+)\b[^.;,]{0,60} to (?:be"
    r"|become) ['\"]*$"
)
"""Whom a council is the first of ("the first council in the West to be outstanding")."""

LISTED_THEN = expression(
    r"\b(?:services?|council|authority|department|directorate|trust|social care|leavers|care|protection"
    r"|leadership|\w+'s own|services for (?:vulnerable )?(?:children|families|young people)"
    r"(?: and (?:their |young )?(?:families|people|children))?), ['\"]*$"
)
WHEN_BEHIND = expression(
    r"['\"]*(?: (?:overall|across the board|throughout|in (?:all|every) (?:\w+ )?(?:areas?|categor\w+)),?)?"
    r" (?:then\b|when|at (?:its|the|their) (?:last|previous)|in (?:19|20)\d\d|last time)\b"
)
""""The services, good when last inspected, are now ..."."""

OPENS = expression(
    r"\W*(?:an? )?(?:good|outstanding)['\"]*(?: (?:for|in|on): ?| (?:by|at) (?:the |our )?next (?:one|time|inspection"
    r"|visit)\b|(?: (?:was|were|is)(?: also| again| now)? (?:given"
    r"|awarded|(?:the|its"
    r"|ofsted's|their|inspectors') (?:\w+ )?(?:grade|rating|judge?ment|verdict|mark|word)"
    r"|(?:what|how) (?:ofsted|inspectors|it|they|we|the)|the (?:word|term|grade) (?:that )?(?:ofsted|inspectors|it"
    r"|they))"
    r"| (?:also )?(?:went|goes|applies|applied|is attached|was attached) to)\b)"
)
"""How a sentence opens with a grade as its subject ("Good was also the rating for ...")."""

SET_FIRST = expression(r"\W*(?:(?:also|equally|just as|rated|judged|graded) )*(?:as )?['\"]*")
WAS_BEHIND = expression(
    rf"['\"]*(?:{PUT_ASIDE}|,? (?:too |as well )?| (?=it (?:was|is) (?:for|in|on)\b)it )"
    r"(?:was|were|is|are|describes|described|covers|covered) "
)
"""A grade set before its verb and subject ("Also good was the help that children get")."""


QUALITY_OF = expression(r"['\"]* quality of (?:the |its )?")
"""What stands between a grade in quotes and the judgement it is of ("the 'outstanding' quality of leadership")."""


AIMING = expression(
    r"\b(?:aim(?:s|ed|ing)?|striv\w+|push(?:es|ed|ing)?|head(?:s|ed|ing)|work(?:s|ed|ing)?)"
    r" (?:for|towards) ['\"]*$"
    r"|\b(?:settl(?:e|es|ed|ing) for|(?:make|makes|made|making) do with) ['\"]*$"
    r"|\b(?:aim|ambition|goal|target|hope|plan)s? (?:is|are|was|were|remains?)(?: still| now)? for ['\"]*$"
)
"""What services aim for, or have to be content with, without an article ("we are aiming for good by the spring")."""


FROM_STEP = expression(r"\bfrom (?:an? )?['\"]*$")
STEPPED_TO = expression(
    r"\b(?:dip|drop|slip|fall|fell|sank|slid|went|climb|rose|rise|move|improve|jump|leap)\w* (?:back |down "
    r"|up )?to (?:an? )?"
    r"['\"]*(?:good|outstanding|inadequate|adequate|requires? improvement)['\"]*,? from (?:an? )?['\"]*$"
)
"""The step that was left, told last ("help and protection dipped to good from outstanding")."""
TO_STEP = expression(
    r"['\"]*(?: overall)?(?: (?:(?:back )?in (?:\w+ )?(?:19|20)\d\d|(?:\w+ ){1,2}years ago|last time),?)?"
    r" to (?:an? |be |being )*['\"]*(?:good|outstanding|inadequate|requir|adequate)"
)
"""The first of two grades ("a grade down, from outstanding to good")."""

CALLED_AS = expression(r"\b(?:rat|judg|grad|assess|class|describ|mark|label|rank|brand)\w+ as ['\"]*$")
STANDS_OUT = expression(
    r"\b(?:stand(?:s|ing)? out|emerg\w+|c[ao]m\w+ (?:out|through)|seen|regarded|singled out) as ['\"]*$"
)

AND_THEN = expression(r"\b(?:and|but) ['\"]*$")
WITH_ONE = expression(r"\bwith (?:an? )?['\"]*$")
CAPACITY = expression(r"['\"]* capacity (?:to improve|for improvement)\b")
EVERYWHERE = expression(
    r"['\"]*,? (?:(?:in|on|for|across) (?:all|every(?:thing)?|each)(?! (?:(?:\w+ )?(?:child|famil|young|person)"
    r"|one of (?:our|its|the) (?:child|young)))(?! (?:of )?(?:our|its|the|their) \w+ (?:schools|homes))\b"
    r"|across the board|all round|all the way (?:down|through)|from top to bottom)"
)
OF_SERVICES = expression(r"\b(?:children's|social|family|families) (?:services?|social care|care|department)[ '\"(]*$")
"""A headline without its verb ("Leeds children's services good in all areas", "Good in every area")."""
BOTH = expression(
    r"(?:,| –| (?=\()) ?\(?(?:both|each|all|every one)(?: of them)?(?: (?:rated|judged|graded|at))? ['\"(]*$"
)
"""A grade that is told of two judgements behind their names ("leadership and adoption, both outstanding")."""
ENDS = expression(r"['\"]*(?: [–-]|[.,;:)]|$)")
COUNCIL_ALL = expression(
    r"[A-Z][\w-]+(?: (?:Council|CC|MBC|BC|LBC))?(?:,| –) (?:both|each|all)(?: (?:rated|judged|graded))? ['\"(]*$"
)
"""Councils with the grade that they all have in apposition ("Kent and Leeds – both outstanding – will ...")."""
BEFORE_NOW = expression(
    r"['\"]* (?:before|previously|until (?:now|then)|last time|at the last|in (?:19|20)\d\d)(?=[,.;)]| (?:insp|one))"
)
"""What says of a grade, or of several, that they are those of before ("both outstanding until now")."""
ABOUT_PARTS = expression(
    r"['\"]* (?:for|in|on) (?:the |its )*(?:other|remaining|rest|two|three|four|all|both|every|everything|each)\b"
)


SERVICES_NOW = expression(r"\b(?:services|department|social care) (?:now|again|still) (?:rated |judged )?['\"]*$")
"""A headline without its verb ("Leeds children's services now good")."""

JUST_NOW = expression(r"\bnow (?:rated |judged |graded )?['\"]*$")


def is_set_first(low: str, word: GradeWord) -> bool:
    """Whether a sentence is turned round, its grade before the judgement that it is of."""
    return (
        SET_FIRST.fullmatch(low, 0, word.start) is not None
        and WAS_BEHIND.match(low, word.end) is not None
        and names_judgement(low[word.end :])
    )


def is_title_case(text: str) -> bool:
    """Whether a sentence is written Like This, so that a capital says nothing."""
    words = re.findall(r"[A-Za-z]{4,}", text)
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)
