#include "report/writers/markup.hpp"

#include "report/writers/visible_text.hpp"

namespace llp::report {

namespace {

std::string_view reference_for(char c) noexcept {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\'':
            return "&#39;";
        default:
            return {};
    }
}

}  // namespace

Markup operator""_markup(const char* text, std::size_t size) {
    return Markup(std::string(text, size));
}

Markup escaped(std::string_view text) {
    std::string html;
    for (const char c : visible_text(text)) {
        const auto reference = reference_for(c);
        reference.empty() ? html.push_back(c) : static_cast<void>(html.append(reference));
    }
    return Markup(std::move(html));
}

}  // namespace llp::report
