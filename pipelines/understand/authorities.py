"""Which councils a text names, and where.

Names inside names are settled by the longest match over words (``North East Lincolnshire`` is not
``Lincolnshire``; ``Derbyshire`` is another word than ``Derby``), other places by what stands beside the name
(``Essex Police``, ``Leeds United``), people by a title or a given name (``Jane Poole``), and councils that began or
ended by the day of the story.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from pipelines.reference import Authority, authorities, bodies, decoys, nicknames, predecessors
from pipelines.understand.another_place import elsewhere
from pipelines.understand.grade_names import ONE_WORD_GRADE
from pipelines.understand.later import expression
from pipelines.understand.persons import is_surname
from pipelines.understand.reading import Reading, letters

WORD = expression(r"[^\W_]+|&")
FIRST = expression(r"[A-Z](?<![^\W_].)[^\W_]*")
"""How the first word of a name is written."""

SMALL = frozenset(["and", "of", "on", "upon", "the", "with", "in"])

COUNCIL = expression(
    r"(?:'s?)?(?: (?:(?:metropolitan|london|royal|city|county|borough|district|unitary) ){0,3}(?:council"
    r"|corporation|authority)\b"
    r"|(?: (?:MBC|CC|BC|LBC|MDC|DC|LA)\b))",
    re.IGNORECASE,
)
"""What makes a name the council itself."""

A_MEMBER = expression(r"'?s? MPs?\b")
MEMBER_FOR = expression(
    r"\b(?:[Mm]embers?|MPs?|[Cc]andidates?)(?: of Parliament)? for (?:(?:North|South|East|West|Mid|Central)[ -]){0,2}$"
)
THEIR_COUNTY = expression(r"[^\n]{0,250}?\b(?:his|her|their|my|our) (?:own )?county\b(?! (?:court|town))")
COUNTY = "E10"
"""How the codes of county councils begin."""

AT_COUNTY_HALL = expression(
    r"\b[Cc]ounty [Hh]all\b|\b[Cc]ounty [Cc]ouncillors?\b|\b(?:[Tt]he|[Tt]his)"
    r" [Cc]ounty [Cc]ouncil\b"
)
"""What only a county council has."""

"""What makes of "part of Kent" a part of its services and not of its land."""

WORDS_TOO = frozenset({"reading", "bury", "westminster", "halton"})
"""Names that are words or stand for something else (to read, to bury, Parliament): they need support."""

AMBIGUOUS = frozenset({"cbc", "scc", "sbc", "rbc", "nyc", "mk", "boro", "the royal borough"})
"""Short forms that several councils share: they count only where the text or its source settles which."""


class Mention(NamedTuple):
    """Councils named at ``plain[start:end]``: one, or those that a joint body serves. ``strong``: named as councils."""

    start: int
    end: int
    gss: tuple[str, ...]
    strong: bool
    body: bool = False


@dataclass(frozen=True, kw_only=True)
class Name:
    """A written name: the codes it can mean (none for a decoy), and whether it is a trust's."""

    words: tuple[str, ...]
    gss: tuple[str, ...]
    strong: bool
    body: bool = False


def words_of(name: str) -> tuple[str, ...]:
    return tuple("and" if word[0] == "&" else word[0].lower() for word in WORD.finditer(name))


@cache
def names() -> Mapping[str, tuple[Name, ...]]:
    """Every written name by its first word, the longest first."""
    found: dict[tuple[str, ...], Name] = {}
    for name in written():
        known = found.get(name.words)
        if known is not None and not name.body:
            gss, strong = tuple(dict.fromkeys(known.gss + name.gss)), known.strong or name.strong
            name = Name(words=name.words, gss=gss, strong=strong)
        found[name.words] = name
    for decoy in decoys():
        found.setdefault(words_of(decoy), Name(words=words_of(decoy), gss=(), strong=False))
    by_first: dict[str, list[Name]] = {}
    for name in found.values():
        by_first.setdefault(name.words[0], []).append(name)
    return {first: tuple(sorted(all_, key=lambda n: -len(n.words))) for first, all_ in by_first.items()}


