"""From a story's sentences to its claims: every grade with its judgements, its councils, its time and its words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pipelines.model import (
    Claim,
    Confidence,
    DayInterval,
    Framework,
    Grade,
    Judgement,
    Refusal,
    Status,
    StoryKind,
    TextField,
)
from pipelines.reference import authorities
from pipelines.understand.authorities import held_by
from pipelines.understand.binding import bind_councils, bind_judgements
from pipelines.understand.frameworks import Period, by_report, judgements_of_all, of_interval, on_day
from pipelines.understand.grades import GradeWord, find_grades
from pipelines.understand.judgements import Named, Part, find_judgements
from pipelines.understand.kinds import VISIT
from pipelines.understand.reading import Sentence
from pipelines.understand.status import Told, tell
from pipelines.understand.story import Field, Group, Story
from pipelines.understand.topic import NOBODY, OURS, SERVICES, Topic, named_topic, topic_at, without_offices

OLD_SCALES_UNTIL = date(2014, 6, 30)

SUBJECT = re.compile(
    r"\b(?:services?|councils?|authorit(?:y|ies)|departments?|trust|boroughs?|count(?:y|ies)|provision|it|they|we|directorate|ofsted|inspectors|watchdog|inspectorate|regulator|which|overall|report|rating|grade"
    r"|company|town|city|social care|trust's|region|them|judge?ment|inspection)\b|~"
)
UNNAMED = re.compile(
    r"\b(?:areas?|aspects?|elements?|some|parts|practice|things|issues|matters|records?|systems?|processes|plans?|points|recommendations|fields|work|improvements?)\b"
    r"(?: (?!since|it|they|services?|councils?|authority|department)\w+){0,4}?"
    r" (?:that |which |where |to |still |also |are |were |was |is |may |found to |said to |judged to |as |for )*['\"]?$"
)
"""Areas that are not named "require improvement": no judgement's grade."""

WITH = re.compile(r", with ['\"]*$")
"""What adds a grade to the first of a sentence ("rated good in 2019, with outstanding leadership")."""

PARTLY = re.compile(
    r"\b(?:most|many|some|much|parts|elements|majority|aspects) of (?:our|its|the|their|council's)[\w' ]{0,30}$"
)

COUNTED = re.compile(
    r"\b(?P<count>two|three|four|five|six|seven|eight|nine|ten) (?:more |other |further |english |local |london |new )*"
    r"(?:councils|authorities|boroughs|local authority areas|more areas|counties)\b"
)
COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
MANY = re.compile(
    r"\b(?:councils|authorities|local authorities|boroughs|counties|departments|services in \d+|(?<!each )(?<!both )of them|nationally|nationwide|across (?:england|the country)|\d+ ?(?:%|per cent))\b"
)
VISITORS = re.compile(
    r"\b(?:visits?|letters?)\b[^.;]{0,30}\b(?:found|said|noted|showed|revealed|concluded|saw)\b[^.;]*$"
)
INSPECTORS = re.compile(r"\bofsted\b|\bmajesty's inspectors\b")
SUBJECT_WITHIN = 50
"""Letters into a sentence, up to which a council named is what it talks of."""

HEADLINE_LENGTH = 25


@dataclass(frozen=True, kw_only=True)
class Found:
    """A grade of the story with all that is read of it; ``why`` says that it is no claim."""

    field: TextField
    sentence: Sentence
    word: GradeWord
    parts: tuple[Judgement, ...]
    named: bool
    gss: tuple[str, ...]
    here: bool
    told: Told
    lead: Sentence | None = None
    headline: bool = False
    why: str | None = None
    other: str | None = None
    visit: bool = False
    expanded: bool = False


def find(story: Story) -> tuple[Found, ...]:
    """Return every grade of title and text that is a council's or says why it is none, in order of reading."""
    opening = named_topic(story.title.sentences[0]) if story.title.sentences else None
    opening = opening or next((topic for sentence in story.text.sentences if (topic := named_topic(sentence))), None)
    if opening is None and is_about_children(story):
        opening = OURS
    return (*walk(story, story.title, opening), *walk(story, story.text, opening))


