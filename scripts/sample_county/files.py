"""The county as files: name -> bytes. UTF-8, comma, a line feed at the end of each line."""

from .figures import CENSUS_COLUMNS, RESULT_COLUMNS, make_census, make_results
from .governance import gone_or_coming, make_federations, make_trusts, mark_proposals, neighbours
from .inspections import COLUMNS as JUDGEMENT_COLUMNS
from .inspections import make_judgements
from .partnership import (CAPACITY_COLUMNS, CONFLICT_COLUMNS, DECLARATION_COLUMNS, MEMBERSHIP_COLUMNS, make_capacities,
                          make_conflicts, make_declarations, make_memberships)
from .people import PEOPLE_COLUMNS, make_people
from .register import make_register
from .reviews import REVIEW_COLUMNS, make_reviews
from .second_week import make_more_declarations, make_outcomes, make_register_changes

SCHOOL_COLUMNS = """urn name laestab phase type type_group status la_code la_name district postcode easting northing
    low_age high_age gender religious_character diocese admissions trust_id trust_name federation urban_rural capacity
    pupils open_date close_date""".split()


def school_row(school):
    return [school.urn, school.name, school.authority * 10_000 + school.number, school.phase, school.type, school.group,
            school.status, school.authority, school.authority_name, school.place.district, school.postcode,
            school.easting, school.northing, school.low_age, school.high_age, school.gender, school.faith,
            school.diocese, school.admissions, school.trust_id, school.trust_name, school.federation,
            school.place.urban_rural, school.capacity if school.pupils else "", school.pupils or "", school.open_date,
            school.close_date]


def cell(value):
    text = str(value)
    return '"' + text.replace('"', '""') + '"' if any(c in text for c in ',"\n') else text


def csv_bytes(columns, rows):
    lines = [columns] + rows
    return "".join(",".join(cell(value) for value in line) + "\n" for line in lines).encode()


def make_files():
    schools = make_register()
    make_trusts(schools)
    make_federations(schools)
    mark_proposals(schools)
    register = sorted(schools + gone_or_coming(schools) + neighbours(schools), key=lambda s: s.urn)
    judgements = make_judgements(schools)
    declarations = make_declarations(schools)
    changed = make_register_changes(schools)
    return {
        "schools.csv": csv_bytes(SCHOOL_COLUMNS, [school_row(s) for s in register]),
        "memberships.csv": csv_bytes(MEMBERSHIP_COLUMNS, make_memberships(schools)),
        "declarations.csv": csv_bytes(DECLARATION_COLUMNS, declarations),
        "capacities.csv": csv_bytes(CAPACITY_COLUMNS, make_capacities(schools, declarations)),
        "conflicts.csv": csv_bytes(CONFLICT_COLUMNS, make_conflicts(schools)),
        "people.csv": csv_bytes(PEOPLE_COLUMNS, make_people(schools)),
        "judgements.csv": csv_bytes(JUDGEMENT_COLUMNS, judgements),
        "census.csv": csv_bytes(CENSUS_COLUMNS, make_census(schools)),
        "results.csv": csv_bytes(RESULT_COLUMNS, make_results(schools)),
        "reviews.csv": csv_bytes(REVIEW_COLUMNS, make_reviews(schools)),
        "week-2/schools.csv": csv_bytes(SCHOOL_COLUMNS, [school_row(s) for s in changed]),
        "week-2/judgements.csv": csv_bytes(JUDGEMENT_COLUMNS, make_outcomes(schools, judgements)),
        "week-2/declarations.csv": csv_bytes(DECLARATION_COLUMNS,
                                             make_more_declarations(schools, declarations, changed)),
    }
