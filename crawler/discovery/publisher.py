"""Which hosts are one publisher's, as far as their names tell."""

from functools import lru_cache

from courlan import extract_domain

from pipelines.addresses import SAME_HOST, host_of


def is_same_publisher(url: str, home: str) -> bool:
    """Whether two addresses lie on hosts of one registered name: news.leeds.gov.uk and www.leeds.gov.uk do.

    Another host of the same publisher that has another name is known only by a link to it.
    """
    return _name(host_of(url)) == _name(host_of(home)) != ""


@lru_cache(maxsize=4_096)
def _name(host: str) -> str:
    """The registered name of a host; of one that no register knows, all but ``www.``"""
    host = SAME_HOST.get(host, host).rstrip(".")
    try:
        return extract_domain(f"https://{host}/") or host.removeprefix("www.")
    except ValueError:
        return host.removeprefix("www.")
