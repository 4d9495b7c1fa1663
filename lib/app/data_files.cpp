#include "app/data_files.hpp"

#include <algorithm>
#include <map>

#include "core/embedded.hpp"
#include "core/error.hpp"
#include "evidence/grades.hpp"
#include "evidence/published_measure.hpp"
#include "evidence/similar_method.hpp"
#include "evidence/weights.hpp"
#include "ingest/layout.hpp"
#include "match/settings.hpp"
#include "model/area.hpp"
#include "model/region.hpp"
#include "model/review.hpp"
#include "model/role.hpp"
#include "model/school_type.hpp"
#include "plan/bank_holidays.hpp"
#include "plan/calendar.hpp"
#include "plan/templates.hpp"

namespace llp::app {

namespace {

constexpr std::string_view toml_ending = ".toml";

bool is_in(const DataFile& file, std::string_view folder) noexcept {
    return file.name.starts_with(folder) && file.name.ends_with(toml_ending);
}

/// Each is read once to see that it can be. The name is that by which faults speak of it.
void check_layouts() {
    for (const auto& file : embedded_files()) {
        if (is_in(file, "layouts/")) {
            ingest::read_layout(file.text, file.shown().substr(0, file.shown().size() - toml_ending.size()));
        }
    }
}

void check_calendars() {
    std::map<int, std::string_view> of_authority;
    for (const auto& file : embedded_files()) {
        if (!is_in(file, "calendars/")) {
            continue;
        }
        const auto authority = plan::Calendar::parse(file.text, file.shown()).authority().value();
        const auto [other, is_first] = of_authority.emplace(authority, file.shown());
        if (!is_first) {
            raise<InputError>("{}: authority {} has a calendar already: {}", file.shown(), authority, other->second);
        }
    }
}

/// The lists, weights and wordings, which are kept once they have been read; whatever leans on another comes after it.
void check_defaults() {
    areas();
    roles();
    find_school_type("");
    evidence::find_grade("", "");
    evidence::judged_areas();
    evidence::published_measures();
    static_cast<void>(plan::is_bank_holiday(Date::parse("2026-12-25")));
    evidence::default_weights();
    match::default_settings();
    region_of({});
    review_subjects();
    review_ratings();
    evidence::similar_methods();
    plan::templates_for(plan::Mode::own);
}

}  // namespace

void check_own_data_files() {
    if (std::ranges::any_of(embedded_files(), [](const DataFile& file) { return !file.path.empty(); })) {
        check_defaults();
        check_layouts();
        check_calendars();
    }
}

}  // namespace llp::app
