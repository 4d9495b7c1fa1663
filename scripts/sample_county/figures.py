"""Published figures: the census in the layout of the Department for Education, results in our own."""

from .chance import Chance, divide_rounding

CENSUS_COLUMNS = """URN LA ESTAB SCHOOLTYPE NOR NORG NORB PNORG PNORB TSENELSE PSENELSE TSENELK PSENELK NUMEAL NUMENGFL
    NUMUNCFL PNUMEAL PNUMENGFL PNUMUNCFL NUMFSM NUMFSMEVER NORFSMEVER PNUMFSMEVER""".split()
CENSUS_TYPES = {"primary": "State-funded primary", "secondary": "State-funded secondary",
                "all-through": "State-funded secondary", "special": "State-funded special school",
                "nursery": "State-funded nursery", "alternative-provision": "State-funded AP school"}
RESULT_COLUMNS = ["urn", "measure", "period", "value", "release"]
PERIOD = "2024/25"
SMALLEST_COHORT = 6


def tenths(value):
    """-31 is "-3.1"."""
    return f"{'-' if value < 0 else ''}{abs(value) // 10}.{abs(value) % 10}"


def hundredths(value):
    return f"{'-' if value < 0 else ''}{abs(value) // 100}.{abs(value) % 100:02d}"


def percent(part, whole):
    """As the census prints it: "46.90%"."""
    return f"{tenths(divide_rounding(1000 * part, whole))}0%"


def census_row(chance, school):
    roll = school.pupils
    girls = roll if school.gender == "Girls" else max(0, min(roll, roll * (488 + chance.bell(70)) // 1000))
    special = school.phase == "special"
    plans = roll if special else roll * chance.between(8, 62) // 1000
    support = 0 if special else roll * chance.between(90, 230) // 1000
    eal = roll * (chance.between(2, 90) if not school.place.is_town else chance.between(15, 320)) // 1000
    unclassified = chance.below(4) if chance.happens(20) else 0
    unclassified = min(unclassified, roll - eal)
    ever = min(roll, divide_rounding(roll * school.hardship, 100))
    now = min(ever, ever * chance.between(78, 98) // 100)
    return [school.urn, school.authority, school.number, CENSUS_TYPES[school.phase], roll, girls, roll - girls,
            percent(girls, roll), percent(roll - girls, roll), plans, percent(plans, roll), support,
            percent(support, roll), eal, roll - eal - unclassified, unclassified, percent(eal, roll),
            percent(roll - eal - unclassified, roll), percent(unclassified, roll), now, ever, roll, percent(ever, roll)]


def make_census(schools):
    chance = Chance("census")
    return [census_row(chance, school) for school in schools if school.is_open]


def key_stage_2(chance, school):
    """Small cohorts swing more from year to year; below six pupils the publisher hides the figures."""
    cohort = school.pupils // 7
    measures = ["ks2-reading-progress", "ks2-writing-progress", "ks2-maths-progress"]
    if cohort < SMALLEST_COHORT:
        return [(measure, "SUPP") for measure in measures + ["ks2-rwm-expected-percent"]]
    strength = school.strength("achievement")
    swing = 130 // cohort + 6
    usual = divide_rounding(strength * 34, 1000)
    values = [(measure, tenths(usual + chance.bell(swing * 2))) for measure in measures]
    share = 64 + divide_rounding(strength * 14, 1000) - school.hardship // 4 + chance.bell(swing)
    passed = divide_rounding(cohort * max(20, min(97, share)), 100)
    return values + [("ks2-rwm-expected-percent", str(divide_rounding(passed * 100, cohort)))]


def key_stage_4(chance, school):
    strength = school.strength("achievement")
    start = 662 if school.is_selective else 446
    attainment = start + divide_rounding(strength * 55, 1000) - school.hardship + chance.bell(20)
    progress = divide_rounding(strength * 48, 100) // 10 + (18 if school.is_selective else -4) + chance.bell(14)
    return [("ks4-progress-8", hundredths(progress)), ("ks4-attainment-8", tenths(attainment))]


def absence(chance, school):
    usual = {"primary": 55, "secondary": 86, "all-through": 74, "special": 118, "alternative-provision": 338}
    strength = school.strength("attendance-and-behaviour")
    overall = usual[school.phase] - divide_rounding(strength * 11, 1000) + school.hardship // 3 - 6 + chance.bell(8)
    overall = max(24, overall)
    persistent = max(30, min(960, divide_rounding(overall * 31, 10) - 28 + chance.bell(24)))
    return [("absence-overall-percent", tenths(overall)), ("absence-persistent-percent", tenths(persistent))]


def figures_of(chance, school):
    rows = []
    if school.phase == "primary":
        rows += key_stage_2(chance, school)
    if school.phase in ("secondary", "all-through"):
        rows += key_stage_4(chance, school)
    return rows + (absence(chance, school) if school.phase != "nursery" else [])


def make_results(schools):
    chance = Chance("results")
    rows = []
    for school in schools:
        if school.is_open:
            rows += [[school.urn, measure, PERIOD, value, "final"] for measure, value in figures_of(chance, school)]
    return rows
