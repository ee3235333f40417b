"""What a story tells as it stands, and not as its news: it looks back, compares councils, or only describes one."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipelines.model import StoryKind
from pipelines.understand.days import MONTH
from pipelines.understand.found import Found
from pipelines.understand.later import compile_at_words, expression
from pipelines.understand.needed import compile_needing
from pipelines.understand.story import Story


def before_told(each: Found) -> Found:
    """Return a grade as one of before."""
    return replace(each, told=replace(each.told, time="previous"))


def is_only_described(story: Story, each: Found, found: Sequence[Found]) -> bool:
    """Whether a council is only described by its grade in a story whose headline is on something else ("Kent County
    Council, rated good by Ofsted, says a split would put children at risk"), and which tells no other of it."""
    if each.headline or each.field == "title" or each.told.time is not None or each.why is not None:
        return False
    low, start, end = each.sentence.low, each.word.start, each.word.end
    return (
        BETWEEN_COMMAS.search(low, 0, start) is not None
        and SAYS_OR_DOES.match(low, end) is not None
        and not any(ON_RATING.search(sentence.low) for sentence in story.title.sentences)
        and not any(other.told.time == "new" and set(other.gss) & set(each.gss) for other in found)
    )


BETWEEN_COMMAS = expression(r", (?:(?:all|both|each|which is|which are) )?(?:rated|judged|graded)(?: as)? ['\"]*$")
SAYS_OR_DOES = expression(
    r"['\"]*(?: overall| by ofsted| for (?:its |their |the )?children's services){0,3}, (?:says?|said|wants?|faces?"
    r"|fac(?:es|ing)|has|have|is|are|will|could|must|warn\w*|plans?)\b"
)
"""A grade between commas, and what the council does that has it."""
ON_RATING = compile_needing(
    r"\b(?:ofsted|inspect\w*|watchdog|rat(?:ed|es|ing|ings)|grad(?:ed|es?)|judged|verdict|report|outstanding|good"
    r"|inadequate|requires improvement|celebrat\w*|delight\w*|prais\w*|success\w*|top|best|worst|children's services)\b"
)
"""A headline on a rating, or on services that may be rated."""


def looks_back(story: Story, found: Sequence[Found], kind: StoryKind) -> bool:
    """Whether a story of many councils looks back at reports that came out over months: it says so anywhere in an
    overview, and in the opening of what else would be the news of a day; or compares councils as they stand."""
    if kind == "national_overview":
        return not of_the_year(story) and (LOOKING_BACK.search(story.words) is not None or compares(story))
    return kind == "new_rating" and (
        (is_round_up(story, found) and opens_with(REPORTED_SINCE, story)) or compares(story)
    )


def compares(story: Story) -> bool:
    """Whether a story sets the ratings of an area's councils side by side as they stand, and opens with no report."""
    if len(story.named) < FEWEST_OF_ROUND_UP or not opens_with(SIDE_BY_SIDE, story):
        return False
    return not opens_with(OF_NEW_REPORT, story)


SIDE_BY_SIDE = compile_at_words(
    r"\bhow (?:do|does|are|good|well|they|(?:the |your |[\w'-]+ ){0,4}(?:councils|authorities|boroughs)(?:'\w*)?)\b"
    r"[^.;]{0,60}\b(?:compare|rate|rank|fare|measure up|stack up|do)\b"
    r"|\bwhere (?:the |your |our )?(?:[\w'-]+ ){0,3}(?:councils|authorities|boroughs|counties) (?:stand|rank|come)s?\b"
    r"|\b(?:of|among) (?:the )?(?:[\w-]+ ){0,4}(?:councils|authorities|boroughs|counties) (?:in|across|of|around) "
    r"|\bthe (?:only|sole) (?:[\w-]+ ){0,2}(?:councils|authorities|boroughs|counties) (?:in|across) "
    r"|\b(?:councils|authorities|boroughs) (?:in|across|around) [^,;.]{3,40} (?:vary|differ|varies|range)\b"
    r"|\b(?:ratings?|councils|authorities|boroughs|services) (?:[\w']+ ){0,3}?compared\b"
    r"|\bratings (?:(?:of|for) [^,;.]{3,40} )?(?:in|across|around) the (?:north|south|east|west|midlands|region|county)"
    r"|\bleague(?: table)?\b|\bbest and (?:the )?worst\b"
)
"""What says of a story that it compares the ratings which councils have."""

OF_NEW_REPORT = expression(
    r"\b(?:today|yesterday|this week|last week|(?:mon|tues|wednes|thurs|fri)day|publish\w*|released?|issued|annual"
    r"|(?:an?|another|the|its|first|second|third) report|latest|new(?:est)?|has (?:just |now )?(?:been )?(?:rated"
    r"|judged|graded|given|handed|awarded|named|become|joined)"
    r"|becomes?|joins?|falls?|slips?|drops?|climbs?|rises?|loses?|lost|fell|won|wins?"
    r"|after (?:an? )?(?:ofsted )?inspect\w*)\b"
)
"""What tells of a report that is out, or of what it changes."""


def of_the_year(story: Story) -> bool:
    """Whether a story is on Ofsted's yearly report or figures, which are out now and look back themselves."""
    return opens_with(YEARLY, story)


def opens_with(words: "re.Pattern[str]", story: Story) -> bool:
    """Whether the headline or the first sentences of a story have these words."""
    return any(words.search(each.low) is not None for each in (*story.title.sentences[:2], *story.text.sentences[:3]))


YEARLY = expression(r"\b(?:annual|yearly) (?:[\w-]+ ){0,2}(?:report|statistics|figures|data)\b|\bofficial statistics\b")


def is_round_up(story: Story, found: Sequence[Found]) -> bool:
    """Whether a story of new ratings tells the grades of many councils, and its headline names none."""
    if len(story.mains) > 1 or len(story.named) < FEWEST_OF_ROUND_UP or any(story.title.groups):
        return False
    if any(OF_ONE.search(sentence.low) for sentence in story.title.sentences):
        return False
    return len({gss for each in found if each.why is None for gss in each.gss}) >= FEWEST_OF_ROUND_UP


FEWEST_OF_ROUND_UP = 3
OF_ONE = expression(
    r"\b(?:city|county|borough|council|authority|district|town|trust)\b(?!'?s? (?:and|or|chiefs|leaders)\b)"
)
"""A headline that is on one council, though it does not say which ("City first to get clean sweep ...")."""
REPORTED_SINCE = expression(
    r"\b(?:reported|published|issued|inspected|judged|graded|reports|inspections|verdicts)\b"
    r"(?:(?!\b(?:force|place|use|rules?|arrangements?|framework|week|today|yesterday)\b)[^.;]){0,60}"
    r"\bsince (?:april|the (?:new|revised|change))\b"
    r"|^\W*since (?:april|the (?:new|revised|change)[^,.;]{0,40}),? (?:ofsted|inspectors|the watchdog|\w+ (?:councils"
    r"|authorities|reports))\b"
    r"|\bfirst (?:\w+ )?(?:ofsted )?reports\b"
    r"|\breports in(?=\s*[:;,.]|\s*$| so far)"
)
"""What says that the reports told of have come out over months, under the rules of now; what is said to be in force
since then says nothing of them."""

LOOKING_BACK = compile_at_words(
    r"\bratings? (?:as of|as at|in force (?:at|in|on)) |(?<!est )\bso far\b|(?<!up )\bto date\b|\bsince (?:april"
    r"|ofsted(?! (?:has|is|does|can))|the (?:new|revised"
    r"|change))\b"
    r"|\bfirst (?:\w+ )?(?:ofsted )?reports\b"
    r"|\breports in(?=\s*[:;,.]|\s*$| so far)"
    r"|\bhow (?:ofsted|inspectors) (?:rates?|judges?|grades?|ranks?) (?:every|each|all)\b"
    r"|\b(?:at present|currently) (?:\w+ )?\d+ (?:local )?(?:councils|authorities)|\bcouncils (?:are"
    r" )?currently (?:rated|judged)"
    r"|\b(?:councils|authorities|departments|boroughs)\b(?:(?!\bfirst\b)[^,;.]){0,60}\b(?:inspected|inspections?"
    rf"|reports?)\b[^,;.]{{0,40}} (?:since (?:{MONTH} )?(?:19|20)\d\d|(?:in|over|during) the (?:past|last)"
    r" (?:(?:two|three|four|five|\d+) years|(?:year|\w+ months)))\b"
    rf"|\bbetween (?:early |mid-|late )?{MONTH} and (?:early |late |mid-)?{MONTH}\b"
)
"""What makes it a look back at reports that came out over months, and no yearly report that is out now."""
