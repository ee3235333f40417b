"""Judgements told in everyday words: who the children are, what is done for them, and how that is made a noun.

A report says "children who need help and protection"; a paper says "families in trouble", "how well children are kept
from harm" or "what the city does when a child is in danger". Who they are alone names the judgement; where they are
nothing but "children", what is done for them does.
"""

from pipelines.model import Judgement

YOUNG = (
    r"(?:children(?: and young people)?|young (?:people|adults|men and women|ones)|youngsters|boys and girls"
    r"|teenagers|kids|those|the ones)"
)
GROWN = (
    r"(?:children|(?:young )?(?:people|adults|men and women)|youngsters|teenagers|those|the (?:older )?ones"
    r"|\d\d-year-olds)"
)
FAMILIES = r"(?:children|(?:young|local) people|youngsters|boys and girls|(?:children and )?(?:their )?families|those)"
AGED = r"(?:,? (?:aged|up to|over|under|of|in their)(?: (?:early|late|the|age|of|and|to|teens|twenties|\d\d|up))+)?"
"""How old they are, put in before what else they are."""

COUNCIL = r"(?:it|they|we|(?:the|this) (?:council|authority|county|city|borough|town|department|service|trust|state))"
COUNCIL_OF = r"(?:the |its |this )?(?:local )?(?:council|authority|county|city|borough|town|department|state)"
WHOSE = r"(?:the |its |their |our |local authority |council |(?:(?!in |of |with |by )[\w-]+ ){0,4}[\w-]+(?:'s|s') )?"
OWN = r"(?:its |their |our |(?:the )?[\w-]+(?:'s|s') )"
CARE = rf"(?:{WHOSE}care(?: system)?|the system)"
PARENTS = (
    r"(?:their (?:own |birth |natural )*(?:parents|famil(?:y|ies)|homes?|mums and dads|mothers and fathers|relatives))"
)
UNABLE = r"(?:cannot|can't|can no longer|could (?:not|no longer)|(?:are|were) (?:unable|not able) to)"
RAISE = r"(?:bring(?:s|ing)? (?:them )?up|look(?:s|ing)? after|car(?:es?|ing) for|rais(?:es?|ing)|parent(?:s|ing)?)"
RAISED = r"(?:brought up|looked after|cared for|raised|parented)"
WHO = r"(?:,? (?:who|that|whom|which))?"
HARM = r"(?:harm|abuse|neglect|danger|risk|exploitation|those who would hurt them)"

ENDS = r"(?=,|;|:|/| [–(&]|\)|\.|['\"]|\s*$| (?:and|or|was|were|is|are|both|all|each|got|had|have|has|it)\b)"
"""What may follow one word that is an item of a list."""

