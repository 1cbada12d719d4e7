// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The files of a run, as all its translation units see them.

#ifndef CACHETIDY_EXTRACT_FILES_H
#define CACHETIDY_EXTRACT_FILES_H

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cachetidy::extract {

/// What stands for a content: who has the same has the same content.
using Digest = std::array<std::uint8_t, 16>;

Digest digestOf(std::string_view content);

/// What may not differ where a file is to be taken for unchanged unread.
struct Stamp {
  std::uint64_t size = 0;
  std::uint64_t inode = 0;
  std::int64_t modified = 0; ///< in nanoseconds since 1970, as `changed`
  std::int64_t changed = 0;

  bool operator==(const Stamp &) const = default;
};

struct StampedContent {
  Stamp stamp;
  Digest content{};
};

/// By absolute paths.
using KnownContents = std::unordered_map<std::string, StampedContent>;

/// What was learned by looking at a path.
enum class Look : std::uint8_t {
  Absent,  ///< nothing is there
  Present, ///< something is there; nobody asked what is in it
  Read,
  Listed, ///< which names a folder has
};

/// A declaration of which only those can tell who say its name (Offerings.h).
struct Offer {
  std::string name;
  Digest text{}; ///< of its tokens, but for those of a hidden body

  auto operator<=>(const Offer &) const = default;
};

/// Of a header that is not from outside (Outline.h).
struct Outline {
  Digest shown{};            ///< all zeros where there is no outline
  std::vector<Offer> offers; ///< sorted

  bool isKnown() const { return shown != Digest{}; }
  auto operator<=>(const Outline &) const = default;
};

/// One thing that the facts of a translation unit depend on.
struct Input {
  std::string path; ///< absolute
  Look look = Look::Absent;
  Digest content{}; ///< where it was read or listed
  Outline outline = {};

  bool operator==(const Input &) const = default;
};

/// What a path is in another version of the project than that on the disk.
struct OtherFile {
  enum Kind : std::uint8_t { Absent, Regular, Link } kind = Absent;
  std::string text = {}; ///< of a link, where it leads
};

/// All that is other in that version: by absolute paths, with no symbolic link
/// on the way to them.
using OtherFiles = std::map<std::string, OtherFile>;

/// Each path is looked at once, and each file read once, by whoever asks first;
/// so no two translation units see different versions of a header. Safe to use
/// from several threads.
class Files {
public:
  /// A file that still has the stamp in `known` need not be read for its
  /// digest.
  explicit Files(KnownContents known = {});
  /// Another version of the project; all else is as `disk` sees it, which must
  /// outlive it.
  Files(Files &disk, OtherFiles others);
  ~Files();
  Files(const Files &) = delete;

  /// Whether looking again would teach the same.
  bool isStill(const Input &input);

  /// Of a file; empty where it cannot be read.
  std::string_view textOf(const std::string &path);

  /// The contents on the disk that were known, and those learned since. A file
  /// that was modified only just before it was read is not among them: it may
  /// have been modified once more without a change of its stamp.
  KnownContents contents() const;
  bool hasLearned() const;
  /// Those of them that this run looked at.
  KnownContents contentsSeen() const;

  /// What the views of the translation units share.
  class Shared;
  Shared &shared() { return *State; }

private:
  std::unique_ptr<Shared> State;
};

} // namespace cachetidy::extract

#endif
