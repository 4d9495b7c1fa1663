#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "match/candidate.hpp"
#include "match/settings.hpp"

namespace llp::match {

/// What a rule says of a candidate. Only `refused` takes it out.
struct Verdict {
    enum class Kind { allowed, refused, not_known, not_applicable };
    Kind kind = Kind::allowed;
    std::string why;  ///< For people; empty when allowed or not applicable.

    friend bool operator==(const Verdict&, const Verdict&) = default;
};

inline Verdict allowed() {
    return {};
}
inline Verdict refused(std::string why) {
    return {.kind = Verdict::Kind::refused, .why = std::move(why)};
}
/// The rule has nothing to ask such a party.
inline Verdict not_applicable() {
    return {.kind = Verdict::Kind::not_applicable, .why = {}};
}
inline Verdict not_known(std::string why) {
    return {.kind = Verdict::Kind::not_known, .why = std::move(why)};
}

/// A hard rule. It looks at one candidate, asks nobody else, and never throws or refuses for want of data, but for
/// too-far without a place and phase without any phase.
struct Rule {
    std::string_view name;  ///< As users write it and reports print it.
    Verdict (*check)(const Candidate&, const Settings&);
    /// It decides by who the two are, so that it can also judge schools that the store does not hold.
    bool by_name = false;
};

}  // namespace llp::match
