"""Whose grade it is: a council that its sentence names or describes, else those that the talk is of."""

from pipelines.understand.behind_name import told_behind
from pipelines.understand.described import IF_COUNCIL_DESCRIBED, can_be, meant_by
from pipelines.understand.from_talk import SO_MANY, are_areas, from_talk, listed_near, respectively
from pipelines.understand.grade_names import GRADE_BEGINS
from pipelines.understand.grade_words import GradeWord
from pipelines.understand.later import expression
from pipelines.understand.namesakes import of_namesake
from pipelines.understand.not_theirs import helped_by, is_nobodys, the_other_behind
from pipelines.understand.placing import bind_councils
from pipelines.understand.sorts import fitting
from pipelines.understand.story import Field, Story
from pipelines.understand.turn import Turn


def whose(story: Story, told: Field, turn: Turn, word: GradeWord) -> tuple[tuple[str, ...], bool]:
    """Return the councils that a grade is told of, and whether the sentence itself says so."""
    low = turn.sentence.low
    if rest := all_but(story, turn):
        return rest, True
    gss, here = bind_councils(low, word, turn.words, turn.groups)
    pair = pair_of(story, told, turn)
    if len(pair) == 2 and (one := former_or_latter(low, word, pair)):
        return one, False
    if (namesake := of_namesake(story, turn, word, gss)) is not None:
        return namesake, False
    if not gss:
        if own := described_again(story, turn, word):
            return own, False
        return the_other(story, turn) or described_in(story, told, turn, word) or from_talk(
            story, told, turn, word
        ), False
    if not here and len(story.mains) == 1 and min(group.start for group in turn.groups) >= word.end:
        gss = (*story.mains, *gss)  # "the city was rated good, alongside Kent"
    gss = tuple(dict.fromkeys(gss))
    if len(gss) == 1 and (pair_now := both_now(story, told, turn, word)):
        return pair_now, False
    if (
        len(story.mains) == 1
        and (joined := AND_THE.match(low, 0, turn.groups[0].start))
        and ARE.match(low, turn.groups[0].end)
    ):
        described = IF_COUNCIL_DESCRIBED.search(low, 0, joined.end())
        if described is None or can_be(described, story.mains):
            gss = tuple(dict.fromkeys((*story.mains, *gss)))
    if AS_WE.match(low, word.end):
        gss = tuple(dict.fromkeys((*gss, *story.mains)))
    near = next((group for group in reversed(turn.groups) if group.end <= word.start), None)
    past = near.end if near is not None else 0
    many = SO_MANY.search(low, past, word.start) if past else None
    if many is not None and "one of" not in low[past : many.start()] and not are_areas(turn):
        return (), False  # "Kent was good; the other two were inadequate"
    if near is not None and is_nobodys(turn, word, near):
        return (), False
    if near is not None and (helped := helped_by(story, turn, near)):
        return helped, False
    if near is not None and (other := the_other_behind(story, told, turn, word, gss, near)) is not None:
        return other, False
    if near is not None and (other := told_behind(story, turn, word, gss, near)) is not None:
        return other, False
    if len(story.mains) == 2 and past and set(gss) < {*story.mains} and BOTH_NOW.search(low, past, word.start):
        return story.mains, False
    if len(story.mains) == 1 and story.main in gss and all(group.joint for group in turn.groups):
        return story.mains, here  # the body serves others too, of which the story is not
    return respectively(low, gss, turn.words, word), here


def all_but(story: Story, turn: Turn) -> tuple[str, ...]:
    """The councils of a story but those that a sentence leaves out ("in all but Kent"); nobody where it leaves out
    none, or where the story tells of too few."""
    if len(turn.groups) != 1 or len(story.told_of) < FEWEST:
        return ()
    group = turn.groups[0]
    if ALL_BUT.search(turn.sentence.low, 0, group.start) is None:
        return ()
    return tuple(gss for gss in story.told_of if gss not in group.gss)


FEWEST = 3
"""Councils of which two are left where one is left out."""

ALL_BUT = expression(
    r"\b(?:all|each|every one|everywhere|every (?:council|authority|borough|area)|everyone)(?: of)?(?: the| these|"
    r" those)?"
    r"(?: (?:them|two|three|four|five|six|seven|eight|nine|ten|other))?(?: (?:councils|authorities|boroughs))?,?"
    r" (?:but|except(?: (?:for|in))?|bar|apart from|other than|save(?: for)?) (?:for |in )?(?:the )?$"
)
"""How councils are left out of all that a story tells of."""


def both_now(story: Story, told: Field, turn: Turn, word: GradeWord) -> tuple[str, ...]:
    """The two councils that "both" means behind one of them ("Kent's were inadequate; both councils' are now good")."""
    near = max((group.end for group in turn.groups if group.end <= word.start), default=0)
    if not near or BOTH_ARE.search(turn.sentence.low, near, word.start) is None:
        return ()
    return story.mains if len(story.mains) == 2 else listed_near(story, told, turn.at, 2)


BOTH_ARE = expression(
    r"[;,–] (?:(?:but|and|now|today) )?both (?:councils|authorities|boroughs|counties|cities|towns)(?:'|\b)"
)


def pair_of(story: Story, told: Field, turn: Turn) -> tuple[str, ...]:
    """The councils that "the former" and "the latter" may mean: those of the sentence, those talked of, those of the
    sentence before, or the story's own."""
    near = told.groups[turn.at - 1] if turn.at else ()
    beside = tuple(dict.fromkeys(each for group in near for each in group.gss))
    before = tuple(dict.fromkeys(each for group in near if not group.aside for each in group.gss)) or beside
    if not turn.gss and set(before) == set(turn.focus):
        return before  # in the order in which they were named last
    if turn.gss or len(turn.focus) == 2:
        return turn.gss or turn.focus
    return before if len(before) == 2 else story.mains


