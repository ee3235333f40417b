"""Whose rating a sentence speaks of: a council's children's services by Ofsted, or one of the many other things.

The other things are those of Ofsted's other remits (homes, schools, early years, agencies) and of other
inspectorates (CQC, HMI Probation, HMICFRS, Care Inspectorate, CIW, the Regulator of Social Housing).
"""

import re
from functools import lru_cache
from typing import NamedTuple

from pipelines.understand.beginnings import ByBeginning, at_word
from pipelines.understand.grade_names import GRADE_BEGINS
from pipelines.understand.judgements import without_offices
from pipelines.understand.later import compile_at_words, expression
from pipelines.understand.needed import Needing, compile_needing
from pipelines.understand.reading import Sentence

SERVICES = compile_at_words(
    r"\bchildren'?s?'? (?:and (?:young (?:people|person)(?:'?s)?|famil(?:y|ies)(?:'?s)?|learning|adults'?)'? "
    r"|social |trust|support |care |safeguarding )?(?:services?|care|social care|department)\b"
    r"|\bchild(?:ren)?(?:'s)? social (?:care|work|services)\b|\bchildren'?s? (?:&|and) (?:famil(?:y|ies)"
    r"|young people)'?s?'? (?:services?|trust|department|directorate)\b"
    r"|\bchildren'?s'? (?:services )?(?:trust|company|department|directorate)\b|\b(?:services?|support|care"
    r"|help) (?:for|to|that protect|protecting|which protect) (?:its |the |our )?(?:most )?(?:vulnerable |at-risk "
    r"|looked[- ]after )?(?:children|young people)\b(?! (?:and young people |who are |aged [\w -]+)?with )"
    r"|\bchild(?:ren)?(?:'s)? protection\b|\blooked[- ]after children\b|\bcare leavers?\b|\bchildren in (?:its "
    r"|the council's |our )?care\b|\bchildren in need of help\b|\bhelp and protection\b"
    r"|\bilacs\b|\bchild(?:ren)?(?:'s)? social workers?\b|\bsocial work with (?:children|families|young people)\b"
    r"|\b(?:support|help|care|protection) (?:that |which )?(?:it|they|(?:the |[\w-]+ ){1,4}(?:council|authority"
    r"|borough|county|city))"
    r" (?:gives?|offers?|provides?)(?: to)? (?:its |the )?(?:most )?(?:vulnerable|at-risk|looked[- ]after)"
    r" (?:children|young people)\b"
    r"|\bfocus+ed visits?\b(?! (?:to|at|of) (?:[\w'-]+ ){0,3}(?:homes?|schools?|nurser(?:y|ies)|hospitals?)\b)"
    r"|\binspection of local authority children|\bsingle inspection framework\b"
    r"|\bcorporate parent(?:s"
    r"|ing)\b|\bsocial work practice\b"
    r"|\bservices protecting (?:children|vulnerable)|\bchildren'?s'? (?:care and support|improvement|commissioner"
    r"|safeguarding)\b|\bsafeguarding (?:services\b|of (?:vulnerable )?children\b|in [a-z])"
    r"|\bsocial care services\b(?! for adults)"
    r"|\bchild ?care services\b|\bservices\b[^.;,]{0,30} to (?:ensure|keep|protect|safeguard"
    r"|help)\w*\b[^.;,]{0,25}\bchildren\b"
    r"|\bfamily services\b|\blocal authority children\b"
    r"|\b(?:annual|yearly) report on (?:children's )?social care\b|\b(?:annual social care"
    r"|social care annual) report\b"
)
"""Words for what Ofsted rates of a council."""

PEER_REVIEW = "a peer review"
NATION = "a service in another nation"
OMBUDSMAN = "the ombudsman, a court or a case review"
HEALTH = "a health service"
"""What has "children's services" of its own, named beside others of its own."""

FORCES = (
    "avon and somerset|bedfordshire|cambridgeshire|cheshire|cleveland|cumbria|derbyshire|devon and cornwall|dorset"
    "|durham|essex|gloucestershire|greater manchester|hampshire|hertfordshire|humberside|kent|lancashire|leicestershire"
    "|lincolnshire|merseyside|norfolk|north yorkshire|northamptonshire|northumbria|nottinghamshire|south yorkshire"
    "|staffordshire|suffolk|surrey|sussex|thames valley|warwickshire|west mercia|west midlands|west yorkshire|wiltshire"
)
"""Police forces, which bear the names of counties."""

