# Writes OUT, a source that holds the text of each of FILES under its name relative to ROOT.
list(SORT FILES)
set(entries "")
foreach(file IN LISTS FILES)
  file(RELATIVE_PATH name ${ROOT} ${file})
  file(READ ${file} text)
  string(REPLACE "\\" "\\\\" text "${text}")
  string(REPLACE "\"" "\\\"" text "${text}")
  string(REPLACE "\n" "\\n\"\n    \"" text "${text}")
  string(APPEND entries "    {\"${name}\",\n    \"${text}\"},\n")
endforeach()
file(WRITE ${OUT}.new
"#include \"core/embedded.hpp\"

#include <array>

namespace llp {

std::span<const DataFile> built_in_files() noexcept {
    static constexpr auto files = std::to_array<DataFile>({
${entries}    });
    return files;
}

}  // namespace llp
")
file(COPY_FILE ${OUT}.new ${OUT} ONLY_IF_DIFFERENT)
file(REMOVE ${OUT}.new)
# The build must see a newer file, or it would run this again each time.
file(TOUCH ${OUT})
