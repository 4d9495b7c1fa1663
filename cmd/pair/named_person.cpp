#include "cmd/pair/named_person.hpp"

#include "core/error.hpp"
#include "core/text.hpp"

namespace llp::cmd {

namespace {

bool has_name_and_role(std::string_view person) {
    const auto comma = person.find(',');
    return comma != std::string_view::npos && !trim(person.substr(0, comma)).empty() &&
           !trim(person.substr(comma + 1)).empty();
}

}  // namespace

std::string named_person(const Run& run, std::string_view verb, const std::string& example) {
    if (!run.settings.is_typed(setting::by)) {
        throw UsageError(fmt::format("{}: --by is missing: a person answers for it", verb), example);
    }
    auto person = run.settings.read(setting::by).value();
    if (!has_name_and_role(person)) {
        throw UsageError(fmt::format("{}: --by '{}' has no name and role: a person answers for it", verb, person),
                         example);
    }
    return person;
}

}  // namespace llp::cmd
