// A text that is asked as C asks whether it is empty.
#include <cstring>
#include <fstream>
#include <string>

static bool isBlank(const char *text) { return !(text && *text); }

const std::string &byLength() {
  static std::string motto;
  if (strlen(motto.c_str()) == 0) {
    std::ifstream in("motto");
    std::getline(in, motto); // expect: cache-static-memo keeps what was read from a file
  }
  return motto;
}

const std::string &byFirstLetter() {
  static std::string motto;
  if (!*motto.c_str()) {
    std::ifstream in("motto");
    std::getline(in, motto); // expect: cache-static-memo keeps what was read from a file
  }
  return motto;
}

const std::string &byFirstElement() {
  static std::string motto;
  if (motto.c_str()[0] == '\0') {
    std::ifstream in("motto");
    std::getline(in, motto); // expect: cache-static-memo keeps what was read from a file
  }
  return motto;
}

const std::string &byHelper() {
  static std::string motto;
  if (isBlank(motto.c_str())) {
    std::ifstream in("motto");
    std::getline(in, motto); // expect: cache-static-memo keeps what was read from a file
  }
  return motto;
}

const std::string &readEachTimeOk() {
  static std::string motto;
  std::ifstream in("motto");
  std::getline(in, motto);
  if (strlen(motto.c_str()) == 0)
    motto = "none";
  return motto;
}
