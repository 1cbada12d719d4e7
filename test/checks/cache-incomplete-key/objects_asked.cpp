// options: cache-incomplete-key.Show=possible
// Objects that have a life of their own: whether the next who asks wants another
// is not known.
#include <map>
#include <memory>
#include <string>
#include <utility>

class Connection {
public:
  Connection(std::string its_host, int its_timeout)
      : host(std::move(its_host)), timeout(its_timeout) {}
  void setTimeout(int seconds) { timeout = seconds; }
  std::string say() { return host + std::to_string(timeout); }

private:
  std::string host;
  int timeout;
};

std::shared_ptr<Connection> connected(const std::string &host, int timeout) {
  static std::map<std::string, std::shared_ptr<Connection>> connections;
  auto found = connections.find(host);
  if (found != connections.end())
    return found->second;
  auto made = std::make_shared<Connection>(host, timeout);
  connections[host] = made; // expect: cache-incomplete-key leaves out 'timeout'
  return made;
}

Connection *raw(const std::string &host, int timeout) {
  static std::map<std::string, Connection *> connections;
  Connection *&kept = connections[host];
  if (!kept)
    kept = new Connection(host, timeout); // expect: cache-incomplete-key leaves out 'timeout'
  return kept;
}
