"""The register: which schools there are, where, how large, of what type, and how they are governed."""

from .chance import Chance
from .places import make_places, squared_metres
from .school import AREAS, School

HOME_URN = 990_000
UNNAMED_URNS = (990_012, 990_044)  # The handbook's examples: ordinary schools, so that its commands always work.

GROUPS = {
    "Community school": "Local authority maintained schools",
    "Voluntary controlled school": "Local authority maintained schools",
    "Voluntary aided school": "Local authority maintained schools",
    "Foundation school": "Local authority maintained schools",
    "Local authority nursery school": "Local authority maintained schools",
    "Pupil referral unit": "Local authority maintained schools",
    "Community special school": "Special schools",
    "Academy converter": "Academies",
    "Academy sponsor led": "Academies",
    "Academy special converter": "Academies",
    "Free schools": "Free Schools",
    "Free schools alternative provision": "Free Schools",
}

# Rolls of the 280 primaries: so many schools, from, to.
PRIMARY_ROLLS = [(1, 29, 29), (12, 33, 49), (68, 50, 99), (30, 100, 139), (34, 140, 189), (52, 190, 224),
                 (46, 225, 320), (27, 321, 450), (9, 451, 640), (1, 684, 684)]
SAINTS = ["St Anne's", "St Mary's", "All Saints", "Holy Trinity", "St Peter's", "St Michael's", "St Wenfrith's",
          "St Ebbwen's", "St Aldric's"]


