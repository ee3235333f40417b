"""Whether a grade is asserted: what denies it, only supposes, believes or hopes it."""

import re
from collections.abc import Mapping

from pipelines.understand.aimed_at import is_forecast
from pipelines.understand.beginnings import ByBeginning
from pipelines.understand.believed import BELIEVED, is_believed
from pipelines.understand.by_others import is_others_word
from pipelines.understand.clauses import Clause, clause_of, since_border
from pipelines.understand.denied import (
    COMPARED,
    DENIED,
    DENIES_HOPE,
    IF_NONE_AFTER,
    NOBODY_HAS,
    NONE_AFTER,
    NOTHING_NOT,
    has_no_better,
    is_so_beside_denial,
)
from pipelines.understand.hearsay import is_leaked, is_rumour
from pipelines.understand.hoped_for import (
    AT_RISK,
    BEYOND,
    HOPED,
    NEXT_TIME,
    OF_NEXT,
    WILL_NOT_BE,
    is_reached,
    is_told_of_next,
    is_wished,
)
from pipelines.understand.journeys import MOVE_DOES, is_journey_over
from pipelines.understand.judgements import names_judgement
from pipelines.understand.later import compile_at_words, expression
from pipelines.understand.no_rating import gives_no_rating
from pipelines.understand.not_given import why_not_given
from pipelines.understand.of_nobody import GENERIC, OFTEN, is_explained, is_of_unnamed, recites_scale, tells_rule
from pipelines.understand.supposed import IN_THEIR_VIEW, is_conceded, is_found_beside, is_supposed
from pipelines.understand.until_then import is_so_since
from pipelines.understand.yet_to_be import why_only_near

THE, GIVEN_THEN = (
    expression(r"\bthe ['\"]*$"),
    expression(
        r"['\"]*(?: overall)? (?:(?:of|in|from|since|until|back in|as (?:recently|late|lately) as|only in"
        r"|(?:at|by|towards|before) the (?:end|start|beginning|close|turn) of) (?:\w+ )?(?:19|20)\d\d\b"
        r"|(?:\w+ ){1,2}(?:years?|months?) (?:ago|earlier|before)\b|when (?:it was )?last inspected\b"
        r"|last (?:year|month|spring|summer|autumn|winter)\b)"
    ),
)
"""What was, told beside what is better or worse ("one better than the good of 2022")."""

WAS_SO = expression(r"\b(?:was|were) (?:(?:rated|judged|graded|found|deemed) )?(?:to be |as )?['\"]*$")
"""What is dated was so, of whomever it is told ("for a council that was outstanding in 2021")."""

WILL_BE = expression(
    r"\b(?:will|'ll) (?:soon |one day )?(?:be|get|become|win|earn|reach|say|read|bring|give|find|come)\b[^;.]{0,40}$"
)

AMONG_FIRST = compile_at_words(
    r"\b(?:(?:is|was|are|were|becomes?|became|among|one of) (?:only )?(?:the |its )?(?:\w+ ){0,3}?(?:first"
    r"|second|third|fourth"
    r"|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|latest|only|\w+ of only \w+)|one of (?:just |only |the )*"
    r"(?:\w+ ){0,2}(?:councils|authorities|boroughs|counties|cities|departments)(?: (?:in|across) [\w' ]{3,30}?)?"
    r"|(?:makes|made|making) (?:it|them|the \w+) (?:\w+ ){0,3}?(?:first|second|third|fourth|fifth|latest"
    r"|only))\b(?:(?!\b(?:fail|tr[iy]|hop|want|wish|aim|expect|struggl|yet"
    r"|need)\w*\b)[^,;.]){0,60}(?<!\bnot) to (?:reach|become|be|get|gain|win"
    r"|earn|achieve|receive|secure|have|move|go|climb|leap|jump|rise|improve)\b[^,;.]{0,40}$"
)
"""What has happened, told with "to" ("the fifth council to reach the top grade")."""


