#include "app/chosen_schools.hpp"

#include <algorithm>

#include "app/form_file.hpp"
#include "app/pair_problem.hpp"
#include "app/save_round.hpp"
#include "core/error.hpp"
#include "core/number.hpp"

namespace llp::app {

namespace {

void refuse_unknown(const Knowledge& known, const std::vector<Urn>& schools, const std::string& file) {
    for (const auto urn : schools) {
        if (known.school(urn) == nullptr) {
            raise<InputError>("{}: no school {} is held", file, urn);
        }
    }
}

bool is_locked(const PairRequest& request, const Party& party) {
    return std::ranges::any_of(request.locks,
                               [&](const auto& lock) { return lock.first == party || lock.second == party; });
}

void keep_listed(match::Problem& problem, const PairRequest& request, const std::vector<Urn>& schools) {
    const auto is_listed = [&](const Party& party) {
        return party.urn() && std::ranges::binary_search(schools, *party.urn());
    };
    std::erase_if(problem.parties, [&](const match::Someone& someone) {
        return !is_listed(someone.party) && !is_locked(request, someone.party);
    });
    for (auto& someone : problem.parties) {
        someone.guest = someone.guest || !is_listed(someone.party);
    }
}

std::string joined(const std::vector<std::pair<Party, Party>>& pairs) {
    std::vector<std::string> texts;
    texts.reserve(pairs.size());
    for (const auto& [one, other] : pairs) {
        texts.push_back(fmt::format("{}:{}", one, other));
    }
    std::ranges::sort(texts);
    return fmt::format("{}", fmt::join(texts, " "));
}

void note(std::map<std::string, std::string>& said, const std::string& name, std::string value) {
    if (!value.empty()) {
        said[name] = std::move(value);
    }
}

std::map<std::string, std::string> parameters(const PairRequest& request, const match::Settings& settings,
                                              const std::string& schools_file) {
    std::map<std::string, std::string> said;
    note(said, "authority", fmt::format("{}", fmt::join(request.authorities, ",")));
    note(said, "phase", request.phase ? std::string(token(*request.phase)) : "");
    note(said, "schools", schools_file);
    note(said, "max_km", exact_decimal(Millionths(settings.furthest.count() * 1000)));
    note(said, "max_minutes", settings.longest ? std::to_string(settings.longest->count()) : "");
    note(said, "without", fmt::format("{}", fmt::join(settings.without, ",")));
    note(said, "lock", joined(settings.locks));
    note(said, "forbid", joined(settings.forbids));
    return said;
}

}  // namespace

ChosenSchools choose_schools(const store::Snapshot& snapshot, const Knowledge& known, PairRequest request,
                             const std::string& schools_file) {
    std::optional<std::vector<Urn>> listed;
    if (schools_file.empty()) {
        request.authorities = home_authorities(known, request.authorities);
    } else {
        listed = read_schools(schools_file);
        refuse_unknown(known, *listed, schools_file);
        request.authorities.clear();
    }
    auto settings = support_settings(request);
    auto problem = problem_over(snapshot, known, request, listed, settings.furthest);
    auto said = parameters(request, settings, schools_file);
    note_own_weights(said, request, settings);
    return {.problem = std::move(problem),
            .settings = std::move(settings),
            .parameters = std::move(said),
            .listed = std::move(listed)};
}

match::Problem problem_over(const store::Snapshot& snapshot, const Knowledge& known, PairRequest request,
                            const std::optional<std::vector<Urn>>& listed, Metres furthest) {
    if (listed) {
        request.authorities.clear();
    }
    auto problem = support_problem_over(snapshot, known, request, furthest);
    if (listed) {
        keep_listed(problem, request, *listed);
    }
    return problem;
}

}  // namespace llp::app
