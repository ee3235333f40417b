"""Where a sentence uses the word of a grade as a grade.

``inadequate`` and ``requires improvement`` are seldom anything else; ``good``, ``outstanding`` and the words of the
old scales are ordinary adjectives and count only where quotes, a verb of rating, a rating noun or a list say so.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from pipelines.model import Grade
from pipelines.understand.adequate import was_adequate
from pipelines.understand.adjectives import VERB, stands_as_grade
from pipelines.understand.grade_words import GradeWord, is_quoted, word_at
from pipelines.understand.judgements import LIGHT, find_judgements, names_judgement
from pipelines.understand.later import compile_at_words, compile_later
from pipelines.understand.needed import Needed, Needing
from pipelines.understand.praise import PRAISED
from pipelines.understand.reading import Sentence

HARD = compile_at_words(
    r"\binadequates?\b(?!-(?!rated ))"
    r"|\brequir(?:e|es|ed|ing)[ -]improvements?\b(?:[ -]to be (?:rated |judged )?good\b)?"
    r"|\brequir(?:e|es|ed|ing) (?:some|further|more) improvements? to be (?:rated |judged "
    r"|graded )?(?:as )?['\"]?good\b"
    r"|\b(?:in need of|need(?:s|ed|ing)?) improvement\b(?: to be good\b"
    r"|(?! (?:in(?! (?:all|every|each)\b)|to|of|on)\b))"
    r"|\brequir(?:e|es|ed|ing) ['\"]improvements?\b"
)
IF_HARD = Needing(HARD)

TO_IMPROVE = re.compile(
    r"\bimprovements? (?:(?:is|was) (?:still |also )?(?:required|needed)\b|(?:it |they |inspectors "
    r"|ofsted )?(?:still )?required(?= is\b))"
)
IF_TO_IMPROVE = Needing(TO_IMPROVE)
WHERE_TO = re.compile(
    r"\b(?:area|category|part|aspect|judge?ment|strand|one)s? (?:in which|where) (?:\w+ )?$"
    r"|^\W*(?:but |and |yet )?(?:there|here|in (?:this|that) (?:area|part|respect|category)),(?: [\w' ]{3,40},)? $"
)
"""Requires improvement, turned round, where a judgement is named before it."""

INITIALS = re.compile(r"R(?<!\wR)\.? ?I\.?(?=[\s'\",.;:)]|$)")
"""``RI`` for requires improvement: only in capitals. (Begun with its letter it is looked for ten times as fast.)"""
WITH_INITIALS = ("RI", "R I", "R.I", "R. I")


INITIALS_FOR = re.compile(r"['\"]* (?:overall\b|for |in |no (?:more|longer)\b)|['\"]*: ")
"""What goes on from the initials that a line begins with ("RI for help and protection")."""
TO_INITIALS = re.compile(r"'?(?: services?)? ?[:|(–,-]?\s*['\"]*")
INITIALS_END = re.compile(r"['\"]*\s*(?:[.,;)|]|$)")
"""What leads from a judgement's name to the initials of its grade, and how they end ("Help and protection: RI")."""


CELL_BEFORE, CELL_BEHIND = re.compile(r"(?:\||[a-z)]:) *$"), re.compile(r" *(?:\||$)")
"""What stands around the initials in a cell of a table, or behind the name of a judgement ("Overall: RI")."""


def has_initials(text: str) -> bool:
    return any(map(text.__contains__, WITH_INITIALS))


OF_THEN = re.compile(r"['\"],? in (?:200\d|201[0-2])\b")
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
    word: re.compile(rf"{word}(?<!\w{word})(?:{plural})\b")
    for word, plural in (
        ("good", SEVERAL_GOODS + r"|(?<=the good)s(?= (?:are|were|go|went|came) (?:for|to|in)\b)"),
        ("outstanding", "s?"),
        ("adequate", ""),
        ("poor", ""),
        ("excellent", ""),
    )
}
"""Ordinary adjectives: each is looked for alone, by its letters and where they stand at all."""

