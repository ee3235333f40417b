"""Grades that are of some thing beside the services, and no rating: money, staffing, buildings, an answer, a placement.

"The funding for children in care requires improvement", "the supply of foster homes is inadequate": whatever judgement
is named behind it, the thing is what is found wanting.
"""

from pipelines.understand.later import expression
from pipelines.understand.needed import compile_needing

OF_THING = compile_needing(
    r"(?:^|[,;:.–]|\b(?:that|and|but|while|where|when|as|because|said|says|say|called|calls|found|branded|judged"
    r"|considered|of|describe[sd]?))"
    r" ?['\"]{0,2} ?(?:(?:the|its|their|his|her|our|my|an?|this|national|central|government|council|school|public"
    r"|current|such"
    r"|financial|[a-z-]+'s) )*"
    r"(?:[a-z-]+ )?(?:finances|(?:legal )?advice|workloads?|weather|applause|broadband|heating|toilets?|kitchens?"
    r"|gardens?|toys|furniture"
    r"|parking|coffee|food|meals?|catering|interpreting|minutes|agenda|signage|lighting|roads|equipment|laptops?"
    r"|phones?"
    r"|software|wi-?fi|internet|app|helpline|hotline|insurance|pensions?|salar(?:y|ies)|wages|grant|settlement"
    r"|explanations?"
    r"|excuses?|speech(?:es)?|questions|hospitality|welcome|reception|conduct|turnout|debates?|films?|plays?"
    r"|concerts?|shows?|exhibitions?|part(?:y|ies)|trips?|camps?|courses?|conferences?|seminars?|events?|workshops?"
    r"|inductions?"
    r"|handovers?|essays?|dissertation|degree|references|memory|acoustics|sound|view|notice|timetable|wording"
    r"|(?<!foster )(?<!s' )singing|cooking|lawyers?|solicitors?|barristers?|tutors?|players?|choirs?|bands?|mayor"
    r"|minister|clerk"
    r"|volunteers|trainers?|speakers?|interpreters?|drivers?|cleaners?|builders?|foster carers?|foster mother|social"
    r" worker)\b"
    r"(?:(?! (?:was|were|is|are|be|been|and|but|which|that|who|so|when|where|because|if|while|though|although|after"
    r"|ofsted|inspectors|still|rated|says?|said|found|finds?|makes?|made|left|leaves?|for children|for"
    r" care)\b)[^,;:.]){0,60}"
    r"(?: (?:was|were|is|are|be|been|remains?|remained|has|have|had|still|also|often|too|simply|called|considered|to|as"
    r"|quite|just|said|therefore)){1,6} ?['\"]*$"
    r"|(?:^|[,;:.–]|\b(?:that|and|but|while|where|when|as|because|said|says|say|called|calls|found|branded|judged"
    r"|considered|of|describe[sd]?))"
    r" ?['\"]{0,2} ?(?:(?:the|its|their|his|her|our|my|an?|this|national|central|government|council|school|public"
    r"|current|such"
    r"|financial|[a-z-]+'s) )*"
    r"(?:(?:pay|job) offers?|funding|money|budgets?|resources|resourcing|staffing(?: levels)?"
    r"|(?:supply|number|proportion|share) of|controls|accounts|allowances?|buildings?|premises|offices?|routes"
    r"|transport|placements?|answers|repl(?:y|ies)|apolog(?:y|ies)|£[\d.,]+(?:m|bn|k| million)?"
    r"|treatment of (?:an?|the|its) (?!children|young|families)|(?:complaint |complaints )?handling of"
    r"|bathing water|(?:it|computer|case management|recording) systems?|caseloads|pay|advocacy|parenting|bids?"
    r"|website|register|growth|increase|presentations?|communications?|procedures?|flats?|bus (?:service|route)s?"
    r"|(?:response|reaction|answer)s? (?:of [^,;.]{3,30} )?to (?!child|young|famil|those|care|concerns|contacts"
    r"|referrals|risk)"
    r"|(?<=his )performance|(?<=her )performance|(?<=his )(?:work|conduct)|(?<=her )(?:work|conduct)"
    r"|consultation|investigation (?:by|into|of)|strategy|polic(?:y|ies)"
    r"|supervision of (?:the |his |her )?(?:man|woman|cases|home|homes)"
    r"|(?<=my )(?:own )?experiences?|(?<=(?:his|her|our) )(?:own )?experiences?)\b"
    r"(?:(?! (?:was|were|is|are|be|been|and|but|which|that|who|so|when|where|because|if|while|though|although|after"
    r"|ofsted|inspectors|still|rated|says?|said|found|finds?|makes?|made|left|leaves?|lists?|gives?|shows?)\b)[^,;:.]){0,80}"
    r"(?:(?<!services)(?<!care)(?<!council)(?<!department)(?<!trust)"
    r"|(?= (?!found|judged|called|considered|deemed|rated|to)))"
    r"(?: (?:was|were|is|are|be|been|remains?|remained|has|have|had|still|also|often|too|simply|found|judged|called"
    r"|considered|deemed|to|as|rated|it|they|he|she|said|therefore)){0,6} ?['\"]*$"
)


def is_of_thing(low: str, start: int, end: int) -> bool:
    """Whether the grade at ``[start:end]`` is said of some thing that is named as the subject of its clause."""
    before = low[max(0, start - NEAR) : start]
    return AS_EMPLOYER.match(low, end) is not None or (
        OF_THING.search(before) is not None
        and STEP_OR_NOUN.search(before) is None
        and PREDICATE.match(low, end) is not None
    )


STEP_OR_NOUN = expression(
    r"\b(?:from|to|of|an?|the|its|their|another|at|than|by|into|towards|becom\w+|reach\w*|g[eo]t\w*|stay\w*|follow\w*"
    r"|mean\w*|help\w*|once|formerly|previously) ['\"]*$"
)
PREDICATE = expression(
    r"['\"]*(?:[,.;:!?)]|\W*$| (?:and|but|for|in|at|to|by|on|with|says?|said|when|because|as|if|until|too|again|now"
    r"|compared|across|under|since|[–-])(?!\w))"
)
"""What makes the grade one of services behind the thing, which it leads to ("£4m to lift them from inadequate", "the
increase follows an inadequate rating"), and how it ends where it is said of the thing itself."""

AS_EMPLOYER = expression(
    r"['\"]* (?:as|for being) (?:an?|the) (?:[\w-]+ ){0,2}?(?:employer|place (?:to work|for)|workplace|landlord)\b"
)
"""What a council is said to be good as, by those who work there ("rated outstanding as an employer")."""

A_THING_BESIDE = "money, staff, buildings or some other thing beside the services"

NEAR = 200
"""Letters before a grade within which its subject stands."""
