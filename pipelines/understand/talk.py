"""What the talk is of at each sentence of a field: which thing, which councils.

A sentence that names neither goes on with what was named before it; the story's own council comes back after a while.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from pipelines.understand.antecedents import Earlier
from pipelines.understand.binding import bind_judgements
from pipelines.understand.columns import days_of_grade
from pipelines.understand.counted import (
    THE_OTHERS,
    Tally,
    all_behind,
    councils_behind,
    counts_areas,
    named_behind,
    numbered_behind,
    ranked,
    tally_of,
)
from pipelines.understand.focus import Focus, is_another, is_first, subject_of
from pipelines.understand.grade_names import ONE_WORD_GRADE
from pipelines.understand.grade_words import GradeWord
from pipelines.understand.grades import find_grades
from pipelines.understand.held_too import held_too
from pipelines.understand.judgements import REAL, Named, find_judgements
from pipelines.understand.later import expression
from pipelines.understand.listing import (
    Heading,
    heading_of,
)
from pipelines.understand.needed import Needing
from pipelines.understand.reading import Sentence
from pipelines.understand.relative import stepped, tells_steps
from pipelines.understand.same_grade import Spoken, grade_meant, heard, is_so_too, with_pointer
from pipelines.understand.same_words import phrases_of_same, pointed_to
from pipelines.understand.story import Field, Group, Story
from pipelines.understand.tables import (
    Table,
    columns_in,
    judged_in,
    judgements_above,
    table_at,
)
from pipelines.understand.topic import (
    INSPECTORS,
    NOBODY,
    NOT_BY_OFSTED,
    OURS,
    Topic,
    is_of_another,
    is_one_of_them,
    named_topic,
)
from pipelines.understand.turn import Turn

OLD_SCALES_UNTIL = date(2014, 6, 30)
"""Adequate, poor and excellent were grades until 2013; some reports came out later."""

YEARLY = ("poor", "excellent")

YEARLY_UNTIL = date(2012, 6, 30)
"""Poor and excellent were grades of the yearly ratings, of which the last came out at the end of 2011."""


YEARLY_FROM = date(2009, 11, 30)
"""From when the top of the yearly ratings was called excellent."""
EXCELLENT = "excellen"
"""How the words begin that the yearly ratings of those years had for the top of their scale, and no inspection."""


def of_yearly_scale(word: GradeWord, sentence: Sentence) -> GradeWord:
    """Return "the highest rating" as what it was of the yearly ratings: excellent, and no "outstanding". That of an
    inspection was outstanding then as well."""
    if word.how != "rank" or word.grade != "outstanding" or "inspect" in sentence.low:
        return word
    return replace(word, grade="excellent")


OF_OLD = expression(r"quality of practice\b|keeping (?:children|young people) safe\b")
"""What only the inspections of the old scales judged."""


MOST_GRADES = 12
"""Grades of one sentence that are read; more stand in no sentence that anybody wrote."""


NAMED_WITHIN = 2
"""Sentences behind the last grade in which what it counted may be named."""

OF_TABLES, NO_TABLE = ("20", "bracket", "|", " / "), Table()
"""One of these has every line that says of what or of when a table's columns are."""

LONGEST_LIST = 8
"""Items of a list that "all of them" may point to."""


