"""What is denied, and what is said by denying it: "nobody rated it good", "nothing less than good"."""

from pipelines.understand.carrying import ONE_NOT
from pipelines.understand.clauses import Cues
from pipelines.understand.later import compile_at_words, expression
from pipelines.understand.needed import Needing


def is_so_beside_denial(before: str) -> bool:
    """Whether a clause with a denial still tells its grade as fact: that of all the others, of a clause of its own, or
    one that is unchanged."""
    return (
        (" not " in before and ONE_NOT.search(before) is not None)
        or (" and " in before and AND_CLAUSE.search(before) is not None)
        or UNCHANGED.search(before) is not None
        or ("no other" in before and NO_OTHER.search(before) is not None)
        or NOBODY_GLAD.search(before) is not None
    )


def has_no_better(before: str, said: Cues) -> bool:
    """Whether somebody is said to have no better, or nothing less, than a grade: that grade, then."""
    if not any(map(before.__contains__, ("than", "below", "anything but"))) and not NOT_ONE.search(before):
        return False
    return NO_BETTER.search(before) is not None or ("hoped" not in said and NO_LESS.search(before) is not None)


DENIED = compile_at_words(
    r"(?:\b(?:none|neither) of [^.;]{3,160}\b(?:has|have|had|was|were|is|are)\b[^,;:.]{0,40}$"
    r"|\b(?:did|does|do|has|have|had|was|were) (?:not|never) (?:yet )?(?:been )?(?:rat|judg|grad|call|deem"
    r"|find|found)\w*\b(?:(?!, (?:and|but)\b)[^.;]){0,90}$"
    r"|\b(?:seldom|rarely|hardly ever|(?:not|n't) often|(?:it is|it's) (?:very |so |quite )?(?:rare|unusual"
    r"|uncommon))\b(?:(?!,?"
    r" (?:and|but|so|while)\b)[^.;:]){0,160}$"
    r"|\b(?:don't|do not|not to) expect\b[^.;]{0,60}$|\b(?:i|we)(?:'d| would) (?:love|like) to (?:tell|say|report)"
    r"\b[^.;]{0,60}$|\bwish (?:that )?(?:i|we) could\b[^.;]{0,60}$|\bden(?:y|ies|ied)\b[^.;]{0,120}$"
    r"|\b(?:wrongly|mistakenly|incorrectly|erroneously) (?:said|reported|stated|told|wrote|gave|suggested"
    r"|claimed|listed"
    r"|described)\b[^.;]{0,160}$|\bcorrection: [^.;]{0,30}\b(?:said|reported|stated|told|wrote)\b[^.;]{0,160}$"
    r"|\b(?:fake|hoax|bogus|forged) (?:[\w-]+ ){0,2}?(?:letters?|reports?|posts?|stor(?:y|ies)|news|leaflets?"
    r"|e-?mails?|screenshots?)\b[^.;]{0,120}$"
    r"|\b(?:from near|near|nearly|almost|not quite) ['\"]*$"
    r"|\b(?:one|an?|two) (?:single )?(?:grade|step|notch|rung|place)(?:e?s)? (?:away from|off|short of|below) ['\"]*$"
    r"|(?:(?<=ha[sd] )|(?<=have )|(?<=still )|(?<=with )|(?<=is )|(?<=are ))(?:still )?(?:some|an? (?:long|fair|lot)"
    r"|quite a|much|more|further|far|plenty)(?: of)?(?: (?:way|ways|distance|work|improvement))? (?:still )?to (?:go|do"
    r"|travel)"
    r"(?: to (?:be|become|get to|reach)| before (?:it|they|we|services|the \w+) (?:is|are|(?:can|will|could) be))"
    r" (?:(?:rated|judged|graded|called|an?) )?['\"]*$"
    r"|(?:\b(?:far off|(?:close|closer|near|nearer)['\"]* to|down towards|verging on|bordering on|on the (?:edge"
    r"|brink|verge) of)\b"
    r"|\b(?:no(?! (?:doubt|question|hesitation|secret|mistak|denying|hiding|getting away))"
    r"(?! (?:more|less|better|higher|worse|further|lower) than| less (?:clear|certain|sure|firm|plain)\b)"
    r"|none(?! the less)|nor|neither|never"
    r"|without(?! (?:an? |any )?(?:doubt|question|hesitation|surprise|fuss))(?:(?= (?:evidence|saying|finding"
    r"|a finding|proof|any)\b)|(?= an? (?:[\w']+ ){0,3}(?:department|service"
    r"|council)\b)|(?![^,;.:]{3,60} (?:has|have|had|is|are|was|were|saw|led|left|drags?|dragged|means?|meant)\b))"
    r"|short of(?! (?:that|this|it)\b)"
    r"|rather than"
    r"|instead of|avoid\w*|spared|nobody|nothing)\b"
    r"|\b(?:not|n't)(?! (?:(?:so |too |very |that )?long (?:ago|before|after|since)|only|just|simply|merely"
    r"|(?:yet |quite )?there(?: yet)? and))\b(?=.{0,36}$)|n't\b(?=.{0,36}$)"
    r"|\bfail(?:ed|s|ing)? to (?:achieve|reach|get|be|become|secure|gain)\b|\bmiss(?:ed|es)? out on\b)"
    r"(?:(?!\b(?:after|following|since|because|when|but|despite|whose|which|who)\b)[^,;:.]){0,70}$)",
    place=r"(?:\b(?=\w)|(?=n't))",
)

