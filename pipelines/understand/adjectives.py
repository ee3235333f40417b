"""Where an ordinary adjective (good, outstanding, and adequate, poor, excellent of the old scales) is a grade.

Quotes, a verb of rating, a rating noun or a list say so; a noun that it praises says that it is none.
"""

from pipelines.understand.aimed_at import is_aimed_at
from pipelines.understand.as_noun import is_called_grade, is_noun
from pipelines.understand.carrying import is_bracketed
from pipelines.understand.days import MONTH
from pipelines.understand.grade_words import (
    LETTERS_BEFORE,
    MUST_SAY,
    OBJECT_ENDS,
    RATING_NOUN,
    SURELY_SO,
    GradeWord,
    Place,
)
from pipelines.understand.history import is_brought
from pipelines.understand.judgements import find_judgements, names_judgement
from pipelines.understand.later import compile_at_words, expression
from pipelines.understand.needed import compile_needing
from pipelines.understand.of_judgement import EVERYWHERE, is_of_judgement_before, is_of_judgement_behind
from pipelines.understand.praise import is_one_of_theirs, praises_before, praises_behind
from pipelines.understand.reading import Sentence
from pipelines.understand.roll_call import graded_items
from pipelines.understand.said_of_services import is_said_of_services
from pipelines.understand.service_given import is_service_given
from pipelines.understand.set_beside import is_entered_for, is_set_beside
from pipelines.understand.steps import is_past_or_aim, is_step
from pipelines.understand.then_and_now import is_of_pair
from pipelines.understand.verbless import FOR_WHOM, NEAR_WHOM, is_alone, is_verbless
from pipelines.understand.word_order import is_before_name, is_put_in, is_title_case, is_turned_round

VERB = (
    r"(?:rat(?:e|es|ed|ing)|judg(?:e|es|ed|ing)|grad(?:e|es|ed|ing)|deem(?:s|ed)?|brand(?:s|ed)?|label(?:s|led)?"
    r"|declar(?:es|ed)|pronounc(?:es|ed|ing)|adjudg(?:es|ed)|assess(?:es|ed)?"
    r"|class(?:es|ed)?|classif(?:ies|ied)|mark(?:s|ed)?|describ(?:es|ed)|rank(?:s|ed)?|scor(?:es|ed|ing)|award(?:s"
    r"|ed|ing)?"
    r"|hand(?:s|ed|ing)?|giv(?:e|es|en|ing)|gave"
    r"|receiv(?:e|es|ed|ing)|reach(?:es|ed|ing)?|merit(?:s|ed|ing)?|earn(?:s|ed|ing)?|gain(?:s|ed|ing)?|win(?:s"
    r"|ning)?|won"
    r"|secur(?:e|es|ed|ing)|achiev(?:e|es|ed"
    r"|ing)|land(?:s|ed)?|pick(?:s|ed)? up|get(?:s|ting)?|got|s[ia]ts?|stands?|stood|deserv(?:es|ed)|manag(?:es|ed)"
    r"|retain(?:s|ed|ing)?|keep(?:s)?|kept|hold(?:s)? on to|held|maintain(?:s|ed|ing)?|remain(?:s|ed|ing)?|stay(?:s"
    r"|ed)?|continu(?:es|ed|ing)|found|finds?|consider(?:s|ed)|thought|named|confirmed"
    r"|sa(?:ys|id) (?:to be|were|was|are)|upgrad(?:ed|es)|downgrad(?:ed|es)|c[ao]m(?:e|es|ing) (?:out|back|up"
    r"|through)(?: as)?"
    r"|attain(?:s|ed)?|assigned|clinch(?:es|ed)|scoop(?:s|ed)|bag(?:s|ged)|turned out(?: to be)?"
    r"|calls|calling|now call|called|concluded"
    r"|be|been|recogni[sz]ed)"
)


BEFORE_SOFT = compile_at_words(
    rf"(?:\b(?:judge?ments?|ratings?|grades?|gradings?|verdicts?|outcome|score|mark|result|category|bracket|band)"
    rf" (?:of|was|is|were)|\b{VERB})(?: (?:it|them|us|[\w'-]+(?: [\w'&-]+){{0,6}}?))??"
    r"(?: (?:as|to be|at|an?|the|its|their|overall|still|again|now|both|either|consistently|all|with|being"
    r"|was|were|is|are|be|that"
    r"|straight|another|double|first(?:-ever)?|second|ofsted|only|just|on|across the board|in all areas|once more"
    r"|and|also)){0,10}[ :]*['\"(]*$"
)


