"""A story as the rules see it: its fields ready to be read, its day, and the council it is about."""

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property, wraps
from itertools import takewhile
from typing import Concatenate, NamedTuple, ParamSpec, TypeVar, cast
from urllib.parse import urlsplit

from pipelines.model import Article, DayInterval
from pipelines.reference import authorities, successors
from pipelines.understand.authorities import (
    COUNTY,
    IN_PLACE,
    WITHIN,
    Mention,
    held_by,
    meant,
    named,
    of_host,
    of_place,
    of_publisher,
)
from pipelines.understand.capitals import recased
from pipelines.understand.careers import is_career, is_one_more
from pipelines.understand.constructions import in_usual_order
from pipelines.understand.grade_names import ONE_WORD_GRADE
from pipelines.understand.helping import help_told
from pipelines.understand.idle import without_idle
from pipelines.understand.later import compile_at_words, expression
from pipelines.understand.needed import Needing
from pipelines.understand.reading import Reading, Sentence, letters, read, small
from pipelines.understand.subject import AT_COUNTY_HALL, HELPERS, together, whom
from pipelines.understand.surroundings import own_text
from pipelines.understand.topic import Topic, named_topic
from pipelines.understand.wording import OTHER_INSPECTORATES, in_one_wording

ASIDE = compile_at_words(
    r"\b(?:neighbour(?:s|ing)?(?: from)?|nearby|(?<=\bthe )same (?:\w+ ){1,2}as|(?<=[.,;] )only|same (?:day|week"
    r"|month|year|time|round) as|like|unlike"
    r"|similar to"
    r"|(?:point(?:s|ed|ing)? to|cit(?:es|ed|ing)|rais(?:es|ed)|mention(?:s|ed)?) the (?:example|experience|case) of"
    r"|as (?!well|soon|far|long|much|many|good|outstanding)\w+ as|compared (?:to|with)|than"
    r"|partner(?:ship)? (?:in practice )?with|support(?:ed)? (?:from|by)|help from|working with"
    r"|tie-up with|thanks to|links? with|alliance with|mentor(?:ed|ing) by|advice from|guidance from"
    r"|sector-led|led by|headed by|overseen by|improvement partners?|joins|joined|joining|alongside|(?:chosen "
    r"|picked |asked |sent |brought in )?(?:last \w+ |this \w+ |in \w+ )?to (?:help"
    r"|support|assist|advise|mentor|guide))(?: (?:the|councils?|authorit(?:y|ies)|in|of|such|as|only|just))*[ ,]*$",
    re.IGNORECASE,
)
"""A council that is beside the story's own."""

LED_BY = expression(
    r"\W*(?:[A-Z][a-z]+ing|With|Helped|Supported|Advised|Guided)\b[^,;.:]{0,80}\b(?:from|by|with|of|in)"
    r" (?:\w+ ){0,3}"
)
"""How a sentence opens whose subject stands behind ("Roping in advisers from Essex, the council ...")."""

TOGETHER = expression(
    r"(?:'s?)?(?:,? ?(?:council|city|county|borough|metropolitan|mbc|cc|bc))*(?:[\s,;/&]|\band\b|\bthe\b"
    r"|\bas well as\b|\balong with\b|\bwith (?:it|them)\b|\blondon boroughs? of\b|\bin\b|\bat\b|\bcouncils?\b"
    r"|\bboroughs?\b|\bof\b|\bn?or\b"
    r"|\(|\)"
    r"|'s"
    r"|\b(?:in|on) (?:the )?(?:north|south|east|west|midlands|london|kent|yorkshire|greater manchester"
    r"|merseyside)(?:[ -](?:north|south|east|west|midlands|yorkshire|england|london))?\b)*$",
    re.IGNORECASE,
)
"""What may stand between councils of one list."""


