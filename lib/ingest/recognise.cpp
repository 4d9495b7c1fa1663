#include "ingest/recognise.hpp"

#include <algorithm>

#include "core/embedded.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "model/postcode.hpp"
#include "toml/table.hpp"

namespace llp::ingest {

namespace {

struct Fit {
    const Layout* layout;
    std::size_t known;
    std::vector<std::string> missing;
};

std::string in_quotes(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) {
        text += fmt::format("{}'{}'", text.empty() ? "" : ", ", word);
    }
    return text;
}

/// Fitting ones first, then the fewest missing, then the most known.
bool is_nearer(const Fit& a, const Fit& b) {
    return a.missing.size() != b.missing.size() ? a.missing.size() < b.missing.size() : a.known > b.known;
}

std::vector<Fit> fits_of(const Header& header, const std::vector<Layout>& among) {
    std::vector<Fit> fits;
    fits.reserve(among.size());
    for (const auto& layout : among) {
        fits.push_back({.layout = &layout, .known = 0, .missing = missing_headers(layout, header)});
    }
    const bool any_fits = std::ranges::any_of(fits, [](const Fit& fit) { return fit.missing.empty(); });
    for (auto& fit : fits) {
        // Where one fits, nobody asks how near the others are.
        if (!any_fits || fit.missing.empty()) {
            fit.known = known_columns(*fit.layout, header).size();
        }
    }
    std::ranges::stable_sort(fits, is_nearer);
    return fits;
}

/// The file names its schools by authority and number.
bool has_number(const Layout& layout, const Header& header) {
    return layout.number && (header.find(layout.number->laestab) ||
                             (header.find(layout.number->authority) && header.find(layout.number->establishment)));
}

struct RefusedFile {
    std::vector<std::string> headers;
    std::string says;
};

const std::vector<RefusedFile>& refused_files() {
    static const auto files = [] {
        constexpr std::string_view name = "defaults/refused-files.toml";
        const auto table = toml::Table::parse(embedded(name), name);
        std::vector<RefusedFile> list;
        for (const auto& file : table.tables("file")) {
            list.push_back({.headers = file.texts("headers"), .says = file.text("says")});
        }
        return list;
    }();
    return files;
}

/// Where the header is that of a file which is known and holds nothing to load.
void refuse_known(const Header& header, std::string_view file) {
    for (const auto& known : refused_files()) {
        const auto stands = [&](const std::string& name) { return header.find({name}).has_value(); };
        if (std::ranges::all_of(known.headers, stands)) {
            raise<InputError>("{}: {}", file, known.says);
        }
    }
}

/// What to type next where no layout fits: a first line that begins with a postcode is no header but a row of
/// Code-Point Open.
std::string way_out(const Header& header) {
    if (read_postcode(header.name(0))) {
        return "a file of Code-Point Open has no header: name its layout with --layout code-point-open";
    }
    return "rename the columns of the file, name a layout, or map the columns with --layout FILE.toml";
}

[[noreturn]] void raise_unknown(const std::vector<Fit>& fits, const Header& header, std::string_view file) {
    std::string nearest;
    for (const auto& fit : fits) {
        if (fit.known > 0 && std::ranges::count(nearest, ';') < 2) {
            nearest +=
                fmt::format("{}{} misses {}", nearest.empty() ? "" : "; ", fit.layout->name, in_quotes(fit.missing));
        }
    }
    throw InputError(fmt::format("{}: no layout fits its header{}{}", file, nearest.empty() ? "" : ": ", nearest),
                     way_out(header));
}

}  // namespace

std::set<std::size_t> known_columns(const Layout& layout, const Header& header) {
    std::set<std::size_t> known;
    const auto add = [&](const std::vector<std::string>& headers) {
        if (const auto column = header.find(headers)) {
            known.insert(*column);
        }
    };
    add(layout.authority);
    std::ranges::for_each(layout.keys, add, &KeyColumn::headers);
    for (const auto& rule : layout.skips) {
        add(rule.test.headers);
    }
    for (const auto& record : layout.records) {
        std::ranges::for_each(record.columns, add, &Column::headers);
    }
    for (std::size_t column = 0; column < header.size(); ++column) {
        if (header.has_name(column) && layout.known.contains(header.name(column))) {
            known.insert(column);
        }
    }
    return known;
}

std::vector<std::string> missing_headers(const Layout& layout, const Header& header) {
    std::vector<std::string> missing;
    const auto need = [&](const std::vector<std::string>& headers) {
        if (!header.find(headers)) {
            missing.push_back(headers.front());
        }
    };
    if (!has_number(layout, header)) {
        std::ranges::for_each(layout.keys, need, &KeyColumn::headers);
    }
    for (const auto& record : layout.records) {
        for (const auto& column : record.columns) {
            if (column.required) {
                need(column.headers);
            }
        }
    }
    if (!layout.any_of.empty()) {
        need(layout.any_of);
    }
    return missing;
}

const Layout& recognise(const Header& header, const std::vector<Layout>& among, std::string_view file) {
    const auto fits = fits_of(header, among);
    if (fits.empty() || !fits.front().missing.empty()) {
        refuse_known(header, file);
        raise_unknown(fits, header, file);
    }
    if (fits.size() > 1 && fits[1].missing.empty() && fits[1].known == fits[0].known) {
        throw InputError(
            fmt::format("{}: its header fits both {} and {}", file, fits[0].layout->name, fits[1].layout->name),
            fmt::format("say which with --layout {} or --layout {}", fits[0].layout->name, fits[1].layout->name));
    }
    return *fits.front().layout;
}

void check_fits(const Layout& layout, const Header& header, std::string_view file) {
    const auto missing = missing_headers(layout, header);
    if (!missing.empty()) {
        throw InputError(
            fmt::format("{}: the layout {} needs {}, which the header lacks", file, layout.name, in_quotes(missing)));
    }
}

}  // namespace llp::ingest
