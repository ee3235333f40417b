"""Whether an ordinary adjective stands as a noun ("hope for a good") or with the noun of what is graded."""

from pipelines.understand.grade_names import PLAIN_GRADE
from pipelines.understand.grade_words import (
    RATED_BEHIND,
    Place,
)
from pipelines.understand.judgements import names_judgement
from pipelines.understand.later import expression
from pipelines.understand.praise import AFTER_SOFT, PRAISED
from pipelines.understand.verbless import AT_END, NEAR_WHOM, heads_brackets

AUTHORITY = expression(
    r"['\"]* (?:local )?authorit(?:y|ies)\b(?! (?:to|for(?! children\b)|where|that|which|with|on|over)\b)"
)

IS_ONE = expression(
    r"(?:(?<!\bwe )(?<!\bthey )(?<!\bit )\b(?:is|are)|\b(?:was|were|be|become|becomes|became|remains?"
    r"|both)|council,|mbc,)(?: now| both)?(?: an?)? ['\"]*$"
    r"|\b(?:at|in|from|with|by|of|to) [\w-]+(?: [\w-]+)?, (?:itself |also |already )?an? ['\"]*$"
    r"|\b(?:(?:c[ao]m(?:e|es|ing)|emerg(?:e|es|ed|ing)) (?:out|through|of|from)\b[^,;.]{0,40}|(?:rated|judged|graded"
    r"|recogni[sz]ed|confirmed)) as an? ['\"]*$"
    r"|\bofficially (?:now )?an? ['\"]*$"
)
"""What makes of an authority one with a grade ("Essex and Kent are good authorities")."""

FURTHER = expression(r"(?:[,;–]|\band|\bbut|\bwhile)(?: an?)? ['\"]*$")
THE_ONE_FOR = expression(
    r"['\"]*,? (?:being )?(?:that|the one|the (?:grade|rating|verdict|mark))(?: (?:given|awarded|handed))?"
    r" (?:for|on|to|beside|against) "
)
"""What a further grade is of ("Good is the overall rating, outstanding the one for leaders")."""

OFFICIALLY = expression(r"\bofficially (?:now )?an? ['\"]*$")
FOR_CHILDREN = expression(
    r"['\"]* (?:council|borough|county|city|department) (?:for|when it comes to) (?:children's|children)\b"
)
"""What a council is by a grade given ("We are now officially an outstanding council for children's services")."""

NAME_A = expression(
    r"[A-Z][\w-]+(?: (?:City|County|Borough))?(?: (?:Council|CC|MBC|BC|LBC))?, (?:itself |also )?an? ['\"]*$"
)
"""A council with its grade in apposition ("from Leeds, an outstanding authority")."""

AN_AUTHORITY = expression(r"['\"]* (?:local )?(?:authority|council) (?:that|which|with)\b")
"""What makes of a grade before it that of a council ("an outstanding authority that has helped others")."""
NAME_FIRST_A = expression(
    r"\W*[A-Z][\w-]+(?: (?:(?:and|of|upon) )?[A-Z][\w-]+){0,4}, (?:itself |also |already )?an? ['\"]*$"
)
"""A council that a sentence opens with and is told of in apposition ("Essex, an outstanding authority that helps")."""
APPOSED = expression(r"\b(?:at|in|from|with|by|of|to) [A-Z][\w-]+(?: (?:[A-Z][\w-]+|and|of|upon)){0,3}, an? ['\"]*$")

A_COUNCIL = expression(r"['\"]* (?:council|borough|department)\b(?! (?:leader|house|tax|to|for|that|which)\b)")
"""What makes of a place a council with a grade ("she came from Kent, an outstanding council")."""

