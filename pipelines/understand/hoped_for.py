"""Whether a grade is hoped for, aimed at or to come with the next inspection."""

from pipelines.understand.clauses import Clause
from pipelines.understand.grade_names import ONE_WORD_GRADE
from pipelines.understand.grade_words import MUST_SAY, OUR_AIM
from pipelines.understand.later import compile_at_words, expression
from pipelines.understand.needed import compile_needing

CARRY_ON = expression(r"\b(?:carry|carrying|keep|keeps|continue|work|working|go|going)\b[^.;]*\buntil\b[^;.]{0,40}$")

HOPED = compile_at_words(
    r"\b(?:(?:can|will|may|could) come back (?:[\w'-]+ ){0,4}and find|aim(?:s|ed|ing)?|hop(?:e|es|ing|ed(?! for,"
    r"|-for ))|inten(?:t|tion)s? (?:of|on) (?=\w+ing )|ambition\w*|aspir\w+"
    r"|committed to (?:an?|(?:being"
    r"|becoming|getting|reaching|achieving|gaining)(?: rated| judged| graded| an?)?)(?= ['\"]*$)|in order that"
    r"|goals?|targets?|striv\w+|focus(?:ed|ing|es)? on (?:becoming|getting to|reaching|achieving)|on (?:the|its|our"
    r"|their|a) (?:['\"]?right )?(?:way|path|journey|road|course|track|trajectory)['\"]? (?:to(?:wards?)?|from)"
    r"|journey (?:to(?:wards?)?|from)|sights(?! for\b)"
    r"|next (?:stop|step|goal)|(?:plan|intention|task|challenge) (?:is|was) (?:now )?to"
    r"|(?:we|it|they|council|service|stop|step|which|that) (?:has|have|need|needs) to be"
    rf"|{MUST_SAY}(?= ['\"]*$)"
    r"|must (?:be|become|move"
    r"|reach|meet)|wants?(?= ['\"]*$)|want(?:s|ed)? (?!to (?:talk|speak|ask|dwell"
    r"|write)\b)(?:inspectors|ofsted|an?|to|it|us|our|them|the|every|all"
    r"|(?:th(?:at|is) to be )?(?:two|three|four|five)(?= ['\"]*$))"
    r"|(?:want|wish|would like|(?<!in )(?<!who )(?<!that )(?<!children )need)(?:s|ed)? (?!to (?:improve"
    r"|do)\b|improvement)[^.;,]{3,40} to be"
    r"|(?:want|wish|would like)(?:s|ed)? [^.;,]{3,60}, (?:and|with|as well as) [^.;,]{3,60}, to be"
    r"(?=[ '\"]*$)|requirement to"
    r"|(?<!don't )(?<!not )(?<!never )expect(?:s|ed)?(?! an? (?:[\w-]+ )?(?:plan|response|reply)\b)"
    r"|anticipat(?:es?|ing)|likel(?:y|ier|iest)|fear\w*|(?:about|set"
    r"|due|bound|tipped|destined) to"
    r" (?=(?:be (?:told|rated|judged|graded|found|given|handed|declared|branded|downgraded|upgraded|moved"
    r"|lifted|raised)|get"
    r"|become|receive|drop|fall|slip|sink|rise|climb)\b)|(?:prepar(?:e|es|ed|ing)"
    r"|(?:steel|brac)(?:e|es|ed|ing|s)? (?:itself|themselves|ourselves|for)(?: for)?)(?= (?:for )?(?:an?"
    r"|the|another) ['\"]*$)|(?:will|'ll)"
    r" (?:have(?= an? ['\"]*$)|be(?! (?:told|asked|shown|informed|briefed|updated)\b)"
    r"|become|get|achieve|receive(?! (?:a report|an update)\b)"
    r"|find|see"
    r"|move|go|come out (?=(?:of (?:it|this) )?(?:with|as|at)\b)|(?:(?:now|soon|then|at last) )?(?:take|lift|bring"
    r"|carry) (?:it|them|us|[\w']+|the [\w' ]{3,30})"
    r"(?: up| on| back)? to)|(?:is|are) to be(?= (?:rated|judged|graded)\b)|to become|to reach"
    r"|(?<!leavers )(?<!children )(?<!people )(?<!families )(?<!they )(?<!care"
    r" )(?<!not )(?<!n't )get to"
    r"|getting to|leak\w*|determined to"
    r"|work(?:s|ing)? (?:hard |together |at pace )?to (?:get|become|reach|move|lift)|work(?:ing)? towards"
    r"|were to (?:meet|reach|become|achieve)|by the next|bid (?:to|for)|brac(?:es?|ed|ing)"
    r"|on track|(?:should|ought to) (?:soon |then |at least )?(?:reach|get to|achieve|climb|rise|move up)"
    r"|looking to|would (?:bring|take|lift|get)|predict\w*|plan(?:s|ned)? to|vow\w*|pledge\w*|promise\w*|seek\w*"
    r"|(?:confident|hopeful|optimistic) (?:of|that(?! (?:(?!and\b)[\w'-]+ )?(?:[\w-]+'s|its|their|our|this|the)"
    r" (?:new |recent |latest |overall )*['\"]*$))(?! [^;.]{0,60}\b(?:now|already|currently) (?:(?:rated|judged|graded"
    r"|found|an?) )*['\"]*$)|(?:well placed|poised|on course) (?:to|for)"
    r"|going to be|(?:like|love) (?:to (?:see|be|have|think)|(?:us|it|them|(?:the|our) \w+) to (?:be|have|get"
    r"|reach|become))|(?:(?<!keep an )(?<!keeps an )(?<!kept an )(?<!keeping an )eyes?|sights) (?:are |is |now "
    r"|firmly |set )*on|(?:meant|supposed"
    r"|designed"
    r"|intended) to|(?<!this )(?<!that )(?<!it )means? (?:it|them|us|(?:the|our|its|their|care"
    r"|children)[^.;,]{0,40}) to be"
    r"|intends? (?:(?:it|them|us|the|its|our) (?:[\w'-]+ ){0,3})?to|means? to (?:be|become|achieve"
    r"|earn|gain|get"
    r"|reach|win|have|see|go|move|keep|stay)|(?:at"
    r" )?risk(?:s|ed|ing)? (?:of )?(?:being"
    r"|an?)|(?:at )?risk of(?= ['\"]*$)"
    r"|in danger of|(?:danger|risk|chance|possibility|prospect|threat|worry) that(?= [^;.,]*\b(?:will|would|may"
    r"|might|could)\b)"
    r"|chance of (?:being|getting|becoming|an?(?= ['\"]*$))|heading for|push(?:ing)? for|aim for"
    r"|move (?:us |it |on )?to)\b(?:(?!\b(?:after"
    r"|since|because|following|whose|(?:now|given) that)\b|, (?:which|who|where) (?:ofsted|inspectors"
    r"|(?:is|are|was|were|has|have|had|it|they)(?= (?:been |now |itself |already |also )*(?:rat|judg|grad|found|brand"
    rf"|['\"]*{ONE_WORD_GRADE}"
    r")))\b)[^;.]){0,80}$",
    place=r"(?:\b(?=\w)|(?='ll))",
)

