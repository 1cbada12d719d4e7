// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "editor/Documents.h"

#include "gtest/gtest.h"

using cachetidy::editor::Documents;

static Documents withOpened(const std::string &text) {
  Documents documents;
  documents.hear(R"({"jsonrpc":"2.0","method":"textDocument/didOpen","params":{
    "textDocument":{"uri":"file:///src/a%20b.cpp","languageId":"cpp",
                    "version":3,"text":")" +
                 text + R"("}}})");
  return documents;
}

static std::string change(const std::string &changes) {
  return R"({"method":"textDocument\/didChange","params":{"contentChanges":[)" +
         changes + R"(],
    "textDocument":{"uri":"file:///src/a%20b.cpp","version":4}}})";
}

static std::string range(int first, int last, const std::string &text) {
  return R"({"range":{"start":{"line":)" + std::to_string(first) +
         R"(,"character":2},"end":{"line":)" + std::to_string(last) +
         R"(,"character":1}},"text":")" + text + R"("})";
}

/// Where the line more would begin.
static std::string lineOf(const Documents &documents) {
  const std::vector<std::string> messages =
      documents.lookAgain("/src/a b.cpp");
  if (messages.size() != 2)
    return "not open";
  const std::string &added = messages.front();
  const std::size_t at = added.find("\"line\":");
  return added.substr(at + 7, added.find('}', at) - at - 7);
}

TEST(Documents, FilesAreNamedByTheirPaths) {
  EXPECT_EQ(lineOf(withOpened("int x;\\nint y;\\n")), "2");
  EXPECT_EQ(lineOf(withOpened("int x;\\nint y;")), "1");
  EXPECT_EQ(lineOf(withOpened("")), "0");
  EXPECT_TRUE(withOpened("").lookAgain("/src/a%20b.cpp").empty());
}

TEST(Documents, ChangesAreFollowed) {
  Documents documents = withOpened("1\\n2\\n3\\n");
  documents.hear(change(range(1, 1, "a\\nb\\nc")));
  EXPECT_EQ(lineOf(documents), "5");
  documents.hear(change(range(0, 2, "") + "," + range(0, 0, "\\n")));
  EXPECT_EQ(lineOf(documents), "4");
  documents.hear(change(R"({"text":"all of it\n"})"));
  EXPECT_EQ(lineOf(documents), "1");
}

TEST(Documents, WhatIsAddedIsTakenBackUnderTheVersionOfTheEditor) {
  Documents documents = withOpened("1\\n");
  documents.hear(change(range(0, 0, "")));
  const std::vector<std::string> messages =
      documents.lookAgain("/src/a b.cpp");
  ASSERT_EQ(messages.size(), 2u);
  EXPECT_NE(messages[0].find(R"("text":"\n")"), std::string::npos);
  EXPECT_NE(messages[0].find(R"("wantDiagnostics":true)"), std::string::npos);
  EXPECT_NE(messages[1].find(R"("text":"")"), std::string::npos);
  EXPECT_NE(messages[1].find(R"("line":2)"), std::string::npos);
  for (const std::string &message : messages) {
    EXPECT_NE(message.find(R"("version":4)"), std::string::npos);
    EXPECT_NE(message.find("file:///src/a%20b.cpp"), std::string::npos);
  }
}

TEST(Documents, WhatIsClosedIsNotLookedAtAgain) {
  Documents documents = withOpened("");
  EXPECT_EQ(documents.hear(R"({"method":"textDocument/didClose","params":{
    "textDocument":{"uri":"file:///src/a%20b.cpp"}}})"),
            "/src/a b.cpp");
  EXPECT_EQ(lineOf(documents), "not open");
}

TEST(Documents, OddMessagesChangeNothing) {
  Documents documents = withOpened("1\\n");
  for (const char *odd :
       {"", "/did", "[\"/did\"]", R"({"method":"textDocument/didChange"})",
        R"({"method":"textDocument/didChange","params":{"textDocument":3}})",
        R"({"method":"textDocument/didOpen","params":{"textDocument":{}}})"})
    EXPECT_EQ(documents.hear(odd), "");
  documents.hear(change("7, {}"));
  documents.hear(change(R"({"range":{},"text":""})"));
  EXPECT_EQ(lineOf(documents), "0");
}
