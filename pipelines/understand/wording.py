"""A text with words of one meaning in one wording, so that each rule names a thing once.

The press calls Ofsted "the watchdog", care leavers "those who have left care", and sets asides between a subject and
its verb ("the council, inspectors said, was rated good"). Rules that list such words each for themselves each lack
some. Here they are put into the words that Ofsted itself uses, and asides that tell nothing are left out; the way back
to the original is kept, so that quotes stay the story's own words.
"""

from pipelines.understand.grade_names import FULL_GRADE
from pipelines.understand.later import compile_at_words, expression
from pipelines.understand.reading import Reading
from pipelines.understand.rewriting import Rewriting, rewritten

OTHER_INSPECTORATES = compile_at_words(
    r"\bcqc\b|\bcare quality commission\b|\bhmi?ic\w*|\bprobation\b|\bcare inspectorate\b|\bciw\b|\bcssiw\b"
    r"|\brqia\b|\bestyn\b|\bombudsman\b|\bconstabulary\b|\bpolice force\b"
)
"""Inspectorates of other things: where only they are named, "inspectors" are theirs."""


def wording(signs: tuple[str, ...], **written: tuple[str, str]) -> Rewriting:
    """Return the wording of these groups: each an expression, and the words in its place."""
    groups = "|".join(rf"(?P<{name}>{expression_of})" for name, (expression_of, _) in written.items())
    at_words = not any(begins.startswith(NOT_AT_WORDS) for begins, _ in written.values())
    found = (compile_at_words if at_words else expression)(rf"\b(?<!-)(?:{groups})(?:(?<= )|(?![\w-]))")
    return Rewriting(found, signs, {name: words for name, (_, words) in written.items()})


NOT_AT_WORDS = ("(?<", r"(?:(?<", r"\(", ",", " ")
"""How an expression begins that does not begin with a word."""

COUNT = r"(?:two|three|four|five)"
PARTS = r"(?:areas|categories|judge?ments|strands|headings|aspects)"
MARK = r"(?:grade|rating|mark|judge?ment|verdict|band|category|score|ranking|grading)"
THERE_IS = (
    r"(?: (?:available|possible|going|on offer|there is|(?:that )?(?:it|they|ofsted|inspectors|the (?:watchdog"
    r"|inspectorate)) (?:can |could )?(?:gives?|awards?|hands? out|has|have|bestows?)))?"
)
WHOSE_MARK = r"(?:the|its|their)(?: very)?"
OF_ALL = (
    rf"(?: of (?:the|its|ofsted's) (?:four|five)(?: possible)? {MARK}s?)?"
    r"(?! (?:ever|since|yet|in (?:\d|the|more|over)|for))"
)

PART = r"(?:area|category|judge?ment|strand|heading|aspect|grade|rating|mark)"
WHO_RATES = (
    r"(?:ofsted|(?:the )?inspectors|they|it|(?:the )?(?:watchdog|inspectorate|regulator|team|inspection|report))"
)
LOOKED_AT = (
    rf"(?:{WHO_RATES} (?:has |have |had )?|(?:is|was|were|has been|had been) )"
    r"(?:look(?:s|ed)? (?:at|into)|judge[sd]?|grade[sd]?|rate[sd]?|mark(?:s|ed)?|assess(?:es|ed)?|inspect(?:s|ed)?"
    r"|examine[sd]?|cover(?:s|ed)?)"
)
"""What inspectors look at, as they or those whom they inspect say ("whatever else they judged")."""
IS_GIVEN = (
    r" (?:is|was|has been|had been|got|gets|received?s?|came out|came)(?: (?:rated|judged|graded|given|awarded|found"
    r"|deemed|marked|as|to be|at))*"
)
NOTHING_BUT = (
    r"(?:(?:an?|any) (?:grade|rating|mark) (?:but|other than|except)|(?:anything )?other than"
    r"|anything (?:but|except|besides))"
)
"""What twice denies: "no other area was graded anything but good" is "every other area was graded good"."""