def written() -> Iterator[Name]:
    """Yield the ways in which councils and their trusts are written."""
    for gss, authority in authorities().items():
        for name in authority.names:
            if name.lower() not in AMBIGUOUS and not name.endswith((" UA", " boro", " district")):
                strong = bool(OFFICIAL.search(name))
                yield Name(words=words_of(name.removeprefix("the ")), gss=(gss,), strong=strong)
                if (direction := DIRECTION.match(name)) is not None:
                    letters_alone = "".join(word[0] for word in direction[0].split())
                    yield Name(words=words_of(f"{letters_alone} {name[direction.end() :]}"), gss=(gss,), strong=strong)
    for short, gss in nicknames().items():
        yield Name(words=words_of(short), gss=(gss,), strong=False)
    for body in bodies():
        yield Name(words=words_of(body.name), gss=body.councils, strong=True, body=True)


DIRECTION = expression(r"(?:North|South)(?: (?:East|West))? (?=[A-Z])|(?:East|West) (?=[A-Z])")
"""What headlines shorten to its letters ("NE Lincolnshire", "W Sussex")."""

OFFICIAL = expression(r"council|corporation|borough of|^city of westminster", re.IGNORECASE)


def meant(reading: Reading, found: Sequence[Mention], known: Sequence[str]) -> tuple[Mention, ...]:
    """Return those of the names ``found`` that mean a council here, and the short forms that the others settle."""
    strong = {gss for mention in found if mention.strong for gss in mention.gss} | set(known)
    short = list(first_halves(reading.plain, found))
    named = Places(mention for mention in (*found, *short) if mention.gss)
    return tuple(
        sorted(
            [mention for mention in found if mention.strong or supported(reading.plain, mention, strong, named)]
            + list(initials(reading.plain, strong | {gss for mention in found for gss in mention.gss}, found))
            + short,
            key=lambda mention: mention.start,
        )
    )


