// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Golden tests of findings as text.

#include "report/Report.h"

#include "SourceTree.h"

#include <sstream>

namespace cachetidy::report {
namespace {

class TextTest : public SourceTree {
protected:
  static rules::Finding finding(rules::Location at) {
    rules::Finding result;
    result.at = std::move(at);
    result.check = "cache-static-memo";
    result.message = "'names' is never dropped";
    return result;
  }
  std::string text(const rules::Finding &finding, bool colours = false) const {
    Report report;
    report.root = root;
    report.findings.push_back(finding);
    std::ostringstream out;
    writeText(out, report, {root, colours});
    return out.str();
  }
};

TEST_F(TextTest, TellsTheStoryAsClangDoes) {
  write("src/a.cpp", "std::map<int, int> names;\n\n  names[id] = load(id);\n");
  rules::Finding told = finding({"src/a.cpp", 3, 3});
  told.because = {{{"src/a.cpp", 1, 20}, "declared here"},
                  {{"src/a.cpp", 3, 15}, "derived from a database"}};
  EXPECT_EQ(text(told), "src/a.cpp:3:3: warning: 'names' is never dropped "
                        "[cache-static-memo]\n"
                        "    3 |   names[id] = load(id);\n"
                        "      |   ^\n"
                        "src/a.cpp:1:20: note: declared here\n"
                        "    1 | std::map<int, int> names;\n"
                        "      |                    ^\n"
                        "src/a.cpp:3:15: note: derived from a database\n"
                        "    3 |   names[id] = load(id);\n"
                        "      |               ^\n");
}

TEST_F(TextTest, PutsTheCaretBelowTheCharacterItMeans) {
  write("a.cpp", "\tnames[\"\u00e9\u6f22\"] = 1;\n");
  EXPECT_EQ(text(finding({"a.cpp", 1, 15})),
            "a.cpp:1:15: warning: 'names' is never dropped "
            "[cache-static-memo]\n"
            "    1 |         names[\"\u00e9\u6f22\"] = 1;\n"
            "      |                    ^\n");
}

TEST_F(TextTest, KeepsTheGutterStraightInLongFiles) {
  write("a.cpp", std::string(123455, '\n') + "x;\n");
  EXPECT_EQ(text(finding({"a.cpp", 123456, 1})),
            "a.cpp:123456:1: warning: 'names' is never dropped "
            "[cache-static-memo]\n"
            " 123456 | x;\n"
            "        | ^\n");
}

TEST_F(TextTest, StillTellsWhatItCannotShow) {
  write("short.cpp", "x;\n");
  const std::string said = " warning: 'names' is never dropped "
                           "[cache-static-memo]\n";
  EXPECT_EQ(text(finding({"gone.cpp", 3, 5})), "gone.cpp:3:5:" + said);
  EXPECT_EQ(text(finding({"short.cpp", 3, 5})), "short.cpp:3:5:" + said);
  EXPECT_EQ(text(finding({"short.cpp", 0, 0})), "short.cpp:" + said);
  EXPECT_EQ(text(finding({"short.cpp", 1, 99})), "short.cpp:1:99:" + said +
                                                     "    1 | x;\n"
                                                     "      |   ^\n");
}

TEST_F(TextTest, SaysWhichFindingsArePossibleOnly) {
  rules::Finding doubtful = finding({"gone.cpp", 3, 5});
  doubtful.probability = rules::Probability::Possible;
  EXPECT_EQ(text(doubtful),
            "gone.cpp:3:5: warning: possible fault: 'names' is never dropped "
            "[cache-static-memo]\n");
}

TEST_F(TextTest, ShowsTheFixBelowTheCaret) {
  write("a.cpp", "get(\"user:\" + id);\n");
  rules::Finding fixable = finding({"a.cpp", 1, 5});
  fixable.fix = {{{"a.cpp", 1, 5}, 12, "construct_cache_key(\"user\", id)"},
                 {{"a.cpp", 9, 1}, 0, "on another line"},
                 {{"b.cpp", 1, 1}, 0, "in another file"}};
  EXPECT_EQ(text(fixable), "a.cpp:1:5: warning: 'names' is never dropped "
                           "[cache-static-memo]\n"
                           "    1 | get(\"user:\" + id);\n"
                           "      |     ^\n"
                           "      |     construct_cache_key(\"user\", id)\n");
}

TEST_F(TextTest, ShowsTheLinesThatAFixInserts) {
  write("a.cpp", "#include <map>\r\n\r\nget(\"user:\" + id);\r\n");
  rules::Finding fixable = finding({"a.cpp", 3, 5});
  fixable.fix = {{{"a.cpp", 2, 1}, 0, "#include \"key.h\"\r\n\r\n"},
                 {{"a.cpp", 3, 5}, 12, "key(\"user\",\tid\x1b)"},
                 {{"b.cpp", 1, 1}, 0, "in another file\n"}};
  EXPECT_EQ(text(fixable), "a.cpp:3:5: warning: 'names' is never dropped "
                           "[cache-static-memo]\n"
                           "    3 | get(\"user:\" + id);\n"
                           "      |     ^\n"
                           "      |     key(\"user\",     id<1B>)\n"
                           "    2 + #include \"key.h\"\n");
}

TEST_F(TextTest, ColoursOnlyWhereAskedTo) {
  rules::Finding told = finding({"gone.cpp", 3, 5});
  told.because = {{{"gone.cpp", 1, 1}, "declared here"}};
  EXPECT_EQ(text(told).find('\033'), std::string::npos);
  EXPECT_EQ(text(told, true),
            "\033[1mgone.cpp:3:5: \033[0m\033[0;1;35mwarning: \033[0m\033[1m"
            "'names' is never dropped\033[0m [cache-static-memo]\n"
            "\033[1mgone.cpp:1:1: \033[0m\033[0;1;36mnote: \033[0m"
            "declared here\n");
}

TEST(Messages, StandWhereTheyBelong) {
  const Problem problems[] = {{{"src/bad.cpp", 7, 2}, "expected ';'"},
                              {{"src/gone.cpp", 0, 0}, "no such file"}};
  std::ostringstream out;
  writeMessages(out, "error", problems, "/p", "/p/src");
  EXPECT_EQ(out.str(), "bad.cpp:7:2: error: expected ';'\n"
                       "gone.cpp: error: no such file\n");
}

TEST(ShownPath, IsRelativeToWhereOneIs) {
  EXPECT_EQ(shownPath("/p", "/p", "src/a.cpp"), "src/a.cpp");
  EXPECT_EQ(shownPath("/p", "/p/src", "src/a.cpp"), "a.cpp");
  EXPECT_EQ(shownPath("/p", "/", "src/a.cpp"), "p/src/a.cpp");
  EXPECT_EQ(shownPath("/p", "/p/build", "src/a.cpp"), "/p/src/a.cpp");
  EXPECT_EQ(shownPath("/p", "/p", "/usr/include/b.h"), "/usr/include/b.h");
}

TEST(Summary, CountsWhatWasFoundAndWhatWasNotSeen) {
  Report report;
  report.translationUnits = 1;
  EXPECT_EQ(summary(report), "no findings; 1 translation unit");
  rules::Finding finding;
  finding.at.file = "a.cpp";
  report.findings.assign(2, finding);
  report.translationUnits = 12;
  EXPECT_EQ(summary(report), "2 findings in 1 file; 12 translation units");
  report.notAnalysed = 1;
  EXPECT_EQ(summary(report),
            "1 of 12 translation units could not be analysed completely, so "
            "that what is there may be missed; 2 findings in 1 file");
  report.findings.clear();
  report.inBaseline = 3;
  EXPECT_EQ(summary(report),
            "1 of 12 translation units could not be analysed completely, so "
            "that what is there may be missed; no findings; 3 in the baseline");
}

} // namespace
} // namespace cachetidy::report
