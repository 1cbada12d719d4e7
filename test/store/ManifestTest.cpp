// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Manifests: the same wherever the project is, and refused where damaged.

#include "store/Manifest.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>

using namespace cachetidy;
using namespace cachetidy::store;
using extract::Input;
using extract::Look;

namespace {

struct Project {
  explicit Project(std::string folder) : root(std::move(folder)) {}

  std::string root;
  extract::Files files;
  Inputs inputs{files};

  Outcome outcome(std::string_view name, const std::vector<Input> &looks) {
    Outcome outcome;
    outcome.request = extract::digestOf(name);
    outcome.facts = extract::digestOf("facts");
    outcome.duration = std::chrono::milliseconds(1234);
    outcome.errors = {{"src/a.cpp", 3, 4, "no", false}, {"", 0, 0, "x", true}};
    for (const Input &look : looks)
      outcome.inputs.push_back(inputs.add(look));
    std::sort(outcome.inputs.begin(), outcome.inputs.end());
    return outcome;
  }

  std::vector<Input> looks() const {
    return {{root + "/src/a.cpp", Look::Read, extract::digestOf("a")},
            {root + "/src/a.h", Look::Absent, {}},
            {root, Look::Listed, extract::digestOf("list")},
            {root + "-other/b.h", Look::Read, extract::digestOf("b")},
            {"/usr/include/map", Look::Present, {}}};
  }

  std::string bytes() {
    const std::vector<Outcome> all = {outcome("one", looks()),
                                      outcome("two", {looks().front()})};
    return encode(all, inputs, root);
  }
};

TEST(ManifestTest, ComesBackWithAbsolutePaths) {
  Project here("/here/project");
  Project there("/elsewhere");
  // What is known already is not told twice.
  there.inputs.add({"/usr/include/map", Look::Present, {}});
  const auto outcomes = decode(here.bytes(), there.inputs, there.root);
  ASSERT_TRUE(outcomes);
  ASSERT_EQ(outcomes->size(), 2u);
  const Outcome &first = outcomes->front();
  const Outcome expected = here.outcome("one", {});
  EXPECT_EQ(first.request, expected.request);
  EXPECT_EQ(first.facts, expected.facts);
  EXPECT_EQ(first.duration, expected.duration);
  ASSERT_EQ(first.errors.size(), 2u);
  EXPECT_EQ(first.errors[0].message, "no");
  EXPECT_TRUE(first.errors[1].inSystemHeader);
  std::set<std::string> paths;
  for (const InputIndex index : first.inputs)
    paths.insert(there.inputs[index].path);
  EXPECT_EQ(paths, (std::set<std::string>{"/elsewhere", "/elsewhere/src/a.cpp",
                                          "/elsewhere/src/a.h",
                                          "/here/project-other/b.h",
                                          "/usr/include/map"}));
}

TEST(ManifestTest, IsTheSameWhateverOrderInputsWereMetIn) {
  Project one("/p");
  Project other("/p");
  for (const Input &input : other.looks())
    other.inputs.add({input.path + "x", Look::Absent, {}});
  other.inputs.add(other.looks().back());
  EXPECT_EQ(one.bytes(), other.bytes());
}

TEST(ManifestTest, IsRefusedWhereItIsNotWhole) {
  Project project("/p");
  const std::string bytes = project.bytes();
  EXPECT_TRUE(decode(bytes, project.inputs, project.root));
  for (std::size_t size = 0; size < bytes.size(); ++size)
    EXPECT_FALSE(decode(bytes.substr(0, size), project.inputs, project.root));
}

TEST(ManifestTest, SurvivesWhatAnotherSealed) {
  Project project("/p");
  const std::string bytes = project.bytes();
  const std::string body(*unseal("manifest", bytes));
  for (std::size_t place = 0; place < body.size(); ++place)
    for (const unsigned char bits : {0x01, 0x80, 0xff}) {
      std::string changed = body;
      changed[place] = static_cast<char>(changed[place] ^ bits);
      // Whatever it holds, each index leads to an input.
      if (const auto outcomes =
              decode(seal("manifest", changed), project.inputs, project.root))
        for (const Outcome &outcome : *outcomes)
          for (const InputIndex index : outcome.inputs)
            EXPECT_FALSE(project.inputs[index].path.empty());
    }
}

TEST(InputsTest, AreOneForEachContentOfAPath) {
  extract::Files files;
  Inputs inputs(files);
  const Input one{"/a", Look::Read, extract::digestOf("one")};
  const Input other{"/a", Look::Read, extract::digestOf("other")};
  EXPECT_EQ(inputs.add(one), inputs.add(one));
  EXPECT_NE(inputs.add(one), inputs.add(other));
  EXPECT_NE(inputs.add(one), inputs.add({"/a", Look::Present, {}}));
}

} // namespace
