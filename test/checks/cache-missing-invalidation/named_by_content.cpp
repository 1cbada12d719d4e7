// A key that is made of all that the value is made of, as a digest is: what has
// changed is asked for under another key.
#include <fstream>
#include <functional>
#include <hiredis/hiredis.h>
#include <iterator>
#include <string>

std::string construct_cache_key(const char *family, const std::string &digest);

static std::string contentOf(const std::string &path) {
  std::ifstream in(path, std::ios::binary);
  return std::string((std::istreambuf_iterator<char>(in)), {});
}

static std::string digestOf(const std::string &text) {
  return std::to_string(std::hash<std::string>()(text));
}

static std::string get(redisContext *server, const std::string &key) {
  auto *reply =
      static_cast<redisReply *>(redisCommand(server, "GET %s", key.c_str()));
  std::string found = reply && reply->str ? reply->str : "";
  freeReplyObject(reply);
  return found;
}

static void set(redisContext *server, const std::string &key,
                const std::string &value) {
  freeReplyObject(
      redisCommand(server, "SET %s %s", key.c_str(), value.c_str()));
}

std::string packedOk(redisContext *server, const std::string &path) {
  const std::string content = contentOf(path);
  const std::string key = construct_cache_key("packed", digestOf(content));
  if (std::string known = get(server, key); !known.empty())
    return known;
  std::string packed = content.substr(0, 8);
  set(server, key, packed);
  return packed;
}

std::string namedBad(redisContext *server, const std::string &path) {
  const std::string key = construct_cache_key("named", path);
  if (std::string known = get(server, key); !known.empty())
    return known;
  std::string packed = contentOf(path).substr(0, 8);
  set(server, key, packed); // expect-linked: cache-missing-invalidation
  return packed;
}
