#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/key_set.hpp"
#include "model/judgement.hpp"
#include "model/organisation.hpp"
#include "model/postcode.hpp"
#include "model/school_link.hpp"
#include "store/runs.hpp"

namespace llp::store {

/// Keeps what one source says as of one day, other than statements about schools: as runs (store/runs.hpp). The source
/// and the day that a record carries are not looked at.
class DatedFactWriter {
public:
    /// `source` is the layout's name.
    DatedFactWriter(Write& write, std::string source, Date dated);

    Saved save(const Judgement& judgement);
    Saved save(const SchoolLink& link);
    Saved save(const Organisation& organisation);
    Saved save(const PostcodePlace& place);

    /// The keys of all that was saved: what the load confirms.
    [[nodiscard]] const KeySet& seen() const noexcept { return seen_; }

private:
    using Values = RunWriter::Values;

    Saved save(std::string_view table, const Values& key, const Values& content);
    RunWriter& runs(std::string_view table);
    [[nodiscard]] std::optional<Date> confirmed(std::uint64_t hash, Date after, std::optional<Date> before) const;

    Write& write_;
    std::string source_;
    Date dated_;
    std::vector<std::pair<Date, std::string>> later_;  ///< Day and packed keys of the loads of later days.
    std::map<std::string_view, RunWriter, std::less<>> runs_;
    KeySet seen_;
};

/// As the newest statement of each source has them, in the order of their keys: by URN, id or postcode first.

std::vector<Judgement> judgements(const Snapshot& snapshot);
std::vector<SchoolLink> school_links(const Snapshot& snapshot);
std::vector<Organisation> organisations(const Snapshot& snapshot);

/// Where postcodes lie, by their newest statement.
class PostcodePlaces {
public:
    explicit PostcodePlaces(const Snapshot& snapshot);

    /// nullopt for a text that is no postcode, and for a postcode that no edition in the store knows.
    std::optional<PostcodePlace> find(std::string_view text);

    /// True where the store holds postcodes of its area, such as LN, and not this one.
    bool lacks(std::string_view text);

private:
    bool knows_area(std::string_view area);

    bool any_;
    SQLite::Statement query_;
    SQLite::Statement area_query_;
    std::map<std::string, bool, std::less<>> areas_;  ///< Those asked for, and whether they are known.
};

}  // namespace llp::store
