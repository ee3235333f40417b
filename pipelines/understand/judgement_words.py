"""What judgements are called: the words for each of them, and for all, some and the others.

The words are those of the reports' headings and of the press for them (Ofsted's evaluation schedules since 2009)."""

from typing import Literal

from pipelines.model import Judgement
from pipelines.understand.all_areas import ALL_AREAS, AREAS, NUMBER
from pipelines.understand.grade_names import GRADE_BEGINS, ONE_WORD_GRADE, PLAIN_GRADE
from pipelines.understand.in_other_words import ENDS, in_other_words
from pipelines.understand.later import Choice

Part = Judgement | Literal["all", "some"]
"""``all``: every judgement of the framework; ``some``: areas that are not named."""

CHILDREN = r"(?:children|young people|those|children and young people|youngsters|families)"

WHAT_THEY_DO = (
    r"(?:(?:the|its|their) (?:[\w'-]+ ){0,2}?(?:services?|department|directorate|teams?) (?:that|which|whose (?:job"
    r"|task|duty)(?: it)? is to) )?(?:look\w* after|protect\w*|car(?:e|es|ing) for|keep\w*|safeguard\w*)"
    r" (?:[\w'-]+ ){0,4}?(?:children|youngsters|young people|kids)\b(?: safe\b)?(?! (?:in care|who|leaving)\b)"
)
"""What leaders may be said to lead, by what it does for all children ("in charge of protecting vulnerable children");
of a group of them it would be that group's judgement."""

ALONE: dict[str, Judgement] = {"protection": "help_and_protection", "bare_care": "in_care", "management": "leadership"}
"""What one word stands for, by the name of its group: only in a list of judgements ("protection, care and"
" adoption")."""

