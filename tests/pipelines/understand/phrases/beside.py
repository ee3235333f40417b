"""A grade of children's services beside something that has the same words and is none."""

from .template import Template

OTHER_BODIES: tuple[Template, ...] = (
    Template(
        "{R} has rated {C}'s {S} {G}. The council's adult social care was rated {H} by the CQC last year.",
        "C overall G",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. Nine in ten schools in the area are good or outstanding.",
        "C overall G",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. A children's home run by the council was judged {H} in April.",
        "C overall G",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. In March it and the CQC found widespread failings in the area's SEND provision.",
        "C overall G",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. The youth justice service was rated {H} by HM Inspectorate of Probation.",
        "C overall G",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. The local police force is rated {H} at protecting vulnerable people.",
        "C overall G",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. One of the area's nurseries lost its outstanding rating on the same day.",
        "C overall G",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. An independent fostering agency used by the council is rated {H}.",
        "C overall G",
    ),
    Template(
        "{C}'s {S} have been rated {G} by {R}, and its adult education service was found to be {H} last year.",
        "C overall G",
    ),
    Template(
        "The CQC rated {C}'s adult social care {H} in March. Now {R} has rated the council's {S} {G}.",
        "C overall G",
    ),
)

OTHER_WORDS: tuple[Template, ...] = (
    Template("{R} has rated {C}'s {S} {G}. Social workers do outstanding work, it says.", "C overall G"),
    Template("{R} has rated {C}'s {S} {G}. Leaders had believed that they were {H}.", "C overall G"),
    Template(
        "{R} has rated {C}'s {S} {G}. Its grades are outstanding, good, requires improvement and inadequate.",
        "C overall G",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. Inspectors saw good decisions and some poor record keeping.",
        "C overall G",
    ),
    Template("{R} has rated {C}'s {S} {G}. Only two councils in the region are {H}.", "C overall G"),
    Template(
        "{R} has rated {C}'s {S} {G}. No council in the region has been rated outstanding.",
        "C overall G",
        where="G=inadequate/requires_improvement/good",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. Councils that are rated inadequate face intervention.",
        "C overall G",
        where="G=good/outstanding/requires_improvement",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. Had they been rated {H}, a commissioner would have been sent in.",
        "C overall G",
        where="H=inadequate",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. They are not yet good, inspectors said.",
        "C overall G",
        where="G=inadequate/requires_improvement",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. Supervision is inadequate in some teams and attendance at panels poor.",
        "C overall G",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. Children are not protected adequately in every case.",
        "C overall G",
        where="G=inadequate/requires_improvement",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. Across the country, one in seven councils is {H}.",
        "C overall G",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. Nobody who saw them two years ago would have called them {H}.",
        "C overall G",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. The team for disabled children is an outstanding team, a parent said.",
        "C overall G",
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. Critics say the grade flatters a service in which too little is good enough.",
        "C overall G",
        where="G=good/outstanding",
    ),
    Template(
        "Councils in special measures get extra visits. {R} has rated {C}'s {S} {G}.",
        "C overall G",
    ),
)

CLASSES: dict[str, tuple[Template, ...]] = {
    "beside other bodies": OTHER_BODIES,
    "beside other words": OTHER_WORDS,
}
