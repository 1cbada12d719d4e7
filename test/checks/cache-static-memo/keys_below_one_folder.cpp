// Where one named folder is is one answer: what is looked up below it are as
// many names as callers write.
#include <cstdlib>
#include <map>
#include <string>

struct Picture {
  explicit Picture(const std::string &file);
};

static std::string folder(const char *name) {
  char *found = realpath(name, nullptr);
  std::string path = found ? found : ".";
  free(found);
  return path;
}

const Picture &pictureOk(const std::string &file) {
  static std::map<std::string, Picture> pictures;
  auto known = pictures.find(file);
  if (known == pictures.end())
    known = pictures.emplace(file, Picture(file)).first;
  return known->second;
}

const Picture &typing() { return pictureOk(folder("themes") + "/typing.svg"); }
const Picture &spinner() { return pictureOk(folder("themes") + "/wait.svg"); }

const Picture &thumbnailBad(const std::string &file) {
  static std::map<std::string, Picture> pictures;
  auto known = pictures.find(file);
  if (known == pictures.end())
    known = pictures.emplace(file, Picture(file)).first; // expect: cache-static-memo grows
  return known->second;
}

const Picture &thumbnail(const char *file) {
  return thumbnailBad(folder(file));
}

int main(int count, char **words) {
  for (int i = 0; i < count; ++i)
    thumbnail(words[i]);
  typing();
  spinner();
}
