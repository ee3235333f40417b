"""Whether a story is flagged, of which kind it is, and why: from its headline, its lead and the grades found in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipelines.model import Article, Reason, StoryKind, TextField
from pipelines.understand.found import Found
from pipelines.understand.kinds import COUNTRY, GRADED, INSPECTION, INTERVENTION, REACTION, REVIEWED, VISIT
from pipelines.understand.reading import SAME_LENGTH, Reading, Sentence
from pipelines.understand.story import Story
from pipelines.understand.topic import OUR_INSPECTION, SERVICES

LEAD_SENTENCES = 4
LEAD_LETTERS = 700

FEW = 5
"""Councils that one story tells of; with more, the country is told of."""

INSPECTORATE = re.compile(r"ofsted|\bmajesty's inspectors\b")
JOINT = re.compile(r"\bjoint targeted area\b|\bjtai\b")
INSPECTORS = re.compile(r"\binspectors?\b|\bwatchdog\b|\binspection\b")
ANOTHER = re.compile(
    r"\bcqc\b|\bcare quality commission\b|\bhmi?ic\w*|\bprobation\b|\bcare inspectorate\b|\bciw\b|\bcssiw\b"
    r"|\brqia\b|\bestyn\b|\bombudsman\b"
)
"""Inspectorates of other things: where only they are named, "inspectors" are theirs."""
NEAR_WORDS = re.compile(
    r"\binspect\w*|\binadequate\b|\brequires? improvement\b|\boutstanding\b|\bgood\b|\brat(?:ed|ing)s?\b"
    r"|\bjudg(?:e)?ment\b|\bgrad(?:e|ed|ing)s?\b"
)
CHILDRENS = re.compile(r"\bchildren'?s'? (?:social )?(?:services|care)\b|\bofsted\b")


@dataclass(frozen=True, kw_only=True)
class Flag:
    """Whether a story is flagged; ``kind`` where it is."""

    flag: bool
    near_miss: bool
    kind: StoryKind | None
    reasons: tuple[Reason, ...]


def flagged(story: Story, found: Sequence[Found]) -> Flag:
    """Decide whether a story tells of, or rests on, a rating of a council's children's services by Ofsted."""
    grades = [each for each in found if each.why is None and each.parts]
    of_council = any(each.gss and each.why in (None, "no_judgement_named") for each in found)
    if is_ofsteds(story.article) and (of_council or is_national(grades) or (story.main and any(our_visits(story)))):
        kind, reason = kind_of(story, grades)
        return Flag(flag=True, near_miss=False, kind=kind, reasons=(reason,))
    says = "Nothing in it is a grade, or an inspection, of a council's children's services by Ofsted."
    others = {each.other for each in found if each.other}
    if others:
        says = f"Its grades are of {' and of '.join(sorted(others))}, not of a council's children's services."
    return Flag(
        flag=False, near_miss=is_near(story.article), kind=None, reasons=(first_words(story, "not_flagged", says),)
    )


def words_of(article: Article) -> str:
    """Title and text in small letters, with straight quotes."""
    return f"{article.title}\n{article.text}".lower().translate(SAME_LENGTH)


def is_ofsteds(article: Article) -> bool:
    """Whether Ofsted inspected, or inspectors of nobody else."""
    words = words_of(article)
    return INSPECTORATE.search(words) is not None or (
        INSPECTORS.search(words) is not None and ANOTHER.search(words) is None
    )


def names_inspectors(article: Article) -> bool:
    """Whether any inspectorate is named at all: without one there is nothing to read."""
    words = words_of(article)
    return any(named.search(words) for named in (INSPECTORATE, INSPECTORS, ANOTHER))


def is_near(article: Article) -> bool:
    """Whether an article that is not flagged comes near: Ofsted or children's services, with a grade or inspection."""
    words = words_of(article)
    return CHILDRENS.search(words) is not None and NEAR_WORDS.search(words) is not None


def our_visits(story: Story) -> Iterator[Sentence]:
    """Sentences that tell of an ungraded visit to children's services."""
    for field in (story.title, story.text):
        topic = None
        for sentence, own in zip(field.sentences, field.topics, strict=True):
            topic = own or topic
            ours = (topic is not None and topic.ours) or JOINT.search(sentence.low) is not None
            if ours and VISIT.search(sentence.low) and OUR_INSPECTION.search(sentence.low):
                yield sentence


def is_national(grades: Sequence[Found]) -> bool:
    """Whether the country's figures are told: grades that are counted and nobody's in particular."""
    return any(not each.gss and (COUNTRY.search(each.sentence.low) or each.told.counted) for each in grades)


