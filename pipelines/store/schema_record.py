"""The tables of the official record and of people's decisions."""

from pipelines.store.declaring import Table, identity, made_in, number, words

AGAINST = ("rejected", "corrected")
"""Decisions after which a claim or refusal does not stand as it was read."""
MADE = "made"
"""What stands in the place of a decision on a claim that a person made."""

FACT = f"claims.current = 1 AND coalesce(claims.decision, '') NOT IN {AGAINST}"
"""What makes a claim one that the program stands by: said by the newest version, and not decided against."""

STILL_REFUSED = "(decision IS NULL OR decision = 'accepted')"
"""What of the refusals a person has not made a claim of."""

UNDECIDED = """(claims.decision IS NULL OR NOT EXISTS (
        SELECT 1 FROM reviews WHERE reviews.story_id = claims.story_id AND reviews.current = 1
            AND reviews.field = claims.field AND right_gss = claims.gss AND right_judgement = claims.judgement
            AND right_grade = claims.grade AND right_status = claims.status
            AND reviews.reconciliation = 'contradicted'))"""
"""What makes a claim that the record contradicts one that a person is asked about: nobody has decided knowing that."""

OUTCOMES = Table(
    name="outcomes",
    title="Ofsted's outcomes",
    says="one witness of an official outcome: a report of Ofsted's on one council, or its row in the shipped record or "
    "in Ofsted's yearly table",
    columns=made_in(
        2,
        identity(),
        words("gss", "The council in being on the first day of the inspection.", needed=True, links="authorities"),
        words("authority", "Official name of the council.", needed=True),
        words("urn", "Ofsted's number of the council."),
        words(
            "kind",
            "What was inspected: full_inspection, short_inspection, re_inspection, looked_after_inspection, "
            "child_protection_inspection, safeguarding_inspection, focused_visit, monitoring_visit, jtai or "
            "lscb_review. Empty where the report could not be read.",
        ),
        words("framework", "Ofsted's framework: pre-SIF, SIF, ILACS or ILACS-2026; empty for what is outside of them."),
        words("inspection_from", "First day of the inspection."),
        words("inspection_to", "Last day of the inspection."),
        words("published", "Day on which the report came out."),
        words("lead_inspector", "The lead inspector."),
        words(
            "source",
            "Who says so: the `shipped` record, the `report` itself, or Ofsted's yearly table of outcomes "
            "(`statistics`).",
            needed=True,
        ),
        words("url", "Address of the report."),
        words("hash", "SHA-256 of the report's file, or of the row of the shipped record or the table.", needed=True),
        words("warnings", "What a person should look at, as the reader of the report says (JSON).", needed=True),
        words("note", "What is remarked on it.", needed=True),
        number("same_as", "The first witness of the same inspection; empty for the first itself.", links="outcomes"),
        words("added_at", "When it came into this store (UTC).", needed=True),
    ),
    unique=(("source", "hash"),),
    indexes=(("gss", "inspection_from"), ("same_as",), ("url",)),
    since=2,
)

OUTCOME_GRADES = Table(
    name="outcome_grades",
    title="Grades of outcomes",
    says="one judgement of an outcome with its grade, and the words of the report where they were read",
    columns=made_in(
        2,
        identity(),
        number("outcome_id", "The outcome.", needed=True, links="outcomes"),
        words("judgement", "What was judged, in the words of claims.", needed=True),
        words("grade", "The grade; empty where Ofsted says that it was not judged."),
        words(
            "read_as",
            "The judgement as the report names it: that on children in care and care leavers (2018-22) answers both.",
            needed=True,
        ),
        number("page", "Page of the report, from 1; empty where it was not read from the report."),
        words("text", "The words of the report.", needed=True),
    ),
    unique=(("outcome_id", "judgement"),),
    since=2,
)

REVIEWS = Table(
    name="reviews",
    title="Decisions",
    says="a person's decision on a claim or on words that were refused; it holds when the story is judged again",
    columns=made_in(
        2,
        identity(),
        words("item", "What `councilwatch review` calls it.", needed=True),
        number("story_id", "The story.", needed=True, links="stories"),
        words("about", "`claim`, or `refusal` (words that read like a claim and were taken for none).", needed=True),
        words("decision", "accepted, rejected or corrected.", needed=True),
        words("who", "Who decided.", needed=True),
        words("decided_at", "When (UTC).", needed=True),
        number("current", "1 for the newest decision on it.", needed=True),
        words("field", "Where the words stand: `text` or `title`.", needed=True),
        words("quote", "The words.", needed=True),
        number("start", "Where they began in the version that the person saw.", needed=True),
        words("gss", "The council that was read in them (GSS code)."),
        words("authority", "Its official name."),
        words("judgement", "The judgement that was read."),
        words("grade", "The grade that was read."),
        words("status", "The status that was read."),
        words("framework", "The framework that was read."),
        words("reconciliation", "How the claim that stands after it stood to the record then; empty where none does."),
        words("inspection_from", "First day on which the inspection can have been."),
        words("inspection_to", "Last such day."),
        words("right_gss", "The council that is right; this and the next ones where the words do claim something."),
        words("right_authority", "Its official name."),
        words("right_judgement", "The judgement that is right."),
        words("right_grade", "The grade that is right."),
        words("right_status", "The status that is right."),
        words("note", "What the person remarked.", needed=True),
    ),
    indexes=(("story_id",), ("item",)),
    since=2,
)
