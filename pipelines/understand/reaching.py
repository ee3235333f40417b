"""How far a grade reaches, and what is asked on both of its sides about the words between it and a judgement."""

from dataclasses import dataclass

from pipelines.understand.later import expression


@dataclass(frozen=True, kw_only=True)
class Reach:
    """How many judgements of a gap a grade reaches, and whether its words say so beyond doubt."""

    count: int = 0
    sure: bool = False


NONE = Reach()


def unquoted(words: str) -> str:
    """Leave out quotation marks, and no apostrophe."""
    return QUOTATION.sub("", words) if "'" in words or '"' in words else words


QUOTATION = expression(r"(?<!\w)['\"]+|['\"]+(?!\w)")

AND_THIS = (
    r"(?: [\w' -]{0,40})?(?:,|;| –)(?: and| but)? (?:this|that|these|those|it|they) (?:is|was|are|were)"
    r" (?:the|its) (?:only )?"
)

BARE_LEADERS = expression(
    r"(?:(?<!for )(?<!on )(?<!of )(?:its|the|their|senior|council|[\w-]+'s?) )*(?<!for )(?<!on )leaders"
)

PLACING = expression(r" ?(?:in|for|on|across|under|over|against)\b")

PARENTHESIS = expression(
    r",? \([^()]*\)|, (?:however|meanwhile|though|too|by contrast|moreover|in turn|also|on the other"
    r" hand"
    r"|for example|(?:as )?(?:it|you|members|readers|we|many|some) (?:will|may|might) (?:be )?(?:recall|remember"
    r"|know)\w*"
    r"|(?:it|they|the (?:\w+ )?report(?: (?:published|out|issued|released)(?: (?:today|yesterday"
    r"|this week))?)?|inspectors|ofsted|the watchdog) (?:(?:has |have )?(?:said|added|found|decided"
    r"|ruled|concluded)"
    r"|says?|adds?|finds?)),"
    r"|, (?:said|says|found) (?:ofsted|inspectors|the (?:inspectors|watchdog|report)),"
    r"|, in (?:the )?(?:inspectors'|ofsted's|watchdog's|inspectorate's|its|their) (?:view|eyes|opinion|words"
    r"|judge?ment)(?=,)"
    r"|, (?:though|although|while|despite|if|albeit) [^,;]{0,40},"
    r"|, (?:like|as with|unlike|along with"
    r"|together with) [^,;]{0,80},"
    r"|, (?:the|an?|its) (?:only |one |other )?(?:area|aspect|judge?ment|part|field|one|category)s? (?:which|that"
    r"|where|in which|to)\b"
    r"|, (?:the|an?|its|their|our|long)(?: (?!and\b|but\b|rated\b|judged\b|graded\b)[\w'-]+){1,7},"
    r"(?= (?:is|are|was|were|has|have|remains?|stays?|gets?|got|came|went|fell|rose|requires?|required)\b)"
    r"|, (?:(?!rated|judged|graded|given|awarded|handed|found|deemed|branded|named|called|labelled|upgraded|downgraded"
    r"|promoted|raised|lowered|moved|improved|based|placed|ranked)[a-z]{3,}ed|made|known|drawn up|set out|taken"
    r"|shown|seen"
    r"|given (?:after|at|by|in)|awarded (?:after|at|by|in))\b[^,;]{3,80},(?= (?:is|are|was|were|has|have|had)\b)"
    r"|, with [^,;]{3,60},(?= (?:an? |the |is |was |were |got )?['\"]*$)"
    r"|, (?:chaired|led|headed|run|which|who|where|then|now|once|previously|formerly|hitherto)\b[^,;]*,"
    r"|,? (?:for|to|of|in) (?:whom|which) (?:the )?(?:services?|support|help|care|work|provision"
    r"|experiences?)(?: and progress)?"
    r"|, (?:the|its|ofsted's|their|one of the|an?) (?:\w+ ){0,3}?(?:highest|top|best|lowest|second[- ]\w+|worst"
    r"|bottom|possible)"
    r"[\w -]{0,25}(?:,|$)"
)
"""What is put in beside the thing itself, between two marks."""

DESCRIBES_SERVICE = expression(
    r"^['\"]* (?:\w+'s? )?(?:services?(?! (?:for|to) (?:the |its )?$)|council|authority|department|trust)\b"
)
"""A grade that is the adjective of a whole service."""
