"""Sentences with a grade's word that give nobody a grade: they tell what it means, when it is given, or that it is not.

"Ofsted rates a council good when ..."; "it depends on what you mean by inadequate"; "far from being inadequate"; "in a
mock inspection the council scored inadequate"; "few would call it good".
"""

from pipelines.understand.clauses import Clause
from pipelines.understand.grade_names import GRADE_OF_ANY_FORM
from pipelines.understand.grade_words import RATING_NOUN
from pipelines.understand.later import expression
from pipelines.understand.needed import compile_needing

SOME_COUNCIL = (
    r"(?:an?|any|no|every|each) (?:[\w-]+ ){0,2}?(?:council|authority|department|services?|area|provider|director"
    r"|director(?:ate)?)"
)

GIVES_TO_ANY = compile_needing(
    rf"\b(?:ofsted|inspectors|it|they|the (?:watchdog|inspectorate))"
    r" (?:(?:will|would|can|may|only|never|always|usually|normally) )*(?:rate|judge|grade|call|find|deem|consider"
    r"|declare"
    rf"|mark)s? {SOME_COUNCIL} (?:(?:to be|as) )?['\"]*$"
    r"|\b(?:ofsted|inspectors|it|they|the (?:watchdog|inspectorate))"
    r" (?:(?:will|would|can|may|only|never|always|usually|normally) )*(?:give|award|reserve)s? an? (?:overall )?['\"]*$"
)
ON_CONDITION = expression(
    rf"['\"]*(?: (?:{RATING_NOUN}|for it)){{0,2}},? (?:(?:only|but only) )?(?:when|if|where|once|unless|provided"
    r"|on condition|as long as|whenever|wherever|to (?:any|those|services|councils)|for (?:any|those))\b"
)
"""When inspectors give a grade, to whomever it may be ("Ofsted rates a council good when its criteria are met")."""

GRADE_OF = compile_needing(
    rf"(?:^\W*|\b(?:that|but|and|or) )(?:an?|any) (?:overall )?{RATING_NOUN} of (?:an? )?['\"]*$"
)
BRINGS = expression(
    r"['\"]* (?:(?:usually|normally|always|often|only|automatically) )*(?:triggers?|means?|leads? to|brings?|requires?"
    r"|is (?:only |usually |normally )?(?:given|awarded|reserved|reached)|are (?:given|awarded)|can only|will only"
    r"|depends?)\b(?! (?:a|the) (?:council|authority))"
)
"""What any such grade needs or brings ("A rating of good triggers a different inspection cycle")."""

MEANT_BY = compile_needing(
    r"\b(?:mean|means|meant|understand|understands|understood) by (?:the (?:word|term|grade) )?(?:an? )?['\"]*$"
    r"|\b(?:definition|meaning|criteri(?:a|on)|descriptors?|threshold|bar|hallmarks?|characteristics) (?:of|for) "
    r"(?:the (?:word|term|grade|grade of) )?(?:being )?(?:an? )?['\"]*$"
    r"|\b(?:difference|gap|gulf|line|distance|border\w*|boundary) between "
    r"(?:(?:an?|one|being|the|two) )*['\"]*(?:grades?|ratings?|councils?|authorit(?:y|ies)"
    rf"|{GRADE_OF_ANY_FORM})\b[^.;(]{{0,30}}$"
    r"|\bfor (?:an?|any) (?:[\w-]+ )?(?:council|authority|department|service) to (?:be|become|get|reach) "
    r"(?:(?:rated|judged|graded|called|an?) )*['\"]*$"
    r"|\b(?:power|powers|duty|right|able|free|freedom|task|job|ask\w*) (?:to|of) (?:judg|rat|grad|call|find"
    r"|declar)(?:e|ing)?"
    rf" {SOME_COUNCIL} (?:(?:to be|as) )?['\"]*$"
    r"|\b(?:would|will) take (?:an?|some|more|a great) [^.;]{0,20}?for [^.;,]{3,40} to (?:be|become|get|reach) "
    r"(?:(?:rated|judged|graded|called|an?|to) )*['\"]*$"
)
"""What a grade means, or what it takes to have it, is told, and not of whom ("what is meant by inadequate")."""

