#include "app/plan_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "app/import_visits.hpp"
#include "app/knowledge.hpp"
#include "app/plan_visits.hpp"
#include "app/session.hpp"
#include "app/succession.hpp"
#include "app/visit_row.hpp"
#include "core/error.hpp"
#include "store/plans.hpp"
#include "store/traces.hpp"
#include "store/visits.hpp"

namespace llp::app {

namespace {

/// Plans as they were, each read once.
class PastPlans {
public:
    explicit PastPlans(const store::Snapshot& snapshot) : snapshot_(snapshot) {}

    const SupportPlan* operator()(std::int64_t plan, std::int64_t command) {
        const auto [known, is_new] = plans_.try_emplace({plan, command});
        if (is_new) {
            known->second = store::plan(snapshot_.at(command), plan);
        }
        return known->second ? &*known->second : nullptr;
    }

private:
    store::Snapshot snapshot_;
    std::map<std::pair<std::int64_t, std::int64_t>, std::optional<SupportPlan>> plans_;
};

void keep_numbers(std::vector<SupportPlan>& plans, const std::vector<std::int64_t>& numbers) {
    for (const auto number : numbers) {
        if (std::ranges::find(plans, number, &SupportPlan::number) == plans.end()) {
            throw NotFoundError(fmt::format("there is no plan {} among those asked for", number),
                                "list them with: llp plan list");
        }
    }
    if (!numbers.empty()) {
        std::erase_if(
            plans, [&](const SupportPlan& plan) { return std::ranges::find(numbers, plan.number) == numbers.end(); });
    }
}

PlanTable table_of(const csv::Reader& reader, const std::string& name) {
    const bool actions = is_header_of_actions(reader.header());
    const bool visits = is_header_of_visits(reader.header());
    if (actions && visits) {
        throw InputError(fmt::format("{}:{}: a row is about an action or about a visit, and here are columns of both",
                                     name, reader.header_line()),
                         "take the column action or the column visit out");
    }
    if (!actions && !visits) {
        throw InputError(
            fmt::format("{}:{}: this holds neither actions (columns plan and action) nor visits (columns plan and "
                        "visit)",
                        name, reader.header_line()),
            "write a file to edit with: llp plan export -o actions.csv, or llp plan export --visits -o visits.csv");
    }
    return actions ? PlanTable::actions : PlanTable::visits;
}

PlanImport take_actions(store::Write& write, csv::Reader& reader, const std::string& name, Date day) {
    auto table = read_action_rows(reader, name);
    const auto before = store::plans(write.current());
    auto plans = before;
    PastPlans past(write.current());
    const auto succession = read_succession(write.current(), day);
    PlanImport outcome{.file = name, .holds = PlanTable::actions};
    outcome.counts = merge_actions(plans, table,
                                   {.last_command = write.number() - 1,
                                    .plan_as_at = std::ref(past),
                                    .is_same_since =
                                        [&](std::int64_t plan, int action, std::int64_t command) {
                                            return store::is_same_action_since(write.current(), plan, action, command);
                                        },
                                    .heir_of = [&](const Party& party) { return succession.read(party); }});
    outcome.rejects = std::move(table.rejects);
    outcome.unknown_columns = std::move(table.unknown_columns);
    if (!outcome.rejects.empty()) {
        return outcome;
    }
    for (std::size_t place = 0; place < plans.size(); ++place) {
        if (!(plans[place] == before[place])) {
            store::save(write, plans[place]);
        }
    }
    return outcome;
}

PlanImport take_visits(store::Write& write, csv::Reader& reader, const std::string& name, Date day) {
    auto table = read_visit_rows(reader, name);
    PlanImport outcome{.file = name, .holds = PlanTable::visits, .unknown_columns = std::move(table.unknown_columns)};
    auto result = import_visits(write, std::move(table), day);
    outcome.counts = {.changed = result.changed, .unchanged = result.unchanged};
    outcome.rejects = std::move(result.rejects);
    outcome.warnings = std::move(result.warnings);
    return outcome;
}

std::string summary_of(const std::vector<PlanImport>& imports) {
    std::string text;
    for (const auto& import : imports) {
        text += fmt::format("{}{}: {} changed", text.empty() ? "" : "; ", token(import.holds), import.counts.changed);
        text += import.counts.added > 0 ? fmt::format(", {} added", import.counts.added) : "";
    }
    return text;
}

}  // namespace

report::PlanExportFacts export_plans(const Reading& reading, const std::vector<std::int64_t>& numbers,
                                     const PlanFilter& filter) {
    report::PlanExportFacts facts{.as_of = reading.as_of, .as_at = 0, .plans = {}, .names = {}};
    read_store(reading, [&](const store::Snapshot& snapshot) {
        facts.as_at = snapshot.command();
        facts.plans = list_plans(snapshot, reading.as_of, filter);
        facts.names = names_of(read_knowledge(snapshot, reading.as_of));
    });
    keep_numbers(facts.plans, numbers);
    return facts;
}

report::VisitExportFacts export_visits(const Reading& reading, const std::vector<std::int64_t>& numbers,
                                       const PlanFilter& filter) {
    report::VisitExportFacts facts{.as_of = reading.as_of, .as_at = 0, .visits = {}, .names = {}};
    read_store(reading, [&](const store::Snapshot& snapshot) {
        const auto known = read_knowledge(snapshot, reading.as_of);
        auto plans = list_plans(snapshot, reading.as_of, filter);
        keep_numbers(plans, numbers);
        facts.as_at = snapshot.command();
        facts.names = names_of(known);
        for (const auto& visit : store::visits(snapshot)) {
            const auto plan = std::ranges::lower_bound(plans, visit.plan, {}, &SupportPlan::number);
            if (plan != plans.end() && plan->number == visit.plan) {
                facts.visits.push_back({.visit = read_for_heirs(visit, *plan, known.succession),
                                        .supported = plan->supported,
                                        .supporter = plan->supporter});
            }
        }
    });
    return facts;
}

std::string_view token(PlanTable table) noexcept {
    return table == PlanTable::actions ? "actions" : "visits";
}

PlanImport import_plan_file(store::Write& write, csv::Source& source, const std::string& name, Date day) {
    csv::Reader reader(source, name);
    auto outcome = table_of(reader, name) == PlanTable::actions ? take_actions(write, reader, name, day)
                                                                : take_visits(write, reader, name, day);
    if (!outcome.rejects.empty()) {
        write.abandon();
    }
    return outcome;
}

std::vector<PlanImport> import_plan_files(const Writing& writing, const std::vector<std::string>& files) {
    std::vector<PlanImport> imports;
    write_store(writing, store::Access::write, [&](store::Write& write) {
        for (const auto& file : files) {
            const auto source = csv::open_source(file);
            imports.push_back(import_plan_file(write, *source, file, writing.as_of));
        }
        write.summarise(summary_of(imports));
    });
    return imports;
}

}  // namespace llp::app
