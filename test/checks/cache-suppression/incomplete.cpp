// What cannot be parsed may hold what the comment is for.
#include <fstream>
#include <string>

std::string forgottenOk(const std::string &id) {
  std::string value;
  std::ifstream(id) >> value;
  return value; // cachetidy: allow static-memo: it was kept once
}

int broken() { return unknown; } // expect: clang-diagnostic-error use of undeclared identifier 'unknown'