ELSEWHERE = (
    "powys|gwynedd|wrexham|flintshire|denbighshire|conwy|ceredigion|pembrokeshire|carmarthenshire|swansea"
    "|neath port talbot|bridgend|vale of glamorgan|rhondda(?: cynon taf)?|merthyr(?: tydfil)?|caerphilly|blaenau gwent"
    "|torfaen|monmouthshire|cardiff|anglesey|wales|aberdeen(?:shire)?|argyll and bute|clackmannanshire"
    "|dumfries and galloway|dundee|edinburgh|falkirk|fife|glasgow|inverclyde|midlothian|moray"
    "|(?:north|south) lanarkshire|orkney|perth and kinross|(?:east )?renfrewshire|scottish borders|shetland|stirling"
    "|west lothian|scotland|northern ireland|belfast|jersey|guernsey|isle of man"
)
"""Places whose children's services others rate, or Ofsted for others, in papers that are read on both sides of a border
(as the Hereford Times writes on Powys)."""

IS_GRADED = (
    r"\b(?=(?:[\w ]{0,20}, [^,;.]{3,60},)?(?:(?! (?:and|but|who|which|that|whose|than|before|after|while|where"
    r"|officers?|tak(?:e|en|ing)|[a-z]+'s were|help\w*|director|chief|boss|head|lead\w*|led|runs?|joins?"
    r"|said|says?|told|warn\w*|to(?! be\b))\b)[^,;.]){0,70}\b(?:rated|judged|graded|inadequate"
    r"|requires? improvement|required improvement|outstanding|(?:good|adequate)(?=['\"]*(?:$|[,;.]| (?:in|for|by"
    r"|at)\b)))"
    r"(?!\w))"
)
"""What makes of those only named in a sentence on a council those whom its grade is of."""