class Places:
    """The names of a text by their places: what stands near one is found without a look at all of them."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self.mentions = sorted(mentions, key=lambda mention: mention.start)
        self.starts = [mention.start for mention in self.mentions]
        self.longest = max((mention.end - mention.start for mention in self.mentions), default=0)

    def near(self, start: int, end: int) -> Sequence[Mention]:
        """The names that reach into ``plain[start:end]``, and few others."""
        first = bisect_left(self.starts, start - self.longest)
        return self.mentions[first : bisect_right(self.starts, end, lo=first)]


def named(reading: Reading, day: date | None) -> Iterator[Mention]:
    """Every place where a name stands, the longest at each; decoys have no codes."""
    plain = reading.plain
    table = names()
    surnames: set[str] = set()
    past = 0
    for first in FIRST.finditer(plain):
        candidates = table.get(first[0].lower())
        if candidates is None or first.start() < past:
            continue
        words = list(islice(WORD.finditer(plain, first.start()), len(candidates[0].words)))  # the longest stands first
        plainly = tuple(map(plain_word, words))
        alike = (name for name in candidates if plainly[: len(name.words)] == name.words)
        name = next((name for name in alike if stands(plain, words, name)), None)
        if name is None:
            continue
        start, past = first.start(), words[len(name.words) - 1].end()
        if not name.gss and name.words[0] in DIRECTIONS and (county := county_of_member(plain, name, start, past)):
            yield Mention(start=words[1].start(), end=past, gss=in_being(county.gss, day), strong=False)
            continue
        strong = name.strong or COUNCIL.match(plain, past) is not None
        if not strong and is_surname(plain, start, past, surnames):
            surnames.add(plain[start:past])
            continue
        is_place = elsewhere(plain, start, past) or only_where(plain, start, past)
        if name.gss and (strong or not is_place or stands_for_county(plain, name, start, past)):
            gss = in_being(name.gss, day) if not name.body else name.gss
            if (
                not name.body
                and name.words[0] in DIRECTIONS
                and (both := BOTH_SIDES.search(plain, max(0, start - 18), start))
            ):
                twin = (*words_of(both[1]), *name.words[1:])
                other = next((each for each in table.get(twin[0], ()) if each.words == twin and each.gss), None)
                if other is not None:  # "East and West Sussex"
                    yield Mention(start=both.start(1), end=both.end(1), gss=in_being(other.gss, day), strong=strong)
            yield Mention(start=start, end=past, gss=gss, strong=strong, body=name.body)


def end_of_council(plain: str, start: int) -> int | None:
    """Where the name of a council or of its place ends that begins at ``start``; None where none does."""
    first = FIRST.match(plain, start)
    candidates = names().get(first[0].lower(), ()) if first is not None else ()
    if not candidates:
        return None
    words = list(islice(WORD.finditer(plain, start), len(candidates[0].words)))
    plainly = tuple(map(plain_word, words))
    longest = next((name for name in candidates if plainly[: len(name.words)] == name.words), None)
    return words[len(longest.words) - 1].end() if longest is not None and longest.gss else None


def start_of_council(plain: str, at: int) -> int | None:
    """Where the name of a council starts that ends ``at`` a place, "City Council" behind it; None where none does."""
    for capital in CAPITAL.finditer(plain, max(0, at - LONGEST_NAME), at):
        past = end_of_council(plain, capital.start())
        if past is not None and COUNCIL_ENDS.fullmatch(plain, past, at) is not None:
            return capital.start()
    return None


COUNCIL_ENDS = expression(r"(?: (?:City|County|Borough|Metropolitan|District|Council|CC|MBC|BC))*,?")
LONGEST_NAME = 60
CAPITAL = expression(r"\b[A-Z]")

DIRECTIONS = ("north", "south", "east", "west")
BOTH_SIDES = expression(r"\b((?:North|South|East|West)(?: East| West)?)(?:,)? (?:and|or|&) $")
"""The first of two councils that share the rest of their name."""


def plain_word(word: "re.Match[str]") -> str:
    return "and" if word[0] == "&" else word[0].lower()


def stands(plain: str, words: "list[re.Match[str]]", name: Name) -> bool:
    """Whether the words of ``name`` are written as a name is: with capitals, and with nothing but marks between."""
    for offset, (wanted, word) in enumerate(zip(name.words, words, strict=False)):
        if not word[0][0].isupper() and word[0] != "&" and wanted not in SMALL and len(wanted) > 1:
            lower_body = name.body and offset > 0
            lower_council = wanted in ("council", "borough", "city", "county", "corporation") and offset > 0
            if not lower_body and not lower_council:
                return False
        before = words[offset - 1]
        joint = BESIDE_SIGN if "&" in (word[0], before[0]) else DOTTED if len(before[0]) < SHORTENED else JOINT
        if offset and joint.fullmatch(plain, before.end(), word.start()) is None:
            return False
    return True


JOINT, DOTTED, BESIDE_SIGN = (
    expression(r"(?:,? |-|')"),
    expression(r"(?:[,.]? |-|'|\. ?)"),
    expression(r"(?:[,.]? |-|'|\. ?)?"),
)
"""What may stand between two words of a name, behind one that is shortened ("St. Helens"; "in the East. Suffolk is ..."
names no East Suffolk), and beside its "&"."""
SHORTENED = 3
"""Letters from which on a word is written out."""


def stands_for_county(plain: str, name: Name, start: int, end: int) -> bool:
    """Whether a county is named as its member's of Parliament, in a text on its council ("Kent MP ... County Hall"), or
    before what is said of it as theirs ("the member for North Kent said that her county ...")."""
    if not all(gss.startswith(COUNTY) for gss in name.gss):
        return False
    if MEMBER_FOR.search(plain, max(0, start - 60), start) and THEIR_COUNTY.match(plain, end):
        return True
    return A_MEMBER.match(plain, end) is not None and is_at_county_hall(plain)


@lru_cache(maxsize=2)  # title and text are asked for each of their members of Parliament
def is_at_county_hall(plain: str) -> bool:
    return AT_COUNTY_HALL.search(plain) is not None


def county_of_member(plain: str, name: Name, start: int, end: int) -> Name | None:
    """Return the county that a district's name ends with, where a member of Parliament sits for it, and speaks of the
    county ("the member for East Devon said that services in his county ...")."""
    if MEMBER_FOR.search(plain, max(0, start - 60), start) is None or THEIR_COUNTY.match(plain, end) is None:
        return None
    counties = (each for each in names().get(name.words[1], ()) if each.words == name.words[1:] and each.gss)
    return next(counties, None)


def only_where(plain: str, start: int, end: int) -> bool:
    """Whether a county's name says where a smaller place lies ("the Lancashire resort", "Derby, in Derbyshire,")."""
    if plain.endswith((", in ", ", in the "), 0, start) and plain.startswith((",", ";", ")"), end):
        begins = start_of_council(plain, plain.rindex(", in ", 0, start))
        if begins is not None and LISTED_IN.search(plain, 0, begins) is None:
            return True
    return A_PLACE.match(plain, end) is not None and THE.search(plain, max(0, start - 14), start) is not None