SUPPOSED = compile_at_words(
    r"\b(?:(?:(?<!, )(?<!is )(?<!was )an? (?:local )?(?:authority|council|department)|one|(?<!among )those|anyone"
    r"|anything|areas|places|councils"
    r"|authorities"
    r"|departments) (?:that|which|who) (?:is|are|was|were|(?=perform\w* ['\"]*$)perform\w*)"
    r"(?= (?:already |currently )?(?:rated|judged|graded|found|deemed|branded|labelled|declared|called)?(?: to be"
    r"| as)?[ '\"]*$)|(?:each|every|any"
    r"|an?) (?:council|authority"
    r"|department) is\b|how (?:close|near|far) (?:it|they|we|the \w+) (?:is|are|was|were|come|came|ha[sd] been"
    r"|have been)\b|if|whether"
    r"|unless|in case|were to|how many|what would (?:make|take|lift|bring|get)|what (?:would|does"
    r"|will) it take|what it (?:would|will|might) take"
    r"|before [\w' ]{2,40} can"
    r"|before (?:it|this|that|they|services|the \w+) (?:is|are)(?= (?:\w+ )?['\"]*$)"
    r"|would (?:probably |likely |almost certainly )?(?:be|have|mean|help)|could (?:be|have)"
    r"|(?<!who )(?<!that )(?:may|might|could(?! find)) (?:well |yet |also |soon |even |still |now |again )*"
    r"(?:be(?= (?:rated|judged|graded|found|told|given|handed|called|branded|deemed|declared|downgraded|upgraded"
    r"|an?|only|as)\b|[ '\"]*$)"
    r"|rate|judge|grade|brand|find(?! it\b)|slip|fall|drop|go (?:back|down|up)|sink|slide|rise|climb|end up|return to"
    r"|get|become|receive|lose)(?=(?:(?!,| but\b)[^;:.])*$)"
    r"|should (?:both "
    r"|all |also )?(?:be|have)"
    r"|can be|can(?:not|'t) be (?:called|described)|any(?:one|body) (?:could|can|would|might) (?:call|rate|describe)"
    r"|(?<!who )(?<!that )may be|(?<!who )(?<!that )might be|any (?:\w+ )?(?:council|authority|service|services"
    r"|department|trust|area)|(?<!among the )(?<!among )(?:councils"
    r"|authorities|departments|those"
    r"|providers|ones)(?! with child| with a)"
    r" (?:that are |which are |which have been |who are )?(?:judged|rated|graded|found|with)|what (?:a|an|it takes"
    r"|to improve|needs to)|how to|(?:must|has to|have to|should) (?:improve|do (?:better|more)|get better)"
    r"(?!,? (?:and|but) (?:the|its|their) (?:grade|rating|verdict|judge?ment)\b)(?!(?:,[\w ]{3,30})?,"
    r" (?:rat|judg|grad|brand)(?:ing|ed)\b)"
    r"|in order to (?:be|become)|to be considered|needs? to (?:be|do|improve|become)"
    r"|required to be|(?:in|at|from) (?:places|areas) (?:that|which)(?=[ '\"]*$)"
    r"|ranging|ranges? from|(?:grades|ratings|judge?ments|scale) (?:that )?(?:runs?|goes?|stretch(?:es)?) from"
    r"|work\b[^.;]{0,40} to (?:achieve|reach|get|gain|secure|earn)|(?:grading |point |rating )scale(?!, (?:it|they"
    r"|we|the|its|their|our|ofsted|inspectors)\b)"
    r"|either(?! (?:side|hand|end)\b|[:,.]))\b(?:(?! [–-] (?:last time|at the last|in (?:19|20)\d\d)\b"
    r"| (?:given|now) that\b| in (?:the )?(?:light|view) of\b| after being (?:rated|judged|graded|found|branded)\b"
    r"| (?:after|because) (?:[\w'-]+ ){1,5}(?:was|were"
    r"|had been|ha(?:s|ve) been)\b)[^;:.]){0,120}$"
)
SUPPOSED_FIRST = expression(
    r"(?:\W*|[^;.,]{0,60}\b(?:if|what would happen|what it would mean|what follows) )(?:were|had|should) (?:ofsted"
    r"|inspectors|it|they|the)\b[^;.]*$|\W*(?:to be (?:rated|judged|graded)\b)[^;.]*$"
    r"|\W*where we are ['\"]*$"
)


AS_IF = expression(r" as (?:if|though) (?!.*\b(?:when|after|because|once)\b)")
"""What somebody compares with, and not what made it seem so ("felt as though they had won when Ofsted rated ...")."""

PARTICIPLE = expression(
    r"[,(–-] ?(?:currently |already |previously |last |first )?(?:rated|judged|graded)(?: as)? ['\"]*$"
)
"""A council or service described by its grade is so graded, whatever else is said of it."""
PARTICIPLES = ("rated", "judged", "graded", " as")

IN_FACT = expression(
    r", (?:which|whom|whose [\w' ]{3,40}) (?:ofsted|inspectors|the (?:watchdog|inspectorate)) (?:(?:has|have|had"
    r"|last|also) )*"
    r"(?:found|rated|judged|graded|called|deemed|declared)\b[^,;.]{0,40}$"
    r"|, (?:which|who|whose (?:[\w']+ ){1,3}?|of (?:whom|which) [\w' ]{3,30}?) ?(?:is|are|was|were|had been|has been"
    r"|have been)(?: (?:already|currently|still|now|rated|judged|graded|found|to be|as)){0,3} ['\"]*$"
    r"|\b(?:ago|(?:19|20)\d\d|inspection|report), when (?:it|they|we|services) (?:was|were|had been)"
    r"(?: (?:rated|judged|graded|found|to be|as|only|an?))* ['\"]*$"
    r"|\b(?:rating|grade|judge?ment|verdict|inspection|report|evaluation|ofsted), which (?:was|were)"
    r"(?: (?:rated|judged|graded|an?|only|just))* ['\"]*$"
)
"""What inspectors are said to have found of something named is so, whatever is hoped or feared for it."""

