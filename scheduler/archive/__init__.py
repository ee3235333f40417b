"""Web archives, and what the store has kept, through the same functions as the watch, on all of a machine's cores or
on Dask's. Its packages are an extra: ``make install-archive``."""

from importlib.util import find_spec

from pipelines.exceptions import UsageError

PACKAGES = ("fastwarc", "pyarrow", "fsspec", "distributed")


def check_installed() -> None:
    """Raise ``UsageError`` where a package is missing that archives are read with."""
    missing = [name for name in PACKAGES if find_spec(name) is None]
    if missing:
        raise UsageError(
            f"Reading archives needs packages that are not installed ({', '.join(missing)}); say "
            "`make install-archive` in councilwatch's own folder, then the same again."
        )
