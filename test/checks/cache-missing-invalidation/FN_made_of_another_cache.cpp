// FN: a cache of what was made of another's entry, under the same key. That the
// other drops its entry is not asked: it is a cache of the process, and no
// source.
#include <fstream>
#include <map>
#include <memory>
#include <string>

static std::map<std::string, std::shared_ptr<std::string>> archives;
static std::map<std::string, std::shared_ptr<std::string>> searchers;

std::shared_ptr<std::string> archiveOf(const std::string &path) {
  auto &archive = archives[path];
  if (!archive) {
    archive = std::make_shared<std::string>();
    std::getline(std::ifstream(path), *archive);
  }
  return archive;
}

void replaced(const std::string &path) { archives.erase(path); }

std::shared_ptr<std::string> searcherOf(const std::string &path) {
  auto &searcher = searchers[path];
  if (!searcher)
    searcher = archiveOf(path);
  return searcher;
}

void forgotten(const std::string &path) { searchers.erase(path); }