MINUTES = expression(
    r"\bRESOLVED\b|\b(?:Minutes|Agenda item|Decision)\b:?"
    r"|\bMembers (?:noted|received|heard|considered|asked|queried|requested|expressed|enquired|thanked|were (?:told"
    r"|informed|advised))\b"
    r"|\b(?:[Cc]ommittee|Cabinet|Panel|Board|Executive|Assembly|Executive Director|Cabinet Member|Portfolio Holder)"
    r" (?:(?:formally|also|duly) )?(?:considered|received|noted|gave consideration)\b"
    r"|\bOfficers (?:clarified|advised|explained|confirmed|reported|highlighted)\b"
    r"|\b(?:Chief Executive|Director|Executive Member|Lead Member|Cabinet Member|Portfolio Holder|Independent Chair)"
    r" (?:reported|clarified|informed|reminded)\b|\bMembers (?:congratulated|welcomed|commended)\b"
    r"|\bIt was (?:noted|highlighted|reported|clarified) that\b"
    r"|\binformed (?:the )?(?:Committee|Sub-Committee|Members|Panel|Board|Cabinet|Assembly)\b"
    r"|\b(?:IT WAS|It was) (?:AGREED|agreed) (?:that|to|-|–)"
    r"|\b(?:Head of Service|Director|Officer|Chair(?:man)?)\b[^.\n]{0,60}\b(?:presented|introduced|outlined"
    r"|advised)\b"
)
RESOLVED = expression(r"(?:^|\n)[ \d.•*-]{0,6}resolved\b(?=:| (?:that|to)\b)|\bminutes:")
"""How minutes read, as they are written and in small letters: what was said there stands one tense back."""

IF_MINUTES, IF_RESOLVED = Needing(MINUTES), Needing(RESOLVED)


def are_minutes(words: str, plain: str) -> bool:
    """Whether a text reads as minutes do; ``words``: the same in small letters."""
    return IF_RESOLVED.search(words) is not None or IF_MINUTES.search(plain) is not None


class Group(NamedTuple):
    """Councils named in one list at ``[start:end]`` of a sentence."""

    start: int
    end: int
    gss: tuple[str, ...]
    aside: bool = False
    strong: bool = False
    joint: bool = False
    ended: bool = False
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Field:
    """A field with its sentences and, for each sentence, the councils and the topic that it names."""

    reading: Reading
    sentences: tuple[Sentence, ...]
    groups: tuple[tuple[Group, ...], ...] = field(repr=False)
    topics: "Topics" = field(repr=False)


class Topics(Iterable[Topic | None]):
    """The topic that each sentence names, read when it is asked for: of most sentences it never is."""

    def __init__(self, sentences: Sequence[Sentence], *, adoption_too: bool) -> None:
        self.sentences, self.adoption_too = sentences, adoption_too
        self.read: dict[int, Topic | None] = {}

    def __len__(self) -> int:
        return len(self.sentences)

    def __iter__(self) -> Iterator[Topic | None]:
        return map(self.__getitem__, range(len(self)))

    def __getitem__(self, at: int) -> Topic | None:
        if at not in self.read:
            self.read[at] = named_topic(self.sentences[at], adoption_too=self.adoption_too)
        return self.read[at]


