#include "app/plan_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "app/knowledge.hpp"
#include "app/session.hpp"
#include "core/error.hpp"
#include "store/plans.hpp"

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

PlanImport import_actions(store::Write& write, csv::Source& source, const std::string& name) {
    auto table = read_action_rows(source, name);
    const auto before = store::plans(write.current());
    auto plans = before;
    PastPlans past(write.current());
    PlanImport outcome{.counts = merge_actions(plans, table, write.number() - 1, std::ref(past)),
                       .rejects = std::move(table.rejects),
                       .unknown_columns = std::move(table.unknown_columns)};
    if (!outcome.rejects.empty()) {
        write.abandon();
        return outcome;
    }
    for (std::size_t place = 0; place < plans.size(); ++place) {
        if (!(plans[place] == before[place])) {
            store::save(write, plans[place]);
        }
    }
    write.summarise(fmt::format("actions: {} changed, {} added", outcome.counts.changed, outcome.counts.added));
    return outcome;
}

PlanImport import_actions(const Writing& writing, const std::string& file) {
    PlanImport outcome;
    const auto source = csv::open_source(file);
    write_store(writing, store::Access::write,
                [&](store::Write& write) { outcome = import_actions(write, *source, file); });
    return outcome;
}

}  // namespace llp::app
