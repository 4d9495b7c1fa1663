#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/knowledge.hpp"
#include "app/reported_schools.hpp"
#include "model/self_sustainability.hpp"
#include "report/pages/county.hpp"
#include "store/session.hpp"

namespace llp::app {

/// What a county, or the part of it that is reported, was on a day, by what is known now.
class CountyDay {
public:
    CountyDay(const store::Snapshot& snapshot, const Knowledge& known, const ReportedSchools& reported, Date day);

    /// Open on the day, by URN.
    [[nodiscard]] const std::vector<const School*>& schools() const noexcept { return schools_; }
    /// Partnerships that run on the day, in which one of the schools stands on either side and none has closed.
    [[nodiscard]] const std::vector<const Partnership*>& running() const noexcept { return running_; }
    [[nodiscard]] const std::map<Urn, std::string>& clusters() const noexcept { return clusters_; }
    /// A membership of a school holds on the day.
    [[nodiscard]] bool members_known() const noexcept { return members_known_; }
    /// By its membership; where none are known, every school of the authorities does.
    [[nodiscard]] bool takes_part(const Party& party) const;
    [[nodiscard]] int supported_in(const Party& party) const;
    [[nodiscard]] int supporting_in(const Party& party) const;
    /// Those in which one of the schools is supported.
    [[nodiscard]] int partnerships() const;

    [[nodiscard]] report::CountyCount count(const std::vector<const School*>& schools) const;
    /// Without needs.
    [[nodiscard]] SupportNetwork network() const;

private:
    void read_members(const store::Snapshot& snapshot);
    void read_able(const store::Snapshot& snapshot);
    /// False of a school that is held and not open on the day.
    [[nodiscard]] bool is_at_work(const Party& party) const;
    void count_one(const School& school, report::CountyCount& count) const;

    const Knowledge& known_;
    Date day_;
    std::vector<int> home_;
    bool whole_;  ///< No school of the authorities is left out.
    std::vector<const School*> schools_;
    std::vector<const Partnership*> running_;
    std::map<Urn, std::string> clusters_;
    std::map<Party, bool> members_;  ///< Whether they are members, where a line holds.
    bool members_known_ = false;
    std::set<Party> able_;
    std::map<Party, int> supported_in_;
    std::map<Party, int> supporting_in_;
};

}  // namespace llp::app
