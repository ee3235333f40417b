"""Words that lead from a grade to the judgements behind it, and say beyond doubt that it is theirs.

"Outstanding is how they describe our leaders"; "three were good: ..."; "good, and that goes for adoption".
"""

from pipelines.understand.judgements import LIGHT
from pipelines.understand.later import expression


def leads_surely(gap: str) -> bool:
    """Whether the words between a grade and a judgement say that the grade is its own ("Inadequate was the grade for").

    What says so only at the beginning of a line, or before a list, is asked for apart.
    """
    return (
        HOW_CALLED.fullmatch(gap)
        or IS_VERDICT.fullmatch(gap)
        or IS_HOW.fullmatch(gap)
        or ABOUT.fullmatch(gap)
        or AS_WERE.fullmatch(gap)
        or (SAME_AS.fullmatch(gap) if " same " in gap else None)
        or (RANGE_OF.fullmatch(gap) if " of " in gap or "several " in gap or "many " in gap else None)
        or HEADING.fullmatch(gap)
        or THAT_IS.fullmatch(gap)
        or GRADE_WAS.fullmatch(gap)
        or THE_ONE_FOR.fullmatch(gap)
        or KEPT_FOR.fullmatch(gap)
        or GOES_FOR.fullmatch(gap)
        or HAS_TWO.fullmatch(gap)
        or AND_ANOTHER.fullmatch(gap)
        or WORD_STANDS.fullmatch(gap)
        or GIVEN_FOR.fullmatch(gap)
        or ALSO_SAID_OF.fullmatch(gap)
    ) is not None


ABOUT = expression(
    r"['\")]*(?: [-–](?= about\b))?(?: (?:ofsted |overall |top |positive )*(?:ratings?|grades?|grading|gradings"
    r"|judge?ments?|verdicts?"
    r"|marks?|scores?|outcomes?))?(?:,? (?:by|from) (?:ofsted|inspectors|the [\w]+))?(?:,? (?:was|were|has been"
    r"|have been|went)(?: also| again| then)?(?: (?:given|awarded|handed|received|achieved|kept|reserved|saved))?)?"
    r"(?: (?:again|too|also|both|only|still|this time))?(?: when it (?:comes|came)(?= to))?(?:,? (?:for|in|on|at|under"
    r"|across|to)| (?:recorded )?(?:beside|next to|alongside|opposite)| (?:around|about|at|against|under|over"
    r"|regarding|concerning|with))(?: (?:respect to|regard to|relation to|terms of|respect of|the (?:area|areas"
    r"|category|categories|fields?) of|(?:its|the) judge?ment (?:on|for|of)))?"
    r"(?: (?:both|for|the|its|his|how|their|all|each|every|services?|areas?|of|support|work|quality|experiences?"
    r"|progress|and|on|given|offered|provided"
    r"|to|children's|providing|children|those|well|help|care|protecting|it|provides|supports|performance|impact"
    r"|effectiveness|is|are|doing|with|way|ways)\b)*['\" :]*"
)

HOW_CALLED = expression(
    r"['\"]*(?:, (?:again|too|once more),)? {1,2}(?:is|was) (?:what|the (?:word|grade|mark|verdict)(?: that)?)"
    r" (?:inspectors|ofsted|they|it|the"
    r" \w+) (?:have |has |had )?"
    r"(?:written|put|wrote|gave|given|used?|chose|chosen|said|reached|settled on) (?:beside|against|next to|for"
    r"|of|about|on|to)"
    r"(?: (?:the|its|their|both|(?:council|authority|county|city|borough|department)'s))* ?['\"]*"
    r"|['\"]*(?:, (?:again|too|once more),)? {1,2}(?:is|was) (?:how|what) (?:ofsted|inspectors|it|they|the \w+)"
    r" (?:describes?d?|calls?|called|rates?"
    r"|rated"
    r"|judges?|judged) "
    r"(?:(?:the|its|their|both|(?:council|authority|county|city|borough|department)'s) )*['\"]*"
)

IS_VERDICT = expression(
    r"['\"]*(?:[:,]| [–-])(?: (?:(?:that|this|which|it|such)(?:'s| is| was)|being))? (?:the|its|their|ofsted's"
    r"|inspectors'?)(?: (?:inspectors'?|watchdog's|inspectorate's|formal|official|final|own|new|latest|considered"
    r"|ofsted's|ofsted|lead|overall|actual))* (?:verdict|judge?ment|grade|grading|rating|view|word|conclusion|mark"
    r"|assessment)(?: (?:on|for|of|about|given to|awarded to))(?: (?:the|its|their|our|support|services?|work|help|care"
    r"|for|with|of|what|way|both|all|(?:council|authority|county|city|borough|department)'s))*['\" :]*"
)
""""Outstanding: that is the verdict on ...", "Inadequate – Ofsted's grade for ..."."""

