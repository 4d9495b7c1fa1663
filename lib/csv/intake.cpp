#include "csv/intake.hpp"

#include <zlib.h>

#include <algorithm>
#include <cstring>

#include "core/error.hpp"

namespace llp::csv {

namespace {

constexpr std::size_t refill_size = 65'536;
constexpr std::string_view gzip_magic = "\x1f\x8b";
/// Deflate cannot pass 1,032; school data packs to a tenth or a twentieth. Small files are left in peace.
constexpr std::int64_t largest_ratio = 250;
constexpr std::int64_t ratio_applies_from = 16'000'000;

}  // namespace

struct Intake::Unpacker {
    z_stream stream{};
    bool member_ended = false;
    /// What is wrong with the data from here on. Said where it does not suffice to fill what was asked for, so that it
    /// does not matter in which pieces the data arrives.
    std::string_view fault;

    Unpacker() {
        // 16 asks zlib for the gzip wrapper and nothing else.
        if (inflateInit2(&stream, MAX_WBITS + 16) != Z_OK) {
            raise<Error>("zlib cannot be started");
        }
    }
    ~Unpacker() { inflateEnd(&stream); }
    Unpacker(const Unpacker&) = delete;
    Unpacker& operator=(const Unpacker&) = delete;
};

Intake::Intake(Source& source, std::string name) : source_(source), name_(std::move(name)) {}

Intake::~Intake() = default;

std::size_t Intake::read(char* into, std::size_t room) {
    begin();
    std::size_t filled = 0;
    while (filled < room) {
        const auto got =
            unpacker_ ? read_unpacked(into + filled, room - filled) : read_raw(into + filled, room - filled);
        if (got == 0) {
            break;
        }
        filled += got;
    }
    if (filled < room && unpacker_ && !unpacker_->fault.empty()) {
        raise<InputError>("{}: the gzip data is {}: fetch or pack the file again", name_, unpacker_->fault);
    }
    plain_count_ += static_cast<std::int64_t>(filled);
    return filled;
}

std::string Intake::digest() {
    return digest_.finish();
}

int Intake::per_mille() const noexcept {
    const auto size = source_.size();
    if (!size || *size <= 0) {
        return -1;
    }
    return static_cast<int>(std::min<std::int64_t>(1000, raw_count_ * 1000 / *size));
}

/// Looks at the first bytes, which may arrive one by one.
void Intake::begin() {
    if (begun_) {
        return;
    }
    begun_ = true;
    while (raw_.size() < gzip_magic.size() && refill(gzip_magic.size() - raw_.size())) {
    }
    if (raw_.starts_with(gzip_magic)) {
        unpacker_ = std::make_unique<Unpacker>();
    }
}

std::size_t Intake::take(char* into, std::size_t room) {
    const auto got = source_.read(into, room);
    digest_.add({into, got});
    raw_count_ += static_cast<std::int64_t>(got);
    return got;
}

/// Adds at most so many bytes to those at hand. False at the end.
bool Intake::refill(std::size_t count) {
    raw_.erase(0, raw_at_);
    raw_at_ = 0;
    const auto held = raw_.size();
    raw_.resize(held + count);
    const auto got = take(raw_.data() + held, count);
    raw_.resize(held + got);
    return got != 0;
}

std::size_t Intake::read_raw(char* into, std::size_t room) {
    if (raw_at_ == raw_.size()) {
        return take(into, room);
    }
    const auto count = std::min(room, raw_.size() - raw_at_);
    std::memcpy(into, raw_.data() + raw_at_, count);
    raw_at_ += count;
    return count;
}

std::size_t Intake::read_unpacked(char* into, std::size_t room) {
    auto& stream = unpacker_->stream;
    stream.next_out = reinterpret_cast<Bytef*>(into);
    stream.avail_out = static_cast<uInt>(std::min<std::size_t>(room, 1U << 30U));
    const auto asked = stream.avail_out;
    while (stream.avail_out == asked && unpacker_->fault.empty() && find_member()) {
        unpack();
    }
    check_ratio();
    return asked - stream.avail_out;
}

/// False where the last member has ended and nothing follows but the zeros that pad some archives.
bool Intake::find_member() {
    while (unpacker_->member_ended) {
        raw_at_ = std::min(raw_.find_first_not_of('\0', raw_at_), raw_.size());
        if (raw_at_ < raw_.size()) {
            inflateReset(&unpacker_->stream);
            unpacker_->member_ended = false;
        } else if (!refill(refill_size)) {
            return false;
        }
    }
    return true;
}

/// One step of zlib, which may still have to hand out what it took in before.
void Intake::unpack() {
    auto& stream = unpacker_->stream;
    const bool at_end = raw_at_ == raw_.size() && !refill(refill_size);
    stream.next_in = reinterpret_cast<Bytef*>(raw_.data() + raw_at_);
    stream.avail_in = static_cast<uInt>(raw_.size() - raw_at_);
    const int state = inflate(&stream, Z_NO_FLUSH);
    raw_at_ = raw_.size() - stream.avail_in;
    if (state == Z_STREAM_END) {
        unpacker_->member_ended = true;
    } else if (state == Z_BUF_ERROR && at_end) {
        unpacker_->fault = "cut short";
    } else if (state != Z_OK && state != Z_BUF_ERROR) {
        unpacker_->fault = "damaged";
    }
}

void Intake::check_ratio() const {
    if (plain_count_ > ratio_applies_from && plain_count_ / largest_ratio > raw_count_) {
        raise<InputError>(
            "{}: unpacks to more than {} times its size, which no school data does: unpack it yourself and look at it",
            name_, largest_ratio);
    }
}

}  // namespace llp::csv
