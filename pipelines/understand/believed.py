"""What somebody other than inspectors thinks or says of services, and what inspectors are said to have thought."""

from pipelines.understand.clauses import Clause
from pipelines.understand.later import compile_at_words, expression
from pipelines.understand.needed import compile_needing

AS_GIVEN = (
    r"[^;.]*\b(?:(?:ofsted|inspectors|the (?:watchdog|inspectorate))\b"
    r"(?! (?:will|would|should|could|may|might|must|ought|can|is going)\b)"
    r"|(?:was|were|(?<!should )(?<!could )(?<!would )(?<!might )(?<!'d )(?:have|has|had|having) been|being)"
    r" (?:rated|judged|graded)\b)"
)
"""What is thought of a grade that was given ("I think Ofsted was fair in rating us inadequate")."""


BELIEVED = compile_at_words(
    r"\b(?:people (?:in this \w+ |here )?(?=(?:say|said|saying) )|charit(?:y|ies)|campaigners?|parents?|residents?"
    r"|unions?|opposition|critics)\b(?:(?!\bofsted\b)[^.;]){0,50}"
    r"\b(?:says?|said|saying|call(?:s|ed)?|describ\w+|rate[sd]?|brand\w*|claim\w*)\b(?:(?!\bofsted\b"
    r"|\binspect|\bwith (?:its |the )?children's services\b)[^.;]){0,120}$"
    r"|\b(?:unison|gmb|conservatives|tories|labour|reform(?: uk)?|lib(?:eral)? dem\w*|greens|(?:foster )?carers"
    r"|whistle-?blowers?|opponents)"
    r"(?: (?:in|on|at) (?:the )?[\w' ]{3,25}?)? (?:(?:has|have|had) )?"
    r"(?:says?|said|call(?:s|ed)?(?! (?:for|on|in|an?)\b)|describ\w+|brand\w*|claim\w*)\b"
    r"(?:(?!\b(?:ofsted|inspect|rat(?:ed|ing)|judg|grad)|\b(?:after|because|how)\b|, and\b"
    r"|\bwith (?:its |the )?children's services\b)[^.;]){0,120}"
    r"(?<!the )(?<!its )(?<!their )(?<!this )(?<!an )(?<!['\"])['\"]*$"
    rf"|\b(?:believ(?:e|ed|es|ing)(?!{AS_GIVEN})|(?:we|i) (?:think|reckon|feel)(?!,|{AS_GIVEN})"
    r"|(?<!was )(?<!were )(?<!been )(?<!inspectors )(?<!ofsted )thought|self[- ]assess(?:ed"
    r"|ment)|assess(?:ed"
    r"|es) (?:its|their) own|own assessment|claim(?:ed"
    r"|s) (?:that )?(?:they|it|services|to be)"
    rf"|(?<!ofsted )(?<!inspectors )claim(?:ed|ing) that(?!{AS_GIVEN})"
    r"|(?:(?<=[a-z]'s )|(?<=[a-z]s' )|(?<=\bhis )|(?<=\bher )|(?<=\bmy )|(?<=\bour )|(?<=\bown ))(?<!ofsted's )"
    r"(?<!inspectors' )(?<!watchdog's )(?<!inspectorate's )(?:view|belief|opinion|conviction|impression)"
    r" (?:(?:is|was) )?that"
    rf"(?!{AS_GIVEN})"
    r"|(?:giv|award|hand)(?:es?|en|ing|s|ed) (?:themselves|itself)|gave (?:themselves|itself)"
    r"|considered (?:themselves|itself)|describ\w+ (?:themselves|itself) as|calling (?:themselves|itself)"
    r"|(?<!ofsted )(?<!inspectors )(?:rat|judg|grad|assess|mark)(?:es|ed|e|s|ing) (?:themselves|itself|ourselves)"
    r"|(?<!ofsted )(?<!inspectors )(?<!watchdog )(?<!inspectorate )(?:rat|judg|grad|assess)(?:es|ed|e|s|ing)"
    r" (?:its|their|our) own(?=(?: (?!(?:but|ofsted|inspectors)\b)[\w'-]+){0,8} ['\"]*$)"
    r"|in (?:his|her|my|our|their own) (?:own )?(?:view|opinion)|in the (?:view|opinion|eyes) of (?:one|an?|some|many"
    r"|most|critics|campaigners|parents)|to (?:her|him|them) it|if you ask|convinced|assumed"
    r"|imagined|would have (?:said|expected)|sees? (?:itself|themselves))\b[^;.]{0,90}$"
)