def turns(story: Story, told: Field, opening: Topic) -> Iterator[Turn]:
    """Yield the sentences of a field with what the talk is of."""
    old_scales = is_until(OLD_SCALES_UNTIL, story)
    yearly = is_until(YEARLY_UNTIL, story)
    graded = [grades_of(sentence, old_scales=old_scales, yearly=yearly) for sentence in told.sentences]
    if yearly and EXCELLENT in story.words and not is_until(YEARLY_FROM, story):
        graded = [
            tuple(of_yearly_scale(word, sentence) for word in words)
            for words, sentence in zip(graded, told.sentences, strict=True)
        ]
    first = next((at for at, words in enumerate(graded) if words), None)
    if first is None and not any(sentence.lead for sentence in told.sentences):
        return  # nothing is graded, as in many a headline
    phrases = phrases_of_same("\n".join(sentence.low for sentence in told.sentences[first:]))
    last = last_told(told.sentences, graded, phrases)
    topics, focus = TopicOfTalk(story, told, opening), Focus(story, told)
    before: Turn | None = None
    roll: Heading | None = None
    table, spoken = NO_TABLE, Spoken()
    tally: Tally | None = None
    passed: tuple[Earlier, ...] = ()
    for at, (sentence, words) in enumerate(zip(told.sentences, graded, strict=True)):
        if at > last + NAMED_WITHIN and roll is None:
            return  # nothing is graded any more
        groups = told.groups[at]
        subject = subject_of(sentence.low, groups, story.mains, graded=bool(words))
        topics.follow(at, words, before, subject)
        focus.follow(at, words, subject)
        listed = sentence.lead is not None and sentence.item and not words
        held = held_too(sentence, groups, before) if groups and before is not None and not words else None
        points = first is not None and at >= first
        same = held.word if held else pointed_to(sentence, words, phrases) if points else None
        after_grade = before is not None and bool(before.words)
        if before is not None and (after_grade or spoken.last is not None):
            spoken = heard(spoken, before, at)
        said = grade_meant(story, sentence, same, at, subject, spoken) if same else None
        if said is not None and not after_grade and before is not None and is_so_too(before, sentence):
            same = said = None  # "Leadership is better. So is staffing": it is of what stands right before it
        if held is not None and said is not None and held.grade not in (None, said[1].grade):
            same = said = None  # "joins Kent at the top", of nothing that Ofsted says
        words = with_pointer(words, same, said[1].grade if said else None)
        if not words and (spoken.last or spoken.whole) and (step := stepped(story, sentence, spoken)) is not None:
            words = (step,)
        earlier = before.named[-1].parts if before is not None and before.named else ()
        if not earlier and before is not None and words and "this group" in sentence.low:
            earlier = next((each.parts for each in reversed(find_judgements(before.sentence.low))), ())
        named = find_judgements(sentence.low, earlier) if words or listed else ()
        if named:
            named = without_councils(sentence.low, named, groups) if groups else named
            topics.take_back(named)
            named = named if old_scales else in_our_terms(named, sentence.low)
        lead = find_grades(sentence.lead, old_scales=old_scales) if listed and named and sentence.lead else ()
        tally = tally_of(tally, at, sentence, words)
        roll = heading_of(roll, before, sentence, words, groups) if roll or words or after_grade else None
        if table != NO_TABLE or any(map(sentence.low.__contains__, OF_TABLES)):
            table = table_at(table, sentence, words, groups)
            if table.graded and table.graded[0].head is sentence:
                words = named = ()  # nobody's: they are of those below
        above = judgements_above(table, before, sentence, words) if len(words) == 1 else ()
        before = Turn(
            at=at,
            sentence=sentence,
            words=words,
            named=named,
            groups=groups,
            topic=topics.now,
            focus=focus.gss,
            lead_word=lead[-1] if lead else None,
            judged=judged_in(table, words, named) if table.judged else (),
            columns=columns_in(table, sentence, before, words, above) if table.columns else (),
            above=above,
            roll=roll if roll and roll[0] is not sentence else None,
            dated=tuple(days_of_grade(table.graded, sentence, groups, story.published)) if table.graded else (),
            earlier=passed,
            counted=counted_before(before, sentence, groups, tally) if before is not None and not words else None,
            back=pointed_back(before, sentence, words[0].start) if words else (),
            same_as=said if said and same and not any(word.start < same.start for word in words) else None,
        )
        yield before
        run = passed if sentence.item or (words and passed and passed[-1].sentence.item) else ()
        near = passed[-1] if words and passed and passed[-1].graded else None
        told_now = Earlier(sentence, graded=bool(words), council=bool(groups), before=near.sentence if near else None)
        passed = (*run, told_now)[-LONGEST_LIST:]


