#pragma once

#include "redis.h"
#include "work_queue.h"

struct sqlite3;

class Articles {
public:
  Articles(sqlite3 *db, Redis &redis, WorkQueue &queue)
      : db(db), redis(redis), queue(queue) {}
  std::string title(int article);
  void retitle(int article, const std::string &title);

private:
  sqlite3 *db;
  Redis &redis;
  WorkQueue &queue;
};
