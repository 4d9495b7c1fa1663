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

}  // namespace llp::report
