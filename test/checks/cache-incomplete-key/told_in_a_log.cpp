// Who writes a value into a log does not change it, whatever decides about the
// log.
#include <boost/format.hpp>
#include <iostream>
#include <map>
#include <string>

int verbosity = 0;

void setVerbosity(int to) { verbosity = to; }

std::string resolved(std::string path) {
  static std::map<std::string, std::string> known;
  if (auto found = known.find(path); found != known.end())
    return found->second;
  std::string full = "/srv/" + path;
  if (verbosity > 2)
    std::cerr << boost::format("%1% is %2%") % path % full << '\n';
  known[path] = full;
  return full;
}
