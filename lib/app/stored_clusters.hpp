#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/succession.hpp"
#include "core/urn.hpp"
#include "model/pairing.hpp"
#include "store/session.hpp"

namespace llp::app {

/// The clusters of a saved round, with the heirs of schools that have closed since in their places; each ascending.
/// Throws NotFoundError for an unknown round, UsageError for one of another kind.
std::vector<std::vector<Urn>> clusters_of(const store::Snapshot& snapshot, const Succession& succession,
                                          const std::string& name);

/// The same of a round of clusters.
std::vector<std::vector<Urn>> clusters_of(const Round& round, const Succession& succession);

/// The same by school: the number of its cluster, as `llp pair show` has it.
std::map<Urn, std::string> cluster_numbers_of(const store::Snapshot& snapshot, const Succession& succession,
                                              const std::string& name);

}  // namespace llp::app
