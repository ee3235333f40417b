"""Grades that services are to have one day: somebody's aim, hope, plan or promise, or what the next inspection brings.

"The target is good by 2027"; "the plan is meant to take services to outstanding"; "Good by 2028: that is the promise";
"the council can be outstanding within three years". Such a grade is one also where no noun of rating stands by it.
"""

from pipelines.understand.clauses import Clause
from pipelines.understand.grade_words import RATING_NOUN, TELLS_OF_RATING
from pipelines.understand.later import expression
from pipelines.understand.needed import compile_needing

AIM = (
    r"(?:aim|goal|target|ambition|objective|aspiration|mission|hope|dream|intention|promise|pledge|vow|purpose"
    r"|destination|vision|priorit(?:y|ie)|prize|brief)s?"
)
"""What names a thing as aimed at."""

AIM_TO = (
    rf"(?:{AIM}|(?:plan|strategy|task|challenge|job|bid|quest|drive|resolve|determination|commitment|remit|campaign"
    r"|programme|motion|mandate|effort|brief|priority|orders|race is on|responsibilit(?:y|ie)|contract|deadline)s?)"
)
"""The same, and what is an aim where "to" stands behind it ("the task of making", "a plan to get")."""

AIMS = (
    r"(?:aim(?:s|ed|ing)?|hop(?:es?|ed|ing)|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|promis(?:es?|ed|ing)"
    r"|pledg(?:es?|ed|ing)|vow(?:s|ed|ing)?|seek(?:s|ing)?|means?|wants?|wishe?s?|expect(?:s|ed|ing)|aspires?"
    r"|striv(?:es?|ing)|undertakes?|undertook|commit(?:s|ted|ting)?|determined|meant|supposed|designed|intended"
    r"|requires (?:it|us|them|the \w+)|tasked|charged|contracted|hired|appointed|bound|going|is ready|are ready|poised"
    r"|under way|built|help us|(?:will|to) help (?:us|it|them|the \w+))"
)
"""The verbs that tell an aim or a promise, before "to"."""

THEM = (
    r"(?:it|them|us|things|(?:(?:the|its|their|our|this|that|a) (?:(?!(?:that|which|and)\b)[\w'-]+ ){0,3}?|[a-z]+'s )?"
    r"(?:children's (?:services|social care)|services?|council|authority|department|borough|county|city|town|trust"
    r"|directorate))"
)
"""Whom somebody means to bring to a grade."""

TO_BE = (
    r"(?:(?:be|become|being|becoming) (?:(?:rated|judged|graded|found|called|declared|named|recogni[sz]ed|seen) )?"
    r"(?:(?:to be|as) )?"
    r"|(?:get|getting|move|moving|go|going|climb|climbing|ris(?:e|ing)|progress|progressing|return|returning) "
    r"(?:up |back )?to (?:being )?"
    r"|(?:reach|achiev|secur|earn|win|winn|gain|attain|land|obtain)(?:e|ing)? )"
)
"""What services do that are to have it."""

TO_MAKE = (
    rf"(?:(?:mak|turn|tak|bring|gett?|mov|lift|rais|steer|lead|guid|driv|push|return|restor|propel|transform)(?:e|ing)?"
    rf" {THEM} (?:(?:back|up|on) )?(?:(?:in)?to |towards )?(?:being |becoming )?|(?:see|help|helping|want|get|for)"
    rf" {THEM} "
    rf"(?:to )?{TO_BE})"
)
"""What somebody does who is to bring them there."""

SO_CALLED = (
    r"(?:(?:an?|another|the) )?(?:(?:overall|solid|straight|first|ofsted|full|clear|firm) )*"
    r"(?:(?:grade|rating|judge?ment|verdict|report|result|outcome|mark)s? of (?:an? )?)?['\"(]*$"
)
"""What may stand right before the grade."""

