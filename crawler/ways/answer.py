"""What a listing answered: its bytes as text, and the plain sentence where it is no listing."""

import re

from pipelines.exceptions import CouncilwatchError

_DECLARED = (
    re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE),
    re.compile(r"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)[\"']", re.IGNORECASE),
    re.compile(r"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE),
)
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BEFORE_ROOT = re.compile(r"\s+|<\?.*?\?>|<!--.*?-->|<!(?!--)[^>\[]*(\[.*?\]\s*)?>", re.DOTALL)
_TAG = re.compile(r"<([A-Za-z_][\w.:-]*)")


class NotAListing(CouncilwatchError):  # noqa: N818 - it reads as what it says: this answer is not a listing
    """Raised by the ways when an answer lists nothing of their kind; ``says`` is one plain sentence."""

    def __init__(self, says: str) -> None:
        super().__init__(says)
        self.says = says


def decoded(body: bytes, content_type: str | None) -> str:
    """Return ``body`` as text without the characters XML forbids.

    Servers and declarations lie about charsets, UTF-8 proves itself: no text of another charset with letters
    beyond ASCII is valid UTF-8 by chance. What is declared counts only where the bytes are no UTF-8.
    """
    return _ILLEGAL.sub("", _decode(body, content_type))


def _decode(body: bytes, content_type: str | None) -> str:
    for mark, name in _MARKS:
        if body.startswith(mark):
            return body.decode(name, errors="replace")
    if body[:2] in {b"<\x00", b"\x00<"}:
        return body.decode("utf-16-le" if body[0] else "utf-16-be", errors="replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        head = body[:2048].decode("ascii", errors="replace")
        name = _declared(content_type or "", head)
        try:
            return body.decode(name, errors="replace")
        except (LookupError, UnicodeError):  # an unknown name, or one of Python's codecs that is no charset
            return body.decode("cp1252", errors="replace")


def _declared(content_type: str, head: str) -> str:
    """Return the declared charset; browsers read ISO-8859-1 as Windows-1252, and so do the writers of it."""
    for pattern, text in zip(_DECLARED, (content_type, head, head), strict=True):
        found = pattern.search(text)
        if found and found[1].lower() not in {"utf-8", "utf8", "iso-8859-1", "latin-1", "latin1", "us-ascii"}:
            return found[1]
    return "cp1252"


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
