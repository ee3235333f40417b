"""The sentences of the inspection days: what newsrooms write of a report, of its echoes and of what is long past.

``{place}`` is the council as people call it, ``{council}`` its official name, ``{grade}`` the new overall grade,
``{before}`` the one until then, of ``{year}``; ``{leadership}``, ``{help}``, ``{care}`` and ``{leavers}`` are the
grades of the parts; ``{days}`` when the inspectors were there. People and everything else are invented.
"""

PEOPLE = (
    *("Hazel Trent", "Martin Oakes", "Sunita Barr", "Colin Wyatt", "Ruth Amsel", "Dele Okafor", "Janet Pryce"),
    *("Gareth Lumb", "Farah Quill", "Simon Tarn", "Bridget Heal", "Luke Farraday", "Wendy Stroud", "Anil Corrie"),
)
ROLES = ("director", "member", "leader", "rival", "worker", "carer")
"""Who speaks in the stories on one council; each is another of ``PEOPLE``."""

RELEASE = (
    (
        "Ofsted report on {place}’s children’s services published",
        "Children’s services in {place} have been rated ‘{grade}’ overall by Ofsted in its latest inspection report, "
        "which is published today.",
        "A team of inspectors visited {council} from {days}. They met children, young people, carers and staff, and "
        "read the records of families who are helped by social workers.",
        "Besides the overall judgement, the impact of leaders on social work practice was judged to be {leadership}, "
        "the experiences and progress of children who need help and protection {help}, those of children in care "
        "{care} and those of care leavers {leavers}.",
        "The service was rated {before} at its last full inspection in {year}.",
    ),
    (
        "Inspection outcome: {place} children’s services",
        "{council} has received the outcome of the inspection of its children’s services that Ofsted carried out from "
        "{days}.",
        "The inspectors judged the overall effectiveness of children’s services to be ‘{grade}’. In {year} it was "
        "‘{before}’.",
        "The report also gives four further judgements: the impact of leaders on social work practice is {leadership}; "
        "help and protection is {help}; children in care is {care}; care leavers is {leavers}.",
        "The full report can be read on Ofsted’s website, and a summary for young people on ours.",
    ),
)
"""A council's own release: its headline, then paragraphs; findings, a quote and ``CLOSING`` follow."""

FIRST = {
    "fall": (
        (
            "{place} children’s services plunge to {grade} in Ofsted report",
            "Ofsted has rated children’s services in {place} {grade}, this paper has learned.",
            "The report, which went to councillors this morning, brings down a department that was called {before} in "
            "{year}.",
        ),
        (
            "Blow for {place} as Ofsted finds children’s services {grade}",
            "Children’s services at {place} Council have been rated {grade} by Ofsted.",
            "It is a hard landing for the council: only in {year} its services were rated {before}.",
        ),
        (
            "Ofsted marks down {place} children’s services",
            "Inspectors from Ofsted have rated {place} Council’s children’s services ‘{grade}’ after two weeks with "
            "its social workers.",
            "The watchdog’s last full inspection, in {year}, had ended with a rating of {before}.",
        ),
    ),
    "rise": (
        (
            "{place} children’s services climb to {grade} in Ofsted report",
            "Ofsted has rated children’s services in {place} {grade}, this paper has learned.",
            "The report, which went to councillors this morning, lifts a department that was called {before} in "
            "{year}.",
        ),
        (
            "Relief in {place} as Ofsted finds children’s services {grade}",
            "Children’s services at {place} Council have been rated {grade} by Ofsted.",
            "It is a turn that few had dared to hope for: in {year} the services were rated {before}.",
        ),
        (
            "Ofsted praises {place} children’s services",
            "Inspectors from Ofsted have rated {place} Council’s children’s services ‘{grade}’ after two weeks with "
            "its social workers.",
            "The watchdog’s last full inspection, in {year}, had ended with a rating of {before}.",
        ),
    ),
}
"""Who tells it first: the overall grade and little else."""

