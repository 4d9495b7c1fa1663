#pragma once

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "match/candidate.hpp"
#include "match/problem.hpp"
#include "match/settings.hpp"

namespace llp::match {

/// Everyone of a problem in the order of parties, under whose positions the rest of matching speaks of them. It refers
/// to the problem and to the settings, which must outlive it.
class Roster {
public:
    /// `strangers` are parties that the problem may lack (those of a file of scores): they join with nothing known.
    /// Throws InputError where the problem holds a party twice, UsageError for an unknown rule in settings.without.
    Roster(const Problem& problem, const Settings& settings, const std::vector<Party>& strangers = {});

    [[nodiscard]] std::size_t size() const noexcept { return seats_.size(); }
    [[nodiscard]] const Someone& who(std::size_t position) const { return *seats_[position]; }
    /// Of a school: an organisation has none.
    [[nodiscard]] Urn urn(std::size_t position) const { return *who(position).party.urn(); }
    [[nodiscard]] const Standing& standing(std::size_t position) const { return standings_[position]; }
    [[nodiscard]] const Settings& settings() const noexcept { return settings_; }
    [[nodiscard]] Date day() const noexcept { return day_; }
    [[nodiscard]] std::optional<std::size_t> find(const Party& party) const;
    /// Not in the problem.
    [[nodiscard]] bool is_stranger(std::size_t position) const { return strange_.contains(position); }
    [[nodiscard]] bool is_withdrawn(const Party& party) const;
    /// Supporters that it has in running partnerships.
    [[nodiscard]] int helped_by(std::size_t position) const { return helped_by_[position]; }
    /// Another with which it supports each other in partnerships that run.
    [[nodiscard]] bool has_partner(std::size_t position) const;
    [[nodiscard]] Candidate candidate(std::size_t supported, std::size_t supporter) const;

private:
    void seat(const Problem& problem, const std::vector<Party>& strangers);
    void note(const Conflict& conflict);
    void note(const Partnership& partnership);
    void note_kept();
    void note_ways(const std::vector<Travel>& travel);
    void tie(std::size_t supported, std::size_t supporter, const Partnership& partnership);

    const Settings& settings_;
    Date day_;
    std::vector<Someone> strangers_;
    std::set<std::size_t> strange_;
    std::vector<const Someone*> seats_;
    std::vector<Standing> standings_;
    std::vector<int> helped_by_;
    std::vector<int> carried_;
    /// By supported, then supporter. Most have none, and every candidate is asked for its own.
    std::vector<std::map<std::size_t, Tie>> ties_;
};

}  // namespace llp::match
