#include <algorithm>
#include <memory>

#include "app/schools.hpp"
#include "cmd/change.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/school/verbs.hpp"

namespace llp::cmd::school_verbs {

namespace {

struct Options {
    std::optional<Party> a;
    std::optional<Party> b;
    std::optional<std::string> kind;
    std::optional<std::string> reason;
    std::optional<Date> from;
    std::optional<Date> until;
};

void work(const Run& run, const Options& options) {
    if (*options.a == *options.b) {
        raise<UsageError>("{} cannot be in conflict with itself", *options.a);
    }
    refuse_reversed(options.from, options.until);
    const auto& [lesser, greater] = std::minmax(*options.a, *options.b);
    Output output(run);
    const auto saved = app::set_conflict(run.writing(), {.a = lesser,
                                                         .b = greater,
                                                         .kind = options.kind.value_or(""),
                                                         .reason = options.reason.value_or(""),
                                                         .from = options.from,
                                                         .to = options.until});
    confirm(run, output, saved, fmt::format("conflict between {} and {}", lesser, greater));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    required(add_parsed(app, {"A", "", "The URN of a school, or org:ID"}, options->a, Party::parse));
    required(add_parsed(app, {"B", "", "The other party"}, options->b, Party::parse));
    add_parsed(app, {"--kind", "TEXT", "What links them: family, former-school, governor, ..."}, options->kind,
               as_typed);
    add_parsed(app, {"--reason", "TEXT", "Why they must not be matched"}, options->reason, as_typed);
    add_parsed(app, {"--from", "DAY", "The first day on which it holds"}, options->from, Date::parse);
    add_parsed(app, {"--until", "DAY", "The last day on which it holds"}, options->until, Date::parse);
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb conflict_verb() noexcept {
    return {.name = "conflict",
            .summary = "record that two parties must not be matched with each other",
            .examples =
                "llp school conflict 990012 990044 --kind family --reason \"the heads are siblings\"\n"
                "llp school conflict 990012 org:teaching-hub --until 2027-08-31",
            .add = add};
}

}  // namespace llp::cmd::school_verbs