RATED_AS = expression(
    r"\b(?:reads?|it says)(?: simply| just)?:? (?:an? )?['\"(]*$|"
    r"\b(?:is|are|was|were|been|sits?|sat|sitting|stands?|stood|standing|(?:c[ao]mes?|coming) (?:in|out)|lands?|landed"
    r"|end(?:s|ed)? up|settled?|settles|pegged|pitched|remains?|remained|stays?|stayed|placed|put)"
    r" (?:now |still |both |all |again )?at ['\"(]*$|\b(?:had|has"
    r"|have|puts?|putting|sets?|setting|marks?|marked|marking) [^.;:,]{3,60} down as ['\"(]*$"
    r"|\b(?:put|puts|placed|places) (?:[^.;:,]{3,60} )?at ['\"(]*$"
    r"|\b(?:finds?|found) (?:itself|themselves|ourselves) (?:now )?(?:at|on|in|with)(?: an?)? ['\"(]*$"
    r"|\b(?:left|leaves?|find|finds|see|sees) (?:it|them|us|the [\w' ]{3,40}) (?:as|at|on)(?: an?)? ['\"(]*$"
    r"|\b(?:report|reports|inspection|ofsted|list|table|map|batch)\b[^.;:,]{0,40} (?:has|have|had|shows?|lists?"
    r"|records?)"
    r" (?:(?!\b(?:debts?|owed|arrears|invoices?|loans?|payments?|sums?)\b)[^.;:,]){2,40} (?:as|at|on) ['\"(]*$"
    r"|\b(?:is|are|was|were|been) set at ['\"(]*$"
    r"|\b(?:is|are|was|were|been) (?:(?:all|both|each|also) )?(?:(?:put|set|marked) )?down as ['\"(]*$"
    r"|\b(?:is|are|was|were|been), (?:in|according to|as|by) [^,;.]{3,60}, ['\"(]*$"
    r"|\b(?:rat|judg|grad|deem|assess|class|describ)\w+\b[^.;:]{0,150} as(?: an?)? ['\"(]*$"
    r"|\b(?:ofsted|inspectors|they|it|council|authority|services|department|(?:is|are|was|were"
    r"|been)) (?:now )?list(?:s|ed)?\b"
    r"[^.;:]{0,100} as(?: an?)? ['\"(]*$"
    r"|\bc[ao]m(?:e|es|ing) (?:in|out) (?:at|as)(?: an?)? ['\"(]*$"
)


COPULA = expression(
    r"\b(?:(?:it|that)'s|(?:we|they)'re|itself|already|is|are|was|were|be|been|remains?|stays?|becom(?:e|es|ing)|became"
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
    r"|requires? improvement|adequate|poor)\b[^.;]{0,60}|raised?|soar\w*|rocket\w*|shot|surg(?:es|ed|ing)|propel\w*"
    r"|catapult\w*)"
    r"\b(?:[^.;,]{0,110}|[^.;,]{0,110}, (?:[^.;,]{0,40}, )?)\b(?:to|towards|into|at|from)(?: an?| be(?:ing)?"
    r"| the)* *['\"(]*$"
)


RATED_OBJECT = expression(
    r"\b(?:rat(?:e|es|ed|ing)|judg(?:e|es|ed|ing)|grad(?:e|es|ed|ing)|deem(?:s|ed)?|brand(?:s|ed)?|label(?:s|led)?"
    r"|declar(?:es|ed)|call(?:s|ed|ing)?|deeming|branding|labelling|declaring|pronounc(?:es|ed|ing)"
    r"|stamp(?:s|ed)|scor(?:es|ed)|adjudg(?:es|ed)|(?<=that )makes"
    r"|(?<=which )makes|(?<=this )makes|(?<=verdict )makes)"
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
    r"|borough)(?:'s)?(?: (?:to|with|at|as|is|was|being|got|received|rated|judged|graded|found|an?|to be)){0,3}"
    r"|[A-Z][\w-]+'s?"
    r"|(?:,|\b(?:and|while|but)) (?:in |at |for )?[A-Z][\w-]+(?: (?:[A-Z][\w-]+|and|of|upon|with))*) ['\"(]*$"
)
"""What stands for services named before ("those in Sefton good", "and Sefton's good")."""


