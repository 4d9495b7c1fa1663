#include "app/load_findings.hpp"

#include <algorithm>
#include <set>

#include "app/finding_words.hpp"
#include "core/number.hpp"
#include "core/urn_set.hpp"
#include "model/school_change.hpp"
#include "store/dated_facts.hpp"
#include "store/loads.hpp"
#include "store/schools.hpp"

namespace llp::app {

namespace {

/// A school that has been open for longer was missing from the store, not from the county.
constexpr int days_of_news = 366;

/// A value that was first learnt has not changed.
bool was_known(const std::vector<DatedStatement>& before, const FieldChange& change) {
    return !change.before.empty() || is_stated(before, change.field);
}

class LoadFindings {
public:
    LoadFindings(store::Write& write, const LoadGround& ground, LoadSummary& summary)
        : day_(write.day()),
          head_(ground.sink.head()),
          ground_(ground),
          summary_(summary),
          current_(write.current()),
          loads_(store::loads(current_)),
          statements_(current_, day_),
          postcodes_(current_),
          touched_(ground.sink.take_touched()) {
        std::erase_if(loads_, [&](const store::Load& load) { return load.number == write.number(); });
        for (const auto& touched : touched_) {
            touched_urns_.insert(touched.mark.urn);
        }
    }

    void add() {
        note_age();
        compare_all();
        check_all();
        check_postcodes();
    }

private:
    [[nodiscard]] bool is_held(Urn urn) const { return ground_.held.authorities.contains(urn); }

    /// What a newer file of the layout says of some of the same schools, or other things, stands.
    void note_age() {
        if (!head_.dated || !ground_.sink.saw_dated_records()) {
            return;
        }
        const auto number = store::newest_after(current_, head_.layout, *head_.dated, ground_.sink.keys());
        const auto newest = std::ranges::find(loads_, number.value_or(0), &store::Load::number);
        if (newest != loads_.end()) {
            note(summary_, {.line = 0,
                            .column = {},
                            .code = "older-than-held",
                            .message = fmt::format("is of {}; what {} (command {}) says of {} is newer, and stands{}",
                                                   *head_.dated, newest->summary.file, newest->number,
                                                   *newest->summary.dated, effect_on_today())});
        }
    }

    /// Of an older file: what it says of schools is kept for its day.
    std::string effect_on_today() {
        if (touched_.empty()) {
            return {};
        }
        const auto changed = std::ranges::count_if(touched_, [&](const TouchedSchool& touched) {
            const auto [was, is] = statements_.statements(touched.mark.urn);
            return !is.empty() && (was.empty() || statement_as_one(was).values != statement_as_one(is).values);
        });
        return fmt::format(": this is kept for its day, and {} otherwise today",
                           changed == 0   ? "no school reads"
                           : changed == 1 ? "1 school reads"
                                          : fmt::format("{} schools read", with_thousands(changed)));
    }

    void compare_all() {
        if (touched_.empty() || ground_.held.authorities.empty()) {
            return;
        }
        const auto disputed = store::named_by_others(current_, head_.layout);
        const bool tells_of_new =
            std::ranges::any_of(loads_, [&](const store::Load& l) { return l.summary.layout == head_.layout; });
        for (const auto& [urn, authority] : ground_.held.authorities) {
            authorities_.insert(authority.value_or(0));
        }
        for (auto& touched : touched_) {
            if (is_held(touched.mark.urn)) {
                if (!touched.same_to_people || disputed.contains(touched.mark.urn)) {
                    compare(touched);
                }
            } else if (tells_of_new && head_.registers && authorities_.contains(touched.mark.la_code)) {
                introduce(touched);
            }
        }
    }

    void compare(TouchedSchool& touched) {
        const auto [was, is] = statements_.statements(touched.mark.urn);
        const auto before = read_as_one(was);
        const auto after = read_as_one(is);
        if (!before || !after) {
            return;
        }
        touched.mark = mark_of(*after, day_);
        touched.mark.misposted = touched.mark.open && postcodes_.lacks(after->postcode);
        for (const auto& change : changes_between(*before, day_, *after, day_)) {
            if (!change.code.empty() && was_known(was, change)) {
                tell(touched, change.code, change.field, [&] { return change_text(change, *before, *after, day_); });
            }
        }
        if (!head_.by_hand && std::ranges::any_of(was, &DatedStatement::by_hand)) {
            compare_with_hand(touched, *after, was, is);
        }
    }

    void compare_with_hand(const TouchedSchool& touched, const School& school, const std::vector<DatedStatement>& was,
                           const std::vector<DatedStatement>& is) {
        const auto before = hand_values(was);
        for (const auto& value : hand_values(is)) {
            const auto old = std::ranges::find(before, value.field, &HandValue::field);
            if (value.extract == value.by_hand || old == before.end() || !old->holds) {
                continue;
            }
            if (!value.holds) {
                tell(touched, "hand-made-value-changed", value.field, [&] { return given_way_text(school, value); });
            } else if (is_of_file(is, value)) {
                tell(touched, "differs-from-hand", value.field, [&] { return kept_text(school, value); });
            }
        }
    }

