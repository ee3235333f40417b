"""Of which judgements a grade is, under the framework of its time; or that it is of none, and no claim."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from pipelines.model import DayInterval, Judgement
from pipelines.understand.found import Found, changed
from pipelines.understand.frameworks import Period, by_report, judgements_of_all, of_interval, on_day
from pipelines.understand.grade_names import FULL_GRADE, GRADE_OF_ANY_FORM, ONE_WORD_GRADE
from pipelines.understand.judgement_words import Part
from pipelines.understand.judgements import BUT_ONE, Named, find_judgements
from pipelines.understand.later import compile_at_words, expression
from pipelines.understand.of_thing import A_THING_BESIDE, is_of_thing
from pipelines.understand.reach_left import AND_ALL_BELOW
from pipelines.understand.status import Told
from pipelines.understand.story import Group, Story
from pipelines.understand.told_of import SUBJECT, has_subject
from pipelines.understand.topic import SERVICES

UNNAMED = expression(
    r"\b(?:areas|(?<!in the )(?<!across the )area|aspects?|elements?|some(?! (?:\w+ )?(?:years|months|weeks"
    r"|decades)\b)|parts|practice|things|issues"
    r"|matters|(?<!a )records?|systems?|processes"
    r"|plans?"
    r"|points|recommendations|fields|(?<!social )(?<!hard )work(?! (?:went|goes|has gone|had gone|led|leads) ))\b"
    r"(?: (?!since|it|they|services?|councils?|authority|department)\w+){0,4}?"
    r" (?:that |which |where |to |still |also |are |were |was |is |may |found to |said to |judged to |as "
    r"|for )*['\"]?$"
)
"""Areas that are not named "require improvement": no judgement's grade."""

OF_PRACTICE = compile_at_words(
    r"\b(?:support from|(?:funding|resources|staffing|accommodation|housing) (?:for|from|in|of)) [^,;.]{3,90}\b(?:is"
    r"|was|are|were|be|been)\b[^,;.]{0,20}$"
    r"|\b(?:record[- ]keeping|recording|supervision|practice|planning|plans|oversight"
    r"|(?<!performance )(?<!annual )assessments?|decision[- ]making"
    r"|timeliness|pace(?: of \w+)?|caseloads?|life[- ]story work|interviews|thresholds|quality assurance"
    r"|performance management"
    r"|auditing|commissioning|training|information|evidence|paperwork) (?:in|of|across|at|within|by|for|on)"
    r" [^,;.]{1,90}$"
    r"|\b(?:case files?|cases|files|audits|plans|assessments) (?:that |which )?(?:we|they|it|inspectors)"
    r" (?:looked|saw|read|reviewed"
    r"|examined|sampled)\b[^,;]{0,60}$"
    r"|\baudits? (?:that (?:are|were) |which (?:are|were) )?(?:with|at|rated|graded|judged|scored)\b[^,;.]{0,30}$"
    r"|\b(?:record[- ]keeping|recording|supervision|planning|plans|oversight|assessments|decision[- ]making|timeliness"
    r"|caseloads?|life[- ]story work|quality assurance|commissioning|thresholds|training),?"
    r" (?:(?:also|still|now|again|that|which|described|called|judged|found|by|inspectors|ofsted|as|to be) ){0,6}['\"]*$"
)
"""What inspectors write of the work, and of no judgement ("record keeping in the county's services requires ...")."""

A_THING = expression(
    r"\ban? (?:\w+ )?(?!(?:services?|council|authority|department|directorate|trust|borough|county|city|one|judge?ment"
    r"|rating|grade|leadership)\b)\w+ (?:that|which) (?:still |also |now )?$"
)
"""Some thing that requires improvement, as one says of anything ("at a price that requires improvement")."""

PARTLY = expression(
    r"\b(?:most|many|some|much|parts|elements|majority|aspects) of (?:our|its|the|their|council's"
    r"|what (?:we|they|it|the (?:council|service|department|authority|team)) (?:do|does|did|offers?))\b"
    r"(?! (?:last|past|previous|time|decade|years|period)\b)[\w' ]{0,30}$"
)

MOST = expression(r"\b(?:most|many|some|majority of|number of|more)(?: of)?(?: (?:the|its|their|our))? $")
"""Children who are counted: what most of them get is no judgement ("most children in care receive a good service")."""

