#include "cmd/plan/plan_options.hpp"

#include <fmt/format.h>

#include <limits>

#include "cmd/change.hpp"
#include "cmd/message.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "core/error.hpp"
#include "model/plan_words.hpp"
#include "report/pages/plan_history.hpp"

namespace llp::cmd::plan_verbs {

namespace {

/// "objective 2: rag green -> amber (at risk, but recoverable with timely action)".
std::string in_words(const PlanChange& change) {
    const auto part = change.number == 0 ? change.part : fmt::format("{} {}", change.part, change.number);
    if (change.kind != PlanChange::Kind::changed) {
        return fmt::format("{} {}: {}", part, token(change.kind),
                           change.kind == PlanChange::Kind::added ? change.after : change.before);
    }
    const auto before = change.before.empty() ? "none" : change.before;
    const auto after = change.after.empty() ? "none" : change.after;
    const auto rag = change.field == "rag" ? read_rag(change.after) : std::nullopt;
    return fmt::format("{}: {} {} -> {}{}", part, change.field, before, after,
                       rag ? fmt::format(" ({})", meaning(*rag)) : "");
}

/// What became of the visit of a review that is due on another day.
std::string in_words(const app::PlanWork::ReviewVisit& visit) {
    const auto& [before, after] = visit;
    const auto named = fmt::format("visit {}, the review,", after.number);
    if (after.status == VisitStatus::agreed) {
        return fmt::format("{} is agreed for {} and stays there: move it with llp plan visit {} {} --date DAY", named,
                           *after.day, after.plan, after.number);
    }
    const auto window = fmt::format("{} may be from {} to {}", named, after.earliest, after.latest);
    if (after.day) {
        return fmt::format("{}: it is proposed for {} still", window, *after.day);
    }
    return fmt::format("{}{}: place it with llp plan schedule", window,
                       before.day ? fmt::format(", and not on {}", *before.day) : "");
}

}  // namespace

void add_plan_number(CLI::App& app, std::optional<int>& into) {
    required(add_parsed(app, {"NUMBER", "", "The number of the plan, as llp plan list shows it"}, into,
                        whole_number(1, std::numeric_limits<int>::max())));
}

std::function<std::string(std::string_view)> plan_word(std::span<const std::string_view> words) {
    return [words](std::string_view text) {
        const auto word = read_plan_word(words, text);
        if (!word) {
            raise<UsageError>("'{}' is none of: {}", text, listed(words));
        }
        return *word;
    };
}

Rag parse_rag(std::string_view text) {
    const auto rag = read_rag(text);
    if (!rag) {
        raise<UsageError>("'{}' is no rating: green ({}), amber ({}) or red ({}) is needed", text, meaning(Rag::green),
                          meaning(Rag::amber), meaning(Rag::red));
    }
    return *rag;
}

app::Writing writing_of(const Run& run, std::string_view what) {
    auto writing = run.writing();
    writing.words = fmt::format("llp {}", what);
    return writing;
}

void tell_work(const Run& run, Output& output, const app::PlanWork& work) {
    if (work.saved == Saved::unchanged) {
        tell(run, "plan {} says so already: nothing changed", work.plan.number);
    } else {
        tell(run, "{} plan {}{}", run.typed.dry_run ? "would update" : "updated", work.plan.number, command_mark(run));
        for (const auto& change : work.changes) {
            tell(run, "  {}", in_words(change));
        }
        for (const auto& remark : work.remarks) {
            tell(run, "  look at this: {}", remark);
        }
        if (work.review_visit) {
            tell(run, "  {}", in_words(*work.review_visit));
        }
    }
    output.print_if_asked(report::plan_change({.as_of = run.as_of(),
                                               .plan = work.plan.number,
                                               .changes = work.changes,
                                               .kept = work.saved != Saved::unchanged && !run.typed.dry_run}));
}

}  // namespace llp::cmd::plan_verbs