HOPED_AFTER = expression(
    r"['\"]*(?: yet| still)?,? (?:but|and) (?:that|it)(?:'s| is) (?:where|what|how) (?:we|it|they|i) (?:want"
    r"|aim|mean|intend|hope|expect|plan)|"
    r"['\"]* would (?:already |at least )?be (?:an? (?:\w+ )?(?:start|step|improvement|relief|triumph|blow|victory"
    r"|result|disappointment|disaster)|progress|enough|nice|welcome)\b|"
    r"['\"]* (?:would|will) (?:do|suffice|satisfy|delight|please) (?:me|us|them|nicely|for (?:now|a start))\b"
    r"|['\"]* is the (?:very )?(?:least|most|best|worst) (?:that )?[^.;,]{1,40}? (?:expects?|hopes?|fears?|aims?|wants?"
    r"|asks?|settle)\b|"
    rf"['\"]*(?: (?:there|here)(?:,? (?:too|as well))?,?)? (?:is|was) (?:{OUR_AIM}"
    r"|what (?:we|it|they|the \w+)(?:'ll| will| are| is) (?:be )?(?:working|aiming|going|pushing|striving) (?:for"
    r"|towards)"
    r"|the (?:least|best|most) (?:that )?(?:[\w']+ ){1,5}?(?:expects?|hopes? for|can hope))\b"
    r"|['\"]* (?:is|was|would be"
    r"|,) (?!where (?:we|it|they|the \w+) (?:are|is|was|were)\b)(?!what (?:it|the \w+) (?:says?|said"
    r"|reads?)\b)(?!what (?:we|it|they|the \w+) (?:was|were|had"
    r"|got|used|(?:are|is)(?! (?:after|aiming|working|going|hoping|striving)))\b)(?:what|where|the (?:aim|goal|target"
    r"|next)|our (?:aim"
    r"|goal|target"
    r"|next))\b[^;.]{0,20}\b(?:we|they|it|are|want|after|be|aim|step|stop|next)\b"
)

