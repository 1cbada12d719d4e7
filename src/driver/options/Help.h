// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What --help says.

#ifndef CACHETIDY_DRIVER_HELP_H
#define CACHETIDY_DRIVER_HELP_H

namespace cachetidy::driver::help {

inline constexpr const char *program =
    "Finds cache-invalidation faults in C++ programs: copies of data that "
    "nobody drops\nwhen their source changes.";

inline constexpr const char *programFooter =
    "To begin with:\n"
    "  cachetidy check -p build        what is wrong in the whole program\n"
    "  cachetidy caches -p build       every cache it has, and who fills and "
    "drops it\n"
    "  cachetidy explain cache-static-memo\n"
    "\n"
    "'cachetidy COMMAND --help' tells more of each command.\n"
    "\n"
    "Exit codes: 0 clean, 1 findings, 2 wrong usage or configuration,\n"
    "3 something could not be analysed, 4 internal error, 130 interrupted.";

inline constexpr const char *check =
    "Prints the findings in a program, as a compiler prints its warnings.\n"
    "Without FILES the whole program is read: every entry of "
    "compile_commands.json.\nWith FILES (or folders) only these, and what "
    "depends on other files stays unsaid.";

inline constexpr const char *checkFooter =
    "Examples:\n"
    "  cachetidy check                          in or below a folder with a "
    "build\n"
    "  cachetidy check -p build src/users.cpp   one file\n"
    "  cachetidy check a.cpp -- -std=c++20      no compile_commands.json at "
    "all\n"
    "  cachetidy check -p build --format text,sarif=findings.sarif\n"
    "  cachetidy check -p build --format html=report.html\n"
    "  cachetidy check -p build --checks='-cache-raw-key'\n"
    "  cachetidy check -p build --fix           changes the files where it "
    "knows how\n"
    "\n"
    "'.clang-tidy' decides which checks run on which files, and holds their "
    "options;\n'cachetidy.json' describes the project's caches. A finding is "
    "silenced by\n'// cachetidy: allow static-memo: reason' on its line, or "
    "above its statement.\n"
    "\n"
    "--fix changes nothing outside the project's folder, and nothing where "
    "something\ncould not be analysed. The exit code is 0 if it has fixed all "
    "findings, and 1 if\nsome are left.";

inline constexpr const char *diff =
    "Prints which findings are new since BASE, and which are gone: over both "
    "whole programs,\nfor a drop that is taken out of one file shows in "
    "another.";

inline constexpr const char *diffFooter =
    "Examples:\n"
    "  cachetidy diff origin/main               what this branch brings, "
    "uncommitted changes included\n"
    "  cachetidy diff HEAD                      what the next commit brings\n"
    "  cachetidy diff v1.0 v2.0 --show new,fixed,unchanged\n"
    "\n"
    "The exit code is 1 if there are new findings, and 0 if there are none. "
    "No file is\nchanged, and nothing is checked out. Both sides are judged by "
    "the '.clang-tidy' and\n'cachetidy.json' of now.";

inline constexpr const char *baseline =
    "Writes down the findings that there are now, so that 'check', 'diff' and "
    "'link', the\nplugin and the editor tell only of others.";

inline constexpr const char *baselineFooter =
    "The file is 'cachetidy-baseline.txt' in the project's folder, one line "
    "for each\nfinding; commit it. What is put right is taken out when this is "
    "run again.";

inline constexpr const char *baselineWritten =
    "Write to FILE rather than to 'cachetidy-baseline.txt' in the project's "
    "folder";
inline constexpr const char *baselineFile =
    "Leave out the findings in FILE rather than those in "
    "'cachetidy-baseline.txt' in\nthe project's folder";
inline constexpr const char *noBaseline = "Tell of all findings";

inline constexpr const char *revisions =
    "BASE, the revision to compare with, and HEAD, which is the working tree "
    "if it is not\ngiven; BASE...HEAD means the same";
inline constexpr const char *noMergeBase =
    "Compare with BASE itself, rather than with the commit where HEAD has left "
    "it";
inline constexpr const char *changedLines =
    "Only new findings that stand on a line that was changed, or have a step "
    "there:\nwhat a change breaks elsewhere stays unsaid";
inline constexpr const char *show =
    "Which findings to show: some of new,fixed,unchanged, joined by commas "
    "(default:\nnew,fixed as text, new,unchanged in sarif, all in json)";
inline constexpr const char *baseBuild =
    "A build folder of BASE with its own compile_commands.json and generated "
    "headers";

inline constexpr const char *extract =
    "Writes what is seen in source files to a shard, for 'cachetidy link'.\n"
    "Like compile and link, so that any build system can run and keep them.";

inline constexpr const char *extractFooter =
    "Examples:\n"
    "  cachetidy extract -p build src/a.cpp -o a.shard --root .\n"
    "  cachetidy extract src/a.cpp -o a.shard --root . --depfile a.d -- -Isrc\n"
    "  cachetidy extract -p build --shard 2/4 -o part2.shard --root .\n"
    "  cachetidy link part*.shard --root .\n"
    "\n"
    "Give the same --root everywhere. '@FILE' stands for the arguments in "
    "FILE.\nWithout FILES the whole program is read, or the part of it that "
    "--shard names.\nA file that does not parse completely gives a shard and "
    "exit code 3: 'link' tells\nof it as well, so a build may go on with "
    "--exit-zero.";

inline constexpr const char *link =
    "Prints the findings in the program that the shards make up.";

inline constexpr const char *linkFooter =
    "Example:\n"
    "  cachetidy link @shards.rsp --root . --format sarif -o findings.sarif "
    "--echo\n"
    "\n"
    "'@FILE' stands for the arguments in FILE.";

inline constexpr const char *split =
    "Writes a compile_commands.json for each of FILES, for build systems: one "
    "whose\ncommands have not changed is not touched, and need not be "
    "extracted again.";

inline constexpr const char *splitFooter =
    "Example:\n"
    "  cachetidy split -p build src/a.cpp -o build/commands --root .\n"
    "  cachetidy extract -p build/commands/src/a.cpp src/a.cpp -o a.shard "
    "--root .";

inline constexpr const char *facts =
    "Prints the facts seen in a source file, or those in a shard, as JSON.";

inline constexpr const char *caches =
    "Lists every cache of a program: where it is declared, and who looks up, "
    "fills and\ndrops its entries.";
inline constexpr const char *cachesFooter =
    "Example:\n"
    "  cachetidy caches -p build --format html -o caches.html   the map, for a "
    "browser";
inline constexpr const char *all =
    "Every place that keeps values, also where nothing is looked up and filled";

inline constexpr const char *suppressions =
    "Lists the comments that silence findings: whether each still does, since "
    "when it\nis there, who wrote it, and why.";
inline constexpr const char *suppressionsFooter =
    "Listed are '// cachetidy: allow CHECK: reason', and NOLINTs that name a "
    "check of\ncachetidy or silence one. Their age is the author's date of the "
    "line, by git blame.\n'unknown' means that a part of the program was not "
    "seen, or is compiled under a\ncondition.";

inline constexpr const char *init =
    "Writes a cachetidy.json from what the program shows: its caches, their "
    "wrappers,\nwhat makes their keys. What is not certain is a comment in it.";
inline constexpr const char *initFooter =
    "Example:\n"
    "  cachetidy init -p build --print      what it would write\n"
    "  cachetidy init -p build --also clangd,pre-commit\n"
    "\n"
    "A file that is there is never changed; --force writes a cachetidy.json "
    "anew.";
inline constexpr const char *print =
    "Print the cachetidy.json, and write nothing";
inline constexpr const char *force =
    "Write a cachetidy.json in the place of the one that is there";
inline constexpr const char *also =
    "Write these as well, if they are not there: clang-tidy, clangd,\n"
    "pre-commit, of which the lines are printed otherwise";

inline constexpr const char *doctor =
    "Tells what is set up and what is not: compile database, configuration, "
    "facts,\neditor, plugin, hook; and what to do about each.";
inline constexpr const char *doctorFooter =
    "Exit codes: 0 all of it is usable, 1 something does not do what it is "
    "there for.\nWarnings are of what could be better.";
inline constexpr const char *doctorStore =
    "The folder of the facts, where '.cachetidy' beside the\n"
    "compile_commands.json is not it";

inline constexpr const char *explain =
    "Prints the page of a check; or retells one finding of a project, step by "
    "step.";
inline constexpr const char *explainFooter =
    "Example:\n  cachetidy explain --finding src/profile.cpp:24 -p build";
inline constexpr const char *checkName = "The check's name";
inline constexpr const char *finding =
    "Retell the N-th finding that 'cachetidy check' tells, or the one at "
    "FILE:LINE,\n"
    "with the code around each step";
inline constexpr const char *checksList = "Lists the checks with their "
                                          "options.";
inline constexpr const char *models =
    "Lists the APIs that are known, or prints what is known of one.";

inline constexpr const char *generate =
    "Prints the man page or the completion of a shell, made from the "
    "definitions\nof the options.";
inline constexpr const char *page = "Which of them";

inline constexpr const char *files =
    "Source files or folders; '-- ARGUMENTS' after them are the compiler's,\n"
    "and no compile_commands.json is asked";
inline constexpr const char *build =
    "The folder with compile_commands.json. By default the nearest from the\n"
    "first file (or from here) upwards, also in a folder 'build'";
inline constexpr const char *root =
    "The project's folder, to which paths are relative. By default the\n"
    "nearest with cachetidy.json, or else with .git; where there is neither,\n"
    "the folder that holds the sources and the folder they are compiled in";
inline constexpr const char *forms =
    "The forms of the report, joined by commas or each in a --format of its\n"
    "own. FORM=FILE writes one to a file, as in text,sarif=out.sarif; the one\n"
    "without goes where -o says";
inline constexpr const char *format = "The form of the output";
inline constexpr const char *output = "Write to FILE rather than to the screen";
inline constexpr const char *formOutput =
    "Write the form that has no FILE of its own to FILE rather than to the\n"
    "screen";
inline constexpr const char *shard = "The shard to write";
inline constexpr const char *splitOutput =
    "The folder to write to; a file's own is DIR/FILE/compile_commands.json,\n"
    "with the name of FILE as seen from the root";
inline constexpr const char *target =
    "Of a file that several targets of CMake compile, only the commands of\n"
    "this one, or of these if it is given several times";
inline constexpr const char *share =
    "Read only the I-th of N parts of the files; which part a file is in\n"
    "depends on its name alone. 'cachetidy link' joins the N shards";
inline constexpr const char *depfile =
    "Write the names of all files that were read to FILE, as a rule for make\n"
    "and ninja";
inline constexpr const char *keepSame =
    "Leave a SHARD as it is that would be the same, so that what is made of "
    "it\n"
    "is not made again by a build system that looks (restat, in ninja)";
inline constexpr const char *echo =
    "Print the findings on standard error too, as a compiler does";
inline constexpr const char *exitZero =
    "End with 0 where it would be 1 or 3, so that a build goes on";
inline constexpr const char *extractStore =
    "Keep facts in DIR, for the next run and for other checkouts";
inline constexpr const char *checks =
    "Run the checks these globs select, whatever '.clang-tidy' says;\na list "
    "that begins with '-' takes away from all";
inline constexpr const char *jobs =
    "How many files to read at a time (default: one on each core)";
inline constexpr const char *store =
    "Keep facts in DIR, for the next run and for other checkouts. By default\n"
    "in '.cachetidy' beside the compile_commands.json";
inline constexpr const char *noStore = "Keep nothing, and read everything";
inline constexpr const char *storeSize =
    "How large the store may grow (default: 2GB)";
inline constexpr const char *profile = "Tell where the time went";
inline constexpr const char *trace =
    "Write what was done when to FILE, for chrome://tracing";
inline constexpr const char *fix =
    "Change the files where a finding comes with a fix, and print those that\n"
    "are left: 0 if there are none";
inline constexpr const char *quiet = "No progress, no summary";
inline constexpr const char *colour =
    "Colours; by default on a terminal that has them";
inline constexpr const char *part =
    "Other parts of the program are not among the shards";

} // namespace cachetidy::driver::help

#endif
