#include "core/urn.hpp"

#include "core/error.hpp"
#include "core/number.hpp"
#include "core/text.hpp"

namespace llp {

namespace {

constexpr std::int64_t smallest = 100'000;
constexpr std::int64_t largest = 999'999;

}  // namespace

std::optional<Urn> Urn::read(std::string_view text) noexcept {
    text = trim(text);
    if (text.ends_with(".0")) {
        text.remove_suffix(2);
    }
    const auto value = read_integer(text);
    if (text.size() != 6 || !value || *value < smallest || *value > largest) {
        return std::nullopt;
    }
    return Urn(static_cast<int>(*value));
}

Urn Urn::parse(std::string_view text) {
    const auto urn = read(text);
    if (!urn) {
        raise<InputError>("'{}' is not a URN: six digits are needed", text);
    }
    return *urn;
}

Urn Urn::of(std::int64_t value) {
    if (value < smallest || value > largest) {
        raise<InputError>("{} is not a URN: six digits are needed", value);
    }
    return Urn(static_cast<int>(value));
}

}  // namespace llp
