"""Whether the words around a grade put it before the story's own: that it was had once, or is had no more."""

from pipelines.understand.clauses import Clause
from pipelines.understand.days import MONTH, YEARS
from pipelines.understand.later import compile_at_words, expression
from pipelines.understand.needed import Needing


def stands_so(before: str, after: str, low: str) -> bool:
    """Whether a grade is said to stand, and so was given before ("services currently require improvement"); what a
    report of these days says of services is its news."""
    if not any(map(low.__contains__, (*AT_PRESENT_WORDS, ALREADY))) or OF_A_REPORT.search(low) is not None:
        return False
    return (
        CURRENTLY.search(before) is not None
        or AT_PRESENT.match(after) is not None
        or ALREADY_HAS.search(before) is not None
    )


AT_PRESENT_WORDS = ("currently", "presently", "at present", "at the moment")
ALREADY = "already"
ALREADY_HAS = expression(rf"\b{ALREADY} (?:holds?|ha(?:s|ve|d)|boasts?|enjoys?) (?:an?|the|its) ['\"]*$")
"""What somebody had before ("its children's services already hold an outstanding rating")."""
CURRENTLY = expression(
    rf"\b(?:{'|'.join(AT_PRESENT_WORDS)})(?:,? (?:is|are|being|rated|judged|graded|ranked|deemed|classed|stands?|sits?"
    r"|at|as|an?|the|to be))* ['\"]*$"
)
AT_PRESENT = expression(rf"['\"]*(?: overall)?,? (?:{'|'.join(AT_PRESENT_WORDS)})\b")
OF_A_REPORT = expression(
    r"\b(?:ofsted's|new|latest|this week's) (?:\w+ )?report\b|\breport (?:from|by|out|published|on)\b|\bfindings\b"
    r"|\bpublished (?:today|yesterday|this week|on \w+day)\b|^\W*the report says\b"
)


def is_earlier(clause: Clause) -> bool:
    """Whether the words around a grade put it before the story's own."""
    before, after, said = clause.before, clause.after, clause.said
    if NOW_BEHIND.match(after):
        return False
    if "no longer" in said:
        return " from " not in before or NOT_SAVED.search(before) is None
    lasting = FOR_YEARS.match(after) is not None and HAS_BEEN_SO.search(before) is not None
    if (EARLIER_AFTER.match(after) and not lasting) or LEFT_BEHIND.match(after):
        return True
    if UNTIL_NOW.match(after) and FROM.search(before):
        return True
    if "earlier" not in said and not (opens_earlier(clause) and EARLIER.match(before)):
        return False
    if "since " in before and HAS_SINCE_LAST.search(before):
        return False
    cues = list(EARLIER.finditer(before))
    lasted = cues[-1][0] == "decade" and not before.startswith((" ago", " earlier", " before"), cues[-1].end())
    if lasted and BY_GETTING.search(before, cues[-1].end()):
        return False
    if "still" in after[:12] and STILL_BEHIND.match(after) and BUT_ARE.match(before, cues[-1].end()):
        return False
    return IF_NOW.search(before, cues[-1].end()) is None


STILL_BEHIND = expression(r"['\"]* still\b")
BUT_ARE = expression(r"[^;.]*?, (?:but|yet|and) [^;.]*\b(?:is|are|remains?|stays?)\b")
"""What goes on from before to what is still so ("Things got better since the last inspection, but are poor still")."""


def opens_earlier(clause: Clause) -> bool:
    """Whether a clause begins with a word that tells of before; "and then" only goes on."""
    return clause.before.startswith(EARLIER_FIRST) and not clause.lead.rstrip(" '\"").endswith("and then")


RANK = r"(?:rung|grade|step|notch|band|bracket|level|place|tier|mark|peg|point|categor|division)(?:e?s|y|ies)?"
THAN_BEFORE = (
    rf"(?:{RANK} (?:above|below|beneath|up on|down on|up from|down from|on from|higher than|lower than|better than"
    r"|worse than|short of)|beats?|betters?|bettered|beating|bettering"
    r"|improv(?:es?|ed|ing) (?:up)?on|surpass(?:es|ed|ing)?|eclips(?:es|ed)|outdoes|outdid)"
    r" (?=(?:the|its|their|our|that) (?:(?:overall |ofsted )?(?:(?:previous|last|old|earlier|then|modest|lowly"
    r"|mere) ){0,2}(?:ofsted |overall )?)"
    r"(?:(?:verdict|rating|grade|mark|judge?ment|result|score|conclusion) of (?:an? |just )?)?['\"]*$)"
)
"""What sets a grade beside the one that was before it ("two rungs above the verdict of inadequate")."""