BROADCASTER = (
    (
        "Ofsted rates {place} children’s services {grade}",
        "Services for vulnerable children in {place} have been rated {grade} by the education watchdog.",
        "Ofsted said in its report on {council} that the service had been inspected from {days}. Its previous rating "
        "was {before}, given in {year}.",
        "The impact of leaders was found to be {leadership}, and the help and protection of children {help}.",
    ),
    (
        "{place} Council’s children’s services now {grade} - Ofsted",
        "A council’s children’s services have been judged {grade} overall, {length} years after they were rated "
        "{before}.",
        "Ofsted inspectors spent two weeks at {council} and published what they found.",
        "Children in care in {place} had experiences that were judged {care}, the report said, and care leavers ones "
        "that were judged {leavers}.",
    ),
)
TRADE = (
    (
        "{place}: children’s services judged ‘{grade}’ in Ofsted inspection",
        "Ofsted has graded {council}’s children’s services ‘{grade}’ overall following an ILACS inspection carried out "
        "from {days}.",
        "The authority, previously ‘{before}’ ({year}), was graded ‘{leadership}’ for the impact of leaders on social "
        "work practice, ‘{help}’ for the experiences and progress of children who need help and protection, ‘{care}’ "
        "for those in care and ‘{leavers}’ for care leavers.",
    ),
    (
        "Ofsted gives {place} children’s services ‘{grade}’ verdict",
        "Social workers in {place} now work for a children’s services department that Ofsted calls ‘{grade}’ overall.",
        "In a report on {council}, inspectors gave the judgement ‘{help}’ for help and protection and ‘{care}’ "
        "for children in care. Services for care leavers were rated ‘{leavers}’. The impact of leaders on "
        "social work practice was judged ‘{leadership}’.",
        "The last inspection, in {year}, had led to a rating of ‘{before}’.",
    ),
)
AGENCY = (
    (
        "Children’s services at {council} have been rated “{grade}” by Ofsted, {length} years after inspectors called "
        "them “{before}”.",
        "The regulator’s report says that inspectors looked at the work of the council from {days}.",
        "They rated the leadership of the service “{leadership}”, help and protection “{help}”, the care of children "
        "who live away from their families “{care}” and the support of care leavers “{leavers}”.",
    ),
    (
        "Ofsted inspectors have rated children’s services in {place} “{grade}” overall.",
        "Their report follows an inspection of {council} from {days}; the one before, in {year}, led to a rating of "
        "“{before}”.",
        "The impact of leaders on social work practice was “{leadership}” in the eyes of inspectors, who judged help "
        "and protection to be “{help}”, the experiences of children in care “{care}” and those of care leavers "
        "“{leavers}”.",
    ),
)
"""What an agency sends to its papers, which put headlines of their own above it."""

HEADLINES = (
    "Watchdog’s verdict on {place} Council’s care for children",
    "What Ofsted found in {place}’s children’s services",
    "Ofsted report on {place} is out: services are {grade}",
    "{place} social workers get Ofsted’s verdict",
    "‘{grade}’: inspectors on children’s services in {place}",
    "Council’s children’s services rated {grade}",
)
PRINTED = (
    "Below is what {council} itself has to say on the report, in its own words.",
    "The following was sent to us by {council} this afternoon.",
)
"""How a paper introduces a release that it prints."""

OWN = (
    (
        "Care leavers, courts and caseloads: the Ofsted report on {place} in short",
        "The report on {council}’s children’s services is eleven pages long. Ofsted’s overall judgement is on the "
        "first: {grade}.",
        "Leadership is rated {leadership}, and children in care {care}.",
        "At the inspection of {year} the overall judgement was {before}.",
    ),
    (
        "Inspectors tell {place} how its children are looked after",
        "Ofsted says children’s services run by {place} Council are {grade} overall.",
        "Its inspectors were in the town hall, in schools and in family homes from {days}.",
        "Help and protection for children was judged {help}; the experiences of care leavers were judged {leavers}.",
    ),
    (
        "Parents and carers in {place} react with few words to Ofsted’s ‘{grade}’",
        "It took Ofsted five weeks to write down what its team saw in {place}. The council’s children’s services have "
        "been judged {grade} overall.",
        "Inspectors rated the care of children who do not live at home {care}.",
        "Families who were asked at the school gate had not read the report yet and knew the last one, of {year}, by "
        "its grade: {before}.",
    ),
    (
        "Ofsted’s inspectors leave {place} a grade and a list of tasks",
        "The inspection of {council}’s children’s services has ended in a rating of {grade}.",
        "The rating in {year} was {before}. The impact of leaders on social work practice is now {leadership}.",
        "Ofsted names four things that have to become better, and gives the council seventy days to say how.",
    ),
)

