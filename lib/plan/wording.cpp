#include "plan/wording.hpp"

#include "core/error.hpp"

namespace llp::plan {

std::string filled(std::string_view text, const Words& words) {
    std::string result;
    for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{')) {
        const auto close = text.find('}', open);
        if (close == std::string_view::npos) {
            raise<InputError>("plan template: a brace is not closed in '{}'", text);
        }
        const auto word = text.substr(open + 1, close - open - 1);
        const auto known = words.find(word);
        if (known == words.end()) {
            raise<InputError>("plan template: '{{{}}}' has no meaning in this text", word);
        }
        result.append(text.substr(0, open)).append(known->second);
        text.remove_prefix(close + 1);
    }
    return result.append(text);
}

}  // namespace llp::plan
