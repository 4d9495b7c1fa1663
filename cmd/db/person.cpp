#include "report/pages/person.hpp"

#include <array>
#include <memory>

#include "app/person.hpp"
#include "cmd/db/verbs.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"

namespace llp::cmd::db_verbs {

namespace {

struct Options {
    std::optional<std::string> person;
    std::optional<Party> party;

    [[nodiscard]] app::PersonWish wish() const { return {.id_or_name = *person, .party = party}; }
};

std::shared_ptr<Options> add_person(CLI::App& app) {
    auto options = std::make_shared<Options>();
    required(add_parsed(app, {"PERSON", "", "A name, in quotes, or the number of a person in a role"}, options->person,
                        some_name));
    add_parsed(app, {"--of", "PARTY", "Of somebody who holds, or held, a role there: a URN, or org:ID"}, options->party,
               Party::parse);
    return options;
}

// Who asks for a person by name is shown what there is.

void add_export(CLI::App& app, Run& run) {
    on_chosen(app, [options = add_person(app), &run] {
        Output output(run, report::Audience::board);
        output.print(report::person(app::export_person(run.reading(), options->wish())));
    });
}

void add_erase(CLI::App& app, Run& run) {
    on_chosen(app, [options = add_person(app), &run] {
        Output output(run, report::Audience::board);
        output.print(report::erasure(app::erase_person(run.writing(), options->wish())));
    });
}

void add(CLI::App& app, Run& run) {
    static constexpr std::array list{
        Verb{.name = "export",
             .summary = "print all that is held of a person, of past days too",
             .examples = "llp db person export \"Vera Jessop\" -o vera-jessop.json",
             .add = add_export},
        Verb{.name = "erase",
             .summary = "erase a person from every version and from the file; it cannot be taken back",
             .examples = "llp db person erase \"Vera Jessop\" --of 990149 --dry-run\n"
                         "llp db person erase \"Vera Jessop\" --of 990149 --by \"Jo Marsh\"",
             .add = add_erase}};
    add_verbs(app, list, run);
}

}  // namespace

Verb person_verb() noexcept {
    return {.name = "person",
            .summary = "what is held of one person: hand it out, or erase it",
            .examples = "llp db person export \"Vera Jessop\"",
            .add = add};
}

}  // namespace llp::cmd::db_verbs
