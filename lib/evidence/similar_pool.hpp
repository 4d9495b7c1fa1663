#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/date.hpp"
#include "core/urn.hpp"
#include "evidence/figures.hpp"
#include "evidence/similar_method.hpp"
#include "evidence/similarity.hpp"
#include "model/school.hpp"

namespace llp::evidence {

/// What a school has in a variable, from its newest figures (`newest_figures`); none where one of the measures is not
/// known, or they are of different periods.
std::optional<Millionths> figure_of(const MethodVariable& variable, const School& school,
                                    const std::vector<Figure>& newest);

/// The method of least precedence that compares schools of this phase and of whose variables the school has one at
/// least. nullptr where there is none.
const SimilarMethod* method_for(const School& school, const std::vector<Figure>& newest);

/// The schools of one phase group that are open and state-funded on the day, as a method compares them. A school of
/// which no variable is known is like nobody, and left out. Members are numbered in the order of their URNs.
class SimilarPool {
public:
    /// `schools` in any order; `newest` as `newest_figures`. The group is one of the method. The method and the schools
    /// must outlive the pool.
    SimilarPool(const SimilarMethod& method, const PhaseGroup& group, std::span<const School> schools,
                const std::vector<Figure>& newest, Date as_of);

    [[nodiscard]] const SimilarMethod& method() const noexcept { return *method_; }
    [[nodiscard]] const PhaseGroup& group() const noexcept { return *group_; }
    /// Distances between the members; its variables are those of the method, in their order.
    [[nodiscard]] const Similarity& similarity() const noexcept { return similarity_; }

    [[nodiscard]] const std::vector<const School*>& members() const noexcept { return members_; }
    [[nodiscard]] int left_out() const noexcept { return left_out_; }
    /// nullopt where the school is no member.
    [[nodiscard]] std::optional<std::size_t> find(Urn urn) const;
    /// None where the variable was filled.
    [[nodiscard]] std::optional<Millionths> figure(std::size_t member, std::size_t variable) const;

    /// The members most similar to one of them, in the order of the method: by distance and URN; with
    /// `region_first_of`, of so many nearest (or of `count`, if that is more) those of its region before the others.
    [[nodiscard]] std::vector<Near> similar_to(std::size_t member, std::size_t count) const;
    /// Both lie in one known region.
    [[nodiscard]] bool same_region(std::size_t a, std::size_t b) const;

private:
    void admit(const School& school, const std::vector<Figure>& newest);

    const SimilarMethod* method_;
    const PhaseGroup* group_;
    std::vector<const School*> members_;
    std::vector<std::string_view> regions_;  ///< One a member; empty where it is not known.
    int left_out_ = 0;
    std::vector<Variable> variables_;
    Similarity similarity_;
};

}  // namespace llp::evidence