AREAS = r"(?:areas?|categor(?:y|ies)|judge?ments?|strands?|headings?|aspects?)"
IS_OR_GOT = r"(?:was|were|is|are|has|have|had|got|came|received|earned|being)\b"
ASKS = r"\b(?:is|was|are|were|do|does|did|will|how|what|why|who|which|can|could|would|should|has|have|had|if|not)\b"
"""What makes a question of its own, and no name that is asked for ("Adoption? Good.")."""
WHOLE = r"(?:(?:the |its |their |our )?overall(?: (?:effectiveness|grade|rating|judge?ment|mark|verdict|one|score))?)"
EVERY_AREA = (
    r"(?:all|each|every(?: single)?(?: one)?|any)(?: of)?(?: (?:the|its|their|our|these|those))?"
    rf"(?: (?:other|individual|single|separate|main|key))* {AREAS}(?: of (?:the|its) (?:framework|inspection|report))?"
)
THE_OTHERS = (
    r"(?:(?:all (?:of )?)?the (?:rest|others|(?:other|remaining) (?:areas|judge?ments|categories|ones|grades|ratings))"
    r"|every other (?:area|judge?ment|category|one)|everything else|everywhere else)"
)
JUDGED = (
    r"(?= (?:the |its |our |their |all |any |council's )*(?:experiences?|progress|impact|leaders|leadership|help"
    r"|support|services|care|children|children's|work|adoption|other|others|rest|overall)\b)"
)
"""What may be judged stands behind it."""
OPENS = r"(?:(?<=[.,;\"'–] )|(?<=[\n\"'])|(?<=^)|(?<=and )|(?<=that ))"
"""Where a phrase stands that a clause begins with."""

BEHIND_GRADE = (
    r"(?:(?<=good )|(?<=good['\"] )|(?<=adequate )|(?<=adequate['\"] )|(?<=improvement )|(?<=improvement['\"] )"
    r"|(?<=outstanding )|(?<=outstanding['\"] ))"
)

YOUNG = r"(?:young people|young adults|youngsters|people|children|those|teenagers)"
VISITORS = r"(?:ofsted|(?:the )?inspectors|they|(?:the )?(?:watchdog|inspectorate))"

