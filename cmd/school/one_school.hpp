#pragma once

#include "app/job.hpp"
#include "cmd/options.hpp"
#include "cmd/run.hpp"
#include "core/urn.hpp"
#include "report/document.hpp"

namespace llp::cmd::school_verbs {

/// A verb that takes the URN of one school and prints a page about it.
void add_one_school(CLI::App& app, Run& run, report::Document (*page)(const app::Reading& reading, Urn urn));

}  // namespace llp::cmd::school_verbs
