"""Grades that are of nobody in particular: the scale recited, a rule, councils that are counted or not named."""

from collections.abc import Collection
from itertools import pairwise

from pipelines.understand.clauses import Clause
from pipelines.understand.grade_names import GRADE_OF_ANY_FORM, WHOLE_GRADE
from pipelines.understand.grade_words import GradeWord
from pipelines.understand.judgements import REAL, find_judgements
from pipelines.understand.later import expression


def recites_scale(clause: Clause) -> bool:
    """Whether the grades of a sentence are those of the scale, and told of no judgements and no years."""
    low, words, lead = clause.low, clause.words, clause.lead
    if ("scale" in lead or "range" in lead) and ON_A_SCALE.search(lead):
        return True
    grades = {word.grade for word in words}
    if not stands_in_row(clause):
        return False  # "of the four (outstanding, good, ...) the council got the second: good"
    return (
        len(grades) >= 3
        and (SCALE.search(low) is not None or is_row_of_grades(grades, words))
        and not tells_parts(low)
        and len(YEAR.findall(low)) < len(grades) - 1
    )


def stands_in_row(clause: Clause) -> bool:
    """Whether another grade stands close beside this one, as in a row of them."""
    words, at = clause.words, clause.at
    pairs = ((one.end, other.start) for one, other in pairwise(words[max(0, at - 1) : at + 2]))
    return any(IN_ROW.fullmatch(clause.low, *pair) for pair in pairs)


IN_ROW = expression(
    r"(?:(?!\b(?:council|authority|it|they|we|services?|was|were|received|got|given|rated|judged)\b)[^.]){0,45}"
)
"""What may stand between two grades of a row: no subject or verb of another clause."""


def tells_rule(clause: Clause) -> bool:
    """Whether a sentence says what holds for any council with such a grade, or how often something is so."""
    before, low, end, said = clause.before, clause.low, clause.end, clause.said
    if "in general" in said or "so often" in said or (IN_GENERAL.match(low, end) and PLURAL.search(before)):
        return True
    if EVERY_ONE.match(low) and (ONE_OR.match(low, end) or (clause.at and OR_ANOTHER.search(before))):
        return True
    if " from " in clause.lead and ARE_GRADED_FROM.search(clause.lead):
        return True
    if (" to " in before and TO_BE_AT_ALL.search(before)) or (
        any(map(before.__contains__, UNTIL)) and TO_BE_DONE.search(before)
    ):
        return True
    if INDEFINITE.search(before) and (RULE_AFTER.match(low, end) or (" of " in before and POINT_OF.search(before))):
        return True
    if (BROUGHT.match(low, end) and UNDER_RULES.match(clause.lead)) or holds_for_any(clause.lead, low, end):
        return True
    return (
        clause.at > 0
        and IF_RATED.match(low, 0, clause.words[0].start) is not None
        and THEN.search(low, clause.words[0].end, clause.words[clause.at].start) is not None
    )


def holds_for_any(lead: str, low: str, end: int) -> bool:
    """Whether a sentence says what becomes of any council with a grade, which ends at ``end``."""
    return HOLDS_FOR_ANY.match(low, end) is not None and OF_ANY.search(lead) is not None


def is_of_unnamed(clause: Clause) -> bool:
    """Whether a grade is that of so many councils, or of one beside the story's own that nobody names."""
    before = clause.before
    if (" record of" in clause.lead or " experience of" in clause.lead) and RECORD_OF.search(clause.lead):
        return True
    if "experience" in before and EXPERIENCE_IN.search(before) is not None:
        return True
    if OF_SEVERAL.search(before) and SOME_COUNCIL.match(clause.low, clause.end):
        return True
    if "taking an" in clause.lead and TAKING_ONE.search(clause.lead):
        return True
    if OF_A_SHARE.match(clause.low, clause.end) or is_one_of_two(clause):
        return True
    if helps_another(clause.lead, clause.low, clause.end):
        return True
    if CAME_FROM_ONE.search(clause.lead) and SOME_COUNCIL.match(clause.low, clause.end):
        return TO_ONE.search(clause.low, clause.end) is None
    if FROM_PLACE.search(before) is not None:
        return TO_ONE.search(clause.low, clause.end) is None
    return ("authority" in before or "council" in before) and UNNAMED_ONE.search(before) is not None


