"""What the story of an old inspection means: judgements that then were, councils that then held the grade."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pipelines.reference import authorities
from pipelines.understand.days import find_days
from pipelines.understand.found import Found
from pipelines.understand.later import expression
from pipelines.understand.needed import Needing, compile_needing
from pipelines.understand.story import Story, once


def before_2013(story: Story, found: Sequence[Found]) -> Sequence[Found]:
    """Read the inspections of 2009-13 as what they judged: parts, or child protection, and nothing overall.

    A general grade is dropped where a part has it; where the inspection was of child protection alone, it is of that.
    """
    if story.published is None or not PARTS_ALONE[0] <= story.published.start <= PARTS_ALONE[1]:
        return found
    parts = {
        (gss, each.word.grade)
        for each in found
        if each.why is None and each.named and set(each.parts) - {"overall"}
        for gss in each.gss
    }
    protection = PROTECTION.search(" ".join(story.words.split())[: len(story.title.reading.plain) + 600]) is not None
    of_the_year = any(YEARLY.search(sentence.low) is not None for sentence in story.title.sentences)
    read: list[Found] = []
    for each in found:
        yearly = of_the_year or each.word.how == "performs" or YEARLY.search(each.sentence.low) is not None
        if "overall" not in each.parts or each.told.time == "previous" or yearly:
            read.append(each)
        elif protection or set(each.parts) - {"overall"}:
            rest = tuple(part for part in each.parts if part != "overall")
            read.append(replace(each, parts=rest or ("help_and_protection",)))
        elif not any((gss, each.word.grade) in parts for gss in each.gss):
            read.append(each)
    return read


YEARLY = expression(r"\bannual (?:assessment|rating|performance)|\bchildren's services assessment\b")


PARTS_ALONE = (date(2009, 6, 1), date(2013, 12, 31))


PROTECTION = expression(
    r"\barrangements for (?:the )?protect\w+|\b(?:inspection|arrangements)\b[^.]{0,60}\b(?:protect\w+"
    r"|safeguard\w+)(?![^.]{0,30}\blooked after\b)|\bprotect(?:s|ing|ion)?\b[^.]{0,40}\binspect"
    r"|\binadequate['\"’]* (?:at|in) protecting\b|\bchild protection\b[^.]{0,30}\b(?:inadequate|inspect)"
    r"|\bhow it protects\b"
)


def held_before(story: Story, each: Found, gss: str, *, dated: bool) -> bool:
    """Whether a grade of before, told of a council, is its predecessor's; ``dated``: of when it is, is told with it."""
    if of_predecessor(each):
        return True
    if dated or at_first_inspection(each) or since_it_began(story, each, gss):
        return False
    return before_council(story, gss, as_it_stands=each.told.time is None)


def before_council(story: Story, gss: str, *, as_it_stands: bool) -> bool:
    """Whether a grade of before, told without its date of a young council, is its predecessor's: the story tells of
    the council's first inspection, or names the old council; of a grade as it stands, both."""
    began = authorities()[gss].start
    if (
        began is None
        or story.published is None
        or not 0 <= (story.published.start - began).days < FIRST_INSPECTION_DAYS
    ):
        return False
    young = (story.published.start - began).days < YOUNG_DAYS
    named = names_old_council(story)
    return (young and named) if as_it_stands else (young or named)


@once
def names_old_council(story: Story) -> bool:
    """Whether a text tells of a council's first inspection, or of the council that was there before it."""
    return OLD_COUNCIL.search(story.text.reading.plain.lower()) is not None


def since_it_began(story: Story, each: Found, gss: str) -> bool:
    """Whether a sentence names the inspection that a grade is from, and that was after the council began."""
    began, low = authorities()[gss].start, each.sentence.low
    if began is None or FROM_INSPECTION.search(low, each.word.end) is None:
        return False
    return any(dated.start > each.word.end and dated.days.start >= began for dated in find_days(low, story.published))


FROM_INSPECTION = expression(
    r"\b(?:from|at|after|following|by|in) (?:the|its|their|an?) (?:[\w-]+ ){0,2}(?:inspection|report)\b"
)

YOUNG_DAYS = 2 * 365
"""So young a council has had no inspection before the one that is news: a grade of before is its predecessor's."""


def of_predecessor(each: Found) -> bool:
    """Whether a sentence says that the grade was the old council's."""
    return IF_PREDECESSOR.search(each.sentence.low[: each.word.start]) is not None


def at_first_inspection(each: Found) -> bool:
    """Whether a sentence says that a council was given the grade at its own first inspection, or has earned it."""
    low = each.sentence.low
    return OWN_FIRST.search(low) is not None or HAS_EARNED.search(low, 0, each.word.start) is not None


HAS_EARNED = expression(
    r"\bhas (?:now |just |also |already )?(?:earned|won|secured|gained|achieved|got|received|been (?:rated"
    r"|judged|graded"
    r"|given|awarded|declared))\b[^.;]{0,60}$"
)
"""What a council is said to have got is its own, and not what the one before it was given."""


OWN_FIRST = compile_needing(
    r"\b(?:at|in|after|from|by) (?:its|their|the council's) (?:very )?first (?:full |ofsted )?inspection\b"
)

PREDECESSOR = expression(
    r"\bcounty council(?:'s [\w' ]{3,40})?(?:,? (?:which|that|(?:abolished|dissolved|scrapped|wound up)[^;.]{0,40},)"
    r"| [–-] [^;.–]{3,90} [–-])?"
    r" (?:was|were|had been|had)\b[^;,.]{0,40}$"
    r"|\b(?:its|the) (?:predecessor|forerunner)\b|\b(?:former|old|previous|abolished"
    r"|defunct) (?:[\w-]+ )?county council\b"
    r"|\b(?:county )?council (?:that|which) (?:it|the (?:new )?council|the unitary) (?:succeeded|replaced"
    r"|took over from)\b"
)

IF_PREDECESSOR = Needing(PREDECESSOR)

FIRST_INSPECTION_DAYS = 4 * 365
"""Within three years of its beginning, or a little later, a council has its first inspection."""


OLD_COUNCIL = expression(
    r"\b(?:former|old|previous|then|abolished|defunct) (?:[\w-]+ )?county council\b|\bpredecessor\b"
    r"|\bfirst (?:full |graded )?(?:ofsted )?inspection (?:of|since|as|for)\b"
    r"|\babolished\b|\bwas (?:created|formed|set up|born)\b|\bcame into being\b|\breplaced\b"
)
