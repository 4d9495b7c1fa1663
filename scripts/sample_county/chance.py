"""Chance in whole numbers, the same for every Python 3: no floats, no library generator."""

MULTIPLIER = 6364136223846793005
INCREMENT = 1442695040888963407
WORD = (1 << 64) - 1


def divide_rounding(a, b):
    """a / b to the nearest whole number, halves away from zero; b is positive."""
    return (2 * a + b) // (2 * b) if a >= 0 else -((-2 * a + b) // (2 * b))


class Chance:
    """One stream of a 64-bit linear congruential generator. Each part of the county has a stream of its own, so that a
    change in one part leaves the others as they are."""

    def __init__(self, name):
        self.state = 999
        for byte in name.encode():
            self.state = (self.state ^ byte) * MULTIPLIER + INCREMENT & WORD
        for _ in range(4):
            self.below(2)

    def below(self, limit):
        self.state = self.state * MULTIPLIER + INCREMENT & WORD
        return (self.state >> 33) % limit

    def between(self, lowest, highest):
        return lowest + self.below(highest - lowest + 1)

    def happens(self, percent):
        return self.below(100) < percent

    def bell(self, spread):
        """About normal around 0, never beyond `spread`; its standard deviation is near 0.29 of the spread."""
        return sum(self.between(-spread, spread) for _ in range(4)) // 4

    def pick(self, items):
        return items[self.below(len(items))]

    def shuffled(self, items):
        left = list(items)
        return [left.pop(self.below(len(left))) for _ in range(len(left))]
