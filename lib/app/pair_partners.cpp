#include "app/pair_partners.hpp"

#include "app/chosen_schools.hpp"
#include "app/knowledge.hpp"
#include "app/session.hpp"
#include "match/partners.hpp"

namespace llp::app {

PartnerRound pair_partners(const Reading& reading, const PairRequest& request, const std::string& schools_file) {
    PartnerRound round;
    read_store(reading, [&](const store::Snapshot& snapshot) {
        const auto known = read_knowledge(snapshot, reading.as_of);
        const auto chosen = choose_schools(snapshot, known, request, schools_file);
        round = match::propose_partners(chosen.problem, chosen.settings);
        round.parameters = chosen.parameters;
    });
    return round;
}

}  // namespace llp::app
