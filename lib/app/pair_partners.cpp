#include "app/pair_partners.hpp"

#include "app/chosen_schools.hpp"
#include "app/knowledge.hpp"
#include "app/save_round.hpp"
#include "match/partners.hpp"

namespace llp::app {

PairOutcome pair_partners(const Writing& writing, const PairRequest& request, const std::string& schools_file) {
    return propose_or_save(writing, request.save_as, [&](const store::Snapshot& snapshot) {
        const auto known = read_knowledge(snapshot, writing.as_of);
        auto chosen = choose_schools(snapshot, known, request, schools_file);
        auto round = match::propose_partners(chosen.problem, chosen.settings);
        round.parameters = std::move(chosen.parameters);
        round.listed = std::move(chosen.listed);
        return round;
    });
}

}  // namespace llp::app
