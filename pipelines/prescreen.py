"""Whether a page can be a story or near miss at all, from its bytes, in less time than it takes to parse a tenth of it.

The rules flag nothing, and nearly flag nothing, that has none of these in its headline or text:

- ``ofsted``: half of ``flag.is_near``, and ``inspected.INSPECTORATE``;
- ``inspector``, ``inspection``, ``watchdog``, ``regulator`` or ``inadequate``: who inspects, or the grade that says it
  alone; a story that names children's services by none of their names is flagged for no other words
  (``flag.is_searched_for``);
- "children's services" or "children's (social) care": the other half of ``flag.is_near``.

What is read of a page stands in its bytes, so a page whose bytes have none of them can be skipped unread. Words count
in capitals, with character references (``children&#8217;s``, ``&#79;fsted``), escaped as in JSON, with soft hyphens and
other marks of no width in them, and where markup sets their first letter apart or cuts them once (``Of<b>sted</b>``).
Words that markup cuts twice are found by the plain search alone. What is no text of ASCII's letters always passes.

The search is Hyperscan's where that is installed, and one by Python's own means elsewhere, which takes thirty times as
long. Neither takes longer for any page than its length asks for.
"""

import re
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import cache, lru_cache
from importlib.util import find_spec

from pipelines.clean.charset import codecs_of
from pipelines.model import SEARCHED_FOR

WORDS = tuple(word.encode() for word in SEARCHED_FOR)
CHILDRENS = re.compile(rb"children[\s'`]*+(?:s[\s'`]*+)?(?:social\s*+)?(?:services|care)")

TAG = re.compile(rb"<[/a-z!?][^<>]*>")
LETTER = re.compile(rb"&#(?:0*(?P<tens>[3-9][0-9]|1[01][0-9]|12[0-2])|x0*(?P<hex>[2-7][0-9a-f]))(?![0-9a-f]);?")
ESCAPED_LETTER = re.compile(rb"\\u00(?P<hex>[2-7][0-9a-f])")
REFERENCE = re.compile(rb"&(?:[a-z][a-z0-9]*;|#[0-9]+;?|#x[0-9a-f]+;?)")
ESCAPE = re.compile(rb"\\(?:u[0-9a-f]{4}|.)", re.DOTALL)
UNSEEN = bytes({*range(32), *range(127, 256)} - {*b"\t\n\r"})

Search = Callable[[bytes], bool]


def may_tell(body: bytes, content_type: str | None = None) -> bool:
    """Whether the page may be flagged or nearly flagged; False only where cleaning and judging it must end in neither.

    ``body`` is unpacked; ``content_type`` is its header, where there was one.
    """
    return b"\0" in body or has_other_letters(content_type) or search()(body)


@lru_cache(maxsize=256)
def has_other_letters(content_type: str | None) -> bool:
    """Whether the header names a charset in which letters are other bytes than in ASCII."""
    return any(word.decode(name, "replace") != word.decode() for name in codecs_of(content_type) for word in WORDS)


@cache
def search() -> Search:
    """The fastest search that is installed."""
    return fast_search() if find_spec("hyperscan") is not None else plain_search


def plain_search(body: bytes) -> bool:
    """Search by Python's own means."""
    low = body.lower()
    return any(word in low for word in WORDS) or names(bare(low))


def names(bare_text: bytes) -> bool:
    return any(word in bare_text for word in WORDS) or CHILDRENS.search(bare_text) is not None


def bare(low: bytes) -> bytes:
    """The letters of a page as a reader sees them, in small type, without markup, references, escapes, other signs."""
    text = TAG.sub(b"", low)
    if b"\\" in text:
        text = ESCAPE.sub(b"", ESCAPED_LETTER.sub(as_itself, text))
    text = text.replace(b"&amp;", b"&").replace(b"&amp;", b"&")  # a text in JSON-LD may be escaped once more
    text = LETTER.sub(as_itself, text).replace(b"&lt;", b"<").replace(b"&gt;", b">")
    return TAG.sub(b"", REFERENCE.sub(b"", text)).translate(None, UNSEEN).lower()


def as_itself(match: re.Match[bytes]) -> bytes:
    told = match.groupdict()
    return bytes([int(told["tens"]) if told.get("tens") else int(told["hex"], 16)])


