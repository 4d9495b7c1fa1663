#include "cmd/school/one_school.hpp"

#include <memory>

#include "cmd/output.hpp"

namespace llp::cmd::school_verbs {

void add_one_school(CLI::App& app, Run& run, report::Document (*page)(const app::Reading& reading, Urn urn)) {
    const auto urn = std::make_shared<std::optional<Urn>>();
    required(add_parsed(app, {"URN", "", "The school's number, six digits"}, *urn, Urn::parse));
    on_chosen(app, [urn, page, &run] {
        Output output(run);
        output.print(page(run.reading(), urn->value()));
    });
}

}  // namespace llp::cmd::school_verbs
