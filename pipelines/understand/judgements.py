"""Which of a framework's judgements a sentence speaks of, and where.

The words are those of the reports' headings and of the press for them (Ofsted's evaluation schedules since 2009).
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from pipelines.model import Judgement
from pipelines.understand.later import Choice, compile_at_words, compile_later
from pipelines.understand.needed import Needing

Part = Judgement | Literal["all", "some"]
"""``all``: every judgement of the framework; ``some``: areas that are not named."""

NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6}
NUMBER = r"(?:three|four|five|six|3|4|5|6)"
CHILDREN = r"(?:children|young people|those|children and young people|youngsters|families)"
AREAS = (
    r"(?:areas?|counts?|box(?:es)?|columns?|categor(?:y|ies)|(?:sub-?)?judge?ments?|aspects?|measures?|headings?"
    r"|criteria|grades|gradings|ratings|fronts|sections|elements?|benchmarks?|domains?|strands?|respects?)"
)

PATTERNS: tuple[tuple[Part | Literal["this", "them"], str], ...] = (
    (
        "other",
        r"(?:local )?(?:children's )?safeguarding (?:children(?:'s)? )?boards?|\blscbs?\b|\bstaying safe\b"
        r"|capacity (?:to improve|for improvement)|being healthy|enjoying and achieving|positive contribution"
        r"|economic (?:well-?being|prospects)|\bservice responsiveness\b|(?:young people|children) are healthy"
        r"|\bquality of practice\b|keeping(?:(?<=area of keeping)|(?<=^keeping)|(?<=at keeping)"
        r"|(?<=for keeping)(?<!systems for keeping)(?<!arrangements for keeping)(?<!plans for keeping))"
        r" (?:children|young people) safe"
        r"|children's safeguarding board"
        r"|safeguarding partnership",
    ),
    (
        "all",
        r"\bevery other (?:part|area|aspect|judge?ment)\b(?: of (?:the|its) (?:services?|work|department))?|"
        r"\b(?:(?:every|each) (?:single )?part|(?:(?:every|each) one|each|all) of (?:its|their|the) (?:\w+ )?parts)\b"
        r"(?=,? (?:but|bar|except|save|apart from|other than|aside from)\b)|"
        r"(?:(?<=found )|(?<=rated )|(?<=judged )|(?<=graded ))everything\b(?= (?:to be )?['\"]*(?:good|outstanding"
        r"|inadequate|requir))|"
        rf"\b(?:(?:in|for|on|across) )?(?:all|every(?:thing|where)?)(?: {AREAS})? (?:but|bar"
        rf"|except) one\b(?: of (?:the |its "
        rf"|these )?(?:{NUMBER}|{AREAS}|judge))?"
        r"|\beverything\b(?= (?:is|was|has been|had been) (?:(?:now|also|still|rated|judged"
        r"|graded) )*['\"]*(?:good|outstanding"
        r"|inadequate)\b)|\beverything\b(?=[^.;:]{1,90}\b(?:apart from|except|bar|aside from|other than|save for)\b)"
        rf"|\b(?:all|every(?:thing|where)?)(?: {AREAS})? but\b(?! (?:one|two|a|that|for|name|good|outstanding"
        rf"|inadequate|certain)\b)"
        rf"|\ball (?:of )?the others?\b|\ball (?:others|else)\b"
        rf"|\b(?:none|not (?:a single )?one) of (?:the|its|these|their) (?:(?:main |key "
        rf"|separate )?{NUMBER} )?{AREAS}\b"
        rf"(?= (?:(?:was|were|is|are|got|came out) (?:(?:anything )?(?:other|less)|lower|worse) than"
        rf"|(?:fell|falls|dropped|dipped|was|were|came) below)\b)"
        rf"|\b(?:not (?:one|a single)|no) (?:{AREAS}|grade|rating|mark)\b(?=(?: (?:in|of) (?:the|its|this) "
        rf"(?:\w+ ){{0,2}}report)?"
        rf" (?:was|is|fell|came out)"
        r" (?:(?:any )?(?:less|lower|worse|below|better|higher) than|below)\b)"
        r"|\bevery (?:single )?(?:grade|rating|verdict|mark)\b"
        r"|(?:(?<=in good )|(?<=in 'good' )|(?<=in outstanding )|(?<=in 'outstanding' )|(?<=with good )"
        r"|(?<=with outstanding )|(?<=rated good )|(?<=judged good )|(?<=graded good )|(?<=improvement )"
        r"|(?<=improvement' )"
        r"|(?<=rated inadequate )|(?<=judged inadequate )|(?<=[-–] good )|(?<=[-–] outstanding "
        r"))(?:throughout|all round)\b(?=\W*$|[,;.:)]| in (?:19|20)\d\d\b)"
        rf"|\ball (?:of )?(?:those|the ones) (?:beneath|below|under|underneath) (?:it|that)\b"
        r"|(?:(?<=, )|(?<=– )|(?<=; ))the others\b(?=,? ['\"]?(?:good|outstanding|inadequate|requir))"
        r"|(?:(?<=and )|(?<=but )|(?<=with ))the others\b(?= (?:(?:all|each|as|both|rated|judged|graded|being"
        r"|was|were|at) ){1,3}['\"]?(?:good|outstanding|inadequate|requir))"
        rf"|^\W*the others\b(?= (?:(?:were|are|was|is|all|each|being|judged|rated|graded|as|(?=requir))"
        rf" ?){{1,4}}['\"]?(?:good"
        rf"|outstanding|inadequate|requir))"
        rf"|\b(?:the|its|their) (?:other|remaining) "
        rf"(?:(?P<rest>two|three|four|five|2|3|4|5) )?{AREAS}\b(?<!area)(?<!judgement)(?<!judgment)(?<!aspect)"
        rf"(?<!category)|\b(?:the )?(?P<more>two|three|four) other {AREAS}\b|\bthe (?:other"
        rf"|remaining) (?P<those>two|three"
        rf"|four)(?=:| \(| (?:(?:to be|to become|were|are|was|is|all|each|being|judged|rated|graded|as|got|both|still"
        rf"|now"
        rf"|also|again|remain(?:ed)?|stay(?:ed)?"
        rf"|stand at) ){{0,3}}['\"]?(?:good|outstanding"
        rf"|inadequate|requir))|\bthe (?P<full>four|five) (?:main |key |separate )?(?:judge?ments|grades"
        rf"|headings)\b(?=,? (?:(?:are|were"
        rf"|have|had|came"
        rf"|being) )?(?:all|each)\b)|\b(?:in|for|on) the (?:other|remaining) (?:two|three|four|2|3"
        rf"|4)(?: {AREAS})?\b(?! (?:councils|authorities|boroughs|inspect|visits?|local))|\bthe rest(?! of)\b"
        rf"|\bevery(?:thing|body|one|where) else\b"
        rf"|\b(?:(?:in|for|on|across) )?each of the {NUMBER}\b(?! (?:separate|individual|councils"
        rf"|authorities|boroughs|inspections"
        rf"|visits|areas|judge|categor|aspects))"
        rf"|\b(?:in|for|on|across) all (?:of )?(?P<number>{NUMBER})(?: of (?:them|these|those))?\b(?! (?:key "
        rf"|main |inspected |ofsted |of |the |councils"
        r"|authorities|boroughs|inspections|visits|areas|judge|categor|aspects|measures|headings|grad|service))"
        r"|(?:(?<=good )|(?<=good['\"] )|(?<=outstanding )|(?<=outstanding['\"] )|(?<=inadequate )"
        r"|(?<=inadequate['\"] )"
        r"|(?<=improvement ))(?:(?:throughout|all round)\b(?=[^.;]{0,40}\b(?:except|apart from|bar|but for)\b))"
        r"|from top to bottom\b(?=[^.;]{0,60}\b(?:except|apart from|bar|exception)\b)"
        r"|\b(?:five judge?ments,? five(?! of)|four judge?ments,? four(?! of))(?: times)?\b"
        r"|across the board|\ba clean (?:sweep|sheet)\b|(?<!short of )(?<!missed )(?<!just off )\bfull marks"
        rf"|\b(?:in|for|on|against|across|under|over)? ?\b(?:all|every(?: single| one)?|each|any(?= of (?:the|its) "
        rf"(?:{NUMBER}|main|key)\b))(?: of)?(?: the| its| our| their"
        rf"| ofsted's)?(?: (?P<count>{NUMBER}))?(?: of)?(?: the| its| our| their| these| those| ofsted's)?"
        rf"(?: (?:key|inspected|inspection|judge?ment|judged|graded|main|service|individual|separate|core|different"
        rf"|other|remaining|ofsted|underlying|component))* {AREAS}\b",
    ),
    (
        "them",
        r"\b(?:(?:in|on|for|across) )?(?:all|each|every(?: single)? one) of (?:them|these|those)\b(?! (?:councils|are"
        r" councils))|\b(?:in|on|for|beside|against|next to) each(?: one)?\b(?=\W*$|[,;:])|\b(?:and|with)"
        r" (?:they )?(?:all|each)\b(?= (?:(?:were|are"
        r"|was|is"
        r"|being|came|out|as|got|have|had|been|to|be|found|rated|judged|graded|also) )*['\"]*(?:good|outstanding"
        r"|inadequate"
        r"|requir))",
    ),
    (
        "some",
        r"\bin (?:one|the (?:other|fifth|fourth|remaining one))(?=, (?:the|that|for|which|namely)\b|,? ?[–:(]"
        r"|, (?:care|child"
        r"|help|lead|look|adopt|supp))|\b(?:every|each|no)(?: other)? part of\b(?! (?:its|the"
        r"|their) (?:children's )?(?:services?|department)\b)"
        r"|\b(?:some|several|certain|a few|many) (?:of (?:the|its|their) )?features\b"
        r"|\b(?:one|two|three|four) (?:others|more)\b(?=,? (?:including|among))"
        r"|\b\d{1,2} being(?= (?:rated |judged |graded )?['\"]*(?:good|outstanding|adequate|inadequate|requir))"
        r"|\b\d{1,2} (?=['\"](?:good|outstanding|adequate|inadequate|requires improvement)['\"])"
        rf"|\b(?:the following"
        rf"|individual|some|most|many|several|core|other|certain|various|a number of|(?:one|two|three"
        rf"|four|five) of (?:the |its |our |their )?{NUMBER}|{NUMBER} out of {NUMBER}|\d+ (?:out )?of (?:the )?\d+"
        r"|(?:one|two|three|four) out of (?:four|five)|(?:one|two|three|four|five) of (?:the|its|these|those)"
        r"|(?:two|three|four|five) things(?= (?:(?:still|also|now|that|which) )*(?:requir|(?:are|were) ['\"]*(?:good"
        r"|inadequate|outstanding)))"
        r"|(?:one|two|three|four) of the (?:three|four|five) things(?: (?:that )?it (?:now )?looks at)?(?=\W)"
        r"|one|two|three|four|five|seven|eight|nine|ten|a dozen"
        r"|(?:six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen) (?:out )?of (?:the |its"
        r" )?(?:\d\d|\w+teen|twenty(?:-\w+)?)"
        r"|the (?:last|first|third|fourth"
        r"|remaining|other|final)|the (?:two|three|four)|the majority of|half of)"
        rf"(?: of (?:the )?)?(?: (?:key|core|main|separate|different|other|individual|service|inspected"
        rf"|inspection|assessed"
        rf"|judge?ment|judged"
        rf"|further|more|graded))* (?:{AREAS}|parts(?= (?:of (?:the|its) (?:services?|department|work)\b|were\b"
        rf"|are\b)))"
        r"\b(?! levels?)",
    ),
    (
        "care_leavers",
        r"\bcare[- ]leavers?\b(?:' offer\b)?|\bcare[- ]experienced (?:young )?(?:people|adults)|\b(?:young )?(?:people"
        r"|adults) (?:who (?:have )?)?(?:grew|grown) up in care"
        r"|\bwhat (?:they|young people|youngsters) (?:(?:are|were) (?:offered|given)|gets?|got|receives?|received"
        r"|experienced?)"
        r" (?:when|once|after) they (?:leave|left|have left) (?:local authority |the council's )?care\b"
        r"|\b(?:young people|youngsters|young adults|adults|those|people) (?:who |that )?(?:(?:had|have) (?:grown up in"
        r"|been (?:in|through)|(?:moved|come) out of|moved on from|passed through)|(?:were|was) (?:once|formerly"
        r"|previously) in|used to be in|once lived in|(?:are )?(?:about|preparing|ready|due|getting ready) to leave)"
        r" (?:the |its |our |their |local authority |council |the council's )?care\b"
        r"|\b(?:young people|youngsters|children|those|teenagers)(?: who| when they| once they| after they) (?:have )?"
        r"(?:leave|left) the (?:care )?system\b"
        r"|(?:(?<=in, or )|(?<=in or )|(?<=in and )|(?<=in, and ))(?:those )?(?:who )?(?:have |had )?(?:left|leaving"
        r"|moved on from),? (?:(?:the|its|local authority) )?care\b(?: system\b)?"
        r"|(?:(?<=in care and )|(?<=in care or )|(?<=in care, and ))(?:those |young people )?who (?:have left|used to"
        r" be)\b"
        r"|(?:(?<=care and )|(?<=care or ))(?:after|when|once) they (?:leave|left|have left) it\b"
        r"|\b(?:young people|youngsters|adults|those|people) who've (?:grown up in|been (?:in|through)|passed through)"
        r" (?:the |our |its )?care\b"
        r"|\b(?:help|helps|helping|support|supports|supporting|prepare|prepares|preparing) (?:young people"
        r"|youngsters|those|teenagers)"
        r" to (?:leave|move on from) (?:the )?care\b"
        r"|(?<=care and )after (?:they (?:leave|have left)|leaving) it\b|(?<=in care or )leaving it\b"
        r"|(?<=in care and )leaving it\b|(?<=in or )leaving care\b"
        r"|(?<=in care, or )who have left\b|(?<=in care or )who have left\b|(?<=in care or )have left\b(?: it)?"
        r"|(?<=looked after, or )(?:who )?(?:have|has) been\b|(?<=looked after or )(?:who )?(?:have|has) been\b"
        r"|\b(?:those|people|youngsters) who(?:'ve| have) left\b(?= (?:get|got|are|were|receive|received|fare|fared"
        r"|do)\b)"
        r"|\b(?:move|moving|moved|step|stepping|go"
        r"|going) on from (?:being in )?(?:care\b|(?<=who have moved on from )it\b)|\bafter(?: they leave)?"
        r" care\b|\b(?:young people|children|those"
        r"|adults|youngsters)"
        r"(?: who are| who have| who had| who'd| who've| that have| who)? (?:now )?(?:leaving|left|leave)"
        r" (?:the |its |their "
        r"|our |local authority |(?:the "
        r"|its )?(?:council"
        r"|authority|county|city|borough)'s )?(?:care|it)\b|\bleaving care\b"
        rf"|\b(?:{CHILDREN}|(?:young )?(?:adults|people)) (?:when|once|after|as) they (?:have )?(?:left|leave)"
        rf" (?:local authority )?care\b"
        r"|\b(?:what )?(?:young people|they|youngsters) (?:are offered|get|receive|are given) (?:when|once"
        r"|after) they (?:have )?"
        r"(?:left|leave) care\b"
        r"|\b(?:support|help|services?) (?:when|once|after) (?:(?:young )?people|they|youngsters) (?:have"
        r" )?(?:left|leave) care\b"
        r"|\bformer looked[- ]after children\b|\bthose who have left care\b",
    ),
    (
        "in_care",
        rf"\b(?:{CHILDREN} (?:who are |living )?in(?=,? (?:or|and) (?:those )?(?:who )?(?:have |had )?(?:left|leaving"
        r"|moved on from),? (?:(?:the|its|local authority) )?care\b)"
        rf"|{CHILDREN} (?:who (?:are|live) )?(?:(?:living |placed )?in (?:(?:our|its|the (?:council|borough"
        rf"|county|city|town|authority)'s|their|local authority|public|the) )?care|being looked after|looked after)"
        r"|looked[- ]after['\"]? (?:children|young people|youngsters)"
        r"|(?:children|youngsters|young people|those) (?:who )?(?:(?:have been|are|were) )?taken into (?:its "
        r"|the council's"
        r" |council |public )?care|(?:those|youngsters|young people|boys and girls|children) (?:whom |that |who )?(?:it"
        r"|they|we|the council|the authority) (?:already )?(?:(?:cares?|looks?) (?:for|after)|ha(?:s|ve) in (?:its"
        r"|their"
        r"|our) care)|children's care|(?:those|young people|youngsters"
        r"|boys and girls|children) (?:who (?:are|live|grow up|come) )?(?:growing up |already "
        r"|still )?in(?:to)? (?:its "
        r"|(?:the )?(?:[\w-]+ )?(?:council|authority|county|city|borough)'s |their |council |public )?care"
        r"|children's experiences? (?:and progress )?(?:of being |while |when )?in (?:care|the care system)"
        r"|(?:care|services?|support|help|work|provision) (?:of|for|with|provided (?:to|for|once)) (?:the )?(?:[\d,]+"
        r" (?:or so )?)?(?:children"
        r"|those|young people|boys and girls) (?:(?:who|that) )?(?:are )?(?:(?:actually|already) )?"
        r"(?:in (?:its |the council's |their |council |public )?care|looked after|it looks after"
        r"|(?:who )?cannot live at home|away from home)"
        r"|children (?:are )?(?:actually |already )?looked after|(?:those|children) who are looked after"
        r"|(?:children|those|young people) (?:who )?(?:cannot|can't|do not|don't) (?:safely )?live (?:at home"
        r"|with their (?:own )?(?:parents|famil(?:y|ies)))"
        r"|foster(?:ed)? children|cared[- ]for children|children (?:(?:that"
        r"|who) )?(?:it|we|the council) (?:cares?|looks?) (?:for|after)"
        r"|(?:how (?:well )?|(?:the )?way (?:that |in which )?)(?:it|they|we|the (?:council|authority|department))"
        r" (?:cares? for|looks? after)(?: (?:those|them))?(?! (?:the |its |our )?(?:most |more )?(?:vulnerable"
        r"|children|young"
        r"|boys|families|local|those|at-risk))"
        r"|children who are cared for|children who live (?:away|apart) from (?:home|their famil(?:y|ies))"
        r"|the care (?:that )?(?:children|youngsters|young people) (?:get|receive|are given)|corporate parent(?:ing"
        r"|s)?|lac services?|\blac\b)\b(?:,? and (?:achieving )?permanence)?"
        r"|\bachieving permanence\b|(?<=^on )being in care\b"
        r"|\bin care\b(?= (?:and|or) care leavers)|(?<=protection, )care\b(?=,? and (?:leaving care|care leavers)"
        r"|, leaving care)"
        r"|^\W*in care\b(?=(?:\s*\||\s*:|\s[–-]|,)\s)",
    ),
    (
        "help_and_protection",
        rf"\b(?:{CHILDREN},? )?(?:who |that )?(?:may )?(?:need|needed|needing|in need of|need of|requiring|require"
        rf"|want)(?: of)?(?: early)? (?:help|support),?(?: and/or| and| or|,)(?: \w+)? protection\b"
        r"|\bhelp(?:ing|s)?,?(?: and| or|/| &)(?: the)? protect(?:ion|ing|s)\b(?: (?:(?:of|for|(?:given|offered"
        r"|provided|afforded)"
        r" to) )?(?:vulnerable )?children(?: and (?:their )?families)?)?"
        r"(?: (?:that )?(?:children|young people|youngsters|families|they) (?:get|receive|are (?:given|offered)"
        r"|need)\b)?"
        r"|protection\b(?:(?<=^on protection)|(?<=^for protection)|(?<=leadership and protection)"
        r"|(?<=leadership, protection)|(?<=: protection)|(?<=leaders, protection)|(?<=overall, protection))"
        r"|\bchild(?:ren)?(?:'s)? protection\b(?: services?)?(?! (?:failures?|failings|concerns|cases?|plans?"
        r"|conferences?|scandals?|issues|workers?|teams?|social))"
        r"|\bhelp for (?:vulnerable )?children(?: at risk(?: of harm)?)?\b"
        r"|\b(?:early )?help (?:for|given to|offered to|(?:that )?(?:it|they|the (?:council|authority)|we) "
        r"gives? to) (?:children and )?(?:their )?families\b"
        r"|\b(?:children's )?safeguarding\b(?: services?)?(?! lead| concerns| issues| review| practice| risk"
        r"| staff| teams?\b| workers?)"
        r"|\bprotection (?:of|for|given to|afforded to|offered to) (?:vulnerable )?children\b"
        r"|\b(?:help|protection) (?:that )?(?:children|youngsters|families) (?:get|receive|are given)\b"
        r"|\b(?:the )?way (?:that |in which )?(?:vulnerable )?(?:children|young people"
        r"|youngsters)(?: (?:who are )?(?:at risk|in need))?"
        r" (?:are|is) (?:helped|protected|safeguarded|kept safe)\b(?! (?:to|towards?|into)\b)"
        r"|\bhow well are (?:children|young people"
        r"|youngsters)(?: at risk| in need)? (?:helped|protected|safeguarded|kept safe)\b(?! (?:to|towards?|into)\b)"
        r"|\bhow (?:well )?(?:vulnerable )?(?:children|young people|youngsters|those"
        r"|boys and girls)(?: (?:who are )?(?:at"
        r" risk(?: of harm)?|in danger|in need))? (?:are|is) (?:being )?(?:helped|protected|safeguarded|kept safe)\b"
        r"(?! (?:to|towards?|into)\b)(?: and (?:helped|protected|safeguarded|kept safe)\b)?"
        r"|\bprotect(?:s|ing)?(?: vulnerable| its| the)? (?:children"
        r"|youngsters|young people)\b(?! (?:from|in care))"
        r"|\b(?:children|those|young people|youngsters|families) (?:who are "
        r"|that are )?(?:(?:most )?at risk(?: of harm)?|in need(?: of (?:help|protection|help and protection))?)\b"
        r"|\b(?:children|those|young people|youngsters) (?:who |that )?need(?:s|ing|ed)? (?:to be )?(?:help(?:ed)?"
        r"|protect(?:ed|ing|ion)|safeguard(?:ed|ing))\b"
        r"|\b(?:ability|work|efforts?) to (?:keep|protect|safeguard)\w* (?:vulnerable )?(?:children"
        r"|young people)(?: safe)?\b"
        r"|\bhow (?:well )?(?:it|they|we|(?:the )?(?:council|authority|department|county|city|borough|service|trust))"
        r" (?:helps?|protects?|safeguards?|keeps?)(?: and (?:helps?|protects?|safeguards?))? (?:vulnerable |its )?"
        r"(?:children|young people|youngsters|those at risk)(?: safe| from harm)?\b"
        r"|\bhelped and protected\b|\bthose who need it\b"
        r"|\bthe help (?:that )?(?:it|they|the (?:council|authority|county|city|borough)) gives? (?:to"
        r" )?(?:vulnerable )?"
        r"(?:children|families|youngsters)\b"
        r"|\b(?:ensur|mak)\w+ (?:sure )?(?:that )?(?:children(?: and young people)?|young people) (?:are|feel) safe\b",
    ),
    (
        "leadership",
        r"\bleaders,? (?:and )?managers,? and governance\b|"
        r"\b(?:the )?impact (?:of |that |which )?(?:its |the |our |their |senior |local |council |county |city "
        r"|borough |town |[\w-]+'s )*(?:leaders?(?:hip|s'|'s)?)(?: (?:have|has|had))?"
        r"(?: on (?:social work(?: practice)?|practice)(?: with (?:children|families)(?: and (?:their )?families)?)?)?"
        r"|\bwhat (?:its |the |their |our |senior )*(?:leaders|managers) (?:do|did|have done|achieve|bring|contribute"
        r"|offer)"
        r"(?: (?:for|to) (?:social work(?:ers)?|practice|children|families|the services?))*\b"
        r"|\bleaders of (?:its |the |their )?(?:children's )?(?:services?|department)\b"
        r"|\bhow (?:far |well |strongly )?(?:its |the |their |our |senior |council )*(?:leaders|managers)"
        r" (?:influence|affect|shape|support|help|improve)(?:s|d|ed)?\b(?: (?:social work(?: practice)?|practice))?"
        r"|\bwhat (?:its |our |the |their )?leaders (?:do|did|have done|bring|brought)\b(?: (?:for|to|with)"
        r" social work(?: practice)?)?"
        r"|\b(?:its |their |the )?leaders'(?= (?:grade|rating|judge?ment|mark|score|verdict)\b)"
        r"|\b(?:the )?(?:work|performance|quality|effectiveness) of (?:its |the |their |senior |council "
        r"|those |(?:council|authority|county|city|borough|department)'s )*(?:leaders|leadership|managers|in charge)\b"
        r"|\b(?:the )?way (?:that |in which )?(?:its |the |their |senior )*(?:leaders|managers)\b"
        r"|\b(?<!group )(?<!party )(?<!political )(?<!opposition )(?<!business )(?<!church )(?<!faith )(?<!civic )"
        r"(?<!community )(?<!union )leaders\b(?!'| (?:said|says?|told|of the|and (?:staff|social workers|elected))\b)"
        r"|\b(?:the )?(?:impact|effect|difference) (?:that |which )?(?:they|leaders|managers) (?:have|had|make|made)"
        r" (?:on|to) (?:social work(?: practice)?|practice|the work of social workers)\b"
        r"|\b(?:their|whose) impact\b(?: on social work(?: practice)?)?|\brating their impact\b|\b(?:its |the "
        r"|their )?leader(?:s'|ship) (?:impact|work"
        r"|grip)\b(?: on (?:practice|social work(?: practice)?)(?: with children and (?:their )?families)?)?"
        r"|\bimpact as leaders\b"
        r"|\bhow (?:well )?(?:it|they|we|the (?:council|authority|county|city|borough)) (?:leads?|runs?|manages?)"
        r" (?:its |our |their |the )?(?:children's )?(?:services?|department)\b"
        r"|\b(?:how (?:well )?|(?:the )?way (?:that |in which )?)(?:it|they|(?:(?:our|its|their|those)"
        r" )?(?:children's )?services|the (?:service"
        r"|services|department|council|authority|directorate))(?:(?: (?:in|of) (?:the|this) \w+)? (?:is|are|was"
        r"|were)|(?<=it)'s|(?<=they)'re) (?:being )?(?:led|run|managed)\b"
        r"(?: and (?:led|run|managed)\b)?"
        r"|\b(?:the )?(?:difference|influence|effect|contribution)(?: that| which| made by| of| by)? (?:its |the "
        r"|senior"
        r" |council |[\w-]+'s )*(?:leaders|managers|bosses|leadership)\b(?: (?:make|made|have|had)\b)?(?: (?:on|to)"
        r" (?:social work(?: practice)?|practice)\b)?"
        r"|\b(?:bosses|managers|chiefs)' impact\b(?: on social work(?: practice)?)?"
        r"|\bthose (?:running|leading|managing|at the helm of) (?:the |its |children's )*(?:services?|department)\b"
        r"|\bthe people (?:in charge|at the top|who (?:run|lead) (?:it|them|the (?:services?|department)))\b"
        r"|\bthose (?:who (?:lead|run|manage)(?: (?:the|its|children's) (?:services?|department))?|in charge"
        r"|at the top)\b|(?<!planning and )\bmanagement\b(?= (?:was|is|were)\b)"
        r"|\bimpact on social work practice(?: with children and (?:their )?families)?"
        r"|\bleaders'? impact\b(?: on social work(?: practice)?)?"
        r"|\bleadership(?:,)?(?: and| &)? management(?:,? (?:and|&) governance)?\b|\bmanagement and (?:leadership"
        r"|governance)\b"
        r"|\bmanagement of (?:the|its) (?:services?|department)\b"
        r"|\b(?:senior )?leadership of (?:the |its |their )?(?:children's )?(?:services?|department|directorate)\b"
        r"|\b(?:senior )?leadership(?: and governance)?\b",
    ),
    (
        "adoption",
        r"\b(?:services?|support|work|help)(?: (?:(?:that|which) is )?(?:done|given|offered|provided))? (?:for|with|to)"
        r" (?:adopted children|adoptive (?:families|parents)|adopters)\b|\badoption\b(?: performance| services?"
        r"| work)?(?! agenc| order| support fund| uk| of (?:the|a|new|an)\b"
        r"| panel)",
    ),
    (
        "this",
        r"\b(?:experiences?(?: and progress)? of|support for|services? for|help for|work with|care of"
        r"|provision for) (?:this group"
        r"|these (?:children|young people)|them)\b|\b(?:this|that last|the latter) (?:group|cohort|area|category"
        r"|judge?ment)\b|(?<!said )(?<!says )(?<!found )\bthat judge?ment\b|(?<=except )(?:that|this) one\b"
        r"|(?<=but )(?:that|this) one\b"
        r"|\btheir (?:experiences?(?: and progress)?|progress)\b",
    ),
    (
        "overall",
        r"\b(?:every|each)(?: single)? part of (?:its|the|their) (?:children's )?(?:services?|department)\b"
        r"|\b(?<!like the )(?<!like its )(?:services?|department|council|authority) as a whole\b"
        r"|\boverall(?: effectiveness)? (?:for|of|in|on) (?:the |its |their )?(?:services?|work|support|help) (?:to"
        r"|for|with)"
        r" children (?:who are )?(?:in need of|who need) help and protection,?(?: and)?(?: for| to| with)?"
        r" (?:children )?looked[- ]after(?: children)?(?:,? and care leavers)?\b"
        r"|\boverall effectiveness\b|\boverall(?: ofsted)? (?:rating|grade|grading|judge?ment|verdict|score|picture"
        r"|outcome|mark|one)\b"
        r"|\boverall\b",
    ),
)
FIND = Choice(PATTERNS)
"""All of them, looked for where a word begins."""

SERVICES_WHICH = re.compile(
    r"\b(?:children's|council) services,? (?:which|that) (?!['\"]|(?:is|are|was|were|has"
    r"|have|had)\b)[^,;]{0,40}$"
)
OF_PROTECTION = re.compile(r"\bservices (?:to |that |which )?$")
"""What only says what children's services are for ("services to protect children")."""
STEPS = re.compile(r"\b(?:one|two|three) (?:full |whole )?(?:grades?|gradings?|ratings?|categor(?:y|ies))")
IN_A_ROW = re.compile(r"\b(?:last|previous|past|successive|consecutive|latest|earlier|preceding) $")
RANK_OF = re.compile(
    r"\b(?:highest|lowest|best|worst|top|bottom|second|third)(?: grade| rating)? (?:out )?of (?:the |its |ofsted's )?$"
)
"""Before "four grades" these are those of the scale ("good, the second highest of four grades")."""
MOVED_BY = re.compile(
    r"\b(?:climb|jump|leap|leapt|rise|rose|risen|improv|promot|demot|relegat|upgrad|downgrad|lift|rais|mov"
    r"|gone|go|went|drop|fall|fell|slip|sunk|sink|up|down"
    r"|by)\w*(?: up| down| by)? $"
)
MOVED_TO = re.compile(r" (?:to|up|down|higher|lower|above|below|better|worse|from|short of)\b")
DETAIL = re.compile(
    r"\b(?:assessments|(?:pathway |care )?plan(?:s|ning)|record(?:s|ing|[- ]keeping)|reviews|visits|education\w*"
    r"|health|attainment|achievements?|schooling|prospects|employment|housing|accommodation)"
    r"(?: (?:outcomes?|needs|checks|assessments|support))?(?: (?:of|for) )(?:the |its )?$"
)
"""What is only one matter of a group of children, and no judgement on them."""
DETAIL_WORDS = (" of ", " for ", " the ", " its ")

