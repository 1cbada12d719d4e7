#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace shop::web {

/// The client's mistake; answered with 400 and this text.
struct BadRequest : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Request {
  std::vector<std::string> captures; // what the groups of the path matched
  std::map<std::string, std::string> parameters;

  /// The first group of the path.
  const std::string &name() const { return captures.at(0); }
  std::int64_t id() const;
  std::string text(const std::string &parameter) const;
  std::string text(const std::string &parameter,
                   const std::string &otherwise) const;
  std::int64_t number(const std::string &parameter) const;
};

struct Response {
  int status = 200;
  std::string body;
};

Response ok(std::string body = "ok");
Response ok(std::int64_t number);
Response not_found();
/// The body, or 404 if there is none.
Response found(const std::optional<std::string> &body);
Response done(bool success);

using Handler = std::function<Response(const Request &)>;

/// HTTP on the loopback interface. Keeps the HTTP library out of our headers.
class Server {
public:
  Server();
  ~Server();

  void get(const std::string &path, Handler handler);
  void post(const std::string &path, Handler handler);
  void put(const std::string &path, Handler handler);
  void del(const std::string &path, Handler handler);

  /// Binds `port`, or any free one if it is 0; the port bound, or 0.
  int bind(int port);
  /// Serves in threads of its own, from now until stop() is called.
  void start();
  void stop();

private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

} // namespace shop::web
