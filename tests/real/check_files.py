"""What `llp import` said of every published file, counted again with Python's csv, and values of six of them looked up.

    check_files.py LOADED_JSON FOLDER_OF_FILES STORE

Nothing of ours is used but the answer and the tables of the store.
"""

import csv
import gzip
import io
import json
import pathlib
import sqlite3
import sys

REFUSED = {
    "br-escolas-censo-2017-pipe-delimited.csv": "Brazil",
    "gias-establishment-types-2025-04-22.csv": "types",
    "meta-ks2-2016-2017.csv": "columns",
    "meta-ks2-2017-2018.csv": "columns",
    "meta-ks2-2018-2019.csv": "columns",
    "meta-ks4-2016-2017.csv": "columns",
    "meta-ks4-2018-2019.csv": "columns",
    "meta-la-and-region-codes-2018-2019.csv": "regions",
    "meta-school-information-2018-2019.csv": "columns",
    "us-florida-public-schools-2024-01.csv.gz": "United States",
    "us-massachusetts-public-schools-2017-wide.csv.gz": "Massachusetts",
}
REJECTED = {
    "gias-120-columns-2018-sample.csv": 10,
    "gias-133-columns-2021-sample-cp1252.csv": 1,
    "workforce-2018-2019-england-truncated.csv.gz": 1,
}
HEADERLESS = "codepoint-open-2025-11-headers.csv"
SPOTS = 10

faults = []


def expect(what, found, wanted):
    if found != wanted:
        faults.append(f"{what}: {found!r}, but the file says {wanted!r}")


def rows_of(folder, name):
    data = (folder / name).read_bytes()
    if name.endswith(".gz"):
        data = gzip.decompress(data)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    rows = [row for row in csv.reader(io.StringIO(text, newline="")) if row]
    if name.startswith("codepoint") and name != HEADERLESS:
        return [], rows
    return rows[0], rows[1:]


def check_counts(folder, loaded):
    listed = {path.name for path in folder.iterdir() if path.name != "README.md"}
    said = {pathlib.PurePath(file["file"]).name: file for file in loaded["files"]}
    expect("the files", sorted(said), sorted(listed))
    for name, file in sorted(said.items()):
        if name in REFUSED:
            expect(f"{name}: outcome", file["outcome"], "refused")
            continue
        _, rows = rows_of(folder, name)
        expect(f"{name}: rows", file["rows"], len(rows))
        parts = file["added"] + file["changed"] + file["unchanged"] + file["rejected"]
        expect(f"{name}: sum of its parts", parts + sum(file["skipped"].values()), len(rows))
        expect(f"{name}: rejected", file["rejected"], REJECTED.get(name, 0))


class Table:
    """One file, its rows as dictionaries."""

    def __init__(self, folder, name):
        header, rows = rows_of(folder, name)
        self.name = name
        self.rows = [dict(zip(header, row)) for row in rows]

    def keep(self, wanted):
        self.rows = [row for row in self.rows if wanted(row)]
        return self

    def spots(self):
        return self.rows[:: max(1, len(self.rows) // SPOTS)][:SPOTS]


def millionths(text):
    return round(float(text.strip().rstrip("%").replace(",", "")) * 1_000_000)


def check_figures(store, table, sql, key, measures, codes):
    """The records of a source are as many as the rows, and its figures are those of the file."""
    records = {tuple(row[:-1]): json.loads(row[-1]) for row in store.execute(sql)}
    expect(f"{table.name}: records", len(records), len({key(row) for row in table.rows}))
    for row in table.spots():
        for measure, column in measures.items():
            text = (row.get(column) or "").strip()
            wanted = codes.get(text, "not-stated") if text in codes or not text else millionths(text)
            expect(f"{table.name}: {key(row)} {measure}", records.get(key(row), {}).get(measure), wanted)


def check_values(folder, store):
    codes = {"SUPP": "suppressed", "NA": "not-applicable", "NE": "not-applicable", "NP": "not-published",
             "NEW": "new-school", "LOWCOV": "low-coverage"}
    result = "SELECT urn, figures FROM results WHERE ended = 0 AND source = '{}' AND period = '{}' AND release = 'final'"
    six_digits = lambda row: row["URN"].isdigit() and len(row["URN"]) == 6
    by_urn = lambda row: (int(row["URN"]),)
    check_figures(store, Table(folder, "census-2022-2023-england.csv.gz").keep(six_digits),
                  result.format("census", "2022/23"), by_urn,
                  {"census-pupils": "NOR", "census-fsm-ever-6-percent": "PNUMFSMEVER"}, codes)
    check_figures(store, Table(folder, "ks2final-2018-2019-la850.csv").keep(six_digits),
                  result.format("ks2-final", "2018/19"), by_urn,
                  {"ks2-reading-progress": "READPROG", "ks2-rwm-expected-percent": "PTRWM_EXP",
                   "ks2-gps-score": "GPS_AVERAGE"}, codes)
    check_figures(store, Table(folder, "ks4final-2018-2019-la936.csv").keep(six_digits),
                  result.format("ks4", "2018/19"), by_urn,
                  {"ks4-progress-8": "P8MEA", "ks4-attainment-8": "ATT8SCR"}, codes)
    year = lambda row: (int(row["laestab"]), f"{row['time_period'][:4]}/{row['time_period'][4:]}")
    check_figures(store, Table(folder, "ees-exclusions-by-geographic-level-2006-2007-to-2016-2017.csv.gz").keep(
                      lambda row: row["geographic_level"] == "School"),
                  "SELECT laestab, period, figures FROM numbered_results WHERE ended = 0 AND source = 'ees-exclusions'",
                  year, {"exclusions-permanent": "perm_excl", "suspensions-rate": "fixed_excl_rate"},
                  {"x": "suppressed", ".": "not-applicable"})
    check_links(folder, store)
    check_schools(folder, store)


def check_links(folder, store):
    table = Table(folder, "gias-links-2025-04-22.csv.gz")
    known = {(row[0], row[1]): row[2] for row in store.execute(
        "SELECT urn, other, words FROM school_links WHERE ended = 0 AND source = 'gias-links' ORDER BY dated")}
    for row in table.rows:
        pair = (int(row["URN"]), int(row["LinkURN"]))
        if pair not in known:
            faults.append(f"{table.name}: the link {pair} is not in the store")
    for row in table.spots():
        expect(f"{table.name}: {row['URN']}", known[int(row["URN"]), int(row["LinkURN"])], row["LinkType"])


def check_schools(folder, store):
    table = Table(folder, "gias-national-subset-2023-11-16.csv.gz")
    sql = "SELECT urn, name, postcode, pupils FROM schools WHERE ended = 0 AND source = 'gias-national-subset'"
    known = {row[0]: row[1:] for row in store.execute(sql)}
    expect(f"{table.name}: schools", len(known), len({row["urn"] for row in table.rows}))
    for row in table.spots():
        pupils = int(row["number_of_pupils"]) if row["number_of_pupils"] else None
        expect(f"{table.name}: {row['urn']}", known.get(int(row["urn"])),
               (row["name"].strip(), row["postcode"] or None, pupils))


def main():
    answer, folder, path = sys.argv[1:]
    folder = pathlib.Path(folder)
    check_counts(folder, json.loads(pathlib.Path(answer).read_text(encoding="utf-8")))
    check_values(folder, sqlite3.connect(f"file:{path}?mode=ro", uri=True))
    for fault in faults[:40]:
        print(fault)
    return 1 if faults else 0


sys.exit(main())
