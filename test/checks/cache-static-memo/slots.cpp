// Statics that keep one value.
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

static std::string readFile(const std::string &path) {
  std::ifstream in(path);
  std::string line;
  std::getline(in, line);
  return line;
}

std::string constantBad() {
  static const std::string motto = readFile("motto"); // expect: cache-static-memo 'constantBad::motto' keeps what was read from a file
  return motto;
}

std::string optionalBad() {
  static std::optional<std::string> motto;
  if (!motto)
    motto = readFile("motto"); // expect: cache-static-memo 'optionalBad::motto' keeps what was read from a file
  return *motto;
}

std::string emptyBad() {
  static std::string motto;
  if (motto.empty())
    motto = readFile("motto"); // expect: cache-static-memo 'emptyBad::motto' keeps what was read from a file
  return motto;
}

static std::string *pointed;

std::string pointerBad() {
  if (!pointed)
    pointed = new std::string(readFile("motto")); // expect: cache-static-memo 'pointed' keeps what was read from a file
  return *pointed;
}

std::string flaggedBad() {
  static bool isRead = false;
  static std::string motto;
  if (!isRead) {
    motto = readFile("motto"); // expect: cache-static-memo 'flaggedBad::motto' keeps what was read from a file
    isRead = true;
  }
  return motto;
}

static std::once_flag once;
static std::string readOnce;

std::string onceBad() {
  std::call_once(once, [] {
    readOnce = readFile("motto"); // expect: cache-static-memo 'readOnce' keeps what was read from a file
  });
  return readOnce;
}

static std::mutex mutex;
static std::shared_ptr<std::string> shared;

std::string checkedTwiceBad() {
  if (!shared) {
    std::lock_guard lock(mutex);
    if (!shared)
      shared = std::make_shared<std::string>(readFile("motto")); // expect: cache-static-memo 'shared' keeps what was read from a file
  }
  return *shared;
}

// The key of the last call, and its value.
std::string lastBad(const std::string &path) {
  static std::string lastPath, lastText;
  if (path != lastPath) {
    lastText = readFile(path); // expect: cache-static-memo 'lastBad::lastText' keeps what was read from a file
    lastPath = path;
  }
  return lastText;
}

std::string lastPureOk(const std::string &word) {
  static std::string lastWord, lastLine;
  if (word != lastWord) {
    lastLine = word + "\n";
    lastWord = word;
  }
  return lastLine;
}

static std::string reread;
static bool isFresh = false;

std::string rereadOk() {
  if (!isFresh) {
    reread = readFile("motto");
    isFresh = true;
  }
  return reread;
}
void mottoChanged() { isFresh = false; }

// The environment, and where programs are, stay as they are.
bool environmentOk() {
  static const bool isVerbose = std::getenv("VERBOSE") != nullptr;
  return isVerbose;
}

bool programOk() {
  static const bool isThere = std::filesystem::exists("/usr/bin/git");
  return isThere;
}

std::string lazyEnvironmentOk() {
  static std::string home;
  if (home.empty())
    home = std::getenv("HOME");
  return home;
}

// What the system is does not change while it runs.
std::string systemOk() {
  static const std::string release = readFile("/proc/sys/kernel/osrelease");
  return release;
}

// Not a copy of the file: the file itself.
std::ofstream &logOk() {
  static std::ofstream log("log.txt");
  return log;
}

int descriptorOk() {
  static int descriptor = -1;
  if (descriptor < 0)
    descriptor = open("input.txt", O_RDONLY);
  return descriptor;
}

std::FILE *fileOk() {
  static std::FILE *file = std::fopen("input.txt", "r");
  return file;
}

std::ifstream &inputOk() {
  static std::ifstream input("input.txt");
  return input;
}