def is_about_children(story: Story) -> bool:
    """Whether the talk is of children's services though no sentence names them but by an office or in passing."""
    words = f"{story.title.reading.plain}\n{story.text.reading.plain}".lower()
    return SERVICES.search(words) is not None or (INSPECTORS.search(words) is not None and "child" in words)


def walk(story: Story, field: Field, topic: Topic | None) -> Iterator[Found]:
    focus: tuple[str, ...] = (story.main,) if story.main else ()
    since = 0
    opening = topic or NOBODY
    old_scales = story.published is not None and story.published.start <= OLD_SCALES_UNTIL
    sentences = field.sentences
    for at, sentence in enumerate(sentences):
        own = named_topic(sentence)
        if own is not None and not own.ours and opening.ours and not find_grades(sentence, old_scales=old_scales):
            own = None  # "best known for assessing schools": nothing of theirs is graded here
        if (
            own is not None
            and own.ours
            and not opening.ours
            and not INSPECTORS.search(sentence.low)
            and topic is not None
        ):
            own = topic  # a directorate named beside another service is not rated by that
        topic = own or topic
        groups = field.groups[at]
        words = find_grades(sentence, old_scales=old_scales)
        lead_words: tuple[GradeWord, ...] = ()
        named = find_judgements(sentence.low)
        if not words and sentence.lead is not None and named and sentence.item:
            lead_words = find_grades(sentence.lead, old_scales=old_scales)[-1:]
        since = since + 1 if not groups else 0
        subject = subject_of(sentence, groups)
        if subject is not None:
            focus = subject.gss
        elif since > 3 and story.main:
            focus = (story.main,)
        if lead_words:
            yield from listed(story, field, sentence, lead_words[0], named, focus, topic)
        if words:
            yield from graded(story, field, at, words, named, groups, focus, topic)


def subject_of(sentence: Sentence, groups: Sequence[Group]) -> Group | None:
    """The councils that the talk turns to with this sentence."""
    subject = next((group for group in groups if not (group.aside or group.joint or group.ended)), None)
    return subject if subject is not None and subject.start < SUBJECT_WITHIN else None


def listed(
    story: Story,
    field: Field,
    sentence: Sentence,
    word: GradeWord,
    named: Sequence[Named],
    focus: tuple[str, ...],
    topic: Topic | None,
) -> Iterator[Found]:
    """An item of a list whose introduction holds the grade."""
    if sentence.lead is None or topic is None or not topic.ours:
        return
    told = tell(sentence.lead.low, (word,), 0, story.published, minutes=story.minutes)
    parts = judgements(named, told, story)
    if parts:
        yield Found(
            field=field.reading.name,
            sentence=sentence,
            word=word,
            parts=parts,
            named=True,
            gss=focus,
            here=False,
            told=told,
            lead=sentence.lead,
            why=told.why,
        )


def graded(
    story: Story,
    field: Field,
    at: int,
    words: tuple[GradeWord, ...],
    named: Sequence[Named],
    groups: Sequence[Group],
    focus: tuple[str, ...],
    topic: Topic | None,
) -> Iterator[Found]:
    """The grades that stand in a sentence."""
    sentence = field.sentences[at]
    bound = bind_judgements(sentence.low, words, named)
    if len(words) == 1 and not bound and at and is_bare(sentence, words[0]):
        above = field.sentences[at - 1]
        row = find_judgements(above.low)
        if len(above.text.strip()) < 130 and row and not find_grades(above, old_scales=False):
            bound = {0: list(row)}
    headline = field.reading.name == "title" or is_headline(sentence, story)
    told_before: list[Told] = []
    for index, word in enumerate(words):
        told = tell(sentence.low, words, index, story.published, minutes=story.minutes)
        if told_before and told.time is None and told.why is None and continues(sentence.low, words, index):
            head = told_before[0] if WITH.search(sentence.low, 0, word.start) else told_before[-1]
            told = replace(told, time=head.time, days=told.days or head.days)
        told_before.append(told)
        about = topic_of(sentence, word, topic)
        names = bound.get(index, [])
        common = Found(
            field=field.reading.name,
            sentence=sentence,
            word=word,
            parts=(),
            named=bool(names),
            gss=(),
            here=False,
            told=told,
            headline=headline,
            why=told.why,
            visit=VISIT.search(sentence.low) is not None,
        )
        if not about.ours:
            if about.other:
                yield replace(common, why="not_childrens_services", other=about.other)
            continue
        gss, here = councils(story, field, at, word, words, groups, focus)
        if "respectively" in sentence.low and len(gss) == len(words):
            gss = (gss[index],)
        common = replace(common, gss=gss, here=here)
        if told.why is not None:
            yield common
            continue
        if names:
            parts = judgements(names, told, story)
            expanded_all = any("all" in group.parts for group in names)
            why = None if parts else "no_judgement_named"
            yield replace(common, parts=parts, why=why, expanded=expanded_all)
            continue
        before = sentence.low[: word.start]
        if VISITORS.search(before[-90:]) and word.how == "hard" and not re.search(r"\bsince\b|\bafter\b", before[-60:]):
            yield replace(common, why="visit_gives_no_grade")
        elif PARTLY.search(before):
            yield replace(common, why="no_judgement_named")
        elif UNNAMED.search(before[-70:]) and not re.search(
            r"\b(?:services|council|authority|department)\b[^,;]*$", before[-45:]
        ):
            yield replace(common, why="no_judgement_named")
        elif has_subject(sentence, word, groups, headline):
            yield replace(common, parts=("overall",))