ALMOST = re.compile(r"\b(?:almost|nearly|virtually|practically|not)(?: in)?\s*$")
"""What makes some of all."""

OF_ITS = re.compile(
    r"(?: of (?:the |its )?(?:services?|work|arrangements|support|provision|help)|(?<=services)"
    r"|(?<=service))(?: (?:for|to|with))? ?"
)
"""What says whom those lead of whom a grade is told."""

UNDER_LEADERS = re.compile(
    r"\bunder (?:the )?(?:(?!rules|framework|frameworks|system|regime|arrangements|inspections?)[\w-]+ ){0,2}$"
)
"""Under whom something was done, of whom no grade is told ("under new leadership")."""

ASPECTS_OF = re.compile(
    r"\b(?:some|several|certain|many|a few|other|various|number of) (?:\w+ )?(?:aspects|parts|areas"
    r"|elements) of (?:its |the |their )?$"
)
"""What is only some of a judgement ("some aspects of child protection require improvement")."""

OF_THOSE = re.compile(
    r" (?:(?:that|which|where)(?: (?:were|was|are|had|have|been|it|they|inspectors|ofsted|previously|also|then|last"
    r"|earlier|once))* )(?:highlighted|identified|criticised|flagged|raised|singled out|in need"
    r"|(?:rated|judged|graded|found|deemed)(?= (?:as |to be )?['\"]*(?:inadequate|requir|good|outstanding))"
    r"|(?<= )['\"]?(?:inadequate|requir\w+ improvement))\b"
)
"""What makes of all areas those of them that are told ("all areas which had been identified as inadequate")."""

