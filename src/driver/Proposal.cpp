// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A cachetidy.json for a project that has none.
//
// Members stand before `"root"`, and the parts of a model before its `"api"`,
// so that each may end with a comma, whichever of them are comments.

#include "driver/Proposal.h"

#include "report/Report.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <sstream>

namespace cachetidy::driver {
namespace {

using program::KeyMaker;
using program::Program;
using program::Site;
using program::Survey;
using program::UnseenCache;
using Rows = std::vector<std::string>;

std::string asJson(std::string_view text) {
  using nlohmann::json;
  return json(text).dump(-1, ' ', false, json::error_handler_t::replace);
}

class Proposal {
public:
  Proposal(const Program &program, const Survey &survey, const Path &root)
      : Whole(program), Seen(survey), Root(root) {}

  std::string text();

private:
  void line(std::size_t depth, const std::string &text);
  /// In as many lines as it takes.
  void say(std::size_t depth, const std::string &sentence);
  /// Nothing where there are no rows.
  void list(const std::string &title, const Rows &rows);

  std::string place(facts::Position at) const;
  std::string place(Site at) const { return place(Whole.position(at)); }
  std::string name(facts::Index entity) const {
    return std::string(Whole.entityName(entity));
  }

  void tellApis();
  void tellWrappers();
  void tellContainers();
  void tellKeys();
  void tellProcesses();
  bool hasModels() const;
  void tellModels();
  void tellUnseen(const UnseenCache &cache);
  void tellBuilders();
  std::string element(const KeyMaker &maker, bool isLast) const;

