"""Which of a framework's judgements a sentence speaks of, and where.

The words are those of the reports' headings and of the press for them (Ofsted's evaluation schedules since 2009).
"""

import re
from dataclasses import dataclass
from typing import Literal

from pipelines.model import Judgement

Part = Judgement | Literal["all", "some"]
"""``all``: every judgement of the framework; ``some``: areas that are not named."""

NUMBERS = {"three": 3, "four": 4, "five": 5, "six": 6, "3": 3, "4": 4, "5": 5, "6": 6}
NUMBER = r"(?:three|four|five|six|3|4|5|6)"
CHILDREN = r"(?:children|young people|those|children and young people|youngsters|families)"
AREAS = r"(?:areas?|categor(?:y|ies)|judge?ments?|aspects?|measures?|headings?|criteria|grades|gradings|ratings|fronts)"

PATTERNS: tuple[tuple[Part, str], ...] = (
    (
        "other",
        r"(?:local )?(?:children's )?safeguarding (?:children(?:'s)? )?boards?|\blscbs?\b|\bstaying safe\b"
        r"|capacity (?:to improve|for improvement)|being healthy|enjoying and achieving|positive contribution"
        r"|economic well-?being|(?:(?<=area of )|^)keeping (?:children|young people) safe"
        r"|children's safeguarding board"
        r"|safeguarding partnership",
    ),
    (
        "all",
        r"across the board|\ba clean sweep|\bfull marks"
        rf"|\b(?:in|for|on|against|across|under|over)? ?\b(?:all|every(?: single| one)?|each)(?: of)?(?: the| its"
        rf"| ofsted's)?(?: (?P<count>{NUMBER}))?"
        rf"(?: (?:key|inspected|inspection|judge?ment|judged|graded|main|service|individual|separate|core|different"
        rf"|other|ofsted))* {AREAS}\b",
    ),
    (
        "some",
        r"\b(?:every|each|no)(?: other)? part of\b"
        rf"|\b(?:individual|some|most|many|several|core|other|certain|various|a number of|(?:one|two|three"
        rf"|four) of (?:the |its )?{NUMBER}|{NUMBER} out of {NUMBER}|\d+ (?:out )?of (?:the )?\d+"
        r"|(?:one|two|three|four) out of (?:four|five)|one|two|three|four|five|the (?:last|first|third|fourth"
        r"|remaining|other|final)|the (?:two|three|four)|the majority of|half of)"
        rf"(?: of (?:the )?)?(?: (?:key|core|other|individual|service|inspected|inspection|judge?ment|judged"
        rf"|further|more|graded))* {AREAS}\b",
    ),
    (
        "care_leavers",
        r"\bcare[- ]leavers?\b|\bcare[- ]experienced (?:young )?(?:people|adults)|\b(?:young people|children|those"
        r"|adults|youngsters)"
        r"(?: who are| who have)? (?:leaving|left|leave) (?:local authority )?(?:care|it)\b|\bleaving care\b"
        r"|\bformer looked[- ]after children\b|\bthose who have left care\b",
    ),
    (
        "in_care",
        rf"\b(?:{CHILDREN} (?:who (?:are|live) )?(?:(?:living |placed )?in (?:(?:our|its|the (?:council|borough"
        rf"|county|city|town|authority)'s|their|local authority|public|the) )?care|being looked after|looked after)"
        r"|looked[- ]after (?:children|young people)|children's care|cared[- ]for children|children (?:(?:that"
        r"|who) )?(?:it|we|the council) (?:cares?|looks?) (?:for|after)"
        r"|children who are cared for|children who live (?:away|apart) from (?:home|their famil(?:y|ies))"
        r"|corporate parenting|lac services?)\b(?:(?:,? and| and) achieving permanence)?|\bachieving permanence\b"
        r"|\bin care\b(?= (?:and|or) care leavers)",
    ),
    (
        "help_and_protection",
        rf"\b(?:{CHILDREN},? )?(?:who |that )?(?:may )?(?:need|needing|in need of|need of|requiring|require"
        rf"|want)(?: of)?(?: early)? (?:help|support),?(?: and/or| and| or|,)(?: \w+)? protection\b"
        r"|\bhelp(?:ing)?,?(?: and| or|/| &)(?: the)? protect(?:ion|ing)\b(?: (?:of|for) (?:vulnerable )?children)?"
        r"|\bchild(?:ren)?(?:'s)? protection\b(?: services?)?"
        r"|\bhelp for (?:vulnerable )?children(?: at risk(?: of harm)?)?\b"
        r"|\b(?:children's )?safeguarding\b(?: services?)?(?! lead| concerns| issues| review| practice| risk)"
        r"|\bprotection of (?:vulnerable )?children\b",
    ),
    (
        "leadership",
        r"\b(?:the )?impact (?:of |that |which )?(?:its |the |senior |local |council )*(?:leaders?(?:hip|s'"
        r"|'s)?)(?: (?:have|has|had))?(?: on social work(?: practice)?(?: with (?:children"
        r"|families)(?: and (?:their )?families)?)?)?"
        r"|\bleaders of (?:its |the |their )?(?:children's )?services\b|\bleaders\b(?= (?:(?:were |are "
        r"|have been )?(?:rated|judged|graded|found)|to be)\b)|(?<=for )(?:its |the |their |senior "
        r"|council )*leaders\b|(?<=['\"] )leaders\b|\bimpact as leaders\b"
        r"|\b(?:the )?(?:work|performance|quality) of (?:its |the |senior )*leaders\b"
        r"|\bimpact on social work practice(?: with children and (?:their )?families)?"
        r"|\bleaders'? impact\b(?: on social work practice)?"
        r"|\bleadership(?:,)?(?: and| &)? management(?:,? (?:and|&) governance)?\b|\bmanagement and leadership\b"
        r"|\bleadership(?: and governance)?\b|\bleadership of (?:the )?services\b",
    ),
    (
        "adoption",
        r"\badoption\b(?: performance| services?| work)?(?! agenc| order| support fund| uk| of (?:the|a|new|an)\b"
        r"| panel)",
    ),
    (
        "overall",
        r"\boverall effectiveness\b|\boverall(?: ofsted)? (?:rating|grade|grading|judge?ment|verdict|score)\b"
        r"|\boverall\b",
    ),
)
FIND = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in PATTERNS))

