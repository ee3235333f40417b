"""Article -> Verdict: whether it is flagged, what it claims, and why."""

from collections import defaultdict
from collections.abc import Sequence

from pipelines.model import JUDGEMENT_WORDS, Article, Claim, Reason, Refusal, Verdict
from pipelines.understand.claims import settle
from pipelines.understand.facts import inspection_of, inspector_of, report_of, visit_of
from pipelines.understand.finding import find
from pipelines.understand.flag import flagged, is_near, is_searched_for
from pipelines.understand.found import Found
from pipelines.understand.inspected import OUR_NAME, is_inspectorate, names_inspectors, says_who_inspects
from pipelines.understand.refusals import WHY
from pipelines.understand.story import read_fields, read_story, words_of

RULES = "12"
"""The version of the rules, kept with every verdict: another version may judge stored pages anew."""


NOBODY_INSPECTED = "It names neither Ofsted nor any inspection."


def verdict_on(article: Article) -> Verdict:
    """Return the verdict on an article. Total: any text gives one."""
    title, text = read_fields(article)
    words = words_of(title, text)
    if is_inspectorate(article.publisher):
        words = f"{words}\nofsted"  # they need not name themselves
    if not is_searched_for(words) or not names_inspectors(words):
        return Verdict(
            flag=False,
            near_miss=is_near(words),
            kind=None,
            claims=(),
            refused=(),
            reasons=(Reason(rule="not_flagged", field="text", start=0, end=0, says=NOBODY_INSPECTED),),
            rules=RULES,
        )
    story = read_story(article, title, text, words)
    inspected = inspection_of(story)
    found = find(story, inspected)
    if not says_who_inspects(words) and not are_side_by_side(found):
        # another council's grade, told in passing of nobody knows what inspection, is too little to go by
        found = tuple(each for each in found if not each.gss or set(each.gss) & {story.main, *story.mains})
    flag = flagged(story, found, inspected)
    claims, refused = settle(story, found, flag.kind, inspected if flag.kind == "new_rating" else None, sure=flag.sure)
    return Verdict(
        flag=flag.flag,
        near_miss=flag.near_miss,
        kind=flag.kind,
        claims=tuple(sorted(claims, key=place)),
        refused=tuple(sorted(refused, key=place)),
        reasons=(*flag.reasons, *(reason_for(claim) for claim in claims), *(reason_against(each) for each in refused)),
        rules=RULES,
        visit=visit_of(story, flag.kind),
        report=report_of(story) if flag.flag else None,
        lead_inspector=inspector_of(story) if flag.flag else None,
    )


def are_side_by_side(found: Sequence[Found]) -> bool:
    """Whether grades that nobody is said to have given are of children's services by name, or one sentence sets
    several councils side by side."""
    told = [each for each in found if each.why is None]
    beside: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    for each in told:
        if each.word.how == "hard":
            beside[each.field, each.sentence.start].update(each.gss)
    return any(len(several) > 1 for several in beside.values()) or any(
        OUR_NAME.search(each.sentence.low) for each in told
    )


def place(each: Claim | Refusal) -> tuple[bool, int, str, str]:
    """Order of reading: the text before the title."""
    return each.field == "title", each.start, each.gss or "", each.judgement or ""


def reason_for(claim: Claim) -> Reason:
    """Say in plain English what the words of a claim were read as."""
    judgement = JUDGEMENT_WORDS[claim.judgement]
    says = f"Read as: {claim.authority}, {judgement}, {claim.grade}, {claim.status}."
    return Reason(rule="claim", field=claim.field, start=claim.start, end=claim.end, says=says)


def reason_against(refusal: Refusal) -> Reason:
    """Say in plain English why words are no claim."""
    return Reason(rule=refusal.why, field=refusal.field, start=refusal.start, end=refusal.end, says=WHY[refusal.why])
