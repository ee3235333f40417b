"""What a story tells of inspectors and their visits, grades apart."""

from collections.abc import Iterator

from pipelines.understand.grade_names import GRADE_OF_ANY_FORM
from pipelines.understand.kinds import names_visit
from pipelines.understand.later import compile_at_words, expression
from pipelines.understand.needed import Needing, compile_needing
from pipelines.understand.opening import opening_topic
from pipelines.understand.reading import Sentence
from pipelines.understand.story import Story
from pipelines.understand.topic import OUR_INSPECTION, OURS, Topic
from pipelines.understand.wording import OTHER_INSPECTORATES

INSPECTORATE = expression(r"ofsted|\bmajesty's inspectors\b")
IF_INSPECTORATE = Needing(INSPECTORATE)


JOINT = compile_needing(r"\bjoint targeted area\b|\bjtai\b")


FOCUSED = compile_needing(r"\b(?<!send )(?<!area )focus+ed visits?\b")
"""A visit that Ofsted pays to nobody but a council's children's services."""


WHO_INSPECTS = expression(
    r"\binspectors?\b|\bwatchdog\b|\bregulator\b(?! of (?:social )?housing)|\bhmci\b|\binspections?\b|\binspected\b"
    r"|\bilacs\b"
)
"""Inspectors, by their name or their work."""

WHO_INSPECTS_OR_GRADES = compile_at_words(
    WHO_INSPECTS.pattern + r"|\b(?:rated|judged|graded|declared|found|branded|deemed|labelled)(?: to be| to| as)?"
    r" ['\"]*(?:inadequate|outstanding|requir\w+ improvement)\b"
    r"|\b(?:services|trust|company|department)(?: (?:is|are|was|were|has|have|had|been|now|still|also))*"
    r" (?:rated|judged|graded) ['\"]*good\b|\bdowngraded to ['\"]*(?:inadequate|requir)"
    r"|\bfrom ['\"]*(?:inadequate|requir\w+ improvement)['\"]* to ['\"]*(?:good|outstanding|requir)"
    r"|\bchildren's services['\"]* ratings?\b"
    r"|\b(?:services|council|authority|department)(?:,? in [\w' -]{3,30},?)? (?:is|are|was|were|has been|have been)"
    r"(?: (?:still|again|now|also|then|rated|judged|found))? ['\"]*inadequate\b"
    r"|\binadequate['\"]* (?:judge?ment|rating|grade|verdict)s?\b"
    r"|\b(?:services|council|authority|department)(?: (?:still|now|also|that|which))* requires? improvement\b"
    r"|\b(?:judged|graded)(?: to be| as)? ['\"]*good\b(?=[\s\S]{0,400}\b(?:inadequate|outstanding"
    r"|requires improvement)\b)"
    r"|\b(?:inadequate|requires improvement)['\"] (?:children's|judge?ment|rating|grade)"
    r"|\brequires improvement (?:judge?ment|rating|grade)\b"
    r"|\b(?:inadequate|requires improvement)['\"]? \((?:in )?20\d\d\)"
    r"|\brequir(?:e|es|ed|ing) improvement to be good\b|\boverall effectiveness\b"
    r"|\bchildren'?s'? (?:social )?(?:services|care)\b[^.;]{0,60}\b(?:rated|judged|graded|upgraded|downgraded"
    r"|requires improvement|to require improvement)\b"
    r"|\b(?:rating|grade) (?:for|of) (?:[\w'-]+ ){0,3}?children'?s'? (?:social )?(?:services|care)\b"
    r"|\b(?:inadequate|outstanding|requires improvement)['\"]* (?:rating|grade|judge?ment|verdict)\b"
    rf"|\bilacs\b|\b(?:down|up)graded\b[^.;]{{0,60}} (?:to|from) ['\"]*{GRADE_OF_ANY_FORM}\b"
)
"""Those who inspect, or what only they say: who rated services inadequate goes without saying."""