def is_bare(sentence: Sentence, word: GradeWord) -> bool:
    """Whether the sentence is nothing but its grade, as a cell of a table is."""
    return re.fullmatch(r"[\s'\"•*·|:-]*", sentence.low[: word.start] + sentence.low[word.end :]) is not None


def is_headline(sentence: Sentence, story: Story) -> bool:
    """Whether a sentence of the text repeats the headline."""
    plain = letters(story.title.reading.plain)
    text = letters(sentence.text.removeprefix("Headline:"))
    if len(plain) < HEADLINE_LENGTH or not text:
        return False
    return text in plain and len(text) > 0.7 * len(plain) or plain in text and len(plain) > 0.7 * len(text)


def letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()


def continues(low: str, words: Sequence[GradeWord], index: int) -> bool:
    """Whether a grade is told in the same breath as the one before it."""
    gap = low[words[index - 1].end : words[index].start]
    if WITH.search(gap):
        return True
    return (
        re.search(
            r";|\bbut\b|\bnow\b|\bto\b|\bwhile\b|\bhas been\b|\bafter\b|\bfrom\b|\bin (?:19|20)\d\d\b|\bhowever\b|\bwith\b",
            gap,
        )
        is None
        and len(gap) < 130
    )


def topic_of(sentence: Sentence, word: GradeWord, talk: Topic | None) -> Topic:
    """Whose grade it is: what the sentence names nearest, else what the talk is of."""
    near = topic_at(sentence, word.start, word.end)
    if near is not None and near.ours and talk is not None and not talk.ours and not INSPECTORS.search(sentence.low):
        return talk
    return near or talk or NOBODY


def has_subject(sentence: Sentence, word: GradeWord, groups: Sequence[Group], headline: bool) -> bool:
    """Whether a grade that no judgement is named for is told of a council or its services."""
    low = without_offices(sentence.low)
    if headline or groups or SUBJECT.search(low[: word.start]):
        return True
    after = low[word.end : word.end + 60]
    return (
        SERVICES.search(after) is not None
        or re.match(r"['\"]* (?:\w+'?s? ){0,2}(?:rating|grade|judge?ment|verdict|services)\b", after) is not None
    )


def councils(
    story: Story,
    field: Field,
    at: int,
    word: GradeWord,
    words: Sequence[GradeWord],
    groups: Sequence[Group],
    focus: tuple[str, ...],
) -> tuple[tuple[str, ...], bool]:
    """Return whom a grade is told of, and whether the sentence itself says so."""
    sentence = field.sentences[at]
    gss, here = bind_councils(sentence.text, word, words, groups)
    if gss:
        return tuple(dict.fromkeys(gss)), here
    clause = sentence.low[max(0, word.start - 110) : word.start]
    counted = [match for match in COUNTED.finditer(sentence.low) if match.start() < word.end + 60]
    if counted:
        nearest = max(counted, key=lambda match: (match.start() < word.start, -abs(match.start() - word.start)))
        count = COUNTS[nearest["count"]]
        return focus if len(focus) == count else enumerated(field, story, at, count), False
    if MANY.search(clause) and not re.search(r"\b(?:one|another) of\b|\bthe council\b|\bthe authority\b", clause):
        return (), False
    return focus, False


