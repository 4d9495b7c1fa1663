#include <doctest/doctest.h>
#include <fmt/format.h>

#include "core/error.hpp"
#include "model/role.hpp"

#include "support/recording_sink.hpp"

using namespace llp;

namespace {

/// The only record of its kind.
template <typename T>
T only(const std::string& text, const ingest::Request& request = a_request()) {
    RecordingSink sink;
    const auto imported = import_text(text, sink, request);
    const auto records = sink.all<T>();
    REQUIRE(records.size() == 1);
    return records.front();
}

/// Code and message of the only thing that was found wrong with the only row.
std::string complaint_of(const std::string& text, const ingest::Request& request = a_request()) {
    RecordingSink sink;
    const auto imported = import_text(text, sink, request);
    if (!imported.rejects.empty()) {
        return imported.rejects.front().code + ": " + imported.rejects.front().message;
    }
    return imported.summary.findings.empty() ? "none" : imported.summary.findings.front().message;
}

std::string text_of(const SchoolStatement& school, SchoolField field) {
    const auto* const text = std::get_if<std::string>(&school.values[static_cast<std::size_t>(field)]);
    return text != nullptr ? *text : "";
}

std::int64_t number_of(const SchoolStatement& school, SchoolField field) {
    const auto* const number = std::get_if<std::int64_t>(&school.values[static_cast<std::size_t>(field)]);
    return number != nullptr ? *number : -1;
}

ingest::Request dated(const char* day) {
    auto request = a_request();
    request.dated = Date::parse(day);
    return request;
}

ingest::Request of_year(const char* year) {
    auto request = a_request();
    request.period = Period::parse(year);
    request.release = Release::revised;
    return request;
}

}  // namespace

TEST_CASE("a GIAS row states the school's fields and its rating") {
    RecordingSink sink;
    import_text(
        "URN,LA (code),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),"
        "OpenDate,CloseDate,PhaseOfEducation (name),AdmissionsPolicy (name),Diocese (name),Easting,OfstedLastInsp,"
        "OfstedRating (name)\n"
        "100001,925,2009,One School,Community school,\"Open, but proposed to close\",01/09/1990,,Not applicable,"
        "Non-selective,Not applicable,500123,19-04-2013,Special Measures\n",
        sink, dated("2024-01-01"));
    const auto school = sink.all<SchoolStatement>().at(0);
    CHECK(number_of(school, SchoolField::laestab) == 9252009);
    CHECK(number_of(school, SchoolField::la_code) == 925);
    CHECK(number_of(school, SchoolField::easting) == 500123);
    CHECK(text_of(school, SchoolField::name) == "One School");
    CHECK(text_of(school, SchoolField::status) == "open-proposed-to-close");
    CHECK(text_of(school, SchoolField::open_date) == "1990-09-01");
    CHECK(text_of(school, SchoolField::admissions) == "non-selective");
    CHECK(school.states(SchoolField::close_date));
    CHECK(text_of(school, SchoolField::close_date).empty());
    CHECK(school.states(SchoolField::phase));
    CHECK(text_of(school, SchoolField::phase).empty());
    CHECK(text_of(school, SchoolField::diocese).empty());
    CHECK_FALSE(school.states(SchoolField::pupils));

    const auto judgements = sink.all<Judgement>();
    REQUIRE(judgements.size() == 2);
    CHECK(judgements[0].area == "overall-effectiveness");
    CHECK(judgements[0].grade == "inadequate");
    CHECK(iso(judgements[0].date) == "2013-04-19");
    CHECK(judgements[1].area == "category-of-concern");
    CHECK(judgements[1].grade == "special-measures");
    CHECK(judgements[1].source == "gias-full");
}

TEST_CASE("the statement of one row leaves nothing for the next") {
    RecordingSink sink;
    import_text("urn,name,town,pupils\n100001,One,Lincoln,50\n100002,Two,,\n", sink);
    const auto second = sink.all<SchoolStatement>().at(1);
    CHECK(text_of(second, SchoolField::town).empty());
    CHECK(number_of(second, SchoolField::pupils) == -1);
    CHECK(text_of(sink.all<SchoolStatement>().at(0), SchoolField::town) == "Lincoln");
}

TEST_CASE("a guarded cell of our own formats reads as it was before") {
    CHECK(text_of(only<SchoolStatement>("urn,name\n100001,'=One\n"), SchoolField::name) == "=One");
    const auto gias = only<SchoolStatement>("URN,EstablishmentName,EstablishmentStatus (name)\n100001,'=One,Open\n",
                                            dated("2024-01-01"));
    CHECK(text_of(gias, SchoolField::name) == "'=One");
}

TEST_CASE("a trust's academies state the trust alone, and closed groups are passed over") {
    const std::string header = "Group UID,Group Name,Group Status,Academy URN,LA (code)\n";
    const auto school = only<SchoolStatement>(
        header + "17101,FIVE TRUST,Open,100001,826\n17102,GONE,Closed,100002,826\n", dated("2025-09-01"));
    CHECK(text_of(school, SchoolField::trust_id) == "17101");
    CHECK(text_of(school, SchoolField::trust_name) == "FIVE TRUST");
    CHECK_FALSE(school.states(SchoolField::name));
}

