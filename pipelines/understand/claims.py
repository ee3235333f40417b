"""From the grades found in a story to its claims, each once with its clearest words, and to the refusals."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from typing import Literal, NamedTuple

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
from pipelines.reference import authorities, predecessors
from pipelines.understand.as_it_stands import before_told, is_only_described, looks_back
from pipelines.understand.authorities import held_by
from pipelines.understand.earlier import FOR_YEARS, stands_so
from pipelines.understand.found import Found, changed
from pipelines.understand.frameworks import MOST_PARTS, by_report, of_interval
from pipelines.understand.grade_words import TELLS_OF_RATING
from pipelines.understand.holders import before_2013, held_before
from pipelines.understand.later import expression
from pipelines.understand.quotes import Quote, quote_of
from pipelines.understand.status import COUNCIL_APPOSED
from pipelines.understand.story import Story
from pipelines.understand.weighing import TELL_OF_NOW

CLAIM_FIELDS = tuple(field.name for field in fields(Claim))


class Scored(NamedTuple):
    """A claim and how clearly its words say it."""

    claim: Claim
    clearness: float
    times: int = 1
    """How often the story says it."""


def settle(
    story: Story, found: Sequence[Found], kind: StoryKind | None, inspected: DayInterval | None, *, sure: bool
) -> tuple[tuple[Claim, ...], tuple[Refusal, ...]]:
    """Return the claims and the refusals of a story of this kind; one that is not flagged (None) claims nothing.

    ``sure``: the kind leaves no doubt of when a grade is of whose own words leave it open.
    """
    if kind == "monitoring_visit":
        found = [changed(each, why="visit_gives_no_grade") if is_practice_seen(each) else each for each in found]
    refused = [refusal(story, each) for each in found if each.why is not None]
    if kind is None:
        return (), once(refused)
    found = [before_told(each) if is_only_described(story, each, found) else each for each in found]
    news = told_as_news(found)
    found = [as_of_one_report(each, news) for each in found if not is_news_elsewhere(each, news)]
    found = [before_told(each) if lasted_till_now(each, news) else each for each in found]
    found = before_2013(story, found)
    if kind == "new_rating":
        told = told_as_news(found)
        found = [as_just_given(story, each, told) for each in found]
    if looks_back(story, found, kind):
        kind = "background_mention"
    best: dict[tuple[str, Judgement, Grade, Status], Scored] = {}
    times: Counter[tuple[str, Judgement, Grade, Status]] = Counter()
    for scored in scored_claims(story, found, kind, inspected, sure=sure):
        claim = scored.claim
        key = (claim.gss, claim.judgement, claim.grade, claim.status)
        times[key] += 1
        if key not in best or scored.clearness > best[key].clearness:
            best[key] = scored
    every = [Scored(claim=each.claim, clearness=each.clearness, times=times[key]) for key, each in best.items()]
    kept, contradicted = told_apart(every)
    return tuple(kept), once([*refused, *contradicted])


def is_practice_seen(each: Found) -> bool:
    """Whether an adjective praises work that a visit saw ("children in care receive outstanding support"): of a part of
    the services, without the word of a grading and without another time; in the quotation marks of a letter as well."""
    return (
        each.why is None
        and each.word.how == "soft"
        and each.told.time is None
        and bool(each.parts)
        and "overall" not in each.parts
        and OF_GRADING.search(each.holder.low) is None
    )


OF_GRADING = expression(
    r"\b(?:inspection|rat(?:ed|ings?)|judg(?:ed|e?ments?)|grad(?:ed?|es|ings?)|marks?|marked|scored?)\b"
)


def scored_claims(
    story: Story, found: Sequence[Found], kind: StoryKind, inspected: DayInterval | None, *, sure: bool
) -> Iterator[Scored]:
    """Yield every claim of every place, repeated ones too."""
    if kind == "new_rating":
        headlines = told_in_headlines(found)
        found = [announced(each, headlines) for each in found]
    by_name = told_by_name(found, kind)
    bodies, below = told_in_bodies(found, kind), whys_below(found)
    by_sentence: dict[tuple[TextField, int], list[Found]] = defaultdict(list)
    for each in found:
        if each.named and not each.expanded and each.why is None:
            by_sentence[place_of(each)].append(each)
    for each in found:
        status = status_of(each, kind)
        if each.why is not None or is_general_headline(each, bodies, status, kind) or is_refused_below(each, below):
            continue
        if is_only_least(each, found, kind) or is_headline_of_before(each, found, kind):
            continue
        quote = quote_of(story, each)
        for gss in each.gss:
            for part in each.parts:
                told = by_name.get((gss, part, status))
                if each.others and status == "forecast":
                    if by_name.get((gss, part, "new")) in (None, each.word.grade):
                        continue  # the others are to become what one of them is
                elif each.others and (
                    told is not None
                    or not others_told(each, gss, status, by_name)
                    or not fits_count(each, gss, status, by_name)
                ):
                    continue
                if each.expanded and status == "new" and told not in (None, each.word.grade):
                    continue  # "in all areas" of what is then told apart
                if each.expanded and any(is_apart(other, each, part) for other in by_sentence[place_of(each)]):
                    continue
                if each.count is not None and part == "overall" and len(each.parts) > each.count + 1:
                    continue  # areas are parts
                confidence = (
                    "doubtful"
                    if status == "new" and has_ended(story, gss)
                    else confidence_of(story, each, kind, sure=sure)
                )
                claim = claim_of(story, each, quote, gss, part, status, inspected, confidence)
                if is_of_before_2026(story, each, claim):
                    claim = claim_of(story, each, quote, gss, part, "previous", inspected, confidence)
                yield Scored(claim=claim, clearness=clearness(each))


News = dict[tuple[str, Judgement], set[tuple[Grade, Literal["new"] | None]]]
"""What is told as the news, or leaves its time open, by council and judgement."""


def told_as_news(found: Sequence[Found]) -> News:
    """Return the grades that are not told as of before or to come."""
    told: News = defaultdict(set)
    for each in found:
        if each.why is None and (each.told.time is None or each.told.time == "new"):
            for gss in each.gss:
                for part in each.parts:
                    told[gss, part].add((each.word.grade, each.told.time))
    return told


def is_news_elsewhere(each: Found, news: News) -> bool:
    """Whether another council's grade, that only its place beside the story's own makes one of before, is told as the
    news elsewhere (a heading in a round-up, "Ofsted: Kent is outstanding", above "Kent has been rated outstanding")."""
    return each.told.aside and all(
        (each.word.grade, "new") in news.get((gss, part), ()) for gss in each.gss for part in each.parts
    )


def as_of_one_report(each: Found, news: News) -> Found:
    """Return the grade of another council's judgement as news where that of its whole service is told as news: one
    report gave them both, wherever the story's own council stands between."""
    if not each.told.aside or "overall" in each.parts or each.why is not None:
        return each
    if all(any(time == "new" for _, time in news.get((gss, "overall"), ())) for gss in each.gss):
        return replace(each, told=replace(each.told, time="new"))
    return each


