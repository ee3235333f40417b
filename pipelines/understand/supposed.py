"""Whether a sentence only supposes a grade or asks for it: "Were leaders inadequate again, a trust would follow"."""

from pipelines.understand.grade_words import GradeWord
from pipelines.understand.later import expression
from pipelines.understand.steps import FROM_STEP


def is_supposed(low: str, word: GradeWord) -> bool:
    """Whether a grade is a condition, told by a verb before its subject, or by what it would bring, or is asked for."""
    if (
        "?" in low
        and (ASKED.match(low, 0, word.start) or ASKED_IF_SO.match(low, 0, word.start))
        and not FROM_STEP.search(low, 0, word.start)
        and ASKED_BEHIND.match(low, word.end)
    ):
        return True
    if not any(map(low.__contains__, WOULD)):
        return False
    if INVERTED.match(low) and WOULD_BEHIND.search(low, word.end) and "," in low[word.end :]:
        return True
    return A_GRADE.search(low, 0, word.start) is not None and WOULD_BRING.match(low, word.end) is not None


WOULD = (" would ", " could ", " might ")
INVERTED = expression(r"\W*(?:and |but )?(?:were|should|had) (?:the |its |their |our |it |they |[\w'-]+ ){1,6}")
WOULD_BEHIND = expression(r"\b(?:would|could|might)\b")
A_GRADE = expression(r"(?:^|[,;:.] ?|\b(?:but|and|that) )\W*(?:an?|another) ['\"]*$")
WOULD_BRING = expression(
    r"['\"]*(?: (?:rating|grade|verdict|judge?ment))?(?: (?:for|in|on) [^,;.]{3,60}?)? (?:would|could|might)"
    r" (?!have\b|appear\b|seem\b)"
)
"""What a grade that nobody has yet would do ("a good for leadership would help")."""

ASKED = expression(
    r"\W*(?:and |but |so |or )?(?:(?:without|with|under|in|at|on|then|if) [^,;?]{2,60}, )?"
    r"(?:will|is|are|was|were|can|could|might|would|has|have|does|did) (?!(?:it any|you|no)\b)"
    r"(?:(?!\b(?:whose|which|who|where|when|that|after|since|given|because|before|once|on being|aware|accept"
    r"|(?<!rated )(?<!judged )(?<!graded )as)\b)[^?;]){2,110}$"
)
"""How a question opens that asks whether somebody has a grade; what stands behind "now that" or "after" is so."""
ASKED_IF_SO = expression(
    r"\W*(?:is it (?:true|the case|right)|does (?:this|that|it) mean|has ofsted (?:found|said|decided)"
    r"|could ofsted (?:conclude|find|say)) that [^?;]{2,90}$"
)
"""How a question opens that asks whether something is so."""
ASKED_BEHIND = expression(
    r"['\"]*(?: (?!(?:council|authority|department|county|borough|services?)\b)[\w'-]+){0,4}['\"]*"
    r"(?:\?|,? or\b[^?]{3,60}\?| if (?:it|they|we|the \w+) [^?]{3,80}\?)"
)
"""A question that a grade answers or not ("Will Kent be rated good this time?")."""


def is_found_beside(before: str) -> bool:
    """Whether what must, should or could be done is told beside what inspectors have found ("must do more, Ofsted said
    as it judged ...")."""
    if (" could be " in before or " could have " in before) and ASKED_WHY.search(before):
        return True
    if " and " in before and AND_JUDGED.search(before):
        return True
    found = FOUND.search(before)
    return (
        found is not None
        and CONDITION.search(before) is None
        and OF_ANY.search(before, found.start()) is None
        and OUGHT.search(before, 0, found.start()) is not None
        and OUGHT.search(before, found.start()) is None
    )


FOUND = expression(
    r"(?:\b(?:after|as|because|since|when|where|that|which|who|whom)(?: (?:it|they|ofsted|its|the|inspectors"
    r"|watchdog|inspectorate|regulator|report|has|have|had|also|recently|last (?:week|month|year|night))){0,5}"
    r" (?:rated|judged|graded|found|branded|declared|deemed|gave|given|handed|awarded|labelled|concluded"
    r"|downgraded|upgraded|lowered|raised|lifted|cut|moved|put)"
    r"|\b(?:after|while|in) (?:rating|judging|grading|finding|branding|giving|handing|declaring|downgrading|upgrading"
    r"|lowering|raising|lifting|moving|cutting|putting)"
    r"|, (?:rating|judging|grading|branding|giving|handing|finding|declaring))\b[^;.:]{0,90}$"
)
ASKED_WHY = expression(
    r"\b(?:ask|wonder|explain|understand)\w* why\b[^;.]{0,120} could"
    r" (?:be|have (?:its|their|the) (?:[\w']+ ){1,4}(?:rated|judged|graded)) (?:an? )?['\"]*$"
)
"""What somebody asks the reason of is so ("asked why Essex could be outstanding")."""
OUGHT = expression(r"\b(?:must|ha(?:s|ve) to|needs? to|should|could|may|might|would|can)\b")
OF_ANY = expression(r"\b(?:an?|any|every|each) (?:\w+ )?(?:council|authority|service|department)\b")
"""Whom a rule is for ("must come back every quarter after rating a council inadequate")."""
CONDITION = expression(r"\b(?:if|whether|unless|were to|in case|how)\b")

AND_JUDGED = expression(
    r"\b(?:set out|said|listed|told [\w' ]{2,30}?|identified|spelt out|explained|reported) (?:what|how|that"
    r"|which)\b[^,;.]{3,60}"
    r",? and (?:(?:has|have) )?(?:rated|judged|graded|found|gave|awarded|called|deemed) [^,;.]{0,60}$"
)
"""What inspectors judged beside what they say must be done ("set out what needs to improve and judged it good")."""


def is_conceded(before: str, low: str, end: int) -> bool:
    """Whether a grade that ends at ``end`` is said to be one that "may be", before a "but": so it is."""
    return " may " in before and MAY_BE.search(before) is not None and BUT_AFTER.match(low, end) is not None


MAY_BE = expression(
    r"\b(?:it|they|we|services|the [\w' ]{3,30}) may (?:well )?(?:now )?be (?:rated |judged )?(?:an? )?['\"]*$"
    r"|^\W*(?:(?!next|soon|later|one|if|when|in|by|until)[\w'-]+ ){1,12}may (?:well )?be (?:an? )?['\"]*$"
)
BUT_AFTER = expression(r"['\"]*[^.;,]{0,40},? but\b")
"""What is conceded before "but" is so ("it may be good overall, but leadership is inadequate")."""
IN_THEIR_VIEW = expression(
    r"\bin (?:their|its|ofsted's|the inspectors?'?s?'?) (?:judge?ment|view|opinion)\b[^.;]*\bshould be (?:rated"
    r"|judged|graded)\b[^.;]*$"
    r"|\b(?:ofsted|inspect\w+)\b[^.;]{0,40}\b(?:(?:took|takes?|c[ao]me to|(?:is|are|was|were) of) the view"
    r"|(?:conclusion|decision|verdict|finding|view|judge?ment) (?:was|is) that"
    r"|concluded|decided|ruled|determined|judged|settled|found"
    r"|agreed)\b[^.;]{0,140}\bshould be\b(?: (?:rated|judged|graded|as|an?))*[ '\"]*$"
)
"""What inspectors concluded that a grade should be, it is ("Ofsted concluded that leadership should be rated good")."""
