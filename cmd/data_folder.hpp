#pragma once

#include "cmd/run.hpp"

namespace llp::cmd {

/// Lays the files of the folder that the setting names, if there is one, over the data files built in: those of the
/// same name take their place, layouts and calendars of other names stand beside them. Must come before any of them is
/// read. Throws UsageError for a file of another name, and for one that cannot be used.
void take_data_folder(const Settings& settings);

/// Says which data files are not those built in, each with its digest.
void tell_own_data(const Run& run);

}  // namespace llp::cmd