OTHERS = re.compile(r"\b(?:others?|remaining|rest|else|but one)\b")

LIGHT = re.compile(
    r"(?:[\s,'\"()/&–-]|\b(?:and|the|for|of|in|on|to|both|also|as well as|areas?|experiences?|progress|services?"
    r"|support|help|with|performance|those|children's|children|care of|at risk|who"
    r"|young people|what (?:(?:it|they|the council) (?:does|do|offers?)|(?:is|was) (?:done|offered|provided"
    r"|given))|work|its|their|impact|quality|outcomes"
    r"|including|plus|needing|need|effectiveness|life|beside|against"
    r"|(?:sub-)?judge?ments? (?:on|for|of)|local|(?:given|offered|provided) (?:to|for))\b)*"
)
"""Words that may stand between two judgements of one list."""

BUT = compile_later(
    rf".*\b(?:but|except(?: for)?|excepting|apart from|bar|other than|aside from|save(?: for)?"
    rf"|(?:exceptions?|odd one out) (?:of|being|is|was|are))\b(?: (?:(?:that"
    rf"|those) of|the ones? (?:on|for|of|about)|that (?:on|for))\b)?{LIGHT.pattern}"
)
ALL_OF = re.compile(r"(three|four|five|six|[3-6])(?: out)? of (?:the |its )?\1\b")
"""All of them, counted twice ("good in five out of five areas")."""
EXCEPTION = re.compile(rf"[^;.]*\b(?:exceptions?|odd one out) (?:of|being|is|was|are)\b{LIGHT.pattern}")
ALL_BUT_ONE_OF = re.compile(
    r"(?P<told>two|three|four|five|[2-5])(?: out)? of (?:the |its |our |their )?(?P<every>three|four|five|six|[3-6])\b"
)
"""Areas that are all but one ("three of the four areas"), where the one is then named as the exception."""
THE_FOURTH = re.compile(
    rf"[^.]{{0,90}}(?:[;,–]| but| while| and)(?: but| while| and)? (?:only )?(?:['\"\w]{{3,20}} (?:in|for"
    rf"|on) )?the (?:fourth|fifth|third|other|last"
    rf"|remaining)(?: one| area| part| judge?ment)?(?:,| –|:)? {LIGHT.pattern}"
)
"""What leads from all areas but one to that one ("three of the four were good; the fourth, adoption, ...")."""
CONTRASTED = re.compile(r"[,;–] but (?:the |its |their |for |that )*$")
OWN_CLAUSE = re.compile(
    r"(?: services?| work| support)? (?:is|are|was|were|has|have|had|still|requires?|required|needs?|got|gets)\b"
)
"""What follows the subject of a clause, and no exception to what stands before its "but"."""

