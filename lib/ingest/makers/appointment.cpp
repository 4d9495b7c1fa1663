#include <algorithm>
#include <array>

#include "core/text.hpp"
#include "ingest/cells.hpp"
#include "ingest/makers/list.hpp"
#include "model/role.hpp"

namespace llp::ingest {

namespace {

constexpr std::array<std::string_view, 2> ways{"elected", "co-opted"};

/// What people write where there is nobody, or nothing to say of them.
constexpr std::array<std::string_view, 4> nothings{"n/a", "none", "vacant", "tbc"};

/// Empty for such a word, and for signs alone: "-", ".".
std::string said_of_a_person(std::string_view text) {
    const bool is_nothing = folded(text).empty() || std::ranges::find(nothings, lower(text)) != nothings.end();
    return is_nothing ? std::string() : std::string(text);
}

class AppointmentMaker : public RecordMaker {
public:
    explicit AppointmentMaker(const MakerContext& context) : context_(context), said_(context.head.day()) {}

    void make(Row& row, const RowKey& key, std::vector<const Record*>& records) override {
        const auto* const role = read_role(row.text(role_));
        if (role == nullptr) {
            return row.unusable(role_, "a role of data/defaults/roles.csv");
        }
        const auto days = span(row, from_, to_);
        record_ = Appointment{.role = std::string(role->id),
                              .party = key.parties.front(),
                              .person = {.name = said_of_a_person(row.text(name_)),
                                         .email = said_of_a_person(row.text(email_)),
                                         .phone = said_of_a_person(row.text(phone_))},
                              .constituency = std::string(row.text(constituency_)),
                              .election = election_of(row),
                              .from = days.from,
                              .to = days.to,
                              .said = said_};
        records.push_back(&*record_);
    }

private:
    [[nodiscard]] Bound bound(std::string_view to) const { return bound_column(context_.spec, to, context_.header); }

    std::string election_of(Row& row) const {
        auto word = slug(row.text(elected_));
        if (word == "coopted") {
            word = "co-opted";
        }
        if (word.empty() || std::ranges::find(ways, word) != ways.end()) {
            return word;
        }
        row.unusable(elected_, "elected or co-opted");
        return {};
    }

    MakerContext context_;
    Bound role_ = bound("role");
    Bound name_ = bound("name");
    Bound email_ = bound("email");
    Bound phone_ = bound("phone");
    Bound constituency_ = bound("constituency");
    Bound elected_ = bound("elected");
    Bound from_ = bound("from");
    Bound to_ = bound("to");
    Date said_;
    std::optional<Record> record_;
};

}  // namespace

std::unique_ptr<RecordMaker> appointment_maker(const MakerContext& context) {
    return std::make_unique<AppointmentMaker>(context);
}

}  // namespace llp::ingest
