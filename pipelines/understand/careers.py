"""Councils that are named as an officer's earlier post, or as the home of somebody sent from elsewhere."""

import re

from pipelines.understand.grade_names import GRADE_BEGINS, GRADE_OF_ANY_FORM, ONE_WORD_GRADE
from pipelines.understand.later import compile_at_words, expression
from pipelines.understand.needed import Needing

BEFORE_CAREER = compile_at_words(
    r"\b(?:(?:former(?:ly)?|once(?! (?:again|more))|ex-|previous(?:ly)?|outgoing|retired)\b(?:(?:(?!\b(?:rated"
    r"|judged|graded"
    r"|found|good|inadequate|outstanding|improvement)\b)[^.;]){0,50}?\b(?:at|of|for|in|with|by|led"
    r"|ran|chief executive|director))? ?(?:the )?"
    r"|(?:came|comes|joins|joined|join|moved|moves|arrives?|arrived|recruited|poached|seconded|transferred"
    r"|(?:brought|drafted|called|sent|parachuted) in|lured|head-?hunted|hired|on (?:loan|secondment)"
    r"|(?<!took )(?<!take )(?<!taken )(?<!taking )over) (?:us |here |(?:to|in|at"
    r"|into) (?:the )?[A-Z][\w' -]{2,30} )?from (?:the )?"
    r"|(?:left|leaves|leaving|quit|departed|departs|departing) (?:\w+ )?for (?:the )?"
    r"|(?:had |has )?(?:held|(?:worked|works|working)(?! in (?:close )?partnership\b)|served"
    r"|(?<!ofsted )(?<!inspectors )(?<!they )(?<!who )spent (?:[\w-]+ )?(?:years?|decades?|months|part"
    r"|time)[\w ]{0,40}?) (?:[\w' ]{1,60} )?(?:at|for|in|with) (?:the )?"
    r"|(?:who |she |he )(?:used to (?:lead|run|head)|led|ran"
    r"|runs|heads|headed|chaired|managed|turned (?:round|around)) (?:[\w' ]+ (?:at|for"
    r"|in|of) )?(?:the )?"
    r"|(?:once|was|been) (?:an? |the )?(?:[\w']+ ){0,3}?(?:director|leader|head|boss|chief executive"
    r"|social worker)(?: of [\w' ]+?)? (?:at|for|in|of) (?:the )?"
    r"|(?:now|currently|former|formerly|previously|then|ex-?) (?:the )?(?:dcs|director[\w' ]*|chief executive"
    r"|head[\w' ]*"
    r"|assistant director[\w' ]*"
    r"|deputy[\w' ]*) (?:of|in|at|for) (?:the )?"
    r"|which runs children's services in (?:the )?|(?:holds?|held|has|fills?) the same (?:office|post|job|role"
    r"|position)"
    r" (?:in|at|for|with) (?:the )?)$",
    re.IGNORECASE,
)
"""An officer's earlier post, or the home council of somebody sent from elsewhere."""


TELLS_OF_ITSELF = expression(
    r"(?:'s?)?(?: (?:city|county|borough|metropolitan|council|mbc|cc|bc))*(?:,| –| -| \(|, \() ?"
    r"(?:(?:(?:(?:during|under|in) whose|which|that|where|whose|described|inspected|given|awarded|handed|deemed"
    r"|declared|branded|found|seen"
    r"|an? (?:[\w-]+ ){0,2}?(?:council|authority|borough|county|city|department|service)|one of [^,;.()]{3,40})\b"
    r"(?:(?! (?:and|but) (?:from|now|then)\b)[^,;.()]){0,90}?[ '\"]"
    r"|(?:(?:currently|now|then|previously|once|last|still|also|itself|both|rated|judged|graded|ofsted)[ :]*)*['\"]*"
    r"|inspected in \d{4}, )"
    rf"{GRADE_OF_ANY_FORM}\b"
    r"|(?:having )?(?:seen|led|taken|steered|guided|helped|brought|lifted|moved|turned|nursed) (?:it|its (?:children's"
    r" )?services)\b|(?:seeing|leading|taking|steering|guiding|helping|bringing|lifting|moving|turning"
    r"|nursing) (?:it|its"
    r" (?:children's )?services)\b)",
    re.IGNORECASE,
)
"""What is added to the name of somebody's post, and tells the grade of that council itself ("formerly of Leeds (which
emerged from its inspection with an outstanding)", "years at Kent, leading it to a good")."""

