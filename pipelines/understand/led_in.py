"""Judgements that a clause opens with, before the grade it gives them ("For safeguarding and adoption, Devon ...")."""

from collections.abc import Sequence

from pipelines.understand.adjoining import WALL
from pipelines.understand.grade_words import GradeWord
from pipelines.understand.judgements import Named
from pipelines.understand.later import expression


def led_in(low: str, start: int, here: Sequence[Named], behind: GradeWord) -> Sequence[Named]:
    """The judgements that a clause behind ``start`` begins with ("For safeguarding and for adoption, Devon was rated
    good")."""
    for phrase in LED_IN.finditer(low, start, behind.start):
        inside = [named for named in here if phrase.start() <= named.start and named.end <= phrase.end() + 1]
        if inside and WALL.search(low, phrase.end(), behind.start) is None and not OF_TIME.match(low, phrase.start()):
            return inside
    return ()


OF_TIME = expression(
    r"\W*(?:and |but )?(?:in|on|under|across|for|of) (?:the |a |an |this |that |last |its )?(?:\w+ )?(?:years?"
    r"|months?|weeks?"
    r"|days?|decades?|period|time|wake|face|meantime)\b"
)
"""What says first when something was so, whatever is named in it."""

LED_IN = expression(
    r"(?:^\W*|[,;–] (?:and |but )?|\b(?:and|but|yet|that) )(?:for|on|in|across|under|regarding|when it (?:comes"
    r"|came) to|as for|as to|as regards|in terms of|of)\b"
    r"[^;]*?(?:,|\s[–-])(?= (?:the |its |their )?(?:children's (?=services)|[\w-]+ (?=council))?(?:services?|council"
    r"|authority|it|they|we|ours|inspectors|ofsted(?:'s)?"
    r"|judge?ment"
    r"|grade|verdict|rating|finding|county|borough|city|town|department|report|watchdog)\b)"
)


def led_apart(low: str, here: Sequence[Named], behind: GradeWord) -> int:
    """The number of the first judgement that is led in behind "and" for a grade of its own behind it ("an inadequate
    for overall effectiveness and, for children in care, an outstanding"); 0 where there is none."""
    it_says = IT_SAYS.fullmatch(low, here[-1].end, behind.start) is not None
    if not it_says and OF_ITS_OWN.fullmatch(low, here[-1].end, behind.start) is None:
        return 0
    for at in range(len(here) - 1, 0, -1):
        if (AND_FOR if not it_says else OR_FOR).fullmatch(low, here[at - 1].end, here[at].start):
            return at
    return 0


AND_FOR = expression(
    r"'?(?: (?:services?|support|work))?,? (?:(?:and|with)(?:,| then)|(?:but|while),?) (?:for|under|on|in|against)"
    r"(?: (?:the|its|their|experiences?|and|progress|of|support|services|help|work|care|with|for|quality))*\s*['\"]*"
)
OR_FOR = expression(
    r"'?(?: (?:services?|support|work))?(?:[,;]| –) (?:and |but |while )?(?:for|under|on|in|against|of)"
    r"(?: (?:the|its|their|experiences?|and|progress|of|support|services|help|work|care|with|for|quality))*\s*['\"]*"
)
IT_SAYS = expression(
    r"'?(?: (?:services?|support|work))?,? (?:it|they|we|ofsted|inspectors|the report)(?:'s| is| was| are| were| says?"
    r"| said| gave| gives?| wrote| chose| got| received| has| had"
    r"| puts?)? (?:an? |only |just |rated |judged |graded )*['\"]*"
)
"""What stands between a judgement that a clause opens with and its grade ("..., under adoption it says good")."""

OF_ITS_OWN = expression(
    r"'?(?: (?:services?|support|work))?, (?:(?:it|they|we|ofsted|inspectors|was|were|is|are|gave|gives?|got|gets?"
    r"|given|received|rated|judged|graded|only|just|an?|the|grade|rating|mark|judge?ment|of|as|at) ){0,5}['\"]*"
)
"""What stands between a judgement that a clause is led in with and its grade ("under adoption, gives a grade of")."""
