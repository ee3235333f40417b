"""Of when a grade is that does not say so itself: of the time that its sentence, or the one before, has told."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from pipelines.model import DayInterval
from pipelines.understand.adjoining import CLOSED
from pipelines.understand.carrying import UP_FROM, is_bracketed
from pipelines.understand.clause_days import is_past
from pipelines.understand.clauses import LEADING, around_relative, end_of_relative
from pipelines.understand.days import MONTH, find_days, years_after
from pipelines.understand.earlier import IF_NOW
from pipelines.understand.grade_words import AND_ALONE, GradeWord
from pipelines.understand.history import AGO
from pipelines.understand.judgements import find_judgements
from pipelines.understand.later import expression
from pipelines.understand.reading import Sentence
from pipelines.understand.status import Told, tell
from pipelines.understand.story import Field, Story
from pipelines.understand.turn import Turn
from pipelines.understand.word_order import OF_THEN

WITH = expression(r", with (?:[\w'-]+ ){0,14}['\"]*$")
"""What adds a grade to the first of a sentence ("rated good in 2019, with outstanding leadership")."""


AND_TO_BE = expression(
    r"['\"]*(?: (?:at|by|in|within|from) [^,;.]{3,40}?)?,?"
    r" (?:(?:and|then|and then) to (?:be|become|reach|get)|and then) (?:an? )?['\"]*"
)
"""How an aim goes on ("to require improvement at the next inspection and to be good at the one after")."""
AND_AS = expression(r"[^,;.]{0,60}(?:, (?:which|due|expected) [^,;.]{3,60},|,)? and (?:(?:as|at) )?(?:an? )?['\"]*")
BY_THEN = expression(r"['\"]* (?:by|within|in|at the one) (?:(?:the )?(?:19|20)\d\d|(?:[\w-]+ ){1,2}years|after)\b")
"""The same without a verb, with when that is to be ("... which is due in 2027, and as good within five years")."""


def dated_by_label(field: Field, turn: Turn, published: DayInterval | None) -> DayInterval | None:
    """Return the days of before that a paragraph has as its label, as those of a history do ("November 2016: ...")."""
    first = bisect_left(field.sentences, turn.sentence.paragraph, hi=turn.at, key=paragraph_of)
    low = field.sentences[first].low
    label = LABEL.match(low) if "19" in low or "20" in low else None
    if label is None:
        return None
    days = find_days(label[0], published)
    return days[0].days if days and is_past(days[0], published, inspected=True) else None


paragraph_of = attrgetter("paragraph")

LABEL = expression(
    rf"\W*(?:(?:in|early|late|autumn|spring|summer|winter|{MONTH}) ){{0,3}}(?:19|20)\d\d ?(?:[:–|]|- "
    rf"|(?=(?:rated|judged|graded|requires|found|deemed) ))"
)
"""How a paragraph of a history begins."""


def all_told(story: Story, sentence: Sentence, words: tuple[GradeWord, ...]) -> list[Told]:
    """Return how each grade of a sentence is told; one told in the same breath is of the time of the one before."""
    found: list[Told] = []
    for at in range(len(words)):
        told = tell(sentence.low, words, at, story.published, minutes=story.minutes)
        if found and told.time is None and told.why is None:
            told = beside(told, found, sentence.low, words, at, story.published)
        if found and told.time == "previous" and told.days is None and (before := found[-1].days) is not None:
            told = replace(told, days=years_after(sentence.low[words[at - 1].end : words[at].start], before))
        found.append(told)
    for at in range(len(words) - 2, -1, -1):
        after = found[at + 1]
        if (
            found[at].time is None
            and found[at].why is None
            and after.time == "previous"
            and words[at + 1].how != "same"
            and (
                AND_ALONE.fullmatch(sentence.low, words[at].end, words[at + 1].start)
                or BEFORE_THAT.fullmatch(sentence.low, words[at].end, words[at + 1].start)
            )
        ):  # "inadequate and good when they were last inspected"
            found[at] = replace(found[at], time="previous", days=found[at].days or after.days)
        elif (
            found[at].time in (None, "new")
            and found[at].why is None
            and after.why is None
            and after.time != "forecast"
            and THEN_ON.fullmatch(sentence.low, words[at].end, words[at + 1].start)
        ):
            found[at] = replace(found[at], time="previous")
    return at_the_end(sentence.low, words, with_day_of_both(found, sentence.low, words, story.published))


def with_day_of_both(
    found: list[Told], low: str, words: Sequence[GradeWord], published: DayInterval | None
) -> list[Told]:
    """Give the day at the end of a sentence to both its grades ("good, with outstanding leadership, in 2019")."""
    if len(words) < 2 or any(told.time is not None or told.why is not None for told in found[-2:]):
        return found
    if WITH.search(low, words[-2].end, words[-1].start) is None or ENDS_DATED.match(low, words[-1].end) is None:
        return found
    days = [dated for dated in find_days(low, published) if dated.start >= words[-1].end]
    if len(days) != 1 or not is_past(days[0], published, inspected=True):
        return found
    return [*found[:-2], *(replace(told, time="previous", days=days[0].days) for told in found[-2:])]


ENDS_DATED = expression(r"['\"]*[^;:.]{0,60}, (?:back )?(?:in|at|on|during) [^;:.]{0,40}\W*$")
"""What stands behind the last grade of a sentence that ends in a day."""


def at_the_end(low: str, words: Sequence[GradeWord], tellings: list[Told]) -> list[Told]:
    """Return how the grades of a sentence are told, those of a last inspection as of before that it names at its end
    ("It was rated good, with outstanding leadership, at its last inspection")."""
    ended = OF_LAST.search(low) if " last " in low or " previous " in low else None
    if ended is None or not words or ended.start() < words[-1].end:
        return tellings
    if CONTRASTS.search(low, words[0].end, ended.start()) or IS_OF_NOW.search(low, 0, words[0].start):
        return tellings
    return [replace(told, time="previous") if told.time is None and told.why is None else told for told in tellings]


OF_LAST = expression(
    r"(?:[ ,(](?:at|in|during) (?:the|its|their|our) (?:last|previous) (?:(?:full|ofsted|graded|standard) )*"
    r"(?:inspection|visit|report)|[ ,(]when (?:ofsted|inspectors|it|they|services) (?:was |were )?last (?:inspected"
    r"|visited|came|called|looked))\b(?:,? (?:back )?in (?:\w+ ){0,2}(?:19|20)\d\d|,? (?:[\w-]+ ){1,3}(?:years|months)"
    r" ago)?['\"]*[.)]?['\"]*$"
)
"""A last inspection named at the end of a sentence: all that it tells was so then."""

CONTRASTS = expression(
    r"\b(?:is|are|was|were|(?<!to )be|been|being|has|have|had|having|got|gets?|held|hold|kept|keeps?|won|lost|gave"
    r"|given|received|awarded|rated|judged|graded|found|put|marked|went|moved|rose|fell|improved|up|down|from"
    r"|to(?! be good)|than|as|since|but|while|whereas|though|although|after|before|until|compared|unlike|against|like"
    r"|which|who|that|it|they|we|what|when|again|now|still|also|instead|only|not|same|better|worse|higher|lower|above"
    r"|below|beating|matching|beyond|made|raised|identified|flagged|recommend\w*"
    r"|(?:act|overturn|replac|lift|end|chang|revers|eras|shedd|follow|improv|address|meet)ing)\b|n't|[;:]"
)
"""What tells of two times, or of another thing than the grade before it: with it only the last may be of then."""

IS_OF_NOW = expression(
    r"\b(?:now|today|is|are|has|have|this (?:week|month|time)|latest|new|again|remains?|stays?|keeps?)\b"
    r"|'(?:s|ve) (?:now|been)\b"
)
"""What says ahead of its grades that a sentence tells of now, though it ends with a last inspection."""

BEFORE_THAT = expression(
    r"['\"]*,? (?:before|and then|then) (?:(?!now\b|today\b)\w+ ){0,2}?(?:climb|ris|rose|mov|improv|recover|bounc|slip"
    r"|fall|fell|dropp|go|went|gett|got|reach|sink|sank)\w*\b[^.;]{0,40}"
)
"""What came before another grade of long ago ("inadequate before climbing to good in 2021")."""


THEN_ON = expression(
    r"['\"]*,? (?:and )?(?:then|finally|from there|later|now|eventually|today)(?: on| up| down"
    r"| back)? to (?:an? )?['\"]*"
)
"""How a way of several steps goes on from one that was left ("up to requires improvement, and then to good")."""


def beside(
    told: Told, earlier: Sequence[Told], low: str, words: Sequence[GradeWord], at: int, published: DayInterval | None
) -> Told:
    """Return how a grade is told that says nothing of its time itself, from those ``earlier`` in its sentence."""
    if words[at].how == "same" and low.endswith(STILL_ARE, words[at].start, words[at].end):
        return told  # "In 2021 services were good, and they still are"
    if at > 1 and len(earlier) > 1 and is_closed_there(low, words, at - 1):
        return beside(told, earlier[:-1], low, (*words[: at - 1], *words[at:]), at - 1, published)
    if UP_FROM.search(low, words[at - 1].end, words[at].start):
        return replace(told, time="previous", left=True)
    if then(low, words, at):
        for dated in find_days(low[words[at - 1].end : words[at].start], published):
            if is_past(dated, published, inspected=True):  # "good, as in 2018 when every area was good"
                return replace(told, time="previous", days=dated.days)
        return replace(told, time=earlier[-1].time, days=told.days or earlier[-1].days)
    of_before = earlier[-1].time == "previous" and earlier[-1].days is not None
    if (
        of_before
        and OPENS_WHEN.match(low, 0, words[at - 1].start)
        and MAIN_THEN.fullmatch(low, words[at - 1].end, words[at].start)
    ):
        return replace(told, time="previous", days=earlier[-1].days)
    if (
        of_before
        and OPENS_DATED.match(low, 0, words[at - 1].start)
        and WAS_THEN.fullmatch(low, words[at - 1].end, words[at].start)
        and (was_so(low, words[at]))
    ):
        return replace(told, time="previous", days=earlier[-1].days)
    gap = low[words[at - 1].end : words[at].start]
    if earlier[-1].time == "previous" and WHICH_WAS.fullmatch(gap):
        return replace(told, time="previous", days=told.days or earlier[-1].days)
    if of_before and ";" in gap and WAS_TOO.fullmatch(gap) and not (HERE_AND_NOW.search(gap) or IF_NOW.search(gap)):
        return replace(told, time="previous", days=earlier[-1].days)
    if earlier[-1].time == "forecast" and (
        AND_TO_BE.fullmatch(gap)
        or THEN_ON.fullmatch(gap)
        or (AND_AS.fullmatch(gap) and BY_THEN.match(low, words[at].end))
    ):
        return replace(told, time="forecast")
    if OUT_OF.search(low, 0, words[at - 1].start) and OUT_WITH.fullmatch(gap) and (dates := find_days(gap, published)):
        past = is_past(dates[-1], published, inspected=False)  # "out of inadequate in May 2024 with a good"
        return replace(told, time="previous" if past else None, days=dates[-1].days)
    if THIS_TIME.search(low, words[at - 1].end, words[at].start):
        return told
    led = LED_BY_PAST.match(low)
    if led is not None and words[at - 1].end <= led.end() <= words[at].start:
        return told  # "a decade after that inadequate verdict, the city is good"
    if not earlier[-1].left and continues(low, words, at):
        if is_later(told.days, earlier[-1].days):
            return told  # "inadequate (2018), good (2024)"
        fresh = [each for each in earlier if each.time != "previous"]
        head = (fresh or earlier)[-1] if WITH.search(low, 0, words[at].start) else earlier[-1]
        if head.time == "forecast" and (RATED_THEN.search(gap) or IS_RATED.search(gap)):
            return told  # "our aim is outstanding: not long ago Ofsted rated us good"
        return replace(told, time=head.time, days=told.days or head.days)
    return told


STILL_ARE = (" still are", " still is", "has it for", "holds it for", "keeps it for")


def is_closed_there(low: str, words: Sequence[GradeWord], at: int) -> bool:
    """Whether a grade is that of before, in brackets behind another ("outstanding (was good)")."""
    return is_bracketed(low, words[at - 1].end, words[at].start) and CLOSED.match(low, words[at].end) is not None


RATED_THEN = expression(
    r"\b(?:ofsted|inspectors|it|they|watchdog) (?:has |have |had |last )?(?:rated|judged|graded|found|called|gave)\b"
    r"|\b(?:we|it|they|services) (?:were|was) (?:\w+ )?(?:rated|judged|graded|found)\b"
)
"""What tells of a judgement behind an aim."""
IS_RATED = expression(r"\b(?:and|but) (?:(?:it|they) )?(?:is|are|was|were) (?:\w+ )?(?:rated|judged|graded)\b")
"""What tells behind an aim of what services are ("aims to be good by 2027 and is rated inadequate")."""

LED_BY_PAST = expression(
    r"\W*(?:(?:since|following|after|despite|having)\b(?! all\b)|(?:[\w-]+ ){1,3}(?:years?|months?|weeks?|decades?)"
    r" (?:after|since|on from)\b)[^,;.]*,(?! (?:when|where|which|who|with|and|but)\b)"
    r"(?=[^,;.]* (?:is|are|has|have|gets?|remains?)\b)"
    r"|\W*(?:unlike|in contrast (?:to|with)|compared (?:to|with))\b[^;.]{3,120},(?=[^,;.]* (?:is|are|was|were|has|have"
    r"|gets?|got|remains?|rated?|judged?|graded?|found|chose|gave|gives?|came|comes?)\b)"
)
"""A clause of what was before, ahead of one that tells what is."""


def is_later(days: DayInterval | None, before: DayInterval | None) -> bool:
    """Whether a grade has days of its own behind those of the grade before it."""
    return days is not None and before is not None and days.start > before.end


THEN = expression(r"(?:\bwhen|\b(?:19|20)\d\d, where)\b[^,;]*$")
"""What goes on with the time just told ("in May 2023, when care leavers were found to require improvement")."""


def then(low: str, words: Sequence[GradeWord], at: int) -> bool:
    """Whether a grade is told as of when the one before it was given."""
    start, end = words[at - 1].end, words[at].start
    return (
        THEN.search(low, start, end) is not None
        or THEN_TOO.match(low, start, end) is not None
        or (SAME_TENSE.search(low, start, end) is not None and HERE_AND_NOW.search(low, start, end) is None)
    )


THIS_TIME = expression(
    r"\b(?:this time|now|today|this one|(?:the|this|its) (?:present|current|new|latest|newest|most recent) (?:one"
    r"|inspection|report|team|visit|verdict|grade|rating|judge?ment))\b"
)

THEN_TOO = expression(
    r"['\"]* (?:(?:even |already )?then(?:,? (?:just )?as (?:it is |they are )?(?:now|today))?|at (?:the|that)"
    r" time|that time|on that occasion|last time),? (?:but"
    r"|while|and|though|although)\b"
    r"(?!.*\b(?:now|today|this time|has|have|is|are)\b)"
)
"""What goes on as of then ("it was outstanding then, but care leavers had a service which required improvement")."""

OPENS_DATED = expression(
    r"\W*(?:[\w'-]+ ){1,6}(?:was|were|had been) last (?:fully )?(?:inspected|visited|rated|judged|looked at|assessed)"
    r"[^,;.]{0,40}\b(?:19|20)\d\d,? when\b|\W*(?:back )?(?:in|at|when|during)\b(?: that (?:report|inspection),"
    r" of)?[^,;.]{0,60}?\b(?:(?:19|20)\d\d"
    r"|(?:years?|months?) (?:ago|earlier"
    r"|before)|last"
    r"|previous|earlier)\b"
)

OPENS_WHEN = expression(r"\W*(?:back )?(?:in|on|at|during)\b[^,;.]{0,40}\b(?:19|20)\d\d, when\b[^,;.]{0,120}$")
MAIN_THEN = expression(
    r"(?!.*\b(?:now|today|this time|has|have|is|are|since)\b)['\"]*(?: [\w' ]{1,30}?)?, [^;.]{3,140}\b(?:was"
    r"|were|had|got|came"
    r"|received)\b[^;.]{0,60}"
)
"""A main clause in the past behind the day and what was then ("In 2023, when it was rated good, adoption was ...")."""

WAS_THEN = expression(
    r"(?!.*\b(?:now|today|this|has|have|is|are|since|latest|new(?:est)?|report|inspectors|ofsted|yesterday"
    r"|last|later|after"
    r"|then|by)\b)[^;.]{0,40}\b(?:but|though|although|while|whereas|and)\b[^;.]{0,120}"
)
"""What goes on in the past tense in a sentence that opens with its day ("In 2021 it was good, but told ...")."""


def was_so(low: str, word: GradeWord) -> bool:
    """Whether a grade is told in the past tense."""
    return low.startswith("required", word.start) or WAS_BEFORE.search(low, 0, word.start) is not None


WAS_BEFORE = expression(
    r"\b(?:was|were|had been|had to make do with|had|got|received)(?: (?:only|also|both|all|rated|judged|graded"
    r"|still|an?))*['\" ]*$"
)

OUT_OF = expression(r"\bout of (?:an? |the )?['\"]*$")
OUT_WITH = expression(
    r"['\"]*(?: (?:rating|grade|category|judge?ment|bracket))?,? (?:in|on|last|at) [^,;.]{3,40}?,? (?:with|thanks to"
    r"|by (?:getting|earning|winning|securing)|when it (?:got|was|won|earned))"
    r"(?: (?:an?|the|rated|judged|graded))* ['\"]*"
)
"""What leads from a grade that is left, by the day, to the one that was given then."""

WHICH_WAS = expression(
    r"(?!.*\b(?:now|today|since|this time)\b)[^;.]{0,100}(?:,| –| \() ?(?:and )?(?:which|where it|where they"
    r"|who|whose services)"
    r" (?:(?:was|were|had been|had|got|received|rated|judged|graded|an?|both|also) ?)+['\"]*"
    r"|(?!.*\b(?:now|today|since|this time)\b)[^;.]{0,100}(?:,| –| \() ?(?:and )?which (?=$)"
)
"""What goes on, in the past tense, with what a grade of before leaves out ("good but for adoption, which was ...")."""

WAS_TOO = expression(r"[^;]{0,40}; (?:however|but|though|although)?,? ?[^;]{3,120}\b(?:was|were)\b[^;]*")
"""What goes on, in the same tense, from a grade with its day ("good in 2017; however, adoption was inadequate")."""

SAME_TENSE = expression(r"\b(?:but|while|whereas|though|although)\b[^;]*\bhad (?:been|got|received)\b[^;]*$")

HERE_AND_NOW = expression(r"\b(?:now|today|this time|has|have|is|are|since)\b")

NEW_BREATH = expression(
    r";|\bby (?:rating|grading|judging|lifting|moving|upgrading|giving|awarding|finding|calling)\b|\b(?:but|now|to"
    r"|while|has|have|leaves (?:it|one|them|the|an?)|had (?:since )?been|this time|today|after|from|in (?:19|20)\d\d"
    r"|however"
    r"|(?<!work )(?<!working )with)\b"
)

PUT_IN = expression(r", (?:previously|formerly)(?: (?:rated|judged|graded))?(?: as)? ['\"]*$")

GOES_ON = expression(r"['\"]*(?: (?:overall|\((?:in )?20\d\d\)|in 20\d\d))?, (?:was|were|is|are)\b")
"""A grade put in between a council and what the sentence tells of it ("Kent, previously 'good' (2022), was graded")."""


def continues(low: str, words: Sequence[GradeWord], at: int) -> bool:
    """Whether a grade is told in the same breath as the one before it."""
    start, end = words[at - 1].end, words[at].start
    gap = low[start:end]
    if PUT_IN.search(low, 0, words[at - 1].start) and GOES_ON.match(gap):
        return False
    if FOR_ONE.fullmatch(gap) and SWAPPED.search(low, 0, words[at - 1].start):
        return False
    if AS_IT_WAS.match(gap) and APPOSED.search(low, 0, words[at - 1].start):
        return False
    if low[: words[at - 1].start].rstrip(" '\"").endswith(",") and OF_THEN.match(low, words[at - 1].end):
        return False  # "leadership, outstanding on that occasion, was good"
    if is_behind_since(low, words, at):
        return False
    if DESCRIBED_FIRST.search(low, 0, words[at - 1].start) and (
        IS_NOW.fullmatch(gap) or (WAS_FOUND.fullmatch(gap) and SUBORDINATE.search(low, 0, words[at - 1].start) is None)
    ):
        return False
    if end_of_relative(low, words, at - 1) is not None:
        return False  # "services that were inadequate at the last inspection are good"
    leading = LEADING.match(low)
    if (
        leading
        and words[at - 1].end < leading.end() <= words[at].start
        and HERE_AND_NOW.search(low, leading.end(), words[at].start)
    ):
        return False  # "four years after they were found inadequate, services are good"
    if WITH.search(gap) is not None:
        return True
    for named in reversed(
        find_judgements(low)
    ):  # what a judgement is called ends no breath ("looked after", "given to")
        if start <= named.start and named.end <= end:
            gap = gap[: named.start - start] + gap[named.end - start :]
    return NEW_BREATH.search(gap) is None and len(gap) < 130


SWAPPED = expression(r"\b(?:swap|trad|exchang)\w*(?: in)? (?:an?|its|the|their|our) ['\"]*$")
FOR_ONE = expression(r"['\"]*(?: [^;.,]{3,40})? for (?:an? |being )?['\"]*")
"""What leads from the grade that is given away to the one that is had for it ("swapped its inadequate for a good")."""

AS_IT_WAS = expression(
    r"['\"]* (?:before|previously|last time|(?:on|at) that \w+|at (?:its|the|their) (?:last"
    r"|previous) \w+|in (?:19"
    r"|20)\d\d"
    r"|(?:when|until|since|for|these|after) [^,;.]{3,70}"
    rf"|[^,;.]{{0,30}}{AGO}), (?:and (?:[\w'-]+ ){{1,4}}(?=(?:were|are|have|both)\b))?(?:both|was|were|is|are|got"
    r"|received|fell|rose|slipped|climbed|dropped|moved|came|has|have|had|now|emerged|went)\b"
)
APPOSED = expression(r", (?:(?:both|each|all|itself|once) )?(?:(?:rated|judged|graded|found) )?(?:an? )?['\"]*$")
"""A grade of before, put in between a council and what the sentence tells of it ("Kent, good last time, was ...")."""


def is_behind_since(low: str, words: Sequence[GradeWord], at: int) -> bool:
    """Whether a main clause goes on to a grade behind what was when something began ("found that it had got worse since
    2019, when it was good, and judged it inadequate")."""
    return (
        at == 1
        and " when " in low
        and SINCE_WHEN.search(low, 0, words[0].start) is not None
        and around_relative(low, words[0], words[1]) is not None
    )


SINCE_WHEN = expression(r"\bsince (?:[a-z]+ ){0,2}(?:19|20)\d\d,? when\b[^,;:]*$")

DESCRIBED_FIRST = expression(
    r", (?:which|who|whose \w+|(?:an?|the|one) \w+ (?:that|which)|rated|judged|graded|found|deemed|branded|considered"
    r"|called|labelled|declared|described|for (?:so|too|very) long|once|then|first|last"
    r"|previously|formerly)\b"
    r"[^,;]{0,60}$"
)

IS_NOW = expression(r"[^,;.]{0,60}, (?:now )?(?:is|are|has|have|remains?|stays?|gets?)\b[^,;.]{0,60}")
"""A grade put in between a subject and a verb that tells of now ("Leadership, judged poor six years ago, is good")."""

WAS_FOUND = expression(
    r"[^,;.]{0,60}, (?:was|were|got|received|went|came|fell|rose|climbed|slipped|dropped|moved)\b(?! first\b)"
    r"[^,;.]{0,60}"
)
"""The same before a verb that tells what has happened ("The service, which had been poor, was judged good")."""

SUBORDINATE = expression(r"\b(?:after|since|before|when|until|because|as|although|though|while)\b[^,;.]*,[^,;]*$")
"""A clause that is not the main one: what it tells is of the time of what is put into it."""


def down_the_list(turn: Turn, tellings: list[Told]) -> list[Told]:
    """Return how each grade is told, an item of a list without a verb as the item before it, where it is of the same
    council ("In 2019 the grades were: overall inadequate; leadership good")."""
    low, words = turn.sentence.low, turn.words
    for at in range(1, len(words)):
        before, told = tellings[at - 1], tellings[at]
        if (
            before.time == "previous"
            and told.time is None
            and told.why is None
            and NEXT_ITEM.fullmatch(low, words[at - 1].end, words[at].start) is not None
            and not any(words[at - 1].end <= group.start < words[at].start for group in turn.groups)
        ):
            tellings[at] = replace(told, time="previous", days=before.days)
    return tellings


NEXT_ITEM = expression(
    r"[^.;]{0,20};(?:(?!\b(?:is|are|was|were|has|have|had|be|been|now|today|currently|latest|this|it|they|but|while"
    r"|then|got|gets?|report|ofsted|inspect\w*|after|(?!(?:rated|judged|graded|looked|experienced|need)\b)[a-z]+ed)\b)"
    r"[^.;\d]){0,80}"
)
"""What stands between two items that have the same time: no verb, no day, no word of another time."""