@dataclass(frozen=True, kw_only=True)
class Story:
    """``main`` is whom the story is about, None where that is nobody; ``main_by`` tells from what it is known."""

    article: Article
    title: Field
    text: Field
    published: DayInterval | None
    source: str | None
    main: str | None
    main_by: str
    mains: tuple[str, ...] = ()
    """All whom it is about: ``main``, or the councils of the list, the joint body or the count that it begins with."""
    minutes: bool = False
    words: str = field(default="", repr=False)
    """Title and text in small letters."""
    kept: dict[object, object] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What has been told of the story as a whole (``once``)."""

    @cached_property
    def headline_letters(self) -> str:
        """The letters and figures of the title."""
        return letters(self.title.reading.plain)

    @property
    def beginning(self) -> Field:
        """The field that the story begins with: its title, unless it has none."""
        return self.title if self.title.reading.plain.strip() else self.text

    @cached_property
    def named(self) -> tuple[str, ...]:
        """Every council that is named, in order of codes."""
        return tuple(sorted({gss for group in self.groups for gss in group.gss}))

    @cached_property
    def told_of(self) -> tuple[str, ...]:
        """The councils that are named as more than an aside, in order of reading."""
        return tuple(dict.fromkeys(gss for group in self.groups if not group.aside for gss in group.gss))

    @property
    def groups(self) -> Iterator[Group]:
        return (group for told in (self.title, self.text) for groups in told.groups for group in groups)


Answer = TypeVar("Answer")
Given = ParamSpec("Given")


def once(told: Callable[Concatenate[Story, Given], Answer]) -> Callable[Concatenate[Story, Given], Answer]:
    """Keep what a function tells of a story as a whole: it is asked for each of the grades, and the longer a text is,
    the more it has of these."""

    @wraps(told)
    def kept(story: Story, /, *given: Given.args, **named: Given.kwargs) -> Answer:
        asked = (told, given, tuple(sorted(named.items())))
        if asked not in story.kept:
            story.kept[asked] = told(story, *given, **named)
        return cast("Answer", story.kept[asked])

    return kept


def read_fields(article: Article) -> tuple[Reading, Reading]:
    """Return title and text, ready to be read."""
    title = read("title", article.title)
    text = own_text(read("text", article.text), title)
    words = words_of(title, text)
    ofsteds = "ofsted" in words and OTHER_INSPECTORATES.search(words) is None
    title, text = (in_one_wording(recased(each), ofsteds=ofsteds) for each in (title, text))
    return in_usual_order(title), in_usual_order(text)


def words_of(title: Reading, text: Reading) -> str:
    return small(f"{title.plain}\n{text.plain}")


def read_story(article: Article, title: Reading, text: Reading, words: str) -> Story:
    """Bring an article into the form that the rules read; ``words``: those of its title and text."""
    minutes = are_minutes(words, f"{title.plain}\n{text.plain}")
    published = days_of(article)
    source = source_of(article)
    day = published.end if published else None
    named_in_title, named_in_text = tuple(named(title, day)), tuple(named(text, day))
    text = without_idle(text, [mention.start for mention in named_in_text])
    strong = [gss for each in (*named_in_title, *named_in_text) if each.strong for gss in each.gss]
    known = strong if source is None else [source, *strong]
    if not known and is_only_place(
        text, codes := {gss for each in (*named_in_title, *named_in_text) for gss in each.gss}, named_in_text
    ):
        known = [*codes]
    in_title, in_text = meant(title, named_in_title, known), meant(text, named_in_text, known)
    everyone = {gss for each in (*in_title, *in_text) if not is_joint(each) for gss in each.gss}
    everyone |= {*counted_heirs(title, in_title, day), *counted_heirs(text, in_text, day)}
    alone = len(everyone) == 1 and source is None
    fields = [
        Field(
            reading=reading,
            sentences=reading.sentences,
            groups=tuple(each_group(reading.sentences, mentions, everyone, day)),
            topics=Topics(reading.sentences, adoption_too=with_adoption(published)),
        )
        for reading, mentions in ((title, in_title), (text, in_text))
    ]
    help_ = help_told(fields[0], fields[1])
    main, by = whom(fields[0], fields[1], source, help_)
    if main is None:
        main, by = (next(iter(everyone)), "text") if alone else (place_of(article, words), "publisher")
    elif by == "text" and is_neighbour(main, fields) and THE_COUNCIL.search(words):
        main, by = place_of(article, words), "publisher"
    if by == "text" and main and (county := county_of(article, main, fields[1])):
        main, by = county, "publisher"
    return Story(
        article=article,
        title=fields[0],
        text=fields[1],
        published=published,
        source=source,
        main=main,
        main_by=by,
        mains=together(fields[0], fields[1], main, help_),
        minutes=minutes,
        words=words,
    )


SIF_NEWS = (date(2013, 11, 1), date(2018, 9, 30))
"""While reports of the one framework came out that judged adoption beside the rest; before and after, adoption
services are inspected as an agency is."""


def is_only_place(text: Reading, codes: Collection[str], mentions: Sequence[Mention]) -> bool:
    """Whether a name that may be a word is written as a place's, and no other council is named ("across Halton")."""
    return len(codes) == 1 and any(
        is_place_alone(text.plain, each) and WITHIN.search(text.plain, max(0, each.start - 4), each.start) is not None
        for each in mentions
        if each.gss
    )