IN_CARE = (
    rf"{YOUNG} who (?:are|is) (?=(?:or|and) (?:have|has|had)(?: once)? been (?:in {CARE}|{RAISED})\b)",
    rf"(?:where|how|what happens when) {COUNCIL}(?: itself)? (?:stands in|steps in|acts) (?:for|as) an? parents?\b",
    rf"{YOUNG}{WHO}(?: (?:are|is|now|being|living|live|already|still|currently))* in (?:the care of {COUNCIL_OF}"
    rf"|{WHOSE}care|(?:foster|residential|state|public) care"
    rf"|{OWN}(?:charge|keeping))\b",
    r"(?:(?:a |the )?(?:life|lives|time|childhoods?|years)(?: (?:spent|lived))?|living"
    r"|growing up|being) in care\b(?! homes?\b)",
    rf"(?:record|role|work|performance|job|what {COUNCIL} (?:does|do|offers?)) as an? (?:[\w-]+ )?(?:corporate"
    r" )?(?:parents?|mum and dad|mother and father)\b",
    r"care (?:itself|as such|proper)\b",
    rf"{YOUNG}{WHO}(?: (?:have|has|had|are|just|recently|newly))* (?:enter(?:ing|ed)?|com(?:e|ing) into|came into"
    r"|go(?:ing)? into|taken into"
    rf"|received into) {CARE}\b",
    rf"{YOUNG}{WHO}(?: (?:have|has|had|to))+ leave (?:home|{PARENTS})\b",
    rf"{YOUNG}{WHO} {COUNCIL} (?:(?:has|have|is|are|already|now|itself) )*(?:{RAISE}|took in|(?:has )?taken in(?:to"
    r" care)?)\b",
    rf"{YOUNG}{WHO} (?:safely )?{UNABLE} (?:safely )?(?:be {RAISED} by|live (?:safely )?(?:with|in)|stay (?:with|in)"
    rf"|grow up (?:with|in)|go (?:back|home) to) {PARENTS}",
    rf"{YOUNG}{WHO} {UNABLE} (?:safely )?(?:live|stay|be|remain|grow up) (?:safely )?at home\b",
    rf"{YOUNG},? whose (?:own |birth )?(?:parents|famil(?:y|ies)|mums and dads|mothers and fathers) {UNABLE}"
    r" (?:safely )?(?:bring them up|look after them|care for them|raise them|keep them)\b",
    rf"{YOUNG}{WHO} have no (?:family|home|parents?) (?:to|of|who)\b",
    rf"{YOUNG}{WHO}(?: (?:have|has|had|to|be|been|are|were|is))* (?:taken|removed|moved|living|live|placed)(?: away"
    rf"| apart)? from (?:home\b|{PARENTS})",
    rf"{YOUNG}{WHO}(?: (?:are|being|have|been|is|were|now))* (?:living|live|lives|placed|growing up|grow up|settled"
    rf"|stay(?:ing)?|{RAISED}) (?:with|in|by) (?:its |their |the council's )?(?:carers|(?:foster"
    r"|residential) (?:carers?|parents|famil(?:y|ies)|homes?|care|placements?))\b",
    rf"{YOUNG}{WHO}(?: (?:are|being|is|were))* {RAISED} by (?:{COUNCIL}|[\w' -]{{3,40}}? (?:council|trust))\b",
    rf"{YOUNG} (?:for|to) whom {COUNCIL} (?:(?:is|are|acts?|stands?|as|in) )+(?:an? |the |their )?(?:corporate"
    r" )?parents?\b",
    rf"(?:how (?:well )?|(?:the )?way (?:that |in which )?){COUNCIL} (?:acts?|does|serves?|stands in|performs"
    r"|is) as (?:an? |the )?(?:corporate )?parents?\b",
)
"""Children whom the council brings up: because nobody else can, away from home, with foster carers."""

LEFT = (
    r"(?:left|leave|leaving|(?:moved|moving|move|gone|going) on from|(?:come|coming|came|moved|moving) out of"
    r"|(?:out)?grown(?: out of| up in)?|grew up in|outgrew|been (?:in|through)|(?:passed|gone|went|come) through"
    r"|aged out of|(?:on )?their way out of|spent (?:\w+ ){0,4}?in|emerged from|said goodbye to)"
)
CARE_LEAVERS = (
    rf"{GROWN}{AGED}{WHO}(?:'d|'ve)?(?: (?:have|has|had|are|were|since|now|already|just|recently|about|to|on|once))*"
    rf" {LEFT}"
    rf" {CARE}\b",
    rf"{GROWN}{AGED}{WHO} (?:used to (?:be|live)|(?:(?:have|had|were|was|been) )+(?:once|formerly|previously)|(?:once"
    rf"|formerly|previously) (?:were|was|lived)) (?:(?:in|under) {CARE}|{RAISED})(?: by {COUNCIL})?\b",
    rf"{GROWN}{AGED}{WHO}(?: (?:are|have))* (?:start|set|strik|mak|begin|stand|find|liv)\w*(?: (?:out|off|up|life"
    r"|their|way|feet|a|new|on|own|independently|in|the|world|as|adults|for|themselves|alone))* (?:after|from"
    rf"|out of) (?:leaving |being in )?{CARE}\b",
    rf"{GROWN} (?:when|once|after|as) they (?:have )?{LEFT} {CARE}\b",
    rf"{GROWN}{AGED} with (?:(?:an? |some )?(?:experience|background) (?:of|in) care|care experience"
    r"|a care background)\b",
    r"ex-care (?:young )?(?:people|adults)\b",
    rf"{GROWN} who (?:were|had been|lived|spent time) in {CARE} (?:as|when they were) (?:an? )?(?:children|child"
    r"|young|younger|kids)\b",
    rf"{GROWN} whose (?:time|years|childhood) in {CARE} (?:is|are|was|has|have)(?: (?:now|over|behind them"
    r"|come to an end|ended|been))+\b",
    rf"(?:the older ones|{GROWN}) who (?:used to|once (?:were|did)|have left|no longer (?:are|do"
    r"|live there))\b(?=[,;:.)]|\W*$| (?:is|are|was|were|gets?|got)\b)",
    rf"{GROWN} (?:who (?:turn|reach)|turning|reaching) (?:18|eighteen|adulthood)\b",
    r"(?:young people|those|youngsters|young adults) (?:from|over|beyond|aged|past|above) (?:18|eighteen)\b(?:"
    r" on(?:wards)?| to 25"
    r"| and over)?(?! (?:and under|with)\b)",
    r"(?:over-18s|18-plus|post-18)\b",
    rf"(?<=who are )(?:or|and) (?:have|has|had)(?: once)? been (?:in {CARE}|{RAISED})\b",
    r"what (?:becomes of|happens to) (?:them|those|young people|children|youngsters) (?:afterwards|later|as adults"
    r"|(?:when|once|after) they (?:grow up|turn 18|reach adulthood|are grown up|leave))\b",
    r"former(?:ly)? (?:looked[- ]after (?:children|young people)|children in care|foster children)\b",
    r"(?:life|lives|years|move|moving|moves|transition|prospects|future|steps?) (?:after|out of|beyond|from"
    rf"|on leaving) {CARE}\b(?! homes?\b)",
    r"(?:life|what comes) after it\b(?= \(|,? (?:is|was|are|were)\b|:| –)",
)
"""Young people whom a council has brought up, and what they do then."""

