// A list for each key that comes by: what is taken out of a list leaves its
// entry where it is.
#include <cstdint>
#include <ctime>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <sys/socket.h>
#include <vector>

static int server;

static std::string receive() {
  char text[64] = {};
  recv(server, text, sizeof text - 1, 0);
  return text;
}

static std::map<std::string, std::deque<std::time_t>> attempts;

bool tooManyBad() {
  auto &times = attempts[receive()];
  times.push_back(std::time(nullptr)); // expect: cache-static-memo 'attempts' grows
  while (!times.empty() && times.back() - times.front() > 60)
    times.pop_front();
  return times.size() > 10;
}

static std::map<std::string, std::vector<std::string>> letters;

void keepBad(const std::string &text) { letters[receive()].push_back(text); } // expect: cache-static-memo 'letters' grows

std::size_t countBad(const std::string &from) {
  auto known = letters.find(from);
  return known == letters.end() ? 0 : known->second.size();
}

// A member of what is kept is set back.
struct Block {
  std::time_t last;
  unsigned count = 1;
};

static std::map<std::string, Block> blocks;

bool acceptsBad() {
  const std::string address = receive();
  auto known = blocks.find(address);
  if (known == blocks.end()) {
    blocks.emplace(address, Block{std::time(nullptr)}); // expect: cache-static-memo 'blocks' grows
    return true;
  }
  if (++known->second.count > 5) {
    known->second.count = 0;
    return std::time(nullptr) > known->second.last + 60;
  }
  return true;
}

// An object that is as it begins is an entry like any other.
struct Since {
  std::time_t at = std::time(nullptr);
};

static std::map<std::string, Since> bans;

bool isBannedBad() {
  const std::string address = receive();
  if (auto known = bans.find(address); known != bans.end())
    return std::time(nullptr) - known->second.at < 300;
  bans.emplace(address, Since()); // expect: cache-static-memo 'bans' grows
  return true;
}

// The entry goes when its list is empty.
static std::map<std::string, std::set<int>> guests;

void comesOk(int guest) { guests[receive()].insert(guest); }

void goesOk(const std::string &room, int guest) {
  guests[room].erase(guest);
  if (guests[room].empty())
    guests.erase(room);
}

bool isThereOk(const std::string &room, int guest) {
  return guests[room].count(guest) > 0;
}

// Only what is there already gets longer.
static std::map<std::string, std::vector<std::string>> rooms = {{"hall", {}}};

void sayOk(const std::string &text) {
  auto known = rooms.find(receive());
  if (known != rooms.end())
    known->second.push_back(text);
}

std::size_t saidOk(const std::string &room) { return rooms.at(room).size(); }

// Each name has its list, and there are few.
static std::map<std::string, std::vector<std::string>> handlers;

void handleOk(const std::string &name, const std::string &by) {
  handlers[name].push_back(by);
}

std::size_t handledOk(const std::string &name) {
  return handlers[name].size();
}

// What is taken out again, and put elsewhere, was on its way.
static std::map<std::string, std::deque<std::string>> queues;

void queueOk(const std::string &text) { queues[receive()].push_back(text); }

void flushOk(const std::string &name) {
  auto &queue = queues[name];
  while (!queue.empty()) {
    send(server, queue.front().data(), queue.front().size(), 0);
    queue.pop_front();
  }
  queues.erase(name);
}

// What an entry points to is deleted, and the entry is left.
struct Reply {
  std::string text;
};

static std::map<std::string, Reply *> replies;

Reply *replyBad() {
  const std::string address = receive();
  auto known = replies.find(address);
  if (known != replies.end())
    return known->second;
  if (replies.size() > 1000)
    for (const auto &[name, reply] : replies)
      delete reply;
  auto *reply = new Reply{receive()};
  replies[address] = reply; // expect: cache-static-memo 'replies' grows
  return reply;
}
