// A mode that the function has just set is no mark for what was done before.
#include <cstdlib>
#include <fstream>
#include <string>

namespace {

std::string prefixOf(const char *file) {
  std::ifstream in(file);
  std::string prefix;
  std::getline(in, prefix);
  return prefix;
}

class Shop {
public:
  static Shop &instance() {
    static Shop shop;
    return shop;
  }
  bool startOk(const std::string &type) {
    if (type == "mysql")
      kind = Kind::MySql;
    else
      kind = Kind::None;
    if (kind != Kind::None) {
      prefix = prefixOf("prefix");
      return !prefix.empty();
    }
    return true;
  }
  std::string tableBad(const std::string &name) {
    if (!isLoaded) {
      suffix = prefixOf("suffix"); // expect: cache-singleton-lazy-member 'Shop::suffix'
      isLoaded = true;
    }
    return prefix + name + suffix;
  }

private:
  enum class Kind { None, MySql };
  Kind kind = Kind::None;
  bool isLoaded = false;
  std::string prefix, suffix;
};

} // namespace

bool start(const std::string &type) { return Shop::instance().startOk(type); }
std::string table(const std::string &name) {
  return Shop::instance().tableBad(name);
}