WORDINGS = (
    wording(
        ("s you will", "s you may", "s members will", "s readers will", "s residents will", "forget"),
        known=(
            r"as (?:you|members|readers|residents|colleagues|many of you) (?:will|may)(?: (?:well|already|all|no doubt"
            r"|also))* (?:be aware|know|have (?:seen|heard|read|noticed)|recall|remember)",
            "as you know",
        ),
        remembered=(
            r"(?:do not|don't|let us not|let's not|never|lest we|must not|mustn't|should not|shouldn't|cannot|can't)"
            r" forget,? that",
            "remember that",
        ),
    ),
    wording(
        ("to be helped", "help or prot", "ion and help", "left care", "left the care", "ness overall", "all perf"),
        help=(
            r"(?:children|those|young people|children and young people)"
            r" (?:(?:who|that) (?:need|require)|in need of|needing|requiring)"
            r" (?:to be helped (?:and|or) protected|help or protection|protection and help)",
            "children who need help and protection",
        ),
        leavers=(
            rf"{YOUNG} (?:(?:who|that)(?:'ve| have)?|having) (?:recently )?left (?:the )?care(?: system)?(?! of)",
            "care leavers",
        ),
        whole=(r"effectiveness overall|overall performance(?= (?:and|or)\b|,)", "overall effectiveness"),
    ),
    wording(("evaluated",), graded=(r"evaluated(?= (?:as|to be|at)\b)", "assessed")),
    wording(
        ("remain", "other", "rest", "else", " left"),
        others=(
            rf"(?:the|all) (?:{COUNT} (?:remaining|other) {PARTS}|remaining {COUNT} {PARTS})"
            rf"(?= (?:all |each |both )?(?:was|were|are|is|got|as|had|have|has|remain|require|came|received)\b)",
            "the other {count} areas",
        ),
        uncounted=(
            rf"the remaining {COUNT}|(?:the|all) {COUNT} others",
            "the other {count}",
        ),
        rest=(
            rf"the remainder|all (?:of )?the rest|everything else"
            rf"|(?:whatever|what|all|anything) else (?:that )?{LOOKED_AT}"
            rf"|(?:all )?the rest of (?:what|everything|all) (?:that )?{LOOKED_AT}"
            r"|the rest of the (?:children's )?(?:service|department)"
            r"|(?:all|everything) (?:that|which) (?:is|was) left",
            "the rest",
        ),
    ),
    wording(
        ("left", "that remain"),
        left=(
            rf"(?:the|all) {COUNT} {PARTS} (?:(?:that|which) (?:are|were) )?left(?: over)?"
            rf"|(?:the|all) {COUNT} {PARTS} (?:that|which) remain(?:ed)?",
            "the other {count} areas",
        ),
        that_remain=(
            rf"(?:the|all) {COUNT} (?:(?:that|which) (?:are|were) left(?: over)?|(?:that|which) remain(?:ed)?)",
            "the other {count}",
        ),
    ),
    wording(
        ("anything", "other than"),
        no_other=(
            rf"(?:no|not (?:one|a single)) other {PART}(?P<kept1>{IS_GIVEN}) {NOTHING_BUT}",
            "every other area{kept}",
        ),
        nothing_else=(rf"nothing else(?P<kept2>{IS_GIVEN}) {NOTHING_BUT}", "the rest{kept}"),
        nowhere_else=(
            rf"nowhere else (?:did|do|does|has|have)(?P<kept3> {WHO_RATES} [^,.;:]{{3,50}}?) {NOTHING_BUT}",
            "everywhere else{kept}",
        ),
        no_area=(
            rf"(?:no|not (?:one|a single)) (?:single )?{PART}(?: in (?:the|its) report)?(?P<kept4>{IS_GIVEN})"
            rf" {NOTHING_BUT}",
            "every area{kept}",
        ),
    ),
    wording(
        ("overall",),
        everywhere=(
            rf"(?:both )?(?:for |in |on )?{WHOLE}(?:,? and|,? as well as|,? or)(?:,? (?:also|indeed|in fact)\b)?,?"
            rf" (?:(?:for|in|on|across|under) {EVERY_AREA}|by (?:area|category|judge?ment)|area by area)"
            r"(?! (?:of (?!the (?:inspection|framework|report|judge))|it|they|we|inspectors|services|leaders|there)\b)",
            "in every one of its judgements",
        ),
        and_whole=(
            rf"(?:for|in|on|across|under) {EVERY_AREA}(?:,? and|,? as well as),? (?:(?:for|in) )?{WHOLE}"
            rf"(?! (?:{IS_OR_GOT}|an?\b|the\b|rated|judged|graded|['\"]?{FULL_GRADE}|of|for|to|in|it|they))",
            "in every one of its judgements",
        ),
    ),
    wording(
        ("overall",),
        others_too=(rf"(?:both )?{WHOLE}(?:,? and|,? as well as),? (?P<kept1>{THE_OTHERS})", "{kept}"),
        for_others_too=(
            rf"(?:both )?(?:for |in |on ){WHOLE}(?:,? and|,? as well as),? (?P<kept2>(?:for|in|on) {THE_OTHERS})",
            "{kept}",
        ),
        whole_too=(rf"(?P<kept3>{THE_OTHERS}),? (?:and|as well as) (?:for (?:us|it|them) |also )?{WHOLE}", "{kept}"),
    ),
    wording(
        ("effectiveness of", "effectiveness in", "whole"),
        effectiveness=(
            r"overall effectiveness (?:of|in|at|for) (?:the |its |their |our )?(?:(?:council|authority|borough|county"
            r"|city)(?:'s (?:children's )?services)?|(?:children's )?services?|department)"
            r"(?! (?:for|to|that|which|provided|offered))",
            "overall effectiveness",
        ),
        whole_service=(
            rf"the whole (?:service|department|authority)(?= (?:(?:was|is|has been|rated|judged|graded|found|at"
            rf"|came out|to be|as|an?) ){{0,4}}['\"]?{FULL_GRADE})",
            "the service overall",
        ),
    ),
    wording(
        ("as regards", "in respect of", "with respect to", "when it comes to"),
        regarding=(
            rf"{BEHIND_GRADE}(?:as regards|in respect of|with respect to"
            rf"|when it comes to){JUDGED}",
            "for",
        ),
    ),
    wording(
        ("be joining", "be working for"),
        joining=(r"you(?:'d| would|'ll| will) be (?=(?:joining|working for)\b)", "you are "),
    ),
    wording(
        ("? ",),
        asked=(
            rf"(?P<kept1>(?:(?<=[.!?\n])|(?<=[.!?\n][ \"]))(?:(?!{ASKS})[^.?!\n]){{3,70}})\?"
            rf" (?:(?:that|it)(?:'s| is| was) )?(?:an? )?"
            rf"(?=['\"]?{FULL_GRADE}['\"]?(?:[.!;,]|$))",
            "{kept}: ",
        ),
    ),
    wording(
        ("nothing",),
        nothing_but=(
            rf"nothing(?: in (?:the|its) (?:whole )?report)?(?P<kept1>{IS_GIVEN}) {NOTHING_BUT}",
            "everything{kept}",
        ),
    ),
    wording(
        ("individual", "separate", "underlying"),
        individual=(
            r"(?:the )?(?:grades|ratings|judge?ments|marks|verdicts) (?:for|in|on|given to) (?:each of |all )?the"
            r" (?:individual|separate|underlying) (?:areas|categories|strands)",
            "all of the judgements",
        ),
    ),
    wording(
        ("elsewhere",),
        elsewhere=(
            r"elsewhere(?=,? (?:the (?:grade|rating|verdict|judge?ment|mark) (?:was|is)|it (?:was|is) (?:rated|judged"
            r"|graded))\b)",
            "everywhere else",
        ),
    ),
    wording(
        ("ones",),
        ones=(r"(?:all )?the (?:other|remaining) ones", "all the others"),
    ),
    wording(
        ("how many of",),
        how_many=(
            rf"how many of (?:the|its|their) (?:[a-z]+ )?{AREAS}(?P<kept1>[^?.;\n]{{1,90}})\?['\"]*"
            r" (?:answer: |the answer[:,] )?(?:all (?:of them|four|five)|every (?:single )?one(?: of them)?"
            r"|each(?: one)? of them|the lot)",
            "every one of its judgements{kept}",
        ),
    ),
    wording(
        ("exception", "excluding", "leaving", "discounting", "barring", "counting"),
        exception=(
            r"with (?:just |only |the )?(?:one|a single|sole|lone) exception(?:, namely|,|:| –| being| in)"
            r"(?= (?:that of )?(?:the |its |our |their )*(?:experiences?|progress|impact|leaders|leadership|help"
            r"|support|services|care|children|work|adoption)\b)",
            "except for",
        ),
        excluding=(rf"(?:excluding|leaving (?:aside|out)|discounting|barring|not counting){JUDGED}", "apart from"),
    ),
    wording(
        ("far as",),
        concerned=(
            r"(?:as|so) far as (?P<kept1>[^.;,]{3,90}?) (?:is|are|was|were) concerned,?",
            "for {kept},",
        ),
    ),
    wording(
        ("in the case of", "turning to", "faced with", "when it c", "regard", "question of", "summing up"),
        led=(
            rf"{OPENS}(?:in the case of|turning to|faced with|when it (?:comes|came) to|with regard to|regarding"
            rf"|as regards|on the (?:question|subject|matter) of|summing up){JUDGED}",
            "for",
        ),
    ),
    wording(
        ("lowest", "worst", "bottom"),
        lowest=(
            rf"{WHOSE_MARK} (?:lowest|worst|bottom)(?: possible)? (?:{MARK}){THERE_IS}{OF_ALL}",
            "the lowest grade",
        ),
    ),
    wording(
        ("highest", "best", "top"),
        highest=(rf"{WHOSE_MARK} (?:highest|best|top)(?: possible)? (?:{MARK}){THERE_IS}{OF_ALL}", "the highest grade"),
    ),
    wording(
        ("last time", "last c", "last v", "last l", "last i", "occasion", "inspection before"),
        last=(
            rf"(?<!, )the last time (?:that )?{VISITORS} (?:called|visited|came|looked|inspected (?:it|them))"
            rf"|when {VISITORS} last (?:called|visited|came|looked|inspected (?:it|them))"
            r"|(?:at|in) the inspection before(?: that| this)?(?!,)|on the (?:previous|last) occasion",
            "at its last inspection",
        ),
    ),
    wording(
        (" ago", " earlier", " before"),
        about=(
            r"(?:more than|(?:just |well |a little )?(?:over|under)|less than|nearly|almost|about|around|roughly|some"
            r"|only|just|barely|fewer than) "
            r"(?=(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:and a half )?"
            r"(?:years?|months?|weeks?) (?:ago|earlier|before)\b)",
            "",
        ),
    ),
    wording(
        ("if you ", "in case you", "if anyone "),
        missed=(
            r"(?:just )?(?:(?:if|in case) you(?:'ve| have)?|if anyone(?: has)?) (?:(?:have "
            r"|had )?(?:somehow )?missed (?:it|the news)"
            r"|(?:haven't|have not|hadn't|had not|didn't|did not)(?: yet)? (?:heard|seen|noticed|read|hear|see|notice)"
            r"(?: it| the news)?|(?:are|were) wondering|wondered),? ",
            "",
        ),
        going_by=(
            r"if you (?:go|are going|judge) by(?= (?:the|its|ofsted's) [^,;.]{0,40}\b(?:report|verdict|letter)\b)",
            "according to",
        ),
    ),
    wording((" up to ", " down to "), steps=(rf"{BEHIND_GRADE}(?:up|down) (?=to ['\"]?{FULL_GRADE})", "")),
    wording(
        ("as a whole", "on the whole", "in general", "throughout"),
        overall=(rf"{BEHIND_GRADE}(?:(?:taken )?as a whole|on the whole|in general)", "overall"),
        all_over=(
            r"(?P<kept6>(?:rated|judged|graded|found|deemed|declared|assessed|received|receive|given|awarded|got|marked)"
            rf" (?:as |to be |an? )?['\"]?{FULL_GRADE}['\"]?) throughout"
            r"(?=[.,;:)]|\s*$| (?:by|when|after|at|last|this|following|including|two|three|four|five) )",
            "{kept} across the board",
        ),
    ),
    wording(
        ("ranking", "assessment"),
        ranked=(rf"{BEHIND_GRADE}ranking", "rating"),
        graded_so=(
            r"(?:(?<=good['\"] )|(?<=adequate['\"] )|(?<=improvement['\"] )|(?<=outstanding['\"] ))assessment"
            r"|(?<=inadequate )assessment(?! of)",
            "rating",
        ),
    ),
    wording(
        ("obtained", "attained", "collected", "landed", "notched", "bagged", "netted", "picked up"),
        got=(
            r"(?:obtained|attained|collected|landed|notched up|bagged|netted|picked up)"
            r"(?= (?:an?|the|its|their|another|that) (?:very |overall |same |identical |top |lowest |highest |bottom )*"
            rf"(?:['\"]?{FULL_GRADE}|{MARK})(?![\w-]))",
            "received",
        ),
    ),
    wording(
        ("prior ", "preceding "),
        prior=(r"(?:prior|preceding)(?= (?:full |ofsted |overall )*(?:inspection|report|rating|grade)\b)", "previous"),
    ),
    wording(
        ("previous one", "all of the", "all the", "each of the"),
        before_it=(r"(?<=at )(?:the|its) previous one", "its previous inspection"),
        all_inspected=(
            rf"{BEHIND_GRADE}(?:in|across|for) (?:all(?: of)?|each of) (?:the|its) (?:{COUNT} )?{PARTS}"
            r" (?:(?:that )?(?:were |it )?(?:inspected|assessed|examined|judged|graded|looked at))",
            "in all areas",
        ),
    ),
    wording(("having been",), then=(r"(?:(?<= in (?:19|20)\d\d )|(?<= of (?:19|20)\d\d ))having been", "was")),
    Rewriting(
        expression(r"(?P<alike>(?<!\bare)(?<!were)(?<!look)(?<!looks)(?<!much) alike\b)"), (" alike",), {"alike": ""}
    ),
)