LISTED_IN = expression(r"\b(?:[Ii]n|[Aa]t|of|from|for) (?:the )?$")
"""Before a council that is one of a list of places ("in Leeds, in Kent, and in Essex")."""

A_PLACE = expression(
    r" (?:(?:seaside|coastal|market|mill|cathedral|port|unitary|commuter|new) )?"
    r"(?:resort|town|city|village|port|borough|unitary|district|community|suburb|estate)\b(?! (?:councils?|hall)\b)"
)
THE = expression(r"\b(?:the|an?|this|another|neighbouring) (?:\w+ )?$", re.IGNORECASE)


def in_being(gss: tuple[str, ...], day: date | None) -> tuple[str, ...]:
    """Of the councils of one name, the one in being on the day of the story; without a day, the newest."""
    if len(gss) < 2:
        return gss
    table = authorities()
    alive = [code for code in gss if day is None or table[code].existed_on(day)]
    pool = alive or list(gss)
    newest = max(pool, key=lambda code: (table[code].end is None, table[code].start or date.min))
    return (newest,)


def supported(plain: str, mention: Mention, strong: set[str], named: Places) -> bool:
    """Whether a bare name is meant as a council: always, but for names that are words too.

    Among the councils of a list it is one of them ("Reading, Sandwell and Torbay").
    """
    word = plain[mention.start : mention.end].lower()
    if word not in WORDS_TOO:
        return True
    if set(mention.gss) & strong or plain.startswith("'s ", mention.end):
        return True
    around = named.near(mention.start - NEAR_IN_LIST, mention.end + NEAR_IN_LIST)
    if word != "westminster" and any(beside(plain, mention, other) for other in around):
        return True
    if word == "westminster":
        if AND_KENSINGTON.match(plain, mention.end):
            return True
        if BOROUGHS.search(plain, max(0, mention.start - NEAR_IN_LIST), mention.start):
            return True  # "two London boroughs, Camden and Westminster"
        near = [other for other in around if 0 < mention.start - other.end < NEAR_IN_LIST]
        if len(near) > 1 and any(beside(plain, mention, other) for other in near):
            return True  # "Camden, Wandsworth and Westminster"
        if HELD.match(plain, mention.end) and any(beside(plain, mention, other) for other in around):
            return True  # "North Tyneside and Westminster were judged ..."
        before = plain[max(0, mention.start - 18) : mention.start]
        return re.search(r"(?:Chelsea,? and(?: (?:at|in|on|of|for))?|both|and with it|,) $", before) is not None
    before = plain[max(0, mention.start - 14) : mention.start]
    if word != "reading" and WITHIN.search(before):
        return True
    if word == "bury" and plain.startswith((",", " –", " -", " ("), mention.end):
        return True  # nobody is told to "bury, ..."
    if word != "reading" and DOES.match(plain, mention.end):
        return True
    if word == "reading" and IS_FOR.match(plain, mention.end):
        return False  # "Reading is good for children"
    return IN_PLACE.search(before) is not None or HELD.match(plain, mention.end) is not None


BOROUGHS = expression(r"\b[Bb]oroughs[,:]? [A-Z][\w ,&-]*$")

AND_KENSINGTON = expression(r" and (?:of |in |at |for )?Kensington\b")