IS_HOW = expression(
    r"['\"]*(?:(?:[:,]| [–-]) (?:that|this|which|it)(?:'s| is| was)| (?:is|was)) (?:also )?(?:how|what)"
    r" (?:ofsted|inspectors|it|they|the (?:report|watchdog)) (?:has |have |had )?(?:describes?d?|calls?"
    r"|g[ai]ves?n?(?: to)?|awards?(?:ed)?(?: to)?|handed(?: to)?|called|sees?|saw|rates?d?|judges?d?|finds?|found"
    r"|said of|says? of|thinks? of|thought of)"
    r" (?:(?:the|its|their|our|council|support|services?|for) )*['\"]*"
)
"""What leads from a grade set first to what it is of ("Outstanding is how they describe our leaders")."""

RANGE_OF = expression(
    r"['\"]* (?:across|in|for|on) (?:(?:an?|the) (?:\w+ )?(?:range|number|variety|string|series|host) of|several|many"
    r"|various) (?:(?:key|core|different|its) )?(?:services"
    r"|areas|measures|fronts|categories)(?:,? (?:including|among them|such as|from)|:|,| –| -)(?: (?:the|its"
    r"|those|for|on|in|services|support|care|help|work|with|of))* "
)
"""What leads from a grade to services of which some are then named ("across a range of services, including")."""

SAME_AS = expression(
    r"['\"]*(?: overall)?(?: and|, and|, which (?:is|was)|,| –) (?:exactly |just )?the same(?: (?:grade|rating"
    r"|mark|verdict|judge?ment))?"
    r" (?:as|for|as for)(?: (?:for|that (?:of|for|on)|those (?:of|for)|the|its|their|was|were|given|to|support"
    r"|help|services?|work|provision|experiences?|and"
    r"|progress|care|of|with))* "
)
"""What adds a judgement behind the grade of another ("good, the same grade as adoption", "good, and the same for")."""

AS_WERE = expression(
    r"(?:[^;,]{0,60}(?:, (?:up|down|better|worse|according to|in the words of|says?|said|inspectors|ofsted|the report)"
    r" ?[^;,]{3,40})?(?=, as it was for|,? (?:as|and so) (?:was|were"
    r"|is|are|do|does|did|have|has"
    r"|had)\b))?['\")]*(?:[,;]| –)? (?:,? ?(?:the report|the inspectors|inspectors|ofsted|it"
    r"|they) (?:says?|said|found),?)? ?(?:(?:and )?so's|(?:as|and so"
    r"|so),?(?: too,?)?(?: [\w ]{2,40},)? {1,2}(?:it )?(?:was|were"
    r"|did|does|do|is"
    r"|are|had|have|has)(?: been)?(?: (?:[\w'-]+ ){1,3}(?:that|which) (?:is|was|are|were) (?:given|offered|provided"
    r"|made|there))?"
    r"|along with|alongside|in addition to|besides|not to mention|in common with"
    r"|as well as|together with|(?<!and )the same (?:grade|rating|verdict|judge?ment|mark) as|likewise|(?:just |much"
    r" )?like|as with|and similarly)(?: (?!was\b|were\b|is\b|are\b|has\b|have\b|had\b|who\b|which\b|but\b)"
    r"[\w',-]+){0,8}['\" ]*"
)


GOES_FOR = expression(
    r"['\"]*(?:[,;–]| -)? ?(?:and |with )?(?:that|the same|this|so)(?: (?:grade|rating|verdict|judge?ment))?"
    r" (?:also |equally )?(?:goes?|went|applie[sd]|is true|was true|holds?|held|being true|was (?:given"
    r"|the case))(?: (?:for|of|to"
    r"|in))(?: (?:the|its|both|work|services?|support|help|on|with|of|for))*['\" ]*"
)
""""Good, and that goes for ...": the grade before is said of what follows."""

OF_WHAT_IT_IS = (
    r"(?: (?:(?:the|its|their|our|both|judge?ments?|grades?|ratings?|services?|support|work|help|care|for|with|on|of"
    r"|row|line|heading"
    r"|title|name|words?|entry|column|areas?|marked|once|first)\b|(?:council|authority|county|city|borough)'s))*"
    r"[ '\":]*"
)
"""What stands before the name of a judgement, whatever leads to it."""

