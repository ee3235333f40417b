"""The questions that readers ask most, as canned queries of Datasette."""

from typing import Any

from pipelines.store.listings import WAITING
from pipelines.store.schema_record import FACT, UNDECIDED
from pipelines.store.sources import IN_TROUBLE

RATINGS = f"""
SELECT
    authorities.name AS council,
    replace(claims.judgement, '_', ' ') AS judgement,
    claims.grade,
    claims.status,
    claims.quote AS "the words",
    claims.reconciliation,
    claims.record_says,
    stories.title AS story,
    coalesce(stories.publisher, stories.source) AS publisher,
    substr(stories.published_from, 1, 10) AS published,
    stories.url AS "where to read it",
    claims.story_id,
    claims.gss
FROM claims
JOIN stories ON stories.id = claims.story_id
JOIN authorities ON authorities.gss = claims.gss
WHERE {FACT}
"""

NAMED = """(:council <> '' AND (
    instr(lower(authorities.name), lower(trim(:council))) OR authorities.gss = upper(trim(:council))
    OR authorities.gss IN (SELECT gss FROM authority_names WHERE lower(name) = lower(trim(:council)))))"""
"""Whether the council of a row is one that a reader's words mean."""

MOST_FOUND = 100
"""Stories that a search by words gives: of a common word they are thousands, and each is cut for its snippet."""

