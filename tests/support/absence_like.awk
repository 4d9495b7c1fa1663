#!/usr/bin/awk -f
# Writes a made-up file of absence by school and year, 20 columns wide, as Explore Education Statistics publishes them:
#   absence_like.awk -v rows=1500000 >file.csv
# Twenty years of each school. 1.5 million rows are about 220 MB. The same rows each time; `first` is the number of the
# first school, 100000 unless said.

# The next number below n of a fixed sequence (Park and Miller's generator).
function chance(n) {
    seed = (seed * 16807) % 2147483647
    return int(seed / 2147483647 * n)
}
function percent(most) { return chance(50) ? sprintf("%d.%05d", chance(most), chance(100000)) : "c" }

BEGIN {
    seed = 20261123
    if (!first) first = 100000
    print "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code," \
        "new_la_code,la_name,school_urn,school_laestab,school_name,sess_overall_percent,sess_authorised_percent," \
        "sess_unauthorised_percent,enrolments_pa_10_exact_percent,enrolments,sess_possible,sess_overall"
    for (row = 0; row < rows; row++) {
        school = int(row / 20)
        year = 2003 + row % 20
        authority = 800 + school % 90
        printf "%d%02d,Full academic year,School,E92000001,England,E12000004,East Midlands,%d,E100000%02d,Authority %d," \
            "%d,%d%04d,School %d,%s,%s,%s,%s,%d,%d,%d\n", year, (year + 1) % 100, authority, school % 90, authority,
            first + school, authority, 2000 + school % 8000, school, percent(12), percent(8), percent(5), percent(40),
            50 + chance(900), 10000 + chance(200000), chance(20000)
    }
}