def helps_another(lead: str, low: str, end: int) -> bool:
    """Whether a grade, which ends at ``end``, is that of a council which helps the story's own, and which its sentence
    does not name ("A council rated good is to come to the aid of one ...")."""
    return A_HELPER.fullmatch(lead) is not None and TO_HELP_ONE.match(low, end) is not None


def is_one_of_two(clause: Clause) -> bool:
    """Whether a grade is one of two that another council has, whichever it is ("a 'good' or 'outstanding' council")."""
    other = ONE_OR.match(clause.low, clause.end)
    if other is not None:
        return SOME_COUNCIL.match(clause.low, other.end()) is not None
    return clause.lead.rstrip(" '\"").endswith(" or") and SOME_COUNCIL.match(clause.low, clause.end) is not None


OF_SEVERAL = expression(
    r"(?<!one )(?<!two )(?<!three )\b(?:at|in|for|with|by|of|to|helped|helps|led|advised|supported|into|between|across)"
    r" (?:several|many|two|three|four|five|various|other|some|numerous|a (?:number|string|series|range) of)"
    r" (?:(?:other|different|formerly|once) )*['\"]*$"
)
"""Where somebody was who saw more of them ("He has overseen services at several inadequate councils")."""

A_HELPER, TO_HELP_ONE = (
    expression(
        r"\W*an? (?:[\w-]+ ){0,2}(?:council|authority)(?: (?:that|which) is)?,? (?:rated|judged|graded)(?: as)? ['\"]*"
    ),
    expression(
        r"['\"]*(?: by ofsted)?,? (?:is|are|has|will|could|may) "
        r"(?!(?:[\w-]+ ){0,4}?(?:be run|asked for|with|needs?|gets?|receives?|given)\b)(?:[\w-]+ ){0,4}?(?:help|aid"
        r"|rescue|support|advise|run"
        r"|lead|partner|take over)\w*\b[^.;]{0,20} (?:one|another|its neighbour|a neighbour)\b"
    ),
)
"""A council that only its grade names, and that it is to help another: the grade is nobody's in the story."""

EXPERIENCE_IN = expression(
    r"\bexperience (?:gained |working )?(?:of|in|at|with|from) (?:(?:an?|working|other|local|authority|children's"
    r"|social|care|and|families|family|complex) )*(?:services?|authorit(?:y|ies)|councils?|departments?)"
    r" (?:(?:that|which) )?(?:(?:is|are|was|were|has been|have been) )?(?:rated|judged|graded) (?:as )?['\"]*$"
)
"""What an advert asks of those who apply ("You will have experience in children's services rated good")."""

TAKING_ONE = expression(
    r"\b(?:experience|record|knack|skill|art|history|challenge) (?:of|in) (?:taking|moving|lifting|bringing|leading"
    r"|steering"
    r"|helping) (?:an?|one) (?:\w+ )?['\"]*(?:(?:inadequate|good|failing)['\"]* (?:\w+ )?(?:services?|council|authority"
    r"|department) (?:to|from) (?:an? )?['\"]*)?$"
)
"""What somebody is to have done, wherever that was ("experience of taking an inadequate service to good")."""

