"""What a story turns out to be of, from how it opens."""

from itertools import chain, islice

from pipelines.understand.grade_names import GRADE_BEGINS, GRADE_ENDS, GRADE_OF_ANY_FORM, PLAIN_GRADE
from pipelines.understand.later import expression
from pipelines.understand.story import Story, once
from pipelines.understand.topic import INSPECTORS, NOBODY, NOT_BY_OFSTED, OURS, PEER_REVIEW, SERVICES, Topic


@once
def opening_topic(story: Story) -> Topic:
    """Return what the story is about: what its headline names, else what its text names first."""
    told = enumerate(chain(islice(story.title.topics, 1), story.text.topics))
    at, opening = next(
        (
            (at, topic)
            for at, topic in told
            if topic is not None
            and topic.other != PEER_REVIEW  # of the same services, by others
            and (topic.ours or at < SOON or not topic.weak)
        ),
        (0, None),
    )
    if opening is not None and (
        is_scenery(story, at, opening)
        or names_our_judgements(story, opening)
        or tells_council_rated(story, at, opening)
    ):
        return OURS
    if opening is not None and (opening.ours or at < SOON):
        return opening
    words = story.words
    if opening is not None:
        before = story.text.sentences[at - min(len(story.title.topics), 1)].start + len(story.title.reading.plain)
        if SERVICES.search(words, 0, before) is not None:
            return OURS  # its director's office came first
        begun = words[:before]
        return OURS if INSPECTORS.search(begun) and PROTECTING.search(begun) else opening
    by_office = (  # told of by its director's office alone, or by those who work there
        SERVICES.search(words) is not None or "children's social worker" in words
    )
    by_office = by_office or COMPANY.search(f"{(story.article.publisher or '').lower()} {words}") is not None
    named = INSPECTORS.search(words) is not None
    ours = by_office or (
        named
        and (
            any(map(words.__contains__, ABOUT_CHILDREN))
            or OF_COUNCIL.search(words) is not None
            or (story.main is not None and is_rated_itself(story, words))
        )
    )
    ours = ours or ((named or "inspectors" in words) and any(map(words.__contains__, OF_SOCIAL_WORK)))
    return OURS if ours else NOBODY


def is_rated_itself(story: Story, words: str) -> bool:
    """Whether a council itself, as such or by its name, is the subject or object of what Ofsted rates."""
    if COUNCIL_RATED.search(words):
        return True
    sentences = [*story.title.sentences, *story.text.sentences]
    return any(
        (
            (subject := IS_SUBJECT.match(sentence.low, group.end))
            and HAS_GRADE_NEAR.match(sentence.low, subject.end())
            and not PLACED_IN.search(sentence.low, 0, group.start)
            and any(OFSTED_SAYS.search(near.low) for near in sentences[max(0, at - NEAR) : at + NEAR + 1])
        )
        or (OFSTED_DID.search(sentence.low, 0, group.start) and HAS_GRADE.match(sentence.low, group.end))
        for at, (sentence, groups) in enumerate(
            zip(sentences, chain(story.title.groups, story.text.groups), strict=True)
        )
        for group in groups
    )


NEAR = 2
"""Sentences before and behind in which Ofsted is named as the one that rates."""

OFSTED_SAYS = expression(r"(?<!former )(?<!ex-)\bofsted\b|(?<!former )\binspectors\b")

