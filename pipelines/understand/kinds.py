"""Words for what headline, opening or the rest of a story announces: visits, steps of government, reactions, figures.

Which kind of story they make it is weighed elsewhere (``cues``, ``weighing``).
"""

import re


def word_field(pattern: str) -> "re.Pattern[str]":
    """Return the expression of a word field, whose every alternative begins at a word or at a sum of money.

    None need be tried elsewhere, which takes a third of the time.
    """
    return re.compile(rf"(?:\b(?=\w)|(?=£))(?:{pattern})")


VISIT = word_field(
    r"\bmonitoring (?:visits?|inspections?|letters?)|\bunannounced (?:ofsted )?(?:inspection|visit)"
    r"|\bfocus+ed (?:visits?|inspections?)|\bfollow[- ]?up (?:visits?"
    r"|inspections?|letter)|\btheir follow[- ]up\b|\breturn visits?"
    r"|\bre-?visit|\bjoint targeted area|\bjtai\b|\bannual (?:conversation|engagement meeting)|\bprogress visits?"
    r"|\bvirtual (?:inspections?|visits?)"
    r"|\bmonitoring of (?:the )?(?:council|service)|\bletter (?:published|from ofsted|to the council|about|on)"
    r"|\bletter from (?:the )?(?:government's )?(?:inspectors|ofsted)|(?<!full )\bofsted(?:'s)? (?:latest |recent "
    r"|last |first |second |third |fourth |fifth )?visits?\b(?! (?:ahead|due|expected|looms))"
    r"|(?<!full )\bvisits? (?:by|from) (?:ofsted|inspectors)|\bmonitoring reports?\b|\bvisit letter|\b(?:subject"
    r"|focus|topic) of (?:the|its|this|a) (?:\w+ )?visit"
)
"""Visits that give no grade (virtual ones: Ofsted's monitoring while full inspections stood still in 2020-21)."""

