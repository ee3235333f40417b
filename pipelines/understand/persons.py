"""Surnames that are written like a council's bare name ("Jane Poole", "Cllr Derby", "the director, Sam York").

A person is told by what stands before the name: a title, a given name, or what the person is. Before a surname that is
said by none of these, any name in the middle of a sentence is a given one where the person speaks or is introduced
("her deputy Jasvinder Poole said"): of a council nothing but a direction, a month or a party stands there.
"""

from collections.abc import Collection

from pipelines.reference import given_names
from pipelines.understand.later import expression

FARTHEST = 48
"""Letters before a surname within which a title and a given name stand."""

BEFORE = expression(r"(?P<given>[A-Z][a-z]+)(?: [A-Z]\.?)? (?:[A-Z][a-z]+-)?$")
"""A given name, with the initial or the first half of a double name between it and the surname."""

TITLED = expression(
    r"\b(?:M(?:r|rs|s|iss|x)|Dr|Prof(?:essor)?|C(?:lle?r|oun|ouncillor)|Sir|Dame|Lord|Lady|Baron(?:ess)?|Rev(?:erend)?"
    r"|Judge)\.? (?:[A-Z]\.? ){0,2}(?:[A-Z][a-z]+-)?$"
)
CREDITED = expression(
    r"\b(?:Picture|Photo(?:graph)?|Image|Credit)s?(?: by)?: (?:[A-Z][\w.'-]* ){1,2}(?:[A-Z][a-z]+-)?$"
)
"""Who took a picture ("Photograph: Dan Harrow/PA")."""

DOUBLE_NAME = expression(r"\b[A-Z][a-z]+-$")

ROLE = expression(
    r"\b(?:directors?|leaders?|councillors?|cllrs?|members?|minist(?:er|ry)|mayor|chair(?:man|woman|person)?"
    r"|commissioners?|inspectors?|executive|heads?|headteacher|officers?|managers?|workers?|secretary|boss|adviser"
    r"|consultant"
    r"|spokes(?:man|woman|person)|professor|chief|deputy|mother|father|parent|carer|resident|reporter|editor|author),?"
    r" $"
)
"""What somebody is, before the name; a council's leader is named with "'s" or "of" before the place.

In small letters: where all words have capitals the next may be a verb ("Ofsted Inspectors Rate Kent Outstanding").
"""

SPEAKS = expression(
    r" (?:said|says|add(?:s|ed)|told|explain(?:s|ed)|comment(?:s|ed)|welcom(?:es|ed)|thank(?:s|ed)|prais(?:es|ed)"
    r"|insist(?:s|ed)|warn(?:s|ed)|admit(?:s|ted)|apologis(?:es|ed)|wr(?:ites|ote)|repl(?:ies|ied)|ask(?:s|ed)"
    r"|agreed)\b"
)
INTRODUCED = expression(
    r", (?:(?:the|its|their|our|an?|[A-Z]\w+'s) )?(?:council's |authority's |county's |city's |borough's )?"
    r"(?:interim |acting |executive |corporate |strategic |cabinet |lead |deputy |chief |former |new |opposition )*"
    r"(?:director|leader|member|executive|officer|head|mayor|chair|commissioner|minister|manager|councillor)\b"
    rf"(?!{SPEAKS.pattern})"
)
"""What somebody is, behind the name; of a council somebody speaks there ("Nearby Kent, its leader said, ...")."""
IN_A_SENTENCE = expression(r"[a-z\"'],? $")

NO_GIVEN_NAME = expression(
    r"North|South|East|West|Mid|Central|Inner|Outer|Upper|Lower|Great(?:er)?|New|Old|Royal|City|County|Metropolitan"
    r"|Borough|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Labour|Conservative|Tory|Liberal|Democrat|Green|Reform|Independent"
    r"|Ofsted|Radio|Healthwatch|Children|First|Trust|Team|Council|English|British|Neighbour(?:ing)?|Nearby|Rural"
    r"|Urban|London|A[st]|An|And|Any|About|Across|After|Although|Around|Because|Before|Both|But|By|Can|Could|Despite|Did"
    r"|Does|Even|Except|Following|For|From|Had|Has|How|If|I[ns]|Inside|Into|Like|Meanwhile|Near|Next|No[rtw]|Of|On"
    r"|Once|Only|Outside|Should|Since|So|That|Then|There|Though|Through|Throughout|To|Today|Under|Unlike|Until|Was"
    r"|Were|What|When|Where|Whereas|Whether|Which|While|Why|With|Within|Without|Would|Yesterday|Yet"
)
"""What stands with a capital before a place, in the middle of a sentence or where one begins."""


def is_surname(plain: str, start: int, end: int, surnames: Collection[str]) -> bool:
    """Whether the bare name at ``plain[start:end]`` is somebody's, by what stands beside it.

    ``surnames`` are those of the people who were named before ("Poole added").
    """
    if plain[start:end] in surnames and SPEAKS.match(plain, end) is not None:
        return True
    beginning = max(0, start - FARTHEST)
    if plain[start - 1 : start] == "-":
        return DOUBLE_NAME.search(plain, beginning, start) is not None
    if plain[start - 1 : start] != " ":
        return False
    if TITLED.search(plain, beginning, start) is not None or CREDITED.search(plain, beginning, start) is not None:
        return True
    before = BEFORE.search(plain, beginning, start)
    if before is None or NO_GIVEN_NAME.fullmatch(before["given"]) is not None:
        return False
    return (
        before["given"] in given_names()
        or ROLE.search(plain, beginning, before.start()) is not None
        or INTRODUCED.match(plain, end) is not None
        or (SPEAKS.match(plain, end) is not None and IN_A_SENTENCE.search(plain, beginning, before.start()) is not None)
    )
