// Who finds an entry compares what it says of its owner with who asks.
#include <map>
#include <string>
#include <utility>

std::string drawn(const std::string &name, long worker);

static std::map<std::string, std::pair<long, std::string>> running;
static std::map<std::string, std::pair<long, std::string>> listed;

const std::string &startOk(long worker, const std::string &name) {
  auto found = running.find(name);
  if (found != running.end() && found->second.first == worker)
    return found->second.second;
  running.erase(name);
  found = running.emplace(name, std::pair(worker, drawn(name, worker))).first;
  return found->second.second;
}

const std::string &startBad(long worker, const std::string &name) {
  auto found = listed.find(name);
  if (found != listed.end())
    return found->second.second;
  found = listed.emplace(name, std::pair(worker, drawn(name, worker))).first; // expect: cache-incomplete-key leaves out 'worker'
  return found->second.second;
}
