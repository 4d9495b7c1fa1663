#include "store/help_requests.hpp"

#include <array>

#include "store/columns.hpp"

namespace llp::store {

Saved save(Write& write, const HelpRequest& request) {
    const std::array<Value, 1> key{request.number};
    const std::array<Value, 9> content{std::int64_t{request.school.value()},
                                       request.area,
                                       request.text,
                                       iso(request.raised),
                                       request.raised_by,
                                       column_of(request.answered),
                                       request.answer,
                                       column_of(request.closed),
                                       request.outcome};
    return write.table("requests").put(key, content);
}

std::vector<HelpRequest> help_requests(const Snapshot& snapshot) {
    auto rows = snapshot.query(
        "SELECT number, urn, area, text, raised, raised_by, answered, answer, closed, outcome FROM requests "
        "WHERE began <= :c AND (ended = 0 OR ended > :c) ORDER BY number");
    std::vector<HelpRequest> list;
    while (rows.executeStep()) {
        list.push_back({.number = rows.getColumn(0).getInt64(),
                        .school = urn_at(rows, 1),
                        .area = text_at(rows, 2),
                        .text = text_at(rows, 3),
                        .raised = day_at(rows, 4),
                        .raised_by = text_at(rows, 5),
                        .answered = date_at(rows, 6),
                        .answer = text_at(rows, 7),
                        .closed = date_at(rows, 8),
                        .outcome = text_at(rows, 9)});
    }
    return list;
}

std::int64_t next_help_request(const Snapshot& snapshot) {
    auto rows = snapshot.query("SELECT coalesce(max(number), 0) + 1 FROM requests WHERE began <= :c");
    rows.executeStep();
    return rows.getColumn(0).getInt64();
}

}  // namespace llp::store
