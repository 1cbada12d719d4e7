// The value is made by a helper, a method, a lambda, an object.
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

struct Tax {
  double percent = 0;
  bool isReduced = false;
};

static double withTax(double price, const Tax &tax) {
  return price * (1 + (tax.isReduced ? tax.percent / 2 : tax.percent) / 100);
}

static double finalPrice(int product, const Tax &tax) {
  return withTax(product * 10.0, tax);
}

double priceBad(int product, const Tax &tax) {
  static std::unordered_map<int, double> prices;
  auto found = prices.find(product);
  if (found != prices.end())
    return found->second;
  return prices[product] = finalPrice(product, tax); // expect: cache-incomplete-key leaves out 'tax'
}

double priceOk(int product, const Tax &tax) {
  static std::unordered_map<int, double> prices;
  auto found = prices.find(product);
  if (found == prices.end())
    found = prices.emplace(product, product * 10.0).first;
  return withTax(found->second, tax);
}

// The helper has the argument, and does not use it.
static std::string titleOf(int id, const std::string &) {
  return "Title " + std::to_string(id);
}

std::string unusedOk(int id, const std::string &locale) {
  static std::unordered_map<int, std::string> titles;
  auto found = titles.find(id);
  if (found != titles.end())
    return found->second;
  return titles[id] = titleOf(id, locale);
}

// A loop that looks up or makes, with a loader.
template <typename Key, typename Value, typename Load>
const Value &getOrLoad(std::map<Key, Value> &memo, const Key &key, Load load) {
  auto found = memo.find(key);
  if (found == memo.end())
    found = memo.emplace(key, load()).first;
  return found->second;
}

// The key and what is loaded meet in another function than the lookup.
std::string loaderBad(int id, const std::string &locale) {
  static std::map<int, std::string> texts;
  return getOrLoad(texts, id, // expect: cache-incomplete-key the key of 'loaderBad::texts' leaves out 'locale'
                   [&] { return locale + ":" + std::to_string(id); });
}

std::string loaderOk(int id, const std::string &locale) {
  static std::map<std::string, std::string> texts;
  return getOrLoad(texts, locale + "/" + std::to_string(id),
                   [&] { return locale + ":" + std::to_string(id); });
}

std::string lambdaBad(int id, const std::string &locale) {
  static std::map<int, std::string> texts;
  auto make = [&] { return locale + ":" + std::to_string(id); };
  auto found = texts.find(id);
  if (found == texts.end())
    found = texts.emplace(id, make()).first; // expect: cache-incomplete-key leaves out 'locale'
  return found->second;
}

std::string lambdaArgumentBad(int id, const std::string &locale) {
  static std::map<int, std::string> texts;
  auto make = [](int number, const std::string &language) {
    return language + ":" + std::to_string(number);
  };
  auto found = texts.find(id);
  if (found == texts.end())
    found = texts.emplace(id, make(id, locale)).first; // expect: cache-incomplete-key leaves out 'locale'
  return found->second;
}

std::string calledAtOnceBad(int id, const std::string &locale) {
  static std::map<int, std::string> texts;
  auto found = texts.find(id);
  if (found == texts.end())
    found = texts.emplace(id, [&] { // expect: cache-incomplete-key leaves out 'locale'
                   std::string text = locale;
                   text += std::to_string(id);
                   return text;
                 }()).first;
  return found->second;
}

// A method of the same object.
class Menu {
public:
  std::string labelBad(int id, const std::string &locale) {
    auto found = labels.find(id);
    if (found == labels.end())
      found = labels.emplace(id, translated(id, locale)).first; // expect: cache-incomplete-key leaves out 'locale'
    return found->second;
  }
  std::string iconOk(int id, const std::string &) {
    auto found = icons.find(id);
    if (found == icons.end())
      found = icons.emplace(id, translated(id, "en")).first;
    return found->second;
  }

private:
  std::string translated(int id, const std::string &locale) const {
    return locale + std::to_string(id);
  }
  std::map<int, std::string> labels, icons;
};

std::string menu(int id, const std::string &locale) {
  Menu one;
  return one.labelBad(id, locale) + one.iconOk(id, locale);
}

// A structure that is filled step by step.
struct Report {
  std::string title;
  std::vector<int> rows;
  int pages = 0;
};

const Report &reportBad(int month, int rowsPerPage) {
  static std::map<int, Report> reports;
  auto found = reports.find(month);
  if (found != reports.end())
    return found->second;
  Report report;
  report.title = "Month " + std::to_string(month);
  report.rows.assign(10, month);
  report.pages = 10 / rowsPerPage;
  return reports.emplace(month, report).first->second; // expect: cache-incomplete-key leaves out 'rowsPerPage'
}

const Report &reportOk(int month) {
  static std::map<int, Report> reports;
  auto found = reports.find(month);
  if (found != reports.end())
    return found->second;
  Report report;
  report.title = "Month " + std::to_string(month);
  report.rows.assign(10, month);
  return reports.emplace(month, report).first->second;
}

const Report &bracesBad(int month, int pages) {
  static std::map<int, Report> reports;
  auto found = reports.find(month);
  if (found == reports.end())
    found = reports.insert({month, Report{"Month", {month}, pages}}).first; // expect: cache-incomplete-key leaves out 'pages'
  return found->second;
}

// What the helper gives back through a reference.
static void describe(int id, const std::string &locale, std::string &text) {
  text = locale + std::to_string(id);
}

std::string outputBad(int id, const std::string &locale) {
  static std::map<int, std::string> texts;
  auto found = texts.find(id);
  if (found != texts.end())
    return found->second;
  std::string text;
  describe(id, locale, text);
  texts[id] = text; // expect: cache-incomplete-key leaves out 'locale'
  return text;
}

// An object that is made to make it.
class Formatter {
public:
  explicit Formatter(int its_precision) : precision(its_precision) {}
  std::string format(double value) const {
    return std::to_string(value).substr(0, static_cast<std::size_t>(precision));
  }

private:
  int precision;
};

std::string formattedBad(int value, int precision) {
  static std::map<int, std::string> texts;
  auto found = texts.find(value);
  if (found != texts.end())
    return found->second;
  Formatter formatter(precision);
  return texts[value] = formatter.format(value); // expect: cache-incomplete-key leaves out 'precision'
}

std::string formattedOk(int value) {
  static std::map<int, std::string> texts;
  auto found = texts.find(value);
  if (found != texts.end())
    return found->second;
  Formatter formatter(3);
  return texts[value] = formatter.format(value);
}
