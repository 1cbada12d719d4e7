// A NOLINT means the same in every host. Each function has the same memo, and
// another comment around the line of its finding. (On the line of a note, a
// NOLINT makes clang-tidy drop the notes, and keep the finding: not tested.)
#include <fstream>
#include <map>
#include <string>

using Names = std::map<std::string, std::string>;

static std::string load(const std::string &id) {
  std::string value;
  std::ifstream(id) >> value;
  return value;
}

std::string nothingBad(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  return names[id] = load(id); // expect: cache-static-memo
}

std::string lineOk(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  return names[id] = load(id); // NOLINT
}

std::string lineByNameOk(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  return names[id] = load(id); // NOLINT(cache-static-memo)
}

std::string lineByGlobOk(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  return names[id] = load(id); // NOLINT(cache-*)
}

std::string lineInListOk(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  return names[id] = load(id); // NOLINT(misc-*, cache-static-memo): as planned
}

std::string blockCommentOk(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  return names[id] = load(id); /* NOLINT */
}

std::string otherCheckBad(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  return names[id] = load(id); // NOLINT(misc-*) // expect: cache-static-memo
}

std::string otherLineBad(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];          // NOLINT
  return names[id] = load(id); // expect: cache-static-memo
} // NOLINT

std::string nextLineOk(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  // NOLINTNEXTLINE
  return names[id] = load(id);
}

std::string nextLineByNameOk(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  // NOLINTNEXTLINE(cache-static-memo)
  return names[id] = load(id);
}

std::string nextLineOfOtherCheckBad(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  // NOLINTNEXTLINE(misc-*)
  return names[id] = load(id); // expect: cache-static-memo
}

std::string nextLineButOneBad(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  // NOLINTNEXTLINE

  return names[id] = load(id); // expect: cache-static-memo
}

// NOLINTBEGIN
std::string insideBlockOk(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  return names[id] = load(id);
}
// NOLINTEND

std::string behindBlockBad(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  return names[id] = load(id); // expect: cache-static-memo
}

// NOLINTBEGIN(cache-static-memo)
std::string insideBlockByNameOk(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  return names[id] = load(id);
}
// NOLINTEND(cache-static-memo)

// NOLINTBEGIN(misc-*)
std::string insideBlockOfOtherCheckBad(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  return names[id] = load(id); // expect: cache-static-memo
}
// NOLINTEND(misc-*)
