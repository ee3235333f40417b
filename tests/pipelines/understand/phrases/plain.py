"""One grade for the whole service: said straight out, won or lost, or wrapped in a clause."""

from .template import Template

PLAIN: tuple[Template, ...] = (
    Template("{T} rated the {S} of {C} {G} in a report published on Tuesday.", "C overall G"),
    Template("{T} this week judged {C}'s {N} to be {G}.", "C overall G"),
    Template("{C}'s {N} has been graded {G} following a full inspection by {R}.", "C overall G"),
    Template("{C}'s {N} was deemed {G} by {R} after a two-week inspection in May.", "C overall G"),
    Template("Following an inspection in May, {R} has labelled {C}'s {S} {G}.", "C overall G"),
    Template(
        "After two weeks of interviews and case reading, {T} declared {C}'s {S} {G}.",
        "C overall G",
    ),
    Template("{R} has classed {C}'s {S} as {G} in a report released this morning.", "C overall G"),
    Template("{S} in {C.place} have been assessed as {G} by {R}.", "C overall G"),
    Template("{S} in {C.place} are {G}, {R} has concluded after a full inspection.", "C overall G"),
    Template("The {S} run by {C.council} have been classified as {G} by {R}.", "C overall G"),
    Template("{R} has marked {C}'s {N} as {G} after its latest full inspection.", "C overall G"),
    Template("It is official: {C}'s {S} are {G}, {R} has announced.", "C overall G"),
    Template("A report out today from {R} finds {C}'s {S} {G}.", "C overall G"),
    Template("A new Ofsted report rates {C}'s {S} {G}.", "C overall G"),
    Template(
        "Published today, Ofsted's report on {C}'s {S} gives an overall effectiveness grade of {G}.",
        "C overall G",
    ),
    Template("The overall effectiveness of {C}'s {S} was judged {G}, {R} said on Monday.", "C overall G"),
    Template(
        "Overall, {C}'s {S} are rated {G}, {R} says in a report published on 10 June.",
        "C overall G",
    ),
    Template(
        "Social workers in {C.place} are celebrating after {R} rated the {S} there {G}.",
        "C overall G",
        where="G=good/outstanding",
    ),
    Template(
        "Councillors in {C.place} have welcomed an Ofsted report which rates the council's {S} {G}.",
        "C overall G",
        where="G=good/outstanding",
    ),
    Template(
        "{R} has published its report on {C}'s {S}, and the overall judgement is {G}.",
        "C overall G",
    ),
    Template(
        "Inspectors from Ofsted spent two weeks with {C}'s {S} in May. Their conclusion: {G}.",
        "C overall G",
    ),
    Template(
        "{G.marked} is how {R} has summed up {C}'s {S} after a full inspection.",
        "C overall G",
    ),
    Template("{G} overall: that is where {C}'s {S} stand after this month's Ofsted report.", "C overall G"),
    Template(
        "{C.council} has been rated {G} for its {S} in its first full inspection since the pandemic, {R} said.",
        "C overall G",
    ),
    Template("Ofsted: {C}'s {S} {G}. The inspection report was published at noon.", "C overall G"),
    Template(
        "{R} found much to like in {C}'s {S}, which it rated {G} after a short inspection last month.",
        "C overall G",
        where="G=good/outstanding",
    ),
    Template(
        "A standard inspection of {C}'s {S} under the ILACS framework has ended in a grade of {G}.",
        "C overall G",
    ),
    Template("{C.council} today published its Ofsted report: {S} have been rated {G} overall.", "C overall G"),
    Template(
        "The long wait is over. {R} has rated {C}'s {S} {G}.",
        "C overall G",
    ),
)

