#include "cmd/unknown_word.hpp"

#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <utility>

#include "core/text.hpp"

namespace llp::cmd {

std::string verb_path(const CLI::App& app) {
    if (app.get_parent() == nullptr) {
        return {};
    }
    const auto above = verb_path(*app.get_parent());
    return above.empty() ? app.get_name() : above + " " + app.get_name();
}

UsageError usage_fault(const CLI::App& app, std::string_view message) {
    const auto path = verb_path(app);
    return path.empty() ? UsageError(std::string(message), "llp --help")
                        : UsageError(fmt::format("{}: {}", path, message), fmt::format("llp {} --help", path));
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
    const auto meant = suggestion(name, {names.begin(), names.end()});
    throw usage_fault(app, fmt::format("there is no option {}{}", name, meant));
}

[[noreturn]] void refuse_verb(const CLI::App& app, const std::string& word) {
    throw usage_fault(app, fmt::format("there is no verb '{}'{}", word, suggestion(word, verb_names(app))));
}

/// The walk through the words: where it is, and what it has found.
class Walk {
public:
    explicit Walk(const CLI::App& app) : app_(&app) {}

    /// Looks at one word; `next` says whether another follows.
    void take(const std::string& word) {
        if (std::exchange(value_follows_, false)) {
            typed_.values[last_long_name_] = word;
            return;
        }
        if (only_words_follow_) {
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

    /// After the last word.
    void refuse_what_is_missing() const {
        if (typed_.ask_for_help) {
            return;
        }
        if (value_follows_) {
            throw usage_fault(*app_, fmt::format("{}: a value is missing", last_option_));
        }
        const auto names = verb_names(*app_);
        if (!names.empty()) {
            throw usage_fault(*app_, fmt::format("a verb is missing: {}", fmt::join(names, ", ")));
        }
    }

    [[nodiscard]] TypedOptions typed() && { return std::move(typed_); }

private:
    void take_long(const std::string& word) {
        const auto equals = word.find('=');
        const auto name = word.substr(0, equals);
        const auto* const option = find_option(app_, name);
        if (option == nullptr) {
            refuse_option(*app_, name);
        }
        if (equals == word.size() - 1) {
            throw usage_fault(*app_, fmt::format("{}: nothing follows the '='", name));
        }
        const bool has_value = equals != std::string::npos;
        if (has_value && !wants_value(*option)) {
            throw usage_fault(*app_, fmt::format("{} is a switch and takes no value", name));
        }
        note(*option, name, !has_value, has_value ? word.substr(equals + 1) : std::string());
    }

    /// "-q", "-qn" or "-oFILE".
    void take_short(const std::string& word) {
        for (std::size_t at = 1; at < word.size(); ++at) {
            const auto name = std::string("-") + word[at];
            const auto* const option = find_option(app_, name);
            if (option == nullptr) {
                refuse_option(*app_, at == 1 ? word : name);
            }
            note(*option, name, at + 1 == word.size(), wants_value(*option) ? word.substr(at + 1) : std::string());
            if (wants_value(*option)) {
                return;
            }
        }
    }

    void note(const CLI::Option& option, const std::string& name, bool value_is_next_word, const std::string& value) {
        last_option_ = name;
        last_long_name_ = option.get_lnames().empty() ? name : "--" + option.get_lnames().front();
        typed_.values[last_long_name_] = value;
        value_follows_ = wants_value(option) && value_is_next_word;
        typed_.ask_for_help = typed_.ask_for_help || option.check_name("--help") || option.check_name("--version");
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
    std::string last_option_;
    std::string last_long_name_;
    TypedOptions typed_;
    bool value_follows_ = false;
    bool only_words_follow_ = false;
};

}  // namespace

TypedOptions look_at_words(const CLI::App& app, const std::vector<std::string>& words) {
    Walk walk(app);
    for (const auto& word : words) {
        walk.take(word);
    }
    walk.refuse_what_is_missing();
    return std::move(walk).typed();
}

}  // namespace llp::cmd
