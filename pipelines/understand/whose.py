"""Whose grade it is, where a sentence counts councils or names none."""

import re
from collections.abc import Sequence
from itertools import pairwise
from math import inf

from pipelines.model import TextField
from pipelines.reference import authorities
from pipelines.understand.behind_name import told_behind
from pipelines.understand.called_upon import is_why_helped
from pipelines.understand.described import IF_COUNCIL_DESCRIBED, can_be, meant_by
from pipelines.understand.grade_words import AND_ALONE, GradeWord
from pipelines.understand.judgements import REAL, find_judgements
from pipelines.understand.later import compile_at_words, expression
from pipelines.understand.namesakes import of_namesake
from pipelines.understand.needed import Needing, compile_needing
from pipelines.understand.not_theirs import helped_by, is_nobodys, the_other_behind
from pipelines.understand.numbers import NUMBERS
from pipelines.understand.placing import bind_councils
from pipelines.understand.reading import Sentence
from pipelines.understand.sorts import could_be, fitting
from pipelines.understand.speakers import council_of_speaker
from pipelines.understand.story import Field, Story, once
from pipelines.understand.turn import Turn
from pipelines.understand.unnamed import goes_on_with_unnamed, tells_of_unnamed

COUNTED_COUNCILS = compile_at_words(
    r"\b(?:the )?(?P<pair>pair|duo|trio)\b|\bthe (?P<two>two|three)(?= (?:were|are|have|had|finished|ended"
    r"|came|got|stand|stood|scored|drew|tied|shared?|received|fared|both|each)\b)"
    r"|\b(?P<neither>neither) (?:(?:council|authority|borough|of the (?:councils|authorities|boroughs)) )?(?:has|have"
    r"|had|was|were|is|managed|did|got)\b|\b(?P<both>both) (?:of the )?(?:the )?(?:councils|authorities|boroughs"
    r"|counties|towns|cities|areas|places|cases|have|were|are|had)\b"
    r"|\b(?P<count>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|1\d|[2-9])"
    r" (?:(?!of )[\w'-]+ ){0,2}?(?:councils|authorities|boroughs|local authority areas|more areas|counties|town halls"
    r"|county halls)\b"
)
IF_COUNTED = Needing(COUNTED_COUNCILS)
COUNTS = NUMBERS | {"both": 2, "neither": 2, "pair": 2, "duo": 2, "trio": 3, "a dozen": 12}
COUNTS |= {str(number): number for number in range(2, 20)}
MANY = compile_at_words(
    r"\b(?:councils|authorities|local authorities|boroughs|counties|departments|services in (?!(?:19|20)\d\d\b)\d+"
    r"|(?<!like )(?<!in )(?<!than )(?<!to )(?<!with )other (?:cities|towns|places)"
    r"|(?<!each )(?<!both )of them|nationally|nationwide"
    r"|one (?:council|authority|department) in \w+|across (?:england|the country)|\d+ ?per cent)\b|\b\d+ ?%"
)
"""Councils in general, of which nobody's grade is told."""

IF_MANY = Needing(MANY)

LIST_WITHIN = 4
"""Sentences in which councils that were counted are named."""


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

THE_PLACE = expression(r"\bthe (?:city|county|borough|council|town|authority|department|service|services)\b")
AND_ANOTHER = expression(r"[;,–] (?:and|but|while|as) ")
BESIDE_HEADLINE = expression(r"(?:[;–]| (?:as|while|but)) (?:the )?$")
"""What begins another clause that is on another council."""

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

SHARE_FIRST = expression(
    r"\W*(?:nearly |almost |more than |over |just |about )*(?:an? |two |three )?(?:quarters?|thirds?|half|fifths?"
    r"|tenths?|majority|\d+(?:%| per cent)) of (?:(?:all|the|england's|english|those|local) )*(?:\w+ )?(?:councils"
    r"|authorities|departments|boroughs|children's services)\b"
)
"""How a sentence begins that tells of a share of all councils, and of none by itself."""

AS_IT_HAS = expression(r"\bas (?:it|they|we) (?:has|have|did|had|was|were)\b")
"""What says that the council talked of is one of those counted."""

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
    r"(?: (?:is|was|has|got|came)| ?['\"]*(?:good|outstanding|inadequate|requir))"
)
"""What tells of two that were named, in their order ("the one is good, the other inadequate")."""


