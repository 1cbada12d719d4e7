// options: cache-static-memo.Show=possible cache-static-memo.SmallKeyBits=32
// How many keys are few is for the project to say.
#include <cmath>
#include <cstdint>
#include <map>
#include <string>

double portOk(std::uint32_t port) {
  static std::map<std::uint32_t, double> results;
  auto it = results.find(port);
  if (it == results.end())
    it = results.emplace(port, std::sqrt(port) + port).first;
  return it->second;
}

double wideBad(std::uint64_t number) {
  static std::map<std::uint64_t, double> results;
  auto it = results.find(number);
  if (it == results.end())
    it = results.emplace(number, std::sqrt(number) + number).first; // expect: cache-static-memo 'wideBad::results' grows
  return it->second;
}
