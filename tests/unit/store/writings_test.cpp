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
