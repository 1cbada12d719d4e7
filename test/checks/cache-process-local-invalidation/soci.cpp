// SOCI: what a statement gives is in the variables that were bound to it.
#include <map>
#include <soci/soci.h>
#include <string>

static std::map<int, std::string> genres;

std::string genre(soci::session &sql, int record) {
  if (auto known = genres.find(record); known != genres.end())
    return known->second;
  std::string genre;
  sql << "select genre from records where id = :id", soci::use(record),
      soci::into(genre);
  if (!sql.got_data())
    return "";
  genres[record] = genre;
  return genre;
}

void setGenreBad(soci::session &sql, int record, const std::string &genre) {
  sql << "update records set genre = :genre where id = :id", soci::use(genre),
      soci::use(record);
  genres.erase(record); // expect-linked: cache-process-local-invalidation table 'records'
}

// Another table.
void playOk(soci::session &sql, int record) {
  sql << "update plays set n = n + 1 where record = :id", soci::use(record);
}
