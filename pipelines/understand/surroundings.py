"""What stands around a story on its page: banners, menus, captions, other stories' headlines, readers' comments.

Each is known by its own form, as a reader knows it: a heading that announces it, lines below it that are no
sentences, words run together where markup was lost. Such lines are blanked out; every other character keeps its place.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from pipelines.understand.beginnings import LETTERS, beginnings
from pipelines.understand.grade_names import FULL_GRADE
from pipelines.understand.later import expression
from pipelines.understand.needed import Needing
from pipelines.understand.reading import GLUED_GRADE, Reading, letters

COMMENT_LABELS = (
    r"readers'? comments|comments(?: \(?\d+\b|:? *$|:? (?:our|house|the|community) (?:rules|guidelines)\b)"
    r"|have your say"
    r"|(?:\d+|one|two|three|four|five) comments?\b|\d+ (?:responses?|repl(?:y|ies)|thoughts?)(?: (?:to|on) [^.]*)? *$"
    r"|leave a (?:comment|reply)"
    r"|join the (?:conversation|debate)|view \d+ comments|what do you think\?|(?:your|all|recent|top|latest) comments"
    r"|conversation(?: \(\d+\))? *$|(?:post|add) (?:a|your) comment|what our readers (?:say|think)"
)
COMMENTS = expression(rf"^\s*(?:{COMMENT_LABELS})", re.IGNORECASE)
"""Headings after which the text belongs to readers."""

RELATED_LABELS = (
    r"related (?:stories|articles|news|content|topics?)"
    r"|more (?:stories|on this story|from|(?:\w+ )?(?:news|headlines)\b(?! (?:is|was|will|on)))"
    r"|most (?:read|popular|viewed|commented|shared)|you (?:may|might) also (?:like|be interested)"
    r"|recommended (?:stories|for you|reading)|read next|trending|in other news|top stories"
    r"|latest (?:news|stories|headlines)|other stories|don't miss *$|also on this site"
    r"|popular(?: now| stories| articles| today)? *$|what (?:others|people) are reading|readers? also (?:read|liked)"
    r"|in case you missed it|suggested (?:for you|stories|reading)|more like this|promoted stories|editor's picks"
    r"|around the web"
)
RELATED = expression(rf"^\s*(?:{RELATED_LABELS})\b", re.IGNORECASE)
"""Headings of lists of other stories."""

ASIDE_LABELS = (
    r"read more|more on\b|also in\b|also this week|latest news:|for more on\b|see also|related|more:"
    r"|in the news:|more from (?:this|last) (?:week|month|year)|(?:latest|other|more) (?:news|stories|headlines):"
    r"|advert(?:isement)?|sign up|subscribe|register to|hide ad|watch|photo|picture|image|caption|credit"
    r"|(?:latest |more |featured |top )(?:jobs|vacancies) ?[:|]"
    r"|related internet links|join the|listen|(?:elsewhere )?on (?:the )?[\w ]{2,20} website|read also|also read"
    r"|read:|(?:next|previous) (?:article|story|post):?"
    r"|don't miss:|skip to (?:main )?content *$|follow us|©|copyright|share (?:this|on)"
)
ASIDE = expression(
    r"^(?!\s*(?:image|picture|photo|caption)\b.*\b(?:ofsted|children'?s? services)\b.*\b(?:rated|judged|graded"
    r"|deemed)\b)"
    rf"\s*(?:{ASIDE_LABELS})(?:\b|(?<=[:©]))",
    re.IGNORECASE,
)
"""Lines that tell of another story, or of none."""

LABEL_BEGINNINGS = beginnings("|".join((COMMENT_LABELS, RELATED_LABELS, ASIDE_LABELS)))
"""The letters that these begin with, ``0`` for any figure; most lines begin otherwise."""

BANNER = expression(
    r"\b(?:your browser|another browser|cookies|log ?in|sign in|signed in"
    r"|newsletter|javascript|terms and conditions)\b",
    re.IGNORECASE,
)
"""Banners of the page itself."""

IF_BANNER = Needing(BANNER)

OURS = expression(r"\b(?:ofsted|inspect|rated|judged)", re.IGNORECASE)

CREDIT = expression(r"\((?:image|photo|picture|pic|credit|source|getty|pa\b)[^)]{0,80}\)\s*$", re.IGNORECASE)
"""How a caption ends that has no heading of its own."""

TAKEN_BY = expression(
    r"\b(?:Picture|Photo(?:graph)?|Image"
    r"|Credit)s?(?: by)?: [A-Z][\w'.-]*(?: [A-Z][\w'.-]*){0,3}(?: ?[/|] ?[\w ]{2,20})?\s*$"
)
"""How a caption ends that says who took the picture."""

BYLINE = expression(r"^\s*(?:By|Words by|Report by) [A-Z][\w' ,-]{3,80}(?:[Rr]eporter|[Cc]orrespondent|[Ee]ditor)\s*$")

GLUED = expression(r"[A-Z](?<=[a-z].)")
GLUE = expression(r"[a-z]{2}['\"]?\d?['\"]?[A-Z][a-z]")
"""Where the end of one label and the beginning of the next have run together."""

ASKED_OR_CALLED = ("?'", '?"', "!'", '!"')
"""How a paragraph of somebody's words may end; a headline ends with a bare sign."""