PASSIVE = expression(
    r"\b(?:opposition|critics|unions?|residents?|parents?|campaigners?|charit(?:y|ies))\b[^.;]*\b(?:was|were"
    r"|been) (?:rated"
    r"|judged|graded|found)(?: to be| as)? ['\"]*$"
)
"""What critics tell as fact: by whom the grade was given goes without saying."""


AGREES = compile_needing(
    r"\b(?:ofsted|inspectors|the (?:watchdog|inspectorate|inspection|report))(?: (?:has|have|had|also|both|all))*"
    r" (?:agree[sd]? with|confirm(?:s|ed)?|endorse[sd]?|share[sd]?|back(?:s|ed)|upheld|upholds|match(?:es|ed)"
    r"|bore out|bears out|borne out)"
    r" [^;.]{0,60}\b(?:views?|assessment|belief|opinion|conviction|self-evaluation|claims?|verdict|judge?ment|own)\b"
    r"[^;.]*$"
)
"""What inspectors think as well is so ("Ofsted agreed with the council's own view that services are good")."""

THEY_THOUGHT = expression(
    r"^\W*they (?:also )?(?:thought|considered)\b[^.;]*$|\b(?:ofsted|inspectors)\b[^.;]*\b(?:they|who) (?:had"
    r" )?(?:thought|believed|considered)\b[^.;]*$"
)
"""What inspectors thought they judged ("when inspectors came, they thought that leadership was good")."""


WHEN_IT_WAS = expression(
    r"\bwhen (?:[\w']+ ){1,5}(?:was|were|had been) (?:(?:rated|judged|graded|found|declared) )?['\"]*$"
)
"""What was so when somebody thought something ("a climb few thought possible when the city was inadequate")."""

THE, RATING = (
    expression(r"\b(?:the|its|their|this|that|ofsted's) (?:\w+ )?['\"]*$"),
    expression(r"['\"]*(?:-rated)? (?:(?:ofsted|overall) )*(?:ratings?|grades?|judge?ments?|verdict|report)\b"),
)
"""What is claimed of a grade that was given ("claimed that the inadequate rating was unfair")."""
RATING_GIVEN = expression(
    r"['\"]* (?:(?:ofsted|overall) )*(?:rating|grade|judge?ment|verdict|report) (?:(?:that|which) )?(?:(?:ofsted"
    r"|inspectors"
    r"|the watchdog|it|they|the \w+) (?:has |have |had |was |were )?(?:gave|given|handed|awarded|got|received)"
    r"|(?:was )?(?:given|handed|awarded)|(?:by|from) (?:ofsted|inspectors))\b"
)
"""A rating that was given, whatever it is called ("described the inadequate rating that Ofsted gave it as ...")."""

RATING_OF = expression(
    r"\b(?:the|its|their|ofsted's) (?:overall |new |ofsted )*(?:rating|grade|judge?ment|verdict) of (?:an? )?['\"]*$"
)
RATING_IS = expression(
    r"['\"]*(?:-rated)? (?:(?:ofsted|overall) )*(?:rating|grade|judge?ment|verdict) (?:is|was|had|has|shows?|showed"
    r"|reflect(?:s|ed)|means|meant|came|comes)\b"
)
"""A rating that somebody speaks of as given ("critics said the rating of good was no surprise")."""

FAR_BACK = 90
"""Letters before a grade within which a belief is told."""


def is_believed(clause: Clause) -> bool:
    """Whether a grade is what somebody other than inspectors thinks of services."""
    before, lead = clause.before, clause.lead
    far = lead[-FAR_BACK:]
    return (
        ("believed" in clause.said or (far not in before and BELIEVED.search(far) is not None))
        and not PASSIVE.search(before)
        and not AGREES.search(before)
        and not (THE.search(lead) and RATING_GIVEN.match(clause.low, clause.end))
        and not ("when" in far and WHEN_IT_WAS.search(far))
        and not THEY_THOUGHT.search(lead)
        and not RATING_OF.search(lead)
        and not (THE.search(lead) and RATING_IS.match(clause.low, clause.end))
        and not ("claim" in far and THE.search(lead) and RATING.match(clause.low, clause.end))
    )
