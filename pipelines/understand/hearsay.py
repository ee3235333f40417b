"""What a story tells as a rumour, or puts right: that it was said of a council, and not that it is so."""

from pipelines.understand.believed import THE
from pipelines.understand.clauses import Clause
from pipelines.understand.grade_words import GradeWord
from pipelines.understand.grades import find_grades
from pipelines.understand.judgements import names_judgement
from pipelines.understand.later import expression
from pipelines.understand.reading import Sentence

SAID_IN = (
    r"(?: (?:about|by|from|in|of|on) [^,;.]{3,30}?)?,? (?:(?:that|which) )?"
    r"(?:sa(?:y|id)|claim|suggest|alleg|stat|imply|impli|assert)\w*\b"
)

SAYING = r"(?:saying|claiming|suggesting|stating|reporting|writing|calling|describing|branding|telling \w+)"

RUMOUR = expression(
    r"(?:\b(?:rumou?rs?|gossip|hearsay|fake news|misinformation|disinformation)\b(?=[^,.;:]*\b(?:that|of|about|has it"
    r"|had it|(?:sa(?:y|id)|claim|suggest)\w*)\b)"
    r"|\b(?:facebook|social[- ]media|twitter|tiktok|whatsapp|online|viral|anonymous|fake) (?:\w+ )?"
    rf"(?:posts?|claims?|messages?|videos?|leaflets?)\b"
    rf"(?=(?: (?:about|by|from|in|of|on) [^,;.]{{3,30}}?)? (?:that|claiming|saying|suggesting)\b|{SAID_IN})"
    r"|(?<!in )\b(?:claims?|posts?|messages?|suggestions?|stories|reports)"
    r"(?: (?:made|shared|posted|circulating|going a?round))? (?:on|across|over)"
    r" (?:facebook|social media|twitter|tiktok|whatsapp|the internet|x)\b"
    rf"(?= that\b|{SAID_IN})"
    rf"|\b(?:earlier|previous|first|original) version of th(?:is|e) (?:story|article|report|page)\b(?={SAID_IN})"
    r"|\b(?:it is|it's|it was) (?:not true|untrue|false|wrong|not the case|simply not true|incorrect|nonsense)"
    r" (?:that|to (?:say|claim|suggest|report))\b"
    r"|\b(?:hits? back at|hitting back at|den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?"
    r"|rebut(?:s|ted)?|quash(?:es|ed)?) (?:\w+ )?"
    r"(?:claims?|suggestions?|reports|rumou?rs|allegations)(?: [^,;.]{3,40})? (?:that|of)\b"
    r"|\bthe claim\b[^.;]{0,60}\b(?:is|was) that\b"
    rf"|\bapologi[sz](?:e|es|ed|ing)\b[^,;.]{{0,60}}? for (?:\w+ly )?{SAYING}\b"
    r"|\b(?:withdr[ae]w(?:n|s)?|retract(?:s|ed)?|delet(?:es|ed)) (?:[\w'-]+ ){1,4}?(?:leaflets?|posts?|tweets?|claims?"
    r"|articles?|stor(?:y|ies)|statements?|adverts?|videos?|comments?)"
    rf" (?:(?:which|that|in which (?:he|she|it|they)) (?:had )?(?:said|claim|suggest|alleg|stat|call|describ)\w*"
    rf"|{SAYING})\b"
    r"|\bh(?:it|its|itting) (?:back|out) at (?:(?!ofsted|inspect|watchdog)[\w'-]+ ){1,6}?"
    rf"(?:(?:who|which|that) (?:ha[ds] )?(?:said|claim|suggest|call|brand|describ)\w*|for {SAYING})\b"
    r"(?! for\b)(?![^.;]*\b(?:as|over|following)\b)"
    r")(?:(?!\b(?:after|because|since|but|when|(?:wrong|right|fair|unfair|harsh) (?:to|in)"
    r"|and (?:said|says|saying|insist\w*|added|told))\b)[^.;:,]){0,160}$"
)
"""What nobody answers for, before the grade that it tells of."""
OF_RUMOURS = (
    "rumo",
    "gossip",
    "hearsay",
    "fake",
    "isinformation",
    "claim",
    "post",
    "messag",
    "suggest",
    "version",
    "apologi",
    "withdr",
    "retract",
    "delet",
    " back at ",
    " out at ",
    "it ",
)

PUT_RIGHT = expression(
    r"\W*(?:but |yet |in fact,? )?(?:this|that|it|the (?:claim|post|rumour|report|story|statement)|they|these|those)"
    r" (?:(?:is|was|are|were|has been|have been) (?:\w+ly |now )?(?:false|untrue|not true|not the case|incorrect|fake"
    r"|fabricated)(?:,[^.;]*\b(?:said|says|stress\w*|confirm\w*|insist\w*)\b[^.;]*)?\W*$|(?:did|has|have|had|was|were"
    r"|is|are)(?: not|n't)(?:,(?: [\w'-]+){1,6} (?:said|says|stress\w*|confirm\w*|insist\w*))?\W*$)"
)
"""A sentence that takes back the one before it, and says no more; that it is "wrong" may be of the grade itself."""


