#include "players.h"

using bsoncxx::builder::basic::kvp;
using bsoncxx::builder::basic::make_document;

static constexpr int kDay = 24 * 60 * 60;

std::string Players::nickname(int player) {
  const std::string key = construct_cache_key("nickname", player);
  if (auto known = redis.get(key))
    return *known;
  mongocxx::collection players = db["players"];
  const auto found = players.find_one(make_document(kvp("_id", player)));
  if (!found)
    return "nobody";
  const std::string nickname(found->view()["nickname"].get_string().value);
  redis.setex(key, kDay, nickname);
  return nickname;
}

void Players::rename(int player, const std::string &nickname) {
  mongocxx::collection players = db["players"];
  const auto values = make_document(kvp("nickname", nickname));
  players.update_one(make_document(kvp("_id", player)),
                     make_document(kvp("$set", values.view())));
  redis.del(construct_cache_key("nickname", player));
}

void Players::censor(int player) {
  const auto censored = make_document(kvp("nickname", "***"));
  const auto update = make_document(kvp("$set", censored.view()));
  auto players = db["players"];
  players.update_one(make_document(kvp("_id", player)), update.view());
  redis.del(construct_cache_key("nickname", player));
}
