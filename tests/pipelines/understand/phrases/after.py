"""Grades that are not the news: visits, steps of government, resignations, other news; and minutes, where they are."""

from .template import Template

VISITS: tuple[Template, ...] = (
    Template(
        "{R} has made its third monitoring visit to {C}'s {S} since rating them inadequate in {P}.",
        "C overall inadequate previous",
    ),
    Template(
        "Inspectors from Ofsted returned to {C.council} last month for a focused visit. "
        "The council's {S} were rated {G} at the last full inspection, in {P}.",
        "C overall G previous",
    ),
    Template(
        "Ofsted's letter on its focused visit to {C} looks at the front door. "
        "The authority's {S} have been {G} since {P}.",
        "C overall G previous",
    ),
    Template(
        "Progress is being made in {C}'s {S}, rated inadequate in {P}, {R} said after a monitoring visit.",
        "C overall inadequate previous",
    ),
    Template(
        "{R} found progress at the front door when it made a monitoring visit to {C}'s {S}, but too many plans require "
        "improvement. The service was judged inadequate in {P}.",
        "C overall inadequate previous",
    ),
    Template(
        "In {P} {R} found {C}'s {S} {G}. A focused visit last month looked at how care leavers are supported.",
        "C overall G previous",
    ),
    Template(
        "{R} has made a focused visit to {C}'s {S}. {J}, rated {G} in {P}, was its subject.",
        "C J G previous",
    ),
    Template(
        "A joint targeted area inspection of {C.place} has looked at the response to neglect. "
        "The council's {S} were rated {G} by {R} in {P}.",
        "C overall G previous",
    ),
    Template(
        "{R} has published its letter on a focused visit to {C}'s {S}, which were downgraded from {H} to {G} in {P}.",
        "C overall H previous; C overall G previous",
        where="G<H",
    ),
    Template(
        "Social workers are supported well, inspectors wrote after the visit. The service was judged {G} in {P}.",
        "C overall G previous",
        title="Ofsted makes focused visit to {C}'s children's services",
    ),
    Template(
        "Inspectors have found no drift on their fifth monitoring visit to {C.council}, whose {S} {R} has rated "
        "inadequate since {P}.",
        "C overall inadequate previous",
    ),
    Template(
        "{C}'s {S}, still rated inadequate, are moving in the right direction, {R} said after its monitoring visit.",
        "C overall inadequate previous",
    ),
    Template(
        "The monitoring visit was the last before {R} inspects {C}'s {S} in full. It called them inadequate in {P}, "
        "having rated them {G} until then.",
        "C overall inadequate previous; C overall G previous",
        where="G>inadequate",
    ),
    Template(
        "A focused visit is not graded. When {R} last graded {C}'s {S}, in {P}, it called them {G}, with {J} {H}.",
        "C overall G previous; C J H previous",
    ),
    Template(
        "Ofsted's focused visit letter praises {C}, a council it rated {G} for its {S} in {P}.",
        "C overall G previous",
        where="G=good/outstanding",
    ),
)

INTERVENTION: tuple[Template, ...] = (
    Template(
        "The government has appointed a commissioner to {C.council} after {R} rated its {S} inadequate last month.",
        "C overall inadequate previous",
        title="Commissioner sent in to {C}",
    ),
    Template(
        "Ministers have issued a statutory direction to {C.council}, whose {S} were rated inadequate by {R} this "
        "month.",
        "C overall inadequate previous",
    ),
    Template(
        "An improvement notice has been served on {C.council} after {R} judged its {S} to be inadequate.",
        "C overall inadequate previous",
    ),
    Template(
        "{C}'s {S} are to be run by an independent trust, the government said today, two years after {R} "
        "rated them inadequate.",
        "C overall inadequate previous",
    ),
    Template(
        "{C.council} could lose control of its {S}, which {R} rated inadequate in {P}.",
        "C overall inadequate previous",
    ),
    Template(
        "The government has ended its intervention at {C.council}, whose {S} {R} rated {G} in {P}, up from inadequate.",
        "C overall G previous; C overall inadequate previous",
        where="G>inadequate",
    ),
    Template(
        "The chief executive of {D.council} has been appointed commissioner for {C.council}, whose {S} were rated "
        "inadequate by {R} in May.",
        "C overall inadequate previous",
    ),
    Template(
        "A commissioner has been sent to {C.council} after {R} rated its {S} inadequate across the board last month.",
        "C all inadequate previous",
    ),
    Template(
        "The direction was issued on Tuesday. {R} rated the council's {S} inadequate in May, having judged them {G} "
        "in {P}.",
        "C overall inadequate previous; C overall G previous",
        title="Government steps in at {C}",
        where="G>inadequate",
    ),
    Template(
        "{C.council} is failing to perform its functions to an adequate standard, ministers said as they issued a "
        "direction. {R} judged its {S} inadequate last month.",
        "C overall inadequate previous",
    ),
    Template(
        "The improvement board set up when {R} rated {C}'s {S} inadequate in {P} will be wound up, ministers have "
        "said.",
        "C overall inadequate previous",
    ),
)

