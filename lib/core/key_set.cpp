#include "core/key_set.hpp"

#include <algorithm>

namespace llp {

namespace {

constexpr unsigned bits = 48;
constexpr unsigned bits_a_character = 6;
constexpr std::size_t characters = bits / bits_a_character;
constexpr std::size_t first_places = 1U << 10U;

// In the order of ASCII, so that texts are ordered as numbers are.
constexpr std::string_view alphabet = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
static_assert(alphabet.size() == 1U << bits_a_character);

std::string text_of(std::uint64_t hash) {
    std::string text(characters, alphabet.front());
    for (std::size_t at = characters; at > 0; --at) {
        text[at - 1] = alphabet[hash % alphabet.size()];
        hash >>= bits_a_character;
    }
    return text;
}

/// The packed set, which is in order, has the key, which is packed too.
bool finds(std::string_view packed, std::string_view wanted) noexcept {
    std::size_t first = 0;
    std::size_t last = packed.size() / characters;
    while (first < last) {
        const auto middle = first + (last - first) / 2;
        const auto order = packed.substr(middle * characters, characters).compare(wanted);
        if (order == 0) {
            return true;
        }
        (order < 0 ? first : last) = order < 0 ? middle + 1 : middle;
    }
    return false;
}

}  // namespace

std::uint64_t KeySet::hash(std::string_view key) noexcept {
    constexpr std::uint64_t basis = 0xCBF2'9CE4'8422'2325U;
    constexpr std::uint64_t prime = 0x0000'0100'0000'01B3U;
    std::uint64_t hash = basis;
    for (const char c : key) {
        hash = (hash ^ static_cast<unsigned char>(c)) * prime;
    }
    const auto folded = (hash >> bits ^ hash) & ((std::uint64_t{1} << bits) - 1);
    return folded == 0 ? 1 : folded;
}

bool KeySet::insert(std::uint64_t hash) {
    if (size_ * 2 >= places_.size()) {
        grow();
    }
    const auto place = place_of(hash);
    if (places_[place] == hash) {
        return false;
    }
    places_[place] = hash;
    ++size_;
    return true;
}

void KeySet::insert(const KeySet& others) {
    for (const auto hash : others.places_) {
        if (hash != 0) {
            insert(hash);
        }
    }
}

bool KeySet::contains(std::uint64_t hash) const noexcept {
    return !places_.empty() && places_[place_of(hash)] == hash;
}

std::string KeySet::packed() const {
    std::vector<std::uint64_t> hashes;
    hashes.reserve(size_);
    std::ranges::copy_if(places_, std::back_inserter(hashes), [](std::uint64_t hash) { return hash != 0; });
    std::ranges::sort(hashes);
    std::string text;
    text.reserve(size_ * characters);
    for (const auto hash : hashes) {
        text += text_of(hash);
    }
    return text;
}

bool KeySet::is_within(const std::vector<std::string>& packed) const {
    return std::ranges::all_of(places_, [&](std::uint64_t hash) {
        return hash == 0 || std::ranges::any_of(packed, [&](const std::string& set) { return holds(set, hash); });
    });
}

bool KeySet::meets(std::string_view packed) const {
    return std::ranges::any_of(places_, [&](std::uint64_t hash) { return hash != 0 && holds(packed, hash); });
}

bool KeySet::is_within(std::string_view packed, const std::vector<std::string>& others) {
    for (std::size_t at = 0; at < packed.size(); at += characters) {
        const auto key = packed.substr(at, characters);
        if (std::ranges::none_of(others, [&](const std::string& set) { return finds(set, key); })) {
            return false;
        }
    }
    return true;
}

bool KeySet::holds(std::string_view packed, std::uint64_t hash) noexcept {
    return finds(packed, text_of(hash));
}

/// Twice the places: at most half of them are ever taken.
void KeySet::grow() {
    const auto old = std::move(places_);
    places_.assign(std::max(first_places, old.size() * 2), 0);
    for (const auto hash : old) {
        if (hash != 0) {
            places_[place_of(hash)] = hash;
        }
    }
}

/// Where the hash stands, or the free place where it would.
std::size_t KeySet::place_of(std::uint64_t hash) const noexcept {
    const auto mask = places_.size() - 1;
    auto place = static_cast<std::size_t>(hash) & mask;
    while (places_[place] != 0 && places_[place] != hash) {
        place = (place + 1) & mask;
    }
    return place;
}

}  // namespace llp
