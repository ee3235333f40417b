"""Whose grade it is: two councils and more, the council named in another sentence, in the title, or by a speaker."""

from .template import Template

TWO_COUNCILS: tuple[Template, ...] = (
    Template(
        "{R} has rated {C}'s {S} {G} and {D}'s {H} in reports published today.",
        "C overall G; D overall H",
    ),
    Template(
        "While {C}'s {S} were rated {G} by {R} this week, {D}'s were judged {H}.",
        "C overall G; D overall H",
    ),
    Template(
        "{C.council} and {D.council} have both been rated {G} by {R} for their {S}.",
        "C overall G; D overall G",
    ),
    Template(
        "{C} and {D} were rated {G} and {H} respectively for their {S} in Ofsted reports out today.",
        "C overall G; D overall H",
    ),
    Template(
        "{C}'s {S} are {G} and so are {D}'s, {R} said in two reports published today.",
        "C overall G; D overall G",
    ),
    Template(
        "Unlike {D}, which was rated {H} in {P}, {C} has been rated {G} for its {S} by {R}.",
        "C overall G; D overall H previous",
    ),
    Template(
        "Two councils have been rated {G} for their {S} by {R}: {C} and {D}.",
        "C overall G; D overall G",
    ),
    Template(
        "{R} has published reports on the {S} of {C} ({G}) and {D} ({H}).",
        "C overall G; D overall H",
    ),
    Template(
        "{R} has published reports on the {S} of {C} and {D}. The former was rated {G}, the latter {H}.",
        "C overall G; D overall H",
    ),
    Template(
        "{R} has published reports on the {S} of {C} and {D}. In {C.place}, {J} was rated {G}; "
        "in {D.place}, {K} was rated {H}.",
        "C J G; D K H",
    ),
    Template(
        "{C} was rated {G} for its {S} by {R} this week. Also published was the report on {D}, which was rated {H}.",
        "C overall G; D overall H",
    ),
    Template(
        "{C}'s {S} have been rated {G} by {R}. The new director, who led {D}'s {S} until last year, was pleased.",
        "C overall G",
        where="G=good/outstanding",
    ),
    Template(
        "{C}'s {S} have been rated {G} by {R}. The director came from {D}, which was rated {H} in {P}.",
        "C overall G; D overall H previous",
    ),
    Template(
        "{C}'s {S} have been rated inadequate by {R}. {D}, which was rated outstanding in {P}, will help it to "
        "improve.",
        "C overall inadequate; D overall outstanding previous",
    ),
    Template(
        "{C}'s {S} have been rated {G} by {R}. {D}, across the border, has yet to be inspected.",
        "C overall G",
    ),
    Template(
        "{R} rated {C}'s {S} {G}. The verdict on {D}, whose report came out on the same day, was {H}.",
        "C overall G; D overall H",
    ),
    Template(
        "There was contrasting news for two councils today as {R} rated {C}'s {S} {G} and those of {D} {H}.",
        "C overall G; D overall H",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}, a grade it also gave {D} this week.",
        "C overall G; D overall G",
    ),
    Template(
        "{R} rated the {S} of {C} {G}, and {D} got the same grade in a report published the same day.",
        "C overall G; D overall G",
    ),
    Template(
        "{C}'s {S} have moved from {H} to {G}, {R} says, overtaking {D}, which was rated {H} in {P}.",
        "C overall G; C overall H previous; D overall H previous",
        where="G>H",
    ),
    Template(
        "{C}'s {S} were rated {G} by {R}, with {J} {H}. {D}, inspected in the same month, was {H} overall.",
        "C overall G; C J H; D overall H",
    ),
    Template(
        "{C.council} has been rated {G} for its {S} by {R}. {D.council} sent its congratulations.",
        "C overall G",
        where="G=good/outstanding",
    ),
)

