#include "cmd/pair/round_page.hpp"

#include "cmd/names.hpp"
#include "cmd/pair/clusters_page.hpp"
#include "report/pages/partners.hpp"
#include "report/pages/reviews.hpp"
#include "report/pages/round.hpp"

namespace llp::cmd {

report::Document round_page(const Run& run, const app::ShownRound& shown) {
    const auto& round = shown.round;
    if (round.clusters) {
        return clusters_page(run, round);
    }
    if (round.partners) {
        return report::partners(
            {.as_of = run.as_of(), .round = round, .names = party_names(run), .partnerships = shown.partnerships});
    }
    if (round.reviews) {
        return report::reviews({.as_of = run.as_of(), .round = round, .names = party_names(run)});
    }
    return report::round({.as_of = run.as_of(),
                          .round = round,
                          .names = party_names(run),
                          .optimal = true,
                          .partnerships = shown.partnerships});
}

}  // namespace llp::cmd
