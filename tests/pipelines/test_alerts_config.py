"""[alerts] and [digest] are read strictly; what may be an address is in no complaint."""

from datetime import time
from pathlib import Path

import pytest

from pipelines.alert_rules import Rule, regions
from pipelines.alerts_config import Alerts, Channel, Digest
from pipelines.config import Config, read_config
from pipelines.exceptions import ConfigError
from pipelines.reference import authorities
from pipelines.telling.rules import rule_says

CHANNELS = '[alerts.channels]\ndesk = { env = "DESK" }\nteam = { file = "secrets/team" }\n'
RULE = '[[alerts.rules]]\nto = ["desk"]\n'


def read(folder: Path, text: str) -> Config:
    (folder / "councilwatch.toml").write_text(text, encoding="utf-8")
    return read_config(folder)


def test_without_any_nobody_is_told(tmp_path: Path) -> None:
    config = read(tmp_path, "")
    assert config.alerts == Alerts()
    assert config.alerts.channels == {}
    assert config.digest is None
    assert config.explorer_base == "http://127.0.0.1:8001"
    assert read(tmp_path, "[explorer]\nport = 9000").explorer_base == "http://127.0.0.1:9000"


def test_everything_can_be_said(tmp_path: Path) -> None:
    config = read(
        tmp_path,
        """
        [alerts]
        quiet_hours = "22:00-7:00"
        per_hour = 4
        explorer = "https://watch.kirkwell.test/"
        [alerts.channels]
        desk = { env = "DESK" }
        [alerts.channels.team]
        file = "secrets/team"
        [[alerts.rules]]
        name = "falls"
        to = ["desk", "team"]
        councils = ["leeds city council", "E08000006", "Bristol"]
        regions = ["north west", "Yorkshire and the Humber"]
        grades = ["Requires improvement", "inadequate"]
        judgements = ["children in care", "overall", "in_care"]
        direction = ["fall", "mixed"]
        kinds = ["joint inspection", "inspection"]
        confidence = "stated"
        official_only = true
        sources_in_trouble = true
        updates = true
        [[alerts.rules]]
        to = ["team"]
        [digest]
        every = "weekly"
        day = "friday"
        at = "8:05"
        to = ["team"]
        always = true
        """,
    )
    assert config.alerts.channels == {
        "desk": Channel(name="desk", env="DESK"),
        "team": Channel(name="team", file="secrets/team"),
    }
    assert config.alerts.channels["team"].line == 8
    assert (config.alerts.quiet, config.alerts.per_hour) == ((time(22), time(7)), 4)
    assert config.explorer_base == "https://watch.kirkwell.test"
    falls, second = config.alerts.rules
    assert falls == Rule(
        name="falls",
        to=("desk", "team"),
        councils=("E08000035", "E08000006", "E06000023"),
        regions=falls.regions,
        grades=("requires improvement", "inadequate"),
        judgements=("in_care", "overall"),
        direction=("fall", "mixed"),
        kinds=("jtai", "inspection"),
        confidence="stated",
        official_only=True,
        sources_in_trouble=True,
        updates=True,
    )
    assert falls.regions[0] == "North West"
    assert second == Rule(name="rule 2", to=("team",))
    assert config.digest == Digest(every="weekly", day="friday", at=time(8, 5), to=("team",), always=True)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("[alerts]\nmail = true", 2, "unknown key 'mail'"),
        ("[alerts]\nper_hour = 0", 2, "from 1 to 1000"),
        ('[alerts]\nquiet_hours = "22-7"', 2, 'must be like "22:00-07:00"'),
        ('[alerts]\nquiet_hours = "22:00-22:00"', 2, "begin and end at the same time"),
        ('[alerts]\nquiet_hours = "25:00-07:00"', 2, 'must be like "22:00-07:00"'),
        ('[alerts]\nexplorer = "watch"', 2, "must be a web address"),
        ('[alerts.channels]\n"a b" = { env = "A" }', 2, "the name of a channel"),
        ('[alerts.channels]\ndesk = { env = "A B" }', 2, "the name of an environment variable"),
        (
            '[alerts.channels]\ndesk = { env = "A", file = "b" }',
            2,
            "env and file are both named, and it is kept in one",
        ),
        ("[alerts.channels]\ndesk = {}", 2, "an address never stands in this file"),
        (f'{CHANNELS}[[alerts.rules]]\nname = "x"', 4, 'say who is told, like to = ["desk"]'),
        (f"{CHANNELS}[[alerts.rules]]\nto = []", 5, "say who is told"),
        (f'{CHANNELS}[[alerts.rules]]\nto = ["dusk"]', 5, "Did you mean 'desk'?"),
        ('[[alerts.rules]]\nto = ["desk"]', 2, "There is none under [alerts.channels] yet."),
        (f'{CHANNELS}{RULE}councils = ["Leads"]', 6, 'Did you mean "Leeds"'),
        (
            f'{CHANNELS}{RULE}councils = ["Bournemouth"]',
            6,
            'ended on 31 March 2019, and "Bournemouth, Christchurch and Poole" (E06000058) took over: name that in its',
        ),
        (
            f'{CHANNELS}{RULE}councils = ["E10000021"]',
            6,
            '"West Northamptonshire" (E06000062) took over: name those in',
        ),
        (f'{CHANNELS}{RULE}{RULE}regions = ["North Wst"]', 8, "Did you mean 'North West'?"),
        (f'{CHANNELS}{RULE}grades = ["excelent"]', 6, "Did you mean 'excellent'?"),
        (f'{CHANNELS}{RULE}judgements = ["care leaver"]', 6, "Did you mean 'care_leavers'?"),
        (f'{CHANNELS}{RULE}direction = ["down"]', 6, "It is one of: fall, rise, same, mixed, first."),
        (f'{CHANNELS}{RULE}kinds = "inspection"', 6, "must be a list of texts in quotes"),
        (f'{CHANNELS}{RULE}confidence = "sure"', 6, "It is one of: stated, inferred, doubtful."),
        (f"{CHANNELS}{RULE}updates = 1", 6, "must be true or false"),
        (f"{CHANNELS}{RULE}grade = []", 6, "Did you mean 'grades'?"),
        (f'{CHANNELS}[digest]\nto = ["team"]\nat = "7.30"', 6, 'must be a time of day like "07:30"'),
        (
            f'{CHANNELS}[digest]\nto = ["team"]\nevery = "hourly"',
            6,
            "every cannot be 'hourly'. It is one of: daily, weekly.",
        ),
        (f'{CHANNELS}[digest]\nto = ["team"]\nday = "tusday"', 6, "Did you mean 'tuesday'?"),
        (f"{CHANNELS}[digest]\nalways = true", 4, "say who is told"),
    ],
)
def test_a_fault_names_file_line_and_way_out(tmp_path: Path, text: str, line: int, words: str) -> None:
    with pytest.raises(ConfigError) as fault:
        read(tmp_path, text)
    assert fault.value.line == line
    assert words in str(fault.value)
    assert str(fault.value).startswith(f"{tmp_path / 'councilwatch.toml'}, line {line}: ")