THAT_COUNCIL = expression(
    r"[^.;]{0,110}\b(?:(?:that|his|her|their) (?:old |former |last |previous )?(?:council|authority|borough|county"
    rf"|city|department)(?:'s?)?|services there) [^.;]{{0,60}}{GRADE_OF_ANY_FORM}\b",
    re.IGNORECASE,
)
"""What comes back to it, later in the sentence ("arrived from Kent with a name made by that council's outstanding")."""

AFTER_CAREER = expression(
    r"(?:'s?)?(?: (?:county|city|borough|metropolitan|cc|mbc|bc|council))*(?:'s?)? (?:(?:former|then|deputy"
    r"|interim) )*(?:chief executive|director|leader|head|boss)\b[^.;]{0,60}"
    r"\b(?:is to be|will (?:be|lead|become)|has been (?:appointed|named|sent|asked|brought)|was (?:appointed|named"
    r"|sent)|been appointed|to (?:be|lead|advise|act))\b",
    re.IGNORECASE,
)


HOME_OF_COMMISSIONER = expression(
    r"\b(?:chief executive|director[\w' ]*|leader|head) (?:of|at) (?:the )?$", re.IGNORECASE
)
OF_THE = ("of", "at", "the")


SENT = expression(
    r"\bcommissioners?\b|\badvis[eo]rs?\b|\bwill (?:lead|advise|chair|review)\b|\bappoint\w+|\bnamed\b", re.IGNORECASE
)


WHOSE_OWN = expression(
    rf"(?:'s?)?(?: [\w'-]+){{0,4}}?(?: up)? (?:from|to) (?:(?:an?|its|their) )?(?:first )?['\"]*{GRADE_OF_ANY_FORM}"
    r"(?=['\"]*(?:[,.;!]|$| (?:(?:ofsted|overall) )*(?:ratings?|grades?"
    r"|judge?ments?|before|in|from|last|two"
    r"|three|when|and|to|overall)\b))"
    rf"|(?:'s?)?(?: (?:city|county|borough|metropolitan|council|mbc|cc|bc))*,? (?:an? ['\"]?{ONE_WORD_GRADE}"
    r"['\"]?(?:-rated)? (?:council|authority|borough|county|city|department)|an? (?:[\w-]+ )?(?:city|council"
    r"|authority"
    r"|borough|county|department)"
    r" (?:with|that|which|whose|rated|judged)|where (?:[^.;]{3,80}? and where )?(?:its |the )?"
    r"(?:children's )?services|where they (?:are|were|had been) (?:rated|judged|graded)|where (?:ofsted"
    r"|inspectors) (?:[\w-]+ ){0,4}?(?:rat|judg"
    r"|grad|upgrad|downgrad|f[io]u?nd|call|brand|say|said|g[ai]ve|lift)\w*"
    r"|where (?:he|she|they|(?:his|her|its) (?:\w+ ){1,2}) ?(?:now |currently )?(?:runs?|leads?|ran|led|headed"
    r"|oversaw|managed"
    r"|heads?) [^.;]{0,60}\b(?:rated|judged|graded|which|that)"
    r"|where (?:he|she|they) [^.;]{0,90}\b(?:took|lifted|moved|brought|led|helped|turned|saw)\b"
    r"|(?:(?:since|in|from|until|between|during) (?:\w+ ){0,3}(?:19|20)\d\d,? )?when (?:it|they|its \w+|services"
    r"|(?:that|the) (?:borough|county|city|council"
    r"|authority)(?:'s (?:[\w']+ ){0,2}?services)?|its (?:[\w']+ )?services) (?:was|were|had)"
    r"|(?:when|as|while|until|before|after) (?:ofsted|inspectors|the watchdog) (?:(?:first|last|had) )?(?:rat|judg"
    r"|grad"
    r"|f[io]u?nd|declar|brand|call|lift|mov)\w* (?:it|its|(?:the )?(?:children's )?services(?: there)?"
    r"|that (?:borough|county|city|council"
    r"|authority))"
    r"|where (?:he|she|they) [^.;]{3,90}\b(?:when|as|while) (?:ofsted|inspectors|the watchdog|it|its|services)"
    r"|(?:when|as|while|until|before|after) (?:its |the )?(?:services?|department) there"
    r"|and (?:(?:he|she|they) )?(?:was|were|is|has been|had been) there|whose|rated|judged|itself"
    r"|which (?:is|was"
    rf"|has|ofsted|inspectors)|\((?:(?:now|then|rated|judged) )*['\"]?{GRADE_BEGINS})\b",
    re.IGNORECASE,
)
"""What tells of the officer's own council after all ("of Leeds, whose services are outstanding")."""


