// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests of the way from a proposal to edits.

#include "rules/Rewrite.h"

#include "rules/CodeText.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace cachetidy::rules {
namespace {

using Piece = Rewrite::Piece;

/// Replaces `whole` by a call with a literal and `hole`, as they stand in line
/// `line` of the source; nothing else may stand there twice.
Rewrite proposal(std::string_view source, std::string_view whole,
                 std::string_view hole, std::string include = {}) {
  const auto at = [&](std::string_view text) {
    const std::size_t offset = source.find(text);
    const std::string_view above = source.substr(0, offset);
    const auto lines = std::count(above.begin(), above.end(), '\n');
    const std::size_t start = above.rfind('\n') + 1; // npos + 1 is 0
    return Location{"a.cpp", static_cast<std::uint32_t>(lines) + 1,
                    static_cast<std::uint32_t>(offset - start) + 1};
  };
  Rewrite rewrite{at(whole), static_cast<std::uint32_t>(whole.size())};
  rewrite.by = {{"key("},
                {"\"user\""},
                {", "},
                {{}, at(hole), static_cast<std::uint32_t>(hole.size())},
                {")"}};
  rewrite.include = std::move(include);
  return rewrite;
}

std::vector<Edit> edits(std::string_view source, std::string_view whole,
                        std::string_view hole) {
  return editsOf(proposal(source, whole, hole), source);
}

TEST(OffsetOf, CountsBytesOfLines) {
  EXPECT_EQ(offsetOf("ab\r\nc", {"", 1, 1}), 0u);
  EXPECT_EQ(offsetOf("ab\r\nc", {"", 2, 1}), 4u);
  EXPECT_EQ(offsetOf("ab\r\nc", {"", 2, 2}), 5u);
  EXPECT_EQ(offsetOf("\u00e9x", {"", 1, 3}), 2u);
  EXPECT_EQ(offsetOf("ab\n", {"", 2, 1}), 3u);
  EXPECT_EQ(offsetOf("ab\n", {"", 2, 2}), std::nullopt);
  EXPECT_EQ(offsetOf("ab\n", {"", 3, 1}), std::nullopt);
  EXPECT_EQ(offsetOf("ab\n", {"", 1, 0}), std::nullopt);
  EXPECT_EQ(offsetOf("", {"", 1, 1}), 0u);
}

TEST(EditsOf, QuotesWhatIsKept) {
  const std::string source = "\tget(/* \u00e9 */ \"user:\" + text(id));\n";
  EXPECT_EQ(
      edits(source, "\"user:\" + text(id)", "text(id)"),
      (std::vector<Edit>{{{"a.cpp", 1, 15}, 18, "key(\"user\", text(id))"}}));
}

TEST(EditsOf, ReachesOverLinesOfEitherKind) {
  for (const std::string end : {"\n", "\r\n"}) {
    const std::string whole = "\"user:\" +" + end + "    text(a," + end + "b)";
    const std::string hole = "text(a," + end + "b)";
    EXPECT_EQ(edits("int f();" + end + "get(" + whole + ");", whole, hole),
              (std::vector<Edit>{{{"a.cpp", 2, 5},
                                  static_cast<std::uint32_t>(whole.size()),
                                  "key(\"user\", " + hole + ")"}}));
  }
}

TEST(EditsOf, PutsTheIncludeFirst) {
  const std::string source = "#include <a>\nget(\"user:\" + id);";
  EXPECT_EQ(
      editsOf(proposal(source, "\"user:\" + id", "id", "\"k.h\""), source),
      (std::vector<Edit>{{{"a.cpp", 2, 1}, 0, "#include \"k.h\"\n"},
                         {{"a.cpp", 2, 5}, 12, "key(\"user\", id)"}}));
}

TEST(EditsOf, ProposesNothingOfNothing) {
  EXPECT_EQ(editsOf({}, "text"), std::vector<Edit>());
}

/// What is proposed for one source, made with another.
std::vector<Edit> editsOfChanged(std::string_view now) {
  const std::string source = "f();\nget(\"user:\" + id);\n";
  Rewrite rewrite = proposal(source, "\"user:\" + id", "id");
  rewrite.by[3] = {"id"};
  return editsOf(rewrite, now);
}

TEST(EditsOf, LeavesAnotherSourceAlone) {
  EXPECT_EQ(editsOfChanged("f();\nget(\"user:\" + id);\n").size(), 1u);
  for (const std::string now :
       {"", "f();\n", "f();\nget(", "// new\nf();\nget(\"user:\" + id);\n",
        "f();\nget( \"user:\" + id);\n", "f();\nget(\"user:\" + it);\n",
        "f();\nget(\"book:\" + id);\n", "f();\nput(x, \"user:\" + id);\n",
        "f();\nget(\"user:\" + id1);\n"})
    EXPECT_EQ(editsOfChanged(now), std::vector<Edit>()) << now;
}

TEST(EditsOf, KnowsConstantsByTheirNames) {
  const std::string source = "get(prefix + text(id));";
  EXPECT_EQ(edits(source, "prefix + text(id)", "text(id)").size(), 1u);
  const std::string joined = "get(\"us\" \"er:\" + text(id));";
  EXPECT_EQ(edits(joined, "\"us\" \"er:\" + text(id)", "text(id)").size(), 1u);
  // The only literal stands in what is kept.
  const std::string quoting = "get(prefix + text(\"x\"));";
  EXPECT_EQ(edits(quoting, "prefix + text(\"x\")", "text(\"x\")").size(), 1u);
}

bool isPiece(std::string_view text) {
  return isPieceOfCode(text, 0, text.size());
}

TEST(PieceOfCode, ClosesWhatItOpens) {
  for (const char *text :
       {"a", "f(a, b)[0]", "\"(\" + a", "'(' + a", "\"\\\"(\" + a", "1'000",
        "R\"x()\")x\" + a", "u8R\"(()\"", "f([] { return 1; })",
        "a /* ( */ + b", "a + // (\n b", "L'\\''"})
    EXPECT_TRUE(isPiece(text)) << text;
  for (const char *text : {"", " a", "a ", "f(a", "a)", "(a]", "\"a", "a; b",
                           "a + // b", "a /* b", "R\"x()\"", "\"a\n\""})
    EXPECT_FALSE(isPiece(text)) << text;
}

TEST(PieceOfCode, EndsBetweenWords) {
  EXPECT_TRUE(isPieceOfCode("ab+cd", 3, 2));
  EXPECT_FALSE(isPieceOfCode("ab+cd", 1, 4));
  EXPECT_FALSE(isPieceOfCode("ab+cd", 0, 4));
  EXPECT_FALSE(isPieceOfCode("x\u00e9+cd", 0, 1));
}

class Joint : public testing::Test {
protected:
  static Edit edit(std::uint32_t column, std::uint32_t length,
                   std::string text = "x") {
    return {{"a.cpp", 1, column}, length, std::move(text)};
  }
  std::optional<std::vector<Edit>> take(std::vector<Edit> fix) {
    return joint.take(fix);
  }

