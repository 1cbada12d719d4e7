// A list is filled by who finds it empty, and by others who do not ask.
#include <cstdio>
#include <filesystem>
#include <queue>
#include <string>
#include <vector>

using Names = std::vector<std::string>;

class Filled {
public:
  const Names &all() {
    for (const auto &entry : std::filesystem::directory_iterator("/sys/block"))
      names.push_back(entry.path()); // expect-linked: cache-missing-invalidation 'Filled::names', which may be filled already: only some who call 'Filled::all' ask first
    return names;
  }
  std::size_t count() {
    if (names.empty())
      all();
    return names.size();
  }
  void print() {
    for (const std::string &name : all())
      std::puts(name.c_str());
  }

private:
  Names names;
};

// It is emptied before.
class Emptied {
public:
  const Names &all() {
    forget();
    for (const auto &entry : std::filesystem::directory_iterator("/sys/block"))
      names.push_back(entry.path());
    return names;
  }
  std::size_t count() { return names.empty() ? all().size() : names.size(); }
  void print() { std::puts(all().front().c_str()); }

private:
  void forget() { names.clear(); }
  Names names;
};

// Who does not ask has emptied it himself.
class Reloaded {
public:
  std::size_t count() { return names.empty() ? all().size() : names.size(); }
  void reload() {
    names.clear();
    all();
  }

private:
  const Names &all() {
    for (const auto &entry : std::filesystem::directory_iterator("/sys/block"))
      names.push_back(entry.path());
    return names;
  }
  Names names;
};

// It asks itself, the second time it comes.
class Asking {
public:
  const Names &all() {
    if (!names.empty())
      return names;
    for (const auto &entry : std::filesystem::directory_iterator("/sys/block"))
      names.push_back(entry.path());
    return names;
  }
  std::size_t count() { return names.empty() ? all().size() : names.size(); }
  void print() { std::puts(all().front().c_str()); }

private:
  Names names;
};

// A flag says that it was there.
class Flagged {
public:
  const Names &all() {
    if (!loaded)
      load();
    loaded = true;
    return names;
  }
  std::size_t count() { return names.empty() ? all().size() : names.size(); }
  void print() { std::puts(all().front().c_str()); }

private:
  void load() {
    for (const auto &entry : std::filesystem::directory_iterator("/sys/block"))
      names.push_back(entry.path());
  }
  bool loaded = false;
  Names names;
};

// The object fills it as it is made, and again when all have gone.
class Made {
public:
  Made() { all(); }
  std::size_t count() { return names.empty() ? all().size() : names.size(); }

private:
  const Names &all() {
    for (const auto &entry : std::filesystem::directory_iterator("/sys/block"))
      names.push_back(entry.path());
    return names;
  }
  Names names;
};

// What everybody adds to is no list that is filled.
class Journal {
public:
  const Names &add(const std::string &line) {
    lines.push_back(line);
    return lines;
  }
  void begin() {
    if (lines.empty())
      add("begin");
  }
  void said(const std::string &line) { add(line); }

  const Names &add(const Names &all) {
    for (const std::string &line : all)
      lines.push_back(line);
    return lines;
  }
  void join(const Names &all) {
    if (lines.empty())
      add(all);
  }
  void joined(const Names &all) { add(all); }

private:
  Names lines;
};

// It begins anew, in one way or another.
class Shrunk {
public:
  const Names &all() {
    names.resize(0);
    for (const auto &entry : std::filesystem::directory_iterator("/sys/block"))
      names.push_back(entry.path());
    return names;
  }
  std::size_t count() { return names.empty() ? all().size() : names.size(); }
  void print() { std::puts(all().front().c_str()); }

private:
  Names names;
};

class Replaced {
public:
  const Names &all() {
    const Names fresh;
    names = fresh;
    for (const auto &entry : std::filesystem::directory_iterator("/sys/block"))
      names.push_back(entry.path());
    return names;
  }
  std::size_t count() { return names.empty() ? all().size() : names.size(); }
  void print() { std::puts(all().front().c_str()); }

private:
  Names names;
};

class Assigned {
public:
  const Names &all() {
    names.assign(1, "first");
    for (const auto &entry : std::filesystem::directory_iterator("/sys/block"))
      names.push_back(entry.path());
    return names;
  }
  std::size_t count() { return names.empty() ? all().size() : names.size(); }
  void print() { std::puts(all().front().c_str()); }

private:
  Names names;
};

// Its source goes on: the next time there is only what has come since.
class Pump {
public:
  const Names &lines() {
    char text[80];
    while (std::fgets(text, sizeof text, file))
      seen.push_back(text);
    return seen;
  }
  bool any() {
    if (seen.empty())
      lines();
    return !seen.empty();
  }
  void tick() { lines(); }

private:
  std::FILE *file = stdin;
  Names seen;
};

// By a function of its own, which takes from a queue.
class Inbox {
public:
  const Names &all() {
    std::string text;
    while (next(text))
      seen.push_back(text);
    return seen;
  }
  std::size_t count() { return seen.empty() ? all().size() : seen.size(); }
  void tick() { all(); }
  void add(const std::string &text) { waiting.push(text); }

private:
  bool next(std::string &text) {
    if (waiting.empty())
      return false;
    text = waiting.front();
    waiting.pop();
    return true;
  }
  std::queue<std::string> waiting;
  Names seen;
};
