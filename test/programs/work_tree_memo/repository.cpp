#include "repository.h"
#include "sync.h"

#include <fstream>
#include <map>

namespace {
struct OnDisk : Repository {
  explicit OnDisk(std::string path) : path(std::move(path)) {}
  WorkTree workTree() override {
    WorkTree tree;
    std::ifstream head(path + "/HEAD");
    std::getline(head, tree.head);
    return tree;
  }
  std::string path;
};
} // namespace

std::unique_ptr<Repository> Repository::open(const std::string &path) {
  return std::make_unique<OnDisk>(path);
}

// Meant for one evaluation, and kept for all of a long session.
WorkTree Repository::knownWorkTree(const std::string &path) {
  static Sync<std::map<std::string, WorkTree>> trees;
  {
    auto known(trees.lock());
    auto found = known->find(path);
    if (found != known->end())
      return found->second;
  }
  auto tree = open(path)->workTree();
  trees.lock()->emplace(path, tree); // expect: cache-static-memo keeps what was read from a file
  return tree;
}