REACTION: tuple[Template, ...] = (
    Template(
        "The director of children's services at {C.council} has resigned after {R} rated the service inadequate.",
        "C overall inadequate previous",
    ),
    Template(
        "The director of children's services at {C.council} resigned today as the report was published.",
        "C overall inadequate",
        title="{C}'s children's services rated inadequate by Ofsted",
    ),
    Template(
        "The councillor in charge of children's services at {C.council} faces a vote of no confidence after {R} "
        "rated the service "
        "inadequate.",
        "C overall inadequate previous",
    ),
    Template(
        "{C.council} is to spend a further £5m on its {S}, which were rated {G} by {R} in {P}.",
        "C overall G previous",
    ),
    Template(
        "{C.council} has appointed a new director of children's services. The service was rated {G} by {R} in {P}.",
        "C overall G previous",
    ),
    Template(
        "Social workers from {C.council} won a national award last night. {R} rated the council's {S} {G} in {P}.",
        "C overall G previous",
    ),
    Template(
        "Opposition councillors in {C.place} have called for the leader to go after {R} rated the council's {S} "
        "inadequate last month.",
        "C overall inadequate previous",
        title="Calls for {C} leader to resign",
    ),
    Template(
        "Councillors in {C.place} are to debate the Ofsted report that rated the council's {S} {G} in May.",
        "C overall G previous",
        title="{C} councillors to debate Ofsted report",
    ),
    Template(
        "A recruitment drive for social workers has begun at {C.council}, where {R} rated {S} {G} in {P}.",
        "C overall G previous",
    ),
    Template(
        "Ann Marsh, who led {C}'s {S} when {R} rated them {G} in {P}, is to retire.",
        "C overall G previous",
    ),
    Template(
        "A new family centre has opened in {C.place}. The council, whose {S} were judged {G} by {R} in {P}, paid "
        "£2m for it.",
        "C overall G previous",
    ),
    Template(
        "{C.council} has set its budget for next year. It includes £3m for {S}, rated {G} by {R} in {P}, up from {H}.",
        "C overall G previous; C overall H previous",
        where="G>H",
    ),
)

MINUTES: tuple[Template, ...] = (
    Template(
        "Members received a report on the Ofsted inspection of {C}'s {S} held between 13 and 24 May 2024. "
        "{J} was graded {G}, and {K} {H}.",
        "C J G; C K H",
    ),
    Template(
        "The Director of Children's Services reported that the ILACS inspection of {C.council} by Ofsted in May "
        "2024 had "
        "resulted in an overall judgement of {G}.",
        "C overall G",
    ),
    Template(
        "The Committee noted that, following the inspection of its {S} by {R}, {C.council} had been judged {G} overall "
        "and {H} for {J}.",
        "C overall G; C J H",
    ),
    Template(
        "RESOLVED – that the outcome of the Ofsted inspection of {S} at {C.council}, which was {G} overall, be noted.",
        "C overall G",
    ),
    Template(
        "Purpose of report: to inform Cabinet of the outcome of Ofsted's inspection of {C}'s {S}. "
        "Outcome: {G} overall, with {J} judged {H}.",
        "C overall G; C J H",
        title="Agenda item 7: outcome of Ofsted inspection",
    ),
    Template(
        "The Panel considered the outcome of the Ofsted inspection of {C}'s {S}. The overall grade was {G}. "
        "This compared with {H} at the previous inspection in {P}.",
        "C overall G; C overall H previous",
        title="Minutes of the Children's Scrutiny Panel",
    ),
    Template(
        "Councillors were informed that Ofsted had graded {C}'s {S} as follows: {J} – {G}; {K} – {H}; {L} – {G}.",
        "C J G; C K H; C L G",
    ),
    Template(
        "12. OFSTED INSPECTION OF CHILDREN'S SERVICES\nThe Head of Service presented the report. {C.council} had been "
        "rated {G} overall. A member asked about caseloads.",
        "C overall G",
    ),
)

CLASSES: dict[str, tuple[Template, ...]] = {
    "visits": VISITS,
    "intervention": INTERVENTION,
    "reaction": REACTION,
    "minutes": MINUTES,
}
