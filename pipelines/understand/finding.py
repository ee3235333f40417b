"""Find the grades of a story, sentence by sentence, each with what is said of it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipelines.model import DayInterval, Grade
from pipelines.understand.all_areas import NUMBERS as PART_COUNTS
from pipelines.understand.apart_in_time import apart_in_time
from pipelines.understand.back_then import (
    SAYS_NOW,
    fronted,
    goes_on,
    goes_on_in,
    in_same_year,
    is_long_after,
    is_news_again,
    is_of_now,
    keeps_scene,
    set_in,
    stays_under,
    time_before,
    whole_of_now,
)
from pipelines.understand.beside_another import topic_of
from pipelines.understand.binding import bind_judgements
from pipelines.understand.by_others import goes_on_for_others
from pipelines.understand.carrying import carried, of_each_council
from pipelines.understand.clause_days import is_past
from pipelines.understand.corrected import with_corrected
from pipelines.understand.counted import tally_of
from pipelines.understand.dated_beside import as_of_then, is_asked_before, is_dated_behind
from pipelines.understand.days import MONTH, Dated, years_after
from pipelines.understand.found import Found, changed
from pipelines.understand.grade_words import GradeWord
from pipelines.understand.grades import find_grades
from pipelines.understand.hearsay import is_answered, is_put_right
from pipelines.understand.judgements import COUNTED_JUDGEMENTS, LIGHT, REAL, Named, find_judgements
from pipelines.understand.kinds import names_visit
from pipelines.understand.later import expression
from pipelines.understand.listing import are_all_councils
from pipelines.understand.named_behind import names_them_behind
from pipelines.understand.of_nobody import YEAR
from pipelines.understand.of_what import HEADS_LIST, judgements, period_of, with_judgements
from pipelines.understand.one_left import with_all_but_one, with_counted_rest, with_one_left
from pipelines.understand.opening import opening_topic
from pipelines.understand.passing import (
    is_aside,
    is_given_lately,
    is_of_many,
    is_of_one,
    is_out_too,
    listed_with_own,
    stand_so,
    stands_too,
    stood_at_latest,
    stood_before,
)
from pipelines.understand.placing import EACH_OF_THEM, had_before, listed_behind
from pipelines.understand.pointing import with_pointed
from pipelines.understand.reading import Sentence, letters
from pipelines.understand.repeated import told_again
from pipelines.understand.same_breath import (
    STILL_ARE,
    all_told,
    continues,
    dated_by_label,
    down_the_list,
    is_behind_since,
)
from pipelines.understand.same_grade import IT_IS_THE, is_of_whole_then
from pipelines.understand.seen_on_visit import as_seen, visit_told
from pipelines.understand.status import Told, tell
from pipelines.understand.story import Field, Story, with_adoption
from pipelines.understand.talk import OLD_SCALES_UNTIL, turns
from pipelines.understand.then_and_now import pairs
from pipelines.understand.topic import INSPECTORS, Topic, named_topic
from pipelines.understand.turn import Turn
from pipelines.understand.whose import whose

HEADLINE_LETTERS = 25
"""A headline shorter than this is repeated by chance."""


def find(story: Story, inspected: DayInterval | None) -> tuple[Found, ...]:
    """Return every grade of title and text, in order of reading; ``inspected`` is the inspection that is the news."""
    opening = opening_topic(story)
    found = tuple(found for field in (story.title, story.text) for found in in_field(story, field, opening, inspected))
    found = without_headings(found)
    found = tuple(with_corrected(story, found))
    found = tuple(with_one_left(story, found, inspected))
    found = tuple(with_counted_rest(story, found, inspected))
    return tuple(with_all_but_one(story, found, inspected))


def without_headings(found: tuple[Found, ...]) -> tuple[Found, ...]:
    """Leave out the grade of a line that is nothing but the heading of judgements ("Rated good" above a list)."""
    heads = {(each.field, each.lead.start) for each in found if each.lead is not None and each.named}
    return tuple(
        each
        for each in found
        if each.lead is not None
        or each.named
        or (each.field, each.sentence.start) not in heads
        or not HEADS_LIST.fullmatch(each.sentence.low)
    )


def in_field(story: Story, field: Field, opening: Topic, inspected: DayInterval | None) -> Iterator[Found]:
    """Yield the grades of a field, with the time that the sentence before gives to what it goes on with."""
    before: Sentence | None = None
    then: Told | None = None
    last: Found | None = None
    now: set[Grade] = set()
    is_kept = False  # the sentence tells its last grade as one of now too ("good, as in 2019")
    visit: Sentence | None = None
    for turn in turns(story, field, opening):
        visit = visit_told(visit, turn.sentence)
        if turn.words or turn.dated or turn.roll is not None or turn.counted is not None or turn.lead_word is not None:
            then = None if is_news_again(turn, last, now) else goes_on_in(then, last, turn)
            asked = is_asked_before(before, turn.sentence, story.published) if before and turn.words else None
            then = (asked or time_before(before, then, turn, story.published)) if turn.words else None
            if then is None and (stays := stays_under(before, turn)) and not is_graded(story.title):
                then = stays
            yield from in_list(story, field, turn, inspected)
            so_far = (
                then
                or in_same_year(last, before, turn, story.published)
                or goes_on(last, turn, kept=is_kept)
                or (None if is_kept else so_was(last, turn))
            )
            told = tuple(
                as_seen(visit, each, story.published) for each in in_sentence(story, field, turn, inspected, so_far)
            )
            told = apart_in_time(told)
            yield from told
            now.update(whole_of_now(told))
            then = then or set_in(turn, told, last, story.published)
            last = told[-1] if told else None
            is_kept = last is not None and any(tells_of_now(each, last.word.grade) for each in told)
        else:
            then = None
        if turn.words:
            before = None
        elif not keeps_scene(before, turn.sentence):
            before = turn.sentence


def tells_of_now(found: Found, grade: Grade) -> bool:
    return found.why is None and found.word.grade == grade and found.told.time in (None, "new")


def is_graded(field: Field) -> bool:
    return any(find_grades(sentence, old_scales=False) for sentence in field.sentences)


def so_was(last: Found | None, turn: Turn) -> Told | None:
    """Return the time of before at which something else had the grade just told ("So was adoption."); None where the
    sentence says no such thing, or the grade is of now."""
    if last is None or turn.same_as is None or turn.same_as[0] is not last.sentence or last.told.time != "previous":
        return None
    low = turn.sentence.low
    then = SO_WAS.match(low) or (
        last.sentence.paragraph == turn.sentence.paragraph and WAS_GIVEN.search(low) and not is_of_now(low)
    )
    return replace(last.told, why=None) if then else None


WAS_GIVEN = expression(r"\b(?:was|were|had been) (?:also )?(?:given|awarded|handed|rated|judged|graded|found)\b")
SO_WAS = expression(r"\W*(?:and |but )?so(?:,? too,?)? (?:was|were|had|did)\b")


def in_list(story: Story, field: Field, turn: Turn, inspected: DayInterval | None) -> Iterator[Found]:
    """Yield the grade of an item whose introduction holds it: a judgement, or a council under a heading of councils."""
    lead = turn.sentence.lead
    for head, word, days in turn.dated if turn.topic.ours else ():
        yield Found(
            field=field.reading.name,
            sentence=turn.sentence,
            word=word,
            told=Told(time="previous", days=days),
            parts=("overall",),
            gss=turn.gss,
            here=True,
            lead=head,
        )
    if turn.roll is not None and turn.topic.ours:
        heading, word = turn.roll
        yield Found(
            field=field.reading.name,
            sentence=turn.sentence,
            word=word,
            told=Told(),
            parts=("overall",),
            gss=turn.gss,
            here=True,
            lead=heading,
        )
    if turn.counted is not None:
        heading, word, named = turn.counted
        told = tell(heading.low, (word,), 0, story.published, minutes=story.minutes)
        gss = turn.gss or turn.focus
        if story.main is not None and story.main not in gss and told.days is None and stand_so(story, heading, word):
            told = replace(told, time="previous")  # "Kent is one of three that are outstanding. The others are ..."
        yield Found(
            field=field.reading.name,
            sentence=turn.sentence,
            word=word,
            told=told,
            parts=judgements(named, period_of(told, story, inspected)),
            named=True,
            gss=gss,
            lead=heading,
            why=told.why,
        )
    if turn.lead_word is None or lead is None or not turn.topic.ours:
        return
    told = tell(lead.low, (turn.lead_word,), 0, story.published, minutes=story.minutes)
    parts = judgements(turn.named, period_of(told, story, inspected))
    if parts and is_heading(turn):
        yield Found(
            field=field.reading.name,
            sentence=turn.sentence,
            word=turn.lead_word,
            told=told,
            parts=parts,
            named=True,
            gss=turn.focus,
            lead=lead,
            why=told.why,
        )


def is_heading(turn: Turn) -> bool:
    """Whether an item of a list is the name of a judgement, and no more is said in it."""
    rest = turn.sentence.low
    for named in reversed(turn.named):
        rest = rest[: named.start] + rest[named.end :]
    return sum(LIGHT.fullmatch(word) is None for word in re.findall(r"\w{4,}", rest)) <= MOST_BESIDE


MOST_BESIDE = 2
"""Long words beside the name of a judgement, in an item of a list."""


def in_sentence(
    story: Story, field: Field, turn: Turn, inspected: DayInterval | None, then: Told | None = None
) -> Iterator[Found]:
    """Yield the grades that stand in a sentence; ``then``: how the sentence before tells what it goes on with."""
    sentence, words = turn.sentence, turn.words
    if not words:
        return
    bound, turn = judgements_of(turn)
    headline = field.reading.name == "title" or repeats_headline(sentence, story)
    visit = names_visit(sentence.low)
    passed_over = False
    tallied = (
        not pairs(sentence.low) and tally_of(None, turn.at, sentence, words) is not None
    )  # "three goods and one outstanding"
    for at, (word, told) in enumerate(zip(words, tellings_of(story, field, turn, then), strict=True)):
        if told.why == "hypothetical" and (
            listed_behind(sentence.low, word, turn.groups) or names_them_behind(sentence.low, word, bound.get(at, ()))
        ):
            told = replace(told, why=None)  # "the councils rated inadequate are Essex and Leeds"
        bare = Found(
            field=field.reading.name,
            sentence=sentence,
            word=word,
            told=told,
            headline=headline,
            why=told.why,
            visit=visit,
        )
        about = topic_of(sentence, word, turn, adoption_too=with_adoption(story.published))
        if about.other:
            yield changed(bare, why="not_childrens_services", other=about.other)
        elif about.ours:
            gss, here = whose(story, field, turn, word)
            if word.how == "held" and turn.gss:  # "Leeds joins Kent at the top": the news is told of Leeds elsewhere
                gss = tuple(code for code in turn.gss if code not in story.mains) or turn.gss
            if told.time is None and names_ended(turn, gss):
                told = replace(told, time="previous")
            had = had_before(sentence.low, word, turn.groups) if told.time != "previous" else ()
            if had and (told.why is None):
                gss = tuple(code for code in gss or turn.focus if code not in had) or story.mains
            others = gss and not set(gss) & {story.main, *story.mains}
            if others and told.time in (None, "new") and stood_at_latest(story, turn):
                told = replace(told, time="previous")
            others = others and not is_of_many(story)
            if (
                others
                and not is_given_lately(sentence.low, word)
                and (
                    is_aside(story, turn, word, told, gss, alone=at not in bound)
                    or (
                        passed_over
                        and told.time is None
                        and (continues(sentence.low, words, at) or stands_too(sentence.low, words, at))
                    )
                )
            ):
                told = replace(told, time="previous", aside=told.time is None and told.days is None)
                passed_over = True
            elif len(story.mains) > 1 and told.time in (None, "new") and stood_before(story, turn, word, told, gss):
                told = replace(told, time="previous")
            named = bound.get(at, [])
            if word.how == "same" and is_of_whole_then(sentence.low, told.days, named, story.published):
                named = [Named(start=0, end=0, parts=("overall",))]
            whole_then = (
                at + 1 < len(words)
                and words[at + 1].how == "same"
                and not sentence.low.endswith(STILL_ARE, 0, words[at + 1].end)
            )  # "good, which was the grade of the whole in 2014"
            tellings = [
                (gss, each) for each in ((told,) if whole_then or had else told_again(sentence.low, word, told, story))
            ]
            if others and len(tellings) > 1 and is_of_one(story) and not is_out_too(story, turn, gss):
                tellings = [(gss, replace(each, time="previous")) for _, each in tellings]  # an aside is of before
            if told.time is None and (beside := listed_with_own(story, turn, word, gss)):
                own = tuple(code for code in gss if code not in beside)
                tellings = [(own, told), (beside, replace(told, time="previous"))]
            tellings += [(had, replace(told, time="previous"))] if had and told.why is None else []
            for codes, each in tellings:
                period = period_of(each, story, inspected)
                unnamed = "no_judgement_named" if tallied and not named and told.why is None else told.why
                ours = changed(bare, told=each, gss=codes, here=here, named=bool(named), why=unnamed)
                for whole in with_judgements(ours, named, period, turn.groups):
                    yield pointing_back(whole, turn)


def names_ended(turn: Turn, gss: tuple[str, ...]) -> bool:
    """Whether a grade is told of a county council that is no more, by its own name, and not of those after it."""
    return any(
        group.ended and set(group.gss) & set(gss) and turn.sentence.low.endswith("county council", 0, group.end)
        for group in turn.groups
    )


def judgements_of(turn: Turn) -> tuple[dict[int, list[Named]], Turn]:
    """Return the judgements that each grade of a sentence is of, by its number, and what the sentence then points
    back to."""
    sentence, words = turn.sentence, turn.words
    if turn.judged:
        return {at: [named] for at, named in enumerate(turn.judged)}, turn
    bound = {0: list(turn.above)} if turn.above else bind_judgements(sentence.low, words, turn.named, turn.groups)
    if len(turn.groups) > 1 and len(words) > 1:
        bound = of_each_council(sentence.low, words, bound, turn.groups)
    if len(turn.groups) > 1 and EACH_OF_THEM.fullmatch(sentence.low, 0, words[0].start):
        turn = turn._replace(back=(), earlier=())  # "Both were inadequate: Leeds in 2014 and Kent in 2015"
    if bound and are_all_councils(turn):
        bound = {at: named for at, named in bound.items() if at}
        turn = turn._replace(back=(), earlier=())  # "Kent, Leeds and Bury have notices. All three were inadequate"
    if len(turn.earlier) > 1 and not bound.get(0):  # "all of them" are those of the list above
        bound = with_pointed(sentence.low, words[:1], turn.named, bound, turn.earlier)
        turn = turn._replace(back=tuple(bound.get(0, turn.back)))
    if turn.columns and bound:
        bound = dict.fromkeys(range(len(words)), bound[min(bound)])
    of_whole = all(named.parts == ("overall",) for named in bound.get(0, ()))
    by_council = bound.get(0) and len(turn.focus) > 1  # "each of them is good overall"
    if turn.back and of_whole and not by_council:
        told_before = [replace(named, start=0, end=0) for named in turn.back]
        bound = carried(sentence.low, words, {**bound, 0: told_before})
        for at in range(1, len(words)):  # "The former's was good and the latter's outstanding"
            if at not in bound and THE_OTHER.search(sentence.low, words[at - 1].end, words[at].start):
                bound = {**bound, at: told_before}
    for at, word in enumerate(words):
        if at not in bound and turn.named and (theirs := of_possessive(turn, word)):
            bound = {**bound, at: [theirs]}
    if (
        turn.same_as is not None
        and not bound
        and ((turn.groups and SO_WERE.match(sentence.low)) or IT_IS_THE.match(sentence.low) or words[0].how == "held")
    ):
        bound = {0: as_told(turn.same_as)}
    pointed = with_pointed(sentence.low, words, turn.named, bound, turn.earlier, [group.end for group in turn.groups])
    if pointed != bound:
        back = next(tuple(named) for at, named in pointed.items() if bound.get(at) != named)
        bound, turn = pointed, turn._replace(back=back)
    if not bound and turn.earlier and (count := counted_all(turn)):
        bound = {0: [Named(start=0, end=0, parts=("all",), count=count)]}
        turn = turn._replace(back=tuple(bound[0]))
    if not bound and turn.earlier and answers(turn):
        bound = {0: [Named(start=0, end=0, parts=("overall",))]}
    return bound, turn


def tellings_of(story: Story, field: Field, turn: Turn, then: Told | None) -> list[Told]:
    """Return how each grade of a sentence is told: by its own words, its label, its column, or the sentence before."""
    tellings = [Told(time=time) for time in turn.columns] or all_told(story, turn.sentence, turn.words)
    if story.published is not None and story.published.start > OLD_SCALES_UNTIL:
        tellings = [
            replace(told, time="previous") if is_of_old_scale(word) and told.time in (None, "new") else told
            for word, told in zip(turn.words, tellings, strict=True)
        ]
    if turn.words[0].how == "held":
        return [replace(told, time="previous", why=None) for told in tellings]  # as it stands
    if (dated := dated_by_label(field, turn, story.published)) is not None:
        tellings = [
            replace(told, time="previous", days=dated) if told.days is None and told.time in (None, "new") else told
            for told in tellings
        ]
    if then is not None:
        after = years_after(turn.sentence.low, then.days) if then.days is not None else None
        if after is not None and YEAR.search(turn.sentence.low) is not None:
            then, after = replace(then, days=None), None  # "By 2018 it was poor, and good followed two years later"
        now = after is not None and not is_past(Dated(0, 0, after, "year"), story.published, inspected=True)
        if after is not None:  # "In 2021 it was good. Three years later ..."
            then = replace(then, time=None if now else then.time, days=None if now else after)
        tellings = [
            replace(told, time=then.time, days=then.days)
            if told.time in (None, "previous") and told.why is None and told.days is None
            else told
            for told in tellings
        ]
    tellings, low = of_the_opening(turn, tellings, story.published), turn.sentence.low
    behind = field.sentences[turn.at + 1 : turn.at + 2]  # the next one, if there is one
    if turn.at > 0 and any(map(is_long_after, behind)) and SAYS_NOW.search(low) is None:
        tellings = [
            replace(told, time="previous") if told.time is None and told.why is None and told.days is None else told
            for told in tellings
        ]
    if behind and (dated := is_dated_behind(turn.sentence, behind[0], story.published)) is not None:
        tellings = [*tellings[:-1], as_of_then(tellings[-1], dated)]
    if any(map(is_put_right, behind)):
        tellings = [told if told.why else replace(told, why="denied") for told in tellings]
    for behind_it in behind:
        tellings = [
            replace(told, why="denied") if told.why is None and is_answered(low, word, behind_it) else told
            for word, told in zip(turn.words, tellings, strict=True)
        ]
    if turn.at and any(goes_on_for_others(field.sentences[turn.at - 1].low, low, word.start) for word in turn.words):
        tellings = [told if told.why else replace(told, why="denied") for told in tellings]
    return down_the_list(turn, tellings)


def of_the_opening(turn: Turn, tellings: list[Told], published: DayInterval | None) -> list[Told]:
    """Return how each grade is told, one that goes on without a time of its own as the one before it, where that is of
    before ("In 2023 it was inadequate, with leadership at the bottom grade")."""
    low, words = turn.sentence.low, turn.words
    if len(words) < 2:
        return tellings
    opening = fronted(low, published)
    opening = opening if opening is not None and OPENS_WITH_DAY.match(low) else None
    of_that_year = OF_THAT_YEAR.match(low)
    for at in range(1, len(words)):
        before, told = tellings[at - 1], tellings[at]
        if before.time != "previous" or before.why is not None or told.time is not None or told.why is not None:
            continue
        word = words[at]
        gap = low[words[at - 1].end : word.end if word.how == "same" else word.start]
        when = WHEN_THEN.search(low, 0, words[at - 1].start) is not None and not is_behind_since(low, words, at)
        goes_on = STILL_THEN.fullmatch(gap) is not None and (
            (when and before.days is not None)
            or ((opening is not None or of_that_year is not None) and CHANGES.search(gap) is None)
        )
        with_part = (
            WITH_PART.fullmatch(gap) is not None
            and before.days is not None
            and LEFT_OR_NOW.search(low, 0, words[at - 1].start) is None
            and LEFT_OR_NOW.search(low, word.end) is None
        )
        if goes_on or with_part or THOUGH_THEN.match(gap) is not None:
            tellings[at] = replace(told, time="previous", days=opening if goes_on and opening else before.days)
    return tellings


OPENS_WITH_DAY = expression(
    r"\W*(?:and |but )?(?:(?:back|at|in|on|during|by|over|the|its|their|last|previous|earlier|full|graded"
    r"|inspections?|report|visit"
    r"|of|early|late|mid|spring|summer|autumn|winter|end|start|beginning|time|ofsted's?) ?)*,? ?(?:in |of"
    r" )?(?:[a-z]+ )?(?:19|20)\d\d\b"
    r"|\W*(?:\w+ ){1,3}(?:years?|months?) (?:ago|earlier|before)\b"
)
OF_THAT_YEAR = expression(
    rf"\W*(?:and |but )?(?:in|by|at|during|towards) (?:(?:the|early|late|mid|end|start|beginning|middle|spring|summer"
    rf"|autumn|winter|{MONTH}) )*(?:of )?that (?:same )?year\b"
)
"""How a sentence opens that goes on in the year before named ("In May of that year it went from poor to good")."""
WHEN_THEN = expression(r"\b(?:ago|(?:19|20)\d\d|inspection|time),? when\b[^;.]*$")
"""What puts all behind it in another time ("three years ago, when it was good but leadership was not")."""

STILL_THEN = expression(
    r"(?:(?!\b(?:is|are|has|have|now|today|currently|latest|new|later|since|this|these|years?|months?|after|on"
    r"|until)\b)"
    r"[^;])*"
)
"""What goes on with what was so on a day: no verb of now, and no other time."""
CHANGES = expression(
    r"\b(?:before|rose|risen|rise|improv\w+|dropp\w+|drop|fell|fall|climb\w*|mov\w+|went|go|goes|said|found|inspectors"
    r"|ofsted|watchdog|team|report|judged|so)\b"
)
"""What may lead from a grade of then to another that came of it ("In 2021 it was inadequate but rose to good")."""
THOUGH_THEN = expression(r"[^;.]{0,40},? (?:though|although|but|and|while) (?:back |even )?then\b")
WITH_PART = expression(r"['\"]*(?: overall)?,? (?:and |but )?with (?:an? |its |the )?['\"]*")
"""What leads from a grade to that of a part that was given with it ("found good with outstanding leadership")."""
LEFT_OR_NOW = expression(
    r"\b(?:from|shed|out of|no longer|lost|escaped|moved on|now|today|currently|latest|upgraded|climbed|fell"
    r"|rose)\b"
)
"""What makes the grade before one that is left, and the part that is told with it one of now."""


def is_of_old_scale(word: GradeWord) -> bool:
    """Whether a grade is read only where its words are of an inspection of the old scale; in quotes it is read in any
    story, and a page may bear a later day than its story."""
    return word.grade == "adequate" and not word.quoted


def of_possessive(turn: Turn, word: GradeWord) -> Named | None:
    """The one judgement named before it that a council's grade is of, where it is told without its noun ("support for
    care leavers is weak: Kent's is inadequate")."""
    low = turn.sentence.low
    for group in turn.groups:
        if group.end < word.start and IS_ITS.match(low, group.end, word.start):
            told = [each for each in turn.named if each.end <= group.start and REAL.issuperset(each.parts)]
            return replace(told[0], start=0, end=0) if len(told) == 1 else None
    return None