def without_councils(low: str, named: Sequence[Named], groups: Sequence[Group]) -> tuple[Named, ...]:
    """Leave out the "all but" that councils follow, and no judgements ("good in all but Kent")."""
    return tuple(
        each
        for each in named
        if not (
            each.parts == ("all",)
            and low.endswith(BUT, 0, each.end)
            and any(0 <= group.start - each.end <= NEXT_TO for group in groups)
        )
    )


BUT, NEXT_TO = (" but", " except", " bar"), 12
"""What leaves out what follows, and within how many letters."""


def is_until(last: date, story: Story) -> bool:
    """Whether a story came out while grades of a scale did."""
    return story.published is not None and story.published.start <= last


class TopicOfTalk:
    """Which thing the talk of a field is of, from sentence to sentence (``now``)."""

    def __init__(self, story: Story, told: Field, opening: Topic) -> None:
        self.mains, self.told, self.opening, self.now = story.mains, told, opening, opening
        self.minutes = story.minutes
        self.beside = not any(story.title.topics)
        self.outer: Topic | None = None
        """What the talk was of before the list that a sentence is an item of."""

    def follow(self, at: int, words: Sequence[GradeWord], before: Turn | None, subject: Group | None) -> None:
        """Go on to a sentence; ``subject``: the councils that it is on."""
        told, opening = self.told, self.opening
        sentence = told.sentences[at]
        if self.outer is not None and not sentence.item:
            self.now, self.outer = self.outer, None  # what its items named ends with a list
        elif self.outer is None and sentence.item:
            self.outer = self.now
        if self.comes_back(sentence, at):
            self.now = OURS
        if words or not (opening.ours and self.now.ours):  # else it stays theirs, whatever the sentence names
            if subject is not None and opening.ours and self.now.other == "a children's home" and is_first(told, at):
                self.now = OURS  # a new paragraph on a council
            another = is_another(subject or next(iter(told.groups[at]), None), self.mains)
            self.now = next_topic(
                told.topics[at], sentence, words, self.now, opening, another=another, beside=self.beside
            )
        if words and at and is_one_of_them(sentence.low, words[0].start):
            own, before_it = told.topics[at], told.topics[at - 1]
            if own is not None and own.ours and before_it is not None and not before_it.ours and not before_it.weak:
                self.now = before_it
        if not words or told.topics[at] is not None:  # a topic is read once it is asked for: most need not be
            return
        of_it = bool(at and self.now.ours and OF_IT.match(sentence.low)) and is_of_another(told.sentences[at - 1])
        if self.now.ours and at and (of_it or OF_THEM.match(sentence.low)):
            before_it = told.topics[at - 1]
            if before_it is not None and not before_it.ours and not before_it.weak:
                self.now = before_it
        if not self.now.ours and before is not None and goes_on_with(before, sentence):
            self.now = OURS

    def comes_back(self, sentence: Sentence, at: int) -> bool:
        """Whether a paragraph begins that no longer tells of the other thing which one before it came to."""
        return (
            self.opening.ours
            and not self.minutes  # whose paragraphs go on with one item
            and not self.now.ours
            and self.now != NOBODY
            and at > 0
            and self.told.sentences[at - 1].paragraph != sentence.paragraph
            and not sentence.item
            and OF_IT_STILL.match(sentence.low) is None
            and OF_COUNCIL.search(sentence.low) is not None
            and ";" not in sentence.low
        )

    def take_back(self, named: Sequence[Named]) -> None:
        """Come back to children's services with their judgements ("children in care do well at school")."""
        if (
            self.now.weak
            and not self.now.ours
            and self.opening.ours
            and any(REAL.issuperset(each.parts) for each in named)
        ):
            self.now = OURS