def is_place_alone(plain: str, mention: Mention) -> bool:
    """Whether a name that may be a word is no other word here; "Reading" in a line of capitals may be one ("Continue
    Reading")."""
    word = plain[mention.start : mention.end].lower()
    if word == "reading":
        return IN_PLACE.search(plain, max(0, mention.start - 14), mention.start) is not None
    return word != "westminster"


def is_neighbour(gss: str, fields: Sequence[Field]) -> bool:
    """Whether a council is named only as another's neighbour ("nearby Kent")."""
    return all(
        NEIGHBOUR.search(sentence.low, 0, group.start) is not None
        for each in fields
        for sentence, groups in zip(each.sentences, each.groups, strict=True)
        for group in groups
        if gss in group.gss
    )


NEIGHBOUR = expression(r"\b(?:nearby|neighbour(?:ing|s)?|next door(?: to| in)?|compared (?:to|with))(?: in| the)?,? $")

THE_COUNCIL = expression(
    r"\b(?:the|our) (?:royal borough|(?:local )?authority|council|borough|city|county|town|district|resort)\b"
    r"(?! (?:council tax|tax|centre|hall)\b)|\bwe (?:are|were|have been) (?:deemed|rated|judged|found)\b"
)
"""How a local paper speaks of the council of its own place."""


def place_of(article: Article, words: str) -> str | None:
    """The council of the publisher's place, where a story speaks of "the council" and names none."""
    if not article.publisher or THE_COUNCIL.search(words) is None:
        return None
    return of_place(article.publisher)


def county_of(article: Article, main: str, text: Field) -> str | None:
    """The county council of the publisher's place, where a story names a city or borough alone, but is told at County
    Hall before it does ("Inspectors came to County Hall ... Derby is inspected apart")."""
    if not article.publisher or main.startswith(COUNTY):
        return None
    named = next((sentence.start for sentence, groups in zip(text.sentences, text.groups, strict=True) if groups), 0)
    if not any(AT_COUNTY_HALL.search(each.low) for each in takewhile(lambda each: each.start < named, text.sentences)):
        return None
    county = of_place(article.publisher)
    return county if county is not None and county.startswith(COUNTY) else None


def with_adoption(published: DayInterval | None) -> bool:
    return published is None or (published.end >= SIF_NEWS[0] and published.start <= SIF_NEWS[1])


def days_of(article: Article) -> DayInterval | None:
    if article.published is None:
        return None
    return DayInterval(start=article.published.start.date(), end=article.published.end.date())


def source_of(article: Article) -> str | None:
    """The council that publishes the story itself: by the watch list's code, its name, or its host."""
    if article.gss:
        return article.gss
    host = urlsplit(article.url).hostname if article.url else None
    return (of_publisher(article.publisher) if article.publisher else None) or (of_host(host) if host else None)


def each_group(
    sentences: Sequence[Sentence], mentions: Sequence[Mention], everyone: Collection[str], day: date | None
) -> Iterator[tuple[Group, ...]]:
    """Yield the lists of councils in each of the sentences."""
    starts = [mention.start for mention in mentions]
    former, alone = None, False
    for sentence in sentences:
        first = bisect_left(starts, sentence.start)
        last = bisect_left(starts, sentence.end, lo=first)
        inside = [mention for mention in mentions[first:last] if mention.end <= sentence.end]
        posts = posts_of(sentence, inside) if inside else []
        groups = groups_of(sentence, [each for each in inside if each not in posts], everyone, day) if inside else ()
        its = AT_FORMER.search(sentence.low) if former is not None and not inside else None
        if former is not None and its is not None and (alone or not (its["its"] or its["it"])):
            whom = meant_by(former.gss, former.gss, everyone, day)
            groups = (Group(start=its.start(), end=its.end(), gss=whom, aside=its.start() > 0),)
        former = posts[-1] if posts and not posts[-1].body else None
        alone = len(posts) == len(inside)
        yield groups


