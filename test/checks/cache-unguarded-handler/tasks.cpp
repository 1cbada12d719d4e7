// Tasks of a pool, which its thread takes out of a queue before it runs them.
#include <hiredis/hiredis.h>

#include <functional>
#include <mutex>
#include <queue>
#include <string>
#include <thread>
#include <utility>

std::string construct_cache_key(const char *family, const std::string &id);

class Pool {
public:
  Pool() : worker([this] { work(); }) {}
  void add(std::function<void()> task) {
    std::lock_guard lock(mutex);
    tasks.push(std::move(task));
  }

private:
  void work() {
    while (true) {
      mutex.lock();
      auto task = std::move(tasks.front());
      tasks.pop();
      mutex.unlock();
      task();
    }
  }

  std::mutex mutex;
  std::queue<std::function<void()>> tasks;
  std::thread worker;
};

class Server {
public:
  void ask(const std::string &user) {
    pool.add([this, user] { answer(user); });
  }
  void forget(const std::string &user) {
    pool.add(std::bind(&Server::drop, this, user));
  }

private:
  void answer(const std::string &bad) {
    auto *reply = static_cast<redisReply *>(redisCommand(
        context, "GET %s", construct_cache_key("user", bad).c_str())); // expect-linked@-1: cache-unguarded-handler
    if (reply->type == REDIS_REPLY_STRING)
      send(reply->str);
    freeReplyObject(reply);
  }
  void drop(const std::string &ok) {
    auto *reply = static_cast<redisReply *>(redisCommand(
        context, "DEL %s", construct_cache_key("user", ok).c_str()));
    if (!reply)
      send("no server");
    freeReplyObject(reply);
  }
  void send(const char *text);

  redisContext *context;
  Pool pool;
};

void serve(const std::string &user) {
  static Server server;
  server.ask(user);
  server.forget(user);
}
