#include <csignal>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>

#include "cache/key.h"
#include "services/shop.h"
#include "web/routes.h"
#include "web/server.h"

namespace {

constexpr const char *kUsage =
    "usage: shop [--port N] [--db FILE] [--redis HOST:PORT] [--name NAME]\n"
    "  --port   where to serve HTTP on loopback; 0 is any free port (8080)\n"
    "  --db     the SQLite database, created if need be (shop.db)\n"
    "  --redis  the shared cache (127.0.0.1:6379)\n"
    "  --name   tells several shops on one Redis server apart (shop)\n";

struct Options {
  int port = 8080;
  std::string db = "shop.db";
  std::string redis_host = "127.0.0.1";
  int redis_port = 6379;
  std::string name = "shop";
};

bool parse_port(const std::string &text, int &port) {
  char *end = nullptr;
  const long value = std::strtol(text.c_str(), &end, 10);
  port = static_cast<int>(value);
  return !text.empty() && *end == '\0' && value >= 0 && value <= 65535;
}

bool parse_redis(const std::string &text, Options &options) {
  const auto colon = text.rfind(':');
  if (colon == std::string::npos)
    return false;
  options.redis_host = text.substr(0, colon);
  return parse_port(text.substr(colon + 1), options.redis_port);
}

bool parse(int argc, char **argv, Options &options) {
  if (argc % 2 == 0)
    return false;
  for (int i = 1; i < argc; i += 2) {
    const std::string option = argv[i];
    const std::string value = argv[i + 1];
    if (option == "--db")
      options.db = value;
    else if (option == "--name")
      options.name = value;
    else if (!(option == "--port" && parse_port(value, options.port)) &&
             !(option == "--redis" && parse_redis(value, options)))
      return false;
  }
  return true;
}

int serve(const Options &options, const sigset_t &stop_signals) {
  shop::Shop shop(options.db, options.redis_host, options.redis_port);
  shop::web::Server server;
  shop::web::add_customer_routes(server, shop);
  shop::web::add_catalog_routes(server, shop);
  shop::web::add_store_routes(server, shop);

  const int port = server.bind(options.port);
  if (port == 0) {
    std::cerr << "shop: cannot bind port " << options.port << '\n';
    return EXIT_FAILURE;
  }
  server.start();
  std::cout << "listening on 127.0.0.1:" << port << std::endl;
  int received = 0;
  sigwait(&stop_signals, &received);
  server.stop();
  return EXIT_SUCCESS;
}

} // namespace

int main(int argc, char **argv) {
  Options options;
  if (!parse(argc, argv, options)) {
    std::cerr << kUsage;
    return EXIT_FAILURE;
  }
  shop::cache::key_prefix() = options.name;

  // Blocked here, in every thread, so that sigwait is the one to see them.
  sigset_t stop_signals;
  sigemptyset(&stop_signals);
  sigaddset(&stop_signals, SIGINT);
  sigaddset(&stop_signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &stop_signals, nullptr);
  // A write to a Redis server that is away is an error, not the end.
  std::signal(SIGPIPE, SIG_IGN);

  try {
    return serve(options, stop_signals);
  } catch (const std::exception &error) {
    std::cerr << "shop: " << error.what() << '\n';
    return EXIT_FAILURE;
  }
}
