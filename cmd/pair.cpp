#include "cmd/pair/verbs.hpp"

#include <array>

#include "cmd/verbs.hpp"

namespace llp::cmd {

namespace {

void add_family(CLI::App& app, Run& run) {
    static const std::array list{pair_verbs::support_verb(), pair_verbs::partners_verb(), pair_verbs::clusters_verb(),
                                 pair_verbs::reviews_verb(), pair_verbs::rounds_verb(),   pair_verbs::show_verb(),
                                 pair_verbs::explain_verb(), pair_verbs::compare_verb(),  pair_verbs::verify_verb(),
                                 pair_verbs::approve_verb(), pair_verbs::end_verb(),      pair_verbs::repair_verb(),
                                 pair_verbs::similar_verb()};
    add_verbs(app, list, run);
}

}  // namespace

Verb pair_verb() noexcept {
    return {.name = "pair",
            .summary =
                "propose who supports whom, approve it, mend it, and end it; find partners, clusters and similar "
                "schools; plan reviews",
            .examples =
                "llp pair support --max-km 25 --save autumn-2026\n"
                "llp pair show autumn-2026\n"
                "llp pair approve autumn-2026 --by \"Jo Marsh, chair of the board\"\n"
                "llp pair similar 990012",
            .add = add_family};
}

}  // namespace llp::cmd