OFSTED_JUDGED = expression(
    r"(?<!any )(?<!where )\b(?:services|social care|department|council|authority|trust) (?:that|which|whom) (?:ofsted"
    r"|inspectors|the (?:watchdog|inspectorate)) (?:(?:has|have|had|last|also|once) )*(?:found|rated|judged|graded"
    r"|called|deemed|declared|branded)(?: as| to be)? ['\"]*$"
)
"""What services are said to have been judged by Ofsted is so, whatever is to be decided of them ("will say whether
Kent should lose services that Ofsted judged inadequate")."""

VERBS_OF_POST = ("find", "inherit", "take", "lead", "run", "join", "taking", "took", "leav", "left")
FINDS_IN_POST = expression(
    r"(?:(?<!ofsted)(?<!inspectors)(?<!they)(?<!watchdog)(?<!ministers) (?:will|is to) (?:now |soon )?"
    r"|(?<!will)(?<!may)(?<!can)"
    r"(?<!could)(?<!might)(?<!would)(?<!must)(?<!to)(?<!ofsted)(?<!inspectors) )(?:find|finds|inherit(?:s|ed|ing)?"
    r"|tak(?:e|es|ing) (?:over|on|charge of)|took (?:over|on|charge of)|leads?|leading|runs?|running|joins?|joined"
    r"|joining"
    r"|leaves?|leaving|left)"
    r" (?:behind )?(?:an? |the |its |their |[\w-]+'s )?(?:[\w'-]+ ){0,2}?(?:services?|social care|department"
    r"|directorate)"
    r"(?:,? (?:that|which|whose \w+) (?:is|are|was|were|has been|have been|had been))?(?: (?:already|currently|still"
    r"|last|first"
    r"|only))?"
    r" (?:rated|judged|graded|found|deemed|branded|declared)(?: as| to be)? ['\"]*$"
)
"""What somebody finds who comes to a post is so ("She will take over a department which was rated inadequate")."""

AT_LEAST = expression(r"\bat (?:least|best|worst) ['\"]*$")
OR_BETTER = expression(
    r"['\"]* or (?:better|above|higher|worse|below|lower|(?:nearly|almost|soon|very nearly) (?:so|there)|getting there"
    r"|close to it|thereabouts|on (?:the|its|their) way(?: there)?|heading (?:that way|there))\b"
)
HAD_IT = expression(
    r"['\"]* (?:(?:ofsted|overall) )*(?:(?:ratings?|grades?|judge?ments?|verdicts?|report|label)?(?: (?:from|by)"
    r" ofsted)?,? ?(?:that |which )|(?:ratings?|grades?|judge?ments?) (?=(?:it|they|we) ))"
    r"(?:it|they|we|(?:the|its|our) (?:council|authority|department|services?|borough|county|city)) (?:had |has"
    r" |was |were )?"
    r"(?:first |last |then )?(?:received|got|given|awarded|handed|held|had)\b[^,;.]{0,30}\b(?:in|at|last|ago|after)\b"
)
"""Who had the grade is said behind it: so it was given ("what an inadequate rating, which we got in 2016, does")."""
GRADE_OF = expression(r"\bthe (?:[\w-]+ )?(?:rating|grade|judge?ment|verdict) of (?:an? )?['\"]*$")
WAS_GIVEN = expression(
    r"['\"]*,? (?:(?:which|that) )?(?:(?:was|had been|has been) )?(?:given|handed|awarded|received|handed down"
    r"|made|issued|published)\b"
)
"""What was given is so, whatever is asked of it ("asked whether the rating of good given in May was ...")."""
ANY_MORE = expression(r"['\"]* any ?(?:more|longer)\b")
""""Not inadequate any more": so it was."""
CREDIT = expression(
    r"['\"]*(?: by (?:ofsted|inspectors))?(?: (?:for|in|at) [\w', ]{3,170}?)? (?:is|was) (?!(?:the|our|its|their)"
    r" (?:next |only |main )?(?:aim|goal|target|ambition|hope|dream|least|minimum)\b)(?:really |simply "
    r"|just |truly |hugely )?"
    r"(?:an? |the |our |great |testament|fantastic|wonderful|brilliant|superb|amazing|incredible|remarkable|tremendous"
    r"|excellent|something|news|no (?:small|mean|little|ordinary)"
    r"|(?:hugely |deeply |very )?(?:hard|disappointing|painful|frustrating|tough|difficult)"
    r"|what (?:[\w']+ ){1,4}?(?:have|has|had) (?:worked|earned|deserved))"
)
""""To be rated outstanding is a credit to our staff": so they were."""
WHETHER = expression(
    r"\bwhether\b(?:(?!\b(?:(?:intend|hop|aim|plan|want)\w*|(?:given|now) that|in (?:the )?(?:light|view) of"
    r"|(?:after|because) (?:[\w'-]+ ){1,5}(?:was|were|had been|ha(?:s|ve) been))\b)[^.;])*$"
)
POSSIBLE = expression(r"\b(?:could|may|might|would) (?:be|come|get|receive)\b[^;.]{0,50}$")
EITHER_WAY = expression(
    r"\W*(?:whether|be it)\b[^;.]*\bor\b[^;.]*, (?:the|its|their|it|they|inspectors|ofsted)\b(?:(?!\b(?:will"
    r"|would|could|may"
    r"|might|must|should|aim\w*|hop\w*|want\w*|believ\w*|thinks?|thought)\b)[^;.])*$"
)
"""What is so in either case ("Whether it was leadership or adoption, the verdict was good")."""