IS_ITS = expression(r"'s? (?:was|were|is|are|had been|has been|remain\w*|stay\w*|got)\b[^;.]{0,60}$")


THE_OTHER = expression(r"\bthe (?:former|latter|second|other)(?:'s)?\b[^,;.]{0,30}$")
"""What goes on to the other one of two, of which the same judgement is told."""


def counted_all(turn: Turn) -> int | None:
    """Return how many judgements the sentence before counted, where this one tells of all of them ("Ofsted makes five
    judgements. All of them were good")."""
    told = ALL_OF_THEM.match(turn.sentence.low) or IN_ALL_OF_THEM.search(turn.sentence.low)
    counted = COUNTED_JUDGEMENTS.search(turn.earlier[-1].sentence.low) if told else None
    if told is None or counted is None or told["count"] not in (None, counted[1]):
        return None
    return PART_COUNTS[counted[1]]


ALL_OF_THEM = expression(
    r"\W*(?:and |but )?(?:all|each(?: one)?|every(?: single)? one)(?: (?P<count>three|four|five))?(?: of (?:them|these"
    r"|those))? (?:is|are|was|were|came|got|has|have|had|received)\b"
)


IN_ALL_OF_THEM = expression(
    r"\b(?:in|for|on|against) (?:(?:all|each)(?: (?P<count>three|four|five))?(?: of (?:them|these|those))?|each one"
    r"|every(?: single)? one(?: of (?:them|these|those))?)(?=\W*$|[,;])"
)