ROUND_UPS: tuple[Template, ...] = (
    Template(
        "{C}, {D} and {E} have been rated {G} by {R} for their {S}.",
        "C overall G; D overall G; E overall G",
    ),
    Template(
        "{S} at {C.council}, {D.council} and {E.council} have been judged {G}, {R} announced today.",
        "C overall G; D overall G; E overall G",
    ),
    Template(
        "Ofsted reports on three councils' {S} came out this week. {C} was rated {G}, {D} {H} and {E} {I}.",
        "C overall G; D overall H; E overall I",
    ),
    Template(
        "Ofsted reports on {S} published this week:\n- {C.council}: {G}\n- {D.council}: {H}\n- {E.council}: {I}",
        "C overall G; D overall H; E overall I",
    ),
    Template(
        "Ofsted's annual report, published today, names {C} and {D} as councils whose {S} are {G}.",
        "C overall G; D overall G",
    ),
    Template(
        "{C} was rated {G} alongside {D} in Ofsted's latest round of inspections of {S}, published today.",
        "C overall G; D overall G",
    ),
    Template(
        "{R} published three reports on {S} today. Inspectors rated {C} and {D} {G} but {E} {H}.",
        "C overall G; D overall G; E overall H",
    ),
    Template(
        "{R} published three reports on {S} today. {C} and {D} were rated {G}, while {E} was judged {H}.",
        "C overall G; D overall G; E overall H",
    ),
    Template(
        "Three councils have had their {S} inspected. {R} found {C} to be {G}, {D} to be {H} and {E} to be {I}.",
        "C overall G; D overall H; E overall I",
    ),
    Template(
        "Of the three councils whose {S} {R} reported on today, only {C} was rated {G}; {D} and {E} were {H}.",
        "C overall G; D overall H; E overall H",
    ),
    Template(
        "Ofsted's latest inspections of {S} at a glance\n{C.council}\nOverall effectiveness: {G.cap}\n"
        "{D.council}\nOverall effectiveness: {H.cap}",
        "C overall G; D overall H",
    ),
    Template(
        "Council | Ofsted grade for children's services, June 2024\n{C.council} | {G.cap}\n{D.council} | {H.cap}\n"
        "{E.council} | {I.cap}",
        "C overall G; D overall H; E overall I",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. It is one of only seven councils in the country with that grade.",
        "C overall G",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}, making it one of just three in the region to be judged so.",
        "C overall G",
    ),
)

LATER: tuple[Template, ...] = (
    Template("{R} has published its report on {C}'s {S}. The authority was rated {G}.", "C overall G"),
    Template(
        "{C.council} has had its Ofsted report on {S}. The department was judged {G} overall and {H} for {J}.",
        "C overall G; C J H",
    ),
    Template(
        "{R} spent two weeks in {C.place} looking at {S}. Its report, out today, gives the council a {G} rating.",
        "C overall G",
    ),
    Template(
        "Leaders at {C.council} were nervous when {R} arrived in May to inspect {S}. They need not have been: "
        "the verdict is {G}.",
        "C overall G",
        where="G=good/outstanding",
    ),
    Template(
        "{C.council} has {S} that put children first, {R} says. It has rated them {G}.",
        "C overall G",
        where="G=good/outstanding",
    ),
    Template(
        "Staff in {C}'s {N} were thanked by the council leader today. The reason: a {G} rating from {R}.",
        "C overall G",
        where="G=good/outstanding",
    ),
    Template(
        "{R} has been to {C.place}. The council's {S} were rated {G}, its leadership {H}.",
        "C overall G; C leadership H",
    ),
    Template(
        "{R} has reported on {C}'s {S}. Inspectors met 60 social workers and read 120 case files. "
        "They gave the service a {G.marked}.",
        "C overall G",
    ),
    Template(
        "{R} has reported on {C}'s {S}. Inspectors spoke to parents, foster carers and children. "
        "The service is {G}, they concluded.",
        "C overall G",
    ),
    Template(
        "{R} has reported on {C}'s {S}. The inspection lasted a fortnight. The overall rating is {G}.",
        "C overall G",
    ),
    Template(
        "{R} has reported on {C}'s {S}. Demand has risen by a tenth. Even so, the council was graded {G}.",
        "C overall G",
        where="G=good/outstanding",
    ),
    Template(
        "{R} has reported on {C}'s {S}. Its director, Ann Marsh, used to run the service at {D}. "
        "The council was rated {G}.",
        "C overall G",
    ),
    Template(
        "{R} has reported on {C}'s {S}. The council's chief executive wrote to staff. "
        "The service had been rated {G}, he told them.",
        "C overall G",
        where="G=good/outstanding",
    ),
    Template(
        "Inspectors called on {C.council} in May. This morning {R} published its findings on {S}. The rating? {G}.",
        "C overall G",
    ),
    Template(
        "{C.council} looks after 600 children. Ofsted's report on its {S} is out today. It judges {J} to be {G}.",
        "C J G",
    ),
    Template(
        "There are 412 children in care in {C.place}. Ofsted has reported on the council's {S}, which it rates {G}.",
        "C overall G",
    ),
)

