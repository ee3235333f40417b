"""Where a sentence uses the word of a grade as a grade.

``inadequate`` and ``requires improvement`` are seldom anything else; ``good``, ``outstanding`` and the words of the
old scales are ordinary adjectives and count only where quotes, a verb of rating, a rating noun or a list say so.
"""

import re
from collections.abc import Iterator
from itertools import islice

from pipelines.model import Grade
from pipelines.understand.adequate import CELL_ENDS, was_adequate
from pipelines.understand.adjectives import VERB, stands_as_grade
from pipelines.understand.grade_names import ENDS_OF_ANY_SCALE, GRADE_OF_ANY_FORM
from pipelines.understand.grade_words import GradeWord, is_quoted, word_at
from pipelines.understand.judgements import find_judgements, names_judgement
from pipelines.understand.later import compile_at_words, expression
from pipelines.understand.needed import Needed, Needing
from pipelines.understand.praise import PRAISED
from pipelines.understand.reading import Sentence

HARD = compile_at_words(
    r"\binadequates?\b(?!-(?!rated ))"
    r"|\brequir(?:e|es|ed|ing)[ -]improvements?\b(?:(?: in order)?[ -]to be (?:rated |judged )?good\b)?"
    r"|\brequir(?:e|es|ed|ing) (?:some|further|more) improvements? to be (?:rated |judged "
    r"|graded )?(?:as )?['\"]?good\b"
    r"|\b(?:in need of|need(?:s|ed|ing)?) improvement\b(?: to be good\b"
    r"|(?! (?:in(?! (?:all|every|each)\b)|to|of|on)\b))"
    r"|\brequir(?:e|es|ed|ing) ['\"]improvements?\b"
    r"|\btold to improve to be (?:rated |judged |graded )?['\"]?good\b(?! by\b)"
)
IF_HARD = Needing(HARD)

TO_IMPROVE = expression(
    r"\bimprovements? (?:(?:is|was) (?:still |also )?(?:required|needed)\b|(?:it |they |inspectors "
    r"|ofsted )?(?:still )?required(?= is\b))"
)
IF_TO_IMPROVE = Needing(TO_IMPROVE)
WHERE_TO = expression(
    r"\b(?:area|category|part|aspect|judge?ment|strand|one)s? (?:in which|where) (?:\w+ )?$"
    r"|^\W*(?:but |and |yet )?(?:in|on|for) (?:both|all|each)(?: (?:two|three|four))? of (?:these|those|them)(?:"
    r" areas)?,? $"
    r"|^\W*(?:but |and |yet )?(?:there|here|in (?:this|that) (?:area|part|respect|category)),(?: [\w' ]{3,40},)? $"
)
"""Requires improvement, turned round, where a judgement is named before it."""

INITIALS = expression(r"R(?<!\wR)\.? ?I\.?(?=[\s'\",.;:)]|$)")
"""``RI`` for requires improvement: only in capitals. (Begun with its letter it is looked for ten times as fast.)"""
WITH_INITIALS = ("RI", "R I", "R.I", "R. I")


INITIALS_FOR = expression(r"['\"]* (?:overall\b|for |in |no (?:more|longer)\b)|['\"]*: ")
"""What goes on from the initials that a line begins with ("RI for help and protection")."""
TO_INITIALS = expression(r"'?(?: services?)? ?[:|(–,-]?\s*['\"]*")
"""What leads from a judgement's name to the initials of its grade ("Help and protection: RI")."""


CELL_BEFORE, CELL_BEHIND = expression(r"(?:\||[a-z)]:) *$"), expression(r" *(?:\||$)")
"""What stands around the initials in a cell of a table, or behind the name of a judgement ("Overall: RI")."""


def has_initials(text: str) -> bool:
    return any(map(text.__contains__, WITH_INITIALS))


OF_THEN = expression(r"['\"],? in (?:200\d|201[0-2])\b")
"""The year of a yearly rating."""

