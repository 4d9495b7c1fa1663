#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "core/digest.hpp"
#include "csv/source.hpp"

namespace llp::csv {

/// The plain bytes of a source: unpacked where it is gzip (known by its first bytes, several members allowed), with the
/// SHA-256 of the bytes as they came.
class Intake {
public:
    /// `name` is for messages. The source must outlive the intake.
    Intake(Source& source, std::string name);
    ~Intake();
    Intake(const Intake&) = delete;
    Intake& operator=(const Intake&) = delete;

    /// Fills `room` bytes or as many as there are left; fewer than asked for only at the end. Throws InputError where
    /// reading fails, where gzip data is damaged or cut short, or where it unpacks to more than 250 times its size.
    std::size_t read(char* into, std::size_t room);

    /// Of the bytes as they came: as `sha256sum` prints it for the file. Call once, after the end was reached.
    std::string digest();
    /// Share of the source read so far in per mille; -1 where its size is not known.
    [[nodiscard]] int per_mille() const noexcept;

private:
    struct Unpacker;
    std::size_t take(char* into, std::size_t room);
    std::size_t read_raw(char* into, std::size_t room);
    std::size_t read_unpacked(char* into, std::size_t room);
    bool find_member();
    void unpack();
    bool refill(std::size_t count);
    void begin();
    void check_ratio() const;

    Source& source_;
    std::string name_;
    Digest digest_;
    std::string raw_;  ///< Bytes as they came, not yet handed on.
    std::size_t raw_at_ = 0;
    std::int64_t raw_count_ = 0;
    std::int64_t plain_count_ = 0;
    bool begun_ = false;
    std::unique_ptr<Unpacker> unpacker_;
};

}  // namespace llp::csv
