"""Channels as they are: Apprise's own plugins against a real mail server and a real web server."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipelines.alerts_config import Alerts
from pipelines.alerts_config import Channel as Place
from pipelines.config import read_config
from pipelines.exceptions import ConfigError
from pipelines.telling.message import Message, alert
from scheduler.notify.answers import Answer, answer_of
from scheduler.notify.channels import Channel, content, looked_at, open_channels, plugin_of, send
from tests.ports import free_port
from tests.scheduler.notify.making import grade, keep_secret, told, working_folder
from tests.scheduler.notify.servers import (
    PASSWORD,
    USER,
    Hook,
    MailBox,
    certificate,
    mail_server,
    web_server,
)

TO = "from=cw@kirkwell.test&to=desk@kirkwell.test"
EVIL = (
    "Rated good\r\nBcc: all@kirkwell.test\r\n\r\n<script>x</script> <!channel> @everyone "
    "[a](http://evil.test) *b* `c` \x1b[2J error=200 Connection refused"
)


def message(title: str = "Headline") -> Message:
    return alert(told(1, 1, grade(), title=title), "http://127.0.0.1:8001")


def channel(address: str) -> Channel:
    recipients, fault = looked_at(address)
    assert fault == ""
    return Channel(name="desk", recipients=recipients, address=address)


@pytest.fixture
def box() -> Iterator[MailBox]:
    with mail_server() as serving:
        yield serving


@pytest.fixture
def hook() -> Iterator[Hook]:
    with web_server() as serving:
        yield serving


def mail(box: MailBox, *, user: str = "", more: str = "") -> Channel:
    return channel(f"mailto://{user}127.0.0.1:{box.port}?{TO}{more}")


def test_a_mail_is_told_in_html_and_in_text(box: MailBox) -> None:
    assert send(mail(box), message(), key="1.1-desk") == Answer(ok=True, says="It was sent.")
    (got,) = box.mails
    assert got["Subject"] == "Leeds: inadequate (was good)"
    assert got["X-Councilwatch-Key"] == "1.1-desk"
    assert got.get_content_type() == "multipart/alternative"
    assert "judged to be inadequate" in box.texts()[0]
    assert "http://127.0.0.1:8001/event/1" in got.as_string().replace("=\n", "")


def test_encryption_and_login(tmp_path: Path) -> None:
    context = certificate(tmp_path)
    login = f"{USER}:{PASSWORD}@"
    with mail_server(tls=context, login=True) as box:
        address = f"mailtos://{login}127.0.0.1:{box.port}?{TO}&mode=starttls"
        unknown = send(channel(address), message())
        assert unknown.says == "The server's certificate or way of encryption is not accepted."
        assert not unknown.may_have_arrived
        assert send(channel(f"{address}&verify=no"), message()).ok
        assert box.secured == [True]
        wrong = send(channel(f"{address}&verify=no".replace(PASSWORD, "another-secret")), message())
        assert wrong.says == "The mail server does not accept the user name or password (535)."
        assert wrong.retry
    assert len(box.mails) == 1


@pytest.mark.parametrize(
    ("answer", "says", "retry", "unsure"),
    [
        ("450 4.2.0 Greylisted, desk@kirkwell.test", "The mail server asks to try again later (450).", True, False),
        ("421 Busy", "The mail server asks to try again later (421).", True, False),
        ("552 Too large", "The mail server refuses the message or its recipient (552).", False, False),
        ("554 Spam from secret-token", "The mail server refuses the message or its recipient (554).", False, False),
        ("cut before", "The connection broke before the server had answered.", True, True),
        ("cut after", "The connection broke before the server had answered.", True, True),
    ],
)
def test_what_a_mail_server_answers_is_told_in_our_words(
    box: MailBox, answer: str, says: str, retry: bool, unsure: bool
) -> None:
    box.answers = [answer]
    got = send(mail(box), message())
    assert got == Answer(ok=False, says=says, retry=retry, may_have_arrived=unsure)
    assert send(mail(box), message()).ok


def test_a_recipient_that_is_refused_and_a_copy_that_is(box: MailBox) -> None:
    box.refused = {"gone@kirkwell.test"}
    gone = channel(f"mailto://127.0.0.1:{box.port}?from=cw@kirkwell.test&to=gone@kirkwell.test")
    assert send(gone, message()).says == "The mail server refuses the message or its recipient (550)."
    copy = send(mail(box, more="&cc=gone@kirkwell.test"), message())
    assert (copy.ok, copy.says) == (True, "It was sent, but the mail server refused to send a copy (550).")
    assert box.recipients == ["desk@kirkwell.test"]


def test_copies_go_with_the_first_recipients_mail_only(box: MailBox) -> None:
    two = channel(
        f"mailto://127.0.0.1:{box.port}?from=cw@kirkwell.test&to=a@kirkwell.test,b@kirkwell.test&cc=c@kirkwell.test"
    )
    assert two.recipients == 2
    assert all(send(two, message(), recipient=recipient).ok for recipient in range(2))
    assert box.recipients == ["a@kirkwell.test", "c@kirkwell.test", "b@kirkwell.test"]


@pytest.mark.parametrize(
    ("answer", "says", "retry", "unsure"),
    [
        (503, "The server asks to try again later (503).", True, False),
        (504, "The server asks to try again later (504).", True, True),
        (429, "The server asks to try again later (429).", True, False),
        (302, "The address leads elsewhere (302), which is not followed.", True, False),
        (403, "The server does not accept the token or password (403).", True, False),
        (404, "There is nothing at this address any more (404).", True, False),
        (400, "The server refuses the message (400).", False, False),
        ("cut", "The connection broke before the server had answered.", True, True),
    ],
)
def test_what_a_web_server_answers(hook: Hook, answer: int | str, says: str, retry: bool, unsure: bool) -> None:
    hook.answers, hook.elsewhere = [answer], f"http://127.0.0.1:{hook.port}/elsewhere"
    got = send(channel(f"json://127.0.0.1:{hook.port}/secret-token"), message(EVIL))
    assert got == Answer(ok=False, says=says, retry=retry, may_have_arrived=unsure)
    assert hook.paths == ["/secret-token"]


def test_no_server_at_all() -> None:
    for address in (f"json://127.0.0.1:{free_port()}/secret-token", f"mailto://127.0.0.1:{free_port()}?{TO}"):
        got = send(channel(address), message())
        assert got.says.startswith("The server cannot be reached: it refuses the connection;")
        assert got == Answer(ok=False, says=got.says)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("[Errno -2] Name or service not known", "its name was not found"),
        ("Failed to resolve 'a.test' ([Errno -3] Temporary failure in name resolution)", "its name was not found"),
        ("Connection to a.test timed out. (connect timeout=4.0) ConnectTimeout", "did not answer in time"),
        ("[Errno 113] No route to host", "no way leads there"),
    ],
)
def test_why_a_server_cannot_be_reached_is_told(said: str, why: str) -> None:
    says = answer_of(ok=False, heard=[f"Socket Exception: {said} at /secret-token"]).says
    assert says.startswith("The server cannot be reached: ")
    assert why in says
    assert "secret" not in says


def test_an_empty_log_may_mean_that_it_arrived() -> None:
    assert answer_of(False, []).may_have_arrived


class TestMarkup:
    """A headline is the web's: it adds no header, and nothing in it is interpreted."""

    def test_in_a_mail(self, box: MailBox) -> None:
        evil = message(EVIL)
        assert send(mail(box), evil).ok
        (got,) = box.mails
        assert "Bcc" not in got
        assert box.recipients == ["desk@kirkwell.test"]
        html = got.get_body(("html",)).get_content()  # type: ignore[attr-defined]
        assert "<script>" not in html
        assert "\x1b" not in html

    @pytest.mark.parametrize("subject", ["a\r\nBcc: all@kirkwell.test", "a\n\nbody", "a\x00b\x1b[2J"])
    def test_a_subject_is_one_header(self, box: MailBox, subject: str) -> None:
        from dataclasses import replace

        assert send(mail(box), replace(message(), subject=subject)).ok
        (got,) = box.mails
        assert "Bcc" not in got
        assert "\n" not in got["Subject"]

    @pytest.mark.parametrize("scheme", ["json", "form", "xml", "ntfy"])
    def test_in_what_others_are_sent(self, scheme: str) -> None:
        title, body, form = content(plugin_of(f"{scheme}://127.0.0.1/topic"), message(EVIL))
        assert form == "text"
        for told_there in (title, body):
            assert not {"<", "@", "*", "\x1b", "\r"} & set(told_there)

    def test_in_slack(self) -> None:
        slack = plugin_of("slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ/#general")
        title, body, form = content(slack, message(EVIL))
        (call,) = slack._build_send_calls(body=body, title=title, body_format=form)
        assert "<" not in call["body"].replace("&lt;", "")
        assert "<!channel>" not in call["title"]
        assert "@everyone" not in call["body"]