FOR_YEARS = expression(
    r"['\"]* (?:for (?:over |more than |the (?:past|last) )?(?:a decade|decade|(?:\w+ )?years)"
    r"|these \w+ years)\b"
)
HAS_BEEN_SO = expression(
    r"\b(?:has|have|'s|'ve)(?: (?:now|also|always))? been (?:rated |judged |graded"
    r" )?(?:an? )?['\"]*$"
)
"""What has lasted for years lasts still ("leadership has been good for the past three years")."""

HAD_DONE = (
    r"had (?:(?:already|previously|earlier|also|only|ever|always|just|both|all|each|long|first|last|then|until then)"
    r" ){0,2}(?:languished|lingered|sat|stood|stuck|worn|borne|carried|enjoyed"
    r"|boasted|endured|suffered|lived|put up with|made do)"
    r"(?=(?: (?!and\b|but\b|or\b|who\b|which\b|that\b|when\b|while\b|it\b|they\b|we\b|was\b|were\b|is\b|are\b"
    r"|has\b|have\b|had\b)[\w'-]+){0,8} ['\"]*$)"
)
"""What was so before, or came of an inspection ("had yielded a requires improvement"); what was found or given
may be the news, told one tense back."""

REMEDIED = (
    r"(?<!has )(?<!have )(?<!has been )(?<!have been )(?<!be )(?<!to )(?:set up|formed|created|established|sent in"
    r"|brought in|drafted in|called in|installed|imposed|appointed|stepped in|intervened|took over|put in place)"
    r"(?=(?: (?!and\b|but\b|has\b|have\b|will\b|is\b|are\b|was\b|were\b|said\b|described\b|rated\b"
    r"|judged\b)[\w',-]+){0,12}? (?:after|following|in response to|in the wake of"
    r"|because|when|once|as a result of)(?: (?!and\b|but\b)[\w'-]+){1,8} ['\"]*$)"
)
"""What was done about a grade some time ago ("an improvement board was formed when services were judged inadequate");
what has been done since may be news with it."""

TOOK_ON = (
    r"(?<!has )(?<!have )(?<!to )(?:took (?:over|on|charge of)|joined|arrived (?:at|in)|walked into) an?"
    r"(?=(?: (?:council|authority|children's|services?|department|directorate|team|that|which|was|rated|judged|graded"
    r"|branded|deemed|as))* ['\"]*$)"
)
"""Who came to a service that had the grade then ("The trust took over an inadequate department")."""

