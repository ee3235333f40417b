"""The words of the stories of two days that tell of an inspection; the others are everyday news."""

from random import Random

from benchmarks.simulated.words import told

INSPECTED = (
    (
        "Ofsted rates children’s services in {council} {grade}",
        "Children’s services in {council} have been rated {grade} overall by Ofsted, in a report that was published "
        "today. Inspectors spent {number} days with the council’s social workers.",
        "They judged the experiences and progress of children in care to be {grade}, and those of care leavers good. "
        "The impact of leaders on social work practice was judged {grade} too.",
        "At the last full inspection, four years ago, the service was rated requires improvement.",
        "{person}, cabinet member for children, thanked the people who do this work. “It is done in kitchens, in cars "
        "and late in the evening, and hardly anybody sees it,” she said.",
        "The report asks for better records of what managers decide, and for quicker visits by dentists for children "
        "who come into care from elsewhere. A plan goes to the scrutiny committee in {month}.",
    ),
    (
        "Inspectors see {council}’s services for children as {grade}",
        "Ofsted has judged {council} Council’s children’s services to be {grade}. The inspection lasted two weeks and "
        "looked at {number}0 children’s records.",
        "Its report, out this morning, says that families get help sooner than three years ago, and that children are "
        "listened to. Help and protection was judged {grade} as well.",
        "Foster carers met the inspectors at the family hub on {street}. “They asked good questions and wrote down "
        "the answers,” said {person}, who has cared for {number} children.",
        "The council says that it wants fewer workers from agencies. One social worker in eight is from one today; two "
        "years ago it was one in three.",
        "The next visit, which looks at one part of the service only, is expected within a year.",
    ),
)  # fmt: skip
"""A headline, then paragraphs, in which a story's own names and numbers are filled."""

GRADES = ("good", "outstanding", "requires improvement")


def inspected(random: Random, number: int, council: str) -> tuple[str, tuple[str, ...]]:
    """Return headline and paragraphs of a story on the grade of ``council``."""
    return told(INSPECTED, random, {"number": str(number), "council": council, "grade": random.choice(GRADES)})