OFFICE = compile_at_words(
    r"\b(?:directors?|heads?|(?:cabinet|executive|lead) members?|portfolio holder|leads?|(?:shadow )?minister"
    r"|spokes\w+|commissioner|officer|manager"
    r"|councillor|board|chair\w*|secretary|strategic lead|boss|chief|department|responsibility|member|vice-?chair\w*)"
    r"(?: (?:in charge|responsible))? (?:of|for|at)(?: [\w'&,-]+){0,5}? "
    r"(?:children's services|children's social care|children and (?:families|young people"
    r"|education)(?:'s)?(?: services)?|children(?:'s)?,? (?:young people|schools|families|learning|education)[\w ,]*"
    r"|children's and adults?'?s? (?:social (?:care|work|services)|services|care)(?: services)?|safeguarding"
    r"|social care"
    r"|children"
    r"|adoption|care leavers)\b(?:,? (?:who )?also (?:runs?|leads?|heads?|oversees?) adults?'? (?:social )?(?:care"
    r"|services)\b)?"
)
"""An office is no service, and no judgement ("the director of children's services was rated")."""

IF_OFFICE = Needing(OFFICE)


@dataclass(frozen=True, kw_only=True)
class Named:
    """Judgements named together at ``[start:end]`` of a sentence; ``count`` goes with ``all``."""

    start: int
    end: int
    parts: tuple[Part, ...]
    count: int | None = None
    others: bool = False
    """Whether it is all the others ("all other areas"): those that the story tells by name are not meant."""
    each: "tuple[Named, ...]" = ()
    """The judgements one by one, where a list names them."""
    without: tuple[Part, ...] = ()
    """What "all but adoption" leaves out."""
    past: int = 0
    """Where what is left out ends, if a grade stands before it ("all were good except adoption")."""


