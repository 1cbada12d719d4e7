// A key that is a digest of the very value leaves nothing out of it.
#include <libmemcached/memcached.h>

#include <string>
#include <sys/socket.h>

std::string construct_cache_key(const char *family, const std::string &name);
std::string digest(const char *data, long size);

static unsigned sum(const std::string &text) {
  unsigned all = 0;
  for (char letter : text)
    all = all * 31 + static_cast<unsigned char>(letter);
  return all;
}

static std::string received(int from) {
  char text[4096];
  const long size = recv(from, text, sizeof text, 0);
  return std::string(text, size > 0 ? static_cast<std::size_t>(size) : 0);
}

bool uploadOk(memcached_st *cache, int from) {
  std::string content = received(from);
  const std::string key =
      construct_cache_key("file", std::to_string(sum(content)));
  return memcached_set(cache, key.c_str(), key.size(), content.data(),
                       content.size(), 60, 0) == MEMCACHED_SUCCESS;
}

static bool keep(memcached_st *cache, const char *key, std::size_t length,
                 const char *value, std::size_t size) {
  return memcached_set(cache, key, length, value, size, 60, 0) ==
         MEMCACHED_SUCCESS;
}

static long receive(int from, char *&text) {
  text = new char[4096];
  return recv(from, text, 4096, 0);
}

bool uploadByWrapperOk(memcached_st *cache, int from) {
  char *content = nullptr;
  long size = receive(from, content);
  const std::string key =
      construct_cache_key("upload", digest(content, size));
  return keep(cache, key.c_str(), key.size(), content,
              static_cast<std::size_t>(size));
}
