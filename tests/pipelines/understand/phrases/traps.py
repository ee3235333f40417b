"""Texts with the same words that claim nothing."""

from .template import COMBINED, NO_OVERALL, SAFEGUARDING, SINGLE, Template

ADULTS: tuple[Template, ...] = (
    Template("The Care Quality Commission has rated adult social care at {C.council} {G}."),
    Template("{C.council}'s adult social care services have been judged {G} by the CQC, with a score of 64 per cent."),
    Template(
        "Inspectors from the CQC found {C}'s adult social care {G}. The director of adults' and children's services "
        "thanked staff."
    ),
    Template("{C.council} has been rated {G} by the health and care watchdog for how it meets its Care Act duties."),
    Template(
        "A hospital in {C.place} has seen its children and young people's services rated {G} by the CQC.",
    ),
    Template("The CQC upgraded children's services at the {C.place} hospital trust from {H} to {G}.", where="G>H"),
    Template(
        "A care home in {C.place} has been told by the CQC that it is {G}. The council has stopped placements there."
    ),
    Template("Mental health services for children in {C.place}, run by the NHS trust, were rated {G} by the CQC."),
)

SCHOOLS: tuple[Template, ...] = (
    Template("{R} has rated a secondary school in {C.place} {G}, two years after judging it {H}."),
    Template("A nursery in {C.place} has been downgraded from {H} to {G} by {R}.", where="G<H"),
    Template("{R} judged the sixth-form college in {C.place} to be {G} for the quality of education."),
    Template("Nine out of ten schools in {C.place} are rated good or outstanding by {R}, the council said."),
    Template("A childminder in {C.place} is celebrating after {R} rated her setting {G}."),
    Template("{C.council}'s adult learning service has been rated {G} by {R}."),
    Template("Headteachers in {C.place} say {R} rated their schools {G} on too little evidence."),
    Template(
        "A primary school in {C.place} has gone into special measures after {R} judged it inadequate in all areas. "
        "The cabinet member for children's services said help was on its way."
    ),
    Template("{R} rated the early years provision at a children's centre in {C.place} {G}."),
    Template("Pupils at a special school run by {C.council} get a {G} education, {R} has said."),
    Template(
        "{R} has given an academy in {C.place} a report card. It 'needs attention' in two areas.", published=NO_OVERALL
    ),
    Template(
        "The pupil referral unit in {C.place} was rated {G} by {R}. Leadership and management were {H}.",
    ),
    Template(
        "{C.council}'s children's centres were judged {G} by {R} in the latest inspections.", published=SAFEGUARDING
    ),
)

HOMES: tuple[Template, ...] = (
    Template("Two of {C.council}'s five children's homes have been rated {G} by {R}."),
    Template(
        "A home for six children in {C.place}, run by the council, was given the lowest rating in all areas by {R}."
    ),
    Template("{R} found a children's home in {C.place} {G} for how well children are helped and protected."),
    Template("The secure children's home run by {C.council} has been judged {G} by {R}."),
    Template("{C.council} is to close a children's home which {R} rated {G} in {P}."),
    Template(
        "A short-breaks home for disabled children in {C.place} has kept its {G} Ofsted rating.",
        where="G=good/outstanding",
    ),
    Template(
        "All of {C.council}'s residential homes for children are {G}, according to {R}.",
        where="G=good/outstanding",
    ),
    Template(
        "The overall experiences of children at a home in {C.place} were judged {G} by {R} after a Regulation 44 alert."
    ),
)

AGENCIES: tuple[Template, ...] = (
    Template("A fostering agency in {C.place} has been rated {G} by {R} for a third time."),
    Template("The regional adoption agency that serves {C} and {D} was judged {G} by {R}."),
    Template("{R} rated a voluntary adoption agency based in {C.place} {G} in all areas."),
    Template("{C.council}'s fostering service was judged {G} by {R}.", published=SAFEGUARDING),
    Template("{C.council}'s adoption service has been rated {G} by {R}.", published=SAFEGUARDING),
    Template("Cafcass, the family court advisory service, has been rated {G} by {R}."),
    Template("An independent fostering agency which places children for {C.council} went from {H} to {G}, {R} said."),
    Template(
        "A supported accommodation provider in {C.place} was found to have serious weaknesses, {R} said, and is no "
        "longer registered."
    ),
)