BEING = (
    r"(?: (?:are|is|be|being|been|has|have|was|were|may|might|most|thought|believed|feared|said|known|to|just|still"
    r"|already"
    r"|come to (?:its|the council's) attention because they))*"
)
IN_TROUBLE = (
    r"(?:at (?:the greatest |serious |immediate )?risk|in (?:danger|peril|crisis|difficult(?:y|ies)|trouble|distress"
    r"|harm's way)"
    r"|under (?:strain|pressure|stress)|on the (?:edge|brink)(?: of (?:care|crisis))?|not (?:safe|coping)(?: at home)?"
    r"|unsafe"
    r"|(?:struggling|in need)\b(?! (?:with|at|to|in|get|gets|are given)\b))"
)
SUFFERING = (
    r"(?:harmed|hurt|abused|neglected|exploited|(?:suffer(?:ing|ed)?|experienc(?:e|ed|ing)|fac(?:e|ed|ing)|exposed to"
    r"|liv(?:e|ing)"
    r" with|go(?:ing)? through|subject(?:ed)? to) (?:an? |the )?(?:harm|abuse|neglect|danger|risk|exploitation|crisis"
    r"|crises"
    r"|violence|domestic \w+|hard(?:ship| times)|child protection plans?|difficult\w+))"
)
IN_DANGER = (
    rf"(?:{FAMILIES}|parents|households){WHO}{BEING} (?:{IN_TROUBLE}|{SUFFERING})(?: (?:of|from) (?:{HARM}|help"
    r"|protection|shelter"
    rf"|support))?(?: (?:and|or) (?:{HARM}|help|protection|shelter|support))?\b(?! (?:with|from) the (?:law|police)\b"
    r"| children)",
    r"(?:struggling|at-risk|troubled) (?:children|young people|youngsters|families|parents|households)\b",
    r"(?:families|parents|households)(?: when they| who)?(?: (?:are|may|might|most|just|urgently|first))* (?:struggle"
    r"|needing|need"
    r"|cannot cope|fall(?:ing)? on hard times)(?: (?:a|some|early|extra|most|more))*(?: (?:help|support|a hand|helping"
    r" hand|hand))?"
    r"\b(?! (?:with|at)\b)",
    rf"{FAMILIES}{WHO}(?: (?:may|might|most|urgently))* need(?:s|ed|ing)? (?:(?:to be|some|early|most|urgent)"
    r" )*(?:protecting|protected"
    r"|shielding|keeping safe|kept safe|shelter|saving|rescuing)\b",
    r"(?:what happens|when|where|if|whenever) (?:when |if )?(?:an? )?(?:child|children|young person|youngsters"
    r"|family|families) (?:is|are|may be|might be) (?:in (?:danger|peril|need|trouble|crisis)|at risk|(?:being "
    rf"|coming to )?(?:harmed|hurt|harm)|not safe|unsafe)(?: of {HARM})?\b",
    r"(?:keep|protect|shield|guard|sav|rescu|safeguard)ing (?:its |the |local |vulnerable |city's "
    rf"|county's )*{FAMILIES}(?: (?:away |safe )?(?:from|out of|against) (?:{HARM}|harm's way)(?:,? (?:and"
    rf"|or) {HARM})?|(?<!those) safe)\b(?! (?:in|at) school)",
    r"(?:the )?(?:protection|protecting|safeguarding|guarding|shielding|sheltering|safety(?! of (?:\w+ ){1,3}(?:on|at"
    r"|in) (?:the|a|its) )|keeping safe) of (?:its "
    rf"|the |local |vulnerable )*{FAMILIES}(?:{WHO}{BEING} (?:{IN_TROUBLE}|{SUFFERING}))?(?: from {HARM})?\b(?! (?:in"
    r" care|who have left|leaving)\b)",
    rf"(?:the )?(?:early )?help (?:for|given to|offered to) (?:the |local |vulnerable )*(?:{FAMILIES}|parents"
    rf"|households){WHO}{BEING} (?:{IN_TROUBLE}|{SUFFERING})\b",
    r"(?:children|youngsters|young people) (?:not in care|living at home|at home) who need (?:\w+ )?(?:help|protection"
    r"|support"
    r"|watching|looking after)\b",
    r"family help\b(?: services?)?(?: and (?:child )?protection)?",
    rf"(?:help|protection|safeguarding) (?:that )?{FAMILIES}(?: and families)? (?:get|receive|are (?:given"
    r"|offered))\b(?: when (?:things go wrong|they are in (?:trouble|danger)|in (?:trouble|danger)))?",
    rf"(?:how (?:well )?|(?:the )?way (?:that |in which )?){FAMILIES} (?:are|is) (?:being )?(?:kept safe|kept from"
    rf"|shielded|guarded|sheltered|protected|saved|helped) (?:from|against|out of|in|when)\b(?: (?:their )?{HARM})?",
    r"(?:the )?front door\b(?=(?: (?:to|of|for) (?:children's )?services)? (?:is|was|has been) (?:rated|judged"
    r"|graded|found)\b)",
)
"""Children and families in danger or need, and how they are kept from harm."""

