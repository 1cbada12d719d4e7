// FN: the value is an object whose constructor reads the source, made by
// make_shared. Which constructor a library's template calls is not seen, so the
// object is taken for one that is interned.
#include <fstream>
#include <map>
#include <memory>
#include <string>

struct Texture {
  explicit Texture(const std::string &path) { std::ifstream(path) >> pixels; }
  std::string pixels;
};

std::shared_ptr<Texture> textureBad(const std::string &path) {
  static std::map<std::string, std::shared_ptr<Texture>> textures;
  auto it = textures.find(path);
  if (it == textures.end())
    it = textures.emplace(path, std::make_shared<Texture>(path)).first;
  return it->second;
}