NUMBER = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|a few|(?:a )?couple of)"
RATERS = r"(?:ofsted|inspectors|the (?:inspectors|inspectorate|watchdog|team))"
MONTHS = "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
ONE_DAY = (
    r"(?:(?:by|before|from|come) (?:the )?(?:(?:end|close|start|middle|spring|summer|autumn|winter|early|late|mid)"
    rf"(?: of| in|-)? )?(?:the )?(?:20[2-9]\d|{MONTHS}(?: 20[2-9]\d)?|spring|summer|autumn|winter|(?:this )?(?:year"
    r"|decade|century|term)|next (?:year|spring|summer|autumn|winter|month)|then)"
    rf"|(?:with)?in (?:(?:the next|just|only|about|under|as little as) )?{NUMBER}(?: (?:to|or) \w+)? (?:years?|months?)"
    rf"|{NUMBER} (?:years?|months?) from now|as (?:early|soon) as (?:next|20[2-9]\d)|one day|some day"
    r"|(?:(?:at|in|after|by|for|before|following) )?(?:the|its|their|our|his|her)"
    r" next (?:[\w-]+ ){0,3}?(?:inspection|time of asking|visit|report|rating|verdict|judge?ment)"
    r"|(?:the )?next time(?: a?round)?|next (?:year|spring|summer|autumn|winter)"
    rf"|(?:when|by the time|before|until) {RATERS} (?:next |will |is |are )?(?:returns?|comes?|calls?|visits?|inspects?"
    r"|back|looks?))"
)
"""A day to come, or the inspection to come."""

IS = (
    r"(?: (?:is|remains?|remained|was|would be|must be)(?: still| now| simply| clear| simple| unchanged| the same)*"
    r"(?::| –| -|,)?| of|:| –)"
)
OTHER_WORDS = (
    r"(?:(?! (?:is|was|are|were|has|had|have|and|but|which|that|not|no)\b)[^.;:,]){0,50}(?:,? [^,;:.]{3,60},)?"
)
WILL = (
    rf"(?: (?:that )?(?:{THEM}|ofsted|inspectors|[a-z]+) (?:will|should|would|can) (?:{TO_BE}|find {THEM} |call {THEM}"
    r" ))"
)
WANTS = (
    r"(?:(?<!'d )(?<!would )(?:wants?|expects?)|envisages?|foresees?|predicts?|forecasts?|anticipates?|assumes?"
    r"|targets?|seeks?|craves?"
    r"|covets?|eyes|eyeing|targeting|envisaging|expecting|seeking|sees (?:itself|themselves|us|it)"
    r" (?:as|becoming|being))"
)
"""The verbs of which a grade is the object that is hoped for."""

