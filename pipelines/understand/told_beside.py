"""Whether a story on something else only describes a council by its grade: "A girl died after social workers at Kent
County Council, rated outstanding by Ofsted, missed chances"."""

from collections.abc import Sequence

from pipelines.understand.found import Found
from pipelines.understand.later import expression
from pipelines.understand.opening import opening_topic
from pipelines.understand.story import Story


def is_only_described(story: Story, found: Sequence[Found]) -> bool:
    """Whether a story opens with somebody's harm or complaint, or with a home or school, and tells a grade only as what
    a council has."""
    told = [each for each in found if each.why is None and each.parts and each.field == "text"]
    fresh = [each for each in told if each.told.time in (None, "new")]
    if not fresh:
        return False
    elsewhere = opening_topic(story).other in (HOME, SCHOOL)
    opens = (*story.title.sentences[:1], *story.text.sentences[:1])
    if not (elsewhere or any(HARM.search(sentence.low) for sentence in opens)):
        return False
    if any(NEWS.search(sentence.low) for sentence in opens) and not elsewhere:
        return False
    return all(
        DESCRIBED.search(each.sentence.low, 0, each.word.start) is not None
        or (elsewhere and STANDS_SO.search(each.sentence.low, 0, each.word.start) is not None)
        for each in fresh
    )


HOME, SCHOOL = "a children's home", "a school, nursery or college"

HARM = expression(
    r"\b(?:died|dies|dead|deaths?|murder\w*|manslaughter|killed|killing|inquest|coroner|jailed|sentenced|convicted"
    r"|court"
    r"|judges?|ombudsman|assault\w*|abused?|stabb\w+|missing|mother|mum|father|dad|parents|grandparents|girl|boy|baby"
    r"|toddler|teenager|schoolgirl|schoolboy|pupils?|head ?teacher|primary|nursery|(?:children's|care) home"
    r"|home closes)\b"
)
"""What another story is on, whatever is said of the council in it."""

NEWS = expression(
    r"\binspect(?:ors?|ion|ed)\b|\bwatchdog\b|\b(?:today|yesterday|this week|last week|downgraded|upgraded)\b"
    r"|\bfor (?:the|an?) \w+ (?:time|running)\b|\b(?:services|council) fails?\b|\b(?:praise|success) for\b"
    r"|\bofsted(?:'s)? (?:\w+ )?(?:report|inspection|verdict|inspectors|finds?|found|says?|said|has|praises?|slams?)\b"
    r"|\b(?:report|inspection|verdict) (?:by|from) (?:ofsted|inspectors)\b"
)
"""What opens a story on a report by Ofsted, whoever is harmed in it."""

DESCRIBED = expression(
    r", (?:which|whom|whose (?:own )?(?:children's )?(?:services?|social care|department)) (?:ofsted|inspectors)"
    r" (?:(?:currently|still|now|last) )?(?:rates?|judges?|grades?|considers?|deems?|finds?)(?: as| to be)? ['\"]*$"
    r"|, whose (?:own )?(?:children's )?(?:services?|social care|department) (?:(?:is|are)"
    r" (?:(?:currently|still|now) )?(?:(?:rated|judged|graded|deemed)(?: as| to be)? )?)?['\"]*$"
    r"|, (?:which (?:is|are) )?(?:(?:currently|still) )?(?:rated|judged|graded)(?: as| to be)? ['\"]*$"
)
"""What describes a council by a grade that it has."""

STANDS_SO = expression(
    r"\b(?:services?|social care|department|council|authority)(?: (?:as a whole|overall|itself))? (?:(?:(?:is|are)"
    r" (?:(?:currently|still|now) )?(?:rated|judged|graded|deemed))|remains?|stays?|(?:currently|still) (?=requir))"
    r"(?: rated| judged)?(?: as| to be| at)? ['\"]*$"
)
