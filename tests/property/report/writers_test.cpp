#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "core/text.hpp"
#include "csv/writer.hpp"
#include "report/writers/csv.hpp"
#include "report/writers/html.hpp"
#include "report/writers/markup.hpp"
#include "report/writers/table.hpp"
#include "report/writers/visible_text.hpp"
#include "support/report_document.hpp"

using namespace llp;

namespace {

/// What a reader of the HTML sees: our five references turned back.
std::string read_back(std::string html) {
    const std::vector<std::pair<std::string, std::string>> references{
        {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}};
    for (const auto& [reference, character] : references) {
        for (auto at = html.find(reference); at != std::string::npos; at = html.find(reference, at + 1)) {
            html.replace(at, reference.size(), character);
        }
    }
    return html;
}

/// Texts of the signs that matter to one format or another.
rc::Gen<std::string> hostile_text() {
    return rc::gen::container<std::string>(rc::gen::element('=', '+', '-', '@', '\t', '\r', '\n', '"', '\'', ',', '<',
                                                            '>', '&', ';', 'a', '1', ' ', '\x1b'));
}

TEST_CASE("printable text that goes into HTML is read out of it unchanged") {
    CHECK(rc::check("text in = text out", [] {
        const auto text = *rc::gen::container<std::string>(rc::gen::inRange<char>(' ', '\x7f'));
        RC_ASSERT(read_back(report::escaped(text).html()) == text);
    }));
}

TEST_CASE("no text adds an element to a page") {
    CHECK(rc::check("as many < as in the page of a harmless text", [] {
        const auto tags = [](const std::string& text) {
            const auto html = report::write_html(test::one_table({text}), {});
            return std::ranges::count(html, '<');
        };
        RC_ASSERT(tags(*hostile_text()) == tags("a"));
    }));
}

TEST_CASE("with excel_safe no exported text begins as a formula does") {
    CHECK(rc::check("no trigger at the start", [] {
        const auto text = *rc::gen::suchThat(hostile_text(), [](const std::string& some) { return !some.empty(); });
        const auto csv = report::write_csv(test::one_table({text}), {.excel_safe = true});
        auto field = csv.substr(std::string("text\r\n").size());
        if (field.front() == '"') {
            field.erase(0, 1);
        }
        RC_ASSERT(std::string("=+-@\t\r").find(field.front()) == std::string::npos);
    }));
}

TEST_CASE("nothing that a terminal obeys comes out of the table writer") {
    CHECK(rc::check("only printable characters and line ends", [] {
        const auto text = *rc::gen::arbitrary<std::string>();
        const auto out = report::write_table(test::one_table({text, "plain"}), {});
        RC_ASSERT(is_utf8(out));
        for (const auto line : split(out, '\n')) {
            RC_ASSERT(report::visible_text(line) == line);
        }
    }));
}

}  // namespace