NOT_SAID = compile_needing(
    r"\bfar from (?:being|an?|having been)(?: (?:rated|judged|graded|called|an?))* ['\"]*$"
    r"|\bfew (?:people |of us )?(?:would|could|will|can) (?:call|describe|rate|think)\b[^.;]{0,50}$"
    r"|\b(?:cannot|can't|could not|couldn't|would not|wouldn't|dare not) (?:\w+ )?(?:say|claim|pretend|call (?:it|them"
    r"|this"
    r"|ourselves))\b(?:(?! (?:how|enough)\b)[^.;,]){0,50}$"
    r"|\b(?:hardly|scarcely) (?:be )?(?:called|described|said|an?|likely to be)\b[^.;]{0,40}$"
    r"|\bnowhere (?:does|do|did|in (?:it|the \w+)|is|was|are|were)\b(?! (?:the|its) \w+"
    r" \w+er\b)[^.;,]{0,60}\b(?:sa(?:y|id)|call(?:ed)?|describe[ds]?|use[ds]?|find|found|rated?|judged)\b[^.;,]{0,40}$"
    r"|\b(?:some|many|others|most people|people|you|one|anyone) (?:would|might|could|may) (?:well |even )?(?:call|say"
    r"|think"
    r"|describe|rate|have thought)\b[^.;]{0,60}$"
    r"|\bused to be (?:said|thought|claimed|believed)\b[^.;]{0,60}$"
    r"|\brather [^.;,]{3,40} than ['\"]*$"
    r"|\b(?:long|some|good|fair) way (?:from|off|away from|short of) (?:being )?(?:an? )?['\"]*$"
    r"|\b(?:views|opinions?|comments|feedback|reactions?|replies|answers|impressions)\b[^.;]{0,40} (?:rang|var|differ"
    r"|went)"
    r"\w*(?: \w+)? from (?:an? )?['\"]*$"
    r"|\b(?:rat(?:e|es|ed|ing)|judged|graded|called|found|thought|consider(?:s|ed)) (?:the )?(?:inspectors|inspection"
    r"|inspectorate)(?:'s? \w+)? (?:to be |as )?(?:an? )?['\"]*$"
    r"|\b(?:residents|parents|readers|staff|foster carers|carers|families|voters|union|unions|public|visitors"
    r"|children|customers|people|neighbours|workers|social workers)'?s? (?:own )?(?:verdict|view|opinion|rating|mark"
    r"|score"
    r"|judge?ment)s?\b[^.;]{0,60} (?:was|is|were|are|remains?)(?: \w+)? ['\"]*$"
    r"|^\W*(?:an?|another|one) (?:[\w-]+ )?(?:council|authority) (?:near ?by|next door|elsewhere|up the road|not far"
    r" (?:away|off)|further (?:north|south|east|west)|over the border) [^.;,]{0,30}$"
    r"|\b(?:tempted|inclined|close|entitled|unable|unwilling|reluctant|unprepared|slow|loath|hesitant) to (?:say|call"
    r"|use|award|give)\b[^.;]{0,40}$"
    r"|\b(?:could|might|would|should) have (?:said|called|chosen|used|gone for|written) (?:the word |(?:it|them|us|the"
    r" \w+) )?(?:an? )?['\"]*$"
)
"""What is said not to be so, or is only thought of ("few would call it good", "might have said inadequate")."""

THE_WORD = expression(r"\b(?:the (?:word|term|adjective|grade|label) |\bthe )['\"]*$")
NOT_THERE = expression(
    r"['\"]*(?: (?:rating|grade|judge?ment|verdict))?(?: (?:that|which) [^.;,]{3,40}?)? (?:(?:did|does|do|is|was|were"
    r"|has"
    r"|had|has been)(?: not|n't)|never|failed to|is nowhere|appears? nowhere)"
    r" (?:(?:once|been|yet|even) )*(?:appear\w*|occur\w*|come|came|materiali[sz]ed?|arrived?|used|mentioned|found"
    r"|passed"
    r"|be (?:seen|found)|in (?:it|the|its)|there)\b"
)
"""A word that nobody used, a grade that did not come ("The word 'inadequate' does not appear in the report")."""

