// A program that accepts connections serves: what main keeps lives as long.
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <fstream>
#include <string>

namespace {
std::string first_line(const char *path) {
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  return line;
}

class Settings {
public:
  const std::string &greeting() {
    if (text.empty())
      text = first_line("greeting.txt"); // expect: cache-singleton-lazy-member text
    return text;
  }

private:
  std::string text;
};
} // namespace

int main() {
  Settings settings;
  boost::asio::io_context context;
  using boost::asio::ip::tcp;
  tcp::acceptor acceptor(context, {tcp::v4(), 7000});
  for (;;) {
    tcp::socket socket = acceptor.accept();
    socket.send(boost::asio::buffer(settings.greeting()));
  }
}