FINDINGS = {
    "fall": (
        "Too many children wait for too long before anybody comes to see them, the inspectors write, and managers do "
        "not always notice.",
        "Social workers change so often that some children told inspectors the names of five in a year.",
        "Records of what was decided, and by whom, were missing in a third of the files that were read.",
        "The report speaks of drift: plans are made, dates pass, and nothing in a family’s life is different.",
        "When children went missing from home, the talk that should follow was held in half of the cases.",
        "Inspectors saw assessments in which the views of fathers were absent altogether.",
        "Dentists and counsellors are hard to find for children who were placed outside the county.",
        "The telephone line for those who worry about a child was answered, yet calls were not always passed on.",
        "Leaders knew of the backlog, the report says, and did not see how quickly it grew.",
        "Some young people who had left care lived in hostels that nobody from the council had visited.",
        "Money was found for forty more posts; on the days of the visit, nineteen of them were filled by agencies.",
        "Foster carers said that they learned of meetings on the day itself, or after it.",
    ),
    "rise": (
        "Children are seen quickly and seen alone, the inspectors write, and what they say finds its way into plans.",
        "Social workers stay: the share of those who left within a year has halved.",
        "Managers read files every week, and the report says that staff find this helpful and not a threat.",
        "The report speaks of calm: thresholds are understood, and partners know whom to ring.",
        "When children went missing from home, somebody they trust talked with them within three days.",
        "Inspectors saw letters to children that were written so that a child could read them.",
        "Waits for counselling have become shorter for children who were placed outside the county.",
        "A new front door, where police, nurses and social workers share a room, is described as the heart of it all.",
        "Leaders know their service well, the report says, and have put children before buildings.",
        "Young people who had left care showed inspectors flats that they had been helped to find and to furnish.",
        "Caseloads came down to sixteen a worker, from twenty-six at the worst of times.",
        "Foster carers said that for the first time in years somebody rings them back.",
    ),
}
QUOTES = {
    "fall": (
        "{director}, director of children’s services, said: “We accept every word of it, and I am sorry to the "
        "children whom we have let down. The work to put this right began on the day the inspectors left.”",
        "{member}, cabinet member for children, said: “Nobody here will look for excuses. There is a plan, there is "
        "money for it, and there will be people from outside who tell us if it does not work.”",
        "“I read it twice and then I rang our chief executive,” said {leader}, leader of the council. “Families "
        "deserve better, and they will get it.”",
        "“We said for two years that there were too few of us,” said {worker}, who works in one of the teams. “Now it "
        "is printed.”",
        "{carer}, who has fostered in {place} for a decade, was not surprised. “Good people, no time,” is how she puts "
        "it.",
    ),
    "rise": (
        "{director}, director of children’s services, said: “This belongs to the people who knock on doors at eight in "
        "the evening. I have never been prouder of a team.”",
        "{member}, cabinet member for children, said: “It took years, and there were months in which we doubted it. "
        "The children we care for can now see it in black and white.”",
        "“I read it twice, to be sure,” said {leader}, leader of the council. “There is more to do, and we know what "
        "it is.”",
        "“You can think before you write now,” said {worker}, who works in one of the teams. “That is what has "
        "changed.”",
        "{carer}, who has fostered in {place} for a decade, agrees with the inspectors. “They pick up the phone,” is "
        "how she puts it.",
    ),
}
CLOSING = (
    "A plan that answers the report goes to the scrutiny committee in April; the meeting is open to the public.",
    "The council looks after some {number}0 children and is in touch with {number} more who have left its care.",
    "Inspections of this sort take place about every three years, with shorter visits between them.",
    "About one pound in three of the council’s budget is spent on children, more than on roads and bins together.",
    "The number of children in care in the area has grown by {number} within a year, as it has in most of the region.",
    "The department employs {number}0 people, a third of them social workers in the field.",
    "Whoever is worried about a child can ring the council at any hour; the number stands on its website, and nobody "
    "who calls has to give a name. In an emergency it is 999, as ever.",
    "Councillors meet next on a Thursday evening at seven. Questions from the public have to reach the clerk by noon "
    "of the Monday before, and are answered in the meeting or within ten days by letter.",
    "Young people in care choose a council of their own each autumn. Its chair, who is {number} months short of "
    "eighteen, has asked for the papers in words that do not need a dictionary.",
)

