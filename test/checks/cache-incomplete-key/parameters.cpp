// A memo whose value is made of an argument that its key leaves out.
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

static std::string render(int id, const std::string &locale) {
  return locale == "de" ? "Artikel " + std::to_string(id)
                        : "Item " + std::to_string(id);
}

const std::string &pageBad(int id, const std::string &locale) {
  static std::unordered_map<int, std::string> pages;
  auto found = pages.find(id);
  if (found == pages.end())
    found = pages.emplace(id, render(id, locale)).first; // expect: cache-incomplete-key the key of 'pageBad::pages' leaves out 'locale', on which the value depends
  return found->second;
}

const std::string &pageOk(int id, const std::string &locale) {
  static std::map<std::pair<int, std::string>, std::string> pages;
  auto found = pages.find({id, locale});
  if (found == pages.end())
    found = pages.emplace(std::pair(id, locale), render(id, locale)).first;
  return found->second;
}

std::string indexedBad(int id, int width) {
  static std::unordered_map<int, std::string> rows;
  if (rows.count(id))
    return rows[id];
  return rows[id] = std::string(width, '-') + std::to_string(id); // expect: cache-incomplete-key leaves out 'width'
}

std::string indexedOk(int id) {
  static std::unordered_map<int, std::string> rows;
  if (rows.count(id))
    return rows[id];
  return rows[id] = std::string(80, '-') + std::to_string(id);
}

// The flag that try_emplace returns.
double rateBad(const std::string &from, const std::string &to) {
  static std::unordered_map<std::string, double> rates;
  auto [entry, isNew] = rates.try_emplace(from);
  if (isNew)
    entry->second = static_cast<double>(from.size()) / // expect: cache-incomplete-key leaves out 'to'
                    static_cast<double>(to.size());
  return entry->second;
}

double rateOk(const std::string &from, const std::string &to) {
  static std::unordered_map<std::string, double> rates;
  auto [entry, isNew] = rates.try_emplace(from + "/" + to);
  if (isNew)
    entry->second =
        static_cast<double>(from.size()) / static_cast<double>(to.size());
  return entry->second;
}

// Of an entry made by operator[], and filled when it is empty.
const std::string &emptyBad(int id, std::string_view greeting) {
  static std::map<int, std::string> texts;
  std::string &text = texts[id];
  if (text.empty())
    text = std::string(greeting) + ' ' + std::to_string(id); // expect: cache-incomplete-key leaves out 'greeting'
  return text;
}

// Two of them in one finding.
long volumeBad(long width, long height, long depth) {
  static std::map<long, long> volumes;
  if (auto found = volumes.find(width); found != volumes.end())
    return found->second;
  long volume = width * height * depth;
  volumes[width] = volume; // expect: cache-incomplete-key leaves out 'height' and 'depth'
  return volume;
}

long volumeOk(long width, long height, long depth) {
  static std::map<std::vector<long>, long> volumes;
  const std::vector<long> key{width, height, depth};
  if (auto found = volumes.find(key); found != volumes.end())
    return found->second;
  long volume = width * height * depth;
  volumes[key] = volume;
  return volume;
}

// By way of locals and what is made of them.
std::string invoiceBad(int order, double tax) {
  static std::unordered_map<int, std::string> invoices;
  auto found = invoices.find(order);
  if (found != invoices.end())
    return found->second;
  const double net = order * 1.5;
  const double gross = net + net * tax;
  std::string text = "invoice " + std::to_string(order);
  text += ": " + std::to_string(gross);
  invoices.emplace(order, text); // expect: cache-incomplete-key leaves out 'tax'
  return text;
}

std::string invoiceOk(int order) {
  static std::unordered_map<int, std::string> invoices;
  auto found = invoices.find(order);
  if (found != invoices.end())
    return found->second;
  const double net = order * 1.5;
  std::string text = "invoice " + std::to_string(order);
  text += ": " + std::to_string(net);
  invoices.emplace(order, text);
  return text;
}

// The key is a part of the argument, and the value is made of another part.
struct User {
  int id = 0;
  std::string name, title;
};

std::string addressOk(const User &user) {
  static std::unordered_map<int, std::string> addresses;
  auto found = addresses.find(user.id);
  if (found != addresses.end())
    return found->second;
  return addresses[user.id] = user.title + " " + user.name;
}

// The key says whose it is; how it is shown, it does not.
std::string addressBad(const User &user, bool isFormal) {
  static std::unordered_map<int, std::string> addresses;
  auto found = addresses.find(user.id);
  if (found != addresses.end())
    return found->second;
  std::string name = isFormal ? user.title + " " + user.name : user.name;
  addresses[user.id] = name; // expect: cache-incomplete-key leaves out 'isFormal'
  return name;
}

// A longer way from the argument to the key.
static std::string normalised(const std::string &text) {
  std::string result;
  for (char letter : text)
    if (letter != ' ')
      result += letter;
  return result;
}

int lengthOk(const std::string &text) {
  static std::unordered_map<std::string, int> lengths;
  const std::string key = normalised(text);
  auto found = lengths.find(key);
  if (found != lengths.end())
    return found->second;
  return lengths[key] = static_cast<int>(text.size());
}