  const Program &Whole;
  const Survey &Seen;
  const Path &Root;
  std::string Text;
};

void Proposal::line(std::size_t depth, const std::string &text) {
  Text += std::string(depth * 2, ' ') + text + '\n';
}

void Proposal::say(std::size_t depth, const std::string &sentence) {
  constexpr std::size_t width = 88;
  std::istringstream words(sentence);
  std::string row = "//";
  for (std::string word; words >> word; row += " " + word)
    if (row.size() + word.size() > width) {
      line(depth, row);
      row = "//";
    }
  line(depth, row);
}

void Proposal::list(const std::string &title, const Rows &rows) {
  constexpr std::size_t most = 12;
  if (rows.empty())
    return;
  say(1, title);
  for (const std::string &row :
       std::span(rows).first(std::min(most, rows.size())))
    line(1, "//   " + row);
  if (rows.size() > most)
    line(1, "//   and " + std::to_string(rows.size() - most) + " more");
  Text += '\n';
}

std::string Proposal::place(facts::Position at) const {
  if (!at.known())
    return "?";
  return std::string(Whole.fileName(at.file)) + ":" + std::to_string(at.line);
}

void Proposal::tellApis() {
  Rows rows;
  for (const program::ApiInUse &api : Seen.apis)
    rows.push_back(std::string(api.api) + ": " +
                   report::counted(api.calls, "call") + ", the first at " +
                   place(api.first));
  if (rows.empty())
    say(1, "No call to a cache library that is known was seen.");
  list("Caches that the program uses, and that are known:", rows);
}

/// By the API that they hand it to.
void Proposal::tellWrappers() {
  std::map<std::string_view, Rows> rows;
  Rows uncalled;
  for (const program::Wrapper &wrapper : Seen.wrappers)
    (wrapper.isUncalled ? uncalled : rows[wrapper.api])
        .push_back(name(wrapper.function) + ", at " + place(wrapper.call));
  for (const auto &[api, some] : rows)
    list("Functions that hand a key on to " + std::string(api) +
             ". They are looked through, and need nothing here:",
         some);
  list("These hand a key on as well, and nobody was seen to call them: their "
       "keys are not known.",
       uncalled);
}

void Proposal::tellContainers() {
  Rows rows;
  for (const program::OwnContainer &own : Seen.containers)
    rows.push_back(name(own.record) + ", in " + name(own.store->entity) +
                   " at " + place(own.store->declared));
  list("Classes of the project that keep values under a key. They are looked "
       "through too:",
       rows);
}

void Proposal::tellKeys() {
  Rows known;
  for (const KeyMaker &maker : Seen.makers)
    if (maker.isKnown)
      known.push_back(name(maker.function) + ", as at " + place(maker.call));
  list("What builds keys, and is known by its name:", known);
  Rows unfollowed;
  for (Site at : Seen.unfollowed)
    unfollowed.push_back(place(at));
  unfollowed.erase(std::unique(unfollowed.begin(), unfollowed.end()),
                   unfollowed.end());
  list("Which keys are meant here could not be followed. If a function makes "
       "them, name it in \"keyBuilders\":",
       unfollowed);
}

void Proposal::tellProcesses() {
  if (std::ranges::count(Seen.apis, models::Keeping::Shared,
                         &program::ApiInUse::keeping) == 0)
    return;
  std::string why = "it uses a cache server";
  if (Seen.mains.size() > 1) {
    const auto mainAt = [&](facts::Index main) {
      return place(Whole.linked().declaration(main)->at);
    };
    why += ", and has " + report::counted(Seen.mains.size(), "main function") +
           ", as at " + mainAt(Seen.mains.front()) + " and " +
           mainAt(Seen.mains.back());
  }
  say(1, "The program is taken to run as several processes, because " + why +
             ". If there is only ever one:");
  line(1, "// \"processes\": \"one\",");
  Text += '\n';
}

/// Which of its methods does what is a guess, and so is where it keeps what it
/// is given.
void Proposal::tellUnseen(const UnseenCache &cache) {
  say(2, cache.name +
             " looks like a cache, and nothing was seen of what it "
             "does: " +
             place(cache.lookup) + " asks it for a key, and " +
             place(cache.fill) +
             " gives it the value that was not there. Look at each line; "
             "without \"store\" and \"space\", its values are in the process.");
  line(2, "// { \"api\": " + asJson(cache.name) + ",");
  line(2, "//   \"store\": \"shared\", \"space\": " + asJson(cache.name) + ",");
  line(2, "//   \"functions\": [");
  for (const UnseenCache::Method &method : cache.methods) {
    std::string entry = "{ \"name\": " + asJson(name(method.function)) +
                        ", \"is\": " + asJson(roleName(method.does)) +
                        ", \"key\": \"arg0\"";
    if (method.does == models::Role::Write)
      entry += ", \"value\": \"arg1\"";
    entry += &method == &cache.methods.back() ? " } ] }," : " },";
    line(2, "//     " + entry + " // as at " + place(method.call));
  }
}

std::string Proposal::element(const KeyMaker &maker, bool isLast) const {
  constexpr std::size_t most = 3;
  std::string families;
  for (std::size_t i = 0; i < std::min(most, maker.families.size()); ++i)
    families += keys::spell(maker.families[i]) + ", ";
  if (maker.families.size() > most)
    families += "..., ";
  return asJson(name(maker.function)) + (isLast ? "" : ",") + " // " +
         families + "as at " + place(maker.call);
}

/// Where one builder makes the keys of all families, what makes some without it
/// is for the checks to tell.
void Proposal::tellBuilders() {
  std::vector<const KeyMaker *> certain;
  std::vector<const KeyMaker *> others;
  bool isAnyKnown = false;
  for (const KeyMaker &maker : Seen.makers)
    if (maker.isKnown)
      isAnyKnown = true;
    else
      (maker.isBuilder() ? certain : others).push_back(&maker);
  if (!certain.empty()) {
    say(3, "What it returns is always a key, and its callers say of which "
           "family:");
    line(3, "\"keyBuilders\": [");
    for (const KeyMaker *maker : certain)
      line(4, element(*maker, maker == certain.back()));
    line(3, "],");
  } else if (!others.empty() && !isAnyKnown) {
    say(3, "What these return is used as keys. Name those by which keys are to "
           "be made:");
    line(3, "// \"keyBuilders\": [");
    for (const KeyMaker *maker : others)
      line(3, "//   " + element(*maker, maker == others.back()));
    line(3, "// ],");
  }
}

bool Proposal::hasModels() const {
  const bool isAnyKnown = std::ranges::any_of(Seen.makers, &KeyMaker::isKnown);
  return !Seen.unseen.empty() ||
         std::ranges::any_of(Seen.makers, [&](const KeyMaker &maker) {
           return !maker.isKnown && (maker.isBuilder() || !isAnyKnown);
         });
}

void Proposal::tellModels() {
  line(1, "\"models\": [");
  for (const UnseenCache &cache : Seen.unseen)
    tellUnseen(cache);
  line(2, "{");
  tellBuilders();
  line(3, "\"api\": " + asJson(Root.filename().string()));
  line(2, "}");
  line(1, "],");
  Text += '\n';
}

std::string Proposal::text() {
  say(0, "What cachetidy is told of this project's caches. 'cachetidy init' "
         "wrote what the program shows: what is certain is in force, and what "
         "is not is a comment to look at. docs/adding-a-model.md tells all "
         "that can be said here.");
  line(0, "{");
  tellApis();
  tellWrappers();
  tellContainers();
  tellKeys();
  tellProcesses();
  if (hasModels())
    tellModels();
  say(1, "Paths are told relative to this folder.");
  line(1, "\"root\": true");
  line(0, "}");
  return std::move(Text);
}

} // namespace

std::string proposedProjectFile(const Program &program, const Survey &survey,
                                const Path &root) {
  return Proposal(program, survey, root).text();
}

} // namespace cachetidy::driver
