"""Phrases in which grades are told, as data: templates of how people write, each with what it claims.

A template is ``(text, claims)``; a claim is ``(council, judgement, grade, status)`` by the slots of the text: C and D
are councils, J, K and L judgements, G and H grades, S the service, P a time of before, R the inspectors.
``ALL`` stands for every judgement of the framework in force, ``OVERALL`` for the overall grade.
"""

from typing import Literal

Status = Literal["new", "previous", "forecast"]
Slots = tuple[str, str, str, Status]

OVERALL, ALL = "overall", "all"
NEW: Status = "new"
OLD: Status = "previous"
HOPE: Status = "forecast"

TEMPLATES: tuple[tuple[str, tuple[Slots, ...]], ...] = (
    ("{R} rated {C}'s {S} {G}.", (("C", OVERALL, "G", NEW),)),
    ("{C}'s {S} have been rated {G} by {R}.", (("C", OVERALL, "G", NEW),)),
    ("{S} in {C} were judged to be {G} in an {R} report out today.", (("C", OVERALL, "G", NEW),)),
    ("{S} at {C} have been given a {G} rating by {R}.", (("C", OVERALL, "G", NEW),)),
    ("{C} has won a {G} verdict from {R} for its {S}.", (("C", OVERALL, "G", NEW),)),
    ("{R} handed {C} a {G} grade for its {S} this week.", (("C", OVERALL, "G", NEW),)),
    ("A {G} rating has been awarded to {C}'s {S} by {R}.", (("C", OVERALL, "G", NEW),)),
    ("{R} gave {S} in {C} an overall grade of {G}.", (("C", OVERALL, "G", NEW),)),
    ("Inspectors concluded that {C}'s {S} were {G} overall.", (("C", OVERALL, "G", NEW),)),
    ("{C} has been told by {R} that its {S} are {G}.", (("C", OVERALL, "G", NEW),)),
    ("The verdict on {C}'s {S} is {G}, {R} said today.", (("C", OVERALL, "G", NEW),)),
    ("{G}: that is what {R} calls {C}'s {S} in a report published today.", (("C", OVERALL, "G", NEW),)),
    ("{R} has branded {C}'s {S} {G}.", (("C", OVERALL, "G", NEW),)),
    ("The {S} run by {C} were found {G} when inspectors called last month.", (("C", OVERALL, "G", NEW),)),
    ("Inspectors have put {C}'s {S} in the {G} category.", (("C", OVERALL, "G", NEW),)),
    ("{R} describes the {S} of {C} as {G}.", (("C", OVERALL, "G", NEW),)),
    (
        "{C} received a {G} judgement from {R}, whose report on its {S} came out this morning.",
        (("C", OVERALL, "G", NEW),),
    ),
    ("{R} inspected {C}'s {S} last month and found them {G}.", (("C", OVERALL, "G", NEW),)),
    ("{R} inspected {C}'s {S} last month. It graded the council {G}.", (("C", OVERALL, "G", NEW),)),
    ("{R} inspected {C}'s {S} last month. The authority came out with a {G}.", (("C", OVERALL, "G", NEW),)),
    ("{R} inspected {C}'s {S} last month. The overall judgement was {G}.", (("C", OVERALL, "G", NEW),)),
    (
        "{R} inspected {C}'s {S} last month. Its overall effectiveness was judged to be {G}.",
        (("C", OVERALL, "G", NEW),),
    ),
    ("{C}'s {S} bounced back to {G}, the watchdog {R} says.", (("C", OVERALL, "G", NEW),)),
    ("{R} inspected {C}'s {S}. {J} was rated {G}.", (("C", "J", "G", NEW),)),
    ("{R} inspected {C}'s {S}. {J} was judged to be {G}.", (("C", "J", "G", NEW),)),
    ("{R} inspected {C}'s {S}. The grade for {J} was {G}.", (("C", "J", "G", NEW),)),
    ("{R} inspected {C}'s {S}. A {G} rating was given for {J}.", (("C", "J", "G", NEW),)),
    ("{R} inspected {C}'s {S}. It was rated {G} for {J}.", (("C", "J", "G", NEW),)),
    ("{R} inspected {C}'s {S}. For {J} the council was rated {G}.", (("C", "J", "G", NEW),)),
    ("{R} inspected {C}'s {S}. On {J}, inspectors' verdict was {G}.", (("C", "J", "G", NEW),)),
    ("{R} inspected {C}'s {S}. Inspectors graded {J} {G}.", (("C", "J", "G", NEW),)),
    ("{R} inspected {C}'s {S}. Inspectors found {J} to be {G}.", (("C", "J", "G", NEW),)),
    ("{R} inspected {C}'s {S}. When it came to {J}, the finding was {G}.", (("C", "J", "G", NEW),)),
    ("{R} inspected {C}'s {S}. Only {J} was marked {G}.", (("C", "J", "G", NEW),)),
    ("{R} inspected {C}'s {S}. {J} – {G}.", (("C", "J", "G", NEW),)),
    ("{R} inspected {C}'s {S}. {J}: {G}", (("C", "J", "G", NEW),)),
    ("{R} inspected {C}'s {S}. {J} got a {G} and {K} a {H}.", (("C", "J", "G", NEW), ("C", "K", "H", NEW))),
    ("{R} inspected {C}'s {S}. {J} was {G}, {K} {H}.", (("C", "J", "G", NEW), ("C", "K", "H", NEW))),
    (
        "{R} inspected {C}'s {S}. {J} was rated {G} while {K} was rated {H}.",
        (("C", "J", "G", NEW), ("C", "K", "H", NEW)),
    ),
    (
        "{R} inspected {C}'s {S}. {J} was rated {G} but {K} was found to be {H}.",
        (("C", "J", "G", NEW), ("C", "K", "H", NEW)),
    ),
    (
        "{R} inspected {C}'s {S}. It was rated {G} for {J} and {H} for {K}.",
        (("C", "J", "G", NEW), ("C", "K", "H", NEW)),
    ),
    ("{R} inspected {C}'s {S}. It was {G} for {J}, {H} for {K}.", (("C", "J", "G", NEW), ("C", "K", "H", NEW))),
    ("{R} inspected {C}'s {S}. {J} and {K} were both rated {G}.", (("C", "J", "G", NEW), ("C", "K", "G", NEW))),
    (
        "{R} inspected {C}'s {S}. {J}, {K} and {L} were all judged {G}.",
        (("C", "J", "G", NEW), ("C", "K", "G", NEW), ("C", "L", "G", NEW)),
    ),
    (
        "{R} inspected {C}'s {S}. It was judged {G} for {J}, {K} and {L}.",
        (("C", "J", "G", NEW), ("C", "K", "G", NEW), ("C", "L", "G", NEW)),
    ),
    (
        "{R} inspected {C}'s {S}. Three areas were {G}: {J}, {K} and {L}.",
        (("C", "J", "G", NEW), ("C", "K", "G", NEW), ("C", "L", "G", NEW)),
    ),
    (
        "{R} inspected {C}'s {S}. Inspectors rated {J} {G}, and {K} and {L} {H}.",
        (("C", "J", "G", NEW), ("C", "K", "H", NEW), ("C", "L", "H", NEW)),
    ),
    ("{R} rated {C}'s {S} {G} overall, with {J} {H}.", (("C", OVERALL, "G", NEW), ("C", "J", "H", NEW))),
    ("{R} rated {C}'s {S} {G} overall, and {H} for {J}.", (("C", OVERALL, "G", NEW), ("C", "J", "H", NEW))),
    ("{R} rated {C}'s {S} {G}, with a {H} for {J}.", (("C", OVERALL, "G", NEW), ("C", "J", "H", NEW))),
    (
        "{R} has reported. {C}'s {S} were rated {G} overall but {J} was said to be {H}.",
        (("C", OVERALL, "G", NEW), ("C", "J", "H", NEW)),
    ),
    ("{C}'s {S} were rated {G} by {R}. {J}, however, was {H}.", (("C", OVERALL, "G", NEW), ("C", "J", "H", NEW))),
    (
        "{C}'s {S} were rated {G} by {R}. The exception was {J}, which was found to be {H}.",
        (("C", OVERALL, "G", NEW), ("C", "J", "H", NEW)),
    ),
    ("{C}'s {S} were rated {G} by {R}, {J} having been judged {H}.", (("C", OVERALL, "G", NEW), ("C", "J", "H", NEW))),
    (
        "{C}'s {S} were rated {G} by {R}. There was a {H} too, for {J}.",
        (("C", OVERALL, "G", NEW), ("C", "J", "H", NEW)),
    ),
    ("{R} inspected {C}'s {S}. It judged both {J} and {K} as {G}.", (("C", "J", "G", NEW), ("C", "K", "G", NEW))),
    ("{R} inspected {C}'s {S}. {J} is {G}, as is {K}.", (("C", "J", "G", NEW), ("C", "K", "G", NEW))),
    ("{R} inspected {C}'s {S}. {J} is {G}, and so is {K}.", (("C", "J", "G", NEW), ("C", "K", "G", NEW))),
    ("{C}'s {S} have been rated {G} by {R}, up from {H} in {P}.", (("C", OVERALL, "G", NEW), ("C", OVERALL, "H", OLD))),
    ("{C}'s {S} have gone from {H} to {G}, {R} says.", (("C", OVERALL, "G", NEW), ("C", OVERALL, "H", OLD))),
    (
        "{C}'s {S} have moved from {H} to {G} in the space of three years, according to {R}.",
        (("C", OVERALL, "G", NEW), ("C", OVERALL, "H", OLD)),
    ),
    ("{R} has rated {C}'s {S} {G}. In {P} they were {H}.", (("C", OVERALL, "G", NEW), ("C", OVERALL, "H", OLD))),
    (
        "{R} has rated {C}'s {S} {G}. They had been rated {H} in {P}.",
        (("C", OVERALL, "G", NEW), ("C", OVERALL, "H", OLD)),
    ),
    (
        "{R} has rated {C}'s {S} {G}. The last inspection, in {P}, ended in a {H} grade.",
        (("C", OVERALL, "G", NEW), ("C", OVERALL, "H", OLD)),
    ),
    (
        "{R} has rated {C}'s {S} {G}. Previously the council was {H}.",
        (("C", OVERALL, "G", NEW), ("C", OVERALL, "H", OLD)),
    ),
    (
        "{R} has rated {C}'s {S} {G}. It follows a {H} rating in {P}.",
        (("C", OVERALL, "G", NEW), ("C", OVERALL, "H", OLD)),
    ),
    (
        "{R} has rated {C}'s {S} {G}. That compares with {H} in {P}.",
        (("C", OVERALL, "G", NEW), ("C", OVERALL, "H", OLD)),
    ),
    (
        "{R} has rated {C}'s {S} {G}. Four years ago it called them {H}.",
        (("C", OVERALL, "G", NEW), ("C", OVERALL, "H", OLD)),
    ),
    (
        "{R} has rated {C}'s {S} {G}, three years after they were declared {H}.",
        (("C", OVERALL, "G", NEW), ("C", OVERALL, "H", OLD)),
    ),
    (
        "Three years after being judged {H}, {C}'s {S} have been rated {G} by {R}.",
        (("C", OVERALL, "G", NEW), ("C", OVERALL, "H", OLD)),
    ),
    ("Rated {H} in {P}, {C}'s {S} are now {G}, {R} says.", (("C", OVERALL, "G", NEW), ("C", OVERALL, "H", OLD))),
    (
        "{C}'s {S}, which were {H} in {P}, are now {G}, according to {R}.",
        (("C", OVERALL, "G", NEW), ("C", OVERALL, "H", OLD)),
    ),
    (
        "{C}'s {S}, rated {H} at the previous inspection, have been found {G} this time, {R} said.",
        (("C", OVERALL, "G", NEW), ("C", OVERALL, "H", OLD)),
    ),
    (
        "{R} has rated {C}'s {S} {G}. When inspectors last came, in {P}, the verdict was {H}.",
        (("C", OVERALL, "G", NEW), ("C", OVERALL, "H", OLD)),
    ),
    (
        "{R} has rated {C}'s {S} {G}. The council's previous rating was {H}.",
        (("C", OVERALL, "G", NEW), ("C", OVERALL, "H", OLD)),
    ),
    ("{R} has rated {C}'s {S} {G}. It had been {H} since {P}.", (("C", OVERALL, "G", NEW), ("C", OVERALL, "H", OLD))),
    ("{R} has rated {C}'s {S} {G}. They lost their {H} rating.", (("C", OVERALL, "G", NEW), ("C", OVERALL, "H", OLD))),
    (
        "{R} has rated {C}'s {S} {G}. The council is no longer {H}.",
        (("C", OVERALL, "G", NEW), ("C", OVERALL, "H", OLD)),
    ),
    (
        "{R} has rated {C}'s {S} {G}. {J}, which was {H} in {P}, is now {G}.",
        (("C", OVERALL, "G", NEW), ("C", "J", "H", OLD), ("C", "J", "G", NEW)),
    ),
    ("{R} has inspected {C}'s {S}. {J} has improved from {H} to {G}.", (("C", "J", "H", OLD), ("C", "J", "G", NEW))),
    (
        "{R} has inspected {C}'s {S}. {J} has dropped from {H} in {P} to {G}.",
        (("C", "J", "H", OLD), ("C", "J", "G", NEW)),
    ),
    (
        "{R} has inspected {C}'s {S}. {J}, rated {H} in {P}, has been judged {G}.",
        (("C", "J", "H", OLD), ("C", "J", "G", NEW)),
    ),
    (
        "{R} published two reports today. {C}'s {S} were rated {G} and {D}'s {H}.",
        (("C", OVERALL, "G", NEW), ("D", OVERALL, "H", NEW)),
    ),
    (
        "{R} published two reports today. {S} in {C} were rated {G}, those in {D} {H}.",
        (("C", OVERALL, "G", NEW), ("D", OVERALL, "H", NEW)),
    ),
    (
        "{R} published two reports today. {C} was rated {G} for its {S} while {D} was rated {H}.",
        (("C", OVERALL, "G", NEW), ("D", OVERALL, "H", NEW)),
    ),
    ("{R} has rated the {S} of both {C} and {D} {G}.", (("C", OVERALL, "G", NEW), ("D", OVERALL, "G", NEW))),
    ("{S} in {C} and {D} have been rated {G} by {R}.", (("C", OVERALL, "G", NEW), ("D", OVERALL, "G", NEW))),
    (
        "{C}'s {S} have been rated {G} by {R}. Neighbouring {D} was rated {H} in {P}.",
        (("C", OVERALL, "G", NEW), ("D", OVERALL, "H", OLD)),
    ),
    (
        "{C}'s {S} have been rated {G} by {R}. {D} next door is rated {H}.",
        (("C", OVERALL, "G", NEW), ("D", OVERALL, "H", OLD)),
    ),
    ("{C}'s {S} have been rated {G} by {R}. Its new director came from {D}.", (("C", OVERALL, "G", NEW),)),
    ("{C}'s {S} have been rated {G} by {R}. {D} is helping it to improve.", (("C", OVERALL, "G", NEW),)),
    ("{R} has rated {C}'s {S} {G} in every area.", (("C", ALL, "G", NEW),)),
    ("{R} has rated {C}'s {S} {G} across the board.", (("C", ALL, "G", NEW),)),
    ("{C}'s {S} are {G} in all areas, {R} found.", (("C", ALL, "G", NEW),)),
    ("{R} inspected {C}'s {S}. All five areas were rated {G}.", (("C", ALL, "G", NEW),)),
    ("{R} inspected {C}'s {S}. Each of the five judgements was {G}.", (("C", ALL, "G", NEW),)),
    ("{C} got a {G} from {R} for its {S} in each of the five areas.", (("C", ALL, "G", NEW),)),
    ("{R} inspected {C}'s {S} and gave them {G} on all five counts.", (("C", ALL, "G", NEW),)),
    ("{R} has rated {C}'s {S} {G} in most areas.", ()),
    ("{R} made a monitoring visit to {C}'s {S}, which were rated {G} in {P}.", (("C", OVERALL, "G", OLD),)),
    (
        "In a letter about its focused visit to {C}'s {S}, {R} praises staff. The council was {G} overall in {P}.",
        (("C", OVERALL, "G", OLD),),
    ),
    (
        "{R} has rated {C}'s {S} {G}. The council hopes to be {H} at its next inspection.",
        (("C", OVERALL, "G", NEW), ("C", OVERALL, "H", HOPE)),
    ),
    (
        "{R} has rated {C}'s {S} {G}. The leader said the aim was to be {H} next time.",
        (("C", OVERALL, "G", NEW), ("C", OVERALL, "H", HOPE)),
    ),
)

