"""A history told in steps: a time and the grade of then, without a verb ("Before that, good; in 2015, inadequate")."""

from pipelines.understand.days import MONTH, YEARS
from pipelines.understand.later import expression

AGO = rf"(?:\w[\w-]* ){{1,3}}(?:{YEARS}|months?) (?:ago|earlier|before(?: that)?|later|on|back)"
"""How long before the news, or before or after the step before it."""

TIME = (
    rf"(?:(?:(?:back )?(?:in|by|at) )?(?:(?:the )?[a-z]+ of )?(?:{MONTH} )?(?:19|20)\d\d|{AGO}|before (?:that|then)"
    r"|last time(?: (?:round|around|out))?|the (?:time|inspection|one|report|visit) before(?: (?:that|it))?|then|now"
    r"|today|this time(?: (?:round|around))?)"
)
STEP = expression(
    rf"(?:^|[;:])[ '\"]{{0,3}}(?:and |but )?{TIME}(?:,|:| –| -|,? (?:came|followed))"
    r" (?:(?:just|only|still|again|another|an?|back to|up to|down to) )*"
    r"['\"]*$"
)


def is_brought(low: str, start: int, end: int) -> bool:
    """Whether the grade at ``low[start:end]`` is all that a year or an inspection is said to have brought."""
    return BROUGHT.search(low, 0, start) is not None and BROUGHT_ENDS.match(low, end) is not None


BROUGHT_ENDS = expression(
    r"['\"]*(?: (?:rating|grade|verdict|judge?ment)| overall)?(?:[.;!)]|$|, (?!\w+"
    r" (?:staff|work|and))| for )"
)
STEP_ENDS = expression(
    r"['\"]*(?: overall)?(?:[.;!)]|$|,? (?:then|and|but|now|today|in (?:19|20)\d\d"
    r"|for (?!staff|morale|the (?:staff|team)))\b(?! (?:caring|fair|honest)\b))"
)


BROUGHT = expression(
    r"(?:\b(?:19|20)\d\d|(?<!monitoring )(?<!focused )\b(?:inspections?|reports?)) (?:(?:had|then|only|also"
    r"|again) ){0,2}"
    r"(?:brought|delivered|yielded|produced) (?:(?:an?|another|only|just|the) ){0,2}['\"]*$"
)
"""What a year or an inspection brought ("2018 brought requires improvement")."""


AHEAD = (",", ":", " –", " -", " came ", " followed ")
"""What parts the time of a step from its grade."""


def is_step_of_history(low: str, start: int, end: int) -> bool:
    """Whether the grade at ``low[start:end]`` is a step of a history."""
    ahead = low[:start]
    if not any(map(ahead.__contains__, AHEAD)):
        return False
    return STEP.search(ahead) is not None and STEP_ENDS.match(low, end) is not None
