"""Grades of now and of before: moves, dates, grades kept, and what is hoped or feared to come."""

from .template import Template

MOVES: tuple[Template, ...] = (
    Template(
        "{C}'s {S} have jumped from {H} to {G}, {R} has announced.",
        "C overall G; C overall H previous",
        where="G>H",
    ),
    Template(
        "{C}'s {S} have leapt from {H} to {G} in three years, {R} says.",
        "C overall G; C overall H previous",
        where="G>H",
    ),
    Template(
        "{R} has upgraded {C}'s {S} from {H} to {G}.",
        "C overall G; C overall H previous",
        where="G>H",
    ),
    Template(
        "{C}'s {S} have climbed from {H} to {G}, a report by {R} shows.",
        "C overall G; C overall H previous",
        where="G>H",
    ),
    Template(
        "{C}'s {S} have risen from {H} in {P} to {G} today, {R} said.",
        "C overall G; C overall H previous",
        where="G>H",
    ),
    Template(
        "{C.council} has gone from {H} to {G} for its {S}, according to {R}.",
        "C overall G; C overall H previous",
    ),
    Template(
        "{R} has downgraded {C}'s {S} from {H} to {G}.",
        "C overall G; C overall H previous",
        where="G<H",
    ),
    Template(
        "{C}'s {S} have been downgraded to {G} by {R}, having been {H} in {P}.",
        "C overall G; C overall H previous",
        where="G<H",
    ),
    Template(
        "Once rated {H}, {C}'s {S} have been downgraded to {G} by {R}.",
        "C overall G; C overall H previous",
        where="G<H",
    ),
    Template(
        "{C}'s {S} have lost their {H} rating and are now {G}, {R} says.",
        "C overall G; C overall H previous",
        where="G<H",
    ),
    Template(
        "{C.council} has lost the {H} rating that its {S} had held since {P}: {R} now judges them {G}.",
        "C overall G; C overall H previous",
        where="G<H",
    ),
    Template(
        "From {H} to {G}: that is the journey of {C}'s {S} since {P}, {R} says.",
        "C overall G; C overall H previous",
        where="G>H",
    ),
    Template(
        "{C}'s {S} have shed their inadequate rating and are now {G}, {R} says.",
        "C overall G; C overall inadequate previous",
        where="G>inadequate",
    ),
    Template(
        "{C}'s {S} have come out of inadequate and been rated {G} by {R}.",
        "C overall G; C overall inadequate previous",
        where="G>inadequate",
    ),
    Template(
        "{C}'s {S} are no longer inadequate, {R} has said, and have been rated {G}.",
        "C overall G; C overall inadequate previous",
        where="G>inadequate",
    ),
    Template(
        "{C}'s {S} are no longer {H}. {R} has rated them {G} after an inspection last month.",
        "C overall G; C overall H previous",
        where="G>H",
    ),
    Template(
        "{C.council} has exited inadequate, {R} having rated its {S} {G}.",
        "C overall G; C overall inadequate previous",
        where="G>inadequate",
    ),
    Template(
        "{R} has lifted {C}'s {S} out of inadequate, rating them {G}.",
        "C overall G; C overall inadequate previous",
        where="G>inadequate",
    ),
    Template(
        "{R} rates {C}'s {S} {G} in a report published today, a step up from {H} in {P}.",
        "C overall G; C overall H previous",
        where="G>H",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}, down from {H} in {P}.",
        "C overall G; C overall H previous",
        where="G<H",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}, an improvement on the {H.marked} they received in {P}.",
        "C overall G; C overall H previous",
        where="G>H",
    ),
    Template(
        "{C}'s {S} went from {H} in {P} to {G} now, {R} reports.",
        "C overall G; C overall H previous",
    ),
    Template(
        "{C}'s {S} have improved by two grades, from inadequate to good, {R} has said.",
        "C overall good; C overall inadequate previous",
    ),
    Template(
        "{C}'s {S} have been upgraded from {H} to {G} by {R}, while {J} stays at {I}.",
        "C overall G; C overall H previous; C J I",
        where="G>H",
    ),
    Template(
        "{C}'s {S} were inadequate in {P}, required improvement two years later and are now good, {R} says.",
        "C overall good; C overall requires_improvement previous; C overall inadequate previous",
    ),
    Template(
        "{H} in {P}, {G} today: {R} has published its new report on {C}'s {S}.",
        "C overall G; C overall H previous",
    ),
    Template(
        "{T} praised progress in children's services in a report published today.",
        "C overall G; C overall H previous",
        title="{C} moves from {H} to {G}",
        where="G>H",
    ),
    Template(
        "{R} has inspected {C}'s {S}. {J} went up from {H} to {G}, but {K} slipped from {G} to {H}.",
        "C J G; C J H previous; C K H; C K G previous",
        where="G>H",
    ),
    Template(
        "{R} has inspected {C}'s {S}. {J} has been upgraded from {H} to {G} and {K} is {I}.",
        "C J G; C J H previous; C K I",
        where="G>H",
    ),
    Template(
        "{R} has rated {C}'s {S} {G} overall. {J} has risen from {H} in {P} to {G}.",
        "C overall G; C J G; C J H previous",
        where="G>H",
    ),
    Template(
        "{C.council} has turned its {S} round: {H} in {P}, they are {G} now, {R} says.",
        "C overall G; C overall H previous",
        where="G>H G=good/outstanding",
    ),
    Template(
        "The {H} rating of {C}'s {S} has been replaced by a {G.marked}, {R} announced on Monday.",
        "C overall G; C overall H previous",
    ),
    Template(
        "{C}'s {S} bounced back from {H} to {G} in a report {R} published this week.",
        "C overall G; C overall H previous",
        where="G>H G=good/outstanding",
    ),
    Template(
        "{C}'s {S} have tumbled from {H} to {G} in the space of four years, {R} has found.",
        "C overall G; C overall H previous",
        where="G<H",
    ),
)