QUERIES: dict[str, dict[str, Any]] = {
    "search_the_stories": {
        "title": "Search the stories",
        "description": f"Stories that hold all of these words, in any form: the best {MOST_FOUND}, best first.",
        "params": ["words"],
        "sql": f"""
SELECT
    stories.title AS story,
    coalesce(stories.publisher, stories.source) AS publisher,
    substr(stories.published_from, 1, 10) AS published,
    stories.kind,
    snippet(stories_fts, 1, '⟦', '⟧', ' … ', 40) AS "the words",
    stories.url AS "where to read it",
    stories.id AS story_id
FROM stories_fts
JOIN stories ON stories.id = stories_fts.rowid
WHERE stories_fts MATCH coalesce(nullif(escape_fts(:words), ''), '""')
ORDER BY stories_fts.rank
LIMIT {MOST_FOUND}
""",
    },
    "new_ratings_this_week": {
        "title": "New ratings this week",
        "description": "Ratings that stories of the last seven days tell as their news.",
        "sql": RATINGS
        + """
    AND claims.status = 'new'
    AND coalesce(stories.published_to, stories.first_seen_at)
        >= strftime('%Y-%m-%dT%H:%M:%SZ', 'now', '-7 days')
ORDER BY stories.published_from DESC, council, claims.id
""",
    },
    "one_councils_history": {
        "title": "One council's history",
        "description": "What stories say of one council. Write a part of its name, or its GSS code.",
        "params": ["council"],
        "sql": RATINGS
        + """
    AND """
        + NAMED
        + """
ORDER BY stories.published_from DESC, stories.id DESC, claims.id
""",
    },
    "official_history_of_a_council": {
        "title": "One council's inspections",
        "description": (
            "What Ofsted gave one council and the one that it took over from. Write a part of its name or its GSS code."
        ),
        "params": ["council"],
        "sql": """
SELECT
    inspections.authority AS council,
    inspected_from AS inspected,
    published,
    framework,
    overall,
    leadership,
    help_and_protection AS "help and protection",
    in_care AS "children in care",
    care_leavers AS "care leavers",
    adoption,
    direction,
    gss
FROM inspections
WHERE EXISTS (
    SELECT 1 FROM authorities
    WHERE inspections.gss IN (authorities.gss, authorities.took_over_from) AND """
        + NAMED
        + """)
ORDER BY council, published DESC
""",
    },
    "where_stories_and_ofsted_disagree": {
        "title": "Where stories and Ofsted disagree",
        "description": "Claims that Ofsted's record contradicts, with the words of both, until somebody decides.",
        "sql": RATINGS
        + f"""
    AND claims.reconciliation = 'contradicted' AND {UNDECIDED}
ORDER BY stories.published_from DESC, claims.id
""",
    },
    "news_nobody_reported": {
        "title": "News nobody reported",
        "description": "Inspections that no story here tells of, the newest report first.",
        "sql": """
SELECT
    authority AS council,
    published,
    inspected_from AS inspected,
    framework,
    overall,
    leadership,
    help_and_protection AS "help and protection",
    in_care AS "children in care",
    care_leavers AS "care leavers",
    url AS "where to read it",
    gss
FROM inspections
WHERE NOT EXISTS (SELECT 1 FROM claims WHERE claims.outcome_id = inspections.id AND """
        + FACT
        + """)
ORDER BY published DESC
""",
    },
    "witnesses_that_disagree": {
        "title": "Witnesses that disagree",
        "description": "Inspections on which two files, or a file and the shipped record, tell different grades.",
        "sql": """
SELECT
    outcomes.authority AS council,
    outcomes.published,
    replace(one.judgement, '_', ' ') AS judgement,
    coalesce(one.grade, 'not judged') AS grade,
    outcomes.source AS witness,
    one.page,
    one.text AS "the words",
    outcomes.url AS "where to read it",
    outcomes.gss
FROM outcome_grades AS one
JOIN outcomes ON outcomes.id = one.outcome_id
JOIN (
    SELECT coalesce(same_as, outcomes.id) AS inspection, judgement
    FROM outcome_grades JOIN outcomes ON outcomes.id = outcome_id
    GROUP BY inspection, judgement HAVING count(DISTINCT coalesce(grade, '')) > 1
) AS disputed ON disputed.inspection = coalesce(outcomes.same_as, outcomes.id) AND disputed.judgement = one.judgement
ORDER BY outcomes.published DESC, coalesce(outcomes.same_as, outcomes.id), one.judgement, outcomes.id
""",
    },
    "reports_that_could_not_be_read": {
        "title": "Reports that could not be read",
        "description": "Files of Ofsted's that were fetched and not understood, and what to do: nothing was guessed.",
        "sql": """
SELECT
    authorities.name AS council,
    addresses.title AS report,
    substr(addresses.published_from, 1, 10) AS published,
    addresses.why AS "what to do",
    addresses.url AS "where to read it",
    addresses.gss
FROM addresses
LEFT JOIN authorities ON authorities.gss = addresses.gss
WHERE addresses.state = 'unread'
ORDER BY addresses.published_from DESC, addresses.id DESC
""",
    },
    "flagged_stories_by_source": {
        "title": "Flagged stories by source",
        "description": "How many stories each source has given, and its newest.",
        "sql": """
SELECT
    sources.publisher,
    replace(sources.kind, '_', ' ') AS kind,
    count(stories.id) AS stories,
    sum(stories.kind = 'new_rating') AS "new ratings",
    sum(stories.text_from = 'listing') AS "read from the listing only",
    substr(max(stories.published_from), 1, 10) AS newest,
    sources.name AS source
FROM sources
JOIN stories ON stories.source = sources.name
GROUP BY sources.name
ORDER BY stories DESC, sources.publisher
""",
    },
    "sources_in_trouble": {
        "title": "Sources in trouble",
        "description": "Sources that did not answer as they should when asked last: what went wrong, and what to do.",
        "sql": f"""
SELECT
    publisher,
    state,
    state_says AS "what went wrong",
    todo AS "what to do",
    replace(substr(state_since, 1, 16), 'T', ' ') AS since,
    replace(substr(last_ok_at, 1, 16), 'T', ' ') AS "last answered as it should",
    replace(substr(next_poll_at, 1, 16), 'T', ' ') AS "asked again",
    home,
    name AS source
FROM sources
WHERE {IN_TROUBLE}
ORDER BY state_since
""",
    },
    "nearly_flagged": {
        "title": "Nearly flagged",
        "description": "Articles close to the subject and not flagged: is one wrongly left out?",
        "sql": """
SELECT
    addresses.title,
    addresses.why,
    sources.publisher,
    substr(coalesce(addresses.published_from, addresses.found_at), 1, 10) AS published,
    addresses.url AS "where to read it"
FROM addresses
JOIN sources ON sources.name = addresses.source
WHERE addresses.state = 'near_miss'
ORDER BY coalesce(addresses.published_from, addresses.found_at) DESC
""",
    },
    "what_could_not_be_read": {
        "title": "What could not be read",
        "description": "Articles that could not be read so far: why, how often tried, when next.",
        "sql": f"""
SELECT
    addresses.title,
    addresses.why,
    addresses.state,
    addresses.tries,
    replace(substr(addresses.next_try_at, 1, 16), 'T', ' ') AS "tried next",
    sources.publisher,
    addresses.url AS "where to read it"
FROM addresses
JOIN sources ON sources.name = addresses.source
WHERE addresses.state IN ('failed', 'disallowed')
    OR (addresses.state = 'found' AND (addresses.tries > 0 OR addresses.why <> '{WAITING}'))
ORDER BY addresses.found_at DESC
""",
    },
}


OF_FULL_TEXTS = frozenset({"search_the_stories"})
"""Those that show pieces from anywhere in a text: who asks often enough has it whole."""


def canned(*, in_excerpts: bool = False) -> dict[str, dict[str, Any]]:
    """The queries in Datasette's form, their SQL folded away; a new dictionary on each call.

    Those ``OF_FULL_TEXTS`` are left out where stories are shown ``in_excerpts`` only.
    """
    left_out = OF_FULL_TEXTS if in_excerpts else ()
    return {
        name: {**query, "sql": query["sql"].strip(), "hide_sql": True}
        for name, query in QUERIES.items()
        if name not in left_out
    }