INTERVENTION = word_field(
    r"\bcommissioners?\b(?! for england|'s office)|\breviews? ordered\b|\borders? (?:a )?(?:independent )?review"
    r"|\bstatutory (?:direction|notice|intervention)"
    r"|\bimprovement (?:notice|order)s?\b|\bsteps? in\b|\bstepped in\b|\bstepping in\b|\bgovernment intervention\b"
    r"|\bstripped of\b|\btaken? over (?:by|children|control)|\btakes? over\b|\blose(?:s)? control|\blost control"
    r"|\bcontrol of\b[^.]{0,40}(?:removed|taken|handed)|\bhand(?:ed|s)? over\b|\bin(?:to)? special measures\b"
    r"|\bintervenes?\b|\bdirection (?:issued|to|from the)|\bissued? (?:an? |the )?(?:\w+ )?direction\b"
    r"|\bissued with a (?:direction|notice)|\bordered to (?:hand"
    r"|set up|improve)|\bnew trust\b|\btrust (?:to (?:take|run)|will take|model)|\bintervention (?:ends|lifted"
    r"|ended|notice|adviser|advisor)"
    r"|\bimprovement advis[eo]r|\bdfe (?:advis[eo]r|appoints?)|\bout of (?:government )?intervention|\bremov(?:e|es"
    r"|ed) from (?:council|local authority)? ?control|\bleaves? intervention|\blifts? (?:the )?(?:direction|notice)"
    r"|\balternative delivery|\bnotice to improve\b|\b(?:formal|statutory|government) intervention\b|\bwound up\b"
    r"|\bback in[- ]house\b|\bin-house\b"
    r"|\bcome(?:s)? home to\b|\ballowed to (?:hold on|keep|run|carry on)"
    r"|\b(?:return(?:s|ed)|handed|given|brought|transfer\w*|moved?) (?:back )?(?:to|under) (?:the )?(?:council"
    r"|county hall|local authority|town hall)"
    r"|\bkeeps? (?:control|hold) of\b|\bdirections? notice\b|\badvis[eo]rs? (?:sent|brought|put|appointed)\b"
    r"|\bgovernment (?:adviser|commissioner|sends|appoints|orders|tells)"
    r"|\b(?:hands?|gives?|returns?) [^.;]{0,40}\bback\b|\bfreed from\b|\bfreedom\b|\b(?:lose"
    r"|losing) (?:control of )?(?:its |their )?children's services\b|\bstrip(?:s|ped)? "
    r"|\btransfer(?:red)? (?:of )?(?:children's services )?to a (?:new )?trust"
)
REACTION = word_field(
    r"\b(?:arriv\w+|return\w*|back) (?:in|at|to) [^.;]{0,40}\binspect"
    r"|\binspection (?:is |has )?(?:under ?way|begun|started)\b"
    r"|\b(?:cabinet member|leader|director|chief|boss|chief executive) (?:but )?(?:stays|survives|goes|to go"
    r"|leaves|out)\b"
    r"|\bquestions? (?:face|facing)\b|\bfac(?:es?|ing) (?:serious |tough |urgent )?questions\b"
    r"|\bdisput\w+|\breject(?:s|ed)?\b|\bchalleng(?:es|ed)\b|\bcontest(?:s|ed)\b|\bcomplain\w*"
    r"|\bis due\b|\bany day\b|\bfears?\b|\bleak(?:s|ed)?\b|\bunder attack\b|\bown up\b|\bcome? under pressure"
    r"|\bresign(?:s|ed|ation|ing)?\b"
    r"|\bquit(?:s|ting)?\b|\bstep(?:s|ped|ping)? (?:down|aside)|\bno[- ]confidence|\bvote of\b|\bsack(?:ed|ing)?\b"
    r"|\bsuspend(?:ed|s)?\b|\bdemand(?:s|ed|ing) (?!for|on|and|from|rose|has|have|grew)|\bcalls? for\b"
    r"|\bcalls on\b|\bapolog\w+|\brespon(?:ds|se|ding)\b|\breact(?:s|ion)?\b|\bbudget\b|\bdebate\b|\bpetition\b"
    r"|(?<!long-)(?<!eagerly )\bawait(?:s|ed|ing)?\b|\bmotion\b|\binspect\w* (?:on the way|ahead|looms?|loom"
    r"|beckons?|nears?|are coming)|\bvisit ahead\b|\bdelayed\b|\bself-(?:evaluation|assessment)\b|\bready for\b"
    r"|\bprepar(?:es|ing"
    r"|ation)\b"
    r"|\bscrutiny\b|\bexpected\b|\bimminent\b|\bhits? (?:back|out)|\bdefends?\b|\brow\b|\bexchange blows\b"
    r"|\bclash(?:es|ed)?\b|\btrade(?:s|d)? (?:blows|insults)|\block horns\b|\bleaves? (?:post|role|job)"
    r"|\bdepart(?:s|ure)\b|\bblam(?:es|ed)\b|\baccus(?:es|ed)\b|\bfunding\b|\bspend(?:s|ing)?\b|\bextra (?:cash"
    r"|money)|£\d|\bplan(?:s"
    r"|ned)? to\b"
    r"|\bimprovement plan\b|\baction plan\b|\bquestions? (?:over|about|for|raised)\b|\bquestioned\b|\bslams?\b"
    r"|\burges?\b|\bvows?\b|\bpromises?\b"
    r"|\bpledges?\b|\bstrike\b"
)
COUNTRY = word_field(
    r"\bannual (?:social care )?(?:report|ratings?|verdicts|assessments|performance (?:ratings?|assessments?))"
    r"|\bone (?:english |local )?(?:council|authority|area|department)s? in (?:every )?(?:two|three|four|five|six"
    r"|seven|eight|nine|ten|\d+)\b"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|half|most|some|almost half"
    r"|a third) of the (?:first |last |latest )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve)(?: \w+)? (?:councils|authorities|reports|areas|departments)\b"
    r"|\b(?:half|third|quarter|majority|number|handful|dozen) of (?:the )?(?:councils|authorities"
    r"|local authorities|children's services|departments)\b"
    r"|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:out of|in) (?:\d+|two|three|four|five|six|seven"
    r"|eight|nine|ten) (?:english )?(?:councils|authorities|departments)\b"
    r"|\bone in (?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b|\b(?:a|one|two) (?:third|quarter|fifth"
    r"|half)s? of (?:all )?(?:the )?(?:english )?(?:councils|local authorities|authorities)"
    r"|\bper cent of (?:councils|local authorities|authorities|them|children's services)|\d+ ?% of (?:councils"
    r"|local|them|authorities|children)|\bof (?:the )?\d+ (?:councils|local authorities|authorities)"
    r"|\b\d+ (?:of (?:the )?\d+ )?(?:english )?(?:councils|local authorities|authorities)\b|\b(?:nine|eight|seven"
    r"|six|ten|eleven|twelve|dozens? of|more than (?:a )?\w+) (?:english )?(?:councils|local authorities"
    r"|authorities)\b"
    r"|\b(?:number of|twice as many|half as many) [^.;]{0,30}(?:councils|authorities|children's services)"
    r"|\bin (?:four|five|six|seven|eight|nine|ten) local authorit|\bleague table|\bnational(?:ly)? (?:picture"
    r"|figures|statistics|data)|\bofficial (?:statistics|figures)|\bchildren's social care data\b"
    r"|\b(?:in )?england's (?:councils|local authorities)|\bcouncils (?:in england|nationally|across)"
    r"|\bstate of the nation"
)
GRADED = word_field(
    r"\b(?:full|graded|standard|short|ilacs|re-?|(?:one|two|three|four)[- ]week|\d+[- ]day)[- ]?inspections?\b"
    r"|\bnew (?:rating|grade)|\bwas (?:today"
    r"|yesterday|this week) (?:rated|judged)|\boverall effectiveness"
)
INSPECTION = word_field(r"\bofsted\b|\binspect\w*|\bwatchdog\b|\brat(?:ed|ing)\b|\bilacs\b")

REPORTS = word_field(
    r"\b(?:ofsted|inspectors?|watchdog|inspection|report)\b[^.;]{0,40}\b(?:prais\w+|finds?|found|says?|said|sees?"
    r"|saw|hails?|commends?|slams?"
    r"|criticis\w+|warns?|credits?|delivers?|judg\w+|rat(?:es|ed)|published|concludes?|highlights?|tells?|likes?)\b"
    r"|\b(?:report|findings|outcome|result|verdict)s? (?:published|of (?:the|its|an) (?:ofsted )?inspection"
    r"|from ofsted|by ofsted)\b"
    r"|\baccording to (?:ofsted|inspectors|a (?:new )?report)"
)
"""What inspectors report, told as the news."""