OTHERS: tuple[tuple[str, str], ...] = (
    (
        "a children's home",
        r"\b(?:children'?s'?|care|residential|secure|nursing|short[- ]breaks?|respite)[- ](?:children's "
        r"|short[- ]breaks? |training |assessment )?"
        r"(?:homes?|units?|cent(?:re|er)s?)\b"
        r"|\bregistered manager\b|\ban? homes?(?= to (?:drop|fall|go|slip|rise|climb|be (?:rated|judged|graded))\b)"
        r"|(?<!at )(?<!go )(?<!back )(?<!return )(?<!live )(?<!from )(?<!permanent )(?<!forever )(?<!family"
        r" )(?<!neglectful )(?<!abusive )(?<!violent )(?<!unsafe )(?<!dangerous )(?<!chaotic )(?<!unsuitable )"
        r"(?<!finding )(?<!find )(?<!stable )(?<!loving )"
        r"(?<!their )(?<!own )(?<!adoptive )(?<!foster )(?<!new )(?<!families or )(?<!family or )(?<!carers or"
        r" )\bhomes?(?! (?:that|which) (?:are|is|was|were) (?:not registered|unregistered|illegal|unlawful))"
        r" (?:was|were"
        r"|is|are|has|have(?= been (?:rated|judged|graded|found)\b)|had|run|that|which|in|at"
        r"|for)\b|\b(?:the|this"
        r"|that|another|two|three|its|our|of the council's"
        r"|(?<=the )(?:council|authority|county|city|borough)'s(?= (?:own|two|three|four|five|six|[3-9]) ))"
        r" (?:\w+ )?homes?\b(?! (?:town|office|county|counties"
        r"|secretary"
        r"|visit|page|affairs|ground|education))|\breg 44\b|\bregulation 44\b"
        r"|\bresidential provision\b|\b(?:rated|judged|graded) (?:[a-z'-]+ ){1,2}(?:house|lodge|cottage|grange|villa)\b"
        r"|\b(?<!the )(?:house|lodge|cottage|grange|villa)(?= (?:was|has been|had been) (?:rated|judged|graded)\b)"
        r"|\bhomes(?= (?:(?:that|which) (?:are|were) )?(?:rated|judged|graded)\b)"
        rf"|\bthe (?:facility|premises|unit)\b{IS_GRADED}"
        r"|\bhotels?(?= (?:(?:is|are|was|were|has|have|had|been|rated|judged|graded|found|to|be|as) ){1,4}"
        rf"['\"]*{GRADE_BEGINS}\b)",
    ),
    (
        "a school, nursery or college",
        r"\b(?:primary|infants|juniors?|academy|grammar|montessori)(?=(?:, (?:which|where|whose|an?|the|in|now)"
        r" [^,;.]{3,60},)?"
        r" (?:is|was|has been|had been) (?:\w+ )?(?:rated|judged|graded|found|deemed)\b)|"
        r"\b(?:schools?|colleges?|academ(?:y|ies)) (?:[\w-]+ )?for (?:[\w-]+ )?(?:children in care"
        rf"|looked[- ]after children|care leavers|vulnerable (?:children|young people))\b{IS_GRADED}"
        r"|\beducation (?:at|in|inside) (?:hmp|hmyoi|hm (?:prison|young)|(?:the |an? )?(?:\w+ )?(?:prison|jail))\b"
        rf"|\b(?:hmp|hmyoi)\b{IS_GRADED}"
        r"|\b(?:primary|secondary|special|infant|junior|grammar|high|free|nursery|boarding|independent|village|local)"
        r" schools?\b|\bschools?\b(?! (?:of (?:health|social|education|nursing|law|business|psychology"
        r"|medicine)|holidays?|improvement|nurs|age|place|watchdog|inspector|bus(?:es)?|run(?! by\b)|gates?"
        r"|meals?|dinners?|uniforms?|trips?|days?|terms?|leavers?|friends?))"
        r"|(?<!learning )(?<!work )(?<!workers )(?<!workers' )(?<!practice )(?<!social care )\bacadem(?:y|ies)\b"
        r"(?! for (?:[\w-]+ ){0,3}?(?:social work\w*|practitioners|managers|staff)\b)|\b(?:primaries|secondaries)\b"
        r"|\bcolleges?\b|\bnurser(?:y|ies)\b|\bpre-?schools?\b|\bplaygroups?\b|\bchild-?mind(?:ers?|ing)\b"
        r"|\bhead ?teachers?\b|\bpupils?\b|\blearners?\b|\badult (?:and )?(?:community )?(?:learning|education)\b"
        r"|\bcommunity learning\b"
        r"|\bchildren'?s'? centres?\b|\bearly years (?:setting|provi)\w*|\bday care\b|\bdaycare\b"
        r"|\bsettings (?:where|whose|that|which|with|rated|judged|graded)\b|\bapprentic\w+|\bsixth form"
        r"|\bholiday club",
    ),
    (
        "adult social care",
        r"\badult(?:s|s')? (?:social )?(?:care|services)\b|(?<!child)\bcare (?:settings?|providers?|compan(?:y"
        r"|ies))\b|\bcqc\b|\bcare quality commission\b|\bcare act\b",
    ),
    (
        HEALTH,
        r"\bhospitals?\b|\bnhs (?:foundation )?trust\b|\binfirmary\b|\bhospice\b|\bward (?:for|at)|\bwards (?:for|at)"
        r"|\b(?:child(?:ren'?s?)?(?: and young people'?s?)? )?mental health (?:services?|support|provision|help)"
        rf"{IS_GRADED}|\bnhs (?:\w+ )?services?{IS_GRADED}"
        r"|\bambulance (?:trust|service)\b|\bmaternity\b|\bcamhs\b|\b(?:gp|dental|doctors'?|medical) (?:surger(?:y"
        r"|ies)|practices?)\b"
        r"|\b(?:mental )?health trust\b",
    ),
    (
        "provision for special educational needs",
        r"\bsend\b(?= |,|\.|\)|')|\bspecial needs\b|\bspecial educational needs\b|\barea send\b"
        r"|\blocal area (?:partnership|inspection)",
    ),
    (
        "an agency",
        r"\b(?:foster(?:ing| care)?|adoption|regional adoption|voluntary adoption) (?:care )?(?:agenc(?:y|ies)"
        r"|providers?|firms?|compan(?:y|ies)|charit(?:y|ies)|organisations?)\b"
        r"|\b(?:the|an?|its) (?:[\w-]+ ){0,2}(?:agency|firm|company|charity|business|provider) (?:that|which) "
        r"(?:supplies|supplied|provides|provided|recruits|finds|places|owns|trains|matches|approves|employs)\b"
        r"(?=[^.;]{0,90}\b(?:rated|judged|graded|inspected|inadequate|outstanding|good|requires? improvement)\b)"
        r"(?![^.;,]{0,50}\b(?:children's (?:services|social care)|department)\b)"
        r"|\b(?:youth|training|employment) (?:programmes?|schemes?|providers?)\b"
        r"|\bcafcass\b|\bagenc(?:y|ies) (?:was|were)\b|(?<!-)\bthe agency (?:is|has|had|itself)\b"
        r"|(?<!adoption and )\bfostering (?:and adoption )?services?\b"
        r"|\b(?<!, )an? (?:[\w-]+ ){0,2}(?:company|firm|charity|provider) (?:that|which) (?:houses|housed|helps|helped"
        r"|supports|supported|looks after|looked after|cares for|cared for|accommodates)\b"
        rf"(?![^.;]*\b(?:on behalf of|councils?'|council's)\b){IS_GRADED}"
        r"|(?:\badopt (?:london|east|south|north|central|coast|thames)\b|\bone adoption\b"
        rf"|\badoption (?:partnership|counts(?! as\b)|connects|central|west|thames valley|tees valley)\b){IS_GRADED}"
        r"|\bproviders? of children's (?:care|homes)\b|\bcare firms?\b"
        r"|\badoption service\b|\bsupported accommodation\b|\bresidential family centres?\b",
    ),
    ("youth justice", r"\byouth (?:offending|justice)\b|\bprobation\b(?! officer)|\byoung offenders?\b|\byoi\b"),
    (
        "the police, fire or housing service",
        r"\bhmic(?:frs)?\b|\bconstabulary\b|\bpolice force\b|\bfire (?:and rescue|service|inspectors)"
        rf"|(?<!with )\b(?:{FORCES}) police{IS_GRADED}"
        r"|\bregulator of social housing\b|\bhousing (?:association|regulator|ombudsman|service|department|team)"
        r"|\blandlords?\b"
        r"|'c[1-4]'",
    ),
    (
        "another of a council's services",
        r"\b(?:(?:librar(?:y|ies)|leisure|museums?|music|parks?|planning|refuse|waste|highways|registration|electoral"
        r"|payroll)"
        rf" (?:services?|department|team)|leisure cent(?:re|er)s?|museum|bin collections?)\b{IS_GRADED}"
        r"|\bfood hygiene\b|\bhygiene (?:ratings?|inspect\w+)|\bfood standards agency\b|\benvironment agency\b"
        r"|\bcharity commission\b",
    ),
    (
        OMBUDSMAN,
        r"\bombudsman\b|\bserious case review|\bsafeguarding practice review\b|\bcoroner",
    ),
    (
        PEER_REVIEW,
        r"\bpeer (?:reviews?|challenges?|reviewers)\b(?= (?:(?:had|has|also) )*(?:found|said|rated"
        r"|judged|concluded|put|called)\b)(?![^.;]*\bofsted\b)",
    ),
    (
        NATION,
        r"\bcare inspectorate\b|\bciw\b|\bestyn\b|\bcssiw\b|\brqia\b|\bhealth and social care partnership\b"
        r"|\beducation scotland\b|\bwelsh government\b|\bscottish\b(?!-born| (?:border|side|hills|coast|boss"
        r"|director|chief)\b)"
        rf"|\b(?:{ELSEWHERE})(?: (?:county|city|borough|council))*(?:'s?)? (?:children'?s (?:services|social (?:care"
        rf"|services))|social (?:services|care)|child protection|services for (?:\w+ )?children){IS_GRADED}"
        rf"|\b(?:{ELSEWHERE}) (?:(?:county|city|borough) )*council{IS_GRADED}"
        rf"|\b(?:children'?s (?:services|social (?:care|services))|social services|child protection(?: services)?) "
        rf"(?:in|at|across) (?:the )?(?:{ELSEWHERE}){IS_GRADED}",
    ),
)
CALLED_SCHOOL, NAMED_SCHOOL = "'s school", r"|\b[a-z]+'s schools?\b(?! of\b)"
"""A school by its name begins with any word: it is looked for only where there is one."""