NOUN_AFTER = expression(rf"['\"]*(?: or ['\"]?outstanding['\"]?)? (?:\w+'?s? ){{0,2}}?{RATING_NOUN}\b")
"""A noun of rating that it goes with."""


LISTED = expression(
    r"(?:[:|–=]|\s-)\s*(?:(?:officially|also|still|now|again|just|only|simply|yes|all|both|each)(?:,? ))?['\"(]*$"
)


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
    if NAMES_BOARD.match(sentence.text, word.end):
        return False
    if is_past_or_aim(here) or is_of_pair(low, start) or is_aimed_at(low, start, word.end):
        return True
    if (served := is_service_given(here)) is not None:
        return served
    if praises_before(here):
        return False
    if is_called_grade(here):
        return True
    if (judged := is_of_judgement_behind(here)) is not None:
        return judged
    if is_put_in(here) or is_noun(here) or is_verbless(here) or is_turned_round(here) or is_before_name(here):
        return True
    if here.start in graded_items(here.sentence.text):
        return True
    if is_beside_another(here) or is_entered_for(here):
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
        or is_set_beside(here)
        or is_of_judgement_before(here)
        or is_bracketed_grade(here)
        or is_overall_first(here)
        or (AS_OFSTED_SAYS.match(low, word.end) is not None and OF_SERVICES.search(here.before) is not None)
    ):
        return True
    copula = COPULA.search(here.before) is not None
    if (doing := AT_DOING.match(low, word.end)) and (accepted or copula):
        return names_judgement(low[doing.start() : doing.end() + 40])
    return is_predicate(here) if copula else bool(accepted) and goes_on_from_grade(here)


def is_bracketed_grade(here: Place) -> bool:
    """Whether it stands in brackets behind another grade as the one of before ("inadequate (was good, 2018)")."""
    return BRACKET_ENDS.match(here.low, here.end) is not None and any(
        is_bracketed(here.low, other.end, here.start) for other in here.accepted
    )


BRACKET_ENDS = expression(r"['\"]*(?:,? (?:(?:back )?in |at |overall )?[^();.]{0,20})?[)\]]")


OF_SERVICES = expression(r"\b(?:children's services|social care|council|department|authority|trust)(?: now)? ['\"]*$")
AS_OFSTED_SAYS = expression(
    r"['\"]*,? (?:(?:says?|said|rules?|ruled|finds?) (?:ofsted|inspectors|(?:the )?watchdog)|(?:ofsted"
    r"|inspectors) (?:says?"
    r"|rules?|finds?)\b)"
)
"""Who says in a headline what services are, without a verb ("Council good, says Ofsted")."""


def is_overall_first(here: Place) -> bool:
    """Whether a line says no more than what services are overall ("Overall, outstanding (was good)")."""
    return (
        OVERALL_FIRST.fullmatch(here.low, 0, here.start) is not None and ITEM_ENDS.match(here.low, here.end) is not None
    )


OVERALL_FIRST = expression(
    r"[\W\d]*(?:[^,;:.]{3,60}(?::| [–-]) )?(?:the )?overall(?: effectiveness| grade| rating| judge?ment"
    r"| verdict)?(?:,|:| –)?"
    r" ['\"]*"
)
ITEM_ENDS = expression(r"['\"]*(?:[.;)]| \(|$)")


def is_beside_another(here: Place) -> bool:
    """Whether it stands without a noun that it would praise in a sentence that tells another grade of Ofsted's ("from
    the good group, to which it belonged, to the outstanding one")."""
    if not any(other.grade != here.word.grade for other in here.accepted) and not has_another(here):
        return False
    return (
        NO_NOUN.match(here.low, here.end) is not None
        and NOT_A_GRADE.search(here.before) is None
        and OF_GRADING.search(here.low) is not None
        and all(named.parts == ("overall",) for named in find_judgements(here.low))
    )


