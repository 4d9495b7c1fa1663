#include "model/party.hpp"

#include "core/error.hpp"
#include "core/text.hpp"

namespace llp {

namespace {

constexpr std::string_view organisation_mark = "org:";

}  // namespace

std::optional<Party> Party::read(std::string_view text) {
    text = trim(text);
    if (const auto urn = Urn::read(text)) {
        return Party(*urn);
    }
    if (!text.starts_with(organisation_mark)) {
        return std::nullopt;
    }
    const auto id = text.substr(organisation_mark.size());
    if (id.empty() || slug(id) != id) {
        return std::nullopt;
    }
    return Party(std::string(id));
}

Party Party::parse(std::string_view text) {
    const auto party = read(text);
    if (!party) {
        raise<InputError>("'{}' is neither a URN (six digits) nor an organisation (org:its-id)", text);
    }
    return *party;
}

std::optional<Urn> Party::urn() const {
    return urn_ == 0 ? std::nullopt : std::optional(Urn::of(urn_));
}

std::string Party::text() const {
    return urn_ == 0 ? std::string(organisation_mark) + organisation_ : std::to_string(urn_);
}

std::strong_ordering operator<=>(const Party& a, const Party& b) noexcept {
    if (a.organisation_.empty() != b.organisation_.empty()) {
        return a.organisation_.empty() ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    if (a.urn_ != b.urn_) {
        return a.urn_ <=> b.urn_;
    }
    const int order = a.organisation_.compare(b.organisation_);
    return order <=> 0;
}

}  // namespace llp
