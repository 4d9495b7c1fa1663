#pragma once

#include <memory>

#include "ingest/maker.hpp"

namespace llp::ingest {

/// One maker a kind of record; each stands in a source of its name, those of links in one.
std::unique_ptr<RecordMaker> school_maker(const MakerContext& context);
std::unique_ptr<RecordMaker> result_maker(const MakerContext& context);
std::unique_ptr<RecordMaker> figure_maker(const MakerContext& context);
std::unique_ptr<RecordMaker> judgement_maker(const MakerContext& context);
std::unique_ptr<RecordMaker> rating_maker(const MakerContext& context);
std::unique_ptr<RecordMaker> inspection_maker(const MakerContext& context);
std::unique_ptr<RecordMaker> link_maker(const MakerContext& context);
std::unique_ptr<RecordMaker> link_list_maker(const MakerContext& context);
std::unique_ptr<RecordMaker> organisation_maker(const MakerContext& context);
std::unique_ptr<RecordMaker> place_maker(const MakerContext& context);
std::unique_ptr<RecordMaker> membership_maker(const MakerContext& context);
std::unique_ptr<RecordMaker> declaration_maker(const MakerContext& context);
std::unique_ptr<RecordMaker> capacity_maker(const MakerContext& context);
std::unique_ptr<RecordMaker> conflict_maker(const MakerContext& context);
std::unique_ptr<RecordMaker> travel_maker(const MakerContext& context);
std::unique_ptr<RecordMaker> term_dates_maker(const MakerContext& context);
std::unique_ptr<RecordMaker> review_maker(const MakerContext& context);
std::unique_ptr<RecordMaker> offer_maker(const MakerContext& context);
std::unique_ptr<RecordMaker> appointment_maker(const MakerContext& context);

}  // namespace llp::ingest