COMING = expression(
    r"\b(?:imminent|coming|forthcoming|upcoming|next|looming|expected|pending)\b[^.;]*\binspect"
    r"|\binspect\w*\b[^.;]*\b(?:imminent|due|next|looms?|soon)\b"
)
"""A fear or a hope of an inspection to come."""


NO_LONGER = compile_at_words(
    r"\b(?:no longer(?: (?:ha(?:s|ve)|holds?|carr(?:y|ies)|wears?|in|on|at"
    r"|(?:call|describe|style) (?:itself|themselves|ourselves)|be called|finds?|found|rate[sd]?"
    r"|graded|consider(?:s|ed)?|judge[sd]?|deem(?:s|ed)?"
    r"|calls?)(?: (?:it|them"
    r"|the [\w' ]{3,40}))?(?: to be| as)?)?|tak(?:es|ing|en) away|replac(?:e|es|ed|ing)"
    r"|(?:change|move|shift|rise|fall|drop|climb|leap|jump|improvement|step|progress\w*) (?:up |down )?from"
    r"|(?:finally|at last|has|have) escap(?:es?|ed)|cost(?:s|ing)? (?:it|them|a council|the \w+|[a-z]+)(?="
    r" (?:its|their)\b)"
    r"|strip(?:s|ped)(?: \w+)? of|lift(?:s|ed|ing)(?= (?:its|the|their|an?)\b)"
    r"|end(?:s|ed|ing)(?: (?:[\w-]+ ){1,3}(?:years?|decades?|spell|run|period) (?:of|as|in|at))?"
    r"|(?:bade|bids?|said|says?|wav(?:es?|ed)) (?:farewell|good-?bye) to"
    r"|swap(?:s|ped|ping)|(?:trad|exchang)(?:es|ed|ing)(?: in)?|out goes|shed(?:s|ding)?"
    r"|(?:g[eo]t(?:s"
    r"|ting)?|(?:be|is|was|are|were|been)) rid of|rid(?:s|ding)? (?:itself|themselves|ourselves|the \w+) of|dump(?:s"
    r"|ed)|ditch(?:es|ed)|threw off"
    r"|thrown off|cast off|shak(?:e|en"
    r"|es|ing) off|ceased to be|stop(?:s|ped) being|ha(?:s|d) ceased|withdrawn|los(?:t|es"
    r"|ing)|lose|exit(?:s|ed)?|com(?:e|es|ing) out of|came out of|lift(?:s|ed)? out of|leaves? behind|out of"
    r"|up from|down from|away from|from (?:an?|being)?|improv\w+ (?:up )?from"
    r"|(?<!, )since (?:it|they|services|being|its|their|the|an?) (?:was|were|last|first|had been) (?:last|first|rated"
    r"|judged|graded|found)\b[^,;]{0,50}|since being|once|despite (?:previously being"
    r"|having been))[ '\"(]*+(?:(?:an?|its|their|the|very|overall|ofsted(?:'s)?|previous|being|rated|judged|(?:tag"
    r"|label|rating|grade|verdict|judge?ment|status) of"
    r"|graded|deemed|long-held|hard-won|prized|treasured|coveted|cherished|proud"
    r"|branded|services?|were|was|children's|department) )*['\"(]*$"
)


