"""Judge the ways in which the press words a rating: a table of how many are read, by what they tell.

python -m benchmarks.ways            # the table
python -m benchmarks.ways --misread  # and those that are misread, of the ways that rules may be mended from
"""

import argparse

from tests.pipelines.understand.ways import TELLS, filled, ways


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misread", action="store_true", help="print those that are misread, held out ones excepted")
    misread = parser.parse_args().misread
    print(f"{'tells':<16} {'looked at':>17} {'held out':>17}")
    total = {False: [0, 0], True: [0, 0]}
    for tells in TELLS:
        told = {False: [0, 0], True: [0, 0]}
        for way in ways():
            if way.tells != tells:
                continue
            for report in filled(way):
                read = report.is_read()
                told[way.held][0] += read
                told[way.held][1] += 1
                if misread and not read and not way.held:
                    print(f"  {report.text.splitlines()[1]}")
        for held, (right, of) in told.items():
            total[held][0] += right
            total[held][1] += of
        print(f"{tells:<16} {line(told[False])} {line(told[True])}")
    print(f"{'together':<16} {line(total[False])} {line(total[True])}")


def line(told: list[int]) -> str:
    """Return right ones, all, and their share."""
    right, of = told
    return f"{right:>5} of {of:>4} {right / of if of else 0:.3f}"


if __name__ == "__main__":
    main()