SO_MANY_OF_THEM = expression(
    r"\b(?:six|seven|eight|nine|ten|eleven|twelve|some|most|few|several|\d+) of (?:them|these|those)"
    r" (?:is|are|was|were|got|had been|had|received)\b[^,;]{0,20}$"
    r"|\b(?:six|seven|eight|nine|ten|eleven|twelve|(?<![\d£,.–/-])(?<!at )(?<!\d\d and )(?<!aged )(?<!to )"
    r"(?<!of )(?<!turn )"
    r"(?<!under )(?<!over )\d\d) (?:(?:were|are|got) (?:rated |judged |graded )?)?['\"]*$"
)
"""Judgements that are counted and not named ("of the judgements on children in care eight of them were good")."""

IN_SO_MANY = expression(
    r"['\"]* in (?:six|seven|eight|nine|ten|eleven|twelve|1\d|2\d)(?: (?:of (?:them|these|those)|(?:areas"
    r"|categories)))?"
    r"(?=[,;.]|\W*$| and\b| while\b)"
)
"""More areas than any framework has judgements ("it was 'good' in 14 and 'adequate' in seven")."""

IN_MOST = expression(
    r"['\"]* (?:in|for|with) (?:most|many|some|several|a few|the majority of) (?:cases|instances|places)\b"
)
"""What makes of a grade one that is only sometimes deserved ("it is now good in most cases")."""


def is_one_of_mixed(found: Found) -> bool:
    """Whether a grade is one of two that one council's areas were given, and nobody is told which ("earned it good and
    outstanding ratings")."""
    if len(found.gss) > 1:
        return False
    low, start, end = found.sentence.low, found.word.start, found.word.end
    return (MIXED_BEHIND.match(low, end) is not None and not IN_TURN.search(low, 0, start)) or (
        RATINGS.match(low, end) is not None and MIXED_BEFORE.search(low, 0, start) is not None
    )


RATINGS = expression(r"['\"]*,? (?:ratings|grades|judge?ments|marks|gradings)\b(?! in )")
"""Several grades, as the noun behind their adjectives."""
MIXED_BEHIND = expression(rf"['\"]*,? and ['\"]*{GRADE_OF_ANY_FORM}{RATINGS.pattern}")
"""The second of two grades, behind the first ("good and outstanding ratings")."""
IN_TURN = expression(r"\b(?:successive|consecutive|back-to-back) ['\"]*$")
"""What says of two grades that one followed the other: both are then of the whole."""
MIXED_BEFORE = expression(
    rf"(?<!successive )(?<!consecutive )(?<!back-to-back )\b{GRADE_OF_ANY_FORM}['\"]*,? and ['\"]*$"
)
"""The first of two grades, before the second."""

ONE_MORE_WAS = expression(
    r"\b(?:areas|judge?ments|categories|aspects|of them) (?:were|was|are|is)\b[^;.]*\b(?:and|but|while) (?:another "
    r"|the other )?"
    r"(?:one|two|three|some|others?) (?:was|were|is|are)(?: (?:rated|judged|graded|found|also|only))* ['\"]*$"
)
"""One more area that nobody names ("several areas were only adequate and one was inadequate")."""

VISITORS = expression(
    r"\b(?<!after )(?<!after two )(?<!after three )(?<!after its )(?:visits?|letters?)\b[^.;]{0,30}\b(?:found"
    r"|said|noted|showed|revealed|concluded|saw)\b"
    r"(?:(?!, (?:which|who|whose \w+|where \w+) (?:is|are|was|were|has|have|had)\b)[^.;])*$"
)


