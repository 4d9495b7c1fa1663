#pragma once

#include <string>
#include <vector>

#include "app/import_file.hpp"
#include "cmd/run.hpp"

namespace llp::cmd {

/// Loads each file by itself, in the order typed, and tells what became of it. A file that is refused does not keep the
/// others out; the code of the run says so. `rejects` is the file for the rejected rows; empty for none.
void load_files(Run& run, const std::vector<std::string>& files, app::ImportRequest request,
                const std::string& rejects = {});

}  // namespace llp::cmd
