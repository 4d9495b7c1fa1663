#include "cmd/pair/pair_texts.hpp"

#include <fstream>
#include <string>

#include "app/pair_schools.hpp"
#include "cmd/option_values.hpp"
#include "core/error.hpp"
#include "core/text.hpp"

namespace llp::cmd {

namespace {

PartyPair parse_pair(std::string_view text) {
    // The supported one is a school, so that the first colon ends it even before "org:".
    const auto colon = text.find(':');
    const auto supported = Urn::read(text.substr(0, colon));
    const auto supporter = colon == std::string_view::npos ? std::nullopt : Party::read(trim(text.substr(colon + 1)));
    if (!supported || !supporter) {
        raise<InputError>("'{}' is not a pair: SUPPORTED:SUPPORTER is needed, such as 990012:990044", text);
    }
    return {*supported, *supporter};
}

UrnPair parse_urn_pair(std::string_view text) {
    const auto colon = text.find(':');
    const auto one = Urn::read(trim(text.substr(0, colon)));
    const auto other = colon == std::string_view::npos ? std::nullopt : Urn::read(trim(text.substr(colon + 1)));
    if (!one || !other || *one == *other) {
        raise<InputError>("'{}' is not a pair of two schools, such as 990012:990044", text);
    }
    return {*one, *other};
}

/// What `parse` makes of each line of a file.
template <typename Parse>
auto lines_of_file(const std::string& path, Parse parse) {
    std::ifstream file(path);
    if (!file) {
        raise<InputError>("cannot read {}", path);
    }
    std::vector<decltype(parse(std::string_view()))> values;
    std::string line;
    for (int number = 1; std::getline(file, line); ++number) {
        const auto text = trim(line);
        if (text.empty() || text.starts_with('#')) {
            continue;
        }
        try {
            values.push_back(parse(text));
        } catch (const InputError& fault) {
            raise<InputError>("{}:{}: {}", path, number, fault.what());
        }
    }
    return values;
}

}  // namespace

std::vector<PartyPair> parse_pairs(std::string_view text) {
    if (text.starts_with('@')) {
        return lines_of_file(std::string(text.substr(1)), parse_pair);
    }
    return {parse_pair(text)};
}

std::vector<UrnPair> parse_urn_pairs(std::string_view text) {
    if (text.starts_with('@')) {
        return lines_of_file(std::string(text.substr(1)), parse_urn_pair);
    }
    return {parse_urn_pair(text)};
}

std::vector<Urn> parse_urns(std::string_view text) {
    const auto parse = [](std::string_view piece) { return Urn::parse(piece); };
    if (text.starts_with('@')) {
        return lines_of_file(std::string(text.substr(1)), parse);
    }
    std::vector<Urn> urns;
    for (const auto piece : split(text, ',')) {
        urns.push_back(Urn::parse(piece));
    }
    return urns;
}

std::vector<std::string> parse_rules(std::string_view text) {
    const auto names = app::rule_names();
    std::vector<std::string_view> known(names.begin(), names.end());
    known.emplace_back("all");
    std::vector<std::string> rules;
    for (const auto piece : split(text, ',')) {
        rules.push_back(known_word("rule", trim(piece), known));
    }
    return rules;
}

}  // namespace llp::cmd
