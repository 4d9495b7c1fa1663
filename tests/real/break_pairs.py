"""Breaks a proposal that holds in one way after another; check_pairs must see each:  break_pairs.py JSON FOLDER"""

import copy
import json
import sys
from collections.abc import Callable
from pathlib import Path

from check_pairs import PAIRS, SMALLEST_ROLL, STATE_FUNDED, Schools, faults

Breaking = Callable[[dict, Schools], None]


def supporter_who(fits: Callable[[Schools, int, dict], bool]) -> Breaking:
    """Puts another school of the register into the place of the first supporter."""

    def break_it(proposal: dict, schools: Schools) -> None:
        pair = proposal["pairs"][0]
        pair["supporter"] = next(urn for urn in sorted(schools.register) if fits(schools, urn, pair))
        if all(schools.register[pair["supporter"]][axis].isdigit() for axis in ("easting", "northing")):
            pair["km"] = int(schools.apart(pair["supported"], pair["supporter"])) / 1000

    return break_it


def in_county(schools: Schools, urn: int) -> bool:
    return schools.register[urn]["la_code"] == "925" and schools.register[urn]["easting"] not in ("", "0")


def is_closed(schools: Schools, urn: int, _: dict) -> bool:
    return in_county(schools, urn) and schools.register[urn]["establishment_status_name"] == "Closed"


def is_private(schools: Schools, urn: int, _: dict) -> bool:
    school = schools.register[urn]
    return (
        in_county(schools, urn)
        and school["establishment_status_name"] == "Open"
        and school["establishment_type_name"] not in STATE_FUNDED
    )


def is_of_another_phase(schools: Schools, urn: int, pair: dict) -> bool:
    return (
        in_county(schools, urn)
        and not schools.faults(urn)
        and {schools.phase(urn), schools.phase(pair["supported"])} == {"Primary", "Secondary"}
    )


def is_small(schools: Schools, urn: int, pair: dict) -> bool:
    return (
        in_county(schools, urn)
        and not schools.faults(urn)
        and schools.phase(urn) == schools.phase(pair["supported"])
        and (schools.roll(urn) or SMALLEST_ROLL) < SMALLEST_ROLL
    )


def is_far(schools: Schools, urn: int, pair: dict) -> bool:
    return (
        in_county(schools, urn)
        and not schools.faults(urn)
        and schools.phase(urn) == schools.phase(pair["supported"])
        and schools.apart(pair["supported"], urn) > 40_000
    )


def one_trust(proposal: dict, schools: Schools) -> None:
    pair = proposal["pairs"][0]
    schools.trust[pair["supported"]] = schools.trust[pair["supporter"]] = "1"


def set_first(key: str, value: object) -> Breaking:
    return lambda proposal, _: proposal["pairs"][0].update({key: value})


def add_a_point(proposal: dict, _: Schools) -> None:
    pair = proposal["pairs"][0]
    pair["score"] += 1
    proposal["total"] += 1


def repeat_a_supporter(proposal: dict, _: Schools) -> None:
    proposal["pairs"][1]["supporter"] = proposal["pairs"][0]["supporter"]


def forget_runners_up(proposal: dict, _: Schools) -> None:
    for pair in proposal["pairs"]:
        pair["runners_up"] = []


WAYS: dict[str, tuple[Breaking, str]] = {
    "a school that is not there": (set_first("supporter", 999998), "not in the register"),
    "a closed school": (supporter_who(is_closed), "has the status"),
    "a private school": (supporter_who(is_private), "not state-funded"),
    "another phase": (supporter_who(is_of_another_phase), "do not fit"),
    "one trust": (one_trust, "both are of trust"),
    "too far": (supporter_who(is_far), "m apart"),
    "another distance": (set_first("km", 1.0), "and not 1.0 km"),
    "a small supporter": (supporter_who(is_small), "pupils"),
    "parts that do not add up": (add_a_point, "the parts add up"),
    "another total": (lambda proposal, _: proposal.update(total=1), "the scores add up"),
    "a pair less": (lambda proposal, _: proposal["pairs"].pop(), f"{PAIRS - 1} pairs"),
    "a supporter twice": (repeat_a_supporter, "supporter more than once"),
    "no refusals": (lambda proposal, _: proposal.update(refused=[]), "what was refused"),
    "no runners-up": (forget_runners_up, "runner-up"),
}


def main() -> int:
    proposal = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    schools = Schools(Path(sys.argv[2]))
    missed = 0
    for name, (break_it, word) in WAYS.items():
        broken, known = copy.deepcopy(proposal), copy.copy(schools)
        known.trust = dict(schools.trust)
        break_it(broken, known)
        if not any(word in fault for fault in faults(broken, known)):
            print(f"FAULT: {name} is not seen")
            missed += 1
    print(f"{len(WAYS) - missed} of {len(WAYS)} broken proposals seen")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