TITLE_LETTERS, LABEL_LETTERS = 11, 60
HEADING_LETTERS, ASIDE_LETTERS, BANNER_LETTERS, HEADLINE_LETTERS, PARAGRAPH_LETTERS = 120, 200, 300, 160, 50


def own_text(reading: Reading, title: Reading) -> Reading:
    """Blank out the lines that are not the story's own."""
    lines = reading.plain.split("\n")
    foreign = set(foreign_lines(lines, title.plain, banners=IF_BANNER.may_stand(reading.plain)))
    if not foreign:
        return reading
    kept = (" " * len(line) if at in foreign else line for at, line in enumerate(lines))
    return replace(reading, plain="\n".join(kept))


def foreign_lines(lines: Sequence[str], title: str, *, banners: bool) -> Iterator[int]:
    """Yield the numbers of the lines that belong to the page, to other stories and to readers; ``banners``: whether
    any of them may be a banner of the page."""
    labelled = list(map(may_be_label, lines))
    apart = [is_apart(line, labelled=labelled[at], banners=banners) for at, line in enumerate(lines)]
    prose = [0 if apart[at] or not is_prose(line) else len(line) for at, line in enumerate(lines)]
    whole = sum(prose)
    own = 0
    listed = False
    for at, line in enumerate(lines):
        heading = labelled[at] and len(line) < HEADING_LETTERS
        if heading and COMMENTS.match(line) and own:
            yield from range(at, len(lines))
            return
        if heading and RELATED.match(unglued(line[:LABEL_LETTERS])):
            if own > whole // 4:
                yield from range(at, len(lines))
                return
            listed = True
            yield at
        elif (
            (listed and is_headline(line) and not of_title(line, title))
            or (heading and COMMENTS.match(line))
            or apart[at]
        ):
            yield at
        elif line.strip():
            listed = False
            own += prose[at]


def is_prose(line: str) -> bool:
    """Whether a line is a paragraph, by how it ends."""
    return len(line) > PARAGRAPH_LETTERS and ends_as_prose(line[-12:])


def ends_as_prose(line: str) -> bool:
    """Whether a line ends as a paragraph does, and a headline does not: with a stop, quotation marks behind it."""
    words = line.rstrip()
    return words.endswith(ASKED_OR_CALLED) or words.rstrip("'\")]").endswith((".", "…"))


def is_headline(line: str) -> bool:
    """Whether a line may stand in a list of headlines: short, and no sentence that goes on or introduces others."""
    return len(line) < HEADLINE_LETTERS and not ends_as_prose(line) and not line.rstrip().endswith(":")


def of_title(line: str, title: str) -> bool:
    """Whether a line is the story's own headline or a part of it."""
    shorter, longer = sorted((letters(line), letters(title)), key=len)
    return len(shorter) > TITLE_LETTERS and shorter in longer


def may_be_label(line: str) -> bool:
    """Whether a line begins as labels do, or its first letters have run together."""
    first = line.lstrip()[: LETTERS + 1]
    sign = "0" if first[:1].isdecimal() else first[:1]
    known = first[:LETTERS].lower() in LABEL_BEGINNINGS or sign in LABEL_BEGINNINGS
    return known or GLUED.search(first) is not None


def is_apart(line: str, *, labelled: bool, banners: bool) -> bool:
    """Whether the form of a line says that it is no part of the story; ``labelled``: whether it may have a label."""
    if len(line) >= BANNER_LETTERS:
        return False
    if len(line) < ASIDE_LETTERS and (
        (labelled and ASIDE.match(unglued(line[:LABEL_LETTERS])))
        or (")" in line and CREDIT.search(line))
        or (": " in line and OURS.search(line) is None and TAKEN_BY.search(line))
        or BYLINE.match(line)
    ):
        return True
    if line.count(" | ") >= MOST_BARS and is_bar(line):
        return True
    banner = banners and BANNER.search(line) is not None
    return (banner and OURS.search(line) is None) or (
        not ends_as_prose(line) and len(GLUE.findall(line)) > 1 and GLUED_GRADE.search(line) is None
    )


def is_bar(line: str) -> bool:
    """Whether a line is a row of links, parted by bars: headlines among them, and no cell of a table with a grade."""
    if ends_as_prose(line):
        return False
    cells = line.split(" | ")
    return any(len(cell.split()) >= LINK_WORDS for cell in cells) and not any(map(CELL_GRADE.search, cells))


MOST_BARS, LINK_WORDS = 2, 4
"""Bars from which on a line may be a row of links, and words of one that is a headline."""

CELL_GRADE = expression(
    rf"(?:^|[:=–-])\W{{0,8}}(?:{FULL_GRADE}|adequate)['\"]?"
    r"(?=\W{0,8}$| ?[(:,;–-]| \d)",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)  # a line is asked for twice
def unglued(line: str) -> str:
    """Put a space where labels have run together."""
    return GLUED.sub(r" \g<0>", line) if GLUED.search(line) else line  # most have none, and a search is quicker