SEND: tuple[Template, ...] = (
    Template("{R} and the CQC found widespread and systemic failings in SEND provision in {C.place}."),
    Template(
        "The local area partnership in {C.place} was given the lowest of three outcomes for SEND by {R} and the CQC."
    ),
    Template(
        "SEND services in {C.place} lead to inconsistent experiences, {R} and the CQC say; parents called them "
        "inadequate."
    ),
    Template(
        "{R} and the CQC made a monitoring visit to {C.place} to look at SEND. "
        "Leaders have made good progress, they found."
    ),
    Template(
        "Parents of children with special needs say that {C.council}'s support is inadequate. "
        "{R} will inspect it in the autumn."
    ),
)

OTHER_WATCHDOGS: tuple[Template, ...] = (
    Template("{C}'s youth justice service has been rated {G} by HM Inspectorate of Probation."),
    Template("HMICFRS has rated the police force that covers {C.place} {G} at protecting vulnerable children."),
    Template("The fire service in {C.place} was graded {G} by inspectors for keeping people safe."),
    Template("The Regulator of Social Housing gave {C.council} a C3 grade, saying its repairs were inadequate."),
    Template("The ombudsman found fault with {C.council}'s {S}: the family had had inadequate support for a year."),
    Template("A judge has criticised {C}'s {S} for poor planning and an inadequate assessment."),
    Template(
        "A safeguarding practice review in {C.place} says professionals shared good information but supervision was "
        "poor."
    ),
    Template("The Care Inspectorate has graded fostering at Fife Council very good."),
    Template("Care Inspectorate Wales has found that children's services in Powys require improvement."),
    Template("The Care Inspectorate rated children's services in Highland adequate for leadership."),
    Template(
        "External auditors judged {C.council}'s arrangements for value for money inadequate. Its {S} overspent by £9m."
    ),
    Template(
        "A peer review by the Local Government Association found good leadership in {C}'s {S}. It gives no grades."
    ),
)

NOT_SO: tuple[Template, ...] = (
    Template("{C}'s {S} have never been rated {G}, {R} confirmed."),
    Template("{R} did not rate {C}'s {S} {G}, whatever was said on social media."),
    Template("{C.council} denied that its {S} had been rated {G} by {R}."),
    Template("Claims that {R} had judged {C}'s {S} {G} are false, a spokesperson said."),
    Template("{C.council} thought that its {S} were {G} until {R} came.", where="G=good/outstanding"),
    Template(
        "Leaders at {C.council} had assumed that {R} would find their {S} {G}; the report comes out next month.",
        where="G=good/outstanding",
    ),
    Template("{R} has not yet inspected {C}'s {S}; it grades councils from inadequate to outstanding."),
    Template("No rating has been given to {C}'s {S}: a focused visit by {R} does not lead to a grade such as {G}."),
    Template("Neither {C} nor {D} has ever been judged {G} for its {S} by {R}."),
    Template("It would be wrong to call {C}'s {S} {G}, Ofsted's regional director said."),
)

