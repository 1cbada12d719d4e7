// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore
// The same fault in the containers of other libraries, and in one that is known
// by its shape alone.
#include <vector>
#include <utility>
#include <algorithm>
#include <QFile>
#include <QHash>
#include <QMap>
#include <QString>
#include <absl/container/flat_hash_map.h>
#include <boost/container/flat_map.hpp>
#include <boost/unordered_map.hpp>
#include <fstream>
#include <string>
#include <tbb/concurrent_unordered_map.h>

// Not the function of unistd.h.
static std::string read(const std::string &name) {
  std::ifstream in(name);
  std::string line;
  std::getline(in, line);
  return line;
}

std::string abslBad(const std::string &name) {
  static absl::flat_hash_map<std::string, std::string> values;
  auto it = values.find(name);
  if (it == values.end())
    it = values.emplace(name, read(name)).first; // expect: cache-static-memo 'abslBad::values' keeps what was read from a file
  return it->second;
}

std::string boostUnorderedBad(const std::string &name) {
  static boost::unordered_map<std::string, std::string> values;
  if (!values.count(name))
    values[name] = read(name); // expect: cache-static-memo 'boostUnorderedBad::values' keeps what was read from a file
  return values[name];
}

std::string boostFlatBad(const std::string &name) {
  static boost::container::flat_map<std::string, std::string> values;
  auto it = values.find(name);
  if (it != values.end())
    return it->second;
  return values[name] = read(name); // expect: cache-static-memo 'boostFlatBad::values' keeps what was read from a file
}

std::string tbbBad(const std::string &name) {
  static tbb::concurrent_unordered_map<std::string, std::string> values;
  auto it = values.find(name);
  if (it == values.end())
    it = values.emplace(name, read(name)).first; // expect: cache-static-memo 'tbbBad::values' keeps what was read from a file
  return it->second;
}

QString hashBad(const QString &name) {
  static QHash<QString, QString> values;
  auto it = values.constFind(name);
  if (it != values.constEnd())
    return *it;
  QFile file(name);
  file.open(QIODevice::ReadOnly);
  QString value = QString::fromUtf8(file.readAll());
  values.insert(name, value); // expect: cache-static-memo 'hashBad::values' keeps what was read from a file
  return value;
}

QString mapBad(const QString &name) {
  static QMap<QString, QString> values;
  if (values.contains(name))
    return values.value(name);
  QFile file(name);
  file.open(QIODevice::ReadOnly);
  QString value = QString::fromUtf8(file.readAll());
  values[name] = value; // expect: cache-static-memo 'mapBad::values' keeps what was read from a file
  return value;
}

static std::vector<std::pair<int, std::string>> labels;

std::string labelBad(int id) {
  auto found =
      std::find_if(labels.begin(), labels.end(),
                   [id](const auto &label) { return label.first == id; });
  if (found != labels.end())
    return found->second;
  std::string text;
  std::ifstream(std::to_string(id)) >> text;
  labels.emplace_back(id, text); // expect: cache-static-memo 'labels' keeps what was read from a file
  return text;
}
