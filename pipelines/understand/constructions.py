"""Roundabout constructions put into the usual order, before the rules read a sentence.

A rating may be told by a question and its answer ("Its leadership? Outstanding"), by a relative clause of the grade
("the good rating which Ofsted gave its support for care leavers"), by a figurative verb of getting ("came away with a
good"), or with what it is of set apart ("As far as adoption is concerned, ..."). Each is turned into the plain order by
putting other words in the place of a few; the way back to the original is kept.
"""

from pipelines.understand.grade_names import FULL_GRADE
from pipelines.understand.later import compile_at_words, expression
from pipelines.understand.reading import Reading
from pipelines.understand.rewriting import Rewriting, Span, rewritten


def construction(signs: tuple[str, ...], pattern: str, **words: str) -> Rewriting:
    """Return a construction by its expression, which begins at a word or where a sentence does."""
    return Rewriting((compile_at_words if pattern.startswith(r"\b") else expression)(pattern), signs, words)


GRADES = rf"['\"]{{0,3}}(?:{FULL_GRADE})\b['\"]{{0,3}}"
AREA = (
    r"(?:(?:the|its|their|our|both|council's|authority's|county's|city's|borough's|department's|quality|way) )*"
    r"(?:support|services? (?:for|to)|help|care\b|leader|child|adopt|experiences?|impact of|effectiveness of"
    r"|work (?:with|for|on)|safeguard|protecti|looked|young people|permanence|provision for|management)"
)
"""How the name of a judgement begins."""
RATING = r"(?:ratings?|grades?|gradings?|judge?ments?|verdicts?|marks?)"
RATER = r"(?:ofsted|inspectors|it|they|the (?:inspectorate|watchdog|regulator|report|inspection team|lead inspector))"
HAS_GOT = (
    r"(?:received|gets?|got|earned|won|secured|gained|obtained|landed|picked up"
    r"|(?:(?:was|were|has been|have been|had been) )?(?:given|awarded|handed))"
)
NOUN_ENDS = (
    rf"(?=['\"]*(?:[.,;:!?)]|\s*$| [–-] | (?:{RATING}|ofsted|overall|for|from|in|on|and|while|but|too|again|this|at"
    r"|by|when|after)\b))"
)
"""What may follow a grade that somebody gets, and no noun that it would praise."""

GOT = (
    r"(?:(?:ended|wound|finished) up|(?:came|went|got) (?:away|home|out|off|through)|walked (?:off|away|out)|finished"
    r"|emerged|departed|left|returned|made do|(?:was|were) (?:content|satisfied|saddled|lumbered|landed|slapped|stuck"
    r"|left|hit|rewarded|credited|honoured|presented|stamped|tagged|crowned)"
    r"|(?:had|has|have) to (?:be (?:content|satisfied)|make do))"
)
GET = r"(?:(?:end|wind|finish) up|(?:come|go|get) (?:away|home|out|off|through)|walk (?:off|away|out)|emerge|make do)"
GETS = (
    r"(?:(?:ends|winds|finishes) up|(?:comes|goes|gets) (?:away|home|out|off|through)|walks (?:off|away|out)"
    r"|emerges|leaves|makes do)"
)
GETTING = (
    r"(?:(?:ending|winding|finishing) up|(?:coming|going|getting) (?:away|home|out|off|through)"
    r"|walking (?:off|away|out)|emerging|leaving|making do)"
)
ITS_GRADE = rf"(?= (?:an? |its |the |just |only )*{GRADES}{NOUN_ENDS})"

