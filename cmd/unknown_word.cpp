#include "cmd/unknown_word.hpp"

#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <utility>

#include "core/error.hpp"
#include "core/text.hpp"

namespace llp::cmd {

std::string verb_path(const CLI::App& app) {
    return app.get_parent() == nullptr ? app.get_name() : verb_path(*app.get_parent()) + " " + app.get_name();
}

namespace {

std::vector<const CLI::App*> verbs_of(const CLI::App& app) {
    return app.get_subcommands([](const CLI::App*) { return true; });
}

std::vector<std::string_view> verb_names(const CLI::App& app) {
    std::vector<std::string_view> names;
    for (const auto* verb : verbs_of(app)) {
        names.emplace_back(verb->get_name());
    }
    return names;
}

std::string help_of(const CLI::App& app) {
    return verb_path(app) + " --help";
}

/// The option of the verb, or of one above it.
const CLI::Option* find_option(const CLI::App* app, const std::string& name) {
    for (; app != nullptr; app = app->get_parent()) {
        if (const auto* option = app->get_option_no_throw(name)) {
            return option;
        }
    }
    return nullptr;
}

bool wants_value(const CLI::Option& option) {
    return option.get_items_expected_max() > 0;
}

std::vector<std::string> option_names(const CLI::App* app) {
    std::vector<std::string> names;
    for (; app != nullptr; app = app->get_parent()) {
        for (const auto* option : app->get_options()) {
            for (const auto& name : option->get_lnames()) {
                names.push_back("--" + name);
            }
        }
    }
    return names;
}

std::string suggestion(std::string_view word, const std::vector<std::string_view>& known) {
    const auto near = nearest_word(word, known);
    return near.empty() ? std::string() : fmt::format(": did you mean '{}'?", near);
}

[[noreturn]] void refuse_option(const CLI::App& app, const std::string& name) {
    const auto names = option_names(&app);
    throw UsageError(
        fmt::format("{} has no option {}{}", verb_path(app), name, suggestion(name, {names.begin(), names.end()})),
        help_of(app));
}

[[noreturn]] void refuse_verb(const CLI::App& app, const std::string& word) {
    throw UsageError(fmt::format("{} has no verb '{}'{}", verb_path(app), word, suggestion(word, verb_names(app))),
                     help_of(app));
}

/// The walk through the words: where it is, and what it has found.
class Walk {
public:
    explicit Walk(const CLI::App& app) : app_(&app) {}

    /// Looks at one word; `next` says whether another follows.
    void take(const std::string& word) {
        if (std::exchange(value_follows_, false) || only_words_follow_) {
            return;
        }
        if (word == "--") {
            only_words_follow_ = true;
        } else if (word.starts_with("--")) {
            take_long(word);
        } else if (word.size() > 1 && word.front() == '-') {
            take_short(word);
        } else {
            take_word(word);
        }
    }

    void refuse_missing_verb() const {
        const auto names = verb_names(*app_);
        if (!names.empty() && !asks_for_help_) {
            throw UsageError(fmt::format("{}: a verb is missing: {}", verb_path(*app_), fmt::join(names, ", ")),
                             help_of(*app_));
        }
    }

    [[nodiscard]] const CLI::App& app() const noexcept { return *app_; }

private:
    void take_long(const std::string& word) {
        const auto equals = word.find('=');
        const auto name = word.substr(0, equals);
        const auto* const option = find_option(app_, name);
        if (option == nullptr) {
            refuse_option(*app_, name);
        }
        if (equals == word.size() - 1) {
            throw UsageError(fmt::format("{}: nothing follows the '='", name), help_of(*app_));
        }
        note(*option, equals == std::string::npos);
    }

    /// "-q", "-qn" or "-oFILE".
    void take_short(const std::string& word) {
        for (std::size_t at = 1; at < word.size(); ++at) {
            const auto name = std::string("-") + word[at];
            const auto* const option = find_option(app_, name);
            if (option == nullptr) {
                refuse_option(*app_, at == 1 ? word : name);
            }
            note(*option, at + 1 == word.size());
            if (wants_value(*option)) {
                return;
            }
        }
    }

    void note(const CLI::Option& option, bool value_is_next_word) {
        value_follows_ = wants_value(option) && value_is_next_word;
        asks_for_help_ = asks_for_help_ || option.check_name("--help") || option.check_name("--version");
    }

    void take_word(const std::string& word) {
        const auto verbs = verbs_of(*app_);
        if (verbs.empty()) {
            return;
        }
        const auto found = std::ranges::find(verbs, word, [](const CLI::App* verb) { return verb->get_name(); });
        if (found == verbs.end()) {
            refuse_verb(*app_, word);
        }
        app_ = *found;
    }

    const CLI::App* app_;
    bool value_follows_ = false;
    bool only_words_follow_ = false;
    bool asks_for_help_ = false;
};

}  // namespace

void refuse_unknown_words(const CLI::App& app, const std::vector<std::string>& words) {
    Walk walk(app);
    for (const auto& word : words) {
        walk.take(word);
    }
    walk.refuse_missing_verb();
}

}  // namespace llp::cmd