SEVERAL_GOODS = "".join(
    f"|(?<={count} good)s" for count in ("two", "three", "four", "five", "six", "several", "all")
) + "".join(
    f"|(?<={several} good)s"
    for several in (
        *(f"{many} of" for many in ("sheet", "sweep", "set", "row", "string", "handful")),
        "straight",
        "but",
    )
)
SOFT = {
    word: expression(rf"{word}(?<!\w{word})(?:{plural})\b")
    for word, plural in (
        (
            "good",
            SEVERAL_GOODS + r"|(?<=the good)s(?= (?:are|were|go|went|came) (?:for|to|in)\b)"
            r"|(?<=good)s(?= (?:all the way|all round|throughout|everywhere|across the board|in every|on every)\b)"
            r"|(?<=row of ['\"]good)s|(?<=set of ['\"]good)s|(?<=run of ['\"]good)s",
        ),
        ("outstanding", "s?"),
        ("adequate", ""),
        ("poor", ""),
        ("excellent", ""),
    )
}
"""Ordinary adjectives: each is looked for alone, by its letters and where they stand at all."""

RANK = expression(
    r"\b(?:the|a|an|of|its|their|ofsted's|ofsted|and|at|in|with)?\s?(?:very )?(?P<rank>second[- ](?:highest|top"
    r"|best|lowest"
    r"|worst)|highest|top|best|lowest|bottom|worst|poorest)"
    r"(?:[- ]possible|[- ]available)? (?:ofsted |overall |inspection |possible |of (?:the |its |their |ofsted's "
    r"|all )?(?:four )?)*"
    r"(?:ratings?|grades?|grading|judge?ments?|marks?|(?:(?<=the highest )|(?<=the top )|(?<=the lowest "
    r"))level(?! of (?!the four))|category|rung|rankings?|score|band|tier|verdict|bracket|scale|ladder"
    r"|(?:(?<=ofsted's highest )|(?<=ofsted's top ))accolade|accolade(?= (?:from|by) (?:ofsted|inspectors)\b))\b"
    r"|\b(?P<of>highest|lowest|worst) of (?:ofsted's|the|its|their) (?:\w+ )?(?:ratings|grades|judge?ments"
    r"|marks|categories)\b"
    r"|\bthe (?P<given>highest|lowest|top|bottom)(?: one)? (?:there (?:is|was|are)|(?:that )?(?:ofsted|inspectors|it"
    r"|they)"
    r" (?:can )?(?:gives?|gave|hands? out|awards?|has|have))\b"
    r"|\ba (?P<rated>top)-rated (?:authority|council|department|service)\b"
    r"|\b(?:grade|rating|mark|verdict|judge?ment)s? (?:is|was|are|were|being) the (?P<there>lowest|highest|best|worst"
    r"|top)"
    r"(?= (?:there (?:is|are)|possible|available|of (?:the )?(?:four|all)|(?:that )?(?:it|they|ofsted"
    r"|inspectors) (?:can"
    r"|could|gives?|awards?|uses?))\b|\W*$|,)"
)
IF_RANK = Needing(RANK)
AT_THE_END = expression(
    r"\b(?:come|came|comes|coming|is|are|was|were|put|placed|stands?|stood|sits?|rated|ranked) (?:all |both"
    r" )?(?:out )?(?:right )?"
    r"at the (?:very )?(?P<rank>top|bottom)(?: (?:end )?of (?:the|its|ofsted's|their) (?:\w+-point )?(?:scale"
    r"|ladder|range|grades)\b"
    r"|(?<=very top)(?=\W*$|[,;])|(?<=very bottom)(?=\W*$|[,;]))"
)
"""An end of the scale itself ("leadership and protection come out at the very top")."""

RESTATED = expression(
    rf"\b{ENDS_OF_ANY_SCALE}['\"]*(?:,| –| -|:| \()[ '\"]*(?:which is |that is "
    r"|that's |that being |it is |it's |its |the "
    r"|a |an |ofsted's )*$"
)
"""A grade just named, said again as what it is ("inadequate, the lowest of four")."""