def as_just_given(story: Story, each: Found, news: News) -> Found:
    """Return a grade that the story's own council is said to have at present as the one just given, where the story
    tells no other of now ("It is currently good across the four areas", below the news of that)."""
    told = each.told
    if story.main is None or each.gss != (story.main,) or told.time != "previous" or told.days or each.why is not None:
        return each
    if not stands_so(each.sentence.low[: each.word.start], each.sentence.low[each.word.end :], each.sentence.low):
        return each
    if all(gss != story.main for gss, _ in news):
        return each  # there is no news that it could be below
    if any(grade != each.word.grade for part in each.parts for grade, _ in news.get((story.main, part), ())):
        return each
    return replace(each, told=replace(told, time=None))


def lasted_till_now(each: Found, news: News) -> bool:
    """Whether a grade is said to have been had for years, which the story's own inspection has ended ("Protection has
    been rated good for a decade", beside its new grade)."""
    if each.told.time is not None or each.why is not None or FOR_YEARS.match(each.sentence.low, each.word.end) is None:
        return False
    return any(
        grade != each.word.grade for gss in each.gss for part in each.parts for grade, _ in news.get((gss, part), ())
    )


def is_headline_of_before(each: Found, found: Sequence[Found], kind: StoryKind) -> bool:
    """Whether a headline only calls a council by the grade that the body tells as one of before ("Mother criticises
    'good' council", "... Kent, which was rated good in 2021")."""
    if not each.headline or each.named or status_of(each, kind) != "new":
        return False
    if DESCRIBES_COUNCIL.match(each.sentence.low, each.word.end) is None:
        return False
    if NUMBER_OF.search(each.sentence.low, 0, each.word.start):
        return True
    same = [
        status_of(other, kind)
        for other in found
        if other.field == "text" and not other.headline and other.why is None and other.word.grade == each.word.grade
        if set(other.gss) & set(each.gss)
    ]
    return bool(same) and "new" not in same


