// What an entry keeps besides, and who finds it is not given, may be that of the
// first who asked.
#include <map>
#include <string>

struct Shortcut {
  std::string id, where, keys;
};

std::string usual(const std::string &id);
std::string adapted(const std::string &keys, const std::string &keyboard);

class Shortcuts {
public:
  std::string keysOk(const std::string &id, const std::string &where) {
    auto found = Known.find(id);
    if (found != Known.end())
      return found->second.keys;
    Known[id] = Shortcut{id, where, usual(id)};
    return usual(id);
  }

  std::string keysBad(const std::string &id, const std::string &where,
                      const std::string &keyboard) {
    auto found = Adapted.find(id);
    if (found != Adapted.end())
      return found->second.keys;
    Adapted[id] = Shortcut{id, where, adapted(usual(id), keyboard)}; // expect: cache-incomplete-key leaves out 'keyboard', on
    return Adapted[id].keys;
  }

  Shortcut wholeBad(const std::string &id, const std::string &where) {
    auto found = Wholes.find(id);
    if (found != Wholes.end())
      return found->second;
    Shortcut made{id, where, usual(id)};
    Wholes[id] = made; // expect: cache-incomplete-key leaves out 'where', on
    return made;
  }

private:
  std::map<std::string, Shortcut> Known, Adapted, Wholes;
};

std::string all(const std::string &id, const std::string &where,
                const std::string &keyboard) {
  static Shortcuts shortcuts;
  return shortcuts.keysOk(id, where) + shortcuts.keysBad(id, where, keyboard) +
         shortcuts.wholeBad(id, where).keys;
}