NAMED_BEHIND = expression(
    r", ['\"]*requires? improvement(?: to be good)?['\"]*,|"
    rf",? (?:an? )?['\"]*{GRADE_OF_ANY_FORM}['\"]*,?"
    r" (?:is|was|came|goes|went|for(?! all\b))\b|"
    r"(?:,? (?:that |which )?(?:it|they|we|the \w+) (?:got|gets?|received|was given|were given|had"
    r"|earned)(?: from ofsted)?)?"
    rf" (?:was|is|being) (?:an? )?['\"]*{GRADE_OF_ANY_FORM}\b"
    rf"|(?: of| of (?:all|the four|them all),) (?:an? )?['\"]*{GRADE_OF_ANY_FORM}\b"
)
"""A grade that is named behind its place ("the top rating of outstanding")."""

RANKS: dict[str, Grade] = {
    "highest": "outstanding",
    "top": "outstanding",
    "best": "outstanding",
    "lowest": "inadequate",
    "bottom": "inadequate",
    "worst": "inadequate",
    "poorest": "inadequate",
}
"""The four-point scale by its ends: ``the second highest`` is good, ``the second lowest`` requires improvement."""

SUPERLATIVE = expression(
    r"[ ,]*(?:to date|ever|yet|since|so far|in (?:the|its)\b(?! (?:[\w'-]+ "
    r"){0,3}?(?:inspection|report|review|judge?ments?|verdict|visit|assessment)\b)|of any"
    r"|for (?:(?:more than|over|almost|nearly|at least) )?(?:\w+ )?(?:years|a decade|decades))"
)
STANDING_IN = expression(r"\b(?:in|on) (?:the|its|their|ofsted's) [\w -]*(?:category|rung|band|tier|bracket)$")
"""Where a service stands, however long it has ("in the bottom category since 2019")."""

HELD = expression(
    r"\b(?:has|have|had) (?:held|kept|retained|carried|enjoyed|had|worn|boasted|been on) (?:the|ofsted's|its|that) $"
)
"""What somebody has had since then is no best of theirs ("it has held the top rating since 2020")."""

PERFORMS = expression(r"\bperform(?:s|ed|ing)? (?P<how>poorly|adequately|well|excellently)\b")
IN_THOSE_YEARS = expression(
    r"\b(?:2009|2010|2011)\b.*\b(?:ofsted|inspectorate|inspectors|judged|rated)\b"
    r"|\b(?:ofsted|inspectorate|inspectors)\b.*\b(?:2009|2010|2011)\b"
)

PERFORMANCES: dict[str, Grade] = {
    "poorly": "poor",
    "adequately": "adequate",
    "well": "good",
    "excellently": "excellent",
}
"""The words of the annual ratings of 2009 to 2011."""


ORDINARY = expression(
    r"['\"]* performance\b(?! (?:in|on|of|for|overall|grade|rating)\b)|['\"]* (?:(?!(?:last|this|next|the|in|at"
    r"|for|by|and|or|on|of|with|to|was|were|is"
    r"|are) )\w+ )?(?:supervision"
    r"|staffing|funding"
    r"|resources?|housing|record(?:s|ing|-keeping)?|checks?|planning"
    r"|responses?|training|oversight|provision|bosses|parents?|parenting"
    r"|heating|accommodation|food|buildings?|time|parking|information|risk assessments?|measures|levels?"
    r"|arrangements)\b"
)


TO_SOMEBODY = expression(r"['\"]* (?:with|to|towards|for) (?:me|him|my|us all|her (?!majesty))\b")
"""Who says of a person or of help what it was to them ("They were inadequate with me from the first day")."""

DATED_REPORT = expression(r"['\"]* (?:ofsted )?reports? (?:in|of|from|by) (?:(?:19|20)\d\d|ofsted|inspectors)\b")
SEVERAL_REPORTS = expression(r"\b(?:two|three|four|successive|consecutive|(?:run|string|series) of)(?: ofsted)? $")
"""Before reports that are called by their grade ("after three inadequate reports")."""

GRADED = Needed(HARD, TO_IMPROVE, RANK, AT_THE_END, PERFORMS, *SOFT.values())
"""Every grade that is not told by its initials; most sentences have none."""

MOST_ADJECTIVES = 24
"""Adjectives of one sentence that are weighed; more stand in no sentence that anybody wrote."""