REHEARSED = expression(
    r"\W*(?:but |and )?(?:in|at|during|under|by) (?:(?:an?|its|their|the|this|that|one|our) )?(?:[\w-]+ ){0,3}?"
    r"(?:(?:mock|practice|dummy|trial|pretend|simulated|internal) (?:[\w-]+ )?(?:inspections?|reviews?|exercises?"
    r"|audits?)"
    r"|dry[- ]runs?|dress rehearsals?|rehearsals?|peer (?:reviews?|challenges?)|self-(?:assessments?|evaluations?)"
    r"|health checks?|(?:[\w'-]+ )?(?:surveys?|polls?|ballots?|quiz(?:zes)?|questionnaires?|competitions?)|case"
    r" audits?|file audits?)\b"
    r"(?:(?!\b(?:rated by|found by|ofsted (?:has|had|rated|judged|said|found|gave)|but|although"
    r"|while)\b)[^.;:]){0,150}$"
)
BY_OFSTED = expression(r"['\"]*(?: overall)? by (?:ofsted|the (?:watchdog|inspectorate))\b")
"""Where a grade comes from that is no inspection's ("In a mock inspection by a consultancy it scored good")."""


QUESTION = expression(
    r"\W*(?:and |but |so )?(?:what|how|why|which|who|when|where)\b[^.;?]{0,60}\b(?:an?|one|any|some) (?:(?:council"
    r"|authority"
    r"|department|service)\b[^.;?]{0,60}|['\"]*)"
)
ASKED_OF = expression(
    r"['\"]*(?:\?|[^.;?]{0,60}\b(?:council|authority|department|service|another|one|do|be|look)\b[^.;?]{0,40}\?)"
)
"""What is asked of any council ("What would an inadequate council do?", "How does a council get to be good?")."""

STAYS_UNTIL = compile_needing(
    r"\b(?:(?:will|would|'ll|shall|is to|are to) (?:\w+ )?(?:stay|leave|remain|end|last|go home|be (?:lifted|removed"
    r"|withdrawn"
    r"|stood down|in place|there|needed))|(?:ends|leaves|goes|expires|lasts))\b[^.;]{0,60}? (?:until|till|when|once|as"
    r" soon as"
    r"|unless) [^.;,]{2,40}? (?:is|are|has been|have been|get to|gets to|reach(?:es)?)"
    r"(?: (?:rated|judged|graded|found|again|to be|at least|an?|as))* ['\"]*$"
)
"""What is to end one day ("The commissioner will stay until the council is good") tells of no grade."""
FIRST_UNTIL = expression(
    r"\W*(?:but |and )?(?:until|unless|once|as soon as) (?:[\w'-]+ ){1,5}?(?:is|are|has been|have been)"
    r"(?: (?:rated|judged|graded|found|again|to be|at least|an?|as))* ['\"]*"
)
THEN_WILL = expression(r"[^.;,]{0,40}, [^.;]{0,60}\b(?:will|would|shall|must|cannot|can|should|'ll)\b")
TO_SAY = expression(r"\W*to (?:say|call|describe|suggest|claim|pretend|brand|label)\b[^.;]{2,60}")
WOULD_BE = expression(r"['\"]* (?:would|is|might|could) (?:be|to|have)\b")
"""What it would be to call somebody so ("To say that they are inadequate would be unfair")."""


def gives_no_rating(clause: Clause) -> bool:
    """Whether a sentence with a grade tells what it means, when it is given or what somebody rehearsed, and of nobody
    that inspectors gave it."""
    before, lead, low, end = clause.before, clause.lead, clause.low, clause.end
    if GIVES_TO_ANY.search(before) is not None and ON_CONDITION.match(low, end) is not None:
        return True
    if GRADE_OF.search(lead) is not None and BRINGS.match(low, end) is not None:
        return True
    if MEANT_BY.search(lead) is not None or NOT_SAID.search(lead) is not None:
        return True
    if THE_WORD.search(lead) is not None and NOT_THERE.match(low, end) is not None:
        return True
    if STAYS_UNTIL.search(lead) or (FIRST_UNTIL.fullmatch(lead) and THEN_WILL.match(low, end)):
        return True
    if TO_SAY.fullmatch(lead) and WOULD_BE.match(low, end):
        return True
    if "?" in low[end:] and QUESTION.fullmatch(lead) and ASKED_OF.match(low, end):
        return True
    return REHEARSED.fullmatch(lead) is not None and BY_OFSTED.match(low, end) is None
