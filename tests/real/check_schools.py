"""Pages of `llp report school URN --format json` against the published files themselves:  check_schools.py FOLDER JSON...

Says each figure that does not hold, and fails where there is one.
"""

import json
import sys
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from check_pairs import AUTHORITY, STATE_FUNDED, Schools, rows

LEAST_FIGURES = 60  # Of three pages, so that empty pages are seen.

Figures = dict[int, Decimal]
PROGRESS = {"ks2-reading-progress": "READPROG", "ks2-writing-progress": "WRITPROG", "ks2-maths-progress": "MATPROG"}
ABSENCE = {"absence_percent": "PERCTOT", "persistent_absence_percent": "PPERSABS10"}


def number(cell: str) -> Decimal | None:
    try:
        return Decimal(cell.strip().rstrip("%"))
    except ArithmeticError:
        return None


def column(table: list[dict[str, str]], *names: str) -> Figures:
    """The sum of the columns of each school that has a number in all of them."""
    found = {}
    for row in table:
        cells = [number(row[name]) for name in names]
        if row["URN"].isdigit() and None not in cells:
            found[int(row["URN"])] = sum(cells, Decimal(0))
    return found


def special_needs(census: list[dict[str, str]]) -> Figures:
    """Pupils with a plan or support of those on roll; the sum of the percentages where they are not counted."""
    found = column(census, "PSENELSE", "PSENELK")
    counted, rolls = column(census, "TSENELSE", "TSENELK"), column(census, "NOR")
    for urn in counted.keys() & rolls.keys():
        if 0 < rolls[urn] and counted[urn] <= rolls[urn]:
            found[urn] = (counted[urn] * 100 / rolls[urn]).quantize(Decimal("0.000001"), ROUND_HALF_UP)
    return found


def median(values: list[Decimal]) -> Decimal | None:
    if not values:
        return None
    ordered = sorted(values)
    middle = (ordered[len(values) // 2] + ordered[(len(values) - 1) // 2]) / 2
    return middle.quantize(Decimal("0.000001"), ROUND_HALF_UP)


class Published:
    def __init__(self, folder: Path) -> None:
        self.schools = Schools(folder)
        census = rows(folder, "census-2022-2023-england.csv.gz")
        absence = rows(folder, "absence-2018-2019-england.csv.gz")
        stages = rows(folder, "ks2-selected-columns-2018-2019-england-with-ofsted.csv.gz")
        rolls = {urn: roll for urn in self.schools.register if (roll := self.schools.roll(urn)) is not None}
        self.figures = {
            "pupils": {urn: Decimal(roll) for urn, roll in rolls.items()},
            "fsm_percent": column(census, "PNUMFSMEVER"),
            "sen_percent": special_needs(census),
            "eal_percent": column(census, "PNUMEAL"),
        }
        self.figures |= {name: column(absence, published) for name, published in ABSENCE.items()}
        self.figures |= {name: column(stages, published) for name, published in PROGRESS.items()}
        self.figures["absence-overall-percent"] = self.figures["absence_percent"]
        self.figures["absence-persistent-percent"] = self.figures["persistent_absence_percent"]

    def like(self, urn: int, authority: str | None) -> list[int]:
        """The open, state-funded schools of its phase, of one authority or of all."""
        def is_like(other: int) -> bool:
            row = self.schools.register[other]
            at_home = [fault for fault in self.schools.faults(other) if "is of authority" not in fault]
            return (not at_home and row["establishment_type_name"] in STATE_FUNDED and bool(row["la_code"])
                    and authority in (None, row["la_code"]) and self.schools.phase(other) == self.schools.phase(urn))
        return [other for other in self.schools.register if is_like(other)]


class Check:
    def __init__(self) -> None:
        self.held = self.faults = 0

    def same(self, what: str, told: float | None, reckoned: Decimal | int | None) -> None:
        if told is None if reckoned is None else told is not None and Decimal(str(told)) == reckoned:
            self.held += 1
        else:
            self.faults += 1
            print(f"{what}: told {told}, reckoned {reckoned}")


def check_context(check: Check, published: Published, page: dict) -> None:
    urn = page["urn"]
    groups = {"county": published.like(urn, AUTHORITY), "nation": published.like(urn, None)}
    for row in page["context"]:
        known = published.figures[row["figure"]]
        check.same(f"{urn} {row['figure']}", row["school"], known.get(urn))
        for group, schools in groups.items():
            values = [known[school] for school in schools if school in known]
            check.same(f"{urn} {row['figure']} {group}", row[f"{group}_median"], median(values))
            check.same(f"{urn} {row['figure']} {group} schools", row[f"{group}_schools"], len(values))


def check_similar(check: Check, published: Published, page: dict) -> None:
    urn = page["urn"]
    similar = [row["urn"] for row in page["similar"]]
    for row in page["similar_figures"]:
        known = published.figures[row["figure"]]
        check.same(f"{urn} {row['figure']}", row["school"], known.get(urn))
        values = [known[school] for school in similar if school in known]
        check.same(f"{urn} {row['figure']} similar", row["similar_median"], median(values))
        check.same(f"{urn} {row['figure']} similar schools", row["similar_schools"], len(values))
        for rank, school in enumerate(similar, 1):
            check.same(f"{urn} {row['figure']} {school}", row[f"similar_{rank}"], known.get(school))
    for row in page["similar"]:
        apart = Decimal(int(published.schools.apart(urn, row["urn"]))) / 1000  # Whole metres, as all distances.
        check.same(f"{urn} to {row['urn']} km", row["km"], apart)


def main() -> int:
    published, check = Published(Path(sys.argv[1])), Check()
    for path in sys.argv[2:]:
        page = json.loads(Path(path).read_text())
        check.same(f"{page['urn']} is named {page['name']}", int(page["name"] ==
                   published.schools.register[page["urn"]]["name"]), 1)
        check_context(check, published, page)
        check_similar(check, published, page)
    print(f"{len(sys.argv) - 2} pages: {check.held} figures hold, {check.faults} do not")
    return 1 if check.faults or check.held < LEAST_FIGURES else 0


if __name__ == "__main__":
    raise SystemExit(main())