def with_judgements(
    found: Found, named: Sequence[Named], period: Period | None, groups: Sequence[Group]
) -> Iterator[Found]:
    """Yield a grade with its judgements, or with why it has none; nothing where its subject is something else."""
    before = found.sentence.low[: found.word.start]
    if found.why is not None:
        yield found
    elif is_of_thing(found.sentence.low, found.word.start, found.word.end):
        yield changed(found, why="not_childrens_services", other=A_THING_BESIDE)
    elif (
        named
        and {part for group in named for part in group.parts} <= {"all", "some"}
        and len(found.gss) > 1
        and (ARE_PLACES.match(found.sentence.low, found.word.end))
    ) or (
        (len(named) > 1 and "together" in before and TOGETHER.match(before))
        or is_way_of_whole(found, named)
        or (found.word.how == "same" and OF_THE_WHOLE.match(found.sentence.low, found.word.end))
    ):
        yield changed(found, parts=("overall",), named=False)
    elif (rest := [group for group in named if group.others]) and len(rest) < len(named):
        told = [group for group in named if not group.others]
        if any("overall" in group.parts for group in told):  # "overall it was good, as was every other area"
            low = found.sentence.low
            rest = [replace(group, others=BUT_ONE.search(low, group.start, group.end) is not None) for group in rest]
        for groups_of in (told, rest):
            yield from with_judgements(found, groups_of, period, groups)
    elif (
        (named and IN_MOST.match(found.sentence.low, found.word.end))
        or (named and found.word.how == "soft" and MOST.search(before, 0, min(group.start for group in named)))
        or SO_MANY_OF_THEM.search(before)
        or (not found.gss[1:] and IN_SO_MANY.match(found.sentence.low, found.word.end))
    ):
        yield changed(found, why="no_judgement_named")
    elif named:
        parts = judgements(named, period)
        if parts and "overall" not in parts and (is_whole_too(found, named, groups) or whole_is_too(found, named)):
            parts = ("overall", *parts)
        if not parts and period is not None and not period.parts and all(group.parts == ("all",) for group in named):
            parts = in_its_sentence(found)  # before 2013 "each area" is of what the sentence names
        nearly = not parts and any(NEARLY.search(found.sentence.low, 0, group.start) for group in named)
        yield changed(
            found,
            parts=("overall",) if nearly else parts,
            named=bool(parts),
            why=None if parts or nearly else "no_judgement_named",
            expanded=any("all" in group.parts for group in named),
            others=any(group.others and not group.without for group in named) and not any(map(is_all, named)),
            count=next((group.count for group in named if group.others), None),
        )
    elif is_of_unknown_group(found.sentence.low, found.word.start, found.word.end):
        yield changed(found, why="no_judgement_named")
    elif found.word.how == "hard" and VISITORS.search(before[-90:]) and not SINCE.search(before[-60:]):
        yield changed(found, why="visit_gives_no_grade")
    elif (
        OF_PRACTICE.search(before)
        or is_counted(found, before)
        or OF_SO_MANY.search(before)
        or is_one_of_mixed(found)
        or ONE_MORE_WAS.search(before)
        or (" of " in before and PARTLY.search(before))
        or (found.word.how == "hard" and not found.word.quoted and A_THING.search(before))
        or is_of_thing_told(found, before, groups)
        or (
            UNNAMED.search(before[-70:])
            and found.told.time != "forecast"  # "the plan aims for good"
            and not SERVICES_AS_SUBJECT.search(before[-45:])
            and not found.sentence.low.startswith("-rated", found.word.end)
        )
    ):
        yield changed(found, why="no_judgement_named")
    elif (
        INTRODUCES.match(found.sentence.low, found.word.end) is None
        and not (":" in found.sentence.low and HEADS_LIST.fullmatch(found.sentence.low))
        and has_subject(found, groups)
    ):
        yield changed(found, parts=("overall",))


def is_way_of_whole(found: Found, named: Sequence[Named]) -> bool:
    """Whether a grade is the overall one, told with all that the inspection looked at ("'overall good' for the way it
    looks after children in need of help and protection and children in care")."""
    low, start, end = found.sentence.low, found.word.start, found.word.end
    parts = {part for each in named if each.start >= end for part in each.parts}
    if not {"help_and_protection", "in_care"} <= parts:
        return False
    return FOR_THE_WAY.match(low, end) is not None and (
        OVERALL.match(low, end) is not None or low.endswith("overall ", 0, start)
    )


def is_of_thing_told(found: Found, before: str, groups: Sequence[Group]) -> bool:
    """Whether it is said, behind "that", of some thing which needs improving, and of no council or its services ("They
    found that multi-agency chronologies require improvement")."""
    named = before.rstrip("'\"").endswith(
        (" a ", " an ", " the ", " its ", " their ")
    )  # "the requires improvement grade"
    if found.word.quoted or named or not found.sentence.low.startswith("requir", found.word.start):
        return False
    told = THAT_THINGS.search(before)
    return (
        told is not None
        and SUBJECT.search(before, told.start("thing")) is None
        and SERVICES.search(before, told.start("thing")) is None
        and not any(group.start >= told.start("thing") for group in groups)
    )