PATTERNS: tuple[tuple[str, str], ...] = (
    (
        "other",
        r"(?:local )?(?:children's )?safeguarding (?:children(?:'s)? )?boards?|\blscbs?\b|\bstaying safe\b"
        r"|capacity (?:to (?:improve|get better)|for improvement)|being healthy|enjoying and achieving|positive"
        r" contribution"
        r"|economic (?:well-?being|prospects)|\bservice responsiveness\b|(?:young people|children) are healthy"
        r"|\bquality of practice\b|keeping(?:(?<=area of keeping)|(?<=^keeping)|(?<=at keeping)"
        r"|(?<=for keeping)(?<!systems for keeping)(?<!arrangements for keeping)(?<!plans for keeping))"
        r" (?:children|young people) safe"
        r"|children's safeguarding board|effectiveness of (?:the|that) board\b"
        r"|safeguarding partnership",
    ),
    ("all", ALL_AREAS),
    (
        "them",
        r"\b(?:in|on|for|across) them all\b|\b(?:(?:in|on|for|across) )?(?:all|each|every(?: single)? one) of"
        r" (?:them|these|those)\b(?! (?:councils|are"
        r" councils|(?:(?:young )?people |children )?(?:who|in care|leaving)\b))|\b(?:in|on|for|beside"
        r"|against|next to) each(?: one)?\b(?=\W*$|[,;:])|\b(?:and|with)"
        r" (?:they )?(?:all|each)\b(?= (?:(?:were|are"
        r"|was|is"
        rf"|being|came|out|as|got|have|had|been|to|be|found|rated|judged|graded|also) )*['\"]*{GRADE_BEGINS})",
    ),
    (
        "some",
        r"\bin (?:one|the (?:other|fifth|fourth|remaining one))(?=, (?:the|that|for|which|namely)\b|,? ?[–:(]"
        r"|, (?:care|child"
        r"|help|lead|look|adopt|supp))|\b(?:every|each|no)(?: other)? part of\b(?! (?:its|the"
        r"|their) (?:children's )?(?:services?|department)\b)"
        r"|\b(?:some|several|certain|a few|many) (?:of (?:the|its|their) )?features\b"
        r"|\bareas (?:in which|where|that|which)(?= (?:(?:the|its) )?[\w'-]+(?: (?:was|were|is|are|had been|has been"
        r"|last|previously))* (?:rated|judged|graded|deemed)\b)"
        r"|\b(?:one|two|three|four) (?:others|more)\b(?=,? (?:including|among))"
        rf"|\b(?:two|three|four|five) (?:areas|judge?ments|categories) out of (?:the )?{NUMBER}\b"
        rf"|\b\d{{1,2}} being(?= (?:rated |judged |graded )?['\"]*(?:{GRADE_BEGINS}|adequate))"
        rf"|\b\d{{1,2}} (?=['\"](?:{PLAIN_GRADE}|adequate)['\"])"
        rf"|\b(?:the following"
        rf"|individual|some|most|many|several|core|other|certain|various|a number of|(?:one|two|three"
        rf"|four|five) of (?:the |its |our |their )?{NUMBER}|{NUMBER} out of {NUMBER}|\d+ (?:out )?of (?:the )?\d+"
        r"|(?:one|two|three|four) out of (?:four|five)|(?:one|two|three|four|five) of (?:the|its|these|those)"
        r"|(?:two|three|four|five) things(?= (?:(?:still|also|now|that|which) )*"
        rf"(?:requir|(?:are|were) ['\"]*{ONE_WORD_GRADE}))"
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
        rf"|are\b)|,? ['\"]*(?:requir|need\w* improvement|inadequate\b|good\b|outstanding\b)))"
        r"\b(?! levels?)",
    ),
    (
        "care_leavers",
        r"\b(?:help|support) (?:that )?(?:youngsters|young people|they) (?:gets?|receive|are given) (?:on leaving"
        r"|when (?:they leave|leaving)|after leaving|as they leave) (?:the |local authority )?care\b"
        r"|\bcare[- ]leavers?\b(?:' offer\b)?|\bcare[- ]experienced (?:young )?(?:people|adults)|\b(?:young )?(?:people"
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
        r" (?:to (?:leave|move on from)|out of|leaving|moving on from) (?:the )?care\b"
        r"(?: and into adult(?:hood| life)\b)?"
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
        # "care leaders" is a misprint of "care leavers" that spelling checkers make
        r"|(?<=experiences and progress of )care leaders\b|\bformer looked[- ]after children\b"
        r"|\bthose who have left care\b"
        r"|\ba (?:young person|youngster|child) (?:who (?:is|has) )?(?:leaving|left) (?:care\b|(?<=leaving )it\b)"
        r"|" + in_other_words("care_leavers"),
    ),
    (
        "in_care",
        rf"\b(?:{CHILDREN} (?:who are |living )?in(?=,? (?:or|and) (?:those )?(?:who )?(?:have |had )?(?:left|leaving"
        r"|moved on from),? (?:(?:the|its|local authority) )?care\b)"
        rf"|{CHILDREN} (?:who (?:are|live) )?(?:(?:living |placed )?in (?:(?:our|its|the (?:council|borough"
        rf"|county|city|town|authority)'s|their|local authority|public|the) )?care|being looked after|looked after)"
        r"|looked[- ]after['\"]? (?:children|young people|youngsters|kids|boys and girls|services)"
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
        r"|those|young people|boys and girls) (?:(?:who|that) )?(?:are )?(?:(?:actually|already|still|now|currently) )?"
        r"(?:in (?:its |the council's |their |council |public )?care|looked after|it looks after"
        r"|(?:who )?cannot live at home|away from home)"
        r"|children (?:are )?(?:actually |already )?looked after|(?:those|children) who are looked after"
        r"|(?:children|those|young people) (?:who )?(?:cannot|can't|do not|don't) (?:safely )?live (?:at home"
        r"|with their (?:own )?(?:parents|famil(?:y|ies)))"
        r"|(?:children|those|young people|youngsters) (?:who (?:are )?)?(?:live|living|placed) (?:with|in) (?:foster"
        r" (?:carers|families|homes|care)|children's homes|residential (?:care|homes))"
        r"|(?:an?|any|every|each) (?:child|youngster|young person) (?:who is )?in (?:care|care of [\w ]{3,30}council)"
        r"|(?:an?|any|every|each) looked[- ]after child"
        r"|(?:children|those|young people) (?:once|when|while) they (?:are|have come|come) (?:in"
        r"|into) (?:the council's |its )?"
        r"care"
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
        r"|care\b(?:(?<=^care)|(?<=; care)|(?<=, care)(?<!health, care)|(?<=\| care))"
        rf"(?=\s?[–:|-]\s?['\"]?{GRADE_BEGINS})(?!.*\b(?:education|health|activities|learning|achievement)\b)"
        r"|^\W*in care\b(?=(?:\s*\||\s*:|\s[–-]|,)\s)"
        r"|" + in_other_words("in_care"),
    ),
    (
        "help_and_protection",
        in_other_words("help_and_protection") + "|"
        rf"\b(?:{CHILDREN},? )?(?:who |that )?(?:may )?(?:need|needed|needing|in need of|need of|requiring|require"
        rf"|want)(?: of)?(?: early)? (?:help|support),?(?: and/or| and| or|,)(?: \w+)? protection\b"
        r"|\bhelp(?:ing|s)?,?(?: and| or|/| &)(?: the)? protect(?:ion|ing|s)\b(?: (?:(?:of|for|(?:given|offered"
        r"|provided|afforded)"
        r" to) )?(?:vulnerable )?children(?! (?:get|receive|are (?:given|offered)|need)\b)(?: and (?:their"
        r" )?families)?)?"
        r"(?: (?:that )?(?:children|young people|youngsters|families|they) (?:get|receive|are (?:given|offered)"
        r"|need)\b)?"
        r"|protection\b(?:(?<=^protection)(?=\s?[–:|-])|(?<=; protection)(?=\s?[–:|-])|(?<=^on protection)|(?<=^for"
        r" protection)|(?<=leadership and protection)"
        r"|(?<=leadership, protection)|(?<=: protection)|(?<=leaders, protection)|(?<=overall, protection))"
        r"|\bchild(?:ren)?(?:'s)? protection\b(?: services?)?(?! (?:failures?|failings|concerns|cases?|plans?"
        r"|conferences?|scandals?|issues|workers?|teams?|social))"
        r"|\bhelp for (?:vulnerable )?children(?: at risk(?: of harm)?| (?:who|that) need (?:help|protect\w+|support"
        r"|safeguarding)(?: (?:and|or) protect\w+)?)?\b"
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
        r"|youngsters|young people)\b(?! (?:from|in care)|'s (?:services|social care|centres?|homes?|budgets?))"
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
        r"|\b(?:(?:the )?way (?:that |in which )?|how )(?:(?!and\b|or\b)[\w']+ ){1,5}?(?:services?|department)"
        r" (?:is|are|was|were) (?:led|managed)\b"
        r"|\bhow (?:far |well |strongly )?(?:its |the |their |our |senior |council )*(?:leaders|managers)"
        r" (?:influence|affect|shape|support|help|improve)(?:s|d|ed)?\b(?: (?:social work(?: practice)?|practice))?"
        r"|\bwhat (?:its |our |the |their )?leaders (?:do|did|have done|bring|brought)\b(?: (?:for|to|with)"
        r" social work(?: practice)?)?"
        r"|\b(?:its |their |the )?leaders'(?= (?:grade|rating|judge?ment|mark|score|verdict)\b)"
        r"|\b(?:the )?(?:work|performance|quality|effectiveness) of (?:its |the |their |senior |council "
        r"|those |(?:council|authority|county|city|borough|department)'s )*(?:leaders|leadership|managers|in charge)\b"
        r"|\b(?:the )?way (?:that |in which )?(?:its |the |their |senior )*(?:leaders|managers)\b"
        r"|\b(?<!group )(?<!party )(?<!political )(?<!opposition )(?<!business )(?<!church )(?<!faith )(?<!civic )"
        r"(?<!community )(?<!union )leaders\b(?!'| (?:said|says?|told|of the|and (?:staff|social workers|elected))\b"
        r"| (?:are|have been|were) (?:right|bracing|hoping|aiming|hopeful|confident|determined|preparing|sure|certain"
        r"|optimistic|wrong|to be believed|looking forward)\b"
        r"|(?: (?:in|at) [\w-]+(?: council)?)? (?:want|hope|expect|aim|intend|believe|plan|fear|predict|needs? to|must"
        r"|should|accept(?:ed)?|welcomed?|promised?|vow(?:ed)?"
        r"|pledged?|apologised?|insist(?:ed)?|admit(?:ted)?|hoped?|responded)\b)"
        r"|\b(?:the )?(?:impact|effect|difference) (?:that |which )?(?:they|leaders|managers) (?:have|had|make|made)"
        r" (?:on|to) (?:social work(?: practice)?|practice|the work of social workers)\b"
        r"|\b(?:their|whose) impact\b(?: on social work(?: practice)?)?|\brating their impact\b|\b(?:its |the "
        r"|their )?leader(?:s'|ship) (?:impact|work"
        r"|grip)\b(?: on (?:practice|social work(?: practice)?)(?: with children and (?:their )?families)?)?"
        r"|\bimpact as leaders\b"
        r"|\bhow (?:its |the |our |their )?leaders (?:impact|affect|influence)(?: (?:up)?on)? social work"
        r"(?: practice)?\b"
        r"|\bhow (?:well )?(?:it|they|we|the (?:council|authority|county|city|borough)) (?:leads?|runs?|manages?)"
        r" (?:its |our |their |the )?(?:children's )?(?:services?|department)\b"
        r"|\b(?:how (?:well )?|(?:the )?way (?:that |in which )?)(?:it|they"
        r"|(?:(?:our|its|their|those|(?:[\w-]+ ){0,3}[\w-]+(?:'s|s')) )?(?:children's )?services|the (?:service"
        r"|services|department|council|authority|directorate))(?:(?: (?:in|of) (?:the|this) \w+)? (?:is|are|was"
        r"|were)|(?<=it)'s|(?<=they)'re) (?:being )?(?:led|run|managed)\b"
        r"(?: and (?:led|run|managed)\b)?"
        r"|\b(?:the )?(?:difference|influence|effect|contribution)(?: that| which| made by| of| by)? (?:its |the "
        r"|senior"
        r" |council |[\w-]+'s )*(?:leaders|managers|bosses|leadership)\b(?: (?:make|made|have|had)\b)?(?: (?:on|to)"
        r" (?:social work(?: practice)?|practice)\b)?"
        r"|\b(?:bosses|managers|chiefs)' impact\b(?: on social work(?: practice)?)?"
        r"|\bthose (?:running|leading|managing|at the helm of) (?:the |its |children's )*(?:services?|department)\b"
        r"|\b(?:the )?(?:people|men and women|officials|bosses|managers|those)(?: who are)? (?:in charge|at the (?:top"
        rf"|helm)) of {WHAT_THEY_DO}"
        r"|\bthe people (?:in charge|at the top|who (?:run|lead) (?:it|them|the (?:services?|department)))\b"
        r"|\bthose (?:who (?:lead|run|manage)(?: (?:the|its|children's) (?:services?|department))?|in charge"
        r"|at the top)\b|(?<!planning and )\bmanagement\b(?= (?:was|is|were)\b)"
        r"|\bimpact on social work practice(?: with children and (?:their )?families)?"
        r"|\bleaders'? impact\b(?: on social work(?: practice)?)?"
        r"|\bleadership(?:,)?(?: and| &)? management(?:,? (?:and|&) governance)?\b|\bmanagement and (?:leadership"
        r"|governance)\b"
        r"|\bmanagement of (?:the|its) (?:services?|department)\b"
        r"|\b(?:senior )?leadership of (?:the |its |their )?(?:children's )?(?:services?|department|directorate)\b"
        r"|\b(?:senior )?leadership(?: and governance)?\b"
        r"|" + in_other_words("leadership"),
    ),
    (
        "adoption",
        r"\b(?:services?|support|work|help)(?: (?:(?:that|which) is )?(?:done|given|offered|provided))? (?:for|with|to)"
        r" (?:adopted children|adoptive (?:families|parents)|adopters)\b|\badoption\b(?: performance| services?"
        r"| work)?(?! agenc| order| support fund| uk| of (?:the|a|new|an)\b"
        r"| panel)"
        r"|" + in_other_words("adoption"),
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
        r"\b(?:(?<=inspection of )|(?<=inspection of its )|(?<=inspection of the ))services for children"
        r" (?:in need of|who need|needing) help and protection,? (?:and )?(?:children )?looked"
        r"[- ]after(?: children)?,? and (?:for )?(?:care leavers|those leaving care)\b"
        r"|\bservices for children (?:in need of|who need|needing) help and protection,? (?:and )?(?:children )?looked"
        r"[- ]after(?: children)?,? and (?:for )?care leavers(?= (?:as |an? |the |its )(?:[\w-]+ )?overall\b)"
        r"|\bservices (?:to|for) vulnerable children(?:,? and|,? including) (?:those|children|young people) in care\b"
        r"|\b(?:every|each)(?: single)? part of (?:its|the|their) (?:children's )?(?:services?|department)\b"
        r"|\b(?<!like the )(?<!like its )(?:services?|department|council|authority) as a whole\b"
        r"|\boverall(?: effectiveness)? (?:for|of|in|on) (?:the |its |their )?(?:services?|work|support|help) (?:to"
        r"|for|with)"
        r" children (?:who are )?(?:in need of|who need) help and protection,?(?: and)?(?: for| to| with)?"
        r" (?:children )?looked[- ]after(?: children)?(?:,? and care leavers)?\b"
        r"|\boverall effectiveness\b|\boverall(?: ofsted)? (?:rating|grade|grading|judge?ment|verdict|score|picture"
        r"|outcome|mark|one)\b"
        r"|(?<=, )(?:and )?the (?:services?|department) overall\b"
        r"|\band the (?:services?|department) overall(?=\W*$|[,;])"
        r"|\boverall\b",
    ),
    ("protection", rf"\b(?:protection|safeguarding|safety){ENDS}"),
    ("bare_care", rf"\bcare{ENDS}"),
    ("management", rf"\b(?:management|managers|bosses|chiefs|directors){ENDS}"),
)

FIND = Choice(PATTERNS)
"""All of them, looked for where a word begins."""
