#include "report/pages/people.hpp"

#include <memory>

#include "app/list_people.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/school/verbs.hpp"
#include "model/role.hpp"

namespace llp::cmd::school_verbs {

namespace {

struct Options {
    std::vector<int> authorities;
    std::optional<std::string> role;
};

std::string parse_role(std::string_view text) {
    if (const auto* const role = read_role(text)) {
        return std::string(role->id);
    }
    std::vector<std::string_view> known;
    for (const auto& role : roles()) {
        known.push_back(role.id);
    }
    return known_word("role", text, known);
}

void work(const Run& run, const Options& options) {
    Output output(run);
    output.print(report::people(app::list_people(
        run.reading(), {.authorities = run.authorities(options.authorities), .role = options.role.value_or("")})));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    add_authorities(app, options->authorities, help_of(setting::authority));
    add_parsed(app, {"--role", "ROLE", "Only this role: headteacher, reviewer, board-member, ..."}, options->role,
               parse_role);
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb people_verb() noexcept {
    return {.name = "people",
            .summary = "list who holds which role on the day, at schools and organisations",
            .examples =
                "llp school people --role board-member --audience board\n"
                "llp school people --role reviewer --format csv",
            .add = add};
}

}  // namespace llp::cmd::school_verbs