NEAR_IN_LIST = 60
"""Letters before a name within which a list names two others; next to it one is parted by far fewer."""


def beside(plain: str, one: Mention, other: Mention) -> bool:
    """Whether two names stand in one list, with a comma or "and" between them."""
    first, second = sorted((one, other), key=lambda mention: mention.start)
    return first.end < second.start and LISTED.fullmatch(plain, first.end, second.start) is not None


LISTED = expression(r"(?: \([^()]{3,40}\))?(?:[,;] |[,;]? and (?:with it,? )?)")
WITHIN = expression(r"[a-z],? $")
"""What stands before a capital that begins no sentence: it is a name's."""

IN_PLACE = expression(
    r"(?:\b(?:in|of|at|for|to|from|across|throughout|around|and|nearby|neighbour(?:ing)?|like|than|while)|,) $",
    re.IGNORECASE,
)
OF_RATING = r"['\"]?(?:rating|grade|good|outstanding|inadequate|requir(?:es|ing) improvement)"
STEPPED = r"(?:mov|ris|rose|f[ae]ll|dropp|slipp|climb|went|gone|improv|leap|jump|sl[iu]m?p|plung)\w*"
HOPES = "hopes|aims|expects|awaits|wants"
HELD = expression(
    r": | \| |, (?:where (?:the )?(?:children|services|ofsted|inspectors)|rated|judged|graded"
    rf"|(?:an? )?['\"]?{ONE_WORD_GRADE}['\"]? (?:overall|at its|in (?:19|20)\d\d|since|when|by ofsted))\b"
    r"|(?:, (?:which|where|whose|previously|formerly|once|often|rated|judged|graded|in|on|near) [^.;]{1,120}?,"
    r"| in (?:the )?[A-Z]\w+(?: [A-Z]\w+)?| \([^().]{1,60}\)|,)? (?:which )?(?:council(?:lors?)?"
    rf"|(?:(?:has|have) (?:\w+ )?)?(?:keeps?|kept|retains?|retained|los(?:es|t)) (?:its|an?|the) (?:\w+ )?{OF_RATING}"
    rf"|(?:(?:has|have) (?:\w+ )?)?{STEPPED} (?:(?:up|down|back|a grade|two grades) )?(?:from|to) (?:an? )?{OF_RATING}"
    r"|(?:has|have|was|were|is) (?:been |now |again |still |also )*(?:rated|judged|graded|given|found|told|inspected"
    rf"|handed|branded|good|outstanding|inadequate)|became|{HOPES}|is (?:waiting|hoping|expecting))\b"
)
"""What only a council does or suffers, or is listed with; what is put in may stand before it ("Bury, where ..., was
rated")."""


IS_FOR = expression(
    r" (?:is|was) (?:also )?(?:good|found (?:good|inadequate)|outstanding|inadequate) (?:for"
    r"|in) (?!its |all |every )"
)

DOES = expression(
    rf" (?:(?:still|also|now|then|currently|recently|already|itself|never|once|just) )?(?:{HOPES}|waits|faces|will"
    rf"|says|said|told|gets|got"
    r"|remains|stays|drops|falls|slips|climbs|rises|keeps|holds on"
    r"|went|fell|rose|moves?|moved|climbed|slipped|dropped|requires|required|came|took|plans|runs|has|had|is|was"
    r"|becomes|became|sheds|leaves|left|exits|emerges|escapes|joins|joined|follows|followed|loses|lost|kept"
    r"|retains|retained|maintain(?:s|ed)|earns|earned|wins|won|receives|received|secured|achieved|improve[sd]|spends"
    r"|learn(?:s|ed|t)|found|set up|began|begins|ended|ends|lies|borders|uses|used|offers|offered|lends|lent|sends|sent"
    r"|works|worked|hosts|provides|provided|pioneered|introduced|launched|landed|lands|picked up|picks up|scored|scores"
    r"|scooped|secures|heard|hears|holds|held|boasts|enjoys|sits|stands|came out|may|might|could|can|would|should"
    r"|did|does|last (?:saw|had|held|got|heard)|turned"
    r"|spent|pays|paid|needs|needed|shares|helps|helped)\b"
)
"""What a council does, and nobody is told to bury."""

