// When somebody was here last: an entry for each of them, for ever. That an old
// one is made anew takes none away, and how the iterator is spelled is nobody's
// business.
#include <ctime>
#include <map>
#include <netinet/in.h>
#include <sys/socket.h>

static std::map<unsigned, long> asked;

bool isTooSoonBad(int server) {
  sockaddr_in from{};
  socklen_t size = sizeof from;
  accept(server, reinterpret_cast<sockaddr *>(&from), &size);
  auto last = asked.find(from.sin_addr.s_addr);
  if (last != asked.end() && time(nullptr) < last->second + 5)
    return true;
  asked[from.sin_addr.s_addr] = time(nullptr); // expect: cache-static-memo 'asked' grows: each time something new comes by it gets another entry
  return false;
}

static std::map<unsigned, long> seen;

bool isSeenTooSoonBad(int server) {
  sockaddr_in from{};
  socklen_t size = sizeof from;
  accept(server, reinterpret_cast<sockaddr *>(&from), &size);
  std::map<unsigned, long>::const_iterator last =
      seen.find(from.sin_addr.s_addr);
  if (last != seen.end() && time(nullptr) < last->second + 5)
    return true;
  seen[from.sin_addr.s_addr] = time(nullptr); // expect: cache-static-memo 'seen' grows
  return false;
}

static std::map<unsigned, long> forgotten;

bool isForgottenOk(int server) {
  sockaddr_in from{};
  socklen_t size = sizeof from;
  accept(server, reinterpret_cast<sockaddr *>(&from), &size);
  for (auto at = forgotten.begin(); at != forgotten.end();)
    at = at->second + 60 < time(nullptr) ? forgotten.erase(at) : std::next(at);
  auto last = forgotten.find(from.sin_addr.s_addr);
  if (last != forgotten.end() && time(nullptr) < last->second + 5)
    return true;
  forgotten[from.sin_addr.s_addr] = time(nullptr);
  return false;
}
