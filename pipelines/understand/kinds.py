"""Words for what headline, opening or the rest of a story announces: visits, steps of government, reactions, figures.

Which kind of story they make it is weighed elsewhere (``cues``, ``weighing``).
"""

import re

from pipelines.understand.later import compile_at_words, expression
from pipelines.understand.needed import Needing


def word_field(pattern: str) -> "re.Pattern[str]":
    """Return the expression of a word field, whose every alternative begins at a word or at a sum of money.

    None need be tried elsewhere, which takes a third of the time.
    """
    return compile_at_words(pattern, place=r"(?:\b(?=\w)|(?=£))")


VISIT = word_field(
    r"monitoring (?:visits?|inspections?|letters?)|(?<!weeks of )(?<!week )unannounced (?:ofsted )?(?:inspection|visit)"
    r"|focus+ed (?:visits?|inspections?)|follow[- ]?up (?:visits?"
    r"|inspections?|letter)|their follow[- ]up\b|return visits?"
    r"|(?:first|second|third|fourth|fifth|sixth|seventh|latest) such visits?\b"
    r"|re-?visit|joint targeted area|jtai\b|annual (?:conversation|engagement meeting)|progress visits?"
    r"|virtual (?:inspections?|visits?)"
    r"|monitoring of (?:the )?(?:council|service)|letter (?:published|from ofsted|to the council|about|on)"
    r"|letter from (?:the )?(?:government's )?(?:inspectors|ofsted)|(?<!full )\bofsted(?:'s)? (?:latest |recent "
    r"|last |first |second |third |fourth |fifth )?visits?\b(?! (?:ahead|due|expected|looms))"
    r"|(?:ofsted|inspectors|inspectorate|watchdog)(?:'s|s'|')? (?:\w+ )?letter\b|inspectors?\b[^.;]{0,60}\bletter\b"
    r"|letter\b[^.;]{0,60}\b(?:inspectors|ofsted)\b|(?:its|their|the) letter (?:says|said|states|stated|reads"
    r"|notes|noted|adds|added)\b"
    r"|(?:quarterly|progress|follow[- ]up) checks?\b|check-ups?\b|(?:second|another|further) look at (?:the|its"
    r"|how|progress)"
    r"|(?:inspectors|ofsted) (?:(?:have|has|had) )?(?:been|come|came|gone|went|were|was) back to (?:see|check"
    r"|look|find out)\b"
    r"|return(?:s|ed)? to (?:check|see (?:how|what|whether))\b"
    r"|(?:ofsted|inspectors) (?:has|have|had) (?:paid (?:a|another) (?:\w+ )?visit|called in on|visited)"
    r"|(?<!full )\bvisits? (?:by|from) (?:ofsted|inspectors)|monitoring reports?\b|visit letter|(?:subject"
    r"|focus|topic) of (?:the|its|this|a) (?:\w+ )?visit"
)
"""Visits that give no grade (virtual ones: Ofsted's monitoring while full inspections stood still in 2020-21)."""

IF_VISIT = Needing(VISIT)


def names_visit(low: str) -> bool:
    """Whether words (lower-case) name a visit that gives no grade."""
    if "visit" not in low and RATED_BY_LETTER.search(low) is not None:
        return False
    return IF_VISIT.search(low) is not None and not ("visit" in low and CAME_OF_VISIT.match(low) is not None)


RATED_BY_LETTER = expression(r"\bletter\b[^.;]*\b(?:ofsted|inspectors|it|they) (?:rated|judged|graded)\b")
"""The letter in which an inspection's grades come ("In its letter to the director Ofsted rated ...")."""


CAME_OF_VISIT = expression(
    r"\W*(?:following|after) (?:(?:ofsted|inspector)s?'?s?|an?|the|their|its) (?:(?!monitoring|focus|follow|virtual"
    r"|progress)"
    r"[\w-]+ )?visit(?: by (?:ofsted|inspectors))?(?: (?:to|of) [\w' ]{3,40}?)?(?: (?:in|last) (?:\w+)(?: \d{4})?)?,? "
    r"(?:(?:the|its|their) (?:[\w'-]+ ){0,3}?(?:council|authority|department|services?|city|county|borough)|it|they)"
    r" (?:was|were|has been|have been) (?:now |both |all )?(?:rated|judged|graded|found to be|awarded|given|upgraded"
    r"|downgraded|only the (?:first|second|third|fourth|fifth)(?! to be visited))\b"
)
"""How a sentence opens that calls an inspection a visit: grades came of it ("Following Ofsted's visit in January the
council was rated good")."""


