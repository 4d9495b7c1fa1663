#include "core/digest.hpp"

#include <openssl/evp.h>

#include <array>

#include "core/error.hpp"

namespace llp {

struct Digest::State {
    std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context{EVP_MD_CTX_new(), EVP_MD_CTX_free};
};

Digest::Digest() : state_(std::make_unique<State>()) {
    if (EVP_DigestInit_ex(state_->context.get(), EVP_sha256(), nullptr) != 1) {
        raise<Error>("SHA-256 is not available");
    }
}

Digest::~Digest() = default;
Digest::Digest(Digest&&) noexcept = default;
Digest& Digest::operator=(Digest&&) noexcept = default;

void Digest::add(std::string_view bytes) {
    if (EVP_DigestUpdate(state_->context.get(), bytes.data(), bytes.size()) != 1) {
        raise<Error>("SHA-256 failed");
    }
}

std::string Digest::finish() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned int size = 0;
    if (EVP_DigestFinal_ex(state_->context.get(), bytes.data(), &size) != 1) {
        raise<Error>("SHA-256 failed");
    }
    std::string text;
    for (unsigned int i = 0; i < size; ++i) {
        text += fmt::format("{:02x}", bytes.at(i));
    }
    return text;
}

std::string digest_of(std::string_view text) {
    Digest digest;
    digest.add(text);
    return digest.finish();
}

}  // namespace llp
