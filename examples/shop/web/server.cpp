#include "web/server.h"

#include <httplib.h>

#include <charconv>
#include <chrono>
#include <thread>
#include <utility>

namespace shop::web {
namespace {

constexpr const char *kLoopback = "127.0.0.1";

std::int64_t parse(const std::string &text, const std::string &what) {
  std::int64_t value = 0;
  const char *end = text.data() + text.size();
  const auto result = std::from_chars(text.data(), end, value);
  if (result.ec != std::errc() || result.ptr != end)
    throw BadRequest(what + " is not a number: " + text);
  return value;
}

httplib::Server::Handler adapt(Handler handler) {
  return [handler = std::move(handler)](const httplib::Request &from,
                                        httplib::Response &to) {
    Request request;
    for (std::size_t i = 1; i < from.matches.size(); ++i)
      request.captures.push_back(from.matches[i].str());
    for (const auto &[name, value] : from.params)
      request.parameters.emplace(name, value);
    Response response;
    try {
      response = handler(request);
    } catch (const BadRequest &error) {
      response = {400, error.what()};
    }
    to.status = response.status;
    to.set_content(response.body + '\n', "text/plain; charset=utf-8");
  };
}

} // namespace

std::int64_t Request::id() const { return parse(name(), "the id"); }

std::string Request::text(const std::string &parameter) const {
  const auto value = parameters.find(parameter);
  if (value == parameters.end())
    throw BadRequest("missing parameter: " + parameter);
  return value->second;
}

std::string Request::text(const std::string &parameter,
                          const std::string &otherwise) const {
  const auto value = parameters.find(parameter);
  return value == parameters.end() ? otherwise : value->second;
}

std::int64_t Request::number(const std::string &parameter) const {
  return parse(text(parameter), parameter);
}

Response ok(std::string body) { return {200, std::move(body)}; }

Response ok(std::int64_t number) { return {200, std::to_string(number)}; }

Response not_found() { return {404, "not found"}; }

Response found(const std::optional<std::string> &body) {
  return body ? ok(*body) : not_found();
}

Response done(bool success) { return success ? ok() : not_found(); }

struct Server::Impl {
  httplib::Server http;
  std::thread serving;
};

Server::Server() : impl_(std::make_unique<Impl>()) {
  impl_->http.set_tcp_nodelay(true);
}

Server::~Server() = default;

void Server::get(const std::string &path, Handler handler) {
  impl_->http.Get(path, adapt(std::move(handler)));
}

void Server::post(const std::string &path, Handler handler) {
  impl_->http.Post(path, adapt(std::move(handler)));
}

void Server::put(const std::string &path, Handler handler) {
  impl_->http.Put(path, adapt(std::move(handler)));
}

void Server::del(const std::string &path, Handler handler) {
  impl_->http.Delete(path, adapt(std::move(handler)));
}

int Server::bind(int port) {
  if (port == 0) {
    const int any = impl_->http.bind_to_any_port(kLoopback);
    return any > 0 ? any : 0;
  }
  return impl_->http.bind_to_port(kLoopback, port) ? port : 0;
}

void Server::start() {
  impl_->serving = std::thread([this] { impl_->http.listen_after_bind(); });
  // Stopping a server that is not running yet would have no effect.
  while (!impl_->http.is_running())
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

void Server::stop() {
  impl_->http.stop();
  impl_->serving.join();
}

} // namespace shop::web
