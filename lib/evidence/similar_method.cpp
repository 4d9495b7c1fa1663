#include "evidence/similar_method.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "core/embedded.hpp"
#include "core/error.hpp"
#include "core/number.hpp"
#include "toml/table.hpp"

namespace llp::evidence {

namespace {

constexpr Millionths one{1'000'000};

Millionths above_zero(const toml::Table& table, std::string_view key) {
    const auto value = read_decimal(table.text(key));
    if (!value || *value <= Millionths(0)) {
        table.fault(key, fmt::format("'{}' must be a number above zero in quotes, such as \"0.5\"", key));
    }
    return *value;
}

int whole(const toml::Table& table, std::string_view key, std::int64_t least) {
    constexpr std::int64_t most = 1000;
    const auto value = table.integer(key);
    if (value < least || value > most) {
        table.fault(key, fmt::format("'{}' must be from {} to {}, not {}", key, least, most, value));
    }
    return static_cast<int>(value);
}

std::vector<const PublishedMeasure*> read_measures(const toml::Table& table) {
    std::vector<const PublishedMeasure*> measures;
    for (const auto& id : table.texts("measures")) {
        measures.push_back(find_measure(id));
        if (measures.back() == nullptr) {
            table.fault("measures", fmt::format("'{}' is no measure of measures.csv", id));
        }
    }
    if (measures.empty()) {
        table.fault("measures", "one measure at least is needed");
    }
    return measures;
}

bool takes_register(const toml::Table& table) {
    const bool given = table.has("register");
    if (given && table.text("register") != "pupils") {
        table.fault("register", "'register' can only be \"pupils\"");
    }
    return given;
}

MethodVariable read_variable(const toml::Table& table, bool has_deviations) {
    std::vector<std::string_view> known{"name", "title", "measures", "register", "weight"};
    if (has_deviations) {
        known.emplace_back("deviation");
    }
    table.refuse_unknown(known);
    return {.name = table.text("name"),
            .title = table.text("title"),
            .measures = read_measures(table),
            .register_pupils = takes_register(table),
            .weight = above_zero(table, "weight"),
            .spread = has_deviations ? std::optional(above_zero(table, "deviation")) : std::nullopt};
}

std::vector<MethodVariable> read_variables(const toml::Table& file, bool has_deviations) {
    constexpr std::size_t most = 64;
    std::vector<MethodVariable> variables;
    std::set<std::string> names;
    Millionths sum;
    for (const auto& table : file.tables("variable")) {
        variables.push_back(read_variable(table, has_deviations));
        sum += variables.back().weight;
        if (!names.insert(variables.back().name).second) {
            table.fault("name", fmt::format("there is a variable '{}' already", variables.back().name));
        }
    }
    if (sum != one || variables.size() > most) {
        file.fault("variable", fmt::format("the weights must make up 1, not {}, of at most {} variables",
                                           exact_decimal(sum), most));
    }
    return variables;
}

std::vector<PhaseGroup> read_groups(const toml::Table& file) {
    std::vector<PhaseGroup> groups;
    std::set<Phase> seen;
    for (const auto& table : file.tables("group")) {
        table.refuse_unknown({"phases"});
        auto& group = groups.emplace_back();
        for (const auto& text : table.texts("phases")) {
            const auto phase = read_phase(text);
            if (!phase || !seen.insert(*phase).second) {
                table.fault("phases", fmt::format("'{}' is no phase, or stands in a group already", text));
            }
            group.push_back(*phase);
        }
    }
    if (seen.empty()) {
        file.fault("group", "one group with a phase at least is needed");
    }
    return groups;
}

bool has_deviations(const toml::Table& file) {
    const auto& spread = file.text("spread");
    if (spread != "deviation" && spread != "range") {
        file.fault("spread", "'spread' must be \"deviation\" or \"range\"");
    }
    return spread == "deviation";
}

std::vector<SimilarMethod> read_methods() {
    std::vector<SimilarMethod> methods;
    std::set<std::string> names;
    for (const auto& file : embedded_files()) {
        if (!file.name.starts_with("methods/") || !file.name.ends_with(".toml")) {
            continue;
        }
        methods.push_back(read_similar_method(file.text, file.shown()));
        if (!names.insert(methods.back().name).second) {
            raise<InputError>("{}: there is a method '{}' already", file.shown(), methods.back().name);
        }
    }
    std::ranges::sort(methods, [](const SimilarMethod& a, const SimilarMethod& b) {
        return std::tie(a.precedence, a.name) < std::tie(b.precedence, b.name);
    });
    return methods;
}

}  // namespace

std::string SimilarMethod::label() const {
    return fmt::format("{} {}", name, version);
}

const PhaseGroup* SimilarMethod::group_of(std::optional<Phase> phase) const {
    const auto found = std::ranges::find_if(
        groups, [&](const PhaseGroup& group) { return phase && std::ranges::find(group, *phase) != group.end(); });
    return found == groups.end() ? nullptr : &*found;
}

SimilarMethod read_similar_method(std::string_view text, std::string_view name) {
    const auto file = toml::Table::parse(text, name);
    file.refuse_unknown({"name", "version", "title", "source", "precedence", "neighbours", "region_first_of", "spread",
                         "group", "variable"});
    return {.name = file.text("name"),
            .version = file.text("version"),
            .title = file.text("title"),
            .source = file.text("source"),
            .precedence = whole(file, "precedence", 1),
            .neighbours = whole(file, "neighbours", 1),
            .region_first_of = file.has("region_first_of") ? whole(file, "region_first_of", 1) : 0,
            .groups = read_groups(file),
            .variables = read_variables(file, has_deviations(file))};
}

const std::vector<SimilarMethod>& similar_methods() {
    static const auto methods = read_methods();
    return methods;
}

const SimilarMethod* find_similar_method(std::string_view name) {
    const auto& methods = similar_methods();
    const auto found = std::ranges::find(methods, name, &SimilarMethod::name);
    return found == methods.end() ? nullptr : &*found;
}

}  // namespace llp::evidence