def find_grades(sentence: Sentence, *, old_scales: bool) -> tuple[GradeWord, ...]:
    """Return the grades of a sentence in order; ``old_scales`` admits adequate, poor and excellent."""
    if not GRADED.may_stand(sentence.low) and not has_initials(sentence.text):
        return ()
    found = sorted([*hard(sentence), *ranks(sentence, old_scales=old_scales)], key=lambda word: word.start)
    if old_scales or ("perform" in sentence.low and IN_THOSE_YEARS.search(sentence.low)):
        found += performs(sentence)
    soft = list(islice(soft_candidates(sentence, old_scales=old_scales), MOST_ADJECTIVES))
    taken = [(word.start, word.end) for word in found]
    accepted: list[GradeWord] = [*found]
    waiting = [word for word in soft if not any(start <= word.start < end for start, end in taken)]
    while True:  # a word beside an accepted one is accepted too ("good or outstanding"), until no more are
        more = [word for word in waiting if stands_as_grade(sentence, word, accepted)]
        if not more:
            return tuple(sorted(accepted, key=lambda word: word.start))
        accepted += more
        waiting = [word for word in waiting if word not in more]


def hard(sentence: Sentence) -> Iterator[GradeWord]:
    for match in IF_HARD.finditer(sentence.low):
        grade: Grade = "inadequate" if match[0].startswith("inad") else "requires improvement"
        is_plain = grade == "inadequate" and not is_quoted(sentence.low, *match.span())
        if (
            is_plain
            and not SEVERAL_REPORTS.search(sentence.low, 0, match.start())
            and not DATED_REPORT.match(sentence.low, match.end())
            and (
                ORDINARY.match(sentence.low, match.end())
                or PRAISED.match(sentence.low, match.end())
                or TO_SOMEBODY.match(sentence.low, match.end())
            )
        ):
            continue
        yield word_at(sentence, match.start(), match.end(), grade, "hard")
    for match in IF_TO_IMPROVE.finditer(sentence.low) if "improvement" in sentence.low else ():
        if names_judgement(sentence.low[: match.start()]) or WHERE_TO.search(sentence.low, 0, match.start()):
            yield word_at(sentence, match.start(), match.end(), "requires improvement", "hard")
    for match in INITIALS.finditer(sentence.text) if has_initials(sentence.text) else ():
        opens = not sentence.low[: match.start()].strip(" '\"*•·▪-–") and INITIALS_FOR.match(sentence.low, match.end())
        if (
            opens
            or is_cell_of(sentence.low, *match.span())
            or re.search(VERB + r"|\bfrom\b|\bto\b", sentence.low[max(0, match.start() - 60) : match.start()])
        ):
            yield word_at(
                sentence, match.start(), match.start() + len(match[0].rstrip(".")), "requires improvement", "hard"
            )


def is_cell_of(low: str, start: int, end: int) -> bool:
    """Whether initials fill a cell of a table, or stand right behind the name of a judgement, as in a row."""
    if CELL_BEHIND.match(low, end) and CELL_BEFORE.search(low, 0, start):
        return True
    return CELL_ENDS.match(low, end) is not None and any(
        named.end <= start and TO_INITIALS.fullmatch(low, named.end, start) for named in find_judgements(low)
    )


def ranks(sentence: Sentence, *, old_scales: bool) -> Iterator[GradeWord]:
    told = [match for match in IF_RANK.finditer(sentence.low) if is_rank(sentence.low, match)]
    if "at the " in sentence.low:
        past = max((match.end() for match in told), default=0)
        told += [match for match in AT_THE_END.finditer(sentence.low) if match.start("rank") >= past]
    label = LABEL.match(sentence.text) if told else None
    told = [match for match in told if label is None or match.start() >= label.end()]
    for match in [*told, *(RANK_AGAIN.finditer(sentence.low, told[0].end()) if told else ())]:
        name = match.lastgroup or "rank"
        grade = grade_of_rank(match[name], old_scales=old_scales)
        yield word_at(sentence, match.start(name), match.end(), grade, "rank")