TOWARDS = (
    rf"\b(?:(?<!to ){AIM}{OTHER_WORDS}{IS}(?:{WILL}|(?: (?:for {THEM} )?to)? (?:{TO_BE}|{TO_MAKE})?)"
    rf"|{AIM_TO} (?:(?:for|by|within) [^,;:.]{{3,40}} )?(?:to|of) (?:{TO_BE}|{TO_MAKE})"
    rf"|{AIMS}(?:(?!\b(?:has|have|had|was|were|and|but|which|what|how|not|if|helped|child\w*|famil\w+|young)\b)"
    rf"[^.;:,]){{0,40}}? (?:to|of|around|with|for) (?:{TO_MAKE}|{TO_BE})"
    r"|(?:aim|strive|push|press|bank|count|plan|shoot|pray|hope)(?:s|ed|ing)? (?:for|on|towards) "
    r"|(?:hop|striv)ing for |dream(?:s|ed|ing|t)? of (?:being |becoming )?|(?:is|are) (?:working|heading) towards "
    rf"|{WANTS} "
    r"|set (?:its|her|his|their|our|my) (?:hearts?|minds?|sights|eyes?|cap) (?:firmly )?(?:on|at) "
    r"|(?:hearts?|sights|minds?|eyes?|money) (?:(?:is|are|firmly|now) )*(?:(?:set|fixed|trained) )?(?:firmly )?on "
    r"|stak(?:e[sd]?|ing) (?:its|her|his|their|our|my) [^.;:,]{3,40} on "
    r"|(?:bracing|braces|brace|steeling) (?:(?:itself|themselves|ourselves|for) ){1,2}"
    r"|(?:prospect|chance|possibility|hopes|likelihood|verge|cusp|brink) of (?:being |becoming |getting )?"
    r"|(?:us|we are|we're|we are all|is|are|'s) (?:now |well |firmly )?(?:on (?:the|its|our|their|a)|en) "
    r"(?:route|way|road|path|journey|march|climb) (?:from [^.;:,]{3,30} )?(?:to(?:wards)?|for) (?:be(?:ing|coming)? )?"
    r"|(?:our|its|the|their|'s|s') (?:drive|push|march|bid|quest|roadmap|campaign|race|road|path|route|journey)"
    r" (?:from [^.;:,]{3,30} )?(?:to|for|towards) (?:be(?:ing|coming)? )?"
    r"|(?:has|have|is|are) (?:given|set|allowed)? ?[^.;:,]{0,40}?(?:months|years) to (?:"
    rf"{TO_MAKE}|{TO_BE})"
    rf"|(?:to|will|'ll|would|could|can|should) {TO_MAKE}|(?:will|'ll) (?:find|call|rate|judge|grade|brand|declare"
    rf"|deem) {THEM} (?:to be |as )?|(?:^|[,;:] )\W*getting {THEM} to |(?:to see|sees?|wants?) {THEM} (?:being"
    r" )?(?:rated|judged|graded) "
    r"|(?:is|are|'re|'s|us|remains?) (?:now |well |firmly |still )?on (?:track|course) for |(?<!the )(?:set|tipped|in"
    r" line"
    r"|in the running|odds-on|destined|heading|headed|bound|poised|gunning"
    r"|pushing hard|going all out) (?:for|towards|to (?:be|become|get|receive)(?: rated| judged| graded)?) "
    r"|(?:chasing|pursuing|in pursuit of|pencilled in|looking forward to|looks? forward to|looked forward to|is after"
    r"|are after|the search for|predict(?:s|ed)|forecasts?|with an eye on|roll on|next stop is|points? to|line of"
    r" sight to"
    r"|(?:we are|we're|they are|is|going) (?:going|all set) for) "
    r"|(?:wants?|wanted|accept\w*|settle|satisf\w+|content|happy|disappointed|demand\w*|expect\w*|aim\w*)"
    r" [^.;:,]{0,20}?(?:nothing|anything) (?:less|short|other|lower) (?:than|of) (?:being )?"
    r"|(?:years?|months?|whisker|way|long way|inspection) (?:away|off|short)? ?from (?:being|becoming|getting"
    r"|reaching) "
    r")"
)
ON_THE_WAY = compile_needing(
    rf"\b(?:help us (?:to )?(?:{TO_BE}|{TO_MAKE})|(?:potential|capacity|capable|ability) (?:to|of) (?:{TO_BE}"
    rf"|{TO_MAKE})"
    rf"|(?:is|are|'re) \w+ing [^.;:,]{{3,50}}? to (?!be\b){TO_BE}"
    rf"|(?:matter of time before|the day (?:will come )?when) {THEM} (?:is|are|becomes?) (?:(?:rated|judged|called"
    r"|graded) )?"
    r"|(?:finishing line|measure of success|task|job|reward|destination),? (?:[^,;.]{3,40}, )?(?:is|will be)"
    rf"(?: plain| simple| clear)?:?(?: to)? (?:{TO_BE}|{TO_MAKE})?"
    r"|what (?:the next|ofsted|inspectors)\b[^.;:,]{0,60}\b(?:will|in store|may|is going|next)\b[^.;:,]{0,40}"
    r" (?:is|will be) "
    rf"|{AIM}\? (?:to )?(?:{TO_BE}|{TO_MAKE})?"
    r"|(?:asked|pressed|pushed) [^.;:]{0,60}\b(?:expect|predict|hope|forecast|aim|next time|next"
    r" inspection)\w*\b[^.;:]{0,40}"
    rf" (?:said|says|replied|answered|plumped for|named|chose|went for),? ){SO_CALLED}"
)
"""What somebody works at, or answers who is asked for the next grade."""
AIMED_AT = compile_needing(rf"{TOWARDS}{SO_CALLED}")
"""What leads to a grade that is aimed at, hoped for or promised."""

