#include "ingest/opening.hpp"

#include <algorithm>

#include "core/error.hpp"
#include "ingest/recognise.hpp"

namespace llp::ingest {

namespace {

/// The layout that was asked for; nullptr where the header decides. An unknown name is the user's mistake whatever the
/// file is, so it is said before the file is read.
const Layout* asked_layout(const Request& request) {
    if (request.own_layout != nullptr) {
        return request.own_layout;
    }
    return request.layout.empty() ? nullptr : &layout_named(request.layout);
}

bool fits_any(const Header& header, const Layout* asked) {
    if (asked != nullptr) {
        return missing_headers(*asked, header).empty();
    }
    return std::ranges::any_of(layouts(),
                               [&](const Layout& layout) { return missing_headers(layout, header).empty(); });
}

}  // namespace

csv::ReaderOptions reader_options(const Request& request) {
    csv::ReaderOptions options;
    if (const auto* const layout = asked_layout(request)) {
        options.headerless = layout->positional;
    }
    if (!request.encoding.empty()) {
        options.encoding = csv::read_encoding(request.encoding);
        if (!options.encoding) {
            throw UsageError(fmt::format("there is no encoding '{}' here", request.encoding),
                             "say --encoding utf-8, windows-1252, utf-16le or utf-16be");
        }
    }
    return options;
}

Header find_header(csv::Reader& reader, const Request& request) {
    constexpr int most_titles = 5;
    Header header(reader.header(), request.file, reader.header_line());
    for (int titles = 0; titles < most_titles; ++titles) {
        const auto named =
            std::ranges::count_if(reader.header(), [](const std::string& name) { return !name.empty(); });
        if (named > 1 || fits_any(header, asked_layout(request))) {
            break;
        }
        reader.take_next_as_header();
        header = Header(reader.header(), request.file, reader.header_line());
    }
    return header;
}

const Layout& layout_of(const Request& request, const Header& header) {
    const auto* const asked = asked_layout(request);
    if (asked == nullptr) {
        return recognise(header, layouts(), request.file);
    }
    check_fits(*asked, header, request.file);
    return *asked;
}

const Layout* layout_of_file(csv::Source& source, const Request& request) {
    if (const auto* const asked = asked_layout(request)) {
        return asked;
    }
    csv::Reader reader(source, request.file, reader_options(request));
    return &recognise(find_header(reader, request), layouts(), request.file);
}

}  // namespace llp::ingest