def has_another(here: Place) -> bool:
    """Whether another adjective of its sentence stands without a noun as well ("Once it was good, ... outstanding")."""
    return any(
        other[0] != here.word.grade
        and NO_NOUN.match(here.low, other.end()) is not None
        and NOT_A_GRADE.search(here.low, 0, other.start()) is None
        for other in ADJECTIVES.finditer(here.low)
    )


ADJECTIVES = expression(r"\b(?:good|outstanding)\b")
NO_NOUN = expression(
    r"['\"]*(?:['\"]*(?:[.;:!?)]|$)| [–-] | \("
    r"|(?: overall)?,(?= (?:but|and|in|it|which|from|after|the|its|their|when|where|sa(?:id|ys)|according|with"
    r"|having|not"
    r"|as|up|down|compared|against|while|ofsted|inspectors|now|today|then|to|was|is|has|had|instead)\b)"
    r"|(?: (?:rating|grade|label|tag|judge?ment|verdict|status|mark|category|band|group|one|overall"
    r"|authority|council|department|service))*"
    r"(?=['\"]*(?:[.,;:!?)]|$| (?:(?:and|but) (?:now|is|was|are|were|has|have|had|it|they|the|an?|this|that|then)|in"
    r" (?:19|20)\d\d|(?:19|20)\d\d|now|today|this time|last time|before|after|until|instead|again|when|by ofsted|by"
    r" inspectors|from ofsted|overall|of (?:19|20)\d\d|since (?:19|20)\d\d|from (?:today|now|yesterday|this)|(?:that"
    r"|which) (?:it|they|we|the|had|has|was)|(?:is|was|has been|had been) (?:now )?(?:gone"
    r"|over|history|replaced|out|settled|answered))\b)))"
)
NOT_A_GRADE = expression(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|some|most|many|few|more|another|others?|both|all|each"
    r"|for|no|any|do(?:es|ing)?|did|common|greater|very|so|how|really|pretty|too|much|quite|enough|not|never) ['\"]*$"
)
OF_GRADING = expression(
    r"\b(?:rat(?:ed|es|ing)|grad(?:ed?|es|ing)|judg(?:ed|e?ment)|verdict|overall|inspectors|ofsted)\b"
)


NAMES_BOARD = expression(
    r"(?: (?:and|to|for) [A-Z][a-z]+){1,3}['\"]? (?:Board|Programme|Project|Plan|Group|Strategy|Partnership|Panel)\b"
)
"""What makes a grade's word the name of something ("a Good and Beyond Board")."""


def is_behind_list(here: Place) -> bool:
    """Whether it stands behind several judgements that are the object of a verb of rating ("rated leaders, protection
    and adoption good")."""
    rated = RATED_LIST.search(here.before)
    return rated is not None and sum(len(named.parts) for named in find_judgements(here.before[rated.start() :])) > 1


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
        or LISTED.search(before[-20:]) is not None
    )


def is_predicate(here: Place) -> bool:
    """Whether what follows an adjective behind "is" lets it be a grade: its clause ends, or tells of when or where."""
    low, end = here.low, here.end
    if FOR_WHOM.match(low, end) and names_judgement(low[end : end + NEAR_WHOM]):
        return TO_DO.match(low, end) is None
    if here.accepted and IN_PLACE.match(here.sentence.text, end) and names_judgement(low[: here.start]):
        return True
    if ALL_ROUND.match(low, end) and not SERVICES_ARE.search(here.before):
        return False
    if IS_TOLD.match(low, end) and FINDING_THAT.search(here.before):
        return True
    return PREDICATE_ENDS.match(low, end) is not None or EVERYWHERE.match(low, end) is not None


FINDING_THAT = expression(
    r"\b(?:finding|conclusion|verdict|judge?ment|view|news|confirmation|announcement|fact) that [^.;:]{3,110}$"
)
IS_TOLD = expression(r"['\"]* (?:is|was|has|had|will|came|comes|appears?|stands?|means|meant|reached|rests?)\b")
"""What is told of a finding whose grade ends it ("The finding that leadership is good is set out on page one")."""


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
    if is_one_of_theirs(here):
        return True  # "Kent has retained its outstanding rating and Essex its good one"
    return NEAR_WORDS.search(before) is not None and any(0 <= here.start - other.end <= 40 for other in here.accepted)


OFSTED_IN_BRACKETS = expression(r"['\"]*,? \((?:by )?ofsted\b")