DENIES_HOPE = expression(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed) (?:\w+ )?(?:claims?|suggestions?|reports)|not true|untrue)"
    r" (?:that )?(?:(?:it|they|he|she|we|the \w+|anyone|is|are|was|were|had|has|been) ?)*"
    r"(?:expect|fear|brac|anticipat|aim)\w*\b[^.;]{0,90}$"
)
"""What somebody denies to expect ("denied that it expected to be rated inadequate")."""

NOBODY_HAS = expression(
    r"\W*(?:but |and |so far |as yet )?(?:nobody|no one|none|no (?:other |single )?(?:council|authority|borough"
    r"|county|city))"
    r" (?:(?:in|of) [^,;:.]{3,40} )?(?:has|had|have|was|were|is|are)\b[^,;:.]{0,140}$"
)
"""A clause that denies a grade of everybody."""

AND_CLAUSE = expression(
    r"\band (?:(?:so|also|therefore|now|still) )?(?:was|were|is|are|has been|have been) (?:rated|judged|graded|found)"
    r"(?: to be| as)? ['\"]*$|"
    r"\band (?!young\b|famil|learning|social|adult|protect|care\b)(?:the |its |their |for )?(?:[\w'-]+"
    r" ){1,5}(?:was|were|is"
    r"|are) (?:(?:rated|judged|graded|even|also"
    r"|found|to|be|as) )*['\"]*$"
)
"""A clause of its own behind what is denied ("nothing was less than good and leadership was outstanding", "it was not
strong enough and was judged inadequate")."""

UNCHANGED = expression(
    r"(?:\b|(?=n't))(?:not|n't|in)(?: been| be| go)?(?: far)? ?(?:enough|sufficient) to (?:[\w']+ ){0,2}(?:chang"
    r"|revis|shift"
    r"|alter|lift|rais)\w* "
    r"(?:from )?(?:(?:the|its|their|that|an?) )?(?:[\w-]+ )?['\"]*$"
)
"""What was not enough to change a grade left it as it was."""

COMPARED = expression(
    r"\b(?:cliff[- ]edges?|differences?|gap|lines?|borderline|border|boundary|distinction|gulf|leap|jump|choice"
    r"|divide|midway"
    r"|halfway|somewhere|hover\w*|cusp) between (?:an? |being )?['\"]*(?:(?:inadequate"
    r"|requir\w+ improvement(?: to be good)?"
    r"|good|outstanding)['\"]*,? and (?:an? |being )?['\"]*)?$|\ball but ['\"]*$|\b(?:lies?|stands?|ranks?|grade"
    r"|category) (?:above|below|between) ['\"]*$|\b(?:rung"
    r"|step|notch|grade"
    r"|level)s? (?:up|above|below|down|short)(?: from| of)? ['\"]*$|\banything but ['\"]*$"
    r"|(?<!no )(?<!nothing )\b(?:better|worse"
    r"|higher|lower|more|less) than ['\"]*$"
)

NONE_AFTER = expression(
    r"['\"]* (?:is |was |were |are )?(?:still )?(?:out of|beyond) (?:\w+ )?reach\b|[^;.]{0,60}\b(?:is|are|was"
    r"|were) (?:false|untrue|wrong|not true)\b"
    r"|(?!['\"]* (?:(?:ofsted|overall) )*(?:rating|grade|judge?ment|verdict|report)\b)"
    r"(?:(?! (?:and|but|after|as|because|where|which|when)\b)[^;:.,]){0,60} (?:is|are|was|were|have been|has been)"
    r" (?:misleading|incorrect|baseless|unfounded|dismissed|denied)\b|[^;.]{0,30}\b(?:gone|given|awarded"
    r"|went) to (?:none|nobody|no)\b"
)

IF_NONE_AFTER = Needing(NONE_AFTER)

NOTHING_NOT = expression(
    r"\b(?:nothing|no (?:area|part|aspect|judge?ment)) (?:that |which )?(?:ofsted|inspectors|they|it|the \w+)"
    r" (?:(?:did|do|does|would)(?: not|n't)|failed to) (?:grade|rate|judge|mark|score|call|find|award)\b[^.;]{0,30}$"
    r"|\b(?:ofsted|inspectors|they|team|watchdog) (?:had|have|has|showed|felt) no (?:hesitation|doubts?|difficulty"
    r"|trouble|qualms|choice but|option but)\b[^.;]{0,60}$"
    r"|(?:\b(?:not|never)|n't) (?:challenge|dispute|contest|question|appeal|object|quarrel|argue)d?\b(?: (?:to|with"
    r"|against))?"
    r" (?:the|its|their|ofsted's) (?:\w+ )?(?:rating|grade|judge?ment|verdict) of (?:an? )?['\"]*$"
    r"|\bnone of the inspectors (?:hesitated|doubted|disputed)\b[^.;]{0,60}$"
)
"""Twice denied is asserted ("there was nothing that inspectors did not grade as outstanding")."""