SHORT = expression(r"[A-Z](?<!\w.)[A-Z]{2,4}\b")


def initials(plain: str, councils: set[str], found: Sequence[Mention]) -> Iterator[Mention]:
    """Short forms like DCC, where one council of the story, and one only, has these initials."""
    shorts = list(SHORT.finditer(plain)) if councils else ()
    if not shorts:
        return
    meant: dict[str, set[str]] = {}
    for gss in councils:
        for initial in initials_of(gss):
            meant.setdefault(initial, set()).add(gss)
    taken = {(mention.start, mention.end) for mention in found}
    ends = {mention.end for mention in found}
    for short in shorts:
        codes = meant.get(short[0], set())
        if short.start() - 1 in ends and COUNCIL.match(plain, short.start() - 1):
            continue  # "Trafford MBC": what sort of council it is, and no other's initials
        if len(codes) == 1 and short.span() not in taken:
            yield Mention(start=short.start(), end=short.end(), gss=tuple(codes), strong=True)


@cache
def initials_of(gss: str) -> frozenset[str]:
    """The initials of a council's names that have three letters or more."""
    council = authorities()[gss]
    names = (council.name, f"{council.nice_name} Council", f"{council.nice_name} County Council")
    letters = ("".join(word[0] for word in words_of(name) if word not in SMALL).upper() for name in names)
    return frozenset(each for each in letters if len(each) >= 3)