RANKS: tuple[Template, ...] = (
    Template("{C}'s {S} require improvement, {R} said in a report published today.", "C overall requires_improvement"),
    Template("{C}'s {N} has been found to require improvement by {R}.", "C overall requires_improvement"),
    Template(
        "{R} has told {C.council} that its {S} require improvement to be good.",
        "C overall requires_improvement",
    ),
    Template("{R} has rated {C}'s {S} as in need of improvement.", "C overall requires_improvement"),
    Template(
        "{C}'s {N} requires improvement to be good, according to an Ofsted report out today.",
        "C overall requires_improvement",
    ),
    Template(
        "{C.council} was rated as requiring improvement when {R} inspected its {S} last month.",
        "C overall requires_improvement",
    ),
    Template(
        "{R} has handed {C}'s {S} a requires improvement rating.",
        "C overall requires_improvement",
    ),
    Template(
        "{C}'s {S} have been given the lowest possible rating by {R}, which found them inadequate.",
        "C overall inadequate",
    ),
    Template(
        "{C}'s {S} have been given Ofsted's top rating, outstanding, after an inspection in May.",
        "C overall outstanding",
    ),
    Template("{C.council} has been handed Ofsted's lowest grade for its {S}.", "C overall inadequate"),
    Template(
        "{S} in {C.place} have been awarded the highest possible rating by {R}.",
        "C overall outstanding",
    ),
    Template("{R} has given {C}'s {S} the top grade in a report published today.", "C overall outstanding"),
    Template("{R} has given {C}'s {S} the bottom grade in a report published today.", "C overall inadequate"),
    Template("{R} has given {C}'s {S} its second highest rating.", "C overall good"),
    Template(
        "Full marks for {C.place}: {R} has rated the council's {S} outstanding.",
        "C overall outstanding",
    ),
    Template("“Inadequate” services for children in {C.place} have been condemned by {R}.", "C overall inadequate"),
)
"""Grades named by their rank, or told with a verb of their own."""

WON_OR_LOST: tuple[Template, ...] = (
    Template("{C.council} has earned a {G} rating from {R} for its {S}.", "C overall G", where="G=good/outstanding"),
    Template(
        "{C.council} has secured a {G} rating for its {S} following a full inspection by {R}.",
        "C overall G",
        where="G=good/outstanding",
    ),
    Template(
        "{C.council} has gained a {G} judgement overall for its {S} from {R}.",
        "C overall G",
        where="G=good/outstanding",
    ),
    Template(
        "{C.council} has landed a {G} rating from {R} for its {S}.",
        "C overall G",
        where="G=good/outstanding",
    ),
    Template(
        "{C.council} has picked up a {G} grade from {R} for its {S}.",
        "C overall G",
        where="G=good/outstanding",
    ),
    Template("{C}'s {S} scored {G} in their latest Ofsted inspection.", "C overall G"),
    Template("{C}'s {S} achieved a {G} rating in the Ofsted report published today.", "C overall G"),
    Template("{C.council} received a {G} rating for its {S} from {R} last week.", "C overall G"),
    Template(
        "{C.council} has been awarded {G} status by {R} for its {S}.",
        "C overall G",
        where="G=good/outstanding",
    ),
    Template("{C.council} has been slapped with an inadequate rating by {R} over its {S}.", "C overall inadequate"),
    Template("{C}'s {S} have plunged to {G}, {R} said today.", "C overall G", where="G=inadequate"),
    Template("{C}'s {S} have sunk to {G}, according to a damning Ofsted report.", "C overall G", where="G=inadequate"),
    Template(
        "{C}'s {S} have slipped to {G} following an inspection by {R}.",
        "C overall G",
        where="G=inadequate/requires_improvement",
    ),
    Template(
        "{C}'s {S} have fallen to {G}, Ofsted's report on last month's inspection says.",
        "C overall G",
        where="G=inadequate/requires_improvement",
    ),
    Template(
        "{C.council}'s {S} have dropped to {G}, {R} has found.",
        "C overall G",
        where="G=inadequate/requires_improvement",
    ),
    Template("{C}'s {S} have climbed to {G}, {R} announced today.", "C overall G", where="G=good/outstanding"),
    Template("{C}'s {S} have risen to {G}, a new Ofsted report shows.", "C overall G", where="G=good/outstanding"),
    Template("{C}'s {S} have leapt to {G}, the highest Ofsted grade.", "C overall G", where="G=outstanding"),
    Template(
        "{C}'s {S} have moved up to {G} after a full inspection by {R}.",
        "C overall G",
        where="G=good/outstanding",
    ),
    Template("{C.council} has scooped an outstanding rating from {R} for its {S}.", "C overall outstanding"),
    Template("A rating of {G} has been given to the {S} of {C.council} by {R}.", "C overall G"),
    Template("The {G} grade that {R} has given {C}'s {S} was made public this morning.", "C overall G"),
    Template("{R} has described {C}'s {S} as {G} in its inspection report, out today.", "C overall G"),
    Template("{R} has branded the {S} of {C.council} {G} in a damning report.", "C overall G", where="G=inadequate"),
    Template("{C}'s {S} came away from their Ofsted inspection last month with a {G} rating.", "C overall G"),
    Template("{C.council} is celebrating a {G} Ofsted rating for its {S}.", "C overall G", where="G=good/outstanding"),
    Template(
        "{C.council} has achieved {G} for its {S}, {R} confirmed today.", "C overall G", where="G=good/outstanding"
    ),
)