def find_judgements(low: str, earlier: tuple[Part, ...] = ()) -> tuple[Named, ...]:
    """Return the groups of judgements that a sentence (lower-case) names, in order.

    ``earlier``: what "this group" means where the sentence names nobody before it.
    """
    return named_in(low, earlier if earlier and THIS.search(low) else ())


@lru_cache(maxsize=64)  # a sentence is asked for its topic, its judgements and its subject
def without_offices(low: str) -> str:
    """Blank out what only names an office ("director of children's services")."""
    return OFFICE.sub(lambda match: "~" * len(match[0]), low) if IF_OFFICE.may_stand(low) else low


THIS = compile_at_words(dict(PATTERNS)["this"])


@lru_cache(maxsize=64)  # the words of one sentence are looked at for each of its grades
def named_in(low: str, earlier: tuple[Part, ...]) -> tuple[Named, ...]:
    masked = without_offices(low)
    groups: list[Named] = []
    detail = 0
    meant: tuple[Part, ...] = ()
    for match in FIND.finditer(masked):
        part = part_of(match)
        count = count_of(match) if part == "all" else None
        if SERVICES_WHICH.search(masked, 0, match.start()):
            continue  # what children's services are for, and no judgement of them
        if part == "some" and is_no_area(masked, match):
            continue
        if part in REAL and ASPECTS_OF.search(masked, 0, match.start()):
            part = "some"
        led = bool(groups) and groups[-1].parts == ("leadership",) and part in CHILDREN_OF
        if led and OF_ITS.fullmatch(masked, groups[-1].end, match.start()):
            continue  # "leadership of services for children in care"
        if match[0].startswith("protect") and OF_PROTECTION.search(masked, 0, match.start()):
            continue
        if part == "leadership" and UNDER_LEADERS.search(masked, 0, match.start()):
            continue  # "under new leadership"
        others = part == "all" and OTHERS.search(match[0]) is not None
        of_detail = masked.endswith(DETAIL_WORDS, 0, match.start()) and DETAIL.search(masked, 0, match.start())
        if of_detail or (detail and LIGHT.fullmatch(masked, detail, match.start())):
            part, detail = "some", match.end()
        if part == "all" and (ALMOST.search(masked, 0, match.start()) or OF_THOSE.match(masked, match.end())):
            part, others = "some", False
        if part == "them":  # "all of them": as many as were counted
            counted = COUNTED_JUDGEMENTS.search(masked, 0, match.start())
            if counted is None or any(REAL.intersection(group.parts) for group in groups):
                continue
            part, count = "all", NUMBERS[counted[1]]
        if part == "this":  # "this group": the children named before it
            meant = next((group.parts for group in reversed(groups) if REAL.intersection(group.parts)), earlier)
            if not REAL.intersection(meant):
                continue
            part = meant[-1]
        if part == "some" and (every := ALL_OF.match(match[0])) is not None:
            part, count = "all", NUMBERS[every[1]]
        combined = match[0].endswith("ment") and {*meant} == {"in_care", "care_leavers"}  # one judgement until 2022
        of_them = match[0].endswith(" them") or combined
        parts = tuple(each for each in meant if each in CHILDREN_OF) if of_them else (part,)
        named = Named(start=match.start(), end=match.end(), parts=parts or (part,), count=count, others=others)
        if groups and (exception := all_but(masked, groups[-1], named)):
            groups[-1] = exception
            continue
        joined = joined_list(masked, groups[-1], named) if groups else None
        if joined is None:
            groups.append(named)
        else:
            groups[-1] = joined
    if len(groups) > 1 and SET_ASIDE.match(masked, groups[0].end) and REAL.issuperset(groups[0].parts):
        aside, *groups = groups
        groups = [replace(each, without=aside.parts) if each.parts == ("all",) else each for each in groups]
    return tuple(
        replace(group, others=True) if not group.without and leaves_one_out(masked, group) else group
        for group in groups
    )


