#include <iostream>

#include "report/disclosure.hpp"
#include "report/writers/list.hpp"
#include "support/weekly_facts.hpp"

/// Prints the weekly page of an invented busy week, in which something of everything happened.
int main() {
    using namespace llp;
    const auto page = report::disclose(report::weekly(test::a_busy_week()), report::Audience::general_public);
    std::cout << report::write(report::writer_for("html"), page, {});
}
