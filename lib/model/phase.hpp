#pragma once

#include <optional>
#include <string_view>

namespace llp {

/// Phase of education, as GIAS has it; special and alternative provision come from the type of establishment.
enum class Phase {
    nursery,
    primary,
    middle_deemed_primary,
    secondary,
    middle_deemed_secondary,
    all_through,
    post_16,
    special,
    alternative_provision
};

/// "primary", "middle-deemed-primary", "post-16", "alternative-provision", ...
std::string_view token(Phase phase) noexcept;

/// As people read it: "Primary", "All-through", "16 plus".
std::string_view title(Phase phase) noexcept;

/// Reads a token, a GIAS name ("Middle deemed primary", "16 plus") or a GIAS code ("2"). nullopt for "Not applicable"
/// and anything else.
std::optional<Phase> read_phase(std::string_view text);

/// The phase against which schools are compared: a middle school counts with what it is deemed to be.
Phase comparison_phase(Phase phase) noexcept;

/// One may help the other: the same comparison phase, or all-through beside primary or secondary.
bool phases_fit(Phase a, Phase b) noexcept;

}  // namespace llp
