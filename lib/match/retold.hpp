#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/quantity.hpp"
#include "core/tally.hpp"
#include "core/urn.hpp"
#include "model/score_part.hpp"

namespace llp::match {

/// Holds what a round says against what follows from its inputs: each thing that differs is a fault, with both figures
/// where they are figures. Areas are not named, as some would tell what peers found.
class Retold {
public:
    /// Notes faults there.
    explicit Retold(std::vector<std::string>& faults) : faults_(faults) {}

    /// "OF, WHAT: FOLLOWS, not SAID"; without "OF, " where that is empty.
    void figure(const std::string& of, const std::string& what, std::int64_t follows, std::int64_t said);
    void figure(const std::string& of, const std::string& what, const Tally& follows, const Tally& said);
    void metres(const std::string& of, const std::string& what, const std::optional<Metres>& follows,
                const std::optional<Metres>& said);
    void word(const std::string& of, const std::string& what, std::string_view follows, std::string_view said);
    void names(const std::string& of, const std::string& what, const std::vector<std::string>& follow,
               const std::vector<std::string>& said);
    void flag(const std::string& of, const std::string& what, bool follows, bool said);
    void parts(const std::string& of, const std::vector<ScorePart>& follow, const std::vector<ScorePart>& said);
    void areas(const std::string& of, const std::vector<std::string>& follow, const std::vector<std::string>& said);
    /// A round that was saved before it was kept says of none.
    void found_by_peers(const std::string& of, const std::vector<std::string>& follow,
                        const std::vector<std::string>& said);
    /// Both ascending.
    void schools(const std::string& what, const std::vector<Urn>& follow, const std::vector<Urn>& said);

private:
    void note(const std::string& of, const std::string& what, std::string_view follows, std::string_view said);

    std::vector<std::string>& faults_;
};

}  // namespace llp::match