INTERVENTION = word_field(
    r"commissioners?\b(?! for england|'s office)|reviews? ordered\b|orders? (?:a )?(?:independent )?review"
    r"|statutory (?:direction|notice|intervention)|directions? under\b|section 497a\b"
    r"|letter (?:to [\w' -]{3,40} )?from (?:the )?(?:[\w']+ )?minister\b|minister(?:'s)? letter\b"
    r"|letter (?:to [\w' -]{3,40} )?from (?:the )?(?:parliamentary )?(?:under[- ]?secretary|secretary of state)\b"
    r"|improvement (?:notice|order)s?\b|steps? in\b|stepped in\b|stepping in\b|government intervention\b"
    r"|stripped of\b|taken? over (?:by|children|control)|takes? over\b|lose(?:s)? control|lost control"
    r"|control of\b[^.]{0,40}(?:removed|taken|handed)|hand(?:ed|s)? over\b|(?:in(?:to)?"
    r"|out of) special measures\b|takeover\b"
    r"|intervenes?\b|(?:minister|ministers|secretary) (?:\w+ ){0,2}(?:appoints?|sends?|names?|brings in)"
    r" (?:an? )?(?:\w+ ){0,2}advis[eo]r\b|direction (?:issued|to|from the)|issued? (?:an? |the )?(?:\w+ )?direction\b"
    r"|issued with a (?:direction|notice)|ordered to (?:hand"
    r"|set up|improve)|new trust\b|trust (?:to (?:take|run)|will take|model)|intervention (?:ends|lifted"
    r"|ended|notice|adviser|advisor)"
    r"|improvement advis[eo]r|dfe (?:advis[eo]r|appoints?)|out of (?:government )?intervention|remov(?:e|es"
    r"|ed) from (?:council|local authority)? ?control|leaves? intervention|lifts? (?:the )?(?:direction|notice)"
    r"|revok(?:es?|ed|ing) (?:the |a |its |that )?(?:statutory )?(?:direction|notice)"
    r"|alternative delivery|notice to improve\b|(?:formal|statutory|government) intervention\b|wound up\b"
    r"|back in[- ]house\b|in-house\b|(?:resum|regain)(?:es?|s|ed|ing) control\b|takes? back control\b"
    r"|trust (?:is |are )?to (?:close|end|go|be (?:closed|ended|scrapped|abolished|dissolved|axed|disbanded"
    r"|wound down))\b"
    r"|come(?:s)? home to\b|allowed to (?:hold on|keep|run|carry on)"
    r"|(?:return(?:s|ed)|handed|given|brought|transfer\w*|moved?) (?:back )?(?:to|under) (?:the )?(?:council"
    r"|county hall|local authority|town hall)"
    r"|keeps? (?:control|hold) of\b|directions? notice\b|advis[eo]rs? (?:sent|brought|put|appointed)\b"
    r"|government (?:adviser|commissioner|sends|appoints|orders|tells)"
    r"|(?:hands?|gives?|returns?) [^.;]{0,40}\bback\b|freed from\b|freedom\b|(?:lose"
    r"|losing) (?:control of )?(?:its |their )?children's services\b|strip(?:s|ped)? "
    r"|transfer(?:red)? (?:of )?(?:children's services )?to a (?:new )?trust"
)
REACTION = word_field(
    r"(?:arriv\w+|return\w*|back) (?:in|at|to) [^.;]{0,40}\binspect"
    r"|inspection (?:is |has )?(?:under ?way|begun|started)\b"
    r"|(?:cabinet member|leader|director|chief|boss|chief executive) (?:but )?(?:stays|survives|goes|to go"
    r"|leaves|out)\b"
    r"|questions? (?:face|facing)\b|fac(?:es?|ing) (?:serious |tough |urgent )?questions\b"
    r"|disput\w+|reject(?:s|ed)?\b|challeng(?:es|ed)\b|contest(?:s|ed)\b|complain\w*"
    r"|is due\b|any day\b|readiness\b|fears?\b|leak(?:s|ed)?\b|under attack\b|own up\b|come? under pressure"
    r"|resign(?:s|ed|ation|ing)?\b"
    r"|quit(?:s|ting)?\b|step(?:s|ped|ping)? (?:down|aside)|no[- ]confidence|vote of\b|sack(?:ed|ing)?\b"
    r"|suspend(?:ed|s)?\b|demand(?:s|ed|ing) (?!for|on|and|from|rose|has|have|grew)|calls? for\b"
    r"|calls on\b|apolog\w+|respon(?:ds|se|ding)\b|react(?:s|ion)?\b|budget\b|debate\b|petition\b"
    r"|(?<!long-)(?<!eagerly )\bawait(?:s|ed|ing)?\b|motion\b|inspect\w* (?:on the way|ahead|looms?|loom"
    r"|beckons?|nears?|are coming)|visit ahead\b|delayed\b|self-(?:evaluation|assessment)\b|ready for\b"
    r"|prepar(?:es|ing"
    r"|ation)\b"
    r"|scrutiny\b(?! (?:and [\w' ]{3,20} )?(?:sub-?)?(?:committee|panel|board|commission|meeting))|expected\b"
    r"|imminent\b|hits? (?:back|out)|defends?\b|(?<!in a )row\b|exchange blows\b"
    r"|clash(?:es|ed)?\b|trade(?:s|d)? (?:blows|insults)|lock horns\b|leaves? (?:post|role|job)"
    r"|depart(?:s|ure)\b|blam(?:es|ed)\b|accus(?:es|ed)\b|funding\b|spend(?:s|ing)?\b|extra (?:cash"
    r"|money)|£\d|plan(?:s"
    r"|ned)? to\b"
    r"|improvement plan\b|action plan\b|questions? (?:over|about|for|raised)\b|questioned\b|slams?\b"
    r"|urges?\b|vows?\b|promises?\b"
    r"|pledges?\b|strike\b"
)
COUNTRY = word_field(
    r"annual (?:social care )?(?:report|ratings?|verdicts|assessments|performance (?:ratings?|assessments?))"
    r"|one (?:english |local )?(?:council|authority|area|department)s? in (?:every )?(?:two|three|four|five|six"
    r"|seven|eight|nine|ten|\d+)\b"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|half|most|some|almost half"
    r"|a third) of the (?:first |last |latest )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve)(?: \w+)? (?:councils|authorities|reports|areas|departments)\b"
    r"|(?:half|third|quarter|majority|number|handful|dozen) of (?:the )?(?:councils|authorities"
    r"|local authorities|children's services|departments)\b"
    r"|(?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:out of|in) (?:\d+|two|three|four|five|six|seven"
    r"|eight|nine|ten) (?:english )?(?:councils|authorities|departments)\b"
    r"|one in (?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b|(?:a|one|two) (?:third|quarter|fifth"
    r"|half)s? of (?:all )?(?:the )?(?:english )?(?:councils|local authorities|authorities)"
    r"|(?:all|of|the|most|many) las\b|per cent of (?:councils|local authorities|authorities|them"
    r"|children's services)|\d+ ?% of (?:councils"
    r"|local|them|authorities|children)|of (?:the )?\d+ (?:councils|local authorities|authorities)"
    r"|\d+ (?:of (?:the )?\d+ )?(?:english )?(?:councils|local authorities|authorities)\b|(?:nine|eight|seven"
    r"|six|ten|eleven|twelve|dozens? of|more than (?:a )?\w+) (?:english )?(?:councils|local authorities"
    r"|authorities)\b"
    r"|(?:number of|twice as many|half as many) [^.;]{0,30}(?:councils|authorities|children's services)"
    r"|in (?:four|five|six|seven|eight|nine|ten) local authorit|league table|national and regional"
    r"|national(?:ly)? (?:picture"
    r"|figures|statistics|data)|official (?:statistics|figures)|children's social care data\b"
    r"|(?:in )?england's (?:councils|local authorities)|councils (?:in england|nationally|across)"
    r"|state of the nation"
)
GRADED = word_field(
    r"(?:full|graded|standard|short|ilacs|re-?|(?:one|two|three|four)[- ]week|\d+[- ]day)[- ]?inspections?\b"
    r"|new (?:rating|grade)|was (?:today"
    r"|yesterday|this week) (?:rated|judged)|overall effectiveness"
)
INSPECTION = word_field(r"ofsted\b|inspect\w*|watchdog\b|rat(?:ed|ing)\b|ilacs\b")

REPORTS = word_field(
    r"(?:ofsted|inspectors?|watchdog|inspection|report)\b[^.;]{0,40}\b(?:prais\w+|finds?|found|says?|said|sees?"
    r"|saw|hails?|commends?|slams?"
    r"|criticis\w+|warns?|credits?|delivers?|judg\w+|rat(?:es|ed)|published|concludes?|highlights?|tells?|likes?"
    r"|sets? out|shows?|reveals?"
    r"|exposes?|identif\w+|condemn\w*)\b"
    r"|(?:report|findings|outcome|result|verdict)s? (?:published|of (?:the|its|an) (?:ofsted )?inspection"
    r"|from ofsted|by ofsted)\b"
    r"|(?:concludes?|says?|finds?|reports?) (?:ofsted|inspectors|the watchdog)\b"
    r"|(?:criticisms?|praise|warnings?|verdict) (?:from|by) (?:ofsted|inspectors|the watchdog)\b"
    r"|according to (?:ofsted|inspectors|a (?:new )?report)"
)
"""What inspectors report, told as the news."""
