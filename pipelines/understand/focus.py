"""Which councils the talk is of at each sentence of a field.

A sentence that names none goes on with those named before it; the story's own come back after a while.
"""

from collections.abc import Sequence
from functools import cached_property
from itertools import chain

from pipelines.reference import authorities
from pipelines.understand.described import IF_COUNCIL_DESCRIBED, can_be, described_council, is_subject, meant_by
from pipelines.understand.grade_words import GradeWord
from pipelines.understand.judgements import REAL, find_judgements
from pipelines.understand.later import expression
from pipelines.understand.listing import is_list_of_names
from pipelines.understand.reading import Sentence
from pipelines.understand.story import SUBJECT_WITHIN, Field, Group, Story


class Focus:
    """The councils that the talk of a field is of, from sentence to sentence (``gss``, their codes)."""

    def __init__(self, story: Story, told: Field) -> None:
        self.story, self.told = story, told
        self.gss = story.mains
        self.silent = 0
        """Sentences since a council was named; the items of a list, and the rows below a heading, are none."""
        self.headed = False
        """Whether the council named last is a heading of its own."""
        self.at_home = is_told_of(story.title.groups, story.mains)
        """Whether the story's own councils have been told of."""

    def follow(self, at: int, words: Sequence[GradeWord], subject: Group | None) -> None:
        """Go on to a sentence; ``subject``: the councils that it is on."""
        story, told, main = self.story, self.told, self.story.mains
        sentence, groups = told.sentences[at], told.groups[at]
        if groups:
            self.at_home = self.at_home or is_told_of((groups,), main)
            self.silent = 0
            self.headed = is_heading(sentence, groups)
        elif not sentence.item and not self.is_row_below(sentence):
            self.silent += 1
        if len(main) == 1 and NEW_EMPLOYER.match(sentence.low) and not groups:
            self.gss = main
        elif left := council_left(told, at):
            self.gss, self.silent = left, 0
        elif owner := owner_of_them(story, told, at):
            self.gss, self.silent = owner, 0
        elif beside := named_beside(told, at, main):
            self.gss = beside
        elif is_object(sentence, words, subject, main) or self.only_names(sentence, words, subject):
            self.gss = main
        elif subject is not None and words and goes_on_with_it(sentence, words, subject):
            return  # "It was inadequate in 2010, when Kent was too."
        elif subject is not None and not (len(main) == 1 and is_link(sentence, words, groups, main)):
            self.gss = subject.gss
        elif described := described_council(story, sentence, self.gss):
            self.gss, self.silent = described, 0
        elif main and self.gss != main and self.comes_home(at):
            self.gss = main

    def is_row_below(self, sentence: Sentence) -> bool:
        """Whether a line is a row of what the council of the heading above was given."""
        return self.headed and ROW.fullmatch(sentence.low) is not None

    def comes_home(self, at: int) -> bool:
        """Whether the talk is of the story's own councils again."""
        told, main = self.told, self.story.mains
        low = told.sentences[at].low
        if self.is_row_below(told.sentences[at]):
            return False
        return (
            (self.silent > REMEMBERED and not is_compared(self.gss, main))
            or (self.at_home and not told.groups[at] and not set(self.gss) & set(main) and self.is_home_again(at))
            or (len(self.gss) > 1 and ONE.search(low) is not None)
            or (NEW_MATTER.match(low) is not None and names_no_other(self.story))
        )

    def is_home_again(self, at: int) -> bool:
        """Whether a sentence without a name, after others on another council, is on the story's own."""
        return resumes(self.told, at) or (
            is_first(self.told, at)
            and self.is_of_one
            and STAYS_BESIDE.match(self.told.sentences[at].low) is None
            and ITS_OFFICER.search(self.told.sentences[at].low) is None
            and not described_as(self.gss, self.told.sentences[at].low)
        )

    def only_names(self, sentence: Sentence, words: Sequence[GradeWord], subject: Group | None) -> bool:
        """Whether a sentence names another council beside the story's own and tells nothing of services or their
        inspection, so that what follows is not of them."""
        return (
            subject is not None
            and not words
            and self.is_of_one
            and not set(subject.gss) & {*self.story.mains}
            and self.gss == self.story.mains
            and SUBJECT_OF_ASIDE.fullmatch(sentence.low, 0, subject.start) is not None
            and not sentence.low.rstrip().endswith("?")
            and ON_RATINGS_OR_SERVICES.search(sentence.low) is None
        )

    @cached_property
    def is_of_one(self) -> bool:
        """Whether the headline names the story's one council and no other: what is told of others is told beside it."""
        in_title = {gss for groups in self.story.title.groups for group in groups for gss in group.gss}
        return len(self.story.mains) == 1 and in_title == {*self.story.mains}