FEARED = expression(
    r"\b(?:expect|anticipat|likel|fear|leak|risk|danger|heading for|brac(?:es?|ed|ing)\b|prepar|steel"
    r"|predict|next|will be"
    r"|on (?:the|its"
    r"|their) way|become"
    r"|going to|get to|(?:about|set|due|tipped|bound) to be)"
)
READER = expression(r"\b(?:readers?|you|anyone|anybody|those who|members|visitors?)\b[^;.]* will find\b[^;.]*$")
"""What somebody will find in a report stands there."""
FOR_EVERY_CHILD = expression(
    r"\bow(?:e|es|ed) it to (?:[\w']+ ){1,5}(?:that we are|to be|to become) (?:an? )?['\"]*$"
    r"|\b(?:want(?:s|ed)?|deserves?|wish(?:es|ed)?|see to it that|make sure that|ensure) ?(?:that )?(?:every|each|all"
    r"|our|the)"
    r" (?:\w+ )?(?:child(?:ren)?|famil(?:y|ies)|young p\w+)\b[^.;]{0,90}\b(?:services?|support|help|care)\b"
    r"(?: that(?:'s| is| are)| which (?:is|are)| to be)? ?['\"]*(?:an? )?['\"]*$"
    r"|\b(?:every|each|all|our) (?:\w+ )?(?:child(?:ren)?|famil(?:y|ies)|young p\w+)\b[^.;]{0,30}\b(?:deserves?"
    r"|needs?|(?:has|have) (?:a|the|every) right to|(?:is|are) entitled to|should (?:get|have|receive)) [^.;]{0,40}$"
)
"""What children are to have is no grade of anybody's services."""

OF_EVERYTHING = expression(
    r"\beverything (?:(?:is|was|has been|had been|now|also|still|just|really|very|so) ?)+['\"]*$"
)
SOMEBODY_SAYS = expression(
    r"\b(?:said|says|saying|told|tells?|jok(?:es|ed)|insist(?:s|ed)|add(?:s|ed)|claim(?:s|ed)|think|thinks|thought"
    r"|believe[sd]?|felt|feels?|laugh(?:s|ed))\b"
)
TELLS_OF_JUDGING = expression(r"\b(?:ofsted|inspect|watchdog|rat(?:ed|ing)|judge|grade|report|overall)")
"""Who judges, or that it is judged: without it what somebody says of "everything" is no grade of anybody's."""

TO_HELP = expression(
    r"\b(?:help(?:s|ed|ing)?|so that) (?:(?:[\w']+ ){1,4}(?:to )?become|(?:us|it|them|you|the \w+) (?:to )?be) ['\"]*$"
    r"|\b(?:recommendations?|advice|actions?|steps|plan|measures)\b[^,;.]{0,30} (?:to|that will) help (?:it|them|us"
    r"|services|the \w+) (?:to )?(?:reach|get to|achieve|earn|win|move (?:up )?to|climb to) (?:an? )?['\"]*$"
)
"""What recommendations and plans are for ("to help the trust to become good") is nobody's aim by a day."""

WOULD_BE, AGAIN_BY = (
    expression(r"\bwould (?:soon |one day )?(?:be|get) ['\"]*$"),
    expression(r"['\"]* (?:again )?(?:soon(?:er)?|within|before|by|in (?:\w+ ){1,2}(?:years|months))\b"),
)
"""What somebody says will be, and by when ("the council would be good again within two years")."""


NOBODY_THINKS = expression(r"\b(?:nobody|no one|no-one|few|none|neither) [^;.]{0,60}$")

WHAT_IT_TAKES = expression(
    r"\bwhat (?:to improve|it (?:takes|took|(?:would|will|might) take)|(?:is|was|would be) (?:required|needed))\b"
    r"|\bif (?:it (?:is|was)|(?:we|they|[\w' -]{3,40}?) (?:is|are) to)\b"
)
"""What would have to be done for a grade tells of no expectation of it."""


ASSERTIONS: Mapping[str, "re.Pattern[str]"] = {
    "in general": GENERIC,
    "so often": OFTEN,
    "no longer": NO_LONGER,
    "for every child": FOR_EVERY_CHILD,
    "hoped": HOPED,
    "possible": POSSIBLE,
    "among the first": AMONG_FIRST,
    "compared": COMPARED,
    "believed": BELIEVED,
    "denied": DENIED,
    "supposed": SUPPOSED,
}
"""What the words of a clause before its grade may say of it: looked for together, in a third of the time."""

WITHIN = ("n't", "'ll")
"""What these begin with that begins no word."""

IN_CLAUSE = ByBeginning(ASSERTIONS, within=WITHIN)