def compile_others(school: str = "") -> "re.Pattern[str]":
    """Return an expression for all the others, each with its number; ``school``: what more is one."""
    numbered = "|".join(
        f"(?P<other_{number}>{at_word(pattern + (school if 'school' in thing else ''))})"
        for number, (thing, pattern) in enumerate(OTHERS)
    )
    return compile_at_words(numbered, place=r"(?:\b(?=\w)|(?='c))")


OTHER, OTHER_OR_NAMED_SCHOOL = compile_others(), compile_others(NAMED_SCHOOL)
THINGS = ByBeginning({"services": SERVICES, "others": OTHER}, within=("'c",))

WEAK = expression(r"schools?|pupils?|learners?|landlords?|academ(?:y|ies)|colleges?|nurser(?:y|ies)")
"""Words that stand beside children's services without being rated."""

SHARED = expression(r"help and protection|looked[- ]after children|care leavers?|child protection|children in care")
"""What a home, an agency or a centre may be judged for as well."""

OUR_INSPECTION = expression(r"\bofsted\b|\binspect(?:ors?|orate|ions?|ed)\b|\bwatchdog\b|\bregulator\b")


class Topic(NamedTuple):
    """``ours``: a council's children's services; else ``other`` names the thing."""

    ours: bool
    other: str | None = None
    weak: bool = False
    """Named by what homes and agencies do too ("help and protection"); another thing: by what stands beside."""