SAYING = r"(?:said|says|say|found|find|wrote|write|noted|notes|added|adds|announced|revealed|reported|concluded|ruled)"
ASIDE_WORDS = (
    r"(?:it (?:was|is|has been) (?:announced|revealed|reported|confirmed)"
    rf"|(?:(?:the )?(?:inspectors|report|letter|inspectorate|watchdog|team|council)|ofsted|it|they|he|she) {SAYING}"
    r"|(?:i|we) (?:learn|hear|see|note|gather|read)|in the end|in turn|for (?:its|their) part|in (?:its"
    r"|their) (?:turn|own right)|once (?:again|more)|however|though"
    r"|meanwhile|therefore|of course|by contrast|in contrast|on the other hand|as a result|in fact"
    r"|(?:after|following) (?:a |an |the |its |two |three |several )?(?:[a-z]+ ){0,2}?(?:weeks?|days?|visits?"
    r"|inspections?)(?: of inspection)?"
    r"|in (?:the|their) (?:view|eyes|opinion|judge?ment|words) of (?:the )?inspectors|according to (?:the )?(?:report"
    r"|inspectors|ofsted|watchdog))"
)
ASIDE = expression(
    rf"(?P<aside>,(?<=[\w)'\"],) {ASIDE_WORDS}(?: on (?:mon|tues|wednes|thurs|fri|satur|sun)day)?,)"
    r"(?= (?:was|were|is|are|has been|have been|had been|got|received|required?s?|remain\w*|rated|judged|graded|found"
    r"|deemed)"
    rf" (?:[a-z-]+ ){{0,3}}?['\"]*{FULL_GRADE})",
)