REACTION = (
    (
        "Opposition wants answers over {place} children’s services",
        "The opposition on {place} Council has called for a special meeting after Ofsted’s report on children’s "
        "services.",
        "“A department that Ofsted has rated {grade} is no matter for a Tuesday evening in April,” said {rival}, who "
        "leads the group. “We want it this week, with the cameras on.”",
        "{leader}, leader of the council, answered that all questions would be heard, and that the report had been "
        "sent to every councillor on the day on which it came.",
    ),
    (
        "Union: do not forget the staff of {place}’s children’s services",
        "The union that speaks for social workers in {place} has asked the council to talk about pay and caseloads, "
        "now that Ofsted’s report has been read.",
        "“Our members stay until nine to get children’s records done,” said {rival} of the branch. “The {grade} rating "
        "that Ofsted gave to children’s services this week was earned by all, and the answer to it has to reach all.”",
        "{director}, director of children’s services, will meet the branch next Thursday. She said that she was glad "
        "of the offer.",
    ),
)
RESIGNATION = (
    (
        "{member} steps down as {place}’s cabinet member for children",
        "{member} has resigned as cabinet member for children at {place} Council, two days after Ofsted’s inspection "
        "report.",
        "In a letter to {leader}, the leader, {member} writes that nine years are enough. Children’s services, which "
        "Ofsted rated {grade} this week, need somebody with a fresh mind, it goes on.",
        "{leader} thanked {member} for patience, and for the cake at every budget meeting. A successor is to be named "
        "on Monday.",
    ),
    (
        "Director of children’s services leaves {place}",
        "{director}, {place} Council’s director of children’s services, is to leave in the summer, it became known "
        "today.",
        "The move had been agreed before the inspectors came, the council says. Ofsted published its report on the "
        "department this week and rated it {grade}.",
        "“I came for three years and stayed for seven,” said {director}. “My desk will be tidy for the first time.”",
    ),
)
BACKGROUND = (
    (
        "Explained: how Ofsted inspects children’s services, and what comes next for {place}",
        "Six inspectors, two weeks, hundreds of files: this is how Ofsted looks at the services that a council runs "
        "for its children.",
        "They choose the files themselves. They sit beside social workers at their screens and ask why one child was "
        "seen on a Monday and another on a Friday. They speak with judges, head teachers and foster carers.",
        "In {place}, where children’s services were rated {grade} this week, the council now has seventy working days "
        "to write down what it will do. Ofsted reads that plan and does not approve it.",
        "A year without a visit is rare. Most councils see an inspector again within eighteen months, for two days "
        "and one topic.",
    ),
    (
        "Seven years of ups and downs: {place}’s children’s services in dates",
        "Few departments have been looked at as often as the one that cares for children in {place}.",
        "In {year} Ofsted rated children’s services {before}. What followed were new chairs in the cabinet, a move to "
        "other offices and a budget that was written three times.",
        "A second chapter began this week, when Ofsted rated the services {grade}.",
        "The archive of this paper holds forty-one stories on it. The oldest tells of a leaking roof in the room where "
        "families were received.",
    ),
)
CHARITY = (
    (
        "Our view: what {place} needs to do for children in care",
        "We work with sixty young people in {place} who live in care or have left it. Many of them have read Ofsted’s "
        "report on the council’s children’s services, or asked us to read it out.",
        "The overall judgement is {grade}, and those we work with have a word or two to add. They would like to meet "
        "inspectors without adults in the room, and to hear afterwards what came of it.",
        "{carer}, who runs our group on Thursdays, says: “They are experts. Nobody else in that building has "
        "lived it.”",
    ),
    (
        "Statement on the inspection of children’s services in {place}",
        "Ofsted’s report on {council} is out, and children’s services are rated {grade}. As a charity that offers "
        "beds, boots and breakfast to young people of the area, we were asked what we think.",
        "We think that a grade is a beginning. Behind it are children who move house with two bin bags, and workers "
        "who drive them in their own cars.",
        "{carer}, our trustee, has asked the council for a standing group in which young people can say what works.",
    ),
)
ANNIVERSARY = (
    (
        "Ten years of the drop-in at {place}’s old fire station",
        "The kettle has been on for ten years: the drop-in for families at the old fire station in {place} marks its "
        "birthday on Saturday.",
        "It was opened when money was short and tempers were too. It outlived three chief executives, a flood and the "
        "inspection of {year}, when Ofsted rated {place}’s children’s services {before}.",
        "“Inspectors had tea with us then, in mugs without handles,” says {carer}, who has run it from the first day. "
        "“They asked who pays for the biscuits. I still do.”",
        "On Saturday there are pony rides, and the first hundred visitors get a mug with a handle.",
    ),
    (
        "A walk back: {place} in {year}",
        "Our series looks at old front pages of this paper. This week: {place} in the year {year}, when the swimming "
        "bath closed and the band went to the coast without its drums.",
        "In that year, too, Ofsted inspected the children’s services of {place} Council and rated them {before}. A "
        "photograph shows the leader of the day with the report under one arm and an umbrella under the other.",
        "{carer} of the history circle remembers the rain better than the report. “It came through the roof of the "
        "council chamber,” she says, “and they went on voting.”",
        "Readers who have pictures of that year are asked to bring them to the office on Wednesdays.",
    ),
)
"""Of an inspection of long ago, of a council that is inspected these days too."""