CAME_FROM_ONE = expression(
    r"\b(?:(?<!has )com(?:e|es|ing)|(?:he|she|who|director|chief) has come|came|mov(?:es|ing)|join(?:s|ed|ing)?"
    r"|arriv(?:es?|ed|ing)|transferr(?:ed|ing)"
    r"|recruit(?:ed|s)?"
    r"|hir(?:ed|es)|poach(?:ed|es)|help|support|advice|learn(?:s|ed|t|ing)?|staff|managers|workers|people"
    r"|colleagues|visitors"
    r"|advis[eo]rs?) (?:[\w'-]+ ){0,2}from (?:an?|another|other|some) (?:[\w-]+ )?['\"]*$"
)
TO_ONE = expression(r"\bto (?:an?|one|being)\b")
"""Where somebody comes from, or help does ("staff from an outstanding authority"), and what makes it a step up."""

SOME_COUNCIL = expression(r"['\"]*(?:-rated)? (?:local )?(?:councils?|authorit(?:y|ies)|departments?|boroughs?)\b")


def is_explained(clause: Clause) -> bool:
    """Whether something is said of the grade itself: what it means, or how it would be received."""
    low, at, words = clause.low, clause.at, clause.words
    if at and AND_WITH.fullmatch(low, words[at - 1].end, words[at].start) and MENTIONED.match(low, words[at - 1].end):
        return True
    return (MENTIONED.match(clause.low, clause.end) is not None and OF_BODY.search(clause.before) is None) or (
        "what " in clause.before and WHAT_IS.search(clause.before) is not None and MEANS.match(clause.after) is not None
    )


A_COUNCIL_WITH = r"an? (?:\w+ )?(?:council|authority|department) (?:with|that (?:has|gets|is given)) an? ['\"]*$"

GENERIC = expression(  # each part begins at a word: what begins with a mark would be tried at every word
    rf"\b(?:and|that|if|when|where|for) {A_COUNCIL_WITH}|(?<![^.;:] )\b{A_COUNCIL_WITH}|"
    r"\bany (?:overall |single )?['\"]*$"
    r"|\b(?:(?:will|would|can|may|must) [^.;,]{3,60}|(?:is|was|be) (?:only )?(?:possible|required|triggered|automatic"
    r"|likely|needed|considered|available|used)) (?:where|when|wherever|whenever)"
    r" (?:it|they|services|leadership|an? \w+) (?:is|are|was|were)(?: (?:rated|judged|graded|found|deemed))?(?: to be"
    r"| as)? ['\"]*$|"
    r"\b(?:label|word|grade|rating|tag|judge?ment|verdict)s? (?:such as|like) (?:an? )?['\"]*$"
    r"|\b(?:an?|any|every) (?:council|authority|department)'s (?:[\w']+ ){0,2}services? (?:is|are|was|were|may be"
    r"|can be) ['\"]*$|\b(?:whoever|anyone who)\b"
    r"(?!.+\b(?:why|because|since|after|recalls?|remembers?|forgets?"
    r"|(?:ofsted|inspectors|the watchdog)(?: had| has| have)? (?:rated|judged|graded"
    r"|found|gave|branded|declared))\b)[^;.,]{0,80}$"
    r"|(?<![^,;] )\b(?:the )?(?:las|local authorities|councils|authorities) (?:looking after|serving|responsible for"
    r"|caring for|with (?:more|fewer))\b[^;.:]{0,150}$|"
    r"\bno (?:parent|child|famil(?:y|ies)|resident|leader|councillor)(?:s|ren)? (?:wants?|should|likes?|deserves?)\b"
    r"(?! to (?:hear|read|learn|see|be told) that (?!children's |services |a service )\w)[^;.]{0,80}$"
    r"|\ban? (?:\w+ )?(?:council|authority|department|service)(?: (?:of (?:that|this) (?:kind|sort)|like (?:that|this)"
    r"|(?:that|which) [^,;.]{3,40}?))? (?:will|would|may|can) (?:then )?be (?:told|rated|judged|graded|called)\b"
    r"[^;.]{0,60}$"
    r"|\b(?:fewer|more|most|many|few|several|some) (?:of (?:the|its|their) )?(?:[\w-]+ ){0,3}?"
    r"(?:visits|plans|assessments|cases|files|records|reviews|decisions|referrals)(?: (?!that\b)[\w'-]+){0,6}?"
    r" (?:was|were|is|are) (?:\w+ly )?['\"]*$"
    r"|\bno (?:council|authority|department|director)s? (?:wants?|should|can|could|has|have|needs?|will|likes?"
    r"|deserves?)\b"
    r"[^;.]{0,80}$"
    r"|\b(?:want|wish|like|hope|call)(?:s|es|ed)? (?:for )?(?:every|each|all|more) (?:[\w-]+ )?(?:council|authorit"
    r"|department"
    r"|borough)\w*\b[^;.]{0,60}$"
    r"|\bwhich (?:councils?|authority|authorities|boroughs?|departments?) (?:was|is|were|are) (?:rated |judged "
    r"|graded )?['\"]*$"
    r"|\b(?:takes?|took|needs?|needed) (?:on average|typically|an average of)\b[^;.]{0,60}$"
    r"|\b(?:trusts|councils|authorities) (?:that were |which were )?(?:set up|created|formed"
    r"|taken over) after an? ['\"]*$"
    r"|\b(?:every|any|each) (?:council|authority|department) (?:should|must|ought|needs|can|could"
    r"|has to)\b[^;.]{0,80}$|"
    r"\b(?:grades|rates|judges) (?:councils|authorities|departments)\b[^;.]{0,60}$"
    r"|\b(?:any|every|each|(?:policy|rule|criteri\w+) (?:is )?that an?) (?:authority|council|department)"
    r" (?:which|that) (?:ofsted|inspectors) (?:has |have )?(?:rated|judged"
    r"|found|graded)\b[^;.,]{0,40}$"
    r"|\b(?:an?|any|every|each) (?:\w+ )?(?:council|authority|department|service) (?:that|which|whom|whose services)"
    r" (?:ofsted|inspectors|the (?:watchdog|inspectorate)) (?:rates?|judges?|grades?|finds?|deems?)\b[^;.]{0,60}$"
    r"|\b(?:when|once|where|each|every|any|an?) (?:an? |any |the )?(?:\w+ )?(?:council|authority|department)(?:s|'s)?"
    r"(?: (?:children's )?services)? (?:is|are|can be"
    r"|may be) (?:\w+ )?(?:rated|judged|graded|found|deemed)\b[^;.]{0,60}$"
)

