"""Adjectives that are grades by where they stand: before their verb, before a name, or put in between commas.

"Good was also the rating for care leavers"; "Outstanding Hackney has few such posts"; "leadership, outstanding last
time, is good".
"""

import re

from pipelines.understand.authorities import end_of_council
from pipelines.understand.grade_words import PUT_ASIDE, GradeWord, Place
from pipelines.understand.judgements import names_all, names_judgement
from pipelines.understand.later import expression

GRADE_CALLED = expression(
    r"\b(?:the|its|their|our|ofsted's) (?:[\w-]+ ){0,2}(?:grade|rating|verdict|judge?ment|mark)\b[^,;.:]{0,70}, ['\"]*$"
)
"""A grade named in apposition to its noun ("the grade given to the council, outstanding, is its third")."""

OF_THEN = expression(
    r"['\"]* (?:(?:on|at) that (?:occasion|time|inspection)|then|last time(?: (?:out|round|around))?|before"
    r"|(?:at|on) (?:the|its) (?:last|previous) (?:inspection|outing|visit)(?: in (?:19|20)\d\d)?"
    r"|in (?:19|20)\d\d|(?:\w+ ){1,2}(?:years?|months) (?:ago|earlier)|last (?:year|month|spring|summer|autumn"
    r"|winter))(?: for the \w+ time)?,"
    r" (?:was|is|are|were|has|have|had|now)\b"
)
"""What makes a grade put in behind a judgement that of before ("leadership, outstanding last time, was good")."""

SINCE = expression(
    r"['\"]* since (?:\w+ )?(?:19|20)\d\d\b|['\"]* since (?:last )?[a-z]+(?:,|\.|$)"
    r"|['\"]* (?:for (?:(?:over|more than|almost|nearly|the (?:past|last)) )?|these )(?:[\w-]+ )?(?:years|decade)\b"
    r"|['\"]* until (?:now|then|this|last|today|yesterday)\b"
)
OF_COUNCIL = expression(r"[A-Z][\w-]+(?: (?:Council|CC|MBC|BC|LBC))?, ['\"]*$")
"""A council with its grade in apposition ("Essex County Council, outstanding since 2019, ...")."""

COUNCIL_BEFORE = expression(r"[A-Z][\w-]+(?: (?:Council|CC|MBC|BC|LBC))?(?:,| [–-]) ['\"]*$")
DATED_BEHIND = expression(
    r"['\"]*(?: overall)?,? (?:(?:back )?(?:in|since) (?:[a-z]+ )?(?:19|20)\d\d|(?:at|in) (?:its|the) (?:last|previous"
    r"|latest|most recent) (?:\w+ )?(?:inspection|visit|report)|when (?:it was )?last (?:inspected|visited)"
    r"|when (?:ofsted|inspectors) last (?:called|came|visited|looked|inspected it)|last time(?: (?:out|round|around))?"
    r"|for (?:\w+ ){1,3}years)(?=['\"]*(?:[,.;)]|$| [–-] | and\b))"
)
"""When a council had the grade that is put in behind its name, or set before it ("She cited Kent, good in 2019, as
proof", "Outstanding since 2019, Kent was the model")."""

WAS_ONCE = expression(r", (?:previously|formerly|once|hitherto|until then) ['\"]*$")
OF_COUNCIL_BEFORE = expression(
    r"\b(?:services?|council|authority|department|borough|city|county|trust), \w+(?: then)? ['\"]*$"
)
"""What a judgement or a council was, put in behind its name ("leaders, previously outstanding, are now good")."""

OF_SERVICES_BEFORE = expression(
    r"\b(?:(?<!fire )(?<!emergency )services|social care|council|(?<!police )(?<!fire )(?<!health )authority|department"
    r"|(?<!hospital )(?<!nhs )(?<!school )trust), ['\"]*$"
)

ENDS_IN_ALSO = (", also", ", likewise", ", equally", ", similarly")
ALSO_SO = expression(r"[A-Z][\w-]+(?: (?:Council|CC|MBC|BC|LBC))?, \w+ ['\"]*$")
"""Another council with the grade just told in apposition ("Lincolnshire, rated outstanding, and Essex, also
outstanding")."""

PUT_IN_ENDS = expression(r"['\"]*(?:[,.;)]|$)")
"""How a grade ends that is put in ("support for care leavers, at good, ...")."""


def is_put_in(here: Place) -> bool:
    """Whether it is put in behind a council or a judgement, between commas."""
    low, ahead, end = here.low, here.ahead, here.end
    if (dated := DATED_BEHIND.match(low, end)) is not None:
        text = here.sentence.text
        if COUNCIL_BEFORE.search(text, 0, here.start):
            return True
        if not ahead and low.startswith(", ", dated.end()) and end_of_council(text, dated.end() + 2) is not None:
            return True
    if ahead.endswith(","):
        if OF_THEN.match(low, end) and (
            OF_COUNCIL.search(here.sentence.text, 0, here.start) or names_judgement(low[: here.start])
        ):
            return True
        if SINCE.match(low, end) and (
            OF_COUNCIL.search(here.sentence.text, 0, here.start) or OF_SERVICES_BEFORE.search(low, 0, here.start)
        ):
            return True
    if (
        ahead.endswith(("ly", "once", "hitherto", "then"))
        and WAS_ONCE.search(here.before)
        and PUT_IN_ENDS.match(low, end)
    ):
        return names_judgement(low[: here.start]) or OF_COUNCIL_BEFORE.search(low, 0, here.start) is not None
    if ahead.endswith(",") and low.startswith((",", "',", '",'), end) and GRADE_CALLED.search(here.before):
        return True
    if here.accepted and ahead.endswith(ENDS_IN_ALSO) and ALSO_SO.search(here.sentence.text, 0, here.start):
        return PUT_IN_ENDS.match(low, end) is not None
    return ahead.endswith(", at") and PUT_IN_ENDS.match(low, end) is not None and names_judgement(low[: here.start])


