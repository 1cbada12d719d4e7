// Comments that silence nothing, although they could. Only who has seen the
// whole program can tell.
#include <fstream>
#include <map>
#include <string>

using Names = std::map<std::string, std::string>;

static std::string load(const std::string &id) {
  std::string value;
  std::ifstream(id) >> value;
  return value;
}

std::string usedOk(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  return names[id] = load(id); // cachetidy: allow static-memo: never changes
}

std::string forgottenBad(const std::string &id) {
  // expect-linked@+1: cache-suppression cache-static-memo finds nothing here
  return load(id); // cachetidy: allow static-memo: it was kept once
}

std::string oneOfTwoBad(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  // expect-linked@+1: cache-suppression cache-raw-key finds nothing here
  // cachetidy: allow static-memo, raw-key: never changes
  return names[id] = load(id);
}

std::string twiceBad(const std::string &id) {
  // expect-linked@+1: cache-suppression cache-static-memo finds nothing here // expect-linked@+1: cache-suppression cache-raw-key finds nothing here
  return load(id); // cachetidy: allow static-memo, raw-key: it was kept once
}

// Either would do.
std::string bothOk(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  // cachetidy: allow static-memo: never changes
  return names[id] = load(id); // NOLINT(cache-static-memo)
}

// A doubtful finding is not shown, and yet the comment has its use.
int improbableOk(int number) {
  static std::map<int, int> squares;
  if (auto known = squares.find(number); known != squares.end())
    return known->second;
  // cachetidy: allow static-memo: numbers are small
  return squares[number] = number * number;
}

// On another machine there may be a finding.
#ifdef _WIN32
std::string conditionalOk(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  return names[id] = load(id); // cachetidy: allow static-memo: never changes
}
#else
std::string conditionalOk(const std::string &id) {
  return load(id); // cachetidy: allow static-memo: never changes
}
#endif

std::string silencedOk(const std::string &id) {
  // cachetidy: allow suppression: the next version keeps it again
  // cachetidy: allow static-memo: it was kept once
  return load(id);
}
