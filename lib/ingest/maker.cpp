#include "ingest/maker.hpp"

#include "ingest/makers/list.hpp"

namespace llp::ingest {

std::unique_ptr<RecordMaker> make_maker(const MakerContext& context) {
    switch (context.spec.kind) {
        case RecordKind::school:
            return school_maker(context);
        case RecordKind::result:
            return result_maker(context);
        case RecordKind::figure:
            return figure_maker(context);
        case RecordKind::judgement:
            return judgement_maker(context);
        case RecordKind::rating:
            return rating_maker(context);
        case RecordKind::inspection:
            return inspection_maker(context);
        case RecordKind::link:
            return link_maker(context);
        case RecordKind::link_list:
            return link_list_maker(context);
        case RecordKind::organisation:
            return organisation_maker(context);
        case RecordKind::place:
            return place_maker(context);
        case RecordKind::membership:
            return membership_maker(context);
        case RecordKind::declaration:
            return declaration_maker(context);
        case RecordKind::capacity:
            return capacity_maker(context);
        case RecordKind::conflict:
            return conflict_maker(context);
        case RecordKind::travel:
            return travel_maker(context);
        case RecordKind::term_dates:
            return term_dates_maker(context);
        case RecordKind::review:
            return review_maker(context);
        case RecordKind::offer:
            return offer_maker(context);
        case RecordKind::appointment:
            return appointment_maker(context);
    }
    return nullptr;
}

}  // namespace llp::ingest