AND_ANOTHER = expression(
    r"['\"]*,? (?:and |with )?the others? (?:being|are|were|is|was)(?: (?:those|that|the ones?)(?: (?:for|of|on))?)?"
    rf"{OF_WHAT_IT_IS}|['\"]*(?: (?:grade|rating|judge?ment|mark))?(?:[,;]| –)?(?: and| with| while)? (?:another"
    rf"|one more|a (?:second|further"
    r"|third)|the (?:other|second|same again))(?: one| such| (?:grade|rating|judge?ment|mark))?,?"
    r"(?: (?:(?:was|were|is|has been|had been) )?(?:went|goes|going|came|given|awarded|handed|reserved)(?: out)?)?"
    rf" (?:to|for|in|on){OF_WHAT_IT_IS}"
)
"""What goes on to what got the same grade too ("was awarded a good, and another went to ...")."""

WORD_STANDS = expression(
    r"['\"]*,? (?:once|twice|(?:two|three|four) times)(?:,|:| –)? (?:of|against|beside|next to|alongside|under|by"
    r"|over|to|for"
    rf"|once for){OF_WHAT_IT_IS}|"
    r"['\"]*,?(?: (?:grade|rating|judge?ment))?(?: (?:also|now|duly|twice|three times|once|again|too))* (?:appears?"
    r"|appeared|stands?|stood|features?"
    r"|featured|(?:is|was|are|were|has been|have been)(?: (?:also|the word|now))* (?:used|written|printed|put|entered"
    r"|recorded|found|handed (?:out|down)|given(?: out)?|awarded|dished out|applied)|crops? up|cropped up|occurs?"
    r"|occurred|comes up|came up)\b(?: (?:in|on|of|from) (?:the|its|this|ofsted's) [^,;:.–]{3,60}?)?"
    r"(?: (?:once|twice|(?:two|three|four) times|in (?:both|each|all|every) cases?))?(?:,|:| –)?"
    rf" (?:of|against|beside|next to|alongside|under|by|over|to|for|once for|in respect of"
    rf"|in relation to){OF_WHAT_IT_IS}"
)
"""Where the word of a grade stands, as what leads to what it is of ("'Good' appears twice: against leaders and"
" ...")."""

GIVEN_FOR = expression(
    r"['\"]*(?: (?:grades?|ratings?|gradings?|judge?ments?|marks?))?(?:,|:| –) one (?:for|to|on|in)"
    rf"{OF_WHAT_IT_IS}|"
    r"['\"]*(?: (?:grades?|ratings?|gradings?|judge?ments?|marks?))?(?: (?:by|from) (?:ofsted|inspectors|the \w+))?"
    r"(?:,| –)?(?: (?:which|that))?(?: (?:was|were|is|are|has been|have been|had been|they|it|ofsted|inspectors|being"
    r"|all|both))*(?: (?:given|awarded|handed(?: out| down)?|reached|made|recorded|reserved|gave|awarded|relat(?:ed?|es"
    r"|ing)|appl(?:y|ies|ied|ying)|refer(?:s|red|ring)?|concern(?:s|ed|ing)?|attach(?:ed|ing)?|belong(?:s|ed|ing)?)) "
    rf"(?:for|to|in respect of|in relation to|on|of)\b{OF_WHAT_IT_IS}"
)
"""What says of a grade what it was given for ("the inspectors' grade of good, given for its work with ...")."""

ALSO_SAID_OF = expression(
    r"['\"]*(?:,| –| \() ?(?:an?|the|that|this) (?:same )?(?:description|word|term|label|grade|mark|rating|verdict"
    r"|judge?ment|adjective|accolade)(?: (?:that|which))? (?:ofsted|inspectors|they|it|also|equally|the report)"
    r" (?:has |have |had |is |was )?(?:also |equally |likewise )?(?:applied|applies|apply|used?s?|gave|given|chose"
    r"|handed"
    r"|awarded|attached|extended)(?:,[^,;.]{3,40},)?"
    rf" (?:to|for|of|on){OF_WHAT_IT_IS}"
    r"|['\"]*,? (?:was|were|is|and was) (?:matched|equalled|followed|mirrored|repeated|echoed|shared|joined"
    r"|paralleled) (?:by|for|in|on)"
    rf" (?:(?:that|those|the (?:one|same|grade)|one|another)(?: (?:given|awarded))?(?: (?:for|of|on"
    rf"|to))?)?{OF_WHAT_IT_IS}"
    r"|['\"]*,? (?:he|she|the \w+) (?:said|wrote|says) (?:of|about) the (?:grade|rating|mark|judge?ment) (?:for|on|of)"
    rf"{OF_WHAT_IT_IS}"
    r"|['\"]*,? (?:(?:the )?(?:inspectors|report|letter|watchdog|inspectorate)|ofsted|they) (?:has |have )?(?:says?"
    r"|said"
    rf"|writes?|wrote|written|concludes?|concluded|called|calls?) (?:of|about|on)\b{OF_WHAT_IT_IS}"
)
"""What says of another judgement that it has the grade too ("a description they also applied to ...")."""

