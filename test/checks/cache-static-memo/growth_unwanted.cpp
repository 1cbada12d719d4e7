// options: cache-static-memo.Show=possible cache-static-memo.Growth=false
// Who does not mind growth still hears of what goes stale.
#include <cmath>
#include <cstdlib>
#include <map>
#include <string>

double pureOk(double x) {
  static std::map<double, double> results;
  auto it = results.find(x);
  if (it == results.end())
    it = results.emplace(x, std::sqrt(x) + x).first;
  return it->second;
}

std::string staleBad(const std::string &name) {
  static std::map<std::string, std::string> results;
  auto it = results.find(name);
  if (it == results.end())
    it = results.emplace(name, std::getenv(name.c_str())).first; // expect: cache-static-memo 'staleBad::results' keeps what was read from the environment
  return it->second;
}
