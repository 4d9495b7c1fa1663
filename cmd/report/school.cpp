#include "app/school_report.hpp"

#include <memory>

#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/progress_line.hpp"
#include "cmd/report/page_folder.hpp"
#include "cmd/report/school_choice.hpp"
#include "cmd/report/verbs.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "report/pages/school_report.hpp"

namespace llp::cmd::report_verbs {

namespace {

constexpr const char* all_schools = "--all-schools";
constexpr int whole = 1000;
constexpr std::size_t longest_name = 120;  ///< Of a file, in bytes: far below what any file system takes.

struct Options {
    std::optional<Urn> urn;
    bool all = false;
    TypedChoice schools;
    bool exit_code = false;
};

/// "990012-ulvdyke-holy-trinity"
std::string stem_of(const School& school) {
    const auto name = slug(school.name);
    return (fmt::to_string(school.urn) + (name.empty() ? "" : "-" + name)).substr(0, longest_name);
}

void mark(Run& run, const Options& options, const report::SchoolReportFacts& facts) {
    if (options.exit_code && app::wants_attention(facts)) {
        run.code = ExitCode::unmet;
    }
}

void print_one(Run& run, const Options& options) {
    Output output(run);
    const auto facts = app::school_report(run.reading(), *options.urn);
    output.print(report::school_report(facts));
    mark(run, options, facts);
}

void write_all_pages(Run& run, const Options& options) {
    PageFolder folder(run, all_schools);
    ProgressLine progress(run, "pages", "schools");
    std::int64_t done = 0;
    app::school_reports(run.reading(), school_choice(run, options.schools),
                        [&](const report::SchoolReportFacts& facts, std::int64_t schools) {
                            folder.add(stem_of(facts.school.school), report::school_report(facts));
                            mark(run, options, facts);
                            ++done;
                            progress.show(done, static_cast<int>(done * whole / schools));
                        });
    folder.end();
}

void check(const Options& options) {
    if (options.all && options.urn) {
        raise<UsageError>("a URN and {}: one or the other", all_schools);
    }
    if (!options.all && !options.urn) {
        throw UsageError("URN is needed: six digits",
                         "llp report school 990012, or a page of each: llp report school --all-schools -o DIR");
    }
    const auto& [authorities, phase, district, trust] = options.schools;
    if (!options.all && (!authorities.empty() || phase || district || trust)) {
        raise<UsageError>("--authority, --phase, --district and --trust choose among {}", all_schools);
    }
}

void work(Run& run, const Options& options) {
    check(options);
    options.all ? write_all_pages(run, options) : print_one(run, options);
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    add_parsed(app, {"URN", "", "The school's number, six digits"}, options->urn, Urn::parse);
    add_switch(app, all_schools, options->all,
               "A page of each open, state-funded school, one a file in the folder of -o");
    add_school_choice(app, options->schools);
    add_switch(app, "--exit-code", options->exit_code,
               "Leave with 6 where a plan has something overdue or red, or a school is urgent and has no partnership");
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb school_verb() noexcept {
    return {.name = "school",
            .summary = "one school on a page: context, needs and strengths, partners, the last year; or all of them",
            .examples =
                "llp report school 990012\n"
                "llp report school 990012 -o 990012.html\n"
                "llp report school 990012 --audience school -o 990012.html\n"
                "llp report school --all-schools -o pages\n"
                "llp report school --all-schools --phase secondary --district 'Yarvgarth District' -o pages",
            .add = add};
}

}  // namespace llp::cmd::report_verbs
