"""The figures of `llp report county --format json` of the sample county, reckoned again from its CSV files and from the
pairs and clusters that were approved:  recompute.py SAMPLE ROUNDS REPORT [--phase PHASE] [--district NAME]

Says each figure that does not hold, and fails where there is one.
"""

import argparse
import csv
import json
from collections import Counter
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

DAY = date(2027, 1, 20)
ROUNDS = {"autumn": (date(2026, 11, 9), date(2026, 11, 16)), "spring": (date(2026, 11, 16), None)}
CLUSTERS_SINCE = date(2026, 11, 9)
TERM_DAYS = [date(2025, 8, 31), date(2025, 12, 31), date(2026, 3, 31), date(2026, 8, 31), date(2026, 12, 31), DAY]
TERMS = [("202425", "Summer term"), ("202526", "Autumn term"), ("202526", "Spring term"), ("202526", "Summer term"),
         ("202627", "Autumn term"), ("202627", "Spring term")]


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def holds(row: dict[str, str], on: date) -> bool:
    since, until = day(row["from"]), day(row["to"])
    return (since is None or since <= on) and (until is None or on <= until)


def percent(part: int, whole: int) -> float | None:
    """As printed: rounded to a millionth of a per cent, halves away from zero."""
    return None if whole == 0 else float(Fraction(int(Fraction(part * 10**8, whole) + Fraction(1, 2)), 10**6))


class County:
    def __init__(self, sample: Path, rounds: Path, phase: str | None, district: str | None) -> None:
        def read(name: str) -> list[dict[str, str]]:
            with open(sample / f"{name}.csv", encoding="utf-8", newline="") as file:
                return list(csv.DictReader(file))

        self.all = {int(row["urn"]): row for row in read("schools")}
        self.wanted = {
            urn for urn, row in self.all.items()
            if row["la_code"] == "999"
            and (phase is None or row["phase"] == phase) and (district is None or row["district"] == district)
        }
        self.members = read("memberships")
        self.capacities = read("capacities")
        self.judgements = read("judgements")
        self.reviews = read("reviews")
        self.whole = phase is None and district is None
        self.links = []
        for name, (since, until) in ROUNDS.items():
            for pair in json.loads((rounds / f"{name}.json").read_text())["pairs"]:
                self.links.append((int(pair["supported"]), int(pair["supporter"]), since, until))
        self.clusters = [group["members"] for group in json.loads((rounds / "clusters.json").read_text())["groups"]]

    def open_on(self, on: date) -> set[int]:
        def is_open(row: dict[str, str]) -> bool:
            begins, ends = day(row["open_date"]), day(row["close_date"])
            if begins is not None and on < begins:
                return False
            if ends is not None:
                return on < ends
            return row["status"].startswith("open")

        return {urn for urn in self.wanted if is_open(self.all[urn])}

    def running(self, on: date) -> list[tuple[int, int]]:
        return [(a, b) for a, b, since, until in self.links if since <= on and (until is None or on < until)]

    def knows_support(self, on: date) -> bool:
        """Of a day before the first partnership or cluster, and of no page of that day, nothing is known."""
        return on == TERM_DAYS[-1] or any(since <= on for _, _, since, _ in self.links) or on >= CLUSTERS_SINCE

    def knows_reviews(self, on: date) -> bool:
        return on == TERM_DAYS[-1] or any(day(row["date"]) <= on for row in self.reviews)

    def clusters_on(self, on: date) -> list[list[int]]:
        return self.clusters if on >= CLUSTERS_SINCE else []

    def overall(self, urn: int, on: date) -> str | None:
        grades = [(row["date"], row["grade"]) for row in self.judgements
                  if int(row["urn"]) == urn and row["framework"] == "four-point"
                  and row["area"] == "overall-effectiveness" and row["grade"] and day(row["date"]) <= on]
        return max(grades)[1] if grades else None

    def has_report_card(self, urn: int, on: date) -> bool:
        return any(int(row["urn"]) == urn and row["framework"] == "report-card" and row["grade"]
                   and row["area"] not in ("safeguarding", "category-of-concern") and day(row["date"]) <= on
                   for row in self.judgements)

    def roll(self, schools: set[int]) -> int:
        """Each has one in the register, and no census is loaded."""
        return sum(int(self.all[urn]["pupils"] or 0) for urn in schools)

    def counts(self, schools: set[int], on: date) -> dict[str, int]:
        pairs = self.running(on)
        receiving = {a for a, _ in pairs} & schools
        giving = {b for _, b in pairs} & schools
        clustered = {urn for cluster in self.clusters_on(on) for urn in cluster} & schools
        year = on - timedelta(days=365)
        overall = {urn: self.overall(urn, on) for urn in schools}
        return {
            "schools": len(schools),
            "members": len({int(row["party"]) for row in self.members if not row["party"].startswith("org:")
                            and row["status"] == "member" and holds(row, on)} & schools),
            "receiving": len(receiving), "giving": len(giving), "both": len(receiving & giving),
            "reached": len(receiving | giving | clustered),
            "pupils": self.roll(schools), "pupils_reached": self.roll(receiving | giving | clustered),
            "reviewed": len({int(row["urn"]) for row in self.reviews if year < day(row["date"]) <= on} & schools),
            "overall_known": sum(grade is not None for grade in overall.values()),
            "good_or_better": sum(grade in ("good", "outstanding") for grade in overall.values()),
            "report_card": sum(self.has_report_card(urn, on) for urn in schools),
        }

    def graph(self, schools: set[int], on: date) -> dict[int, set[int]]:
        graph: dict[int, set[int]] = {}

        def join(a: int, b: int) -> None:
            if a != b:
                graph.setdefault(a, set()).add(b)
                graph.setdefault(b, set()).add(a)

        for a, b in self.running(on):
            if a in schools or b in schools:
                join(a, b)
        for cluster in self.clusters_on(on):
            here = [urn for urn in cluster if urn in schools]
            for a in here:
                for b in here:
                    join(a, b)
        return graph

    def indices(self, on: date) -> dict[str, object]:
        schools = self.open_on(on)
        graph = self.graph(schools, on)
        loads = Counter(b for a, b in {(a, b) for a, b in self.running(on) if a in schools})
        able = {int(row["party"]) for row in self.capacities if not row["party"].startswith("org:") and holds(row, on)
                and (row["max_schools"] or "1") != "0" and (row["days_per_term"] or "1") != "0"} & schools
        ordered = sorted(list(loads.values()) + [0] * len(able - set(loads)))
        n, total = len(ordered), sum(ordered)
        gini = None
        if total:
            gini = int(Fraction(1000 * sum((2 * i - n - 1) * x for i, x in enumerate(ordered, 1)), n * total)
                       + Fraction(1, 2))
        parts = components(graph)
        joined = set().union(*parts) if parts else set()
        cut = {}
        for urn in graph:
            home = next(part for part in parts if urn in part)
            left = [len(part & schools) for part in components(without(graph, urn, home), home - {urn})]
            cut[urn] = sum(left) - max(left, default=0)
        depended = {urn for urn in graph if cut[urn] > 0 or loads[urn] * 10 > total}
        return {"gini": gini, "five_most": sum(sorted(loads.values(), reverse=True)[:5]), "carried": total,
                "largest": max((len(part & schools) for part in parts), default=0), "components": len(parts),
                "alone": len(schools - joined), "depended": depended, "cut": cut, "loads": loads}