WISH = (
    r"(?:aim(?:s|ed|ing)?|hop(?:es?|ed|ing)|goals?|targets?|ambitions?|objectives?|aspir\w+|dream\w*"
    r"|intend(?:s|ing)?|intentions?|promis\w+|pledg\w+|vow\w*|vision|priority|success|wants?|wish(?:es)?"
    r"|(?:long|longs|longing|yearn\w*|hungry|keen|eager|ambitious|desperate|impatient|determined|resolved)(?= (?:to"
    r"|for)\b)"
    r"|plan(?:s|ned)?|strategy|manifesto|demand(?:s|ed|ing)?|call(?:s|ed|ing)? for|predict\w*|forecasts?"
    r"|expect(?:s|ed|ing)?|anticipat\w+|speculation|(?:brink|verge|prospect)(?= of\b)|slogan"
    r"|look(?:s|ing)? for|(?:would|'d) (?:like|love)|prepar(?:e|es|ing)(?= for\b)|aimed|designed|intended|doubt|bet"
    r"|obstacles?(?= to\b)|(?:can|could) see|heading)"
)
"""What tells, well before a grade, that it is one to come."""
FACT = (
    r"(?:was|were|is(?! to\b)|are(?! to\b)|am|'re|had|has|have|been|got|gave|given|received|earned|won|retained"
    r"|kept|after|because|since|when|which|who|whose|where|while|although|though|but|already|now|currently|despite"
    r"|congratulat\w*|thank\w*|celebrat\w*|welcom\w*|proud|reflect\w*"
    r"|build|building|maintain\w*|keep\w*|retain\w*|remain\w*|stay\w*|from|helped|led|took|taken|made|improved|moved"
    r"|gone|came|comes?|emerg\w+|than|not|never|nor|nobody|no|if|what|how|child|children|families|family|young"
    r"|schools?|homes?|staff|team"
    r"|carers|partners|residents|providers?|people|practice|support|more|such)"
)
"""What leads from a wish to something else, or to what is so."""
WISHED = compile_needing(
    rf"\b{WISH}\b(?:(?!\b{FACT}\b|n't)[^.;:]){{0,60}}?(?:^|[ '\"])(?:(?:to|of|for|towards|by|being|becoming|be|a|an"
    r"|with|as"
    r"|rated|judged|graded|bring|see|find|call|council|authority|voters|you|us|it|them|means|at|in|:) )"
    rf"{SO_CALLED}"
)
DEFINITE = expression(r"\b(?:the|its|their|our|his|her|this|that|these|those) (?:[\w-]+ )?['\"(]*$")
"""How a grade is told that somebody has."""

AHEAD = expression(
    rf"['\"]*(?:(?: (?:local|children's|social care|ofsted|inspection|overall|services?)){{0,4}}"
    rf" (?:{RATING_NOUN}|authority"
    rf"|council|department|services?))?,?['\"]? (?!from\b)(?:{ONE_DAY})"
)
"""A day to come, right behind a grade."""
TO_BE_THEN = compile_needing(rf"(?:\bto |[:–•-] ?|^\W*){TO_BE}{SO_CALLED}|(?:^|[:;] ?)['\"]*{ONE_DAY}[,:] {SO_CALLED}")
"""What somebody is to be, if its day is named ("told to be good by 2027"), or what stands behind its day."""
TOLD_SO = expression(
    r"\b(?:in (?:19|20)\d\d|inadequate|requires|was|were|had|has|have|been|became|rose|climbed|moved|improved|went|got"
    r"|reached|earned|won|achieved|returned"
    r"|recovered|turned|came|fell|slipped|dropped|is|are|'re|'s|now|not|n't|never|no|nobody|than|already|from|up|rated"
    r"|received|gave|given|retained|kept|landed|secured|scored|judged|graded|found|branded|remains?|remained|takes?"
    r"|took"
    r"|if|unless|whether)\b"
)
"""What tells of a grade as one that is or was had, or not."""

