#include "core/text.hpp"
#include "ingest/cells.hpp"
#include "ingest/makers/list.hpp"
#include "model/phase.hpp"

namespace llp::ingest {

namespace {

constexpr std::int64_t largest_establishment_number = 9'999;
constexpr std::int64_t largest_authority = 999;

/// Keeps the room that a text held before, as the same value is filled row after row.
void set_text(FieldValue& value, std::string_view text) {
    if (text.empty()) {
        value = std::monostate();
    } else if (auto* const held = std::get_if<std::string>(&value)) {
        held->assign(text);
    } else {
        value = std::string(text);
    }
}

void set_number(FieldValue& value, std::optional<std::int64_t> number) {
    if (number) {
        value = *number;
    } else {
        value = std::monostate();
    }
}

bool is_not_applicable(std::string_view text) {
    return slug(text) == "not-applicable";
}

class SchoolMaker : public RecordMaker {
public:
    explicit SchoolMaker(const MakerContext& context)
        : record_(SchoolStatement{.urn = Urn::of(100'000), .part = context.spec.part}),
          authority_(bound_column(context.spec, "la_code", context.header)),
          number_(bound_column(context.spec, "establishment_number", context.header)) {
        for (const auto& field : school_fields()) {
            auto bound = bound_column(context.spec, field.name, context.header);
            if (bound.there()) {
                targets_.push_back({.field = &field, .bound = std::move(bound)});
            }
        }
    }

    void make(Row& row, const RowKey& key, std::vector<const Record*>& records) override {
        auto& statement = std::get<SchoolStatement>(record_);
        statement.urn = key.urn();
        statement.stated = 0;
        for (const auto& target : targets_) {
            read(row, target, value_of(statement, target.field->field));
        }
        if (number_.there() && authority_.there()) {
            set_number(value_of(statement, SchoolField::laestab), joined_number(row));
        }
        if (statement.stated != 0) {
            records.push_back(&record_);
        }
    }

private:
    struct Target {
        const SchoolFieldSpec* field;
        Bound bound;
    };

    /// The place of a field's value, the field marked as stated.
    static FieldValue& value_of(SchoolStatement& statement, SchoolField field) {
        statement.stated |= std::uint64_t{1} << static_cast<unsigned>(field);
        return statement.values[static_cast<std::size_t>(field)];
    }

    static void read(Row& row, const Target& target, FieldValue& value) {
        switch (target.field->kind) {
            case FieldKind::text:
                return set_text(value, row.text(target.bound));
            case FieldKind::integer:
                return set_number(value, read_number(row, target));
            case FieldKind::date:
                return read_date(row, target.bound, value);
            case FieldKind::phase:
                return read_phase_token(row, target.bound, value);
            case FieldKind::status:
                return read_status_token(row, target.bound, value);
            case FieldKind::admissions:
                return read_admissions(row, target.bound, value);
        }
    }

    static std::optional<std::int64_t> read_number(Row& row, const Target& target) {
        const auto& field = *target.field;
        return field.field == SchoolField::laestab ? laestab(row, target.bound)
                                                   : integer(row, target.bound, field.least, field.most);
    }

    static void read_date(Row& row, const Bound& bound, FieldValue& value) {
        const auto day = date(row, bound);
        set_text(value, day ? iso(*day) : std::string());
    }

    static void read_phase_token(Row& row, const Bound& bound, FieldValue& value) {
        const auto text = row.text(bound);
        const auto phase = read_phase(text);
        if (!phase && !text.empty() && text != "0" && !is_not_applicable(text)) {
            row.unusable(bound, "a phase such as primary");
        }
        set_text(value, phase ? token(*phase) : std::string_view());
    }

    static void read_status_token(Row& row, const Bound& bound, FieldValue& value) {
        const auto text = row.text(bound);
        const auto status = read_status(text);
        if (!status && !text.empty()) {
            row.unusable(bound, "a status such as open");
        }
        set_text(value, status ? token(*status) : std::string_view());
    }

    static void read_admissions(Row& row, const Bound& bound, FieldValue& value) {
        const auto text = row.text(bound);
        const auto policy = slug(text);
        const bool known = policy == "non-selective" || policy == "selective" || policy == "not-applicable";
        if (!known && !text.empty()) {
            row.unusable(bound, "selective, non-selective or not-applicable");
        }
        set_text(value, known ? std::string_view(policy) : std::string_view());
    }

    /// Authority and number as one LAESTAB.
    std::optional<std::int64_t> joined_number(Row& row) const {
        const auto authority = read_whole(row.text(authority_));
        const auto number = integer(row, number_, 0, largest_establishment_number);
        if (!authority || !number || *authority < 0 || *authority > largest_authority) {
            return std::nullopt;
        }
        return *authority * (largest_establishment_number + 1) + *number;
    }

    Record record_;
    Bound authority_;
    Bound number_;
    std::vector<Target> targets_;
};

}  // namespace

std::unique_ptr<RecordMaker> school_maker(const MakerContext& context) {
    return std::make_unique<SchoolMaker>(context);
}

}  // namespace llp::ingest