THAT_THINGS = expression(
    r"\b(?:found|said|says?|wrote|not(?:ed|es)|reported|concluded|felt|add(?:ed|s)) that"
    r" (?P<thing>(?:(?!that\b|but\b|which\b)[\w'-]+,? ){1,8}(?:(?:still|also|now) )?)$"
)
"""What is said to require improvement: a plural of things, or the name of one."""

OVERALL = expression(r"['\"]* overall\b")
FOR_THE_WAY = expression(r"['\"]*(?: overall['\"]*)?(?: by [^,;.]{3,60}?)? for (?:the way|what|how) ")


def is_of_unknown_group(low: str, start: int, end: int) -> bool:
    """Whether a grade, at ``[start:end]``, is of what is done for some children alone, whom no judgement is known for
    ("support for children with disabilities was good")."""
    if not any(map(low.__contains__, DONE_FOR)):
        return False
    return OF_GROUP.search(low, 0, start) is not None or FOR_GROUP.match(low, end) is not None


DONE_FOR = ("support ", "help ", "work ", "care ", "provision ")
SOME_CHILDREN = (
    r"(?:support|help|work|care|provision)(?: (?:given|offered|provided))? (?:for|with|of|to) (?:the |its |those "
    r"|[\d,]+ )?"
    r"(?:\w+ )?(?:children|young (?:people|adults)|youngsters|teenagers|families)(?: and (?:young people|families))?"
    r" (?:who|whose|with|facing|exposed to|living|going through|subject to|when|aged|affected by)\b"
)
NO_SUBJECT = r"(?:(?!\b(?:council|authority|department|services|county|city|borough|trust|it|they|we)\b)[^,;:.])"
OF_GROUP = expression(
    rf"\b(?:rat|judg|grad)(?:es?|ed) (?:the |its )?{SOME_CHILDREN}{NO_SUBJECT}{{2,70}} (?:as |to be )?['\"]*$"
    rf"|\b{SOME_CHILDREN}{NO_SUBJECT}{{2,70}} (?:is|was|are|were|be|been|rated|judged|graded|found|remains?|remained)\b"
    r"[^,;:.]{0,25}$"
)
FOR_GROUP = expression(rf"['\"]*(?: (?:rating|grade|mark))? (?:for|to|on) (?:the |its )?{SOME_CHILDREN}")


def is_counted(found: Found, before: str) -> bool:
    """Whether a grade is only counted ("two outstandings", "a good and three outstandings", "three good judgements");
    what followed each other is not."""
    low, end = found.sentence.low, found.word.end
    if low[found.word.start : end] in SEVERAL or AND_SEVERAL.match(low, end) or AND_ONE.search(before):
        return True
    if THINGS_BEHIND.match(low, end):
        return True
    grades = GRADES_BEHIND.match(low, end)
    return grades is not None and SEVERAL_OF.search(before) is not None and ONE_BY_ONE.match(low, grades.end()) is None


AND_SEVERAL = expression(r"['\"]* and (?:two|three|four|five) ['\"]*(?:goods|outstandings|inadequates)\b")
AND_ONE = expression(
    r"\b(?:goods|outstandings|inadequates)['\"]*(?: and|,) (?:just |only )?(?:an?|one) ['\"]*$"
    rf"|\b{ONE_WORD_GRADE}['\"]* (?:judge?ments|grades|ratings|marks)(?: and|,) (?:just |only )?(?:an?"
    r"|one|two|three)(?: of| at| as)? ['\"]*$"
)
THINGS_BEHIND = expression(
    r"['\"]* (?:only |just )?\d+ (?:out )?of (?:the |its |those )?\d+ (?:\w+ )?(?:child protection |pathway |care )?"
    r"(?:plans?|cases?|files?|records?|assessments?|visits?|audits?|homes?|schools?)\b"
)
"""So many things behind a grade ("rated as good 20 of the 30 plans")."""
GRADES_BEHIND = expression(r"['\"]* (?:(?:overall|ofsted) )?(?:grades|gradings|judge?ments|marks|ratings|verdicts)\b")
SEVERAL_OF = expression(
    r"(?<!run of )(?<!string of )(?<!series of )(?<!after )(?<!last )\b(?:two|three|four|five|[2-5]) ['\"]*$"
    r"|\b(?:both|all|each|most|half|some|none|\d+)(?: of)? (?:the|these|those) (?:(?:two|three|four|five|\d+) )?['\"]*$"
)
ONE_BY_ONE = expression(r" (?:in a row|in succession|running|one after|since)\b")

