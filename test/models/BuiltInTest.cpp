// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The models that are part of the binary, and the schema that describes them.

#include "models/Models.h"

#include <nlohmann/json.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>

namespace cachetidy::models {
namespace {

using nlohmann::json;
using Names = std::set<std::string>;

TEST(BuiltInTest, EachFileParses) {
  std::size_t count = 0;
  for (const facts::EmbeddedFile &file : embeddedModels()) {
    if (file.name == "schema")
      continue;
    std::variant<Model, ModelError> parsed = parseModel(file.text, file.name);
    if (auto *error = std::get_if<ModelError>(&parsed))
      FAIL() << file.name << " at " << error->pointer << ": expected "
             << error->expected << ", found " << error->found;
    ++count;
  }
  EXPECT_GE(count, 10u) << "the models were not embedded";
}

TEST(BuiltInTest, NoTwoFilesSpeakOfOneFunction) {
  std::map<std::string, std::string> owners;
  for (const facts::EmbeddedFile &file : embeddedModels()) {
    if (file.name == "schema")
      continue;
    Model model = std::get<Model>(parseModel(file.text, file.name));
    for (const auto &[name, overloads] : model.functions) {
      auto [owner, isNew] = owners.emplace(name, file.name);
      EXPECT_TRUE(isNew) << name << " in " << owner->second << " and in "
                         << file.name;
    }
    for (const auto &[name, text] : model.texts) {
      auto [owner, isNew] = owners.emplace("text " + name, file.name);
      EXPECT_TRUE(isNew) << name << " in " << owner->second << " and in "
                         << file.name;
    }
  }
}

TEST(BuiltInTest, KnowsTheEverydayFunctions) {
  Models models = Models::builtIn();
  auto roleOf = [&](std::string_view name) {
    const Effect *effect = models.effect(name);
    return effect ? roleName(effect->role) : "none";
  };
  EXPECT_EQ(roleOf("std::map::find"), "read");
  EXPECT_EQ(roleOf("std::unordered_map::operator[]"), "access");
  EXPECT_EQ(roleOf("std::map::try_emplace"), "write");
  EXPECT_EQ(roleOf("std::__detail::_Node_iterator::operator->"), "through");
  EXPECT_EQ(roleOf("QHash::iterator::value"), "through");
  EXPECT_EQ(roleOf("absl::container_internal::raw_hash_map::operator[]"),
            "access");
  EXPECT_EQ(roleOf("tbb::detail::d2::concurrent_hash_map::find"), "read");
  EXPECT_EQ(roleOf("getenv"), "source");
  EXPECT_EQ(roleOf("std::getenv"), "source");
  EXPECT_EQ(roleOf("std::chrono::system_clock::now"), "source");
  EXPECT_EQ(roleOf("std::chrono::steady_clock::now"), "none");
  EXPECT_TRUE(models.isTestHeader("/usr/include/gtest/gtest.h"));
}

TEST(BuiltInTest, KnowsCachesAndWhereTheirEntriesAre) {
  Models models = Models::builtIn();
  const Effect &set = *models.effect("sw::redis::Redis::set");
  EXPECT_EQ(set.role, Role::Write);
  EXPECT_EQ(set.keeping, Keeping::Shared);
  EXPECT_EQ(set.space, "redis");
  EXPECT_EQ(set.fails, Failure::Exception);
  EXPECT_FALSE(set.isDeferred);
  const Effect &queued = *models.effect("sw::redis::QueuedRedis::set");
  EXPECT_TRUE(queued.isDeferred);
  EXPECT_EQ(queued.on.kind, Slot::Receiver);
  const Effect &exec = *models.effect("sw::redis::QueuedRedis::exec");
  EXPECT_EQ(exec.role, Role::Commit);
  EXPECT_FALSE(exec.isDeferred) << "it is what others wait for";
  const Effect &future = *models.effect("sw::redis::AsyncRedis::set");
  EXPECT_EQ(future.fails, Failure::Future);
  EXPECT_EQ(future.throws, "sw::redis::Error");
  EXPECT_EQ(models.effect("QCache::insert")->keeping, Keeping::Bounded);
  EXPECT_FALSE(models.effect("QCache::insert")->isInSpace());
  EXPECT_TRUE(models.effect("QPixmapCache::insert")->isInSpace());
  EXPECT_FALSE(models.effect("std::map::find")->isInSpace());
}

TEST(BuiltInTest, HasABitForEachMember) {
  std::uint32_t taken = 0;
  for (const MemberForm &form : memberForms()) {
    EXPECT_EQ(taken & form.member, 0u) << form.name;
    taken |= form.member;
  }
}

TEST(BuiltInTest, KnowsTheCommandsOfRedis) {
  Models models = Models::builtIn();
  const Effect &set = *models.command("redis", "set");
  EXPECT_EQ(set.role, Role::Write);
  EXPECT_TRUE(set.overwrites);
  ASSERT_EQ(set.ttlAfter.size(), 4u);
  EXPECT_EQ(set.ttlAfter.front(), (TimeWord{"EX", Unit::Seconds}));
  EXPECT_EQ(models.command("redis", "HSET")->without, Lifespan::Kept);
  EXPECT_EQ(models.command("redis", "SETEX")->ttl, (Slot{Slot::Argument, 1}));
  EXPECT_TRUE(models.command("redis", "Del")->key.andOn);
  EXPECT_EQ(models.command("redis", "SCAN")->keyAfter, "MATCH");
  EXPECT_EQ(models.command("redis", "PING"), nullptr);
  EXPECT_EQ(models.command("memcached", "SET"), nullptr);
}

json schema() {
  std::span<const facts::EmbeddedFile> files = embeddedModels();
  auto file = std::ranges::find(files, "schema", &facts::EmbeddedFile::name);
  return file == files.end() ? json() : json::parse(file->text);
}

Names keysOf(const json &object) {
  Names names;
  for (const auto &[name, value] : object.items())
    names.insert(name);
  return names;
}

Names namesOf(std::uint32_t members) {
  Names names;
  for (const MemberForm &form : memberForms())
    if (members & form.member)
      names.insert(std::string(form.name));
  return names;
}

TEST(SchemaTest, HasTheRolesOfTheParser) {
  Names roles;
  Names listed;
  for (const RoleForm &form : roleForms())
    roles.insert("#/$defs/" + std::string(form.name));
  json defs = schema()["$defs"];
  for (const json &entry : defs["effect"]["oneOf"])
    listed.insert(entry["$ref"].get<std::string>());
  EXPECT_EQ(listed, roles);
}

TEST(SchemaTest, HasTheMembersOfEachRole) {
  json defs = schema()["$defs"];
  for (const RoleForm &form : roleForms()) {
    const json &role = defs[std::string(form.name)];
    Names members = namesOf(form.required | form.optional);
    members.insert("is");
    EXPECT_EQ(keysOf(role["properties"]), members) << form.name;
    EXPECT_EQ(role["properties"]["is"]["const"], form.name);
    EXPECT_EQ(role.value("required", Names()), namesOf(form.required))
        << form.name;
  }
}

TEST(SchemaTest, HasTheSourcesOfTheParser) {
  Names sources;
  for (const SourceForm &form : sourceForms())
    sources.insert(std::string(form.name));
  EXPECT_EQ(schema()["$defs"]["of"]["enum"].get<Names>(), sources);
}

template <class Forms> Names namesIn(const Forms &forms) {
  Names names;
  for (const auto &form : forms)
    names.insert(std::string(form.name));
  return names;
}

TEST(SchemaTest, HasTheWordsOfTheParser) {
  json defs = schema()["$defs"];
  auto words = [&](const char *name) {
    return defs[name]["enum"].get<Names>();
  };
  EXPECT_EQ(words("store"), namesIn(keepingForms()));
  EXPECT_EQ(words("unit"), namesIn(unitForms()));
  EXPECT_EQ(words("without"), namesIn(lifespanForms()));
  EXPECT_EQ(words("fails"), namesIn(failureForms()));
  EXPECT_EQ(words("style"), namesIn(styleForms()));
}

TEST(SchemaTest, HasTheSlotsOfTheParser) {
  std::regex slot(schema()["$defs"]["slot"]["pattern"].get<std::string>());
  for (std::string text :
       {"receiver", "result", "arg", "arg0", "arg9", "arg00", "arg10", "arg99",
        "arg100", "arg01", "arg0.first", "result.second", "arg0.third",
        "receiver.first", "arg-1", "", "arg0.first.second", "arg1...",
        "receiver...", "result...", "arg0.first...", "..."})
    EXPECT_EQ(std::regex_match(text, slot), parseSlot(text).has_value())
        << text;
}

/// What the parser says it would have taken at that place.
Names accepted(const std::string &text, const std::string &pointer) {
  std::variant<Model, ModelError> parsed = parseModel(text, "");
  auto *error = std::get_if<ModelError>(&parsed);
  if (!error || error->pointer != pointer)
    return {};
  Names names;
  std::regex quoted("\"([^\"]*)\"");
  std::sregex_iterator match(error->expected.begin(), error->expected.end(),
                             quoted);
  for (; match != std::sregex_iterator(); ++match)
    names.insert((*match)[1]);
  return names;
}

TEST(SchemaTest, HasTheMembersOfModelsAndShapesAndFunctions) {
  json root = schema();
  EXPECT_EQ(keysOf(root["properties"]), accepted(R"({"-": 1})", "/-"));
  EXPECT_EQ(keysOf(root["$defs"]["shape"]["properties"]),
            accepted(R"({"api": "a", "shapes": [{"-": 1}]})", "/shapes/0/-"));
  Names function = keysOf(root["$defs"]["function"]["properties"]);
  function.merge(keysOf(root["$defs"]["clear"]["properties"]));
  EXPECT_EQ(function,
            accepted(R"({"api": "a", "functions": [{"-": 1, "is": "clear"}]})",
                     "/functions/0/-"));
}

} // namespace
} // namespace cachetidy::models
