// Whoever asks looks first at the time of the file: what is kept under that is
// read anew when it is another, older or newer.
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/stat.h>

static std::string lineOf(const std::string &path) {
  std::ifstream in(path);
  std::string line;
  std::getline(in, line);
  return line;
}

class Settings {
public:
  std::string byTimeOk() {
    struct stat now;
    stat("colour", &now);
    if (now.st_mtime != seen) {
      colour = lineOf("colour");
      seen = now.st_mtime;
    }
    return colour;
  }
  std::string byEarlyReturnOk() {
    update();
    return font;
  }
  std::string byNameBad(const std::string &user) {
    if (user != asked) {
      greeting = lineOf("greeting-" + user); // expect-linked: cache-singleton-lazy-member
      asked = user;
    }
    return greeting;
  }

private:
  void update() {
    const auto now = std::filesystem::last_write_time("font");
    if (now == changed)
      return;
    changed = now;
    font = lineOf("font");
  }

  time_t seen = 0;
  std::filesystem::file_time_type changed;
  std::string colour, font, greeting, asked;
};

static Settings settings;

std::string page(const std::string &user) {
  return settings.byTimeOk() + settings.byEarlyReturnOk() +
         settings.byNameBad(user);
}
