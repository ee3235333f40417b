"""The words of pretend stories: everyday news of a place."""

from collections.abc import Mapping, Sequence
from random import Random

PLACES = ("Upper Marsh", "Fallowbridge", "Kettleby", "Sandhope", "Little Orme", "Westwell", "Quarry Bank", "Holmby")
STREETS = ("Tannery Lane", "Station Road", "Mill Hill", "Priory Street", "The Wharf", "Chapel Walk", "Dove Rise")
PEOPLE = ("Nell Ashby", "Owen Tarrant", "Priya Marsh", "Tom Hollis", "Grace Pell", "Idris Vaughan", "Mary Lowther")
MONTHS = ("April", "May", "June", "July", "September")

EVERYDAY = (
    (
        "{street} in {place} closes for {number} nights of resurfacing",
        "Drivers are asked to leave more time from next week, when {street} in {place} closes at eight in the evening "
        "for {number} nights. Crews take off the worn surface, mend the drains below it and lay a quieter one.",
        "Buses go round by way of {other}. Stops that are left out are marked with a yellow hood, and the driver lets "
        "people off between stops where that is safe.",
        "{person}, who keeps the bakery at the corner, has waited for this since the frost of last winter. “You could "
        "lose a pram in that hole by the post box,” she says.",
        "Residents keep their way in at all hours; a marshal stands at either end. The work costs {number}0,000 pounds "
        "and is paid for from this year's budget for roads.",
    ),
    (
        "Volunteers plant {number}00 trees above {place}",
        "More than {number}00 young trees stand on the slope above {place} since the weekend. Volunteers from three "
        "schools and the angling club dug the holes, most of them in the rain.",
        "Alder and willow were chosen for the wet ground along {street}, oak and hornbeam for the top. All come from "
        "a nursery fewer than {number} miles away.",
        "“My grandfather cut the last of the old wood here,” says {person}, who led the diggers. “It is only fair that "
        "one of us puts some of it back.”",
        "The guards come off in five years. Until then everybody who walks there is asked to keep dogs on the path and "
        "to tell the rangers where a stake has come loose. The next day of planting is in {month}.",
    ),
    (
        "{place} library opens {number} hours a week longer",
        "From {month} the library on {street} opens on Saturday afternoons too, {number} hours a week more than now. "
        "A poll of its readers last autumn had asked for that before anything else.",
        "Two rooms upstairs, in which old registers were kept, become a quiet place to work and a place for music. The "
        "registers move to the record office and can be ordered from there within three days.",
        "{person}, who has run the reading circle for {number} years, calls it good news with a cake in it: the first "
        "Saturday is a party, with a puppet play at two.",
        "Cards that ran out during the winter hold for another year at no cost. Nobody is charged for late books.",
    ),
    (
        "Market traders in {place} win a later start",
        "The Thursday market on {street} begins at nine and no longer at seven. Traders had asked for it in a letter "
        "with {number} names; many of them come over the hills, and black ice cost them whole mornings.",
        "The places are given out afresh in {month}. Those who sell what they have grown themselves come first, and "
        "a third of all places is kept for those who have never had one.",
        "“Nobody buys a cabbage in the dark,” says {person} at the fountain. “Give us an hour of sleep, and "
        "you get an hour of better temper.”",
        "Parking on {other} stays free until ten. The covered hall is swept by noon, as before.",
    ),
    (
        "Swimmers get the {place} pool back in {month}",
        "The pool in {place} has been dry for {number} weeks, because the pumps of 1974 gave up one after the other. "
        "New ones are on their way and are set in this month; in {month} the first lanes open.",
        "Early swimmers come first, then schools. The baths on {street} keep their longer hours until all "
        "is as it was.",
        "{person} swims a mile each morning and has counted tiles for want of better to do. There are {number}12 "
        "of them along the deep end.",
        "Whoever holds a ticket for the year has the time added to it and has nothing to do for that. Lessons for "
        "beginners are booked at the desk.",
    ),
    (
        "{place} band looks for a tuba, and somebody to play it",
        "The brass band of {place} turns {number}0 this year and has everything but a tuba. The last one left for the "
        "coast with its player, and the marches have sounded thin since.",
        "The band practises on Tuesdays in the hall on {street}. Notes can be learned there; breath has to be brought.",
        "“We had a cello stand in at the fair,” says {person}, who conducts. “It was brave, and it was wet, and it was "
        "not the same.”",
        "The anniversary is played on the green in {month}, with the bands of two neighbours. Cake is welcome, and so "
        "are chairs.",
    ),
)  # fmt: skip
"""A headline, then paragraphs, in which a story's own names and numbers are filled."""

FURTHER = (
    "Whoever wants to know more can come to the town hall on the first Monday of the month, between ten and four. Tea "
    "is on the council, and so is the lift: the stairs by {street} are being painted until {month}.",
    "Councillor {person} thanked everybody who had written in. “Each letter was read, the angry ones twice,” she said. "
    "“We cannot do all of it, and we shall say in public what we leave for another year, and why.”",
    "Not everybody agrees. At the last meeting {number} people spoke, and a good third of them would have spent the "
    "money on the footbridge in {place}, where wheelchairs still have to go round by the ford.",
    "The parish newsletter will carry the details, with a map of {other} on its back page. Copies in large print and "
    "on tape are kept at the counter and are sent out by post to those who ask for them.",
    "Something like it was last tried in the year of the great flood. Old minutes tell of a brass band, a borrowed "
    "horse and a bill that nobody wanted to pay; this time there is a contract, and the weather has been looked up.",
    "A report on how it went comes before the members in {month}. Until then the team meets on each second Wednesday "
    "at the hall in {place}, and everybody who keeps quiet may listen.",
)
"""What any story of a place may end with."""
MOST_FURTHER = 4


def everyday(random: Random, number: int) -> tuple[str, tuple[str, ...]]:
    """Return headline and paragraphs of a story on nothing that is watched for; ``number`` tells it from all others."""
    return told(EVERYDAY, random, {"number": str(number)})


def told(forms: Sequence[tuple[str, ...]], random: Random, said: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
    street, other = random.sample(STREETS, 2)
    names = {"place": random.choice(PLACES), "person": random.choice(PEOPLE), "month": random.choice(MONTHS)}
    chosen = (*random.choice(forms), *random.sample(FURTHER, MOST_FURTHER))
    title, *paragraphs = (text.format(street=street, other=other, **names, **said) for text in chosen)
    return title, tuple(paragraphs)
