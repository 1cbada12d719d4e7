// FP: a tree that is put together. An entry has a node that goes on growing,
// and the place where it stood first. Of a structure its type does not tell
// that it is a part of something, and no copy.
#include <map>
#include <string>
#include <vector>
struct Node {
  virtual ~Node() = default;
};
struct Entry {
  Node *e;
  int line;
  Entry(Node *e, int line) : e(e), line(line) {}
  Entry() : e(nullptr), line(0) {}
};
struct Branch : Node {
  std::map<std::string, Entry> entries;
};
void refuse(const std::string &);
void grow(Branch *branch, const std::vector<std::string> &path, Node *e,
          int line) {
  auto i = path.begin();
  for (; i + 1 < path.end(); ++i) {
    auto j = branch->entries.find(*i);
    if (j != branch->entries.end()) {
      Branch *inner = dynamic_cast<Branch *>(j->second.e);
      if (!inner)
        refuse(*i);
      branch = inner;
    } else {
      Branch *nested = new Branch;
      branch->entries[*i] = Entry(nested, line); // expect: cache-incomplete-key leaves out 'line'
      branch = nested;
    }
  }
  auto j = branch->entries.find(*i);
  if (j != branch->entries.end()) {
    auto *have = dynamic_cast<Branch *>(j->second.e);
    auto *more = dynamic_cast<Branch *>(e);
    if (have && more) {
      for (auto &ad : more->entries)
        have->entries.emplace(ad.first, ad.second);
    } else
      refuse(*i);
  } else
    branch->entries.emplace(*i, Entry(e, line)); // expect: cache-incomplete-key leaves out 'line'
}
static Branch root;
int main(int argc, char **argv) {
  std::vector<std::string> path(argv, argv + argc);
  grow(&root, path, new Branch, argc);
  path.push_back("x");
  grow(&root, path, new Branch, argc + 7);
  return root.entries.size();
}