def counted_before(
    before: Turn, sentence: Sentence, groups: Sequence[Group], tally: Tally | None
) -> tuple[Sentence, GradeWord, tuple[Named, ...]] | None:
    """Return the grade of the sentence before whose areas or councils this one names; None where it names none."""
    others = not before.groups or THE_OTHERS.search(sentence.low) is not None
    if groups and before.words and others and before.topic.ours:
        if not councils_behind(before.sentence.low, sentence.low):
            return None
        bound = bind_judgements(before.sentence.low, before.words, before.named)
        whole = Named(start=0, end=0, parts=("overall",))
        return before.sentence, before.words[-1], tuple(bound.get(len(before.words) - 1, ())) or (whole,)
    if tally is not None and before.topic.ours and (numbered := numbered_behind(tally, sentence.low)) is not None:
        return tally.sentence, *numbered
    if before.words and before.topic.ours and (every := all_behind(sentence.low)):
        return before.sentence, before.words[-1], every
    if before.counted is not None:
        head, word = before.counted[:2]  # "The first is leadership. The second is adoption."
    elif before.words and before.topic.ours and counts_areas(before.sentence.low, before.named):
        head, word = before.sentence, before.words[-1]
    else:
        return None
    named = named_behind(sentence.low)
    return (head, ranked(sentence.low, before.words) or word, named) if named else None


def in_our_terms(named: Sequence[Named], low: str) -> tuple[Named, ...]:
    """Return what the words of the old scales mean now: to keep children safe is to protect them."""
    ours = (without_old(each, low) if "other" in each.parts else each for each in named)
    return tuple(each for each in ours if each.parts)


def without_old(named: Named, low: str) -> Named:
    """Return a judgement, or a list of them, with what only the old scales had as what it is now, or left out."""
    items: list[Named] = []
    for item in named.each or (named,):
        old = OF_OLD.match(low, item.start)
        if old is None:
            items.append(item)
        elif old[0].startswith("keeping"):
            items.append(replace(item, parts=("help_and_protection",)))
    parts = tuple(dict.fromkeys(part for item in items for part in item.parts))
    return replace(named, parts=parts, each=tuple(items) if named.each else ())


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
        sentence = sentences[at]
        if graded[at] or sentence.lead is not None or pointed_to(sentence, (), phrases) or tells_steps(sentence.low):
            return at
    return -1


OF_COUNCIL = expression(
    r"\b(?:council\w*|county|borough|city|authority|cabinet|children's services|social work\w*|care leavers"
    r"|help and protection"
    r"|child protection|children in care)\b"
)
"""What a paragraph must speak of that comes back to a council's services."""

OF_IT_STILL = expression(
    r"\W*(?:but |and |while |although |however,? )?(?:it|its|they|their|them|this|that|these|those|both|one|two"
    r"|three|four|all|none"
    r"|neither|either|each|some|most|many|another|other|the (?:other|others|second|former|latter|first|home"
    r"|homes|school|service"
    r"|agency|trust|unit|inspect\w+|report|verdict|rating|grade|watchdog|regulator)|inspectors|ofsted|overall"
    r"|last|in (?:19|20)\d\d"
    r"|previous\w*|earlier|leadership|rated|judged|he|she)\b"
)
"""How a paragraph begins that may still tell of what the one before it was on."""

OF_IT = expression(
    r"\W*(?:but |and )?(?:it (?:is|was|has|had|got)|(?:i|we|he|she)(?: am| are| is| was| were|'m|'re|'s)? (?:also )?"
    r"(?:hop(?:e|es|ed|eful)|confident|optimistic|expect(?:s|ed|ing)?))\b"
)
"""How a sentence begins that tells of what the one before is on ("Our agency is inspected by itself. It was good.",
"The CQC will be here in May. I am hopeful of a good.")."""