def respectively(low: str, gss: tuple[str, ...], words: Sequence[GradeWord], word: GradeWord) -> tuple[str, ...]:
    """Share out "A and B were rated good and adequate respectively"."""
    if len(gss) == len(words) and ("respectively" in low or are_listed(low, words)):
        return (gss[list(words).index(word)],)
    return gss


def are_listed(low: str, words: Sequence[GradeWord]) -> bool:
    """Whether different grades stand in one list ("Leeds and Kent were rated inadequate and good"): nobody has both."""
    return len(words) > 1 and all(
        one.grade != other.grade and AND_ALONE.fullmatch(low, one.end, other.start) for one, other in pairwise(words)
    )


def from_talk(story: Story, told: Field, turn: Turn, word: GradeWord) -> tuple[str, ...]:
    """Return the councils that the talk is of; nobody where councils are told of in general."""
    low = turn.sentence.low
    if (SHARE_FIRST.match(low) and not turn.groups) or WHOSE_OWN.search(low, 0, word.start):
        return ()
    if (other := of_other_kind(story, low, word)) is not None:
        return other
    if SO_MANY_IN_PLACE.search(low, 0, word.start) or is_of_county_unnamed(story, low, word):
        return ()
    if not turn.groups and ONE_AND_ANOTHER.search(low) is not None:
        return ()
    if set(turn.focus) <= {*story.mains} and (
        tells_of_unnamed(low, 0, word.start)
        or (turn.earlier and not turn.earlier[-1].council and goes_on_with_unnamed(turn.earlier[-1].sentence.low, low))
    ):
        return ()
    if turn.groups and not (turn.named or turn.back) and SOME_OF_THOSE.match(low, 0, word.start):
        return ()
    if (
        SO_MANY.search(low, 0, word.start) and not (are_areas(turn) or ONE_OF_MANY.search(low, 0, word.start))
    ) or FOR_SO_MANY.match(low, word.end):
        return ()
    counted = [
        match
        for match in IF_COUNTED.finditer(low)
        if match.start() < word.end + 60
        and ";" not in low[word.end : match.start()]
        and not (match["both"] and (turn.back or are_parts(turn, match)))
        and not (match.start() > word.end and "areas" in match[0] and sum(len(each.parts) for each in turn.named) > 1)
        and not (match.start() > word.end and WORKS_WITH.search(low, word.end, match.start()))
    ]
    if (every := in_each(story, told, turn, word)) is not None:
        return every
    if len(story.mains) == 2 and not turn.back and THEY_BOTH.search(low, 0, word.start):
        return story.mains
    if (
        not turn.groups
        and (several := turn.focus if len(turn.focus) > 1 else story.mains)[1:]
        and THE_COUNCILS.match(low)
    ):
        return several
    if speakers := council_of_speaker(story, told, turn, word):
        return speakers
    if (
        len(story.mains) == 1
        and turn.groups
        and min(group.start for group in turn.groups) >= word.end
        and not set(turn.gss) & {*story.mains}
        and (
            (THE_PLACE.search(low, 0, word.start) and AND_ANOTHER.search(low, word.end, turn.groups[0].start))
            or (told.reading.name == "title" and BESIDE_HEADLINE.search(low, word.end, turn.groups[0].start))
        )
    ):
        return story.mains  # "the city was found good, and Kent's director sent a card"
    if is_taken_on(story, told, turn, word) or is_why_helped(story, turn, word):
        return story.mains
    if counted and any(ONE_OF.search(low, 0, match.start()) for match in counted):
        return turn.focus
    if any(SHARE_OF.search(low, 0, match.start()) for match in counted):
        return ()
    if counted and AS_IT_HAS.search(low):
        return turn.focus
    if counted:
        nearest = max(counted, key=lambda match: (match.start() < word.start, -abs(match.start() - word.start)))
        count = COUNTS[nearest["count"] or nearest["two"] or nearest["pair"] or nearest["both"] or nearest["neither"]]
        if count == len(turn.focus):
            return turn.focus
        if count == 2 and (other := beside_own(story, told, turn)):
            return (*story.mains, *other)  # "Its neighbour Kent is good. Both were inadequate in 2018."
        return listed_near(story, told, turn.at, count)
    clause = low[max(0, word.start - 110) : word.start]
    many = IF_MANY.search(clause)
    if (
        many
        and ONE_OF_MANY.search(low, 0, word.start) is None
        and not ((turn.named or turn.back) and many[0] == "of them")
        and not re.search(
            r"\b(?:one|another) of\b|\bthe (?:council|authority)\b(?!'s)|\b(?:rated|judged|graded|found|called)"
            r" it\b",
            clause,
        )
    ):
        return ()
    return respectively(low, turn.focus, turn.words, word)