def without(graph: dict[int, set[int]], urn: int, home: set[int]) -> dict[int, set[int]]:
    return {one: others - {urn} for one, others in graph.items() if one in home and one != urn}


def components(graph: dict[int, set[int]], among: set[int] | None = None) -> list[set[int]]:
    left, parts = set(graph) if among is None else set(among), []
    while left:
        part, todo = set(), [left.pop()]
        while todo:
            here = todo.pop()
            if here not in part:
                part.add(here)
                todo.extend(graph.get(here, ()))
        left -= part
        parts.append(part)
    return parts


class Check:
    def __init__(self) -> None:
        self.faults = self.held = 0

    def same(self, what: str, told: object, reckoned: object) -> None:
        if told == reckoned:
            self.held += 1
        else:
            self.faults += 1
            print(f"{what}: told {told}, reckoned {reckoned}")


def check_groups(check: Check, county: County, report: dict) -> None:
    schools = county.open_on(DAY)
    inspections = {(row["by"], row["group"]): row for row in report["inspections"]}
    told_pupils = {(row["by"], row["group"]): row for row in report["pupils_reached"]}
    seen = Counter()
    for row in report["participation"]:
        by, group = row["by"], row["group"]

        def is_in(urn: int) -> bool:
            school = county.all[urn]
            if by == "all":
                return True
            if by == "governance":
                academy = school["type_group"] in ("Academies", "Free Schools")
                return (group == "academy") == academy
            return school[by] == (group or "")

        counts = county.counts({urn for urn in schools if is_in(urn)}, DAY)
        seen[by] += counts["schools"]
        for name in ("schools", "members", "receiving", "giving", "both", "reached", "reviewed"):
            check.same(f"{by} {group} {name}", row[name], counts[name])
        for name in ("members", "reached", "reviewed"):
            check.same(f"{by} {group} {name} %", row[f"{name}_percent"], percent(counts[name], counts["schools"]))
        pupils = told_pupils[by, group]
        check.same(f"{by} {group} pupils", pupils["pupils_reached"], counts["pupils_reached"])
        check.same(f"{by} {group} pupils %", pupils["pupils_reached_percent"],
                   percent(counts["pupils_reached"], counts["pupils"]))
        inspected = inspections[by, group]
        for name in ("overall_known", "good_or_better", "report_card"):
            check.same(f"{by} {group} {name}", inspected[name], counts[name])
        check.same(f"{by} {group} legacy %", inspected["good_or_better_percent"],
                   percent(counts["good_or_better"], counts["overall_known"]))
    for by, counted in seen.items():
        check.same(f"schools by {by}", counted, len(schools))


