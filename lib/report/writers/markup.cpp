#include "report/writers/markup.hpp"

#include "report/writers/visible_text.hpp"

namespace llp::report {

namespace {

/// An attribute stands in quotes.
std::string_view reference_within_quotes(char c) noexcept {
    switch (c) {
        case '"':
            return "&quot;";
        case '\'':
            return "&#39;";
        default:
            return reference_for(c);
    }
}

}  // namespace

std::string_view reference_for(char c) noexcept {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        default:
            return {};
    }
}

Markup operator""_markup(const char* text, std::size_t size) {
    return Markup(std::string(text, size));
}

Markup escaped(std::string_view text) {
    std::string html;
    for (const char c : visible_text(text)) {
        const auto reference = reference_within_quotes(c);
        reference.empty() ? html.push_back(c) : static_cast<void>(html.append(reference));
    }
    return Markup(std::move(html));
}

}  // namespace llp::report