def is_heading(sentence: Sentence, groups: Sequence[Group]) -> bool:
    """Whether a line is hardly more than a council's name."""
    named = sum(group.end - group.start for group in groups)
    return len(sentence.low.strip()) - named <= HEADING_MORE and not sentence.low.rstrip().endswith(".")


HEADING_MORE = 25
"""Letters that a heading has beside the name of its council ("3. Kent County Council (report)")."""

ROW = expression(
    r"[^.;:|–]{3,80}(?::| ?\|| [–-]) ?['\"]*(?:outstanding|good|inadequate|adequate"
    r"|requires? improvement(?: to be good)?)"
    r"['\"]*\W{0,3}"
)
"""A line that is a judgement and its grade, as those above and below it ("Impact of leaders: good")."""


def goes_on_with_it(sentence: Sentence, words: Sequence[GradeWord], subject: Group) -> bool:
    """Whether a sentence's subject is the council of the talk, though it names another ("It was inadequate in 2010,
    when Kent was too"); not where that other is what it tells of ("It was Kent that was inadequate")."""
    if GOES_ON_WITH_IT.match(sentence.low, 0, subject.start) is None:
        return False
    if AT_ONCE.search(sentence.low, 0, subject.start) is not None:
        return words[0].start < subject.start
    behind = any(word.start > subject.start and word.how != "same" for word in words)
    return words[0].start < subject.start and not behind and ITS_OWN.match(sentence.low, subject.end) is None


AT_ONCE = expression(
    r"(?:\b(?:when|as|while|though|although)(?: (?:those|that) (?:of|in))?|[;–]|, (?:and|but))(?: the)? $"
)
ITS_OWN = expression(r"(?:'s?)?,? (?:that|which|who|where|whose|(?:was|were|is|are) (?:rated|judged|graded|found))\b")

GOES_ON_WITH_IT = expression(
    r"\W*(?:(?:but|and),? )?(?:(?:(?:back )?in (?:[a-z]+ )?(?:19|20)\d\d|(?:\w+ ){1,2}years (?:ago|earlier)|last time"
    r"|before that|until then),? )?(?:it|they) (?:(?:also|now|then|still|once) )?(?:was|were|is|are|has|had|have"
    r"|remains?|stays?)\b"
    r"(?! (?:\w+ )?(?:join|follow|alongside|with|like|one of|among))(?! (?:in )?[a-z]+(?: [a-z]+)? (?:that"
    r"|which|who|where|whose)\b)"
)
"""How a sentence begins whose subject is the council of the talk, whichever is named in it."""


ON_RATINGS_OR_SERVICES = expression(
    r"(?:was|were|been) visited|child|famil|social|\bcare|servic|inspect|ofsted|watchdog|report|\brat(?:ed|ing)"
    r"|grade|judge|verdict|leader"
    r"|safeguard|improv|director|council|better|worse|partner|\b(?:good|bad|fail|top|bottom|one of|table|next|position"
    r"|neighbour|help)"
)
"""What the talk must be of for another council to be what follows is told of."""

SUBJECT_OF_ASIDE = expression(
    r"\W{0,3}(?:(?:staff|people|managers|officers|councillors|members|visitors) (?:from|of|in) (?:the )?)?"
)
"""What may stand before another council that is the subject of a sentence."""

STAYS_BESIDE = expression(
    r"\W*(?:(?:but|and|yet|now|then|so|even|since then|today|before that),? )*(?:in (?:\w+ )?(?:19|20)\d\d,? )?"
    r"(?:(?!it(?:'s| is| was| has been) (?:an?|the|no|not)\b)it|its|they|their|there|that|those|these"
    r"|this|he|she|his|her|both|the latter|the former|we)\b"
)
"""How a paragraph begins that goes on with the council told of beside the story's own."""


OFFICER = r"(?:\w+ )?(?:cabinet|leader|director|chief|executive|portfolio|lead|mayor|boss)\b"
ITS_OFFICER = expression(rf"\b(?:its|their|that council's) {OFFICER}")
"""A speaker of the council that was named last."""


def described_as(several: Sequence[str], low: str) -> bool:
    """Whether a sentence begins with what one of some councils can be called, of which the talk is then still."""
    found = IF_COUNCIL_DESCRIBED.search(low, 0, SUBJECT_WITHIN)
    return found is not None and can_be(found, several)