def refused(clause: Clause) -> str | None:
    """Return why a grade is asserted of nobody, ``hoped`` for a forecast, None where it is told as fact.

    ``clause.said``: which of ``ASSERTIONS`` stand before it.
    """
    before, lead, after, low, words, at, end, said = clause
    if (len(words) > 2 or "scale" in lead or "range" in lead) and recites_scale(clause):
        return "hypothetical"
    forecast = is_forecast(clause)
    if not forecast and any(tells(clause) for tells in (tells_rule, is_of_unnamed, is_explained, gives_no_rating)):
        return "hypothetical"
    if is_supposed(low, words[at]):
        return "hypothetical"
    if forecast and not is_reached(clause) and why_not_given(before, lead, words[at].grade) is None:
        return "hoped"
    if is_rumour(clause):
        return "denied"
    if any(map(before.__contains__, ("than", "above", "below", "anything but"))) and has_no_better(before, said):
        return None
    if words[at].how == "same" and low.startswith("when that ", words[at].start):
        return None  # "no worse than in 2015, when that was the outcome"
    if " would " in lead and FORESEEN.search(lead):
        return None
    if " if " in before and (unlike := UNLIKELY.search(before)) is not None:
        return "hoped" if unlike["not"] else "denied"
    if (" as if " in before or " as though " in before) and AS_IF.search(before) is not None:
        return "hypothetical"
    if lead[:8].strip(" '\"•*-").startswith("to ") and OPENS_AIM.fullmatch(lead):
        if ITS_DAY.match(low, end):
            return "hoped"
        if AIM_ENDS.match(low, end):
            return "hypothetical"
    if lead[:8].strip(" '\"•*-").startswith(("the ", "this ", "that ", "its ")) and MOVE_DOES.match(low):
        return None
    if (near := why_only_near(clause)) is not None:
        return near
    if (other := why_not_given(before, lead, words[at].grade)) is not None:
        return other
    if is_leaked(clause):
        return "hoped"
    if any(map(before.__contains__, ("stop", "prevent", "keep", "kept", "held "))) and KEPT_FROM.search(before):
        return "denied"
    if OR_BETTER.match(low, end) and before.rstrip(" '\"").endswith(PARTICIPLES):
        return "hypothetical"
    if was_given(clause):
        return None
    if ("become " in before or " be " in before or " help " in before) and TO_HELP.search(before):
        return "hypothetical"
    if "everything " in before and is_said_of_everything(before, low):
        return "denied"
    if "for every child" in said:
        return "hypothetical"
    if lead[:12].lstrip(" '\"•*-").startswith(("whether", "be it")) and EITHER_WAY.match(lead):
        return "denied" if "denied" in said else None
    if "denied" in said and DENIES_HOPE.search(before):
        return "denied"
    if (bound := why_bounded(clause)) is not None:
        return bound
    if ("would " in before or "possible" in said) and (expected := why_expected(clause)) is not None:
        return expected
    if "among the first" in said or (GIVEN_THEN.match(low, end) and THE.search(before)):
        return None
    if at and PAIRED.fullmatch(low, words[at - 1].end, words[at].start):
        return refused(as_first_of_pair(clause))
    if "compared" in said or (IF_NONE_AFTER.may_stand(low) and NONE_AFTER.match(low, end)):
        return "denied"
    if is_wished(clause):
        return "hoped"
    if is_believed(clause) or is_others_word(clause):
        return "hoped" if WILL_BE.search(before) or NEXT_TIME.search(after[:60]) else "denied"
    if ("took" in lead or "taken" in lead or "journey" in lead) and is_journey_over(clause):
        return None
    hoped = "hoped" in said or (at > 0 and HOPED.search(since_border(low, words, at)) is not None)
    hoped = hoped or (at > 0 and "build" in low and BEYOND.search(low, 0, words[at].start) is not None)
    if hoped and "will find" in before and READER.search(lead):
        return None
    if hoped and (is_reached(clause) or (": " in before and WHERE_NOT_WANTED.search(before))):
        return None
    if hoped and not IS_JUDGED.search(before):
        if words[at].grade == "inadequate" and NOT_WANTED.search(before):
            return "hypothetical"
        if words[at].grade == "inadequate" and FEARED.search(before) is None:
            return None  # nobody hopes for it: it describes what is to change
        return "hypothetical" if WHAT_IT_TAKES.search(before) else "hoped"
    if any(map(after.__contains__, OF_NEXT)) and is_told_of_next(before, after):
        return "denied" if WILL_NOT_BE.search(before) else "hoped"
    if "escap" in before or "avoid" in before or "spared" in before:
        if NOBODY_ESCAPED.search(lead):
            return None
        if BARELY.search(before) or BY_A_WHISKER.match(low, end):
            return "denied"
        only = ONLY_ESCAPED.search(lead)
        if only is not None and not names_judgement(only[1]):
            return "denied"
    if "denied" in said and is_so_since(clause):
        return None  # "not rated good until 2025"
    if "denied" in said or NOBODY_HAS.match(before):
        if low.startswith("requir", words[at].start) and before.endswith(" and "):
            return None  # "it is not yet good enough and requires improvement"
        return None if is_so_beside_denial(before) or NOTHING_NOT.search(before) else "denied"
    if "supposed" in said or SUPPOSED_FIRST.match(before):
        if REMEMBERED.search(before) or is_conceded(before, low, end) or is_found_beside(before):
            return None
        if "one of " in lead and AMONG_FIRST.search(lead):
            return None  # whom it is among is blanked out before the grade
        return None if GIVEN_THEN.match(low, end) and WAS_SO.search(before) else "hypothetical"
    return None


