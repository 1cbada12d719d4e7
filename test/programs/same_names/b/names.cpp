#include <map>
#include <string>

static std::map<std::string, std::string> cache;

void keepInB(const std::string &path) { cache[path] = path; }
void clearInB() { cache.clear(); }
