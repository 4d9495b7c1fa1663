#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/quantity.hpp"
#include "core/urn.hpp"
#include "model/phase.hpp"
#include "report/document.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

/// One variable of a method, as the schools of a pool are compared in it.
struct SimilarVariable {
    std::string name;
    std::string title;
    std::string unit;                  ///< As data/defaults/measures.csv has it: "percent".
    Millionths weight;                 ///< Its share of 1; 0 where nobody has a figure and it is left out.
    std::optional<Millionths> median;  ///< Of the pool; none where it is left out.
    int filled = 0;                    ///< Schools that stand at the median, having no figure of their own.
    std::optional<Millionths> own;     ///< Of the school that is asked about, if one is; none where it was filled.
};

/// The schools that are compared with each other, and how.
struct SimilarPoolFacts {
    std::string method;  ///< Its name and version: "range-normalised 1".
    std::string title;
    std::string source;  ///< Whose method it is.
    std::vector<Phase> phases;
    std::int64_t schools = 0;
    std::int64_t left_out = 0;  ///< Of the phase, but nothing is known of them that the method compares.
    int region_first_of = 0;    ///< Of so many nearest those of the same region come first; 0: region is no matter.
    std::vector<SimilarVariable> variables;
};

struct SimilarNeighbour {
    Urn urn;
    int rank = 0;  ///< From 1.
    Millionths distance;
    std::optional<Metres> apart;  ///< On the ground, in a straight line; none where a place is not known.
    bool same_region = false;
    std::vector<Millionths> parts;    ///< Of 1, one a variable of the pool.
    std::vector<std::size_t> filled;  ///< Variables of the pool in which it stands at the median.
};

/// What `llp pair similar URN` prints.
struct SimilarFacts {
    Date as_of;
    Urn urn;
    std::string region;  ///< Empty where it is not known.
    SimilarPoolFacts pool;
    std::vector<SimilarNeighbour> neighbours;  ///< In the order of the method.
    Names names;                               ///< Of every school on the page.
};

/// A published figure of the school and of those most similar to it, all of one period.
struct SimilarFigure {
    std::string measure;  ///< Of data/defaults/measures.csv.
    Period period;
    Millionths own;
    std::optional<Millionths> median;               ///< Of the others that have the figure; none where none has.
    std::vector<std::optional<Millionths>> others;  ///< One a neighbour, in their order.
};

/// A row for each figure, the columns of the others numbered as they are ranked, with dots beside it: { figure, period,
/// school, similar_median, similar_schools, similar_1, .. }.
Table similar_figures_table(const std::vector<SimilarFigure>& figures);

/// The neighbours as a table of this name, to stand in a page about the school.
Table similar_table(const SimilarFacts& facts, std::string name);

/// What schools are compared in: "Pupils, Free school meals".
std::string compared_in(const SimilarPoolFacts& pool);

/// What `llp pair similar --all` prints.
struct AllSimilarFacts {
    struct Row {
        Urn of;
        Urn urn;
        int rank = 0;
        Millionths distance;
        std::optional<Metres> apart;
        std::size_t pool = 0;  ///< Among `pools`.
    };

    Date as_of;
    std::int64_t schools = 0;  ///< That were asked about and have neighbours.
    std::vector<Urn> without;  ///< Of which no method can speak; by URN.
    std::vector<SimilarPoolFacts> pools;
    std::vector<Row> rows;  ///< By school, then rank.
    Names names;
};

/// Who is like this school, in what, and how far away.
///
/// llp.similar/1: { as_of, urn, name, method, pool, left_out, region, filled {variable: schools}, dropped [variable],
/// variables [ {variable, weight, own, median, filled} ], neighbours [ {urn, name, rank, distance, km, same_region,
/// filled [variable], parts {variable: share of the squared distance}} ] }.
Document similar(const SimilarFacts& facts);

/// The same of many schools.
///
/// llp.similar_all/1: { as_of, schools, without [urn], pools [ {method, phases, schools, left_out,
/// filled {variable: schools}, dropped [variable]} ], neighbours [ {school, urn, rank, distance, km, method} ] }.
Document all_similar(const AllSimilarFacts& facts);

}  // namespace llp::report
