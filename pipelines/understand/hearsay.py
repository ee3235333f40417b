"""What a story tells as a rumour, or puts right: that it was said of a council, and not that it is so."""

from pipelines.understand.clauses import Clause
from pipelines.understand.later import expression
from pipelines.understand.reading import Sentence

SAID_IN = (
    r"(?: (?:about|by|from|in|of|on) [^,;.]{3,30}?)?,? (?:(?:that|which) )?"
    r"(?:sa(?:y|id)|claim|suggest|alleg|stat|imply|impli|assert)\w*\b"
)

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
    r")(?:(?!\b(?:after|because|since|but|when|and (?:said|says|saying|insist\w*|added|told))\b)[^.;:,]){0,160}$"
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
    "it ",
)

PUT_RIGHT = expression(
    r"\W*(?:but |yet |in fact,? )?(?:this|that|it|the (?:claim|post|rumour|report|story|statement)|they|these|those)"
    r" (?:(?:is|was|are|were|has been|have been) (?:\w+ly |now )?(?:false|untrue|not true|not the case|incorrect|fake"
    r"|fabricated)(?:,[^.;]*\b(?:said|says|stress\w*|confirm\w*|insist\w*)\b[^.;]*)?\W*$|(?:did|has|have|had|was|were"
    r"|is|are)(?: not|n't)\W*$)"
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

THE, RATING = (
    expression(r"\b(?:the|its|their|this|that|ofsted's) (?:\w+ )?['\"]*$"),
    expression(r"['\"]* (?:(?:ofsted|overall) )*(?:rating|grade|judge?ment|verdict|report)\b"),
)
"""What is spoken of as given, whatever is denied of it ("dismissed claims that the 'inadequate' rating was unfair")."""


def is_put_right(behind: Sentence) -> bool:
    """Whether the sentence behind says that what was told is not so ("This is false.")."""
    return PUT_RIGHT.match(behind.low) is not None