def check_indices(check: Check, county: County, report: dict) -> None:
    told = {row["index"]: row for row in report["self_sustainability"]}
    indices = county.indices(DAY)
    check.same("gini", told["load_gini"]["value"], indices["gini"] / 1000)
    check.same("top five", (told["load_top_five"]["part"], told["load_top_five"]["of"]),
               (indices["five_most"], indices["carried"]))
    check.same("largest part", told["largest_component"]["part"], indices["largest"])
    check.same("parts", told["components"]["value"], indices["components"])
    check.same("alone", told["alone"]["part"], indices["alone"])
    check.same("depended on", told["depended_on"]["value"], len(indices["depended"]))
    check.same("who is depended on", {row["party"] for row in report["dependence"]}, indices["depended"])
    for row in report["dependence"]:
        check.same(f"{row['party']} cut off", row["cut_off"], indices["cut"][row["party"]])
        check.same(f"{row['party']} carries", row["carried"], indices["loads"][row["party"]])


def check_trend(check: Check, county: County, report: dict) -> None:
    check.same("terms", [(row["time_period"], row["time_identifier"]) for row in report["trend"]], TERMS)
    for row, on in zip(report["trend"], TERM_DAYS):
        schools = county.open_on(on)
        counts, indices = county.counts(schools, on), county.indices(on)
        check.same(f"{on} day", row["as_at"], on.isoformat())
        for name in ("schools", "overall_known"):
            check.same(f"{on} {name}", row[name], counts[name])
        supports, reviews = county.knows_support(on), county.knows_reviews(on)
        for name in ("receiving", "giving", "both"):
            check.same(f"{on} {name}", row[name], counts[name] if supports else None)
        check.same(f"{on} reviewed", row["reviewed"], counts["reviewed"] if reviews else None)
        check.same(f"{on} members", row["members"] or 0, counts["members"])
        check.same(f"{on} partnerships", row["partnerships"],
                   sum(a in schools for a, _ in county.running(on)) if supports else None)
        check.same(f"{on} legacy", row["good_or_better_percent"],
                   percent(counts["good_or_better"], counts["overall_known"]))
        check.same(f"{on} gini", row["gini"], None if indices["gini"] is None else indices["gini"] / 1000)
        check.same(f"{on} largest", row["largest_component_percent"],
                   percent(indices["largest"], len(schools)) if supports else None)


def check_spread(check: Check, county: County, report: dict) -> None:
    newest: dict[tuple[int, str], tuple[str, str]] = {}
    for row in county.judgements:
        if row["framework"] == "report-card" and row["grade"] and day(row["date"]) <= DAY:
            key = int(row["urn"]), row["area"]
            newest[key] = max(newest.get(key, ("", "")), (row["date"], row["grade"]))
    schools = county.open_on(DAY)
    for row in report["report_card_areas"]:
        grades = Counter(grade for (urn, area), (_, grade) in newest.items() if area == row["area"] and urn in schools)
        check.same(f"{row['area']} judged", row["judged"], sum(grades.values()))
        for grade in ("exceptional", "strong-standard", "expected-standard", "needs-attention", "urgent-improvement"):
            check.same(f"{row['area']} {grade}", row[grade.replace("-", "_")], grades[grade])


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("sample", type=Path)
    parser.add_argument("rounds", type=Path)
    parser.add_argument("report", type=Path)
    parser.add_argument("--phase")
    parser.add_argument("--district")
    typed = parser.parse_args()
    county = County(typed.sample, typed.rounds, typed.phase, typed.district)
    report = json.loads(typed.report.read_text())
    check = Check()
    check_groups(check, county, report)
    check_indices(check, county, report)
    check_trend(check, county, report)
    check_spread(check, county, report)
    print(f"{check.held} figures hold, {check.faults} do not")
    return 1 if check.faults or check.held < 150 else 0


if __name__ == "__main__":
    raise SystemExit(main())
