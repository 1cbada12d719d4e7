// What is current: a tenant, a user, a language that live code sets.
#include <iostream>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

static thread_local int current_tenant = 0;
static std::string current_locale = "en";
static std::string shop_name = "shop";
static int page_width = 80;
static bool is_verbose = false;
static const int columns = 3;

static std::string row(int id) {
  return std::to_string(current_tenant) + ":" + std::to_string(id);
}

const std::string &tenantBad(int id) {
  static std::unordered_map<int, std::string> rows;
  auto found = rows.find(id);
  if (found == rows.end())
    found = rows.emplace(id, row(id)).first; // expect: cache-incomplete-key the key of 'tenantBad::rows' leaves out 'current_tenant'
  return found->second;
}

const std::string &tenantOk(int id) {
  static std::map<std::pair<int, int>, std::string> rows;
  auto found = rows.find({current_tenant, id});
  if (found == rows.end())
    found = rows.emplace(std::pair(current_tenant, id), row(id)).first;
  return found->second;
}

const std::string &localeBad(int id) {
  static std::unordered_map<int, std::string> texts;
  auto found = texts.find(id);
  if (found == texts.end())
    found = texts.emplace(id, current_locale + std::to_string(id)).first; // expect: cache-incomplete-key leaves out 'current_locale'
  return found->second;
}

// Who changes it forgets what was kept.
static std::unordered_map<int, std::string> kept_texts;
static std::string kept_locale = "en";

const std::string &keptOk(int id) {
  auto found = kept_texts.find(id);
  if (found == kept_texts.end())
    found = kept_texts.emplace(id, kept_locale + std::to_string(id)).first;
  return found->second;
}

void keep_locale(const std::string &locale) {
  kept_locale = locale;
  kept_texts.clear();
}

// Set by main, or by what only main calls, before anything is asked.
const std::string &nameOk(int id) {
  static std::unordered_map<int, std::string> texts;
  auto found = texts.find(id);
  if (found == texts.end())
    found = texts.emplace(id, shop_name + std::string(page_width, '-')).first;
  return found->second;
}

static void configure(int argc, char **argv) {
  if (argc > 1)
    shop_name = argv[1];
  page_width = argc * 20;
}

// Constants.
const std::string &constantOk(int id) {
  static std::unordered_map<int, std::string> texts;
  auto found = texts.find(id);
  if (found == texts.end())
    found = texts.emplace(id, std::string(columns, ' ') + std::to_string(id)).first;
  return found->second;
}

// Whether something is said about it.
const std::string &verboseOk(int id) {
  static std::unordered_map<int, std::string> texts;
  auto found = texts.find(id);
  if (found == texts.end()) {
    if (is_verbose)
      std::clog << "missed " << id << '\n';
    found = texts.emplace(id, std::to_string(id)).first;
  }
  return found->second;
}

static void serve() {
  for (int tenant = 0, id = 0; std::cin >> tenant >> id;) {
    current_tenant = tenant;
    std::cin >> current_locale >> is_verbose;
    if (id == 0)
      current_locale = "en", is_verbose = !is_verbose;
    std::cout << tenantBad(1) << tenantOk(1) << localeBad(1) << keptOk(1)
              << nameOk(1) << constantOk(1) << verboseOk(1);
    if (id == 7)
      keep_locale("de");
  }
}

int main(int argc, char **argv) {
  configure(argc, argv);
  serve();
}
