#pragma once

namespace llp::app {

/// Reads the data files of the user as the work will read them, and those built in that have to agree with them. Throws
/// InputError, with file, line and column, for what cannot be used.
void check_own_data_files();

}  // namespace llp::app
