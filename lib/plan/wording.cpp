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

std::optional<Words> read_back(std::string_view text, std::string_view sentence, const Words& words) {
    Words found;
    std::string open_word;  ///< It ends where what follows it begins.
    const auto take = [&](std::string_view literal) {
        const auto at = open_word.empty() ? 0 : text.find(literal);
        if (literal.empty()) {
            return true;
        }
        if (at == std::string_view::npos || !text.substr(at).starts_with(literal)) {
            return false;
        }
        if (!open_word.empty()) {
            found[open_word] = text.substr(0, at);
            open_word.clear();
        }
        text.remove_prefix(at + literal.size());
        return true;
    };
    for (auto open = sentence.find('{'); open != std::string_view::npos; open = sentence.find('{')) {
        const auto close = sentence.find('}', open);
        if (close == std::string_view::npos || !take(sentence.substr(0, open))) {
            return std::nullopt;
        }
        const auto known = words.find(sentence.substr(open + 1, close - open - 1));
        if (known == words.end()) {
            open_word = sentence.substr(open + 1, close - open - 1);
        } else if (!take(known->second)) {
            return std::nullopt;
        }
        sentence.remove_prefix(close + 1);
    }
    if (sentence.empty() && !open_word.empty()) {
        found[open_word] = text;
        return found;
    }
    return take(sentence) && text.empty() ? std::optional(found) : std::nullopt;
}

}  // namespace llp::plan