def kind_of(story: Story, grades: Sequence[Found]) -> tuple[StoryKind, Reason]:
    """Return the kind of a flagged story and what tells it: the headline, where it is silent the lead."""
    lead = lead_of(story)
    national = national_words(story, grades)
    if national is not None:
        return "national_overview", national
    heading = announced(story.title.sentences, grades, "title")
    if heading is not None and heading[0] == "intervention" and ENDED.search(heading[1].low):
        heading = announced(lead, grades, "text") or heading  # what ended it is the news: a better grade
    if heading is not None and heading[0] == "reaction" and not is_about_services(story, lead):
        heading = None
    if heading is not None and not (heading[0] == "new_rating" and visit_only(story)):
        return heading[0], reason_at(story, heading[0], heading[1], heading[2])
    if heading is not None:
        sentence = next(
            sentence for sentence in (*story.title.sentences, *story.text.sentences) if VISIT.search(sentence.low)
        )
        return "monitoring_visit", reason_at(story, "monitoring_visit", sentence, VISIT)
    told = announced(lead, grades, "text")
    if told is not None and (told[0] != "reaction" or is_about_services(story, lead)):
        return told[0], reason_at(story, told[0], told[1], told[2])
    for sentence in (*story.title.sentences, *lead[:1]):
        if INSPECTION.search(sentence.low):
            kind: StoryKind = "new_rating" if any(each.told.time == "new" for each in grades) else "reaction"
            return kind, reason_at(story, kind, sentence, INSPECTION)
    return "background_mention", first_words(story, "background_mention", "The rating is told beside another subject.")


def is_about_services(story: Story, lead: Sequence[Sentence]) -> bool:
    """Whether headline or lead speak of children's services or their inspection at all."""
    sentences = (*story.title.sentences, *lead[:3])
    return any(INSPECTION.search(sentence.low) or SERVICES.search(sentence.low) for sentence in sentences)


def lead_of(story: Story) -> tuple[Sentence, ...]:
    """The first sentences of the text."""
    sentences = story.text.sentences
    return tuple(s for s in sentences[:LEAD_SENTENCES] if s.start < LEAD_LETTERS + sentences[0].start)


def announced(
    sentences: Sequence[Sentence], grades: Sequence[Found], field: TextField
) -> tuple[StoryKind, Sentence, "re.Pattern[str]"] | None:
    """Return what sentences announce, with the sentence and the words: the first that announces anything decides."""
    for sentence in sentences:
        inside = [each for each in grades if each.field == field and each.sentence.number == sentence.number]
        news = [each for each in inside if each.told.time not in ("previous", "forecast")]
        fresh = bool(news)
        each = next(iter(news or inside), None)
        for kind, words in (("intervention", INTERVENTION), ("monitoring_visit", VISIT), ("reaction", REACTION)):
            if words.search(sentence.low) and not (fresh and not outranks(kind, sentence, each)):
                return kind, sentence, words  # type: ignore[return-value]
        if fresh or REVIEWED.search(sentence.low):
            return "new_rating", sentence, INSPECTION if INSPECTION.search(sentence.low) else re.compile(r".+")
    return None


def outranks(kind: str, sentence: Sentence, each: Found | None) -> bool:
    """Whether a consequence, not the grade beside it, is what a sentence announces: the grade is told in passing."""
    if each is None or kind == "monitoring_visit":
        return True
    before = sentence.low[: each.word.start]
    adjective = re.match(
        r"['\"]* (?:\w+'?s? ){0,3}(?:council|services?|care|department|report|rating|authority|ofsted|trust|verdict"
        r"|judge?ment|grade|findings|status)\b",
        sentence.low[each.word.end :],
    )
    verdict = re.search(
        r"\b(?:rat|judg|grad|deem|brand|label|found|declar|remain|still|retain|award|earn|given|gets|gives|hand"
        r"|receiv|achiev|secur)\w*\b[^,;]*$",
        before,
    )
    return adjective is not None and verdict is None


def visit_only(story: Story) -> bool:
    """Whether a headline's grade is that of before, since the news is an ungraded visit."""
    words = " ".join(sentence.low for sentence in (*story.title.sentences, *story.text.sentences[:8]))
    return VISIT.search(words) is not None and GRADED.search(words) is None


def national_words(story: Story, grades: Sequence[Found]) -> Reason | None:
    """Return the words that make the country's figures the story; None where one or a few councils are."""
    named = {gss for each in grades for gss in each.gss}
    if any(groups for groups in story.title.groups) or 0 < len(named) <= FEW:
        return None
    for sentence in (*story.title.sentences, *lead_of(story)):
        if COUNTRY.search(sentence.low):
            return reason_at(story, "national_overview", sentence, COUNTRY)
    return None


def reason_at(story: Story, rule: str, sentence: Sentence, words: "re.Pattern[str]") -> Reason:
    """Return the reason that ``words`` give in a sentence."""
    field = story.title if any(sentence is other for other in story.title.sentences) else story.text
    match = words.search(sentence.low)
    start, end = (match.start(), match.end()) if match else (0, len(sentence.text))
    start, end = field.reading.span(sentence.start + start, sentence.start + end)
    where = "headline" if field.reading.name == "title" else "text"
    return Reason(rule=rule, field=field.reading.name, start=start, end=end, says=SAYS[rule].format(where=where))


def first_words(story: Story, rule: str, says: str) -> Reason:
    field: Reading = story.title.reading if story.title.reading.plain.strip() else story.text.reading
    return Reason(rule=rule, field=field.name, start=0, end=min(len(field.original), 80), says=says)


ENDED = re.compile(r"\b(?:out of|leav(?:es|ing)|left|lift(?:s|ed)?|end(?:s|ed)?|exit(?:s|ed)?)\b")

SAYS = {
    "new_rating": "The {where} announces a grade, or the inspection that gave it.",
    "intervention": "The {where} announces what the government does about it.",
    "monitoring_visit": "The {where} tells of a visit that gives no grade.",
    "reaction": "The {where} announces a reaction to a rating, or the wait for one.",
    "national_overview": "The {where} tells the country's figures.",
}