def is_object(sentence: Sentence, words: Sequence[GradeWord], subject: Group | None, main: Sequence[str]) -> bool:
    """Whether the councils named first in a sentence are the object of what the story's own council does in it."""
    return (
        subject is not None
        and not words
        and len(main) == 1
        and subject.gss != tuple(main)
        and is_subject(sentence.low, subject.start, main)
    )


def named_beside(told: Field, at: int, main: Sequence[str]) -> tuple[str, ...]:
    """The council that is the subject of the sentence before, told beside the story's own, where this one goes on with
    "It" ("Neighbouring Kent awaits a report. It was good last time"); nobody where it does not."""
    if not at or told.groups[at] or not told.groups[at - 1]:
        return ()
    low, before, named = told.sentences[at].low, told.sentences[at - 1].low, told.groups[at - 1]
    if THAT_COUNCIL.match(low):
        return () if set(named[-1].gss) & set(main) else named[-1].gss
    first = named[0]
    if THE_UNITARY.match(low) and len(first.gss) == 1 and authorities()[first.gss[0]].kind.startswith("unitary"):
        return first.gss
    if POINTS_BACK.match(low) is None or (set(first.gss) & set(main) and len(main) == 1):
        return ()
    if first.aside or set(first.gss) & set(main):
        return first.gss if OPENS_BESIDE.fullmatch(before, 0, first.start) else ()
    if ITS_OWN_ARE.match(low) and first.start < OPENS_WITHIN and LENDS.match(before, first.end):
        return first.gss
    only_named = (
        ON_RATINGS_OR_SERVICES.search(before) is None and SUBJECT_OF_ASIDE.fullmatch(before, 0, first.start) is not None
    )
    return first.gss if only_named else ()


OPENS_WITHIN = 4
"""Letters into a sentence, within which the council is named that is its subject."""

THAT_COUNCIL = expression(
    r"\W*(?:(?:but|and) )?that (?:council|authority|borough|county|city)\b(?! council\b)"
    r"|[^,;:.]{0,30}\b(?:ofsted|inspectors|watchdog) (?:(?:had|has|have|last|also|then) )*(?:inspected|visited|rated"
    r"|judged"
    r"|graded|found|gave|told|was in|were in|went to) that (?:council|authority|borough|county|city)\b(?! council\b)"
)
THE_UNITARY = expression(r"\W*the unitary\b")
"""How the trade press calls the council that a sentence before began with."""

ITS_OWN_ARE = expression(r"\W*(?:(?:but|and) )?(?:its|their) own (?:children's )?(?:services|department|social care)\b")
LENDS = expression(
    r"(?: (?:county|city|borough|council))*(?:, [^,;.]{3,40},)? (?:(?:has|have|had|is|was|also|been) )*(?:len(?:ds?|t"
    r"|ding)|sen(?:ds?|t|ding)|loan\w*|second(?:s|ed|ing)|help\w*|support(?:s|ed|ing)|advis\w+)\b"
)
"""What another council does for the story's own, whose "own" services are then not of those ("Kent has lent the city
four managers. Its own services are good")."""

POINTS_BACK = expression(
    r"\W*(?:(?:but|and) )?(?:(?:in|at|since) [^,;:.]{3,30}, )?(?:it|its|they|theirs?|(?:ofsted|inspectors|the"
    r" watchdog) (?:(?:had|has|have|last|also|then) )*(?:rated|judged|graded|found|gave|handed|called|put) (?:it|its"
    r"|them))\b"
)
OPENS_BESIDE = expression(
    r"\W*(?:(?:but|and|while) )?(?:its |the )?(?:(?!unlike|like|with)\w+ )?(?:neighbour(?:ing)?|nearby)"
    r"(?: county(?: of)?)?,? "
)


NEW_EMPLOYER = expression(
    r"\W*(?:his|her) (?:new (?:employer|council|authority|department|team|borough)|predecessor|successor)\b"
)
"""How a sentence begins on the council that somebody comes to, or leaves to another: the story's own."""


def council_left(told: Field, at: int) -> tuple[str, ...]:
    """The council that an officer leaves for another, where this sentence tells what it was under them ("Kent's
    director is moving to Essex. Under her the council went from ..."); nobody where it does not."""
    if not at or told.groups[at] or UNDER_THEM.match(told.sentences[at].low) is None:
        return ()
    named = told.groups[at - 1]
    if len(named) < LEFT_AND_JOINED or len(named[0].gss) != 1:
        return ()
    low = told.sentences[at - 1].low
    return named[0].gss if LEAVES_FOR.fullmatch(low, named[0].end, named[1].start) else ()