HAS_GRADE_NEAR = expression(
    r"(?:(?! by (?:its|their|the|an?) (?:\w+ )?(?:auditor|peer|resident|tenant))[^.;]){0,90}?"
    r"(?<![\w-])(?:outstanding|inadequate|requir\w+ improvement"
    r"|good(?! (?:at|value|news|idea|place|time|reason|work|start|progress|chance|example|thing|company|health)\b"
    r"| for (?!(?:its |the |their |all |both |each |every |a )*(?:helping|protecting|caring|looking|help|leader|care"
    r"|child|impact|experience|adoption|first|second|third|fourth|fifth|last|five|four|three|two)))"
    r")\b(?!['\"]* by (?!ofsted|(?:(?:the|its|her|his) )?(?:\w+ )?(?:inspect|watchdog|regulator|schools)|then|now|next"
    r"|(?:19|20)\d\d|(?:the )?(?:end|spring|summer|autumn|winter)))"
)
"""A grade not far behind a council's verb, that others than Ofsted did not give, and that is no praise ("good for
business")."""
IS_SUBJECT = expression(
    r"(?:'s?)?(?:,| (?:itself |also |now |still |again |both )?(?:is|was|were|are|has|have|had|stays?|stayed|remains?"
    r"|remained"
    r"|keeps?|kept|retains?|retained|slips?|slipped|climbs?|climbed|moves?|moved|joins|goes|went|falls?|fell|rises?"
    r"|rose"
    r"|gets?|got|drops?|dropped)\b)"
    rf"|(?:'s)? \((?=['\"]*{GRADE_BEGINS})"
)
PLACED_IN = expression(r"\b(?:in|at|of|near|from|for|to|by|across|around) (?:the )?$")
OFSTED_DID = expression(
    r"\bofsted (?:has |have |had |also |now )*(?:rated?|rates|found|finds|judged|judges|graded|grades|lifted|lifts"
    r"|moved|moves"
    r"|upgraded|downgraded|marked|put|branded|declared|calls|called) (?:down |up )?$"
)
HAS_GRADE = expression(rf"(?: (?:as|to be|to|from|at|down to|up to))?(?: an?)? ['\"]*{GRADE_BEGINS}")
"""How Ofsted is told to rate a council by its name ("Ofsted has found Kent outstanding", "Kent, good since 2019,
is")."""


COMPANY = expression(
    r"\b(?:(?:slough|worcestershire) children first|(?:achieving|together|brighter futures) for children)\b"
)
"""Companies that run a council's services, and have no word for these in their names."""


def is_scenery(story: Story, at: int, opening: Topic) -> bool:
    """Whether what a text names first is no more than part of the place ("they share a police force"): others inspect
    it, nobody is said to do so, and the story goes on to what Ofsted judges of a council."""
    if opening.other not in NOT_BY_OFSTED or at < min(len(story.title.topics), 1):
        return False
    sentence = story.text.sentences[at - min(len(story.title.topics), 1)]
    if WORDS_OF_INSPECTING.search(sentence.low) is not None:
        return False
    ofsted = OFSTED.search(story.words)
    return ofsted is not None and OURS_ALONE.search(story.words, ofsted.end()) is not None


def tells_council_rated(story: Story, at: int, opening: Topic) -> bool:
    """Whether inspectors are said to have graded the council itself, and spoken of its children, in sentences before
    the one that names a school in passing ("They gave the council a rating of good for overall effectiveness")."""
    titles = min(len(story.title.topics), 1)
    if opening.ours or not opening.weak or at < titles:
        return False
    before = [sentence.low for sentence in story.text.sentences[: at - titles]]
    return (
        any(map(COUNCIL_GIVEN.search, before))
        and any(map(INSPECTORS.search, before))
        and any("child" in low or "care leaver" in low for low in before)
        and not any(map(TAUGHT.search, before))
    )


THE_GRADE = (
    r" (?:an? |the )?(?:(?:overall |new |ofsted )*(?:rating|grade|judge?ment|verdict) of )?['\"]*(?:good|outstanding"
    r"|inadequate|requires)\b(?!['\"]*(?: (?:rating|grade))? (?:for|on|in (?=its|the|adult))"
    r" (?!(?:its |the )?(?:overall|each|all|every|child)))"
)
"""A grade of the whole, or of children's services."""
COUNCIL_GIVEN = expression(
    rf"\b(?:g[ai]ves?|awards?|awarded|hand(?:s|ed)) (?:the|our) (?:council|authority|borough|county|city){THE_GRADE}"
    rf"|\b(?:council|authority|borough|county|city) (?:was|has been|is) (?:given|awarded|handed|rated|judged|graded)"
    rf"{THE_GRADE}"
)
TAUGHT = expression(r"\b(?:taught|teach\w*|pupils?|learn\w*|lessons?|classroom\w*|educat\w+)\b")
"""What is said of children in a school, and of none whom a council protects."""


def names_our_judgements(story: Story, opening: Topic) -> bool:
    """Whether a story that opens with schools, colleges or pupils tells Ofsted's judgements of a council one by one
    ("Leaders: good. Help and protection: good. Care leavers: ..."): no school has these."""
    words = story.words
    return (
        opening.weak
        and not opening.ours
        and "help and protection" in words
        and any(map(words.__contains__, ("care leavers", "leaving care")))
        and any(map(words.__contains__, ("children in care", "looked after", "looked-after")))
        and INSPECTORS.search(words) is not None
    )