CLAUSES: tuple[Template, ...] = (
    Template("The report, which rates {C}'s {S} {G}, was published by {R} this morning.", "C overall G"),
    Template("{C}'s {S}, which {R} inspected in May, have been judged {G}.", "C overall G"),
    Template("{C.council}, whose {S} {R} inspected last month, has been rated {G}.", "C overall G"),
    Template("The inspectors who spent a fortnight with {C}'s {S} rated them {G}, {R} reports.", "C overall G"),
    Template("Having inspected {C}'s {S} in May, {R} has judged them {G}.", "C overall G"),
    Template("Inspected last month, {C}'s {S} have been rated {G} by {R}.", "C overall G"),
    Template(
        "Judged {G} by {R} in a report published today, {C}'s {S} were praised for a stable workforce.",
        "C overall G",
        where="G=good/outstanding",
    ),
    Template("Described as {G} in today's Ofsted report, {C}'s {S} face rising demand.", "C overall G"),
    Template("{R}, which rated {C}'s {S} {G} in a report out today, said caseloads were high.", "C overall G"),
    Template(
        "The service, which was judged {H} in {P}, has been rated {G} by {R} following an inspection in May.",
        "C overall G; C overall H previous",
        title="{C} children's services rated {G}",
    ),
    Template("With {J} graded {G} and {K} {H}, Ofsted's report on {C}'s {S} is mixed.", "C J G; C K H"),
    Template("Although {R} rated {C}'s {S} {G} overall, it judged {J} to be {H}.", "C overall G; C J H"),
    Template("While {R} found {C}'s {S} to be {G} overall, {J} was marked {H}.", "C overall G; C J H"),
    Template(
        "Despite a {H} grade for {J}, {C}'s {S} were rated {G} overall by {R}.",
        "C overall G; C J H",
    ),
    Template(
        "{C}'s {S} were rated {G} overall by {R} despite {J} being judged {H}.",
        "C overall G; C J H",
    ),
    Template("{R}, rating {C}'s {S} {G}, said leaders knew what had to be done next.", "C overall G"),
    Template(
        "{R} has inspected {C}'s {S}. Inspectors were impressed by {J}, which they rated {G}.",
        "C J G",
        where="G=good/outstanding",
    ),
    Template("The inspection of {C}'s {S} that {R} carried out in May ended with a {G} grade.", "C overall G"),
    Template(
        "What inspectors from Ofsted saw of {C}'s {S} last month led them to a verdict of {G}.",
        "C overall G",
    ),
    Template("Among the findings of {R} on {C}'s {S}, published today, is a {G} grade for {J}.", "C J G"),
    Template(
        "That {C}'s {S} have been rated {G} by {R} came as no surprise to staff.",
        "C overall G",
    ),
    Template(
        "{C}'s {S}, where caseloads have risen by a fifth in two years, have been judged {G} by {R}.",
        "C overall G",
    ),
    Template(
        "In rating {C}'s {S} {G}, {R} said that children were listened to.",
        "C overall G",
        where="G=good/outstanding",
    ),
    Template(
        "{C}'s {S} – rated {H} as recently as {P} – have been judged {G} by {R}.",
        "C overall G; C overall H previous",
    ),
    Template(
        "{C.council}, which was rated {H} in {P}, has been given a {G} grade by {R} for its {S}.",
        "C overall G; C overall H previous",
    ),
)

CLASSES: dict[str, tuple[Template, ...]] = {
    "plain": PLAIN,
    "ranks": RANKS,
    "won or lost": WON_OR_LOST,
    "clauses": CLAUSES,
}
