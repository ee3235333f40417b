"""What an adjective praises or blames that inspectors do not grade: a person, a team, practice, progress."""

import re

from pipelines.understand.grade_words import RATING_NOUN, GradeWord, Place
from pipelines.understand.judgements import find_judgements, names_all, names_judgement
from pipelines.understand.later import compile_at_words, expression
from pipelines.understand.verbless import NEAR_WHOM

AFTER_SOFT = expression(
    r"(?:['\"”]?\s*(?:$|\|)|['\"]* \(|['\")]*[.,;:!?)|]|['\"]? ?[–-] "
    r"|['\"]*(?: again| once more| once again)? (?:and|or|but|for|in|on|by|with|while|when|at|after|overall|across|to"
    r"|from|because|despite"
    r"|following|having|(?:ever )?since|as|last|this"
    r"|under|against|during|until|before|too|again|also|apiece|within|is|was|were|are|has|have|had|went|goes|under"
    r"|if|so|now|both|without exception|one and all|regardless|thanks to|as well"
    r"|today"
    r"|yesterday|rather than|instead of|the next|the last|next time|earlier|include[sd]?|including|beside|opposite"
    r"|every time|each time|all round|not (?:only|just|merely)|apart|except|bar"
    r"|other|then|that (?:same )?(?:year|month|inspection)"
    r"|(?:\w+ ){1,2}(?:years?"
    r"|months?) (?:ago|earlier|before)"
    r"|last time|already|yet|where|which|of|than|twice|three times|back then|there|here|everywhere else|all round|over"
    r"|any (?:more|longer)|stands"
    r"|(?:(?!the )\w+ ){0,4}(?:years?|months|weeks) (?:after|since|later|on from)"
    rf"|not (?:so )?long ago|recently|even then|only (?:last|this|on|in|an?|yesterday)|according|throughout"
    rf"|once|by|respectively|alongside|like|compared|{RATING_NOUN}|children's services?"
    rf"|services? (?:for|in|by)"
    r"|provider of (?:children|services for children)"
    r"|(?:ofsted|overall|inspection|children's|social|full|latest|council)\b[\w' ]{0,30}?\b"
    rf"{RATING_NOUN})\b| \d{{1,2}}(?:\.\d?|\))(?: |$))"
)
"""What may follow an adjective that is a grade: nothing that it would describe."""

PRAISED = expression(
    r"['\"]* (?:inspection(?! (?:rating|grade|judge?ment|outcome|verdict|result|report))|reading|features?|elements?"
    r"|aspects?|practice|practices|(?:direct |joint |early |multi-agency |life-story )?work(?!ing)|foster carers"
    r"|team|teams|progress|example|examples|commitment|dedication|enthusiasm|passion|imagination|efforts?|contribution"
    r"|support"
    r"|quality|partnerships?|early help|offer|(?:management |managerial |staff )?(?:oversight|supervision)"
    r"|assessments?|decision-making|collaboration|relationships?|start|outcomes? for|enough|news|for (?:children"
    r"|them)$|job"
    r"|(?:registered |children's |foster |residential )?(?:homes?|placements?|settings?|providers?(?! of (?:children"
    r"|services)))"
    r"|ones|care(?! leavers)|people|(?:social |family |support )?workers?|practitioners?|managers?|carers"
    r"|staff|reports?|and (?!outstanding|good|requir|inadequate|the\b|its\b|their\b|our\b"
    r"|for\b|in\b"
    r"|that\b|how\b|what\b|both\b|adoption\b|family\b|safeguarding\b|social\b|children's\b"
    r"|those\b)[\w-]+ (?:services?"
    r"|support|care|practice|work|help|relationships?|supervision|advice|training|guidance|direction|oversight"
    r"|communication|planning|management)|by any (?:measure|standards?|yardstick)|as (?:any|it"
    r"|they|we|ever|those|that|good))\b"
)
"""Nouns that the adjective praises or blames: no grade, even in quotation marks."""

