// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a model says is found again, and what it says wrongly is an error.

#include "models/Models.h"

#include <gtest/gtest.h>

namespace cachetidy::models {
namespace {

std::string withFunction(const std::string &members) {
  return R"({"api": "test", "functions": [{)" + members + "}]}";
}

/// "pointer: expected, found", or "no error".
std::string errorOf(std::string_view text) {
  Models models;
  std::optional<ModelError> error = models.add(text, "file.json");
  if (!error)
    return "no error";
  EXPECT_EQ(error->file, "file.json");
  EXPECT_TRUE(models.apis().empty()) << "something was added";
  return error->pointer + ": " + error->expected + ", " + error->found;
}

std::string errorOfFunction(const std::string &members) {
  return errorOf(withFunction(members));
}

TEST(ModelsTest, GivesTheEffectOfEachName) {
  Models models;
  ASSERT_FALSE(models.add(withFunction(R"("name": "a::{b,c}", "is": "write",
      "key": "arg0.first", "value": "arg0.second", "overwrites": true,
      "inserted": "result.second")"),
                          "file.json"));
  const Effect *effect = models.effect("a::c");
  ASSERT_TRUE(effect);
  EXPECT_EQ(effect->role, Role::Write);
  EXPECT_EQ(effect->on, Slot{Slot::Receiver});
  EXPECT_EQ(effect->key, (Slot{Slot::Argument, 0, Slot::First}));
  EXPECT_EQ(effect->value, (Slot{Slot::Argument, 0, Slot::Second}));
  EXPECT_TRUE(effect->overwrites);
  EXPECT_EQ(effect->inserted, (Slot{Slot::Result, 0, Slot::Second}));
  EXPECT_EQ(effect->api, "test");
  EXPECT_EQ(models.effect("a::{b,c}"), nullptr);
  EXPECT_EQ(models.effect("c"), nullptr);
}

TEST(ModelsTest, TakesEveryRole) {
  for (const RoleForm &form : roleForms()) {
    Models models;
    std::string members =
        R"("name": "f", "is": ")" + std::string(form.name) + '"';
    if (form.required & Value)
      members += R"(, "value": "arg0")";
    if (form.required & Of)
      members += R"(, "of": "clock")";
    ASSERT_FALSE(models.add(withFunction(members), "")) << form.name;
    EXPECT_EQ(models.effect("f")->role, form.role) << form.name;
  }
}

TEST(ModelsTest, TellsOverloadsApartByTheirArguments) {
  Models models;
  ASSERT_FALSE(models.add(R"({"api": "test", "functions": [
      {"name": "reset", "is": "write", "value": "arg0"},
      {"name": "reset", "arguments": 0, "is": "clear"},
      {"name": "one", "arguments": 1, "is": "measure"}]})",
                          ""));
  EXPECT_EQ(models.effect("reset", 0)->role, Role::Clear);
  EXPECT_EQ(models.effect("reset", 1)->role, Role::Write);
  EXPECT_EQ(models.effect("reset")->role, Role::Write);
  EXPECT_EQ(models.effect("one", 2), nullptr);
  EXPECT_EQ(models.effect("one")->role, Role::Measure);
}

TEST(ModelsTest, TellsCallsApartByWhatTheySay) {
  Models models;
  ASSERT_FALSE(models.add(R"({"api": "test", "functions": [
      {"name": "open", "is": "source", "of": "file"},
      {"name": "open", "when": {"in": "arg1", "says": ["w*"]},
       "is": "mutate", "of": "file"},
      {"name": "open", "arguments": 1, "is": "measure"}]})",
                          ""));
  auto saysOne = [](const Saying &saying) {
    return saying == Saying{{Slot::Argument, 1}, {"w*"}};
  };
  auto saysNone = [](const Saying &) { return false; };
  EXPECT_EQ(models.effect("open", 2, saysOne)->role, Role::Mutate);
  EXPECT_EQ(models.effect("open", 2, saysNone)->role, Role::Source);
  EXPECT_EQ(models.effect("open", 1, saysNone)->role, Role::Measure);
  EXPECT_EQ(models.effect("open")->role, Role::Source);
}

TEST(ModelsTest, BelievesTheLaterModel) {
  Models models;
  ASSERT_FALSE(models.add(withFunction(R"("name": "f", "is": "clear")"), ""));
  ASSERT_FALSE(models.add(
      R"({"api": "own", "functions": [{"name": "f", "is": "drop"}]})", ""));
  EXPECT_EQ(models.effect("f")->role, Role::Drop);
  EXPECT_EQ(models.effect("f")->api, "own");
  EXPECT_EQ(models.apis(), (std::vector<std::string>{"own", "test"}));
}

