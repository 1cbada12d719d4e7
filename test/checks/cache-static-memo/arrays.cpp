// Vectors and arrays that are filled where they hold a mark for "not yet".
#include <array>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

static int readSize(int unit) {
  char name[16];
  std::snprintf(name, sizeof name, "unit%d", unit);
  std::FILE *file = std::fopen(name, "r");
  int size = 0;
  if (file && std::fscanf(file, "%d", &size) == 1)
    std::fclose(file);
  return size;
}

int vectorBad(std::size_t unit) {
  static std::vector<int> sizes(100, -1);
  if (sizes[unit] == -1)
    sizes[unit] = readSize(unit); // expect: cache-static-memo 'vectorBad::sizes' keeps what was read from a file
  return sizes[unit];
}

int arrayBad(int unit) {
  static int sizes[100];
  if (!sizes[unit])
    sizes[unit] = readSize(unit); // expect: cache-static-memo 'arrayBad::sizes' keeps what was read from a file
  return sizes[unit];
}

constexpr int unread = -1;

int namedMarkBad(int unit) {
  static std::array<int, 4> sizes = {unread, unread, unread, unread};
  int &size = sizes[unit];
  if (size == unread)
    size = readSize(unit); // expect: cache-static-memo 'namedMarkBad::sizes' keeps what was read from a file
  return size;
}

int negativeBad(int unit) {
  static std::vector<int> sizes(100, -1);
  if (sizes[unit] >= 0)
    return sizes[unit];
  return sizes[unit] = readSize(unit); // expect: cache-static-memo 'negativeBad::sizes' keeps what was read from a file
}

struct Row {
  bool isRead = false;
  int size = 0;
};

int rowBad(int unit) {
  static Row rows[100];
  Row &row = rows[unit];
  if (!row.isRead) {
    row.size = readSize(unit); // expect: cache-static-memo 'rowBad::rows' keeps what was read from a file
    row.isRead = true;
  }
  return row.size;
}

int grownBad(std::size_t unit) {
  static std::vector<std::unique_ptr<int>> sizes;
  if (unit >= sizes.size())
    sizes.resize(unit + 1);
  if (!sizes[unit])
    sizes[unit] = std::make_unique<int>(readSize(unit)); // expect: cache-static-memo 'grownBad::sizes' keeps what was read from a file
  return *sizes[unit];
}

// Bounded by its length, and nothing in it can go stale.
int pureOk(int number) {
  static int squares[100];
  if (!squares[number])
    squares[number] = number * number;
  return squares[number];
}

int resetOk(int unit, bool again) {
  static std::vector<int> sizes(100, -1);
  if (again)
    sizes.assign(100, -1);
  if (sizes[unit] == -1)
    sizes[unit] = readSize(unit);
  return sizes[unit];
}
