#include "app/kept_findings.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

#include "store/held_schools.hpp"
#include "store/loads.hpp"
#include "store/schools.hpp"

namespace llp::app {

namespace {

/// The schools of the authorities of a report, held or not.
class HomeSchools {
public:
    HomeSchools(const store::Snapshot& snapshot, const Knowledge& known, const std::vector<int>& home)
        : snapshot_(snapshot), known_(known), home_(home) {}

    /// Where nothing says of which authority a school is, it may be one of them.
    bool may_have(Urn urn) {
        if (const auto* const school = known_.school(urn)) {
            return is_of(*school, home_);
        }
        if (!authorities_) {
            authorities_ = store::last_authorities(snapshot_);
        }
        const auto found = authorities_->find(urn);
        return found == authorities_->end() || home_.empty() || std::ranges::find(home_, found->second) != home_.end();
    }

    /// It was one of them before the load: it has moved since, or by it.
    bool had_before(std::int64_t load, Urn urn) {
        if (!before_ || load_ != load) {
            before_.emplace(snapshot_.at(load - 1), known_.day);
            load_ = load;
        }
        const auto school = before_->school(urn);
        return school && is_of(*school, home_);
    }

private:
    const store::Snapshot& snapshot_;
    const Knowledge& known_;
    const std::vector<int>& home_;
    std::optional<std::map<Urn, int>> authorities_;  ///< Read where a school is held no more.
    std::optional<store::StatementReader> before_;   ///< Read where a school is another's now.
    std::int64_t load_ = 0;
};

bool is_told(const Finding& finding, std::int64_t load, HomeSchools& home) {
    return !finding.urn || home.may_have(*finding.urn) || home.had_before(load, *finding.urn);
}

}  // namespace

void list_kept_findings(const store::Snapshot& snapshot, const Knowledge& known, const std::vector<int>& authorities,
                        report::DataFacts& facts) {
    HomeSchools home(snapshot, known, authorities);
    for (const auto& file : facts.loads) {
        if (file.number <= facts.since_command) {
            continue;
        }
        auto findings = store::findings(snapshot, file.number);
        facts.unkept_findings += file.summary.finding_count - std::ssize(findings);
        for (auto& finding : findings) {
            if (is_told(finding, file.number, home)) {
                facts.findings.push_back(
                    {.load = file.number, .file = file.summary.file, .finding = std::move(finding)});
            }
        }
    }
}

}  // namespace llp::app