TEST(ModelsTest, KeepsApiNamesWhenMoved) {
  Models models;
  ASSERT_FALSE(models.add(withFunction(R"("name": "f", "is": "clear")"), ""));
  Models moved = std::move(models);
  EXPECT_EQ(moved.effect("f")->api, "test");
  ASSERT_FALSE(moved.add(R"({"api": "another"})", ""));
  moved = Models(std::move(moved));
  EXPECT_EQ(moved.effect("f")->api, "test");
}

TEST(ModelsTest, KnowsAContainerByItsShape) {
  Models models;
  ASSERT_FALSE(models.add(R"({"api": "shapes", "shapes": [{
      "oneOfEach": [["find", "lookup"], ["put"]], "noneOf": ["evict"],
      "methods": {"find": {"is": "read", "key": "arg0"},
                  "lookup": {"is": "read", "key": "arg0"},
                  "put": {"is": "write", "key": "arg0", "value": "arg1"},
                  "clear": {"is": "clear"}}}]})",
                          ""));
  using Methods = std::vector<std::string_view>;
  auto effect = [&](std::string_view method, const Methods &methods) {
    return models.effectByShape(method, methods);
  };
  ASSERT_TRUE(effect("put", {"clear", "lookup", "put"}));
  EXPECT_EQ(effect("put", {"lookup", "put"})->role, Role::Write);
  EXPECT_EQ(effect("put", {"lookup", "put"})->api, "shapes");
  EXPECT_EQ(effect("clear", {"clear", "lookup", "put"})->role, Role::Clear);
  EXPECT_EQ(effect("get", {"get", "lookup", "put"}), nullptr);
  EXPECT_EQ(effect("put", {"put"}), nullptr) << "nothing looks up";
  EXPECT_EQ(effect("put", {"evict", "find", "put"}), nullptr) << "bounded";
}

TEST(ModelsTest, KnowsTestHeadersByWholeNames) {
  Models models;
  ASSERT_FALSE(
      models.add(R"({"api": "t", "testHeaders": ["gtest/gtest.h"]})", ""));
  EXPECT_TRUE(models.isTestHeader("gtest/gtest.h"));
  EXPECT_TRUE(models.isTestHeader("/usr/include/gtest/gtest.h"));
  EXPECT_FALSE(models.isTestHeader("/src/ourgtest/gtest.h"));
  EXPECT_FALSE(models.isTestHeader("gtest.h"));
}

TEST(ModelsTest, KnowsWhatWaitsInEveryScope) {
  Models models;
  ASSERT_FALSE(
      models.add(R"({"api": "t", "waits": ["sleep", "std::cin"]})", ""));
  EXPECT_TRUE(models.waits("sleep"));
  EXPECT_TRUE(models.waits("Thread::sleep"));
  EXPECT_TRUE(models.waits("std::cin"));
  EXPECT_FALSE(models.waits("asleep"));
  EXPECT_FALSE(models.waits("other::cin"));
}

TEST(ModelsTest, KnowsWhatLetsTimePass) {
  Models models;
  ASSERT_FALSE(models.add(R"({"api": "t", "pauses": ["sleep"]})", ""));
  EXPECT_TRUE(models.pauses("Thread::sleep"));
  EXPECT_FALSE(models.waits("sleep"));
}

TEST(ModelErrorTest, SaysWhereTheTextIsNoJson) {
  EXPECT_EQ(errorOf(""),
            "1:1: '[', '{', or a literal, unexpected end of input");
  EXPECT_EQ(errorOf("{\n \"api\" 1}"), "2:8: ':', unexpected number literal");
  EXPECT_EQ(errorOf("{\"api\": \"a\"} x"),
            "1:14: end of input, invalid literal");
}

