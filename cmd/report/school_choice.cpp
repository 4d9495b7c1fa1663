#include "cmd/report/school_choice.hpp"

#include "cmd/option_values.hpp"

namespace llp::cmd::report_verbs {

void add_school_choice(CLI::App& app, TypedChoice& typed) {
    add_authorities(app, typed.authorities, help_of(setting::authority));
    add_parsed(app, {"--phase", "PHASE", "Only schools of this phase: primary, secondary, special, ..."}, typed.phase,
               parse_phase);
    add_parsed(app, {"--district", "NAME", "Only schools of this district: 'Norrow' is 'Norrow District'"},
               typed.district, some_name);
    add_parsed(app, {"--trust", "TRUST", "Only schools of this trust, by its id or its name"}, typed.trust, some_name);
}

app::SchoolChoice school_choice(const Run& run, const TypedChoice& typed) {
    return {.authorities = run.authorities(typed.authorities),
            .phase = typed.phase,
            .district = typed.district.value_or(""),
            .trust = typed.trust.value_or("")};
}

}  // namespace llp::cmd::report_verbs
