// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore
// That there is nothing under a key is an answer, too, and forgets none.
#include <QHash>
#include <QString>
#include <fstream>

static bool isThere(const QString &name) {
  return std::ifstream(name.toStdString()).good();
}
static int readNumber(const QString &name) {
  int number = 0;
  std::ifstream(name.toStdString()) >> number;
  return number;
}

int number(const QString &name) {
  static QHash<QString, int> numbers;
  const auto found = numbers.constFind(name);
  if (found != numbers.constEnd())
    return *found;
  if (!isThere(name)) {
    numbers.insert(name, 0);
    return 0;
  }
  const int read = readNumber(name);
  numbers.insert(name, read); // expect: cache-static-memo 'number::numbers' keeps what was read from a file
  return read;
}

// Who sets it to nothing later has it looked up again.
static QHash<QString, int> sizes;

int sizeOk(const QString &name) {
  if (sizes.value(name) == 0)
    sizes.insert(name, readNumber(name));
  return sizes.value(name);
}
void forget(const QString &name) { sizes.insert(name, 0); }
