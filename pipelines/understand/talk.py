"""What the talk is of at each sentence of a field: which thing, which councils.

A sentence that names neither goes on with what was named before it; the story's own council comes back after a while.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain

from pipelines.model import Grade
from pipelines.understand.binding import bind_judgements
from pipelines.understand.counted import THE_OTHERS, all_behind, councils_behind, counts_areas, named_behind
from pipelines.understand.described import SUBJECT_WITHIN, described_council
from pipelines.understand.grade_words import GradeWord
from pipelines.understand.grades import find_grades, phrases_of_same, pointed_to
from pipelines.understand.judgements import REAL, Named, find_judgements
from pipelines.understand.listing import COUNCILS, heads_councils, introduces_them, is_list_of_names, lists_them
from pipelines.understand.needed import Needing
from pipelines.understand.opening import INSPECTORS, NOT_BY_OFSTED
from pipelines.understand.pointing import Earlier
from pipelines.understand.reading import Sentence, lower
from pipelines.understand.status import tell
from pipelines.understand.story import Field, Group, Story
from pipelines.understand.tables import by_years, cell_of, columns_of, heads_of, is_cell, row_above
from pipelines.understand.topic import NOBODY, OURS, Topic, named_topic
from pipelines.understand.turn import Time, Turn

OLD_SCALES_UNTIL = date(2014, 6, 30)
"""Adequate, poor and excellent were grades until 2013; some reports came out later."""

YEARLY = ("poor", "excellent")

YEARLY_UNTIL = date(2012, 6, 30)
"""Poor and excellent were grades of the yearly ratings, of which the last came out at the end of 2011."""

MANY_OTHERS, FIRST_WITHIN = 3, 20
"""So many councils that are listed further into a sentence are no subject of a story on one other council."""

OF_OLD = re.compile(r"quality of practice\b|keeping (?:children|young people) safe\b")
"""What only the inspections of the old scales judged."""

SPOKEN_WITHIN = 2
"""Sentences within which "the same grade" points back to one; the items of a list below that one are none."""

REMEMBERED = 3
"""Sentences without a council's name after which the talk is of the story's own council again."""

MOST_GRADES = 12
"""Grades of one sentence that are read; more stand in no sentence that anybody wrote."""

ONE = re.compile(r"\b(?:the (?:council|authority|department|service|borough|county|city|town|trust)|its?)\b")
"""What speaks of one council, after several have been named in passing."""

NAMED_WITHIN = 2
"""Sentences behind the last grade in which what it counted may be named."""

LONGEST_LIST = 8
"""Items of a list that "all of them" may point to."""


def turns(story: Story, told: Field, opening: Topic) -> Iterator[Turn]:
    """Yield the sentences of a field with what the talk is of."""
    topic = opening
    main = story.mains
    focus, silent = main, 0
    at_home = is_told_of(story.title.groups, main)
    old_scales = story.published is not None and story.published.start <= OLD_SCALES_UNTIL
    yearly = story.published is not None and story.published.start <= YEARLY_UNTIL
    before: Turn | None = None
    roll: tuple[Sentence, GradeWord] | None = None
    columns: tuple[Time, ...] = ()
    heads: tuple[str, ...] = ()
    passed: tuple[Earlier, ...] = ()
    spoken: Turn | None = None  # the sentence before, or the one before a question
    last_but_one: Turn | None = None
    whole: Turn | None = None  # the last that graded services as a whole
    graded = [grades_of(sentence, old_scales=old_scales, yearly=yearly) for sentence in told.sentences]
    phrases = phrases_of_same(lower(told.reading.plain))
    last = last_told(told.sentences, graded, phrases)
    outer: Topic | None = None  # what the talk was of before the list that a sentence is an item of
    for at, (sentence, words) in enumerate(zip(told.sentences, graded, strict=True)):
        if at > last + NAMED_WITHIN and roll is None:
            return  # nothing is graded any more
        if outer is not None and not sentence.item:
            topic, outer = outer, None  # what its items named ends with a list
        elif outer is None and sentence.item:
            outer = topic
        subject = subject_of(told.groups[at], main, graded=bool(words))
        if words or not (opening.ours and topic.ours):  # else it stays theirs, whatever the sentence names
            another = subject is not None and not set(subject.gss) & set(main)
            if topic.other == "a children's home" and opening.ours and subject is not None and is_first(told, at):
                topic = OURS  # a new paragraph on a council
            topic = next_topic(told.topics[at], sentence, words, topic, opening, another=another)
        if words and topic.ours and told.topics[at] is None and OF_THEM.match(sentence.low) and at:
            before_it = told.topics[at - 1]
            topic = before_it if before_it is not None and not before_it.ours and not before_it.weak else topic
        if (
            words
            and not topic.ours
            and before is not None
            and told.topics[at] is None
            and goes_on_with(before, sentence)
        ):
            topic = OURS
        at_home = at_home or is_told_of(told.groups[at : at + 1], main)
        silent = 0 if told.groups[at] else silent if sentence.item else silent + 1
        if subject is not None and not (len(main) == 1 and is_link(sentence, words, told.groups[at], main)):
            focus = subject.gss
        elif described := described_council(story, sentence, focus):
            focus, silent = described, 0
        elif main and (
            goes_home(silent, focus, main)
            or (at_home and not told.groups[at] and not set(focus) & set(main) and resumes(told, at))
            or (len(focus) > 1 and ONE.search(sentence.low))
            or (focus != main and NEW_MATTER.match(sentence.low) and names_no_other(story))
        ):
            focus = main
        listed = sentence.lead is not None and sentence.item and not words
        same = pointed_to(sentence, words, phrases)
        told_now = before is not None and not before.sentence.low.rstrip().endswith("?")
        if (
            before is not None
            and told_now
            and (before.words or (spoken and at - spoken.at > SPOKEN_WITHIN and not before.sentence.item))
        ):
            last_but_one, spoken = spoken, before if before.words and before.topic.ours else None
        if before is not None and before.words and before.topic.ours and speaks_of_whole(before):
            whole = before
        said = None
        if same:
            apart = (
                subject is not None
                and not set(subject.gss) & set(main)
                and (spoken is None or at - spoken.at > 1)
                and not find_judgements(sentence.low)
            )  # another council, told beside the story's own: what it got is a grade of the whole
            of_whole = apart or OF_WHOLE.search(sentence.low, same.start, same.end) is not None
            said = grade_of_whole(spoken) if of_whole and spoken is not None and spoken is not whole else None
            if said is None:
                of_whole = of_whole and whole is not None
                said = said_before(
                    story, sentence, same, (whole,) if of_whole else (spoken, last_but_one) if spoken else ()
                )
        words = with_pointer(words, same, said[1].grade if said else None)
        earlier = before.named[-1].parts if before is not None and before.named else ()
        named = find_judgements(sentence.low, earlier) if words or listed else ()
        if topic.weak and not topic.ours and opening.ours and any(REAL.issuperset(each.parts) for each in named):
            topic = OURS  # "children in care do well at school": the judgement is ours
        if not old_scales:
            named = tuple(in_our_terms(each, sentence.low) for each in named)
            named = tuple(each for each in named if each.parts)
        lead = find_grades(sentence.lead, old_scales=old_scales) if listed and named and sentence.lead else ()
        if not (roll and not words and told.groups[at] and is_list_of_names(sentence, told.groups[at])):
            roll = (sentence, words[-1]) if heads_councils(sentence, words, told.groups[at]) else None
            if before is not None and len(before.words) == 1 and lists_them(before, sentence):
                roll = (before.sentence, before.words[0])
            if before is not None and not words and before.words and introduces_them(before.sentence, sentence):
                roll = (before.sentence, before.words[-1])
        if heads or columns or "20" in sentence.low:  # most sentences name no year
            heads = heads_of(sentence, heads)
            columns = by_years(heads) or columns_of(sentence, words, columns)
        above = row_above(before, sentence, words)
        if not above and before is not None and heads and is_cell(sentence, words):
            above = before.above  # the second cell of its row
        before = Turn(
            at=at,
            sentence=sentence,
            words=words,
            named=named,
            groups=told.groups[at],
            topic=topic,
            focus=focus,
            lead_word=lead[-1] if lead else None,
            columns=columns if len(words) == len(columns) else cell_of(before, columns) if heads and above else (),
            above=above,
            roll=roll if roll and roll[0] is not sentence else None,
            earlier=passed,
            counted=counted_before(before, sentence, told.groups[at]) if before is not None and not words else None,
            back=pointed_back(before, sentence, words[0].start) if words else (),
            same_as=said if said and same and not any(word.start < same.start for word in words) else None,
        )
        yield before
        run = passed if sentence.item else ()
        passed = (*run, Earlier(sentence=sentence, graded=bool(words), council=bool(told.groups[at])))[-LONGEST_LIST:]


NEW_MATTER = re.compile(r"\W*(?:\d{1,2}\.\d{1,2}(?:\.\d{1,2})?|\d{1,2}[.)])\s")
"""How a numbered paragraph of minutes begins: it is of the council itself again."""


def names_no_other(story: Story) -> bool:
    """Whether the headline of a story names no other councils than those that it is of."""
    return all(set(group.gss) <= set(story.mains) for group in chain(*story.title.groups))


def is_first(told: Field, at: int) -> bool:
    """Whether a sentence begins a paragraph."""
    return at == 0 or told.sentences[at - 1].paragraph != told.sentences[at].paragraph


def goes_home(silent: int, focus: tuple[str, ...], main: tuple[str, ...]) -> bool:
    """Whether the talk has been silent on councils so long that it is of the story's own again; of one of several that
    the story compares it goes on."""
    return silent > REMEMBERED and not (len(main) > 1 and len(focus) == 1 and focus[0] in main)


def is_told_of(groups: Sequence[Sequence[Group]], main: Sequence[str]) -> bool:
    """Whether sentences name a story's own councils as more than an aside."""
    return any(set(group.gss) & set(main) and not group.aside for each in groups for group in each)


