"""Whether a story is flagged, of which kind it is, and why: from its headline, its lead and the grades found in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipelines.model import SEARCHED_FOR, DayInterval, Reason, StoryKind
from pipelines.understand.found import Found
from pipelines.understand.inspected import INSPECTORATE, OPENING, OUR_NAME, is_ofsteds, our_visits
from pipelines.understand.kinds import COUNTRY, INTERVENTION, REPORTS
from pipelines.understand.later import expression
from pipelines.understand.reading import Sentence
from pipelines.understand.story import Story
from pipelines.understand.topic import named_topic
from pipelines.understand.weighing import first_words, kind_of

NEAR_WORDS = expression(
    r"\binspect\w*|\binadequate\b|\brequires? improvement\b|\boutstanding\b|\bgood\b|\brat(?:ed|ing)s?\b"
    r"|\bjudg(?:e)?ment\b|\bgrad(?:e|ed|ing)s?\b"
)
CHILDRENS = expression(r"\bchildren'?s'? (?:social )?(?:services|care)\b|\bofsted\b")


@dataclass(frozen=True, kw_only=True)
class Flag:
    """Whether a story is flagged; ``kind`` where it is."""

    flag: bool
    near_miss: bool
    kind: StoryKind | None
    reasons: tuple[Reason, ...]
    sure: bool = True
    """Whether the kind leaves no doubt of when a grade is of that does not say so itself."""


def flagged(story: Story, found: Sequence[Found], inspected: DayInterval | None) -> Flag:
    """Decide whether a story tells of, or rests on, a rating of a council's children's services by Ofsted."""
    bodies = [each for each in found if each.field == "text" and not each.headline]
    if bodies and all(each.why == "not_childrens_services" for each in bodies) and not names_services(story):
        found = bodies  # the body says what the headline's grade is of
    grades = [each for each in found if each.why is None and each.parts]
    of_council = any(each.gss and each.why in (None, "no_judgement_named") for each in found)
    if is_ofsteds(story) and (
        of_council
        or is_headed(story)
        or is_national(grades)
        or any(map(is_share, found))
        or (story.main and (any(our_visits(story)) or rests_on_report(story)))
    ):
        weighed = kind_of(story, found, inspected)
        reasons = (weighed.reason,) if weighed.near is None else (weighed.reason, weighed.near)
        return Flag(flag=True, near_miss=False, kind=weighed.kind, sure=weighed.sure, reasons=reasons)
    says = "Nothing in it is a grade, or an inspection, of a council's children's services by Ofsted."
    others = {each.other for each in found if each.other}
    if others:
        says = f"Its grades are of {' and of '.join(sorted(others))}, not of a council's children's services."
    return Flag(
        flag=False, near_miss=is_near(story.words), kind=None, reasons=(first_words(story, "not_flagged", says),)
    )


def is_headed(story: Story) -> bool:
    """Whether headline or opening announce something of the services of the council that the story is about."""
    return story.main is not None and any(
        announces(sentence) for sentence in (*story.title.sentences, *story.text.sentences[:OPENING])
    )


def rests_on_report(story: Story) -> bool:
    """Whether a sentence tells in passing what Ofsted's inspection of the council's services led to."""
    return any(
        OUR_NAME.search(sentence.low) is not None and LED_TO.search(sentence.low) is not None
        for sentence in story.text.sentences
        if "ofsted" in sentence.low
    )


LED_TO = expression(
    r"\b(?:report|outcome|result|findings|verdict) (?:by|from|of) (?:an? |the )?ofsted\b[^.;]*\b(?:said|found"
    r"|concluded|was|were"
    r"|had|that)\b"
    r"|\bofsted(?:'s)? (?:report|inspection|findings|verdict)\b[^.;]*\b(?:said|found|concluded|was|were|that"
    r"|disappoint\w*)\b"
)
"""What a report of Ofsted's said, without its grade."""


def announces(sentence: Sentence) -> bool:
    """Whether a sentence tells what inspectors report of children's services, or that the government steps in there."""
    if OUR_NAME.search(sentence.low) is None:
        topic = named_topic(sentence)
        if topic is None or not topic.ours:
            return False
    if INSPECTORATE.search(sentence.low) and (REPORTS.search(sentence.low) or AWAITS.search(sentence.low)):
        return True
    return INTERVENTION.search(sentence.low) is not None


AWAITS = expression(
    r"\b(?:ahead of|prepar(?:e|es|ed|ing|ations?) for|(?:get|gets|getting|be|are|is) ready for|awaits?|awaiting"
    r"|brac(?:es?"
    r"|ed|ing) (?:itself )?for|run-up to|waits? for)(?: [\w'-]+){0,4} (?:ofsted|inspection|inspectors)\b"
    r"|\b(?:ofsted|inspection|inspectors)(?: [\w'-]+){0,3} (?:looms?|nears?|ahead|awaited|on the way)\b"
)
"""An inspection that is yet to come, as the news."""


def is_share(each: Found) -> bool:
    """Whether a grade is that of a share of the councils ("Half of all councils were good")."""
    if each.why == "not_childrens_services":
        return OF_AUTHORITIES.search(each.sentence.low) is not None
    return each.why in ("hypothetical", "denied") and not each.gss and SHARE.search(each.sentence.low) is not None


SHARE = expression(
    r"\bhalf of (?:those|them|all)\b|\b(?:nearly|almost|just under|just over|more than|over) (?:one |a"
    r" )?(?:half|third|quarter"
    r"|fifth)\b"
    r"|\ball (?:those )?(?:local )?(?:councils|authorities)\b|\b\d+(?:%| per ?cent)|\b(?:a|one|two"
    r"|three)[- ](?:quarters?|thirds?|fifths?)\b"
    r"|\b(?:one in \w+|not a single|none of the \w+) (?:of )?(?:councils|authorit(?:y|ies)|council)\b"
)
"""What makes of grades that are nobody's in particular the figures of many councils."""


OF_AUTHORITIES = expression(
    r"\b(?:\d+(?:%| per ?cent)|share|proportion|half|third|quarter) of (?:all |the |inadequate |english"
    r" )?(?:las|local authorities|councils)\b"
)
"""What makes of grades told beside those of homes the figures of councils ("36% of LAs were judged good")."""


def names_services(story: Story) -> bool:
    """Whether the headline itself names children's services, and no trust or office of theirs alone."""
    return any(OUR_NAME.search(sentence.low) for sentence in story.title.sentences)


def is_searched_for(words: str) -> bool:
    """Whether words have one of those by which pages are passed over unread (``pipelines.prescreen``)."""
    return any(map(words.__contains__, SEARCHED_FOR)) or CHILDRENS.search(words) is not None


def is_near(words: str) -> bool:
    """Whether words that are not flagged come near: Ofsted or children's services, with a grade or inspection."""
    return CHILDRENS.search(words) is not None and NEAR_WORDS.search(words) is not None


def is_national(grades: Sequence[Found]) -> bool:
    """Whether the country's figures are told: grades that are counted and nobody's in particular."""
    return any(not each.gss and (COUNTRY.search(each.sentence.low) or each.told.counted) for each in grades)
