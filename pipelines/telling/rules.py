"""What a rule of alerts asks for, in a sentence. Pure."""

from collections.abc import Sequence

from pipelines.alert_rules import Rule
from pipelines.model import EVENT_WORDS, JUDGEMENT_WORDS
from pipelines.reference import authorities

DIRECTIONS = {"fall": "a fall", "rise": "a rise", "same": "no change", "mixed": "some up and some down"} | {
    "first": "first grades"
}
SURE = {
    "stated": "only ratings that a story states outright",
    "inferred": "also ratings that a story only implies",
    "doubtful": "also ratings that a story only implies, or that are in doubt",
}


def rule_says(rule: Rule) -> str:
    """Return which events a rule tells: ``Inspections in the North West with a fall; also ratings that a story
    only implies.``"""
    what = listed([f"{EVENT_WORDS[kind]}s" for kind in rule.kinds]) or "every inspection and visit"  # type: ignore[index]
    where = [authorities()[gss].nice_name if gss in authorities() else gss for gss in rule.councils] + list(
        rule.regions
    )
    parts = [f"{what[0].upper()}{what[1:]}", f"in {listed(where)}" if where else "anywhere"]
    if rule.direction:
        parts.append(f"with {listed([DIRECTIONS[each] for each in rule.direction])}")
    if rule.grades:
        parts.append(f"graded {listed(rule.grades)}")
    if rule.judgements:
        parts.append(f"for {listed([JUDGEMENT_WORDS[each] for each in rule.judgements])}")
    more = ["only on Ofsted's own word" if rule.official_only else SURE[rule.confidence]]
    more += ["again when more becomes known"] if rule.updates else []
    more += ["and sources in trouble"] if rule.sources_in_trouble else []
    return f"{' '.join(parts)}; {', '.join(more)}."


def listed(words: Sequence[str]) -> str:
    return " or ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)