PRAISED_BEFORE = compile_at_words(
    r"\b(?:progress|pace|practice|work|attendance|morale|quality|partnerships?|relationships?|communication"
    r"|assessments?|plans?|planning(?: and management)?"
    r"|supervision|decision-making|responses?|staff|teams?|workers|people|recording|records|visits|audits?"
    r"|training|data|oversight"
    r"|engagement|executive|director|leader|boss|manager|minister|mayor|schools?|food|timeliness|retention"
    r"|caseloads?|outcomes|they say|somebody|something|nothing"
    r"|anything|met|saw|seen|offer)"
    r" (?:is|are|was|were|be|been|remains?|has been|have been|had been)(?: \w+)? ['\"(]*$"
    r"|\b(?<!city )(?<!county )(?<!borough )(?<!council )(?<!authority )(?<!department )(?<!neighbour )that (?:is"
    r"|are|was|were|be|been|remains?|has been|have been|had been)"
    r"(?: (?!rated|judged|graded)\w+)? ['\"(]*$"
    r"|\b(?:his|her|my) (?:own )?(?:performance|work|conduct|record|leadership|report|speech) (?:is|was|has been|had"
    r" been)"
    r"(?: (?!rated|judged|graded)\w+)? ['\"(]*$"
    r"|\b(?:he|she) (?:is|was|has been|had been)(?: (?!rated|judged|graded)\w+)? ['\"(]*$"
)
"""Nouns that an adjective behind the verb praises or blames ("progress was good")."""

OF_COUNCILS_THAT = expression(
    r"\bone of (?:only |just )?(?:the )?(?:\w+ )?(?:councils|authorities|boroughs|counties|departments)\b[^.;,]{0,40}"
    r" (?:that|which) (?:are|were) ['\"(]*$"
)
"""What is said of councils, of which one is named ("one of two authorities in the region that are outstanding")."""

CALLED_THEIR = expression(
    r"\bcall(?:s|ed|ing)? (?:their|its|his|her|our|the|this) (?:\w+ )?(?:involvement|engagement|participation"
    r"|commitment|offer|example"
    r"|practice|relationships?|partnership|progress|team|staff|hub|project|scheme|approach|ambition"
    r"|determination|culture)\b[ '\"]*$"
)
"""What is only one thing of many that inspectors liked ("called their involvement 'outstanding'")."""

PRAISED_AS = expression(
    r"\b(?:prais(?:e|es|ed|ing)|commend(?:s|ed|ing)?|hail(?:s|ed|ing)?)\b"
    r"(?:(?!\b(?:rated|judged|graded|found)\b)[^;.]){0,80} as ['\"]*$"
)
"""Whoever is praised as outstanding is not graded so."""

PRAISES = expression(r"\b(?:prais|commend|applaud)\w*\b")

PERSONAL_WORDS = (
    *(who + what for who in ("some", "any", "no", "every") for what in ("body", "one", "thing")),
    *("really", "very", "so", "too", "pretty", "quite", "particularly", "especially", "remarkably", "exceptionally"),
    *("simply", "absolutely", "genuinely", "nothing short of"),
    *("truly", "for"),
)
"""What makes an adjective, or the "good" of "for good", no grade."""

PERSONAL = expression(rf"\b(?:{'|'.join(PERSONAL_WORDS)}) ['\"]*$")

CHAIN = expression(r"(?:['\"]*,? (?:or|and) ['\"]?(?:good|outstanding|excellent)\b)+")

COUNTS = ("two", "three", "four", "five", "several", "many")

COUNT_BEFORE = expression(rf"(?<!other )(?<!remaining )\b(?:{'|'.join(COUNTS)}) ['\"]*$")
"""Gradings that are counted ("two 'outstanding' judgements") are of nobody in particular."""


NO_GOOD = expression(r"good (?:at|to|with|about)\b")
"""Who thinks little of what they do ("you think you'll be no good at it")."""


def praises_before(here: Place) -> bool:
    """Whether the words before an adjective say of something else, or of a person, that it is so."""
    low, before = here.low, here.before
    if "call" in before and CALLED_THEIR.search(before):
        return True
    if here.ahead.endswith((" no", "n't any")) and NO_GOOD.match(low, here.start):
        return True
    if here.ahead.endswith(" as") and low.startswith(" as ", here.end):
        return True  # "as good as any"
    if here.ahead.endswith(" as") and "prais" in before and PRAISED_AS.search(before):
        return True
    if here.ahead.endswith(PERSONAL_WORDS) and PERSONAL.search(low, 0, here.start):
        return True
    return (
        PRAISED_BEFORE.search(before) is not None
        and not (here.ahead.endswith(("are", "were")) and OF_COUNCILS_THAT.search(before))
        and not here.word.quoted
        and not names_judgement(low[: here.start])
        and not names_all(low[: here.start])
    )


