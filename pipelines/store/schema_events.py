"""The tables of events, of the notices that are owed on them, and of the deliveries of these."""

from pipelines.store.declaring import Table, identity, made_in, number, words

SINCE = 6

EVENTS = Table(
    name="events",
    title="Events",
    says="an inspection of a council's children's services, or a visit to it, with all that tells of it",
    columns=made_in(
        SINCE,
        identity(),
        words("gss", "The council (GSS code).", needed=True, links="authorities"),
        words("authority", "Its official name.", needed=True),
        words("kind", "inspection, monitoring_visit, focused_visit or jtai (a joint inspection).", needed=True),
        words("framework", "Ofsted's framework: pre-SIF, SIF, ILACS or ILACS-2026."),
        words("inspection_from", "First day of the inspection or visit, as the record or a story tells it."),
        words("inspection_to", "Last such day."),
        number("visit_number", "Which visit of its row."),
        words("came_out", "Day of the report, or of the first story where the report's day is not known.", needed=True),
        words(
            "official",
            "How what stories tell stands to Ofsted's own word: awaiting (the report is not out or not read yet), "
            "confirmed, contradicted, or official_only (no story tells of it).",
            needed=True,
        ),
        words(
            "direction",
            "Against the council's grades before: fall, rise, same, mixed, or first where none is known; empty for a "
            "visit.",
        ),
        number("outcome_id", "Ofsted's outcome.", links="outcomes"),
        words("report_url", "Address of Ofsted's report."),
        number("lead_id", "The story to read first.", links="stories"),
        number("revision", "How often what is told of it has changed.", needed=True),
        words("first_seen_at", "When the program first knew of it (UTC).", needed=True),
        words("changed_at", "When what is told of it changed last (UTC).", needed=True),
        number(
            "stands",
            "0 where nothing tells of it any more, or where it turned out to be part of another.",
            needed=True,
        ),
        number("merged_into", "The event that it turned out to be part of; empty while it stands.", links="events"),
    ),
    indexes=(("gss", "came_out"), ("came_out",), ("outcome_id",), ("lead_id",), ("merged_into",), ("changed_at",)),
    since=SINCE,
)

EVENT_GRADES = Table(
    name="event_grades",
    title="Grades of events",
    says="one judgement of an event with its grade, on whose word, and the grade before",
    columns=made_in(
        SINCE,
        identity(),
        number("event_id", "The event.", needed=True, links="events"),
        words("judgement", "What was judged.", needed=True),
        words("grade", "The grade.", needed=True),
        words("before", "The council's grade for the same until then."),
        words("before_on", "Last day of the inspection that gave it."),
        words("confidence", "stated, inferred or doubtful: the best of those that tell it.", needed=True),
        words("official", "awaiting, confirmed, contradicted or official_only.", needed=True),
        words("quote", "The words, of the story or of Ofsted's report.", needed=True),
        number("story_id", "The story with these words; empty where they are Ofsted's.", links="stories"),
        words("others", "Grades that other stories give for it (JSON).", needed=True),
    ),
    unique=(("event_id", "judgement"),),
    indexes=(("story_id",), ("judgement", "grade")),
    since=SINCE,
)

EVENT_STORIES = Table(
    name="event_stories",
    title="Stories of events",
    says="a story's part in an event, and why it belongs there",
    columns=made_in(
        SINCE,
        identity(),
        number("event_id", "The event.", needed=True, links="events"),
        number("story_id", "The story.", needed=True, links="stories"),
        words(
            "role",
            "announces (it tells the grades or the visit as its news), reacts (it is about what followed) or "
            "background (it mentions it as history).",
            needed=True,
        ),
        words("why", "Why it belongs there.", needed=True),
    ),
    unique=(("event_id", "story_id"),),
    indexes=(("story_id",),),
    since=SINCE,
)

OF_EVENTS = made_in(
    SINCE,
    number("event_id", "The event that it tells of; empty for others.", links="events"),
    number("revision", "Which revision of the event it tells of."),
    words("told", "What is told of the event (JSON): the fields of `Told`, from which messages and feeds are made."),
)
"""What a notice has that tells of an event."""
