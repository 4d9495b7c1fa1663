#pragma once

#include <string>
#include <vector>

#include "app/import_file.hpp"

namespace llp::app {

/// The files that a list names, with what each is about: a CSV with the columns file, layout, dated, period, release,
/// encoding, complete and partial, of which only the first is needed. What a row leaves empty is as in `common`. Paths
/// are relative to the folder of the list. Throws InputError naming the list, the line and the column.
std::vector<ImportRequest> read_import_list(const std::string& path, const ImportRequest& common);

/// What stands in a folder.
struct FolderFiles {
    std::vector<ImportRequest> requests;  ///< For its CSV files, plain or .gz, by name.
    std::vector<std::string>
        passed_over;  ///< Names of its other files and of its folders ("old/"); of hidden ones none.
};

/// The CSV files of a folder, each to be loaded as `common` says; those of folders within it are not among them. Throws
/// InputError where there is none.
FolderFiles files_of_folder(const std::string& folder, const ImportRequest& common);

/// Throws UsageError where several files that are complete may speak for the same schools: those of one layout, year,
/// release and day, of which each would end what the one before has loaded, and what can be read but once.
void refuse_rivals(const std::vector<ImportRequest>& requests, Date today);

/// True where the path names a folder.
bool is_folder(const std::string& path);

/// Puts what must be known first before the rest (see `import_rank`); otherwise the order stays.
void put_in_order(std::vector<ImportRequest>& requests, Date today);

}  // namespace llp::app