NUMBER_OF = expression(r"\b(?:number|share|proportion) of ['\"]*$")
"""What only counts those who have a grade ("How the number of 'outstanding' services has doubled")."""
DESCRIBES_COUNCIL = expression(
    r"['\"]*(?:-rated)? (?:[\w-]+'?s? ){0,2}?(?:council|services?|department|authority|trust|borough|county)\b"
)
"""What a headline calls by a grade, a council or all that it does ("Mother criticises 'good' council")."""


def is_only_least(each: Found, found: Sequence[Found], kind: StoryKind) -> bool:
    """Whether a grade is only the least that any area has ("no area was less than good"), where the story tells another
    of the whole: which areas have which, nobody is told."""
    if each.word.grade != "good" or LEAST.search(each.sentence.low, 0, each.word.start) is None:
        return False
    return any(
        other.why is None
        and other.word.grade == "outstanding"
        and "overall" in other.parts
        and not other.expanded
        and set(other.gss) == set(each.gss)
        and status_of(other, kind) == status_of(each, kind)
        for other in found
    )


LEAST = expression(
    r"\b(?:nothing|none|no (?:single )?(?:area|part|aspect|judge?ment|grade|mark|category)|not (?:one|a single))\b"
    r"[^.;,]{0,70}\b(?:(?:less|lower|worse) than|below) (?:an? )?['\"]*$"
)


def has_ended(story: Story, gss: str) -> bool:
    """Whether a council was no more when the story came out."""
    return story.published is not None and not authorities()[gss].existed_on(story.published.start)


def told_in_headlines(found: Sequence[Found]) -> dict[Grade, set[str]]:
    """The councils of which headlines tell a grade of now or to come."""
    told: dict[Grade, set[str]] = defaultdict(set)
    for each in found:
        if each.headline and each.told.time != "previous" and each.why is None:
            told[each.word.grade].update(each.gss)
    return told


def announced(each: Found, headlines: dict[Grade, set[str]]) -> Found:
    """Return a grade that a consequence follows ("... has pledged, after services were judged inadequate"), that is
    disputed, or told beside what its council does, as one of now, where the headline announces the same."""
    if each.told.time != "previous" or each.headline or each.why is not None:
        return each
    low, start, end = each.sentence.low, each.word.start, each.word.end
    apart = SAID_APART.match(low, end) is not None
    if not apart and (
        each.told.days is not None
        or not any(words.search(low, 0, start) for words in (AFTER_THAT, DISPUTED, COUNCIL_APPOSED))
    ):
        return each
    same = not headlines.get(each.word.grade, set()).isdisjoint(each.gss)
    return replace(each, told=replace(each.told, time=None, days=None)) if same else each


AFTER_THAT = expression(
    r"\b(?:after|because|when|once) (?:its|their|the|children's|ofsted|inspectors|being|services) (?:[\w']+ ){0,4}?"
    r"(?:rated|judged|graded|found|branded|declared|deemed)\b[^,;.]{0,40}$"
    r"|\bbecause (?:its|their|the|services) (?:[\w']+ ){0,4}?(?:was|were) ['\"]*$"
    r"|\b(?:following|in response to|in the wake of|as a result of) (?:an?|the|its|their) (?:[\w'-]+ ){0,3}['\"]*$"
)


DISPUTED = expression(
    r"\b(?:appeal\w* against|challeng\w+|contest\w*|disput\w+|overturn\w*|quash\w*|reconsider|look again at)"
    r" (?:the|its|ofsted's|an?) ['\"]*$"
)
"""How a grade is named that its council appeals against."""
SAID_APART = expression(
    r"['\"]*(?: overall)?(?: by (?:ofsted|inspectors))? (?:earlier (?:this|in the|that) (?:year|spring|summer|autumn"
    r"|winter)|in a separate (?:ofsted )?inspection)\b"
)
"""What says of a grade that the inspection was some months ago, or another one."""


