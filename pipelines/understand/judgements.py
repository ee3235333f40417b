"""Which of a framework's judgements a sentence speaks of, and where.

The words are those of the reports' headings and of the press for them (Ofsted's evaluation schedules since 2009).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Literal

from pipelines.understand.all_areas import IN_CONTRAST, NUMBERS, OF_SCALE, OF_THEM_TOLD
from pipelines.understand.grade_names import ENDS_OF_ANY_SCALE, GRADE_BEGINS, PLAIN_GRADE
from pipelines.understand.judgement_words import ALONE, FIND, PATTERNS, Part
from pipelines.understand.later import compile_at_words, expression
from pipelines.understand.needed import Needing, compile_needing

SERVICES_WHICH = compile_needing(
    r"\b(?:children's|council) services,? (?:which|that) (?!['\"]|(?:is|are|was|were|has"
    r"|have|had)\b|(?:ofsted|inspectors|the (?:watchdog|regulator|inspectorate)) (?:has |have |had )?(?:rated"
    r"|judged|graded"
    r"|found to be|marked)\b)[^,;]{0,40}$"
)
OF_PROTECTION = expression(r"\bservices (?:to |that |which )?$|\b(?:services|systems?|procedures) (?:for |of )$")
"""What only says what something is for ("services to protect children", "systems for keeping children safe")."""
PROTECTING = ("protect", "keep", "shield", "guard", "sav", "rescu")
STEPS = expression(r"\b(?:one|two|three) (?:full |whole )?(?:grades?|gradings?|ratings?|categor(?:y|ies))")
IN_A_ROW = expression(r"\b(?:last|previous|past|successive|consecutive|latest|earlier|preceding) $")
RANK_OF = expression(
    r"\b(?:highest|lowest|best|worst|top|bottom|second|third)(?: grade| rating)? (?:out )?of (?:the |its |ofsted's )?$"
)
"""Before "four grades" these are those of the scale ("good, the second highest of four grades")."""
MOVED_BY = expression(
    r"\b(?:climb|jump|leap|leapt|rise|rose|risen|improv|promot|demot|relegat|upgrad|downgrad|lift|rais|mov"
    r"|gone|go|went|drop|fall|fell|slip|sunk|sink|up|down"
    r"|by)\w*(?: up| down| by| of)? $"
)
MOVED_TO = expression(r" (?:to|up|down|higher|lower|above|below|better|worse|from|short of)\b")
DETAIL = expression(
    r"\b(?:assessments|(?:pathway |care )?plan(?:s|ning)|record(?:s|ing|[- ]keeping)|reviews|visits|education\w*"
    r"|health|attainment|achievements?|schooling|prospects|employment|housing|accommodation)"
    r"(?: (?:outcomes?|needs|checks|assessments|support))?(?: (?:of|for) )(?:the |its )?$"
)
"""What is only one matter of a group of children, and no judgement on them."""
DETAIL_WORDS = (" of ", " for ", " the ", " its ")
HOW_MANY = expression(
    r"\b(?:rates?|(?<!\ba )numbers?|proportion|population|percentage) of (?:the |its |our )?(?:(?:local|its|new)"
    r" )?$"
)
"""What only says how many children there are ("which has one of the highest rates of looked-after children")."""

FOR_SO_MANY = expression(
    r"\b(?:services?|support|care|help|provision|work|arrangements|experiences?|offer)"
    r" (?:for|of|with|to|given to|offered to) [\w' -]{0,30}\b(?:numbers?|population|proportion) of [\w ]{0,15}$"
)
"""Services that are for them, however many they are ("support for the growing number of care leavers was good")."""

ALMOST = expression(r"\b(?:almost|nearly|virtually|practically|not)(?: in)?\s*$")
"""What makes some of all."""

OF_ITS = expression(
    r"(?: of (?:the |its )?(?:services?|work|arrangements|support|provision|help)|(?<=services)"
    r"|(?<=service))(?: (?:for|to|with))? ?"
)
"""What says whom those lead of whom a grade is told."""

UNDER_LEADERS = expression(
    r"\bunder (?:the )?(?:(?!rules|framework|frameworks|system|regime|arrangements|inspections?)[\w-]+ ){0,2}$"
)
"""Under whom something was done, of whom no grade is told ("under new leadership")."""

ASPECTS_OF = compile_needing(
    r"\b(?:some|several|certain|many|a few|other|various|number of) (?:\w+ )?(?:aspects|parts|areas"
    r"|elements) of (?:its |the |their )?$"
)
"""What is only some of a judgement ("some aspects of child protection require improvement")."""

OF_THOSE = expression(
    r" (?:(?:that|which|where)(?: (?:the (?:last|previous|earlier|first) (?:[\w-]+ )?(?:inspection|report|inspectors"
    r"|visit)"
    r"|were|was|are|had|have|been|it|they|inspectors|ofsted|previously|also|then|last"
    r"|earlier|once|said|found|judged|rated))* )(?:highlighted|identified|criticised|flagged|raised|singled out|in need"
    rf"|(?:rated|judged|graded|found|deemed)(?= (?:as |to be )?['\"]*{GRADE_BEGINS})"
    r"|(?<= )['\"]?(?:inadequate|requir\w+ improvement))\b"
)
"""What makes of all areas those of them that are told ("all areas which had been identified as inadequate")."""

OTHERS = expression(r"\b(?:others?|remaining|rest|else|but one)\b")

LIGHT = expression(
    r"(?:[\s,'\"()/&–-]|\(\d\)|\b(?:and|the|for|of|in|on|to|both|also|as well as|areas?|experiences?|progress|services?"
    r"|support|help|with|performance|those|children's|children|care of|at risk|who"
    r"|young people|what (?:(?:it|they|the council) (?:does|do|offers?)|(?:is|was) (?:done|offered|provided"
    r"|given))|work|its|their|impact|quality|outcomes"
    r"|including|plus|needing|need|effectiveness|life|lives of|lot of|daily|beside|against"
    r"|(?:sub-)?judge?ments? (?:on|for|of)|local|(?:given|offered|provided) (?:to|for))\b)*"
)
"""Words that may stand between two judgements of one list."""

BUT = expression(
    rf".*\b(?:but|except(?: for)?|excepting|apart from|bar|other than|aside from|save(?: for)?"
    rf"|(?:exceptions?|odd one out) (?:of|being|is|was|are))\b(?: (?:(?:that"
    rf"|those) of|the ones? (?:on|for|of|about)|that (?:on|for))\b)?{LIGHT.pattern}"
)
ALL_OF = expression(r"(three|four|five|six|[3-6])(?: out)? of (?:the |its )?\1\b")
"""All of them, counted twice ("good in five out of five areas")."""
EXCEPTION = expression(rf"[^;.]*\b(?:exceptions?|odd one out) (?:of|being|is|was|are)\b{LIGHT.pattern}")
ALL_BUT_ONE_OF = expression(
    r"(?P<told>two|three|four|five|[2-5])(?: (?:areas|judge?ments|categories))?(?: out)? of (?:the |its |our |their )?"
    r"(?P<every>three|four|five|six|[3-6])\b"
)
"""Areas that are all but one ("three of the four areas"), where the one is then named as the exception."""
THE_FOURTH = expression(
    rf"[^.]{{0,90}}(?:[;,–]| but| while| and)(?: but| while| and)? (?:only )?(?:['\"\w]{{3,20}} (?:in|for"
    rf"|on) )?the (?:fourth|fifth|third|other|last"
    rf"|remaining)(?: one| area| part| judge?ment)?(?:,| –|:)? {LIGHT.pattern}"
    rf"|[^.;]{{0,60}}[;,–]? (?:and|but|while|with) (?:just |only )?one(?:,| –|:) {LIGHT.pattern}"
)
"""What leads from all areas but one to that one ("three of the four were good; the fourth, adoption, ...", "... were
good and one, adoption, ...")."""
CONTRASTED = expression(r"[,;–] but (?:the |its |their |for |that )*$")
OWN_CLAUSE = expression(
    r"(?: services?| work| support)? (?:is|are|was|were|has|have|had|still|requires?|required|needs?|got|gets)\b"
)
"""What follows the subject of a clause, and no exception to what stands before its "but"."""

OFFICE = compile_at_words(
    r"\b(?:directors?|heads?|(?:cabinet|executive|lead) members?|portfolio holder|leads?|(?:shadow )?minister"
    r"|spokes\w+|commissioner|officer|manager"
    r"|councillor|board|chair\w*|secretary|strategic lead|boss|chief|department|responsibility|member|vice-?chair\w*)"
    r"(?: (?:in charge|responsible))? (?:of|for|at)(?: [\w'&,-]+){0,5}? "
    r"(?:children's services|children's social care|children and (?:families|young people"
    r"|education)(?:'s)?(?: services)?|children(?:'s)?,? (?:young people|schools|families|learning|education)[\w ,]*"
    r"|children's and adults?'?s? (?:social (?:care|work|services)|services|care)(?: services)?|safeguarding"
    r"|social care"
    r"|children"
    r"|adoption|care leavers)\b(?:,? (?:who )?also (?:runs?|leads?|heads?|oversees?) adults?'? (?:social )?(?:care"
    r"|services)\b)?"
    r"|\b(?:corporate parenting|care[- ]leavers?'?|children in care|looked[- ]after children(?:'s)?|child protection"
    r"|leadership|adoption) (?:board|panel|(?:sub-)?committee|forum|council|network|ambassadors?|strategy|week"
    r"|conference"
    r"|training|programmes?|academy|courses?|awards?|covenant|charter)\b"
    r"|\b(?:in|after|following|at|during|since) (?:the|an?|its|that|this) (?:[\w-]+ ){0,3}inspection of safeguarding"
    r"(?: services)?,? and (?:services for )?(?:looked[- ]after children|children looked after)\b"
    rf"(?![^.;:]{{0,80}}\b{ENDS_OF_ANY_SCALE}['\"]?(?: in both\b|\W*$|\. ))"
    r"|\b(?:take|takes|took|taken|taking|strip\w*) (?:child protection|children's (?:services"
    r"|social care)) (?:out of|away"
    r"|from)\b"
    r"|\bheads? of service(?: for|,|:| [–-])? (?:[\w'&-]+,? ){0,6}?(?:send|special educational needs|inclusion)\b"
    r"|\binspect(?:ion|ed|ing)(?: of)? (?:[\w'-]+ ){0,5}services? for (?:vulnerable )?children (?:who (?:are )?)?"
    r"(?:in need of|needing"
    r"|need) help and protection,?(?: and)?(?: for)? (?:children )?(?:who are )?(?:looked[- ]after|in"
    r" care)(?: children)?,?(?: and)?(?: for)? care[- ]leavers\b(?:,? and (?:a |the )?review of the (?:effectiveness of"
    r" the )?(?:local )?safeguarding children(?:'s)? board)?"
)
"""An office or a body is no service, and no judgement ("the director of children's services was rated", "told the
corporate parenting panel"); nor is the title of an inspection of them all."""

IF_OFFICE = Needing(OFFICE)


@dataclass(frozen=True, kw_only=True)
class Named:
    """Judgements named together at ``[start:end]`` of a sentence; ``count`` goes with ``all``."""

    start: int
    end: int
    parts: tuple[Part, ...]
    count: int | None = None
    exact: bool = False
    """Whether the grades themselves are told ("five goods", "straight goods"), which must be as many as there are."""
    others: bool = False
    """Whether it is all the others ("all other areas"): those that the story tells by name are not meant."""
    each: "tuple[Named, ...]" = ()
    """The judgements one by one, where a list names them."""
    without: tuple[Part, ...] = ()
    """What "all but adoption" leaves out."""
    past: int = 0
    """Where what is left out ends, if a grade stands before it ("all were good except adoption")."""


def find_judgements(low: str, earlier: tuple[Part, ...] = ()) -> tuple[Named, ...]:
    """Return the groups of judgements that a sentence (lower-case) names, in order.

    ``earlier``: what "this group" means where the sentence names nobody before it.
    """
    return named_in(low, earlier if earlier and THIS.search(low) else ())


@lru_cache(maxsize=64)  # a sentence is asked for its topic, its judgements and its subject
def without_offices(low: str) -> str:
    """Blank out what only names an office ("director of children's services")."""
    return OFFICE.sub(lambda match: "~" * len(match[0]), low) if IF_OFFICE.may_stand(low) else low


THIS = Needing(compile_at_words(dict(PATTERNS)["this"]))


@lru_cache(maxsize=64)  # the words of one sentence are looked at for each of its grades
def named_in(low: str, earlier: tuple[Part, ...]) -> tuple[Named, ...]:
    masked = without_offices(low)
    groups: list[Named] = []
    detail = counted = 0
    meant: tuple[Part, ...] = ()
    for match in without_lone_words(masked, tuple(FIND.finditer(masked))):
        part = part_of(match)
        count = count_of(match) if part == "all" else None
        if SERVICES_WHICH.search(masked, 0, match.start()):
            continue  # what children's services are for, and no judgement of them
        if part == "some" and is_no_area(masked, match):
            continue
        if part in ("all", "some") and OF_SCALE.search(masked, 0, match.start()):
            continue
        if (
            part == "all"
            and IN_CONTRAST.search(masked, 0, match.start())
            and not OF_THEM_TOLD.match(masked, match.end())
        ):
            continue
        if part == "all" and IN_ANY.match(match[0]) and NOTHING_BELOW.search(masked, 0, match.start()) is None:
            continue
        exact = part == "all" and GRADES_BEHIND.match(masked, match.end()) is not None
        exact = exact or (part == "all" and match.groupdict().get("marks") is not None)
        if exact and not may_be_all(masked, match):
            continue
        if part in REAL and ASPECTS_OF.search(masked, 0, match.start()):
            part = "some"
        led = bool(groups) and groups[-1].parts == ("leadership",) and part in CHILDREN_OF
        if led and OF_ITS.fullmatch(masked, groups[-1].end, match.start()):
            continue  # "leadership of services for children in care"
        if match[0].startswith(PROTECTING) and OF_PROTECTION.search(masked, 0, match.start()):
            continue
        if part == "leadership" and "impact" not in match[0] and UNDER_LEADERS.search(masked, 0, match.start()):
            continue  # "under new leadership"
        others = part == "all" and OTHERS.search(match[0]) is not None
        if part in CHILDREN_OF and (
            (
                masked.endswith(DETAIL_WORDS, 0, match.start())
                and HOW_MANY.search(masked, 0, match.start())
                and FOR_SO_MANY.search(masked, 0, match.start()) is None
            )
            or (counted and LIGHT.fullmatch(masked, counted, match.start()))
        ):
            counted = match.end()
            continue
        of_detail = masked.endswith(DETAIL_WORDS, 0, match.start()) and DETAIL.search(masked, 0, match.start())
        if of_detail or (detail and LIGHT.fullmatch(masked, detail, match.start())):
            part, detail = "some", match.end()
        if part == "all" and (ALMOST.search(masked, 0, match.start()) or OF_THOSE.match(masked, match.end())):
            part, others = "some", False
        if part == "them":  # "all of them": as many as were counted
            so_many = COUNTED_JUDGEMENTS.search(masked, 0, match.start())
            if any(REAL.intersection(group.parts) for group in groups):
                continue
            again = bool(groups) and groups[-1].parts == ("all",)  # "good in every area; Kent was poor in them all"
            if so_many is None and not again and SAVE_FOR.search(masked, match.end()) is None:
                continue
            part, count = "all", NUMBERS[so_many[1]] if so_many is not None else None
        if part == "this":  # "this group": the children named before it
            meant = next((group.parts for group in reversed(groups) if REAL.intersection(group.parts)), earlier)
            if not REAL.intersection(meant):
                continue
            part = meant[-1]
        if part == "some" and (every := ALL_OF.match(match[0])) is not None:
            part, count = "all", NUMBERS[every[1]]
        combined = match[0].endswith("ment") and {*meant} == {"in_care", "care_leavers"}  # one judgement until 2022
        of_them = match[0].endswith(" them") or combined
        parts = tuple(each for each in meant if each in CHILDREN_OF) if of_them else (part,)
        start, end = with_how_they_fare(masked, match) if part in CHILDREN_OF else match.span()
        named = Named(start=start, end=end, parts=parts or (part,), count=count, others=others, exact=exact)
        if groups and (exception := all_but(masked, groups[-1], named)):
            groups[-1] = exception
            continue
        joined = joined_list(masked, groups[-1], named) if groups else None
        if joined is None:
            groups.append(named)
        else:
            groups[-1] = joined
    if len(groups) > 1 and SET_ASIDE.match(masked, groups[0].end) and REAL.issuperset(groups[0].parts):
        aside, *groups = groups
        groups = [replace(each, without=aside.parts) if each.parts == ("all",) else each for each in groups]
    return tuple(
        replace(group, others=True)
        if not group.without and leaves_one_out(masked, group)
        else counted_out(masked, group)
        for group in groups
    )


def with_how_they_fare(low: str, children: "re.Match[str]") -> tuple[int, int]:
    """Where the words begin and end that name a judgement by how a group of children fare ("how those in care get on",
    "what it is like to be a child in care")."""
    how = HOW.search(low, 0, children.start())
    if how is None:
        return children.span()
    fare = FARE.match(low, children.end())
    if fare is None and not how["like"]:
        return children.span()
    return how.start(), fare.end() if fare is not None else children.end()


HOW = expression(
    r"\b(?:how (?:well |badly |far )?|(?:the )?way (?:that |in which )?"
    r"|(?P<like>what (?:it is|it's|life is) like (?:for|to be|being) ))(?:(?:the|its|our|an?) )?$"
)
FARE = expression(
    r" (?:(?:are|is) (?:being )?(?:doing|faring|getting on|coping|looked after|cared for|supported|helped|treated"
    r"|served"
    r"|brought up|prepared)|gets? on|does?|fares?|copes?|manages?)\b(?! (?:well|badly|better|not)\b)"
)
"""What stands before and behind a group of children whose lot is judged ("how those in care are doing")."""


def counted_out(low: str, named: Named) -> Named:
    """Return "the four areas" as all of them: a framework that has so many has no others."""
    if named.parts != ("some",) or named.each:
        return named
    counted = THE_COUNTED.fullmatch(low, named.start, named.end)
    if counted is None or OF_ELSE.match(low, named.end) or OUT_OF.search(low, 0, named.start):
        return named
    return replace(named, parts=("all",), count=NUMBERS[counted["count"]])


THE_COUNTED = expression(
    r"(?:in |for |on |across )?(?:the|its|their) (?P<count>four|five)(?: (?:key|core|main|separate|different"
    r"|individual|inspected|inspection|assessed|judge?ment|judged|graded|underlying|component))* (?:sub[- ]?)?(?:areas"
    r"|categories|judge?ments|grades|ratings)"
)
OUT_OF = expression(r"\bof $")
"""Before areas of which only some are told of ("two of the four areas")."""

OF_ELSE = expression(
    rf" ?:| (?:rated|judged|graded|found)(?: to be| as)? ['\"]*{GRADE_BEGINS}| (?:of|for"
    r"|in|where|which need|that need)(?: (?:the|its|our|further|most))?(?: [\w-]+)?"
    r" (?:weakness|improvement|concern|strength|development|work|need|focus|action|county|city|borough|district|town"
    r"|region|country)\w*\b|(?: in)? (?:where|which|that) (?:it|they|leaders|more|further|work|improvements?"
    r"|progress)\b| (?:it|they|identified|named|highlighted|singled|visited)\b"
    r"| of (?!(?:the|its|this|ofsted's|their|any|an|our|practice|work) )"
)
"""What are no judgements, but places or things to do."""


SAVE_FOR = expression(
    r"\b(?:except|apart from|bar|other than|with the exception)(?: of| for)? (?:(?:the|its|support|services"
    r"|help|work|for) )*"
    r"(?:impact|lead|care|child|help|protect|adopt|looked|experiences)"
)
"""Behind "each of them": so judgements are meant, of which one is left out."""

IN_ANY = expression(r"(?:in|for|on) any\b(?! of (?:the|its) (?:main|key|three|four|five|six|[3-6])\b)")
NOTHING_BELOW = expression(
    r"(?:\b|(?=n't))(?:no|not|nothing|never|none|n't)\b[^.;:]{0,60}\b(?:below|(?:other|less|lower|worse|poorer) than"
    r"|short of)"
    r" (?:an? )?['\"]*(?:good|outstanding|requir)[\w' \"]*$"
)
"""Before "in any area": so all of them have the grade, or a better one ("no mark below good in any area")."""

SET_ASIDE = expression(r"(?: services?)? (?:apart|aside|excepted),(?! (?:which|where|who|rated|judged|at)\b)")
"""What leaves out the judgement that a sentence begins with ("Leadership apart, every area was good")."""


GRADES_BEHIND = expression(r" ?['\"]?(?:goods|outstandings|inadequates)\b")


def may_be_all(low: str, grades: "re.Match[str]") -> bool:
    """Whether grades in the plural may be those of all judgements: no other is told beside them, and "all goods" are
    what there is, and nothing that is bought."""
    if COUNTED_ALONE.search(low, 0, grades.start()) is not None:
        return False
    return count_of(grades) is not None or THERE_ARE.search(low, 0, grades.start()) is not None


THERE_ARE = expression(
    r"(?:^\W*|[:;–,-] ?|\b(?:is|was|it's|were|are|with|got|gets|has|had|for|a|the|given|awarded|received|earned) )$"
)

COUNTED_ALONE = expression(rf"\b(?:an?|one|two|three|four) ['\"]?{PLAIN_GRADE}\b")
"""A grade of some, beside which others are not of all."""


def leaves_one_out(low: str, named: Named) -> bool:
    """Whether "all but one" is named, and the sentence does not say which one: that is told elsewhere, if it is."""
    return named.parts == ("all",) and BUT_ONE.search(low, named.start, named.end) is not None


def is_no_area(low: str, counted: "re.Match[str]") -> bool:
    """Whether what is counted are steps ("climbed two grades", "lifted it two grades to good") or inspections ("its
    last two ratings were inadequate")."""
    if IN_A_ROW.search(low, 0, counted.start()) or RANK_OF.search(low, 0, counted.start()):
        return True
    return STEPS.fullmatch(counted[0]) is not None and (
        MOVED_BY.search(low, 0, counted.start()) is not None or MOVED_TO.match(low, counted.end()) is not None
    )


def all_but(low: str, every: Named, named: Named) -> Named | None:
    """Return "all areas but adoption" as one; None where the judgement behind is no exception to the all before."""
    if every.parts == ("some",) and (told := ALL_BUT_ONE_OF.match(low, every.start, every.end)) is not None:
        if NUMBERS[told["every"]] != NUMBERS[told["told"]] + 1 or not (
            EXCEPTION.fullmatch(low, every.end, named.start)
            or THE_FOURTH.fullmatch(low, every.end, named.start)
            or (AS_EXCEPTION.match(low, named.end) and WITH.fullmatch(low, every.end, named.start))
        ):
            return None
        return leaving_out(low, replace(every, parts=("all",), count=NUMBERS[told["every"]]), named)
    if every.parts != ("all",):
        return None
    if AS_EXCEPTION.match(low, named.end) and WITH.fullmatch(low, every.end, named.start):
        left = leaving_out(low, every, named)
        return left if left.past else replace(left, end=named.end)
    but_one = BUT_ONE.search(low, every.start, every.end) is not None and ONE_IS.fullmatch(low, every.end, named.start)
    if but_one:
        return replace(every, end=named.end, without=(*every.without, *named.parts))
    if not (every.without and LIGHT.fullmatch(low, every.past or every.end, named.start)) and not BUT.fullmatch(
        low, every.start, named.start
    ):
        return None
    if CONTRASTED.search(low, every.end, named.start) and OWN_CLAUSE.match(low, named.end):
        return None
    return leaving_out(low, every, named)


def leaving_out(low: str, every: Named, named: Named) -> Named:
    """Return all without a judgement that stands behind them, and maybe behind their grade."""
    without = (*every.without, *named.parts)
    if GRADED.search(low, every.end, named.start):
        return replace(every, past=named.end, without=without)
    return replace(every, end=named.end, without=without)


AS_EXCEPTION = expression(
    r"(?: services?)?,? (?:being |as )?(?:the |an? )?(?:sole |only |one |single |lone"
    r" )?exception\b|(?: services?)?,? (?:alone |only )?excepted\b|(?: services?)? the (?:third|fourth|fifth):"
)
WITH = expression(r"[^.;:]{0,40}(?:,? with |, )" + LIGHT.pattern)
"""What leaves out a judgement behind all of them ("in every area, with adoption as the sole exception")."""

BUT_ONE = expression(r"\b(?:but|bar|except|save) one(?: of [\w ]{1,30})?$")
ONE_IS = expression(
    r" ?[:–,;-] (?:(?:and |but )?(?:the|that) (?:last|other|exception|odd one out|one left"
    r"|remaining one|one in question)(?: (?:was|being|is))?(?:,|:)? )?" + LIGHT.pattern
)
"""What leads from "every area but one" to the one that is left out."""

COUNTED_JUDGEMENTS = expression(
    r"\b(three|four|five|six|[3-6]) (?:(?!other|of|remaining)\w+ ){0,2}?(?:judge?ments|areas|categories|grades|gradings"
    r"|ratings|headings|aspects|measures)\b"
)
"""Judgements that are counted, of which "all of them" is then told."""

GRADED = expression(
    r"\b(?:good|outstanding|inadequate|adequate|improvement|rating|grade|mark|class|category|bracket"
    r"|verdict|scale|ladder|top"
    r"|highest|lowest|bottom)\b"
)


def without_lone_words(low: str, matches: Sequence["re.Match[str]"]) -> Iterator["re.Match[str]"]:
    """Leave out the words ("care", "protection") that name a judgement only in a list of judgements, and stand in
    none."""
    if not any(match.lastgroup in ALONE for match in matches):
        yield from matches
        return
    at = 0
    while at < len(matches):
        last = at
        while last + 1 < len(matches) and JOINT.fullmatch(low, matches[last].end(), matches[last + 1].start()):
            last += 1
        run = matches[at : last + 1]
        listed = any(part_of(match) in REAL and match.lastgroup not in ALONE for match in run) and (
            run[0].lastgroup not in ALONE or OPENS_LIST.search(low, 0, run[0].start()) is not None
        )
        yield from (match for match in run if listed or match.lastgroup not in ALONE)
        at = last + 1


JOINT = expression(r"['\"]*(?:,|;|/|,? and| &|,? or)(?: (?:and|the|its|for|in|on|both|their|our))*['\" ]*")
"""What stands between two items of a list of judgements."""
OPENS_LIST = expression(
    r"(?:^|[:;(–,.-] ?|\b(?:for|in|on|of|is|are|were|was|namely|both|its|the|our|their|rated|judged|graded|found|to"
    r"|that|against|under|says?|said|gave) )['\"]*$"
)
"""What stands before the first item of a list."""


def part_of(match: "re.Match[str]") -> Part | Literal["this", "them"]:
    name: Any = match.lastgroup  # the group around all others is closed last
    part: Part | Literal["this", "them"] = ALONE.get(name, name)
    return part


def count_of(match: "re.Match[str]") -> int | None:
    """Return how many areas are named ("the other three areas")."""
    tried = match.groupdict()
    return next((NUMBERS[number] for name in COUNTING if (number := tried.get(name)) is not None), None)


COUNTING = ("count", "number", "rest", "those", "more", "full", "nouns", "marks", "every", "apiece", "left", "won")


def joined_list(low: str, before: Named, named: Named) -> Named | None:
    """Join what stands in one list ("leadership, child protection and adoption"); None where it is none.

    Children named decide: "leadership for care leavers" and "overall effectiveness of safeguarding" are theirs.
    """
    if is_adverb(low, named) and low.startswith((" included", " too", " as well"), named.end):
        return None  # "the rest, overall included"
    too = low.startswith("and ", named.start)  # "all the other areas, and the service overall, were ..."
    apposed = (
        before.others
        and not too
        and re.fullmatch(r"(?:, | \()(?:the )?(?:[\w ]{0,20} of )?", low[before.end : named.start])
    )
    listing = before.parts == ("some",) or apposed or (before.parts == ("all",) and COLON.match(low, before.end))
    near = named.start - before.end <= LONGEST_LISTING
    of_all = before.parts == ("all",) and not before.others and REAL.issuperset(named.parts)
    if of_all and (
        INCLUDING.fullmatch(low, before.end, named.start)
        or (NAMES_SOME.search(low, before.start, before.end) and LIGHT.fullmatch(low, before.end, named.start))
    ):
        return replace(before, end=named.end)  # "all four judgements, including those on leadership and care leavers"
    if before.parts == ("all",) and named.parts == ("overall",) and (among := AMONG_THEM.match(low, named.end)):
        return replace(before, end=among.end())  # "every other area, overall effectiveness included"
    if listing and near and not UNLISTED & {*named.parts} and LISTING.fullmatch(low, before.end, named.start):
        return Named(start=before.start, end=named.end, parts=named.parts)
    if UNLISTED & {*before.parts, *named.parts} or LIGHT.fullmatch(low, before.end, named.start) is None:
        return None
    if is_adverb(low, before) or is_adverb(low, named) or " and, " in low[before.end : named.start]:
        return None  # "a good for leadership and, for care leavers, an outstanding"
    parts = before.parts
    if parts[-1] == "other" and re.fullmatch(r" (?:(?:in|of|for|on|its|their|the) ?)*", low[before.end : named.start]):
        return Named(start=before.start, end=named.end, parts=parts)
    if OWNED.fullmatch(low, before.end, named.start) and parts[-1] in ("leadership", "overall"):
        parts = parts[:-1]
    one_by_one = before.each or (before,)
    if len(parts) < len(before.parts):
        one_by_one = (*one_by_one[:-1], replace(named, start=one_by_one[-1].start))
    else:
        one_by_one = (*one_by_one, named)
    return Named(start=before.start, end=named.end, parts=tuple(dict.fromkeys(parts + named.parts)), each=one_by_one)


def is_adverb(low: str, named: Named) -> bool:
    """Whether it is the bare word "overall", which belongs to the grade beside it and to no list."""
    return low[named.start : named.end] == "overall"


LEADING_TO = (
    r"(?: (?:that|which|its|it|they|of|in|to|for|the|children's|services?|department|work|ofsted|now|can"
    r"|contribut\w+|judg\w+|look\w*|at"
    r"|under|by|graded"
    r"|inspect\w+|assess\w+|mak\w+|made|up|out|two|three|four|five))*"
)
"""Words between "two areas" and a colon or their names. No word in two ways: said again and again it would be tried in
each."""
COLON = expression(LEADING_TO + " ?[:–-]")
LONGEST_LISTING = 300
"""Letters between "two areas" and the first of their names."""
LISTING = expression(
    LEADING_TO + r"[\s–:,('\"-]+(?!\s*(?:(?:but|and|although) )?with\b)(?:(?:including|namely|such as|among them|like"
    r"|being|they are|these are)\b)?" + LIGHT.pattern
)
"""What leads from "two areas" to their names; "with" leads to one that has its own grade ("with leadership good")."""

INCLUDING = expression(
    r"(?: (?:inspected|judged|assessed|graded|looked at|examined))?,? (?:including|among them)"
    r"(?: (?:the|its|their|those|ones?|grades?|judge?ments?|ratings?|areas?|on|for|of|both))* "
)
NAMES_SOME = expression(r",? (?:including|among them) ")
"""What names some of all the judgements, which leaves out none ("all five areas, including leadership")."""

AMONG_THEM = expression(
    r" included\b|(?: of (?:the|its|their) (?:\w+ )?(?:services?|department|council))? (?:included|among (?:them"
    r"|these)),"
)
"""What makes the whole one of all the areas named before it."""

OWNED = expression(r" (?:for|of|around)(?: the| its| their)? ")
REAL: frozenset[Part] = frozenset({"leadership", "help_and_protection", "in_care", "care_leavers", "adoption"})
CHILDREN_OF: frozenset[Part] = frozenset({"help_and_protection", "in_care", "care_leavers"})
"""Judgements on groups of children, whom "them" may mean."""
UNLISTED: frozenset[Part] = frozenset({"all", "some"})


def names_judgement(low: str) -> bool:
    """Whether words name one of Ofsted's own judgements, and not only "the areas"."""
    return any((REAL | {"overall"}).intersection((*named.parts, *named.without)) for named in find_judgements(low))


def names_all(low: str) -> bool:
    """Whether words name all of Ofsted's judgements at once ("the grades", "in every area")."""
    return any(named.parts == ("all",) for named in find_judgements(low))
