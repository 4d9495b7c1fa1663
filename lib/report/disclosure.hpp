#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "report/document.hpp"

namespace llp::report {

/// For whom a report is made. Everyone but the public may see names of people.
enum class Audience { general_public, board, cluster, school };

/// "public", "board", "cluster", "school".
std::string_view token(Audience audience) noexcept;
std::optional<Audience> read_audience(std::string_view text) noexcept;

enum class People { named, left_out };
enum class SmallNumbers { hidden, shown };

/// Who is given a document, and what of it.
struct Readership {
    Audience audience = Audience::general_public;
    /// The person who answers for what is shown; empty where nobody is named.
    std::string reader = {};
    /// Left out: for every audience; a field or a column that holds nothing but people is not there for people, and
    /// hidden for machines, whose columns stay.
    People people = People::named;
    /// Shown: of pupils and of few schools, to a named reader who is not the public.
    SmallNumbers small_numbers = SmallNumbers::hidden;
};

/// Throws UsageError for small numbers that nobody asks for by name, or that are for the public.
void refuse_unfit_reader(const Readership& readership);

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
    friend Disclosed disclose(Document document, const Readership& readership);
    Disclosed(Document document, int hidden_cells, std::string shown_to);

    Document document_;
    int hidden_cells_ = 0;
    std::string shown_to_;  ///< Whom small numbers are shown; empty where they are hidden.
};

/// Hides what the classes of the cells ask to hide, within lists and objects too, and what would tell hidden pupils of
/// a breakdown (report/suppression.hpp). Notes say what the sign [c] means where it stands, that people were left out,
/// and for whom small numbers are shown, and who reads what peers found in a school: nobody unnamed does. Throws
/// UsageError as `refuse_unfit_reader`; std::logic_error where the document divides pupils two ways.
Disclosed disclose(Document document, const Readership& readership);
Disclosed disclose(Document document, Audience audience, std::string_view reader = {});

}  // namespace llp::report