def others_told(each: Found, gss: str, status: Status, by_name: dict[tuple[str, Judgement, Status], Grade]) -> bool:
    """Whether the story tells by name what "the others" are others than."""
    if BUT_ONE.search(each.sentence.low):  # "in all but one area": which that is must be told, with its own grade
        named = {by_name.get((gss, part, status)) for part in each.parts if part != "overall"}
        return any(grade not in (None, each.word.grade) for grade in named)
    if any(by_name.get((gss, part, status)) is not None for part in each.parts if part != "overall"):
        return True
    if SOME_OF.search(each.sentence.low, 0, each.word.start):
        return False
    return by_name.get((gss, "overall", status)) is not None  # so what they are beside is the whole


BUT_ONE = expression(r"\b(?:all|every\w*|each)\b[^,;.]{0,20} (?:but|bar|except|save) one\b")
SOME_OF = expression(
    r"\b(?:two|three)(?: out)? of (?:the |its )?(?:(?:main|key) )?(?:three|four|five|six)\b"
    r"|\b(?:one|two|three|some|half|most|several)(?: of)?(?: the| its)?(?: \w+)? (?:areas?|judge?ments?"
    r"|categor(?:y|ies)"
    r"|aspects?)\b(?! of concern)"
)
"""Areas of which nobody is told which they are ("two of the five were inadequate, the rest ...")."""


def fits_count(each: Found, gss: str, status: Status, by_name: dict[tuple[str, Judgement, Status], Grade]) -> bool:
    """Whether "the other three areas" are as many as the story has not told by name; overall is none of them."""
    if each.count is None:
        return True
    rest = [part for part in each.parts if by_name.get((gss, part, status)) in (None, each.word.grade)]
    return each.count in (len(rest), len([part for part in rest if part != "overall"]))


def place_of(each: Found) -> tuple[TextField, int]:
    """The sentence of a grade."""
    return each.field, each.sentence.start


def is_apart(other: Found, each: Found, part: Judgement) -> bool:
    """Whether a grade told by name beside "all areas" is another ("all good, with adoption outstanding")."""
    return (
        part in other.parts
        and other.word.grade != each.word.grade
        and (other.told.time, other.told.days or each.told.days) == (each.told.time, each.told.days)
        and set(other.gss) == set(each.gss)
    )


def is_of_before_2026(story: Story, each: Found, claim: Claim) -> bool:
    """Whether the overall grade of a council beside the story's own, told without its time, is of an inspection of
    before: since April 2026 there is none."""
    return (
        claim.status == "new"
        and claim.judgement == "overall"
        and claim.framework == "ILACS-2026"
        and each.told.time is None
        and not each.headline
        and bool(story.mains)
        and claim.gss not in story.mains
    )


def told_by_name(found: Sequence[Found], kind: StoryKind) -> dict[tuple[str, Judgement, Status], Grade]:
    """The grade of each council's judgement that the story tells by name, not as one of "all areas"."""
    return {
        (gss, part, status_of(each, kind)): each.word.grade
        for each in found
        if each.why is None and not each.expanded
        for gss in each.gss
        for part in each.parts
    }


def status_of(each: Found, kind: StoryKind | None) -> Status:
    """Return when a grade is of: as its clause says, else by what the story announces."""
    if each.told.time == "previous" or each.told.time == "forecast":
        return each.told.time
    if each.visit and each.told.time != "new":
        return "previous"
    return "new" if kind in TELL_OF_NOW else "previous"


Bodies = dict[tuple[str, Status], dict[Grade, set[Judgement]]]
"""Of which judgements each grade is, by council and status."""


def told_in_bodies(found: Sequence[Found], kind: StoryKind | None) -> Bodies:
    """The grades that a story tells outside its headlines."""
    told: Bodies = defaultdict(lambda: defaultdict(set))
    for each in found:
        if not each.headline and each.why is None:
            for gss in each.gss:
                told[gss, status_of(each, kind)][each.word.grade].update(each.parts)
    return told


