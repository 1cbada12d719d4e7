// Comments that are meant for cachetidy and cannot be understood. They silence
// nothing, and that is told from their text alone.
#include <fstream>
#include <map>
#include <string>

using Names = std::map<std::string, std::string>;

static std::string load(const std::string &id) {
  std::string value;
  std::ifstream(id) >> value;
  return value;
}

std::string noReasonBad(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  // expect@+1: cache-suppression it gives no reason
  // cachetidy: allow static-memo
  return names[id] = load(id); // expect: cache-static-memo
}

std::string emptyReasonBad(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  // expect@+1: cache-suppression it gives no reason
  /* cachetidy: allow static-memo: */
  return names[id] = load(id); // expect: cache-static-memo
}

std::string otherSignBad(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  // expect@+1: cache-suppression it gives no reason // expect@+1: cache-suppression there is no check 'cache-static-memo - never changes'
  // cachetidy: allow static-memo - never changes
  return names[id] = load(id); // expect: cache-static-memo
}

std::string noCheckBad(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  // expect@+1: cache-suppression it names no check
  // cachetidy: allow: never changes
  return names[id] = load(id); // expect: cache-static-memo
}

std::string misspelledBad(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  // expect@+1: cache-suppression there is no check 'cache-static-mmeo'; did you mean 'cache-static-memo'?
  // cachetidy: allow static-mmeo: never changes
  return names[id] = load(id); // expect: cache-static-memo
}

// One is right, the other is not: the first is silenced.
std::string oneOfTwoBad(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  // expect@+1: cache-suppression there is no check 'cache-memo'
  // cachetidy: allow static-memo, memo: never changes
  return names[id] = load(id);
}

std::string globBad(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  // expect@+1: cache-suppression there is no check 'cache-*'
  // cachetidy: allow *: never changes
  return names[id] = load(id); // expect: cache-static-memo
}

std::string otherWordBad(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  // expect@+1: cache-suppression this says nothing that cachetidy understands
  // cachetidy: ignore static-memo: never changes
  return names[id] = load(id); // expect: cache-static-memo
}

std::string longerWordBad(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  // expect@+1: cache-suppression this says nothing that cachetidy understands
  // cachetidy: allowed static-memo: never changes
  return names[id] = load(id); // expect: cache-static-memo
}

// expect@+1: cache-suppression this says nothing that cachetidy understands
// cachetidy: invalidated by
void contractBad();

// cachetidy: invalidated by forget
void contractOk();

// expect@+1: cache-suppression this is not checked: it stands at no function
// cachetidy: invalidated by forget

void contractFarBad();

void contractBehindOk(); // cachetidy: invalidated by forget

void contractInsideBad() { // expect-linked: cache-broken-contract 'forget', and that does not exist
  // cachetidy: invalidated by forget

  contractBehindOk();
  // cachetidy: invalidated by forget
}

// This one of cachetidy: allow is prose.
void proseOk();

const char *textOk() {
  return "// cachetidy: allow nothing" R"(
// cachetidy: whatever
)";
}

// cachetidy: allow // NOLINT(cache-suppression)
void silencedOk();

// expect@+1: cache-suppression this is not checked: it stands at no function
// cachetidy: invalidated by forget
