#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.hpp"
#include "model/lineage.hpp"
#include "model/school.hpp"
#include "report/document.hpp"

namespace llp::report {

/// What a school of a line is to the one that was asked for.
enum class Relation {
    this_school,
    predecessor,
    successor,
    related  ///< Joined to it by way of another alone: they merged, or came from one school.
};

std::string_view token(Relation relation) noexcept;

/// How a school came to be held no more.
struct HeldNoMore {
    Date since;
    std::string file;          ///< Which is complete and lacks it; empty where a command was taken back.
    std::int64_t command = 0;  ///< That did it.
};

/// "is no longer listed since 2026-11-16, by less.csv (command 2)".
std::string in_words(const HeldNoMore& ended);

/// What `llp school history` prints.
struct SchoolHistoryFacts {
    struct Member {
        Urn urn;
        std::string name;  ///< As held, else as a link has it; empty where neither says it.
        Relation relation = Relation::this_school;
        std::optional<School> school;  ///< None where it is not held.
        std::vector<Step> came_by;     ///< Steps to it, by the school that it followed.
        std::vector<Urn> went_to;      ///< The schools that followed it.
    };
    /// What all sources together said of the school from a day on, where that is not what they said before.
    struct Version {
        Date dated;
        std::vector<std::string> sources;  ///< Those that spoke for that day, or no longer did.
        std::optional<School> school;      ///< None where no source listed it any more.
    };
    Date as_of;
    Urn urn;
    std::vector<Member> line;       ///< Oldest first.
    std::vector<Version> versions;  ///< Oldest first.
    std::optional<Urn> heir;        ///< At the end of the line, where each school follows one alone.
    bool links_known = false;       ///< The store holds links of any schools.
    std::optional<HeldNoMore> held_no_more = {};
};

/// A row for each school of a line, as llp.lineage/1 has it.
Table line_table(const std::vector<SchoolHistoryFacts::Member>& line);

/// The line of schools to which one belongs, and how its own entry changed.
///
/// llp.lineage/1: { as_of, urn, name, heir, held_no_more_since, line [ {urn, name, relation, held, follows [urn], how,
/// since, status, open_date, close_date, phase, type, pupils} ], steps [ {predecessor, successor, words, since,
/// divides} ], versions [ {dated, listed, name, status, type, trust, pupils, sources} ] }.
Document school_history(const SchoolHistoryFacts& facts);

}  // namespace llp::report