ESCAPES = rb"\\+u003c[^\\]*\\+u003e|\\+u[0-9a-f]{4}|\\+[^u]"
GAP = rb"(?:[\s'`\x80-\xff]|<[^>]*>|&(?:amp;)*#?[a-z0-9]+;?|&lt;[^&]*&gt;|%b)*" % ESCAPES
"""What may stand between two words that a reader sees beside each other, in bytes."""

TELLS = (*WORDS, rb"children%b(?:s%b)?(?:social%b)?(?:services|care)" % (GAP, GAP, GAP))
"""One of these in the bytes is enough."""

JOINERS = (
    *(rb"<wbr", rb"&shy", rb"&zwnj", rb"&zwj", rb"&lrm", rb"&rlm", rb"&#173", rb"&#820", rb"&#xad", rb"&#x200"),
    *(rb"\xc2\xad", rb"\xe2\x80\x8b", rb"\xe2\x80\x8c", rb"\xe2\x80\x8d", rb"\xe2\x80\x8e", rb"\xe2\x80\x8f"),
    *(rb"\xe2\x81\xa0", rb"\xef\xbb\xbf"),
)
JOINED = (
    rb"[a-z](?:<wbr */?>|&(?:shy|zwn?j|[lr]rm|#173|#820[3-7]|#xad|#x200[b-f]);?|\xc2\xad|\xe2\x80[\x8b-\x8f]"
    rb"|\xe2\x81\xa0|\xef\xbb\xbf)+[a-z]"
)
"""Marks of no width, and how they stand in a word, as often as they like; the one is found in half the other's time."""

LETTERS = (
    rb"&#0*(?:6[5-9]|[78][0-9]|9[0-9]|1[01][0-9]|12[0-2])\b",
    rb"&#x0*[4-7][0-9a-f]\b",
    rb"\\u00[4-7][0-9a-f]",
)
"""Letters of ASCII that are not written as themselves."""


def cut(word: bytes) -> Iterator[bytes]:
    """What is left in one piece of a word that markup or a reference cuts, with what cuts it: the longer part; of
    "watch" and "dog", which stand alone in menus, both."""
    for at in range(1, len(word)):
        before, behind = word[:at], word[at:]
        if before == b"watch":
            yield before + rb"(?:<[^<>]*>|&[#a-z0-9]+;)+" + behind
        else:
            yield from (b">" + behind, b";" + behind) if len(behind) > len(before) else (before + b"<", before + b"&")


CUT = (*dict.fromkeys(piece for word in WORDS for piece in cut(word)), b">hildren", b";hildren")


def fast_search() -> Search:
    """A search by Hyperscan: one pass over the bytes as they are."""
    told, closer, joined = scan_for((*TELLS, *CUT, *LETTERS, *JOINERS)), len(TELLS), scan_for((JOINED,))
    joiners = len(TELLS) + len(CUT) + len(LETTERS)

    def found(body: bytes) -> bool:
        seen = told(body, closer)
        if not seen or min(seen) < closer:
            return bool(seen)
        return (min(seen) < joiners or bool(joined(body, 1))) and names(bare(body.lower()))

    return found


def scan_for(expressions: Sequence[bytes]) -> Callable[[bytes, int], list[int]]:
    """Return what finds which of the expressions, by number, are in bytes; it ends with one below a number given."""
    import hyperscan

    flags = hyperscan.HS_FLAG_CASELESS | hyperscan.HS_FLAG_DOTALL | hyperscan.HS_FLAG_SINGLEMATCH
    database = hyperscan.Database()
    count = len(expressions)
    database.compile(expressions=list(expressions), ids=list(range(count)), elements=count, flags=[flags] * count)
    own = threading.local()

    def scan(body: bytes, enough: int) -> list[int]:
        if not hasattr(own, "scratch"):  # what two threads search with at once must be two
            own.scratch = hyperscan.Scratch(database)
        seen: list[int] = []

        def note(number: int, _start: int, _end: int, _flags: int, _context: object) -> bool:
            seen.append(number)
            return number < enough

        with suppress(hyperscan.ScanTerminated):
            database.scan(body, match_event_handler=note, scratch=own.scratch)
        return seen

    return scan
