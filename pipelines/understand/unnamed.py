"""Councils beside the story's own that nobody names: a neighbour, somebody's former council, one that is helped."""

from pipelines.understand.later import compile_at_words, expression
from pipelines.understand.needed import Needing, compile_needing

HAS_IT = (
    r"(?:'s?)?(?:,? (?:children's|social|care|services?|department|which|that|whose|where|is|are|was|were|has|have"
    r"|had"
    r"|been|being|remains?|stays?|still|also|now|already|once|itself|themselves|again|recently|just|long|too|ever"
    r"|since"
    r"|(?:rat|judg|grad|rank|brand|deem|declar|labell|call)ed|found|given|got|gets|received|holds?|earned|won|lost"
    r"|fared"
    r"|fell|fallen|falls|slipped|dropped|sunk|sank|rose|risen|went|gone|go|moved?|came|climbed|worse|better|to|be"
    r"|as|in"
    r"|an?|the|its|from|out|of|by|ofsted|inspectors|last|year|month|week|top|overall|(?:19|20)\d\d|inadequate|good"
    r"|outstanding|requir\w+|improvement))*[ ,]*['\"]*$"
)
"""What leads from a council to its grade, and to that of nobody else."""

COUNCIL = r"(?:council|authority|borough|county|city|town|department)"
UNNAMED = compile_at_words(
    rf"\b(?:(?:his|her|my|\w+'s) (?:own )?(?:previous|former|last|old|earlier) (?:\w+ )?(?:{COUNCIL}|employer)"
    r"|(?:in|at) (?:his|her|my) (?:previous|former|last|old|earlier) (?:job|post|role|place|council|authority),?"
    r" (?:we|they|services)"
    rf"|(?<!and )(?<!like )(?<!with )(?:an?|one|another|its|our|their|his|her|the|whose) (?:[\w-]+ )?"
    rf"(?:neighbours?|neighbouring {COUNCIL})"
    rf"|(?:{COUNCIL}|services) (?:next door|(?:across|over) the (?:border|boundary|river|water|bridge|estuary))"
    r"|next door(?: to it)?,?(?= (?:services|where|the council|is|are|was|were|has)\b)"
    rf"|(?:in|at) an? (?:second|third|fourth|fifth|sixth|further|different|certain) (?:\w+ )?{COUNCIL},?"
    r"(?: (?:where|the|same|services?))*"
    r"|(?:led|leads|leading|took|taken|takes|taking|helped|helps|helping|brought|lifted|steered|guided|turned"
    rf"|(?:have|has|had) worked (?:at|for|in)|(?:he|she|i) (?:was|worked) (?:at|in|for)) (?:an?|one|another"
    rf"|two|three|four|five|several|other) (?:\w+ )?(?:{COUNCIL}s?|authorities|counties|cities)(?: (?:to )?(?:move|go"
    rf"|rise|climb|get|improve|when it|when they|elsewhere))?"
    rf"){HAS_IT}"
)
IF_UNNAMED = Needing(UNNAMED)

IN_FORMER_JOB = expression(r"\bin (?:his|her|my) (?:last|previous|former|old|earlier) job\b")

A_COUNCIL = compile_needing(
    r"\b(?:an?|one|another|two|three|four|several|other) (?:[\w'-]+ ){0,3}?"
    r"(?:council|authorit(?:y|ies)|borough|count(?:y|ies)|cit(?:y|ies)|town|unitary)s?\b(?!-)"
)
OF_BEFORE = compile_needing(
    rf"\b(?:(?:his|her|my|\w+'s) (?:own )?(?:previous|former|last|old|earlier) (?:\w+ )?(?:{COUNCIL}|employer)"
    rf"|the (?:last|previous) (?:services?|{COUNCIL}) (?:that |which )?(?:he|she|i) (?:led|ran|headed|worked))\b"
)
AT_WORK_IN = expression(
    r"\b(?:(?<!gone )(?<!went )(?<!go )(?<!turned )(?<!transformed )(?<!journey )(?<!progressed )(?<!changed )from"
    r"|(?:(?:led|ran|headed|managed)(?= (?:\w+ ){2})|helped|guided|steered|lifted)"
    r"|(?:(?:previous|former|last|earlier|present|current)(?:ly)?|once|before(?: that)?|was|been|work(?:ed|ing)|spent"
    r"|serv(?:ed|ing)|stints?|spells?|career|held|experience)\b[^;:.]{0,60}"
    r" (?:at|for|in|(?<!working )(?<!worked )(?<!partnership )with|of|led|ran|leads|runs)) $"
)
"""What says of a council without a name that somebody is or was at work there ("she worked for a London borough").
Who goes "from a failing council to a good one" is the story's own."""