def posts_of(sentence: Sentence, inside: Sequence[Mention]) -> list[Mention]:
    """The councils that are named only as where somebody is, was or will be at work; of a list all or none."""
    posts: list[Mention] = []
    for each in inside:
        start = each.start - sentence.start
        listed = bool(posts) and TOGETHER.fullmatch(sentence.text, posts[-1].end - sentence.start, start) is not None
        if (listed and is_one_more(sentence.text, each.end - sentence.start)) or is_post(sentence, each):
            posts.append(each)
    return posts


def is_post(sentence: Sentence, mention: Mention) -> bool:
    """Whether a council is named only as where somebody is, was or will be at work."""
    return is_career(sentence.text, mention.start - sentence.start, mention.end - sentence.start)


AT_FORMER = expression(
    r"^\W*(?:(?:there,?|(?P<its>its|the (?:county|city|borough)'s)) (?=(?:children's |own |social care )*"
    r"(?:services|department|social care)\b)|(?P<it>it) (?=(?:was|is|has been|had been|went) (?:rated|judged"
    r"|graded|found"
    rf"|from|one of|['\"]*{ONE_WORD_GRADE}\b)))"
    r"|\b(?:services|department|directorate|council|authority) (?:over )?there\b"
    r"|\b(?:his|her|whose) (?:(?:previous|former|last|old|present|current|own) )?(?:council|authority|employer"
    r"|borough"
    r"|county) (?:is|was|has|had|got|went|will)\b|^\W*that (?:council|authority|borough|county|city)\b"
)
"""What means the council just named, though only as an officer's post ("She came from Kent. Its services were ...";
"She comes from Kent. She runs a department there ..."). ``its`` and ``it`` are that council only where no other was
named."""


def groups_of(
    sentence: Sentence, inside: Sequence[Mention], everyone: Collection[str], day: date | None
) -> tuple[Group, ...]:
    """The lists of councils in a sentence."""
    groups: list[Group] = []
    together = [code for mention in inside for code in mention.gss]
    for mention in inside:
        start, end = mention.start - sentence.start, mention.end - sentence.start
        if "o other" in sentence.text and NO_OTHER_IN.search(sentence.text, 0, start):
            continue
        if "nother " in sentence.text and is_another_there(sentence.text, start, end, mention.gss):
            continue
        codes = [code for code in mention.gss if code in everyone or not is_joint(mention)]
        gss = heirs_counted(sentence.text, start, end, codes, day) or meant_by(codes, together, everyone, day)
        if all(map(is_one_of_several, codes)) and PREDECESSOR.search(sentence.low, 0, start):
            gss = tuple(codes)  # it is told of as it was, and not of the council that it became a part of
        if not gss:
            continue  # a joint body's grade is a council's only where the text says which
        before = groups[-1] if groups else None
        if (
            before is not None
            and not mention.body
            and (
                TOGETHER.fullmatch(sentence.text, before.end, start)
                or (AND_NEIGHBOUR.fullmatch(sentence.text, before.end, start) and ARE_BOTH.match(sentence.text, end))
            )
            and not begins_clause(sentence.text, before, start, end)
        ):
            groups[-1] = Group(
                start=before.start,
                end=end,
                gss=tuple(dict.fromkeys(before.gss + gss)),
                aside=before.aside,
                strong=before.strong or mention.strong,
                spans=(*before.spans, (start, end)),
            )
        else:
            aside = (
                ASIDE.search(sentence.text, max(0, start - 40), start) is not None
                or HELPERS.match(sentence.text, end) is not None
                or LED_BY.fullmatch(sentence.text, 0, start) is not None
                or is_run_by(sentence.low, start, end)
            )
            groups.append(
                Group(
                    start=start,
                    end=end,
                    gss=gss,
                    aside=aside,
                    strong=mention.strong,
                    joint=mention.body and len(gss) > 1,
                    ended=gss != mention.gss,
                    spans=((start, end),),
                )
            )
    return tuple(groups)


