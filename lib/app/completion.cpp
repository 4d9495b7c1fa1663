#include "app/completion.hpp"

#include <fmt/format.h>

#include <numeric>
#include <variant>

#include "app/finding_words.hpp"
#include "model/laestab.hpp"
#include "store/schools.hpp"

namespace llp::app {

namespace {

/// A school that another kind of file lists, or of which a person spoke, is held all the same.
std::string unlisted_text(const School& school, bool is_held, const LoadSummary& summary) {
    return fmt::format("{} is not in the file, which is complete for its authority: {}", named(school),
                       is_held ? fmt::format("{} lists it no longer; what else is said of it stands", summary.layout)
                               : "it is no longer listed");
}

std::string unsaid_text(const School& school, std::int64_t records, const LoadSummary& summary) {
    return fmt::format("{}: {} of {} ended, as the complete file lacks {}", named(school),
                       records == 1 ? "a record" : fmt::format("{} records", records), summary.layout,
                       records == 1 ? "it" : "them");
}

Finding about_a_school(Urn urn, std::string code, std::string message) {
    return {.line = 0, .urn = urn, .column = {}, .code = std::move(code), .message = std::move(message)};
}

}  // namespace

std::int64_t Ended::size() const {
    return std::accumulate(unsaid.begin(), unsaid.end(), std::ssize(unlisted),
                           [](std::int64_t sum, const auto& entry) { return sum + entry.second; });
}

void Completion::take(const Record& record) {
    std::visit(
        [this](const auto& fact) {
            if constexpr (requires { fact.party; }) {
                take_from(fact.party);
            } else if constexpr (requires { this->take_from(fact); }) {
                take_from(fact);
            }
        },
        record);
}

void Completion::take_from(const SchoolStatement& statement) {
    add(held_.authority_of(statement));
}

void Completion::take_from(const ResultRow& row) {
    add(held_.authority_of(row.urn));
    figures_.emplace(row.period, row.release);
}

void Completion::take_from(const NumberedResult& row) {
    add(authority_of_laestab(row.laestab));
    figures_.emplace(row.period, row.release);
}

/// What links two authorities is a matter of either, and makes the file complete for neither.
void Completion::add_both(const Party& one, const Party& other) {
    const auto authority = held_.authority_of(one);
    if (authority == held_.authority_of(other)) {
        add(authority);
    }
}

void Completion::add(std::optional<int> authority) {
    if (authority && (read_.empty() || read_.contains(*authority))) {
        authorities_.insert(*authority);
    }
}

bool Completion::covers(std::optional<int> authority) const {
    return authority && authorities_.contains(*authority);
}

void Completion::end_facts(const std::string& layout, Date dated, Ended& ended) {
    ended.unsaid =
        facts_.end({.layout = layout,
                    .dated = dated,
                    .figures = figures_,
                    .covers = [this](Urn urn) { return covers(held_.authority_of(urn)); },
                    .covers_number = [this](std::int64_t laestab) { return covers(authority_of_laestab(laestab)); }});
}

void note_completeness(LoadSummary& summary) {
    if (summary.complete_for.empty()) {
        note(summary,
             {.line = 0,
              .column = {},
              .code = "complete-for-none",
              .message =
                  "names no school whose authority is known, so nothing that it lacks has ended: load the register "
                  "first, or map a column to la_code"});
    }
}

void note_ended(store::Write& write, const Ended& ended, LoadSummary& summary) {
    store::StatementReader statements(write.current(), write.day());
    const auto school_before = [&](Urn urn) {
        return read_as_one(statements.statements(urn).before).value_or(School{.urn = urn});
    };
    for (const auto urn : ended.unlisted) {
        const bool is_held = statements.school(urn).has_value();
        note(summary, about_a_school(urn, "no-longer-listed", unlisted_text(school_before(urn), is_held, summary)));
    }
    for (const auto& [urn, records] : ended.unsaid) {
        if (urn) {
            note(summary, about_a_school(*urn, "no-longer-said", unsaid_text(school_before(*urn), records, summary)));
        }
    }
}

}  // namespace llp::app
