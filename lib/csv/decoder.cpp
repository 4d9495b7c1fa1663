#include "csv/decoder.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "core/error.hpp"
#include "csv/foreign.hpp"

namespace llp::csv {

namespace {

constexpr std::size_t enough_to_know = 4'096;
constexpr std::size_t piece = 65'536;

struct Mark {
    std::string_view bytes;
    Encoding encoding;
};

constexpr std::array marks{Mark{"\xEF\xBB\xBF", Encoding::utf_8}, Mark{"\xFF\xFE", Encoding::utf_16le},
                           Mark{"\xFE\xFF", Encoding::utf_16be}};

/// UTF-8 can be read as Windows-1252 if the user insists; UTF-16 is nothing else, and nothing else is UTF-16.
void refuse_contradiction(Encoding told, Encoding marked, std::string_view name) {
    if (told != marked && (is_utf_16(told) || is_utf_16(marked))) {
        raise<InputError>("{}: begins with the byte-order mark of {} and is not {}: leave --encoding out", name,
                          token(marked), token(told));
    }
}

/// A header in Latin letters has a zero for every other byte.
void refuse_unmarked_utf_16(std::string_view bytes, std::string_view name) {
    if (bytes.size() < 4) {
        return;
    }
    const auto is_zero = [&](std::size_t at) { return bytes[at] == '\0'; };
    if (is_zero(0) != is_zero(1) && is_zero(0) == is_zero(2) && is_zero(1) == is_zero(3)) {
        raise<InputError>("{}: is UTF-16 text without a byte-order mark: save it as CSV UTF-8, or say --encoding {}",
                          name, token(is_zero(0) ? Encoding::utf_16be : Encoding::utf_16le));
    }
}

}  // namespace

Decoder::Decoder(Intake& intake, const std::string& name, std::optional<Encoding> told)
    : intake_(intake), encoding_(told) {
    held_ = take(enough_to_know);
    refuse_foreign(held_, name);
    read_mark(name);
    if (encoding_ && is_utf_16(*encoding_)) {
        utf_16_.emplace(*encoding_);
        convert(std::exchange(held_, {}).substr(held_at_));
    } else {
        refuse_unmarked_utf_16(held_, name);
    }
}

std::size_t Decoder::read(char* into, std::size_t room) {
    auto filled = read_held(into, room);
    while (utf_16_ && filled < room && !at_end_) {
        convert(take(piece));
        filled += read_held(into + filled, room - filled);
    }
    // Whoever types the file would have to end it twice if it were asked for more after its end.
    if (!utf_16_ && filled < room && !at_end_) {
        filled += intake_.read(into + filled, room - filled);
    }
    return filled;
}

std::string Decoder::take(std::size_t count) {
    std::string bytes(count, '\0');
    bytes.resize(intake_.read(bytes.data(), count));
    at_end_ = bytes.size() < count;
    return bytes;
}

void Decoder::read_mark(const std::string& name) {
    const auto* const mark = std::ranges::find_if(marks, [&](const Mark& m) { return held_.starts_with(m.bytes); });
    if (mark == marks.end()) {
        return;
    }
    refuse_contradiction(encoding_.value_or(mark->encoding), mark->encoding, name);
    encoding_ = encoding_.value_or(mark->encoding);
    mark_size_ = mark->bytes.size();
    held_at_ = mark_size_;
}

std::size_t Decoder::read_held(char* into, std::size_t room) noexcept {
    const auto count = std::min(room, held_.size() - held_at_);
    std::memcpy(into, held_.data() + held_at_, count);
    held_at_ += count;
    return count;
}

void Decoder::convert(std::string_view bytes) {
    held_.clear();
    held_at_ = 0;
    utf_16_->append(held_, bytes);
    if (at_end_) {
        utf_16_->finish(held_);
    }
}

}  // namespace llp::csv