OF_THEM = expression(
    r"\W*(?:but |and )?(?:some|most|many|all|none|one|both|two|three|they|these|those|each)(?: of (?:them|these"
    r"|those))?"
    r" (?:is|are|was|were|require|had|have|remain|stay(?:ed)?|kept|keep|got|received)\b"
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
    beside: bool = False,
) -> Topic:
    """Return what the talk is of with this sentence; ``beside``: the headline is on none of the things rated."""
    if own is None:
        own_services = topic.other not in NOT_BY_OFSTED and COUNCILS_OWN.search(sentence.low) is not None
        back = another or own_services or (topic.other in NOT_BY_OFSTED and "ofsted" in sentence.low)
        return OURS if back and opening.ours and words else topic  # another council, another matter
    if opening.ours and not own.ours and not words:
        return topic  # "best known for assessing schools": nothing of theirs is graded here
    if own.ours and words and not topic.ours and topic is not NOBODY and is_one_of_them(sentence.low, words[0].start):
        return topic
    if own.ours and own.weak and topic.other in ("a children's home", "an agency"):
        return topic
    by_others = beside and topic.other in NOT_BY_OFSTED and OPENS_OURS.match(sentence.low) is not None
    if not opening.ours and own.ours and not INSPECTORS.search(sentence.low) and topic is not NOBODY and not by_others:
        return topic  # a directorate named beside another service is not rated by that
    return own


COUNCILS_OWN = expression(
    r"\b(?:council|authority|borough|county|city)(?:'s own (?:(?:children's|social|work|care) )*services?"
    r"| itself (?:is|was|has been) (?:rated|judged|graded))\b(?! (?:home|school)s?\b)"
)
"""What comes back from homes or schools to the council's services ("Some remain inadequate. Its own services ...")."""

OPENS_OURS = expression(
    r"\W*(?:(?:but|and|meanwhile|in|the|its|our|council's|city's|county's|borough's),? )*"
    r"children's (?:services|social (?:care|services))\b(?!,? (?:and|or) )"
)
"""How a sentence begins that is on them, in a story on other matters of the council ("Children's services are close to
budget. The department ...")."""


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


THEM = expression(
    r"\b(?:rated|judged|graded|found|called|branded|declared|deemed|brought|marked|put|moved) (?:them|those"
    r" services|the department)\b"
    r"|^\W*(?:they|these|those services|the department|the services) (?:was|were|had been|have been|has been"
    r"|are|is|had|have|went"
    r"|fell|rose|got)\b"
)
"""What speaks of services that were just named, as of several things."""


def pointed_back(before: Turn | None, sentence: Sentence, start: int) -> tuple[Named, ...]:
    """The judgements of the sentence before, where this one speaks of "both"; its first grade is at ``start``."""
    if before is None:
        return ()
    last_of = "the former" not in sentence.low and IF_LAST_OF.search(sentence.low) is not None
    of_them = any(map(sentence.low.__contains__, EACH_OF_THEM)) and WERE_OF_THEM.match(sentence.low) is not None
    pointing = last_of or of_them or BACK.match(sentence.low) is not None or ELLIPSIS.match(sentence.text) is not None
    of_two = len(before.gss) > 1 and not before.words
    pointing = pointing or (of_two and THE_FORMER.match(sentence.low) is not None)
    it_was = " overall" not in sentence.low and IT_WAS.fullmatch(sentence.low, 0, start) is not None
    if not pointing and not it_was:
        return ()  # before the judgements of the sentence before are looked for: that takes longest
    told = find_judgements(before.sentence.low)
    it = it_was and speaks_of_one(before, told)
    if not pointing and not it:
        return ()
    if (it or last_of) and told:
        return (replace(told[-1], parts=told[-1].parts[-1:]),)
    back = tuple(named for named in told if not {"all", "some", "overall"} & {*named.parts})
    two = sum(len(each.each) or len(each.parts) for each in back) > 1
    return () if not two and BOTH.match(sentence.low) and before.earlier and before.earlier[-1].graded else back