LATE_ASIDE = expression(
    r"(?P<aside>,(?:(?<= is,)|(?<= are,)|(?<= was,)|(?<= were,)|(?<= been,)|(?<= rated,)|(?<= judged,)|(?<= graded,)"
    r"|(?<=come out as,))"
    rf" {ASIDE_WORDS}(?: (?:yesterday|today|this week|on (?:mon|tues|wednes|thurs|fri|satur|sun)day))?,)"
    rf"(?= ['\"]*{FULL_GRADE})",
)
"""An aside that stands between a verb and its grade ("services are, it was confirmed yesterday, good")."""

RATER = Rewriting(
    expression(
        r"\b(?P<ofsted>(?<!by )(?<!\.\.\. )the"
        r" (?:(?:education|schools?'?|children's(?: services)?|government(?:'s)?|official|standards) )*"
        r"(?:inspectorate|watchdog|regulator)(?:,? ofsted\b,?)?(?![\w-])(?! (?:of|for)\b)"
        r"|ofsted, (?:the|england's) (?:[\w']+ ){0,3}?(?:inspectorate|watchdog|regulator)(?: for [\w' ]{3,40})?,)"
        r"|\b(?P<team>the inspection team)(?![\w'-])",
    ),
    ("inspect", "watchdog", "regulator"),
    {"ofsted": "Ofsted", "team": "inspectors"},
)