SET_ASIDE = re.compile(r"(?: services?)? (?:apart|aside|excepted),(?! (?:which|where|who|rated|judged|at)\b)")
"""What leaves out the judgement that a sentence begins with ("Leadership apart, every area was good")."""


def leaves_one_out(low: str, named: Named) -> bool:
    """Whether "all but one" is named, and the sentence does not say which one: that is told elsewhere, if it is."""
    return named.parts == ("all",) and BUT_ONE.search(low, named.start, named.end) is not None


def is_no_area(low: str, counted: "re.Match[str]") -> bool:
    """Whether what is counted are steps ("climbed two grades", "lifted it two grades to good") or inspections ("its
    last two ratings were inadequate")."""
    if IN_A_ROW.search(low, 0, counted.start()) or RANK_OF.search(low, 0, counted.start()):
        return True
    return STEPS.fullmatch(counted[0]) is not None and (
        MOVED_BY.search(low, 0, counted.start()) is not None or MOVED_TO.match(low, counted.end()) is not None
    )


def all_but(low: str, every: Named, named: Named) -> Named | None:
    """Return "all areas but adoption" as one; None where the judgement behind is no exception to the all before."""
    if every.parts == ("some",) and (told := ALL_BUT_ONE_OF.match(low, every.start, every.end)) is not None:
        if NUMBERS[told["every"]] != NUMBERS[told["told"]] + 1 or not (
            EXCEPTION.fullmatch(low, every.end, named.start)
            or THE_FOURTH.fullmatch(low, every.end, named.start)
            or (AS_EXCEPTION.match(low, named.end) and WITH.fullmatch(low, every.end, named.start))
        ):
            return None
        return leaving_out(low, replace(every, parts=("all",), count=NUMBERS[told["every"]]), named)
    if every.parts != ("all",):
        return None
    if AS_EXCEPTION.match(low, named.end) and WITH.fullmatch(low, every.end, named.start):
        return replace(leaving_out(low, every, named), end=named.end)
    but_one = BUT_ONE.search(low, every.start, every.end) is not None and ONE_IS.fullmatch(low, every.end, named.start)
    if but_one:
        return replace(every, end=named.end, without=(*every.without, *named.parts))
    if not (every.without and LIGHT.fullmatch(low, every.past or every.end, named.start)) and not BUT.fullmatch(
        low, every.start, named.start
    ):
        return None
    if CONTRASTED.search(low, every.end, named.start) and OWN_CLAUSE.match(low, named.end):
        return None
    return leaving_out(low, every, named)