HISTORY: tuple[Template, ...] = (
    Template(
        "{R} has judged {C}'s {S} to be {G}. The last full inspection, in {P}, rated them {H}.",
        "C overall G; C overall H previous",
    ),
    Template(
        "{R} has judged {C}'s {S} to be {G}. At their last inspection, in {P}, they had been {H}.",
        "C overall G; C overall H previous",
    ),
    Template(
        "{R} has judged {C}'s {S} to be {G}. In {P} the council had been told they were {H}.",
        "C overall G; C overall H previous",
    ),
    Template(
        "{R} has judged {C}'s {S} to be {G}. It was the first full inspection since {P}, when they were found to be "
        "{H}.",
        "C overall G; C overall H previous",
    ),
    Template(
        "{R} has judged {C}'s {S} to be {G}. It had given them the same grade in {P}.",
        "C overall G; C overall G previous",
    ),
    Template(
        "{R} has judged {C}'s {S} to be {G}. For the five years before that they had been {H}.",
        "C overall G; C overall H previous",
    ),
    Template(
        "{R} has judged {C}'s {S} to be {G}. Inspectors called them {H} three years ago.",
        "C overall G; C overall H previous",
    ),
    Template(
        "{R} has judged {C}'s {S} to be {G}. The {H} rating of {P} is now history.",
        "C overall G; C overall H previous",
    ),
    Template(
        "{R} has judged {C}'s {S} to be {G}. The council's previous grade, given in {P}, was {H}.",
        "C overall G; C overall H previous",
    ),
    Template(
        "{R} has judged {C}'s {S} to be {G}. They were {H} the last time inspectors called, in {P}.",
        "C overall G; C overall H previous",
    ),
    Template(
        "In {P}, {R} rated {C}'s {S} {H}. Today it published a new report and judged them {G}.",
        "C overall G; C overall H previous",
    ),
    Template(
        "Four years ago {C}'s {S} were declared {H}. Now {R} says they are {G}.",
        "C overall G; C overall H previous",
    ),
    Template(
        "{C}'s {S}, {H} when last inspected, are now {G}, {R} has found.",
        "C overall G; C overall H previous",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. In {P} {J} was judged {H}.",
        "C overall G; C J H previous",
    ),
    Template(
        "{C}'s {S} have been rated {G} by {R}. They were {H} in {P} and {I} before that.",
        "C overall G; C overall H previous; C overall I previous",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. Since {P}, when they were rated {H}, four directors have come and gone.",
        "C overall G; C overall H previous",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. The service had been judged {H} under the previous framework.",
        "C overall G; C overall H previous",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}, ending a spell that began in {P} with a {H} grade.",
        "C overall G; C overall H previous",
        where="G>H",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. {P} brought a {H} rating, and the years since have brought change.",
        "C overall G; C overall H previous",
    ),
    Template(
        "{C}'s {S} have been rated {G} in the first Ofsted inspection since they were judged {H} in {P}.",
        "C overall G; C overall H previous",
    ),
    Template(
        "{R} has published its report on {C}'s {S}. {J} is {G}; at the last inspection, in {P}, it was {H}.",
        "C J G; C J H previous",
    ),
    Template(
        "{R} has published its report on {C}'s {S}. {J}, previously {H}, is now {G}.",
        "C J G; C J H previous",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. After being rated {H} in {P} the council spent £12m on them.",
        "C overall G; C overall H previous",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. The report says they have changed beyond recognition since the {H} verdict of "
        "{P}.",
        "C overall G; C overall H previous",
        where="G>H",
    ),
)

