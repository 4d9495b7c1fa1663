#pragma once

#include "app/knowledge.hpp"
#include "app/pair_schools.hpp"
#include "match/problem.hpp"
#include "match/settings.hpp"

namespace llp::app {

/// What a round is decided on: the schools of the request's authorities (all, where it names none) and phase, those
/// that a lock names, and what is known of them. Partnerships of the round under whose name the result is to be saved
/// are left out: to propose it again under its name must give it again. Fifths of free
/// school meals are those of the nation where the store knows the shares of 10,000 open, state-funded schools or more,
/// otherwise those of the request's authorities.
match::Problem support_problem(const Knowledge& known, const PairRequest& request);

/// The default settings with what the request asks for.
match::Settings support_settings(const PairRequest& request);

}  // namespace llp::app