WHOLE_TOO = expression(
    rf"(?P<too>(?:,| [–-]| ?\() ?(?:(?:including|incl\.?|counting|among them|from|down from)"
    rf" (?:that (?:on|for|of) )?{WHOLE}(?: (?:down(?:wards)?|on))?|(?:as well as|along with|together with)"
    r" (?:the )?(?:council|service|department|authority) overall"
    rf"|{WHOLE} (?:included|among them|too|as well))"
    rf"(?:\)|(?:,| [–-])(?= {IS_OR_GOT})|(?=[,.;:]| –|\s*$| {IS_OR_GOT})))",
)
"""What says of all areas that the whole is one of them: it is, where nothing is left out ("every judgement, overall
effectiveness among them, ...")."""
OF_ALL_OF_THEM = expression(
    r"\b(?:all|every|each|everything|nothing|none|rest|others)\b(?:(?!\b(?:two|three|four|five|six)\b)[^.;\n]){0,90}$"
    r"|\b(?:two|three|four) of (?:the|its) (?:three|four|five) [^.;\n]{0,60}$",
)

LAST = (
    Rewriting(WHOLE_TOO, ("overall",), {"too": ""}, behind=OF_ALL_OF_THEM),
    Rewriting(ASIDE, (", ",), {"aside": ""}),
    Rewriting(LATE_ASIDE, (", ",), {"aside": ""}),
)
"""What is left out, once all else has its one wording."""

IN_ANY_STORY = (*WORDINGS, *LAST)
WHERE_OFSTED_INSPECTS = (RATER, *IN_ANY_STORY)


def in_one_wording(reading: Reading, *, ofsteds: bool) -> Reading:
    """Return a field with its words in one wording; ``ofsteds``: whether its watchdogs are Ofsted."""
    return rewritten(reading, WHERE_OFSTED_INSPECTS if ofsteds else IN_ANY_STORY)