def answers(turn: Turn) -> bool:
    """Whether a sentence is nothing but the grade that the one before asked for ("The verdict? Inadequate.")."""
    rest = turn.sentence.low[: turn.words[0].start] + turn.sentence.low[turn.words[0].end :]
    asked = turn.earlier[-1].sentence
    if len(turn.words) != 1 or not NOTHING_MORE.fullmatch(rest) or not ASKED.search(asked.low):
        return False
    about = named_topic(asked)
    return about is None or about.ours


NOTHING_MORE = expression(
    r"\W*(?:an?|overall|it is|it was|just)?\W*(?:(?:says?|said|answers?|writes?|wrote) (?:ofsted|(?:the )?(?:inspectors"
    r"|watchdog|report|inspectorate))|(?:ofsted|(?:the )?(?:inspectors|watchdog|report)) (?:says?|said|answers?))?\W*"
)

ASKED = expression(
    r"\b(?:(?:verdict|grade|rating|result|outcome|judge?ment|conclusion)s?(?: (?:on|for|of|about) [^?.;]{3,80})?"
    r"|answer|word)\W*\?\W*$"
)


def as_told(same_as: tuple[Sentence, GradeWord]) -> list[Named]:
    """Return the judgements of the grade that "so was Leeds" points back to."""
    sentence, word = same_as
    words = find_grades(sentence, old_scales=False)
    at = next((at for at, each in enumerate(words) if each.start == word.start), None)
    told = bind_judgements(sentence.low, words, find_judgements(sentence.low)) if at is not None else {}
    return [replace(named, start=0, end=0, each=()) for named in told.get(at or 0, ())]


SO_WERE = expression(r"\W*(?:and )?so(?:,? too,?)? (?:was|were|is|are|did|does|do|has|have)\b")
"""How a sentence begins that says of another council what was just said of one."""


def repeats_headline(sentence: Sentence, story: Story) -> bool:
    """Whether a sentence of the text repeats the headline."""
    title = story.headline_letters
    if len(title) < HEADLINE_LETTERS:
        return False
    text = letters(sentence.text.removeprefix("Headline:"))
    if INSPECTORS.search(sentence.low) and "ofsted" not in title:
        return False  # it says as a fact of the inspectors' what the headline says in brief
    shorter, longer = sorted((title, text), key=len)
    return len(shorter) > 0.7 * len(title) and shorter in longer


def pointing_back(found: Found, turn: Turn) -> Found:
    """Let "the same grade" be quoted with the sentence that names the grade."""
    if found.word.how not in ("same", "held") or turn.same_as is None:
        return found
    lead, word = turn.same_as
    return replace(found, lead=lead, word=word)
