#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/knowledge.hpp"
#include "model/phase.hpp"
#include "report/pages/report_head.hpp"

namespace llp::app {

/// Which schools a report is to be about, as asked for.
struct SchoolChoice {
    std::vector<int> authorities = {};  ///< Empty: the only one in the store, or UsageError.
    std::optional<Phase> phase = {};
    std::string district = {};  ///< As typed: "Norrow" is "Norrow District"; empty: all.
    std::string trust = {};     ///< Its id or its name; empty: all.

    /// It leaves out some schools of the authorities.
    [[nodiscard]] bool is_part() const noexcept { return phase || !district.empty() || !trust.empty(); }
};

/// The same held against what is known.
struct ReportedSchools {
    std::vector<int> home;
    std::optional<Phase> phase;
    std::string district;    ///< As the schools have it; empty: all.
    std::string trust_id;    ///< Empty: all.
    std::string trust_name;  ///< May be empty where the id is not.

    /// Of the home authorities, and what else was asked for; whether it is state-funded, or open, is not looked at.
    [[nodiscard]] bool is_meant(const School& school) const;
    /// Is meant and state-funded; whether it is open is not looked at.
    [[nodiscard]] bool has(const School& school) const { return school.state_funded && is_meant(school); }
    [[nodiscard]] bool has_open(const School& school, Date day) const { return school.is_open(day) && has(school); }
    /// Some schools of the authorities are left out.
    [[nodiscard]] bool is_part() const noexcept { return phase || !district.empty() || !trust_id.empty(); }
};

/// Throws UsageError as home_authorities, NotFoundError where no open school is of the district or trust, or several
/// are meant.
ReportedSchools reported_schools(const Knowledge& known, const SchoolChoice& choice);

/// "primary schools, Norrow District"; empty where nothing is left out.
std::string part_in_words(const ReportedSchools& reported);
/// The same as it is typed, a blank before each option: " --phase primary --district 'Norrow District'".
std::string part_as_typed(const ReportedSchools& reported);

/// What the head of a report says of them.
report::ReportScope scope_of(const Knowledge& known, const ReportedSchools& reported, std::int64_t last_command);

}  // namespace llp::app