  const Sources sources = [](const std::string &file) {
    return file == "a.cpp" ? std::optional<std::string_view>("0123456789\nnext")
                           : std::nullopt;
  };
  JointEdits joint{sources};
};

TEST_F(Joint, InsertsAnIncludeOnce) {
  EXPECT_EQ(take({edit(1, 0, "i"), edit(3, 2)})->size(), 2u);
  EXPECT_EQ(*take({edit(1, 0, "i"), edit(6, 2)}),
            std::vector<Edit>{edit(6, 2)});
  EXPECT_EQ(*take({edit(6, 2)}), std::vector<Edit>());
  EXPECT_EQ(joint.all().at("a.cpp"),
            (std::vector<Edit>{edit(1, 0, "i"), edit(3, 2), edit(6, 2)}));
}

TEST_F(Joint, TakesAFixWholeOrNot) {
  ASSERT_TRUE(take({edit(3, 4)}));
  EXPECT_FALSE(take({edit(1, 0, "i"), edit(6, 2)}));
  EXPECT_FALSE(take({edit(1, 5)}));
  EXPECT_FALSE(take({edit(3, 4, "y")}));
  EXPECT_FALSE(take({edit(4, 0)}));
  EXPECT_TRUE(take({edit(7, 1)}));
  EXPECT_TRUE(take({edit(1, 2)}));
  EXPECT_TRUE(take({edit(3, 0)}));
  EXPECT_FALSE(take({edit(3, 0, "y")}));
  EXPECT_EQ(joint.all().at("a.cpp").size(), 4u);
}

TEST_F(Joint, TakesNothingWhereThereIsNoSource) {
  EXPECT_FALSE(take({{{"b.cpp", 1, 1}, 0, "x"}}));
  EXPECT_FALSE(take({edit(99, 1)}));
  EXPECT_TRUE(joint.all().empty());
}

TEST(AddFixes, AsksForTheFilesOfProposals) {
  const std::string source = "get(\"user:\" + id);";
  std::vector<Finding> findings(3);
  findings[0].rewrite = proposal(source, "\"user:\" + id", "id");
  findings[1].fix = {{{"c.cpp", 1, 1}, 0, "x"}};
  findings[2].rewrite = findings[0].rewrite;
  findings[2].rewrite.at.file = "gone.cpp";
  addFixes(findings, [&](const std::string &file) {
    return file == "a.cpp" ? std::optional<std::string_view>(source)
                           : std::nullopt;
  });
  EXPECT_EQ(findings[0].fix.size(), 1u);
  EXPECT_EQ(findings[1].fix.size(), 1u);
  EXPECT_TRUE(findings[2].fix.empty());
}

/// The source without its one comment.
std::string without(std::string comment, const std::string &source,
                    std::string has = "so") {
  Rewrite rewrite = proposal(source, comment, comment);
  rewrite.by.clear();
  rewrite.has = std::move(has);
  std::string text = source;
  for (const Edit &edit : editsOf(rewrite, source))
    text.replace(*offsetOf(source, edit.at), edit.length, edit.text);
  return text;
}

TEST(EditsOf, TakesACommentOut) {
  EXPECT_EQ(without("// so", "a; // so\nb;"), "a;\nb;");
  EXPECT_EQ(without("// so", "a; // so\r\nb;"), "a;\r\nb;");
  EXPECT_EQ(without("// so", "a; // so"), "a;");
  EXPECT_EQ(without("/* so */", "a; /* so */ \nb;"), "a;\nb;");
  EXPECT_EQ(without("/* so */", "a /* so */ (b);"), "a (b);");
  EXPECT_EQ(without("/* so */", "  /* so */ a;"), "  a;");
}

TEST(EditsOf, TakesItsLineOutWithIt) {
  EXPECT_EQ(without("// so", "a;\n  // so\nb;"), "a;\nb;");
  EXPECT_EQ(without("// so", "// so\r\nb;"), "b;");
  EXPECT_EQ(without("// so", "a;\r\n  // so\r\nb;"), "a;\r\nb;");
  EXPECT_EQ(without("// so", "// so"), "");
  EXPECT_EQ(without("/* so */", "a;\n\t/* so */\t\nb;"), "a;\nb;");
  EXPECT_EQ(without("// so", "a;\n// so"), "a;");
}

TEST(EditsOf, LeavesWhatIsNotThatComment) {
  EXPECT_EQ(without("// so", "a; // so", "as"), "a; // so");
  EXPECT_EQ(without("so = 1", "so = 1;"), "so = 1;");
  EXPECT_EQ(without("// so\nb", "a; // so\nb"), "a; // so\nb");
  EXPECT_EQ(without("/* so */ b", "/* so */ b"), "/* so */ b");
}

} // namespace
} // namespace cachetidy::rules
