"""What schools say of themselves to the partnership: membership, needs and offers, capacity, conflicts."""

from .chance import Chance
from .register import UNNAMED_URNS, nearest

YEAR = ("2026-09-01", "2027-08-31")
TOPICS = {
    "inclusion": ["send", "disadvantaged-pupils", "teaching-assistants"],
    "curriculum-and-teaching": ["reading", "writing", "maths", "phonics", "science", "assessment", "curriculum-design"],
    "achievement": ["reading-outcomes", "writing-outcomes", "maths-outcomes"],
    "attendance-and-behaviour": ["attendance", "persistent-absence", "behaviour"],
    "personal-development-and-well-being": ["mental-health"],
    "leadership-and-governance": ["middle-leaders", "governance", "headship"],
    "early-years": ["communication-and-language"],
    "post-16": ["sixth-form"],
}
MODES = ["sharing-practice", "coaching", "mentoring", "training", "review"]
DECLARATION_COLUMNS = ["kind", "party", "area", "topic", "mode", "days_per_term", "willing", "reason", "listed", "from",
                       "to", "source", "date"]
CAPACITY_COLUMNS = ["party", "min_schools", "max_schools", "days_per_term", "from", "to"]
CONFLICT_COLUMNS = ["a", "b", "kind", "reason", "from", "to"]
MEMBERSHIP_COLUMNS = ["party", "status", "from", "to"]
NOT_THIS_YEAR = ["New headteacher since September", "Building work until the summer",
                 "Two senior leaders on secondment"]


def make_memberships(schools):
    """Most belong since 2016 or since they opened; a few do not, a few have arrangements of their own."""
    chance = Chance("memberships")
    rows = []
    for school in schools:
        fate = chance.below(100)
        if not school.is_open or school.urn in UNNAMED_URNS[:1] or fate < 2:
            continue
        status = "not-a-member" if fate < 6 else "alternative-arrangement" if fate < 9 else "member"
        rows.append([school.urn, status, max("2016-09-01", school.open_date), ""])
    return rows


def need(chance, school, area, date, source="autumn survey 2026"):
    topic = chance.pick(TOPICS[area]) if chance.happens(60) else ""
    return ["need", school.urn, area, topic, "", "", "yes", "", "no", *YEAR, source, date]


def offer(chance, school, area, willing, date, source="autumn survey 2026"):
    topic = chance.pick(TOPICS[area]) if chance.happens(30) else ""
    reason = chance.pick(NOT_THIS_YEAR) if willing == "not_this_year" else ""
    listed = "yes" if willing == "yes" and chance.happens(75) else "no"
    days = chance.pick([5, 5, 6, 8, 10, 10, 12, 15])
    return ["offer", school.urn, area, topic, chance.pick(MODES), days, willing, reason, listed, *YEAR, source, date]


def ranked_areas(school):
    """Weakest first."""
    return sorted(school.areas(), key=lambda area: (school.strength(area), area))


def declared_by(chance, school):
    ranked = ranked_areas(school)
    date = f"2026-{chance.pick(['09', '10'])}-{chance.between(7, 28):02d}"
    best = school.strength(ranked[-1])
    if school.overall() < -450 and chance.happens(60):
        return [need(chance, school, area, date) for area in ranked[:chance.between(1, 2)]]
    if best > 650 and chance.happens(85 if school.overall() > 450 else 45):
        fate = chance.below(100)
        willing = "no" if fate < 5 else "not_this_year" if fate < 17 else "yes"
        return [offer(chance, school, area, willing, date) for area in ranked[-chance.between(1, 3):]]
    if chance.happens(5):
        return [need(chance, school, ranked[0], date)]
    return []


def make_declarations(schools):
    chance = Chance("declarations")
    rows = []
    for school in schools:
        if school.is_open and school.urn not in UNNAMED_URNS:
            rows += declared_by(chance, school)
    return rows


def make_capacities(schools, declarations):
    """Most of those that offer also say how much they can carry; days of a whole school, over all areas."""
    chance = Chance("capacities")
    offering = {line[1] for line in declarations if line[0] == "offer" and line[6] == "yes"}
    rows = []
    for school in schools:
        if school.urn in offering and chance.happens(85):
            most = 1 if school.pupils < 100 else chance.between(1, 3 if school.phase == "primary" else 2)
            rows.append([school.urn, 0, most, most * 5 + chance.pick([0, 0, 2, 5]), *YEAR])
    return rows


def make_conflicts(schools):
    chance = Chance("conflicts")
    kinds = [("family", "Close relatives lead both schools"),
             ("governor", "A governor of one is employed by the other"),
             ("former-school", "The headteacher led the other school until 2024"),
             ("admissions", "Rivals for the same intake; both governing bodies asked for distance")]
    pool = [s for s in schools if s.is_open and s.urn not in UNNAMED_URNS]
    rows = {}
    while len(rows) < 14:
        school = chance.pick(pool)
        other = chance.pick(nearest(school, [s for s in pool if s.phase == school.phase and s is not school], 6))
        kind, reason = chance.pick(kinds)
        pair = tuple(sorted([school.urn, other.urn]))
        rows.setdefault(pair, [*pair, kind, reason, "2026-09-01", ""])
    return [rows[pair] for pair in sorted(rows)]