AT_HOME_AGAIN = expression(
    r"\b(?:(?:and|but) (?:(?:now|then|will|has) )*(?:joins?|joined|takes?|starts?|inherits?|arrives?|moves?|runs?"
    r"|leads?|he|she|the|its)"
    r"|(?:when|after|since|as|because|while) (?:services|the (?:services?|department)|ofsted|inspectors)"
    r"|(?:the|this|our|its new) (?:city|county|borough|council|authority|town|island)|here|to (?:one|an? \w+))\b"
    r"|, (?:is|was|are|were|have|has|had|will|remains?|joins?|takes?)\b|[;:]"
    r"|(?:the (?:services?|department)|services|ofsted|inspectors) (?:(?:has|have) )?(?:was|were|been|rated|judged"
    r"|graded|found)\b"
)
"""What leads back from there to the story's own council."""

APPOSED = expression(r"['\"]?(?:'s?)?,? (?:as |which is |to |for )?|\W*")
"""What stands between a council's name and what more it is ("Devon, its neighbour, is outstanding")."""


def tells_of_unnamed(low: str, past: int, start: int) -> bool:
    """Whether the grade at ``start`` is told of a council without a name; ``past``: where the last name before ends."""
    if not past and IN_ONE_COUNCIL.match(low, 0, start) is not None and NAMED_AT_LAST.search(low, start) is None:
        return True
    if " job" in low and not past and IN_FORMER_JOB.search(low, start) is not None:
        return True
    found = IF_UNNAMED.search(low, past, start)
    if found is not None:
        return not (past and APPOSED.fullmatch(low, past, found.start()))
    return is_of_workplace(low, past, start)


IN_ONE_COUNCIL = expression(
    rf"\W*(?:but |and )?(?:in|at) (?:one|another)(?: (?:local|northern|southern|midlands|london|large|small|rural))*"
    rf" {COUNCIL}(?:, (?:which|that) (?:is|was)(?: not|n't)(?: \w+)? (?:named|identified))?, "
)
"""How a sentence opens that tells of a council without a name ("In one authority, which isn't named, ...")."""
NAMED_AT_LAST = expression(r"(?::| [–-]) (?:it (?:is|was) )?[\w' -]{3,40}\W*$")
"""What names it behind its grade ("In one borough, ..., and services are good: Camden.")."""


def is_of_workplace(low: str, past: int, start: int) -> bool:
    """Whether the grade at ``start`` is told of a council without a name where somebody is or was at work."""
    if OF_PRIDE.search(low, 0, start) is not None:
        return False
    places = [
        place
        for place in A_COUNCIL.expression.finditer(low, past, start)
        if AT_WORK_IN.search(low, past, place.start()) is not None
    ]
    if (before := OF_BEFORE.search(low, past, start)) is not None:
        places.append(before)
    return any(AT_HOME_AGAIN.search(low, place.end(), start) is None for place in places)


OF_PRIDE = expression(
    r"\b(?:honour|proud|pride|privilege|you(?:'ll| will)|come and|come to|join us|looking for|recruit\w*)\b[^;:]*$"
)
"""Who speaks so speaks of the council they are with ("It is an honour to work for a council rated outstanding")."""


def goes_on_with_unnamed(before: str, low: str) -> bool:
    """Whether a sentence goes on, with "it", with the neighbour that is the subject of the one before."""
    return "neighbour" in before and GOES_ON.match(low) is not None and NEIGHBOUR_FIRST.match(before) is not None


GOES_ON = expression(r"\W*(?:its?|they|their|that (?:council|authority|borough|county|city)|there)\b")
NEIGHBOUR_FIRST = expression(
    r"\W*(?:(?:but|and|while) )?(?:an?|one|another|its|our|their|the) (?:[\w-]+ )?"
    rf"(?:neighbour(?!s)|neighbouring {COUNCIL})\b"
    r"(?!(?:'s)? (?:and|to|of)\b)"
)
"""A sentence whose subject is a neighbour that nobody names ("A neighbour has fared worse. It was found ...")."""