def former_or_latter(low: str, word: GradeWord, pair: tuple[str, ...]) -> tuple[str, ...]:
    """The one of two councils that "the former" or "the latter" before a grade means."""
    if (placed := IN_THE_FIRST.match(low, word.end)) is not None:
        return pair[:1] if placed[1] in ("former", "first") else pair[1:]
    if (told_apart := ONE_AND_OTHER.search(low)) is not None and told_apart.start() < word.start:
        return pair[1:] if word.start > told_apart.start("other") else pair[:1]
    told = [match for match in ORDINALS.finditer(low) if match.end() <= word.start]
    if not told:
        return ()
    return pair[:1] if told[-1][0].endswith(("former", "first")) else pair[1:]


def described_again(story: Story, turn: Turn, word: GradeWord) -> tuple[str, ...]:
    """The story's own council, where a description of it stands before a grade that cannot mean the one talked of."""
    if len(story.mains) != 1 or not turn.focus or story.main in turn.focus:
        return ()
    low = turn.sentence.low
    if not IF_COUNCIL_DESCRIBED.may_stand(low):
        return ()
    found = IF_COUNCIL_DESCRIBED.search(low, 0, word.start)
    return story.mains if found and meant_by(found, (*turn.focus, *story.mains)) == story.mains else ()


def the_other(story: Story, turn: Turn) -> tuple[str, ...]:
    """The other one of a story's two councils, where a sentence begins with it."""
    if len(story.mains) != 2 or len(turn.focus) != 1 or THE_OTHER.match(turn.sentence.low) is None:
        return ()
    return tuple(gss for gss in story.mains if gss not in turn.focus)


AND_THE = expression(
    r"[^,;:.]*\b(?:the|this|our) (?:city|county|borough|council|town|authority|island) and (?:its neighbour "
    r"|neighbouring |nearby )?$"
)
"""What joins the story's own council to one that is named ("The borough and Kent were both rated good")."""

ARE = expression(
    r"(?: (?:city|county|borough|council))*(?: (?:both|each|also|now))* (?:are|were|have|had|got|get|received?|earned"
    r"|share|remain|require)\b"
)
"""The verb of both, without which the two are no more than named together ("a deal between the city and Kent")."""

AS_WE = expression(
    r"['\"]*(?: (?:overall|too|as well))?,? (?:and )?(?:just )?(?:as|so) (?:are|were|is|was|did|do|have|had) (?:we"
    r"|ours)\b"
)
"""What adds a speaker's own council to another ("Kent was rated good, as were we")."""

BOTH_NOW = expression(
    r"[;,–] (?:but |and |now |today )*both (?:of them |(?:boroughs|councils|authorities|counties"
    r"|cities)(?:'? services)?'? )?"
    r"(?:are|were|have|had|is|now)\b[^;,]{0,40}$"
)
"""What goes on from one of a story's two councils to both."""

THE_OTHER = expression(
    r"\W*(?:the other(?: one| council| authority| borough| county| city)?|its (?:\w+ ){0,2}counterpart),?"
    r" (?:was|is|has|had|got|fared|did|received|requires?|came|went|fell)\b"
)


def described_in(story: Story, told: Field, turn: Turn, word: GradeWord) -> tuple[str, ...]:
    """The one of several councils that "the county" or "the city", between the grade before and this one, must mean."""
    at = turn.words.index(word)
    before = (turn.sentence.low, turn.words[at - 1].end if at else 0, word.start)
    if (found := IF_COUNCIL_DESCRIBED.search(*before)) is not None:
        if len(story.mains) > 1:
            return meant_by(found, story.mains)
        if not story.mains:
            return meant_by(found, story.told_of)
        return () if can_be(found, story.mains) else meant_by(found, story.named)
    if len(story.mains) == 1:
        return ()
    headed = list(IN_HEADLINE.finditer(*before)) if told.reading.name == "title" else []
    return fitting(story.mains, headed[-1]["kind"]) if headed else ()


IN_HEADLINE = expression(
    r"(?:^\W*|[;:,] |\b(?:as|while|whilst|but|and) )(?P<kind>county|city|borough|island)\b(?! (?:council|hall))"
)
"""How a headline speaks of a council, without an article ("City takes top marks while county slips")."""

IN_THE_FIRST = expression(
    r"['\"]* (?:in|for|at) the (former|latter|first|second)\b(?! \w+ (?:time|report|area|judge))(?=\W|$)"
)

ORDINALS = expression(
    r"\b(?:in|for|at) the (?:former|latter)(?!['\w]| \w+ (?:time|report|case|year))|"
    r"\bthe (?:former|latter)(?='s \w| to (?:be|require|have)\b)|"
    r"\bthe (?:former|latter|first|second)(?='s? (?:was|were|as|is|had|got|required)\b| (?:was|is|has|had|got"
    r"|received|require|that|it|good|outstanding"
    r"|inadequate|['\"])|,)"
)


ONE_AND_OTHER = expression(
    r"\b(?:the )?one (?:is|was|has|got|came)\b[^.;]{3,60}(?:[,;]| and| but)(?: and| but| while)?"
    r" (?P<other>the other)"
    rf"(?: (?:is|was|has|got|came)| ?['\"]*{GRADE_BEGINS})"
)
"""What tells of two that were named, in their order ("the one is good, the other inadequate")."""