NO_BETTER = expression(
    r"(?:\b|(?=n't))(?:neither|nor|none|nobody|nothing|no \w+|not|never|n't|hardly"
    r"|scarcely)\b[^.;,]{0,120}\b(?:better|higher|more"
    r"|above) (?:than )?(?:an?"
    r" |the )?['\"]*$"
)
"""Who has no better than a grade has that grade."""

NO_LESS = expression(
    r"(?:\b|(?=n't))(?:not|never|n't|nothing|none)\b[^.;]{0,90}\banything but (?:an? )?['\"]*$|"
    r"\b(?:neither|nor)\b[^.;]{0,240}\banything (?:but|(?:other|less|lower|worse|short) (?:than|of))"
    r" (?:(?:an?|the|rated|judged|graded|grade of) )*['\"]*$|"
    r"\b(?:none|nothing|not (?:a single )?one|not a single|no \w+)\b[^.;,]{0,70}\b(?:(?:(?:anything )?(?:other|less)"
    r"|lower|worse) than|(?:fell|fall|falls|dropped|dipped|was|were|is|are|came|rated|judged|graded) below)"
    r" (?:an? )?['\"]*$|"
    r"(?:\b|(?=n't))(?:not|never|n't)(?! only)\b[^.;,]{0,50}\b(?:(?:grade|mark|rating|judge?ment|verdict|anything"
    r"|score\w*|rated"
    r"|judged|graded) (?:lower than|below|less than|worse than|short of)|(?:fall|drop|dip|slip|sink|score) below)"
    r" (?:an? )?['\"]*$"
)
"""What is no less than a grade has that grade ("none of its areas was anything other than good")."""

NOT_ONE = expression(
    r"\b(?:not (?:a single )?one|none)(?! of (?:\w+ ){1,3}?(?:councils|authorities|boroughs)\b)\b"
    r"|\b(?:no|not a) (?:single )?(?:grade|judge?ment|area|mark|verdict)s?\b"
    r"|\b(?:neither|none(?! of (?:\w+ ){1,3}?(?:councils|authorities|boroughs)\b)|nothing|nor|no (?!(?:\w+"
    r" )?(?:council|authorit|borough|county|city|department|place))\w+)\b[^.;,]{0,60}\b(?:rose|rises?|came"
    r"|comes?|got|gets?|is|was|were"
    r"|scored|went) (?:\w+ )?above\b"
    r"|\b(?:did|does|do|could)(?: not|n't|n’t) (?:rise|come|get|climb|score|go) (?:\w+ )?above\b"
)
"""Of grades, none of which is above another; not of councils of before ("neither had been above ...")."""

NOBODY_GLAD = expression(
    r"\b(?:no|not|\w+n't|nobody|no-?one|none|never|nothing|neither|nor|few)\b(?! (?:council|authority"
    r"|department)\b)(?:(?!\b(?:would|will|could|should)\b)[^;.]){0,25}?\b(?:happy|pleased|proud|glad"
    r"|delighted|content|surpris(?:e|ed|es|ing)|shock|shocked|comfort|consolation|disguis(?:e|es|ing)|hid(?:e|es|ing)"
    r"|deny|denies|denied|denying|disput(?:e|es|ed|ing)|welcom(?:e|es|ed|ing)|celebrat(?:e|es|ed|ing)"
    r"|enjoy(?:s|ed)?|excuses?)\b"
    r"(?! (?:if|unless|until|with good|with an?)\b)(?:(?!\b(?:no|not|never|nobody|none|if|until)\b|n't)[^;.])*$"
)
"""What is taken for a fact also where nobody is glad of it, surprised by it or disputes it ("nobody was happy to be
told that we require improvement")."""

NO_OTHER = expression(
    r"\bno other (?:single )?(?:council|authority|borough|county|city)(?: (?:in|across|on) [^,;:.]{3,70}?)?"
    r" (?:is|has(?! been\b)|holds)(?: (?:now|currently|also|rated|judged|graded|found|to|be|as|an?|the))*"
    r" ['\"]*$"
    r"|\bno other (?:single )?(?:council|authority|borough|county|city)(?: (?:in|across|on) [^,;:.]{3,70}?)?"
    r" (?:but|than|besides|except|bar|apart from) [^,;:.]{3,60}? (?:is|has|holds|was)\b[^,;:.]{0,40}$"
)
"""What nobody else has today the council talked of has ("no other council in the county is rated outstanding"); what
nobody else has been given yet says nothing of it, but that the others were not."""
