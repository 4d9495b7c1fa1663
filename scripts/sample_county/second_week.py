"""What arrives in the week after the first load: outcomes, changes in the register, declarations."""

import copy

from .chance import Chance
from .governance import FIRST_WORDS
from .inspections import report_card
from .partnership import need, offer, ranked_areas
from .register import GROUPS, UNNAMED_URNS

DAYS = ["2026-11-10", "2026-11-11", "2026-11-12", "2026-11-13"]


def make_outcomes(schools, judgements):
    """Eight report cards: two of schools that struggle, two of schools that could lead, four between."""
    chance = Chance("second week: outcomes")
    carded = {line[0] for line in judgements if line[2] == "report-card"}
    ranked = sorted((s for s in schools if s.is_open and s.urn not in carded and s.urn not in UNNAMED_URNS),
                    key=lambda s: (s.overall(), s.urn))
    count = len(ranked)
    picks = [0, 45, count // 4, count // 3, count // 2, 2 * count // 3, count - 20, count - 3]
    return [line for school in sorted((ranked[i] for i in picks), key=lambda s: s.urn)
            for line in report_card(chance, school, chance.pick(DAYS))]


def converted(school):
    """The community school closes and an academy opens in its place under a new URN and number."""
    old = copy.copy(school)
    old.status, old.close_date = "closed", "2026-10-31"
    new = copy.copy(school)
    new.urn, new.number = 990_391, 2_911
    new.type, new.group = "Academy converter", GROUPS["Academy converter"]
    new.name = school.name.replace(" Community Primary School", " Primary Academy").replace(" School", " Academy")
    new.trust_id, new.trust_name = "T99003", f"{FIRST_WORDS[2]} Learning Trust"
    new.open_date = "2026-11-01"
    return [old, new]


def renamed(school):
    new = copy.copy(school)
    new.name = f"{school.place.name} Springfield Primary School"
    return new


def make_register_changes(schools):
    """A conversion, a new name, and the closure that had been proposed."""
    plain = [s for s in schools if s.type == "Community school" and s.phase == "primary" and s.status == "open"
             and s.urn not in UNNAMED_URNS and not s.federation and s.authority == 999]
    closing = copy.copy(next(s for s in schools if s.status == "open-proposed-to-close"))
    closing.status, closing.close_date = "closed", "2026-11-13"
    changed = converted(plain[5]) + [renamed(plain[17]), closing]
    return sorted(changed, key=lambda s: s.urn)


def make_more_declarations(schools, declarations, changed):
    """Two needs, two offers, and one school that withdraws what it had offered."""
    chance = Chance("second week: declarations")
    silent = {line[1] for line in declarations} | {s.urn for s in changed} | set(UNNAMED_URNS)
    quiet = sorted((s for s in schools if s.is_open and s.urn not in silent), key=lambda s: (s.overall(), s.urn))
    rows = [need(chance, s, ranked_areas(s)[0], chance.pick(DAYS), "telephone") for s in quiet[:2]]
    rows += [offer(chance, s, ranked_areas(s)[-1], "yes", chance.pick(DAYS), "e-mail") for s in quiet[-2:]]
    withdrawn = list(next(line for line in declarations if line[0] == "offer" and line[6] == "yes"))
    withdrawn[6:9] = ["not_this_year", "Two senior leaders on secondment", "no"]
    withdrawn[11:13] = ["e-mail", DAYS[0]]
    return rows + [withdrawn]
