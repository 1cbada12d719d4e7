// Values that a library makes of what it is given: the constructor reads.
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
    it = textures.emplace(path, std::make_shared<Texture>(path)).first; // expect: cache-static-memo 'textureBad::textures' keeps what was read from a file
  return it->second;
}

class Sound {
public:
  explicit Sound(const std::string &path) : Samples(load(path)) {}
  void play();

private:
  static std::string load(const std::string &path) {
    std::string samples;
    std::ifstream(path) >> samples;
    return samples;
  }
  std::string Samples;
};

Sound &soundBad(const std::string &path) {
  static std::map<std::string, std::unique_ptr<Sound>> sounds;
  auto &sound = sounds[path];
  if (!sound)
    sound = std::make_unique<Sound>(path); // expect: cache-static-memo 'soundBad::sounds' keeps what was read from a file
  return *sound;
}

struct Name {
  explicit Name(std::string text) : text(std::move(text)) {}
  std::string text;
};

std::shared_ptr<Name> nameOk(const std::string &text) {
  static std::map<std::string, std::shared_ptr<Name>> names;
  auto &name = names[text];
  if (!name)
    name = std::make_shared<Name>(text);
  return name;
}

// Open files are no copies.
std::ifstream &fileOk(const std::string &path) {
  static std::map<std::string, std::unique_ptr<std::ifstream>> files;
  auto &file = files[path];
  if (!file)
    file = std::make_unique<std::ifstream>(path);
  return *file;
}
