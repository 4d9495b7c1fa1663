#pragma once

#include <vector>

#include "app/knowledge.hpp"
#include "report/pages/school_report.hpp"

namespace llp::app {

/// The circumstances of a school beside those that are like it, and how many authorities these are of.
struct ContextBeside {
    std::vector<report::ContextFigure> figures;
    std::int64_t authorities = 0;
};

/// Pupils, free meals, special needs, languages and absence of one of the schools of `known`, beside the medians of the
/// open, state-funded schools of its comparison phase: of its authority, and of all where several are held. Without a
/// phase there is nothing beside it. Each school counts with its newest figure.
ContextBeside context_of(const Knowledge& known, const School& school);

}  // namespace llp::app
