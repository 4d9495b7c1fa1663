#pragma once

#include <set>
#include <string>
#include <string_view>

#include "model/appointment.hpp"

namespace llp::store {

/// How a person is written.
struct Writings {
    std::set<std::string> names;   ///< As searched.
    std::set<std::string> emails;  ///< In small letters.
};

/// Adds the name, and the e-mail where it is one: with something on both sides of its @.
void note(const Person& person, Writings& writings);
void note(std::string_view name, Writings& writings);

/// Text as it is searched for names: folded, with a blank for each sign that ends a word, and without the 's of an
/// owner.
std::string as_searched(std::string_view text);

/// Whether one of the writings stands in the text as words of its own.
bool may_name(const std::string& text, const Writings& writings);

/// The same without names of one word, which may be any word, and without addresses within a longer one.
bool surely_names(const std::string& text, const Writings& writings);

}  // namespace llp::store
