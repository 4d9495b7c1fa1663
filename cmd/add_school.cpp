#include <algorithm>
#include <array>
#include <memory>

#include "app/schools.hpp"
#include "cmd/change.hpp"
#include "cmd/load_files.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/verbs.hpp"
#include "core/number.hpp"
#include "core/text.hpp"
#include "model/school_type.hpp"

namespace llp::cmd {

namespace {

/// A field of a school that may be typed: its option is the field's name with hyphens.
struct TypedField {
    SchoolField field;
    std::string_view value;
    std::string_view help;
};

constexpr std::array typed_fields = {
    TypedField{SchoolField::name, "TEXT", "The name"},
    TypedField{SchoolField::phase, "PHASE", "nursery, primary, secondary, all-through, special, ..."},
    TypedField{SchoolField::type, "TEXT", "Type of establishment as GIAS has it, such as \"Community school\""},
    TypedField{SchoolField::status, "STATUS", "open, closed, open-proposed-to-close or proposed-to-open"},
    TypedField{SchoolField::la_code, "CODE", "Local authority, such as 925"},
    TypedField{SchoolField::la_name, "TEXT", "Name of the local authority"},
    TypedField{SchoolField::district, "TEXT", "District"},
    TypedField{SchoolField::laestab, "NUMBER", "Authority and establishment number, such as 9252009"},
    TypedField{SchoolField::ukprn, "NUMBER", "UK provider reference number"},
    TypedField{SchoolField::town, "TEXT", "Town"},
    TypedField{SchoolField::postcode, "TEXT", "Postcode"},
    TypedField{SchoolField::easting, "METRES", "Easting on the British National Grid"},
    TypedField{SchoolField::northing, "METRES", "Northing on the British National Grid"},
    TypedField{SchoolField::urban_rural, "TEXT", "Urban or rural, as GIAS has it"},
    TypedField{SchoolField::low_age, "YEARS", "Youngest age"},
    TypedField{SchoolField::high_age, "YEARS", "Oldest age"},
    TypedField{SchoolField::gender, "TEXT", "Mixed, Boys or Girls"},
    TypedField{SchoolField::religious_character, "TEXT", "Religious character"},
    TypedField{SchoolField::diocese, "TEXT", "Diocese"},
    TypedField{SchoolField::admissions, "POLICY", "selective, non-selective or not-applicable"},
    TypedField{SchoolField::trust_id, "ID", "Number of the trust"},
    TypedField{SchoolField::trust_name, "TEXT", "Name of the trust"},
    TypedField{SchoolField::federation, "TEXT", "Federation"},
    TypedField{SchoolField::capacity, "PUPILS", "Places"},
    TypedField{SchoolField::pupils, "PUPILS", "Pupils on roll"},
    TypedField{SchoolField::open_date, "DAY", "When it opened"},
    TypedField{SchoolField::close_date, "DAY", "When it closed"},
};

struct Options {
    std::optional<Urn> urn;
    std::vector<std::string> files;
    std::optional<Date> dated;
    std::vector<std::pair<SchoolField, FieldValue>> fields;
};

const SchoolFieldSpec& spec_of(SchoolField field) {
    return school_fields().at(static_cast<std::size_t>(field));
}

std::string option_of(SchoolField field) {
    std::string name(spec_of(field).name);
    std::ranges::replace(name, '_', '-');
    return "--" + name;
}

std::string parse_type(std::string_view text) {
    const auto* const type = find_school_type(text);
    if (type == nullptr) {
        throw InputError(fmt::format("'{}' is not a type of establishment", text),
                         "name it as GIAS does, such as \"Community school\" or \"Academy converter\"");
    }
    return std::string(type->name);
}

std::string parse_school_status(std::string_view text) {
    const auto status = read_status(text);
    if (!status) {
        raise<InputError>("'{}' is not a status: open, closed, open-proposed-to-close and proposed-to-open are", text);
    }
    return std::string(token(*status));
}

FieldValue parse_number(const SchoolFieldSpec& spec, std::string_view text) {
    const auto number = read_integer(text);
    if (!number || *number < spec.least || *number > spec.most) {
        raise<InputError>("'{}' is not a whole number from {} to {}", text, spec.least, spec.most);
    }
    return *number;
}

/// The text as the kind of its field asks; an empty text states that the field is empty.
FieldValue parse_field(SchoolField field, std::string_view typed) {
    const auto text = trim(typed);
    if (text.empty()) {
        return std::monostate();
    }
    if (field == SchoolField::type) {
        return parse_type(text);
    }
    switch (spec_of(field).kind) {
        case FieldKind::integer:
            return parse_number(spec_of(field), text);
        case FieldKind::date:
            return iso(Date::parse(text));
        case FieldKind::phase:
            return std::string(token(parse_phase(text)));
        case FieldKind::status:
            return parse_school_status(text);
        case FieldKind::admissions:
            return known_word("admissions policy", text, {"selective", "non-selective", "not-applicable"});
        case FieldKind::text:
            break;
    }
    return std::string(text);
}

SchoolStatement statement_of(const Options& options) {
    if (!options.urn) {
        throw UsageError("add-school: --urn is missing", "llp add-school --urn 990998 --name \"Esker Primary School\"");
    }
    SchoolStatement statement{.urn = *options.urn};
    for (const auto& [field, value] : options.fields) {
        statement.state(field, value);
    }
    const auto& name = statement.values.at(static_cast<std::size_t>(SchoolField::name));
    if (!std::holds_alternative<std::string>(name)) {
        throw UsageError("add-school: --name is missing", "llp add-school --help");
    }
    return statement;
}

void add_one(const Run& run, const Options& options) {
    if (options.dated) {
        throw UsageError("--dated speaks of files: without --csv the school is stated as of --as-of");
    }
    const auto statement = statement_of(options);
    Output output(run);
    run.make_default_folder();
    const auto saved = app::add_school(run.writing(), statement);
    confirm(run, output, saved, fmt::format("school {}", statement.urn));
}

void add_files(Run& run, const Options& options) {
    if (options.urn || !options.fields.empty()) {
        throw UsageError("--csv takes the schools from files: leave out the options of a single school");
    }
    app::ImportRequest request;
    request.layout = "schools";
    request.dated = options.dated;
    load_files(run, requests_of(run, options.files, request));
}

void work(Run& run, const Options& options) {
    if (options.files.empty()) {
        add_one(run, options);
    } else {
        add_files(run, options);
    }
}

void add_fields(CLI::App& app, Options& options) {
    for (const auto& typed : typed_fields) {
        const auto take = [&options, field = typed.field](const std::string& text) {
            options.fields.emplace_back(field, parse_field(field, text));
        };
        add_text(app, {option_of(typed.field), std::string(typed.value), std::string(typed.help)}, take);
    }
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    add_parsed(app, {"--urn", "URN", "Its number, six digits; a school that is held already is updated"}, options->urn,
               Urn::parse);
    add_fields(app, *options);
    add_files_option(app, {"--csv", "FILE", "Add the schools of files instead: llp import --layout schools"},
                     options->files);
    add_parsed(app, {"--dated", "DAY", "With --csv: the day of the files"}, options->dated, Date::parse);
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb add_school_verb() noexcept {
    return {.name = "add-school",
            .summary = "add or update one school, or those of a CSV file",
            .examples =
                "llp add-school --urn 990998 --name \"Esker Primary School\" --phase primary --la-code 999\n"
                "llp add-school --urn 990998 --name \"Esker Primary School\" --status closed --close-date 2026-08-31\n"
                "llp add-school --csv schools.csv --dated 2026-09-01",
            .add = add};
}

}  // namespace llp::cmd