WISHES = compile_needing(
    r"\b(?:want|wants|wanted|hope|hopes|hoped|like|love) to be able to\b[^.;]{0,150}$"
    r"|\blook(?:s|ing)? forward to (?:the day|being|becoming|telling|reporting)\b[^.;]{0,100}$"
)
"""What somebody wishes to say one day ("I want to be able to tell you that Ofsted has found us good")."""

NOT_CONTENT_UNTIL = expression(
    r"(?:\b|(?=n't))(?:won't|not|never|n't)\b[^;.]{0,30}\b(?:content|satisfied|happy|rest|stop|settle|relent|finished"
    r"|done)\b[^;.]{0,30}\b(?:until|till)\b[^;.]{0,50}$"
)

NEXT_TIME = expression(
    r"\b(?:the )?next time\b|\b(?:when|by the time|until|before) (?:it|they|we|services|inspectors|ofsted|the \w+)"
    r" (?:(?:is|are|was|were) next (?:inspected|visited|judged|rated|here|back|in)|next (?:come|call|visit|inspect"
    r"|look)s?"
    r"|(?:come|look|return|call|inspect)s?(?: (?:back|again))?(?=\W*$|[,;.]))"
    r"|\b(?:by|at|in|before) (?:the|its|our|their) next (?:(?:full |ofsted )?inspection|visit|report|one\b)"
    r"|\bnext (?:full |ofsted )?inspection\b"
)

OF_NEXT = ("next", "again", " back", " come", " look", " return", " call", " inspect")


def is_wished(clause: Clause) -> bool:
    """Whether somebody wishes to say a grade one day, works until it is reached, or would be pleased with it."""
    lead = clause.lead
    if " to " in lead and WISHES.search(lead):
        return True
    if "til" in lead and (NOT_CONTENT_UNTIL.search(lead) or CARRY_ON.search(lead)):
        return True
    return HOPED_AFTER.match(clause.low, clause.end) is not None


def is_told_of_next(before: str, after: str) -> bool:
    """Whether a grade is said to come with the next inspection."""
    return NEXT_TIME.search(after[:60]) is not None and (
        not before.strip(" '\"") or IS_TO_COME.search(before) is not None
    )


IS_TO_COME = expression(r"\b(?:to|will|if|would)\b")


def is_reached(clause: Clause) -> bool:
    """Whether what was hoped for has come true, or the hope is for something else than the grade."""
    before, low, end = clause.before, clause.low, clause.end
    if COME_TRUE.match(low, end) is not None or AND_IT_IS.match(low, end) is not None:
        return True
    if "build" in before and BUILDS_ON.search(before):
        return True
    if " how " in before and HOW_IT_WAS.search(before):
        return True
    if (" has " in before or " have " in before) and HAS_EARNED.search(before):
        return True
    if any(map(before.__contains__, ("to become", "to reach", "to get to"))) and HELPED_TO.search(clause.lead):
        return True
    if " way to " in before and ON_ITS_WAY.search(clause.lead):
        return True
    return " and " in before and APART.search(before) is not None


ON_ITS_WAY = expression(
    r"\b(?:picked up|collected|took|earned|won|gained|got|scored|notched up|received|secured|landed|was given"
    r"|were given)\b[^;.]{0,100} on (?:the|its|their|our) way to (?:an? |the )?(?:overall |rating of "
    r"|grade of )?['\"]*$"
)
"""What was had on a way that has come to its end ("picked up a good for leadership on its way to an overall good")."""

HELPED_TO = expression(
    r"(?<!would have )(?<!could have )(?<!might have )\b(?:helped|enabled|led|inspired|went on|gone on)"
    r" (?:(?!(?:its|their|our|on|plans?|efforts?|work)\b)[\w'&-]+ ){0,5}?to (?:become|reach|get to)\b"
    r"(?:(?!\b(?:will|would|could|should|to|if)\b)[^.;])*$"
    r"|(?<!had )(?<!if )\b(?:climbed|went|fought (?:its|their) way|rose|came|moved|recovered) (?:out of|from|up from)"
    r" [^;.,]{3,40} to reach (?:an? )?['\"]*$"
)
"""What somebody helped a council to has come about ("he helped Leeds to become one of a few that are outstanding"),
and what it has climbed to ("services climbed out of inadequate to reach good")."""

