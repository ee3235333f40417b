"""Of which kind a flagged story is, and why: by what its headline announces, where it is silent its lead."""

import re
from collections.abc import Sequence
from itertools import accumulate

from pipelines.model import Reason, StoryKind, TextField
from pipelines.understand.found import Found
from pipelines.understand.inspected import CALLED, JOINT, our_visits
from pipelines.understand.kinds import COUNTRY, GRADED, INSPECTION, INTERVENTION, REACTION, REVIEWED, VISIT
from pipelines.understand.reading import Reading, Sentence
from pipelines.understand.story import Story
from pipelines.understand.topic import SERVICES, Topic, named_topic

LEAD_SENTENCES = 4


LEAD_LETTERS = 700


FEW = 5
"""Councils that one story tells of; with more, the country is told of."""


def kind_of(story: Story, grades: Sequence[Found], opening: Topic) -> tuple[StoryKind, Reason]:
    """Return the kind of a flagged story and what tells it: the headline, where it is silent the lead."""
    lead = lead_of(story)
    national = national_words(story, grades)
    if national is not None:
        return "national_overview", national
    ours = opening.ours or JOINT.search(story.title.reading.plain.lower()) or speaks_of_services(story.title.sentences)
    if ELSEWHERE.search(story.words) or not ours:
        return "background_mention", first_words(story, "background_mention", BESIDE)
    heading = announced(story.title.sentences, grades, "title")
    fresh = any(each.told.time in (None, "new") and not each.visit for each in grades)
    item = next((s for s in (*story.title.sentences, *lead) if OUTCOME.search(s.low)), None)
    ahead = AHEAD.search(story.title.reading.plain.lower()) is not None
    if item is not None and fresh and not ahead and MINUTED.search(story.words) and not visit_only(story, grades):
        return "new_rating", reason_at(story, "new_rating", item, OUTCOME)
    if heading is not None and heading[0] == "intervention" and ENDED.search(heading[1].low):
        heading = announced(lead, grades, "text") or heading  # what ended it is the news: a better grade
    if heading is not None and heading[0] in ("reaction", "intervention") and not is_about_services(story, lead):
        return "background_mention", first_words(story, "background_mention", BESIDE)
    if heading is not None and not (heading[0] == "new_rating" and visit_only(story, grades)):
        return heading[0], reason_at(story, heading[0], heading[1], heading[2])
    if heading is not None:
        sentence = next(
            sentence for sentence in (*story.title.sentences, *story.text.sentences) if VISIT.search(sentence.low)
        )
        return "monitoring_visit", reason_at(story, "monitoring_visit", sentence, VISIT)
    told = announced(lead, grades, "text")
    reported = next((s for s in (*story.title.sentences, *lead[:2]) if REPORTS.search(s.low)), None)
    if told is not None and told[0] == "reaction" and fresh and reported is not None:
        told = ("new_rating", reported, REPORTS)
    if told is not None and told[0] == "new_rating" and visit_only(story, grades):
        until = [s for s in lead if s.number <= told[1].number]  # a visit told after the grade is of before
        visit = next((s for s in (*story.title.sentences, *until) if VISIT.search(s.low)), None)
        told = ("monitoring_visit", visit, VISIT) if visit is not None else told
    if told is not None and told[0] == "reaction" and not fresh and APPOINTS.search(story.title.reading.plain.lower()):
        told = None  # the post is the news, and somebody's leaving it comes with that
    if told is not None and (told[0] != "reaction" or is_about_services(story, lead[:3])):
        return told[0], reason_at(story, told[0], told[1], told[2])
    looked = next(
        (s for s in (*story.title.sentences, *lead) if FIRST_LOOK.search(s.low) and REPORTS.search(s.low)), None
    )
    if looked is not None and not visit_only(story, grades):
        return "new_rating", reason_at(story, "new_rating", looked, FIRST_LOOK)
    for sentence in (*story.title.sentences, *lead[:1]):
        if (INSPECTION.search(sentence.low) or CALLED.search(sentence.low)) and (
            fresh or not grades or sentence in story.title.sentences
        ):
            kind: StoryKind = "new_rating" if fresh else "reaction"
            called = any(CALLED.search(s.low) for s in lead)
            visited = any(VISIT.search(s.low) and not told_in_passing(s, VISIT) for s in story.text.sentences[:8])
            if not fresh and (called or visited) and any(our_visits(story)):
                kind = "monitoring_visit"
            return kind, reason_at(story, kind, sentence, INSPECTION)
    return "background_mention", first_words(story, "background_mention", BESIDE)


