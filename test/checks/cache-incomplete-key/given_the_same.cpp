// flags: -std=c++20
// What one place gives, made of nothing that can be another: the same each time.
#include <map>
#include <string>
#include <vector>

static std::string pathOf(const char *program) {
  return std::string("/usr/bin/") + program;
}

static std::vector<std::string> ask(const std::string &program, int type) {
  return {program + " --list " + std::to_string(type)};
}

static std::map<int, std::vector<std::string>> plugins;

static const std::vector<std::string> &readOk(int type,
                                              const std::string &program) {
  if (!plugins.contains(type))
    plugins.emplace(type, ask(program, type));
  return plugins.at(type);
}

const std::vector<std::string> &pluginsOf(int type) {
  return readOk(type, pathOf("catalog"));
}

// The name says where it is looked for.
static std::string find(const std::string &name, const std::string &folder) {
  static std::map<std::string, std::string> paths;
  auto known = paths.find(name);
  if (known == paths.end())
    known = paths.emplace(name, folder + "/" + name).first;
  return known->second;
}

std::string printerOk() { return find("print", "/usr/libexec"); }
std::string viewerOk() { return find("view", "/usr/bin"); }
std::string viewOk() { return find("view", "/usr/bin") + " -r"; }

static std::string findBad(const std::string &name, const std::string &folder) {
  static std::map<std::string, std::string> paths;
  auto known = paths.find(name);
  if (known == paths.end())
    known = paths.emplace(name, folder + "/" + name).first; // expect: cache-incomplete-key leaves out 'folder'
  return known->second;
}

std::string systemPrinter() { return findBad("print", "/usr/bin"); }
std::string ownPrinter() { return findBad("print", "/opt/bin"); }

// Of a library, nobody sees all who call.
std::string findSharedBad(const std::string &name, const std::string &folder) {
  static std::map<std::string, std::string> paths;
  auto known = paths.find(name);
  if (known == paths.end())
    known = paths.emplace(name, folder + "/" + name).first; // expect: cache-incomplete-key leaves out 'folder'
  return known->second;
}

std::string sharedPrinter() { return findSharedBad("print", "/usr/share"); }

static std::map<int, std::vector<std::string>> tools;

static const std::vector<std::string> &readBad(int type,
                                               const std::string &program) {
  if (!tools.contains(type))
    tools.emplace(type, ask(program, type)); // expect: cache-incomplete-key leaves out 'program'
  return tools.at(type);
}

const std::vector<std::string> &toolsOf(int type, const std::string &name) {
  return readBad(type, pathOf(name.c_str()));
}
