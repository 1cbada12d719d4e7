// One template gives one object of each class: who asks for one does not come
// to what the others do as they begin.
#include "logic.h"
#include "users.h"

#include <iostream>

std::string construct_cache_key(const char *family, int id);

Logic::Logic() : server(redisConnect("localhost", 6379)) {
  worker = std::thread(&Logic::work, this);
}

void Logic::work() {
  for (int what = 0, id = 0; std::cin >> what >> id;)
    if (what == 1)
      logIn(id);
    else
      logOut(id);
}

void Logic::drop(int id) {
  const std::string key = construct_cache_key("card", id);
  freeReplyObject(redisCommand(server, "DEL %s", key.c_str()));
}

std::string Logic::card(int id) {
  const std::string key = construct_cache_key("card", id);
  auto *reply =
      static_cast<redisReply *>(redisCommand(server, "GET %s", key.c_str()));
  std::string text = reply && reply->str ? reply->str : "";
  freeReplyObject(reply);
  if (text.empty()) {
    text = Users::get()->name(id);
    freeReplyObject(redisCommand(server, "SETEX %s 86400 %s", key.c_str(),
                                 text.c_str()));
  }
  return text;
}

void Logic::logIn(int id) {
  std::cout << card(id);
  Users::get()->setOnline(id, 1);
  drop(id);
}

void Logic::logOut(int id) {
  Users::get()->setOnline(id, 0); // expect: cache-stale-after-mutation leads to no drop of 'card:{int}'
}