TO_BE_AT_ALL = expression(
    r"\b(?:(?:eas(?:y|ier)|possible|impossible|rare|not enough|better|important|essential|necessary"
    r"|what it (?:means|takes)) to (?:be|become|stay|remain)(?: rated| judged| graded)?"
    r"|(?:hard|harder|tough|difficult)(?: than [\w' ]{3,30})? to (?:be|become|stay|remain)) ['\"]*$"
)
"""What is said of being so at all ("it is easy to be good at ..."); what was hard to be told is so."""

UNTIL = ("before ", "until ", "till ")
TO_BE_DONE = expression(
    r"\b(?:(?:work|much|more|lot|progress) (?:still )?remain(?:s|ed|ing)?"
    r"|remain(?:s|ed) (?:a lot |much |more |work )?to be|to do|to be done"
    r"|(?:way|distance|far) to go"
    r"|(?:improvements?|work|progress|changes?|efforts?) (?:(?:will|would) be|is|are) (?:still )?(?:needed|required"
    r"|necessary)"
    r"|ha(?:s|ve) to happen|will be (?:some|a long|a) time)\b"
    r"(?:(?!\b(?:but|since)\b)[^.;:]){0,60}\b(?:before|until|till) (?:(?!\b(?:(?:ofsted|inspectors) (?:judged|rated)"
    r"|was|were|reached|got"
    r"|had"
    r"|since)\b)[^.;,:]){2,50}$"
)
"""What has to happen first: the grade is to come, some day ("Work remains before it can call itself good")."""