def resumes(told: Field, at: int) -> bool:
    """Whether a paragraph goes on with the story's own report: it begins with the inspectors or what they wrote, and
    points back to no other council."""
    low = told.sentences[at].low
    if not is_first(told, at):
        return False
    return OF_REPORT.match(low) is not None or any(
        REAL.issuperset(named.parts) and OPENS.fullmatch(low, 0, named.start) is not None
        for named in find_judgements(low)
    )


OPENS = re.compile(r"\W*(?:(?:the|for|in|on|impact|of|quality|experiences?|progress|and|services?|support) )*")
"""What may stand before the name of a judgement that a paragraph begins with."""

OF_REPORT = re.compile(
    r"\W*(?:(?:in|at|after|during) (?:its|their|the|this) (?:[\w'-]+ ){0,3}(?:report|inspection|letter|visit"
    r"|fortnight)\b"
    r"|(?:the )?(?:inspectors|ofsted|watchdog|inspectorate|report|inspection)\b"
    r"|the (?:weakest|strongest|best|worst|other|remaining|final|last) (?:area|part|judge?ment|grade|category"
    r"|aspect|two|three|four)s?\b)"
)


def said_before(
    story: Story, sentence: Sentence, same: GradeWord, spoken: Sequence[Turn | None]
) -> tuple[Sentence, GradeWord] | None:
    """Return the grade, with its sentence, that "the same grade" of a sentence means: the last that was told as fact,
    and where it is told of now, the last that was."""
    kept = KEEPS.search(sentence.low, 0, same.end) is not None
    of_before = kept or tell(sentence.low, (same,), 0, story.published).time == "previous"
    asserted: list[tuple[Turn, int]] = []
    for turn in filter(None, spoken):
        for at in range(len(turn.words) - 1, -1, -1):
            told = tell(turn.sentence.low, turn.words, at, story.published, minutes=story.minutes)
            if told.why is None and told.time != "forecast":
                asserted.append((turn, at))
                if of_before or told.time != "previous":
                    return where_told(turn, at)
    return where_told(*asserted[0]) if asserted else where_told(spoken[0], -1) if spoken and spoken[0] else None


