#pragma once

#include <optional>
#include <string_view>

#include "report/document.hpp"

namespace llp::report {

/// For whom a report is made. Everyone but the public may see names of people.
enum class Audience { general_public, board, cluster, school };

/// "public", "board", "cluster", "school".
std::string_view token(Audience audience) noexcept;
std::optional<Audience> read_audience(std::string_view text) noexcept;

/// A count of pupils, or the smaller side of a percentage of them, must be above this to be shown.
inline constexpr std::int64_t largest_hidden_pupils = 5;
/// A figure of peer review or survey needs at least so many schools behind it.
inline constexpr std::int64_t fewest_schools_shown = 3;

/// A document from which everything is gone that its audience must not see. Writers accept nothing else, and only
/// `disclose` makes one.
class Disclosed {
public:
    [[nodiscard]] const Document& document() const noexcept { return document_; }
    /// Cells that were hidden.
    [[nodiscard]] int hidden_cells() const noexcept { return hidden_cells_; }

    /// The same with one table as the only content: all its rows, in every format. Throws UsageError, naming the
    /// tables, where there is none of this name.
    [[nodiscard]] Disclosed only(std::string_view table) const;

private:
    friend Disclosed disclose(Document document, Audience audience, std::string_view reader);
    Disclosed(Document document, int hidden_cells) : document_(std::move(document)), hidden_cells_(hidden_cells) {}

    Document document_;
    int hidden_cells_ = 0;
};

/// Hides what the classes of the cells ask to hide, within lists and objects too. Where anything was hidden, a last
/// note says what the sign [c] means. `reader` is the name of the person who answers for what is shown; empty where
/// nobody is named: what peers found in a school is shown to nobody unnamed.
Disclosed disclose(Document document, Audience audience, std::string_view reader = {});

}  // namespace llp::report
