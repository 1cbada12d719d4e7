// What is left out of the key, who calls makes of what is in it.
#include <cstdlib>
#include <map>
#include <string>

static std::string tool = "cat";

static std::string toolOf(const std::string &file) {
  return file.back() == 'c' ? "cpp" : "cat";
}
static std::string chosenFor(const std::string &file) {
  return file.empty() ? "" : tool;
}

static const std::string &shownOk(const std::string &file,
                                  const std::string &by) {
  static std::map<std::string, std::string> known;
  if (known.size() > 100)
    known.clear();
  auto entry = known.find(file);
  if (entry == known.end())
    entry = known.emplace(file, by + " " + file).first;
  return entry->second;
}

static const std::string &shownBad(const std::string &file,
                                   const std::string &by) {
  static std::map<std::string, std::string> known;
  if (known.size() > 100)
    known.clear();
  auto entry = known.find(file);
  if (entry == known.end())
    entry = known.emplace(file, by + " " + file).first; // expect: cache-incomplete-key 'by'
  return entry->second;
}

static const std::string &chosenBad(const std::string &file,
                                    const std::string &by) {
  static std::map<std::string, std::string> known;
  if (known.size() > 100)
    known.clear();
  auto entry = known.find(file);
  if (entry == known.end())
    entry = known.emplace(file, by + " " + file).first; // expect-linked: cache-incomplete-key 'by'
  return entry->second;
}

// Two parts of one thing.
struct Request {
  std::string file() const { return path; }
  std::string by() const { return viewer; }
  std::string path, viewer;
};

static const std::string &answeredBad(const std::string &file,
                                      const std::string &by) {
  static std::map<std::string, std::string> known;
  if (known.size() > 100)
    known.clear();
  auto entry = known.find(file);
  if (entry == known.end())
    entry = known.emplace(file, by + " " + file).first; // expect: cache-incomplete-key 'by'
  return entry->second;
}

std::string answer(const Request &request) {
  const std::string file = request.file();
  return answeredBad(request.file(), request.by()) +
         answeredBad(file, request.by());
}

std::string show(const std::string &file) {
  return shownOk(file, toolOf(file)) + chosenBad(file, chosenFor(file));
}
std::size_t count(const std::string &file) {
  const std::string by = toolOf(file);
  return shownOk(file, by).size();
}
std::string with(const std::string &file, const std::string &by) {
  return shownBad(file, by) + chosenBad(file, chosenFor(file));
}
std::string plain(const std::string &file) {
  return shownBad(file, toolOf(file));
}
void choose(const std::string &name) { tool = name; }