def enumerated(field: Field, story: Story, at: int, count: int) -> tuple[str, ...]:
    """The councils of which a sentence gives only the number, where a list of so many is near."""
    near = [group for groups in field.groups[at : at + 4] for group in groups]
    if field.reading.name == "title":
        near += [group for groups in story.text.groups[:5] for group in groups]
    return next((group.gss for group in near if len(group.gss) == count), ())


def judgements(named: Sequence[Named], told: Told, story: Story) -> tuple[Judgement, ...]:
    """Return what the names stand for under the framework of then."""
    found: list[Judgement] = []
    for group in named:
        for part in group.parts:
            found += expanded(part, group, period_of(told, story))
    return tuple(dict.fromkeys(found))


def expanded(part: Part, group: Named, period: Period | None) -> tuple[Judgement, ...]:
    if part == "some":
        return ()
    if part == "all":
        return judgements_of_all(period, group.count) if period else ()
    if part == "adoption" and period is not None and period.framework == "pre-SIF":
        return ()
    return (part,)


def period_of(told: Told, story: Story) -> Period | None:
    """Return the framework of a grade: by its inspection's days, else by the day of the story that tells it as news."""
    if told.days is not None:
        return of_interval(told.days) or on_day(told.days.start)
    inspected = None
    if inspected is not None:
        return on_day(inspected)
    return by_report(story.published.end) if story.published else None


def settle(
    story: Story, found: Sequence[Found], kind: StoryKind | None, inspected: DayInterval | None
) -> tuple[tuple[Claim, ...], tuple[Refusal, ...]]:
    """Turn what was found into claims, each once with its clearest words, and refusals."""
    best: dict[tuple[str, Judgement, Grade, Status], tuple[float, Claim]] = {}
    refusals: dict[tuple[str, int, int], Refusal] = {}
    explicit = told_by_name(found, kind)
    for each in found:
        start, end = quote_span(story, each)
        if each.why is not None:
            refusals.setdefault((each.field, start, each.word.start), refusal(story, each, start, end))
            continue
        status = status_of(each, kind)
        if general_headline(each, found, status, kind):
            continue
        for gss in each.gss:
            for part in each.parts:
                if each.expanded and status == "new" and explicit.get((gss, part), each.word.grade) != each.word.grade:
                    continue  # "all other areas": what is told by name is not among them
                claim = claim_of(story, each, gss, part, status, start, end, inspected)
                key = (claim.gss, part, each.word.grade, status)
                score = clearness(each)
                if key not in best or score > best[key][0]:
                    best[key] = (score, claim)
    claims, contradicted = without_contradictions([claim for _, claim in best.values()], found)
    return claims, (*refusals.values(), *contradicted)


def told_by_name(found: Sequence[Found], kind: StoryKind | None) -> dict[tuple[str, Judgement], Grade]:
    """The new grade of each council's judgement that the story tells by name, not as one of "all areas"."""
    return {
        (gss, part): each.word.grade
        for each in found
        if each.why is None and not each.expanded and status_of(each, kind) == "new"
        for gss in each.gss
        for part in each.parts
    }


def status_of(each: Found, kind: StoryKind | None) -> Status:
    """Return when a grade is of: as its clause says, else by what the story announces."""
    if each.told.time in ("previous", "forecast"):
        return each.told.time  # type: ignore[return-value]
    return "new" if kind in ("new_rating", "national_overview") and not each.visit else "previous"


def general_headline(each: Found, found: Sequence[Found], status: Status, kind: StoryKind | None) -> bool:
    """Whether a headline's general grade is told of a part in the body."""
    if not each.headline or each.named or status != "new":
        return False
    same = [
        other
        for other in found
        if not other.headline
        and other.why is None
        and other.word.grade == each.word.grade
        and set(other.gss) & set(each.gss)
    ]
    new = [other for other in same if status_of(other, kind) == "new"]
    return bool(new) and not any("overall" in other.parts for other in new)