LEFT_AND_JOINED = 2
LEAVES_FOR = expression(
    r"(?:'s?)?[^.;]{0,80}\b(?:leav(?:es?|ing)|left|mov(?:es?|ed|ing)|going|goes|depart(?:s|ing)?|swap(?:s|ping)?|joins?"
    r"|joining|switch(?:es|ing)?|(?:been )?(?:poached|lured|hired|appointed) by)\b[^.;]{0,60}"
)
"""What stands between the council that an officer leaves and the one that they leave it for."""

UNDER_THEM = expression(
    r"\W*(?:under (?:him|her(?: leadership)?|his leadership)|(?:during|in) (?:his|her) (?:time|tenure|spell|stint"
    r"|(?:\w+ )?years)\b"
    r"|(?:he|she) (?:has )?(?:led|ran|run|headed|was in charge of) (?:the|its) (?:children's )?(?:services?|department"
    r"|council)"
    r" (?:when|as|while|since))\b"
)
"""How a sentence begins that tells what a council was while an officer was there."""


def owner_of_them(story: Story, told: Field, at: int) -> tuple[str, ...]:
    """The council whose services the sentence before named last, where this one goes on with "They" ("Kent runs the
    island's services. They were inadequate"); nobody where it does not."""
    if not at or told.groups[at] or THEY.match(told.sentences[at].low) is None:
        return ()
    low = told.sentences[at - 1].low
    owners = [(group.end, group.gss) for group in told.groups[at - 1] if OWNED.match(low, group.end)]
    if IF_COUNCIL_DESCRIBED.may_stand(low):
        owners += [
            (found.end(), meant_by(found, story.named))
            for found in IF_COUNCIL_DESCRIBED.finditer(low)
            if OWNED.match(low, found.end())
        ]
    if not owners and len(story.mains) == 1 and is_theirs(low, told.groups[at - 1], story.mains):
        return story.mains
    return max(owners)[1] if owners else ()


def is_theirs(low: str, groups: Sequence[Group], main: Sequence[str]) -> bool:
    """Whether a sentence tells what another council did for the story's own services ("Leeds ran them for years")."""
    first = groups[0] if groups else None
    return (
        first is not None
        and " them" in low
        and not set(first.gss) & set(main)
        and first.start < OPENS_WITHIN
        and DID_FOR_THEM.match(low, first.end) is not None
    )


DID_FOR_THEM = expression(
    r"(?: (?:county|city|borough|council))* (?:(?:has|had|have|was|been|also|then|first) )*"
    r"(?:ran|run|runs|running|led|took|helped|helping|managed|advised|supported|brought|turned) them\b"
)


THEY = expression(
    r"\W*(?:they|(?:these|those|the) services) (?:have|had|were|are|remain\w*|stay\w*|got|went|fell|rose|moved|improved"
    r"|require)\b"
)
OWNED = expression(r"'s?'? (?:own )?(?:children's |social |care )*(?:services|social care|department)\b")
"""What follows a council of which it is told whose services somebody runs."""


def is_compared(focus: Sequence[str], main: Sequence[str]) -> bool:
    """Whether the talk is of one of several councils that the story compares: of that it goes on."""
    return len(main) > 1 and len(focus) == 1 and focus[0] in main


def is_another(subject: Group | None, main: Sequence[str]) -> bool:
    """Whether a sentence is on other councils than the story's own."""
    return subject is not None and not set(subject.gss) & set(main)


MANY_OTHERS, FIRST_WITHIN = 3, 20
"""So many councils that are listed further into a sentence are no subject of a story on one other council."""

REMEMBERED = 3
"""Sentences without a council's name after which the talk is of the story's own council again."""

ONE = expression(r"\b(?:the (?:council|authority|department|service|borough|county|city|town|trust)|its?)\b")
"""What speaks of one council, after several have been named in passing."""

NEW_MATTER = expression(r"\W*(?:\d{1,2}\.\d{1,2}(?:\.\d{1,2})?|\d{1,2}[.)])\s")
"""How a numbered paragraph of minutes begins: it is of the council itself again."""


def names_no_other(story: Story) -> bool:
    """Whether the headline of a story names no other councils than those that it is of."""
    return all(set(group.gss) <= set(story.mains) for group in chain(*story.title.groups))


