#include "app/end_partnerships.hpp"

#include <fmt/ranges.h>

#include <algorithm>

#include "app/session.hpp"
#include "app/stored_round.hpp"
#include "app/succession.hpp"
#include "core/error.hpp"
#include "store/rounds.hpp"

namespace llp::app {

namespace {

using Partnerships = std::vector<Partnership>;

std::vector<std::int64_t> numbers_of(const Partnerships& partnerships) {
    std::vector<std::int64_t> numbers;
    std::ranges::transform(partnerships, std::back_inserter(numbers), &Partnership::number);
    return numbers;
}

bool is_party(const Party& asked, const Party& party, const std::optional<Urn>& at_the_time) {
    return asked == party || (at_the_time && asked == Party(*at_the_time));
}

bool is_between(const Partnership& partnership, const Party& supported, const Party& supporter) {
    return is_party(supported, partnership.supported, partnership.supported_at_the_time) &&
           is_party(supporter, partnership.supporter, partnership.supporter_at_the_time);
}

Partnerships with_number(Partnerships all, std::int64_t number) {
    std::erase_if(all, [&](const Partnership& p) { return p.number != number; });
    if (all.empty()) {
        throw NotFoundError(fmt::format("there is no partnership {}", number),
                            "llp school show URN and llp pair show ROUND list them with their numbers");
    }
    return all;
}

/// The one that runs between the two; where none does, the last that did.
Partnerships between(Partnerships all, const Party& supported, const Party& supporter, Date day) {
    std::erase_if(all, [&](const Partnership& p) { return !is_between(p, supported, supporter); });
    if (all.empty()) {
        throw NotFoundError(fmt::format("there is no partnership in which {} supports {}", supporter, supported),
                            fmt::format("llp school show {} lists its partnerships", supported));
    }
    auto running = all;
    std::erase_if(running, [&](const Partnership& p) { return p.is_over(day); });
    if (running.size() > 1) {
        throw NotFoundError(
            fmt::format("{} supports {} in several partnerships: {}", supporter, supported,
                        fmt::join(numbers_of(running), ", ")),
            fmt::format("say which: llp pair end --partnership {} --by \"NAME, ROLE\"", running.front().number));
    }
    return running.empty() ? Partnerships{all.back()} : running;
}

Round approved_round(const store::Snapshot& snapshot, const std::string& name) {
    auto round = stored_round(snapshot, name);
    if (round.status != RoundStatus::approved) {
        throw UsageError(fmt::format("round '{}' is a proposal: there is nothing to end", name),
                         "what is never approved never begins; llp pair rounds lists the rounds");
    }
    return round;
}

Partnerships of_round(const store::Snapshot& snapshot, Partnerships all, const std::string& name) {
    approved_round(snapshot, name);
    std::erase_if(all, [&](const Partnership& p) { return p.round != name; });
    if (all.empty()) {
        throw UsageError(fmt::format("round '{}' was approved without a pair: there is nothing to end", name));
    }
    return all;
}

Partnerships asked_for(const store::Snapshot& snapshot, Date day, const EndRequest& request) {
    auto all = read_succession(snapshot, day).read_all(store::partnerships(snapshot));
    if (request.partnership) {
        return with_number(std::move(all), *request.partnership);
    }
    if (request.pair) {
        return between(std::move(all), request.pair->first, request.pair->second, day);
    }
    return of_round(snapshot, std::move(all), request.round);
}

bool is_ended_so(const Partnership& partnership, const EndRequest& request) {
    return partnership.ended_by == request.by && partnership.end_reason == request.reason &&
           (!request.on || partnership.to == request.on);
}

[[noreturn]] void refuse_what_is_over(const Partnerships& over, const EndRequest& request) {
    const auto& last = *std::ranges::max_element(over, {}, [](const Partnership& p) { return *p.to; });
    const std::string hint = "to change how it ended, take it back with llp db undo while it is the last command";
    if (!request.round.empty()) {
        throw UsageError(
            fmt::format("every partnership of round '{}' is over already, the last since {}", request.round, *last.to),
            hint);
    }
    throw UsageError(fmt::format("partnership {}, in which {} supports {}, is over already: it ended on {}",
                                 last.number, last.supporter, last.supported, *last.to),
                     hint);
}

void check_has_come(Date on, Date today) {
    if (on > today) {
        throw UsageError(
            fmt::format("--on {} is after {}: the end of a round is recorded once it has come", on, today));
    }
}

void check_day(const Partnership& partnership, Date on) {
    if (on < partnership.from) {
        throw UsageError(
            fmt::format("--on {} is before partnership {} began, on {}", on, partnership.number, partnership.from));
    }
}

/// The stored one, under the schools with which it was made.
void end_stored(store::Write& write, const Partnership& partnership, const EndRequest& request, Date on) {
    auto stored = store::partnerships(write.current());
    auto& found = *std::ranges::find(stored, partnership.number, &Partnership::number);
    found.to = on;
    found.ended_by = request.by;
    found.end_reason = request.reason;
    store::save(write, found);
}

/// Of what is over already, those that were ended the same way.
Ending as_it_stands(Partnerships over, const EndRequest& request) {
    const auto others =
        std::stable_partition(over.begin(), over.end(), [&](const auto& p) { return is_ended_so(p, request); });
    Ending ending{
        .round = {}, .ended = {over.begin(), others}, .before = {others, over.end()}, .saved = Saved::unchanged};
    if (ending.ended.empty()) {
        refuse_what_is_over(over, request);
    }
    return ending;
}

Ending end_in(store::Write& write, const EndRequest& request) {
    const auto today = write.day();
    Ending ending;
    for (auto& partnership : asked_for(write.current(), today, request)) {
        (partnership.is_over(today) ? ending.before : ending.ended).push_back(std::move(partnership));
    }
    if (ending.ended.empty()) {
        return as_it_stands(std::move(ending.before), request);
    }
    const auto on = request.on.value_or(today);
    for (auto& partnership : ending.ended) {
        check_day(partnership, on);
        end_stored(write, partnership, request, on);
        partnership.to = on;
        partnership.ended_by = request.by;
        partnership.end_reason = request.reason;
    }
    ending.saved = write.began() ? Saved::changed : Saved::unchanged;
    write.summarise(fmt::format("partnerships ended: {}", ending.ended.size()));
    return ending;
}

bool has_no_partnerships(const Round& round) {
    return round.clusters || round.reviews;
}

Ending round_as_it_stands(Round round, const EndRequest& request) {
    if (round.ended_by != request.by || round.end_reason != request.reason ||
        (request.on && round.ended_on != request.on)) {
        throw UsageError(fmt::format("round '{}' is over already: it ended on {}", round.name, *round.ended_on),
                         "to change how it ended, take it back with llp db undo while it is the last command");
    }
    return {.round = std::move(round), .ended = {}, .before = {}, .saved = Saved::unchanged};
}

/// A round of clusters or reviews, which holds no longer from the day on.
Ending end_round(store::Write& write, Round round, const EndRequest& request) {
    if (round.ended_on) {
        return round_as_it_stands(std::move(round), request);
    }
    const auto on = request.on.value_or(write.day());
    check_has_come(on, write.day());
    if (on < *round.approved_on) {
        throw UsageError(
            fmt::format("--on {} is before round '{}' was approved, on {}", on, round.name, *round.approved_on));
    }
    round.ended_on = on;
    round.ended_by = request.by;
    round.end_reason = request.reason;
    store::save(write, round);
    write.summarise(fmt::format("round of {} ended", round.kind));
    return {.round = std::move(round), .ended = {}, .before = {}};
}

}  // namespace

Ending end_partnerships(const Writing& writing, const EndRequest& request) {
    Ending ending;
    write_store(writing, store::Access::write, [&](store::Write& write) {
        if (!request.round.empty()) {
            if (auto round = approved_round(write.current(), request.round); has_no_partnerships(round)) {
                ending = end_round(write, std::move(round), request);
                return;
            }
        }
        ending = end_in(write, request);
    });
    return ending;
}

}  // namespace llp::app
