"""Two inspections told by twenty-five newsrooms: ``python -m benchmarks.inspection_day [--seed N] [--keep DIR]``.

Ofsted's reports on two councils come out in the same days; some forty stories tell of them in three days, by a script
that is drawn from a seed: first news, one of it wrong and put right an hour later, texts of one's own, copies of an
agency's text and of the councils' releases under other headlines and addresses, a typing correction, a story that is
taken away, echoes, and what is long past. The clock jumps from one minute at which the daemon would do anything to the
next: its own cycles crawl, its own sender sends, by Apprise, to a mail server that refuses the first try of each
message and to a webhook that breaks down for half an hour.

What these two got is held against the script. Ends with status 1 where an alert or a correction is missing, or anything
came that nobody was owed. Delays are in simulated minutes, so the machine does not matter.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.inspection_day.drive import Played, play
from benchmarks.inspection_day.found import Found, compare, delays, is_right, last_line
from benchmarks.inspection_day.script import Script, draw


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="an empty folder in which the store and the logs stay")
    options = parser.parse_args(arguments)
    if options.keep is None:
        with tempfile.TemporaryDirectory() as folder:
            return run(options.seed, Path(folder))
    options.keep.mkdir(parents=True, exist_ok=True)
    return run(options.seed, options.keep.absolute())


def run(seed: int, folder: Path) -> int:
    begun = time.monotonic()
    script = draw(seed)
    played = play(script, folder, lambda says: print(says, file=sys.stderr, flush=True))
    found = compare(script.planned, played.received)
    tell(script, played, found, time.monotonic() - begun)
    return int(not is_right(found))


def tell(script: Script, played: Played, found: Found, seconds: float) -> None:
    print(
        f"{script.stories} stories on inspections in {len(script.newsrooms)} newsrooms; {played.cycles} cycles and "
        f"{played.requests} requests in {seconds:.0f} s."
    )
    print(f"Tries refused: {played.refusals['mail']} by the mail server, {played.refusals['hook']} by the webhook.")
    for each, message in found.met:
        print(f"  {message.at:%a %H:%M}  {each.channel}  {message.subject}")
    for each in found.lost:
        print(f"  lost: {each.what} on {each.channel}: {each.subject}")
    for message in found.more:
        print(f"  nobody was owed, {message.at:%a %H:%M}  {message.channel}  {message.subject}  ({message.key})")
    print(delays(found))
    print(last_line(found, script.planned))


if __name__ == "__main__":
    sys.exit(main())
