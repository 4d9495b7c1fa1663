#include <memory>

#include "app/schools.hpp"
#include "cmd/change.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/school/verbs.hpp"

namespace llp::cmd::school_verbs {

namespace {

struct Options {
    std::optional<Party> party;
    std::optional<std::string> status;
    std::optional<Date> from;
    std::optional<Date> until;
};

std::string parse_membership(std::string_view text) {
    return known_word("status", text, {"member", "not-a-member", "alternative-arrangement"});
}

void work(const Run& run, const Options& options) {
    refuse_reversed(options.from, options.until);
    Output output(run);
    const auto saved = app::set_membership(
        run.writing(), {.party = *options.party, .status = *options.status, .from = options.from, .to = options.until});
    confirm(run, output, saved, fmt::format("membership of {}: {}", *options.party, *options.status));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    required(add_parsed(app, {"PARTY", "", "The URN of a school, or org:ID"}, options->party, Party::parse));
    required(add_parsed(app, {"--status", "STATUS", "member, not-a-member or alternative-arrangement"}, options->status,
                        parse_membership));
    add_parsed(app, {"--from", "DAY", "The first day on which it holds"}, options->from, Date::parse);
    add_parsed(app, {"--until", "DAY", "The last day on which it holds"}, options->until, Date::parse);
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb member_verb() noexcept {
    return {.name = "member",
            .summary = "record whether a school takes part in the partnership",
            .examples =
                "llp school member 990012 --status member --from 2026-09-01\n"
                "llp school member 990013 --status not-a-member --from 2026-09-01",
            .add = add};
}

}  // namespace llp::cmd::school_verbs