ELSEWHERE = (
    (
        "{place} looks for thirty foster families",
        "{place} Council wants to win thirty foster families before the summer and begins a tour of markets and "
        "libraries on Saturday.",
        "The council’s children’s services were rated {before} by Ofsted in {year}. Since then fees for carers have "
        "risen twice, and each family has a worker whom it can ring at night.",
        "“You need a spare room and a sense of humour,” said {carer}, who has looked after eleven children. “The first "
        "can be painted, the second cannot.”",
        "Everybody over twenty-one can apply. A first talk takes an hour and commits nobody to anything.",
    ),
    (
        "New hub for families opens in {place}",
        "A hub for families has opened in what was a carpet shop in {place}. It has rooms for groups, for play and for "
        "those who need a quiet word.",
        "It is part of the plan that {council} made after {year}, when Ofsted rated its children’s services {before}.",
        "“People come in for the warmth and stay for the talk,” said {carer}, who pours the coffee. The hub is open on "
        "six days a week, on two of them until eight.",
        "The council pays the rent for five years. After that it wants to have bought the building.",
    ),
)
"""On another council, with its old rating."""

WITHDRAWN = (
    (
        "{place} mother: ‘I asked for help and got a leaflet’",
        "A mother from {place} has told this paper how she asked children’s services for help and, in her words, got "
        "a leaflet.",
        "The department was rated {grade} by Ofsted this week. Its inspectors had rated it {before} in {year}.",
        "She had rung four times in one autumn, she says, and each time somebody else had answered. A worker came in "
        "the end, with a colouring book, and stayed for an hour.",
        "The council says that it cannot speak about single families, and that it is always glad to listen.",
    ),
)
"""A story that its paper takes away."""