REPORT_AFTER = expression(r"['\"]* (?:report|result|outcomes?|start|marks)\b")
"""Nouns of rating that an ordinary adjective praises as often."""

PREDICATE_ENDS = expression(
    r"['\"]+ (?:was|is) (?:how|what)\b"
    r"|['\"]*(?:[.,;:()]| \(| [–-] | and | or | but | already\b| after (?:an? |\w+ years)| while | whereas | although "
    r"| overall| too\b| in the"
    r" (?:area|categor)"
    r"| in (?:two|three|four|most|some)(?: out)? of (?:the|its|their)\b| again| as well| itself| themselves"
    r"| (?:in|at) (?:just |only )?(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)"
    r" (?:of (?:them|these|those)|councils|authorities|boroughs|counties)\b"
    r"| in (?:ofsted's|inspectors'|the (?:inspectors'|watchdog's)|its|their) (?:eyes|view|opinion|judge?ment|book)\b"
    r"| is (?:the|its|their|ofsted's) (?:\w+ )?(?:conclusion|verdict|finding|judge?ment|view)\b"
    r"| in the (?:eyes|view|opinion|judge?ment|words) of (?:ofsted|(?:the )?(?:inspectors|watchdog|inspectorate))\b"
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
    r"|overall|adoption|safeguarding|everything (?:else|other)|all (?:of )?(?:the )?other|the rest\b)"
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
    r"|stuck)(?: behind)? (?:at|on) (?:an? )?['\"]*$|\b(?:years|spell|stint|period|era|reign) (?:at|as|on)"
    r" (?:an? )?['\"]*$|\b(?:result(?:ed|s|ing)?|ended|ending) in (?:an? )?['\"]*$"
    r"|\b(?:end(?:s|ed|ing)? up|escap(?:es?|ed|ing)|(?:came|comes?|coming|got|gets?) away|emerg(?:es|ed|ing))"
    r" (?:with|at|as) (?:an? )?['\"]*$"
    r"|\b(?:went|goes|go) as far as (?:an? )?['\"]*$|\brang(?:es?|ed|ing) from (?:an? )?['\"]*$"
    r"|\b(?:inspectors|ofsted|inspectorate|watchdog|team|they) (?:(?:has|have|had|finally"
    r"|eventually) )*(?:(?:settle[ds]?"
    r"|decide[ds]?|landed|plump(?:ed|s)?|opt(?:ed|s)?|goes?|went|gone) (?:on|for|with)|cho(?:se|sen|oses?)"
    r"|picked) (?:an? )?['\"]*$"
    r"|\b(?:came|comes|come) (?:down (?:in favour of|on the side of|on|as|at)|to rest (?:on|at)) (?:an? )?['\"]*$"
    r"|\bturn(?:s|ed)? out (?:to be |as )?(?:an? )?['\"]*$"
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
    r"|\bcame (?:the|its|their|our) (?:first|second|third) ['\"]*$"
    r"|\bin comes (?:an? )?['\"]*$|\b(?:(?:19|20)\d\d|previous|earlier|old|overall|first|same|lowest|highest|better"
    r"|worse|higher|lower|top|new|latest|current|final"
    r"|next|second[- ]\w+) (?:\w+ ){0,2}?(?:grade|rating"
    r"|judge?ment|mark"
    r"|verdict),? ['\"]*$"
    r"|\b(?:(?:sights|eyes?) (?:are |now |set |firmly )*on|compar(?:es?|ed) (?:with|to)|(?:no|nothing) less than)"
    r" (?:an? )?['\"]*$"
    rf"|\b{MUST_SAY} ['\"]*$"
    r"|(?:\b(?:ofsted|inspection|latest|last|its|their|the) report(?:, [^,;.]{3,50},)?|\b[a-z-]+'s(?: report"
    r"| one)?) (?:says?|said) ['\"]*$"
    r"|\b(?:verdict|conclusion|outcome|grade|rating|judge?ment|result|finding)s?(?::| (?:is|was|were|are)) ['\"]*$"
    r"|\b(?:report|ofsted)\b[^.;:]{0,40} finds? [^.;:,]{3,70} ['\"]*$|\bofsted: [^.;:,]{3,70} ['\"]*$"
)
"""Words after which an adjective is a grade."""