TEST(ModelErrorTest, SaysWhereTheFormIsWrong) {
  EXPECT_EQ(errorOf("[]"), ": an object, an array");
  EXPECT_EQ(errorOf("{}"), ": a member \"api\", none");
  EXPECT_EQ(errorOf(R"({"api": 1})"),
            "/api: a string that is not empty, the number 1");
  EXPECT_EQ(errorOf(R"({"api": "a", "api": "b"})"),
            ": each member once, \"api\" again");
  EXPECT_EQ(errorOf(R"({"api": "a", "a/b~c": 1})"),
            "/a~1b~0c: no members but \"$schema\" \"api\" \"functions\" "
            "\"commands\" \"texts\" \"keyBuilders\" \"values\" "
            "\"shapes\" \"testHeaders\" \"waits\" \"pauses\" "
            "\"store\" \"space\" \"without\" \"fails\" \"throws\" "
            "\"rejects\" \"deferred\", \"a/b~c\"");
  EXPECT_EQ(errorOf(R"({"api": "a", "functions": {}})"),
            "/functions: an array, an object");
  EXPECT_EQ(errorOf(R"({"api": "a", "testHeaders": ["x.h", null]})"),
            "/testHeaders/1: a string that is not empty, null");
}

TEST(ModelErrorTest, SaysWhatIsWrongWithAFunction) {
  EXPECT_EQ(errorOfFunction(R"("is": "clear")"),
            "/functions/0: a member \"name\", none");
  EXPECT_EQ(errorOfFunction(R"("name": "f")"),
            "/functions/0: a member \"is\", none");
  EXPECT_EQ(errorOfFunction(R"("name": "f", "is": "clear", "key": "arg0")"),
            "/functions/0/key: no members but \"name\" \"arguments\" \"when\" "
            "\"is\" \"on\" \"store\" \"space\" \"fails\" \"throws\" "
            "\"rejects\" \"deferred\", \"key\"");
  EXPECT_EQ(errorOfFunction(R"("name": "f", "is": "through")"),
            "/functions/0: a member \"value\", none");
  EXPECT_EQ(errorOfFunction(R"("name": "f{", "is": "clear")"),
            "/functions/0/name: a name whose braces match, at most 4096 "
            "characters for at most 4096 names, the string \"f{\"");
  EXPECT_EQ(errorOfFunction(R"("name": "{f,f}", "is": "clear")"),
            "/functions/0: each function once, \"f\" again");
  EXPECT_EQ(errorOfFunction(R"("name": "f", "is": "clear", "arguments": -1)"),
            "/functions/0/arguments: a number from 0 to 99, the number -1");
  EXPECT_EQ(errorOfFunction(R"("name": "f", "is": "clear", "when": {})"),
            "/functions/0/when: a member \"in\", none");
  EXPECT_EQ(
      errorOfFunction(R"("name": "f", "is": "source", "of": "moon")"),
      "/functions/0/of: one of \"database\" \"file\" \"path\" \"network\" "
      "\"clock\" \"environment\" \"configuration\" \"process\" "
      "\"cache\", the string \"moon\"");
  EXPECT_EQ(
      errorOfFunction(R"("name": "f", "is": "write", "overwrites": "yes")"),
      "/functions/0/overwrites: true or false, the string \"yes\"");
}

TEST(ModelErrorTest, SaysWhichRolesAndSlotsThereAre) {
  std::string role = errorOfFunction(R"("name": "f", "is": "raed")");
  EXPECT_TRUE(role.starts_with("/functions/0/is: one of \"read\"")) << role;
  EXPECT_TRUE(role.ends_with(", the string \"raed\"")) << role;
  std::string slot =
      errorOfFunction(R"("name": "f", "is": "read", "key": "first")");
  EXPECT_TRUE(slot.starts_with("/functions/0/key: \"receiver\"")) << slot;
  EXPECT_TRUE(slot.ends_with(", the string \"first\"")) << slot;
}

TEST(ModelErrorTest, SaysWhichMethodOfAShapeHasNoMeaning) {
  EXPECT_EQ(errorOf(R"({"api": "a", "shapes": [
                {"oneOfEach": [["find"]], "methods": {}}]})"),
            "/shapes/0: \"methods\" to say what each method does, nothing "
            "about \"find\"");
  EXPECT_EQ(
      errorOf(R"({"api": "a", "shapes": [{"oneOfEach": [],
                "methods": {"f": {"is": "clear", "name": "f"}}}]})"),
      "/shapes/0/methods/f/name: no members but \"is\" \"on\" "
      "\"store\" \"space\" \"fails\" \"throws\" \"rejects\" \"deferred\", "
      "\"name\"");
}

TEST(ModelErrorTest, IsNoCrashOnBrokenUtf8AndDeepNesting) {
  EXPECT_NE(errorOf("{\"api\": \"\xff\"}"), "no error");
  EXPECT_NE(errorOf(std::string(100000, '[')), "no error");
}

} // namespace
} // namespace cachetidy::models
