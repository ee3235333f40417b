"""Nothing but public addresses, however they are written; and who may say otherwise."""

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scrapy.settings import SETTINGS_PRIORITIES, Settings
from twisted.internet import defer
from twisted.internet.error import DNSLookupError

from crawler.net import guard
from crawler.net.guard import Guard, check_address, is_pretend
from crawler.net.public import literal_address, why_not_public
from crawler.net.refusals import NotPublic

PUBLIC = ("8.8.8.8", "93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946")
PRIVATE = (
    *("127.0.0.1", "127.8.9.10", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1"),
    *("169.254.169.254", "100.64.0.1", "198.18.0.1", "192.0.2.1", "203.0.113.9", "224.0.0.1", "240.0.0.1"),
    *("255.255.255.255", "192.88.99.1", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "ff02::1"),
    *("::ffff:127.0.0.1", "::ffff:8.8.8.8", "::127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:0:1::"),
    *("fec0::1", "2001:db8::1"),
)

ODD_FORMS = (
    *("http://127.0.0.1/", "http://127.0.0.1:8001/", "http://2130706433/", "http://0x7f000001/", "http://0177.0.0.1/"),
    *("http://127.1/", "http://0x7f.1/", "http://127.0.0.1./", "http://%3127.0.0.1/", "http://１２７.0.0.1/"),
    *("http://127。0。0。1/", "http://0/", "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://[fe80::1%25eth0]/"),
    *("http://[::ffff:a00:1]/", "http://10.0.0.1/", "http://169.254.169.254/latest/", "http://192.168.0.1/"),
    *("http://[2606:2800:220:1:248:1893:25c8:1946]/", "http://99999999999/", "http:///path", "http://"),
    *("http://user@news.test/", "http://news.test@127.0.0.1/", "http://user:pass@news.test/", "http://news.test\\@x/"),
    *("file:///etc/passwd", "ftp://news.test/", "data:text/html,hello", "javascript:alert(1)", "gopher://x/", "//x/"),
    *("http://[::1/", "http://ex ample.test/", "http://news.256/", "http://né.test/"),
    *("http://news.test:99999/", "http://news.test:-1/", "http://news.test:port/", "http://news.test:0/"),
)


def test_this_machine_is_called_by_its_name() -> None:
    assert why_not_public("::1") == "::1 is not an address of the public web"


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_address_is_public(address: str) -> None:
    assert why_not_public(address) is None


@pytest.mark.parametrize("address", PRIVATE)
def test_a_private_address_is_refused_with_why(address: str) -> None:
    why = why_not_public(address)
    assert why is not None
    assert address in why


@pytest.mark.parametrize("url", ODD_FORMS)
def test_no_odd_form_gets_through(url: str) -> None:
    with pytest.raises(NotPublic) as refused:
        check_address(url, pretend=False)
    assert refused.value.says.endswith(".")


@pytest.mark.parametrize("url", [url for url in ODD_FORMS if not url.startswith("http://127.0.0.1")])
def test_no_odd_form_gets_through_in_a_pretend_crawl_either(url: str) -> None:
    with pytest.raises(NotPublic):
        check_address(url, pretend=True)


@pytest.mark.parametrize(
    "url", ["http://news.test/", "https://www.gov.uk/x?y=1", "http://8.8.8.8/", "http://a_b.test/"]
)
def test_ordinary_addresses_get_through(url: str) -> None:
    check_address(url, pretend=False)


def test_a_pretend_crawl_reaches_nothing_public_by_number() -> None:
    check_address("http://127.0.0.1:8001/feed", pretend=True)
    with pytest.raises(NotPublic, match="not this machine"):
        check_address("http://8.8.8.8/", pretend=True)


@given(st.integers(min_value=0, max_value=2**32 - 1))
def test_every_way_to_write_a_number_is_the_same_address(number: int) -> None:
    known = str(ipaddress.IPv4Address(number))
    first, rest = number >> 24, number & 0xFFFFFF
    for form in (
        str(number),
        hex(number),
        f"{first}.{rest}",
        f"{hex(first)}.{rest}",
        f"0{first:o}.{rest}",
        f"{known}.",
    ):
        assert literal_address(form) == known
    if not ipaddress.IPv4Address(number).is_global:
        with pytest.raises(NotPublic):
            check_address(f"http://{number}/", pretend=False)


@pytest.mark.parametrize("host", ["news.test", "127.0.0.1.example.org", "1e100.example", "0x7f.example", "", "a.1.b"])
def test_names_are_no_addresses(host: str) -> None:
    assert literal_address(host) is None


@pytest.mark.parametrize("priority", [name for name in SETTINGS_PRIORITIES if name != "cmdline"])
def test_no_file_and_no_spider_can_give_the_permission(priority: str) -> None:
    settings = Settings()
    settings.set("COUNCILWATCH_PRETEND", "yes", priority=priority)
    assert not is_pretend(settings)


def test_the_command_line_can() -> None:
    settings = Settings()
    settings.set("COUNCILWATCH_PRETEND", "yes", priority="cmdline")
    assert is_pretend(settings)
    settings.set("COUNCILWATCH_PRETEND", "no", priority="cmdline")
    assert not is_pretend(settings)


class TestTheResolver:
    def made(self, *, pretend: bool) -> Guard:
        from twisted.internet import reactor

        return Guard(reactor, timeout=1.0, pretend=pretend)

    def test_takes_the_first_of_public_addresses(self) -> None:
        assert self.made(pretend=False)._choose(("93.184.216.34", "8.8.8.8"), "news.example") == "93.184.216.34"

    @pytest.mark.parametrize("address", [address for address in PRIVATE if ":" not in address])
    def test_refuses_a_name_with_one_private_address(self, address: str) -> None:
        resolver = self.made(pretend=False)
        with pytest.raises(DNSLookupError):
            resolver._choose(("93.184.216.34", address), "rebinding.example")
        assert address in resolver.refusals["rebinding.example"]

    @pytest.mark.parametrize("name", ["news.kirkwell.test", "localhost", "127.0.0.1"])
    def test_takes_pretend_names_for_this_machine(self, name: str) -> None:
        assert answer_of(self.made(pretend=True).getHostByName(name)) == "127.0.0.1"

    @pytest.mark.parametrize("name", ["www.gov.uk", "test", "news.test.example", "8.8.8.8"])
    def test_reaches_no_real_name_in_a_pretend_crawl(self, name: str) -> None:
        with pytest.raises(DNSLookupError):
            answer_of(self.made(pretend=True).getHostByName(name))


def answer_of(deferred: "defer.Deferred[str]") -> str:
    """What a deferred that has its answer already answers."""
    got: list[object] = []
    deferred.addBoth(got.append)
    (answer,) = got
    if isinstance(answer, str):
        return answer
    raise answer.value  # type: ignore[attr-defined]


def test_without_the_guard_nothing_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    from crawler.net import handler

    monkeypatch.setattr(handler, "Guard", type("AnotherGuard", (), {}))
    with pytest.raises(NotPublic, match="guard"):
        handler.installed_guard()


def test_addresses_come_from_the_systems_resolver() -> None:
    assert guard.addresses_of("127.0.0.1") == ("127.0.0.1",)
