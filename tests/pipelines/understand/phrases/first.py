"""The first templates and traps: sentences of a news report, mostly with the council at the beginning."""

from .template import Template

TEMPLATES: tuple[Template, ...] = (
    Template("{R} rated {C}'s {S} {G}.", "C overall G"),
    Template("{C}'s {S} have been rated {G} by {R}.", "C overall G"),
    Template("{S} in {C.place} were judged to be {G} in an Ofsted report out today.", "C overall G"),
    Template("{S} at {C.council} have been given a {G} rating by {R}.", "C overall G"),
    Template("{C} has won a {G} verdict from {R} for its {S}.", "C overall G", where="G=good/outstanding"),
    Template("{R} handed {C} a {G} grade for its {S} this week.", "C overall G"),
    Template("A {G} rating has been awarded to {C}'s {S} by {R}.", "C overall G"),
    Template("{R} gave {S} in {C.place} an overall grade of {G}.", "C overall G"),
    Template("Inspectors concluded that {C}'s {S} were {G} overall.", "C overall G"),
    Template("{C} has been told by {R} that its {S} are {G}.", "C overall G"),
    Template("The verdict on {C}'s {S} is {G}, {R} said today.", "C overall G"),
    Template("{G}: that is what {R} calls {C}'s {S} in a report published today.", "C overall G"),
    Template("{R} has branded {C}'s {S} {G}.", "C overall G", where="G=inadequate/requires_improvement"),
    Template("The {S} run by {C} were found {G} when inspectors called last month.", "C overall G"),
    Template("Inspectors have put {C}'s {S} in the {G} category.", "C overall G"),
    Template("{R} describes the {S} of {C} as {G}.", "C overall G"),
    Template("{C} received a {G} judgement from {R}, whose report on its {S} came out this morning.", "C overall G"),
    Template("{R} inspected {C}'s {S} last month and found them {G}.", "C overall G"),
    Template("{R} inspected {C}'s {S} last month. It graded the council {G}.", "C overall G"),
    Template("{R} inspected {C}'s {S} last month. The authority came out with a {G.marked}.", "C overall G"),
    Template("{R} inspected {C}'s {S} last month. The overall judgement was {G}.", "C overall G"),
    Template("{R} inspected {C}'s {S} last month. Its overall effectiveness was judged to be {G}.", "C overall G"),
    Template("{C}'s {S} bounced back to {G}, the watchdog Ofsted says.", "C overall G", where="G=good/outstanding"),
    Template("{R} inspected {C}'s {S}. {J} was rated {G}.", "C J G"),
    Template("{R} inspected {C}'s {S}. {J} was judged to be {G}.", "C J G"),
    Template("{R} inspected {C}'s {S}. The grade for {J} was {G}.", "C J G"),
    Template("{R} inspected {C}'s {S}. A {G} rating was given for {J}.", "C J G"),
    Template("{R} inspected {C}'s {S}. It was rated {G} for {J}.", "C J G"),
    Template("{R} inspected {C}'s {S}. For {J} the council was rated {G}.", "C J G"),
    Template("{R} inspected {C}'s {S}. On {J}, inspectors' verdict was {G}.", "C J G"),
    Template("{R} inspected {C}'s {S}. Inspectors graded {J} {G}.", "C J G"),
    Template("{R} inspected {C}'s {S}. Inspectors found {J} to be {G}.", "C J G"),
    Template("{R} inspected {C}'s {S}. When it came to {J}, the finding was {G}.", "C J G"),
    Template("{R} inspected {C}'s {S}. Only {J} was marked {G}.", "C J G"),
    Template("{R} inspected {C}'s {S}. {J} – {G}.", "C J G"),
    Template("{R} inspected {C}'s {S}. {J}: {G}", "C J G"),
    Template("{R} inspected {C}'s {S}. {J} got a {G.marked} and {K} a {H.marked}.", "C J G; C K H"),
    Template("{R} inspected {C}'s {S}. {J} was {G}, {K} {H}.", "C J G; C K H"),
    Template("{R} inspected {C}'s {S}. {J} was rated {G} while {K} was rated {H}.", "C J G; C K H"),
    Template("{R} inspected {C}'s {S}. {J} was rated {G} but {K} was found to be {H}.", "C J G; C K H"),
    Template("{R} inspected {C}'s {S}. It was rated {G} for {J} and {H} for {K}.", "C J G; C K H"),
    Template("{R} inspected {C}'s {S}. It was {G} for {J}, {H} for {K}.", "C J G; C K H"),
    Template("{R} inspected {C}'s {S}. {J} and {K} were both rated {G}.", "C J G; C K G"),
    Template("{R} inspected {C}'s {S}. {J}, {K} and {L} were all judged {G}.", "C J G; C K G; C L G"),
    Template("{R} inspected {C}'s {S}. It was judged {G} for {J}, {K} and {L}.", "C J G; C K G; C L G"),
    Template("{R} inspected {C}'s {S}. Three areas were {G}: {J}, {K} and {L}.", "C J G; C K G; C L G"),
    Template("{R} inspected {C}'s {S}. Inspectors rated {J} {G}, and {K} and {L} {H}.", "C J G; C K H; C L H"),
    Template("{R} rated {C}'s {S} {G} overall, with {J} {H}.", "C overall G; C J H"),
    Template("{R} rated {C}'s {S} {G} overall, and {H} for {J}.", "C overall G; C J H"),
    Template("{R} rated {C}'s {S} {G}, with a {H.marked} for {J}.", "C overall G; C J H"),
    Template("{R} has reported. {C}'s {S} were rated {G} overall but {J} was said to be {H}.", "C overall G; C J H"),
    Template("{C}'s {S} were rated {G} by {R}. {J}, however, was {H}.", "C overall G; C J H"),
    Template(
        "{C}'s {S} were rated {G} by {R}. The exception was {J}, which was found to be {H}.", "C overall G; C J H"
    ),
    Template("{C}'s {S} were rated {G} by {R}, {J} having been judged {H}.", "C overall G; C J H"),
    Template("{C}'s {S} were rated {G} by {R}. There was a {H.marked} too, for {J}.", "C overall G; C J H"),
    Template("{R} inspected {C}'s {S}. It judged both {J} and {K} as {G}.", "C J G; C K G"),
    Template("{R} inspected {C}'s {S}. {J} is {G}, as is {K}.", "C J G; C K G"),
    Template("{R} inspected {C}'s {S}. {J} is {G}, and so is {K}.", "C J G; C K G"),
    Template(
        "{C}'s {S} have been rated {G} by {R}, up from {H} in {P}.", "C overall G; C overall H previous", where="G>H"
    ),
    Template("{C}'s {S} have gone from {H} to {G}, {R} says.", "C overall G; C overall H previous"),
    Template(
        "{C}'s {S} have moved from {H} to {G} in the space of three years, according to {R}.",
        "C overall G; C overall H previous",
    ),
    Template("{R} has rated {C}'s {S} {G}. In {P} they were {H}.", "C overall G; C overall H previous"),
    Template("{R} has rated {C}'s {S} {G}. They had been rated {H} in {P}.", "C overall G; C overall H previous"),
    Template(
        "{R} has rated {C}'s {S} {G}. The last inspection, in {P}, ended in a {H} grade.",
        "C overall G; C overall H previous",
    ),
    Template("{R} has rated {C}'s {S} {G}. Previously the council was {H}.", "C overall G; C overall H previous"),
    Template("{R} has rated {C}'s {S} {G}. It follows a {H} rating in {P}.", "C overall G; C overall H previous"),
    Template("{R} has rated {C}'s {S} {G}. That compares with {H} in {P}.", "C overall G; C overall H previous"),
    Template("{R} has rated {C}'s {S} {G}. Four years ago it called them {H}.", "C overall G; C overall H previous"),
    Template(
        "{R} has rated {C}'s {S} {G}, three years after they were declared {H}.", "C overall G; C overall H previous"
    ),
    Template(
        "Three years after being judged {H}, {C}'s {S} have been rated {G} by {R}.", "C overall G; C overall H previous"
    ),
    Template("Rated {H} in {P}, {C}'s {S} are now {G}, {R} says.", "C overall G; C overall H previous"),
    Template("{C}'s {S}, which were {H} in {P}, are now {G}, according to {R}.", "C overall G; C overall H previous"),
    Template(
        "{C}'s {S}, rated {H} at the previous inspection, have been found {G} this time, {R} said.",
        "C overall G; C overall H previous",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. When inspectors last came, in {P}, the verdict was {H}.",
        "C overall G; C overall H previous",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. The council's previous rating was {H}.", "C overall G; C overall H previous"
    ),
    Template("{R} has rated {C}'s {S} {G}. It had been {H} since {P}.", "C overall G; C overall H previous"),
    Template(
        "{R} has rated {C}'s {S} {G}. They lost their {H} rating.", "C overall G; C overall H previous", where="G<H"
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. The council is no longer {H}.", "C overall G; C overall H previous", where="G>H"
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. {J}, which was {H} in {P}, is now {G}.", "C overall G; C J H previous; C J G"
    ),
    Template("{R} has inspected {C}'s {S}. {J} has improved from {H} to {G}.", "C J H previous; C J G", where="G>H"),
    Template(
        "{R} has inspected {C}'s {S}. {J} has dropped from {H} in {P} to {G}.", "C J H previous; C J G", where="G<H"
    ),
    Template("{R} has inspected {C}'s {S}. {J}, rated {H} in {P}, has been judged {G}.", "C J H previous; C J G"),
    Template("{R} published two reports today. {C}'s {S} were rated {G} and {D}'s {H}.", "C overall G; D overall H"),
    Template(
        "{R} published two reports today. {S} in {C.place} were rated {G}, those in {D.place} {H}.",
        "C overall G; D overall H",
    ),
    Template(
        "{R} published two reports today. {C} was rated {G} for its {S} while {D} was rated {H}.",
        "C overall G; D overall H",
    ),
    Template("{R} has rated the {S} of both {C} and {D} {G}.", "C overall G; D overall G"),
    Template("{S} in {C.place} and {D.place} have been rated {G} by {R}.", "C overall G; D overall G"),
    Template(
        "{C}'s {S} have been rated {G} by {R}. Neighbouring {D} was rated {H} in {P}.",
        "C overall G; D overall H previous",
    ),
    Template("{C}'s {S} have been rated {G} by {R}. {D} next door is rated {H}.", "C overall G; D overall H previous"),
    Template("{C}'s {S} have been rated {G} by {R}. Its new director came from {D}.", "C overall G"),
    Template("{C}'s {S} have been rated {G} by {R}. {D} is helping it to improve.", "C overall G"),
    Template("{R} has rated {C}'s {S} {G} in every area.", "C all G"),
    Template("{R} has rated {C}'s {S} {G} across the board.", "C all G"),
    Template("{C}'s {S} are {G} in all areas, {R} found.", "C all G"),
    Template("{R} inspected {C}'s {S}. All five areas were rated {G}.", "C all G"),
    Template("{R} inspected {C}'s {S}. Each of the five judgements was {G}.", "C all G"),
    Template("{C} got a {G} from {R} for its {S} in each of the five areas.", "C all G"),
    Template("{R} inspected {C}'s {S} and gave them {G} on all five counts.", "C all G"),
    Template("{R} has rated {C}'s {S} {G} in most areas.", ""),
    Template("{R} made a monitoring visit to {C}'s {S}, which were rated {G} in {P}.", "C overall G previous"),
    Template(
        "In a letter about its focused visit to {C}'s {S}, {R} praises staff. The council was {G} overall in {P}.",
        "C overall G previous",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. The council hopes to be {H} at its next inspection.",
        "C overall G; C overall H forecast",
        where="H>G H=good/outstanding",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. The leader said the aim was to be {H} next time.",
        "C overall G; C overall H forecast",
        where="H>G H=good/outstanding",
    ),
)

