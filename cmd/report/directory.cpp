#include "report/pages/directory.hpp"

#include <memory>

#include "app/directory.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/report/school_choice.hpp"
#include "cmd/report/verbs.hpp"

namespace llp::cmd::report_verbs {

namespace {

constexpr int furthest_km = 1000;

struct Options {
    TypedChoice schools;
    std::optional<std::string> area;
    std::optional<Urn> near;
    std::optional<int> max_km;
};

void refuse_far_from_nowhere(const Options& options) {
    if (options.max_km && !options.near) {
        throw UsageError("report directory: --max-km goes with --near",
                         "llp report directory --near 990012 --max-km 25");
    }
}

void work(const Run& run, const Options& options) {
    refuse_far_from_nowhere(options);
    Output output(run);
    const auto readership = run.readership();
    const bool contacts =
        readership.audience != report::Audience::general_public && readership.people == report::People::named;
    output.print(report::directory(app::directory(
        run.reading(), {.schools = school_choice(run, options.schools),
                        .area = options.area.value_or(""),
                        .near = options.near,
                        .furthest = options.max_km ? std::optional(kilometres(*options.max_km)) : std::nullopt,
                        .contacts = contacts})));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    add_parsed(app, {"--near", "URN", "How far each is from this school, the nearest first"}, options->near,
               Urn::parse);
    add_parsed(app, {"--max-km", "N", "With --near: only what is offered within so many kilometres"}, options->max_km,
               whole_number(1, furthest_km));
    add_parsed(app, {"--area", "AREA", "Only this area: inclusion, achievement, ..."}, options->area, parse_area);
    add_school_choice(app, options->schools);
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb directory_verb() noexcept {
    return {.name = "directory",
            .summary = "who can help with what: offers that may be listed, by area and topic",
            .examples =
                "llp report directory -o directory.html\n"
                "llp report directory --near 990012 --max-km 25 --area early-years\n"
                "llp report directory --audience school --district Norrow\n"
                "llp report directory --table offers --format csv",
            .add = add};
}

}  // namespace llp::cmd::report_verbs
