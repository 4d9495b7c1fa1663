#include "report/writers/json.hpp"

#include <nlohmann/json.hpp>

#include "report/writers/json_tree.hpp"

namespace llp::report {

std::string write_json(const Disclosed& disclosed, const WriterOptions& /*options*/) {
    using Json = nlohmann::ordered_json;
    return json_tree(disclosed.document(), Rows::within).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace llp::report