def town_shares(total, towns):
    """So many schools for each town by Zipf's law: the n-th town has a share of 1/n; the rest go to the largest."""
    weights = [10_000 // (rank + 1) for rank in range(towns)]
    counts = [max(1, total * weight // sum(weights)) for weight in weights]
    counts[0] += total - sum(counts)
    return counts


def settle(chance, school):
    """Puts the school somewhere in its place."""
    place = school.place
    school.easting = place.easting + chance.between(-place.radius, place.radius) * 7 // 10
    school.northing = place.northing + chance.between(-place.radius, place.radius) * 7 // 10
    letters = "ABDEFGHJLNPQRSTUWXYZ"
    school.postcode = f"{place.outcode} {chance.below(10)}{chance.pick(letters)}{chance.pick(letters)}"
    school.hardship = max(2, place.hardship + chance.bell(24))


def primaries(chance, towns, villages):
    schools = [School(village, "primary") for village in villages[:110]]
    for town, count in zip(towns, town_shares(170, len(towns))):
        schools += [School(town, "primary") for _ in range(count)]
    rolls = sorted(chance.between(low, high) for count, low, high in PRIMARY_ROLLS for _ in range(count))
    # Village schools come first, but by no strict rule: some villages have large schools, some towns small ones.
    order = sorted(range(len(schools)), key=lambda i: (0 if i < 110 else 95) + chance.below(100))
    for roll, index in zip(rolls, order):
        schools[index].pupils = roll
    return schools


def secondaries(chance, towns, villages):
    grammars = [towns[1], towns[2]] + towns[1:14]
    moderns = [towns[0]] * 7 + [towns[1]] * 4 + [towns[2]] * 3 + towns[3:24] + villages[110:113]
    schools = []
    for town in grammars:
        schools.append(School(town, "secondary", low_age=11, high_age=18, admissions="selective",
                              pupils=chance.between(610, 1180)))
    for town in moderns:
        sixth_form = chance.happens(45)
        schools.append(School(town, "secondary", low_age=11, high_age=18 if sixth_form else 16,
                              admissions="non-selective", pupils=chance.between(380, 1490)))
    return schools


def others(chance, towns):
    schools = [School(towns[i % 12], "special", low_age=3 if i % 3 else 11, high_age=16 + 3 * (i % 2),
                      pupils=chance.between(58, 215)) for i in range(18)]
    schools += [School(towns[i], "nursery", low_age=3, high_age=5, pupils=chance.between(62, 124)) for i in range(5)]
    schools += [School(towns[i], "alternative-provision", low_age=8 if i else 11, high_age=16,
                       pupils=chance.between(24, 88)) for i in range(5)]
    schools.append(School(towns[4], "all-through", low_age=4, high_age=18, admissions="non-selective", pupils=1127))
    return schools


def give_types(chance, schools):
    """About 47 in a hundred are academies: nearly all secondaries, just over a third of the primaries."""
    kinds = {
        "primary": ["Academy converter"] * 76 + ["Academy sponsor led"] * 26 + ["Free schools"] * 1
        + ["Community school"] * 84 + ["Voluntary controlled school"] * 69 + ["Voluntary aided school"] * 19
        + ["Foundation school"] * 5,
        "secondary": ["Academy converter"] * 34 + ["Academy sponsor led"] * 13 + ["Free schools"] * 1
        + ["Community school"] * 3 + ["Foundation school"] * 2,
        "special": ["Academy special converter"] * 13 + ["Community special school"] * 5,
        "nursery": ["Local authority nursery school"] * 5,
        "alternative-provision": ["Free schools alternative provision"] * 4 + ["Pupil referral unit"] * 1,
        "all-through": ["Academy converter"],
    }
    kinds = {phase: chance.shuffled(types) for phase, types in kinds.items()}
    for school in schools:
        school.type = kinds[school.phase].pop()
        school.group = GROUPS[school.type]
        give_faith(chance, school)
        give_opening(chance, school)


def give_faith(chance, school):
    voluntary = school.type in ("Voluntary controlled school", "Voluntary aided school")
    church_academy = school.phase == "primary" and school.is_academy and chance.happens(42)
    if voluntary or church_academy:
        catholic = school.place.is_town and school.type != "Voluntary controlled school" and chance.happens(35)
        school.faith = "Roman Catholic" if catholic else "Church of England"
        school.diocese = "Diocese of Eskermouth" if catholic else "Diocese of Eskershire"


def give_opening(chance, school):
    if school.is_academy:
        school.open_date = f"{chance.between(2011, 2024)}-{chance.pick(['01', '04', '09'])}-01"


def name_primary(chance, school, taken):
    style = {"Church of England": "Church of England Primary", "Roman Catholic": "Catholic Primary"}
    middle = style.get(school.faith, "Primary")
    ending = "Academy" if school.is_academy and chance.happens(55) else "School"
    if school.type == "Community school" and chance.happens(55):
        middle = "Community Primary"
    saint = "" if school.faith == "Does not apply" else chance.pick(SAINTS)
    options = [f"{school.place.name} {saint} {middle} {ending}".replace("  ", " ")]
    quarters = ["Kirkgate", "Mill Lane", "Northfield", "Fenside", "Wharf", "Priory Walk", "Hollow Road", "Southgate",
                "Meadow", "Weir", "Orchard", "Heath", "Castle Row", "Riverside", "Chantry", "Larkfield"]
    options += [f"{school.place.name} {quarter} {middle} {ending}" for quarter in chance.shuffled(quarters)]
    options += [f"{school.place.name} {s} {middle} {ending}" for s in chance.shuffled(SAINTS)]
    return next(name for name in options if name not in taken)


def name_other(chance, school, taken):
    place = school.place.name
    if school.is_selective:
        options = [f"{place} Grammar School", f"{place} High School for Girls"]
    elif school.phase == "secondary":
        options = [f"{place} {kind}" for kind in chance.shuffled(
            ["Academy", "Community College", "Bridge Academy", "Park Academy", "School", "Vale Academy",
             "Hill School"])]
    else:
        kinds = {"special": ["Beacon School", "Lodge School", "Willows School"], "nursery": ["Nursery School"],
                 "alternative-provision": ["Pathways Academy"], "all-through": ["All-Through Academy"]}
        options = [f"{place} {kind}" for kind in kinds[school.phase]]
    name = next(option for option in options if option not in taken)
    if name.endswith("for Girls"):
        school.gender = "Girls"
    return name


def give_names_and_numbers(chance, schools):
    """URNs run by phase; 990001 to 990280 are the primaries."""
    first_number = {"primary": 2001, "secondary": 4001, "all-through": 4901, "special": 7001, "nursery": 1001,
                    "alternative-provision": 1101}
    taken = set()
    for index, school in enumerate(schools):
        school.urn = HOME_URN + 1 + index
        school.number = first_number[school.phase]
        first_number[school.phase] += 1
        name = name_primary if school.phase == "primary" else name_other
        school.name = name(chance, school, taken)
        taken.add(school.name)


def give_strengths(chance, school):
    """What the figures follow: most schools are sound, some struggle, some could lead others."""
    fate = chance.below(100)
    centre = -1450 if fate < 4 else -900 if fate < 19 else 900 if fate >= 84 else 60
    if school.urn in UNNAMED_URNS:
        centre = 0
    base = centre + chance.bell(500)
    school.strengths = {area: max(-2000, min(2000, base + chance.bell(750))) for area in AREAS}


def make_register():
    """All schools of the county that are open, by URN."""
    towns, villages = make_places()
    chance = Chance("register")
    schools = chance.shuffled(primaries(chance, towns, villages)) + secondaries(chance, towns, villages)
    schools += others(chance, towns)
    for school in schools:
        settle(chance, school)
    give_types(chance, schools)
    give_names_and_numbers(chance, schools)
    for school in schools:
        give_strengths(chance, school)
    return schools


def nearest(school, candidates, count):
    return sorted(candidates, key=lambda other: (squared_metres(school, other), other.urn))[:count]