PLURAL = expression(
    r"(?:(?<!'s )(?<!s' )(?<!its )(?<!their )children's services|\bcouncils|\bauthorities|\bdepartments"
    r"|(?<!'s )\bservices)"
    r" (?:that are |which are )?(?:judged|rated|graded|found|deemed)(?: to be)? ['\"]*$"
)

IN_GENERAL = expression(r"['\"]*(?: by ofsted)?,? (?:get|gets|receive|are|must|will|face|have|can|may|should)\b")
"""How inspections go in general, and of nobody in particular."""

OFTEN = expression(r"\b(?:too|so|very|quite) (?:often|frequently) ['\"]*$|\bwhat (?:is|was|looks?|sounds?) ['\"]*$")
"""What is so often, and not by a judgement ("records which are too often inadequate", "it can tell what is good")."""

ON_A_SCALE = expression(
    r"\b(?:scale|range)(?: (?:that |which )?(?:runs?|running|goes|going|ranging))? (?:from|of) ['\"]*"
    r"(?:(?:outstanding|inadequate)['\"]* (?:down |up )?to ['\"]*)?$"
)
"""What grades are given on ("each on a scale from outstanding to inadequate")."""

ARE_GRADED_FROM = expression(
    r"(?:\b(?:authorities|councils|departments|areas|judge?ments|each|every|will)\b[^;:.]{0,60}"
    r"\b(?<!down)(?<!up)(?:graded|rated|judged|given grades)|\bto (?:grade|rate|mark|judge|score)\b[^;:.]{0,60}?),?"
    r" from ['\"]*"
    r"(?:outstanding['\"]* (?:down |through )?to ['\"]*|inadequate['\"]* (?:up |through )?to ['\"]*(?=$))?$"
)
"""How councils are graded at all ("authorities will be graded, from outstanding to inadequate, on four areas")."""

EVERY_ONE = expression(r"\W*(?:every|each|all|no)\b(?! (?:area|judge?ment|categor|aspect|other))")

ONE_OR, OR_ANOTHER = (
    expression(rf"['\"]* or ['\"]*{GRADE_OF_ANY_FORM}"),
    expression(r"\bor ['\"]*$"),
)
"""Which of two grades every council has nobody says ("Every service in the county is 'inadequate' or 'good'")."""

OF_A_SHARE = expression(
    rf"['\"]*(?: or ['\"]*{WHOLE_GRADE}['\"]*)?,?"
    r" (?:in|at|for|across) (?:more than |over |nearly |almost |about |just )?(?:(?:an?|one|two|three)[- ])?"
    r"(?:half|thirds?|quarters?|fifths?|majority|most|\d+(?:%| per ?cent)|(?:one|two|three|four) in (?:\w+))"
    r"(?: of (?:all |the |its |those )?)?(?:\w+ )?(?:local )?(?:authorities|councils|areas|departments)\b"
    r"|[^.;,]{0,30} (?:in|at|for) (?:other|some|many|most|several) (?:local )?(?:authorities|councils)\b"
)
"""What makes a grade that of so many councils, and of nobody in particular."""

INDEFINITE = expression(r"\ban? ['\"]*$")

OF_ANY = expression(
    r"(?:^\W*|[:;] |\b(?:that|where|because|and|but) )(?:an?|any|every) (?:local )?(?:council|authority|service)"
    r" (?:(?:that|which) (?:is|has been|gets) )?(?:rated|judged|graded|labelled|branded|deemed|found|called|declared)"
    r"(?: (?:to be|as|an?))* ['\"]*$"
)
HOLDS_FOR_ANY = expression(
    r"['\"]*(?: overall)?(?: by ofsted| by inspectors| (?:for|in) (?:\w+ ){1,3}?)? ?(?:(?:is|are) (?:usually"
    r"|normally|always|often"
    r"|then|re-?inspected|visited|monitored|subject to)|usually|normally|always|often|must|loses (?:its|their)"
    r"|faces (?:monitoring|regular|quarterly)|will be (?:re-?inspected|visited|monitored|given|offered)"
    r"|can expect)\b"
)
"""What holds for any council with such a grade ("A council judged inadequate by Ofsted faces monitoring visits")."""

