#include "cmd/school/verbs.hpp"

#include <array>

#include "cmd/verbs.hpp"

namespace llp::cmd {

namespace {

void add_family(CLI::App& app, Run& run) {
    static const std::array list{school_verbs::list_verb(),          school_verbs::find_verb(),
                                 school_verbs::show_verb(),          school_verbs::history_verb(),
                                 school_verbs::organisations_verb(), school_verbs::people_verb(),
                                 school_verbs::declare_verb(),       school_verbs::member_verb(),
                                 school_verbs::conflict_verb(),      school_verbs::follow_up_verb()};
    add_verbs(app, list, run);
}

}  // namespace

Verb school_verb() noexcept {
    return {.name = "school",
            .summary = "look at schools and organisations; record one need, offer, membership or conflict",
            .examples =
                "llp school list --authority 925 --phase primary\n"
                "llp school show 990012\n"
                "llp school declare 990012 --need curriculum-and-teaching --topic reading",
            .add = add_family};
}

}  // namespace llp::cmd
