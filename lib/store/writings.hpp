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
    /// Digits of whole telephone numbers, as dialled at home and from abroad.
    std::set<std::string> phones = {};
};

/// Adds the name, the e-mail where it is one, with something on both sides of its @, and each telephone number of nine
/// digits or more: fewer may be any number.
void note(const Person& person, Writings& writings);
void note(std::string_view name, Writings& writings);

/// Whether they have an e-mail or a whole telephone number in common.
bool share_an_address(const Person& a, const Person& b);

/// Text as it is searched for names: folded, with a blank for each sign that ends a word, and without the 's of an
/// owner. A hyphen is left out.
std::string as_searched(std::string_view text);

/// Whether one of the writings stands in the text as words of its own, with its hyphens or without, or with hyphens for
/// its blanks.
bool may_name(const std::string& text, const Writings& writings);

/// The same without names of one word, which may be any word, and without what may be part of a longer address or name:
/// "Ann Smith" is not surely meant by "Ann Smith-Jones", but by "ann-smith.csv".
bool surely_names(const std::string& text, const Writings& writings);

}  // namespace llp::store
