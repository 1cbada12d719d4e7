// A key whose name is lent to a wrapper, which could change it, is told once.
#include <hiredis/hiredis.h>

#include <string>

class Store {
public:
  explicit Store(redisContext *server) : Server(server) {}

  std::string get(std::string &key) {
    auto *reply =
        static_cast<redisReply *>(redisCommand(Server, "GET %s", key.c_str()));
    std::string found = reply && reply->str ? reply->str : "";
    freeReplyObject(reply);
    return found;
  }
  void set(std::string &key, const std::string &value) {
    freeReplyObject(redisCommand(Server, "SETEX %s 60 %s", key.c_str(),
                                 value.c_str()));
  }

private:
  redisContext *Server;
};

std::string made(const std::string &first, const std::string &last);

std::string found(Store &store, const std::string &first,
                  const std::string &last) {
  std::string key = "mask_" + first + "_" + last; // expect: cache-raw-key the key 'mask_{}_{}' of
  std::string known = store.get(key);
  if (known.empty()) {
    known = made(first, last);
    store.set(key, known);
  }
  return known;
}
