"""Who leads, governs and reviews: names made up of common ones, addresses under .example, numbers kept for drama."""

from .chance import Chance

PEOPLE_COLUMNS = ["role", "party", "name", "email", "phone", "constituency", "elected", "from", "to"]
FIRST = """Adele Amir Bridget Callum Carys Daniel Deepa Edwin Esther Farah Gareth Grace Hamid Helen Imogen Ivan Jonah
    Joyce Kofi Laura Leonard Maeve Martin Nadia Noel Olive Owen Petra Priya Quentin Rachel Rowan Samira Stephen Tamsin
    Tobias Una Vera Winston Yasmin""".split()
LAST = """Abbot Ashdown Bakewell Barrow Chandler Cooper Dalby Draper Eastwood Falconer Fenn Garner Hallam Harker Ives
    Jessop Kellett Lacey Marlow Mercer Nuttall Okafor Orme Patel Pickering Quayle Radcliffe Rahman Sadler Sharma Thorne
    Tyler Underhill Vance Walters Wheeler Yardley Zaman""".split()
ADVISERS = "org:eskershire-partnership"
# The board: which role a member holds at which school, for whom, how chosen, and the term of office.
BOARD = [("primary", "Primary headteachers", "elected", "2024-01-01", "2027-12-31"),
         ("primary", "Primary headteachers", "elected", "2025-11-21", "2029-11-20"),
         ("primary", "Primary headteachers", "elected", "2022-11-21", "2026-11-20"),
         ("secondary", "Secondary headteachers", "elected", "2024-01-01", "2027-12-31"),
         ("secondary", "Secondary headteachers", "elected", "2023-09-01", "2027-08-31"),
         ("special", "Special headteachers", "elected", "2024-01-01", "2027-12-31"),
         ("primary", "Governors", "elected", "2025-01-01", "2028-12-31"),
         ("secondary", "Governors", "elected", "2025-01-01", "2028-12-31"),
         ("nursery", "Early years", "co-opted", "2025-09-01", "2027-08-31"),
         ("alternative-provision", "Alternative provision", "co-opted", "2025-09-01", "2027-08-31")]


class Names:
    """Draws people of whom no two have one name."""

    def __init__(self, chance):
        self.chance = chance
        self.taken = set()

    def draw(self):
        while True:
            first, last = self.chance.pick(FIRST), self.chance.pick(LAST)
            if (first, last) not in self.taken:
                self.taken.add((first, last))
                return f"{first} {last}"


def address(name, urn):
    return f"{name.lower().replace(' ', '.')}@{urn}.example"


def phone(chance):
    return f"01632 960{chance.below(1000):03d}"


def first_day(chance, school):
    day = f"{chance.between(2012, 2026)}-{chance.pick(['01', '04', '09'])}-01"
    return max(day, school.open_date) if day <= "2026-09-01" else "2026-09-01"


def of_school(chance, names, school):
    """Its headteacher; most have a chair whose name is known, some a trained reviewer."""
    head = names.draw()
    rows = [["headteacher", school.urn, head, address(head, school.urn), phone(chance), "", "",
             first_day(chance, school), ""]]
    if chance.happens(90):
        rows.append(["chair", school.urn, names.draw(), f"chair@{school.urn}.example", "", "", "", "", ""])
    if chance.happens(40):
        name = head if chance.happens(50) else names.draw()
        rows.append(["reviewer", school.urn, name, address(name, school.urn), "", "", "", "", ""])
    return rows


def board(chance, heads):
    """No two members are of one school."""
    rows = []
    for phase, constituency, chosen, start, end in BOARD:
        school, head = chance.pick([(s, name) for s, name in heads if s.phase == phase])
        heads = [other for other in heads if other[0] is not school]
        rows.append(["board-member", school.urn, head, address(head, school.urn), "", constituency, chosen, start, end])
    return rows


def make_people(schools):
    chance = Chance("people")
    names = Names(chance)
    rows = []
    heads = []
    for school in schools:
        if school.is_open:
            held = of_school(chance, names, school)
            heads.append((school, held[0][2]))
            rows += held
    rows += board(chance, heads)
    for _ in range(3):
        name = names.draw()
        rows.append(["adviser", ADVISERS, name, address(name, "partnership"), phone(chance), "", "", "", ""])
    return rows
