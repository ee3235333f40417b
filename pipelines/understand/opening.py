"""What a story turns out to be of, from how it opens."""

import re
from itertools import chain, islice

from pipelines.understand.story import Story
from pipelines.understand.topic import INSPECTORS, NOBODY, NOT_BY_OFSTED, OURS, SERVICES, Topic


def opening_topic(story: Story) -> Topic:
    """Return what the story is about: what its headline names, else what its text names first."""
    told = enumerate(chain(islice(story.title.topics, 1), story.text.topics))
    at, opening = next(
        ((at, topic) for at, topic in told if topic is not None and (topic.ours or at < SOON or not topic.weak)),
        (0, None),
    )
    if opening is not None and is_scenery(story, at, opening):
        return OURS
    if opening is not None and (opening.ours or at < SOON):
        return opening
    words = story.words
    if opening is not None:
        before = story.text.sentences[at - min(len(story.title.topics), 1)].start + len(story.title.reading.plain)
        if SERVICES.search(words, 0, before) is not None:
            return OURS  # its director's office came first
        begun = words[:before]
        return OURS if INSPECTORS.search(begun) and PROTECTING.search(begun) else opening
    by_office = SERVICES.search(words) is not None  # told of by its director's office alone
    by_office = by_office or COMPANY.search(f"{(story.article.publisher or '').lower()} {words}") is not None
    named = INSPECTORS.search(words) is not None
    ours = by_office or (
        named and (any(map(words.__contains__, ABOUT_CHILDREN)) or OF_COUNCIL.search(words) is not None)
    )
    ours = ours or ((named or "inspectors" in words) and any(map(words.__contains__, OF_SOCIAL_WORK)))
    return OURS if ours else NOBODY


COMPANY = re.compile(
    r"\b(?:(?:slough|worcestershire) children first|(?:achieving|together|brighter futures) for children)\b"
)
"""Companies that run a council's services, and have no word for these in their names."""


def is_scenery(story: Story, at: int, opening: Topic) -> bool:
    """Whether what a text names first is no more than part of the place ("they share a police force"): others inspect
    it, nobody is said to do so, and the story goes on to what Ofsted judges of a council."""
    if opening.other not in NOT_BY_OFSTED or at < min(len(story.title.topics), 1):
        return False
    sentence = story.text.sentences[at - min(len(story.title.topics), 1)]
    return WORDS_OF_INSPECTING.search(sentence.low) is None and OURS_ALONE.search(story.words) is not None


WORDS_OF_INSPECTING = re.compile(
    r"\b(?:inspect\w*|rat(?:ed|ing)s?|grad(?:ed|es?)|judg\w+|cqc|watchdog|regulator|ombudsman|report)\b"
)

OURS_ALONE = re.compile(
    r"\bofsted\b(?=.*\b(?:care leavers|help and protection|children in care|children's services|looked[- ]after"
    r" children)\b)",
    re.DOTALL,
)

ABOUT_CHILDREN = ("child", "social worker", "care leaver")
"""Whom Ofsted speaks of where it speaks of a council's services; foster carers are an agency's as well."""

OF_COUNCIL = re.compile(
    r"\b(?:council|authority|borough|city|county|department),? (?:(?:was|were|is|which|who|also|first) ){0,3}(?:rated"
    r"|judged"
    r"|graded|deemed)(?: (?:as|to be|an?))? ['\"]*(?:inadequate|outstanding|good"
    r"|requir\w+ improvement)['\"]* by ofsted\b|"
    r"\bofsted\b[^.;\n]{0,80}\b(?:rat|judg|grad|deem|declar|f[io]u?nd)\w* (?:[\w'-]+ ){0,3}(?:council|authority"
    r"|borough)"
    r" (?:(?:as|to be|an?) )?['\"]*(?:inadequate|outstanding|good|requir)"
)
"""A council, as Ofsted has rated it: it rates of these nothing but their services for children."""

OF_SOCIAL_WORK = ("social work", "impact of leaders")
"""What inspectors of nothing else speak of."""

PROTECTING = re.compile(
    r"\b(?:protect\w*|safeguard\w*) (?:vulnerable |its |the |our )?(?:children|youngsters)\b|\bchildren at risk\b"
)
"""What Ofsted judges a council for, said in a verb."""

SOON = 4
"""A school that is first named in a later sentence is no story's subject: children go there."""
