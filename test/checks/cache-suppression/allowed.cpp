// Where a comment that allows something can stand, and how it can look.
#include <fstream>
#include <map>
#include <string>

using Names = std::map<std::string, std::string>;

static std::string load(const std::string &id) {
  std::string value;
  std::ifstream(id) >> value;
  return value;
}

std::string onItsLineOk(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  return names[id] = load(id); // cachetidy: allow static-memo: never changes
}

std::string aboveOk(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  // cachetidy: allow static-memo: never changes
  return names[id] = load(id);
}

std::string withPrefixOk(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  //cachetidy:allow cache-static-memo:never changes
  return names[id] = load(id);
}

std::string insideTheLineOk(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  return /* cachetidy: allow static-memo: never changes */ names[id] = load(id);
}

std::string blockOk(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  /*
   * The files come with the program.
   * cachetidy: allow static-memo: they never change
   */
  return names[id] = load(id);
}

std::string amongOthersOk(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  // This is asked for often.
  // cachetidy: allow static-memo: the files come with the program, and never
  // change while it runs
  //
  // So do the others.
  /* And so on. */
  return names[id] = load(id);
}

std::string statementOk(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  const std::string value = load(id);
  // cachetidy: allow static-memo: never changes
  names
      .insert(
          {id, value});
  return value;
}

std::string behindAConditionOk(const std::string &id) {
  static Names names;
  // cachetidy: allow static-memo: never changes
  if (!names.count(id))
    names[id] = load(id);
  return names[id];
}

std::string wholeFunctionOnALineOk(const std::string &id) {
  static Names names;
  // cachetidy: allow static-memo: never changes
  auto fill = [&] { names[id] = load(id); };
  if (!names.count(id))
    fill();
  return names[id];
}

// cachetidy: allow static-memo: never changes
static std::string first = load("first");

std::string firstOk() { return first; }

#define SUM(a, b) ((a) + (b))

std::string inAListOk(const std::string &id) {
  static Names names;
  if (names.count(id))
    return names[id];
  return SUM(
      std::string(">"),
      // cachetidy: allow static-memo: never changes
      names[id] = load(id));
}