AHEAD = re.compile(r"\bself-(?:evaluation|assessment)\b|\breadiness\b|\bpreparation\b|\bpreparing\b")


FIRST_LOOK = re.compile(r"\b(?:its|their|the|a) (?:first|latest|newest|new|full|recent) (?:full |ofsted )*inspection\b")
"""The inspection that the story is of, even where it does not tell the grade."""

MINUTED = re.compile(
    r"\b(?:minutes(?: of|:)|the minutes\b|agenda item\b|issue - meetings\b|resolved\b"
    r"|(?:executive board|cabinet|committee|panel|members) (?:received|noted|considered|was|were)\b)"
    r"|(?:^|\n)[ \d.•*-]{0,6}(?:draft )?minutes\b"
)


OUTCOME = re.compile(
    r"\b(?:inspection|ilacs|ofsted)\b[^.]*\b(?:outcomes?|report|findings|judgements?|action plan|result|had found"
    r"|identified|children'?s? services)\b"
    r"|\b(?:outcomes?|report|findings|judgements?|results?)\b[^.]*\b(?:inspection|ilacs|ofsted)\b"
)
"""A committee's item on what an inspection found."""


APPOINTS = re.compile(r"\b(?:next|new|picks|appoints?|names|welcomes|joins)\b.*\b(?:director|chief|boss|head|leader)\b")


BESIDE = "The rating is told beside another subject."


ELSEWHERE = re.compile(
    r"\bsalary:|\bclosing date\b|\bapply (?:now|online|by)\b|\bjob (?:title|reference|description)\b|\bvacanc(?:y"
    r"|ies):"
)
"""The forms of a page that offers a post."""


REPORTS = re.compile(
    r"\b(?:ofsted|inspectors?|watchdog|inspection|report)\b[^.;]{0,40}\b(?:prais\w+|finds?|found|says?|said|sees?"
    r"|saw|hails?|commends?|slams?"
    r"|criticis\w+|warns?|credits?|delivers?|judg\w+|rat(?:es|ed)|published|concludes?|highlights?|tells?|likes?)\b"
    r"|\b(?:report|findings|outcome|result|verdict)s? (?:published|of (?:the|its|an) (?:ofsted )?inspection"
    r"|from ofsted|by ofsted)\b"
    r"|\baccording to (?:ofsted|inspectors|a (?:new )?report)"
)
"""What inspectors report, told as the news."""


def speaks_of_services(sentences: Sequence[Sentence]) -> bool:
    """Whether sentences name children's services themselves."""
    return any((topic := named_topic(sentence)) is not None and topic.ours for sentence in sentences)


def is_about_services(story: Story, lead: Sequence[Sentence]) -> bool:
    """Whether headline or lead speak of children's services or their inspection at all."""
    sentences = (*story.title.sentences, *(lead if len(lead) < LEAD_SENTENCES else story.text.sentences[:6]))
    return any(
        INSPECTION.search(sentence.low) or SERVICES.search(sentence.low) or "vulnerable children" in sentence.low
        for sentence in sentences
    )


def lead_of(story: Story) -> tuple[Sentence, ...]:
    """The first sentences of the text."""
    sentences = story.text.sentences[:LEAD_SENTENCES]
    before = accumulate((len(sentence.text) for sentence in sentences), initial=0)
    return tuple(sentence for sentence, letters in zip(sentences, before, strict=False) if letters < LEAD_LETTERS)