MODAL = r"(?:can|could|should|would|will|shall|is to|are to|'ll|is going to|are going to)(?:n't| not)?|can't|cannot"
WILL_BE_BY = compile_needing(
    rf"(?:\b|(?='))(?P<modal>{MODAL})(?: (?:then|soon|also|well|again|realistically|easily|yet|still|one day|once again"
    rf"|all))* (?:{TO_BE}|(?:find|call|rate|judge|grade|say|bring|see|deem|declare|have)(?: {THEM})? )"
    rf"(?:(?:an?|to be|as|at) )*{SO_CALLED}"
)
"""What somebody says will or can be, if its day is named: ``modal`` may deny it."""
DAY_AHEAD = expression(rf"\b{ONE_DAY}\b")
NO_REASON = expression(r"\bno (?:\w+ )?reason (?:why|that|for|to|it|we|they|the)\b[^.;]{0,60}$")
"""What turns a denial round ("no reason why the council should not be good by 2027")."""
NEGATED = ("not", "n't")

SUPPOSED = compile_needing(
    r"(?:\bif\b(?! (?:all goes|everything|things go|the plan|it all|its leaders|the director|we (?:keep|work|stay)))"
    r"|\bunless\b|\bwhether\b|\b(?:any|no|every|each|all|more) (?:local )?(?:council|authorit)|(?<!such )\ba council\b"
    r"|\b(?:asks?|asked|asking"
    r"|wish(?:ed|es)"
    r" to know|wonder\w*|knows?) (?:how|what|why)\b|\bin order\b|\bwhat (?:it|to|is|was|would|will|needs?|must|more)\b"
    r"|\b(?:had|having) (?:been )?(?:aimed|hoped|planned|wanted|promised|told|thought|expected|intended|meant|failed)\b"
    r"|\bwhen\b[^.;]{0,40}\bhad\b|\b(?:were|was) (?:promised|told)\b(?! (?:at|on|by the director)\b)(?! that)"
    r"|(?:\b(?:not|never)|n't) (?:\w+ ){0,3}?(?:expect|aim|hope|plan|want|think|believe|seek|intend|promise|meant)\w*\b"
    r"|\b(?:child(?:ren)?|famil(?:y|ies)|young people)\b[^.;:]{0,20} (?:can|should|ought|deserves?|to have|expects?)\b"
    r"|\b(?:first|only|second|third|few|one of|among|celebrat\w*)\b[^.;]{0,60} to (?:be|become|achieve|reach|get|earn"
    r"|win"
    r"|secure)\b|\b(?:no|without|little|abandoned|dropped|missed|dashed|given up|ended|end|dash|short of) (?:\w+"
    r" ){0,2}?"
    rf"(?:{AIM}|prospect|chance)\b|\b(?:helped|managed|failed|succeeded|proud|delighted|pleased|it took|took"
    r"|recommendations?)\b)"
)
"""What makes of an aim one that is given up, supposed, or reached."""

