// FN: whether a file is there is kept, and who writes one by a stream does not
// say so. Which file that is, is known of neither: they are the same only
// because save() asks for the one it writes.
#include <fstream>
#include <map>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

static std::map<std::string, bool> answers;

bool exists(const std::string &path) {
  auto found = answers.find(path);
  if (found != answers.end())
    return found->second;
  struct stat info;
  return answers[path] = stat(path.c_str(), &info) == 0;
}

void removeOk(const std::string &path) {
  unlink(path.c_str());
  answers[path] = false;
}

void save(const std::string &path, const std::string &device) {
  std::string old;
  if (exists(path))
    std::getline(std::ifstream(path), old, '\0');
  std::ofstream(path) << old << device << '\n';
}