def is_rumour(clause: Clause) -> bool:
    """Whether a grade is told as a rumour, a claim that is denied, or what a story said before it was put right."""
    lead = clause.lead
    rumour = RUMOUR.search(lead) if any(map(lead.__contains__, OF_RUMOURS)) else None
    if rumour is None or OWN_POST.search(lead, 0, rumour.start()) is not None:
        return False
    return THE.search(lead) is None or RATING.match(clause.low, clause.end) is None


OWN_POST = expression(
    r"\b(?:in|via|through|with) (?:an?|its|the|his|her|our) $"
    r"|\b(?:council|ofsted|leader|director|councillor|cllr|minister|mp|department|he|she|we)(?: \w+){0,2}"
    r" (?:shared|published|issued|wrote|put out|posted|released) (?:an?|its|the|his|her|our) $"
)
"""Before a post: that somebody who answers for it wrote it ("in a Facebook post the council said")."""

RATING = expression(r"['\"]* (?:(?:ofsted|overall) )*(?:rating|grade|judge?ment|verdict|report)\b")
"""What is spoken of as given, whatever is denied of it ("dismissed claims that the 'inadequate' rating was unfair")."""


def is_put_right(behind: Sentence) -> bool:
    """Whether the sentence behind says that what was told is not so ("This is false.")."""
    return PUT_RIGHT.match(behind.low) is not None


def is_answered(low: str, word: GradeWord, behind: Sentence) -> bool:
    """Whether what somebody says of services is answered behind it with another grade, which they have ("An MP told
    the Commons that services were inadequate. The council said Ofsted had rated them good."; "Your report said that
    they were inadequate. In fact Ofsted rated them good.")."""
    in_fact = "fact" in behind.low or "actually" in behind.low
    if not in_fact and "ofsted" not in behind.low:
        return False
    if in_fact and IN_FACT.match(behind.low) is not None:
        said = SOMEBODY_SAID.search(low, 0, word.start)
    elif ANSWERED.match(behind.low) is not None and IS_GIVEN.search(low) is None:
        said = SAYS_IT_IS.search(low, 0, word.start)
    else:
        return False
    if said is None or IS_OFSTEDS_WORD.search(low, 0, said.start()) is not None:
        return False
    if names_judgement(low) or names_judgement(behind.low):
        return False  # of one part, and of another or the whole: both may be so
    return any(each.grade != word.grade for each in find_grades(behind, old_scales=False))


SOMEBODY_SAID = expression(
    r"\b(?:said|says|claimed|claims|told|reported|wrote|stated|called|described|suggested|implied)\b[^;.]*$"
)
SAYS_IT_IS = expression(
    r"\b(?:said|says|claimed|claims|told|tells) [^;.]*\b(?:is|are|was|were) (?:still )?['\"]*$"
    r"|\b(?:calls|called|describes|described) [^;.]*$"
)
IS_OFSTEDS_WORD = expression(
    r"\b(?:ofsted|inspect\w*|watchdog|regulator|letter|report|document|findings|summary)\b|^\W*(?:but |however,? )?it $"
)
IS_GIVEN = expression(
    r"\b(?:ofsted|inspect\w*|watchdog|rated|judged|graded|rating|grade|judge?ment|had been|ago|when|(?:19|20)\d\d"
    r"|last (?:year|month))\b"
)
"""What makes what somebody says of services a grade that was given, or one of before."""

IN_FACT = expression(
    r"\W*(?:but |yet )?(?:in (?:actual )?fact|actually)\b|\W*(?:but )?(?:it|they|services|ofsted|inspectors|the \w+)"
    r" (?:(?:is|are|was|were|had|has|had been|have been) )?(?:in fact|actually) "
)
ANSWERED = expression(
    r"\W*(?:but |however,? |yet )?(?:(?:an? |the |its )?(?:[\w'-]+ ){0,3}?(?:council|trust|authority|spokes\w+|director"
    r"|leader|cabinet member|department)|he|she|it|they) (?:has |have |later )?(?:said|says|pointed out|points out"
    r"|replied|responded|insisted|insists|noted|countered)\b[^;.]{0,60}?\b(?:ofsted|(?:rated|judged|graded))\b"
)
"""How the council answers ("The council pointed out that Ofsted had rated them good")."""


def is_leaked(clause: Clause) -> bool:
    """Whether a grade is that of a draft, or of what leaked of it."""
    low = clause.low
    if "leak" not in low and "draft" not in low:
        return False
    return LEAKED.search(clause.lead) is not None or LEAKED_BEHIND.match(low, clause.end) is not None


LEAKED = expression(r"\bleak\w*\b[^.;]*\b(?:draft|report|letter|document|e-?mail)\b|\bdraft (?:of|report|letter)\b")
"""A draft of a report, or what leaked of it: it says what may yet be judged."""
LEAKED_BEHIND = expression(r"[^.;]{0,60},? according to (?:an? )?(?:leak(?:s|ed)?|(?:[\w-]+ ){0,2}draft)\b")
"""What says behind a grade that a leak has it so."""