TOP = (
    r"(?:(?:the|its|their|our|those|that|council|senior|service|department's|council's|children's"
    r"|services) )*(?:leaders|leadership(?: team)?|managers|management(?: team)?|bosses|chiefs|directors?(?: and"
    r" (?:her|his|their|the) (?:senior )?(?:team|managers|deput(?:y|ies)))?|heads of service|(?:top|senior"
    r"|executive) (?:team|brass|table|officers)|(?:people|team|men and women|those) (?:in charge|at the (?:top|helm)"
    r"|in the driving seat|running|leading|steering))"
)
RUN = r"(?:run|runs|ran|lead|led|leads?|manag(?:es?|ed)|steer(?:s|ed)?|head(?:s|ed)?)"
PLACE = (
    r"(?:(?:the|its|their|our|this|children's) )+(?:children's )?(?:services?|department|directorate|place|operation"
    r"|organisation|show|trust|company)"
)
TEAM = (
    r"(?:the |its |their |council's )*(?:directors? (?:and|,)(?: (?:the|her|his|its|their))* (?:\w+"
    r" )?(?:heads of service|deput(?:y|ies)|managers|team|leaders|officers)|(?:top|senior|leadership"
    r"|management) (?:team|managers|officers)|(?:senior )?managers|chiefs|executives|heads of service)"
)
"""Those who lead, by the names of their posts: in many a story they only do something."""
ARE_GRADED = (
    r" (?:was|were|is|are|has been|have been|came out|emerged|remain(?:s|ed)?|earned|got|received|went (?:up|down) to"
    r"|(?:up|down) to)(?: (?:both|all|also|each|again|now"
    r"|found|to be|given|awarded|rated|judged|graded|marked|deemed|at|the|an?|as|called|ranked|said))* ['\"]*(?:good"
    r"|outstanding|inadequate|requir|top\b|highest|lowest|bottom|worst|best|$)"
)
"""What follows people who are graded themselves, and not only named beside what they did."""
IS_ITS_GRADE = (
    r" ?[:|(–-] ?['\"]*(?:good|outstanding|inadequate|requir\w+ improvement(?: to be"
    r" good)?)['\"]*(?=\W*$|[,;.)|])"
)
"""How a grade follows what it is of in a row or in brackets."""

