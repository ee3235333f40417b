"""Grades that services do not have yet, or only come near to: nearly reached, striven for, or to be given."""

from pipelines.understand.clauses import Clause
from pipelines.understand.later import expression


def why_only_near(clause: Clause) -> str | None:
    """Return why a grade is not had that is near, striven for or to come (``hoped``: a forecast); None where no words
    say so."""
    lead = clause.lead
    if lead.rstrip(" '\"").endswith((" to", " on", " from", "being")) and CLOSE_TO.search(lead):
        return "denied"
    if (
        ("until " in lead and NO_REST.search(lead))
        or ("confident" in lead and CONFIDENT.search(lead))
        or ("to be " in lead and is_yet_to_be(clause))
    ):
        return "hoped"
    if " next " in lead and (step := NEXT_STEP_IS.search(lead)) is not None:
        return "hypothetical" if step["left"] else "hoped"
    return None


NO_REST = expression(
    r"\b(?:(?:nobody|no one|none of us)\b[^,;.]{0,20} will|(?:will|shall|must|can) (?:not|never)|won't|can't"
    r"|cannot) (?:\w+ )?"
    r"(?:rest|stop|relax|let up|give up|be (?:satisfied|happy|content))\b[^,;.]{0,30} until (?:our|we|it|its|they"
    r"|the|all)"
    r" [^,;.]{0,50}$"
)
"""What somebody strives for ("Nobody here will rest until our rating is 'good'")."""

CONFIDENT = expression(
    r"\bconfident (?:that )?(?:[\w'-]+ ){1,4}(?:would|will|can|could) (?:soon |then |again )?(?:be|become|get|reach)"
    r"(?: (?:rated|judged|graded|found))?(?: as| to)? (?:an? )?['\"]*$"
)
"""What somebody expects of the next inspection ("confident the council would be rated good within three years")."""

CLOSE_TO = expression(
    r"\b(?:(?:so|very|then|too) close to|bordering on|verging on"
    r"|(?<!moved )(?<!moves )(?<!moving )(?<!climbed )(?:one|an?|two|single) (?:\w+ )?(?:grade|step|notch"
    r"|rung"
    r"|place|whisker)(?:e?s)? away from) (?:being )?['\"]*$"
)
"""What services nearly were ("it was then close to inadequate", "one grade away from outstanding")."""

NEXT_STEP_IS = expression(
    r"\bnext (?:\w+ )?(?:challenge|step|aim|goal|task|stage|target|ambition|job) (?:is|will be) (?:(?:now|then) )?"
    r"(?![^,;.]*\bservices (?:rated|judged|graded)\b)"
    r"(?:to (?:go|move|get|rise|climb)|going|moving|getting|rising"
    r"|climbing)\b[^,;.]*?(?P<left>\bfrom (?:an? )?['\"]*)?$"
)
"""What somebody means to do next: its first grade is ``left`` then, and tells nothing that is news."""


def is_yet_to_be(clause: Clause) -> bool:
    """Whether a headline or a clause says that a grade is to be given yet."""
    if not clause.low.rstrip(" '\"").endswith(".") and IS_TO_BE.fullmatch(clause.lead):
        return True
    return "if " not in clause.lead and ARE_TO_BE.search(clause.before) is not None


IS_TO_BE = expression(
    r"\W{0,5}(?:\w[\w'&-]*|(?:(?!(?:for|first|second|third|fourth|fifth|sixth|\w+th|latest|last|only|is|are|was|were|has"
    r"|have|how|what"
    r"|set|due"
    r"|proud|delighted|pleased|happy|thrilled|glad|relieved|likely|unlikely|said|says|told|found|hopes?|aims?|wants?"
    r"|needs?|fails?|improves?|enough|plans?|vows?|pledges?|expects?|expected|ready|not|never|councils|authorities)\b)"
    r"\w[\w'&-]* ){1,5}(?:services?|council|authority|borough|county|city|department|directorate|care|trust))['\"]* "
    r"['\"]*to be (?:told(?: it is| they are)?|rated|judged|graded|branded|declared|deemed|found"
    r"|labelled)(?: as)? ['\"]*"
)
"""How a headline whose subject stands before "to be" at once tells what is to come ("Leeds's children's services to be
rated inadequate"): no other verb is between ("Leeds climbs two grades to be rated outstanding")."""

ARE_TO_BE = expression(
    r"\b(?!(?:that|which|aim|goal|target|plan|ambition|hope|task|test|next|first|last|only|job)\b)[\w'-]+ (?:is|are)"
    r" to be (?:told(?: it is| they are)?|rated|judged|graded|branded|declared|deemed)(?: as)? ['\"]*$"
)
"""The same with its verb ("its services are to be rated inadequate, the Gazette understands")."""
