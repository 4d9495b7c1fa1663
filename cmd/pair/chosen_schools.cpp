#include "cmd/pair/chosen_schools.hpp"

#include "cmd/message.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/text_file.hpp"
#include "core/digest.hpp"

namespace llp::cmd {

namespace {

constexpr int furthest_kilometres = 1500;
constexpr int longest_minutes = 24 * 60;
constexpr std::size_t digits_told = 12;

}  // namespace

void add_chosen(CLI::App& app, ChosenOptions& options) {
    add_authorities(app, options.authorities, help_of(setting::authority));
    add_parsed(app, {"--phase", "PHASE", "Only this phase: primary, secondary, special, ..."}, options.phase,
               parse_phase);
    add_parsed(app, {"--schools", "FILE", "These schools in place of an authority's: a CSV with a column urn"},
               options.schools, as_typed);
    add_parsed(app, {"--max-km", "N", "No two further apart than N kilometres, 40 unless said"}, options.kilometres,
               whole_number(0, furthest_kilometres));
    add_parsed(app, {"--max-minutes", "N", "Nor than N minutes by road, where those are loaded"}, options.minutes,
               whole_number(0, longest_minutes));
    add_parsed(app, {"--weights", "FILE", "Your own weights and limits: a copy of defaults/support.toml, edited"},
               options.weights, as_typed);
    add_without(app, options.without);
    add_parsed(app, {"--save", "NAME", "Keep the result as a proposal of this name"}, options.save, some_name);
}

void add_without(CLI::App& app, std::vector<std::string>& rules) {
    add_each(app, {"--without", "RULE", "Switch off rules, with commas between; all for every one"},
             [&rules](const std::string& text) {
                 const auto named = parse_rules(text);
                 rules.insert(rules.end(), named.begin(), named.end());
             });
}

void add_pairs_option(CLI::App& app, const OptionText& text, std::vector<PartyPair>& into) {
    add_each(app, text, [&into](const std::string& typed) {
        const auto pairs = parse_pairs(typed);
        into.insert(into.end(), pairs.begin(), pairs.end());
    });
}

std::string read_weights(const std::string& file) {
    auto text = read_text_file(file);
    as_setting([&] { app::check_weights(text, file); });
    return text;
}

void take_weights(const Run& run, const std::optional<std::string>& file, app::PairRequest& request) {
    if (!file) {
        return;
    }
    request.weights_file = *file;
    request.weights_text = read_weights(*file);
    tell(run, "using {}, sha256 {}…", request.weights_file, digest_of(request.weights_text).substr(0, digits_told));
}

app::PairRequest request_of(const Run& run, const ChosenOptions& options) {
    app::PairRequest request;
    request.authorities = options.schools ? options.authorities : run.authorities(options.authorities);
    request.phase = options.phase;
    if (options.kilometres) {
        request.furthest = kilometres(*options.kilometres);
    }
    if (options.minutes) {
        request.longest = Minutes(*options.minutes);
    }
    take_weights(run, options.weights, request);
    request.without = options.without;
    request.locks = options.locks;
    request.forbids = options.forbids;
    request.save_as = options.save.value_or("");
    if (options.schools && !options.authorities.empty()) {
        throw UsageError("--authority and --schools: name one of the two", "leave --authority out");
    }
    return request;
}

}  // namespace llp::cmd
