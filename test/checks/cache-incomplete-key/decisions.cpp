// What decides which value is kept is an input of it as well.
#include <cctype>
#include <map>
#include <string>
#include <unordered_map>

static std::string brief(int id) { return "#" + std::to_string(id); }
static std::string full(int id) { return "number " + std::to_string(id); }

std::string conditionalBad(int id, bool isBrief) {
  static std::unordered_map<int, std::string> labels;
  auto found = labels.find(id);
  if (found != labels.end())
    return found->second;
  return labels[id] = isBrief ? brief(id) : full(id); // expect: cache-incomplete-key leaves out 'isBrief'
}

std::string conditionalOk(int id, bool isBrief) {
  static std::unordered_map<int, std::string> labels, briefLabels;
  auto &kept = isBrief ? briefLabels : labels;
  auto found = kept.find(id);
  if (found != kept.end())
    return found->second;
  return kept[id] = isBrief ? brief(id) : full(id);
}

std::string branchBad(int id, int level) {
  static std::map<int, std::string> labels;
  auto found = labels.find(id);
  if (found != labels.end())
    return found->second;
  std::string label;
  if (level > 2)
    label = full(id);
  else
    label = brief(id);
  labels.emplace(id, label); // expect: cache-incomplete-key leaves out 'level'
  return label;
}

enum class Unit { Metre, Foot };

double switchBad(int id, Unit unit) {
  static std::map<int, double> lengths;
  auto found = lengths.find(id);
  if (found != lengths.end())
    return found->second;
  double length = id;
  switch (unit) {
  case Unit::Metre:
    length *= 1.0;
    break;
  case Unit::Foot:
    length *= 3.28;
    break;
  }
  lengths[id] = length; // expect: cache-incomplete-key leaves out 'unit'
  return length;
}

double switchOk(int id, Unit unit) {
  static std::map<std::pair<int, Unit>, double> lengths;
  auto found = lengths.find({id, unit});
  if (found != lengths.end())
    return found->second;
  double length = id;
  switch (unit) {
  case Unit::Metre:
    length *= 1.0;
    break;
  case Unit::Foot:
    length *= 3.28;
    break;
  }
  lengths[{id, unit}] = length;
  return length;
}

// In the function that makes the value.
static std::string shown(int id, bool isLoud) {
  std::string text = full(id);
  if (isLoud)
    text += "!";
  return text;
}

std::string insideBad(int id, bool isLoud) {
  static std::map<int, std::string> texts;
  auto found = texts.find(id);
  if (found == texts.end())
    found = texts.emplace(id, shown(id, isLoud)).first; // expect: cache-incomplete-key leaves out 'isLoud'
  return found->second;
}

// That a loop writes to the letters of the text is not seen.
static std::string upper(int id, bool isUpper) {
  std::string text = full(id);
  if (isUpper)
    for (char &letter : text)
      letter = static_cast<char>(std::toupper(letter));
  return text;
}

std::string FN_loop(int id, bool isUpper) {
  static std::map<int, std::string> texts;
  auto found = texts.find(id);
  if (found == texts.end())
    found = texts.emplace(id, upper(id, isUpper)).first;
  return found->second;
}

// Flags that decide whether to look, and whether to keep, change nothing that
// is kept.
std::string refreshOk(int id, bool refresh) {
  static std::map<int, std::string> texts;
  if (auto found = texts.find(id); found != texts.end() && !refresh)
    return found->second;
  std::string text = full(id);
  texts[id] = text;
  return text;
}

std::string bypassOk(int id, bool useCache) {
  static std::map<int, std::string> texts;
  if (!useCache)
    return full(id);
  auto found = texts.find(id);
  if (found == texts.end())
    found = texts.emplace(id, full(id)).first;
  return found->second;
}

std::string keepOk(int id, bool keep) {
  static std::map<int, std::string> texts;
  if (auto found = texts.find(id); found != texts.end())
    return found->second;
  std::string text = full(id);
  if (keep)
    texts[id] = text;
  return text;
}

// Only one of the variants is kept.
std::string oneVariantOk(int id, bool isBrief) {
  static std::map<int, std::string> texts;
  if (isBrief)
    return brief(id);
  auto found = texts.find(id);
  if (found != texts.end())
    return found->second;
  return texts[id] = full(id);
}

// An argument that is wrong ends it.
std::string checkedOk(int id, int limit) {
  static std::map<int, std::string> texts;
  auto found = texts.find(id);
  if (found != texts.end())
    return found->second;
  if (limit < 0)
    return {};
  return texts[id] = full(id);
}
