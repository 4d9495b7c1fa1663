#include "report/pages/round_words.hpp"

#include <fmt/format.h>

#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

/// "need:achievement" for people: "need in achievement".
std::string part_in_words(const std::string& name) {
    const auto colon = name.find(':');
    if (colon == std::string::npos) {
        return spoken(name);
    }
    return fmt::format("{} in {}", spoken(name.substr(0, colon)), area_title(name.substr(colon + 1)));
}

}  // namespace

Cell parts_cell(const std::vector<ScorePart>& parts) {
    Object object;
    std::string words;
    for (const auto& part : parts) {
        object.push_back({part.name, Cell::open(part.points.count())});
        words += fmt::format("{}{} {}", words.empty() ? "" : ", ", part_in_words(part.name), part.points);
    }
    return Cell::open(Value(std::move(object))).reading(words.empty() ? "-" : words);
}

std::string change_in_words(const Names& names, const Relaxation& relaxation) {
    if (!relaxation.supporter) {
        return relaxation.option;
    }
    std::string more;
    if (relaxation.schools > 0) {
        more = relaxation.schools == 1 ? "one school" : fmt::format("{} schools", relaxation.schools);
    }
    if (relaxation.days > Days(0)) {
        more += (more.empty() ? "" : " and ") + counted(relaxation.days.count(), "day a term", "days a term");
    }
    return fmt::format("{} more at {}", more, named(names, *relaxation.supporter));
}

}  // namespace llp::report
