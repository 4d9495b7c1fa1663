"""Towns, villages and districts. The elements of the names are invented; no combination is a word of the national
register of schools of 2023, nor one letter away from one."""

from dataclasses import dataclass

from .chance import Chance

BEGINNINGS = """Vesk Orm Quen Thrav Skal Brunn Fenk Gosk Hulv Ilm Jorv Lusk Morv Nask Ostr Pelv Sarn Tavv Ulv Elv Cromm
    Farv Gremm Imb Jask Krem Lorv Musk Oxv Prask Quorl Rimm Tolv Umm Wolv Yarv Drusk Glim Snev Trosk Brask Clev Fosk
    Grunn Hemm Kusk Lemv Mirv Pask""".split()
ENDINGS = "holm mere thorn fold garth dyke marsh ness wold beck".split()

WEST, EAST, SOUTH, NORTH = 503_000, 578_000, 315_000, 409_000
TOWNS, VILLAGES, DISTRICTS = 24, 118, 7


@dataclass
class Place:
    name: str
    easting: int
    northing: int
    rank: int  # 0 is the largest town; villages have None
    outcode: str
    hardship: int  # per cent of pupils entitled to free school meals, before chance
    district: str = ""

    @property
    def is_town(self):
        return self.rank is not None

    @property
    def urban_rural(self):
        if not self.is_town:
            return "(England/Wales) Rural village"
        if self.rank < 9:
            return "(England/Wales) Urban city and town"
        return "(England/Wales) Rural town and fringe"

    @property
    def radius(self):
        """Metres within which the schools of the place stand."""
        return 4_200 - 130 * self.rank if self.is_town else 250


def squared_metres(a, b):
    return (a.easting - b.easting) ** 2 + (a.northing - b.northing) ** 2


def names(chance):
    every = [beginning + ending for beginning in BEGINNINGS for ending in ENDINGS
             if beginning[-2:] != ending[0] * 2]  # no three equal letters in a row
    return chance.shuffled(every)


def spread(chance, names_left, count, apart, others, away):
    """`count` places at least `apart` metres from each other and `away` from the others."""
    found = []
    while len(found) < count:
        place = Place(names_left[-1], chance.between(WEST, EAST), chance.between(SOUTH, NORTH), None, "", 0)
        near = any(squared_metres(place, p) < apart**2 for p in found)
        if near or any(squared_metres(place, p) < away**2 for p in others):
            continue
        names_left.pop()
        found.append(place)
    return found


def make_places():
    """(towns by size, villages)."""
    chance = Chance("places")
    names_left = names(chance)
    seats = spread(chance, names_left, DISTRICTS, 24_000, [], 0)
    towns = seats + spread(chance, names_left, TOWNS - DISTRICTS, 8_500, seats, 8_500)
    for rank, town in enumerate(towns):
        town.rank = rank
        town.outcode = f"ZZ{rank + 1}"
        town.hardship = chance.between(12, 38)
    villages = spread(chance, names_left, VILLAGES, 2_200, towns, 4_600)
    for place in towns + villages:
        nearest = min(towns, key=lambda town: squared_metres(place, town))
        seat = min(seats, key=lambda town: squared_metres(place, town))
        place.district = f"{seat.name} District"
        place.outcode = nearest.outcode
        if not place.is_town:
            place.hardship = chance.between(6, 22)
    return towns, villages