EARLIER = compile_at_words(
    r"\b(?:an earlier(?= ['\"]*$)|it was then that"
    r"|(?:appeal(?:s|ed|ing)? against|challeng(?:e|es|ed|ing)(?: in court)?|contest(?:s|ed|ing)?|look again at"
    r"|reconsider|overturn|quash|disput(?:e|es|ed|ing)|(?:t[eo]ars?|tore|torn|tearing|ripp?(?:s|ed|ing)?) up"
    r"|scrap(?:s|ped|ping)|eras(?:es|ed|ing)|wip(?:es|ed|ing) (?:away|out)|(?:tak(?:es|en|ing)|took) (?:away|back|down)"
    r"|(?:shak(?:es|en|ing)|shook|casts?|casting|thrown?|threw|throwing|shrug(?:s|ged|ging)) off|consign(?:s|ed|ing)"
    r"|(?:sa(?:ys|id|ying)|wav(?:es|ed|ing)|bids?|bidding) (?:goodbye|farewell|adieu) to|bur(?:ies|ied|ying)"
    r"|ditch(?:es|ed|ing)|(?:gives?|gave|given|giving) up|los(?:es|t|ing)|banish(?:es|ed|ing)) (?:the|its|ofsted's|an?"
    r"|their)(?= ['\"]*$)"
    r"|gone (?:is|are) (?:the|its|their|our)(?= (?:(?!and\b)[\w'-]+ ){0,4}['\"]*$"
    r"| days (?:when|in which)\b)|years (?:in which|during which)(?! [^,;.]*\b(?:is|are|has|have)\b)|time was when"
    r"|there was a time when"
    r"|(?:stood|(?:rating|grade|verdict|judge?ment)(?: (?:in (?:place|force)|standing|that (?:stood|was in (?:place"
    r"|force))))?)"
    r" until (?:now|today|this (?:week|month|inspection)|last week)"
    r"|(?:(?:led|ran|headed|managed) (?:it|them|the (?:service|services|department|council|directorate|authority"
    r"|trust)|(?:its |the )?children's services)|was in charge|at the helm|was (?:its |the )?(?:director|head|leader"
    r"|boss))\b[^.;]{0,60}?"
    r" when (?:it|they|services|the \w+) (?:was|were)|(?<=, )for (?:so|too|very) long(?= ['\"]*$)"
    r"|(?<=\bthat )then(?= (?:one|only|just|even|the|its|their|leader\w*|help|children|care|adoption|it|they)\b)"
    r"(?![^,;.]*\b(?:would|will|could|can|may|might|should)\b)|inherit(?:s|ed|ing)"
    r"|the year of (?:our"
    r"|its"
    r"|the|that)|the (?:old|former|outgoing) (?:ofsted |overall )?(?:grade|rating|judge?ment|verdict)"
    r"|(?:went|gone|going|goes) into (?:the|this|its|that) (?:\w+ )?inspection"
    r"|(?:via|by way of|(?<!come )(?<!came )(?<!all )through)(?= (?:an? )?['\"]*$)"
    r"|(?:one|two|three) inspections? (?:ago|earlier|before)"
    r"|after (?:repeated|successive|consecutive|back-to-back|(?:two|three|four|several) (?:successive|consecutive"
    r"|straight))(?: ofsted)?(?= ['\"]*$)|(?<![\s\S])after (?:two|three|four|several)(?: ofsted)?(?= ['\"]*$)"
    r"|spent (?:[\w-]+ ){0,3}(?:years|decade)(?= (?:in|at|on|as|with|rated|under)(?: (?:an?|the|its"
    r"|ofsted's))* ['\"]*$)"
    r"|(?:after|having) (?:[\w'-]+ ){0,4}(?:spell|stint|period|years|decade)"
    r"(?= (?:(?:of|being|rated|judged|graded|labelled|branded|classed|stuck|in|at|on|as|with|under|an?|the|its"
    r"|ofsted's) ){1,4}['\"]*$)"
    r"|previous(?:ly|(?! (?:administration|government|leader\w*|director\w*|management|regime|cabinet|boss\w*|chief\w*"
    r"|owner|provider|experience|work)\b))"
    r"|previous (?:\w+ ){1,2}left (?=(?:(?:the|its|their) )?(?:children's |social )?(?:services|care|department"
    r"|council)\b)|under (?:the |its |their )?previous \w+|formerly"
    r"|(?<!one of the )(?<!among the )last (?:full |ofsted |two |three |few )*inspect(?:ed"
    r"|ion|ions)|when (?:[\w'-]+ ){1,4}?(?:(?:was|were) )?last (?:r[au]n|came|come|called|visited|inspected|looked|left"
    r"|went|saw|had|held|controlled|governed|rated|judged|graded|assessed|reported|was|were|stood|in|there|here)"
    r"|first (?:full |graded |standard )*inspection since(?= (?:the one|that|one|the last)\b)"
    r"|when the last (?:[\w'-]+ ){0,3}?(?:team|inspectors|inspection|report|visit|full)"
    r"|(?<!like )(?:his|her|their|its|my|our) predecessors?(?![^.;]*(?:, but\b|:|, and\b))(?! (?:would|and)\b)"
    r"|in the (?:days|era) (?:of|when|before)"
    r"|last (?:rated|judged|graded|visited|time)|(?:the )?(?:last|prior|earlier"
    r"|preceding) (?:full |ofsted |sif |ilacs |overall )*(?:inspection|report|rating|grade|grading|judge?ment|visit"
    r"|verdict)|(?:prior|earlier|preceding) (?:full |ofsted )?(?:inspections|reports|ratings|grades|judge?ments|visits)"
    rf"|{THAN_BEFORE}|{HAD_DONE}|{REMEDIED}|{TOOK_ON}|(?:up to|until|till) then"
    r"|(?:beg[au]n|started|joined|arrived|took over)\b(?: [\w'-]+){0,4} when (?:it|they|we|services"
    r"|the (?:[\w-]+ ){0,2}?[\w-]+) (?:was|were)(?=(?: (?:rated|judged|graded|still|deemed|an?))* ['\"]*$)"
    r"|had (?:(?:already|previously|earlier|also|only|ever|always|never|just|recently|twice"
    r"|repeatedly) ){0,2}(?:been|received|given|found|judged"
    r"|rated|called|branded|declared|deemed|labelled|slipped|fallen|climbed|risen|reached|crept|inched|recovered"
    r"|dropped|come (?:out|back|up) (?:as|at|with))|having (?:previously|already|once|earlier) been"
    r"|(?<=, )having been (?:rated|judged|graded|found"
    rf"|deemed|given)|{YEARS} (?:or so |or more )?(?:after|ago|earlier|before|later|on from|back(?=,))"
    r"|(?<!a )(?<!two )months? ago|(?:not (?:so |very )?)long ago|months? (?:after|earlier|before)|decade"
    r"|long (?:rated|been)|first (?:rated|judged|deemed|graded) (?:as )?['\"]?inadequate"
    r"|(?:visits?|closure|takeover|overhaul|intervention|shake-up)\b(?:[ ,]+[\w'-]+){0,6}? followed (?:an?|the|its)"
    r" (?:[\w-]+ ){0,3}?(?:inspection|report|verdict|judge?ment)s? (?:at|in|by|after) which"
    r"|(?<!looked-)(?<!looked )after (?:it|they|its|their|the \w+|services|children's services"
    r"|having)\b(?: [\w']+){0,4} (?:was|were"
    r"|been|being|rated|judged|graded|found)"
    r"|that (?:year|inspection|time|report)|(?<!was on )(?<!were on )that occasion"
    r"|at the time(?! of (?:the )?(?:meeting|writing|publication|request)\b)(?! of (?:the|this|our|its|their|ofsted's)"
    r" (?:(?:ofsted|ilacs|full|recent) )*(?:inspection|visit|fieldwork)\b)"
    r"|(?<!came )(?<!come )(?<!went )(?<!go )(?<!been )(?<!were )(?<!was )(?<!arrived )"
    rf"back in(?= (?:(?:the )?(?:\w+ )?(?:19|20)\d\d|{MONTH}|the (?:days|spring|summer|autumn|winter|noughties))\b)"
    r"|(?:ends?|ended|ending|after|broke|broken|breaks|breaking) (?:an?|the|its|their) (?:[\w-]+ )?(?:run|string|series"
    r"|succession|spell|sequence|stint|period|era|reign|time) (?:of|as|at|in|on)(?= [^,;.]{0,30}$)"
    r"|not (?:since (?:19|20)\d\d|for (?:over |more than |nearly )?(?:a decade|(?:\w+|\d+) years))"
    r"|originally|initially|historical(?:ly)?|(?:the )?one (?:before|before it)(?: (?:was|had been)|,? (?:of|in"
    r"|from) (?:19|20)\d\d\b)|where"
    r" (?:before|previously|formerly)"
    r"|(?<!than they )(?<!than it )(?<!than we )(?<!as they )(?<!than things )used to(?: be| have|(?= ['\"]*$)"
    r"|(?=$))|(?:once|twice|times) since|(?<!inspection )(?<!visit )for (?:over |more than |almost "
    r"|nearly )?(?:a decade|(?:\w+"
    r"|\d+) years)|the year before"
    r"|under the (?:old|previous|former|last|earlier) (?:\w+ )?(?:framework|regime|system|inspections?|directors?"
    r"|leader(?:s|ship)?|chief(?: executive)?|boss(?:es)?|administration|management|head|team|council|cabinet|party"
    r"|trust)"
    r"|before (?:the )?(?:first )?(?:pandemic|covid(?:-19)?|lockdowns?)|in the past"
    r"|at one (?:point|time|stage)|since then"
    rf"|that {MONTH}"
    r"|before (?:[\w']+ ){2,6}in (?:19|20)\d\d|the (?:old|former|abolished|defunct) (?:county |borough |city "
    r"|district )?(?:council|authority)"
    r"|once(?! (?:more|again|children|those|young|all|every|staff)\b)"
    r"(?! (?:they|it|we)\b(?! (?:was|were) (?:(?:rated|judged|graded) )?['\"]*$))"
    r"(?! (?:inspectors|ofsted)\b(?! (?:(?:had|has|have) )?(?:judged|rated|graded|found|called|branded|labelled|gave"
    r"|said)\b))"
    r"(?! (?:the|its|their|our|an?|this|that) (?:(?! and\b)[^,.;]){3,40}? (?:was|were|is|are|had|has|have)\b)"
    r"|over the years|since (?:an?|the|its"
    r"|their) (?:[\w-]+ ){0,3}(?:report|inspection|rating|judge?ment|verdict)(?! (?:framework|regime|system))"
    r"(?! (?:came out|(?:was |were )?(?:published|released|issued|announced)|arrived|landed) (?:on \w+day|today"
    r"|yesterday"
    r"|(?:last|this) (?:week|month)|earlier this))"
    r"|since (?:the )?(?:watchdog )?(?:ofsted|inspectors|watchdog|they|it) (?:last |first )?(?:rated|judged"
    r"|graded|found|branded|declared|deemed|labelled)|(?<!, )since (?:[\w']+ ){1,4}(?:was|were|had been) (?:last "
    r"|first "
    r"|twice )?"
    r"(?:rated|judged|graded|found|branded|declared|deemed|labelled)|since (?:being )?(?:rated|judged|graded|found"
    r"|branded"
    r"|declared|deemed|labelled))\b"
    r"|^(?:then\b(?! (?:came|comes|there|again|on|the (?:letter|report|news|verdict|call|e-?mail|grade|rating"
    r"|judge?ment"
    r"|mark|result))\b)"
    r"|before (?:that|then|this)\b)|before (?:that|then)(?=,)"
    r"|\bsince (?:an?|its|their|that|the|being)(?: (?:ofsted|overall|damning|previous|initial|(?:19|20)\d\d|rated"
    r"|judged|graded|deemed|found))*[ '\"]*$"
)

