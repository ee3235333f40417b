"""The time that a passage goes on in: what one sentence tells of before, those behind it tell of then as well."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from pipelines.model import DayInterval, Grade
from pipelines.understand.clause_days import is_past
from pipelines.understand.complement import is_put_in_too
from pipelines.understand.days import FIGURE, MONTH, find_days, years_after
from pipelines.understand.earlier import IF_NOW
from pipelines.understand.found import Found
from pipelines.understand.history import AGO, is_step_of_history
from pipelines.understand.later import expression
from pipelines.understand.needed import compile_needing
from pipelines.understand.reading import Sentence
from pipelines.understand.same_breath import HERE_AND_NOW
from pipelines.understand.status import Told
from pipelines.understand.turn import Turn


def set_in(turn: Turn, told: Sequence[Found], last: Found | None, published: DayInterval | None) -> Told | None:
    """Return the time of before that a graded sentence sets for what follows, by how it opens ("In 2021 leadership was
    inadequate. Care leavers fared better and were rated good."); None where it sets none. ``last``: the grade before.

    A day that only stands behind the grade dates that grade, and no more ("It was inadequate in 2021"), and what is
    told of "it" is an aside on the judgement just graded ("Protection is good. In 2021 it was inadequate.").
    """
    if last is not None and last.named and last.told.time != "previous" and is_aside_on(last, turn):
        return None
    low = turn.sentence.low
    asserted = [each for each in told if each.why is None]
    if not asserted or any(each.told.time != "previous" for each in asserted) or is_of_now(low):
        return None
    days = fronted(low, published) or (asserted[0].told.days if IT_WAS_THEN.match(low) else None)
    if days is None and not (AT_LAST_INSPECTION.match(low) or LAST_INSPECTION.match(low)):
        return None
    return Told(time="previous", days=days)


def is_aside_on(last: Found, turn: Turn) -> bool:
    """Whether a sentence tells of what the one before graded, by a pronoun, when it was otherwise."""
    return last.sentence.number == turn.sentence.number - 1 and ON_IT.match(turn.sentence.low) is not None


ON_IT = expression(r"[^,;.]{3,40}?,? (?:it|they|that|this|these|those|both) (?:was|were|had|got|required)\b")


def is_long_after(sentence: Sentence) -> bool:
    """Whether a sentence opens so long after what the one before it tells that this was before the story's news
    ("... reported that it was inadequate. Now, 18 months on, the trust has ...")."""
    return MONTHS_ON.match(sentence.low) is not None


MONTHS_ON = expression(
    r"\W*(?:(?:but|and|now|today),? )*(?:(?:not quite|almost|nearly|just|only|barely|more than|over|about|some|around)"
    r" )?(?:[\w-]+ ){1,3}(?:months?|years?|decade) (?:on|later)(?: now)?,(?! (?:when|it was|they were|inspectors"
    r"|ofsted|another|the (?:verdict|grade|rating)))"
)

SAYS_NOW = expression(r"\b(?:has|have|is|are|will|new|latest|newest|this|today|yesterday|first)\b")
"""What makes a sentence one of now, whatever comes so long after it."""


def keeps_scene(scene: Sentence | None, sentence: Sentence) -> bool:
    """Whether a sentence without a grade goes on with the scene of an earlier inspection that one before it set."""
    return (
        scene is not None
        and scene.paragraph == sentence.paragraph
        and CAME_BEFORE.match(scene.low) is not None
        and IN_THE_PAST.search(sentence.low) is not None
        and FIGURE.search(sentence.low) is None
        and not is_of_now(sentence.low)
        and BACK_TO_NOW.match(sentence.low) is None
    )


def goes_on_in(then: Told | None, last: Found | None, turn: Turn) -> Told | None:
    """Return the time of before that was set, where a sentence is still of the same passage and of the same councils;
    None where it is not."""
    if then is None or last is None:
        return then
    later = then.days is not None and years_after(turn.sentence.low, then.days) is not None
    if last.sentence.paragraph != turn.sentence.paragraph or (is_of_another(last, turn) and not later):
        return None
    if not set(turn.gss) <= set(last.gss):
        return None
    return replace(then, days=None) if OF_THAT_TIME.search(turn.sentence.low) else then


def is_news_again(turn: Turn, last: Found | None, now: Collection[Grade]) -> bool:
    """Whether judgements behind a sentence of history are those of the news: what inspectors say of them agrees with
    the whole of now and not with that of then ("It is outstanding. In 2021 it was good. Inspectors rated leadership
    outstanding."); services that were inadequate had no good leadership. ``now``: those told of the whole of now."""
    if last is None or last.told.time != "previous" or not turn.named or "overall" not in last.parts:
        return False
    low = turn.sentence.low
    grades = {word.grade for word in turn.words}
    if OF_THEN.search(low) or any("overall" in named.parts for named in turn.named):
        return False
    leaders = any("leadership" in named.parts for named in turn.named)
    if now and last.word.grade == "inadequate" and leaders and grades <= {"good", "outstanding"}:
        return True
    if INSPECTORS_SAY.match(low) is None or grades == {last.word.grade}:
        return False
    return not grades.isdisjoint(now) or (last.expanded and last.word.grade not in grades)


def whole_of_now(told: Iterable[Found]) -> Iterator[Grade]:
    """The grades of the whole that are told as of now."""
    for each in told:
        if each.why is None and each.told.time in (None, "new") and "overall" in each.parts:
            yield each.word.grade


OF_THEN = expression(
    r"\b(?:then|that time|at the time|that (?:year|inspection|report)|those days|had been|(?:19|20)\d\d"
    r"|(?:years?|months?) (?:on|later))\b"
)
INSPECTORS_SAY = expression(
    r"\W*(?:(?:the )?inspectors|ofsted|the (?:watchdog|inspectorate|report)) (?:also )?(?:rated|judged|graded|found"
    r"|said|gave|awarded|concluded|marked|scored)\b"
)


def is_of_another(last: Found, turn: Turn) -> bool:
    """Whether a sentence grades the whole otherwise than the one before: one inspection gives it one grade."""
    return (
        last.parts == ("overall",)
        and any(word.grade is not None and word.grade != last.word.grade for word in turn.words)
        and all(named.parts == ("overall",) for named in turn.named)
    )


OF_THAT_TIME = expression(rf"\bthat (?:{MONTH}|spring|summer|autumn|winter|year|month)\b")
"""Another day than that of the sentence before, told by it ("At our first inspection, that December, ...")."""


def is_of_now(low: str) -> bool:
    """Whether a sentence tells of now as well."""
    return HERE_AND_NOW.search(low) is not None or IF_NOW.search(low) is not None or AT_THIS.search(low) is not None


AT_THIS = expression(
    r"\bthis (?:\w+ )?(?:inspection|report|occasion|visit)\b|\b(?:most recent|current)\b"
    r"|\b(?:at|in|after|during|following) (?:the|its|their) (?:recent|latest|new(?:est)?) (?:\w+ )?(?:inspection|report"
    r"|visit)\b"
    r"|\b(?:on|last|this) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
)
"""What turns to the story's own inspection, or to the days of its news."""


def fronted(low: str, published: DayInterval | None) -> DayInterval | None:
    """The days of before with which a sentence opens, ahead of its verb."""
    if OF_BEFORE.search(low, 0, LONGEST_OPENING) is None:
        return None
    dated = next(iter(find_days(low, published)), None)
    if dated is None or dated.start > LONGEST_OPENING or not is_past(dated, published, inspected=True):
        return None
    return dated.days if NOT_FRONTED.search(low, 0, dated.start) is None else None


LONGEST_OPENING = 60
OF_BEFORE = expression(r"\b(?:19|20)\d\d|\b(?:ago|last|earlier)\b")
NOT_FRONTED = expression(
    r"\b(?:is|are|was|were|been|be|has|have|had|will|would|said|says|found|gave|came|(?!ofsted\b)[a-z]+ed|since|until"
    r"|till|after|following|than|from|unlike|despite|compar\w+|by|who|whose|up|before|out)\b"
)
"""Ahead of a day: a verb, to whose clause it belongs, or what makes it the beginning or the end of a time."""

IT_WAS_THEN = expression(
    r"\W*it was (?:only |just |back )*(?:in|at|during) (?:the )?(?:\w+ ){0,4}(?:19|20)\d\d,? (?:that|when)\b"
)
"""How a sentence opens that tells first when something was so ("It was in May 2023 that the department was found")."""

LAST_INSPECTION = expression(
    r"\W*(?:the|its|their|our|an?|ofsted's) (?:last|previous|earlier|preceding|prior) (?:(?:full|ofsted|graded|standard"
    r"|overall|sif|ilacs) )*(?:inspection|report|visit)s?\b(?! (?:was|were) (?:followed|due|delayed))"
)
"""How a sentence begins whose subject is the inspection before."""


def in_same_year(last: Found | None, before: Sentence | None, turn: Turn, published: DayInterval | None) -> Told | None:
    """Return how the grades are told of a sentence that dates them by the one before it ("Kent was rated inadequate in
    2014. Bury was handed the lowest rating the same year"); None where that one is not of before, or gives no day."""
    low = turn.sentence.low
    if SAME_YEAR.search(low) is None or FIGURE.search(low) is not None or KEPT.search(low) is not None:
        return None
    if before is not None and before.number == turn.sentence.number - 1:
        dated = next(
            (each for each in find_days(before.low, published) if is_past(each, published, inspected=True)), None
        )
        return Told(time="previous", days=dated.days) if dated is not None else None
    if last is None or last.why is not None or last.told.time != "previous" or last.told.days is None:
        return None
    follows = last.sentence.number == turn.sentence.number - 1
    return Told(time="previous", days=last.told.days) if follows else None


SAME_YEAR = expression(r"\b(?:that|the) same (?:year|month|spring|summer|autumn|winter)\b|\bthat year\b(?!'s)")
"""What dates a sentence by the one before it."""
KEPT = expression(r"\b(?:keeps?|kept|retain\w*|h[eo]ld\w*|remain\w*|still|again|now)\b")
"""What is told of now as well."""


def goes_on(last: Found | None, turn: Turn, *, kept: bool) -> Told | None:
    """Return how the grades are told of a sentence that goes on with what the last of the one before left out ("In
    2016 all areas but one required improvement. That one, adoption, was good"); None where it does not. ``kept``: the
    last is told as a grade of now as well ("good, as in 2019. Leadership was given that grade as well")."""
    if last is None or last.why is not None:
        return None
    follows = last.sentence.number == turn.sentence.number - 1
    if follows and last.told.time != "new" and turn.words and is_put_in_too(turn.sentence.low, turn.words[0]):
        return Told(time="previous")  # "Kent, outstanding too, has had two": it is only described
    if last.told.time != "previous":
        return None
    if last.told.days is None and AT_LAST_INSPECTION.match(last.sentence.low) is None:
        return None
    near = follows and last.sentence.paragraph == turn.sentence.paragraph
    low = turn.sentence.low
    also = (
        not kept
        and last.told.days is not None
        and bool(turn.words)
        and turn.words[0].grade == last.word.grade
        and WAS_ALSO.search(low) is not None
        and BY_INSPECTORS.search(low) is None
        and AS_IT_WAS.search(last.sentence.low) is None
    )
    if not near or not (also or GOES_ON_THEN.match(low)) or not IN_THE_PAST.search(low) or is_of_now(low):
        return None
    return Told(time="previous", days=last.told.days)


WAS_ALSO = expression(r"\b(?:was|were) (?:also|likewise|equally)\b|\b(?:was|were)\b[^.;]{0,60} (?:too|as well)\W*$")
"""What has the grade just told with its day, and so of that day ("Protection was also inadequate")."""
BY_INSPECTORS = expression(r"\bby (?:ofsted|inspectors|the watchdog)\b")
AS_IT_WAS = expression(r"\bas (?:it|they|that) (?:was|were|had been) (?:also )?in\b")
"""What makes the grade before one of now as well ("Leadership was good, as it was in 2021")."""

GOES_ON_THEN = expression(
    r"\W*(?:but |and )?(?:only|just|even|that (?:one )?was|that one|the (?:one|only|sole|others?|exception|rest"
    r"|remaining|fourth"
    r"|fifth|last)|everything else|all (?:of )?(?:the )?(?:others?|rest)|every other)\b|[^.;]{0,80}\b(?:then"
    r"|that time)\b"
)
"""How a sentence goes on to what the one before told or left out of then ("Only leadership was not")."""


def time_before(before: Sentence | None, then: Told | None, turn: Turn, published: DayInterval | None) -> Told | None:
    """Return how the grades of a sentence are told that goes on from an earlier inspection ("When they last came, in
    2022, the trust was in charge. They found that services required improvement."); None where it does not."""
    low = turn.sentence.low
    if (before is None and then is None) or is_of_now(low) or BACK_TO_NOW.match(low):
        return None
    if IN_THE_PAST.search(low) is None and not is_step_of_history(low, turn.words[0].start, turn.words[0].end):
        return None
    if before is None:
        return then
    if (SINCE_THEY_CAME.match(before.low) and AS_YOU_KNOW.match(low)) or REMEMBER_IT.match(before.low):
        return Told(time="previous")
    if SINCE_OR_THAN.search(before.low) or COMPARES.match(before.low):
        return None
    came = CAME_BEFORE.match(before.low)
    if LAST_THEY_CAME.search(before.low) and (day := next(iter(find_days(before.low, published)), None)):
        return Told(time="previous", days=day.days) if is_past(day, published, inspected=True) else None
    reported = came is None and HAD_PUBLISHED.search(before.low) is not None
    if (
        came is not None
        and OPENS_BLEAK.search(before.low)
        and all(word.grade in ("good", "outstanding") for word in turn.words)
    ):
        return None  # "Things were bleak in 2021. Inspectors found leadership good": that is what has become of it
    if came is None and (
        before.paragraph != turn.sentence.paragraph
        or find_days(low, published)
        or not (reported or is_of_inspection(before.low) or tells_how_bad(before.low, turn))
    ):
        return None
    dated = [day for day in find_days(before.low, published) if is_past(day, published, inspected=not reported)]
    if not dated and (came is None or not came["last"]):
        return None
    return Told(time="previous", days=dated[-1].days if dated else None)


def stays_under(before: Sentence | None, turn: Turn) -> Told | None:
    """Return how the grades of a sentence are told that says why councils stay under an order ("Devon remains on an
    improvement notice. It was rated inadequate by Ofsted."); None where it says no such thing."""
    if before is None or not turn.words or UNDER_NOTICE.search(before.low) is None:
        return None
    low = turn.sentence.low
    why = all(word.grade in BAD for word in turn.words) and WERE_RATED.search(low, 0, turn.words[0].start) is not None
    return Told(time="previous") if why and not is_of_now(low) else None


UNDER_NOTICE = compile_needing(
    r"\b(?:remains?|stays?) (?:\w+ )?(?:under|on|subject to|in) (?:an? |the )?(?:[\w']+ ){0,2}(?:improvement"
    r" notices?|intervention|directions?|supervision)\b"
)
WERE_RATED = expression(r"\b(?:was|were) (?:\w+ )?(?:rated|judged|graded|found|declared|deemed)\b")


def is_of_inspection(low: str) -> bool:
    """Whether a sentence tells that services were inspected, and not how they came out."""
    return WAS_INSPECTED.search(low) is not None and ANOTHER_TIME.search(low) is None


def tells_how_bad(low: str, turn: Turn) -> bool:
    """Whether a sentence tells how bad things were with the councils that the one behind it is of."""
    bad = all(word.grade in BAD for word in turn.words)
    return bad and not turn.groups and WAS_BAD.search(low) is not None and not is_of_now(low)


BAD = ("inadequate", "requires improvement", "poor")


WAS_BAD = expression(
    r"\b(?:was|were|looked|stood|made|had been) (?:[\w-]+ ){0,4}?(?:(?:different|another|other|sorry) (?:story|picture"
    r"|tale|place|council|service|matter)|crisis|failing|failure|grim|bleak|dire|dismal|scathing|damning|critical"
    r"|turmoil|disarray|special measures|on its knees|(?:bad|painful|sobering) reading)\b"
)
"""How services, or the inspectors' words on them, are said to have been, before the grades of then are told."""


AT_LAST_INSPECTION = expression(
    r"\W*(?:at|in|after|(?:at|by) the time of) (?:the|its|their) (?:last|previous|earlier) (?:(?:full|ofsted"
    r"|graded|standard) )*"
    r"(?:inspection|visit|report)s?\b|\W*when (?:it|they|services|inspectors|ofsted|the \w+) (?:was |were )?last\b"
    r"|\W*when (?:ofsted|inspectors|it|they) (?:last )?(?:came|called|visited|inspected|looked"
    r"|went)\b[^,;.]{0,40}\b(?:19|20)\d\d\b"
)

BLEAK = r"different|bleak\w*|grim\w*|dark\w*|gloom\w*|wors\w+|not so"

THINGS_WERE = (
    r"(?:it|things|matters|services|the (?:[\w-]+ )?(?:picture|story|council|situation|news|outlook|verdict|service"
    r"|department)) (?:was|were|looked|read) (?:(?:all|very|quite|so|altogether|rather|an?|wholly|entirely) )*"
    rf"(?:another|other|{BLEAK})"
)
"""How a scene of before is set."""

OPENS_BLEAK = expression(rf"\b(?:{BLEAK})\b")

CAME_BEFORE = expression(
    r"\W*(?:[\d.]{1,5} )?(?:but |and )?(?:when (?:it|they|inspectors|ofsted|the \w+) (?:was |were"
    r" )?(?P<last>last (?:in|came"
    r"|called|visited|inspected|looked|here))"
    r"|at (?:the|its|their) (?:last|previous|earlier) (?:full |ofsted )?inspection\b"
    r"|(?:\w[\w'-]* ){1,5}(?:last|previous) (?:(?:full|ofsted|graded|standard) )*inspection (?:was|came|took"
    r" place|had been|ended)\b"
    rf"|(?:(?:back )?(?:in|on|during|over) [^,.;]{{0,30}}(?:19|20)\d\d|{AGO}),? (?:inspectors|ofsted|the watchdog)"
    r" (?:came|found|saw|called|visited|returned|looked|inspected|arrived|spent|reported|warned|criticised|discovered"
    r"|uncovered|identified)"
    r"|the (?:picture|verdict|story|situation|outcome|report|inspection|findings) (?:in|of|from|published in) (?:\w+ )?"
    r"(?:19|20)\d\d (?:was|were|had|made|looked|read)\b"
    r"|(?:back )?in (?:\w+ )?(?:19|20)\d\d,? (?:things|it|matters|services|the (?:picture|story|council|situation|news"
    r"|outlook"
    r"|verdict)) (?:was|were|had|could|looked|read)\b"
    r"|(?:the )?(?:\w[\w'-]* ){1,5}(?:had been |was |were |had )?last (?:inspected|came|come|visited|looked"
    r"|called|been|in|there|here)\b"
    rf"|(?:(?:only|just) )?{AGO},? {THINGS_WERE}|{THINGS_WERE}\b[^.;]{{0,40}} (?:{AGO}|in (?:19|20)\d\d)\W*$)"
)
"""How a sentence opens that tells of the inspection before, and not yet of its outcome."""

SINCE_THEY_CAME = expression(
    r"\W*(?:it(?:'s|'ll| is| was| will| has) (?:(?:now|been|be|just|only|almost|nearly|over|about|more|than|already) )*"
    r"|(?:almost|nearly|over|more than|about|some) )?(?:[\w-]+ )?(?:[\w-]+ )?years?(?: (?:in|next|this|last) \w+"
    r"| ago| now)? (?:since|have (?:passed|gone by) since) (?:we|they|it|services|inspectors|ofsted|the \w+|our|its"
    r"|their) (?:(?:last|full|were|was|had|have|been|an?) )*(?:inspect\w*|visit\w*|here|there|in|came|come|called"
    r"|looked)"
    r"\b[^,;:]*$"
)
"""How long it is since the last inspection, whose outcome is then told ("It is three years since they were here.")."""

LAST_THEY_CAME = expression(
    r"\bthe (?:last|previous) time (?:that )?(?:inspectors|ofsted|they|the (?:watchdog|inspectorate))"
    r" (?:had )?(?:came|come|called|visited|looked|inspected|were (?:here|there|in))(?: (?:in|by|round))?\W*$"
)
"""How a sentence ends that names the inspection before ("... with December 2022, the last time that inspectors came.").
"""

YOU_KNOW = (
    r"\W*(?:as )?(?:(?:you|we|readers|members|colleagues|(?:many|most|some)(?: of (?:you|us))?) (?:(?:all|may|will"
    r"|might"
    r"|well) )*(?:remember|recall|know)|i need(?:n't| not) (?:remind|tell) you|you'll (?:remember|recall|know))"
)
AS_YOU_KNOW, REMEMBER_IT = (
    expression(rf"{YOU_KNOW}\b"),
    expression(
        rf"{YOU_KNOW}(?:(?<=remember)|(?<=recall)|(?=.* (?:then|last time)\W*$)) (?:of )?(?:the (?:outcome|result"
        r"|verdict|grades?|ratings?)|how (?:it|that) (?:went|ended)|what (?:they|inspectors|ofsted) (?:said|found"
        r"|wrote|made of us))(?: (?:then|last time))?\W*$"
    ),
)
"""What leads to grades that are known already ("You may remember the outcome."); who only knows an outcome may know
that of now."""

WAS_INSPECTED = expression(
    r"\b(?:was|were|been) (?:\w+ )?(?:inspected|visited|looked at)\b|\binspect(?:ion|ors"
    r"|ed)\b[^.;]{0,60}\b(?:took place"
    r"|was carried out|was held|came|returned|visited|called|arrived|looked|went|spent)\b"
    r"|\b(?:returned|came|back|called)\b[^.;]{0,40}\bfor (?:an? |its |the )?(?:[\w-]+ ){0,3}inspection\b"
)

HAD_PUBLISHED = compile_needing(
    r"^\W*(?:back )?(?:in|on|during|last) [^,;.]{3,40}?,? (?:ofsted|inspectors|the (?:watchdog|inspectorate)) (?:had )?"
    r"(?:published|reported|released|issued)\b"
    r"|\b(?:ofsted|inspectors|watchdog) (?:had )?(?:published|reported|released|issued)\b[^.;]{0,90}\b(?:in|on|last)\b"
)
"""What tells of a report of before, and not yet of its grades ("In April Ofsted published its report")."""

ANOTHER_TIME = expression(r"\b(?:next|will|monitoring|focus+ed|compared|rated|judged|graded|report|set up|joined)\b")
"""A sentence that tells of an inspection and its day ("Leeds was inspected in 2019"), and not of visits or reports."""

SINCE_OR_THAN = compile_needing(r"\b(?:since|than|whereas|(?<!looked )after|compared|first)\b")

COMPARES = expression(r"\W*(?:just )?(?:as|like|unlike) (?:in|at|it|they|ofsted|inspectors)\b")
"""How a sentence opens that tells of now, beside what was ("As in 2021, inspectors came in May")."""

IN_THE_PAST = expression(
    r"\b(?:was|were|came|found|required|had|rated|judged|graded|gave|said|called|told|got"
    r"|received|put|fared|did|stood|scored|earned|won|lagged|trailed|escaped|brought|ended|went|fell|held|kept)\b"
)

BACK_TO_NOW = expression(r"\W*(?:but|yet|however|now|today|this|that has|the (?:latest|new|newest))\b")
"""How a sentence begins that turns from before to now."""
