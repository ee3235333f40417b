"""What stands on a page round its story: taken out of the tree, or of the lines, where that is certain."""

import re

from lxml.html import HtmlElement

from pipelines.clean.tree import one_line, words_of

NAMED = re.compile(
    r"(?:[\w-]*[-_])?(?:"
    r"related(?:[-_]*(?:news|stories|story|articles?|content|posts?|links?|items?|topics?))?"
    r"|comments?(?:[-_]*(?:area|list|section|thread|form|respond))?|readers?[-_]?comments|respond|disqus[-_]?thread"
    r"|most[-_]?(?:read|popular|viewed)|trending|recommended|recommendations|read[-_]?next|more[-_]?(?:stories|news)"
    r"|cookie[-_]?(?:banner|notice|bar|consent|message|policy)|cookies|cookieconsent|eu-cookie-compliance[\w-]*"
    r"|sliding-popup|onetrust[\w-]*|ccc[-_]?(?:notify|overlay)|browser-?(?:upgrade|warning|notice)|browsehappy|unsupported-browser"
    r"|newsletter(?:[-_]*(?:signup|sign-up|box|form|promo|block|subscribe|widget))?"
    r"|(?:image|photo|picture|figure|media|wp)[-_]?captions?(?:[-_]text)?|caption|rrssb[\w-]*|share[-_]?(?:this|buttons|links|bar)"
    r"|(?:social|sharing)[-_]?(?:share|links|buttons)|addtoany[\w-]*|breadcrumbs?|skip-?links?|page-?feedback"
    r")(?:[-_]{1,2}(?:wrapper|container|inner|block|region|panel|widget))?",
    re.IGNORECASE,
)
"""Class names and ids of what is no story, as whole words between blanks."""

NOT_BOXES = frozenset({"html", "body", "main", "article"})
"""Elements that hold the story even where their class says something else (``category-related``)."""

OTHER_STORIES = re.compile(
    r"(?:(?:you (?:may|might) also (?:like|be interested in)|more on this story|most (?:read|popular|viewed)|read (?:more|next)"
    r"|also (?:read|in the news)|don't miss|trending(?: now)?|recommended(?: for you| reading)?|top stories|editor's picks"
    r"|(?:related|more|other|latest|recent|further) (?:news|stories|articles|posts|content|topics|headlines|from .{1,40})"
    r"|related|related (?:internet )?links|share (?:this|this page|this story|this article|on social media))\s*:?)",
    re.IGNORECASE,
)
"""Headings over lists of other stories."""

COMMENTS = re.compile(
    r"(?:readers?['’]? comments?|(?:view |show )?comments?|\d+ (?:comments?|responses?|replies)|have your say|leave a (?:reply|comment)"
    r"|join the (?:conversation|discussion)|post a comment)(?:\s*\(\d+\))?\s*:?",
    re.IGNORECASE,
)
"""Headings over what readers wrote."""

POINTER = re.compile(
    r"(?:read more|read also|read next|also read|more on this|more|related(?: (?:story|article|news))?|see also|don't miss"
    r"|watch|listen|recommended|what to read next)(?:\s*[:>–-]|\s*$)",
    re.IGNORECASE,
)
"""How a line begins that points to another story."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def strip_boxes(tree: HtmlElement) -> None:
    """Take banners, captions, boxes, comments, and lists of other stories out of the tree (which is changed)."""
    whole = max(len(words_of(tree)), 1)
    for element in list(tree.iter()):
        if not isinstance(element.tag, str) or element.tag in NOT_BOXES or element.getparent() is None:
            continue
        # A box that holds most of the page's words is the page, whatever its class says.
        if element.tag == "figcaption" or (_is_box(element) and len(words_of(element)) * 2 < whole):
            drop(element)
    for heading in [
        each for each in tree.iter(*HEADINGS, "p", "div", "strong", "span") if _parts_story(each)
    ]:
        if heading.getparent() is not None:
            _strip_after(heading)
    for paragraph in [each for each in tree.iter("p", "li", "div") if _points_elsewhere(each)]:
        drop(paragraph)


def drop(element: HtmlElement) -> None:
    """Take an element out and leave the text that follows it where it is."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail and element.tail.strip():
        previous = element.getprevious()
        if previous is None:
            parent.text = f"{parent.text or ''}\n{element.tail}"
        else:
            previous.tail = f"{previous.tail or ''}\n{element.tail}"
    parent.remove(element)


