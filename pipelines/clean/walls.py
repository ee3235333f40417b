"""What stands between a reader and the story: paywall, consent wall, challenge, error page, a cut-off answer."""

import re
from dataclasses import dataclass

from lxml.html import HtmlElement

from pipelines.clean import json_ld
from pipelines.clean.json_ld import Node
from pipelines.clean.tree import one_line, words_of


@dataclass(frozen=True, kw_only=True)
class Wall:
    """Why a page is not the whole story. ``hides_all``: nothing of the story itself is there to be read."""

    why: str
    hides_all: bool = False


SHORT_PAGE = 3_000
"""Characters of visible words below which a page may be a challenge, a consent wall or an error page only."""

CHALLENGE_MARKUP = re.compile(
    r"cf-browser-verification|cf[-_]chl[-_]|/cdn-cgi/challenge-platform|_Incapsula_Resource|Incapsula incident ID"
    r"|captcha-delivery\.com|px-captcha|sucuri_cloudproxy|awswaf|aws-waf-token|g-recaptcha-challenge|distil_r_captcha",
    re.IGNORECASE,
)
CHALLENGE_WORDS = re.compile(
    r"just a moment\W*$|^just a moment\.\.\.|checking (?:if the site connection is secure|your browser before)"
    r"|verify(?:ing)? (?:that )?you are (?:a )?human|attention required! \| cloudflare|ddos protection by"
    r"|enable javascript and cookies to continue|request unsuccessful\. incapsula|pardon our interruption"
    r"|access (?:to this page has been )?denied|please complete the security check|are you a robot",
    re.IGNORECASE,
)
CONSENT_WORDS = re.compile(
    r"before you continue|we (?:value|care about) your privacy|(?:accept|agree to|consent to)\b.{0,60}\bcookies\b.{0,40}\bto (?:continue|read|access|view)"
    r"|consent or pay|agree and (?:continue|close)|accept (?:all )?(?:and continue|& continue)|manage (?:my )?(?:choices|options) .{0,40}(?:accept|agree|consent)",
    re.IGNORECASE,
)
ERROR_WORDS = re.compile(
    r"(?:error )?(?:40[34]|410|500|502|503)\b.{0,40}|.{0,30}\b(?:page|story|article|content) (?:(?:was|is|could|can|has|cannot)\b ?(?:not |n't )?(?:be |been )?)+"
    r"(?:found|available|exist|moved|removed|deleted|displayed)\b.{0,60}|page not found.{0,40}|not found|sorry.{0,40}(?:can['’]t|cannot|could not|couldn['’]t) (?:find|be found)\b.{0,60}"
    r"|(?:this|the) page (?:you (?:requested|are looking for)|does(?:n['’]t| not) exist|no longer exists)\b.{0,60}|service unavailable|internal server error"
    r"|something (?:has )?(?:went|gone) wrong.{0,40}|oops.{0,60}|we['’]re down for maintenance.{0,40}|site (?:is )?under maintenance.{0,40}",
    re.IGNORECASE,
)
PAYWALL_WORDS = re.compile(
    r"(?:register|subscribe|sign in|log in|join)(?: now| today| for free)? to (?:continue(?: reading)?|read (?:more|on|the (?:full|rest)|this)|access|unlock|view)"
    r"|(?:to|want to) (?:continue reading|read the (?:full|rest of (?:the|this)) (?:article|story))\b.{0,60}(?:subscri|regist|sign in|log in)"
    r"|(?:this|the full) (?:article|content|story) is (?:only )?(?:available )?(?:for|to|reserved for|exclusive to) (?:\w+ )?(?:subscribers|members|registered)"
    r"|subscriber-only (?:articles?|content)|(?:already|not yet) (?:a )?(?:subscriber|subscribed|a member)\?"
    r"|you (?:have|['’]ve) (?:reached|used|read) (?:your|all|the)\b.{0,40}\b(?:limit|free articles)|only available to subscribers|for subscribers only",
    re.IGNORECASE,
)
PAYWALL_MARKUP = re.compile(
    r"(?:[\w-]*[-_])?(?:paywall|regwall|registration-?wall|subscriber-?only|subscription-?wall|piano-?(?:offer|inline)|"
    r"barrier|paygate|metered-?content)(?:[-_][\w-]*)?",
    re.IGNORECASE,
)
_GLUED = re.compile(r"[a-z]{2}[.!?][A-Z][a-z]|[a-z]{3}[A-Z][a-z]{2}")