def is_turned_round(here: Place) -> bool:
    """Whether it is the subject of its sentence or stands before it ("Good was also the rating for ...")."""
    return (
        (here.ahead.endswith(" as") and CALLED_AS.search(here.before) is not None)
        or is_set_first(here.low, here.word)
        or is_before_councils(here)
        or (here.start < FIRST_WORD and OPENS.match(here.low) is not None)
        or (
            here.ahead.endswith((";", ":", " –", " and", " but")) and IS_THE_GRADE.match(here.low, here.end) is not None
        )
    )


FIRST_WORD = 4
"""Letters within which the first word of a sentence begins, its quotation mark or bullet before it."""


def is_before_councils(here: Place) -> bool:
    """Whether it is set before its verb and the councils that have it ("Also outstanding are Kent and Leeds")."""
    verb = WAS_BEHIND.match(here.low, here.end) if here.ahead and SET_FIRST.fullmatch(here.low, 0, here.start) else None
    return verb is not None and end_of_council(here.sentence.text, verb.end()) is not None


def is_before_name(here: Place) -> bool:
    """Whether it stands before a council's name as what is known of it ("Outstanding Hackney has few such posts")."""
    text, end = here.sentence.text, here.end
    if here.word.grade != "outstanding" or not text[end + 1 : end + 2].isupper() or is_title_case(text):
        return False
    past = end_of_council(text, end + 1)
    if past is None:
        return False
    if here.accepted:
        return (
            here.ahead.endswith((" at", " in", ",", " and", " than", " to", " of"))
            and NAME_ENDS.match(text, past) is not None
        )
    return not here.ahead and HAD_THERE.match(text, past) is not None


COUNCIL = r"(?: (?:City|County|Borough|Metropolitan|District|Council))*"
NAME_ENDS = expression(rf"{COUNCIL}(?=[,.;)]| ?\d| [a-z]|$)")
HAD_THERE = expression(
    rf"{COUNCIL} (?:had|has|is|was|will|got|took|lost|pays?|paid|spent|spends|needs|needed|reported|comes|came)\b"
)
"""How a council's name ends, and what it has, or does."""

OPENS = expression(
    r"\W*(?:an? )?(?:good|outstanding)['\"]*(?: (?:for|in|on): ?| (?:by|at) (?:the |our )?next (?:one|time|inspection"
    r"|visit)\b|(?: (?:was|were|is|had been|has been)(?: also| again| now)? (?:given"
    r"|awarded|(?:the|its"
    r"|ofsted's|their|inspectors') (?:\w+ )?(?:grade|rating|judge?ment|verdict|mark|word|label|tag|description"
    r"|badge|term|adjective|result|outcome"
    r"|conclusion|finding|ranking)"
    r"|(?:what|how) (?:ofsted|inspectors|it|they|we|the)|the (?:word|term|grade) (?:that )?(?:ofsted|inspectors|it"
    r"|they))"
    r"| (?:also )?(?:(?:went|goes|applies|applied|is attached|was attached|fell|came) to|land(?:s|ed) on))\b)"
)
"""How a sentence opens with a grade as its subject ("Good was also the rating for ...")."""

IS_THE_GRADE = expression(
    r"['\"]* (?:was|is|had been|has been)(?: also| again| now)? (?:the|its|their|ofsted's) (?:\w+ )?(?:grade|rating"
    r"|judge?ment|verdict|mark)\b"
)
"""What says of the subject of a clause that it is a grade ("... to good; outstanding had been the rating before")."""

SET_FIRST = expression(
    r"\W*(?:(?:to|after|for|with) (?:the |its |their )?[a-z' ]{3,40}, )?(?:(?:also|equally|just as|rated|judged"
    r"|graded) )*(?:as )?['\"]*"
)
WAS_BEHIND = expression(
    rf"['\"]*(?:{PUT_ASIDE}|,? (?:too |as well )?| (?=it (?:was|is) (?:for|in|on)\b)it )"
    r"(?:was|were|is|are|describes|described|covers|covered) "
)
"""A grade set before its verb and subject ("Also good was the help that children get")."""

CALLED_AS = expression(r"\b(?:rat|judg|grad|assess|class|describ|mark|label|rank|brand)\w+ as ['\"]*$")


def is_set_first(low: str, word: GradeWord) -> bool:
    """Whether a sentence is turned round, its grade before the judgement that it is of."""
    return (
        SET_FIRST.fullmatch(low, 0, word.start) is not None
        and WAS_BEHIND.match(low, word.end) is not None
        and (names_judgement(low[word.end :]) or names_all(low[word.end :]))
    )


def is_title_case(text: str) -> bool:
    """Whether a sentence is written Like This, so that a capital says nothing."""
    words = re.findall(r"[A-Za-z]{4,}", text)
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)
