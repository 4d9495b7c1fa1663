#include "cmd/option_values.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "core/error.hpp"
#include "core/number.hpp"
#include "core/text.hpp"
#include "model/area.hpp"
#include "report/writers/list.hpp"

namespace llp::cmd {

namespace {

constexpr int longest_wait_seconds = 86'400;

constexpr std::array all_phases = {Phase::nursery,
                                   Phase::primary,
                                   Phase::middle_deemed_primary,
                                   Phase::secondary,
                                   Phase::middle_deemed_secondary,
                                   Phase::all_through,
                                   Phase::post_16,
                                   Phase::special,
                                   Phase::alternative_provision};

[[noreturn]] void refuse_unknown(std::string_view what, std::string_view word,
                                 const std::vector<std::string_view>& known) {
    const auto near = nearest_word(word, known);
    const auto meant = near.empty() ? std::string() : fmt::format(" (did you mean '{}'?)", near);
    raise<InputError>("'{}' is not a known {}{}; known are {}", word, what, meant, fmt::join(known, ", "));
}

int parse_authority(std::string_view text) {
    const auto code = read_integer(text);
    if (!code || *code < 1 || *code > 999) {
        raise<InputError>("'{}' is not the code of a local authority: a number from 1 to 999 is needed, such as 925",
                          text);
    }
    return static_cast<int>(*code);
}

}  // namespace

std::function<int(std::string_view)> whole_number(int least, int most) {
    return [least, most](std::string_view text) {
        const auto number = read_integer(text);
        if (!number || *number < least || *number > most) {
            raise<InputError>("'{}' does not do: a whole number from {} to {} is needed", text, least, most);
        }
        return static_cast<int>(*number);
    };
}

std::string as_typed(std::string_view text) {
    return std::string(text);
}

std::string some_text(std::string_view text) {
    if (text.empty()) {
        raise<InputError>("a text is needed");
    }
    return std::string(text);
}

std::string some_name(std::string_view text) {
    const auto name = trim(text);
    if (name.empty()) {
        raise<InputError>("the text is empty");
    }
    return std::string(name);
}

std::vector<int> parse_authorities(std::string_view text) {
    std::vector<int> codes;
    for (const auto piece : split(text, ',')) {
        codes.push_back(parse_authority(piece));
    }
    return codes;
}

Phase parse_phase(std::string_view text) {
    if (const auto phase = read_phase(text)) {
        return *phase;
    }
    std::vector<std::string_view> tokens(all_phases.size());
    std::ranges::transform(all_phases, tokens.begin(), [](Phase phase) { return token(phase); });
    refuse_unknown("phase", text, tokens);
}

std::string parse_area(std::string_view text) {
    const auto all = areas();
    std::vector<std::string_view> ids(all.size());
    std::ranges::transform(all, ids.begin(), &Area::id);
    return known_word("area", text, ids);
}

Release parse_release(std::string_view text) {
    const auto release = read_release(text);
    if (!release) {
        raise<InputError>("'{}' is not a release: provisional, revised and final are", text);
    }
    return *release;
}

ColourWhen parse_colour(std::string_view text) {
    const auto word = known_word("choice", text, {"auto", "always", "never"});
    if (word == "always") {
        return ColourWhen::always;
    }
    return word == "never" ? ColourWhen::never : ColourWhen::when_terminal;
}

report::Audience parse_audience(std::string_view text) {
    const auto word = known_word("audience", text, {"public", "board", "cluster", "school"});
    return report::read_audience(word).value();
}

const report::Writer* parse_format(std::string_view text) {
    return &report::writer_for(text);
}

int parse_wait(std::string_view text) {
    return whole_number(0, longest_wait_seconds)(text);
}

bool parse_yes_or_no(std::string_view text) {
    if (text != "yes" && text != "no") {
        raise<InputError>("'{}' does not do: yes or no is needed", text);
    }
    return text == "yes";
}

std::string known_word(std::string_view what, std::string_view word, const std::vector<std::string_view>& known) {
    if (std::ranges::find(known, word) == known.end()) {
        refuse_unknown(what, word, known);
    }
    return std::string(word);
}

void refuse_reversed(const std::optional<Date>& from, const std::optional<Date>& until) {
    if (from && until && *until < *from) {
        raise<UsageError>("--until {} is before --from {}", *until, *from);
    }
}

}  // namespace llp::cmd
