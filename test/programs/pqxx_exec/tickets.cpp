#include "tickets.h"

static constexpr int kWeek = 7 * 24 * 60 * 60;

std::string Tickets::summary(int ticket) {
  const std::string key = construct_cache_key("ticket", ticket);
  if (auto known = redis.get(key))
    return *known;
  pqxx::work work(db);
  const pqxx::result rows = work.exec_params(
      "SELECT title, agent, state FROM tickets WHERE id = $1", ticket);
  if (rows.empty())
    return "no such ticket";
  const std::string summary = rows[0][0].as<std::string>() + " (" +
                              rows[0][1].as<std::string>() +
                              "): " + rows[0][2].as<std::string>();
  redis.setex(key, kWeek, summary);
  return summary;
}

void Tickets::assign(int ticket, const std::string &agent) {
  pqxx::work work(db);
  work.exec_params("UPDATE tickets SET agent = $1 WHERE id = $2", agent,
                   ticket);
  work.commit();
  redis.del(construct_cache_key("ticket", ticket));
}

void Tickets::close(int ticket) {
  pqxx::work work(db);
  work.exec_params("UPDATE tickets SET state = 'closed' WHERE id = $1", ticket); // expect: cache-stale-after-mutation tickets
  work.commit();
}
