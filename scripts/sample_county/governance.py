"""Trusts, federations, and the schools that are not simply open."""

import copy

from .chance import Chance
from .register import UNNAMED_URNS, nearest

TRUST_SIZES = [18, 13, 12, 12, 11, 9, 8, 7, 6, 5, 5, 4, 4, 3, 3, 3, 2, 2, 2, 2]
FIRST_WORDS = """Spindleberry Harrier Sextant Saltmarsh Barleycorn Curlew Windrow Millrace Teasel Sandpiper Beeswing
    Ploughshare Cygnet Reedcutter Fieldfare Stonecrop Bittern Osier Rushlight Marlpit""".split()


def join_trust(schools, number, name):
    for school in schools:
        school.trust_id = f"T{99_000 + number}"
        school.trust_name = name


def make_trusts(schools):
    """Multi-academy trusts grow around a school; what is left stands alone. The largest is a church trust."""
    chance = Chance("trusts")
    free = [s for s in schools if s.is_academy]
    for index, size in enumerate(TRUST_SIZES):
        church = index == 0
        pool = [s for s in free if (s.faith == "Church of England" if church else
                                    s.phase != "secondary" or chance.happens(30))]
        centre = chance.pick(pool)
        near = nearest(centre, pool, size + size // 2)
        members = [centre] + chance.shuffled(near[1:])[:size - 1]
        name = "Eskershire Church Schools Trust" if church else f"{FIRST_WORDS[index]} Learning Trust"
        join_trust(members, index + 1, name)
        free = [s for s in free if s not in members]
    for number, school in enumerate(free, len(TRUST_SIZES) + 1):
        join_trust([school], number, f"{school.name} Trust")


def make_federations(schools):
    """Two or three small village primaries under one governing body."""
    chance = Chance("federations")
    free = [s for s in schools if s.phase == "primary" and not s.is_academy and s.pupils < 110 and not s.place.is_town
            and s.urn not in UNNAMED_URNS]
    for _ in range(13):
        first = chance.pick(free)
        members = nearest(first, free, 3 if chance.happens(30) else 2)
        places = [s.place.name for s in members]
        name = f"The {' and '.join([', '.join(places[:-1]), places[-1]])} Federation"
        for school in members:
            school.federation = name
        free = [s for s in free if s not in members]


def mark_proposals(schools):
    """One small school has a proposal to close."""
    small = [s for s in schools if s.phase == "primary" and s.pupils < 45 and not s.is_academy and not s.federation]
    small[0].status = "open-proposed-to-close"
    small[0].close_date = "2026-12-31"


def gone_or_coming(schools):
    """Four schools that closed and one that is to open."""
    extra = []
    models = [s for s in schools if s.type == "Community school" and s.phase == "primary"][:4]
    closings = ["2019-08-31", "2021-12-31", "2023-08-31", "2025-08-31"]
    for index, (model, closed) in enumerate(zip(models, closings)):
        old = copy.copy(model)
        old.name = f"{model.place.name} Old Chapel Infant School"
        old.urn, old.number, old.pupils = 990_381 + index, 2_901 + index, 0
        old.high_age, old.status, old.close_date = 7, "closed", closed
        extra.append(old)
    model = next(s for s in schools if s.phase == "primary" and s.place.is_town)
    new = copy.copy(model)
    new.name, new.urn, new.number, new.pupils = f"{model.place.name} Eastern Quarter Primary School", 990_385, 2_905, 0
    new.type, new.group, new.faith, new.diocese = "Free schools", "Free Schools", "Does not apply", ""
    new.trust_id, new.trust_name, new.federation = "T99002", f"{FIRST_WORDS[1]} Learning Trust", ""
    new.status, new.open_date, new.close_date = "proposed-to-open", "2027-09-01", ""
    return extra + [new]


def neighbours(schools):
    """Three primaries of the neighbouring authority, beyond the western edge."""
    chance = Chance("neighbours")
    models = [s for s in schools if s.phase == "primary" and s.type == "Community school" and s.place.is_town][:3]
    result = []
    for index, (model, name) in enumerate(zip(models, ["Bramskold", "Tethrick", "Ulmsgarth"])):
        other = copy.copy(model)
        other.name = f"{name} Community Primary School"
        other.urn, other.number = 990_901 + index, 2_001 + index
        other.authority, other.authority_name = 998, "Westermark"
        other.place = copy.copy(model.place)
        other.place.name, other.place.district = name, "Westermark"
        other.easting, other.northing = 500_500 + chance.below(1_500), 330_000 + 20_000 * index + chance.below(9_000)
        other.postcode = f"ZZ9{index} 4{'ABC'[index]}D"
        other.federation = ""
        result.append(other)
    return result