BOTH = expression(r"\W*both\b")
"""Two judgements, of which the sentence before may have told only the second."""


def speaks_of_one(before: Turn, told: Sequence[Named]) -> bool:
    """Whether a sentence speaks of one judgement alone: its subject, or what a question asks for."""
    if len(told) != 1 or len(told[0].parts) != 1 or {"all", "some", "overall"} & {*told[0].parts}:
        return False
    low = before.sentence.low
    if not before.words:
        return low.rstrip().endswith("?") or ON_ONE_ALONE.fullmatch(low, 0, told[0].start) is not None
    return told[0].end <= before.words[0].start and not re.search(r"\b(?:for|in|on|of)\b[\w' ]*$", low[: told[0].start])


ON_ONE_ALONE = expression(
    r"\W*(?:only|just|it is (?:only|just)) (?:(?:the|its|one) )?(?:(?:\w+ )?(?:category|area|judge?ment|part|aspect)"
    r"(?: of|:|,) (?:the |its )?)?(?:(?:support|services?|care|help) (?:for|of) )?"
)
"""How a sentence opens that is on one judgement alone ("Only the category of care leavers holds it back")."""

IT_WAS = expression(
    r"\W*(?:it|that|this) (?:(?:was|is|had been|has been)(?: (?:also|now|then|already|still|rated|judged|graded"
    r"|found|to|be|as|a|an))* ?['\"]*)?"
)

BACK = expression(
    r"\W*(?:(?:but|and|however|yet|still),? )?th(?:e|o)se services (?:(?:also|still|all|each|now) )*"
    r"(?:were|was|are|require|need|have been)\b"
    r"|\W*(?:both|all (?:three|four|five)|the (?:two|three))(?: of (?:these|them|those))? (?:were|was|are|had been"
    r"|have been)\b"
)

EACH_OF_THEM, WERE_OF_THEM = (
    (" of them", " of these", " of those"),
    expression(
        r"[^;.]{0,60}?\b(?:every one|each(?: one)?|all(?: (?:three|four|five))?) of (?:them|these"
        r"|those)(?: areas)?,? (?:were|was"
        r"|are|is|had been|has been|have been|received|got|came out)\b"
    ),
)

LAST_OF = expression(
    r"\b(?:this|that) (?:area|group|cohort|category|judge?ment|aspect|part of (?:the|its) work)\b(?! ?:)|"
    r"\b(?:support|services?|help|care|provision|work) (?:for|with|of) (?:them|these (?:children|young people)"
    r"|this group)\b|"
    r"\bthe (?:last|latter|final one)(?: of (?:these|them|those))?,? (?:was|were|is|are|had|has|got|which)\b"
    r"(?! (?:in|on|at|held|carried|made|published)\b)"
)

IF_LAST_OF = Needing(LAST_OF)

THE_FORMER = expression(r"\W*the (?:former|latter) (?:was|is|were|are|got|received|had|has|came)\b")
"""One of two councils that the sentence before has compared in some judgement ("The former was rated good")."""

ELLIPSIS = expression(
    r"\W*(?:[A-Z][\w-]*(?: (?:and|of|upon|with|[A-Z][\w-]*))*'s?|The (?:former|latter|first|second|other)'s|Those"
    r" (?:in|of|at) [\w ]+|Theirs) (?:was|were|is"
    r"|are|has|have|had|got|received)\b(?! (?:the|an?) (?!['\"]*(?:good|outstanding|inadequate|requires|same|low"
    r"|high|top|only"
    r"|worst|best|first)))"
    rf"|\W*[A-Z][\w-]*(?: (?:and|of|upon|with|[A-Z][\w-]*))*, {ONE_WORD_GRADE},? (?:too|as well|also"
    r"|likewise),"
)
"""A possessive without its noun speaks of what the sentence before spoke of ("Devon's were rated good"), and so does a
grade that is put in as another's ("Kent, outstanding too, ...")."""
