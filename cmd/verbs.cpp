#include "cmd/verbs.hpp"

#include <array>

namespace llp::cmd {

std::span<const Verb> verbs() noexcept {
    static const std::array list{
        add_school_verb(), import_verb(), school_verb(), pair_verb(),
        plan_verb(),       report_verb(), db_verb(),     config_verb(),
    };
    return list;
}

}  // namespace llp::cmd