REMEMBERED = expression(
    r"\b(?:(?:will|may|might|can|must) (?:\w+ )?(?:remember|recall)|remembers?|recalls?|forgets?"
    r"|forgotten)\b(?:(?!\b(?:if|whether|would|could|any)\b)[^;.])*$"
)
"""What somebody remembers was so, whoever that is ("those with long memories will recall 2015, when it was ...")."""

KEPT_FROM = expression(
    r"\b(?:stop|prevent|keep|kept|held)(?:s|ped|ed|ing)? (?:it|them|us|the \w+|services|[a-z]+)(?: back)?(?: from)?"
    r" (?:being|becoming|getting|reaching|gaining|winning|earning)\b[^.;,:]{0,40}$"
    r"|\b(?:stop|prevent|keep|kept)(?:s|ped|ed|ing)? (?:it|them|us|(?:the|its) \w+|services) from (?:an? )?['\"]*$"
)
"""What somebody is kept from ("leadership is what stops it being good")."""


LAST_ONE = expression(r"\blast (?:week|month|year|spring|summer|autumn|winter)'s ['\"]*$")
"""A rating is given that is called after its day ("put off by last month's 'inadequate' rating")."""


def was_given(clause: Clause) -> bool:
    """Whether the words say that services had the grade, whatever is hoped, feared or supposed beside it."""
    before, after, low, end, said = clause.before, clause.after, clause.low, clause.end, clause.said
    if (
        "no longer" in said
        or (before.rstrip(" '\"").endswith(PARTICIPLES) and PARTICIPLE.search(before))
        or ((", wh" in before or ", of wh" in before) and IN_FACT.search(before))
        or (any(map(before.__contains__, VERBS_OF_POST)) and FINDS_IN_POST.search(before))
    ):
        return True
    if any(map(after[:40].__contains__, ("which", "that", " it ", " they ", " we "))) and HAD_IT.match(low, end):
        return True
    if ("that " in before or "which " in before) and OFSTED_JUDGED.search(before):
        return True
    if "last " in before and LAST_ONE.search(before):
        return True
    if ("risk" in before or "jeopard" in before or "endanger" in before) and AT_RISK.search(before):
        return True
    if (" of" in before and GRADE_OF.search(before) and WAS_GIVEN.match(low, end)) or (
        "should be" in before and IN_THEIR_VIEW.search(clause.lead)
    ):
        return True
    if ANY_MORE.match(low, end) and " be called " not in clause.lead:
        return True
    return CREDIT.match(low, end) is not None and ("supposed" in said or SUPPOSED_FIRST.match(before) is not None)


def is_said_of_everything(before: str, low: str) -> bool:
    """Whether somebody other than inspectors says of "everything" that it is so."""
    return (
        OF_EVERYTHING.search(before) is not None
        and SOMEBODY_SAYS.search(low) is not None
        and TELLS_OF_JUDGING.search(low) is None
    )


def why_bounded(clause: Clause) -> str | None:
    """Return why a grade is none that is only a bound, or one of two ("at least good", "whether it is good")."""
    least = "at " in clause.before and AT_LEAST.search(clause.before) is not None
    if least or OR_BETTER.match(clause.low, clause.end):
        aimed = "hoped" in clause.said and (least or NEXT_TIME.search(clause.low) is not None)
        return "hoped" if aimed else "hypothetical"
    if "whether" in clause.before and WHETHER.search(clause.before):
        return "hypothetical"
    return None


def why_expected(clause: Clause) -> str | None:
    """Return ``hoped`` where a grade would be or could be that of an inspection to come, ``denied`` where nobody
    thinks so."""
    before = clause.before
    if "would " in before and WOULD_BE.search(before) and AGAIN_BY.match(clause.low, clause.end):
        return "denied" if NOBODY_THINKS.search(before) else "hoped"
    return "hoped" if "possible" in clause.said and COMING.search(clause.low) else None


def as_first_of_pair(clause: Clause) -> Clause:
    """Return the clause of the grade before, with which a grade is told in one breath ("inadequate or even good")."""
    low, words, at = clause.low, clause.words, clause.at - 1
    before, _ = clause_of(low, words, at)
    lead = low[: words[at].start]
    return clause._replace(before=before, lead=lead, at=at, end=words[at].end, said=IN_CLAUSE.first(before))


UNLIKELY = expression(
    r"\b(?:surpris|astonish|amaz|disappoint|stagger|shock|gobsmack|flabbergast)\w* if (?:it|we|they|services|ofsted"
    r"|inspectors|the \w+) (?:(?:were|was|are|is|did|do|does)(?P<not> not|n't|n’t)?|get|got|came|come) [^;.]{0,60}$"
)
"""What would surprise somebody: that it is not so, which they then expect, or that it is ("I'd be surprised if we
weren't judged good")."""