NAME = r"(?: (?:local|children's|social care|ofsted|inspection|overall|new|full|services?)){0,4}"
ENDS = expression(
    r"(?!['\"]* (?:outcomes|results|starts?|marks|assessments?|reports?)\b)"
    rf"['\"]*(?:[.,;:!?)]| ?[–-] |\s*$|{NAME} (?:{RATING_NOUN}|social care|authority|council|department"
    r"|borough|(?P<one>one)|(?P<service>services?))\b(?! (?:workers?|leaders?|partners|director)\b)"
    r"| (?:overall|again|too|by|within|before|when|once|until|as (?:early|soon|its|their|our|the|her|his)|its|their"
    r"|our|firmly|closer|under|here|there|next|is|was"
    r"|are|in (?:the|our|its|their|\w+ (?:years?|months?)|20\d\d|spring|summer|autumn|winter)|at (?:its|our|the|their"
    r"|next)"
    r"|from (?:ofsted|inspectors)|will|would|step|rest|and (?:we|it|they|its"
    r"|the|to|that|has|have|is|are|will|beyond|then|how|not)|but|for"
    r" (?:the|its|our|their) (?:council|authority|department|services?|children's)|if|because|so)\b)"
)
"""What stands behind a grade that is no adjective of some other thing."""

GRADE_FIRST = expression(
    rf"['\"]*(?:{NAME} (?:{RATING_NOUN}|council|authority|department))?(?:,? {ONE_DAY})?['\"]?"
    r"(?:,? (?:said|says|according to|[\w' ]{3,30} (?:said|says|insisted|believes|told [\w ]{3,20})),?)?"
    rf"(?:,? [^,;:.]{{3,40}},)?"
    rf"(?:,? {ONE_DAY})?"
    r"(?:(?:,|:| –| -) (?:and )?(?:that|this|which)(?:'s| is| was| remains?)(?: still| now)?"
    r"| (?:is|was|remains?|remained|are))(?: still| now| well| not)? "
    rf"(?:(?:the|our|its|their|her|his|a|my|[a-z]+'s) (?:(?!(?:new|latest|current)\b)[\w'-]+ ){{0,4}}?(?:{AIM})\b(?!"
    r" of (?:ofsted|inspect))"
    r"|(?:what|where|how|who) (?:(?!(?:every|each|all|any|child\w*|famil\w+|was|were|had)\b)[\w'-]+ ){1,4}?(?:wants?"
    r"|wanted|aims?|hopes?|intends?|expects?|means? to|plans?"
    r"|will be|would be|should be|promises?|promised|needs? to be|is (?:heading|going|aiming)|are (?:heading|going"
    r"|aiming))\b"
    r"|(?:with)?in (?:(?:our|its|their|the council's|easy) )?(?:reach|grasp|sight)\b|(?:not )?beyond (?:us|them|it|our"
    r"|its|their|the)\b|(?:achievable|attainable|reachable|realistic)\b)"
    r"|['\"]* (?:firmly |now |clearly )?in (?:its|their|our|her|his) sights\b"
    rf"|['\"]* (?:as )?(?:its|their|our|her|his|the) (?:(?:next|main|overall|one|only) )?{AIM}\b"
    rf"|['\"]*(?:{NAME} (?:{RATING_NOUN}))? (?:is|are|was) (?:now |very |highly )?(?:likely|on the cards|possible|in"
    r" the"
    r" offing|in prospect|expected|feared|hoped for|predicted|coming)\b"
    r"|['\"]* \((?:target|forecast|aim|predicted|expected|projected|goal|our aim|hoped for)\b"
    rf"|['\"]*(?:{NAME} (?:{RATING_NOUN}))? is (?:what (?:[\w'-]+ ){{1,3}}?(?:(?:working|aiming|striving|going"
    r"|fighting) (?:for"
    r"|towards)|(?:meant|hired|designed|supposed|intended) to)|the (?:finishing line|reward|destination|prize)"
    r"|(?:among|one"
    rf" of) (?:the|our|its|their) (?:\w+ )?{AIM})\b"
    r"|['\"]* will (?:be enough|do|satisfy|have to do)\b"
    rf"|['\"]*(?:{NAME} (?:{RATING_NOUN}|council|authority|department))?"
    r"(?:,? next time(?: a?round)?\b| (?:by|before) 20[2-9]\d) (?:is|would|will)\b"
)
"""What says of a grade before it that it is aimed at or can be had ("Good by 2028: that is our promise")."""
OPENS = expression(
    r"(?:^|[,;:.–-]|\b(?:sees?|regards?)\b|\b(?:that|said|says|but|and|only|think|thinks|believes?|sure|confident|with"
    r"|has|have|having|made"
    r"|makes|names?|named|adopt(?:s|ed)|set|sets|gives|keeps?))['\" •*]*"
    r"(?:(?:an?|only|being|becoming|to be|to become|getting to|reaching|achieving|nothing but|overall|getting"
    r"|delivering|securing|earning|winning|gaining)"
    r" )*(?:an? )?['\"]*$"
)
"""How a clause or a sentence opens with a grade."""