def test_a_short_channel_gets_the_short_form_and_a_long_title_is_cut() -> None:
    long = message("word " * 3_000)
    sms = plugin_of("d7sms://user:pass@15551234567") or plugin_of("clickatell://abcdefghij0123456789/15551234567")
    title, body, _ = content(sms, long)
    assert len(title.encode()) + len(body.encode()) <= sms.body_maxlen
    ntfy = plugin_of("ntfy://127.0.0.1/topic")
    title, body, _ = content(ntfy, long)
    assert len(title) <= ntfy.title_maxlen
    assert len(body.encode()) <= ntfy.body_maxlen


def opened(folder: Path, place: Place) -> dict[str, Channel]:
    return open_channels(Alerts(channels={place.name: place}), folder)


class TestSecrets:
    """Where addresses are kept, and that they come out nowhere."""

    def test_from_the_environment_and_from_a_file(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        working_folder(tmp_path)
        keep_secret(tmp_path, "json://127.0.0.1/secret-token\nsecond line")
        (by_file,) = open_channels(read_config(tmp_path).alerts, tmp_path).values()
        monkeypatch.setenv("COUNCILWATCH_DESK", " json://127.0.0.1/secret-token ")
        (by_env,) = opened(tmp_path, Place(name="desk", env="COUNCILWATCH_DESK")).values()
        assert by_file.address == by_env.address == "json://127.0.0.1/secret-token"
        assert "secret" not in repr(by_file)

    @pytest.mark.parametrize(
        ("address", "says"),
        [
            ("", "is empty; write the channel's address on its first line."),
            ("secret-token", "is no address: it begins with its service"),
            ("secret-zzz://secret-token", "cannot use: it begins with no service that Apprise knows; its services are"),
            ("tgran://secret-1:secret-token", "no service that Apprise knows; did you mean tgram://?"),
            ("discord://secret-id", "cannot use: its Webhook Token is missing or wrong; how an address of Discord is"),
            (
                "mailto://secret-user:secret-token@",
                "cannot use: a part of it is missing or wrong; how an address of E-Mail is written stands at https://",
            ),
            (
                "mailto://secret-user:secret-token@kirkwell.test?to=secret-nobody",
                "such as an e-mail address that is none",
            ),
            ("ntfy://127.0.0.1/secret-a/secret-b", "names 2 recipients; give each a channel of its own"),
        ],
    )
    def test_what_is_wrong_is_told_and_not_repeated(
        self,
        tmp_path: Path,
        address: str,
        says: str,
        caplog: pytest.LogCaptureFixture,
        capfd: pytest.CaptureFixture[str],
    ) -> None:
        (tmp_path / "secrets").mkdir()
        keep_secret(tmp_path, address)
        root = logging.getLogger()
        heard = logging.StreamHandler()
        root.addHandler(heard)
        with pytest.raises(ConfigError) as fault:
            opened(tmp_path, Place(name="desk", file="secrets/desk", line=4))
        root.removeHandler(heard)
        assert says in str(fault.value)
        assert str(fault.value).startswith(f"{tmp_path / 'councilwatch.toml'}, line 4: channel 'desk': ")
        out = capfd.readouterr()
        assert "secret-" not in str(fault.value) + out.out + out.err
        assert caplog.handler is not None

    @pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o660])
    def test_a_file_that_others_can_read_is_refused(self, tmp_path: Path, mode: int) -> None:
        (tmp_path / "secrets").mkdir()
        keep_secret(tmp_path, "json://127.0.0.1/secret-token")
        (tmp_path / "secrets/desk").chmod(mode)
        with pytest.raises(ConfigError, match=r"others can read .*secrets/desk; say: chmod 600 .*secrets/desk$"):
            opened(tmp_path, Place(name="desk", file="secrets/desk"))
        (tmp_path / "secrets/desk").chmod(0o400)
        assert opened(tmp_path, Place(name="desk", file="secrets/desk"))

    def test_the_command_that_closes_a_file_to_others_closes_it(self, tmp_path: Path) -> None:
        folder = tmp_path / "our watch; it's $HOME"
        (folder / "secrets").mkdir(parents=True)
        keep_secret(folder, "json://127.0.0.1/secret-token")
        (folder / "secrets/desk").chmod(0o644)
        with pytest.raises(ConfigError) as told:
            opened(folder, Place(name="desk", file="secrets/desk"))
        assert os.system(str(told.value).partition("; say: ")[2]) == 0  # noqa: S605 - what a person is told to type
        assert opened(folder, Place(name="desk", file="secrets/desk"))

    def test_what_is_missing_is_told(self, tmp_path: Path) -> None:
        assert "COUNCILWATCH_DESK" not in os.environ
        with pytest.raises(ConfigError, match="the environment variable COUNCILWATCH_DESK is not set; set it"):
            opened(tmp_path, Place(name="desk", env="COUNCILWATCH_DESK"))
        with pytest.raises(ConfigError, match=r"secrets/desk cannot be read \(No such file or directory\); write"):
            opened(tmp_path, Place(name="desk", file="secrets/desk"))
        (tmp_path / "binary").write_bytes(b"\xff\xfe\x00secret")
        (tmp_path / "binary").chmod(0o600)
        with pytest.raises(ConfigError, match="is no text"):
            opened(tmp_path, Place(name="desk", file="binary"))
