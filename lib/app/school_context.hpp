#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "app/knowledge.hpp"
#include "report/pages/school_report.hpp"

namespace llp::app {

/// The circumstances of a school beside those that are like it, and how many authorities these are of.
struct ContextBeside {
    std::vector<report::ContextFigure> figures;
    std::int64_t authorities = 0;
};

/// Tells of the circumstances of one school after another. What is known is read once, and each median found once.
class ContextReader {
public:
    /// `known` outlives this.
    explicit ContextReader(const Knowledge& known);

    /// Pupils, free meals, special needs, languages and absence of one of the schools of `known`, beside the medians of
    /// the open, state-funded schools of its comparison phase: of its authority, and of all where several are held.
    /// Without a phase there is nothing beside it. Each school counts with its newest figure.
    ContextBeside beside(const School& school);

private:
    struct Circumstance {
        report::ContextFigure figure;  ///< Without values.
        std::string_view measure;      ///< From which it comes.
        std::map<Urn, Millionths> values;
    };
    /// Those with which a school is compared.
    struct Peers {
        std::vector<std::optional<report::Median>> medians;  ///< One a circumstance.
        std::int64_t authorities = 0;
    };

    /// Of the comparison phase of `phase`; of the authority, or of all.
    const Peers& peers(Phase phase, std::optional<int> authority);

    const Knowledge& known_;
    std::vector<Circumstance> circumstances_;
    std::map<std::pair<Phase, std::optional<int>>, Peers> peers_;
};

}  // namespace llp::app