RANK = re.compile(
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
AT_THE_END = re.compile(
    r"\b(?:come|came|comes|coming|is|are|was|were|put|placed|stands?|stood|sits?|rated|ranked) (?:all |both"
    r" )?(?:out )?(?:right )?"
    r"at the (?:very )?(?P<rank>top|bottom)(?: (?:end )?of (?:the|its|ofsted's|their) (?:\w+-point )?(?:scale"
    r"|ladder|range|grades)\b"
    r"|(?<=very top)(?=\W*$|[,;])|(?<=very bottom)(?=\W*$|[,;]))"
)
"""An end of the scale itself ("leadership and protection come out at the very top")."""

RESTATED = re.compile(
    r"\b(?:inadequate|adequate|good|outstanding|improvement)['\"]*(?:,| –| -|:| \()[ '\"]*(?:which is |that is "
    r"|that's |that being |it is |it's |its |the "
    r"|a |an |ofsted's )*$"
)
"""A grade just named, said again as what it is ("inadequate, the lowest of four")."""

NAMED_BEHIND = re.compile(
    r"(?:,? (?:that |which )?(?:it|they|we|the \w+) (?:got|gets?|received|was given|were given|had"
    r"|earned)(?: from ofsted)?)?"
    r" (?:was|is|being) (?:an? )?['\"]*(?:inadequate|good|outstanding|requires? improvement)\b"
    r"|(?: of| of (?:all|the four|them all),) (?:an? )?['\"]*(?:inadequate|good|outstanding|requires? improvement)\b"
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

SUPERLATIVE = re.compile(
    r"[ ,]*(?:to date|ever|yet|since|so far|in (?:the|its)\b(?! (?:[\w'-]+ "
    r"){0,3}?(?:inspection|report|review|judge?ments?|verdict|visit|assessment)\b)|of any|for (?:years|a decade))"
)
STANDING_IN = re.compile(r"\b(?:in|on) (?:the|its|their|ofsted's) [\w -]*(?:category|rung|band|tier|bracket)$")
"""Where a service stands, however long it has ("in the bottom category since 2019")."""

HELD = re.compile(r"\b(?:has|have|had) (?:held|kept|retained|carried|enjoyed|had) (?:the|ofsted's|its|that) $")
"""What somebody has had since then is no best of theirs ("it has held the top rating since 2020")."""

PERFORMS = re.compile(r"\bperform(?:s|ed|ing)? (?P<how>poorly|adequately|well|excellently)\b")
IN_THOSE_YEARS = re.compile(
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


ORDINARY = re.compile(
    r"['\"]* (?:(?!(?:last|this|next|in|at|for|by|and|or|on|of|with|to|was|were|is|are) )\w+ )?(?:supervision"
    r"|staffing|funding"
    r"|resources?|housing|record(?:s|ing|-keeping)?|checks?|planning"
    r"|responses?|training|oversight|provision"
    r"|heating|accommodation|food|buildings?|time|parking|information|risk assessments?|measures|levels?"
    r"|arrangements)\b"
)


DATED_REPORT = re.compile(r"['\"]* (?:ofsted )?report (?:in|of|from|by) (?:(?:19|20)\d\d|ofsted|inspectors)\b")
SEVERAL_REPORTS = re.compile(r"\b(?:two|three|four|successive|consecutive|(?:run|string|series) of)(?: ofsted)? $")
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
            and (ORDINARY.match(sentence.low, match.end()) or PRAISED.match(sentence.low, match.end()))
        ):
            continue
        yield word_at(sentence, match.start(), match.end(), grade, "hard")
    for match in IF_TO_IMPROVE.finditer(sentence.low) if "improvement" in sentence.low else ():
        if names_judgement(sentence.low[: match.start()]) or WHERE_TO.search(sentence.low, 0, match.start()):
            yield word_at(sentence, match.start(), match.end(), "requires improvement", "hard")
    for match in INITIALS.finditer(sentence.text) if has_initials(sentence.text) else ():
        opens = not sentence.low[: match.start()].strip(" '\"*•·▪-–") and INITIALS_FOR.match(sentence.low, match.end())
        cell = CELL_BEFORE.search(sentence.low, 0, match.start()) and CELL_BEHIND.match(sentence.low, match.end())
        if (
            opens
            or cell
            or is_cell_of(sentence.low, *match.span())
            or re.search(VERB + r"|\bfrom\b|\bto\b", sentence.low[max(0, match.start() - 60) : match.start()])
        ):
            yield word_at(
                sentence, match.start(), match.start() + len(match[0].rstrip(".")), "requires improvement", "hard"
            )


def is_cell_of(low: str, start: int, end: int) -> bool:
    """Whether initials stand right behind the name of a judgement, as in a row."""
    return INITIALS_END.match(low, end) is not None and any(
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


LABEL = re.compile(
    r"[\W\d]*(?:TOP (?:MARKS?|GRADES?|RATINGS?)|Top (?:marks?|grades?|ratings?))[:!.]? (?=[A-Z]\w)"
    r"(?=[^.\n]{0,160}\b(?:[Gg]ood|[Oo]utstanding|[Ii]nadequate|[Rr]equir\w+ improvement)\b)"
)
"""A label before a sentence that tells the grades themselves ("TOP MARKS Our services were rated good")."""


def is_rank(low: str, match: "re.Match[str]") -> bool:
    """Whether "the top rating" is a grade: no superlative, nobody's own best, and no grade that stands beside it."""
    after = low[match.end() : match.end() + 60]
    before = low[max(0, match.start() - 14) : match.start() + 6]
    if (
        SUPERLATIVE.match(after)
        and not HELD.search(low, 0, match.start(match.lastgroup or "rank"))
        and STANDING_IN.search(low, max(0, match.start() - 4), match.end()) is None
    ):
        return False
    if re.search(r"\b(?:its|their|our)\b", before + " ") and not re.search(
        r"\b(?:ofsted|inspectors|watchdog|inspectorate)\b[^.;]{0,120}$", low[: match.end()]
    ):
        return False
    return not (RESTATED.search(low, 0, match.start(match.lastgroup or "rank")) or NAMED_BEHIND.match(low, match.end()))


def grade_of_rank(rank: str, *, old_scales: bool) -> Grade:
    if not rank.startswith("second"):
        return RANKS[rank]
    if rank.endswith(("highest", "top", "best")):
        return "good"
    return "adequate" if old_scales else "requires improvement"


RANK_AGAIN = re.compile(
    r"\bthe (?P<rank>second[- ](?:highest|best|lowest|worst)|highest|lowest)(?= (?:to|for) |\W*$)(?! (?:to date"
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


SAME = compile_at_words(
    r"\b(?:the |an? |that )?(?<!much the )(?:same|identical) (?!(?:two|three|four|five) )(?:\w+ )?(?:grades?"
    r"|ratings?|verdicts?|judge?ments?|accolades?|honours?|distinction|outcome|score|assessment"
    r"|marks?|results?"
    r"|words?|descriptions?|conclusion|finding|level|standard|category|label|tag)\b(?! (?:as|since))"
    r"|\bthe same (?:overall |ofsted |inspection )*(?:grade|rating|verdict|judge?ment|mark|result|outcome"
    r"|level) as(?= (?:in|at|it"
    r"|they|last|when|on)\b)"
    r"|\bthe same (?:overall |ofsted )?(?:grade|rating|verdict|judge?ment|mark) as (?:the |its "
    r"|their )?(?:children's )?"
    r"(?:(?:services?|department|council|authority|directorate|trust) (?:as a whole|overall|itself|in general)"
    r"|whole(?! \w+ (?:in|was|is))|overall (?:grade|rating|judge?ment|verdict|one|effectiveness))\b"
    r"|\b(?:has|have|had) (?:held|had|kept) (?:that|this|the same) (?:grade|rating|status|judge?ment) (?:since|for)\b"
    r"|^\W*that (?:is|was) the (?:grade|rating|verdict|judge?ment|mark),? (?:too|as well),?(?= (?:for|of|on|in)\b)"
    r"|^\W*that (?:is|was) (?:also )?the (?:grade|rating|verdict|judge?ment|mark)"
    r"(?= (?:for|of|on) [^.;:]{3,60}\b(?:too|as well)\b)"
    r"|\bit (?:is|was) (?:also |just |exactly )?the same(?=\W*$)"
    r"|^\W*(?:and |but )?so it (?:was|is) (?:with|for)\b|^\W*(?:and |but )so,? (?:too,? )?(?:was|were|is|are|do"
    r"|does|did|has|have|had)\b"
    r"|^\W*(?:they|it|inspectors|ofsted|the report) (?:also |then )?g[ai]ves? (?:it|that|this) (?:also |too )?to\b"
    r"|^\W*(?:it|they|the \w+) (?:also )?(?:got|gets?|received|was given) the same (?:for|on)\b"
    r"|^\W*(?:it|they|the \w+) did (?:just )?as (?:well|badly) (?:for|on|with)\b|^\W*(?:and )?(?:the )?same"
    r" again (?:for|with)\b"
    r"|^\W*nor (?:is|was) it (?:any )?(?:different|better) (?:for|with)\b"
    r"|^\W*th(?:at|is) (?:also )?(?:goes|holds|applies|went|applied) (?:also )?(?:for|to)\b"
    r"|\bthe same (?:was|is|has been|can be|could be) said (?:of|about|for)\b"
    r"|^\W*(?:and |but )?(?:they|inspectors|ofsted|it|the report)(?:'ve|'s| has| have)? (?:also )?(?:said|says?) (?:it"
    r"|that"
    r"|this) (?:too |also |as well )?(?:of|about) (?=(?:the |its |our |support |help |children|care|leader|social))"
    r"|\b(?:did|does|has done|doing) (?:exactly )?the same (?:for|to|with|at|in)\b"
    r"|\b(?:and|which|–) (?:that |it )?(?:is|was) (?:also )?the (?:grade|rating|verdict|judge?ment|mark) (?:for|of|on"
    r"|in)\b"
    r"|(?:,| –| and) (?:matched|equalled|mirrored) by\b"
    r"|\b(?:outcome|rating|grade|verdict|result|judge?ment|finding|conclusion|word|mark|answer)s? (?:is|was"
    r"|were) (?:exactly "
    r"|just |also )?the same"
    r"(?= as (?:in|at|last|it)\b|\W*$|[,;])|\bit(?:'s| is| was) (?:also |much )?the same (?:for|with|on)\b"
    r"|\b(?:rated|graded|judged|scored|marked) the same\b(?! as)|^\W*(?:so|likewise|as)(?:,[^,]{3,40},)? (?:was|were"
    r"|is|are|do"
    r"|does|did|has|have|had)\b"
    r"|(?:–|:|-) ?the same\W*$|^\W*the same\W*$|\bditto\b|\blikewise\b|\bthe same (?:goes|went|applie[sd]|was true"
    r"|is true) (?:for|of|to)\b"
    r"|\b(?:rating|grade|verdict|judge?ment|mark)s? (?:was|were|is) (?:also )?the same (?:for|in|on)\b"
    r"|^\W*th(?:e|at) (?:same )?(?:rating|grade|verdict|judge?ment) (?:was (?:also )?(?:for|(?:made|given|reached)"
    r" (?:of|to|on|for))|(?:also )?applie[sd]"
    r" (?:overall"
    r" and )?to"
    r"|(?:also "
    r")?(?:goes|went) (?:for|to))\b"
    r"|^\W*th(?:at|is|e same) (?:was|is) (?:also )?(?:true|the case) (?:of|for|with)\b"
    r"|^\W*so,? too,? (?:(?:back )?in (?:\w+ )?(?:19|20)\d\d,? )?(?:was|were|is|are|did|does|has|have)\b"
    r"|\b(?:grade|rating|verdict|judge?ment|outcome|result) (?:was|is|had been|has been) no different\b"
    r"|^\W*th(?:at|is|e) (?:same )?(?:grade|rating|verdict|judge?ment) (?:(?:extends|stretches) to|covers|takes in"
    r"|holds for)\b"
    r"|(?:\b(?:which|that)|^\W*this) (?:is|was) also (?:the|its|their|ofsted's) (?:grade|rating|verdict|judge?ment|mark"
    r"|word|conclusion|finding|description)\b"
    r"|\b(?:which|that) (?:is|was) also (?:where|what|how) (?:inspectors|ofsted|it|they) (?:left|found|put|said"
    r"|gave|say|says"
    r"|think|thought|call|called|concluded|wrote|saw)\b"
    r"|\b(?:got|gets?|received?|receives|earned|earns|given|awarded|handed|has|have|had|shared?|shares|merited"
    r"|won|(?:gave|gives|awards|awarded|handed|given) (?:us|it|them|the \w+)) (?:also )?that"
    r" (?:same )?(?:grade|rating|mark|verdict|judge?ment|score)\b"
    r"|\bthat (?:grade|rating|mark|verdict|judge?ment) (?:too|as well)\b"
    r"|\b(?:with|holding|at|on) that (?:same )?(?:grade|rating|mark|level)(?=\W*$|[,;])"
    r"|\bthe same (?:grade|rating|verdict|judge?ment|mark|word) as (?:the (?:service|department|council|authority)s?"
    r"(?: itself| as a whole| overall)?|it (?:did|does|got|had) overall|the overall)\b"
    r"|\b(?:grade|mark|rating|verdict|judge?ment) (?:is|was) that of the (?:whole|services?|council|department)\b"
    r"|\b(?:is|are|was|were|been) (?:all |both |each )?(?:at|on) (?:that|this|the same) (?:level|grade|standard|mark)\b"
    r"(?! as (?:elsewhere|neighbour\w*|the (?:national|average|region\w*))\b)"
    r"|\bmatch(?:es|ed)? (?:it|that)\b(?=\W*$)|(?:(?<=four )|(?<=others )|(?<=rest ))(?:being )?(?:all )?the same\W*$"
    r"|\b(?:kept|keeps?|retain(?:s|ed)?|held on to|holds? on to) (?:that|the same) (?:grade|rating|mark|verdict"
    r"|judge?ment)\b"
    r"|(?:;|,|–) (?:and |as )?(?:they|it) still (?:are|is)\b(?=\W*$)"
    r"|\b(?:reached?|took|takes?|came to|come to|formed) (?:exactly )?(?:that|the same) (?:view|conclusion|verdict)"
    r" (?:of|on|about|with)\b"
    r"|(?:(?<=judgements )|(?<=judgments )|(?<=areas )|(?<=grades )|(?<=categories ))(?:have |had )?(?:all "
    r"|each )?(?:came|come|were|are)"
    r" (?:all )?(?:out )?(?:all )?the same\b"
    r"|\b(?:grade|rating|verdict|judge?ment)s? (?:is|are|was|were|has|have|remains?|stays?)(?: been)? unchanged (?:from"
    r"|since)\b|^\W*(?:that|which) (?:is|was) (?:also |just |precisely |exactly )?(?:what|where|how) (?:it|they"
    r"|services"
    r"|the \w+) (?:was"
    r"|were|stood|had been|got|had|received)\b"
    r"|\b(?:fall|falls|fell|fallen|came|comes?|puts?|placed|sits?|sat|landed|lands?|went|is|are|was|were)"
    r" (?:all )?(?:in|into"
    r"|under) (?:that|the same) (?:class|category|bracket|band|box|tier|group)\b"
    r"|\b(?:gets?|got|receives?|received|earns?|earned|was given|were given|are given) the same(?=\W*$|[,;]"
    r"| (?:in|on|last|this|at|for|from)\b)"
    r"|\b(?:they|it|inspectors|ofsted|the report) (?:also )?(?:thinks?|thought|speaks?|spoke) (?:just )?as"
    r" (?:highly|well"
    r"|badly|poorly) of\b"
    r"|\b(?:rose|risen|rises|climbed|climbs|moved|moves|got|came|went|fell|dropped|slipped|down|up|back|lifted"
    r"|cut) to (?:that|the"
    r" same) (?:grade|rating|level|mark|category)\b"
    r"|^\W*(?:that|this|it) (?:is|was) (?:also )?(?:the|its|our) (?:grade|rating|verdict|judge?ment|mark) (?:that"
    r" )?(?:it|they|we|the \w+)"
    r" (?:was|were|had|got|held|received|has|have)\b"
    r"|^\W*that(?:'s| is| was) (?:also )?(?:what|how) (?:they|inspectors|ofsted|it|the report) (?:says?|said"
    r"|thinks?|thought|f[io]u?nds?"
    r"|sees?|saw) (?:of|about)\b"
    r"|\b(?:graded|rated|judged|marked|treated|described) in the same way\b(?! as)|\bshares? the (?:overall"
    r"|same) (?:grade|rating|mark)\b"
    r"|\b(?:at|given|got|received?|awarded|handed|earned|has|have|had|kept|retained?) the overall (?:grade|level|rating"
    r"|mark|judge?ment)\b"
    r"|^\W*(?:that|this|it) (?:is|was|had been) (?:also )?the (?:grade|rating|verdict|judge?ment|mark|conclusion"
    r"|outcome|result|finding)(?= (?:back )?in (?:\w+ )?(?:19|20)\d\d\b(?! of\b)"
    r"| (?:in|at|of|from) [^,;.]{0,30}\b(?:last|previous|earlier) (?:\w+ )?(?:inspection|visit)\b)"
    r"|^\W*(?:and |but )?so (?:it|they|services) (?:was|were|had been)"
    r"(?= (?:in|at|when|last) )(?![^.;,]{0,60} (?:that|with|for)\b)"
    r"|\b(?:was|were|been) told (?:exactly |much )?the same(?= (?:in|at|when|last) )"
    r"|\b(?:when|as) that (?:was|had been) (?:also )?the (?:outcome|result|grade|rating|verdict|judge?ment)\b"
    r"|\b(?:said|says|found|wrote|concluded) so (?:of|about)\b"
    r"|\b(?:awarded|gave|gives|given|handed|reserved) that(?= (?:for|to) )"
    r"|(?:,| –) a (?:grade|rating|mark|verdict|judge?ment) (?:it )?(?:was |is )?(?:also |likewise "
    r")?(?:given|gave|gives"
    r"|awarded|awards|handed) (?:also |out )?(?:to|for)\b"
    r"|\bsame story (?:for|with|on|in)\b|\b(?:an?|the|that) (?:grade|rating|verdict|mark) (?:was |is )?(?:repeated"
    r"|shared|matched"
    r"|echoed) (?:for|by|in|on)\b|\b(?:said|says|found|wrote|told) the same (?:of|about)\b|\bmatch(?:es|ed)? (?:the"
    r"|that) (?:overall )?(?:grade"
    r"|rating|verdict|(?<=overall )(?:one|judge?ment|mark))\b",
    place=r"(?:\b(?=\w)|(?=[ ,;:–-]))",
)
"""What points back to the grade told before."""

TOO = compile_later(
    r"[^,;:.]{3,90}(?: |(?=,))(?P<same>(?:(?:was|were|is|are|do|does|did|had|has) (?:too|as well|likewise)|also"
    r" (?:do|does|did)"
    r"|(?:were|was)"
    r" (?:scored|graded|rated|judged) (?:identically|likewise)|(?:matched|equalled) (?:that|it)|(?:earned|got"
    r"|received|gets?|had)"
    r" the same|(?:was|is|were) no different|(?:fared|did|do|fares?|does|was|were|is|are) no (?:better|worse)"
    r"|(?<=[a-z] )(?:is|was|are|were) (?:also |just |exactly |much )?the same|(?:fare[ds]?|came out|comes? out"
    r"|did|does|do) (?:just )?the same"
    r"|(?:(?:has|have|had) )?(?:gone|went|goes|go) the same way(?: as (?:the (?:overall (?:one|grade|rating|judge?ment)"
    r"|rest|others)|that))?"
    r"|(?:is|was|are|were) (?:similarly (?:rated|graded|judged)|identical|also that|(?:(?:rated|judged|graded"
    r"|found|put|placed)"
    r" )?(?:to be )?at (?:that|the same) level(?: too| as well)?)|, too))(?:; (?:and )?so (?:is|are|was"
    r"|were) [^.;]{3,90})?\W*"
)
"""A whole sentence that says of a judgement that its grade is the same ("Leadership was too")."""

OF_SAME = (
    *(
        "same",
        " it of",
        " it also of",
        "identical",
        "likewise",
        "match",
        "ditto",
        "equalled",
        "mirrored by",
        "no different",
        "repeated",
    ),
    *("share", "exactly", "precisely", "echoed", "extends", "stretches", "unchanged"),
    *("highly of", "as well of", "badly of", "poorly of", "that class", "that category", "that bracket", "that band"),
    *(
        "that box",
        "that tier",
        "gave that",
        "gives that",
        "given that",
        "handed that",
        "reserved that",
        "that group",
        "that grade",
        "that rating",
        "that mark",
        "that verdict",
        "that status",
    ),
    *("the overall grade", "the overall level", "the overall rating", "the overall mark", "the overall judg"),
    *("that level", "that standard", "that view", "that score", "that conclusion", "that judg", "that of the"),
    *("this grade", "this rating", "this mark", "this status", "this level", "this standard", "this judg"),
    *(
        "so it ",
        "so they ",
        "so services ",
        "is the ",
        "is also",
        "is what",
        "is where",
        "is how",
        "was the ",
        "been the ",
        "been also",
        *("said so ", "says so ", "found so ", "wrote so ", "concluded so ", "awarded "),
        "was also",
        "was what",
        "was where",
        "was how",
    ),
    *(", a grade", "– a grade", ", a rating", "– a rating", ", a mark", "– a mark", ", a verdict", "– a verdict"),
    *(", a judg", "– a judg"),
    *("just what", "just where", "just how", "still are", "still is"),
    *("said it of", "said that of", "said this of", "say it of", "say that of", "says it of", "says that of"),
)
SO_WAS = re.compile(
    r"\W*(?:(?:and |but )?(?:they|inspectors|ofsted|it|the report)(?:'ve|'s| has| have)? (?:also )?(?:said|says?)"
    r" (?:it|that|this) |(?:and |but )?(?:so|as)[ ,]|(?:and )?(?:the )?same again|nor (?:is|was) it|this (?:is|was)"
    r" also"
    r"|(?:they|it|inspectors|ofsted|the \w+) (?:also |then )?(?:g[ai]ves? (?:it|that|this)|did (?:just )?as|got"
    r" the|gets? the|received the"
    r"|was given the)|th(?:at|is) (?:also )?(?:goes|holds|applies|went|applied) |th(?:at|is) (?:was|is) (?:also"
    r" )?(?:true|the case)"
    r"|(?:th(?:at|is)|it)(?:'s| is| was) (?:also |just |exactly |precisely )?(?:what|how|where|the|its|our|their)\b"
    r"|th(?:e|at|is) (?:rating|grade|verdict|judge?ment) (?:was|also|applie|goes|went|covers|takes in|holds for))"
)
"""One of these has all of it; most sentences have none, and need not be read for it (a thirtieth of the time)."""


def phrases_of_same(low: str) -> tuple[str, ...]:
    """Return which of ``OF_SAME`` a text (lower-case) has at all: few, and its sentences are asked for no others."""
    return tuple(each for each in OF_SAME if each in low)


def may_point(low: str, phrases: Sequence[str]) -> bool:
    return any(map(low.__contains__, phrases)) or SO_WAS.match(low) is not None


def pointed_to(sentence: Sentence, words: tuple[GradeWord, ...], phrases: Sequence[str]) -> GradeWord | None:
    """Return "the same grade" as a word of a grade yet to be known; None where a grade follows at once.

    ``phrases``: those of ``OF_SAME`` that the text of the sentence has.
    """
    if (
        does := HAS_IT.fullmatch(sentence.text) or (None if words else WAS_THEN_TOO.fullmatch(sentence.text))
    ) is not None:
        return GradeWord(start=does.start("has"), end=does.end("has"), grade="good", how="same", quoted=False)
    if not may_point(sentence.low, phrases):
        return same_too(sentence)
    match = SAME.search(sentence.low)
    if match is None:
        return same_too(sentence)
    if (
        is_of_number(sentence.low, match.start(), match.end())
        or rises_too(sentence.low, match)
        or is_by_others(sentence.low, match)
        or begins_another(sentence.low, match)
    ):
        return None
    if AS_IT_HAD.match(sentence.low, match.start()) and any(
        word.end <= match.start() and APPOSED.fullmatch(sentence.low, word.end, match.start()) for word in words
    ):
        return None  # "good for leadership, the same grade that it had in 2019": told with that grade
    behind = next((word for word in words if word.start >= match.start()), None)
    if behind is not None and BORDER.search(sentence.low, match.end(), behind.start) is None:
        return None
    return GradeWord(start=match.start(), end=match.end(), grade="good", how="same", quoted=False)


def is_of_number(low: str, start: int, end: int) -> bool:
    """Whether it is a number or what is spent that is said to be the same, and not how well anything is done."""
    if RATES.search(low, start, end):
        return False
    return NUMBER_AHEAD.match(low, end) is not None or NUMBER_BEFORE.search(low, 0, start) is not None


NUMBER = (
    r"(?:numbers?|amounts?|totals?|proportions?|shares?|percentages?|costs?|prices?|bills?|spending|spend|budgets?"
    r"|funding|money|cash|savings|overspends?|demands?|pressures?|caseloads?|workloads?|referrals|complaints|vacancies"
    r"|turnover|waits?|waiting (?:lists?|times?)|targets?|plans?|(?<!in )(?:needs?|rate))"
    r" (?:of|for|on|in|from|among|to|with)\b"
)
"""What is counted or planned; it rises and falls, and Ofsted gives it no grade."""
NUMBER_AHEAD = re.compile(rf"\W*(?:for |with |of |to )?(?:(?!and\b|but\b|for\b|of\b)[\w'-]+ ){{0,3}}?{NUMBER}")
NUMBER_BEFORE = re.compile(rf"\b{NUMBER}[^,;:.]*$")
RATES = re.compile(r"\b(?:grade|rate|rating|verdict|judge|mark)")
"""What says outright that it is a grade that is the same."""


def is_by_others(low: str, match: "re.Match[str]") -> bool:
    """Whether somebody else than inspectors gave, said or did the same ("The council gives that to care leavers")."""
    return GIVES.match(match[0]) is not None and BY_OFSTED.search(low, 0, match.start()) is None


GIVES = re.compile(
    r"(?:did|does|has done|doing) (?:exactly )?the same (?:for|to)\b|(?:awarded|gave|gives|given|handed|reserved) that$"
    r"|(?:said|says|found|wrote|told|concluded) (?:so|the same) (?:of|about)\b"
)
BY_OFSTED = re.compile(
    r"\b(?:ofsted|inspect(?:ors?|orate|ion)|watchdog|regulator|reports?|letter|verdict|findings|latest)\b[^;:.]*$"
    r"|\b(?:they|it|which|who)(?:'ve|'s|'d)? (?:(?:has|have|had|also|then|later|just|is|are|was|were|been) )*$"
    r"|^\W*(?:they|it) [^,;:.]*\band (?:(?:also|then|later) )?$"
)
"""Who gives grades, as the subject of what follows."""


def begins_another(low: str, match: "re.Match[str]") -> bool:
    """Whether "said that of" begins what was said and points to nothing ("said that of those they met, most were")."""
    told = SAID_OF.search(match[0])
    if told is None:
        return False
    return OTHER_WORDS.match(low, match.end()) is not None or (
        told["what"] == "that" and OTHER_CLAUSE.match(low, match.end()) is not None
    )


SAID_OF = re.compile(r"\b(?:said|says?) (?P<what>it|that|this) (?:too |also |as well )?(?:of|about) $")
OTHER_WORDS = re.compile(r"[^;.]*:")
OTHER_CLAUSE = re.compile(
    r"(?:(?!, (?:who|which|whose|but|and|though|although|while|where|as)\b)[^.;:])*"
    r"\b(?:was|were|is|are|had|has|have|did|felt|said|lived?|could|would|need(?:s|ed)?)\b"
)


def rises_too(low: str, match: "re.Match[str]") -> bool:
    """Whether something else than a judgement's own work is said to have done what the sentence before tells of."""
    if SO_HAS.fullmatch(match[0]) is None:
        return False
    told = next((named for named in find_judgements(low) if named.start >= match.end()), None)
    return told is not None and LIGHT.fullmatch(low, match.end(), told.start) is None


SO_HAS = re.compile(r"\W*(?:and |but )?so,? (?:too,? )?(?:has|have|had|did)")
"""What may be said of anything that has risen, fallen or changed; of judgements it is said at once ("So did care")."""

AS_IT_HAD = re.compile(
    r"(?:the |an? )?(?:same|identical) (?:(?:two|three|four|five) )?(?:\w+ )?(?:grades?|ratings?|verdicts?|judge?ments?"
    r"|marks?|results?)(?: (?:as|that|which))? (?:it|they|we|services|(?:the|its) (?:council|county|city|borough"
    r"|service"
    r"|last|previous)|in|at|when|last) "
)
APPOSED = re.compile(r"[^;.]{0,90}(?:,| [–-]) (?:which (?:is|was|are|were) |and )?")
"""What leads from a grade to words that say of it when it was held before."""

HAS_IT = re.compile(
    r"\W*(?:But |And |Yet )?[A-Z][\w'-]*(?: (?:[A-Z][\w'-]*|of|and|upon|now|just|also|today)){0,6} (?P<has>has"
    r"|have|did|does)"
    r"(?: now| just)?[.!]?['\"]?\s*"
)
"""A sentence that says no more of a council than that it has what few have ("Few have come out good. Leeds has.")."""

WAS_THEN_TOO = re.compile(
    r"\W*(?:But |And |Yet )?[A-Z][\w'-]*(?: (?:[A-Z][\w'-]*|of|and|upon)){0,6} (?P<has>was|were|had been|did|had)(?:"
    r" too)?"
    r" (?:(?:back )?in (?:\w+ )?(?:19|20)\d\d|in [A-Z][a-z]+|last \w+|earlier this year"
    r"|(?:the|a|two|three|four|five|six) (?:week|month|year|fortnight)s? (?:ago|earlier|later"
    r"|before))\b(?:,[^.;]{3,60})?[.!]?\s*"
)
"""A sentence that says no more of a council than when it was given what the one before it got ("Leeds was last
June")."""


def same_too(sentence: Sentence) -> GradeWord | None:
    """Return what says of a judgement, at the end of a short sentence, that its grade is the same."""
    low = sentence.low
    ends = len(low) < SHORT and (low.rstrip(" .!'\"\n").endswith(TOO_ENDS) or "the same; " in low)
    match = TOO.fullmatch(low) if ends else None
    if match is None or not names_judgement(sentence.low[: match.start("same")]):
        return None
    if is_of_number(low, match.start("same"), match.end("same")):
        return None
    return GradeWord(start=match.start("same"), end=match.end("same"), grade="good", how="same", quoted=False)


TOO_ENDS = (
    "too",
    "as well",
    "likewise",
    "no better",
    "no worse",
    " the same",
    "similarly rated",
    "similarly graded",
    "similarly judged",
    "identical",
    "also that",
    " level",
    ", too",
    "also do",
    "also does",
    "also did",
    "identically",
    " that",
    " it",
    "same",
    "different",
    "same way",
    *("overall one", "overall grade", "overall rating", "overall judgement", "overall judgment", "the rest", "others"),
)

SHORT = 120
"""Letters of a sentence that says no more than that."""

BORDER = re.compile(
    r";|\b(?:but|while|whereas|although|though|and|save|except|bar|apart from|other than|from)\b"
    r"|, (?:the |its )?(?:experiences?|impact|help|support|care|leader|child|services? for)"
)
"""What parts the grade pointed to from one that is told behind it."""


OF_WHOLE = re.compile(
    r"\b(?:overall|whole|itself|got there|in general|as the (?:service|department|council|authority)|outcome|result"
    r"|unchanged|(?:is|was) (?:also |just )?(?:what|where|how))\b"
)
"""What says of "the same overall grade" that it is that of the services as a whole, however long before it was told."""