TEST_CASE("the day of a rating is the English day of its instant") {
    const std::string header = "urn,ofsted_rating,ofsted_last_inspection_date\n";
    const auto judgement = only<Judgement>(header + "100000,1,2013-04-18T23:00:00.000Z\n");
    CHECK(iso(judgement.date) == "2013-04-19");
    CHECK(judgement.grade == "outstanding");
    CHECK(judgement.framework == "four-point");
    RecordingSink sink;
    CHECK(import_text(header + "100000,,2013-04-18T23:00:00.000Z\n", sink).summary.skipped.at("no-grade") == 1);
    CHECK(complaint_of(header + "100000,2,soon\n").starts_with("missing-required: 'soon' is not a day"));
}

TEST_CASE("figures are exact, with or without a per cent sign, and each code keeps its reason") {
    const auto row = only<ResultRow>(
        "URN,LA,NOR,PNUMFSMEVER,PNUMEAL,PSENELSE,PSENELK\n100001,925,271,21.90%,NA,3,SUPP\n", of_year("2022/23"));
    CHECK(row.source == "census");
    CHECK(row.release == Release::revised);
    const std::vector<std::pair<std::string, Measure>> expected{
        {"census-eal-percent", Missing::not_applicable},     {"census-fsm-ever-6-percent", Millionths(21'900'000)},
        {"census-pupils", Millionths(271'000'000)},          {"census-sen-plan-percent", Millionths(3'000'000)},
        {"census-sen-support-percent", Missing::suppressed},
    };
    CHECK(row.figures == expected);
}

TEST_CASE("a figure that is neither number nor code is unreadable, never zero") {
    RecordingSink sink;
    const auto summary =
        import_text("LA,URN,PERCTOT,PPERSABS10\n925,100001,nan,8.2\n", sink, of_year("2018/19")).summary;
    CHECK(sink.all<ResultRow>().at(0).figures.at(0).second == Measure(Missing::unreadable));
    CHECK(summary.findings.at(0).message == "'nan' is not a figure or a known code: left out");
}

TEST_CASE("our own results carry measure and year, and every code has its reason") {
    const std::string header = "urn,measure,period,value,release\n";
    const auto row = only<ResultRow>(header + "100001,ks2-reading-progress,2022/23,-1.25,final\n");
    CHECK(row.source == "results:ks2-reading-progress");
    CHECK(row.figures.at(0).second == Measure(Millionths(-1'250'000)));
    const std::vector<std::pair<std::string, Missing>> codes{
        {"SUPP", Missing::suppressed},    {"c", Missing::suppressed},        {"NE", Missing::not_applicable},
        {"z", Missing::not_applicable},   {"NP", Missing::not_published},    {"NULL", Missing::not_published},
        {"NEW", Missing::new_school},     {"LOWCOV", Missing::low_coverage}, {"u", Missing::low_coverage},
        {"low", Missing::near_zero},      {"..", Missing::not_published},    {"", Missing::not_stated},
        {"near-zero", Missing::near_zero}};
    for (const auto& code : codes) {
        CAPTURE(code.first);
        const auto coded = only<ResultRow>(header + "100001,ks2-reading-progress,2022/23," + code.first + ",final\n");
        CHECK(coded.figures.at(0).second == Measure(code.second));
    }
    CHECK(
        complaint_of(header + "100001,ks9,2022/23,1,final\n").starts_with("missing-required: 'ks9' is not a measure"));
    CHECK(complaint_of(header + "100001,ks2-reading-progress,2022,1,final\n").starts_with("missing-required: '2022'"));
    CHECK(complaint_of(header + "100001,ks2-reading-progress,2022/23,1,\n").starts_with("missing-required: ''"));
}

TEST_CASE("a judgement is checked against the areas and grades of its framework") {
    const std::string header = "urn,date,framework,area,grade,type\n";
    const auto judgement = only<Judgement>(header + "100001,2026-02-03,report-card,Inclusion,Needs attention,graded\n");
    CHECK(judgement.area == "inclusion");
    CHECK(judgement.grade == "needs-attention");
    CHECK(judgement.type == "graded");
    CHECK(complaint_of(header + "100001,2026-02-03,report-card,inclusion,needs-attention,surprise\n") ==
          "'surprise' is not graded, ungraded or monitoring: left out");
    CHECK(only<Judgement>(header + "100001,2019-02-03,four-point,overall-effectiveness,3,\n").grade ==
          "requires-improvement");
    CHECK(only<Judgement>(header + "100001,2026-02-03,report-card,safeguarding,met,\n").grade == "met");
    CHECK_FALSE(only<Judgement>(header + "100001,2026-02-03,report-card,post-16,,\n").grade);
    CHECK(complaint_of(header + "100001,2026-02-03,report-card,inclusion,good,\n") ==
          "missing-required: 'good' is not a grade of inclusion under report-card");
    CHECK(complaint_of(header + "100001,2026-02-03,report-card,quality-of-education,,\n") ==
          "missing-required: 'quality-of-education' is not an area judged under report-card");
    CHECK(complaint_of(header + "100001,2026-02-03,old,inclusion,,\n").starts_with("missing-required: 'old'"));
    CHECK(complaint_of(header + "100001,2026-02-30,report-card,inclusion,,\n")
              .starts_with("missing-required: '2026-02-30'"));
}