LABEL = expression(
    r"[\W\d]*(?:TOP (?:MARKS?|GRADES?|RATINGS?)|Top (?:marks?|grades?|ratings?))[:!.]? (?=[A-Z]\w)"
    r"(?=[^.\n]{0,160}\b(?:[Gg]ood|[Oo]utstanding|[Ii]nadequate|[Rr]equir\w+ improvement)\b)"
)
"""A label before a sentence that tells the grades themselves ("TOP MARKS Our services were rated good")."""


def is_rank(low: str, match: "re.Match[str]") -> bool:
    """Whether "the top rating" is a grade: no superlative, nobody's own best, and no grade that stands beside it."""
    after = low[match.end() : match.end() + 60]
    if match[0].endswith("s") and COUNTED.search(low, 0, match.start(match.lastgroup or "rank")):
        return False
    before = low[max(0, match.start() - 14) : match.start() + 6]
    if (
        SUPERLATIVE.match(after)
        and not HELD.search(low, 0, match.start(match.lastgroup or "rank"))
        and STANDING_IN.search(low, max(0, match.start() - 4), match.end()) is None
    ):
        return False
    if re.search(r"\b(?:its|their|our)\b", before + " ") and not THEIRS_TO_GIVE.search(low, 0, match.end()):
        return False
    return not (RESTATED.search(low, 0, match.start(match.lastgroup or "rank")) or NAMED_BEHIND.match(low, match.end()))


THEIRS_TO_GIVE = expression(
    r"\b(?:ofsted|inspectors|watchdog|inspectorate)\b[^.;]{0,200}$"
    r"|\b(?:it|they) (?:(?:has|have) )?(?:gave|given|handed|awarded) (?:it|them|the (?:[\w-]+ ){0,3}?council"
    r"|(?!itself|themselves)[a-z]+) its (?:\w+ )?(?:top|highest|lowest)\b[^.;]{0,40}$"
)
"""Whose top grade it is: inspectors are named, or a council gets it from them ("it gave the council its top grade")."""

COUNTED = expression(r"\b(?:most|fewest|more|fewer|many|few|number of|share of|proportion of|how many)(?: of the)? $")
"""Before ranks that are only counted ("leadership is the area with most top grades")."""


def grade_of_rank(rank: str, *, old_scales: bool) -> Grade:
    if not rank.startswith("second"):
        return RANKS[rank]
    if rank.endswith(("highest", "top", "best")):
        return "good"
    return "adequate" if old_scales else "requires improvement"


RANK_AGAIN = expression(
    r"\b(?:the|its|their) (?P<rank>second[- ](?:highest|best|lowest|worst)|highest|lowest)(?= (?:to|for|went to|was"
    r" for) |\W*$)(?! (?:to date"
    r"|for (?:years|a)))|\bthe (?P<one>highest|lowest|top|bottom) one\b"
)
"""A rank told beside another, without its noun ("the lowest grade to leaders, the second lowest to care leavers")."""


def performs(sentence: Sentence) -> Iterator[GradeWord]:
    for match in PERFORMS.finditer(sentence.low):
        yield word_at(sentence, match.start("how"), match.end(), PERFORMANCES[match["how"]], "performs")


def soft_candidates(sentence: Sentence, *, old_scales: bool) -> Iterator[GradeWord]:
    found = [
        match for word, adjective in SOFT.items() if word in sentence.low for match in adjective.finditer(sentence.low)
    ]
    for match in sorted(found, key=lambda match: match.start()):
        admitted = match[0] in ("good", "goods", "outstanding", "outstandings") or old_scales
        if not admitted and is_quoted(sentence.low, *match.span()):
            admitted = match[0] == "adequate" or OF_THEN.match(sentence.low, match.end()) is not None
        if not admitted and match[0] == "adequate":
            admitted = was_adequate(sentence.low, *match.span())
        if admitted:
            yield word_at(sentence, match.start(), match.end(), match[0].removesuffix("s"), "soft")  # type: ignore[arg-type]


OF_WHOLE = expression(
    r"\b(?:overall|whole|itself|got there|in general|as the (?:service|department|council|authority)|outcome|result"
    r"|unchanged|(?:is|was) (?:also |just )?(?:what|where|how))\b"
)
"""What says of "the same overall grade" that it is that of the services as a whole, however long before it was told."""