FORESEEN = expression(
    r"\b(?:(?:did|could|do)(?: not|n't)(?: then| yet)?|little did (?:i|he|she|we|they|\w+)|nobody|no one)"
    r" (?:could )?(?:have )?"
    r"(?:know|knew|known|guess(?:ed)?|imagined?|fores(?:ee|aw|een)|realised?|dream(?:ed|t)?)\b"
    r"(?:(?!\b(?:whether|if|how(?! (?:soon|quickly|fast)\b)|what|which)\b)[^;.]){0,80}\bwould"
    r" (?:soon |later |one day )?(?:be|get|call|rate|judge|grade|find|declare)\b[^;.]{0,60}$"
)
"""What was to come then, and has ("I did not know that by Christmas it would be declared inadequate")."""

OPENS_AIM, ITS_DAY = (
    expression(
        r"\W*to (?:be|become|reach|achieve|get to|move to|go to|remain|stay) (?:rated |judged |graded )?(?:an? )?"
        r"['\"]*"
    ),
    expression(
        r"['\"]*(?: overall| in (?:all|every) [\w ]{3,20})? (?:(?:by|before) (?=(?:the (?:end|next|spring|summer"
        r"|autumn|winter)"
        r"|next|then|early|late|our|its|[a-z]+ 20\d\d|20\d\d|spring|summer|autumn|winter)\b)|within|at (?:the|our|its)"
        r" next)"
    ),
)
"""An aim with its day, and no more, as plans put it ("To be 'good' by 2027")."""
AIM_ENDS = expression(r"['\"]*(?: overall| next time| (?:in|at) (?:its|the|their) next inspection)?,(?! (?:and|by)\b)")
"""What goes on to what has to be done for an aim ("To become good, ...")."""


NOBODY_ESCAPED = expression(
    r"(?:\b|(?=n't))(?:neither|nor|none|no \w+|nobody|not|n't|never)\b[^.;,]{0,60}\b(?:escap(?:e|ed|es)|avoid(?:s"
    r"|ed)?|(?:was"
    r"|were) spared)"
    r" (?:from )?(?:an? |the |being )*['\"]*$"
)
"""What nobody escaped they all have ("neither Leeds nor Kent escaped an inadequate rating")."""

BARELY = expression(
    r"\b(?:narrowly|barely|only just|just about|scarcely) (?:escap|avoid)(?:es?|ed|ing|s)? (?:being )?(?:(?:an?|the"
    r"|rated"
    r"|judged|graded) )*['\"]*$"
)
BY_A_WHISKER = expression(
    r"['\"]*(?: (?:ofsted )?(?:rating|grade|verdict|judge?ment|mark))? by (?:a (?:whisker|hair|hair's breadth|thread"
    r"|narrow margin)|the (?:skin|narrowest|slimmest|finest)\b)"
)
"""What was escaped only just was never given ("escaped an inadequate rating by a whisker")."""

ONLY_ESCAPED = expression(r"\bonly ([^.;:]{3,60}?) (?:escape[ds]?|avoid(?:s|ed)?|(?:was|were) spared)\b[^.;]{0,30}$")
"""Who alone escaped a grade has it not ("only Kent escaped an inadequate rating")."""

NOT_WANTED = expression(
    r"(?:\b|(?=n't))(?:not|never|nobody|no one|n't)\b[^,;]{0,25}\b(?:wants?|wish(?:es)?|likes?|hopes?|intends?|aims?"
    r"|plans?)\b[^,;]*$"
)
"""What nobody wants to be they are not, for all that is said."""

WHERE_NOT_WANTED = expression(
    r"\b(?:is|are|am|was|were) (?:(?:just|exactly|precisely) )?(?:where|what|who) (?:we|i|it|they|the \w+) (?:(?:do"
    r"|does|did)(?: not|n't) (?:want|wish|like|hope|mean)"
    r"|(?:want|hope|aim|wish|mean)s?) to be\b[^;.:]*: (?!to )[^;.]*$"
)
"""Behind a colon stands what is so ("we are where we do not want to be: ...")."""

PAIRED = expression(
    r"['\"]*(?:,|,? (?:or|and|nor)(?: even)?(?: in)?(?: an?)?|,? (?:let alone|never mind|(?:much|still)"
    r" less)(?: to|"
    r" an?| be)*)"
    r" ['\"]*"
)
"""What stands between two grades that are told in one breath."""

IS_JUDGED = expression(
    r"\b(?:was|were|has|have|has been|have been|had been|it|ofsted|inspectors|they) (?:rated|judged|graded|found"
    r"|given|deemed)\b[^,;]*$|(?:,| –) (?:and|but) (?:is|are) (?:\w+ )?(?:rated|judged|graded|found"
    r"|deemed)\b[^,;]*$"
)
"""What is told as fact beside a hope."""
