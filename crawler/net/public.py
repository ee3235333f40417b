"""What an address is by its letters: a number of the public web, one of a private place, a name. Pure."""

import ipaddress
import re
import socket
import unicodedata
from urllib.parse import unquote

TRANSITION = tuple(
    ipaddress.ip_network(network)
    for network in (
        "192.88.99.0/24",  # 6to4 relays
        "64:ff9b::/96",  # NAT64: an IPv4 address inside
        "64:ff9b:1::/48",
        "2002::/16",  # 6to4
        "2001::/32",  # Teredo
        "::/96",  # IPv4-compatible
        "::ffff:0:0/96",  # IPv4-mapped
        "fec0::/10",  # site-local of old
    )
)
"""Networks that ``is_global`` may call public and that lead to an address which it has not looked at."""

ENDS_IN_A_NUMBER = re.compile(r"(?:^|\.)(?:[0-9]+|0x[0-9a-f]*)\.?$")
"""Of a host: it is an IPv4 address then, and where it is none, no name either (WHATWG URL, 3.5)."""

PRIVATE_ENDINGS = (".localhost", ".local", ".internal", ".home.arpa", ".lan", ".intranet")
"""Of names that no public name server knows."""


def why_not_public(address: str) -> str | None:
    """Return why an IP address is none of the public web, None where it is."""
    known = ipaddress.ip_address(address.partition("%")[0])
    if known.is_loopback:
        return f"{address} is not an address of the public web"
    if any(known in network for network in TRANSITION if network.version == known.version):
        return f"{address} stands for another address"
    if known.is_multicast:
        return f"{address} is a multicast address"
    if not known.is_global:
        return f"{address} is not an address of the public web"
    return None


def literal_address(host: str) -> str | None:
    """Return the IP address that ``host`` writes, in whatever form programs take for one; None for a name.

    ``2130706433``, ``0x7f.1``, ``0177.0.0.1``, ``127.1``, ``%3127.0.0.1``, full-width digits: all 127.0.0.1.
    """
    plain = unicodedata.normalize("NFKC", unquote(host)).replace("。", ".").strip("[]").rstrip(".")
    try:
        return str(ipaddress.ip_address(plain.partition("%")[0]))
    except ValueError:
        pass
    if re.fullmatch(r"(0x[0-9a-f]*|[0-9]+)(\.(0x[0-9a-f]*|[0-9]+)){0,3}", plain, re.IGNORECASE):
        try:
            return socket.inet_ntoa(socket.inet_aton(plain))
        except OSError:
            return None
    return None


def is_no_name(host: str) -> bool:
    """Whether a host that is no IP address is no name either."""
    return ENDS_IN_A_NUMBER.search(host) is not None or not re.fullmatch(r"[a-z0-9._-]+", host)


def looks_public(host: str) -> bool:
    """Whether a host may be one of the public internet; the guard decides when it is connected to."""
    known = literal_address(host)
    if known is not None:
        return why_not_public(known) is None
    return "." in host and ENDS_IN_A_NUMBER.search(host) is None and not host.endswith(PRIVATE_ENDINGS)
