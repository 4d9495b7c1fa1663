#include "report/pages/capacity.hpp"

#include <memory>

#include "app/capacity_report.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/report/verbs.hpp"

namespace llp::cmd::report_verbs {

namespace {

/// A term, of the school year of the day unless it says another.
struct TermChoice {
    int number = 1;
    std::optional<Period> year;
};

struct Options {
    std::optional<Party> supporter;
    std::optional<TermChoice> term;
};

/// "2", or "2026/27-2".
TermChoice parse_term(std::string_view text) {
    const auto hyphen = text.rfind('-');
    const bool names_year = hyphen != std::string_view::npos;
    const auto number = names_year ? text.substr(hyphen + 1) : text;
    const auto year = names_year ? Period::read(text.substr(0, hyphen)) : std::nullopt;
    if (number.size() != 1 || number.front() < '1' || number.front() > '6' || (names_year && !year)) {
        throw UsageError(fmt::format("'{}' is no term", text),
                         "write it as 2, in the school year of the day, or as 2026/27-2; there are six");
    }
    return {.number = number.front() - '0', .year = year};
}

void work(const Run& run, const Options& options) {
    Output output(run);
    app::CapacityRequest request{.supporter = options.supporter, .term = {}, .year = {}};
    if (options.term) {
        request.term = options.term->number;
        request.year = options.term->year;
    }
    output.print(report::capacity(app::capacity_facts(run.reading(), request)));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    add_parsed(app, {"--supporter", "PARTY", "Of this one alone: a URN, or org:ID"}, options->supporter, Party::parse);
    add_parsed(app,
               {"--term", "TERM", "The term that the page speaks of: 2, or 2026/27-2; that of the day unless said"},
               options->term, parse_term);
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb capacity_verb() noexcept {
    return {.name = "capacity",
            .summary = "days of support: offered, booked, used and left, by supporter and term",
            .examples =
                "llp report capacity\n"
                "llp report capacity --term 2026/27-3 -o capacity.html\n"
                "llp report capacity --supporter 990044\n"
                "llp report capacity --table days --format csv",
            .add = add};
}

}  // namespace llp::cmd::report_verbs
