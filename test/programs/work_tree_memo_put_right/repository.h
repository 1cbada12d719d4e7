#pragma once
#include <memory>
#include <string>

// What the work tree of a repository looks like.
struct WorkTree {
  bool isDirty = false;
  std::string head;
};

struct Repository {
  virtual ~Repository() = default;
  virtual WorkTree workTree() = 0;
  static std::unique_ptr<Repository> open(const std::string &path);
  static WorkTree knownWorkTree(const std::string &path);
  static void forgetWorkTrees();
};