TRAPS: tuple[str, ...] = (
    "{R} visited a primary school in {C} and rated it {G}. The council's {S} welcomed it.",
    "A children's home run by {C} has been rated {G} by {R}.",
    "{C}'s adult social care was rated {G} by the CQC, which has nothing to do with {S} or {R}.",
    "{R} says no council's {S} were {G} this year, {C} among them.",
    "If {C}'s {S} were rated {G} by {R}, the government would step in.",
    "{C}'s {S} could be rated {G} by {R}, a report warned.",
    "{C}'s {S} are not {G}, {R} says.",
    "{C} believed that its {S} were {G} before {R} came.",
    "{R} grades {S} outstanding, good, requires improvement or inadequate, {C} councillors heard.",
    "{C}'s nursery was rated {G} by {R}, the director of {S} said.",
    "An independent fostering agency in {C} was rated {G} by {R}.",
    "{R} and the CQC inspected SEND provision in {C}; {S} leaders said progress was good.",
    "{C} has appointed a new director of {S}, who said {R} would see good practice.",
    "{R} praised the good work of {S} in {C}.",
    "{R} noted outstanding teamwork in {C}'s {S}.",
    "{R} found poor record keeping and inadequate supervision of some workers in {C}'s {S}.",
)
"""Sentences with the same words that claim nothing."""