AND_NEIGHBOUR = expression(r"(?: [Cc]ouncil)? and (?:its )?(?:neighbour|neighbouring|nearby),? ")
ARE_BOTH = expression(r",?(?: [Cc]ouncil)? (?:(?:have|had) both|(?:are|were) both|both) ")
"""A neighbour that shares what is said ("Kent and neighbouring Medway have both been rated good")."""

PREDECESSOR = expression(
    r"\b(?:predecessors?(?: (?:council|authority))?(?:,| in| –| -)?|(?:old|former|abolished|defunct)) (?:the )?$"
)
"""What says of a council's name that it is meant as it was, before it became a part of another."""


@cache
def is_one_of_several(gss: str) -> bool:
    """Whether a council is one of several that became one ("Poole")."""
    new = successors().get(gss, ())
    return len(new) == 1 and sum(each == new for each in successors().values()) > 1


def is_run_by(low: str, start: int, end: int) -> bool:
    """Whether a sentence opens with the council that runs another's services ("Under Kent they went from ... to")."""
    return UNDER.fullmatch(low, 0, start) is not None and THEY_WERE.match(low, end) is not None


UNDER = expression(
    r"\W*(?:but |and )?under (?:the )?(?:(?:control|management|leadership|stewardship|wing|guidance) of )?(?:the )?"
)
"""How a sentence opens with who ran services, and not with whose they are ("Under Hampshire they went ...")."""
THEY_WERE = expression(
    r"(?:'s? (?:control|management|leadership|stewardship|wing|guidance))?,? (?:they|it|services|the services?) (?:had"
    r" |have |has )?(?:went|gone|go|were|was|been|rose|risen|climbed|moved|improved|fell|fallen|got|stayed|remained)\b"
)

NO_OTHER_IN = expression(
    r"\b[Nn]o other (?:local )?(?:council|authority|borough|city) (?:in|across|on)\b[^,;:.]{0,60}$"
)
"""Where nobody else has what the council talked of has ("no other authority in Kent is good"): no council is named."""


def is_another_there(text: str, start: int, end: int, codes: Sequence[str]) -> bool:
    """Whether a county is named only as where another council is ("a director from another Kent authority")."""
    county = all(code.startswith(COUNTY) for code in codes)
    return county and ANOTHER.search(text, 0, start) is not None and OF_THAT_PLACE.match(text, end) is not None


ANOTHER = expression(r"\b[Aa]nother $")
OF_THAT_PLACE = expression(r" (?:local )?(?:authority|council|borough|district|city|unitary)\b(?! [a-z]+(?:[,.;]|$))")


def begins_clause(text: str, before: Group, start: int, end: int) -> bool:
    """Whether a council is the subject of a clause of its own, and no more of the list before it."""
    if "," in text[before.end : start] and CONTRASTED.search(text, 0, before.start):
        return LIST_GOES_ON.match(text, end) is None
    if ";" in text[before.end : start]:
        return NEW_CLAUSE.match(text, end) is not None
    return (
        len(before.spans) == 1
        and COMMA_AND.fullmatch(text, before.end, start) is not None
        and IS_ONE.match(text, end) is not None
    )


CONTRASTED = expression(
    r"^\W*(?:unlike|in contrast (?:to|with)|compared (?:with|to)|rather than|ahead of|behind|next (?:door )?to"
    r"|apart from)"
    r"(?: (?:in|the|neighbouring|nearby|its|neighbour))* $",
    re.IGNORECASE,
)
"""How a sentence opens with another council than its subject ("Unlike Kent, Leeds is good")."""