HAS_EARNED = expression(
    r"\b(?:aim\w*|hop\w+|ambition\w*|aspir\w+|goals?|targets?|striv\w+)\b(?:(?!\b(?:they|it|that|which|what|we"
    r"|who)\b)[^.;])*"
    r" (?:has|have) (?:now |just |already )?(?:earned|won|brought|led to|secured|gained|lifted|taken|paid off)\b"
    r"(?:(?!\b(?:will|would|to|be)\b)[^.;])*$"
)
"""What an ambition has brought ("Ambition to do better has earned the department good ratings")."""

COME_TRUE = expression(
    r"['\"]*(?: one| rating| grade)?(?:(?! (?:and|where|which|when)\b)[^.;,]){0,30} (?:was|has been|is|had been"
    r"|have been|were|has now been)"
    r" (?:kept|met|reached|achieved|fulfilled|realised|honoured)\b"
)
"""What says of a promise that it has come true ("her pledge to take it to good was kept")."""

AND_IT_IS = expression(
    r"['\"]*(?: overall)?,? and (?:(?:(?:now|today|this week|that is what),? (?:it|they|we|services|that)"
    r" (?:was|were|is|are|have|has|did|got)|(?:is|are|has been|have been) now|(?:now|today) (?:is|are))"
    r"(?= (?:(?:been|be) )?(?:rated|judged|graded|found|called|so|that|just that|there|done)\b|\W*$|[,;])"
    r"|(?:it|they|we) (?:have|has|did|are now|is now)(?: (?:done|managed|just)"
    r"| just that| so)?\W*$)"
)
"""What says behind a hope that it is so now ("we said we would get to good and we have")."""

BUILDS_ON = expression(
    r"\b(?:(?:build(?:ing|s)?|capitalis(?:e|ing)) (?:up)?on|live up to|justify|respond(?:ing)? to|deal(?:ing)? with"
    r"|tackl(?:e|ing)|recover(?:ing)? from) (?:our|the|its|their|this|that|his|her|being)\b"
    r"(?:(?! (?:and|to|so|by|become|be)\b)[^,;.]){0,40}$"
)
"""What is built on is there ("we want to build on our good rating")."""

BEYOND = expression(
    r"\b(?:want|hope|aim|plan|look|intend|ambition|determin|seek)\w*\b[^.;]*\bbuild(?:ing)? (?:up)?on\b[^.;]*"
    r" and (?:then )?(?:to )?(?:be|become|becoming|get to|getting to|move to|moving to|reach|achieve"
    r"|go on to be)(?: an?)? ['\"]*$"
)
"""What is aimed at beyond what is built on ("we want to build on our good rating and become outstanding")."""

HOW_IT_WAS = expression(
    r"\bhow (?:it|they|we|services|children's services|(?:the|its|our) [\w' ]{3,40}?) (?:became|got|went|moved|rose|was"
    r"|were|has|have|climbed|fell|turned)\b"
    r"(?:(?!\b(?:will|would|can|could|should|hop\w+|want\w*|aim\w*|to (?:be|become))\b)[^;.])*$"
)
"""What is told is how something came about, and not whether it will."""

APART = expression(
    r"\b(?:ambitions?|aims?|goals?|targets?|hopes?|plans?|expectations?)\b[^;.,]{0,40} (?:is|are|was|were)"
    r" (?!that\b|to\b)[^;.]{3,60},? and (?!that\b)(?![^;.]{0,30}\b(?:aim|ambition|goal|target|hope|plan)s?\b)(?:the "
    r"|its |their |our )?(?:[\w'-]+ ){1,5}(?:is|are|was|were)"
    r" (?:(?:rated|judged|graded|now|also|all) )*['\"]*$"
)
"""A clause of its own behind one in which something is aimed at ("ambitions are high and services are good")."""

WILL_NOT_BE = expression(
    r"\b(?:will not|won't|never) (?:again )?be (?:(?:rated|judged|graded|found) )?(?:an? )?['\"]*$"
)
"""What is promised not to be, and so is no hope either ("we will not be inadequate next time")."""

AT_RISK = expression(
    r"\b(?:at risk|risk(?:s|ed|ing)? losing|jeopardi[sz]\w+|endanger\w*) (?:the|its|their|our|that) (?:\w+ )?['\"]*$"
)
"""What is put at risk is had ("savings would put at risk the good rating")."""
