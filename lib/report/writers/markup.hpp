#pragma once

#include <string>
#include <string_view>

namespace llp::report {

/// HTML that is safe to put into a page. Made from literals of ours ("<p>"_markup) and from `escaped` text, by nothing
/// else: a plain string never becomes markup by chance.
class Markup {
public:
    Markup() = default;

    Markup& operator+=(const Markup& more) {
        html_ += more.html_;
        return *this;
    }
    friend Markup operator+(Markup a, const Markup& b) {
        a += b;
        return a;
    }

    [[nodiscard]] const std::string& html() const noexcept { return html_; }

private:
    friend Markup operator""_markup(const char* text, std::size_t size);
    friend Markup escaped(std::string_view text);
    explicit Markup(std::string html) : html_(std::move(html)) {}

    std::string html_;
};

Markup operator""_markup(const char* text, std::size_t size);

/// What stands for & < or > in HTML, and in Markdown, which takes HTML too; empty for any other sign.
std::string_view reference_for(char c) noexcept;

/// The text as content or as a quoted attribute: & < > " ' become references, and what a browser would obey instead of
/// show is spelt out (see `visible_text`).
Markup escaped(std::string_view text);

}  // namespace llp::report
