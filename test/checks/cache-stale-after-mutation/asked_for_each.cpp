// Somebody outside is asked for each element of a list. What he answered is not
// meant to stay when the element has gone.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>
#include <vector>

static std::map<std::string, std::string> ask(const std::string &part) {
  std::map<std::string, std::string> answers;
  std::ifstream file("/proc/device/" + part);
  for (std::string name, value; file >> name >> value;)
    answers[name] = value;
  return answers;
}

class Device {
public:
  std::string property(const std::string &name) {
    if (known.empty())
      askAll();
    return known[name];
  }
  void propertyChangedOk(const std::string &name) { known.erase(name); }
  void partRemovedBad(const std::string &part) {
    parts.erase(std::find(parts.begin(), parts.end(), part)); // expect-linked: cache-stale-after-mutation this changes 'Device::parts' and leads to no drop of 'Device::known', which is made of it
  }

private:
  void askAll() {
    for (const std::string &part : parts)
      for (const auto &[name, value] : ask(part))
        known[name] = value;
  }

  std::vector<std::string> parts;
  std::map<std::string, std::string> known;
};

// The same, and what was answered goes with the element.
class Drive {
public:
  std::string property(const std::string &name) {
    if (!known.empty())
      return known[name];
    for (const std::string &part : parts)
      for (const auto &[name, value] : ask(part))
        known[name] = value;
    return known[name];
  }
  void partRemovedOk(const std::string &part) {
    parts.erase(std::find(parts.begin(), parts.end(), part));
    known.clear();
  }
  void partAddedOk(const std::string &part) { parts.push_back(part); }

private:
  std::vector<std::string> parts;
  std::map<std::string, std::string> known;
};

// What is kept under the element is not asked for any more.
class Sizes {
public:
  std::size_t of(const std::string &name) {
    if (known.empty())
      for (const std::string &file : files)
        known[file] = ask(file).size();
    return known[name];
  }
  void changedOk(const std::string &name) { known.erase(name); }
  void removedOk(const std::string &name) {
    files.erase(std::find(files.begin(), files.end(), name));
  }

private:
  std::vector<std::string> files;
  std::map<std::string, std::size_t> known;
};

// Nobody is asked: what was reckoned may be meant to stay.
class Words {
public:
  int countOf(const std::string &word) {
    if (counts.empty())
      for (const std::string &line : lines)
        counts[line.substr(0, line.find(' '))] = 1;
    return counts[word];
  }
  void startAgain() { counts.clear(); }
  void removeOk() { lines.pop_back(); }

private:
  std::vector<std::string> lines;
  std::map<std::string, int> counts;
};
