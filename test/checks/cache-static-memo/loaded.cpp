// Tables that are loaded row by row: where they are found empty, they are kept
// for good; as the program starts, they are what it works with.
#include <cstdio>
#include <map>
#include <sqlite3.h>
#include <string>
#include <vector>

static sqlite3 *base;

static sqlite3_stmt *prepared(const char *statement) {
  sqlite3_stmt *rows = nullptr;
  sqlite3_prepare_v2(base, statement, -1, &rows, nullptr);
  return rows;
}

static std::map<int, int> masks;

int maskBad(int role) {
  if (masks.empty()) {
    sqlite3_stmt *rows = prepared("SELECT role, mask FROM roles");
    while (sqlite3_step(rows) == SQLITE_ROW)
      masks[sqlite3_column_int(rows, 0)] = sqlite3_column_int(rows, 1); // expect: cache-static-memo 'masks' keeps what was read from a database
    sqlite3_finalize(rows);
  }
  auto found = masks.find(role);
  return found == masks.end() ? 0 : found->second;
}

static std::map<int, int> limits;

int limitOk(int role) {
  if (limits.empty()) {
    sqlite3_stmt *rows = prepared("SELECT role, size FROM limits");
    while (sqlite3_step(rows) == SQLITE_ROW)
      limits[sqlite3_column_int(rows, 0)] = sqlite3_column_int(rows, 1);
    sqlite3_finalize(rows);
  }
  auto found = limits.find(role);
  return found == limits.end() ? 0 : found->second;
}

void changedLimits() { limits.clear(); }

struct Language {
  unsigned char id;
  char name[32];
};

static std::vector<Language> languages;

static const Language *languageOf(unsigned char id) {
  for (const Language &one : languages)
    if (one.id == id)
      return &one;
  return nullptr;
}

static bool readHeader(const std::string &path, Language *into) {
  std::FILE *file = std::fopen(path.c_str(), "rb");
  if (!file)
    return false;
  bool isRead = std::fread(into, sizeof *into, 1, file) == 1;
  std::fclose(file);
  return isRead;
}

// It is read in any case: the search only leaves out doubles.
void addOk(const std::string &path) {
  Language language;
  if (!readHeader(path, &language))
    return;
  if (languageOf(language.id) != nullptr)
    std::fprintf(stderr, "%s is known\n", path.c_str());
  else
    languages.push_back(language);
}
