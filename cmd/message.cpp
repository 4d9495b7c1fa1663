#include "cmd/message.hpp"

#include <nlohmann/json.hpp>

#include "cmd/stream.hpp"
#include "core/text.hpp"
#include "report/writers/visible_text.hpp"

namespace llp::cmd {

namespace {

/// Visible text, but with its own line breaks.
std::string harmless(std::string_view text) {
    std::string lines;
    for (const auto line : split(text, '\n')) {
        lines += report::visible_text(line) + "\n";
    }
    lines.pop_back();
    return lines;
}

/// True where the words ask for JSON. A command line that cannot be parsed is looked at too, so that a script gets its
/// faults in the form that it asked for.
bool asks_for_json(const Run& run) {
    std::string format;
    std::string file;
    const auto& words = run.world().words();
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto& word = words[i];
        const std::string next = i + 1 < words.size() ? words[i + 1] : std::string();
        if (word == "--format") {
            format = next;
        } else if (word == "-o" || word == "--output") {
            file = next;
        } else if (word.starts_with("--format=")) {
            format = word.substr(word.find('=') + 1);
        } else if (word.starts_with("--output=")) {
            file = word.substr(word.find('=') + 1);
        }
    }
    if (format.empty() && file.empty()) {
        format = run.settings.find(setting::format).value_or(Stated()).text;
    }
    return format.empty() ? file.ends_with(".json") || file.ends_with(".ndjson")
                          : format == "json" || format == "ndjson";
}

std::string as_json(ExitCode code, std::string_view message, std::string_view hint) {
    nlohmann::ordered_json fault;
    fault["schema"] = "llp.error/1";
    fault["code"] = static_cast<int>(code);
    fault["message"] = message;
    fault["hint"] = hint;
    return fault.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string as_text(bool colour, std::string_view message, std::string_view hint) {
    const std::string_view name = colour ? "\x1b[1;31mllp:\x1b[0m" : "llp:";
    const auto next = hint.empty() ? std::string() : fmt::format("  try: {}\n", harmless(hint));
    return fmt::format("{} {}\n{}", name, harmless(message), next);
}

/// A variable that cannot be read must not keep a fault from being told.
bool colours(const Run& run) noexcept {
    try {
        return run.colours_messages();
    } catch (const std::exception&) {
        return false;
    }
}

}  // namespace

void insist(std::string_view line) {
    say(harmless(line) + "\n");
}

void insist_lines(std::string_view lines) {
    say(harmless(lines));
}

void print_fault(const Run& run, ExitCode code, std::string_view message, std::string_view hint) {
    say(asks_for_json(run) ? as_json(code, message, hint) : as_text(colours(run), message, hint));
}

}  // namespace llp::cmd