OFFICER_THERE = expression(r"(?:'s)? (?:[\w']+ )?(?:director|chief|boss|head)\b", re.IGNORECASE)
PICKED = expression(
    r"\b(?:pick(?:s|ed)?|hire[sd]?|poach(?:es|ed)?|lure[sd]?|chooses?|chose|recruit(?:s|ed)?|turn(?:s"
    r"|ed) to) (?:the )?$",
    re.IGNORECASE,
)
"""How a council takes an officer of another's ("County picks Leeds director to lead its services")."""


OFFICER_TAKES_ON = expression(
    r"'s (?:(?:outgoing|departing|current|present|deputy|assistant|former|long-serving) )*(?:director|chief|head|boss"
    r"|leader)\b(?: of [\w' ]{3,30})?,? (?:(?:will|is to|now) )*(?:inherits?|tak(?:es?|ing) (?:on|over|charge of)"
    r"|joins?)\b",
    re.IGNORECASE,
)
"""What one council's officer does who goes to another ("Ann Roe, Kent's director, inherits services that ...")."""

IF_CAREER = Needing(BEFORE_CAREER)


HAS_IT_ITSELF = expression(
    r"(?!(?:'s?)?(?: (?:city|county|borough|metropolitan|council|mbc|cc|bc))*,? (?:is|was|has|have|had)"
    r" (?:(?:now|just|also|been|since) )*(?:appointed|named|chosen|selected|hired|recruited|sent|brought|confirmed"
    r"|unveiled|picked|(?:set |due )?to (?:be|become|run|lead|join|take|head|oversee|chair)|joining|joined|taking"
    r"|moving|moved|leaving|returning|become|agreed)\b)"
    r"(?:'s?)?(?: (?:city|county|borough|metropolitan|council|mbc|cc|bc))*,? (?:(?:both|each|all|now|also|then) )*"
    r"(?:is|are|was|were|has|have|had|been|went|got|rated|judged|graded|which|whose|where|when|children's|services"
    r"|both"
    r"|\()",
    re.IGNORECASE,
)
"""What makes the last of a list of councils more than one more post."""


WHILE_THERE = expression(
    r"\b(?:when|while|during|in) (?:i|he|she|they|we|(?:my|his|her|their|our) (?:\w+ ){0,2}(?:years|months|time|spell"
    r"|stint|decade))"
    r" (?:(?:was|were|worked|served|led|ran|headed)\b[^,;.]{0,50}\b)?(?:at|in|for|with|of)? ?(?:the )?$",
    re.IGNORECASE,
)
IT_WAS = expression(
    r"(?: (?:county|city|borough|council))*,? (?:it|they|services|its services|the (?:service|council|authority"
    r"|department)) (?:was|were|had|got|received|went|came|held)\b",
    re.IGNORECASE,
)
"""What goes on, behind the time that somebody spent at a council, with what it was then ("When I worked in Kent, it was
rated good")."""


def is_one_more(text: str, end: int) -> bool:
    """Whether a council behind another that was somebody's post in a list is one as well."""
    return not any(words.match(text, end) for words in (HAS_IT_ITSELF, WHOSE_OWN, TELLS_OF_ITSELF))


def is_career(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 90) : start]
    named = (
        IF_CAREER.search(before) is not None
        or AFTER_CAREER.match(text, end) is not None
        or OFFICER_TAKES_ON.match(text, end) is not None
        or is_home_of_commissioner(before, text)
        or (OFFICER_THERE.match(text, end) is not None and PICKED.search(before) is not None)
    )
    if named and IT_WAS.match(text, end) and WHILE_THERE.search(before):
        return False
    return named and not any(words.match(text, end) for words in (WHOSE_OWN, TELLS_OF_ITSELF, THAT_COUNCIL))


def is_home_of_commissioner(before: str, text: str) -> bool:
    """Whether a council is named as the post of somebody who is sent to another."""
    ahead = before.rstrip().lower().endswith(OF_THE)
    return bool(ahead and HOME_OF_COMMISSIONER.search(before) and SENT.search(text))
