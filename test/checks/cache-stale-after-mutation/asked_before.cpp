// What an object was asked before is no part of what it answers now; what was
// put into it is.
#include "Cache.h"
#include "Table.h"
#include <string>

std::string construct_cache_key(const char *family, const std::string &part);

class Documents {
public:
  explicit Documents(sqlite3 *db) : db(db) {}

  std::string freeName(const std::string &name, const std::string &folder) {
    std::string tried = name;
    while (!first(db, "SELECT id FROM documents WHERE name = ?", 1).empty())
      tried = folder + "/" + tried;
    return tried;
  }
  std::string contentOf(const std::string &digest) {
    last = digest;
    return first(db, "SELECT id FROM contents WHERE digest = ?", 1);
  }
  void startFrom(const std::string &folder) { start = folder; }
  std::string firstOf(const std::string &letter) {
    last = letter;
    return start + first(db, "SELECT id FROM documents WHERE letter = ?", 1);
  }

private:
  sqlite3 *db;
  std::string start, last;
};

static std::string folderOf(sqlite3 *db, int id) {
  return first(db, "SELECT name FROM folders WHERE id = ?", id);
}
static std::string shelfOf(sqlite3 *db, int id) {
  return first(db, "SELECT name FROM shelves WHERE id = ?", id);
}

static std::string link(Documents &documents, const std::string &content,
                        const std::string &folder) {
  return documents.freeName(content, folder);
}

std::string upload(sqlite3 *db, Cache &cache, Documents &documents, int folder,
                   const std::string &digest) {
  const std::string name = documents.freeName("new", folderOf(db, folder));
  const std::string key = construct_cache_key("content", digest);
  if (std::string known = cache.get(key); !known.empty())
    return name + known;
  if (digest.empty())
    return link(documents, name, folderOf(db, folder));
  std::string content = documents.contentOf(digest);
  cache.set(key, content);
  return link(documents, content, folderOf(db, folder));
}
void forgetOk(sqlite3 *db, Cache &cache, const std::string &digest) {
  change(db, "DELETE FROM contents WHERE digest = ?", 1);
  cache.drop(construct_cache_key("content", digest));
}
void renameFolderOk(sqlite3 *db) {
  change(db, "UPDATE folders SET name = 'x' WHERE id = ?", 1);
}

std::string firstOnShelf(sqlite3 *db, Cache &cache, Documents &documents,
                         int shelf, const std::string &letter) {
  const std::string key =
      construct_cache_key("first", letter + "/" + std::to_string(shelf));
  if (std::string known = cache.get(key); !known.empty())
    return known;
  documents.startFrom(shelfOf(db, shelf));
  std::string found = documents.firstOf(letter);
  cache.set(key, found);
  return found;
}
void moveOk(sqlite3 *db, Cache &cache, const std::string &letter) {
  change(db, "UPDATE documents SET letter = 'x' WHERE id = ?", 1);
  cache.drop(construct_cache_key("first", letter));
}
void renameShelfBad(sqlite3 *db) {
  change(db, "UPDATE shelves SET name = 'x' WHERE id = ?", 1); // expect-linked: cache-stale-after-mutation this changes table 'shelves' and leads to no drop of 'first:{}/{int}'
}
