#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace llp {

/// SHA-256 of bytes that arrive in pieces, as `sha256sum` prints it.
class Digest {
public:
    Digest();
    ~Digest();
    Digest(Digest&&) noexcept;
    Digest& operator=(Digest&&) noexcept;
    Digest(const Digest&) = delete;
    Digest& operator=(const Digest&) = delete;

    void add(std::string_view bytes);
    /// 64 small hexadecimal digits. Call once, after the last piece.
    std::string finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Of one text.
std::string digest_of(std::string_view text);

}  // namespace llp