def praises_behind(here: Place) -> bool:
    """Whether it goes with the noun behind it, which is nothing that inspectors grade."""
    low, word, end = here.low, here.word, here.end
    if word.grade == "adequate" and ADEQUATE_FOR.match(low, here.start):
        return True
    chain = CHAIN.match(low, end)
    return (
        (chain is not None and PRAISED.match(low, chain.end()) is not None)
        or (
            here.ahead.endswith(COUNTS)
            and COUNT_BEFORE.search(low, 0, here.start) is not None
            and not is_told_for(low, word)
            and not is_of_all(low, word)
        )
        or PRAISED.match(low, end) is not None
        or (
            not word.quoted
            and AFTER_SOFT.match(low, end) is None
            and not is_one_of_theirs(here)
            and not (GIVEN_SO.search(here.before) and GOES_ON.match(low, end))
        )
    )


GIVEN_SO = expression(
    r"\b(?:been|was|were|is|are|being|both|all|each) (?:\w+ly )?(?:rated|graded|judged|found to be|recogni[sz]ed as"
    r"|declared|confirmed as) ['\"]*$"
)
GOES_ON = expression(
    r"['\"]* (?:reached|reaches|says|shows|showed|means|meant|reflects|reflected|proves|proved|marks|brought|brings"
    r"|made"
    r"|makes|delighted|pleased|surprised|shocked|leaves|left|sends|sent|gives|gave|did|does|filled|led|owes?)\b"
)
"""The verb of what was told, behind the grade that ends it ("News that it had been rated good reached staff")."""


def is_one_of_theirs(here: Place) -> bool:
    """Whether "one" stands behind it for the rating that another council has as well."""
    return here.ahead.endswith((" its", " their")) and ONE.match(here.low, here.end) is not None


ONE = expression(r"['\"]* ones?\b(?! of)")
"""What stands for the noun of a rating ("Kent has kept its outstanding rating and Essex its good one")."""

ADEQUATE_FOR = expression(r"adequate(?:['\"]*) (?:to|for) the\b")


def is_told_for(low: str, word: GradeWord) -> bool:
    """Whether gradings that are counted are told of what they are for ("two outstanding grades, for adoption ...")."""
    told = COUNTED_FOR.match(low, word.end)
    return told is not None and names_judgement(low[told.end() : told.end() + NEAR_WHOM])


def is_of_all(low: str, word: GradeWord) -> bool:
    """Whether gradings that are counted are as many as there can be ("got four outstanding judgements")."""
    return any(
        named.exact and named.end <= word.start and not low[named.end : word.start].strip(" '\"")
        for named in find_judgements(low)
    )


COUNTED_FOR = expression(
    r"['\"]* (?:grades?|ratings?|judge?ments?|marks|gradings)\b(?:[\w ]{0,30}(?:,|:| [–-])? (?:one |those )?(?:for|on"
    r"|in) |[\w' ]{0,40}(?:: (?:for |in )?| [–(-] ?(?:for |in )?))"
    r"|['\"]*(?: (?:grades?|ratings?|judge?ments?|marks|gradings))?,? (?:one|two) of (?:them|these|those)"
    r"(?:,| being| is| was)?(?: (?:for|on|in))? "
)


def leads(before: str, word: GradeWord, accepted: list[GradeWord]) -> bool:
    """Whether "outstanding leadership" is a grade: "rated good with outstanding leadership" is one, praise is none."""
    if re.search(r"\b(?:commend\w*|prais\w*|applaud\w*|highlight\w*)\b", before):
        return False
    return word.quoted or (
        re.search(r"\b(?:with|has|had|have) ['\"]*$", before) is not None
        and any(other.end < word.start or before.endswith(("has ", "had ", "have ")) for other in accepted)
    )
