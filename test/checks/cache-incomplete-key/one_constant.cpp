// A parameter that all callers leave as it is, or give the same, is no input.
#include <map>
#include <string>

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

int main(int count, char **) {
  return int(Icons::shadowed(count).size() +
             Icons::shadowed(count + 1, 3, 7).size());
}