def are_parts(turn: Turn, both: "re.Match[str]") -> bool:
    """Whether "both" means two judgements that its sentence has named, and no councils ("It praises protection and the
    care of children, and both are good")."""
    told = [named for named in turn.named if REAL.issuperset(named.parts) and named.end <= both.start()]
    return len(turn.focus) == 1 and sum(len(named.parts) for named in told) > 1 and both[0].endswith(BOTH_HAVE)


BOTH_HAVE = ("both have", "both were", "both are", "both had", "both areas", "both of the areas")


def of_other_kind(story: Story, low: str, word: GradeWord) -> tuple[str, ...] | None:
    """Return whom "a borough that is rated outstanding" means where the story's own council is none: the one other that
    is, or nobody; None where no sentence speaks so."""
    found = A_KIND.search(low, 0, word.start)
    if found is None or len(story.mains) != 1 or could_be(authorities()[story.mains[0]], found["kind"]):
        return None
    return fitting(tuple(gss for gss in story.named if gss not in story.mains), found["kind"])


A_KIND = compile_needing(
    r"\b(?:joins?|at|for|in|to|of|by|from|runs?|leads?|heads?) an? (?:[\w-]+ ){0,2}?(?P<kind>borough|county|city"
    r"|island)"
    r"(?: council)?,? (?:that|which|whose|where|rated|judged|graded)\b[^;:.]*$"
)


def is_of_county_unnamed(story: Story, low: str, word: GradeWord) -> bool:
    """Whether a grade is told of "the county", where no council of the story's can be called that."""
    if story.main_by != "text":
        return False  # so the story's own may be called, wherever it is
    told = THE_COUNTY.search(low, 0, word.start) if "the county" in low else None
    return told is not None and not any(could_be(authorities()[gss], "county") for gss in (*story.named, *story.mains))


THE_COUNTY = expression(
    r"\bthe county(?: council)?(?:, (?:which|whose)|'s (?:\w+'?s? )?services(?:, (?:next door|nearby|meanwhile),)?"
    r" (?:are|were|is|was)| (?:is|was|has"
    r"|had)\b)"
    r"[^;:.]{0,70}$"
)


def beside_own(story: Story, told: Field, turn: Turn) -> tuple[str, ...]:
    """The one council that the sentence before tells of beside the story's own; nobody where there is not one alone."""
    if len(story.mains) != 1 or not turn.at:
        return ()
    others = {gss for group in told.groups[turn.at - 1] for gss in group.gss} - {*story.mains}
    return tuple(others) if len(others) == 1 else ()


THEY_BOTH = expression(
    r"\bthey (?:have |had )?(?:both|each)\b|\W*in both,? (?=the|children|leaders|help|care)"
    r"|^\W*each (?:required|got|had|has)\b"
)
"""What tells of each of the two councils that a story is of."""

THE_COUNCILS = expression(
    r"\W*(?:the|these|those) (?:councils|authorities|boroughs|counties|local authorities)(?: (?:both|all|each|also))?"
    r" (?:were|are|had|have|remain)\b(?! (?:among|one|more|most|told|said))"
)
"""How a sentence begins on the councils just told of, or those that a story is of ("The councils were inadequate")."""


def are_areas(turn: Turn) -> bool:
    """Whether "the other three" are judgements: their sentence or the one before names others ("Leadership went down.
    The other three ...")."""
    if not any(each.others for each in turn.named):
        return False
    before = find_judgements(turn.earlier[-1].sentence.low) if turn.earlier else ()
    return any(REAL.issuperset(each.parts) for each in (*turn.named, *before))


def in_each(story: Story, told: Field, turn: Turn, word: GradeWord) -> tuple[str, ...] | None:
    """The councils of "leadership was good in both", a judgement being named before; None where nothing is told so."""
    placed = IN_EACH.match(turn.sentence.low, word.end)
    if placed is None or not any(REAL.issuperset(each.parts) and each.end <= word.start for each in turn.named):
        return None
    count = COUNTS[placed["count"] or "both"]
    for several in (turn.focus, story.mains):
        if len(several) == count:
            return several
    return listed_near(story, told, turn.at, count) or None


