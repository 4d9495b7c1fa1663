#pragma once

#include <string>

#include "app/succession.hpp"
#include "match/settings.hpp"
#include "store/session.hpp"

namespace llp::app {

/// The pairs of a saved round that another is to keep, with the heirs of schools in their places; ascending, each once.
/// A pair in which one school would stand on both sides is left out. Throws NotFoundError for an unknown round.
std::vector<match::Pair> pairs_to_keep(const store::Snapshot& snapshot, const Succession& succession,
                                       const std::string& round);

}  // namespace llp::app