KEEPS = re.compile(r"\b(?:keeps?|kept|retain\w*|holds? on to|held on to|maintain\w*) (?:that|this) (?:\w+ )?\w+$")
"""What is kept is the grade told last, though of before ("It had been good. It keeps that grade for its leaders")."""

OF_WHOLE = re.compile(
    r"\b(?:overall|whole|itself|in general|as the (?:service|department|council|authority)|outcome|result|unchanged"
    r"|(?:is|was) (?:also |just )?(?:what|where|how))\b"
)
"""What says of "the same overall grade" that it is that of the services as a whole, however long before it was told."""


def speaks_of_whole(turn: Turn) -> bool:
    """Whether the grades of a sentence are those of one council's services, and of no judgement or council beside."""
    return all(named.parts == ("overall",) for named in turn.named) and COUNCILS.search(turn.sentence.low) is None


def grade_of_whole(turn: Turn) -> tuple[Sentence, GradeWord] | None:
    """Return the grade of a sentence that no judgement is named for; None where each has one, or several have none."""
    bound = bind_judgements(turn.sentence.low, turn.words, turn.named)
    whole = [
        at
        for at in range(len(turn.words))
        if all(named.parts == ("overall",) for named in bound.get(at, ())) and turn.words[at].how != "same"
    ]
    return where_told(turn, whole[0]) if len(whole) == 1 and COUNCILS.search(turn.sentence.low) is None else None


