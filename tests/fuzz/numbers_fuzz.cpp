#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/number.hpp"
#include "core/text.hpp"
#include "require.hpp"

namespace {

using llp::Millionths;
using llp::read_decimal;
using llp::read_integer;

constexpr std::int64_t million = 1'000'000;
constexpr std::int64_t largest_whole = 9'000'000'000'000;

bool is_in_range_of_decimals(std::int64_t value) {
    return value <= largest_whole && value >= -largest_whole;
}

void check_integer(std::int64_t value) {
    require(read_integer(std::to_string(value)) == value);
    if (is_in_range_of_decimals(value)) {
        require(read_decimal(llp::with_thousands(value)) == Millionths(value * million));
    }
}

/// Rounded, it is off by half a step at most.
void check_rounding(Millionths value) {
    std::int64_t step = million;
    for (int decimals = 0; decimals <= 6; ++decimals, step /= 10) {
        const auto rounded = read_decimal(llp::rounded_decimal(value, decimals));
        require(rounded && std::abs(rounded->count() - value.count()) <= step / 2);
        require(rounded->count() % step == 0);
    }
}

void check_decimal(Millionths value) {
    require(std::abs(value.count()) <= largest_whole * million);
    const auto text = llp::exact_decimal(value);
    require(read_decimal(text) == value);
    require(read_decimal(text + '%') == value && read_decimal(' ' + text + ' ') == value);
    if (value.count() > 0) {
        require(read_decimal('-' + text) == Millionths(-value.count()));
        require(read_decimal("\xC2\xA3" + text) == value);
    }
    check_rounding(value);
}

}  // namespace

/// What is taken for a number is printed so that it reads back, and what both readers take is the same to both.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto integer = read_integer(text);
    const auto decimal = read_decimal(text);
    if (integer) {
        check_integer(*integer);
    }
    if (decimal) {
        check_decimal(*decimal);
    }
    if (integer && is_in_range_of_decimals(*integer)) {
        require(decimal == Millionths(*integer * million));
    }
    return 0;
}
