"""The check-up of a working folder: everything that a person would look at when nothing comes any more.

It writes nothing, makes no store, and asks nobody but the explorer of this machine.
"""

import os
import platform
import socket
from collections.abc import Sequence
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from crawler.sources import own_sources
from pipelines.checkup import checks, is_watched
from pipelines.config import FILE, Config, read_config, store_path
from pipelines.exceptions import ConfigError, UsageError
from pipelines.explorer_config import Explorer, is_loopback, reachable
from pipelines.store.checkup import WatchSeen, look_at_store
from pipelines.telling.health import Check, channels_check
from pipelines.telling.words import counted
from scheduler.care.heartbeat import address_of
from scheduler.explorer import secret_for
from scheduler.readiness import check_folder, look_at

LIBRARIES = ("councilwatch", "scrapy", "trafilatura", "lxml", "pypdfium2", "datasette", "apscheduler", "apprise")
UNNAMED = f"{FILE} does not say whom sites may write to, and no site is asked before it does."
CONTACT = '[contact]\ncontact = "YOUR E-MAIL ADDRESS"'
SECONDS = 1.0
"""For the explorer of this machine to take a connection."""


def examined(folder: Path, now: datetime) -> list[Check]:
    """Look at everything; what is wrong with one thing keeps nobody from looking at the others."""
    store = store_path(folder)
    seen, watch = look_at_store(store)
    config, of_config = configuration(folder)
    channels = of_channels(config, folder, watch) if config is not None else None
    first, *others = checks(seen, watch, now, thorough=True, channels=channels)
    return [
        first,
        *others,
        of_folder(folder),
        of_config,
        of_watch_list(folder, config),
        of_heartbeat(config, folder),
        of_explorer(config, folder, is_running=is_watched(store)),
        of_versions(),
    ]


def of_folder(folder: Path) -> Check:
    try:
        check_folder(folder)
    except UsageError as error:
        return Check(name="folder", ok=False, says=str(error), do="Start as the user to whom the folder belongs.")
    shut = [path.name for path in sorted(folder.glob("councilwatch.*")) if not os.access(path, os.R_OK | os.W_OK)]
    if shut:
        says = f"Files in {folder} that cannot be written: {', '.join(shut)}."
        return Check(
            name="folder", ok=False, says=says, do="Start as the user to whom they belong, or give them to this one."
        )
    return Check(name="folder", ok=True, says=f"The working folder {folder} can be written.")


def configuration(folder: Path) -> tuple[Config | None, Check]:
    """Return the configuration, None where it cannot be read, and what is said of it."""
    try:
        config = read_config(folder)
    except UsageError as error:
        told_by_line = isinstance(error, ConfigError) and error.line is not None
        do = (
            f"Correct what is told of {FILE}; each fault is named with its line."
            if told_by_line
            else f"Make {FILE} a file of text that the user who runs councilwatch may read."
        )
        return None, Check(name="configuration", ok=False, says=str(error), do=do)
    if config.contact is None:
        do = f"Put these two lines into {folder / FILE}, with an e-mail address or web page of yours:\n{CONTACT}"
        return config, Check(name="configuration", ok=False, says=UNNAMED, do=do)
    return config, Check(name="configuration", ok=True, says=f"{FILE} can be read; sites are told {config.contact}.")


def of_watch_list(folder: Path, config: Config | None) -> Check:
    is_settled = config is not None and config.contact is not None
    try:
        own_sources(folder)  # what is wrong with it can be mended together with what is wrong with the configuration
        ready = look_at(folder) if is_settled else None
    except UsageError as error:
        do = "Correct that; `councilwatch sources` shows what is watched."
        return Check(name="watch_list", ok=False, says=str(error), do=do)
    if ready is None:
        return Check(name="watch_list", ok=True, says=f"The shipped list is read once {FILE} is in order.")
    return Check(name="watch_list", ok=True, says=f"{counted(len(ready.sources), 'source is', 'sources are')} watched.")


def of_channels(config: Config, folder: Path, watch: WatchSeen | None) -> Check:
    """Whether each address can be read, and how each channel is doing; no address is told."""
    from scheduler.notify.channels import faults_of  # Apprise is heavy, and only who has channels needs it

    faults = tuple(faults_of(config.alerts, folder).values())
    return channels_check(watch.channels if watch is not None else (), faults, tuple(config.alerts.channels))


def of_heartbeat(config: Config | None, folder: Path) -> Check:
    """Whether the address of the heartbeat can be read; it is not asked, since that would say that all is well."""
    if config is None:
        return Check(name="heartbeat", ok=True, says=f"It is looked at once {FILE} is in order.")
    if not config.care.has_heartbeat:
        says = "No heartbeat is asked for: where this machine dies, nobody is told."
        do = (
            "heartbeat_url under [care] names an address that is asked after each good cycle (README, Keep it running)."
        )
        return Check(name="heartbeat", ok=True, says=says, do=do)
    try:
        address_of(config.care, folder)
    except ConfigError as error:
        return Check(name="heartbeat", ok=False, says=str(error), do="Correct that, or take heartbeat_url out.")
    return Check(name="heartbeat", ok=True, says="An address is asked after each good cycle.")


def of_explorer(config: Config | None, folder: Path, *, is_running: bool) -> Check:
    """Whether it is shown, and has the secret without which `councilwatch run` refuses to start."""
    place = config.explorer if config is not None else Explorer()
    try:
        secret_for(place, folder)
    except UsageError as error:
        do = "Do that; `councilwatch run` does not start before."
        return Check(name="explorer", ok=False, says=str(error), do=do)
    for_whom = "which only this machine can reach" if is_loopback(place.host) else "for others too, who need its secret"
    where = f"{place.address}/, {for_whom}"
    if not is_running:
        return Check(name="explorer", ok=True, says=f"`councilwatch run` shows it at {where}.")
    try:
        socket.create_connection((reachable(place.host), place.port), timeout=SECONDS).close()
    except OSError:
        says = f"The watch goes on, and shows it elsewhere or not yet: nothing answers at {where}."
        do = (
            "If `councilwatch run` was given --port, look there; else councilwatch.log in the working folder tells why."
        )
        return Check(name="explorer", ok=True, says=says, do=do)
    return Check(name="explorer", ok=True, says=f"It answers at {where}.")


def of_versions(libraries: Sequence[str] = LIBRARIES) -> Check:
    told, missing = [f"Python {platform.python_version()}"], []
    for name in libraries:
        try:
            told.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            missing.append(name)
    if missing:
        says = f"Not installed: {', '.join(missing)}."
        return Check(
            name="versions", ok=False, says=says, do="Install councilwatch anew: `make install` in its folder."
        )
    return Check(name="versions", ok=True, says=f"{', '.join(told)}.")