SUMMED_UP = expression(
    r"['\"]* [^.;:]{3,120}(?::|,| –| -) (?:and )?(?:that|this|which|so)(?:'s| is| was| sums? up)"
    r" (?:(?:how|what|where) (?:ofsted|inspectors|the (?:inspect|watchdog)\w*)|(?:ofsted|inspectors|the (?:inspect"
    r"|watchdog)\w*)(?:'s?)? (?:[\w-]+ )?(?:verdict|conclusion|judge?ment|view|finding|summary|word|rating|grade)"
    r"|the (?:verdict|conclusion|judge?ment|view|finding) (?:of|from|reached by) (?:ofsted|inspectors|the))\b"
    r"|['\"]* (?:[\w'-]+ ){0,2}?(?:services?|council|authority|department|borough)(?:,| –)? "
    r"(?:for (?:its )?(?:vulnerable )?children(?:'s services)?,? )?"
    r"(?:(?:as )?(?:ofsted|inspectors|the watchdog)(?:'s (?:[\w'-]+ ){1,6}?[\w'-]+)? (?:ha(?:s|ve|d) )?"
    r"(?:confirmed|said|says?|found|judged|put|rated|recogni[sz]ed|concluded|reported)\b(?!, [a-z])"
    r"|\((?:rated by )?ofsted\b"
    r"|as (?:ofsted's|the (?:inspectors'|watchdog's)) [^,;.]{3,60} (?:confirm(?:s|ed)|shows?|showed|says?|said"
    r"|ma[kd]es? clear)\b)"
)
"""What says behind adjectives that inspectors chose them ("a good service: that is how Ofsted sums it up")."""

NO_MORE = expression(r"['\"]* (?:no (?:more|longer)|any ?more)\b")
"""How a sentence opens with what a service was ("Outstanding no more: ...")."""

OWN = expression(r"(?<!\bfor )\b(?:its|their|our) (?:own )?['\"]*$")
ALONE = (" only", " sole", " first", " one", " last")
COUNCILS_BEHIND = expression(
    r"['\"]*(?:-rated)? (?:children's services )?(?:council|authorit(?:y|ies)|borough|department)s?\b(?! (?:to work"
    r"|to live|hous|estate|tax|officer|leader|on\b))"
)
ONE_OF_THEM = expression(
    r"\bone of (?:(?:only|just|the|a|few|handful|of|two|three|four|five|six|[a-z]+'s) ){0,4}['\"]*$"
    r"|\b(?:the|[a-z]+'s) (?:only|sole|first|one|last) ['\"]*$"
)
"""What makes of a council one of those with a grade ("Kent, the region's only outstanding council")."""

HOLDER = expression(r"(?<!\bit)(?<!\bthat)(?<!\bwhat)(?<!\bhe)(?<!\bshe)(?<!\bthere)(?<!\bhere)(?<!\bwho)'s ['\"]*$")
OF_ITS_DAY = expression(
    r"['\"]* (?:dates? (?:back )?(?:from|to)\b|dated\b|was (?:awarded|given|confirmed|earned|won|handed out"
    r"|announced)\b"
    r"|of (?:19|20)\d\d\b|in (?:19|20)\d\d\b)"
)
"""What says of a grade that its holder is named for when it was given ("Kent's good dates from 2019")."""

WHEN_GIVEN = expression(
    r"['\"]*,? (?:this (?:week|month|year|time|morning|afternoon)|today|yesterday|(?:on|in|at) the (?:very )?same \w+"
    r"|(?:back )?in (?:19|20)\d\d|on (?:mon|tues|wednes|thurs|fri)day|last (?:week|month|year|time|(?:mon|tues|wednes"
    r"|thurs|fri)day)|(?:(?:two|three|four|five|six|seven|eight"
    r"|nine|ten|several|some|\d+|a few) )(?:years|months|weeks|days) (?:ago|earlier|later)|of (?:its|their|our|his|her)"
    r" own|(?:since|from) (?:[a-z]+ )?(?:19|20)\d\d|to (?:its|their|our) (?:name|credit))\b(?!'s)"
)
"""When a grade was given, or whose it is: what stands before it is a noun ("celebrating an outstanding of its own")."""

GRADE_OF = expression(
    r"\b(?:grade|grading|rating|judge?ment|verdict|mark)(?:s?\b[^.;]{3,80}\bone)? of (?:an? |just )?['\"]*$"
)

GRADE_OF_WORDS = (" of", " a", " an", " just")


def is_called_grade(here: Place) -> bool:
    """Whether the words around it say that it is a grade or what inspectors concluded."""
    low, end = here.low, here.end
    if SERVICE_OVERALL.match(low, end) or (SO_SAYS.search(here.before) and AT_END.match(low, end)):
        return True
    if heads_brackets(low, here.word) or low.startswith(RATED_BEHIND, end) or IMPACT.match(low, end):
        return True
    if ("ofsted" in low or "inspect" in low) and SUMMED_UP.match(low, end):
        return True
    if not here.ahead and NO_MORE.match(low, end):
        return True
    return (
        here.ahead.endswith(GRADE_OF_WORDS) and GRADE_OF.search(here.before) is not None and not PRAISED.match(low, end)
    )