EARLIER_FIRST = ("then", "before ")
"""What it finds only where a clause begins."""

EARLIER_AFTER = expression(
    r"['\"]*(?:(?: overall)?(?: by (?:ofsted|inspectors))? earlier (?:this|in the|that) (?:year|spring|summer|autumn"
    r"|winter)\b"
    r"| (?:at|in|after|following) their (?:most recent|latest|last) inspections? (?:now |currently )?include\b"
    r"| (?:back )?in the (?:early |late |mid-?)?(?:(?:19\d|20[01])0s|noughties|nineties)\b| (?:time after time"
    r"|time and again|again and again)\b|(?: by ofsted)? in a separate (?:ofsted )?inspection\b"
    r"|(?: in (?:every|each|all) [\w ]{3,20}?)? when (?:ofsted|inspectors|the (?:watchdog|inspectorate)) (?:published"
    r"|issued|produced|wrote|brought out|gave) (?:its|their|the) (?:last|previous|earlier)\b"
    r"| (?:when|before|until|till) (?!(?:(?:the|ofsted's|its) )?(?:\w+ )?(?:inspect\w+|ofsted|watchdog|team)\b)"
    r"(?!(?:[\w'-]+ ){0,3}?(?:children|families|advis\w+|carers|people|babies|staff|workers)\b)"
    r"(?:[\w'-]+ ){1,4}?(?:took (?:over|charge|up|the (?:job|helm|reins))|(?:was|were) (?:set up|formed|created"
    r"|appointed|brought in|sent in)|stepped in|arrived|joined)\b"
    r"| had (?:also |once |only )?been (?:the|its|their|ofsted's|our) (?:[\w-]+ )?(?:outcome|result|verdict"
    r"|rating|grade|judge?ment|conclusion|finding|mark)\b| before(?=[,.;)]|$)"
    r"| on (?:that|the (?:last|previous|earlier)) (?:occasion|inspection|visit)\b"
    r"| when (?!(?:ofsted|inspectors)\b)(?:[\w']+ ){1,5}?(?:took (?:over|office|power|charge)|won|joined|arrived"
    r"|became|was"
    r" (?:elected|appointed|formed|set up))\b[^,;.]{0,30}\b(?:19|20)\d\d\b"
    r"| when (?!(?:ofsted|inspectors)\b)(?:[\w']+ ){1,5}?(?:(?:still |last )?(?:ran|controlled)|was running"
    r"|were running|was in charge of|had charge of) (?:it|them|services|the (?:service|services|department|council"
    r"|authority|county|city|borough))\b"
    r"|,? when (?:it|they|inspectors|ofsted|the \w+) (?:came back|returned|went back|called again|looked again"
    r"|re-?visited"
    r"|re-?inspected)\b[^,;.]{0,30}\b(?:years?|months?) later\b| behind\b| at one (?:time|point|stage)\b| ever"
    r" since(?=[,.;)]|$)|"
    r"(?: with (?:it|them)| too| as well| also)? (?:even |already )?then(?=[,.;]|,? but\b)"
    r"|[^,;.]{0,20} the (?:same )?(?:year|month|week) (?:that )?(?:she|he|i|they|we)\b"
    r"| (?:one|two|three) (?:full )?inspections? (?:ago|earlier|before)\b| the time before\b"
    r"| (?:at|in|after|by) the (?:full |ofsted )*(?:inspection|visit|report|one) before\b(?! (?:the|a|an|its|our)\b)"
    r"| when (?:she|he|i|m[rs]s? [\w'-]+|dr [\w'-]+) (?:came|arrived|took (?:over|up|charge|on|the (?:job|post|helm))"
    r"|joined"
    r"|started|began|was appointed)\b"
    r"| under the (?:old|previous|former|last|earlier) (?:\w+ ){0,2}(?:framework|regime|system|inspections?|director"
    r"|leader(?:ship)?|chief(?: executive)?|boss|administration|management|head|team|cabinet)\b"
    r"| (?:any|no) ?(?:more|longer)\b| (?:was |were )?(?:given |handed out |awarded "
    r"|received )?then\b| (?:overall )?the last time\b|(?:[ ,]*(?:too|as well|also|by (?:ofsted|inspectors|the \w+)"
    r"|overall|(?:ofsted )?(?:rating|ratings"
    r"|grade|judgement"
    r"|judgment|verdict)|in (?:all|every|each)(?: (?:four|five))? (?:areas?|categor(?:y|ies)|judge?ments?)"
    r"|across the board"
    r"|services|for [\w' ]{3,40})){0,3}[ ,(]*"
    r"(?:when (?:it was |they were )?(?:last )?(?:inspected|visited|looked at)\b(?! (?:last|this) (?:week|month))"
    r"|when (?:ofsted|inspectors|the (?:watchdog|inspectorate|inspectors)|they|it) last (?:came|called|visited"
    r"|inspected"
    r"|looked|reported|was here|were here)\b"
    r"|(?:when|at (?:each of |both of )?(?:its|the|their)|in (?:its|the|their)|following (?:its|the|an?)|after (?:its"
    r"|the|their|an?)"
    r"|(?:from|by) (?:its|the|their)) (?:[\w ]{0,20})?(?:last|previous|earlier|prior)\b"
    r"(?! (?:weeks?|months?|days?|hours?|stages?|few|autumn|winter|spring"
    r"|summer))|on the (?:last|previous|earlier) (?:occasion|inspection|visit)\b|previously|(?:the )?last time"
    r"|(?:(?<!, )then(?=[,.;)]|$)|then(?=[.;)]|$))|back (?:in|then)"
    r"|for (?:over |more than |the (?:past|last) )?(?:a decade|decade|\w+ years)|these \w+ years"
    r"|at th(?:e|at) time|at that point"
    rf"|(?:\w+ ){{1,3}}{YEARS} (?:ago|earlier|before|later|back)"
    r"|the previous year|before (?:that|then|th(?:is|e latest|e new|e most recent) (?:\w+ )?(?:inspection|visit|report)"
    r"|(?:the )?(?:pandemic|covid))|until))"
)