LEADERSHIP = (
    r"whose (?:impact|effect|influence|grip|stewardship)(?: (?:on|of) [\w' ]{3,30}?)?(?= (?:is|was|were|has been)\b)",
    r"(?:the )?(?:impact|influence|effect|difference|contribution|grip|hand|work|performance|quality|effectiveness"
    rf"|role|record|direction|stewardship|difference made|part played|mark left) (?:of|by|from) {TOP}\b(?! of the"
    rf" opposition)(?: {PLACE})?",
    rf"what {TOP} (?:brings?|do(?:es)?|did|adds?|achieves?d?|contributes?|have done|has done)(?: (?:to|for) (?:social"
    r" work(?:ers)?|practice|the service|children))?\b",
    rf"(?:the )?(?:running|leading|steering|management|stewardship|captaincy) of {PLACE}\b",
    rf"(?:how (?:well )?|(?:the )?way (?:that |in which )?)(?:{PLACE} (?:is|are|was|were|has been) (?:being )?{RUN}"
    rf"|{TOP} {RUN}(?: {PLACE})?)\b",
    rf"(?:those|(?:the )?(?:people|men and women|team|officers|managers)) (?:who {RUN}|leading|steering"
    rf"|running)(?: (?:it|them|{PLACE}))\b",
    r"(?:those|(?:the )?(?:people|men and women|team|officers)) (?:in charge|at the (?:top|helm|wheel)|in the driving"
    r" seat"
    r"|who (?:run|lead|manage)(?: it| them)?)\b",
    r"(?:(?:when|how|the way) it (?:comes|came) to )?(?<!after )(?<!before )(?<!despite )(?<!since )(?<!from )being"
    r" (?:led|run|managed)\b",
    rf"(?:(?<=for )|(?<=to )|(?<=rated )|(?<=judged )|(?<=graded )|(?<=: )|(?<=\) )){TEAM}\b(?! (?:and social workers"
    r"|alike|(?:and|or) (?:staff|workers|carers))\b)",
    rf"(?:{TEAM}|(?<!and )(?<!financial )(?<!case )(?<!caseload )(?<!budget )(?<!waste )management)(?={ARE_GRADED})",
    rf"(?:(?<=for )|(?<=on )|(?<=in )|(?<=to )|(?<=rated )|(?<=gave ))management{ENDS}",
    rf"(?:{TEAM}|bosses|management)(?={IS_ITS_GRADE})",
)
"""Those who run the services, and what they make of them."""

NEW_FAMILY = (
    r"(?:(?:a|new|permanent|adoptive|loving|forever|lasting|second|the right|other) )+(?:famil(?:y|ies)|parents"
    r"|homes?|mums and dads|mothers and fathers)"
)
ADOPTION = (
    rf"(?:finding|find(?:s)?|found|match(?:es|ing)|plac(?:es|ing)|settl(?:es|ing)) (?:(?:{NEW_FAMILY}|families"
    rf"|parents) for (?:its |the )?{YOUNG}|(?:its |the )?{YOUNG} (?:(?:with|to|in) )?(?:adopters|adoptive \w+"
    rf"|{NEW_FAMILY})|{YOUNG} for adoption)",
    rf"(?:the )?(?:placing|matching|placement) of {YOUNG} (?:for adoption|(?:with|to|in) (?:adopters|{NEW_FAMILY}))",
    rf"how (?:quickly |well |soon |fast )?{YOUNG} (?:are|is) (?:found|matched (?:with|to)|placed (?:with|in)"
    rf"|given) (?:adopters|{NEW_FAMILY})",
    rf"{YOUNG}{WHO}(?: (?:have|to))* wait(?:ing)? (?:for|to be placed (?:for|with)|to be found|to be) (?:adoption"
    r"|adopters|adopted"
    rf"|{NEW_FAMILY})",
    r"(?:prospective |would-be |new )?(?:adopters|adoptive (?:parents|families))(?! (?:were|are|said|say|told|who"
    r"|from)\b)(?:,? and (?:the )?children (?:placed|matched) with them)?",
    r"(?:adoptive )?family[- ]find(?:ing|ers)",
    rf"{YOUNG}{WHO}(?: (?:are|were|to|be|being|have|been|is))* adopted\b",
)
"""What leads to children's adoption."""

ALTERNATIVES: dict[Judgement, tuple[str, ...]] = {
    "care_leavers": CARE_LEAVERS,
    "in_care": IN_CARE,
    "help_and_protection": IN_DANGER,
    "leadership": LEADERSHIP,
    "adoption": ADOPTION,
}


CHILDREN_OF: tuple[Judgement, ...] = ("care_leavers", "in_care", "help_and_protection")
"""Judgements on groups of children."""


def in_other_words(part: Judgement) -> str:
    """Return an expression for a judgement in everyday words; each of its alternatives begins where a word does."""
    return "|".join(rf"\b{each}" for each in ALTERNATIVES[part])


WHO_THEY_ARE = "|".join(map(in_other_words, CHILDREN_OF))
"""An expression for any group of children, whatever is judged of them."""
