#include "report/pages/data.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "model/school_check.hpp"
#include "report/pages/data_files.hpp"
#include "report/pages/data_schools.hpp"
#include "report/pages/report_head.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

template <typename Count>
std::int64_t sum(const std::vector<LoadedFile>& loads, Count count) {
    std::int64_t total = 0;
    for (const auto& load : loads) {
        total += load.summary.*count;
    }
    return total;
}

std::int64_t schools_at_fault(const DataFacts& facts) {
    std::set<Urn> urns;
    for (const auto& fault : facts.faults) {
        urns.insert(fault.school.urn);
    }
    return std::ssize(urns);
}

Facts key_figures(const DataFacts& facts) {
    const auto figure = [](std::string name, std::string label, std::int64_t count) {
        return Field{.name = std::move(name), .label = std::move(label), .value = Cell::open(count)};
    };
    const auto rows = sum(facts.loads, &LoadSummary::rows);
    return {.name = "key_figures",
            .fields =
                {
                    figure("schools_open", "open state-funded schools", facts.schools_open),
                    figure("files", "files loaded", std::ssize(facts.loads)),
                    figure("rejected", fmt::format("rows rejected, of {} read", counted(rows)),
                           sum(facts.loads, &LoadSummary::rejected)),
                    figure("stale", fmt::format("kinds of file grown old, of {}", counted(std::ssize(facts.newest))),
                           std::ranges::count(facts.newest, true, &NewestFile::stale)),
                    figure("at_fault", "schools with problems", schools_at_fault(facts)),
                    figure("broken_links", fmt::format("broken links, of {}", counted(facts.links)),
                           std::ssize(facts.broken_links)),
                },
            .key_figures = true};
}

Section summary(const DataFacts& facts) {
    Section section{.heading = "", .blocks = {key_figures(facts)}};
    add_uncounted(section, facts.uncounted);
    if (std::ranges::find(facts.newest, true, &NewestFile::stale) != facts.newest.end()) {
        section.blocks.emplace_back(
            Note{.text = "Some files have grown old: see 'How old the newest files are'.", .attention = true});
    }
    if (!facts.faults.empty()) {
        section.blocks.emplace_back(
            Note{.text = "Some values cannot be right: see 'Schools with problems'.", .attention = true});
    }
    return section;
}

Section reading_guide(const DataFacts& facts) {
    const auto note = [](std::string text) { return Note{.text = std::move(text)}; };
    return {
        .heading = "How to read this page",
        .blocks = {
            note(fmt::format("Schools are the state-funded schools of {} that are open on {}. Files are told of "
                             "whatever authority they are about.",
                             area_in_words(facts.authority), in_words(facts.as_of))),
            note("A file is as old as the day for which it was taken; figures of a school year, the newest of the "
                 "file, as "
                 "the last day of that year; our own forms as the day on which they were loaded, unless another was "
                 "said; inspections of a file without a day as the last of them. Grown old is more than 180 days, and "
                 "for figures of school years more than two years."),
            note("A figure that was not published is never counted as zero. Suppressed: hidden by the publisher, as "
                 "few pupils are behind it."),
            note(fmt::format(
                "Duplicates are open schools with one LAESTAB, or with one name and postcode. Impossible are a roll "
                "above 1.5 times the capacity, a place more than {} km from the middle of the authority's schools "
                "(where there are at least {} others), a lowest age above the highest, an opening after the closing. A "
                "postcode is wrong where the postcodes of its area are held, and it is not among them.",
                furthest_in_authority.count() / 1000, fewest_in_authority)),
            note("Facts about a school that is not held join it when the school is loaded. A broken link leads from a "
                 "school that is held to one that is not."),
        }};
}

}  // namespace

Document data(const DataFacts& facts) {
    return {.schema = "llp.report/1",
            .title = fmt::format("{}: the data on {}", area_title_of(facts.authority), in_words(facts.as_of)),
            .head = head_fields({.report = "data",
                                 .authority = facts.authority,
                                 .as_of = facts.as_of,
                                 .news = "Findings",
                                 .since_day = facts.since_day,
                                 .since_command = facts.since_command,
                                 .last_command = facts.last_command}),
            .sections = {
                summary(facts),
                newest_files(facts),
                completeness(facts),
                figures(facts),
                faults(facts),
                not_held(facts),
                broken_links(facts),
                findings(facts),
                loaded_files(facts),
                reading_guide(facts),
            }};
}

}  // namespace llp::report