SERVICE_OVERALL = expression(
    r"['\"]* (?:service|department|authority|council) (?:overall|as a whole)(?=\W*$|[,;:.]| (?:in|after"
    r"|and|but|by)\b)"
)
"""What inspectors alone say of a whole service ("found a good service overall")."""

SO_SAYS = expression(
    r"\b(?:ofsted|inspectors|inspectorate|watchdog|report|box|page|line|cover|front|overall effectiveness|column|row)"
    r" (?:(?:has|have|now|simply|just|only) )*(?:says?|said|reads?|wrote|writes|written|put|enters|entered) ['\"]*$"
)
"""Who says or where it stands that a sentence ends with the one word ("Ofsted says good")."""


def is_noun(here: Place) -> bool:
    """Whether it stands as a noun ("hope for a good"), or with the noun of what is graded ("a good authority")."""
    low, ahead, before, end = here.low, here.ahead, here.before, here.end
    if low.endswith("s", 0, end):
        return AFTER_SOFT.match(low, end) is not None
    if A_SOLID.search(before) and (AT_END.match(low, end) or NOUN_BEHIND.match(low, end) or NO_NOUN.match(low, end)):
        return True
    if AUTHORITY.match(low, end) and (IS_ONE.search(before) or NAME_A.search(here.sentence.text, 0, here.start)):
        return True
    if here.accepted and FURTHER.search(before) and (one := THE_ONE_FOR.match(low, end)) is not None:
        return names_judgement(low[one.end() : one.end() + NEAR_WHOM])
    if FOR_CHILDREN.match(low, end) and OFFICIALLY.search(before):
        return True
    if AN_AUTHORITY.match(low, end) and NAME_FIRST_A.match(here.sentence.text, 0, here.start):
        return True
    if (
        ahead.endswith((", a", ", an"))
        and A_COUNCIL.match(low, end)
        and APPOSED.search(here.sentence.text, 0, here.start)
    ):
        return True
    if ahead.endswith((" a", " an")) and (
        AT_END.match(low, end)
        or APIECE.match(low, end)
        or WHEN_GIVEN.match(low, end)
        or low.startswith((",'", ',"'), end)
    ):
        return True  # an adjective needs its noun
    if OWN.search(before) and WHEN_GIVEN.match(low, end):
        return True
    if COUNCILS_BEHIND.match(low, end) and (" of" in before or ahead.endswith(ALONE)) and ONE_OF_THEM.search(before):
        return True
    if "'s" in ahead[-3:] and OF_ITS_DAY.match(low, end) and HOLDER.search(before):
        return True
    if ahead.endswith((" a", " an")) and A_GOOD.search(before):
        if GIVEN_BEHIND.match(low, end):
            return True
        if ONE.match(low, end) and OF_RATING.search(low, 0, here.start):
            return True
    if ahead.endswith((" a", " an")) and ONE_FOR.match(low, end) and OF_RATING.search(low, 0, here.start):
        return names_judgement(low[end : end + NEAR_WHOM])
    if ahead.endswith((" to a", " to an")) and ONE_GRADE.match(low, end) and FROM_GRADE.search(before):
        return True
    if ahead.endswith((" a", " an")) and TO_FIND_A.search(before) and OF_COUNCIL_BEHIND.match(low, end):
        return True
    if ahead.endswith((" to a", " to an")) and COUNCIL_BEHIND.match(low, end) and FROM_ONE.search(before):
        return True
    if ahead.endswith((" only", " one", " sole", " single")) and IS_BEHIND.match(low, end):
        return THE_ONE.search(before) is not None and names_judgement(low[end : end + NEAR_WHOM])
    if (
        ahead.endswith((" only", " one", " sole", " single"))
        and WAS_THE_ONE.search(before)
        and OF_GRADES.match(low, end)
    ):
        return names_judgement(low[: here.start])
    return REPORT_OF_OFSTED.match(low, end) is not None or (
        (NOUN_BEHIND.match(low, end) is not None or goes_on_as_noun(low, end)) and AS_NOUN.search(before) is not None
    )


def goes_on_as_noun(low: str, end: int) -> bool:
    """Whether what stands behind a grade says of it who had it, or that it was given: so it is no adjective."""
    if low.endswith(("the good", "the 'good", 'the "good'), 0, end) and WORTH.match(low, end):
        return False  # "the good they gave to children"
    return HAD_BY.match(low, end) is not None or GIVEN_OUT.match(low, end) is not None