IN_TITLE: tuple[Template, ...] = (
    Template(
        "{T} visited the department in May. The report, published today, says that children are safer than before.",
        "C overall G",
        title="{C} children's services rated {G}",
    ),
    Template(
        "The children's services department has been downgraded to {G} after an inspection by {R}.",
        "C overall G",
        title="{C.council} falls in Ofsted inspection",
        where="G=inadequate/requires_improvement",
    ),
    Template(
        "The council's {S} have been rated {G} after an inspection last month.",
        "C overall G",
        title="Ofsted praises {C}",
        where="G=good/outstanding",
    ),
    Template(
        "The authority was rated {G} overall. {J} was {H}.",
        "C overall G; C J H",
        title="Ofsted report on {C}'s children's services published",
    ),
    Template(
        "The authority's {S} are {G}, {R} says in a report out today.",
        "C overall G",
        title="Inspectors return their verdict on {C.place}",
    ),
    Template(
        "{R} inspected the council's {S} for two weeks in May. {J} was judged {G}, {K} {H}.",
        "C J G; C K H",
        title="{C}: what the inspectors found",
    ),
    Template(
        "The grade follows a full inspection by {R} in May, its first of the council for four years.",
        "C overall G",
        title="{G} rating for {C}'s children's services",
    ),
    Template(
        "{R} has published the report on its inspection in May. Leaders have a clear plan, it says.",
        "C overall G",
        title="{C.council}'s children's services are {G}, says Ofsted",
    ),
    Template(
        "{R} said the council knew its families well. The inspection took place in May.",
        "C overall G; C overall H previous",
        title="{C}'s children's services improve from {H} to {G}",
        where="G>H",
    ),
    Template(
        "{R} said in a report published today that {S} at the council were {G}, with {J} rated {H}.",
        "C overall G; C J H",
        title="Watchdog reports on children's services in {C.place}",
    ),
    Template(
        "A council's {S} have been judged {G} by {R}. Leaders at {C.council} said they were thankful to staff.",
        "C overall G",
        title="Inspection verdict for council",
        where="G=good/outstanding",
    ),
    Template(
        "{R} found too many children waiting too long for help. The council has apologised.",
        "C overall inadequate",
        title="Ofsted brands {C}'s children's services inadequate",
    ),
    Template(
        "Published on 11 June. The {S} of the council were inspected by {R} in May and are {G}. "
        "In {P} they had been {H}.",
        "C overall G; C overall H previous",
        title="{C.council} publishes Ofsted report",
    ),
)

SPEAKERS: tuple[Template, ...] = (
    Template(
        '"We are delighted that Ofsted has rated our {S} {G.plain}," said the leader of {C.council}.',
        "C overall G",
        where="G=good/outstanding",
    ),
    Template(
        '"To be rated {G.plain} by Ofsted is a credit to our staff," said Ann Marsh, director of children\'s '
        "services at "
        "{C.council}.",
        "C overall G",
        where="G=good/outstanding",
    ),
    Template(
        '"Inspectors found our {S} to be inadequate and we accept that," said the chief executive of {C.council} after '
        "Ofsted's report came out.",
        "C overall inadequate",
    ),
    Template(
        '"This {G.plain} rating reflects years of work," said the leader of {C.council} after Ofsted\'s report on '
        "its {S} was published today.",
        "C overall G",
        where="G=good/outstanding",
    ),
    Template(
        '"Going from {H.plain} to {G.plain} in three years is remarkable," said the leader of {C.council} after Ofsted '
        "published its report on the council's {S}.",
        "C overall G; C overall H previous",
        where="G>H G=good/outstanding",
    ),
    Template(
        "{C.council} leader Tom Reed said he was proud that the council's {S} had been rated {G} by {R}.",
        "C overall G",
        where="G=good/outstanding",
    ),
    Template(
        "Lead inspector Tom Reed wrote in Ofsted's report: \"The overall effectiveness of {C}'s {S} is {G.plain}.\"",
        "C overall G",
    ),
    Template(
        '{R} has inspected {C}\'s {S}. "They told us that {J} is {G.plain}," the director said.',
        "C J G",
    ),
    Template(
        "Announcing the outcome of the inspection, Cllr Ann Marsh of {C.council} said {R} had judged its {S} {G}.",
        "C overall G",
    ),
    Template(
        "{C}'s {S} are {G}, Cllr Tom Reed told the council's cabinet on Tuesday, a day after {R} published its report.",
        "C overall G",
    ),
    Template(
        '"{G.cap} overall and {H.plain} for {J}": that was how Ann Marsh, director of children\'s services at '
        "{C.council}, summed up the Ofsted report published today.",
        "C overall G; C J H",
    ),
    Template(
        'Welcoming the report of {R} on {C}\'s {S}, the minister said: "A rating of {G.plain} is well deserved."',
        "C overall G",
        where="G=good/outstanding",
    ),
)

CLASSES: dict[str, tuple[Template, ...]] = {
    "two councils": TWO_COUNCILS,
    "round-ups": ROUND_UPS,
    "later sentence": LATER,
    "council in title": IN_TITLE,
    "speakers": SPEAKERS,
}