def wall_of(tree: HtmlElement, nodes: list[Node], title: str, text: str) -> Wall | None:
    """What hides the story on this page, None where nothing does. ``text`` is what was read of it."""
    seen = visible_words(tree)
    if len(seen) < SHORT_PAGE or len(text) < 200:
        head = " ".join(words_of(each) for each in tree.findall(".//head/title"))
        if _is_challenge(tree, head, seen, text):
            return Wall(why="The site asks programs to prove that they are no robots.", hides_all=True)
        if any(ERROR_WORDS.fullmatch(each) for each in (title, *_parts(head), *_headings(tree)) if each):
            return Wall(
                why="The page is an error page, although its server said that all is well.", hides_all=True
            )
        if len(text) < SHORT_PAGE // 2 and CONSENT_WORDS.search(text or seen[:SHORT_PAGE]):
            return Wall(why="The page asks for consent before it shows its story.", hides_all=True)
    if not text:
        return Wall(why="The page shows no text; its story may be filled in by a script.", hides_all=True)
    if is_paywalled(tree, nodes, text):
        return Wall(why="The rest is for subscribers or registered readers.")
    return None


def is_paywalled(tree: HtmlElement, nodes: list[Node], text: str) -> bool:
    """Whether the page says that only some may read its story: to machines, or to readers at the text's end."""
    if any(str(node.get("isAccessibleForFree")).strip().lower() == "false" for node in nodes):
        return True
    said = one_line(text[-1_500:])
    if PAYWALL_WORDS.search(said):
        return True
    return any(
        PAYWALL_WORDS.search(words_of(element)[:500])
        for element in tree.iter("div", "section", "aside", "p")
        if any(
            PAYWALL_MARKUP.fullmatch(name)
            for name in f"{element.get('class') or ''} {element.get('id') or ''}".split()
        )
    )


def without_wall_lines(text: str) -> str:
    """The text up to the line with which a paywall begins, and without such lines."""
    lines = text.split("\n")
    first = next((n for n, line in enumerate(lines) if len(line) < 300 and PAYWALL_WORDS.search(line)), None)
    if first is None:
        return text
    # After the wall's own line only its offers follow; a wall at the very top hides nothing that is below it.
    kept = lines[:first] if sum(map(len, lines[:first])) > 80 else lines[:first] + lines[first + 1 :]
    return "\n".join(line for line in kept if not (len(line) < 300 and PAYWALL_WORDS.search(line)))


def is_cut_off(html: str) -> bool:
    """Whether the answer ended before its page did: it opens a body, closes none, and ends inside a tag or block."""
    low = html.lower()
    if "<body" not in low or "</body" in low or "</html" in low:
        return False
    inside_tag = low.rfind("<") > low.rfind(">")
    blocks = ("div", "article", "main", "section")
    opened = sum(len(re.findall(rf"<{block}[\s>]", low)) for block in blocks)
    closed = sum(low.count(f"</{block}") for block in blocks)
    return inside_tag or opened > closed


def is_glued(text: str) -> bool:
    """Whether markup was lost before the page was made, so that words run into each other (``services.The``)."""
    joints = len(_GLUED.findall(text))
    return joints >= 4 and joints * 60 > len(text.split())


def visible_words(tree: HtmlElement) -> str:
    """The words of the body on one line, without scripts and styles."""
    body = tree.find("body")
    if body is None:
        return ""
    hidden = {"script", "style", "template", "svg"}
    pieces = []
    for element in body.iter():
        if isinstance(element.tag, str) and element.tag not in hidden:
            pieces.append(element.text or "")
        pieces.append(element.tail or "")
    return one_line(" ".join(pieces))


def _is_challenge(tree: HtmlElement, head: str, seen: str, text: str) -> bool:
    if CHALLENGE_WORDS.search(head) or (len(seen) < SHORT_PAGE // 2 and CHALLENGE_WORDS.search(seen)):
        return True
    if len(text) >= 600:
        return False
    addresses = (each.get("src") or "" for each in tree.iter("script", "iframe"))
    inline = (each.text or "" for each in tree.iter("script") if each.text)
    named = (f"{each.get('id') or ''} {each.get('class') or ''}" for each in tree.iter("div", "form"))
    return len(seen) < SHORT_PAGE // 2 and any(
        CHALLENGE_MARKUP.search(said) for said in (*addresses, *inline, *named)
    )


def _parts(head: str) -> list[str]:
    return [part.strip() for part in re.split(r"\s[|–—-]\s", head)]


def _headings(tree: HtmlElement) -> list[str]:
    return [words_of(each) for each in tree.iter("h1")]


__all__ = [
    "Wall",
    "is_cut_off",
    "is_glued",
    "is_paywalled",
    "json_ld",
    "visible_words",
    "wall_of",
    "without_wall_lines",
]
