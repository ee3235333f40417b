"""The views: every inspection with its grades, and the ledger of what holds for every council today.

Both are worked out when they are read, so they can never be stale. ``{today}`` in the ledger's SQL is the day it is
read for.
"""

from pipelines.events.inspections import GRADED_KINDS
from pipelines.store.declaring import Column, View, number, words
from pipelines.store.schema_record import FACT

PARTS = ("overall", "leadership", "help_and_protection", "in_care", "care_leavers", "adoption")
"""The judgements that an inspection is shown with, in the order of a report's table."""

GRADE_SAYS = (
    "grade; `not judged` where Ofsted gave none, empty where there was no such judgement. Where two witnesses disagree "
    "both are told."
)


def graded(name: str, what: str) -> Column:
    return words(name, f"{what}: {GRADE_SAYS}")


GRADED = (
    graded("overall", "Overall effectiveness"),
    graded("leadership", "Impact of leaders"),
    graded("help_and_protection", "Help and protection"),
    graded("in_care", "Children in care"),
    graded("care_leavers", "Care leavers"),
    graded("adoption", "Adoption (until 2018)"),
)

DIRECTION = words(
    "direction",
    "Against the council's own inspection before: better, worse, same or mixed, by the overall grade where both have "
    "one, else by the judgements that both have; first where there is none before.",
)

RANK = (
    "CASE {grade} WHEN 'outstanding' THEN 4 WHEN 'good' THEN 3 WHEN 'requires improvement' THEN 2 "
    "WHEN 'inadequate' THEN 1 END"
)
LEAST = "min(CASE judgement WHEN '{part}' THEN coalesce(grade, 'not judged') END)"
MOST = LEAST.replace("min", "max")

GRADES = ", ".join(
    f"CASE WHEN {LEAST} = {MOST} THEN {LEAST} ELSE {LEAST} || ' or ' || {MOST} END AS {{part}}".format(part=part)
    for part in PARTS
)
"""One column a judgement; witnesses that disagree are both told."""

STEPS = ", ".join(
    f"{RANK.format(grade=part)} - lag({RANK.format(grade=part)}) OVER before AS step_{part}" for part in PARTS
)
BETTER, WORSE = (" + ".join(f"coalesce(step_{part} {sign} 0, 0)" for part in PARTS) for sign in "><")
COMPARED = " + ".join(f"(step_{part} IS NOT NULL)" for part in PARTS)

KINDS = ", ".join(f"'{kind}'" for kind in GRADED_KINDS)

FIRST_KNOWN = ", ".join(
    f"coalesce(first.{column}, max(each.{column})) AS {name}"
    for column, name in (
        ("kind", "kind"),
        ("framework", "framework"),
        ("inspection_from", "inspected_from"),
        ("inspection_to", "inspected_to"),
        ("published", "published"),
        ("lead_inspector", "lead_inspector"),
        ("url", "url"),
    )
)
"""What the witness that was known first tells of an inspection, or another where it tells nothing."""

INSPECTIONS_SQL = f"""
WITH witnesses AS MATERIALIZED (
    SELECT coalesce(same_as, id) AS inspection, * FROM outcomes
    WHERE coalesce(same_as, id) IN (SELECT coalesce(same_as, id) FROM outcomes WHERE kind IN ({KINDS}))
),
graded AS (
    SELECT inspection, {GRADES} FROM witnesses JOIN outcome_grades ON outcome_id = witnesses.id GROUP BY inspection
),
inspected AS (
    SELECT first.id, first.gss, first.authority, {FIRST_KNOWN}, count(*) AS witnesses
    FROM witnesses AS each JOIN witnesses AS first ON first.id = each.inspection GROUP BY first.id
),
stepped AS (
    SELECT *, lag(id) OVER before AS before_id, {STEPS} FROM inspected LEFT JOIN graded ON inspection = id
    WINDOW before AS (PARTITION BY gss ORDER BY coalesce(inspected_from, published))
)
SELECT id, gss, authority, kind, framework, inspected_from, inspected_to, published, {", ".join(PARTS)},
    CASE
        WHEN before_id IS NULL THEN 'first'
        WHEN step_overall > 0 THEN 'better'
        WHEN step_overall < 0 THEN 'worse'
        WHEN step_overall = 0 THEN 'same'
        WHEN {COMPARED} = 0 THEN NULL
        WHEN {BETTER} > 0 AND {WORSE} > 0 THEN 'mixed'
        WHEN {BETTER} > 0 THEN 'better'
        WHEN {WORSE} > 0 THEN 'worse'
        ELSE 'same'
    END AS direction,
    lead_inspector, url, witnesses
FROM stepped
"""

INSPECTIONS = View(
    name="inspections",
    title="Inspections",
    says="an inspection of a council's children's services with the grades that Ofsted gave: the official history",
    columns=(
        number("id", "Number of the outcome that was known first."),
        words("gss", "The council in being on the first day of the inspection."),
        words("authority", "Its official name."),
        words("kind", "Kind of inspection."),
        words("framework", "Ofsted's framework: pre-SIF, SIF, ILACS or ILACS-2026."),
        words("inspected_from", "First day of the inspection."),
        words("inspected_to", "Last day of the inspection."),
        words("published", "Day on which the report came out."),
        *GRADED,
        DIRECTION,
        words("lead_inspector", "The lead inspector."),
        words("url", "Address of the report."),
        number("witnesses", "How many witnesses of it the record holds."),
    ),
    sql=INSPECTIONS_SQL,
)