VISITED_OR_WROTE = compile_needing(
    r"\b(?:ofsted|inspectors?)\b[^.;]*\b(?:visited|revisited|called(?: in| on)? (?:on|at|in)|came (?:back )?(?:on"
    r"|in|to)|letter)\b"
    r"|\b(?:letter|visit)\b[^.;]*\b(?:ofsted|inspectors)\b|^\W*(?:their|its|the) letter\b"
    r"|\binspectors spent (?:two|three|a couple of) days\b"
)
"""What tells that inspectors came, or wrote ("Ofsted visited Kent in May")."""

DAMNING = expression(
    r"\bin special measures\b|\b(?:latest|new) findings\b|\b(?:damning|dire|catastrophic|appalling|shocking"
    r"|terrible|critical|disastrous|scathing|devastating"
    r"|dismal|highly critical|negative|poor|bad|failed|bleak|excoriating|glowing"
    r"|positive|withering|harsh)['\"]? (?:\w+ )?(?:ofsted )?(?:report|inspection|rating|verdict|judge?ment"
    r"|findings|probe)\b"
)
"""A graded inspection told of by its tone alone."""


FAR_BEHIND = 600
"""Letters of a story whose inspectors are nobody else's, before another inspectorate is named in passing."""


OPENING = 3
"""Sentences in which a story says what it is about."""

OUR_NAME = expression(
    r"\bchildren'?s'? (?:social )?(?:services|care|safeguarding)\b(?! (?:homes?|boards?)\b)"
    r"|\bsocial (?:care )?services for (?:\w+ )?children\b"
)


def is_ofsteds(story: Story) -> bool:
    """Whether Ofsted inspected, or inspectors of nobody else; another inspectorate may be named late in a story that
    opens with children's services."""
    words = story.words
    if "ofsted" in words or IF_INSPECTORATE.search(words) is not None:
        return True
    inspectors, another = WHO_INSPECTS_OR_GRADES.search(words), OTHER_INSPECTORATES.search(words)
    if inspectors is None or another is None:
        return inspectors is not None
    return another.start() - inspectors.start() > FAR_BEHIND and opens_with_services(story)


def opens_with_services(story: Story) -> bool:
    """Whether headline or opening name children's services."""
    return any(OUR_NAME.search(sentence.low) for sentence in (*story.title.sentences, *story.text.sentences[:OPENING]))


def is_inspectorate(publisher: str | None) -> bool:
    """Whether a page is the inspectorate's own."""
    return publisher is not None and publisher.casefold().startswith("ofsted")


def says_who_inspects(words: str) -> bool:
    """Whether inspectors are named, and not only what they alone say."""
    return "ofsted" in words or WHO_INSPECTS.search(words) is not None


def names_inspectors(words: str) -> bool:
    """Whether any inspectorate is named at all: without one there is nothing to read."""
    return "ofsted" in words or any(
        named.search(words) for named in (IF_INSPECTORATE, WHO_INSPECTS_OR_GRADES, OTHER_INSPECTORATES)
    )


def our_visits(story: Story) -> Iterator[Sentence]:
    """Sentences that tell of a visit to children's services, or of an inspection by its tone and not by its grade."""
    for field in (story.title, story.text):
        opening = opening_topic(story)
        topic: Topic | None = opening
        for sentence, own in zip(field.sentences, field.topics, strict=True):
            topic = own or topic
            if FOCUSED.search(sentence.low) is not None and own in (None, OURS):
                yield sentence
                continue
            ours = (topic is not None and topic.ours) or JOINT.search(sentence.low) is not None
            if not ours:
                continue
            visit = names_visit(sentence.low) and OUR_INSPECTION.search(sentence.low)
            told = VISITED_OR_WROTE.search(sentence.low) or DAMNING.search(sentence.low)
            if visit or (opening.ours and told):
                yield sentence
