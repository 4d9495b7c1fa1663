#include "app/review_files.hpp"

#include "app/form_file.hpp"
#include "core/error.hpp"
#include "core/text.hpp"

namespace llp::app {

namespace {

Period year_in(const FormRow& row, std::size_t cell, const std::string& file) {
    const auto year = Period::read(trim(row.cells[cell]));
    if (!year) {
        raise<InputError>("{}:{}: '{}' is not a school year, such as 2025/26", file, row.line, row.cells[cell]);
    }
    return *year;
}

}  // namespace

std::vector<ReviewMade> read_reviews(const std::string& file) {
    std::vector<ReviewMade> reviews;
    for (const auto& row :
         read_form(file, {"reviewer", "host", "year"}, "reviews need the columns reviewer,host,year")) {
        reviews.push_back(
            {.reviewer = school_in(row, 0, file), .host = school_in(row, 1, file), .year = year_in(row, 2, file)});
    }
    return reviews;
}

}  // namespace llp::app
