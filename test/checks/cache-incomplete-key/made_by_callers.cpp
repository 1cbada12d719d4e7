// flags: -std=c++20
// A helper that is given a key and who makes the value: what that is made of is
// known where both are given.
#include <functional>
#include <iostream>
#include <map>
#include <string>

static std::string render(const std::string &path, const std::string &lang) {
  return path + " in " + lang;
}

static std::map<std::string, std::string> kept;

template <class Make>
static const std::string &madeOnce(const std::string &key, Make make) {
  auto found = kept.find(key);
  if (found == kept.end())
    found = kept.emplace(key, make()).first;
  return found->second;
}

static std::string pageBad(const std::string &path, const std::string &lang) {
  return madeOnce("page:" + path, [&] { return render(path, lang); }); // expect: cache-incomplete-key the key of 'kept' leaves out 'lang'
}

static std::string pageOk(const std::string &path, const std::string &lang) {
  return madeOnce("page:" + path + ":" + lang,
                  [&] { return render(path, lang); });
}

class Tiles {
public:
  std::string get(const std::string &key,
                  const std::function<std::string()> &make) {
    if (auto found = tiles.find(key); found != tiles.end())
      return found->second;
    std::string made = make();
    tiles[key] = made;
    return made;
  }
  std::string sized(int zoom, const std::string &name,
                    const std::function<std::string()> &make) {
    const std::string key = name + "@" + std::to_string(zoom);
    if (auto found = tiles.find(key); found != tiles.end())
      return found->second;
    std::string made = make();
    tiles[key] = made;
    return made;
  }

private:
  std::map<std::string, std::string> tiles;
};

static Tiles tiles, ofNight;

static std::string tileBad(const std::string &path, const std::string &layers) {
  return tiles.get(path, [&] { return path + layers; }); // expect: cache-incomplete-key leaves out 'layers'
}

static std::string tileOk(const std::string &path, const std::string &layers) {
  const std::string key = path + "/" + layers;
  return tiles.get(key, [&] { return path + layers; });
}

// What else the helper is given may be in the key.
static std::string zoomedOk(const std::string &path, int zoom) {
  return tiles.sized(zoom, path,
                     [&] { return path + std::to_string(zoom); });
}

// And so may be the object that is asked.
static std::string nightlyOk(const std::string &path, bool isNight) {
  return (isNight ? ofNight : tiles).get(path, [&] {
    return path + (isNight ? " dark" : " light");
  });
}

static std::string paintedOk(Tiles &in, const std::string &path,
                             const std::string &colour) {
  return in.get(path, [&] { return path + colour; });
}

static Tiles texts;

static std::string writtenBad(Tiles &in, const std::string &path,
                              const std::string &lang) {
  return in.get(path, [&] { return path + lang; }); // expect: cache-incomplete-key leaves out 'lang'
}

int main() {
  int zoom = 0;
  for (std::string path, lang; std::cin >> path >> lang >> zoom;)
    std::cout << pageBad(path, lang) << pageOk(path, lang)
              << tileBad(path, lang) << tileOk(path, lang)
              << paintedOk(tiles, path, "red") << paintedOk(ofNight, path, "blue")
              << writtenBad(texts, path, lang) << zoomedOk(path, zoom) << nightlyOk(path, zoom > 3);
}
