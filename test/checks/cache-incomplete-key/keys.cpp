// flags: -std=c++20
// Keys in all their forms.
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

static std::string drawn(int id, int width, int height) {
  return std::to_string(id) + "@" + std::to_string(width) + "x" +
         std::to_string(height);
}

std::string pairBad(int id, int width, int height) {
  static std::map<std::pair<int, int>, std::string> images;
  auto found = images.find({id, width});
  if (found == images.end())
    found = images.emplace(std::make_pair(id, width), drawn(id, width, height)).first; // expect: cache-incomplete-key leaves out 'height'
  return found->second;
}

std::string tupleOk(int id, int width, int height) {
  static std::map<std::tuple<int, int, int>, std::string> images;
  auto key = std::make_tuple(id, width, height);
  auto found = images.find(key);
  if (found == images.end())
    found = images.emplace(key, drawn(id, width, height)).first;
  return found->second;
}

std::string joinedBad(int id, int width, int height) {
  static std::unordered_map<std::string, std::string> images;
  const std::string key = std::to_string(id) + ":" + std::to_string(width);
  if (auto found = images.find(key); found != images.end())
    return found->second;
  return images[key] = drawn(id, width, height); // expect: cache-incomplete-key leaves out 'height'
}

std::string joinedOk(int id, int width, int height) {
  static std::unordered_map<std::string, std::string> images;
  std::string key = std::to_string(id);
  key += ':';
  key += std::to_string(width);
  key.append(":").append(std::to_string(height));
  if (auto found = images.find(key); found != images.end())
    return found->second;
  return images[key] = drawn(id, width, height);
}

static std::string keyOf(int id, int width) {
  return std::to_string(id) + "/" + std::to_string(width);
}

std::string factoryBad(int id, int width, int height) {
  static std::unordered_map<std::string, std::string> images;
  const std::string key = keyOf(id, width);
  if (auto found = images.find(key); found != images.end())
    return found->second;
  return images[key] = drawn(id, width, height); // expect: cache-incomplete-key leaves out 'height'
}

// Here the factory takes the height, and forgets it.
static std::string forgetfulKey(int id, int width, int) {
  return std::to_string(id) + "/" + std::to_string(width);
}

std::string forgottenBad(int id, int width, int height) {
  static std::unordered_map<std::string, std::string> images;
  const std::string key = forgetfulKey(id, width, height);
  if (auto found = images.find(key); found != images.end())
    return found->second;
  return images[key] = drawn(id, width, height); // expect: cache-incomplete-key leaves out 'height'
}

std::string factoryOk(int id, int width, int height) {
  static std::unordered_map<std::string, std::string> images;
  const std::string key = keyOf(id, width) + "/" + std::to_string(height);
  if (auto found = images.find(key); found != images.end())
    return found->second;
  return images[key] = drawn(id, width, height);
}

template <typename T> void hash_combine(std::size_t &seed, const T &part) {
  seed ^= std::hash<T>()(part) + 0x9e3779b9 + (seed << 6) + (seed >> 2);
}

std::string hashedOk(int id, int width, int height) {
  static std::unordered_map<std::size_t, std::string> images;
  std::size_t seed = 0;
  hash_combine(seed, id);
  hash_combine(seed, width);
  hash_combine(seed, height);
  if (auto found = images.find(seed); found != images.end())
    return found->second;
  return images[seed] = drawn(id, width, height);
}

std::string hashedBad(int id, int width, int height) {
  static std::unordered_map<std::size_t, std::string> images;
  std::size_t seed = 0;
  hash_combine(seed, id);
  hash_combine(seed, width);
  if (auto found = images.find(seed); found != images.end())
    return found->second;
  return images[seed] = drawn(id, width, height); // expect: cache-incomplete-key leaves out 'height'
}

std::string packedOk(std::uint16_t id, std::uint16_t width, std::uint16_t height) {
  static std::unordered_map<std::uint64_t, std::string> images;
  const std::uint64_t key = std::uint64_t(id) << 32 | std::uint64_t(width) << 16 | height;
  if (auto found = images.find(key); found != images.end())
    return found->second;
  return images[key] = drawn(id, width, height);
}

std::string packedBad(std::uint16_t id, std::uint16_t width, std::uint16_t height) {
  static std::unordered_map<std::uint64_t, std::string> images;
  const std::uint64_t key = std::uint64_t(id) << 16 | width;
  if (auto found = images.find(key); found != images.end())
    return found->second;
  return images[key] = drawn(id, width, height); // expect: cache-incomplete-key leaves out 'height'
}

// A structure with its own comparison.
struct Size {
  int id = 0, width = 0, height = 0;
  bool operator==(const Size &other) const {
    return id == other.id && width == other.width;
  }
};

struct SizeHash {
  std::size_t operator()(const Size &size) const {
    return std::hash<int>()(size.id * 31 + size.width);
  }
};

std::string comparedBad(int id, int width, int height) {
  static std::unordered_map<Size, std::string, SizeHash> images;
  const Size key{id, width, height};
  if (auto found = images.find(key); found != images.end())
    return found->second;
  return images[key] = drawn(id, width, height); // expect: cache-incomplete-key leaves out 'height'
}

struct Area {
  int id = 0, width = 0, height = 0;
  bool operator==(const Area &other) const {
    return id == other.id && width == other.width && height == other.height;
  }
};

// A hash may leave out what the comparison looks at.
struct AreaHash {
  std::size_t operator()(const Area &area) const {
    return std::hash<int>()(area.id);
  }
};

std::string comparedOk(int id, int width, int height) {
  static std::unordered_map<Area, std::string, AreaHash> images;
  const Area key{id, width, height};
  if (auto found = images.find(key); found != images.end())
    return found->second;
  return images[key] = drawn(id, width, height);
}

struct Frame {
  int id, width, height;
  auto operator<=>(const Frame &) const = default;
};

std::string defaultedOk(int id, int width, int height) {
  static std::map<Frame, std::string> images;
  const Frame key{id, width, height};
  if (auto found = images.find(key); found != images.end())
    return found->second;
  return images[key] = drawn(id, width, height);
}

// With a constructor, and given as a whole.
struct Tile {
  Tile(int its_id, int its_width, int its_height)
      : id(its_id), width(its_width), height(its_height) {}
  int id, width, height;
  bool operator<(const Tile &other) const {
    return std::tie(id, width) < std::tie(other.id, other.width);
  }
};

// What a constructor makes of its arguments is not looked at.
std::string FN_constructed(int id, int width, int height) {
  static std::map<Tile, std::string> images;
  const Tile key(id, width, height);
  if (auto found = images.find(key); found != images.end())
    return found->second;
  return images[key] = drawn(id, width, height);
}

// The key is the argument itself.
std::string FN_wholeKey(const Size &size) {
  static std::unordered_map<Size, std::string, SizeHash> images;
  if (auto found = images.find(size); found != images.end())
    return found->second;
  return images[size] = drawn(size.id, size.width, size.height);
}

std::string wholeKeyOk(const Area &area) {
  static std::unordered_map<Area, std::string, AreaHash> images;
  if (auto found = images.find(area); found != images.end())
    return found->second;
  return images[area] = drawn(area.id, area.width, area.height);
}

// Maps in maps.
std::string nestedOk(int id, int width) {
  static std::map<int, std::map<int, std::string>> images;
  auto &sizes = images[id];
  if (auto found = sizes.find(width); found != sizes.end())
    return found->second;
  return sizes[width] = drawn(id, width, width);
}
