#include "store/writings.hpp"

#include <doctest/doctest.h>

using namespace llp;

namespace {

store::Writings writings_of(const Person& person) {
    store::Writings writings;
    store::note(person, writings);
    return writings;
}

}  // namespace

TEST_CASE("a name is searched for as people and shells write it") {
    CHECK(store::as_searched("O'Hara, Ann") == "ohara ann");
    CHECK(store::as_searched("head,990001,Ann O\u2019Hara") == "head 990001 ann ohara");
    CHECK(store::as_searched("--by 'Ann O'\\''Hara'") == store::as_searched("by Ann O'Hara"));
    CHECK(store::as_searched("Ann O'Hara's") == "ann ohara");
    CHECK(store::as_searched("A.N. Smith-Jones") == "a n smithjones");
}

TEST_CASE("an e-mail is one with something on both sides of its @") {
    for (const auto* const text : {"", "-", ".", "csv", "@", "@x.example", "ann@"}) {
        CAPTURE(text);
        CHECK(writings_of({.name = "", .email = text, .phone = ""}).emails.empty());
    }
    CHECK(writings_of({.name = "", .email = "A@X", .phone = ""}).emails == std::set<std::string>{"a@x"});
}

TEST_CASE("an e-mail names somebody where it stands alone; within a longer one it may") {
    const auto ann = writings_of({.name = "", .email = "ann@x.example", .phone = ""});
    for (const auto* const text : {"ann@x.example", "to ANN@x.example.", "--by=ann@x.example,"}) {
        CAPTURE(text);
        CHECK(store::surely_names(text, ann));
        CHECK(store::may_name(text, ann));
    }
    for (const auto* const text : {"j.ann@x.example", "ann@x.example.org", "ann@x.example-two", "ann@x.example.csv"}) {
        CAPTURE(text);
        CHECK_FALSE(store::surely_names(text, ann));
        CHECK(store::may_name(text, ann));
    }
    for (const auto* const text : {"joann@x.example", "ann@x.examples"}) {
        CAPTURE(text);
        CHECK_FALSE(store::may_name(text, ann));
    }
    CHECK(store::surely_names("joann@x.example, ann@x.example", ann));
}

TEST_CASE("a name of two words names somebody; one of one word may") {
    CHECK(store::surely_names("import ann-fell ann fell", writings_of({.name = "Ann Fell", .email = "", .phone = ""})));
    const auto word = writings_of({.name = "Import", .email = "", .phone = ""});
    CHECK(store::may_name("llp import people.csv", word));
    CHECK_FALSE(store::surely_names("llp import people.csv", word));
}

TEST_CASE("names of files that have a hyphen for the blank of a name, or for each, name somebody") {
    const auto zelda = writings_of({.name = "Zelda Quux", .email = "", .phone = ""});
    for (const auto* const text : {"import zelda-quux.csv", "people-Zelda-Quux-2026.csv", "zelda_quux.csv"}) {
        CAPTURE(text);
        CHECK(store::surely_names(text, zelda));
        CHECK(store::may_name(text, zelda));
    }
    CHECK_FALSE(store::may_name("zelda-quuxley.csv", zelda));
}

TEST_CASE("a name with a hyphen is found without it, and a shorter name within it is not surely meant") {
    const auto jones = writings_of({.name = "Ann Smith-Jones", .email = "", .phone = ""});
    CHECK(store::surely_names("Ann Smith Jones", jones));
    CHECK(store::surely_names("ann-smith-jones.csv", jones));
    CHECK(store::surely_names("Ann SmithJones", jones));
    const auto smith = writings_of({.name = "Ann Smith", .email = "", .phone = ""});
    CHECK(store::may_name("Ann Smith-Jones", smith));
    CHECK_FALSE(store::surely_names("Ann Smith-Jones", smith));
    CHECK(writings_of({.name = "Anne-Marie", .email = "", .phone = ""}).names == std::set<std::string>{"annemarie"});
}

TEST_CASE("a telephone number is found however it is parted, and from abroad") {
    for (const auto* const phone : {"01632 960001", "+44 1632 960001", "0044 (0)1632-960001 ext 12"}) {
        const auto ann = writings_of({.name = "", .email = "", .phone = phone});
        for (const auto* const text : {"ring 01632 960001.", "990501,01632960001,", "+44 (0) 1632-960001",
                                       "990501 01632/960001", "0044 1632 960001", "tel:01632.960.001"}) {
            CAPTURE(phone);
            CAPTURE(text);
            CHECK(store::surely_names(text, ann));
            CHECK(store::may_name(text, ann));
        }
        for (const auto* const text : {"01632 9600012", "01632 960002", "a01632960001", "101632960001", "960001"}) {
            CAPTURE(phone);
            CAPTURE(text);
            CHECK_FALSE(store::may_name(text, ann));
        }
    }
}

TEST_CASE("several numbers in one cell are each one, and one of eight digits or fewer may be any number") {
    const auto two = writings_of({.name = "", .email = "", .phone = "01632 960001 / 07700 900001"});
    CHECK(store::may_name("07700900001", two));
    CHECK(store::may_name("01632960001", two));
    CHECK(writings_of({.name = "", .email = "", .phone = "79460001"}).phones.empty());
    CHECK(writings_of({.name = "", .email = "", .phone = "353794600"}).phones == std::set<std::string>{"353794600"});
}

TEST_CASE("two people share an address where an e-mail or a whole number is the same, however it is written") {
    const Person ann{.name = "Ann", .email = "A@x.example", .phone = "01632 960001"};
    CHECK(store::share_an_address(ann, {.name = "", .email = "a@X.example", .phone = ""}));
    CHECK(store::share_an_address(ann, {.name = "", .email = "", .phone = "+44 1632 960001"}));
    CHECK_FALSE(store::share_an_address(ann, {.name = "Ann", .email = "b@x.example", .phone = ""}));
    const Person placeholder{.name = "", .email = "-", .phone = "-"};
    CHECK_FALSE(store::share_an_address(placeholder, placeholder));
}
