// A server has many kinds of commands: it comes to each of them. What one
// function asks is told once, with all of it: one `try` is enough.
#include "redis++.h"

#include <functional>
#include <memory>
#include <vector>

static std::vector<std::function<void(int)>> received;

void fire(int command) {
  for (const auto &handler : received)
    handler(command);
}

struct Command {
  virtual ~Command() = default;
  virtual void run(int user) = 0;
};

struct FirstBad : Command {
  void run(int user) override;
};
struct Add : Command {
  void run(int) override {}
};
struct Ban : Command {
  void run(int) override {}
};
struct Chat : Command {
  void run(int) override {}
};
struct Drop : Command {
  void run(int) override {}
};
struct Exit : Command {
  void run(int) override {}
};
struct Find : Command {
  void run(int) override {}
};
struct Give : Command {
  void run(int) override {}
};
struct Hide : Command {
  void run(int) override {}
};
struct Invite : Command {
  void run(int) override {}
};
struct Join : Command {
  void run(int) override {}
};
struct Kick : Command {
  void run(int) override {}
};
struct Leave : Command {
  void run(int) override {}
};
struct LastBad : Command {
  void run(int user) override;
};

static sw::redis::Redis cache("tcp://localhost");

void FirstBad::run(int user) {
  cache.del(construct_cache_key("first", user)); // expect-linked: cache-unguarded-handler 'sw::redis::Redis::del' throws
  cache.del(construct_cache_key("second", user));
}

void LastBad::run(int user) {
  cache.del(construct_cache_key("last", user)); // expect-linked: cache-unguarded-handler 'sw::redis::Redis::del' throws
}

static std::vector<std::unique_ptr<Command>> commands;

void start() {
  received.push_back([](int command) { commands[command]->run(1); });
}