IF_AND_RULE: tuple[Template, ...] = (
    Template("Were {R} to rate {C}'s {S} {G}, ministers would send in a commissioner.", where="G=inadequate"),
    Template(
        "If {R} rates {C}'s {S} {G}, the director's bonus will be paid, councillors heard.", where="G=good/outstanding"
    ),
    Template(
        "Councils whose {S} are rated {G} by {R} are inspected every three years, councillors in {C.place} were told."
    ),
    Template(
        "Under Ofsted's framework {S} judged inadequate get quarterly monitoring visits, a meeting in {C.place} heard."
    ),
    Template("{C.council} would have to find £10m if {R} judged its {S} inadequate, a risk register says."),
    Template(
        "Ofsted's four grades for {S} – outstanding, good, requires improvement and inadequate – were explained to "
        "councillors in {C.place}."
    ),
    Template(
        "To be judged {G} by {R}, {S} must listen to children, the framework says. "
        "{C} will send a response to the consultation.",
        where="G=good/outstanding",
    ),
    Template(
        "What would it take for {C}'s {S} to be {G}? Ofsted's framework gives the answer.", where="G=good/outstanding"
    ),
    Template(
        "Officers in {C.place} explained what a {G} rating from {R} would mean for {S}, should it come.",
    ),
    Template(
        "{R} is consulting on whether {S} should go on being graded as good or inadequate. {C.council} has replied."
    ),
    Template("Whether {C}'s {S} will be rated {G} or {H} by {R} is anybody's guess."),
    Template("Had {R} rated {C}'s {S} {G}, the leader said, he would have resigned.", where="G=inadequate"),
    Template(
        "Ofsted says an inadequate judgement is given where there are serious failures. "
        "{C.council} is due an inspection of its {S}."
    ),
)

WORDS: tuple[Template, ...] = (
    Template("{R} saw good practice and good partnership working in {C}'s {S}."),
    Template("{R} praised an outstanding team of social workers in {C}'s {S}."),
    Template(
        "The government said {C.council} was failing to perform {S} to an adequate standard. {R} had raised concerns."
    ),
    Template("Inspectors from Ofsted noted poor attendance at review meetings in {C}'s {S}."),
    Template("{R} found inadequate supervision of newly qualified workers in {C}'s {S}."),
    Template(
        "Children in {C.place} are not protected adequately, {R} said in a letter to the director of children's "
        "services."
    ),
    Template("{R} has told {C.council} to improve its {S} to a good standard by the autumn."),
    Template("{C}'s {S} make good use of data and good decisions for children, {R} wrote."),
    Template(
        "Support for families in {C.place} is good in parts, a foster carer told {R} during its visit to the "
        "council's {S}."
    ),
    Template("{R} commended {C}'s {S} for outstanding commitment to young people."),
    Template("A good start has been made on improving {C}'s {S}, {R} said in a letter."),
    Template("There is a good and improving offer for care leavers in {C.place}, {R} noted."),
    Template("{R} called on {C}'s {S} to make plans that are good enough to protect children."),
    Template("Record keeping in {C}'s {S} requires improvement in some teams, {R} wrote after its focused visit."),
    Template("The pace of change in {C}'s {S} needs improvement, {R} wrote after its monitoring visit."),
    Template("{R} saw too few good assessments when it made a focused visit to {C}'s {S}."),
    Template("{C}'s {S} are in special measures, one parent said of the council {R} visited last month."),
    Template("Critics call {C}'s {S} failing. {R} is due to visit next year."),
    Template("{C}'s {S} have a good reputation, says the advert for an Ofsted inspector living in the area."),
    Template("Children have outstanding health needs that {C}'s {S} must meet, {R} wrote."),
    Template("{C.council} has 40 outstanding actions from the plan for its {S} that {R} asked for."),
)

VISITS: tuple[Template, ...] = (
    Template(
        "{R} has made a focused visit to {C}'s {S}. Thresholds are understood and workers know their children well."
    ),
    Template(
        "On its monitoring visit to {C.council} {R} found that the quality of plans for children in care was too "
        "variable."
    ),
    Template("{R} visited {C}'s {S} for two days in May and found that the front door works better than before."),
    Template(
        "A joint targeted area inspection of {C.place} by {R} and others found good multi-agency work on neglect."
    ),
    Template(
        "After its focused visit {R} said that support for care leavers in {C.place} had improved, but required "
        "more work."
    ),
    Template("Ofsted inspectors have arrived in {C.place} for a full inspection of {S}. The report is due in August."),
    Template("{C.council} has met {R} for its annual conversation about {S}, which went well."),
    Template("The report of {R} on {C}'s {S} will be published on Friday, the council said."),
)

