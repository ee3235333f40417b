"""councilwatch.toml is read strictly: a fault is told with file, line and what would be right."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.alerts_config import read_alerts
from pipelines.config import BOUNDS, KINDS, MINUTES, Config, Limits, Section, read_config, store_path, working_folder
from pipelines.exceptions import ConfigError, FaultsError, UsageError
from pipelines.faults import MOST
from pipelines.kept_secrets import Kept
from pipelines.strict_toml import TomlFile


def write(folder: Path, text: str) -> Path:
    path = folder / "councilwatch.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_everything_has_its_default(tmp_path: Path) -> None:
    config = read_config(tmp_path)
    assert config == Config()
    assert config.contact is None
    assert config.sources.shipped
    assert config.sources.kinds == ()
    assert not config.sources.committee_papers
    assert config.limits == Limits(
        owed_per_source=30,
        source_seconds=120,
        cycle_seconds=300,
        delay_seconds=1.0,
        timeout_seconds=20,
        max_bytes=10_000_000,
        head_bytes=256_000,
        redirects=6,
        listing_pages=5,
        listing_links=1_000,
        sitemap_addresses=50_000,
        sitemaps=20,
        new_per_run=60_000,
        page_elements=25_000,
        text_characters=500_000,
        report_pages=300,
        report_seconds=10,
        report_megabytes=512,
    )
    assert config.explorer.port == 8001


def test_every_kind_of_publisher_has_its_minutes() -> None:
    assert set(MINUTES) == set(KINDS)
    assert {kind for kind, minutes in MINUTES.items() if minutes == 10} == {
        "regulator",
        "central_government",
        "trade_press",
    }
    assert max(MINUTES.values()) == 60


def test_everything_can_be_said(tmp_path: Path) -> None:
    write(
        tmp_path,
        """
        [contact]
        contact = "desk@councilwatch.test"  # who we are
        [sources]
        shipped = false
        kinds = ["trade_press", "regulator"]
        committee_papers = true
        [rhythm]
        trade_press = 15
        [limits]
        owed_per_source = 5
        delay_seconds = 2
        max_bytes = 1_000_000
        [explorer]
        port = 9000
        host = "0.0.0.0"
        secret = { file = "secrets/explorer" }
        """,
    )
    config = read_config(tmp_path)
    assert config.contact == "desk@councilwatch.test"
    assert not config.sources.shipped
    assert config.sources.kinds == ("trade_press", "regulator")
    assert config.sources.committee_papers
    assert config.rhythm.minutes_by_kind == {**MINUTES, "trade_press": 15}
    assert config.limits == Limits(owed_per_source=5, delay_seconds=2.0, max_bytes=1_000_000)
    assert type(config.limits.delay_seconds) is float
    assert (config.explorer.port, config.explorer.host) == (9000, "0.0.0.0")
    assert config.explorer.secret == Kept(file="secrets/explorer")
    assert config.explorer_base == "http://127.0.0.1:9000"


@pytest.mark.parametrize("contact", ["you@news.test", "https://news.test/about-us", "http://a.test"])
def test_a_contact_is_an_email_or_web_address(tmp_path: Path, contact: str) -> None:
    write(tmp_path, f'[contact]\ncontact = "{contact}"\n')
    assert read_config(tmp_path).contact == contact


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('contact = "you@example.org"', 1, "write [contact] on a line of its own"),
        ('[[contact]]\ncontact = "you@example.org"', 1, "write [contact] on a line of its own"),
        ('[contact]\ncontact = "me"', 2, "'me'"),
        ('[contact]\ncontact = ""', 2, "must be an e-mail address"),
        ('[contact]\ncontact = "a@b.c; (bot)"', 2, "must be an e-mail address"),
        ("[contact]\ncontact = 3", 2, "here is 3"),
        ('[contact]\ncontact = "a@b.org"\n[contakt]', 3, "Did you mean 'contact'?"),
        ("[alert]\nmail = true", 1, "unknown section 'alert'. Did you mean 'alerts'?"),
        ("\n[sources]\nshiped = false", 3, "Did you mean 'shipped'?"),
        ("[explorer]\nhosst = 'x'", 2, "unknown key 'hosst'. Did you mean 'host'?"),
        ("[explorer]\nhost = 'http://x/'", 2, "host must be an address of this machine"),
        ("[explorer]\nport = 0", 2, "'port' must be a whole number from 1 to 65535"),
        ("[explorer]\nsecret = {}", 2, "the explorer's secret never stands in this file"),
        ("[explorer]\nsecret = { env = 'A B' }", 2, "like COUNCILWATCH_EXPLORER_SECRET"),
        ('[sources]\nshipped = "no"', 2, "true or false"),
        ("[sources]\ncommittee_papers = 1", 2, "committee_papers must be true or false, without quotes"),
        ("[sources]\ncommitee_papers = true", 2, "Did you mean 'committee_papers'?"),
        ('[sources]\nkinds = "trade_press"', 2, "must be a list"),
        ('[sources]\nkinds = ["trade_pres"]', 2, "national_press"),
        ('[sources]\nkinds = [["trade_press"]]', 2, "must be a list"),
        ("[rhythm]\ncouncil = 30", 2, "unknown kind of publisher 'council'"),
        ("[rhythm]\ncharity = 4", 2, "charity must be a whole number from 5 to 1440, and here is 4."),
        ("rhythm.charity = 4", 1, "from 5 to 1440"),
        ("[rhythm]\ncharity = 30.5", 2, "a whole number"),
        ("[limits]\n# rude\ndelay_seconds = 0.5", 3, "must be a number from 1 to 600, and here is 0.5."),
        ("[limits]\ndelay_seconds = nan", 2, "must be a number"),
        ("[limits]\ncycle_seconds = true", 2, "must be a whole number"),
        ("[limits]\nport = 8001", 2, "unknown key 'port'"),
        ('[explorer]\nport = "8001"', 2, "from 1 to 65535, and here is '8001'."),
        ("[explorer]\nport = 0", 2, "from 1 to 65535"),
        ('[contact]\ncontact = "unclosed\n', 2, "not valid TOML"),
        ('[contact]\ncontact = "a@b.example"\n[contact]', 3, "not valid TOML"),
    ],
)
def test_a_fault_names_file_line_and_way_out(tmp_path: Path, text: str, line: int, words: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(ConfigError) as told:
        read_config(tmp_path)
    assert told.value.line == line
    assert str(told.value).startswith(f"{path}, line {line}: ")
    assert words in str(told.value)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize(
    "contact",
    ["you@example.org", "YOU@Example.COM", "a@mail.example.net", "a@b.invalid", "https://example.org/about",
     "http://a.example:80/", "a@localhost.localhost", "https://me@example.com"],
)  # fmt: skip
def test_a_contact_copied_from_an_example_is_refused(tmp_path: Path, contact: str) -> None:
    write(tmp_path, f'[contact]\ncontact = "{contact}"\n')
    with pytest.raises(ConfigError, match="line 2: contact must be your own, and not the example"):
        read_config(tmp_path)


@pytest.mark.parametrize("contact", ["me@my-example.org", "me@example.gov.uk", "https://news.test/example.org"])
def test_a_contact_that_is_only_like_an_example_is_taken(tmp_path: Path, contact: str) -> None:
    write(tmp_path, f'[contact]\ncontact = "{contact}"\n')
    assert read_config(tmp_path).contact == contact


@pytest.mark.parametrize("written", ["me@news.test", "“me@news.test”", "‘me@news.test’", "“me@news.test"])
def test_missing_and_curly_quotes_are_told_of(tmp_path: Path, written: str) -> None:
    write(tmp_path, f"[contact]\ncontact = {written}\n")
    with pytest.raises(ConfigError) as told:
        read_config(tmp_path)
    assert told.value.line == 2
    assert 'put the value in straight double quotes, like contact = "me@news.test".' in str(told.value)


def test_a_folder_in_the_files_place_is_said(tmp_path: Path) -> None:
    (tmp_path / "councilwatch.toml").mkdir()
    with pytest.raises(ConfigError, match="cannot be read"):
        read_config(tmp_path)


def test_a_working_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="There is no working folder"):
        read_config(tmp_path / "deep" / "down")
    (tmp_path / "notes").write_text("milk")
    with pytest.raises(UsageError, match="notes is no folder, so it cannot be the working folder"):
        read_config(tmp_path / "notes")


def test_a_file_that_is_no_text_is_said(tmp_path: Path) -> None:
    (tmp_path / "councilwatch.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match="not UTF-8"):
        read_config(tmp_path)


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "councilwatch.toml").write_bytes(b"\xef\xbb\xbf[explorer]\r\nport = 8080\r\n")
    assert read_config(tmp_path).explorer.port == 8080


def test_a_link_to_nowhere_is_no_missing_file(tmp_path: Path) -> None:
    (tmp_path / "councilwatch.toml").symlink_to(tmp_path / "elsewhere.toml")
    with pytest.raises(ConfigError, match="cannot be read"):
        read_config(tmp_path)


@settings(max_examples=60)
@given(key=st.sampled_from(sorted(BOUNDS)), value=st.integers(-10, 200_000_000))
def test_a_number_is_taken_as_it_is_or_refused(tmp_path_factory: pytest.TempPathFactory, key: str, value: int) -> None:
    folder = tmp_path_factory.mktemp("numbers")
    section = "explorer" if key == "port" else "limits"
    write(folder, f"[{section}]\n{key} = {value}\n")
    least, most = BOUNDS[key]
    if least <= value <= most:
        assert getattr(getattr(read_config(folder), section), key) == value
    else:
        with pytest.raises(ConfigError, match=key):
            read_config(folder)


def test_the_defaults_are_within_their_bounds() -> None:
    values = {key: value for key, value in vars(Config().limits).items() if key != "prescreen"}
    assert values.keys() == BOUNDS.keys()
    assert all(BOUNDS[key][0] <= value <= BOUNDS[key][1] for key, value in values.items())


def test_the_prescreen_is_a_choice(tmp_path: Path) -> None:
    write(tmp_path, "[limits]\nprescreen = true\nmax_bytes = 1000000\n")
    assert read_config(tmp_path).limits == Limits(prescreen=True, max_bytes=1_000_000)
    write(tmp_path, "[limits]\nprescreen = 1\n")
    with pytest.raises(ConfigError, match="prescreen must be true or false"):
        read_config(tmp_path)


def test_the_example_in_the_module_is_right(tmp_path: Path) -> None:
    """What the documentation shows is what the defaults are."""
    import pipelines.config

    _, _, example = (pipelines.config.__doc__ or "").partition("\n\n")
    write(tmp_path, example.replace("you@example.org", "you@news.test"))
    told = read_config(tmp_path)
    assert told.limits == Config().limits
    assert told.explorer == Config().explorer
    assert told.sources == Config().sources


def test_the_working_folder_is_named_or_the_current_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COUNCILWATCH_HOME", raising=False)
    monkeypatch.chdir(tmp_path)
    assert working_folder() == tmp_path
    monkeypatch.setenv("COUNCILWATCH_HOME", "below")
    with pytest.raises(UsageError, match="There is no working folder"):
        working_folder()
    (tmp_path / "below").mkdir()
    assert working_folder() == tmp_path / "below"
    assert store_path(working_folder()) == tmp_path / "below" / "councilwatch.db"


def test_a_secret_in_the_file_is_not_repeated(tmp_path: Path) -> None:
    write(tmp_path, '[explorer]\nsecret = "a secret of sixteen"\n')
    with pytest.raises(ConfigError, match="never stands in this file") as told:
        read_config(tmp_path)
    assert "sixteen" not in str(told.value)


MANY = """\
[contact]
contact = "me"

