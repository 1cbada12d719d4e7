#pragma once
#include <map>
#include <string>

struct Tree {
  std::string text;
};

class Evaluator {
public:
  const std::string &evaluate(const std::string &path);
  /// For ":reload": files may have changed.
  void resetFiles();

private:
  std::map<std::string, Tree> parsed;
  std::map<std::string, std::string> values;
};

Tree parse(const std::string &path);