NOW = expression(
    r"\b(?:now|(?<!ago )today|yesterday|(?<!ago )this (?:week|month|time)|(?<!ago )(?<!earlier )this year"
    r"|has (?:now |just )?(?:been|come|gone|moved|risen"
    r"|rated|judged|downgraded|upgraded|given|handed|awarded"
    r"|fallen|dropped|won|had)"
    r"|(?<!to )have (?:now |just )?(?:been|come|gone|moved|risen|fallen|dropped|won|had)"
    r"|for the first time|latest|newest|new(?:ly)?(?! (?:[\w-]+ )?(?:director|chief|boss|leader|head|commissioner"
    r"|chair)\b)"
    r"|just(?! (?:along|over|under|down|across|up|beyond|outside|short|above|below|as|an?|one|two|three|four"
    r"|five|to|in|of|for|the"
    r"|those|about|\d+)\b)|published(?! (?:back )?in [^,;.]{0,20}(?:19|20)\d\d))\b"
)

IF_NOW = Needing(NOW)

NOW_BEHIND = expression(
    r"['\"]*(?: (?:one|rating|grade|overall|judge?ment)){0,2} \(?(?:today|now|this (?:week|time|year|month))\b"
    r"|['\"]* \((?:current|new|latest)\)"
)

LEFT_BEHIND = expression(
    r"['\"]* (?:ofsted )?(?:rating|grade|label|tag|judge?ment|verdict|status)s? behind\b"
    r"|['\"]* (?:ofsted )?(?:rating|grade|label|tag|judge?ment|verdict|status)s?\b[^.;,]{0,60}? (?:(?:has been "
    r"|have been |is |was |were )?(?:replaced|lifted(?! (?:the|its|their|spirits|morale|hopes|everyone)\b)"
    r"|removed|gone(?! to\b)|dropped|overturned|shed|torn up|withdrawn|scrapped|erased|swept away|taken (?:off|down)"
    r"|stripped"
    r"|binned|peeled off)"
    r"|(?:has been |have been |is |was |were )(?:over|history|behind (?:it|them|us)|a thing of the past))\b"
    r"|['\"]* (?:ofsted )?(?:rating|grade|label|judge?ment|status)\b(?:(?! (?:and|but)\b)[^.;,]){0,60}? (?:has been"
    r"|have been|is|was|were)"
    r" taken away\b"
    r"|['\"]* (?:are|is) (?:now |all )?(?:gone|over|history|behind (?:it|them|us))\b"
    r"|['\"]* (?:ofsted )?(?:rating|grade|label|tag|judge?ment|verdict|status),? (?:(?:which|that) )?(?:(?:has"
    r"|had) since )?"
    r"(?:became|become|turned into|gave way to|given way to)\b"
)
"""What tells behind a grade that it is no more ("the inadequate rating has been replaced")."""

UNTIL_NOW = expression(r"['\"]* (?:to|and (?:is|are) now|but (?:is|are) now|until)\b")

FROM = expression(r"\bfrom[ '\"]*(?:an? |being )?['\"]*$")

NOT_SAVED = expression(
    r"(?:\b|(?=n't))(?:not|n't|cannot|nothing|nobody|neither|nor|never|too late)\b[^;.]{0,60}\b(?:save|rescue|spare"
    r"|protect"
    r"|shield)d?\b[^;.]{0,40}$"
)
"""What services were not saved from they have ("that was not enough to save it from an inadequate rating")."""

HAS_SINCE_LAST = expression(
    r"\b(?:has|have)\b[^;.]*\bsince (?:the|its|their|our) (?:last|previous) [^;.]*? and (?:now )?(?:is|are|was|were"
    r"|has been|have been)\b"
)
"""What has come about since the inspection before, and how services come out now."""

BY_GETTING = expression(
    r"\bby (?:\w+ )?(?:securing|winning|earning|getting|gaining|achieving|landing|claiming|receiving|scoring|being)\b"
)
"""How a time is ended that was ("put a decade of poor reports behind it by winning a 'good'")."""
