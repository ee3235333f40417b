"""What a listing answered: its bytes as text, and the plain sentence where it is no listing."""

import codecs
import re
from collections.abc import Iterable, Iterator

from pipelines.clean.charset import decode
from pipelines.exceptions import CouncilwatchError

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
PART = 250_000
"""Bytes and characters that are decoded and looked through at once: other threads wait for a millisecond meanwhile."""
_BEFORE_ROOT = re.compile(r"\s+|<\?.*?\?>|<!--.*?-->|<!(?!--)[^>\[]*(\[.*?\]\s*)?>", re.DOTALL)
_TAG = re.compile(r"<([A-Za-z_][\w.:-]*)")


class NotAListing(CouncilwatchError):  # noqa: N818 - it reads as what it says: this answer is not a listing
    """Raised by the ways when an answer lists nothing of their kind; ``says`` is one plain sentence.

    ``has_ended``: it says itself that nothing new will come.
    """

    def __init__(self, says: str, *, has_ended: bool = False) -> None:
        super().__init__(says)
        self.says = says
        self.has_ended = has_ended


def decoded(body: bytes, content_type: str | None) -> str:
    """Return ``body`` as text without the characters XML forbids.

    Servers and declarations lie about charsets, UTF-8 proves itself: no text of another charset with letters
    beyond ASCII is valid UTF-8 by chance. What is declared counts only where the bytes are no UTF-8.
    """
    if body[:2] in {b"<\x00", b"\x00<"}:  # UTF-16 without its mark, which would pass for UTF-8 full of zeros
        return _legal(_parts(body.decode("utf-16-be" if body[0] == 0 else "utf-16-le", "replace")))
    try:
        return _legal(_utf_8(body))
    except UnicodeDecodeError:
        return _legal(_parts(decode(body, content_type)))


def _legal(parts: Iterable[str]) -> str:
    return "".join(_ILLEGAL.sub("", part) for part in parts)


def _parts(text: str) -> Iterator[str]:
    return (text[start : start + PART] for start in range(0, len(text), PART))


def _utf_8(body: bytes) -> Iterator[str]:
    """Yield an answer's text in parts. Raises ``UnicodeDecodeError`` where it is no UTF-8."""
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    for start in range(0, len(body), PART):
        yield decoder.decode(body[start : start + PART])
    yield decoder.decode(b"", final=True)


def root_name(text: str) -> str:
    """Return the first element's name in lower case, without a prefix; "" where there is none."""
    place = 0
    while skipped := _BEFORE_ROOT.match(text, place):
        place = skipped.end()
    tag = _TAG.match(text, place)
    return tag[1].lower().rpartition(":")[2] if tag else ""


def kind_of_answer(text: str) -> str:
    """Return in plain words what an answer is, for a sentence on what it is not."""
    root = root_name(text)
    names = {
        "html": "a web page",
        "rss": "an RSS feed",
        "rdf": "an RSS feed",
        "feed": "an Atom feed",
        "urlset": "a sitemap",
        "sitemapindex": "an index of sitemaps",
    }
    if root in names:
        return names[root]
    if not text.strip():
        return "nothing at all"
    if root:
        return f"XML or HTML that begins with <{root[:30]}>"
    return "JSON" if text.lstrip()[:1] in {"{", "["} else "plain text"