def announced(
    sentences: Sequence[Sentence], grades: Sequence[Found], field: TextField
) -> tuple[StoryKind, Sentence, "re.Pattern[str]"] | None:
    """Return what sentences announce, with the sentence and the words: the first that announces anything decides."""
    for sentence in sentences:
        inside = [each for each in grades if each.field == field and each.sentence.number == sentence.number]
        news = [each for each in inside if each.told.time not in ("previous", "forecast")]
        fresh = bool(news) or (field == "title" and bool(inside) and CHANGED.search(sentence.low) is not None)
        each = next(iter(news or inside), None)
        for kind, words in (("intervention", INTERVENTION), ("monitoring_visit", VISIT), ("reaction", REACTION)):
            if told_in_passing(sentence, words):
                continue
            if words.search(sentence.low) and not (fresh and not outranks(kind, sentence, each)):
                return kind, sentence, words  # type: ignore[return-value]
        if fresh or (REVIEWED.search(sentence.low) and (news or not inside)):
            return "new_rating", sentence, INSPECTION if INSPECTION.search(sentence.low) else re.compile(r".+")
    return None


CHANGED = re.compile(
    r"\b(?:sheds?|shed(?:ding)?|no longer|los(?:t|es|ing)|leav(?:es|ing)|shak(?:es|ing)|escap\w+|exits?"
    r"|climbs? out|out of|drops?|ditch\w*)\b"
)
"""A headline that tells which grade a council has no more, announces the inspection that took it away."""


def told_in_passing(sentence: Sentence, words: "re.Pattern[str]") -> bool:
    """Whether the visits, the steps of government or the reactions that a sentence names are all of before.

    ("By the time of Ofsted's visit in 2018"; "government intervention at the council ended in 2019".)
    """
    matches = list(words.finditer(sentence.low))
    return bool(matches) and all(
        BEFORE_NOW.search(sentence.low, 0, match.start()) or IN_YEAR.match(sentence.low, match.end())
        for match in matches
    )


BEFORE_NOW = re.compile(
    r"\b(?:by the time of|before|(?:\w+ ){1,2}(?:months|years) ago|last year|in (?:19|20)\d\d)\b[^;.]{0,90}$"
)
IN_YEAR = re.compile(
    r"(?: (?:at|of|in) [\w' ]{3,40})? (?:had )?(?:ended |was lifted |began |came )?(?:back )?in (?:\w+ )?(?:19"
    r"|20)\d\d\b"
)


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
    return (adjective is not None and verdict is None) or IN_PASSING.search(before) is not None


IN_PASSING = re.compile(
    r"\b(?:at|of|in|for|by|from|to|over|against) (?:the |a |an )?(?:[\w'-]+ ){0,3}(?:councils?|authorit(?:y|ies)"
    r"|services?"
    r"|departments?|boroughs?|trusts?) (?:that (?:was|were|is|are) )?(?:rated|judged|deemed|branded|found|labelled"
    r"|graded|ranked)\b[^,;]*$"
)
"""A participle that only says which council is meant ("reviews at two councils deemed inadequate")."""


def visit_only(story: Story, grades: Sequence[Found]) -> bool:
    """Whether a headline's grade is that of before, since the news is an ungraded visit."""
    sentences = (*story.title.sentences, *story.text.sentences[:8])
    words = " ".join(sentence.low for sentence in sentences)
    fresh = any(each.told.time == "new" and each.field == "text" and not each.visit for each in grades)
    return not fresh and VISIT.search(words) is not None and GRADED.search(words) is None


def national_words(story: Story, grades: Sequence[Found]) -> Reason | None:
    """Return the words that make the country's figures the story; None where one or a few councils are."""
    named = {gss for each in grades for gss in each.gss}
    if story.source is not None or any(groups for groups in story.title.groups):
        return None
    counted = any(not each.gss or each.told.counted for each in grades if each.sentence.number < LEAD_SENTENCES)
    for sentence in (*story.title.sentences, *lead_of(story)):
        if COUNTRY.search(sentence.low) and (not 0 < len(named) <= FEW or counted):
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