WORKS_WITH = expression(
    r"\b(?:works?|worked|working|shar(?:es?|ed|ing)|helps?|helped|advis(?:es?|ed)|supports?|supported|mentors?"
    r"|lends?|runs?"
    r"|serves?|covers?)\b[^,;.]{0,40}$"
)
"""What a council does for so many others, behind its own grade ("Leeds, rated good, works with seven authorities")."""

IN_EACH = expression(
    r"['\"]*,? (?:in|for|at) (?:both|(?:each|all)(?: of)?(?: the)? (?P<count>two|three))(?: of (?:them|these|those))?"
    r"(?=\W*$|[,;]| and\b)"
)


SO_MANY = compile_needing(
    r"^\W*(?:with|for|in|at) (?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) (?:others|more)\b"
    r"(?! (?:\w+ )?(?:areas?|judge?ments?|categor|grad|rating|mark|aspect|part|year|month))[^.;]{0,110}$|"
    r"(?<![£\d,.])\b\d{1,3} (?:that|which) (?:are|were|is|was|still|now|have|had|hold|held|require|got)\b[^.;,]{0,25}$"
    r"|(?<![£\d,.])\b\d{1,3} (?:that|which) ['\"]*$"
    r"|\b(?:verdict|judge?ment|grade|rating|conclusion) (?:on|for|of|in) (?<![£,.])\d{1,3}\b[^.;,]{0,40}$"
    r"|\b(?:an?|the) (?:further|other|remaining|last) (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|\d{1,3}) (?:are|were|had|have|got|require\w*)\b[^.;,]{0,25}$"
)
NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})"
SO_MANY_IN_PLACE = compile_needing(
    rf"\b(?:one|{NUMBER}|some|most|half|none|few) (?:out )?of (?:the )?"
    r"(?:(?!(?:council|authority|service|department|report|inspection|ofsted|trust|watchdog|it|that)'s)[\w-]+'s"
    rf" (?:other )?{NUMBER}|(?<=of the )\d{{2,3}})\b"
    r"(?! (?:\w+ )?(?:areas?|judge?ments?|categor|grad|rating|aspects?|parts?|services|children|social|cases|files"
    r"|years))[^.;,]{0,60}$"
    rf"|\b(?:of|among) (?:the )?\d{{2,3}} (?:\w+ )?(?:councils|authorities|boroughs|areas|departments)\b[^.;]*,"
    rf" (?:just |only |about |some )*(?:one|{NUMBER}|half|most|an? \w+) (?:have|had|has|were|are|got"
    rf"|received)\b[^.;]*$"
)
"""So many of a place's councils, and not which ("Only one of the county's six is outstanding")."""

FOR_SO_MANY = expression(
    r"['\"]*,? (?:in the case of|in that of|for|at) (?:(?:two|three|four|five|six|seven|eight|nine|ten"
    r"|\d{1,3})\b(?!%| \w)"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) of (?:them|these|those)\b)"
)
"""Councils that are only counted ("36 that still hold 'adequate'", "good in the case of three")."""

SOME_OF_THOSE = expression(
    r"\W*(?:(?:only|just) )?(?:one|two|three|four|five|six|seven|eight|nine|ten|some|most|many|half|several|few"
    r"|\d{1,3}) of (?:those|these|them)\b[^,;:.]*$"
)
"""How a sentence begins that tells a grade of some councils of those told of, and not of which."""

WHOSE_OWN = compile_needing(
    r", whose own (?:council|authority|borough|department)\b[^,;.]*$"
    r"|\b(?:by|from|with|to) (?:one|another|an? (?:\w+ )?(?:council|authority)) whose (?:own )?(?:children's"
    r" )?services\b[^,;.]*$"
)
"""Somebody's council of which the name is not told ("Mr Dovey, whose own authority is good, ...")."""
TAKES_ON = expression(
    r"^\W*(?:he|she|(?:m[rs]s?|miss|dr) [\w'-]+|(?!(?:it|they|this|that|who|which|one)\b)[\w'-]+) (?:will )?"
    r"(?:takes? (?:on|over|charge of)|inherits?|(?<=will )(?:run|lead|head))\b"
    r"[^.;]{0,80}\ban? (?:\w+ )?(?:department|services?|authority|council|directorate)\b(?! there\b)[^.;,]{0,60}$"
)
"""What somebody is to run ("She takes on a department that inspectors found inadequate")."""
LEAVES = expression(
    r"\W*(?:he|she|(?:m[rs]s?|miss|dr) [\w'-]+) (?:leaves|left|will leave|is leaving) (?:behind )?an? (?:\w+ )?"
    r"(?:department|services?|directorate)\b[^.;]*$"
)
"""What somebody has run until now, in a story on the council that they leave."""