def leaving_out(low: str, every: Named, named: Named) -> Named:
    """Return all without a judgement that stands behind them, and maybe behind their grade."""
    without = (*every.without, *named.parts)
    if GRADED.search(low, every.end, named.start):
        return replace(every, past=named.end, without=without)
    return replace(every, end=named.end, without=without)


AS_EXCEPTION = re.compile(
    r"(?: services?)?,? (?:being |as )?(?:the |an? )?(?:sole |only |one |single |lone"
    r" )?exception\b"
)
WITH = re.compile(r"[^.;:]{0,40},? with " + LIGHT.pattern)
"""What leaves out a judgement behind all of them ("in every area, with adoption as the sole exception")."""

BUT_ONE = re.compile(r"\b(?:but|bar|except|save) one$")
ONE_IS = re.compile(
    r" ?[:–,;-] (?:(?:and |but )?(?:the|that) (?:last|other|exception|odd one out|one left"
    r"|remaining one)(?: (?:was|being|is))?(?:,|:)? )?" + LIGHT.pattern
)
"""What leads from "every area but one" to the one that is left out."""

COUNTED_JUDGEMENTS = re.compile(
    r"\b(three|four|five|six|[3-6]) (?:(?!other|of|remaining)\w+ ){0,2}?(?:judge?ments|areas|categories|grades|gradings"
    r"|ratings|headings|aspects|measures)\b"
)
"""Judgements that are counted, of which "all of them" is then told."""