LIGHT = re.compile(
    r"(?:[\s,'\"()/&–-]|\b(?:and|the|for|of|in|on|to|both|also|as well as|areas?|experiences?|progress|services?"
    r"|support|help|with|performance|those|children's|children|care of|at risk|who"
    r"|young people|work|its|their|impact|quality|outcomes|including|plus|needing|need|effectiveness"
    r"|judge?ments? (?:on|for|of)|local)\b)*"
)
"""Words that may stand between two judgements of one list."""

OFFICE = re.compile(
    r"\b(?:directors?|heads?|(?:cabinet|executive|lead) members?|portfolio holder|leads?|(?:shadow )?minister"
    r"|spokes\w+|commissioner|officer|manager"
    r"|councillor|board|chair\w*|secretary|strategic lead|boss|chief|department|responsibility|member|vice-?chair\w*)"
    r"(?: (?:in charge|responsible))? (?:of|for|at)(?: [\w'&,-]+){0,5}? "
    r"(?:children's services|children's social care|children and (?:families|young people"
    r"|education)(?:'s)?(?: services)?|children(?:'s)?,? (?:schools|families|learning|education)[\w ,]*"
    r"|safeguarding|social care|children|adoption|care leavers)\b"
)
"""An office is no service, and no judgement ("the director of children's services was rated")."""


@dataclass(frozen=True, kw_only=True)
class Named:
    """Judgements named together at ``[start:end]`` of a sentence; ``count`` goes with ``all``."""

    start: int
    end: int
    parts: tuple[Part, ...]
    count: int | None = None


def find_judgements(low: str) -> tuple[Named, ...]:
    """Return the groups of judgements that a sentence (lower-case) names, in order."""
    masked = OFFICE.sub(lambda match: "~" * len(match[0]), low)
    groups: list[Named] = []
    for match in FIND.finditer(masked):
        count = NUMBERS.get(match["count"] or "")
        named = Named(start=match.start(), end=match.end(), parts=(part_of(match),), count=count)
        joined = joined_list(masked, groups[-1], named) if groups else None
        if joined is None:
            groups.append(named)
        else:
            groups[-1] = joined
    return tuple(groups)


def part_of(match: "re.Match[str]") -> Part:
    return next(name for name, _ in PATTERNS if match[name] is not None)


def joined_list(low: str, before: Named, named: Named) -> Named | None:
    """Join what stands in one list ("leadership, child protection and adoption"); None where it is none.

    Children named decide: "leadership for care leavers" and "overall effectiveness of safeguarding" are theirs.
    """
    listing = before.parts == ("some",) or (before.parts == ("all",) and re.match(r" ?[:–-]", low[before.end :]))
    if listing and not UNLISTED & {*named.parts} and LISTING.fullmatch(low, before.end, named.start):
        return Named(start=before.start, end=named.end, parts=named.parts)
    if UNLISTED & {*before.parts, *named.parts} or LIGHT.fullmatch(low, before.end, named.start) is None:
        return None
    if is_adverb(low, before) or is_adverb(low, named):
        return None
    parts = before.parts
    if OWNED.fullmatch(low, before.end, named.start) and parts[-1] in ("leadership", "overall"):
        parts = parts[:-1]
    return Named(start=before.start, end=named.end, parts=tuple(dict.fromkeys(parts + named.parts)))


def is_adverb(low: str, named: Named) -> bool:
    """Whether it is the bare word "overall", which belongs to the grade beside it and to no list."""
    return low[named.start : named.end] == "overall"


LISTING = re.compile(
    r"[\s–:,('\"-]+(?:(?:including|namely|such as|among them|like|being|they are|these are)\b)?" + LIGHT.pattern
)
"""What leads from "two areas" to their names."""

OWNED = re.compile(r" (?:for|of|around)(?: the| its| their)? ")
UNLISTED: frozenset[Part] = frozenset({"all", "some"})