def where_told(turn: Turn, at: int) -> tuple[Sentence, GradeWord]:
    """Return a grade of a turn with its sentence; of one that itself points back, that which it means."""
    word = turn.words[at]
    return turn.same_as if word.how == "same" and turn.same_as is not None else (turn.sentence, word)


def counted_before(
    before: Turn, sentence: Sentence, groups: Sequence[Group]
) -> tuple[Sentence, GradeWord, tuple[Named, ...]] | None:
    """Return the grade of the sentence before whose areas or councils this one names; None where it names none."""
    others = not before.groups or THE_OTHERS.search(sentence.low) is not None
    if groups and before.words and others and before.topic.ours:
        if not councils_behind(before.sentence.low, sentence.low):
            return None
        bound = bind_judgements(before.sentence.low, before.words, before.named)
        whole = Named(start=0, end=0, parts=("overall",))
        return before.sentence, before.words[-1], tuple(bound.get(len(before.words) - 1, ())) or (whole,)
    if before.words and before.topic.ours and (every := all_behind(sentence.low)):
        return before.sentence, before.words[-1], every
    if before.counted is not None:
        head, word = before.counted[:2]  # "The first is leadership. The second is adoption."
    elif before.words and before.topic.ours and counts_areas(before.sentence.low, before.named):
        head, word = before.sentence, before.words[-1]
    else:
        return None
    named = named_behind(sentence.low)
    return (head, word, named) if named else None


def in_our_terms(named: Named, low: str) -> Named:
    """Return what the words of the old scales mean now: to keep children safe is to protect them."""
    old = OF_OLD.match(low, named.start)
    if old is None:
        return named
    return replace(named, parts=("help_and_protection",) if old[0].startswith("keeping") else (), each=())


def grades_of(sentence: Sentence, *, old_scales: bool, yearly: bool) -> tuple[GradeWord, ...]:
    """Return the grades of a sentence that were grades then."""
    words = find_grades(sentence, old_scales=old_scales)[:MOST_GRADES]
    if yearly or not words:
        return words
    return tuple(word for word in words if word.quoted or word.how != "soft" or word.grade not in YEARLY)