COMES_FROM = expression(
    r"\b(?:from|left|leaves|leaving|(?:has )?(?:led|ran|headed|served)"
    r"|(?:is|was|been|worked|works|formerly|previously|currently|director|head|deputy|chief)\b[^.;]{0,60}"
    r" (?:at|of|in|for|with))"
    r" (?:the )?$"
)
"""What says of a council that somebody was there before ("She comes from Kent")."""


ONE_AND_ANOTHER = expression(
    r"\bone (?:council|authority|borough|county|city|department|has|was|is)\b[^.;]*?,? (?:and|but|while|as) another"
    r"(?: (?:council|authority|borough|county|city))?"
    r" (?:has|was|is|had|got|fell|sank|slipped|dropped|rose|climbed|went|stays?)\b"
)
"""What tells of two councils that are named only later ("One council has climbed to good and another fallen")."""


def is_taken_on(story: Story, told: Field, turn: Turn, word: GradeWord) -> bool:
    """Whether it is what somebody takes over: that is the story's own council's, which appoints them, where the one
    talked of is that which they leave."""
    if len(story.mains) != 1:
        return False
    if LEAVES.match(turn.sentence.low, 0, word.start) is not None:
        return not turn.groups
    if TAKES_ON.search(turn.sentence.low, 0, word.start) is None:
        return False
    if turn.focus == story.mains:
        return True
    return turn.at > left_at(story, told.reading.name, turn.focus)


@once
def left_at(story: Story, name: TextField, gss: tuple[str, ...]) -> float:
    """Return the number of the first sentence with which a field has named some councils, and has told that somebody
    comes from there; inf where none does."""
    told = story.title if name == "title" else story.text
    named: dict[str, int] = {}
    for at, (sentence, groups) in enumerate(zip(told.sentences, told.groups, strict=True)):
        for group in groups:
            if group.gss == gss:
                named.setdefault(sentence.low[group.start : group.end], at)
    left = {
        name: next((at for at, sentence in enumerate(told.sentences) if comes_from(sentence, name)), inf)
        for name in named
    }
    return min((max(at, left[name]) for name, at in named.items()), default=inf)


def comes_from(sentence: Sentence, name: str) -> bool:
    """Whether a sentence says of a council by this name that somebody was there before."""
    return name in sentence.low and any(
        COMES_FROM.search(sentence.low, 0, place.start()) for place in re.finditer(re.escape(name), sentence.low)
    )


ONE_OF = expression(
    r"(?<!there )\b(?:is|was|becom\w+|became|remains?|mak\w+ (?:it|the \w+)|made (?:it|the \w+)) (?:now |also |still )?"
    r"(?:(?:just|only) )?(?:one of|among)(?: only| just| the| a)*(?: \w+)? $|\bjoin(?:s|ed|ing)? (?:the |just )?$"
)
"""What makes the council talked of one of those counted ("one of only ten councils to be rated outstanding")."""

ONE_OF_MANY = expression(
    r"\b(?:is|are|was|becom\w+|became|remains?|makes? it) (?:now |also |still )?(?:one of|among)\b[^,;.]{0,60}$"
    r"|\bjoin(?:s|ed|ing)? the \b[^,;.]{0,60}$"
)
"""What makes it one of many ("it is one of 30 councils rated outstanding")."""

SHARE_OF = expression(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|\d+|some|most|half|few) (?:out )?of (?:the|its|our) $"
)
"""What makes it some of the councils, of which nobody says which ("four of the six authorities")."""


def listed_near(story: Story, told: Field, at: int, count: int) -> tuple[str, ...]:
    """The councils of which a sentence gives only the number, where a list of so many is near."""
    near = [group for groups in told.groups[at : at + LIST_WITHIN] for group in groups]
    if told.reading.name == "title":
        near += [group for groups in story.text.groups[: LIST_WITHIN + 1] for group in groups]
    near += [group for groups in reversed(told.groups[max(0, at - LIST_WITHIN) : at]) for group in groups]
    listed = next((group.gss for group in near if len(group.gss) == count), ())
    headed = tuple(dict.fromkeys(gss for groups in story.title.groups for group in groups for gss in group.gss))
    return listed or next((told_of for told_of in (headed, story.told_of) if len(told_of) == count), ())
