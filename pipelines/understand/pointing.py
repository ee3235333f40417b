"""What a grade is of that its own sentence only points to: "It was rated inadequate", "For them the grade is good".

The words of the grade's own clause point back (``it``, ``that part``, ``both``, ``for them``, ``here``); what they mean
is told just before: earlier in the sentence, in the sentence before, or in the list that stands above.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipelines.understand.antecedents import (
    OTHER_SUBJECT,
    Earlier,
    Pointed,
    antecedent,
    ends_with_judgement,
    told_before,
)
from pipelines.understand.carrying import carried
from pipelines.understand.grade_words import GradeWord
from pipelines.understand.judgements import CHILDREN_OF, Named
from pipelines.understand.later import expression
from pipelines.understand.needed import Needing, compile_needing
from pipelines.understand.part_told import (
    is_one,
    is_subject_before,
    part_told_of,
)

VERBS = (
    r"(?:,? (?:was|were|is|are|be|been|being|has|have|had|got|gets?|getting|received?|receives|earned|won|came|comes?"
    r"|gone"
    r"|went|out|up|down|from|moved?|risen|fallen|slipped|dropped|improved|said|told|found|rated|judged|graded"
    r"|deemed|branded"
    r"|considered|called|declared|labelled|assessed|described|classed|marked|given|awarded|handed|placed|put|also|now"
    r"|still|nevertheless|nonetheless|however"
    r"|both|all|each|again|too|only|just|as|to|at|in|of|with|by|even|itself|themselves|therefore|the|an?|its|ofsted"
    r"|inspectors|grade|grading|rating|mark|judge?ment|verdict|outcome|result|answer|lowest|highest|top|bottom|not|yet"
    r"|same|was:|is:|and|but|since|become|becomes|merely|officially|finally|enjoys?|enjoyed))*"
)
"""Words that lead from what points back to the grade, and name nothing themselves."""

AGO = (
    r"(?:(?:\w+ ){1,2}(?:years?|months?) ago|in (?:19|20)\d\d|last time|back then|previously|before(?: that)?"
    r"|at (?:the|its|their) (?:last|previous) (?:full )?inspection)"
)
START = (
    rf"(?:^\W*(?:(?:{AGO}|this time|on this occasion|now),? )?|[,;:–] ?|\b(?:and|yet|so|though|although|with"
    r"|(?:said"
    rf"|found|says|judged) that) )"
    r"(?:but |and |however,? |yet |when )?"
)
PARTS = (
    r"(?:parts?|sides?|strands?|aspects?|areas?|elements?|categor(?:y|ies)|judge?ments?|fields?|scores?|counts?|fronts?"
    r"|headings?|branch(?:es)?|matters?|topics?|groups?|cohorts?)"
)
PART = (
    rf"(?:here|there|where(?: (?:it|they|services|the \w+))?|(?:this|that)(?: one)? (?:{PARTS}(?: of (?:the|its|their)"
    rf" (?:services?|work|department|report|council))?|(?:area |part )?of (?:the|its) work|work|support"
    rf"|provision|service)"
    r"|(?:this|that) one"
    r"|the same (?:services?|area|judge?ment|category)(?: (?:of"
    r"|in) (?:the|its|their) (?:\w+ )?(?:services?|work|department|report|picture|provision))?|the latter)"
)
COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5}
SEVERAL = (
    rf"(?:(?P<both>both)(?: (?:of )?(?:these|those|them))?(?: {PARTS}| services)?"
    rf"|(?:all|each|every one)(?: of)?(?: (?:the|these|those|them))?(?: (?P<number>two|three|four|five))?(?: {PARTS}"
    rf"| services"
    r"| of (?:them|these|those))?"
    rf"|(?:the|these|those) (?P<count>two|three|four|five)(?: {PARTS}| services)?|(?:these|those)(?: {PARTS}"
    rf"| services)?)"
)
SEVERAL_AHEAD = re.sub(r"\?P<\w+>", "?:", SEVERAL)
CHILDREN = r"(?:them|both groups|this group|these (?:children|young people|youngsters|groups))"
THEIRS = (
    rf"(?:(?:the )?(?:quality of )?(?:experiences?|services?|support|care|help|provision|arrangements|work|things"
    rf"|picture)(?: and progress)?"
    rf" (?:for|of|with) {CHILDREN}|(?:the quality of )?(?:their|both groups') (?:support|care|services?|experiences?"
    rf"|help)"
    r"(?: and progress)?"
    r"|(?:the )?(?:services?|support|care|help)(?: that| which)? they (?:get|gets|receive|are (?:given|offered))"
    r"|(?:the \w+'s |its |their |[\w-]+(?: [\w-]+){0,3}(?:'s|s') )(?:support|work|care|services?|help|provision)"
    r" (?:for|with) them"
    r"|what (?:the \w+|it|they) (?:does|do|offers?|provides?) for them|what they (?:get|receive|are (?:given"
    r"|offered))|whose (?:services?|support|care|experiences?))"
)

SOME_OF_LIST: tuple[tuple[Pointed, str], ...] = (
    ("first ones", "first|opening"),
    ("last ones", "last|final|closing"),
    ("other ones", "other"),
)

NUMBERS: tuple[tuple[Pointed, str], ...] = (("first", "first|former"), ("second", "second|latter"))

POINTS: tuple[tuple[Pointed, "re.Pattern[str]"], ...] = (
    (
        "children",
        expression(
            rf"\b(?:rat|judg|grad|call|deem|brand|declar|found|find)\w* {THEIRS}(?: (?:as|to be|to|an?))* ?[ '\"(]*$|"
            rf"{START}the (?:judge?ment|grade|rating|verdict|mark) (?:on|for|given to) (?:these|those) (?:children"
            r"|young people"
            rf"|youngsters|groups?){VERBS} ?['\"(]*$|"
            rf"{START}(?:they|these (?:children|young people|youngsters))(?: (?:all|both|each|now|also))* (?:get|gets"
            r"|receive"
            r"|are given|enjoy|have)(?: an?)? ['\"]*$|"
            rf"{START}(?:(?:for )?{THEIRS}{VERBS}|for {CHILDREN},? (?:(?:inspectors|ofsted|they"
            rf"|it) \w+, )?(?:[\w'-]+ ){{0,6}}?{VERBS}) ?[ '\"(]*$"
        ),
    ),
    (
        "several",
        expression(
            rf"\b(?:rat|judg|grad|call|deem|brand|declar|label|mark|consider|put|plac|found)\w*"
            r" (?:all |the )?(?P<object>both|two|three|four|five)(?: of (?:them|these|those))?"
            r"(?: (?:as|to be|in|at|an?|the))* ?['\"(]*$|"
            rf"{START}(?:(?:(?!last|first|one|two|three|four|second|some|most|many|several|neither|none|final"
            rf"|latter)[\w'-]+ ){{0,4}}(?:for|of|in"
            rf"|on) )?{SEVERAL}{VERBS},? ?[ '\"(]*$"
            r"|\b(?:rat|judg|grad|call|deem|brand|declar|label|mark|find|found)\w* (?:both|all (?:two|three"
            r"|four)|each)(?: of them)?"
            r"(?: (?:as|to be|an?))* ?['\"(]*$"
            rf"|\b(?:one|a single|the same) (?:word|adjective|grade|mark|verdict|rating) (?:for|covers|fits"
            rf"|describes) {SEVERAL_AHEAD}"
            rf"(?:,? (?:and )?(?:it|that)(?:'s| is| was)|:|,| –)? ['\"]*$"
            rf"|{START}they(?:'re)?(?: (?:are|were|came|got|get|have|had|been|received|also))* (?:all|each"
            rf"|both)\b{VERBS}"
            rf" ?['\"(]*$|{START}(?:[\w'-]+ ){{0,3}}?(?:in (?:each|every|both|all) cases?|(?:each|every) time)\b{VERBS}"
            rf" ?['\"(]*$"
            rf"|\b(?:for|in|to|on) {SEVERAL_AHEAD}(?:,? (?:and )?(?:which|that|it)(?: is| was|'s)|:) ['\"]*$"
            rf"|^\W*(?:but |and |yet )?(?:in|for|on|under|across|towards?) {SEVERAL_AHEAD},?"
            rf"(?: and (?:for|in|on) [\w' ]{{3,40}},)? [^,;:.]{{0,60}}(?:,(?: up)?"
            rf" to ['\"]*)?$"
        ),
    ),
    (
        "part",
        expression(
            rf"{START}(?:(?:for|on|in|to|under|at|against) )?{PART}{VERBS} ?[ '\"(]*$"
            rf"|{START}(?:for|on|in) (?:the same|that|this) {PARTS},? (?:[\w'-]+ ){{1,6}}?{VERBS} ?[ '\"(]*$"
            rf"|{START}the (?:judge?ment|grade|rating|verdict|mark) (?:on|for|given to) (?:them|it|this"
            rf"|that){VERBS} ?[ '\"(]*$"
            rf"|\b(?:rat|judg|grad|call|deem|brand|declar|label|mark|consider|giv|gave|award|hand)\w* (?:this|that"
            rf"|the same)"
            rf" (?:{PARTS}|work"
            rf"|support|provision)"
            r"(?: of (?:(?:the|its)|(?:the |its )?[\w-]+(?: [\w-]+){0,3}(?:'s|s')) (?:(?:[\w']+ ){0,3}services?|work"
            r"|department))?"
            r"(?: (?:as|to be|an?|the|its))*"
            r" ?['\"(]*$"
            r"|[,;–] (?:and |but )?(?:ofsted|inspectors|they|the \w+) (?:(?:has|have|now|also) )*(?:rat|judg|grad"
            r"|call|deem"
            r"|brand|declar|label)\w* (?:this|that)(?: (?:as|to be|an?))* ?['\"(]*$"
            rf"|{START}{PART}(?:, however,)?(?: (?:had|has) been| was| is) one of (?:the )?(?:two|three|four"
            rf"|those)(?: {PARTS})?"
            rf"(?: which| that)?{VERBS} ?[ '\"(]*$"
            r"|[:;–,] (?:and |but )?(?:here|there),? (?:the )?[^,;:.]{0,60}(?:: ['\"]*)?$"
            rf"|^\W*(?:but |and |yet )?(?:here|there|(?:on|in|under|for) (?:this"
            rf"|that)\b[\w ]{{0,20}}),?(?: (?:the )?(?:inspectors|ofsted|report|watchdog|they|it)(?: \w+)? (?:said"
            rf"|says?"
            rf"|found|wrote|felt|concluded),)? [^,;:.]{{0,60}}$"
        ),
    ),
    *(
        (
            which,
            expression(
                rf"{START}(?:(?:for|in|on|to) )?the (?:{words})(?: (?P<count>two|three|four)|(?= of (?:these|those"
                rf"|them)\b))"
                rf"(?: (?:of (?:these|those|them)|{PARTS}))?,?"
                rf"(?: (?:they|it|inspectors|ofsted|the report)(?: (?:has|have|had))?)?{VERBS} ?[ '\"(]*$"
                rf"|\b(?:rat|judg|grad|call|deem)\w* the (?:{words}) of (?:these|those|them)(?: (?:as|to be"
                rf"|an?))* ?['\"(]*$"
            ),
        )
        for which, words in SOME_OF_LIST
    ),
    *(
        (
            number,
            expression(
                rf"{START}(?:(?:for|in|on|to) )?the (?:{words})(?: (?:of (?:these|those|them|the two)|one|service"
                rf"|{PARTS}))?,?"
                rf"(?: (?:they|it|inspectors|ofsted|the report)(?: (?:has|have|had|was|were))?)?{VERBS} ?[ '\"(]*$"
            ),
        )
        for number, words in NUMBERS
    ),
    (
        "colon",
        expression(
            rf"[:;–] (?:and |but )?the (?:grade|verdict|judge?ment|rating|mark)(?: (?:here|there"
            rf"|given))?{VERBS} ?[ '\"(]*$"
        ),
    ),
    (
        "led",
        expression(
            r"^\W*(?:the|its|their) (?:grade|verdict|judge?ment|rating|mark|result|outcome|answer|conclusion)"
            r"(?: (?:here|there|given|was|is|came back))*(?::| –|,)? (?:an? )?['\"(]*$"
        ),
    ),
    (
        "they",
        expression(
            rf"{START}(?:now |then |today )?they(?:'re)?{VERBS} ?[ '\"(]*$"
            r"|^[^;:.]{0,60}\b(?:rat|judg|grad|call|deem|brand|declar|label|mark|consider)\w* them(?: (?:as|to be|an?"
            r"|the))* ?['\"(]*$"
        ),
    ),
    (
        "it",
        expression(
            rf"{START}(?:(?:for|on|to|with|now) )?(?:it's|(?:it|that|this))(?: (?:is"
            rf"|was) the (?:only|one|sole) {PARTS}"
            rf"(?: of (?:the|its) (?:services?|work|report|department))?(?: that)?)?{VERBS} ?[ '\"(]*$"
            r"|(?:^|\b(?:because|when|after|since|until|as) )[^;:.]{0,60}\b(?:rat|judg|grad|call|deem|brand"
            r"|declar|label"
            r"|mark|consider)\w* (?:it|this"
            r"|that)(?: (?:as|to be|an?"
            r"|the))* ?['\"(]*$"
            r"|\b(?:held|kept|left|put|placed) it (?:at|on)(?: an?)? ?['\"(]*$"
        ),
    ),
)
IF_POINTS = tuple((kind, Needing(pattern)) for kind, pattern in POINTS)
BEHIND = expression(
    rf"['\"]*(?: (?:rating|grade|mark|verdict))?,? (?:on|under|in|for) (?:this|that) (?:{PARTS}|one)(?: too"
    rf"| as well)?(?=[\s.!'\")]*$|[,;.]"
    rf"| because| and | but )"
)
YES_OR_NO = expression(r"\W*(?:yes|no|not yet|alas|sadly|hardly|indeed)\b[,:;.–-]* ?['\"]*")
"""What may stand before a grade that answers a question ("Is leadership any better? No: inadequate")."""
FOR_IT = expression(r"['\"]*(?: (?:rating|grade|mark|verdict))? for (?:it|this|that)(?=[\s.!'\")]*$|[,;.])")
"""Behind a grade, what its own sentence told before ("they do well, and it has a good for it")."""

IN_ALL_BEHIND = expression(r"\W*(?:in|for|on|under|across) (?:all|each|every|both)\b")
"""What a grade just told is of, and no more of what follows it ("good in all areas, and in 2015 it was poor")."""

THEM_BEHIND = expression(r" (?:for|to) them(?=[\s.!'\")]*$|[,;.]| because| and | but )")
"""Behind a grade the children just named ("it has been given the lowest grade for them")."""

GIVEN = expression(
    r"\b(?:given|g[ai]ve|gives|got|gets?|received?|rated|judged|graded|awarded|handed|earned|scored|is|was|grade"
    r"|rating|mark)\b[^;:.]{0,40}$"
)

THERE = expression(r" (?:there|here)(?=[\s.!'\")]*$|[,;.])")
HINT = expression(
    r"\b(?:it|this|that|these|those|the(?:m|y|ir|re)\b|here|both|each|all|every|whose|what|where|the (?:two|three"
    r"|four|five|latter|former|first|second|last|final|other|same"
    r"|services?|support|care|help|experiences?|provision|arrangements|work|things|picture"
    r"|grade|verdict|judge?ment|rating|mark|result|outcome|answer|conclusion))\b|[:;–] (?:and |but )?the"
)
"""One of these has every clause that points back; most have none."""

PLACED_FIRST = expression(
    r"\W*(?:at|in|for) (?!(?:19|20)\d\d|\w+ (?:years?|months?)|this|that|its|the (?:past|last))[\w' -]{3,30},"
)
"""What begins so says where: "it" is no council, but what the sentence before told of another."""


THESE = expression(
    r"\b(?:all|each|every one|both) of (?:these|those)\b|\b(?:in|for|on|under|across) (?:all|each of the)"
    r" (?:two|three|four|five)$"
)
"""What means by "all" those that were named ("In each of these areas ...")."""


IN_CLAUSE_BESIDE = expression(r", where\b[^,;:]*$")


AND_FOR_ANOTHER = expression(
    r"\W*(?:in|for|on) (?:each|all|both|every one) of (?:these|those|them),? and (?:for|in|on|also) "
)
"""What adds another judgement to those pointed to ("In each of these, and for leadership, it was good")."""

AS_WAS = expression(
    r"['\"]*(?: (?:overall|too|as well|also))?,? (?:and )?(?:as|so) (?:too )?(?:is|are|was|were|do|does|did) (?:that"
    r"|those|adoption|leadership|safeguarding|protection|the one"
    r"|the (?:judge?ment|grade)|its|their"
    r"|the|support|help|children|care|services|leaders)"
)
"""What adds a judgement behind a grade to the one that its clause points back to ("It was good, as was adoption")."""


ORDERED = expression(r"\bthe (?:first|former|second|latter)\b")
"""What points to one of two judgements of its own sentence ("..., on leaders and care leavers: the first is good")."""

PAIR_BEHIND = compile_needing(
    r"[a-z)]['\"]?(?:[:;]| [–-]|,(?= and\b)) (?:and |but )?(?:both|all (?:two|three|four)|each)"
    r"(?: of (?:them|these|those)(?: services| areas)?)?"
    r"(?: (?:were|was|are|is|have been|had been|been|rated|judged|graded|found|to|be|as|now|still|only|said))* ?['\"]*$"
)
"""What sums up judgements before it gives them their grade ("..., and nor is leadership: both are ...")."""


OF_SOME_PART = expression(
    rf"\b(?:this|that) (?:one|{PARTS})\b|\b(?:for|with) (?:{CHILDREN}|those (?:children|young people))\b"
)
"""What points to one part or group alone: where none is named, the grade is not that of the whole."""


def with_pointed(
    low: str,
    words: Sequence[GradeWord],
    groups: Sequence[Named],
    bound: dict[int, list[Named]],
    earlier: Sequence[Earlier],
    councils: Sequence[int] = (),
) -> dict[int, list[Named]]:
    """Give each grade without a judgement in its sentence what its clause points back to."""
    if not groups and not earlier:
        return bound  # there is nothing before it
    for at, word in enumerate(words):
        others = bound.get(at)
        behind = bool(others) and all(named.start >= word.end for named in others or ()) and word.how != "same"
        these = others is not None and all(THESE.search(low, named.start, named.end) for named in others)
        if others and not (behind or these) and (added := named_above(low, earlier)):
            bound = {**bound, at: [*added, *others]}
            continue
        pair = None if others is None else PAIR_BEHIND.search(low, words[at - 1].end if at else 0, word.start)
        and_also = others is not None and AND_FOR_ANOTHER.match(low) is not None
        ordered = others is not None and ORDERED.search(low, words[at - 1].end if at else 0, word.start) is not None
        alone = not (these or behind or pair or and_also or ordered) and not all(
            named.others and not named.without for named in others or ()
        )
        if others and alone:
            continue
        if behind and not these and AS_WAS.match(low, word.end) is None:
            continue
        start = words[at - 1].end if at else 0
        found = several_behind(low, word) if behind and these else pointer(low, start, word)
        if found is None:
            continue
        kind, count, begins = found
        if others and kind in ("it", "they", "several") and all(named.others for named in others):
            continue  # "In the other three it is good"
        if WHERE.match(low, begins) and any(0 <= begins - end < 3 for end in councils):
            continue  # "Leeds, where services are outstanding"
        taken = {named.start for each in bound.values() for named in each}
        ordered = ordered and kind in ("first", "second")
        sure = kind in ("part", "children", "colon", "first", "second", "here")
        here = [
            named
            for named in groups
            if named.end <= begins and (sure or pair or (named.start >= start and named.start not in taken))
        ]
        if pair and count:
            here = here[-count:]
        before = bound.get(at - 1, ())
        if kind == "it" and len(before) == 1 and is_one(before[0]) and 0 < before[0].end <= words[at - 1].start:
            here = [*before]  # "good in 2021, it now requires improvement"
        if (
            kind == "it"
        ):  # not what a clause beside tells of ("in Leeds, where adoption was poor, it is now rated good")
            here = [named for named in here if IN_CLAUSE_BESIDE.search(low, 0, named.start) is None]
        told = () if kind == "they" else tuple(antecedent(kind, count, low[:begins], here))
        if kind == "they" and len(here) == 1 and is_subject_before(low, here[0]):
            told = tuple(here)  # "Services for children in care were an exception; they are good"
        if kind == "they" and WHEN_INSPECTED.match(low, 0, begins + 1):
            told = tuple(here)
        elsewhere = PLACED_FIRST.match(low) is not None or (
            bool(earlier) and THIS_WAS.match(low) is not None and ends_with_judgement(earlier[-1].sentence.low)
        )
        if kind == "children" and not told and "whose " in low[begins : word.start]:
            continue  # of those named in its own sentence, or of a council
        of_council = kind == "it" and any(";" in low[end : word.start] for end in councils if end <= begins)
        if not told and not of_council and kind in ("it", "they") and earlier and earlier[-1].graded:
            told = part_told_of(kind, low, earlier[-1].sentence.low)
        if not told and not of_council and not (kind == "it" and OTHER_SUBJECT.search(low, 0, begins)):
            told = tuple(told_before(kind, count, earlier, elsewhere=elsewhere))
        if "same services" in low[begins : word.start] and not any(CHILDREN_OF & {*each.parts} for each in told):
            told = ()  # of those who lead, nobody speaks as of services
        if told and others and not (these or pair or ordered):
            bound = {**bound, at: [*(replace(named, start=0, end=0, each=()) for named in told), *others]}
        elif told:
            bound = carried(low, words, {**bound, at: [replace(named, start=0, end=0, each=()) for named in told]})
        elif not others and OF_SOME_PART.search(low, begins, word.start):  # nobody has said of which
            bound = {**bound, at: [Named(start=0, end=0, parts=("some",))]}
    if (
        1 in bound
        and 0 not in bound
        and RATED_FIRST.fullmatch(low, 0, words[0].start)
        and THEN_THEY.match(low, words[0].end)
        and all(named.end == 0 for named in bound[1])
    ):
        bound = {**bound, 0: bound[1]}
    return bound


RATED_FIRST = expression(r"\W*(?:once |first |last )?(?:ranked|rated|judged|graded|found)(?: as| to be)? ['\"]*")
THEN_THEY = expression(
    r"['\"]*(?: (?:in|back in) (?:\w+ )?(?:19|20)\d\d)?, (?:it|they) (?:was|were|is|are|has|have|had)\b"
)
"""What was, ahead of the word that points back to what it was of ("Ranked inadequate in 2012, they were moved up")."""

WHEN_INSPECTED = expression(
    r"\W*when [^;.]*\b(?:was|were) (?:last |first |previously )?(?:inspected|visited|looked at|judged|assessed)\b"
)
"""Judgements that "they" then are ("When child protection and adoption were last inspected, they were good")."""

WHERE = expression(r"[\s,]*where\b")

THIS_WAS = expression(r"\W*(?:but |and )?(?:this|that) (?:is|was|has|had)\b")
"""What begins so goes on with what was named last."""


def named_above(low: str, earlier: Sequence[Earlier]) -> list[Named]:
    """The judgements of the sentence before, where this one adds another to them; none where it does not."""
    if AND_FOR_THAT.match(low) is None:
        return []
    return [replace(named, start=0, end=0, each=()) for named in told_before("several", None, earlier)]


AND_FOR_THAT = expression(
    r"\W*(?:but |and )?(?:in|for|on|under) (?:each|all|both)(?: (?:two|three|four))? of (?:these|those"
    r"|them)(?: areas)?,?"
    r" (?:and|as well as) (?:for|in|on) "
)
"""What adds a judgement to those that were named before ("In each of these, and for our leadership, ...")."""


def pointer(low: str, start: int, word: GradeWord) -> tuple[Pointed, int | None, int] | None:
    """Return what kind of word points back in a grade's clause, how many it counts, and where it stands."""
    clause = low[start : word.start]
    if (
        low.startswith((" for them", " to them"), word.end)
        and THEM_BEHIND.match(low, word.end)
        and GIVEN.search(low, 0, word.start)
    ):
        return "children", None, word.start
    if HINT.search(clause) is not None:
        for kind, pattern in IF_POINTS:
            match = pattern.search(clause)
            if match is not None and not (start and not match.start() and IN_ALL_BEHIND.match(clause)):
                groups = match.groupdict()
                number = groups.get("both") or groups.get("object") or groups.get("number") or groups.get("count")
                return kind, COUNTS[number] if number else None, start + match.start()
    if not start and (not clause.strip(" '\"") or YES_OR_NO.fullmatch(clause)):
        return "asked", None, start
    if " for " in low[word.end :] and FOR_IT.match(low, word.end):
        return "here", None, word.start
    if low.startswith((" there", " here"), word.end) and THERE.match(low, word.end):
        return "part", None, word.start
    if " this " in low[word.end :] or " that " in low[word.end :]:
        return ("part", None, start) if BEHIND.match(low, word.end) else None
    return None


def several_behind(low: str, word: GradeWord) -> tuple[Pointed, int | None, int] | None:
    """Return what is pointed to behind a grade: all that were named, so many as they are ("good for all three")."""
    behind = ALL_BEHIND.match(low, word.end)
    return ("several", COUNTS[behind["number"]], word.start) if behind is not None else None


ALL_BEHIND = expression(
    r"['\"]*(?: (?:grade|rating|mark)s?)? (?:for|in|on|under|across) (?:all|each of(?: the| these| those)?)"
    r" (?P<number>three|four|five)\b"
)
