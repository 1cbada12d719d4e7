// What only grows, on an object that lives as long as the process.
#include <map>
#include <memory>
#include <netinet/in.h>
#include <string>
#include <sys/socket.h>

namespace {

struct Block {
  std::string text;
};

struct Session {
  int requests = 0;
};

class Bans {
public:
  std::string greetingBad(unsigned who) {
    auto it = connects.find(who);
    if (it == connects.end()) {
      connects.emplace(who, Block{std::string(who % 9, 'A')}); // expect: cache-singleton-lazy-member 'Bans::connects' grows: it keeps an entry for every key it is ever asked for, and nothing drops any
      return "hello";
    }
    return it->second.text;
  }

  // Objects of the program, which others hold on to.
  Session *sessionOk(unsigned who) {
    auto &session = sessions[who];
    if (!session)
      session = std::make_shared<Session>();
    return session.get();
  }

  const std::string &prunedOk(unsigned who) {
    auto it = names.find(who);
    if (it == names.end())
      it = names.emplace(who, std::string(who % 9, 'A')).first;
    return it->second;
  }
  void forget(unsigned who) { names.erase(who); }

private:
  std::map<unsigned, Block> connects;
  std::map<unsigned, std::shared_ptr<Session>> sessions;
  std::map<unsigned, std::string> names;
};

Bans bans;

} // namespace

std::string serve(int server) {
  sockaddr_in from{};
  socklen_t size = sizeof from;
  accept(server, reinterpret_cast<sockaddr *>(&from), &size);
  const unsigned who = from.sin_addr.s_addr;
  bans.sessionOk(who)->requests++;
  if (bans.prunedOk(who).empty())
    bans.forget(who);
  return bans.greetingBad(who);
}
