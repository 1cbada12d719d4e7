// What a comment that allows something does not reach.
#include <fstream>
#include <map>
#include <string>

using Names = std::map<std::string, std::string>;

static std::string load(const std::string &id) {
  std::string value;
  std::ifstream(id) >> value;
  return value;
}

// expect-linked@+1: cache-suppression cache-static-memo finds nothing here
// cachetidy: allow static-memo: what is in the braces has its own comments
std::string functionBad(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  return names[id] = load(id); // expect: cache-static-memo
}

std::string innerBlockBad(const std::string &id) {
  static Names names;
  // expect-linked@+1: cache-suppression cache-static-memo finds nothing here
  // cachetidy: allow static-memo: what is in the braces has its own comments
  if (!names.count(id)) {
    names[id] = load(id); // expect: cache-static-memo
  }
  return names[id];
}

std::string lambdaBad(const std::string &id) {
  static Names names;
  // expect-linked@+1: cache-suppression cache-static-memo finds nothing here
  // cachetidy: allow static-memo: what is in the braces has its own comments
  auto fill = [&] {
    names[id] = load(id); // expect: cache-static-memo
  };
  if (!names.count(id))
    fill();
  return names[id];
}

std::string nextStatementBad(const std::string &id) {
  static Names names;
  // expect-linked@+1: cache-suppression cache-static-memo finds nothing here
  // cachetidy: allow static-memo: this is about what stands directly below
  if (names.count(id))
    return names[id];
  return names[id] = load(id); // expect: cache-static-memo
}

std::string otherLineBad(const std::string &id) {
  // expect-linked@+1: cache-suppression cache-static-memo finds nothing here
  static Names names; // cachetidy: allow static-memo: the fill is elsewhere
  if (names.count(id))
    return names[id];
  return names[id] = load(id); // expect: cache-static-memo
}

std::string otherCheckBad(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  // expect-linked@+1: cache-suppression cache-raw-key finds nothing here
  // cachetidy: allow raw-key: that is another fault
  return names[id] = load(id); // expect: cache-static-memo
}

std::string nextItemBad(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  return std::string(
      ">",
      // expect-linked@+1: cache-suppression cache-static-memo finds nothing here
      // cachetidy: allow static-memo: this is about the number
      0,
      (names[id] = load(id)).size()); // expect: cache-static-memo
}

std::string endOfBlockBad(const std::string &id) {
  static Names names;
  if (names.count(id)) {
    return names[id];
    // expect@+1: cache-suppression there is no code on its line, or directly below it
    // cachetidy: allow static-memo: the block ends here
  }
  return names[id] = load(id); // expect: cache-static-memo
}

std::string emptyLineBad(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  // expect@+1: cache-suppression there is no code on its line, or directly below it
  // cachetidy: allow static-memo: this is too far away

  return names[id] = load(id); // expect: cache-static-memo
}
