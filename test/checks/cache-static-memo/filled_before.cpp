// One function sees to it that an answer is there, and who asks calls it first.
#include <fstream>
#include <map>
#include <string>

static std::string read(const std::string &file) {
  std::string line;
  std::getline(std::ifstream(file) >> std::ws, line);
  return line;
}

static std::map<std::string, std::string> covers;

static void find(const std::string &album) {
  if (covers.find(album) != covers.end())
    return;
  covers[album] = read(album + "/cover"); // expect: cache-static-memo 'covers' keeps what was read from a file
}
std::string cover(const std::string &album) {
  find(album);
  return covers.at(album);
}

// A list of what was asked for: nobody gives what it holds to who has asked.
static std::map<std::string, std::string> opened;

void openOk(const std::string &album) {
  if (opened.find(album) == opened.end())
    opened[album] = read(album + "/notes");
}
std::size_t lengthOk() {
  std::size_t length = 0;
  for (const auto &[album, notes] : opened)
    length += notes.size();
  return length;
}