KEPT: tuple[Template, ...] = (
    Template("{C}'s {S} have retained their {G} rating, {R} has said.", "C overall G"),
    Template("{C.council} has kept its {G} rating for {S} after an inspection by {R} last month.", "C overall G"),
    Template("{C}'s {S} remain {G}, {R} says in a report published today after a full inspection.", "C overall G"),
    Template("{R} has once again rated {C}'s {S} {G}.", "C overall G"),
    Template("{C}'s {S} are still {G}, according to an inspection report published by {R} today.", "C overall G"),
    Template(
        "{C.council} has held on to its {G} rating for its {S}, {R} announced this morning.",
        "C overall G",
        where="G=good/outstanding",
    ),
    Template(
        "{C}'s {S} have maintained their {G} grade following a full inspection by {R} in May.",
        "C overall G",
        where="G=good/outstanding",
    ),
    Template("{C}'s {S} stay {G}, {R} announced on Tuesday after a full inspection.", "C overall G"),
    Template("{C}'s {S} continue to be {G}, {R} found in its full inspection last month.", "C overall G"),
    Template("For the second time running, {R} has rated {C}'s {S} {G}.", "C overall G"),
    Template("{C}'s {S} have been rated {G} by {R} for a third time.", "C overall G"),
    Template(
        "{C}'s {S} have retained the {G} rating they were given in {P}, {R} said today.",
        "C overall G; C overall G previous",
    ),
    Template(
        "{C}'s {S} have been judged {G} again by {R}, as they were in {P}.",
        "C overall G; C overall G previous",
    ),
    Template(
        "{R} has inspected {C}'s {S} and says they remain {G}, the grade they were given in {P}.",
        "C overall G; C overall G previous",
    ),
    Template("{R} has carried out a full inspection of {C}'s {S}. {J} remains {G}.", "C J G"),
    Template(
        "{R} has carried out a full inspection of {C}'s {S}. Overall they are still {G}, and {J} is still {H}.",
        "C overall G; C J H",
    ),
    Template(
        "{C}'s {S} have been rated {G} by {R}. Neighbouring {D} remains {H}.",
        "C overall G; D overall H previous",
    ),
    Template(
        "{C}'s {S} remain inadequate, but {R} saw progress on its monitoring visit last month.",
        "C overall inadequate previous",
    ),
    Template(
        "{C}'s {S} keep their {G} rating after a full inspection, Ofsted's report says.",
        "C overall G",
        where="G=good/outstanding",
    ),
    Template(
        "A re-inspection has found {C}'s {S} {G} once more, {R} says.",
        "C overall G",
    ),
)

TO_COME: tuple[Template, ...] = (
    Template(
        "{C.council} hopes that its {S} will be rated {G} at the next Ofsted inspection.",
        "C overall G forecast",
        where="G=good/outstanding",
    ),
    Template(
        "{C.council} aims to have its {S} rated {G} by {R} by 2026.",
        "C overall G forecast",
        where="G=good/outstanding",
    ),
    Template(
        "The leader of {C.council} fears that its {S} will be rated inadequate when {R} reports next month.",
        "C overall inadequate forecast",
    ),
    Template(
        "{C}'s {S} are expected to be rated {G} when {R} publishes its report next week, according to a leaked draft.",
        "C overall G forecast",
    ),
    Template("A leaked draft of Ofsted's report on {C}'s {S} gives them a {G} rating.", "C overall G forecast"),
    Template(
        '{R} has rated {C}\'s {S} {G}. "The next stop is outstanding," said the council leader.',
        "C overall G; C overall outstanding forecast",
        where="G=good",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. Now the council has its sights set on outstanding.",
        "C overall G; C overall outstanding forecast",
        where="G=good",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. The director said the goal was to be good within two years.",
        "C overall G; C overall good forecast",
        where="G=inadequate/requires_improvement",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. The council is determined to be rated good by 2026.",
        "C overall G; C overall good forecast",
        where="G=inadequate/requires_improvement",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. The council's ambition is to be outstanding by 2027.",
        "C overall G; C overall outstanding forecast",
        where="G=good/requires_improvement",
    ),
    Template(
        "{C.council} is preparing for an inspection of its {S}, which {R} rated {H} in {P}. "
        "It wants to be {G} this time.",
        "C overall H previous; C overall G forecast",
        where="G>H G=good/outstanding",
    ),
    Template(
        "Bosses at {C.council} are bracing themselves for an inadequate rating from {R} for the council's {S}.",
        "C overall inadequate forecast",
    ),
    Template(
        '"We want our {S} to be rated {G.plain} by Ofsted next time," said the leader of {C.council}.',
        "C overall G forecast",
        where="G=good/outstanding",
    ),
    Template(
        "{C.council} expects {R} to rate its {S} {G} in the report due next month.",
        "C overall G forecast",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. Councillors were told that {H} was the target for the next inspection.",
        "C overall G; C overall H forecast",
        where="H>G H=good/outstanding",
    ),
    Template(
        "{C}'s {S}, rated {H} by {R} in {P}, are on course to be {G} at the next inspection, the council leader "
        "predicts.",
        "C overall H previous; C overall G forecast",
        where="G>H G=good/outstanding",
    ),
)

CLASSES: dict[str, tuple[Template, ...]] = {
    "moves": MOVES,
    "history": HISTORY,
    "kept": KEPT,
    "forecast": TO_COME,
}
