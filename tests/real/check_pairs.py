"""The pairs of `llp pair support --format json` against the published files themselves:  check_pairs.py JSON FOLDER

Reads the raw files on its own, so that a fault of loading and a fault of matching are both seen. Says each pair that
does not hold, and fails where there is one.
"""

import csv
import gzip
import io
import json
import math
import sys
from collections import Counter
from datetime import date
from pathlib import Path

DAY = date(2025, 9, 2)
AUTHORITY = "925"
FURTHEST_M = 40_000
SMALLEST_ROLL = 100  # Of a supporter that did not state its capacity; none did.
PAIRS, TOTAL = 31, 3183

STATE_FUNDED = {
    "Community school", "Voluntary aided school", "Voluntary controlled school", "Foundation school",
    "City technology college", "Community special school", "Non-maintained special school", "Foundation special school",
    "Pupil referral unit", "Local authority nursery school", "Academy sponsor led", "Academy special sponsor led",
    "Academy converter", "Free schools", "Free schools special", "Free schools alternative provision",
    "Free schools 16 to 19", "University technical college", "Studio schools",
    "Academy alternative provision converter", "Academy alternative provision sponsor led",
    "Academy special converter", "Academy 16-19 converter", "Academy 16 to 19 sponsor led",
}
SPECIAL = {name for name in STATE_FUNDED if "special" in name.lower()}
ALTERNATIVE = {name for name in STATE_FUNDED if "alternative provision" in name.lower()} | {"Pupil referral unit"}
LIKE = {"Middle deemed primary": "Primary", "Middle deemed secondary": "Secondary"}
TAUGHT_BY_ALL_THROUGH = {"All-through", "Primary", "Secondary"}


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    """The rows of a packed file, whichever of the two encodings it is in."""
    raw = gzip.decompress((folder / name).read_bytes())
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252")
    return list(csv.DictReader(io.StringIO(text, newline="")))


class Schools:
    """What the published files say of schools, by URN."""

    def __init__(self, folder: Path) -> None:
        self.register = {int(row["urn"]): row for row in rows(folder, "gias-national-subset-2023-11-16.csv.gz")}
        trusts = rows(folder, "gias-trust-academies-group-data-2025-09.csv.gz")
        self.trust = {
            int(row["Academy URN"]): row["Group UID"]
            for row in trusts
            if row["Academy URN"] and row["Group Status"] == "Open"
        }
        census = rows(folder, "census-2022-2023-england.csv.gz")
        self.counted = {
            int(row["URN"]): int(row["NOR"])
            for row in census
            if row["NOR"].isdigit() and row["URN"] != "NAT"
        }

    def faults(self, urn: int) -> list[str]:
        """What keeps the school out of a round of the authority."""
        school = self.register.get(urn)
        if school is None:
            return [f"{urn} is not in the register"]
        found = []
        closed = date.fromisoformat(school["close_date"][:10]) if school["close_date"] else None
        if school["establishment_status_name"] not in ("Open", "Open, but proposed to close"):
            found.append(f"{urn} has the status {school['establishment_status_name']}")
        if closed and closed <= DAY:
            found.append(f"{urn} closed on {closed}")
        if school["la_code"] != AUTHORITY:
            found.append(f"{urn} is of authority {school['la_code']}")
        if school["establishment_type_name"] not in STATE_FUNDED:
            found.append(f"{urn} is not state-funded: {school['establishment_type_name']}")
        return found

    def phase(self, urn: int) -> str:
        school = self.register[urn]
        if school["establishment_type_name"] in SPECIAL:
            return "Special"
        if school["establishment_type_name"] in ALTERNATIVE:
            return "Alternative provision"
        return LIKE.get(school["phase_name"], school["phase_name"])

    def roll(self, urn: int) -> int | None:
        published = self.register[urn]["number_of_pupils"]
        return self.counted.get(urn, int(published) if published.isdigit() else None)

    def apart(self, one: int, other: int) -> float:
        """Metres in a straight line."""
        first, second = self.register[one], self.register[other]
        return math.hypot(*(int(first[axis]) - int(second[axis]) for axis in ("easting", "northing")))


def phases_fit(one: str, other: str) -> bool:
    if one in ("", "Not applicable"):
        return False
    return one == other or ("All-through" in (one, other) and {one, other} <= TAUGHT_BY_ALL_THROUGH)


def pair_faults(pair: dict, schools: Schools) -> list[str]:
    """What is wrong with one pair."""
    one, other = pair["supported"], pair["supporter"]
    found = schools.faults(one) + schools.faults(other)
    if found:
        return found
    if one == other:
        found.append("it supports itself")
    if not phases_fit(schools.phase(one), schools.phase(other)):
        found.append(f"the phases {schools.phase(one)} and {schools.phase(other)} do not fit")
    if one in schools.trust and schools.trust[one] == schools.trust.get(other):
        found.append(f"both are of trust {schools.trust[one]}")
    apart = schools.apart(one, other)
    if apart > FURTHEST_M:
        found.append(f"{apart:.0f} m apart")
    if not 0 <= apart - pair["km"] * 1000 < 1.001:
        found.append(f"{apart:.0f} m apart, and not {pair['km']} km")
    roll = schools.roll(other)
    if roll is not None and roll < SMALLEST_ROLL:
        found.append(f"the supporter has {roll} pupils")
    parts = sum(pair["parts"].values())
    if parts != pair["score"]:
        found.append(f"the parts add up to {parts}, the score is {pair['score']}")
    return found


def round_faults(proposal: dict) -> list[str]:
    """What is wrong with the round as a whole."""
    pairs = proposal["pairs"]
    found = []
    total = sum(pair["score"] for pair in pairs)
    if total != proposal["total"]:
        found.append(f"the scores add up to {total}, the total is {proposal['total']}")
    if (len(pairs), proposal["total"]) != (PAIRS, TOTAL):
        found.append(f"{len(pairs)} pairs with {proposal['total']} points, and not {PAIRS} with {TOTAL}")
    for role in ("supported", "supporter"):
        twice = [urn for urn, times in Counter(pair[role] for pair in pairs).items() if times > 1]
        if twice:  # One supporter each was asked for, and who stated no capacity has room for one school.
            found.append(f"{role} more than once: {twice}")
    if not proposal["refused"]:
        found.append("nothing is said of what was refused")
    if not any(pair["runners_up"] for pair in pairs):
        found.append("no pair has a runner-up")
    if proposal["as_of"] != DAY.isoformat():
        found.append(f"it is of {proposal['as_of']}")
    return found


def faults(proposal: dict, schools: Schools) -> list[str]:
    """What is wrong with the round, and with each of its pairs."""
    found = round_faults(proposal)
    for pair in proposal["pairs"]:
        found += [f"{pair['supported']} by {pair['supporter']}: {fault}" for fault in pair_faults(pair, schools)]
    return found


def main() -> int:
    proposal = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    found = faults(proposal, Schools(Path(sys.argv[2])))
    for fault in found:
        print(f"FAULT: {fault}")
    print(f"{len(proposal['pairs'])} pairs with {proposal['total']} points looked at, faults {len(found)}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
