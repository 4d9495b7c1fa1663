#include "csv/intake.hpp"

#include <doctest/doctest.h>

#include <array>

#include "core/error.hpp"
#include "support/gzip.hpp"

namespace {

std::string all_of(llp::csv::Intake& intake) {
    std::string text;
    std::string piece(1'000, '\0');
    while (const auto got = intake.read(piece.data(), piece.size())) {
        text.append(piece, 0, got);
    }
    return text;
}

std::string all_of(const std::string& bytes, std::size_t piece = 65'536) {
    const auto source = llp::csv::memory_source(bytes, piece);
    llp::csv::Intake intake(*source, "schools.csv.gz");
    return all_of(intake);
}

std::string refusal_of(const std::string& bytes) {
    try {
        all_of(bytes);
    } catch (const llp::InputError& fault) {
        return fault.what();
    }
    return "none";
}

}  // namespace

TEST_CASE("gzip is known by its first bytes and unpacked, however the bytes arrive") {
    const std::string text(100'000, 'x');
    CHECK(all_of(gzip(text)) == text);
    CHECK(all_of(gzip(text), 1) == text);
    CHECK(all_of("plain", 1) == "plain");
    CHECK(all_of("\x1f", 1) == "\x1f");
}

TEST_CASE("several gzip members are one text, and padding after them is nothing") {
    CHECK(all_of(gzip("one") + gzip("two")) == "onetwo");
    CHECK(all_of(gzip("one") + std::string(600, '\0')) == "one");
}

TEST_CASE("the digest is of the packed bytes") {
    const auto bytes = gzip("urn\n");
    const auto source = llp::csv::memory_source(bytes);
    llp::csv::Intake intake(*source, "schools.csv.gz");
    all_of(intake);
    CHECK(intake.digest() == llp::digest_of(bytes));
    CHECK(intake.per_mille() == 1000);
}

TEST_CASE("gzip data cut short or damaged is refused") {
    const auto bytes = gzip("some text that is packed");
    CHECK(refusal_of(bytes.substr(0, bytes.size() - 1)) ==
          "schools.csv.gz: the gzip data is cut short: fetch or pack the file again");
    auto damaged = bytes;
    damaged[12] = static_cast<char>(damaged[12] ^ 0x55);
    CHECK(refusal_of(damaged) == "schools.csv.gz: the gzip data is damaged: fetch or pack the file again");
}

TEST_CASE("what gzip data held before it was cut short is handed out first, however little is asked for") {
    const auto bytes = gzip(std::string(300, 'x'));
    const auto cut = bytes.substr(0, bytes.size() - 9);  // Without checksum, length and the mark of the end.
    const auto source = llp::csv::memory_source(cut);
    llp::csv::Intake intake(*source, "schools.csv.gz");
    std::array<char, 1> one{};
    for (int i = 0; i < 300; ++i) {
        REQUIRE(intake.read(one.data(), one.size()) == 1);
    }
    CHECK_THROWS_AS(intake.read(one.data(), one.size()), llp::InputError);
}

TEST_CASE("what came before damaged gzip data fills what is asked for, in whatever pieces the data arrives") {
    auto bytes = gzip(std::string(4'096, 'x'));
    const auto trailer = bytes.size() - 8;
    bytes[trailer] = static_cast<char>(bytes[trailer] ^ 0x55);  // The checksum: all 4,096 bytes come before.
    for (const std::size_t piece : {65'536U, 3U, 1U}) {
        CAPTURE(piece);
        const auto source = llp::csv::memory_source(bytes, piece);
        llp::csv::Intake intake(*source, "schools.csv.gz");
        std::string text(4'096, ' ');
        CHECK(intake.read(text.data(), text.size()) == text.size());
        CHECK_THROWS_AS(intake.read(text.data(), 1), llp::InputError);
        const auto again = llp::csv::memory_source(bytes, piece);
        llp::csv::Intake wanting(*again, "schools.csv.gz");
        std::string more(4'097, ' ');
        CHECK_THROWS_AS(wanting.read(more.data(), more.size()), llp::InputError);
    }
}

TEST_CASE("what unpacks to more than 250 times its size is refused, beyond the first 16 MB") {
    CHECK(refusal_of(gzip(std::string(15'000'000, 'x'))) == "none");
    CHECK(refusal_of(gzip(std::string(20'000'000, 'x')))
              .starts_with("schools.csv.gz: unpacks to more than 250 times its size"));
}