    /// The file states what the extracts say. A cell that it leaves empty contradicts nobody.
    [[nodiscard]] bool is_of_file(const std::vector<DatedStatement>& is, const HandValue& value) const {
        const DatedStatement* said = nullptr;
        for (const auto& statement : is) {
            if (statement.source == head_.layout && head_.dated && statement.dated <= *head_.dated) {
                said = &statement;
            }
        }
        return value.extract != FieldValue() && said != nullptr && said->statement.states(value.field) &&
               said->statement.values.at(static_cast<std::size_t>(value.field)) == value.extract;
    }

    void introduce(const TouchedSchool& touched) {
        const auto school = statements_.school(touched.mark.urn);
        if (!school || !school->is_open(day_)) {
            return;
        }
        const bool follows = school->is_academy() && !touched.returned;
        if (const auto predecessor = follows ? predecessor_of(school->urn) : std::nullopt) {
            tell(touched, "converted", SchoolField::type, [&] {
                const auto old = statements_.school(*predecessor);
                return succession_text(*school, *predecessor, old ? &*old : nullptr);
            });
        } else if (!touched.returned && has_just_opened(*school)) {
            tell(touched, "opened", SchoolField::status, [&] { return openness_text("opened", *school, day_); });
        } else {
            tell(touched, "new-entry", SchoolField::open_date, [&] { return new_entry_text(*school); });
        }
    }

    /// What is not known is no news.
    [[nodiscard]] bool has_just_opened(const School& school) const {
        return school.open_date && *school.open_date >= head_.dated.value_or(day_) - days_of_news;
    }

    /// By the links that the store holds, from either end.
    std::optional<Urn> predecessor_of(Urn urn) {
        if (!predecessors_) {
            predecessors_.emplace();
            for (const auto& link : store::school_links(current_)) {
                if (link.kind == LinkKind::predecessor) {
                    predecessors_->emplace(link.urn, link.other);
                } else if (link.kind == LinkKind::successor) {
                    predecessors_->emplace(link.other, link.urn);
                }
            }
        }
        const auto found = predecessors_->find(urn);
        return found == predecessors_->end() ? std::nullopt : std::optional(found->second);
    }

    void check_all() {
        if (touched_.empty()) {
            return;
        }
        const SchoolChecks checks(all_marks());
        for (const auto& touched : touched_) {
            if (!head_.registers && !is_held(touched.mark.urn)) {
                continue;
            }
            for (const auto& fault : checks.faults_of(touched.mark)) {
                // Of two rows that say the same thing, one tells of it.
                if (!fault.other || *fault.other > touched.mark.urn || !touched_urns_.contains(*fault.other)) {
                    tell(touched, fault.code, fault.field, [&] { return fault_text(touched.mark.urn, fault); });
                }
            }
        }
    }

    /// Of the schools that are held, where the file knows the postcodes of their area.
    void check_postcodes() {
        const auto& areas = ground_.sink.postcode_areas();
        if (areas.empty() || ground_.held.authorities.empty()) {
            return;
        }
        store::sketch_each_school(current_, day_, [&](const SchoolStatement& sketch) {
            const auto postcode = text_in(sketch, SchoolField::postcode);
            const auto mark = mark_of(sketch, day_);
            if (mark.open && areas.contains(postcode_area(postcode)) && postcodes_.lacks(postcode)) {
                const SchoolFault fault{
                    .code = "wrong-postcode", .field = SchoolField::postcode, .other = {}, .apart = {}};
                tell({.mark = mark}, fault.code, fault.field, [&] { return fault_text(mark.urn, fault); });
            }
        });
    }

    std::vector<SchoolMark> all_marks() {
        std::vector<SchoolMark> marks;
        marks.reserve(touched_.size() + ground_.held.authorities.size());
        std::ranges::transform(touched_, std::back_inserter(marks), &TouchedSchool::mark);
        if (!ground_.held.authorities.empty()) {
            store::sketch_each_school(current_, day_, [&](const SchoolStatement& sketch) {
                if (!touched_urns_.contains(sketch.urn)) {
                    marks.push_back(mark_of(sketch, day_));
                }
            });
        }
        return marks;
    }

    std::string fault_text(Urn urn, const SchoolFault& fault) {
        const auto school = statements_.school(urn).value_or(School{.urn = urn});
        const auto other = fault.other ? statements_.school(*fault.other) : std::nullopt;
        return named(school) + ' ' + in_words(fault, school, other ? &*other : nullptr);
    }

    /// The words are only asked for where there is room to keep them.
    template <typename Text>
    void tell(const TouchedSchool& touched, std::string_view code, SchoolField field, Text text) {
        if (count_finding(summary_, std::string(code))) {
            summary_.findings.push_back(
                {.line = touched.line,
                 .urn = touched.mark.urn,
                 .column = std::string(school_fields().at(static_cast<std::size_t>(field)).name),
                 .code = std::string(code),
                 .message = text()});
        }
    }

    Date day_;
    const ingest::LoadHead& head_;
    const LoadGround& ground_;
    LoadSummary& summary_;
    store::Snapshot current_;
    std::vector<store::Load> loads_;
    store::StatementReader statements_;
    store::PostcodePlaces postcodes_;
    std::vector<TouchedSchool> touched_;
    UrnSet touched_urns_;
    std::set<int> authorities_;  ///< Of the schools that were held; 0 where one has none.
    std::optional<std::map<Urn, Urn>> predecessors_;
};

}  // namespace

void add_findings(store::Write& write, const LoadGround& ground, LoadSummary& summary) {
    LoadFindings(write, ground, summary).add();
}

}  // namespace llp::app
