"""Why words that hold a grade are no claim, in plain English."""

WHY = {
    "denied": "The words deny the grade, or tell what somebody believed.",
    "hypothetical": "The words tell what could be, or what the grades are, and not a grade that was given.",
    "not_childrens_services": "The grade is of something else than a council's children's services.",
    "visit_gives_no_grade": "The words are of a visit, and visits give no grades.",
    "no_judgement_named": "The words do not say which judgement the grade is of.",
    "no_overall_grade_then": "Inspections begun since 1 April 2026 give no overall grade, so a person has to look.",
    "contradicted": "Elsewhere the story gives another grade for the same judgement.",
}
