#include "evaluator.h"

#include <fstream>
#include <iterator>

Tree parse(const std::string &path) {
  std::ifstream in(path);
  return {{std::istreambuf_iterator<char>(in), {}}};
}