WORDS_OF_INSPECTING = expression(
    r"\b(?:inspect\w*|rat(?:ed|ing)s?|grad(?:ed|es?)|judg\w+|cqc|watchdog|regulator|ombudsman|report)\b"
)

OFSTED = expression(r"\bofsted\b")
OURS_ALONE = expression(
    r"\b(?:care leavers|help and protection|children in care|children's services|looked[- ]after children)\b"
)

ABOUT_CHILDREN = ("child", "social worker", "care leaver")
"""Whom Ofsted speaks of where it speaks of a council's services; foster carers are an agency's as well."""

COUNCIL_RATED = expression(
    r"(?:^|[.,;:\n'\"–] ?|\b(?:as|when|after|that|and|but|the) )(?:(?!of\b)[\w'&-]{1,30} ){0,4}?"
    r"(?:council|authority|borough|county|city)(?: (?:has|had|have|was|were|is|are|been|be|to|now|first))*,?"
    r" (?:re)?(?:rated|judged|graded|found|declared|branded|deemed|downgraded|upgraded|labelled)\b"
    r"(?! ['\"]*\w+['\"]* by (?!ofsted|inspectors)| by (?:its|their|the|an?) (?:\w+ )?(?:auditor|peer|resident|tenant))"
    r"|\b(?:council|authority|borough|county|city) (?:goes|went|moves|moved|climbs|climbed|rises|rose|falls|fell|slips"
    r"|slipped|drops|dropped|jumps|leaps) (?:\w+ ){0,2}(?:from|to)\b"
    r"|\b(?:rat|judg|grad|brand|declar|deem|f[io]u?nd|call)(?:s|es|ed|ing)? (?:[\w'&-]{1,30} ){1,6}(?:council|authority"
    r"|borough)"
    rf"(?: (?:as|to be))? ['\"]*{GRADE_BEGINS}"
    rf"|\b(?:its|their|(?:council|authority|borough|county|city)'s) (?:ofsted )?['\"]*{PLAIN_GRADE}"
    r"['\"]* (?:ofsted )?(?:grade|rating|judge?ment|status|verdict)\b|\b(?:four|five)"
    r" judge?ments\b"
    rf"|\b{GRADE_ENDS}['\"]* overall and (?:for|in|on)\b|\boverall effectiveness\b"
    r"|\b(?:councils|authorities)\b[^.\n]{0,60}\b(?:ofsted|inadequate)\b|\bofsted\b[^.\n]{0,60}\b(?:councils"
    r"|authorities)\b"
    r"|\bin (?:all (?:four|five)(?: of the)?|all|every) (?:areas?|categor(?:y|ies)|judge?ments?)\b"
)
"""A council that is itself rated by Ofsted: of a whole council nothing else is ("Ofsted has rated the council
good")."""

OF_COUNCIL = expression(
    r"\b(?:council|authority|borough|city|county|department),? (?:(?:was|were|is|which|who|also|first) ){0,3}(?:rated"
    r"|judged"
    rf"|graded|deemed)(?: (?:as|to be|an?))? ['\"]*{GRADE_OF_ANY_FORM}['\"]* by ofsted\b|"
    r"\bofsted\b[^.;\n]{0,80}\b(?:rat|judg|grad|deem|declar|f[io]u?nd)\w* (?:[\w'-]+ ){0,3}(?:council|authority"
    r"|borough)"
    rf" (?:(?:as|to be|an?) )?['\"]*{GRADE_BEGINS}"
)
"""A council, as Ofsted has rated it: it rates of these nothing but their services for children."""

OF_SOCIAL_WORK = ("social work", "impact of leaders")
"""What inspectors of nothing else speak of."""

PROTECTING = expression(
    r"\b(?:protect\w*|safeguard\w*) (?:vulnerable |its |the |our )?(?:children|youngsters)\b|\bchildren at risk\b"
)
"""What Ofsted judges a council for, said in a verb."""

SOON = 4
"""A school that is first named in a later sentence is no story's subject: children go there."""