def quote_span(story: Story, each: Found) -> tuple[int, int]:
    """Return the place in the field as given of the words that a claim stands on."""
    reading = (story.title if each.field == "title" else story.text).reading
    sentence = each.sentence
    start, end = sentence.start, sentence.end
    if each.lead is not None:
        start = each.lead.start
        if end - start > 500:
            start, end = each.lead.start, each.lead.end
    elif end - start > 500:
        start = max(start, sentence.start + each.word.start - 250)
        end = min(end, sentence.start + each.word.end + 250)
        start += re.match(r"\S*\s*", reading.plain[start:end]).end() if start > sentence.start else 0  # type: ignore[union-attr]
    piece = reading.plain[start:end]
    start += len(piece) - len(piece.lstrip(" -•*·▪\n"))
    end -= len(piece) - len(piece.rstrip())
    return reading.span(start, end)


def clearness(each: Found) -> float:
    """How clearly a sentence says it: text before title, a council beside the grade, quotes, shortness."""
    return (
        (4 if each.field == "text" else 0)
        - (2 if each.headline else 0)
        + (2 if each.here else 0)
        + (1 if each.word.quoted else 0)
        + (1 if each.named else 0)
        - len(each.sentence.text) / 1000
    )


def confidence_of(story: Story, each: Found) -> Confidence:
    if each.here:
        return "stated"
    if each.gss == (story.main,) and story.main_by in ("title", "text"):
        return "stated" if each.named or each.word.how == "hard" or each.word.quoted else "inferred"
    return "inferred"


def claim_of(
    story: Story,
    each: Found,
    gss: str,
    part: Judgement,
    status: Status,
    start: int,
    end: int,
    inspected: DayInterval | None,
) -> Claim:
    days = each.told.days or (inspected if status == "new" else None)
    holder = held_by(gss, days.end if days and status == "previous" else None)
    original = story.article.title if each.field == "title" else story.article.text
    return Claim(
        authority=authorities()[holder].name,
        gss=holder,
        judgement=part,
        grade=each.word.grade,
        status=status,
        framework=framework_of(story, days, status),
        confidence=confidence_of(story, each),
        field=each.field,
        start=start,
        end=end,
        quote=original[start:end],
        inspection=days,
    )


def framework_of(story: Story, days: DayInterval | None, status: Status) -> Framework | None:
    if days is not None:
        period = of_interval(days)
        return period.framework if period else None
    if status == "new" and story.published is not None:
        return by_report(story.published.end).framework
    return None


def refusal(story: Story, each: Found, start: int, end: int) -> Refusal:
    original = story.article.title if each.field == "title" else story.article.text
    gss = each.gss[0] if len(each.gss) == 1 else None
    return Refusal(
        why=each.why or "",
        field=each.field,
        start=start,
        end=end,
        quote=original[start:end],
        authority=authorities()[gss].name if gss else None,
        gss=gss,
        judgement=each.parts[0] if len(each.parts) == 1 else None,
        grade=each.word.grade,
        status=each.told.time,
        inspection=each.told.days,
    )


def without_contradictions(
    claims: Sequence[Claim], found: Sequence[Found]
) -> tuple[tuple[Claim, ...], tuple[Refusal, ...]]:
    """Refuse an overall grade of an inspection that gives none, and of two new grades of one judgement the weaker."""
    kept: list[Claim] = []
    refused: list[Refusal] = []
    for claim in claims:
        if claim.judgement == "overall" and claim.framework == "ILACS-2026" and claim.status == "new":
            refused.append(as_refusal(claim, "no_overall_grade_then"))
        else:
            kept.append(claim)
    return tuple(kept), tuple(refused)


def as_refusal(claim: Claim, why: str) -> Refusal:
    return Refusal(
        why=why,
        field=claim.field,
        start=claim.start,
        end=claim.end,
        quote=claim.quote,
        authority=claim.authority,
        gss=claim.gss,
        judgement=claim.judgement,
        grade=claim.grade,
        status=claim.status,
        framework=claim.framework,
        confidence="doubtful",
        inspection=claim.inspection,
    )
