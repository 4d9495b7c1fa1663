#include "match/inputs.hpp"

#include <algorithm>

#include "core/digest.hpp"
#include "match/standing.hpp"

namespace llp::match {

namespace {

/// Fields one after the other, each with its length, so that no two lists of fields give the same text.
class Line {
public:
    explicit Line(std::string_view kind) { add(kind); }

    Line& add(std::string_view field) {
        fmt::format_to(std::back_inserter(text_), "{}:{};", field.size(), field);
        return *this;
    }
    Line& add(std::int64_t value) { return add(std::string_view(std::to_string(value))); }
    Line& add(Date day) { return add(std::string_view(iso(day))); }
    template <typename Tag>
    Line& add(Quantity<Tag> value) {
        return add(value.count());
    }
    Line& add(const Party& party) { return add(std::string_view(party.text())); }
    template <typename T>
    Line& add(const std::optional<T>& value) {
        return value ? add(*value) : add(std::string_view("-"));
    }

    [[nodiscard]] std::string text() const { return text_ + "\n"; }

private:
    std::string text_;
};

using Lines = std::vector<std::string>;

void add_weights(Lines& lines, const Weights& weights) {
    lines.push_back(Line("points")
                        .add(weights.need)
                        .add(weights.declared)
                        .add(weights.topic)
                        .add(weights.context)
                        .add(weights.per_km)
                        .add(weights.continuity)
                        .add(weights.load)
                        .text());
    lines.push_back(Line("levels").add(weights.urgent).add(weights.offer_level).add(weights.need_level).text());
    for (const auto& [area, priority] : weights.priority) {
        lines.push_back(Line("priority").add(area).add(priority).text());
    }
    const auto& s = weights.similarity;
    lines.push_back(Line("similarity")
                        .add(s.pupils)
                        .add(s.fsm)
                        .add(s.eal)
                        .add(s.sen)
                        .add(s.rural)
                        .add(s.fsm_span)
                        .add(s.eal_span)
                        .add(s.sen_span)
                        .text());
}

/// Nothing where nothing is to be kept: such rounds are older than keeping.
void add_keep(Lines& lines, const Settings& settings) {
    for (const auto& party : settings.withdrawn) {
        lines.push_back(Line("withdrawn").add(party).text());
    }
    if (const auto& keep = settings.keep) {
        lines.push_back(Line("keep").add(keep->rate.points).add(keep->rate.per).add(keep->in_score ? 1 : 0).text());
        for (const auto& [supported, supporter] : keep->pairs) {
            lines.push_back(Line("kept").add(supported).add(supporter).text());
        }
    }
}

void add_settings(Lines& lines, const Settings& settings) {
    lines.push_back(Line("settings")
                        .add(settings.name)
                        .add(settings.furthest)
                        .add(settings.demand)
                        .add(settings.days_per_pairing)
                        .add(settings.room_without_capacity)
                        .add(settings.smallest_roll)
                        .add(settings.cooling_off)
                        .add(settings.runners_up)
                        .add(settings.capacity)
                        .add(settings.longest)
                        .add(token(settings.supporters))
                        .add(settings.fair ? 1 : 0)
                        .text());
    for (const auto& rule : settings.without) {
        lines.push_back(Line("without").add(rule).text());
    }
    for (const auto& [supported, supporter] : settings.locks) {
        lines.push_back(Line("lock").add(supported).add(supporter).text());
    }
    for (const auto& [supported, supporter] : settings.forbids) {
        lines.push_back(Line("forbid").add(supported).add(supporter).text());
    }
    add_keep(lines, settings);
    add_weights(lines, settings.weights);
}

void add_school(Lines& lines, const Party& party, const School& school) {
    const auto phase = school.phase ? std::optional(token(*school.phase)) : std::nullopt;
    const auto status = school.status ? std::optional(token(*school.status)) : std::nullopt;
    Line line("school");
    line.add(party).add(phase).add(status).add(school.open_date).add(school.close_date).add(school.trust_id);
    line.add(school.trust_name).add(school.federation).add(school.admissions).add(school.urban_rural);
    line.add(school.pupils).add(school.state_funded ? 1 : 0).add(school.is_academy() ? 1 : 0);
    if (school.place) {
        line.add(school.place->easting).add(school.place->northing);
    }
    lines.push_back(line.text());
}

void add_organisation(Lines& lines, const Organisation& body, Date day) {
    Line line("organisation");
    line.add(body.id).add(body.name).add(body.kind).add(body.is_open(day) ? 1 : 0);
    if (body.place) {
        line.add(body.place->easting).add(body.place->northing);
    }
    lines.push_back(line.text());
}

void add_profile(Lines& lines, const Party& party, const Profile& profile) {
    lines.push_back(Line("profile").add(party).add(profile.category).add(is_inspected(profile) ? 1 : 0).text());
    for (const auto& area : profile.areas) {
        lines.push_back(Line("area").add(party).add(area.area).add(area.level).add(area.urgent ? 1 : 0).text());
    }
}

void add_declaration(Lines& lines, const Declaration& declaration) {
    lines.push_back(Line("declaration")
                        .add(declaration.party)
                        .add(token(declaration.kind))
                        .add(declaration.area)
                        .add(declaration.topic)
                        .add(declaration.days_per_term)
                        .add(token(declaration.willing))
                        .add(declaration.urgent ? 1 : 0)
                        .text());
}

void add_facts(Lines& lines, const Someone& someone) {
    if (someone.context) {
        const auto& context = *someone.context;
        lines.push_back(Line("context")
                            .add(someone.party)
                            .add(context.pupils)
                            .add(context.fsm)
                            .add(context.eal)
                            .add(context.sen)
                            .text());
    }
    if (someone.capacity) {
        const auto& capacity = *someone.capacity;
        lines.push_back(Line("capacity")
                            .add(someone.party)
                            .add(capacity.min_schools)
                            .add(capacity.max_schools)
                            .add(capacity.days_per_term)
                            .text());
    }
    for (const auto& declaration : someone.declarations) {
        add_declaration(lines, declaration);
    }
}

void add_someone(Lines& lines, const Someone& someone, Date day) {
    lines.push_back(Line("party")
                        .add(someone.party)
                        .add(someone.member ? 1 : 0)
                        .add(someone.guest ? 1 : 0)
                        .add(someone.outside ? 1 : 0)
                        .text());
    if (someone.school) {
        add_school(lines, someone.party, *someone.school);
    }
    if (someone.organisation) {
        add_organisation(lines, *someone.organisation, day);
    }
    if (someone.profile) {
        add_profile(lines, someone.party, *someone.profile);
    }
    add_facts(lines, someone);
}

void add_links(Lines& lines, const Problem& problem) {
    for (const auto& conflict : problem.conflicts) {
        if (conflict.holds_on(problem.day)) {
            lines.push_back(
                Line("conflict").add(std::min(conflict.a, conflict.b)).add(std::max(conflict.a, conflict.b)).text());
        }
    }
    for (const auto& partnership : problem.partnerships) {
        lines.push_back(Line("partnership")
                            .add(partnership.supported)
                            .add(partnership.supporter)
                            .add(partnership.from)
                            .add(partnership.to)
                            .text());
    }
    for (const auto& way : problem.travel) {
        lines.push_back(Line("travel").add(way.from).add(way.to).add(way.minutes).text());
    }
}

}  // namespace

std::string digest_of_inputs(const Problem& problem, const Settings& settings, const std::vector<ScoreRow>& rows) {
    Lines lines{Line("day").add(problem.day).text()};
    add_settings(lines, settings);
    for (const auto& someone : problem.parties) {
        add_someone(lines, someone, problem.day);
    }
    add_links(lines, problem);
    for (const auto& row : rows) {
        lines.push_back(Line("score").add(row.supported).add(row.supporter).add(row.score).text());
    }
    std::ranges::sort(lines);
    Digest digest;
    for (const auto& line : lines) {
        digest.add(line);
    }
    return digest.finish();
}

}  // namespace llp::match
