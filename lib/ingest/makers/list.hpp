#pragma once

#include <memory>

#include "ingest/maker.hpp"

namespace llp::ingest {

/// One maker a kind of record; each stands in a source of its name.
std::unique_ptr<RecordMaker> school_maker(const MakerContext& context);
std::unique_ptr<RecordMaker> result_maker(const MakerContext& context);
std::unique_ptr<RecordMaker> figure_maker(const MakerContext& context);
std::unique_ptr<RecordMaker> judgement_maker(const MakerContext& context);
std::unique_ptr<RecordMaker> rating_maker(const MakerContext& context);
std::unique_ptr<RecordMaker> membership_maker(const MakerContext& context);
std::unique_ptr<RecordMaker> declaration_maker(const MakerContext& context);
std::unique_ptr<RecordMaker> capacity_maker(const MakerContext& context);
std::unique_ptr<RecordMaker> conflict_maker(const MakerContext& context);

}  // namespace llp::ingest
