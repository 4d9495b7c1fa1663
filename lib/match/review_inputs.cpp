#include "match/review_inputs.hpp"

#include "core/text.hpp"
#include "match/recheck.hpp"
#include "match/reviews_recheck.hpp"

namespace llp::match {

namespace {

void drop_withdrawn(const Round& round, Problem& problem) {
    const auto said = round.parameters.find("withdrawn");
    for (const auto text : split(said == round.parameters.end() ? std::string_view() : said->second, ',')) {
        if (const auto party = Party::read(text)) {
            std::erase_if(problem.parties, [&](const Someone& someone) { return someone.party == *party; });
        }
    }
    std::erase_if(problem.parties, [](const Someone& someone) { return someone.is_organisation(); });
}

}  // namespace

ReviewInputs review_inputs(const Round& round, Problem problem, const Settings& settings) {
    drop_withdrawn(round, problem);
    auto then = as_proposed(settings, round);
    // Schools that took no part are not parties that withdrew from partnerships.
    then.withdrawn.clear();
    return {.problem = std::move(problem), .settings = std::move(then), .terms = terms_as_proposed(round)};
}

}  // namespace llp::match
