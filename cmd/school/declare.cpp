#include <algorithm>
#include <memory>

#include "app/schools.hpp"
#include "cmd/change.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/school/verbs.hpp"
#include "model/area.hpp"

namespace llp::cmd::school_verbs {

namespace {

constexpr int most_days_per_term = 80;

struct Options {
    std::optional<Party> party;
    std::optional<std::string> need;
    std::optional<std::string> offer;
    std::optional<std::string> topic;
    std::optional<std::string> mode;
    std::optional<int> days;
    std::optional<std::string> reason;
    std::optional<Date> from;
    std::optional<Date> until;
    bool urgent = false;
    bool listed = false;
    bool not_willing = false;
    bool not_this_year = false;
};

std::string parse_mode(std::string_view text) {
    return known_word("mode", text, {"sharing-practice", "coaching", "mentoring", "training", "review", "governance"});
}

/// Empty for all of the area.
std::string topic_within(const std::string& area, const std::optional<std::string>& topic) {
    if (!topic) {
        return {};
    }
    const auto& topics = find_area(area)->topics;
    std::vector<std::string_view> ids(topics.size());
    std::ranges::transform(topics, ids.begin(), &Area::Topic::id);
    return named_after("--topic", [&] { return known_word("topic of " + area, *topic, ids); });
}

Willing willing(const Options& options) {
    if (options.not_this_year) {
        return Willing::not_this_year;
    }
    return options.not_willing ? Willing::no : Willing::yes;
}

void refuse_what_does_not_fit(const Options& options) {
    if (options.need.has_value() == options.offer.has_value()) {
        throw UsageError("school declare: exactly one of --need and --offer says what is declared",
                         "llp school declare 990012 --need curriculum-and-teaching");
    }
    if (options.urgent && options.offer) {
        raise<UsageError>("--urgent belongs to a need");
    }
    if (options.need && (options.listed || options.not_willing || options.not_this_year)) {
        raise<UsageError>("--listed, --not-willing and --not-this-year belong to an offer");
    }
    if (options.not_willing && options.not_this_year) {
        raise<UsageError>("--not-willing and --not-this-year exclude each other");
    }
    refuse_reversed(options.from, options.until);
}

Declaration declaration_of(const Options& options, Date day) {
    const auto& area = options.need ? *options.need : *options.offer;
    return {.kind = options.need ? DeclarationKind::need : DeclarationKind::offer,
            .party = *options.party,
            .area = area,
            .topic = topic_within(area, options.topic),
            .mode = options.mode.value_or(""),
            .days_per_term = options.days ? std::optional(Days(*options.days)) : std::nullopt,
            .willing = willing(options),
            .reason = options.reason.value_or(""),
            .listed = options.listed,
            .urgent = options.urgent,
            .from = options.from,
            .to = options.until,
            .origin = {},
            .date = day,
            .file = {}};
}

void work(const Run& run, const Options& options) {
    refuse_what_does_not_fit(options);
    const auto declaration = declaration_of(options, run.as_of());
    Output output(run);
    const auto saved = app::declare(run.writing(), declaration);
    const auto topic = declaration.topic.empty() ? std::string() : " (" + declaration.topic + ")";
    confirm(run, output, saved,
            fmt::format("{} {}{} of {}", token(declaration.kind), declaration.area, topic, declaration.party));
}

void add_terms(CLI::App& app, Options& options) {
    add_parsed(app, {"--days", "N", "Days per term, at most"}, options.days, whole_number(0, most_days_per_term));
    add_parsed(app, {"--from", "DAY", "The first day on which it holds"}, options.from, Date::parse);
    add_parsed(app, {"--until", "DAY", "The last day on which it holds"}, options.until, Date::parse);
    add_switch(app, "--urgent", options.urgent, "A need that cannot wait");
    add_switch(app, "--listed", options.listed, "An offer that may stand in the public directory");
    add_switch(app, "--not-willing", options.not_willing, "An offer that is withdrawn: no longer willing");
    add_switch(app, "--not-this-year", options.not_this_year, "An offer that rests: not willing this year");
    add_parsed(app, {"--reason", "TEXT", "Why"}, options.reason, as_typed);
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    required(add_parsed(app, {"PARTY", "", "The URN of a school, or org:ID"}, options->party, Party::parse));
    add_parsed(app, {"--need", "AREA", "It needs support in this area, such as curriculum-and-teaching"}, options->need,
               parse_area);
    add_parsed(app, {"--offer", "AREA", "It can give support in this area"}, options->offer, parse_area);
    add_parsed(app, {"--topic", "TOPIC", "A topic of the area, such as reading; otherwise all of it"}, options->topic,
               as_typed);
    add_parsed(app, {"--mode", "MODE", "sharing-practice, coaching, mentoring, training, review or governance"},
               options->mode, parse_mode);
    add_terms(app, *options);
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb declare_verb() noexcept {
    return {.name = "declare",
            .summary = "record what a school needs or can give",
            .examples =
                "llp school declare 990012 --need curriculum-and-teaching --topic reading\n"
                "llp school declare 990044 --offer inclusion --days 10 --listed --until 2027-07-31\n"
                "llp school declare 990044 --offer inclusion --not-this-year --reason \"new headteacher\"",
            .add = add};
}

}  // namespace llp::cmd::school_verbs