SEVERAL = ("goods", "outstandings", "inadequates")
"""Grades that are only counted: of which judgements is told elsewhere."""

OF_THE_WHOLE = expression(
    r" (?:of |for )?(?:the |its )?(?:whole(?: services?)?|services? (?:as a whole|overall"
    r"|itself))\b"
)
"""What says behind "which was the grade of" that it is the overall one."""

TOGETHER = expression(r"\W*(?:taken|looked at|considered) (?:all )?together\b")
"""What makes one judgement of the services that a sentence names: the overall one."""


def is_whole_too(found: Found, named: Sequence[Named], groups: Sequence[Group]) -> bool:
    """Whether a grade is of services as a whole, and "as was leadership" adds what stands behind it."""
    low, word = found.sentence.low, found.word
    if found.word.how == "same" or any(each.start < word.end for each in named):
        return False
    if named[0].parts == ("all",) and AND_ALL_BELOW.match(low[word.end : named[0].start]):
        return True
    if AS_TOO.match(low, word.end, named[0].start) is None:
        return False
    return WHOLE_WAS.search(low, 0, word.start) is not None or any(
        WERE.fullmatch(low, group.end, word.start) for group in groups
    )


def whole_is_too(found: Found, named: Sequence[Named]) -> bool:
    """Whether the services as a whole are said to have the grade of a judgement too ("..., as was the council")."""
    low, word = found.sentence.low, found.word
    before = [each.end for each in named if each.end <= word.start]
    return bool(before) and (
        WHOLE_TOO.match(low, word.end) is not None or LIKE_WHOLE.match(low, max(before), word.start) is not None
    )


THE_WHOLE = (
    r"(?:(?:the|its) (?:children's )?(?:services?|council|department|authority)(?: (?:overall|as a whole|itself))?"
    r"|(?:children's )?services (?:overall|as a whole)|(?:the|its|their|the council's) overall effectiveness)"
)
WHOLE_TOO = expression(
    rf"['\"]*,? (?:as (?:was|were|is|are|do|does|did)|and so (?:was|were|is|are|do|does|did)|(?:and )?with (?:it"
    rf"|them)|as well as|along with)"
    rf" {THE_WHOLE}(?=\W*$|[,;.])"
    r"|['\"]*,? (?:which|that) (?:is|was) (?:also )?(?:the|its|their) overall (?:grade|grading|rating|verdict"
    r"|judge?ment|mark)(?: too| as well)?(?=\W*$|[,;.])"
)
LIKE_WHOLE = expression(rf"'?(?: services?)?, (?:like|as well as|along with|as (?:is|was|were|are)) {THE_WHOLE},")
"""What adds the services as a whole to a judgement, behind its grade and before it."""

AS_TOO = expression(
    r"['\"]*(?: (?:overall|by ofsted|by inspectors|again|too))*(?:, (?:ofsted|inspectors|the \w+) (?:says?|said"
    r"|found))?"
    r"[,;]? (?:(?:and|just) )?(?:as|so|like|along with)\b"
    r"(?! (?:a result|part|for)\b)"
)

WERE = expression(
    r"(?:'s?)?(?: (?:council|city council|county council|borough council|children's services"
    r"|services))?(?:,? (?:was|were|is|are|be"
    r"|been|has|have|had|found|to|rated|judged|graded|as|now|still|again|also|overall|said|told|remain|remains"
    r"|remained))*"
    r" ?['\"]*"
)

