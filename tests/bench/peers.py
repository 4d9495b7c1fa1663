"""Other solvers on the problems that pair_bench writes: peers.py NAME EDGES [URGENT SERVED MADE]

Prints the seconds of solving, the pairs made and their points. The aims are those of pair_bench's `own`: urgent schools served, schools served, pairs,
points. A peer that knows one aim alone has them as weights so great that no sum of the lesser outweighs one of the
greater; one that reckons with fractions, for which such weights are too great, is told what is reached in the first three
and maximises points, which is less than the others have to do. `matching` takes the problem in which each school gets
one supporter and each supporter one school.
"""

import csv
import sys
import time


def read(file):
    """Edges as (row, column, weight), and demand, urgency and room by number."""
    edges, demands, urgent, rooms = [], {}, {}, {}
    with open(file, newline="") as lines:
        for line in csv.DictReader(lines):
            row, column = int(line["row"]), int(line["column"])
            edges.append((row, column, int(line["weight"])))
            demands[row], urgent[row], rooms[column] = int(line["demand"]), line["urgent"] == "1", int(line["most"])
    return edges, demands, urgent, rooms


def program(file, reached):
    """The linear program: a variable for each pair, one for the first unit and one for the others of each school."""
    import numpy
    from scipy import sparse

    edges, demands, urgent, rooms = read(file)
    rows, columns = sorted(demands), sorted(rooms)
    at_row = {row: i for i, row in enumerate(rows)}
    at_column = {column: i for i, column in enumerate(columns)}
    pairs, schools = len(edges), len(rows)
    cost = numpy.zeros(pairs + 2 * schools)
    cost[:pairs] = [-weight for _, _, weight in edges]
    most = numpy.ones(pairs + 2 * schools)
    most[pairs + schools:] = [demands[row] - 1 for row in rows]
    room = sparse.csr_matrix(
        (numpy.ones(pairs), ([at_column[column] for _, column, _ in edges], range(pairs))),
        shape=(len(columns), len(cost)))
    balance = sparse.csr_matrix(
        (numpy.concatenate([numpy.ones(pairs), -numpy.ones(2 * schools)]),
         ([at_row[row] for row, _, _ in edges] + list(range(schools)) * 2, range(len(cost)))),
        shape=(schools, len(cost)))
    levels = numpy.zeros((3, len(cost)))
    levels[0, pairs:pairs + schools] = [urgent[row] for row in rows]
    levels[1, pairs:pairs + schools] = 1
    levels[2, :pairs] = 1
    equal = sparse.vstack([balance, sparse.csr_matrix(levels)]).tocsr()
    return cost, most, room, [rooms[column] for column in columns], equal, [0] * schools + reached, pairs


def result(values, cost, pairs):
    return round(values[:pairs].sum()), round(-(values[:pairs] * cost[:pairs]).sum())


def linprog(file, reached):
    import numpy
    from scipy.optimize import linprog as solve

    cost, most, room, rooms, equal, levels, pairs = program(file, reached)
    start = time.monotonic()
    answer = solve(cost, A_ub=room, b_ub=rooms, A_eq=equal, b_eq=levels, method="highs",
                   bounds=numpy.column_stack([numpy.zeros(len(cost)), most]))
    return time.monotonic() - start, *result(answer.x, cost, pairs)


def milp(file, reached):
    import numpy
    from scipy.optimize import Bounds, LinearConstraint, milp as solve

    cost, most, room, rooms, equal, levels, pairs = program(file, reached)
    start = time.monotonic()
    answer = solve(cost, integrality=numpy.ones(len(cost)), bounds=Bounds(0, most),
                   constraints=[LinearConstraint(room, -numpy.inf, rooms), LinearConstraint(equal, levels, levels)])
    return time.monotonic() - start, *result(answer.x, cost, pairs)


def networkx(file, _):
    from networkx import DiGraph, network_simplex

    edges, demands, urgent, rooms = read(file)
    above = 1 + sum(demands.values()) * max(weight for _, _, weight in edges)
    graph = DiGraph()
    for row, demand in demands.items():
        first = above ** 3 * urgent[row] + above ** 2 + above
        graph.add_edge("all", ("first", row), capacity=1, weight=-first)
        graph.add_edge(("first", row), ("row", row), capacity=1, weight=0)
        if demand > 1:
            graph.add_edge("all", ("row", row), capacity=demand - 1, weight=-above)
    for row, column, weight in edges:
        graph.add_edge(("row", row), ("column", column), capacity=1, weight=-weight)
    for column, room in rooms.items():
        graph.add_edge(("column", column), "end", capacity=room, weight=0)
    units = sum(demands.values())
    graph.add_edge("all", "end", capacity=units, weight=0)
    graph.nodes["all"]["demand"] = -units
    graph.nodes["end"]["demand"] = units
    start = time.monotonic()
    _, flow = network_simplex(graph)
    seconds = time.monotonic() - start
    made = [weight for row, column, weight in edges if flow[("row", row)][("column", column)]]
    return seconds, len(made), sum(made)


def matching(file, _):
    import numpy
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    edges, demands, _, rooms = read(file)
    rows = {row: i for i, row in enumerate(sorted(demands))}
    columns = {column: i for i, column in enumerate(sorted(rooms))}
    greatest = 1 + max(weight for _, _, weight in edges)
    # A column of its own for each row, at a price that no other choice makes up for: left without.
    alone = (1 + len(rows)) * greatest
    costs = csr_matrix(
        (numpy.array([greatest - weight for _, _, weight in edges] + [alone] * len(rows), dtype=float),
         ([rows[row] for row, _, _ in edges] + list(range(len(rows))),
          [columns[column] for _, column, _ in edges] + [len(columns) + i for i in range(len(rows))])),
        shape=(len(rows), len(columns) + len(rows)))
    start = time.monotonic()
    row_ends, column_ends = min_weight_full_bipartite_matching(costs)
    seconds = time.monotonic() - start
    made = [greatest - costs[row, column] for row, column in zip(row_ends, column_ends) if column < len(columns)]
    return seconds, len(made), round(sum(made))


PEERS = {"linprog": linprog, "milp": milp, "networkx": networkx, "matching": matching}

if __name__ == "__main__":
    name, edges_file, *reached_levels = sys.argv[1:]
    took, pairs_made, points = PEERS[name](edges_file, [int(level) for level in reached_levels])
    print(f"{took:.3f} {pairs_made} {points}")
