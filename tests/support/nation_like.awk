#!/usr/bin/awk -f
# Writes a made-up nation in our own layouts, to the folder in which it runs:
#   nation_like.awk -v schools=25000
# nation-schools.csv, nation-judgements.csv, nation-results.csv, nation-declarations.csv and nation-capacities.csv. The
# same files each time. Schools stand in towns of falling size and in the country between, as dense as England's; the
# land is cut in squares of a hundred authorities, 101 to 200.

# The next number below n of a fixed sequence (Park and Miller's generator).
function chance(n) {
    seed = (seed * 16807) % 2147483647
    return int(seed / 2147483647 * n)
}
function happens(percent) { return chance(100) < percent }
function one_decimal(least, most) { value = least * 10 + chance((most - least) * 10); return sprintf("%.1f", value / 10) }

function found_towns(    town) {
    side = int(sqrt(schools * 5200000))
    towns = int(schools / 60) + 1
    for (town = 1; town <= towns; town++) {
        town_east[town] = 100000 + chance(side)
        town_north[town] = 100000 + chance(side)
    }
}

# Zipf: the town of rank r has 1/r of the schools of the first; the first is as wide as a capital.
function settle(    town, radius) {
    if (happens(28)) {
        east = 100000 + chance(side)
        north = 100000 + chance(side)
        return
    }
    town = int(exp(log(towns) * chance(1000) / 1000))
    radius = 3000 + int(22000 / town)
    east = town_east[town] - radius + chance(2 * radius)
    north = town_north[town] - radius + chance(2 * radius)
}

function authority() { return 101 + 10 * square(north) + square(east) }
function square(metres) { metres = int((metres - 100000) * 10 / side); return metres < 0 ? 0 : metres > 9 ? 9 : metres }

function write_school(urn,    kind, academy, pupils, code) {
    kind = chance(100)
    phase = kind < 80 ? "primary" : kind < 95 ? "secondary" : "special"
    academy = happens(phase == "secondary" ? 80 : 40)
    pupils = phase == "secondary" ? 400 + chance(1100) : phase == "special" ? 40 + chance(160) : 30 + chance(450)
    code = authority()
    printf "%d,School %d,%d%04d,%s,%s,%s,open,%d,Authority %d,%d,%d,%s,%s,%s,%d\n", urn, urn, code, 2000 + (urn - 100000) % 8000,
        phase, academy ? "Academy converter" : phase == "special" ? "Community special school" : "Community school",
        academy ? "Academies" : phase == "special" ? "Special schools" : "Local authority maintained schools",
        code, code, east, north, phase == "secondary" && happens(5) ? "selective" : "non-selective",
        academy ? "TR" (1 + chance(schools / 12)) : "",
        happens(80) ? "(England/Wales) Urban city and town" : "(England/Wales) Rural village", pupils >"nation-schools.csv"
}

function write_judgements(urn,    day, area, usual) {
    if (!happens(92)) return
    day = sprintf("%d-%02d-%02d", 2020 + chance(6), 1 + chance(12), 1 + chance(28))
    usual = 2 + chance(100) / 40
    for (area = 1; area <= 5; area++) {
        printf "%d,%s,four-point,%s,%s,graded\n", urn, day, areas[area],
            grades[int(usual) + (happens(25) ? -1 + chance(3) : 0)] >"nation-judgements.csv"
    }
}

function write_results(urn,    measure) {
    printf "%d,census-fsm-ever-6-percent,2025/26,%s,final\n", urn, one_decimal(0, 60) >"nation-results.csv"
    printf "%d,census-pupils,2025/26,%d,final\n", urn, 40 + chance(600) >"nation-results.csv"
    printf "%d,census-sen-plan-percent,2025/26,%s,final\n", urn, one_decimal(0, 8) >"nation-results.csv"
    printf "%d,census-sen-support-percent,2025/26,%s,final\n", urn, one_decimal(2, 30) >"nation-results.csv"
    printf "%d,absence-overall-percent,2024/25,%s,final\n", urn, one_decimal(3, 12) >"nation-results.csv"
    if (phase == "primary") {
        for (measure = 1; measure <= 3; measure++) {
            printf "%d,%s,2024/25,%s,final\n", urn, measures[measure], one_decimal(-6, 6) >"nation-results.csv"
        }
    }
}

# A school in five is asked, and offers something.
function write_offer(urn,    most) {
    if (!happens(20)) return
    most = 1 + chance(4)
    printf "%d,0,%d,%d,2026-09-01,2027-08-31\n", urn, most, 5 * most + chance(4) >"nation-capacities.csv"
    printf "offer,%d,%s,%d,%s,yes,2026-09-01,2027-08-31,2026-10-01\n", urn, topics[1 + chance(6)], 5 + chance(10),
        happens(95) ? "yes" : "not_this_year" >"nation-declarations.csv"
}

BEGIN {
    seed = 20261130
    split("overall-effectiveness quality-of-education behaviour-and-attitudes personal-development leadership-and-management",
        areas, " ")
    split("outstanding good requires-improvement inadequate inadequate", grades, " ")
    split("ks2-reading-progress ks2-writing-progress ks2-maths-progress", measures, " ")
    split("achievement curriculum-and-teaching leadership-and-governance attendance-and-behaviour inclusion early-years",
        topics, " ")
    print "urn,name,laestab,phase,type,type_group,status,la_code,la_name,easting,northing,admissions,trust_id," \
        "urban_rural,pupils" >"nation-schools.csv"
    print "urn,date,framework,area,grade,type" >"nation-judgements.csv"
    print "urn,measure,period,value,release" >"nation-results.csv"
    print "party,min_schools,max_schools,days_per_term,from,to" >"nation-capacities.csv"
    print "kind,party,area,days_per_term,willing,listed,from,to,date" >"nation-declarations.csv"
    found_towns()
    for (row = 0; row < schools; row++) {
        settle()
        write_school(100000 + row)
        write_judgements(100000 + row)
        write_results(100000 + row)
        write_offer(100000 + row)
    }
}
