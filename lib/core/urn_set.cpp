#include "core/urn_set.hpp"

#include <bit>

#include "core/error.hpp"

namespace llp {

namespace {

constexpr std::size_t bits_a_word = 64;
constexpr std::size_t largest_urn = 999'999;

// Gaps between URNs are written in digits of 32, the lowest first; a character of the second half of the alphabet says
// that more digits follow.
constexpr std::string_view alphabet = "0123456789abcdefghijklmnopqrstuvABCDEFGHIJKLMNOPQRSTUVWXYZ-_.!~*";
constexpr std::size_t digits = 32;
static_assert(alphabet.size() == 2 * digits);

void append_gap(std::string& text, std::size_t gap) {
    while (gap >= digits) {
        text.push_back(alphabet[digits + gap % digits]);
        gap /= digits;
    }
    text.push_back(alphabet[gap]);
}

}  // namespace

UrnSet::UrnSet() : words_(largest_urn / bits_a_word + 1) {}

bool UrnSet::insert(Urn urn) noexcept {
    if (contains(urn)) {
        return false;
    }
    const auto at = static_cast<std::size_t>(urn.value());
    words_[at / bits_a_word] |= std::uint64_t{1} << at % bits_a_word;
    ++size_;
    return true;
}

bool UrnSet::contains(Urn urn) const noexcept {
    const auto at = static_cast<std::size_t>(urn.value());
    return (words_[at / bits_a_word] >> at % bits_a_word & 1U) != 0;
}

void UrnSet::subtract(const UrnSet& other) noexcept {
    size_ = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) {
        words_[i] &= ~other.words_[i];
        size_ += static_cast<std::size_t>(std::popcount(words_[i]));
    }
}

std::vector<Urn> UrnSet::urns() const {
    std::vector<Urn> list;
    list.reserve(size_);
    for (std::size_t word = 0; word < words_.size(); ++word) {
        for (auto bits = words_[word]; bits != 0; bits &= bits - 1) {
            const auto at = word * bits_a_word + static_cast<std::size_t>(std::countr_zero(bits));
            list.push_back(Urn::of(static_cast<std::int64_t>(at)));
        }
    }
    return list;
}

std::string UrnSet::packed() const {
    std::string text;
    std::size_t last = 0;
    for (const auto urn : urns()) {
        const auto at = static_cast<std::size_t>(urn.value());
        append_gap(text, at - last);
        last = at;
    }
    return text;
}

UrnSet UrnSet::unpacked(std::string_view text) {
    UrnSet set;
    std::size_t last = 0;
    std::size_t gap = 0;
    std::size_t unit = 1;
    for (const char c : text) {
        const auto digit = alphabet.find(c);
        if (digit == std::string_view::npos || unit > largest_urn) {
            raise<InputError>("a packed list of URNs is damaged");
        }
        gap += digit % digits * unit;
        unit *= digits;
        if (digit < digits) {
            last += gap;
            set.insert(Urn::of(static_cast<std::int64_t>(last)));
            gap = 0;
            unit = 1;
        }
    }
    return set;
}

}  // namespace llp