WHO_HAD = (
    r"(?:it|they|we|ofsted|inspectors|(?:the|its|our|their) (?:[\w-]+ ){0,2}?(?:council|authority|department|services?"
    r"|borough|county|city|town|trust|directorate|inspectors|inspection|watchdog|inspectorate|regulator))"
)
WORTH = expression(
    r"['\"]*,? (?:that |which )?(?!(?:ofsted|inspectors) )(?:\w+ ){1,4}?(?:gave|given|did|done|saw|delivered"
    r"|brought)\b(?! (?:it|them|us"
    r"|the \w+)\W*$)"
    r"(?! (?:in|for|by|out)\b)"
)
HAD_BY = expression(
    rf"['\"]*,? (?:(?:that |which )?{WHO_HAD}|(?:that|which) (?:[\w'-]+ ){{0,3}}?[\w'-]+)"
    r"(?: (?:had|has|have|was|were|first|once|last|then|only|long))*"
    r" (?:walked (?:off|away) with|landed|clinched|came away with|ended up with|settled for|took"
    r"|deserves?|had(?! (?:done|to)\b)|held|got|given|gave|received|awarded|handed|won|earned|secured|achieved"
    r"|picked up|kept"
    r"|lost|delivered|left|issued|carried|(?:hoped|wanted|meant) to (?:keep|better|beat|improve|match|repeat|lose))\b"
)
"""Who had or gave a grade ("the good that the department held", "a good which inspectors gave it")."""

GIVEN_OUT = expression(
    r"['\"]*,? (?:(?:of|from|in) (?:\w+ ){1,2}(?:years?|months?|summers?|winters?|springs?|autumns?) (?:ago|earlier"
    r"|before)\b|(?:(?:first|last|only|finally|already) )?(?:given|awarded|handed(?: out| down)?|won|earned|received"
    r"|secured|achieved|delivered|issued|gained|picked up) (?:in|by|to|at|on|last|just|back|under|from|(?:\w+ ){1,2}"
    r"(?:years?|months?|summers?|winters?|springs?|autumns?) (?:ago|earlier|before))\b)"
)
"""That a grade was given, or when ("the outstanding handed out six years ago")."""


A_SOLID = expression(
    r"\b(?:an?|another|the|its|their|our) (?:overall|solid|straight|strong|clear|firm|secure|comfortable|narrow"
    r"|(?:first|second|third)(?: and"
    r" (?:second|third|fourth))?|deserved|well-deserved|well-earned|rare) ['\"]*$"
)
"""What is said of a grade, and of no adjective ("a solid good for leadership")."""

NO_NOUN = expression(
    r"['\"]*(?:,|:| [–-]| (?:after|when|which|came|comes|lies|lay|sits|that (?:it|they|we|ofsted|inspectors)|this"
    r"|last|by (?:ofsted|inspectors)"
    r"|in (?:its|the|their|this|ofsted's) (?:[\w'-]+ ){0,2}(?:inspection|report|verdict))\b)"
)
"""What stands behind a grade that stands as a noun ("an overall good after two weeks of visits")."""
APIECE = expression(r"['\"]* (?:apiece|each|(?:too|as well)(?=['\"]*(?:[.,;:)]|$)))(?! \w+(?:s|ing)\b)")
"""What may follow a grade that each of several got ("went an outstanding apiece")."""

A_GOOD = expression(
    r"\b(?:become|was|were|(?:are|is|were|was) (?:each|all|both)|is|got|gets|had|has|received|earned|with|earning"
    r"|getting|receiving|winning) (?:just "
    r"|only |likewise |also |again |now )?an? ['\"]*$"
)

ONE = expression(r"['\"]* one(?=['\"]*(?:[.,;:!)]|$| and\b| but\b))")

ONE_FOR = expression(r"['\"]* ones? (?:for|to|on|in) ")
"""What a grade of a kind told before is for ("an outstanding grade for leaders and a good one for adoption")."""

OF_RATING = expression(r"\b(?:judge?ments?|ratings?|grades?|verdicts?|marks?)\b[^.;]{0,60}$")
"""What a "good one" is one of ("Each of the judgements was a good one")."""

ONE_GRADE = expression(r"['\"]* (?:one|rating|grade|judge?ment)\b")