TEST_CASE("a declaration is read whole, and today is its day unless it says another") {
    const std::string header =
        "kind,party,area,topic,mode,days_per_term,willing,reason,listed,urgent,from,to,source,date\n";
    const auto offer = only<Declaration>(
        header +
        "offer,org:hub,curriculum-and-teaching,reading,coaching,5,not_this_year,busy,yes,no,2026-09-01,,call,\n");
    CHECK(offer.kind == DeclarationKind::offer);
    CHECK(offer.party == Party::parse("org:hub"));
    CHECK(offer.topic == "reading");
    CHECK(offer.mode == "coaching");
    CHECK(offer.days_per_term == Days(5));
    CHECK(offer.willing == Willing::not_this_year);
    CHECK(offer.listed);
    CHECK_FALSE(offer.urgent);
    CHECK(offer.from == Date::parse("2026-09-01"));
    CHECK(iso(offer.date) == "2026-11-23");
    const auto need = only<Declaration>("kind,party,area,urgent,date\nneed,100001,Achievement,yes,2026-10-01\n");
    CHECK(need.urgent);
    CHECK(need.area == "achievement");
    CHECK(iso(need.date) == "2026-10-01");
    CHECK(need.willing == Willing::yes);
    CHECK_FALSE(need.listed);
}

TEST_CASE("a declaration's unusable cells are named; an unclear answer is no willingness") {
    const std::string header = "kind,party,area,topic,mode,willing\n";
    CHECK(complaint_of(header + "wish,100001,achievement,,,\n")
              .starts_with("missing-required: 'wish' is not need or offer"));
    CHECK(complaint_of(header + "need,100001,music,,,\n").starts_with("missing-required: 'music' is not an area"));
    CHECK(complaint_of(header + "need,100001,achievement,reading,,\n") ==
          "'reading' is not a topic of achievement: left out");
    CHECK(complaint_of(header + "need,100001,achievement,,shouting,\n")
              .starts_with("'shouting' is not sharing-practice"));
    CHECK(only<Declaration>(header + "offer,100001,achievement,,,perhaps\n").willing == Willing::no);
}

