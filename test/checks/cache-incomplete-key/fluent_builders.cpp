// What an object is told that gives itself back is in it.
#include <map>
#include <string>
#include <utility>

class Key {
public:
  explicit Key(std::string family) : text(std::move(family)) {}
  Key &part(const std::string &more) {
    text.append(":").append(more);
    return *this;
  }
  std::string str() const { return text; }

private:
  std::string text;
};

class MovedKey {
public:
  explicit MovedKey(std::string family) : text(std::move(family)) {}
  MovedKey &&part(const std::string &more) && {
    text += ":" + more;
    return std::move(*this);
  }
  MovedKey operator/(const std::string &more) const {
    MovedKey longer = *this;
    longer.text += "/" + more;
    return longer;
  }
  std::string str() && { return text; }

private:
  std::string text;
};

std::string render(const std::string &shop, const std::string &user);

std::string byBuilderOk(const std::string &shop, const std::string &user) {
  static std::map<std::string, std::string> kept;
  const std::string key = Key("card").part(shop).part(user).str();
  auto found = kept.find(key);
  if (found == kept.end())
    found = kept.emplace(key, render(shop, user)).first;
  return found->second;
}

std::string byMovedOk(const std::string &shop, const std::string &user) {
  static std::map<std::string, std::string> kept;
  const std::string key = MovedKey("card").part(shop).part(user).str();
  auto found = kept.find(key);
  if (found == kept.end())
    found = kept.emplace(key, render(shop, user)).first;
  return found->second;
}

std::string byOperatorOk(const std::string &shop, const std::string &user) {
  static std::map<std::string, std::string> kept;
  const std::string key = (MovedKey("card") / shop / user).str();
  auto found = kept.find(key);
  if (found == kept.end())
    found = kept.emplace(key, render(shop, user)).first;
  return found->second;
}

std::string byBuilderBad(const std::string &shop, const std::string &user) {
  static std::map<std::string, std::string> kept;
  const std::string key = Key("card").part(user).str();
  auto found = kept.find(key);
  if (found == kept.end())
    found = kept.emplace(key, render(shop, user)).first; // expect: cache-incomplete-key leaves out 'shop'
  return found->second;
}