FROM_GRADE = expression(
    r"\bfrom (?:an? |being )?['\"]*(?:inadequate|requir|good|outstanding|adequate"
    r"|poor)[^.;,]{0,50} to an? ['\"]*$"
)
"""The step to which a grade has gone up ("from an inadequate rating to a good one")."""

TO_FIND_A = expression(r"\b(?:to find|(?:they|inspectors|ofsted) (?:will )?finds?|found) an? ['\"]*$")

OF_COUNCIL_BEHIND = expression(
    r"['\"]* (?:council|authority|department|children's services?)\b(?! (?:tax|house"
    r"|officer))"
)
"""A council as inspectors are to find it ("Next time I want them to find a good council")."""

GIVEN_BEHIND = expression(
    r"['\"]* in (?:the|its|ofsted's) (?:inspectors' )?(?:book|books|report|eyes)\b|['\"]*, (?:given|awarded|won"
    r"|received|earned|dating|confirmed|from) "
)
"""A grade as a noun that ends its clause ("the last, for leadership, was a good"), or of which is told when it was."""

COUNCIL_BEHIND = expression(r"['\"]* (?:council|authority|department|borough|county|city|service)\b")

FROM_ONE = expression(
    rf"\bfrom (?:being )?(?:an? )?['\"]*(?:{PLAIN_GRADE}|adequate)['\"]*"
    r"(?: (?:one|council|authority|service))? to an? ['\"]*$"
)
"""How a council is said to have become one of another grade ("from an inadequate one to a good council")."""

THE_ONE = expression(r"\b(?:the|its|their|our) (?:only|one|sole|single) ['\"]*$")

WAS_THE_ONE = expression(r"\b(?:is|was) (?:the|its|their) (?:only|one|sole|single) ['\"]*$")
OF_GRADES = expression(
    r"['\"]*(?: (?:grade|judge?ment|rating|one|among|of (?:the|its|these|those)"
    r"|in (?:the|its) (?:\w+ )?(?:report|inspection|list|set|grades|judge?ments))\b|\W*$|[,;:.])"
)
"""A judgement that alone has a grade, as a noun behind it ("leadership was the one outstanding among five grades")."""

IS_BEHIND = expression(
    r"['\"]*(?: (?:one|among (?:them|these|those)|of (?:the )?(?:them|two|three|four|five)))*,? (?:is|was|being|went"
    r"|came)"
    r" (?!that (?!of\b|on\b|for\b)|when|how|because)"
)
"""A grade that one judgement alone has, as a noun ("the only good among them was that on adoption")."""

AS_NOUN = expression(r"\b(?:an?|the|one|another|two|three|four|its|their) (?:\w+ )?['\"]*$")

NOUN_BEHIND = expression(
    r"['\"]*(?: (?:in a row|running|in succession|confirmed|reaffirmed|renewed|upheld|withdrawn|taken away)\b|(?: one"
    r"|,? too| as well| apiece)?(?:,| [-–:(]|:)? ?(?<= )(?:for|from|went|to (?:its|their|our) (?:name|credit)"
    r"|beside|next to|against|alongside|recorded (?:for|against|beside)"
    r"|to (?:his|her|the \w+'s) name"
    r"|was (?:awarded|given)|(?:is|was) what"
    r"|(?:is|are|was|were|goes|go) for|(?:given|awarded|handed) (?:to|out to|by)|were awarded"
    r"|were given)\b(?! (?:the|an?"
    r"|some) (?:\w+ )?(?:reasons?"
    r"|time|cause))|(?: one)?,? (?:overall|for|from)\b| in (?:each|every|all)\b| (?:(?:of|in) (?:19|20)\d\d|(?:it|they"
    r"|we) (?:had|got|held|received|was given|were given|was awarded|were awarded))\b)"
)
"""An adjective that stands as a noun is a grade ("an outstanding for leadership", "two outstandings from Ofsted")."""

IMPACT = expression(r"['\"]* impact on (?:social work )?practice\b")
"""What leaders are judged for ("leaders have an outstanding impact on practice")."""

REPORT_OF_OFSTED = expression(
    r"['\"]* (?:report|letter|result) (?:extend(?:s|ed)|appli(?:es|ed)|(?:that|which) (?:ofsted|inspectors"
    r"|the watchdog)|(?:ofsted|inspectors) g\w+"
    r"|from (?:ofsted|inspectors))\b"
)
"""A report that is called by its grade ("the 'good' report that Ofsted gave the town")."""