HAS_TWO = expression(
    r"['\"]*[;,:–] ?(?:it|they|the \w+) (?:now )?(?:has|have|had|got|gets?|received|was given|were given)"
    r" (?:just |only )?(?:one|two|three|four|five)(?: of (?:them|these|those))?(?:,|:| [–-])?"
    r" ?(?:for|in|on)? ?(?:the |its |how )?"
    r"|['\"]*, (?:the (?:latter|last)(?: one)?|that|this)(?: (?:one|being|was|is|given|awarded)){1,2}(?: (?:for|on))"
    r" (?:the |its |how )?"
)
""""The only council with an inadequate; it has two, for ..."."""

CLEFT = expression(
    r"['\"]*(?: it(?= (?:was|is) (?:for|in|on)\b)| (?:too|as well|also|this time|overall|by ofsted|by inspectors|one"
    r"|among (?:them|these|those)|of (?:the (?:\w+ )?)?(?:them|these|those|lot|two|three|four|five)))*,?"
    r" {1,2}(?:was|were|is|being|are)(?: that (?=of|on|for)| our\b)?" + LIGHT.pattern
)
""""The only area to be rated good was ...": what it was stands behind."""

HEADING = expression(
    r"['\")]*(?: (?:grades?|ratings?|judge?ments?|marks))?(?: (?:too|also|again|overall))* ?(?:[:–(]|-(?= )"
    r"|, (?:(?:both |all )?those (?:on|for)|namely|these being|being|(?:one|two) of (?:them|these|those)(?: (?:being"
    r"|was"
    r"|is|were|are))?)\b)(?: one (?=for |on |in ))?" + LIGHT.pattern
)
"""What introduces the list of what was graded so ("three were good: ...")."""

GRADE_WAS = expression(
    r"['\")]*,? (?:is|was) (?:also )?(?:the|its|their|ofsted's) (?:grade|rating|verdict|judge?ment|mark|word)"
    r"(?: (?:given|awarded|handed|reached|earned|received|chosen|used|reserved))?(?: out)? (?:for|on|of|to|by|in)"
    r"(?: (?:the|its) (?:services?|council|department) (?:overall|as a whole),?)?" + LIGHT.pattern
)
"""What leads from a grade that is told first to what had it ("Inadequate was the grade for its leaders, for ...")."""

THE_ONE_FOR = expression(
    r"['\")]*,? (?:being )?(?:that|the one|the (?:grade|rating|verdict|mark))(?: (?:given|awarded"
    r"|handed))?(?: (?:for|on|to|beside|against))" + LIGHT.pattern
)
"""What leads from a further grade to what it is of ("Good is the overall rating, outstanding the one for leaders")."""

HEADS_LINE = expression(
    r"['\"]*(?::| –| -)(?: (?!was\b|were\b|is\b|are\b|has\b|have\b|had\b|who\b|which\b|said\b)[\w'-]+){0,6} ?['\"]*"
)
"""What leads from a grade that a line begins with to the one thing that has it ("Good: the lives of children in
care")."""

KEPT_FOR = expression(
    r"['\"]*,?(?: (?:ratings?|grades?|gradings?|judge?ments?|verdicts?|marks?))? (?:(?:describes?d?|covers|covered"
    r"|concerns|concerned|applies to|applied to|relates to"
    r"|(?:is|was) attached to)\b"
    r"|(?:is|was) (?:kept|reserved|saved|left) (?:only |just )?for (?:(?:just |only )?(?:one|two|three|a single)"
    r" (?:lines?"
    r"|areas?|parts?|pages?|judge?ments?|headings?)(?:,|:| –) (?:that|those|the ones?) (?:about|on|for) )?)"
    + LIGHT.pattern
)
"""What leads from a grade to the few that had it ("'Good' is kept for one line, that about care leavers")."""

THAT_IS = expression(
    r"['\")]* (?:for|in|on) (?:each|all|both)(?: of)?(?: (?:the|these|its))?(?: other)?(?: (?:two|three|four|ones))?"
    r"(?:,| –|:) (?:(?:that is|namely|meaning)(?: to say)?,? )?" + LIGHT.pattern
)
"""What tells behind a grade which those were that had it ("a good for each of the other two, that is for ...")."""

LONG_HEADING = expression(
    r"['\")]*[\w' ,]{0,30}: ?(?:(?:the )?overall(?: effectiveness| one| grade| rating)?,? (?:and )?)?(?:the ones? )?"
    r"(?:for |in |on )?" + LIGHT.pattern
)
"""What introduces the list of all that was graded so ("good from top to bottom: for leaders, for ...")."""