TEST_CASE("memberships, capacities and conflicts are read and checked") {
    const auto member = only<Membership>("party,status,from,to\n100001,Not a member,2025-09-01,31/08/2026\n");
    CHECK(member.status == "not-a-member");
    CHECK(member.to == Date::parse("2026-08-31"));
    CHECK(complaint_of("party,status\n100001,maybe\n").starts_with("missing-required: 'maybe' is not member"));

    const auto capacity = only<Capacity>("party,min_schools,max_schools,days_per_term\n100001,,2,10\n");
    CHECK(capacity.min_schools == 0);
    CHECK(capacity.max_schools == 2);
    CHECK(capacity.days_per_term == Days(10));
    CHECK(complaint_of("party,min_schools,max_schools\n100001,3,2\n") ==
          "impossible-value: at least 3 and at most 2 schools cannot both hold");
    CHECK(complaint_of("party,max_schools\n100001,-1\n") ==
          "unreadable-value: '-1' is not a whole number of schools from 0 to 9999");

    const auto conflict = only<Conflict>("a,b,kind,reason\n100002,100001,family,sisters\n");
    CHECK(conflict.a == Party(Urn::of(100'001)));
    CHECK(conflict.b == Party(Urn::of(100'002)));
    CHECK(complaint_of("a,b\n100001,100001\n") == "impossible-value: 100001 cannot be in conflict with itself");
}

TEST_CASE("a capacity that cannot be read refuses its row, as left out it would lift a limit") {
    const std::string header = "party,max_schools,days_per_term,from,to\n";
    const std::string wanted = " is not a whole number of days from 0 to 366";
    CHECK(complaint_of(header + "100001,2,x,,\n") == "unreadable-value: 'x'" + wanted);
    CHECK(complaint_of(header + "100001,2,99999999999,,\n") == "unreadable-value: '99999999999'" + wanted);
    CHECK(complaint_of(header + "100001,2,367,,\n") == "unreadable-value: '367'" + wanted);
    CHECK(complaint_of(header + "100001,2,2.5,,\n") ==
          "unreadable-value: '2.5'" + wanted + ": whole days are offered, and a visit of half a day takes half of one");
    CHECK(complaint_of(header + "100001,10000,2,,\n").starts_with("unreadable-value: '10000'"));
    CHECK(complaint_of(header + "100001,2,2,soon,\n").starts_with("unreadable-value: 'soon' is not a day"));
    CHECK(complaint_of(header + "100001,2,2,,31/06/2027\n").starts_with("unreadable-value: '31/06/2027'"));
    CHECK(complaint_of(header + "100001,2,2,2027-02-01,2027-01-31\n") ==
          "impossible-value: ends on 2027-01-31, before it begins on 2027-02-01");
    CHECK(only<Capacity>(header + "100001,,366,,\n").days_per_term == Days(366));
    CHECK(only<Capacity>(header + "100001,9999,0.0,,\n").days_per_term == Days(0));
}

TEST_CASE("minutes by road stand between two parties, up to a day") {
    const auto way = only<Travel>("from,to,minutes\norg:hub,100001,35\n");
    CHECK(way.from == Party::organisation("hub"));
    CHECK(way.to == Party(Urn::of(100'001)));
    CHECK(way.minutes == Minutes(35));
    CHECK(only<Travel>("from,to,minutes\n100002,100001,1440\n").minutes == Minutes(1440));
    CHECK(complaint_of("from,to,minutes\n100002,100001,1441\n").starts_with("missing-required: '1441'"));
    CHECK(complaint_of("from,to,minutes\n100002,100001,\n").starts_with("missing-required"));
    CHECK(complaint_of("from,to,minutes\n100001,100001,3\n") == "impossible-value: 100001 is no way from itself");
}

TEST_CASE("term dates are a term with its number, or days on which a school is closed or open") {
    const auto term =
        only<TermDates>("urn,kind,first,last,school_year,term,reason\n100001,term,2026-09-03,2026-10-16,2026/27,1,\n");
    CHECK(term.party == Party(Urn::of(100'001)));
    CHECK(term.kind == TermDatesKind::term);
    CHECK(term.first == Date::parse("2026-09-03"));
    CHECK(term.last == Date::parse("2026-10-16"));
    CHECK(term.year == Period::parse("2026/27"));
    CHECK(term.number == 1);
    CHECK(only<TermDates>("urn,kind,first,last,term\n100001,Term,2026-09-03,2026-10-16,1\n").year ==
          Period::parse("2026/27"));
    const auto inset = only<TermDates>("urn,kind,first,last,reason\n100001,INSET,2026-11-27,,training\n");
    CHECK(inset.kind == TermDatesKind::inset);
    CHECK(inset.last == inset.first);
    CHECK_FALSE(inset.number);
    CHECK(inset.reason == "training");
    const std::string header = "urn,kind,first,last,school_year,term\n";
    CHECK(complaint_of(header + "100001,holiday,2026-11-27,,,\n").find("term, inset, closed or open") !=
          std::string::npos);
    CHECK(complaint_of(header + "100001,closed,,,,\n").starts_with("missing-required"));
    CHECK(complaint_of(header + "100001,closed,2026-11-27,2026-11-26,,\n").starts_with("impossible-value: ends on"));
    CHECK(complaint_of(header + "100001,closed,2026-11-27,2027-11-27,,\n") ==
          "impossible-value: more than 150 days from 2026-11-27");
    CHECK(complaint_of(header + "100001,term,2026-09-03,,,1\n") == "missing-required: a term has a last day");
    CHECK(complaint_of(header + "100001,term,2026-09-03,2026-10-16,,7\n") ==
          "missing-required: a term has a number from 1 to 6");
    CHECK(complaint_of(header + "100001,term,2026-09-03,2026-10-16,2025/26,1\n") ==
          "impossible-value: 2026-09-03 is not in the school year '2025/26'");
}

TEST_CASE("terms of a school's own follow one another, each once") {
    const auto complaint = [](const std::string& rows) {
        return complaint_of("urn,kind,first,last,term\n100001,term,2026-09-03,2026-10-23,1\n" + rows);
    };
    CHECK(complaint("100001,term,2026-10-24,2026-12-18,2\n") == "none");
    CHECK(complaint("100002,term,2026-10-20,2026-12-18,2\n") == "none");
    CHECK(complaint("100001,inset,2026-10-20,,\n") == "none");
    CHECK(complaint("100001,term,2026-10-23,2026-12-18,2\n") ==
          "impossible-value: term 2 of 2026/27 (2026-10-23 to 2026-12-18) overlaps term 1 of 2026/27 (2026-09-03 to "
          "2026-10-23) on line 2");
    CHECK(complaint("100001,term,2026-11-02,2026-12-18,3\n100001,term,2027-01-04,2027-02-12,2\n") ==
          "impossible-value: term 2 of 2026/27 (2027-01-04 to 2027-02-12) is out of order beside term 3 of 2026/27 "
          "(2026-11-02 to 2026-12-18) on line 3");
    CHECK(complaint("100001,term,2026-11-02,2026-12-18,1\n") ==
          "impossible-value: term 1 of 2026/27 (2026-11-02 to 2026-12-18) stands twice: it is term 1 of 2026/27 "
          "(2026-09-03 to 2026-10-23) on line 2");
}

namespace {

const std::string review_header =
    "urn,date,reviewers,attribute,rating,focus,strength,development,right_of_reply,follow_up\n";

std::vector<ReviewLine> review_lines(const std::string& rows) {
    RecordingSink sink;
    import_text(review_header + rows, sink);
    return sink.all<ReviewLine>();
}

/// "part subject text rating follow_up" of each.
std::vector<std::string> in_short(const std::vector<ReviewLine>& lines) {
    std::vector<std::string> words;
    for (const auto& line : lines) {
        words.push_back(
            fmt::format("{}|{}|{}|{}|{}", token(line.part), line.subject, line.text, line.rating, line.follow_up));
    }
    return words;
}

}  // namespace

TEST_CASE("a row of a review rates an attribute, and says what holds for the whole review once") {
    const auto lines = review_lines(
        "100001,10/06/2026,Ashby Fen,Assessment,Very Good,Do they learn?,,,We disagree,\n"
        "100001,2026-06-10,Ashby Fen,middle leaders,average,Do they learn?,,,,\n");
    REQUIRE(lines.size() == 6);
    CHECK(lines.front().urn == Urn::of(100'001));
    CHECK(lines.front().date == Date::parse("2026-06-10"));
    CHECK(lines.front().said == Date::parse("2026-11-23"));
    CHECK(in_short(lines) == std::vector<std::string>{"rating|assessment||very-good|", "review||||",
                                                      "reviewers||Ashby Fen||", "focus||Do they learn?||",
                                                      "right-of-reply||We disagree||",
                                                      "rating|middle-leaders||average|"});
}

TEST_CASE(
    "a strength or development area is a subject of the lists, or kept as typed beside the attribute of its row") {
    CHECK(in_short(review_lines("100001,2026-06-10,,,,,Phonics,,,\n")) ==
          std::vector<std::string>{"strength|phonics|||", "review||||"});
    CHECK(in_short(
              review_lines("100001,2026-06-10,,governance,,,,Who asks the  Awkward questions?,,A link governor\n")) ==
          std::vector<std::string>{"development|governance|Who asks the  Awkward questions?||",
                                   "development-follow-up|governance|Who asks the  Awkward questions?||A link governor",
                                   "review||||"});
    CHECK(in_short(review_lines("100001,2026-06-10,,,,,,Transport home,,\n")) ==
          std::vector<std::string>{"development||Transport home||", "review||||"});
}

TEST_CASE("a follow-up of a row that found nothing is one of the whole review") {
    CHECK(in_short(review_lines("100001,2026-06-10,,,,,,,,Seen again in March\n")) ==
          std::vector<std::string>{"follow-up||Seen again in March||", "review||||"});
}

TEST_CASE("a row that names only the review says that there was one; a second such row says nothing") {
    CHECK(in_short(review_lines("100001,2026-06-10,,,,,,,,\n100001,2026-06-10,,,,,,,,\n")) ==
          std::vector<std::string>{"review||||"});
    CHECK(in_short(review_lines("100001,2026-06-10,,assessment,Not rated,,,,,\n")) ==
          std::vector<std::string>{"review||||"});
}

TEST_CASE("what a reviewed school is willing to help in is an offer, listed only where it says so") {
    const std::string header = "urn,date,willing_to_help,help_mode,listed\n";
    const auto offer = only<Declaration>(header + "100001,2026-06-10,Reading,Sharing practice,yes\n");
    CHECK(offer.kind == DeclarationKind::offer);
    CHECK(offer.party == Party(Urn::of(100'001)));
    CHECK(offer.area == "curriculum-and-teaching");
    CHECK(offer.topic == "reading");
    CHECK(offer.mode == "sharing-practice");
    CHECK(offer.willing == Willing::yes);
    CHECK(offer.listed);
    CHECK(offer.origin == "peer review survey");
    CHECK(offer.date == Date::parse("2026-11-23"));
    CHECK_FALSE(only<Declaration>(header + "100001,2026-06-10,inclusion,other,\n").listed);
    CHECK_FALSE(only<Declaration>(header + "100001,2026-06-10,inclusion,,no\n").listed);
    const auto attribute = only<Declaration>(header + "100001,2026-06-10,Restorative practice,,\n");
    CHECK(attribute.area == "attendance-and-behaviour");
    CHECK(attribute.topic == "restorative-practice");
    CHECK(only<Declaration>(header + "100001,2026-06-10,inclusion,,\n").topic.empty());
    CHECK(complaint_of(header + "100001,2026-06-10,juggling,,\n") ==
          "the value is not an area, a topic or an attribute of data/defaults: left out");
    CHECK(complaint_of(header + "100001,2026-06-10,inclusion,by post,\n").starts_with("the value is not"));
    CHECK_FALSE(only<Declaration>(header + "100001,2026-06-10,inclusion,,perhaps\n").listed);
}

TEST_CASE("of rows that offer the same, one that wants it listed speaks for all") {
    const auto last = [](const std::string& rows) {
        RecordingSink sink;
        import_text("urn,date,willing_to_help,listed\n" + rows, sink);
        return sink.all<Declaration>().back();
    };
    const std::string offer = "100001,2026-06-10,Reading,";
    CHECK(last(offer + "yes\n" + offer + "no\n" + offer + "\n").listed);
    CHECK(last(offer + "\n" + offer + "yes\n").listed);
    CHECK_FALSE(last(offer + "no\n" + offer + "\n").listed);
    CHECK(last(offer + "no\n" + offer + "\n").in_survey == SurveySays::listing);
    CHECK(last(offer + "\n").in_survey == SurveySays::offer);
    CHECK_FALSE(last(offer + "yes\n100001,2026-06-10,Writing,\n").listed);
}

TEST_CASE(
    "a review is refused that is still to come, of an unknown attribute, or rated otherwise than the scale has it") {
    CHECK(complaint_of(review_header + "100001,2026-11-23,,assessment,good,,,,,\n") == "none");
    CHECK(complaint_of(review_header + "100001,2026-11-24,,assessment,good,,,,,\n") ==
          "impossible-value: 2026-11-24 is after the day of the file, 2026-11-23");
    CHECK(
        complaint_of(review_header + "100001,soon,,assessment,good,,,,,\n").starts_with("missing-required: the value"));
    CHECK(complaint_of(review_header + "100001,,,assessment,good,,,,,\n").starts_with("missing-required"));
    CHECK(complaint_of(review_header + "100001,2026-06-10,,juggling,good,,,,,\n") ==
          "missing-required: the value is not an attribute of data/defaults/review-attributes.csv");
    CHECK(complaint_of(review_header + "100001,2026-06-10,,assessment,superb,,,,,\n") ==
          "missing-required: not a rating: one of Very good, Good, Average is needed");
    CHECK(complaint_of(review_header + "100001,2026-06-10,,,good,,,,,\n") ==
          "missing-required: a rating needs its attribute");
}

TEST_CASE("no message repeats a rating, even where the columns of a review are swapped") {
    for (const auto* const row : {"100001,2026-06-10,,Average,assessment,,,,,", "100001,Average,,assessment,,,,,,",
                                  "Average,2026-06-10,,assessment,,,,,,"}) {
        const auto complaint = complaint_of(review_header + row + "\n");
        CAPTURE(complaint);
        CHECK(complaint != "none");
        CHECK(complaint.find("'Average") == std::string::npos);
    }
}

TEST_CASE("a link says what the other school is, and since when") {
    const auto link = only<SchoolLink>(
        "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n100001,990002,Fen School,Successor - merged,01-09-2021\n",
        dated("2025-04-22"));
    CHECK(link.urn == Urn::of(100001));
    CHECK(link.other == Urn::of(990002));
    CHECK(link.kind == LinkKind::successor);
    CHECK(link.words == "Successor - merged");
    CHECK(link.since == Date::parse("2021-09-01"));
}

TEST_CASE("a school of a trust and of a federation has a row for each; sponsors are passed over") {
    RecordingSink sink;
    const auto imported = import_text(
        "URN,Group UID,Group Name,Group Type,Group Status\n100001,12,Fen Trust,Multi-academy trust,Open\n"
        "100001,13,Fen Federation,Federation,Open\n100001,14,Fen Sponsor,School sponsor,Open\n"
        "100001,15,Old Trust,Multi-academy trust,Closed\n",
        sink, dated("2022-03-31"));
    const auto schools = sink.all<SchoolStatement>();
    REQUIRE(schools.size() == 2);
    CHECK(text_of(schools[0], SchoolField::trust_name) == "Fen Trust");
    CHECK_FALSE(schools[0].states(SchoolField::federation));
    CHECK(text_of(schools[1], SchoolField::federation) == "Fen Federation");
    CHECK(imported.summary.skipped == Tally{{"closed-group", 1}, {"sponsor", 1}});
}

TEST_CASE("an inspection of a predecessor is recorded under its number, with a link to it") {
    RecordingSink sink;
    import_text(
        "URN,Inspection start date,Does the latest graded inspection relate to the URN of the current school?,"
        "URN at time of latest graded inspection,School name at time of latest graded inspection,Category of concern,"
        "Overall effectiveness,Quality of education,Safeguarding is effective?,Early years provision (where "
        "applicable)\n"
        "100001,14/06/2023,No,100000,Old School,SM,Not judged,4,Yes,9\n",
        sink, dated("2025-03-31"));
    const auto judgements = sink.all<Judgement>();
    REQUIRE(judgements.size() == 4);
    CHECK(judgements[0].area == "category-of-concern");
    CHECK(judgements[0].grade == "special-measures");
    CHECK(judgements[1].area == "overall-effectiveness");
    CHECK(judgements[1].grade == std::nullopt);
    CHECK(judgements[2].grade == "inadequate");
    CHECK(judgements[3].grade == "met");
    CHECK(judgements[2].urn == Urn::of(100000));
    CHECK(judgements[2].date == Date::parse("2023-06-14"));
    const auto links = sink.all<SchoolLink>();
    REQUIRE(links.size() == 1);
    CHECK(links[0].urn == Urn::of(100001));
    CHECK(links[0].other == Urn::of(100000));
    CHECK(links[0].kind == LinkKind::predecessor);
}

TEST_CASE("two inspections of one predecessor on a row give its link once, and repeat no other line") {
    RecordingSink sink;
    const auto summary =
        import_text(
            "URN,Inspection start date,Does the latest graded inspection relate to the URN of the current school?,"
            "URN at time of latest graded inspection,Overall effectiveness,Quality of education,Date of latest "
            "ungraded inspection,"
            "Does the ungraded inspection relate to the URN of the current school?,"
            "URN at time of the ungraded inspection,Ungraded inspection overall outcome\n"
            "100001,14/06/2019,No,100000,2,2,15/06/2023,No,100000,School remains Good\n",
            sink, dated("2025-03-31"))
            .summary;
    CHECK(sink.all<Judgement>().size() == 3);
    CHECK(sink.all<SchoolLink>().size() == 1);
    CHECK(summary.added == 1);
}

TEST_CASE("a report card has a day for each area, and words for its grades") {
    RecordingSink sink;
    import_text(
        "URN,Inspection start date,Inclusion,Inclusion - date of judgement,Achievement,Safeguarding standards\n"
        "100001,06/01/2026,Needs attention,07/01/2026,Not applicable,Not met\n100002,NULL,NULL,NULL,NULL,NULL\n",
        sink, dated("2026-02-28"));
    const auto judgements = sink.all<Judgement>();
    REQUIRE(judgements.size() == 2);
    CHECK(judgements[0].grade == "not-met");
    CHECK(judgements[0].date == Date::parse("2026-01-06"));
    CHECK(judgements[1].grade == "needs-attention");
    CHECK(judgements[1].date == Date::parse("2026-01-07"));
}

TEST_CASE("an empty category beside the grades of a report card says that there is none, beside older grades nothing") {
    RecordingSink sink;
    import_text(
        "URN,Inspection start date,Category of concern,Inclusion,Inclusion - date of judgement,"
        "Inspection start date of latest OEIF graded inspection,Latest OEIF category of concern,"
        "Latest OEIF overall effectiveness\n"
        "100001,06/01/2026,NULL,Urgent improvement,07/01/2026,14/06/2023,NULL,2\n"
        "100002,NULL,NULL,NULL,NULL,14/06/2023,NULL,2\n",
        sink, dated("2026-02-28"));
    const auto judgements = sink.all<Judgement>();
    REQUIRE(judgements.size() == 4);
    CHECK(judgements[0].area == "category-of-concern");
    CHECK(judgements[0].framework == "report-card");
    CHECK(judgements[0].grade == std::nullopt);
    CHECK(judgements[0].date == Date::parse("2026-01-06"));
    CHECK(judgements[1].area == "inclusion");
    CHECK(judgements[2].area == "overall-effectiveness");
    CHECK(judgements[3].urn == Urn::of(100002));
}

TEST_CASE("a row without a URN is about the school that has its number") {
    auto request = a_request();
    request.release = Release::final;
    const auto result = only<NumberedResult>(
        "time_period,geographic_level,old_la_code,laestab,perm_excl,fixed_excl_rate\n"
        "201617,School,935,9354604,x,50\n201617,National,,,12,4.8\n",
        request);
    CHECK(result.laestab == 9354604);
    CHECK(result.period == Period::parse("2016/17"));
    CHECK(result.figures.at(0).second == Measure(Missing::suppressed));
    CHECK(result.figures.at(1).second == Measure(Millionths(50'000'000)));
}

TEST_CASE("a share of 1 becomes per cent where the sign is missing, and a damaged pound sign is left out") {
    const auto header =
        "URN,Percentage of Primary pupils eligible for the Deprivation Pupil Premium,"
        "Total number of pupils eligible for the Deprivation Pupil Premium,"
        "Total allocation for the Deprivation Pupil Premium\n";
    const auto share = only<ResultRow>(header + std::string("100001,0.162,38,50160\n"), of_year("2019/20"));
    CHECK(share.figures.at(1).second == Measure(Millionths(16'200'000)));
    CHECK(share.figures.at(0).second == Measure(Millionths(50'160'000'000)));
    const auto percent = only<ResultRow>(header + std::string("100001,16.2%,38,\"\xEF\xBF\xBD"
                                                              "50,160\"\n"),
                                         of_year("2020/21"));
    CHECK(percent.figures == share.figures);
}

TEST_CASE("a share of 1 that is too large to be per cent is unreadable") {
    const std::string header =
        "URN,Percentage of Primary pupils eligible for the Deprivation Pupil Premium,"
        "Total number of pupils eligible for the Deprivation Pupil Premium,"
        "Total allocation for the Deprivation Pupil Premium\n";
    for (const char* share : {"1.01", "92233720368.547758", "92233720368.547759", "-92233720368.547759"}) {
        CAPTURE(share);
        const auto row = only<ResultRow>(header + "100001," + share + ",38,50160\n", of_year("2019/20"));
        CHECK(row.figures.at(1).second == Measure(Missing::unreadable));
    }
}

TEST_CASE("a postcode lies where its edition says, without a header when the layout is named") {
    auto request = dated("2025-10-20");
    request.layout = "code-point-open";
    const auto place = only<PostcodePlace>(
        "\"LN1 1AB\",10,496270,373037,\"E92000001\",\"\",\"\",\"E10000019\",\"E07000138\",\"E05010787\"\n", request);
    CHECK(place.postcode == "LN1 1AB");
    CHECK(place.place == GridPoint{.easting = Metres(496'270), .northing = Metres(373'037)});
    CHECK(place.district == "E07000138");
}

TEST_CASE("links spill over the last column of a search extract, and nowhere else") {
    RecordingSink sink;
    const auto imported = import_text(
        "URN,EstablishmentName,Linked establishments\n100001,Fen School,115961 Predecessor,148215 Successor\n"
        "100002,Wolds School,Does not have links\n",
        sink, dated("2022-04-20"));
    CHECK(imported.rejects.empty());
    const auto links = sink.all<SchoolLink>();
    REQUIRE(links.size() == 2);
    CHECK(links[1].other == Urn::of(148215));
    CHECK(links[1].kind == LinkKind::successor);
    RecordingSink strict;
    CHECK(import_text("URN,EstablishmentName,Town\n100001,Fen School,Lincoln,Extra\n", strict, dated("2022-04-20"))
              .rejects.front()
              .code == "long-row");
}

TEST_CASE("a title above the header is passed over") {
    RecordingSink sink;
    const auto imported = import_text("Schools of the county,,\n\nurn,name\n990001,Fen School\n", sink);
    CHECK(imported.summary.layout == "schools");
    CHECK(imported.summary.added == 1);
}

TEST_CASE("a file of another country is refused by what it is") {
    RecordingSink sink;
    CHECK_THROWS_WITH_AS(import_text("NCESID,NAME,STATE\n1,A,FL\n", sink),
                         "schools.csv: is a directory of schools of the United States (NCES): only schools of England "
                         "can be loaded",
                         InputError);
}

TEST_CASE("a row of people states who holds a role, in the words that people use for it") {
    const auto person = only<Appointment>(
        "role,party,name,email,phone,constituency,elected,from,to\n"
        "Board Member,990001,Ann O'Hara,ann@x.example,01632 960001,North,Coopted,2026-09-01,31/08/2028\n");
    CHECK(person.role == "board-member");
    CHECK(person.party == Party(Urn::of(990'001)));
    CHECK(person.person == Person{.name = "Ann O'Hara", .email = "ann@x.example", .phone = "01632 960001"});
    CHECK(person.constituency == "North");
    CHECK(person.election == "co-opted");
    CHECK(person.from == Date::parse("2026-09-01"));
    CHECK(person.to == Date::parse("2028-08-31"));
}

TEST_CASE("role and party are enough") {
    const auto reviewer = only<Appointment>("role,party\nlead reviewer,990001\n");
    CHECK(reviewer.role == reviewer_role);
    CHECK(reviewer.person == Person{});
}

TEST_CASE("a word for nobody, or for nothing to say, is read as nothing of people, and of nothing else") {
    for (const std::string word : {"-", ".", "--", "n/a", "N/A", "none", "Vacant", "TBC"}) {
        CAPTURE(word);
        const auto row = fmt::format("chair,990001,{},{},{},{}\n", word, word, word, word);
        const auto chair = only<Appointment>("role,party,name,email,phone,constituency\n" + row);
        CHECK(chair.person == Person{});
        CHECK(chair.constituency == word);
    }
    CHECK(only<Appointment>("role,party,name\nchair,990001,Na\n").person.name == "Na");
    CHECK(only<Appointment>("role,party,name\nchair,990001,Ann Vacant\n").person.name == "Ann Vacant");
}

TEST_CASE("what is wrong with a row of people is said without a word of the row") {
    CHECK(complaint_of("role,party,name\nAnn Fell,990001,\n") ==
          "missing-required: the value is not a role of data/defaults/roles.csv");
    CHECK(complaint_of("role,party,name\nhead,Ann Fell,990001\n") ==
          "bad-key: the value names no school: a URN of six digits or org:ID is needed");
    CHECK(complaint_of("role,party,elected\ngovernor,990001,Ann Fell\n") ==
          "the value is not elected or co-opted: left out");
    CHECK(complaint_of("role,party,from\ngovernor,990001,Ann Fell\n").find("Ann") == std::string::npos);
    CHECK(complaint_of("role,party,from,to\ngovernor,990001,2026-09-02,2026-09-01\n").starts_with("impossible-value"));
}
