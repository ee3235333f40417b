"""What is hoped for, what has come true, and what only stands beside an aim."""

import pytest

from .test_described import LEEDS
from .test_published import expected, read_after


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("He said it had always been their ambition to be rated outstanding and now they were.", "Oon"),
        ("Our ambition to be outstanding has been realised.", "Oon"),
        ("We said we would get to good and we have.", "Ogn"),
        ("We promised to get to good, and we did.", "Ogn"),
        ("We set out to become good and today we are.", "Ogn"),
        ("The council vowed to become outstanding and is now rated so.", "Oon"),
        ("Ambitions for care leavers are high and their services are good.", "Vgn"),
        ("The report aims to show how the council became good.", "Ogn"),
        ("The book promises to tell how services went from inadequate to good.", "Oip Ogn"),
        ("We want to build on our good rating.", "Ogn"),
        ("The council plans to build on its outstanding rating.", "Oon"),
        ("The leader hopes to keep the momentum after the good rating.", "Ogn"),
        ("It had been the aim to get to good.", ""),
        ("The council had hoped to be good by now.", ""),
        ("The council will have to improve after being rated inadequate.", "Oin"),
        ("The plan is to respond to the inadequate rating within weeks.", "Oin"),
        ("Our ambition is to become good at the next inspection and then outstanding.", "Ogf Oof"),
        ("It hopes to reach good by 2026 and then outstanding by 2029.", "Ogf Oof"),
        ("The council should reach requires improvement at the re-inspection expected in 2027.", "Orf"),
        ("By the next inspection the service ought to reach good.", "Ogf"),
        ("The ambition to be outstanding has yet to be realised.", "Oof"),
        ("The ambition to be outstanding has not been realised.", "Oof"),
        ("We said we would get to good and we shall.", "Ogf"),
        ("We want to be outstanding and we will be.", "Oof"),
        ("We are aiming for good and nothing less.", "Ogf"),
        ("He says that the next inspection will see us at good.", "Ogf"),
        ('The ambition is to be "unequivocally good" at the next inspection.', "Ogf"),
        ("The ambition was for good by 2028.", "Ogf"),
        ('"Outstanding by the next one," he told staff.', "Oof"),
        ("It has a plan under which the council is to be rated at least 'good' by 2028.", "Ogf"),
        ("We know which steps will now take us to outstanding.", "Oof"),
        ("When Ofsted are back I want it to be the outstanding that our staff deserve.", "Oof"),
        ("I think that we'll come out of it with at least 'requires improvement'.", "Orf"),
        ("By then we mean care leavers to be good as well.", "Vgf"),
        ("The minister expects the next report to find that services are no longer inadequate.", "Oip"),
        ("She said that it wasn't about getting to 'requires improvement'.", ""),
        ("This took the county to good.", "Ogn"),
        ("They take children to good homes and to outstanding schools.", ""),
        ("Managers see that it is consistently good.", ""),
        ("We mean it when we say that services are good, said inspectors.", "Ogn"),
    ],
)
def test_an_aim_is_a_forecast_until_it_is_reached(text: str, told: str) -> None:
    assert read_after(LEEDS, text) == expected(told)
