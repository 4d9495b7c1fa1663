"""Judgements of both frameworks, from the strengths behind each school."""

from .chance import Chance

LEGACY_AREAS = [("quality-of-education", ["curriculum-and-teaching", "achievement"]),
                ("behaviour-and-attitudes", ["attendance-and-behaviour"]),
                ("personal-development", ["personal-development-and-well-being"]),
                ("leadership-and-management", ["leadership-and-governance"]),
                ("early-years", ["early-years"]), ("sixth-form", ["post-16"])]
FOUR_POINT = [(-1480, "inadequate"), (-560, "requires-improvement"), (1000, "good"), (9999, "outstanding")]
REPORT_CARD = [(-1480, "urgent-improvement"), (-520, "needs-attention"), (480, "expected-standard"),
               (1250, "strong-standard"), (9999, "exceptional")]
COLUMNS = ["urn", "date", "framework", "area", "grade", "type"]


def grade(scale, value):
    return next(name for limit, name in scale if value < limit)


def row(school, date, framework, area, given, kind="graded"):
    return [school.urn, date, framework, area, given, kind]


def school_day(chance, first_year, last_year, months):
    return f"{chance.between(first_year, last_year)}-{chance.pick(months):02d}-{chance.between(3, 27):02d}"


def four_point(chance, school, date, scale=FOUR_POINT):
    """Overall effectiveness to August 2024; the areas of the framework of September 2019 from then on."""
    seen = {area: school.strength(area) + chance.bell(420) for area in school.areas()}
    rows = []
    for judged, areas in LEGACY_AREAS:
        if date >= "2019-09-01" and areas[0] in seen:
            rows.append(row(school, date, "four-point", judged, grade(scale, min(seen[a] for a in areas))))
    if date <= "2024-08-31":
        overall = grade(scale, (seen["curriculum-and-teaching"] + seen["leadership-and-governance"]) // 2)
        rows.insert(0, row(school, date, "four-point", "overall-effectiveness", overall))
        if overall == "inadequate":
            rows.append(row(school, date, "four-point", "category-of-concern", "serious-weaknesses"))
    return rows


def report_card(chance, school, date):
    """Since November 2025. The category follows from the grades: an urgent leadership with another urgent area is
    special measures, any other urgent area or safeguarding that is not met requires significant improvement."""
    seen = {area: grade(REPORT_CARD, school.strength(area) + chance.bell(380)) for area in school.areas()}
    rows = [row(school, date, "report-card", area, given) for area, given in seen.items()]
    urgent = [area for area, given in seen.items() if given == "urgent-improvement"]
    met = not (school.strength("leadership-and-governance") < -1350 and chance.happens(35))
    rows.append(row(school, date, "report-card", "safeguarding", "met" if met else "not-met"))
    if "leadership-and-governance" in urgent and (len(urgent) > 1 or not met):
        rows.append(row(school, date, "report-card", "category-of-concern", "special-measures"))
    elif urgent or not met:
        rows.append(row(school, date, "report-card", "category-of-concern", "requires-significant-improvement"))
    return rows


def history(chance, school):
    """The inspections of one school: always the last graded one, for some the report card, for some an ungraded visit
    that gave no grade."""
    rows = []
    era = chance.below(100)
    if era < 12:
        date = school_day(chance, 2018, 2019, [1, 2, 3, 5, 6])
    elif era < 78:
        date = school_day(chance, 2020, 2023, [1, 2, 3, 5, 6, 9, 10, 11])
    else:
        date = school_day(chance, 2025, 2025, [1, 2, 3, 5, 6])
    if not school.open_date or school.open_date < date:
        rows += four_point(chance, school, date)
    if date < "2023-01-01" and chance.happens(9):
        rows.append(row(school, school_day(chance, 2024, 2024, [2, 3, 5]), "four-point", "overall-effectiveness", "",
                        "ungraded"))
    if chance.happens(24):
        day = school_day(chance, 2026, 2026, [1, 2, 3, 5, 6, 9, 10]) if chance.happens(85) else "2025-11-25"
        rows += report_card(chance, school, day)
    return rows


def make_judgements(schools):
    chance = Chance("inspections")
    return [line for school in schools if school.is_open for line in history(chance, school)]