def first_halves(plain: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """The first of two places in a council's name, where the whole stands as well ("Kensington was rated good")."""
    double = {gss for mention in found if not mention.body for gss in mention.gss if gss in halves()}
    whole = Places(found if double else ())
    for gss in double:
        for match in re.finditer(rf"\b{halves()[gss]}\b(?! (?:and|&)\b)", plain):
            at = match.start()
            alone = not any(mention.start <= at < mention.end for mention in whole.near(at, at))
            if alone and not elsewhere(plain, match.start(), match.end()):
                yield Mention(start=match.start(), end=match.end(), gss=(gss,), strong=False)


@cache
def halves() -> Mapping[str, str]:
    """The first place of the councils that are called by two; not where it is a word, or another council's name."""
    parted = {gss: HALF.match(authority.nice_name) for gss, authority in authorities().items()}
    return {
        gss: half[1]
        for gss, half in parted.items()
        if half and half[1].lower() not in WORDS_TOO and half[1] != "Bath" and not is_name(half[1].lower())
    }


@cache
def second_halves() -> Mapping[str, str]:
    """The second place of the councils that are called by two, where no other council is called so."""
    parted = {gss: SECOND_HALF.search(authority.nice_name) for gss, authority in authorities().items()}
    return {gss: half[1] for gss, half in parted.items() if half and not is_name(half[1].lower())}


def is_name(word: str) -> bool:
    return any(name.words == (word,) for name in names().get(word, ()))


HALF = expression(r"([A-Z][a-z]{4,})(?: upon \w+)? (?:and|with|&) [A-Z]\w+$")
"""The name of a council that is called by two places ("Kensington and Chelsea")."""
SECOND_HALF = expression(r"^[A-Z]\w+(?: upon \w+)? (?:and|with|&) ([A-Z]\w{3,})$")


def held_by(gss: str, day: date | None) -> str:
    """The council that held a grade of an inspection on ``day``, told of the council ``gss``: it or its predecessor."""
    authority: Authority = authorities()[gss]
    if day is not None and authority.start is not None and day < authority.start:
        return predecessors().get(gss, gss)
    return gss


@cache
def by_domain() -> Mapping[str, str]:
    """The council of each web domain: its own, and those that its names make ("leicestershire.gov.uk")."""
    found: dict[str, str] = {}
    of_today_first = sorted(authorities().items(), key=lambda item: item[1].end is not None)
    for gss, authority in of_today_first:
        if authority.domain:
            found.setdefault(authority.domain, gss)
    for gss, authority in of_today_first:
        for name in authority.names:
            if not name.isupper():  # short forms are shared
                found.setdefault(f"{letters(name)}.gov.uk", gss)
    return found


@lru_cache(maxsize=1_024)
def of_host(host: str) -> str | None:
    """The council whose web domain ``host`` is or belongs to; None for another's."""
    parts = host.lower().split(".")
    table = by_domain()
    if parts[1:] == ["moderngov", "co", "uk"]:
        return next((gss for domain, gss in table.items() if domain.split(".")[0] == parts[0]), None)
    return next((table[domain] for i in range(len(parts)) if (domain := ".".join(parts[i:])) in table), None)


def of_place(publisher: str) -> str | None:
    """The one council whose place a newspaper or site is named for ("Blackpool Gazette"); None where it is none."""
    words = words_of(publisher.removeprefix("The "))
    first = next(iter(words), "")
    if first == "westminster":
        return None  # Parliament's
    told = {gss for name in names().get(first, ()) if begins(publisher, name) for gss in name.gss}
    told = told or {gss for gss, half in halves().items() if half.lower() == first}
    if not told and words[-1:] and words[-1] in OF_NEWSPAPERS:
        told = {gss for gss, half in second_halves().items() if half.lower() == first}
        shire = f"{first}shire"  # "Hereford Times": a county is named for its town
        told = told or {gss for name in names().get(shire, ()) if name.words == (shire,) for gss in name.gss}
    current = [gss for gss in told if authorities()[gss].end is None]
    return current[0] if len(current) == 1 else None


OF_NEWSPAPERS = frozenset(
    {
        *("advertiser", "chronicle", "citizen", "courier", "echo", "express", "gazette", "herald", "journal", "live"),
        *("mail", "mercury", "news", "observer", "post", "standard", "star", "telegraph", "times", "today", "world"),
    }
)
"""How a newspaper's name ends; a school, a club or a hospital may be named for the same town."""


def begins(publisher: str, name: Name) -> bool:
    words = words_of(publisher.removeprefix("The "))
    return not name.body and words[: len(name.words)] == name.words


ITS_COUNCIL = (("council",), ("city", "council"), ("borough", "council"), ("metropolitan", "borough", "council"))
"""How a council's name may end that calls itself by another rank than Ofsted does ("Milton Keynes City Council")."""


def of_exactly(words: tuple[str, ...]) -> str | None:
    """The one council of today that some words name, and no more than it."""
    named = {gss for name in names().get(words[0], ()) if name.words == words for gss in name.gss} if words else set()
    current = [gss for gss in named if authorities()[gss].end is None]
    return current[0] if len(current) == 1 else None


PARTNERSHIP = expression(
    r" (?:(?:local )?safeguarding (?:children(?:'s|’s)?|(?:children and|adults and) \w+)(?: multi-agency)?"
    r" (?:partnership|board)|children(?:'s|’s)? (?:safeguarding )?(?:partnership|services|social care"
    r"|services improvement board)|(?:children|family) (?:and families )?information (?:service|directory))"
    r"(?: \([A-Z]+\))?$",
    re.IGNORECASE,
)
"""What a place is followed by in the name of a body whose own pages speak of its council's children's services."""

NEWSROOM = expression(
    r"(?:[ ,:|–-]+(?:news ?room|news(?: and events)?|press (?:office|releases?|team)|media (?:centre|office|team|hub)"
    r"|communications(?: team)?|website))+$",
    re.IGNORECASE,
)
"""What a council's name is followed by where it names its own newsroom as the publisher."""


@lru_cache(maxsize=1_024)
def of_publisher(publisher: str) -> str | None:
    """The council that a publisher's name is, as in ``Leeds City Council``, or for whose place a partnership of its
    children's services is named; None for a newspaper."""
    words = words_of(NEWSROOM.sub("", publisher))
    if (partners := PARTNERSHIP.search(publisher)) is not None:
        return of_exactly(words_of(publisher[: partners.start()]))
    for name in names().get(words[0], ()) if words else ():
        if name.words == words or (name.words == words[: len(name.words)] and words[len(name.words) :] in ITS_COUNCIL):
            return name.gss[0] if len(name.gss) == 1 and (name.strong or words[-1] == "council") else None
    return None