LIST_GOES_ON = expression(r"(?:,? and [A-Z][\w-]*(?: [A-Z][\w-]*)*)?, [A-Z]")
"""What says behind a council that it is not yet the subject ("Unlike Kent, Essex and Surrey, Leeds is good")."""

COMMA_AND = expression(r"(?:'s?)?(?: (?:City|County|Borough|Metropolitan|Council|CC|MBC))*, and (?:the )?")
IS_ONE = expression(
    r"(?:'s)?(?: (?:City|County|Borough|Metropolitan|Council|CC|MBC))*,? (?:was|is|has|gets"
    r"|requires|remains)\b"
)
"""What only one council can be followed by ("The top grade went to Kent, and Leeds was told that ...")."""

NEW_CLAUSE = expression(
    r"(?:'s?)?(?: \w+){0,3}?,? (?:also|itself|whose|was|were|is|are|has|had|got|requires?|received)\b"
)
"""What follows a council behind a semicolon that is no more of the list before it ("Kent and Bury; Leeds was good")."""


def is_joint(mention: Mention) -> bool:
    """Whether a body is named that serves several councils."""
    return mention.body and len(mention.gss) > 1


def meant_by(
    codes: Iterable[str], together: Collection[str], everyone: Collection[str], day: date | None
) -> tuple[str, ...]:
    """Whom a name means on the day of the story; ``together``: the councils that its sentence names."""
    return tuple(dict.fromkeys(heir for code in codes for heir in heirs(code, together, everyone, day)))


def heirs(gss: str, together: Collection[str], everyone: Collection[str], day: date | None) -> tuple[str, ...]:
    """Whom a name means on the day of the story: of an ended council the successors that the story names, but itself
    where it is named together with another that has the same one."""
    authority = authorities()[gss]
    if isinstance(day, date) and authority.start is not None and day < authority.start:
        return (held_by(gss, day),)
    if authority.end is None or day is None or day <= authority.end:
        return (gss,)
    new = successors().get(gss, ())
    if len(new) == 1 and any(successors().get(other) == new for other in together if other != gss):
        return (gss,)
    named = tuple(code for code in new if code in everyone)
    return named or (new if len(new) == 1 else (gss,))


def heirs_counted(text: str, start: int, end: int, codes: Sequence[str], day: date | None) -> tuple[str, ...]:
    """The councils that came after an ended one, where its name is that of their place ("the two Northamptonshire
    councils", "the councils that took over from Cumbria"); nobody where it is not."""
    new = successors().get(codes[0], ()) if len(codes) == 1 else ()
    ended = authorities()[codes[0]].end if new else None
    if len(new) < len(("one", "other")) or ended is None or day is None or day <= ended:
        return ()
    beginning = max(0, start - COUNTED_WITHIN)
    if CAME_AFTER.search(text, beginning, start) or COUNCILS_OF_PLACE.match(text, end):
        return new
    return new if TWO_OF.search(text, beginning, start) and COUNCILS.match(text, end) else ()


def counted_heirs(reading: Reading, mentions: Sequence[Mention], day: date | None) -> Iterator[str]:
    """The councils that a field tells of as those which came after an ended one."""
    for each in mentions:
        yield from heirs_counted(reading.plain, each.start, each.end, each.gss, day)


CAME_AFTER = expression(
    r"\b(?:councils|authorities|unitaries) (?:that|which) (?:took over from|replaced|succeeded|came after"
    r"|inherited from)"
    r" (?:the )?(?:old |former )?$"
)
TWO_OF = expression(r"\b(?:[Bb]oth|[Tt]wo|[Tt]win)(?: of)?(?: (?:the|new|young|unitary))* $")
COUNCILS = expression(r"(?: (?:unitary|new))* (?:councils|authorities|unitaries)\b")
COUNCILS_OF_PLACE = expression(r"'s?(?: (?:two|both|new|unitary))+ (?:councils|authorities|unitaries)\b")
COUNTED_WITHIN = 100
"""Letters before the name of an ended council within which those that came after it are counted."""

SUBJECT_WITHIN = 50
"""Letters into a sentence, up to which a council named is what it talks of."""
