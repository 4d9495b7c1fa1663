#include "match/retold.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <map>

namespace llp::match {

namespace {

std::string in_words(const Tally& tally) {
    std::vector<std::string> words;
    for (const auto& [name, count] : tally) {
        words.push_back(fmt::format("{} {}", name, count));
    }
    return words.empty() ? "nothing" : fmt::format("{}", fmt::join(words, ", "));
}

std::string in_words(const std::optional<Metres>& metres) {
    return metres ? fmt::format("{} m", *metres) : "not known";
}

std::string in_words(const std::vector<std::string>& names) {
    return names.empty() ? "nothing" : fmt::format("{}", fmt::join(names, ", "));
}

std::string_view in_words(bool flag) {
    return flag ? "yes" : "no";
}

std::map<std::string, Points> by_name(const std::vector<ScorePart>& parts) {
    std::map<std::string, Points> sums;
    for (const auto& [name, points] : parts) {
        sums[name] += points;
    }
    return sums;
}

std::vector<Urn> without(const std::vector<Urn>& all, const std::vector<Urn>& those) {
    std::vector<Urn> rest;
    std::ranges::set_difference(all, those, std::back_inserter(rest));
    return rest;
}

}  // namespace

void Retold::figure(const std::string& of, const std::string& what, std::int64_t follows, std::int64_t said) {
    if (follows != said) {
        note(of, what, std::to_string(follows), std::to_string(said));
    }
}

void Retold::figure(const std::string& of, const std::string& what, const Tally& follows, const Tally& said) {
    if (follows != said) {
        note(of, what, in_words(follows), in_words(said));
    }
}

void Retold::metres(const std::string& of, const std::string& what, const std::optional<Metres>& follows,
                    const std::optional<Metres>& said) {
    word(of, what, in_words(follows), in_words(said));
}

void Retold::word(const std::string& of, const std::string& what, std::string_view follows, std::string_view said) {
    if (follows != said) {
        note(of, what, follows, said);
    }
}

void Retold::names(const std::string& of, const std::string& what, const std::vector<std::string>& follow,
                   const std::vector<std::string>& said) {
    word(of, what, in_words(follow), in_words(said));
}

void Retold::flag(const std::string& of, const std::string& what, bool follows, bool said) {
    word(of, what, in_words(follows), in_words(said));
}

void Retold::parts(const std::string& of, const std::vector<ScorePart>& follow, const std::vector<ScorePart>& said) {
    if (by_name(follow) != by_name(said)) {
        faults_.push_back(fmt::format("{}: the parts of the score are others", of));
    }
}

void Retold::areas(const std::string& of, const std::vector<std::string>& follow,
                   const std::vector<std::string>& said) {
    if (follow != said) {
        faults_.push_back(fmt::format("{}: the areas are others", of));
    }
}

void Retold::found_by_peers(const std::string& of, const std::vector<std::string>& follow,
                            const std::vector<std::string>& said) {
    if (!said.empty() && follow != said) {
        faults_.push_back(fmt::format("{}: the areas that peers found are others", of));
    }
}

void Retold::schools(const std::string& what, const std::vector<Urn>& follow, const std::vector<Urn>& said) {
    for (const auto urn : without(follow, said)) {
        faults_.push_back(fmt::format("{} is not told among {}", urn, what));
    }
    for (const auto urn : without(said, follow)) {
        faults_.push_back(fmt::format("{} is told among {}, and is none of them", urn, what));
    }
}

void Retold::note(const std::string& of, const std::string& what, std::string_view follows, std::string_view said) {
    faults_.push_back(fmt::format("{}{}{}: {}, not {}", of, of.empty() ? "" : ", ", what, follows, said));
}

}  // namespace llp::match
