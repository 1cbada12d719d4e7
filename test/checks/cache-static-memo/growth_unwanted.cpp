// options: cache-static-memo.Show=possible cache-static-memo.Growth=false
// Who does not mind growth still hears of what goes stale.
#include <cmath>
#include <fstream>
#include <map>
#include <string>

double pureOk(double x) {
  static std::map<double, double> results;
  auto it = results.find(x);
  if (it == results.end())
    it = results.emplace(x, std::sqrt(x) + x).first;
  return it->second;
}

int staleBad(const std::string &name) {
  static std::map<std::string, int> results;
  auto it = results.find(name);
  if (it == results.end())
    it = results.emplace(name, std::ifstream(name).get()).first; // expect: cache-static-memo 'staleBad::results' keeps what was read from a file
  return it->second;
}