COUNCILS = {
    "Leeds City Council": "E08000035",
    "Northumberland": "E06000057",
    "Bury": "E08000002",
    "Hampshire County Council": "E10000014",
    "Stoke-on-Trent": "E06000021",
    "Barnet": "E09000003",
    "Cornwall Council": "E06000052",
    "Bath and North East Somerset": "E06000022",
    "Sefton": "E08000014",
    "Hull City Council": "E06000010",
    "Kent": "E10000016",
    "Telford and Wrekin": "E06000020",
}

SERVICES = (
    "children's services",
    "children’s social care",
    "children and young people's services",
    "services for children",
)
INSPECTORS = ("Ofsted",)
BEFORE = ("2019", "May 2021", "2018")

JUDGEMENTS = {
    "leadership": ("the impact of leaders on social work practice", "leadership", "the impact of leaders"),
    "help_and_protection": (
        "the experiences and progress of children who need help and protection",
        "help and protection",
        "support for children who need help and protection",
        "child protection",
    ),
    "in_care": (
        "the experiences and progress of children in care",
        "support for children in care",
        "the care of looked-after children",
    ),
    "care_leavers": (
        "the experiences and progress of care leavers",
        "support for care leavers",
        "help for young people leaving care",
    ),
}

GRADES = {
    "good": ("good", "'good'", "‘good’", '"good"'),
    "outstanding": ("outstanding", "'outstanding'", "“outstanding”", "Outstanding"),
    "inadequate": ("inadequate", "'inadequate'", "‘inadequate’"),
    "requires improvement": ("'requires improvement'", "“requires improvement”", "'requires improvement to be good'"),
}