def is_general_headline(each: Found, bodies: Bodies, status: Status, kind: StoryKind | None) -> bool:
    """Whether a headline's general grade is that of a part which the body names; not where it names all the others."""
    if not each.headline or each.named or status == "forecast":
        return False
    of_services = kind == "monitoring_visit" or DESCRIBES_SERVICES.match(each.sentence.low, each.word.end) is not None
    if status == "previous" and not of_services:
        return False
    told: dict[Grade, set[Judgement]] = defaultdict(set)
    for gss in each.gss:
        for grade, of_grade in bodies.get((gss, status), {}).items():
            told[grade] |= of_grade
    parts = {part for of_grade in told.values() for part in of_grade}
    if "overall" not in parts and len(parts) >= MOST_PARTS and len(told) > 1:
        return False
    return each.word.grade in told and "overall" not in told[each.word.grade]


def whys_below(found: Sequence[Found]) -> dict[Grade, set[str | None]]:
    """Why the body's grades are no claims, by the grade; None among them where one is."""
    whys: dict[Grade, set[str | None]] = defaultdict(set)
    for each in found:
        if not each.headline:
            whys[each.word.grade].add(each.why)
    return whys


def is_refused_below(each: Found, below: dict[Grade, set[str | None]]) -> bool:
    """Whether a headline's grade is one that the body tells of something else, or as somebody's word ("'Inadequate'
    care in Kent" of what a judge said), and never as the council's."""
    low = each.sentence.low
    if (
        not each.headline
        or each.named
        or DESCRIBES_CARE.match(low, each.word.end) is None
        or TELLS_OF_RATING.search(low)
    ):
        return False
    whys = below.get(each.word.grade, set())
    return bool(whys) and whys <= {"denied", "not_childrens_services"}


DESCRIBES_CARE = expression(
    r"['\"]* (?:[\w-]+ ){0,2}?(?:care|services?|support|help|response|treatment|planning|provision|housing"
    r"|accommodation|homes?|schools?|nurser(?:y|ies))\b"
)
"""What a headline calls by an adjective, what children get or live in ("'Inadequate' care in Kent")."""

DESCRIBES_SERVICES = expression(r"['\"]* (?:[\w-]+'?s? ){0,3}?(?:council|services?|care|department|authority|trust)\b")
"""What a headline calls by a grade that it had ("'Inadequate' trust wins praise for its progress")."""


def clearness(each: Found) -> float:
    """How clearly a sentence says it: text before title, its council beside the grade, quotes, shortness."""
    return (
        (4 if each.field == "text" else 0)
        - (2 if each.headline else 0)
        + (2 if each.here else 0)
        + (1 if each.word.quoted else 0)
        + (1 if each.named else 0)
        - len(each.sentence.text) / 1000
    )


def confidence_of(story: Story, each: Found, kind: StoryKind, *, sure: bool) -> Confidence:
    """``stated``: the council stands beside the grade, or it is the story's own and the grade is beyond doubt.

    Not so what a headline shortens, what is hoped or feared, what points back ("the same grade"), one council of the
    many that a national story counts, an earlier grade of which no day is told (of those thrice as many were wrong as
    of the dated ones, in each set measured), and where the time of the grade follows from the kind of story alone and
    another kind comes near.
    """
    if each.headline or each.told.time == "forecast" or each.word.how == "same" or kind == "national_overview":
        return "inferred"
    if each.told.time == "previous" and each.told.days is None:
        return "inferred"
    if each.told.time is None and not (sure and (each.named or each.here)):
        return "inferred"
    if each.here:
        return "stated"
    if each.gss == (story.main,) and story.main_by in ("title", "text"):
        return "stated" if each.named or each.word.how == "hard" or each.word.quoted else "inferred"
    return "inferred"


