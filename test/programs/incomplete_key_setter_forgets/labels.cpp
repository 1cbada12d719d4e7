#include "labels.h"

std::string Labels::made(int button) const {
  return (language == "de" ? "Knopf " : "Button ") + std::to_string(button);
}

const std::string &Labels::of(int button) {
  auto found = known.find(button);
  if (found == known.end())
    found = known.emplace(button, made(button)).first;
  return found->second;
}