OURS = Topic(ours=True)
NOBODY = Topic(ours=False)


ADOPTION = expression(r"\badoption services?\b")


BY_ITSELF = expression(
    r"\badoption services?\b[^.;]{0,60}\b(?:in|by|at|after|following) (?:an?|its own) (?:separate"
    r"|own) (?:ofsted )?inspection\b"
)
"""An adoption service inspected by itself is an agency, and no judgement of the council's."""


class Things(NamedTuple):
    """What a sentence names, in ``low`` without offices: a council's services, and ``others``."""

    low: str
    services: tuple["re.Match[str]", ...]
    others: tuple["re.Match[str]", ...]
    runs: "re.Match[str] | None" = None
    """A council's services that are named only as those which run what the sentence tells of ("a hub run by ...")."""


def things(sentence: Sentence, *, adoption_too: bool) -> Things:
    return things_in(sentence.low, sentence.text, adoption_too)


@lru_cache(maxsize=64)  # a sentence is asked for each of its grades
def things_in(low: str, text: str, adoption_too: bool) -> Things:
    masked = without_offices(low)
    if "adoption service" in masked and (not adoption_too or BY_ITSELF.search(masked) is not None):
        masked = ADOPTION.sub(lambda match: "adoption agency".ljust(len(match[0])), masked)
    found = THINGS.each(masked)
    others = tuple(
        match
        for match in (OTHER_OR_NAMED_SCHOOL.finditer(masked) if CALLED_SCHOOL in masked else found.get("others", ()))
        if is_other(low, text, match) and not (adoption_too and match[0] == "adoption service")
    )
    services = tuple(
        match
        for match in found.get("services", ())
        if not any(other.start() < match.end() and match.start() < other.end() for other in others)
    )
    runs = services[0] if services and runs_it(masked, services[0]) else None
    return Things(low=masked, services=services if runs is None else services[1:], others=others, runs=runs)


def runs_it(low: str, services: "re.Match[str]") -> bool:
    """Whether services are named as those that run something else, before which no others are."""
    return " by " in low and RUN_BY.search(low, 0, services.start()) is not None


RUN_BY = expression(
    r"(?<!services )(?<!department )(?<!council )(?<!are )\b(?:(?:that|which) (?:is|are|was|were) )?"
    r"(?:run|managed|operated|organised|owned) by"
    r" (?:(?!(?:and|or|but|whose|where|while|as)\b)[\w'-]+ ){0,6}$"
)


def named_topic(sentence: Sentence, *, adoption_too: bool = True) -> Topic | None:
    """Return the topic that the sentence itself names; None where it names none.

    ``adoption_too``: adoption services are judged with the rest, and not as an agency of their own.
    """
    found = things(sentence, adoption_too=adoption_too)
    services = found.services
    others = [match for match in found.others if not (services and WEAK.fullmatch(match[0]))]
    if services and others and PART_OF_NAME.fullmatch(found.low, services[0].end(), others[0].start()):
        return Topic(ours=False, other=what(others[0]))
    if services and others and OFSTED_RATED.match(found.low, services[-1].end()):
        return OURS  # "adult social care and children's services, which Ofsted rated outstanding"
    if services and (not others or services[0].start() < others[0].start()):
        return Topic(ours=True, weak=all(SHARED.fullmatch(match[0]) for match in services))
    if found.runs is not None and not services:
        return Topic(ours=False, other=what(others[0]) if others else RUN_BY_SERVICES)
    if others:
        return Topic(ours=False, other=what(others[0]), weak=WEAK.fullmatch(others[0][0]) is not None)
    return None