WHERE_THEN = compile_needing(
    rf"\b(?:where|what|how|which)\b[^.;:?]{{3,80}}\b{ONE_DAY}[^.;:?]{{0,60}}[:?] ['\"]*(?:an? )?['\"]*$"
)
"""An answer to where somebody sees services in some years ("asked where they would be by 2028, she said: good")."""

FIRST_WORDS = expression(
    r"[\W\d]*(?:getting|moving|going|towards|on (?:the|our) (?:way|road|path|journey) to|heading for|aiming for"
    r"|destination"
    r"|next stop|next time|becoming|the (?:road|path|route|journey) to|our (?:road|path|route|journey) to)"
    r"(?: to|:|,| being| becoming)? (?:an? )?['\"]*"
)
"""How a heading begins that tells an aim ("Getting to good: our plan")."""

NEAR = 200
"""Letters before a grade within which its aim is told."""


def is_aimed_at(low: str, start: int, end: int) -> bool:
    """Whether the grade at ``[start:end]`` of a sentence in lower case is one that services are to have one day."""
    behind = ENDS.match(low, end)
    if behind is None:
        return False
    before = low[max(0, start - NEAR) : start]
    if (behind["one"] and not OF_THEIRS.search(before)) or (behind["service"] and not TELLS_OF_RATING.search(low)):
        return False
    if SUPPOSED.search(before) or OVER.match(low, end) or WHO_WANTS.search(before):
        return False
    if (
        AIMED_AT.search(before)
        or ON_THE_WAY.search(before)
        or FIRST_WORDS.fullmatch(before)
        or WHERE_THEN.search(before)
    ):
        return True
    if GRADE_FIRST.match(low, end) and OPENS.search(before):
        return True
    if DEFINITE.search(before) is None and (
        WISHED.search(before) or (TOLD_SO.search(before, before.rfind(":") + 1) is None and AHEAD.match(low, end))
    ):
        return True
    if TO_BE_THEN.search(before) and AHEAD.match(low, end):
        return True
    will = WILL_BE_BY.search(before)
    if will is None or (will["modal"].endswith(NEGATED) and NO_REASON.search(before, 0, will.start()) is None):
        return False
    return DAY_AHEAD.search(low) is not None


WHO_WANTS = compile_needing(r", who (?:\w+ )?(?:wants?|wanted|hopes?|hoped|expects?|aims?) [^,;.:]{0,30}$")
"""What only says of a person what he or she wants ("..., said the director, who wants a good by 2026")."""

OVER = expression(
    r"['\"]*(?: in (?:19|20)\d\d)? (?:(?:has|have|had) (?:been|taken|begun|come|now|ended|paid)|took|began|started|is"
    r" (?:over|complete)"
    r"|was (?:long|hard|quick|swift|complete|over|reached|met|achieved))\b"
)
"""What says of a journey to a grade, or of an aim, that it is over."""

OF_THEIRS = expression(r"\b(?:council|services?|authority|department|trust|rating|grade)\b")
"""What a "good one" is one of."""


def is_forecast(clause: Clause) -> bool:
    """Whether the grade of a clause is one that services are to have one day; nobody aims at the lowest."""
    word = clause.words[clause.at]
    return word.grade in ("good", "outstanding") and is_aimed_at(clause.low, word.start, word.end)
