#include "app/finding_words.hpp"

#include <algorithm>

namespace llp::app {

namespace {

std::string openness_words(std::string_view code, const School& school, Date day) {
    if (code == "closed") {
        const bool dated = school.close_date && *school.close_date <= day;
        return dated ? fmt::format("closed on {}", *school.close_date) : "is closed";
    }
    if (code == "reopened") {
        return "is open again";
    }
    return school.open_date ? fmt::format("opened on {}", *school.open_date) : "is open";
}

std::string move_words(const FieldChange& change) {
    if (change.before.empty()) {
        return fmt::format("joined {}", change.after);
    }
    if (change.after.empty()) {
        return fmt::format("left {}", change.before);
    }
    return fmt::format("moved from {} to {}", change.before, change.after);
}

std::string roll_words(std::int64_t before, std::int64_t after) {
    auto text = fmt::format("has {} pupils on roll, {} before", after, before);
    if (before == 0) {
        return text;
    }
    const auto difference = after > before ? after - before : before - after;
    return fmt::format("{}: {}% {}", text, 100 * difference / before, after > before ? "more" : "fewer");
}

/// What happened to the school, after its name.
std::string change_words(const FieldChange& change, const School& before, const School& after, Date day) {
    switch (change.field) {
        case SchoolField::name:
            return fmt::format("was called {}", change.before);
        case SchoolField::status:
            return openness_words(change.code, after, day);
        case SchoolField::type:
            return fmt::format("became an academy: {} before, {} now", change.before, change.after);
        case SchoolField::phase:
            return fmt::format("changed phase from {} to {}", change.before, change.after);
        case SchoolField::pupils:
            return roll_words(before.pupils.value_or(0), after.pupils.value_or(0));
        default:
            return move_words(change);
    }
}

/// "open date".
std::string spoken(SchoolField field) {
    std::string words(school_fields().at(static_cast<std::size_t>(field)).name);
    std::ranges::replace(words, '_', ' ');
    return words;
}

std::string quoted(const FieldValue& value) {
    const auto text = to_text(value);
    return text.empty() ? "nothing" : fmt::format("'{}'", text);
}

}  // namespace

std::string named(const School& school) {
    return fmt::format("{} ({})", school.name, school.urn);
}

std::string openness_text(std::string_view code, const School& school, Date day) {
    return named(school) + ' ' + openness_words(code, school, day);
}

std::string change_text(const FieldChange& change, const School& before, const School& after, Date day) {
    return named(after) + ' ' + change_words(change, before, after, day);
}

std::string succession_text(const School& school, Urn predecessor, const School* held) {
    return fmt::format("{} is an academy and follows {}", named(school),
                       held == nullptr ? fmt::to_string(predecessor) : named(*held));
}

std::string given_way_text(const School& school, const HandValue& value) {
    return fmt::format("{} had {} {} by hand, which this file changes to {}", named(school), spoken(value.field),
                       quoted(value.by_hand), quoted(value.extract));
}

std::string kept_text(const School& school, const HandValue& value) {
    return fmt::format("{} keeps {} {}, which was said by hand; this file says {}", named(school), spoken(value.field),
                       quoted(value.by_hand), quoted(value.extract));
}

std::string new_entry_text(const School& school) {
    return fmt::format("{} was not held; {}", named(school),
                       school.open_date ? fmt::format("it has been open since {}", *school.open_date)
                                        : "the file does not say since when it is open");
}

}  // namespace llp::app
