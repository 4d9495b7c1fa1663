"""The account of `llp report county --format json` against the published files themselves:  check_county.py JSON FOLDER

Says each figure that does not hold, and fails where there is one.
"""

import json
import sys
from collections import defaultdict
from pathlib import Path

from check_pairs import AUTHORITY, Schools, rows

LEAST_SCHOOLS = 300  # Of the county, so that an empty account is seen.


def token(phase: str) -> str:
    return phase.lower().replace(" ", "-")


def phase_of(schools: Schools, urn: int) -> str:
    """Middle schools stand apart in the account, which does not compare them."""
    published = schools.register[urn]["phase_name"]
    return token(published if published.startswith("Middle") else schools.phase(urn))


def figures(schools: Schools, rated: dict[int, int], urns: list[int]) -> tuple[int, int, int, float | None]:
    known = [rated[urn] for urn in urns if urn in rated]
    good = sum(grade in (1, 2) for grade in known)
    percent = None if not known else (2 * good * 10**8 + len(known)) // (2 * len(known)) / 10**6
    return len(urns), len(known), good, percent


def main() -> int:
    report, folder = json.loads(Path(sys.argv[1]).read_text()), Path(sys.argv[2])
    schools = Schools(folder)
    rated = {
        int(row["urn"]): int(row["ofsted_rating"])
        for row in rows(folder, "gias-ofsted-rating-2023-09-01.csv.gz")
        if row["ofsted_rating"] in ("1", "2", "3", "4")
    }
    urns = [urn for urn, row in schools.register.items() if row["la_code"] == AUTHORITY and not schools.faults(urn)]
    groups = defaultdict(list)
    for urn in urns:
        groups["all", "all"].append(urn)
        groups["phase", phase_of(schools, urn)].append(urn)
    faults = 0
    told = {(row["by"], row["group"]): row for row in report["inspections"] if row["by"] in ("all", "phase")}
    for group in sorted(groups.keys() | told.keys(), key=str):
        row = told.get(group, {})
        said = tuple(row.get(name) for name in ("schools", "overall_known", "good_or_better", "good_or_better_percent"))
        reckoned = figures(schools, rated, groups.get(group, []))
        if said != reckoned:
            faults += 1
            print(f"{group}: told {said}, reckoned {reckoned}")
    placed = {row["urn"]: (row["easting"], row["northing"]) for row in report["map_schools"]}
    for urn in urns:
        published = schools.register[urn]
        if placed.get(urn) != (int(published["easting"]), int(published["northing"])):
            faults += 1
            print(f"{urn} is drawn at {placed.get(urn)}")
    print(f"{len(urns)} schools, {len(groups)} groups: {faults} faults")
    return 1 if faults or len(urns) < LEAST_SCHOOLS else 0


if __name__ == "__main__":
    raise SystemExit(main())
