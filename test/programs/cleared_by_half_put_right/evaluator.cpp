#include "evaluator.h"

const std::string &Evaluator::evaluate(const std::string &path) {
  auto value = values.find(path);
  if (value != values.end())
    return value->second;
  auto tree = parsed.find(path);
  if (tree == parsed.end())
    tree = parsed.emplace(path, parse(path)).first;
  return values[path] = "value of " + tree->second.text;
}

void Evaluator::resetFiles() {
  values.clear();
  parsed.clear();
}