@pytest.mark.parametrize(
    "text",
    [
        '[alerts.channels]\ndesk = "mailtos://me:secret-word@kirkwell.test"',
        "[alerts.channels]\ndesk = mailtos://me:secret-word@kirkwell.test",
        "[alerts.channels]\ndesk = “mailtos://me:secret-word@kirkwell.test”",
        '[alerts.channels]\ndesk "mailtos://me:secret-word@kirkwell.test"',
        '[alerts.channels]\ndesk: "mailtos://me:secret\\word@kirkwell.test"',
        '[alerts.channels]\ndesk = "mailtos://me:\\secret-word@kirkwell.test"',
        '[alerts.channels]\ndesk = ["mailtos://me:secret-word@kirkwell.test"]',
        '[alerts.channels]\ndesk = { url = "mailtos://me:secret-word@kirkwell.test" }',
        '[alerts.channels]\ndesk = { env = "mailtos://me:secret-word@kirkwell.test" }',
        '[alerts.channels]\ndesk = { file = "mailtos://me:secret-word@kirkwell.test" }',
        '[alerts]\nchannels = "mailtos://me:secret-word@kirkwell.test"',
        f'{CHANNELS}[[alerts.rules]]\nto = ["mailtos://me:secret-word@kirkwell.test"]',
        '[alerts]\nexplorer = "https://me:secret-word@kirkwell.test"',
    ],
)
def test_an_address_in_the_file_is_refused_and_not_repeated(tmp_path: Path, text: str) -> None:
    with pytest.raises(ConfigError) as fault:
        read(tmp_path, text)
    assert "secret" not in str(fault.value).replace("secrets/", "")


def test_a_rule_is_told_in_a_sentence() -> None:
    assert rule_says(Rule(name="any", to=("desk",))) == (
        "Every inspection and visit anywhere; also ratings that a story only implies."
    )
    rule = Rule(
        name="falls",
        to=("desk",),
        councils=("E08000035",),
        regions=("London",),
        grades=("inadequate",),
        judgements=("overall",),
        direction=("fall", "mixed"),
        kinds=("inspection",),
        official_only=True,
        updates=True,
    )
    assert rule_says(rule) == (
        "Inspections in Leeds or London with a fall or some up and some down graded inadequate for overall; only on "
        "Ofsted's own word, again when more becomes known."
    )


def test_each_region_has_one_spelling() -> None:
    spelt = {authority.region for authority in authorities().values() if authority.region}
    assert len(spelt) == len(regions()) == 9
