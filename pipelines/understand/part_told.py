"""The one part of the services that a sentence is on, where the next goes on with what it was: "Help and protection in
Kent is good. It required improvement in 2021"."""

from pipelines.understand.grade_names import GRADE_BEGINS
from pipelines.understand.judgements import REAL, Named, find_judgements
from pipelines.understand.later import expression


def part_told_of(kind: str, low: str, before: str) -> tuple[Named, ...]:
    """The one judgement that the sentence before is on and gave its grade, where this one goes on with what it was
    or now is ("Help and protection in Kent is good. It required improvement in 2021"); none where it does not."""
    if WAS_OR_IS_NOW.match(low) is None:
        return ()
    told = find_judgements(before)
    if len(told) != 1 or not is_one(told[0]) or not REAL.issuperset(told[0].parts):
        return ()
    opens = OPENS_ON.fullmatch(before, 0, told[0].start)
    if opens is None or HAS_GRADE.match(before, told[0].end) is None:
        return ()
    several = SEVERAL_THINGS.search(before, 0, told[0].end) is not None
    protected = told[0].parts == ("help_and_protection",)
    people = not protected and LAST_WORD.split(before[told[0].start : told[0].end])[-1] in PEOPLE_THEMSELVES
    if people and DONE_FOR.match(before, told[0].start) is None and not opens["of"]:
        return ()  # "Leaders in Kent were rated good. It was inadequate in 2021"
    return told if several == (kind == "they") else ()


def is_subject_before(low: str, named: Named) -> bool:
    """Whether a judgement, services or experiences by its name, is what a sentence before its "they" is on."""
    return (
        is_one(named)
        and REAL.issuperset(named.parts)
        and OPENS_ON.fullmatch(low, 0, named.start) is not None
        and SEVERAL_THINGS.search(low, 0, named.end) is not None
    )


WAS_OR_IS_NOW = expression(
    r"\W*(?:but |and |yet )?(?:(?:(?:only |just )?(?:[\w-]+ ){1,2}(?:years?|months?) ago|(?:back )?in (?:\w+ )?(?:19"
    r"|20)\d\d"
    r"|last time|previously|before(?: that)?|(?:at|in) (?:the|its|their) (?:last|previous) (?:\w+ )?(?:inspection|visit"
    r"|report)(?:,? (?:back )?in (?:\w+ )?(?:19|20)\d\d)?),? |(?:ofsted|inspectors|the watchdog) (?:says?|said)"
    r"(?: that)? )?(?:it|they)"
    r" (?:(?:previously|formerly|once|also|both|only|then) )?(?:was|were|had|required|got|received|used to be"
    r"|(?:is|are) now|now (?:is|are|requires?|gets?))\b(?! (?:led|run|the council|the authority|a council"
    r"|one of|among|formed|created|abolished)\b)"
)
"""How a sentence goes on with what was, or now is, of what the one before it was on."""

OPENS_ON = expression(
    r"\W*(?:but |and |now |today |meanwhile,? )?(?:(?:ofsted|inspectors|the (?:watchdog|inspectorate))"
    r"(?: from ofsted)? (?:has |have |had )?(?:also )?(?:(?:rat|judg|grad|deem|declar|call)(?:es|ed|s)"
    r"|find|finds|found) )?"
    r"(?:that )?(?:the |its |their )?(?:(?!for\b|in\b|on\b|with\b|by\b|at\b)[\w.&-]+ ){0,3}?(?:[\w-]+'s? )?"
    r"(?:(?:ofsted )?(?:says|said) (?:that )?)?(?:the )?"
    r"(?P<of>(?:(?:quality|experiences?|support|services?|help|work|care|provision|response)(?: and progress)?"
    r" (?:of|for|with|to) (?:the )?){1,2})?"
)
"""What stands before the judgement that a sentence is on."""

HAS_GRADE = expression(
    r"[^;.]{0,70}?\b(?:is|are|was|were|has been|have been|as|now|be|remains?|a|an)(?: (?:now|also|still|again|rated"
    r"|judged"
    rf"|graded|found|to be|as|a|an|no longer))* ['\"]*(?:{GRADE_BEGINS}\w*|adequate)\b"
    r"|[^;.]{0,50}?(?: now)? requires? improvement"
)
SEVERAL_THINGS = expression(
    r"^(?:(?!\b(?:support|help|impact|quality|leadership|provision|work|safeguarding(?! (?:services|arrangements))"
    r"|protection(?! (?:services|arrangements))|care(?! services| arrangements| leav\w+.? services))\b)[^;.])*"
    r"\b(?:services|experiences|arrangements)\b"
)
"""What "they" may mean, and "it" may not."""


LAST_WORD = expression(r"[ -]")
PEOPLE_THEMSELVES = frozenset({"leavers", "care", "people", "children", "risk", "it", "youngsters", "leaders"})
"""Last words of a judgement's name that is the name of people, and not of what they do or what is done for them."""

DONE_FOR = expression(
    r"(?:the |its )?(?:support|services?|help|care|work|provision|experiences?|protection|safety|safeguarding|impact"
    r"|influence"
    r"|performance|contribution) (?:for|of|with|to) "
)
"""The name of a judgement that itself begins with what is done for people."""


def is_one(named: Named) -> bool:
    """Whether judgements named together are one: that on children in care and care leavers was until 2022."""
    return len(named.parts) == 1 or {*named.parts} == {"in_care", "care_leavers"}