def last_told(sentences: Sequence[Sentence], graded: Sequence[tuple[GradeWord, ...]], phrases: Sequence[str]) -> int:
    """Return the number of the last sentence that has a grade, or may have that of another; -1 where none has.

    Behind it councils may be listed under a heading with their grade, and no more.
    """
    for at in range(len(sentences) - 1, -1, -1):
        if graded[at] or sentences[at].lead is not None or pointed_to(sentences[at], (), phrases) is not None:
            return at
    return -1


def with_pointer(words: tuple[GradeWord, ...], same: GradeWord | None, said: Grade | None) -> tuple[GradeWord, ...]:
    """Put "the same grade" among the grades of its sentence, as the grade that was told last before it."""
    if same is None:
        return words
    earlier = [word for word in words if word.start < same.start]
    grade = earlier[-1].grade if earlier else said
    if grade is None:
        return words
    return tuple(sorted((*words, replace(same, grade=grade)), key=lambda word: word.start))


OF_THEM = re.compile(
    r"\W*(?:but |and )?(?:some|most|many|all|none|one|both|two|three|they|these|those|each)(?: of (?:them|these"
    r"|those))?"
    r" (?:is|are|was|were|require|had|have)\b"
)
"""How a sentence begins that tells of the things which the one before has named ("We pay for homes. Some are ...")."""


def next_topic(
    own: Topic | None,
    sentence: Sentence,
    words: Sequence[GradeWord],
    topic: Topic,
    opening: Topic,
    *,
    another: bool = False,
) -> Topic:
    """Return what the talk is of with this sentence."""
    if own is None:
        back = another or (topic.other in NOT_BY_OFSTED and "ofsted" in sentence.low)
        return OURS if back and opening.ours and words else topic  # another council, another matter
    if opening.ours and not own.ours and not words:
        return topic  # "best known for assessing schools": nothing of theirs is graded here
    if own.ours and own.weak and topic.other in ("a children's home", "an agency"):
        return topic
    if not opening.ours and own.ours and not INSPECTORS.search(sentence.low) and topic is not NOBODY:
        return topic  # a directorate named beside another service is not rated by that
    return own


def goes_on_with(before: Turn, sentence: Sentence) -> bool:
    """Whether a sentence goes on with the children's services that the one before named beside another subject."""
    own = named_topic(before.sentence)
    return (
        own is not None
        and own.ours
        and not own.weak
        and before.sentence.paragraph == sentence.paragraph
        and THEM.search(sentence.low) is not None
    )


THEM = re.compile(
    r"\b(?:rated|judged|graded|found|called|branded|declared|deemed|brought|marked|put|moved) (?:them|those"
    r" services|the department)\b"
    r"|^\W*(?:they|these|those services|the department|the services) (?:was|were|had been|have been|has been"
    r"|are|is|had|have|went"
    r"|fell|rose|got)\b"
)
"""What speaks of services that were just named, as of several things."""


def is_link(sentence: Sentence, words: Sequence[GradeWord], groups: Sequence[Group], main: Sequence[str]) -> bool:
    """Whether a line is the headline of another story, so that the talk stays where it was."""
    if (
        words
        or sentence.text.rstrip().endswith((".", "!", '"', "'", ":", ",", ";"))
        or is_list_of_names(sentence, groups)
    ):
        return False
    return len(sentence.text.split()) >= LINK_WORDS and not any(set(group.gss) & set(main) for group in groups)


LINK_WORDS = 5
"""Words of the shortest headline that is linked to."""


def subject_of(groups: Sequence[Group], main: Sequence[str], *, graded: bool) -> Group | None:
    """The councils that the talk turns to with this sentence; not others that are listed behind its verb, where the
    story is of ``main`` alone."""
    if not groups:
        return None
    told = [group for group in groups if not (group.aside or group.joint or group.ended)]
    own = next((group for group in told if len(main) == 1 and group.gss == tuple(main)), None)
    subject = own or next(iter(told), None)
    if subject is None or (subject is not own and subject.start >= SUBJECT_WITHIN):
        return None
    beside = len(main) == 1 and not graded and len(subject.gss) >= MANY_OTHERS and main[0] not in subject.gss
    return None if beside and subject.start > FIRST_WITHIN else subject


