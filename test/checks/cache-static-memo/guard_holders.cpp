// A map that only a holder of its lock gives out, by -> and *.
#include <fstream>
#include <map>
#include <mutex>
#include <string>

template <typename T> class Held {
public:
  Held(T &value, std::mutex &mutex) : lock(mutex), value(value) {}
  T &operator*() const { return value; }
  T *operator->() const { return &value; }

private:
  std::scoped_lock<std::mutex> lock;
  T &value;
};

template <typename T> class Guarded {
public:
  Held<T> lock() { return Held<T>(value, mutex); }

private:
  std::mutex mutex;
  T value;
};

static Guarded<std::map<std::string, std::string>> names;
static Guarded<std::map<std::string, std::string>> titles;

static std::string first(const std::string &path) {
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  return line;
}

std::string nameBad(const std::string &user) {
  auto known = names.lock();
  auto found = known->find(user);
  if (found != known->end())
    return found->second;
  return (*known)[user] = first("/etc/names/" + user); // expect: cache-static-memo 'names' keeps what was read from a file
}

std::string titleOk(const std::string &user) {
  auto known = titles.lock();
  auto found = known->find(user);
  if (found != known->end())
    return found->second;
  return (*known)[user] = first("/etc/titles/" + user);
}

void forget(const std::string &user) { titles.lock()->erase(user); }
