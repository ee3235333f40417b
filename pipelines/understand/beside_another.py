"""Of which thing a grade is that stands in a sentence or story on something else: true ratings told beside it."""

from pipelines.understand.grade_words import GradeWord
from pipelines.understand.later import expression
from pipelines.understand.reading import Sentence
from pipelines.understand.topic import (
    HEALTH,
    INSPECTORS,
    NATION,
    NOT_BY_OFSTED,
    OMBUDSMAN,
    OURS,
    Topic,
    is_one_of_them,
    named_topic,
    things,
    topic_at,
    what,
)
from pipelines.understand.turn import Turn

ELSEWHERE = (
    HEALTH,
    NATION,
    "the police, fire or housing service",
    "an agency",
    None,
)
"""Whose "children's services" may be meant that Ofsted does not rate."""


def topic_of(sentence: Sentence, word: GradeWord, turn: Turn, *, adoption_too: bool = True) -> Topic:
    """Of which thing a grade is: what the sentence names nearest, else what the talk is of."""
    talk = turn.topic
    if FOR_THEIR_SERVICES.match(sentence.low, word.end) is not None:
        return OURS  # "A coroner wrote to Kent, which was rated good by Ofsted for its children's services"
    near = topic_at(sentence, word.start, word.end, adoption_too=adoption_too)
    if talk.ours and (near is None or near.ours):
        return near or talk  # as most grades are
    by_ofsted = BY_OFSTED.match(sentence.low, word.end) is not None
    ofsteds = is_ofsteds_of_council(turn, word, by_ofsted=by_ofsted)
    if near is not None and near.ours and not talk.ours:
        if is_one_of_them(sentence.low, word.start):
            return talk
        if tells_services_rated(turn, word) or OFSTED_OF.search(sentence.low, 0, word.start):
            return near
        if AND_SERVICES.search(sentence.low, 0, word.start) and not is_of_health(sentence, talk):
            return near
        own = named_topic(sentence)
        apart = own is not None and not own.ours
        if near.weak or apart or (talk.other in ELSEWHERE and not INSPECTORS.search(sentence.low)):
            return OURS if ofsteds and talk.other in NEVER_OFSTEDS else talk
    beside = near or talk
    if beside.other not in NEVER_OFSTEDS or not (near is None or by_ofsted):
        return beside
    if near is None and ofsteds:
        return OURS  # "Care Inspectorate Wales praised it; Ofsted cut Kent to good"
    return OURS if tells_council_rated(turn, word) else beside


def is_ofsteds_of_council(turn: Turn, word: GradeWord, *, by_ofsted: bool) -> bool:
    """Whether a grade is said to be Ofsted's in a sentence on councils, and not that of something in a council's
    place."""
    low = turn.sentence.low
    subject = any(
        group.end <= word.start
        and (IN_PLACE.search(low, 0, group.start) is None or IT_THERE.match(low, group.end) is not None)
        for group in turn.groups
    )
    return bool(turn.groups) and ((by_ofsted and subject) or OFSTED_GAVE.search(low, 0, word.start) is not None)


FOR_THEIR_SERVICES = expression(
    r"['\"]*(?: (?:rating|grade|overall))*(?: (?:by|from) ofsted)? for (?:its|their) children's (?:services"
    r"|social care)\b"
)
"""For what a council is said to be rated, right behind the grade."""


def tells_services_rated(turn: Turn, word: GradeWord) -> bool:
    """Whether a sentence says of children's services themselves that they are so rated."""
    low = turn.sentence.low
    if RATED_SERVICES.search(low, 0, word.start) or OFSTED_RATED.search(low, 0, word.start):
        return True
    if turn.topic.other == HEALTH and INSPECTORS.search(low) is None:
        return False
    return any(
        (rated := OF_COUNCIL.fullmatch(low, group.end, word.start)) is not None
        and OF_IT.search(low, 0, group.start) is None
        and (rated["services"] is not None or FOR_SERVICES.match(low, word.end) is not None)
        for group in turn.groups
    )


def tells_council_rated(turn: Turn, word: GradeWord) -> bool:
    """Whether Ofsted is said to have rated the council itself, in a story on something that it does not inspect."""
    low = turn.sentence.low
    if INSPECTORS.search(low) is None and ITSELF_RATED.search(low, 0, word.start) is None:
        return False
    subjects = [
        IS_RATED.fullmatch(low, group.end, word.start)
        for group in turn.groups
        if IN_PLACE.search(low, 0, group.start) is None and JOINTLY.search(low) is None
    ]
    subjects.append(THE_COUNCIL_IS.search(low, 0, word.start))
    if any(found and (found["rated"] or low.startswith("requir", word.start)) for found in subjects):
        return True
    return bool(turn.gss or turn.focus) and OFSTED_RATED_THEM.search(low, 0, word.start) is not None


ITSELF_RATED = expression(r"\b(?:council|authority),? (?:(?:which|that) (?:is|was) )?itself (?:rated|judged|graded)\b")
"""What sets a council apart from what it uses or hosts ("The council, itself rated outstanding, ...")."""
BY_OFSTED = expression(r"['\"]*(?: overall)?,? (?:by|according to) ofsted\b")
OFSTED_GAVE = expression(
    r"\bofsted (?:(?:has|had|itself|also) )*(?:rated|judged|graded|rates|cut|lifted|raised|moved|upgraded|downgraded"
    r"|gave|found)\b[^,;:.]*$"
)
"""What Ofsted alone is said to have done."""
NEVER_OFSTEDS = (*NOT_BY_OFSTED, NATION, OMBUDSMAN)
"""What others look into: a council that Ofsted has rated is there rated for its children's services."""