RULE_AFTER = expression(
    r"['\"]* (?:judge?ment|rating|grade|verdict) (?:(?:is|are|can be|may be|will be|means|brings"
    r"|triggers|would|could|might)\b(?! (?:a|an|the|not|now) )"
    r"|(?:(?:usually|always|often|normally|never|rarely|seldom) \w+|triggers|leads to|costs|drives|brings|scares) "
    r"|(?:in|by|of) itself\b|alone\b|on its own\b)"
)
POINT_OF = expression(r"\b(?:point|use|purpose|effect|effects|impact|cost|price|meaning|stigma|shame) of an? ['\"]*$")
"""What is asked of such a grade at all ("What is the point of an inadequate judgement?")."""

BROUGHT = expression(
    r"['\"]*(?: overall)?(?: (?:judge?ment|rating|grade|verdict)s?)? (?:has |have |would |will |always |usually "
    r"|often |more"
    r" or less |almost )*(?:brings?|brought|means?|meant|leads?|led to|triggers?|triggered|results?|resulted|carr(?:y"
    r"|ies|ied))\b"
)
UNDER_RULES = expression(
    r"\W*(?:but |and )?(?:under (?:the|its|ofsted's|these|those|that|this) (?:\w+ )?(?:rules|system|framework|regime"
    r"|arrangements?|policy|guidance)|in the past|formerly|previously|as a rule|in general|generally|usually|normally"
    r"|(?:(?:up )?until|before) (?:then|now|the change|\d\d? \w+|spring|(?:this |last )?april|march|this year))\b"
    r"(?:(?!\b(?:19|20)\d\d\b(?!,)|\b(?:its|their|our|the (?:council|county|city|borough)'s)\b)[^.;:]){0,60}"
    r"(?<!'s )(?<!'s ['\"])$"
)
"""What any such grade brings, and nobody's ("Under the old rules an overall 'inadequate' brought a notice")."""

SCALE = expression(
    r"\b(?:grades? (?:are|available)|scale|classifications?|possible|four[- ]point|judge?ments? are"
    r"|gradings? (?:are|range)|ratings? (?:are|range|run)|one of (?:four|three)|can be|options)\b"
)

RECORD_OF = expression(
    r"\b(?:an?|the|your|proven|strong|track|successful) (?:track )?(?:record|experience) of (?:having )?(?:success"
    r"|\w+ing|\w+ed) (?!(?:the|our|its) (?:city|county|borough|council|trust)\b)"
    r"(?:(?!(?<!that )(?<!which )(?<!who )\b(?:was|were|is|are|has|have|had)\b|\band (?!\w+ing\b)"
    r"|\b(?:ofsted|inspectors)\b)[^,;:.–]){0,100}$"
)
"""What somebody is to have done before, wherever that was ("a record of taking services from inadequate to good"). A
verb behind it is of another clause ("has a record of helping others and is outstanding")."""

FROM_PLACE = expression(
    r"\b(?:joins?|joined|com(?:es|ing)|came|mov(?:es|ing)|arrives?|arrived|transferr(?:ed|ing)|recruit(?:s|ed)?"
    r"|hired|poached)"
    r" (?:[\w&'-]+ ){0,4}?from an? (?:\w+ )?(?:county|borough|city|unitary)(?: council)?(?: (?:that|which) (?:is|was))?"
    r" (?:rated|judged|graded)(?: as)? ['\"]*$"
)
"""Where somebody comes from who joins the story's own council ("She joins Bristol from a county rated good")."""