CONSTRUCTIONS = (
    construction(
        (" concerned",),
        r"\b(?P<far>(?:as|so|in ?so) far as|where) [^.;:,?]{3,120}?(?P<concerned> (?:is|are|was|were) concerned)\b",
        far="for",
        concerned="",
    ),
    construction(
        ("scale",),
        r"\b(?P<scale>on (?:ofsted's|the|its|the watchdog's|inspectors') (?:\w+-point )?(?:grading |rating )?scale,? )"
        r"(?=(?:both |all |the )?" + AREA + ")",
        scale="",
    ),
    construction(
        ("and, ", "or, ", "but, "),
        r"\b(?:and|or|but)(?P<aside>, (?:finally|lastly|last but not least|not least|in turn|crucially|also|too|equally"
        r"|likewise|perhaps [\w ]{4,20}|most [\w ]{4,20}|importantly|significantly|of course|again),)(?= )",
        aside="",
    ),
    construction(
        ("regard", "respect", "terms of", "relation", "comes to", "came to", "concerning", "matter of", "subject of"),
        r"\b(?P<on>as regards|with regard to|regarding|in (?:respect|terms) of|with respect to|in relation to"
        r"|concerning"
        r"|when it (?:comes|came) to|(?:on|in) the (?:subject|matter|question) of)(?= " + AREA + ")",
        on="for",
    ),
    construction(
        (" with ", " for "),
        rf"\b(?:(?P<got>{GOT} with|(?:(?:had|has|have) to settle|settled) for)|(?P<get>{GET} with|settle for)"
        rf"|(?P<gets>{GETS} with|settles for)|(?P<getting>{GETTING} with|settling for)){ITS_GRADE}",
        got="received",
        get="receive",
        gets="receives",
        getting="receiving",
    ),
    construction(
        (" a", " its "),
        r"\b(?:(?P<got>(?:took(?: home| away)?|carried (?:off|away)|scooped|pocketed|nabbed"
        r"|snared|bore|drew|attracted"
        r"|(?:chalked|racked) up|brought home|pulled off|came in for|walked into))"
        r"|(?P<gets>(?:takes(?: home| away)?|carries (?:off|away)|scoops|nets|bags|pockets|collects|nabs|bears|draws"
        r"|attracts"
        r"|(?:notches|chalks|racks) up|brings home|pulls off)))"
        rf"(?= (?:an?|its) {GRADES}{NOUN_ENDS})",
        got="received",
        gets="receives",
    ),
    construction(
        (" on ", " upon "),
        r"\b(?P<gave>bestow(?:s|ed)|confer(?:s|red)|pin(?:s|ned)|slap(?:s|ped)|stuck|hung|pass(?:es|ed)|deliver(?:s|ed)"
        r"|return(?:s|ed)|impos(?:es|ed)|stamp(?:s|ed)|put|lavish(?:es|ed)|hand(?:s|ed) down)"
        rf"(?= (?:an?|the|its|their) (?:{GRADES}(?: {RATING})?"
        rf"|(?:formal )?{RATING} of (?:an? )?{GRADES}) (?:up)?on {AREA})"
        rf" [^.;:,]{{3,60}}?(?P<on>(?:up)?on)(?= {AREA})",
        gave="gave",
        on="to",
    ),
    construction(
        (" for ", " on ", " of ", " at ", "chose", "pick"),
        rf"\b{RATER} (?:(?:has|have|had|also|then|finally) )*(?P<chose>(?:went|opted|plumped) for|settled (?:on|for"
        rf"|upon)"
        r"|decided (?:on|upon)|(?:c[ao]me|came) down (?:on the side of|in favour of)|landed on|arrived at|chose|chosen"
        rf"|picked)(?= (?:(?:an?|the) )?(?:(?:word|grade|mark|description|term|grading|rating) (?:of )?)?{GRADES})",
        chose="gave",
    ),
    construction(
        ("ing ", " to "),
        rf"\b(?:{FULL_GRADE})\b['\"]{{0,3}} (?P<to>(?:in|when) (?:grading|rating|judging|describing|assessing"
        rf"|summing up)"
        rf"|to (?:grade|rate|judge|describe|sum up))(?= {AREA})",
        to="for",
    ),
    construction(
        ("at last", "long last", "once more", "too", "again", "it is", "indeed", "this time", "no less"),
        rf"\b(?:{FULL_GRADE})\b['\"]{{0,3}}(?P<adverb> (?:at (?:long )?last|once more|too|again|it is|indeed"
        rf"|this time(?: round)?"
        r"|no less))(?= (?:for|in|on) " + AREA + ")",
        adverb="",
    ),
    construction(
        (" gave", " given", " awarded", " handed", " gives", " awards"),
        rf"\b{FULL_GRADE}\b['\"]{{0,3}} (?:{RATING} )?(?P<whom>(?:that |which )?{RATER} (?:(?:has|have|had|this week"
        rf"|today"
        rf"|also|now"
        rf"|just) )*(?:gave|given|gives|awarded|awards|handed)(?: out)?(?: to)?)(?= {AREA})",
        whom="for",
    ),
    construction(
        (" that ", " which "),
        rf"\bthe (?:{GRADES} {RATING} (?P<that>that|which) (?={AREA})[^.;:,?]{{3,110}}?(?P<got> {HAS_GOT}"
        rf"(?: (?:from|by) {RATER})?)|{GRADES} (?P<which>that|which) (?={AREA})[^.;:,?]{{3,110}}?"
        rf"(?P<given> {HAS_GOT} (?:from|by) {RATER}))\b",
        that="for",
        got="",
        which="for",
        given="",
    ),
    construction(
        (", ",),
        r"\b(?:was|were|is|are|been|has|have)(?: (?:rated|judged|graded|found|deemed"
        r"|assessed))?(?P<put_in>, (?:after|following|in the"
        r"|by|according to|as (?:she|he|they|it|the \w+) (?:said|says|put|puts|told|noted)|inspectors|ofsted"
        r"|(?:the )?(?:report|watchdog|inspectorate)|they|it|she|he|the (?:leader"
        r"|director|council|minister))\b(?:(?!\d|\b(?:ago|last|previous|previously|earlier|before|until|since|then"
        r"|once|when"
        r"|if|not|denie[sd]|wrongly|perhaps|hope[sd]?|fear(?:s|ed)?|should|would|could|believe[sd]?|thinks?|thought"
        r"|insist\w*"
        r"|claim\w*)\b)[^,;.:]){2,80},)"
        rf"(?= (?:(?:been|rated|judged|graded|found|deemed|given|awarded|to be|as|an?|the) )*{GRADES})",
        put_in="",
    ),
    construction(
        (", ",),
        rf"\b(?:{FULL_GRADE})\b['\"]{{0,3}}(?P<aside>, (?:then|too|again|also|as well|however|meanwhile|moreover"
        rf"|of course"
        r"|naturally|predictably|at last|finally|it turns out|no less),)(?= (?:for|in|on|to|went|goes|was|is)\b)",
        aside="",
    ),
    construction(
        ("?",),
        r"(?:(?<=[.!?] )|(?<=\n)|^)[\"'•*– -]{0,6}(?![^.?!\n]{0,170}\b(?:street|residents?|parents?|locals|readers"
        r"|voters)\b)[a-z][^.?!\n]{3,170}(?P<asked>\?)['\"]* (?=(?:(?:officially|still|now"
        r"|again"
        r"|both|each(?: of them)?|all (?:of them|two|three|four|five)|an?|just|only|simply|in a word|also):?,? )*"
        rf"{GRADES}(?:[.,;!]|\s*$| (?:on|in|for|from (?:ofsted|inspectors)|as of|says?|said|overall|too|again"
        rf"|according)\b))",
        asked=":",
    ),
    construction(
        ("?",),
        r"\b(?:which|what|who|where)\b(?:(?!\b(?:would|could|might|will|should|if|takes?)\b)[^.?!\n]){0,90}"
        rf"{GRADES}(?P<asked>\?['\"]*(?: a:)?) (?=(?:(?:those|the ones?) (?:on|for|of) )?{AREA}[^.?!\n]{{3,220}}[.!])",
        asked=":",
    ),
    construction(
        ("that", "this"),
        rf"(?:(?<=[.!?] )|(?<=\n)|^)[\"'•*– -]{{0,6}}(?:an? )?{GRADES}(?P<mark>[.!]) (?=(?:that|this)(?:'s| is"
        rf"| was)"
        r" (?:what|how|the|ofsted's)\b)",
        mark=":",
    ),
    construction(
        ("•",),
        rf"(?:(?<=:)(?P<first> •)|(?P<next> •))(?= {AREA})",
        first="",
        next=";",
    ),
    construction(
        (": 1", "; 1"),
        rf"(?:(?<=[:;,] )|(?<=[;,] and ))(?P<number>\d[.)] )(?={AREA})",
        number="",
    ),
)


def in_usual_order(reading: Reading) -> Reading:
    """Return a field with its constructions in the usual order."""
    return rewritten(reading, CONSTRUCTIONS, graded_lines)


GRADE_WORDS = ("outstanding", "good", "inadequate", "improvement")
LINE = expression(r"[^\n]+")


def graded_lines(low: str) -> tuple[Span, ...]:
    """Return the lines of a text that name a grade: no others are looked at."""
    if not any(map(low.__contains__, GRADE_WORDS)):
        return ()
    return tuple(line.span() for line in LINE.finditer(low) if any(map(line[0].__contains__, GRADE_WORDS)))