TRAPS: tuple[Template, ...] = (
    Template("{R} visited a primary school in {C.place} and rated it {G}. The council's {S} welcomed it."),
    Template("A children's home run by {C} has been rated {G} by {R}."),
    Template("{C}'s adult social care was rated {G} by the CQC, which has nothing to do with {S} or {R}."),
    Template("{R} says no council's {S} were {G} this year, {C} among them."),
    Template("If {C}'s {S} were rated {G} by {R}, the government would step in.", where="G=inadequate"),
    Template("{C}'s {S} could be rated {G} by {R}, a report warned."),
    Template("{C}'s {S} are not {G}, {R} says."),
    Template("{C} believed that its {S} were {G} before {R} came."),
    Template("{R} grades {S} outstanding, good, requires improvement or inadequate, {C} councillors heard."),
    Template("{C}'s nursery was rated {G} by {R}, the director of {S} said."),
    Template("An independent fostering agency in {C.place} was rated {G} by {R}."),
    Template("{R} and the CQC inspected SEND provision in {C.place}; {S} leaders said progress was good."),
    Template("{C} has appointed a new director of {S}, who said {R} would see good practice."),
    Template("{R} praised the good work of {S} in {C.place}."),
    Template("{R} noted outstanding teamwork in {C}'s {S}."),
    Template("{R} found poor record keeping and inadequate supervision of some workers in {C}'s {S}."),
)
"""Sentences with the same words that claim nothing."""
