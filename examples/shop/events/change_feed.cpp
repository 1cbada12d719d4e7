#include "events/change_feed.h"

#include <poll.h>

#include <chrono>
#include <utility>

#include "cache/key.h"

namespace shop::events {
namespace {

constexpr int kPollMs = 100;

std::string channel() { return cache::construct_cache_key("changes"); }

} // namespace

void announce(cache::Redis &redis, const RowChange &change) {
  redis.publish(channel(), change.table + ' ' + change.key);
}

ChangeListener::ChangeListener(std::string host, int port, Handler on_change,
                               std::function<void()> on_gap)
    : host_(std::move(host)), port_(port), on_change_(std::move(on_change)),
      on_gap_(std::move(on_gap)), thread_([this] { run(); }) {}

ChangeListener::~ChangeListener() {
  stopping_ = true;
  thread_.join();
}

void ChangeListener::run() {
  while (!stopping_) {
    const cache::Context context = cache::open_context(host_, port_);
    const std::string name = channel();
    const cache::Reply subscribed(static_cast<redisReply *>(
        redisCommand(context.get(), "SUBSCRIBE %b", name.data(), name.size())));
    if (!subscribed || subscribed->type == REDIS_REPLY_ERROR) {
      pause();
      continue;
    }
    on_gap_();
    follow(context.get());
  }
}

void ChangeListener::follow(redisContext *context) {
  // Polling with a timeout lets the thread notice that it should stop.
  while (!stopping_) {
    pollfd descriptor{context->fd, POLLIN, 0};
    if (poll(&descriptor, 1, kPollMs) <= 0)
      continue;
    if (redisBufferRead(context) != REDIS_OK)
      return;
    for (;;) {
      void *next = nullptr;
      if (redisGetReplyFromReader(context, &next) != REDIS_OK)
        return;
      const cache::Reply message(static_cast<redisReply *>(next));
      if (!message)
        break;
      deliver(*message);
    }
  }
}

void ChangeListener::deliver(const redisReply &message) {
  // "message", the channel, the text
  if (message.type != REDIS_REPLY_ARRAY || message.elements != 3)
    return;
  const redisReply &body = *message.element[2];
  if (body.type != REDIS_REPLY_STRING)
    return;
  const std::string text(body.str, body.len);
  const auto space = text.find(' ');
  if (space != std::string::npos)
    on_change_({text.substr(0, space), text.substr(space + 1)});
}

void ChangeListener::pause() const {
  std::this_thread::sleep_for(std::chrono::milliseconds(kPollMs));
}

} // namespace shop::events