GRADED = re.compile(
    r"\b(?:good|outstanding|inadequate|adequate|improvement|rating|grade|mark|class|category|bracket"
    r"|verdict|scale|ladder|top"
    r"|highest|lowest|bottom)\b"
)


def part_of(match: "re.Match[str]") -> Part | Literal["this", "them"]:
    return match.lastgroup  # type: ignore[return-value]  # the group around all others is closed last


def count_of(match: "re.Match[str]") -> int | None:
    """Return how many areas are named ("the other three areas")."""
    tried = match.groupdict()
    return next((NUMBERS[number] for name in COUNTING if (number := tried.get(name)) is not None), None)


COUNTING = ("count", "number", "rest", "those", "more", "full")


def joined_list(low: str, before: Named, named: Named) -> Named | None:
    """Join what stands in one list ("leadership, child protection and adoption"); None where it is none.

    Children named decide: "leadership for care leavers" and "overall effectiveness of safeguarding" are theirs.
    """
    if is_adverb(low, named) and low.startswith((" included", " too", " as well"), named.end):
        return None  # "the rest, overall included"
    apposed = before.others and re.fullmatch(r"(?:, | \()(?:the )?(?:[\w ]{0,20} of )?", low[before.end : named.start])
    listing = before.parts == ("some",) or apposed or (before.parts == ("all",) and COLON.match(low, before.end))
    near = named.start - before.end <= LONGEST_LISTING
    if before.parts == ("all",) and named.parts == ("overall",) and low.startswith(" included", named.end):
        return replace(before, end=named.end + len(" included"))  # "every other area, overall effectiveness included"
    if listing and near and not UNLISTED & {*named.parts} and LISTING.fullmatch(low, before.end, named.start):
        return Named(start=before.start, end=named.end, parts=named.parts)
    if UNLISTED & {*before.parts, *named.parts} or LIGHT.fullmatch(low, before.end, named.start) is None:
        return None
    if is_adverb(low, before) or is_adverb(low, named):
        return None
    parts = before.parts
    if parts[-1] == "other" and re.fullmatch(r" (?:(?:in|of|for|on|its|their|the) ?)*", low[before.end : named.start]):
        return Named(start=before.start, end=named.end, parts=parts)
    if OWNED.fullmatch(low, before.end, named.start) and parts[-1] in ("leadership", "overall"):
        parts = parts[:-1]
    one_by_one = before.each or (before,)
    if len(parts) < len(before.parts):
        one_by_one = (*one_by_one[:-1], replace(named, start=one_by_one[-1].start))
    else:
        one_by_one = (*one_by_one, named)
    return Named(start=before.start, end=named.end, parts=tuple(dict.fromkeys(parts + named.parts)), each=one_by_one)


def is_adverb(low: str, named: Named) -> bool:
    """Whether it is the bare word "overall", which belongs to the grade beside it and to no list."""
    return low[named.start : named.end] == "overall"


LEADING_TO = (
    r"(?: (?:that|which|its|it|they|of|in|to|for|the|ofsted|now|can|contribut\w+|judg\w+|look\w*|at"
    r"|under|by|graded"
    r"|inspect\w+|assess\w+|mak\w+|made|up|out|two|three|four|five))*"
)
"""Words between "two areas" and a colon or their names. No word in two ways: said again and again it would be tried in
each."""
COLON = re.compile(LEADING_TO + " ?[:–-]")
LONGEST_LISTING = 300
"""Letters between "two areas" and the first of their names."""
LISTING = compile_later(
    LEADING_TO + r"[\s–:,('\"-]+(?!\s*(?:(?:but|and|although) )?with\b)(?:(?:including|namely|such as|among them|like"
    r"|being|they are|these are)\b)?" + LIGHT.pattern
)
"""What leads from "two areas" to their names; "with" leads to one that has its own grade ("with leadership good")."""

OWNED = re.compile(r" (?:for|of|around)(?: the| its| their)? ")
REAL: frozenset[Part] = frozenset({"leadership", "help_and_protection", "in_care", "care_leavers", "adoption"})
CHILDREN_OF: frozenset[Part] = frozenset({"help_and_protection", "in_care", "care_leavers"})
"""Judgements on groups of children, whom "them" may mean."""
UNLISTED: frozenset[Part] = frozenset({"all", "some"})


def names_judgement(low: str) -> bool:
    """Whether words name one of Ofsted's own judgements, and not only "the areas"."""
    return any((REAL | {"overall"}).intersection((*named.parts, *named.without)) for named in find_judgements(low))