OFSTED_RATED = expression(
    r"(?: (?:in|at|of|run by) (?:the )?[\w' -]{3,30}?)?,? (?:(?:which|that) (?:ofsted|inspectors) (?:(?:has|have"
    r"|had) )?(?:last |recently |also )?(?:rated|judged|graded|found)|(?:which (?:was|were|is|are) )?(?:rated|judged"
    r"|graded) [^,;.]{3,40}? by ofsted)\b"
)
"""What says of children's services alone what Ofsted rated, whatever is named before them."""

RUN_BY_SERVICES = "something that a council's services run"

PART_OF_NAME = expression(r"(?:'s?)? ?(?:\w+ )?")
"""From "children's trust" to "adoption agency": the one bears the name of the other."""


def is_other(low: str, text: str, match: "re.Match[str]") -> bool:
    if match[0] in ("cqc", "care quality commission") and "ofsted" in low:
        return False  # the two inspected safeguarding together until 2013, and special needs since
    if match[0] == "send":
        return text[match.start() : match.end()] == "SEND"
    if match[0].startswith("academ") and "social work" in low:
        return False  # where social workers learn
    if low.endswith("virtual ", 0, match.start()):
        return False  # the council's own, for the children in its care
    takes_in = TAKES_IN.search(low, 0, match.start()) if "social care" in low else None
    return takes_in is None or AND_SOCIAL_CARE.match(low, match.end()) is None


TAKES_IN, AND_SOCIAL_CARE = (
    expression(r"\b(?:takes? in|cover(?:s|ed|ing)?|span(?:s|ned|ning)?|includ(?:es?|ed|ing)) (?:[\w' -]{3,30}, )*$"),
    expression(r"(?:, [\w' -]{3,30}){0,4},? and (?:children's )?social care\b"),
)
"""A list of all that a children's department does ("its work, which takes in schools, childcare and social care")."""


def what(match: "re.Match[str]") -> str:
    return OTHERS[int((match.lastgroup or "").removeprefix("other_"))][0]


FAR_BEHIND = 40
"""Letters behind a grade from which on another thing is no longer what it is of."""


def topic_at(sentence: Sentence, start: int, end: int, *, adoption_too: bool = True) -> Topic | None:
    """Return the topic of the words at ``[start:end]``: what is named nearest in their own clause, before or after."""
    found = things(sentence, adoption_too=adoption_too)
    low = found.low
    spans: list[tuple[int, Topic]] = []
    for match in found.services:
        weak = SHARED.fullmatch(match[0]) is not None
        spans.append((distance(match, start, end, low), Topic(ours=True, weak=weak)))
    if found.runs is not None:
        spans.append((distance(found.runs, start, end, low), Topic(ours=False, other=RUN_BY_SERVICES)))
    for match in found.others:
        if match.start() - end > FAR_BEHIND:
            continue
        spans.append((distance(match, start, end, low), Topic(ours=False, other=what(match))))
    return min(spans, key=lambda span: span[0])[1] if spans else None


def distance(match: "re.Match[str]", start: int, end: int, low: str) -> int:
    """How far words are from a place; a border of clauses between them counts as much as sixty letters."""
    gap = low[match.end() : start] if match.end() <= start else low[end : match.start()]
    return len(gap) + 60 * len(CLAUSE_BORDER.findall(gap))


CLAUSE_BORDER = expression(r"[;,–]| but | while | whereas | which | and ")


def is_of_another(sentence: Sentence) -> bool:
    """Whether a sentence is on another thing than children's services, named at its beginning."""
    found = things(sentence, adoption_too=True)
    return bool(found.others) and not found.services and found.others[0].start() < FIRST_LETTERS


FIRST_LETTERS = 30


def is_one_of_them(low: str, start: int) -> bool:
    """Whether a grade, at ``start``, is told of one of the things that the talk is of."""
    one = ONE_OF_THEM.search(low, 0, start)
    return one is not None and SERVICES.search(low, 0, start) is None


ONE_OF_THEM = compile_needing(
    r"\b(?:one|two|three|some|most|many|all|any|none|both|each|another|half) of (?:them|these|those)\b|\bth(?:is"
    r"|at) one\b"
)

INSPECTORS = Needing(expression(r"\bofsted\b|\bmajesty's inspectors\b"))

NOT_BY_OFSTED = ("adult social care", HEALTH, "youth justice", "the police, fire or housing service", PEER_REVIEW)
"""What others inspect: a grade of Ofsted's, told after it, is none of theirs."""
