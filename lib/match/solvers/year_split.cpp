#include "match/solvers/year_split.hpp"

#include <algorithm>
#include <cstddef>

namespace llp::match {

namespace {

constexpr std::size_t nobody = static_cast<std::size_t>(-1);

/// Gives each review a colour that no other of its reviewer or its host has.
class Colouring {
public:
    Colouring(std::uint32_t schools, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& reviews, int colours)
        : schools_(schools),
          reviews_(reviews),
          colours_(static_cast<std::size_t>(colours)),
          at_(2 * std::size_t{schools} * colours_, nobody),
          colour_(reviews.size()) {
        for (std::size_t review = 0; review < reviews.size(); ++review) {
            add(review);
        }
    }

    [[nodiscard]] const std::vector<std::size_t>& colours() const { return colour_; }

private:
    [[nodiscard]] std::size_t reviewer(std::size_t review) const { return reviews_[review].first; }
    [[nodiscard]] std::size_t host(std::size_t review) const { return schools_ + reviews_[review].second; }
    std::size_t& at(std::size_t node, std::size_t colour) { return at_[node * colours_ + colour]; }

    std::size_t free_colour(std::size_t node) {
        std::size_t colour = 0;
        while (at(node, colour) != nobody) {
            ++colour;
        }
        return colour;
    }

    void add(std::size_t review) {
        const auto mine = free_colour(reviewer(review));
        const auto theirs = free_colour(host(review));
        if (at(host(review), mine) != nobody) {
            turn(host(review), mine, theirs);
        }
        put(review, mine);
    }

    void put(std::size_t review, std::size_t colour) {
        colour_[review] = colour;
        at(reviewer(review), colour) = review;
        at(host(review), colour) = review;
    }

    /// Turns the two colours round along the path that begins at the node with the first. As the reviewer of the review
    /// that is to be added lacks the first colour, the path does not come to it.
    void turn(std::size_t node, std::size_t first, std::size_t second) {
        std::vector<std::size_t> path;
        for (auto colour = first; at(node, colour) != nobody; colour = colour == first ? second : first) {
            path.push_back(at(node, colour));
            node = reviewer(path.back()) == node ? host(path.back()) : reviewer(path.back());
        }
        for (const auto review : path) {
            at(reviewer(review), colour_[review]) = nobody;
            at(host(review), colour_[review]) = nobody;
        }
        for (const auto review : path) {
            put(review, colour_[review] == first ? second : first);
        }
    }

    std::size_t schools_;
    const std::vector<std::pair<std::uint32_t, std::uint32_t>>& reviews_;
    std::size_t colours_;
    std::vector<std::size_t> at_;  ///< By node and colour: the review.
    std::vector<std::size_t> colour_;
};

}  // namespace

std::vector<int> split_into_years(std::uint32_t schools,
                                  const std::vector<std::pair<std::uint32_t, std::uint32_t>>& reviews, int years,
                                  int each) {
    const Colouring colouring(schools, reviews, years * each);
    std::vector<int> year;
    for (const auto colour : colouring.colours()) {
        year.push_back(static_cast<int>(colour) / each);
    }
    return year;
}

}  // namespace llp::match