UNNAMED: tuple[Template, ...] = (
    Template("{R} rated seven councils {G} for their {S} last year. It did not say which."),
    Template("One in seven councils in England has {S} that are rated {G}, {R} says in its annual report."),
    Template("{R} said that 24 per cent of councils' {S} were {G} and 49 per cent {H}."),
    Template("A council in the north has had its {S} rated {G} by {R}."),
    Template(
        "Most councils are now {G} for their {S}, according to Ofsted's figures, which {C.council} will discuss "
        "next week."
    ),
    Template("The number of councils rated {G} for {S} has doubled since {P}, {R} said."),
    Template("{C.council} has asked {R} how many of its neighbours have {S} that are rated {G}."),
    Template("More councils have been rated {G} for {S} this year, {R} told MPs. The committee met in {C.place}."),
    Template("Some areas of the country have {S} rated {G} by {R}, the minister told an audience in {C.place}."),
)

PEOPLE: tuple[Template, ...] = (
    Template(
        "{R} is looking for inspectors with experience of good or outstanding {S}. The job is based in {C.place}."
    ),
    Template("{C.council} is looking for outstanding social workers to join its {S}. {R} last visited in {P}."),
    Template("Social workers in {C}'s {S} were named outstanding team of the year. {R} was among the sponsors."),
    Template("A former Ofsted inspector has joined {C}'s {S}, promising good outcomes for children."),
    Template(
        "{C.council} won a good practice award for its {S}, beating {D}. The judges included a former head of {R}."
    ),
    Template(
        "Cllr Tom Reed, cabinet member for children's services at {C.council}, called the region's {G} Ofsted-rated "
        "nursery a model."
    ),
    Template("{C.council} is seeking views on its {S}. Are they good, adequate or poor? {R} will not see the answers."),
    Template("A charity in {C.place} says that support from {S} is inadequate. It has written to {R}."),
    Template('"Our {S} are good," said the leader of {C.council}. "I would welcome {R} any day."'),
    Template("Residents rated {C}'s {S} {G} in a council survey, the committee heard. {R} was not involved."),
    Template("The opposition in {C.place} called the council's answer on {S} wholly inadequate. {R} has been told."),
)

OLD_DAYS: tuple[Template, ...] = (
    Template(
        "The local safeguarding training in {C.place} was described as good by staff, {R} noted.",
        published=SAFEGUARDING,
    ),
    Template("A children's home in {C.place} was rated {G} by {R}.", published=SAFEGUARDING),
    Template(
        "{R} carried out an unannounced inspection of contact and referral in {C.place}. It found no priority actions.",
        published=SAFEGUARDING,
    ),
    Template("A voluntary adoption agency in {C.place} was rated {G} by {R}.", published=SINGLE),
    Template(
        "{R} has begun its single inspection of {C}'s {S}. Nobody can say yet whether they are {G}.", published=SINGLE
    ),
    Template("{R} put off its inspection of {C}'s {S}. The council had hoped for good news.", published=COMBINED),
    Template(
        "{R} no longer gives an overall grade such as {G} to {S}. {C.council} is to be inspected this year.",
        published=NO_OVERALL,
    ),
    Template("A school in {C.place} is among the first to be rated exceptional by {R}.", published=NO_OVERALL),
)

CLASSES: dict[str, tuple[Template, ...]] = {
    "adults and health": ADULTS,
    "schools": SCHOOLS,
    "homes": HOMES,
    "agencies": AGENCIES,
    "SEND": SEND,
    "other watchdogs": OTHER_WATCHDOGS,
    "denials": NOT_SO,
    "conditions and rules": IF_AND_RULE,
    "words": WORDS,
    "visits without a grade": VISITS,
    "no council named": UNNAMED,
    "people and posts": PEOPLE,
    "other years": OLD_DAYS,
}
