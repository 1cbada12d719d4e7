// A parameter that all callers leave as it is, or give the same, is no input;
// nor is one whose constant goes with another in the key.
#include <map>
#include <string>
#include <utility>

std::string drawn(int icon, int radius, int colour);

class Icons {
public:
  static const std::string &shadowed(int icon, int radius = 3, int colour = 0);
};

const std::string &Icons::shadowed(int icon, int radius, int colour) {
  static std::map<int, std::string> kept;
  auto known = kept.find(icon);
  if (known != kept.end())
    return known->second;
  return kept[icon] = drawn(icon, radius, colour); // expect: cache-incomplete-key 'colour'
}

std::string read(const char *query, int id);

namespace {
class Users {
public:
  std::string name(int id) { return one("name", id, "SELECT name"); }
  std::string mail(int id) { return one("mail", id, "SELECT mail"); }
  std::string town(int id) { return other("place", id, "SELECT town"); }
  std::string land(int id) { return other("place", id, "SELECT land"); }

private:
  std::string one(const char *family, int id, const char *query) {
    auto known = kept.find({family, id});
    if (known == kept.end())
      known = kept.emplace(std::pair(family, id), read(query, id)).first;
    return known->second;
  }
  std::string other(const char *family, int id, const char *query) {
    auto known = kept.find({family, id});
    if (known == kept.end())
      known = kept.emplace(std::pair(family, id), read(query, id)).first; // expect: cache-incomplete-key 'query'
    return known->second;
  }
  std::map<std::pair<std::string, int>, std::string> kept;
};
} // namespace

int main(int count, char **) {
  static Users users;
  return int(Icons::shadowed(count).size() +
             Icons::shadowed(count + 1, 3, 7).size() +
             users.name(count).size() + users.mail(count).size() +
             users.town(count).size() + users.land(count).size());
}
