"""What a headline announces beside a rating: that somebody speaks or acts, after it or over it.

The labels go by the headline: where it tells what followed ("MP demands answers after Ofsted report"), the grade is of
before, though the text gives it in full. A council that answers its own report ("council pledges to improve after
Ofsted report") and what stands behind "as" ("... as Ofsted downgrades services") leave open which of the two is news.
"""

from collections.abc import Sequence

from pipelines.understand.later import expression
from pipelines.understand.reading import Sentence

FOLLOWS = expression(
    r"\b(?:after|following|over(?! (?:(?:the )?(?:last |past )?(?:\w+ )?(?:years?|months?|weeks?|days?)|time)\b)"
    r"|in (?:the )?wake of|amid|in (?:the )?light of|in response to|because of"
    r"|(?:shock|anger|fury|dismay|surprise|surprised|shocked|angry)['\"]? (?:at|by|about)"
    r"|(?:backs?|defends?) (?:the )?council after|(?P<brought>prompts?|sparks?|leads? to))\b"
)
"""What joins the news of a headline to what it is about; ``brought``: the news stands behind it."""

OF_RATING = expression(
    r"\b(?:ofsted|inspect\w*|watchdog|(?:up|down)graded|rat(?:ed|ing)s?|verdict|report|findings|judge?ments?|judged"
    r"|graded|grades?"
    r"|failings?|inadequate|outstanding|requir\w+ improvement|criticis\w+|prais\w+)\b"
)

OUTSIDE = (
    r"(?:mps?|unions?|unison|gmb|labour(?!(?:-run)? (?:council|authority))|tor(?:y|ies)|conservatives?(?!-run)"
    r"|lib dems?|greens|reform(?! of\b)|opposition"
    r"|campaigners?|charity|police (?:chief|boss)|(?:ex-|former )(?:ofsted )?(?:leader|director|inspector|councillor"
    r"|minister))"
)
"""Who is neither the council nor an inspector."""

SERVED = r"(?:parents|families|residents)"
SPEAK = r"(?:say|tell|told|demand|call|urge|warn|want|fear|react|speak|voice|protest|hit|slam|march|angry)"
"""Whom the services are for: they are news where they speak, and not where they are helped or let down."""

STEPS = (
    r"(?:resign\w*|quits?|sack(?:s|ed)|steps? (?:down|aside)|demand\w*|calls? (?:for|on)|urge[sd]?|apolog\w+"
    r"|says? sorry|blam\w+"
    r"|accus\w+|clash\w*|(?<!in a )row|no[- ]confidence|to debate|debates?|emergency meeting|inquiry|protest\w*"
    r"|petition"
    r"|action plan|interim|brought in|commissioner|advis[eo]r|trust to|ministers?|government|dfe|education secretary"
    r"|improvement (?:notice|board)|(?:government|statutory|under) direction|to be helped|steps? in|council tax"
    r"|wake-up call|told of|given \d+ \w+ to)"
)
"""What is done about a rating."""

NEWS = expression(
    rf"\b(?:what (?:happens|now|next)|{OUTSIDE}|{STEPS}|{SERVED}(?:'s?)? {SPEAK}\w*"
    r"|(?:funding|cash|budget|staffing) boost|recruit\w*|hired?"
    rf"|hires|to be spent|heads should roll|expert)\b|£\d"
)
SAYS_SOMEBODY = expression(
    rf"\b(?:says?|warns?|claims?) (?:the )?(?:(?!for\b|of\b|to\b)[\w-]+ )?(?:{OUTSIDE}|{SERVED})\W*$|^\W*(?:[\w-]+"
    rf" )?(?:{OUTSIDE}|{SERVED}): "
)
SOMETHING_ELSE = expression(
    r"\b(?:commissioner|ministers? (?:orders?|appoints?|sends?|tells?|steps?|intervenes?)|government (?:orders?"
    r"|appoints?"
    r"|sends?|steps?|takes?|intervenes?)|education secretary|resign(?:s|ed|ation)|quits?|sack(?:s|ed)|no[- ]confidence"
    r"|interim (?:director|chief)|petition|protest(?:s|ed)?)\b"
)
"""What is news by itself, in a headline that names no rating."""

OF_INSPECTORS = expression(r"\b(?:ofsted|inspectors?|watchdog)\b")

INSPECTORS_SAY = expression(
    r"(?:^\W*|, )(?:(?:the|an?|ofsted|damning|new) )*(?:ofsted|inspectors?|inspection|watchdog|report)"
    r" (?:says?|said|finds?|found|warns?|reveals?|concludes?)\b"
    r"|\b(?:says?|finds?|according to) (?:(?:the|an?|ofsted) )*(?:ofsted|inspectors?|inspection|watchdog|report)\b"
)
"""What a headline tells as the inspectors' own words is the news ("Families let down over delays, says Ofsted")."""


DELIGHT = expression(r"\b(?:congratulat|celebrat|hail|welcom|prais|delight|proud|pride|thank)\w*")
"""Who is delighted in a rating makes it no less the news."""

IS_OVER = expression(r"\b(?:no longer|out of|(?:freed|released) from|lifted)\b")
"""What a good rating ends is no step that follows it ("no longer under direction after Ofsted rates it good")."""


def tells_what_followed(sentence: Sentence, grades: Sequence[tuple[int, int]]) -> bool:
    """Whether a headline names a rating only as what its news follows or is about; ``grades``: where grades stand.

    ("Inadequate Ofsted report prompts demands that councillor quit"; "Ofsted report 'a wake-up call', says union".)
    """
    low = sentence.low
    joint = FOLLOWS.search(low, SHORTEST)
    if OF_RATING.search(low) is None:
        follows = joint is not None and not joint["brought"]
        return SOMETHING_ELSE.search(low, 0, joint.start() if joint and follows else len(low)) is not None
    if INSPECTORS_SAY.search(low) is not None:
        return False
    if SAYS_SOMEBODY.search(low) is not None and not grades:
        return True
    if joint is None:
        return False
    before, behind = (0, joint.start()), (joint.end(), len(low))
    news, about = (behind, before) if joint["brought"] else (before, behind)
    return (
        OF_RATING.search(low, *about) is not None
        and NEWS.search(low, *news) is not None
        and OF_INSPECTORS.search(low, *news) is None
        and DELIGHT.search(low, *news) is None
        and IS_OVER.search(low, *news) is None
        and not any(news[0] <= start < news[1] for start, _ in grades)
    )


SHORTEST = 4
"""Letters of the shortest news."""
