"""Where the explorer answers, and what it asks of its readers, as ``[explorer]`` of ``councilwatch.toml`` says it.

[explorer]
port = 8001
host = "127.0.0.1"                       # the address at which it listens; any but loopback needs a secret
secret = { file = "secrets/explorer" }   # or { env = "COUNCILWATCH_EXPLORER_SECRET" }, which needs no line here
"""

import re
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address

from pipelines.kept_secrets import Kept, place_of
from pipelines.strict_toml import Table, TomlFile

HOST = re.compile(r"[A-Za-z0-9.:_%-]{1,253}")
"""What an address or name of a machine is made of."""

VARIABLE = "COUNCILWATCH_EXPLORER_SECRET"
"""The environment variable in which the explorer finds its secret."""


@dataclass(frozen=True, kw_only=True)
class Explorer:
    """Where the explorer answers, and where the secret is kept that its readers are asked for, if any is named."""

    port: int = 8001
    host: str = "127.0.0.1"
    secret: Kept | None = None

    @property
    def address(self) -> str:
        """Where a browser on this machine finds it, without a stroke at the end."""
        host = reachable(self.host)
        return f"http://{f'[{host}]' if ':' in host else host}:{self.port}"


def reachable(host: str) -> str:
    """Return an address that leads to what listens at ``host``: for all addresses of this machine, loopback."""
    return {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 - it is only known here


def is_loopback(name: str) -> bool:
    """Whether a name or address is this machine's own, which no other can reach."""
    if name.lower() == "localhost":
        return True
    try:
        address = ip_address(name)
    except ValueError:
        return False
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return (mapped or address).is_loopback


def read_explorer(file: TomlFile) -> Explorer:
    """Read ``[explorer]``. Raises ``ConfigError`` for a fault; no complaint repeats what may be the secret."""
    table = Table(file, file.data.get("explorer", {}), table="explorer")
    table.only(("port", "host", "secret"), what="key")
    read = file.faults.every(
        {
            "port": lambda: table.number("port", default=Explorer.port, least=1, most=65_535),
            "host": lambda: read_host(table),
            "secret": lambda: read_secret(table),
        }
    )
    return Explorer(**read)


def read_host(table: Table) -> str:
    host = table.text("host") or Explorer.host
    if not HOST.fullmatch(host):
        raise table.wrong("host", 'host must be an address of this machine, like "0.0.0.0" for all that it has.')
    return host


def read_secret(table: Table) -> Kept | None:
    if "secret" not in table.values:
        return None
    what = "the explorer's secret never stands in this file, since it lets in whoever reads it"
    try:
        place = place_of(table.values["secret"], what=what, key="secret", variable=VARIABLE, file="secrets/explorer")
    except ValueError as error:
        raise table.wrong("secret", str(error)) from None
    return Kept(**place, line=table.file.line("explorer", key="secret"))
