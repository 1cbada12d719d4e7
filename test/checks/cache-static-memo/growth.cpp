// options: cache-static-memo.Show=possible
// Pure functions of the key: nothing goes stale, but the store grows.
#include <cmath>
#include <iostream>
#include <map>
#include <string>

static double slow(double x) { return std::sin(x) * std::cos(x); }

double anyKeyBad(double x) {
  static std::map<double, double> results;
  auto it = results.find(x);
  if (it == results.end())
    it = results.emplace(x, slow(x)).first; // expect: cache-static-memo 'anyKeyBad::results' grows
  return it->second;
}

double smallDomainOk(unsigned char x) {
  static std::map<int, double> results;
  auto it = results.find(x);
  if (it == results.end())
    it = results.emplace(x, slow(x)).first;
  return it->second;
}