def pointed_back(before: Turn | None, sentence: Sentence, start: int) -> tuple[Named, ...]:
    """The judgements of the sentence before, where this one speaks of "both"; its first grade is at ``start``."""
    if before is None:
        return ()
    last_of = IF_LAST_OF.search(sentence.low) is not None
    of_them = any(map(sentence.low.__contains__, EACH_OF_THEM)) and WERE_OF_THEM.match(sentence.low) is not None
    pointing = last_of or of_them or BACK.match(sentence.low) is not None or ELLIPSIS.match(sentence.text) is not None
    it_was = IT_WAS.fullmatch(sentence.low, 0, start) is not None
    if not pointing and not it_was:
        return ()  # before the judgements of the sentence before are looked for: that takes longest
    told = find_judgements(before.sentence.low)
    it = it_was and speaks_of_one(before, told)
    if not pointing and not it:
        return ()
    if (it or last_of) and told:
        return (replace(told[-1], parts=told[-1].parts[-1:]),)
    return tuple(named for named in told if not {"all", "some", "overall"} & {*named.parts})


def speaks_of_one(before: Turn, told: Sequence[Named]) -> bool:
    """Whether a sentence speaks of one judgement alone: its subject, or what a question asks for."""
    if len(told) != 1 or len(told[0].parts) != 1 or {"all", "some", "overall"} & {*told[0].parts}:
        return False
    low = before.sentence.low
    if not before.words:
        return low.rstrip().endswith("?")
    return told[0].end <= before.words[0].start and not re.search(r"\b(?:for|in|on|of)\b[\w' ]*$", low[: told[0].start])


IT_WAS = re.compile(
    r"\W*(?:it|that|this) (?:was|is|had been|has been)(?: (?:also|now|then|already|still|rated|judged|graded"
    r"|found|to|be|as|a|an))* ?['\"]*"
)

BACK = re.compile(
    r"\W*(?:(?:but|and|however|yet|still),? )?th(?:e|o)se services (?:(?:also|still|all|each|now) )*"
    r"(?:were|was|are|require|need|have been)\b"
    r"|\W*(?:both|all (?:three|four|five)|the (?:two|three))(?: of (?:these|them|those))? (?:were|was|are|had been"
    r"|have been)\b"
)

EACH_OF_THEM, WERE_OF_THEM = (
    (" of them", " of these", " of those"),
    re.compile(
        r"[^;.]{0,60}?\b(?:every one|each(?: one)?|all(?: (?:three|four|five))?) of (?:them|these"
        r"|those)(?: areas)?,? (?:were|was"
        r"|are|is|had been|has been|have been|received|got|came out)\b"
    ),
)

LAST_OF = re.compile(
    r"\b(?:this|that) (?:area|group|cohort|category|judge?ment|aspect|part of (?:the|its) work)\b(?! ?:)|"
    r"\b(?:support|services?|help|care|provision|work) (?:for|with|of) (?:them|these (?:children|young people)"
    r"|this group)\b|"
    r"\bthe (?:last|latter|final one)(?: of (?:these|them|those))?,? (?:was|were|is|are|had|has|got|which)\b"
    r"(?! (?:in|on|at|held|carried|made|published)\b)"
)

IF_LAST_OF = Needing(LAST_OF)

ELLIPSIS = re.compile(
    r"\W*(?:[A-Z][\w-]*(?: (?:and|of|upon|with|[A-Z][\w-]*))*'s?|Those (?:in|of|at) [\w ]+|Theirs) (?:was|were|is"
    r"|are|has|have|had|got|received)\b"
)
"""A possessive without its noun speaks of what the sentence before spoke of ("Devon's were rated good")."""