WAS = r"(?:(?:itself|which|that|who|had|has|have|was|were|is|are|been|be|also|now|still|since) )*"
RATED_SO = rf"{WAS}(?P<rated>(?:rated|judged|graded|found|deemed|branded)(?: (?:to be|as|to|an?))* )?['\"]*"
PUT_IN = r"(?:,? (?:to the|over the|across the|just|next|in the|on the|which borders|its) [^,;.]{3,30},)?"
IS_RATED = expression(
    rf"(?: (?:city|county|borough))*(?: council)?(?:'s?(?: (?:own|wider|overall))? services)?{PUT_IN},? {RATED_SO}"
)
THE_COUNCIL_IS = expression(
    r"\b(?:the|same|city|county|borough|district|that) (?:(?:city|county|borough) )?(?:council|authority)"
    rf"(?:'s?(?: (?:own|wider|overall))? services)?,? {RATED_SO}$"
)
"""What says of the council itself how it is rated ("when the council had been rated inadequate by Ofsted")."""
OFSTED_RATED_THEM = expression(
    r"\bofsted (?:(?:has|had|have|also|last|now|since) )*(?:rated|rates|judged|judges|graded|found|finds|says|said|put)"
    rf" (?:that )?(?:them|they|it|the council|services|its services|the service) {RATED_SO}$"
)
"""What Ofsted says of services that were just told of over the border ("Ofsted says they are inadequate")."""

OF_COUNCIL = expression(
    r"(?: (?:city|county|borough))*(?: council)?(?P<services>'s? (?:own )?children's (?:services|social care))?,? "
    r"(?:(?:which|that|had|has|have|was|were|is|are|been|also|now|still|itself) )*"
    r"(?:(?:rated|judged|graded|found|deemed|branded)(?: (?:to be|as|to))? )['\"]*"
)
IN_PLACE = expression(r"\b(?:in|based in|of|by|with|for|from|to|at|under|within|used by) (?:the )?$")
"""What makes something else in a council's place the subject ("the provider in Kent was rated ... by Ofsted")."""
IT_THERE = expression(r" (?:it|they|(?:children's )?services) ")
"""What comes back to services there ("in North Tyneside it has been graded outstanding by Ofsted")."""
JOINTLY = expression(r"\bjoint(?:ly)?\b|\bamong them\b|\bjoined\b")
"""What Ofsted had a part in that another led."""

OF_IT = expression(r"\b(?:of|by|with|for|from|to|at|under|within) (?:the )?$")
"""What makes a part, a partner or a house of the council the subject ("The unit, part of Kent's services, was ...")."""
FOR_SERVICES = expression(
    r"['\"]*(?: (?:by|from) ofsted)? (?:for|on|in) (?:its |their )?children's (?:services|social care)\b"
)
"""What says for what a council is rated ("Kent, rated good for children's services in 2018, has ...")."""
OFSTED_RATED = expression(
    r"\bofsted (?:(?:has|had|have|also|last) )*(?:rated|judged|graded|found|declared|branded) "
    r"(?:(?!school|home|agency|hospital)[\w'-]+ ){0,4}?children's (?:services|social care)(?: (?:as|to be|were"
    r"|was))? ['\"]*$"
)
"""What Ofsted has rated, told beside another inspection ("came a year after Ofsted rated the council's children's
social care as good")."""


def is_of_health(sentence: Sentence, talk: Topic) -> bool:
    """Whether a hospital or its like is named, whose own "children's services" may be meant."""
    return talk.other == HEALTH or any(what(other) == HEALTH for other in things(sentence, adoption_too=True).others)


OFSTED_OF = expression(
    r"\bofsted(?:'s)? (?:\w+ )?(?:inspection|report|rating|judge?ment|review|concerns|verdict)s? (?:of|on|into|about)"
    r" (?:[\w']+ ){0,4}?(?:children's (?:services|social care)\b[^;.]{0,40}$|['\"]*$)"
)
"""What Ofsted said of them, told in a sentence or story on something else."""

RATED_SERVICES = expression(
    r"\b(?:whose|its|their|council's) (?:own )?children's (?:services|social care)(?: department)?"
    r" (?:is|are|was|were|has been|have been|had been) (?:\w+ )?(?:rated|judged|graded|found|deemed|branded)"
    r"(?: to be| as)? ['\"]*$"
    r"|^\W*children's (?:services|social care)\b[^;.]{0,40}? (?:is|are|was|were|has been"
    r"|have been) (?:\w+ )?(?:rated|judged"
    r"|graded|classed|found|deemed)\b[^;.]{0,60}$"
)
"""What says of a grade that it is theirs, whatever else the sentence is of."""

AND_SERVICES = expression(
    r"\b(?:and|but|although|though|while|whereas|yet) (?:(?:its|their|the|[\w ]{2,40}'s) )?(?:own )?"
    r"children's (?:services|social care)(?: (?:department|is|are|was|were|has been|have been|had been"
    r"|remain\w*|still|now|also"
    r"|rated|judged|graded|found|deemed|to be|as))* ['\"]*$"
)
"""What says so behind something else ("adult care is good, but children's services are inadequate")."""