def is_first(told: Field, at: int) -> bool:
    """Whether a sentence begins a paragraph."""
    return at == 0 or told.sentences[at - 1].paragraph != told.sentences[at].paragraph


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


OPENS = expression(r"\W*(?:(?:the|for|in|on|impact|of|quality|experiences?|progress|and|services?|support) )*")
"""What may stand before the name of a judgement that a paragraph begins with."""

OF_REPORT = expression(
    r"\W*(?:(?:in|at|after|during) (?:its|their|the|this) (?:[\w'-]+ ){0,3}(?:report|inspection|letter|visit"
    r"|fortnight)\b"
    r"|(?:the )?(?:inspectors|ofsted|watchdog|inspectorate|report|inspection)\b"
    r"|the (?:weakest|strongest|best|worst|other|remaining|final|last) (?:area|part|judge?ment|grade|category"
    r"|aspect|two|three|four)s?\b)"
)


def is_link(sentence: Sentence, words: Sequence[GradeWord], groups: Sequence[Group], main: Sequence[str]) -> bool:
    """Whether a line is the headline of another story, so that the talk stays where it was."""
    if (
        words
        or WHAT_OF.match(sentence.low)
        or sentence.text.rstrip().endswith((".", "!", '"', "'", ":", ",", ";"))
        or is_list_of_names(sentence, groups)
    ):
        return False
    return len(sentence.text.split()) >= LINK_WORDS and not any(set(group.gss) & set(main) for group in groups)


WHAT_OF = expression(r"\W*(?:(?:and|but|so) )?(?:what|how) (?:of|about)\b[^.;]*\?\W*$")
"""How a story asks for another council that it goes on to tell of ("And what of Kent, inspected in the same week?")."""


def lends(low: str, group: Group, main: Sequence[str], graded: bool) -> bool:
    """Whether a council only sends the people who are to help the story's own ("Advisers are to come from Essex")."""
    if graded or len(main) != 1 or set(group.gss) & {*main}:
        return False
    return HELP_FROM.search(low, 0, group.start) is not None


HELP_FROM = expression(
    r"\b(?:advis[eo]rs?|experts?|managers|officers|staff|team|commissioner|improvement partner)\b[^,;.]{0,40}"
    r" from (?:the )?$"
)
"""Who is to help, before the council that they come from."""

GIVEN_IT = expression(
    r"\b(?:ofsted|inspectors|it|they|watchdog|inspectorate) (?:(?:has|have|had|now|also|then|since) )*(?:gave|given"
    r"|awarded|handed|rated|judged|graded|told|found|upgraded|downgraded) (?:the )?$"
)
"""How the council is named that inspectors gave a grade to, wherever in its sentence that is told."""

BEHIND_PARTICIPLE = expression(
    r"\W*(?:(?:also|newly|now|again|just|itself) )?(?:rated|judged|graded|deemed|found|declared|branded|labelled|called"
    r"|given|awarded|handed|marked|classed|assessed|described|fresh from|buoyed by|stung by)\b[^,;:.]{3,110}"
    r"(?:, [^,;:.]{3,60})?, (?:the |neighbouring |nearby )*"
)
"""What a sentence opens with whose subject is the council right behind it, however late that is named ("Given a good
this week by the same team of inspectors, Kent ...")."""

LINK_WORDS = 5
"""Words of the shortest headline that is linked to."""


def subject_of(low: str, groups: Sequence[Group], main: Sequence[str], *, graded: bool) -> Group | None:
    """The councils that the talk turns to with a sentence (lower-case); not others that are listed behind its verb,
    where the story is of ``main`` alone."""
    if not groups:
        return None
    told = [
        group for group in groups if not (group.aside or group.joint or group.ended or lends(low, group, main, graded))
    ]
    own = next((group for group in told if len(main) == 1 and group.gss == tuple(main)), None)
    subject = own or next(iter(told), None)
    if subject is None or (
        subject is not own
        and subject.start >= SUBJECT_WITHIN
        and not (graded and BEHIND_PARTICIPLE.fullmatch(low, 0, subject.start))
    ):
        given = graded and len(main) > 1 and len(told) == 1 and GIVEN_IT.search(low, 0, told[0].start)
        return told[0] if given else None
    beside = len(main) == 1 and not graded and len(subject.gss) >= MANY_OTHERS and main[0] not in subject.gss
    return None if beside and subject.start > FIRST_WITHIN else subject
