// Tables of what there is, and numbers that are given.
#include <map>
#include <string>
#include <unordered_map>

// A registry: what it says is that it went well.
enum class Status { Done, Known, Failed };

class Interfaces {
public:
  Status add(const std::string &name, int mtu, bool isUp) {
    auto found = entries.find(name);
    if (found != entries.end()) {
      found->second.mtu = mtu;
      return Status::Known;
    }
    if (mtu < 0)
      return Status::Failed;
    Interface entry;
    entry.mtu = mtu;
    entry.isUp = isUp;
    entries[name] = entry;
    return Status::Done;
  }
  bool remove(const std::string &name) { return entries.erase(name) != 0; }

private:
  struct Interface {
    int mtu = 0;
    bool isUp = false;
  };
  std::map<std::string, Interface> entries;
};

bool interfaces(const std::string &name, int mtu) {
  Interfaces one;
  return one.add(name, mtu, mtu > 0) == Status::Done && one.remove(name);
}

// Numbers that it takes from a counter which starts again.
int idOk(const std::string &name) {
  static std::unordered_map<std::string, int> ids;
  static int next = 1;
  auto found = ids.find(name);
  if (found != ids.end())
    return found->second;
  if (next > 1000)
    next = 1;
  next++;
  const int id = next;
  ids[name] = id;
  return id;
}
