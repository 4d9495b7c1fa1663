#pragma once

#include <string>
#include <vector>

#include "app/import_file.hpp"
#include "app/import_list.hpp"
#include "cmd/run.hpp"

namespace llp::cmd {

/// Loads each file by itself, schools before facts, and tells what became of it; of several there is a table at the
/// end. A file that is refused does not keep the others out; the code of the run says so. `rejects` is the file for the
/// rejected rows; empty for none.
void load_files(Run& run, std::vector<app::ImportRequest> requests, const std::string& rejects = {});

/// A request like `common` for each file, and for each CSV file of a folder; tells of what else stands in the folder.
std::vector<app::ImportRequest> requests_of(const Run& run, const std::vector<std::string>& paths,
                                            const app::ImportRequest& common);

}  // namespace llp::cmd
