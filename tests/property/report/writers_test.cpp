#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/text.hpp"
#include "csv/writer.hpp"
#include "report/writers/csv.hpp"
#include "report/writers/html.hpp"
#include "report/writers/markdown.hpp"
#include "report/writers/markdown_text.hpp"
#include "report/writers/markup.hpp"
#include "report/writers/ndjson.hpp"
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

/// What a reader of the Markdown sees: our three references and the backslashes turned back.
std::string read_back_markdown(const std::string& line) {
    std::string text;
    for (std::size_t at = 0; at < line.size(); ++at) {
        at += line[at] == '\\' ? 1U : 0U;
        text += line[at];
    }
    return read_back(text);
}

/// Bars that no backslash keeps from ending a cell.
int cell_borders(const std::string& row) {
    int bars = 0;
    for (std::size_t at = 0; at < row.size(); ++at) {
        bars += row[at] == '|' ? 1 : 0;
        at += row[at] == '\\' ? 1U : 0U;
    }
    return bars;
}

/// Texts of the signs that matter to one format or another.
rc::Gen<std::string> hostile_text() {
    return rc::gen::container<std::string>(rc::gen::element('=', '+', '-', '@', '\t', '\r', '\n', '"', '\'', ',', '<',
                                                            '>', '&', ';', 'a', '1', ' ', '\x1b', '|', '\\', '*', '_',
                                                            '`', '[', ']', '#', '~'));
}

TEST_CASE("printable text that goes into HTML is read out of it unchanged") {
    CHECK(rc::check("text in = text out", [] {
        const auto text = *rc::gen::container<std::string>(rc::gen::inRange<char>(' ', '\x7f'));
        RC_ASSERT(read_back(report::escaped(text).html()) == text);
    }));
}

TEST_CASE("no text adds an element to a page but for places at which an address may break") {
    CHECK(rc::check("as many < as in the page of a harmless text, and one for each @", [] {
        const auto tags = [](const std::string& text) {
            const auto html = report::write_html(test::one_table({text}), {});
            return std::ranges::count(html, '<');
        };
        const auto text = *hostile_text();
        RC_ASSERT(tags(text) == tags("a") + std::ranges::count(text, '@'));
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

TEST_CASE("printable text that goes into Markdown is read out of it unchanged") {
    CHECK(rc::check("text in = text out", [] {
        const auto text = *rc::gen::container<std::string>(rc::gen::inRange<char>(' ', '\x7f'));
        RC_ASSERT(read_back_markdown(report::markdown_text(text)) == text);
        RC_ASSERT(read_back_markdown(report::markdown_line(text)) == trim(text));
    }));
}

TEST_CASE("no text adds a line, a cell or an element to Markdown") {
    CHECK(rc::check("as many line ends and cells as with a harmless text", [] {
        const auto written = report::write_markdown(test::one_table({*hostile_text()}), {});
        RC_ASSERT(std::ranges::count(written, '\n') == 5);
        RC_ASSERT(written.find('<') == std::string::npos);
        const auto row = written.substr(written.find("| --- |\n") + 8);
        RC_ASSERT(cell_borders(row) == 2);
    }));
}

TEST_CASE("every line of ndjson is one object, and the texts come out of it unchanged") {
    CHECK(rc::check("text in = text out", [] {
        const auto texts = *rc::gen::container<std::vector<std::string>>(hostile_text());
        const auto written = report::write_ndjson(test::one_table(texts), {});
        const auto lines = split(written, '\n');
        RC_ASSERT(lines.size() == texts.size() + 2);
        RC_ASSERT(lines.back().empty());
        RC_ASSERT(nlohmann::json::parse(lines.front()).at("schema") == "llp.fixture/1");
        for (std::size_t i = 0; i < texts.size(); ++i) {
            RC_ASSERT(nlohmann::json::parse(lines[i + 1]).at("text") == texts[i]);
        }
    }));
}

}  // namespace
