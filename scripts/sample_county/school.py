"""One invented school and what stands behind its figures."""

from dataclasses import dataclass, field

AREAS = ["inclusion", "curriculum-and-teaching", "achievement", "attendance-and-behaviour",
         "personal-development-and-well-being", "leadership-and-governance", "early-years", "post-16"]


@dataclass
class School:
    place: object
    phase: str
    type: str = ""
    group: str = ""
    name: str = ""
    urn: int = 0
    number: int = 0  # establishment number within the authority
    pupils: int = 0
    low_age: int = 4
    high_age: int = 11
    gender: str = "Mixed"
    faith: str = "Does not apply"
    diocese: str = ""
    admissions: str = "not-applicable"
    trust_id: str = ""
    trust_name: str = ""
    federation: str = ""
    status: str = "open"
    open_date: str = ""
    close_date: str = ""
    easting: int = 0
    northing: int = 0
    postcode: str = ""
    authority: int = 999
    authority_name: str = "Eskershire"
    hardship: int = 0  # per cent of free school meals in six years
    strengths: dict = field(default_factory=dict)  # area -> -2000 (weakest) to 2000, never published

    @property
    def capacity(self):
        step = 15 if self.pupils < 150 else 30
        return (self.pupils * 112 // 100 // step + 1) * step

    @property
    def is_academy(self):
        return self.group in ("Academies", "Free Schools")

    @property
    def is_open(self):
        return self.status in ("open", "open-proposed-to-close")

    @property
    def is_selective(self):
        return self.admissions == "selective"

    def areas(self):
        """The areas that an inspection can judge here."""
        early = self.low_age < 5
        late = self.high_age > 16
        return [area for area in AREAS if (area != "early-years" or early) and (area != "post-16" or late)]

    def strength(self, area):
        return self.strengths[area]

    def overall(self):
        return sum(self.strengths[area] for area in AREAS[:6]) // 6
