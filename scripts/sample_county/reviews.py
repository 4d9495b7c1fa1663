"""What schools say in the yearly survey about their peer reviews: a good half of them answer."""

from .chance import Chance
from .register import UNNAMED_URNS, nearest

REVIEW_COLUMNS = ["urn", "date", "reviewers", "attribute", "rating", "focus", "strength", "development",
                  "right_of_reply", "follow_up", "willing_to_help", "help_mode", "listed"]
ATTRIBUTES = [("quality-of-teaching", "curriculum-and-teaching"), ("assessment", "curriculum-and-teaching"),
              ("differentiation", "curriculum-and-teaching"),
              ("challenge-for-the-more-able", "curriculum-and-teaching"),
              ("independent-learning", "curriculum-and-teaching"), ("guided-reading", "curriculum-and-teaching"),
              ("writing", "curriculum-and-teaching"), ("progress-of-pupils", "achievement"),
              ("disadvantaged-pupils", "inclusion"), ("teaching-assistants", "inclusion"),
              ("behaviour", "attendance-and-behaviour"), ("restorative-practice", "attendance-and-behaviour"),
              ("british-values", "personal-development-and-well-being"),
              ("middle-leaders", "leadership-and-governance"),
              ("evidence-of-improvement", "leadership-and-governance"), ("early-years", "early-years")]
FOCI = ["How well do lessons challenge the more able?", "Does assessment change what is taught next?",
        "Do middle leaders know what works in their subjects?", "Is the pupil premium spent where it helps?",
        "What do teaching assistants add to learning?", "How independent are learners in the afternoon?",
        "Does guided reading reach every child?", "How do leaders know that things improve?"]
OWN_WORDS = {"strength": ["A calm welcome at the gate", "Outdoor learning in all weathers"],
             "development": ["Transport for after-school clubs", "A library that is open at lunch"]}
AGREED = ["Coaching agreed with a cluster school", "On the agenda of the governors", "Training day in September",
          "Back to look in the spring term"]
REPLY = "The review fell in the week of a staff illness; we ask for a second look at writing."


def rated(chance, school):
    """(attribute, how strong) for half a dozen or more attributes, the strongest first."""
    judged = [(name, area) for name, area in ATTRIBUTES if area in school.areas()]
    chosen = chance.shuffled(judged)[:chance.between(6, 10)]
    return sorted(((name, school.strength(area) + chance.bell(900)) for name, area in chosen),
                  key=lambda pair: (-pair[1], pair[0]))


def rating_of(strength):
    return "Very good" if strength > 450 else "Good" if strength > -350 else "Average"


def finding(chance, kind, attribute):
    """Of the lists for the most part, now and then in words of the school's own."""
    return chance.pick(OWN_WORDS[kind]) if chance.happens(8) else attribute


def review_of(chance, school, others):
    date = f"2026-{chance.between(1, 7):02d}-{chance.between(5, 28):02d}"
    reviewers = " and ".join(other.name for other in chance.shuffled(nearest(school, others, 6))[:2])
    found = rated(chance, school)
    best = found[0][1]
    rows = [{"attribute": name, "rating": rating_of(strength)} for name, strength in found]
    names = [row["attribute"] for row in rows]
    rows += [{"strength": finding(chance, "strength", name)} for name in names[:chance.between(1, 3)]]
    rows += [{"development": finding(chance, "development", name),
              "follow_up": chance.pick(AGREED) if chance.happens(45) else ""}
             for name in names[-chance.between(1, 3):]]
    if best > 450 and chance.happens(60):
        rows[1].update(willing_to_help=names[0], help_mode=chance.pick(["Sharing practice", "Coaching", "Other"]),
                       listed="yes" if chance.happens(70) else "no")
    rows[0].update(reviewers=reviewers, focus=chance.pick(FOCI), right_of_reply=REPLY if chance.happens(4) else "")
    return [[school.urn, date] + [row.get(column, "") for column in REVIEW_COLUMNS[2:]] for row in rows]


def make_reviews(schools):
    chance = Chance("reviews")
    asked = [s for s in schools if s.is_open and s.urn not in UNNAMED_URNS]
    return [row for school in asked if chance.happens(55)
            for row in review_of(chance, school, [s for s in asked if s is not school])]
