#include "report/document.hpp"

#include <doctest/doctest.h>

#include <type_traits>

using namespace llp;
using report::Cell;
using report::CellClass;

namespace {

// A cell without a class does not compile: whoever makes one must say open, pupils, confidential or personal.
static_assert(!std::is_default_constructible_v<Cell>);
static_assert(!std::is_constructible_v<Cell, report::Value>);
static_assert(!std::is_constructible_v<Cell, std::string>);
static_assert(!std::is_constructible_v<Cell, std::int64_t>);
static_assert(!std::is_convertible_v<const char*, Cell>);

TEST_CASE("each maker gives its own class") {
    CHECK(Cell::open("a").cell_class() == CellClass::open);
    CHECK(Cell::pupils(7).cell_class() == CellClass::pupils);
    CHECK(Cell::pupils_percent(1, 2, 1).cell_class() == CellClass::pupils);
    CHECK(Cell::confidential(std::int64_t{4}, 3).cell_class() == CellClass::confidential);
    CHECK(Cell::personal("Jo Marsh").cell_class() == CellClass::personal);
}

TEST_CASE("text is text and yes is yes, whatever the kind of the argument") {
    CHECK(std::holds_alternative<std::string>(Cell::open("words").value()));
    CHECK(std::holds_alternative<bool>(Cell::open(true).value()));
    CHECK(std::get<std::int64_t>(Cell::open(std::size_t{3}).value()) == 3);
    CHECK(std::holds_alternative<std::monostate>(Cell::open(std::optional<std::int64_t>()).value()));
}

TEST_CASE("a school is its number, an organisation its id") {
    CHECK(std::get<std::int64_t>(Cell::open(Party(Urn::of(123456))).value()) == 123456);
    CHECK(std::get<std::string>(Cell::open(Party::parse("org:hub")).value()) == "org:hub");
}

TEST_CASE("behind a percentage stands its numerator, and beside it those left out") {
    CHECK(Cell::pupils_percent(95, 100, 1).behind() == 95);
    CHECK(Cell::pupils_percent(95, 100, 1).rest() == 5);
    CHECK(Cell::pupils(95).rest() == std::nullopt);
    CHECK(std::get<report::Decimal>(Cell::pupils_percent(1, 3, 1).value()).value == Millionths(33'333'333));
}

TEST_CASE("a share of no pupils is nothing, not zero") {
    CHECK(std::holds_alternative<std::monostate>(Cell::pupils_percent(0, 0, 1).value()));
}

TEST_CASE("a figure that was not published keeps the reason") {
    CHECK(std::get<Missing>(Cell::published(Missing::new_school, 1).value()) == Missing::new_school);
}

TEST_CASE("a hidden cell has lost its value and its words, and takes no new words") {
    const auto hidden = Cell::open(42).reading("forty-two").hidden();
    CHECK(hidden.is_hidden());
    CHECK(std::holds_alternative<std::monostate>(hidden.value()));
    CHECK(hidden.words().empty());
    CHECK(hidden.reading("forty-two").words().empty());
}

}  // namespace