def claim_of(
    story: Story,
    each: Found,
    quote: Quote,
    gss: str,
    part: Judgement,
    status: Status,
    inspected: DayInterval | None,
    confidence: Confidence,
) -> Claim:
    """Return the claim that a council holds the grade; an earlier grade is that of the council of then."""
    days = each.told.days if status == "previous" else inspected if status == "new" else None
    holder = held_by(gss, days.end if days and status == "previous" else None)
    if status == "previous" and held_before(story, each, gss, dated=days is not None):
        holder = predecessors().get(gss, gss)
    return Claim(
        authority=authorities()[holder].name,
        gss=holder,
        judgement=part,
        grade=each.word.grade,
        status=status,
        framework=framework_of(story, days, status),
        confidence=confidence,
        field=each.field,
        start=quote.start,
        end=quote.end,
        quote=quote.words,
        inspection=days,
    )


def framework_of(story: Story, days: DayInterval | None, status: Status) -> Framework | None:
    """Return the framework of a grade as far as the days leave no doubt."""
    if days is not None:
        period = of_interval(days)
        return period.framework if period else None
    if status == "new" and story.published is not None:
        return by_report(story.published.end).framework
    return None


def told_apart(scored: Iterable[Scored]) -> tuple[list[Claim], list[Refusal]]:
    """Refuse an overall grade of inspections that give none, and of two new grades of one judgement the weaker."""
    kept: list[Claim] = []
    refused: list[Refusal] = []
    taken: set[tuple[str, Judgement]] = set()
    for each in sorted(scored, key=lambda each: -(each.clearness + each.times)):
        claim = each.claim
        why = None
        if claim.status == "new":
            if claim.judgement == "overall" and claim.framework == "ILACS-2026":
                why = "no_overall_grade_then"
            elif (claim.gss, claim.judgement) in taken and claim.judgement != "other":
                why = "contradicted"
            taken.add((claim.gss, claim.judgement))
        if why is None:
            kept.append(claim)
        else:
            told = {name: getattr(claim, name) for name in CLAIM_FIELDS} | {"confidence": "doubtful"}
            refused.append(Refusal(why=why, **told))
    come_true = [claim for claim in kept if claim.status == "forecast" and has_come_true(claim, kept)]
    for claim in come_true:
        refused.append(Refusal(why="hypothetical", **{name: getattr(claim, name) for name in CLAIM_FIELDS}))
    return [claim for claim in kept if claim not in come_true], refused


def has_come_true(hope: Claim, kept: Sequence[Claim]) -> bool:
    """Whether the grade that was hoped for or feared is the one that has been given ("We have always wanted to be
    outstanding", said of a new "outstanding"), or what was feared before it; to stay there is another hope."""
    if hope.judgement != "overall":
        return False
    given = {
        claim.grade
        for claim in kept
        if claim.status == "new" and (claim.gss, claim.judgement) == (hope.gss, hope.judgement)
    }
    said = hope.quote.lower()
    if hope.grade in given:
        return TO_STAY.search(said) is None
    return bool(given) and FEARED_THEN.search(said) is not None and TO_COME.search(said) is None


FEARED_THEN = expression(r"\b(?:feared|dreaded|(?:had|were|was) braced|had (?:been )?warned)\b")
TO_COME = expression(r"\b(?:next|coming|will|now|is|are|again|when (?:ofsted|inspectors) (?:return|come))\b")
"""What was feared of the inspection that has come ("Some feared it would be inadequate"), and not of the next."""

TO_STAY = expression(
    r"\b(?:stay\w*|remain\w*|keep\w*|retain\w*|maintain\w*|hold|again|still|next|twice|continue\w*|consistent\w*"
    r"|every (?:inspection|time)|sustain\w*)\b"
)
"""What makes a hope one of the next inspection."""


def refusal(story: Story, each: Found) -> Refusal:
    """Return why a grade is no claim, with as much as is known of it."""
    quote: Quote = quote_of(story, each)
    gss = each.gss[0] if len(each.gss) == 1 else None
    return Refusal(
        why=each.why or "",
        field=each.field,
        start=quote.start,
        end=quote.end,
        quote=quote.words,
        authority=authorities()[gss].name if gss else None,
        gss=gss,
        judgement=each.parts[0] if len(each.parts) == 1 else None,
        grade=each.word.grade,
        status=each.told.time,
        inspection=each.told.days,
    )


def once(refused: Iterable[Refusal]) -> tuple[Refusal, ...]:
    """Return refusals, each words and grade once."""
    return tuple({(each.field, each.start, each.grade, each.judgement): each for each in refused}.values())
