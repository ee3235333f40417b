"""Ofsted's own addresses: its pages on councils, and the files of its reports. Pure.

``ofsted.test`` is the pretend Ofsted of demo and tests: nobody can own a name of that end (RFC 6761).
"""

import re
from urllib.parse import urlsplit

from pipelines.addresses import host_of

HOSTS = re.compile(r"(?:[a-z0-9-]+\.)?ofsted\.(?:gov\.uk|test)")
PAGE = re.compile(r"/provider/44/(\d{3,8})/?", re.IGNORECASE)
"""44 is a local authority's children's services; the number is Ofsted's of that authority."""

FILE = re.compile(r"/v\d+/file/\d+/?|.*\.pdf", re.IGNORECASE)


def urn_of_page(url: str) -> str | None:
    """Return Ofsted's number of the council whose page this is; None for any other address, relative ones included."""
    try:
        path = urlsplit(url).path
    except ValueError:
        return None
    found = PAGE.fullmatch(path)
    return found[1] if found is not None else None


def is_ofsteds(url: str) -> bool:
    """Whether an address is at one of Ofsted's own hosts."""
    return HOSTS.fullmatch(host_of(url)) is not None


def is_report_file(url: str) -> bool:
    """Whether an address is that of a file at Ofsted's, such as ``https://files.ofsted.gov.uk/v1/file/50004276``."""
    return is_ofsteds(url) and FILE.fullmatch(urlsplit(url).path) is not None