def named_as_other(element: HtmlElement) -> bool:
    """Whether class or id name an element as something beside the story."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}".split()
    return any(NAMED.fullmatch(name) for name in names)


def _is_box(element: HtmlElement) -> bool:
    return element.tag not in {"a", "time"} and named_as_other(element)


def _parts_story(element: HtmlElement) -> bool:
    """Whether an element is a heading after which the story is over."""
    if element.tag in HEADINGS:
        line = words_of(element)
        return bool(OTHER_STORIES.fullmatch(line) or COMMENTS.fullmatch(line))
    if len(element) > 2:
        return False
    line = words_of(element)
    # Without the rank of a heading only words that no story has count: 'Readers' comments (1)'.
    return len(line) < 40 and bool(COMMENTS.fullmatch(line)) and line.endswith(")")


def _strip_after(heading: HtmlElement) -> None:
    """Take out a heading and what belongs to it, up to the next paragraph of a story or heading of its rank."""
    readers = COMMENTS.fullmatch(words_of(heading)) is not None
    following = list(heading.itersiblings())
    drop(heading)
    for element in following:
        if not isinstance(element.tag, str):
            continue
        if not readers and (element.tag in HEADINGS or _is_story_paragraph(element)):
            if element.tag in HEADINGS and OTHER_STORIES.fullmatch(words_of(element)):
                continue
            return
        drop(element)


def _is_story_paragraph(element: HtmlElement) -> bool:
    return (
        element.tag in {"p", "blockquote", "table"}
        and link_share(element) < 0.5
        and len(words_of(element)) > 40
    )


def _points_elsewhere(element: HtmlElement) -> bool:
    """Whether a paragraph is a ``READ MORE`` line: a lead and hardly anything but links."""
    if len(element) > 8 or element.find(".//a") is None:
        return False
    line = words_of(element)
    match = POINTER.match(line)
    if match is None or len(line) > 300:
        return False
    linked = sum(len(words_of(link)) for link in element.iter("a"))
    return linked + match.end() + 3 >= len(line)


def link_share(element: HtmlElement) -> float:
    """The part of an element's words that stand in links, 0 to 1."""
    words = len(words_of(element))
    linked = sum(len(words_of(link)) for link in element.iter("a"))
    return linked / words if words else 0.0


NOISE = re.compile(
    r"(?:hide ad|advertisement|advert|skip to (?:main )?content|accessibility statement|published|share(?: this)?(?: (?:page|story|article))?"
    r"|image (?:source|caption|copyright|credit)\b.{0,200}|media caption\b.{0,200}|related internet links|get in touch"
    r"|the bbc is not responsible for the content of external (?:internet )?sites\.?.{0,60}"
    r"|watch more of our videos on shots!.{0,120}|this article is more than \d+ years? old\.?|\d+ mins? read|learn more|read more"
    r"|(?:• ?|- )?\d+ comments?|unsuitable or offensive\? report this comment|you must sign in to make a comment\.?"
    r"|your browser is no longer supported\.?|for the best possible experience using our website we recommend .{0,120}"
    r"|your browser appears to have cookies disabled\..{0,120}|please enable (?:javascript|cookies)\b.{0,160}"
    r"|we(?:['’]ll assume|['’]d like to use| use| have placed)\b.{0,80}\bcookies\b.{0,240}|(?:this|our) (?:web)?site uses cookies\b.{0,240}"
    r"|(?:accept|reject|manage)(?: all)? cookies|cookie (?:settings|preferences|policy)|you are using an (?:outdated|unsupported) browser\b.{0,160}"
    r"|(?:sign up|subscribe|register)(?: now)? (?:to|for|here)\b.{0,120}\b(?:newsletters?|bulletins?|inbox|alerts|e-?mails?)\b.{0,80}"
    r"|subscribe to the [\w ’']{1,60}(?: (?:here|today|now|for .{1,60}))?[.!]?|you can follow us on .{0,120}|follow us on .{0,80}"
    r"|(?:want|get) (?:more|the latest) .{0,80}\b(?:inbox|newsletters?)\b.{0,80})",
    re.IGNORECASE,
)
"""Lines that are no sentence of any story, as a whole."""

LAST_LINE = re.compile(
    r"(?:readers?['’]? comments? ?(?:\(\d+\))?|have your say|leave a (?:reply|comment))", re.IGNORECASE
)
"""Lines after which only readers speak."""

_QUOTES = str.maketrans("‘’“”", "''\"\"")


def without_noise(text: str) -> str:
    """The lines of a story without those of ``NOISE``, of its readers, and without paragraphs said twice."""
    kept: list[str] = []
    seen: set[str] = set()
    for raw in text.split("\n"):
        line = raw.strip()
        bare = line.lstrip("-•* ").strip()
        if LAST_LINE.fullmatch(bare) and kept:
            break
        if not bare or NOISE.fullmatch(bare):
            continue
        plain = one_line(line).translate(_QUOTES).replace('"', "'").casefold()
        if len(plain) > 60:
            if plain in seen:
                continue
            seen.add(plain)
        elif len(kept) >= 2 and kept[-1] == kept[-2] == line:
            continue  # a caption that stands there once for every size of its picture
        kept.append(line)
    return "\n".join(kept)