INADEQUATE = " || ".join(
    f"CASE newest.{part} WHEN 'inadequate' THEN ', {part.replace('_', ' ')}' ELSE '' END" for part in PARTS[1:]
)
"""The judgements of an inspection that were inadequate, each after a comma."""

# A story of an intervention or a monitoring visit is on the councils that it tells a grade below good of: others in it
# lend a hand, or are compared.
LEDGER_SQL = f"""
WITH newest AS MATERIALIZED (
    SELECT * FROM (
        SELECT *, row_number() OVER (PARTITION BY gss ORDER BY coalesce(inspected_from, published) DESC) AS place,
            count(*) OVER (PARTITION BY gss) AS inspections
        FROM inspections
    ) WHERE place = 1
),
told AS MATERIALIZED (
    SELECT DISTINCT claims.gss, stories.id, stories.kind, visit_kind, visit_number,
        substr(coalesce(published_from, first_seen_at), 1, 10) AS day
    FROM stories JOIN claims ON claims.story_id = stories.id
    WHERE (stories.kind = 'intervention' OR visit_kind = 'monitoring_visit') AND {FACT} AND claims.status <> 'forecast'
        AND claims.grade IN ('inadequate', 'requires improvement')
),
since AS MATERIALIZED (
    SELECT told.gss, max(CASE told.kind WHEN 'intervention' THEN day END) AS intervened,
        max(CASE visit_kind WHEN 'monitoring_visit' THEN coalesce(visit_number, 1) END) AS visits
    FROM told LEFT JOIN newest ON newest.gss = told.gss
    WHERE day > coalesce(newest.published, newest.inspected_to, '') GROUP BY told.gss
),
visited AS MATERIALIZED (
    SELECT outcomes.gss, count(DISTINCT coalesce(same_as, outcomes.id)) AS visits
    FROM outcomes LEFT JOIN newest ON newest.gss = outcomes.gss
    WHERE outcomes.kind = 'monitoring_visit'
        AND coalesce(outcomes.inspection_from, outcomes.published) > coalesce(newest.inspected_to, '')
    GROUP BY outcomes.gss
),
awaited AS MATERIALIZED (
    SELECT gss, group_concat(DISTINCT replace(judgement, '_', ' ') || ' ' || grade) AS told_since FROM claims
    WHERE status = 'new' AND reconciliation = 'awaiting' AND outcome_id IS NULL AND {FACT} GROUP BY gss
)
SELECT authorities.gss, authorities.name AS council, authorities.short_name, authorities.region,
    {", ".join(f"newest.{part}" for part in PARTS)},
    newest.framework, newest.kind, newest.inspected_from, newest.inspected_to, newest.published,
    (strftime('%Y', {{today}}) - strftime('%Y', newest.inspected_to)) * 12
        + strftime('%m', {{today}}) - strftime('%m', newest.inspected_to)
        - (strftime('%d', {{today}}) < strftime('%d', newest.inspected_to)) AS age_months,
    newest.direction,
    CASE
        WHEN newest.overall = 'inadequate' THEN 'judged inadequate'
        WHEN coalesce(newest.overall, 'not judged') = 'not judged' AND {INADEQUATE} <> ''
            THEN 'judged inadequate: ' || substr({INADEQUATE}, 3)
        ELSE 'told on ' || since.intervened
    END AS intervention,
    max(coalesce(visited.visits, 0), coalesce(since.visits, 0)) AS monitoring_visits,
    awaited.told_since,
    coalesce(newest.inspections, 0) AS inspections,
    authorities.took_over_from, newest.url, newest.id AS outcome_id
FROM authorities
LEFT JOIN newest ON newest.gss = authorities.gss
LEFT JOIN since ON since.gss = authorities.gss
LEFT JOIN visited ON visited.gss = authorities.gss
LEFT JOIN awaited ON awaited.gss = authorities.gss
WHERE coalesce(authorities.began_on, '') <= {{today}} AND coalesce(authorities.ended_on, '9999') >= {{today}}
"""

LEDGER = View(
    name="ledger",
    title="The ledger",
    says="a council of today with the grades of its newest inspection, as Ofsted's record has them",
    columns=(
        words("gss", "The council (GSS code)."),
        words("council", "Official name."),
        words("short_name", "Name as people say it."),
        words("region", "Region of England."),
        *GRADED,
        words("framework", "Ofsted's framework of that inspection."),
        words("kind", "Kind of inspection. Empty where the council has had none yet that the record holds."),
        words("inspected_from", "First day of the inspection."),
        words("inspected_to", "Last day of the inspection."),
        words("published", "Day on which the report came out."),
        number("age_months", "Whole months since the inspection's last day."),
        DIRECTION,
        words(
            "intervention",
            "What is known of an intervention: `judged inadequate` overall (of an inspection without an overall grade, "
            "with the judgements that were), or `told on` the day of the newest story since the report that tells of "
            "one and of a grade of this council below good.",
        ),
        number("monitoring_visits", "Monitoring visits since the inspection, as far as stories and reports tell."),
        words("told_since", "Grades that stories tell as new and whose report was not read yet: news, not record."),
        number("inspections", "How many inspections of this council the record holds."),
        words("took_over_from", "The council whose place it took; that one's inspections are not its own."),
        words("url", "Address of the report."),
        number("outcome_id", "The outcome."),
    ),
    sql=LEDGER_SQL.format(today="date('now')"),
)