[limits]
redirekts = 5
max_bytes = "x"
delay_seconds = 2.0

[alerts]
per_hour = 0

[alerts.channels]
desk = "mailto://secret-word@kirkwell.test"
team = { env = "TEAM" }

[[alerts.rules]]
to = ["desk", "team", "dusk"]
updates = 1

[[alerts.rules]]
to = ["team"]
grades = ["goood"]

[digest]
too = ["desk"]
at = "7"

[explorer]
port = 0
host = "http://x/"

[care]
backups = -1
heartbeat_url = "no address"

[sources]
shipped = "no"
kinds = ["trade_pres"]
"""


def test_all_faults_of_a_file_are_told_in_one_go(tmp_path: Path) -> None:
    path = write(tmp_path, MANY)
    with pytest.raises(FaultsError) as told:
        read_config(tmp_path)
    faults = told.value.faults
    assert [fault.line for fault in faults] == [2, 5, 6, 10, 13, 17, 18, 22, 25, 26, 29, 30, 33, 34, 37, 38]
    assert all(str(fault).startswith(f"{path}, line {fault.line}: ") for fault in faults)
    assert (told.value.path, told.value.line) == (path, 2)
    assert str(told.value).splitlines() == [str(fault) for fault in faults]
    assert "secret-word" not in str(told.value)


def test_a_channel_with_a_fault_is_still_one_that_rules_may_name(tmp_path: Path) -> None:
    write(tmp_path, MANY)
    with pytest.raises(FaultsError) as told:
        read_config(tmp_path)
    (named,) = (str(fault) for fault in told.value.faults if "no channel is called" in str(fault))
    assert "no channel is called 'dusk'. Did you mean 'desk'?" in named


def test_what_is_mended_one_by_one_gives_no_other_faults(tmp_path: Path) -> None:
    """What is told together is what is told alone: no fault comes of another one."""
    write(tmp_path, MANY)
    told: list[str] = []
    lines = MANY.splitlines()
    while True:
        write(tmp_path, "\n".join(lines))
        try:
            read_config(tmp_path)
        except ConfigError as error:
            told.append(str(error.faults[0]))
            lines[(error.line or 0) - 1] = "to = ['team']" if "'to'" in told[-1] or "no channel" in told[-1] else ""
        else:
            break
    assert len(told) == 16


def test_of_very_many_faults_the_first_are_told(tmp_path: Path) -> None:
    write(tmp_path, "[limits]\n" + "".join(f"colour_{number} = 1\n" for number in range(MOST + 7)))
    with pytest.raises(FaultsError) as told:
        read_config(tmp_path)
    *first, last = told.value.faults
    assert [fault.line for fault in first] == list(range(2, MOST + 2))
    assert str(last).endswith("councilwatch.toml: 7 more faults are told when these are mended.")


def test_a_reader_that_nobody_collects_from_passes_over_nothing(tmp_path: Path) -> None:
    file = TomlFile(tmp_path / "councilwatch.toml", MANY)
    with pytest.raises(ConfigError, match="line 10: 'per_hour'"):
        read_alerts(TomlFile(file.path, "\n" * 8 + "[alerts]\nper_hour = 0\nexplorer = 'x'\n"))
    with pytest.raises(ConfigError, match="unknown key 'redirekts'"):
        Section(file, "limits", {"max_bytes", "redirects"})
