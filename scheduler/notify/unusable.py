"""Why Apprise cannot use an address, in words that repeat nothing of it: an address is a secret."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from apprise import Apprise

SERVICES = "https://appriseit.com/services/"
CLOSE = 0.75
"""How alike a name must be to one that Apprise knows for it to be taken for a slip of the pen (1: the same)."""


def why_unusable(address: str, heard: Sequence[str]) -> str:
    """Return what is wrong with an address that makes no plugin; ``heard`` is what Apprise logged of it.

    Of what is there only names that are Apprise's own are told: its services, and the parts of their addresses.
    """
    known = services()
    name = address.partition("://")[0].strip().lower()
    service = known.get(name)
    if name in ("http", "https"):
        return (
            "it is a web address, and no service that Apprise knows; a service's own form begins with the service's"
            f" name, such as slack://, and they are listed at {SERVICES}"
        )
    if service is None:
        near = get_close_matches(name, known, 1, cutoff=CLOSE)
        hint = f"did you mean {near[0]}://?" if near else f"its services are listed at {SERVICES}"
        return f"it begins with no service that Apprise knows; {hint}"
    parts = [part for part in names_of_parts(service) if any(part in line for line in heard)]
    fault = f"its {' or '.join(parts)} is missing or wrong" if parts else "a part of it is missing or wrong"
    return f"{fault}; how an address of {service['service_name']} is written stands at {service['setup_url']}"


def services() -> Mapping[str, Mapping[str, Any]]:
    """Return what Apprise tells of each service, by the words with which its addresses begin."""
    told = Apprise().details()["schemas"]
    return {
        word: service
        for service in told
        for word in (*(service["protocols"] or ()), *(service["secure_protocols"] or ()))
    }


def names_of_parts(service: Mapping[str, Any]) -> list[str]:
    """Return the names of what an address of a service is made of, such as ``Webhook Token``."""
    tokens: Mapping[str, Mapping[str, Any]] = service["details"]["tokens"]
    return [token["name"] for key, token in tokens.items() if key != "schema"]
