#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "csv/encoding.hpp"
#include "csv/intake.hpp"
#include "csv/utf_16.hpp"

namespace llp::csv {

/// The text of an intake: its byte-order mark taken off, UTF-16 turned into UTF-8, all else as it came.
class Decoder {
public:
    /// Reads the first bytes. `told` is what the user says of them; none: a mark decides. The intake must outlive the
    /// decoder; `name` is for messages. Throws InputError where the first bytes are no delimited text, where they are
    /// UTF-16 and neither a mark nor the user says which, and where a mark of UTF-16 and the user disagree.
    Decoder(Intake& intake, const std::string& name, std::optional<Encoding> told);

    /// As told, else as marked; none where neither says.
    [[nodiscard]] std::optional<Encoding> encoding() const noexcept { return encoding_; }
    /// Bytes of the mark, which stand before the text.
    [[nodiscard]] std::size_t mark_size() const noexcept { return mark_size_; }

    /// Fills `room` bytes or as many as there are left; fewer than asked for only at the end. Throws as the intake
    /// does.
    std::size_t read(char* into, std::size_t room);

private:
    std::string take(std::size_t count);
    void read_mark(const std::string& name);
    std::size_t read_held(char* into, std::size_t room) noexcept;
    void convert(std::string_view bytes);

    Intake& intake_;
    std::optional<Encoding> encoding_;
    std::size_t mark_size_ = 0;
    std::optional<Utf16> utf_16_;
    std::string held_;  ///< Text that is not yet handed on.
    std::size_t held_at_ = 0;
    bool at_end_ = false;  ///< Of the intake.
};

}  // namespace llp::csv
