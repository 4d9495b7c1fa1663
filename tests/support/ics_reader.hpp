#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace llp::test {

/// One VEVENT as it reads: the value of each property under its name and parameters ("DTSTART;VALUE=DATE").
using IcsEvent = std::map<std::string, std::string>;

/// The content lines of a calendar file, unfolded. Throws where a line is longer than 75 octets, ends in anything but
/// CRLF, or holds a control character (RFC 5545, 3.1).
inline std::vector<std::string> ics_lines(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = text.find("\r\n");
        if (end == std::string_view::npos || end > 75) {
            throw std::runtime_error("a line without its end, or of more than 75 octets");
        }
        const auto line = text.substr(0, end);
        for (const char c : line) {
            if (static_cast<unsigned char>(c) < ' ' && c != '\t') {
                throw std::runtime_error("a control character in " + std::string(line));
            }
        }
        if (line.starts_with(' ') && !lines.empty()) {
            lines.back() += line.substr(1);
        } else {
            lines.emplace_back(line);
        }
        text.remove_prefix(end + 2);
    }
    return lines;
}

/// What a TEXT value stands for (RFC 5545, 3.3.11).
inline std::string ics_text(std::string_view value) {
    std::string text;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] != '\\') {
            text += value[i];
            continue;
        }
        const char next = value.at(++i);
        text += next == 'n' || next == 'N' ? '\n' : next;
    }
    return text;
}

inline std::vector<IcsEvent> ics_events(std::string_view text) {
    std::vector<IcsEvent> events;
    bool inside = false;
    for (const auto& line : ics_lines(text)) {
        if (line == "BEGIN:VEVENT") {
            inside = true;
            events.emplace_back();
        } else if (line == "END:VEVENT") {
            inside = false;
        } else if (inside) {
            const auto colon = line.find(':');
            events.back()[line.substr(0, colon)] = line.substr(colon + 1);
        }
    }
    return events;
}

}  // namespace llp::test