UNNAMED_ONE = expression(
    r"\b(?:(?:from|in|joining|led|ran|leads|runs|(?:director|chief|head|leader|boss|executive|experience) (?:of|at"
    r"|in|with)) an?|(?:from|at|in|of|by|with|for"
    r"|joining|led|ran|leads|runs) another) (?:\w+ )?(?:authority|council)"
    r"(?: (?:in|from) (?:the )?(?:\w+ )?\w+)?(?: (?:that|which) (?:is|was))?(?: already| also)? (?:rated|judged|graded)"
    r"(?: as)? ['\"]*$"
)
"""A council beside the story's own that nobody names ("she comes from an authority rated good")."""

OF_BODY = expression(
    r"\b(?:council|authority|department|services?|trust|county|city|borough)\b,? (?:(?:that|which) )?"
    r"(?:(?:ofsted|inspectors) )?(?:(?:was|were|had been) )?(?:once )?(?:rated|judged|graded|branded|found|deemed"
    r"|declared|labelled)(?: as| to be)? ['\"]*$"
)
"""What is then abolished or called otherwise is a council or a trust, and no word of the scale."""

MENTIONED = expression(
    r"['\"]* (?:has|have|had|is|was) (?:since |now |also )?(?:gone(?= (?:and|as|from the (?:scale|list)|for good)\b"
    r"|[,;.])|(?:been )?(?:dropped|scrapped"
    r"|abolished|done away with|renamed|replaced (?:by|with) ['\"]*(?:requir|good)))\b"
    r"|['\"]*,? (?:[-–] )?(?:(?:a|the) (?:grade|word|term|label|category|rating) )?(?:which"
    r"|that) (?:ofsted )?(?:(?:has|was|had"
    r"|is|since|now|been) )*(?:renamed|exchanged|replaced|dropped|scrapped"
    r"|(?:called|known as)(?= ['\"]*(?:adeq|satisf|requir)))\b|"
    r"['\"]* as (?:the least|an? minimum|the minimum)\b|"
    r"['\"]* would (?:be (?:greeted|welcome|welcomed|met|a relief|news)|come as|mean|do(?! (?:me|us|them|nicely"
    r"|for)\b))\b"
    r"|['\"]* (?:is|was|isn't|wasn't) (?:nothing|not (?:good )?enough|not acceptable|no (?:laughing|consolation))\b"
)
"""What is said of a grade itself, and of nobody who has it ("'requires improvement' is nothing to crow about")."""

AND_WITH = expression(r"['\"]* would (?:be|come) [^;.]{3,60},? (?:and|but) (?:an? )?['\"]*")
"""What goes on to another grade itself ("'good' would be welcome, and 'outstanding' a miracle")."""

WHAT_IS = expression(r"\bwhat (?:an? |the (?:word|grade)s? )?['\"]*$")

MEANS = expression(r"['\"]*[^,;.]{0,50}? (?:means?|meant|stands? for|stood for|looks? like|involves?)\b")
"""What asks for the meaning of a grade ("what 'requires improvement' means")."""

IF_RATED = expression(
    r"\W*(?:but |and )?(?:if (?:the|its|their)|(?:if|where|when) (?:an?|any|one|either))\b[^.;]*\b(?:is|are"
    r"|be)\b[^.;]*$"
)

THEN = expression(r", (?:then )?(?:[\w']+ ){1,6}(?:is|are|will|would|must|may|can)\b")
"""A rule tells of nobody, whichever grade it has first ("If one part is inadequate, the whole is likely to be")."""


def is_row_of_grades(grades: Collection[str], words: tuple[GradeWord, ...]) -> bool:
    """Whether all four grades stand close together."""
    return len(grades) >= 4 and words[-1].end - words[0].start < SCALE_LETTERS


SCALE_LETTERS = 110

YEAR = expression(r"\b(?:19|20)\d\d\b")
"""What each grade of a history stands with, and none of a scale ("2015, inadequate; 2018, good; ...")."""


def tells_parts(low: str) -> bool:
    """Whether grades are told of judgements, by name, and are no scale."""
    return sum(REAL.issuperset(named.parts) for named in find_judgements(low)) > 1