WHOLE_WAS = expression(
    r"(?:^\W*|[,;:] |\b(?:that|and|but|where|told(?: [\w'-]+){1,5}?(?= (?:its|their) )) )(?:the |its |their "
    r"|our )?(?:[\w'-]+ ){0,3}?(?:children's services"
    r"|children's social care|(?<!support )services|council|authority|department|trust|directorate|borough|county"
    r"|city|it"
    r"|they|we)" + WERE.pattern + "$"
    r"|\b(?:found|finds|rated|rates|judged|judges|graded|deemed|called|branded|declared|labelled) (?:(?:the|its|their)"
    r" )?(?:[\w'-]+ ){0,4}?(?:children's services|(?<!support )services|council|authority|department)(?: to be| as)?"
    r" (?:an? )?['\"]*$"
)
"""Services as a whole, as the subject of a grade."""


def in_its_sentence(found: Found) -> tuple[Judgement, ...]:
    """The judgements that a sentence names before its grade; the whole service where it names none."""
    before = find_judgements(found.sentence.low[: found.word.start])
    named = judgements([group for group in before if not {"all", "some"} & {*group.parts}], None)
    return named or ("overall",)


def is_all(named: Named) -> bool:
    """Whether "all areas" are named, and not only all the others."""
    return "all" in named.parts and not named.others


OF_SO_MANY = expression(
    r"\bof (?:the |its |our |their |those )?(?:three|four|five|six)(?: \w+){0,3},? (?:two|three|four|five)"
    r" (?:were|are|have|had|got|came|received)\b[^,;:]*$"
)
"""How areas are counted of all that there are ("of the four areas, three were good")."""

INTRODUCES = expression(
    r"['\"]*(?: (?:rating|grade|judge?ment)s?)? (?:for|in|on)(?: (?:the|its|these|two|three))*:\s*$"
)
"""Behind a grade: the items of the list below say what it is of."""

HEADS_LIST = expression(
    r"\W*(?:areas |those |the following (?:were |are )?|what (?:was|is) )?(?:rated|judged|graded|found"
    r"|deemed)(?: as| to be)? ['\"]*"
    rf"{FULL_GRADE}['\"]*:?\s*"
)
"""A line with a grade that heads a list of what has it ("Rated good:", and without its colon)."""

NEARLY = expression(r"\b(?:almost|nearly|virtually|practically)(?: in)?\s*$")
"""Before "every area": so the whole service is told of, and no judgement by name."""

ARE_PLACES = expression(r"['\"]*,? (?:are|were|is|being|include[sd]?|:) (?!rated|judged|in\b|for\b|on\b)")
"""Areas that are named behind their grade are councils ("the areas rated poor are Leeds and Essex")."""

SINCE = expression(r"\b(?:since|after)\b")

SERVICES_AS_SUBJECT = expression(r"\b(?:services|council|authority|department)\b[^,;]*$")


def judgements(named: Sequence[Named], period: Period | None) -> tuple[Judgement, ...]:
    """Return what the names stand for under the framework of then, each once."""
    return tuple(
        dict.fromkeys(each for group in named for part in group.parts for each in expanded(part, group, period))
    )


WITH_ADOPTION = (date(2013, 11, 1), date(2018, 1, 15))
"""When the frameworks began under which adoption was judged: SIF was used now and then in 2018 as well."""


def expanded(part: Part, group: Named, period: Period | None) -> tuple[Judgement, ...]:
    if part == "some":
        return ()
    if part == "all":
        if group.exact and period is not None and group.count not in (None, period.counted):
            return ()
        every = judgements_of_all(period, None if group.others else group.count) if period else ()
        return tuple(each for each in every if each not in group.without)
    if part == "adoption" and period is not None and period.begins not in WITH_ADOPTION:
        return ()  # an agency's own inspection
    return (part,)


def period_of(told: Told, story: Story, inspected: DayInterval | None) -> Period | None:
    """Return the framework of a grade: by its own clause's days, else by the inspection or story that is the news."""
    if told.days is not None and (told.time == "previous" or inspected is None):
        return of_interval(told.days) or on_day(most_likely(told.days))
    if inspected is not None and told.time != "previous":
        return on_day(inspected.start)
    return by_report(story.published.end) if story.published else None


def most_likely(days: DayInterval) -> date:
    """The day that stands for an interval in which one framework gave way to another: of a year its middle."""
    length = days.end - days.start
    return days.start + length / 2 if length.days > HALF_A_YEAR else days.start


HALF_A_YEAR = 183
