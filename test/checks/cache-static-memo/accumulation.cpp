// Filled entry by entry as the program runs, asked later, and never dropped
// from.
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

static int nextId = 1;
static std::map<int, std::string> namesById;

int addBad(const std::string &name) {
  namesById[nextId] = name; // expect: cache-static-memo 'namesById' grows: each time something new comes by
  return nextId++;
}

std::string nameBad(int id) {
  auto it = namesById.find(id);
  return it == namesById.end() ? std::string() : it->second;
}

static std::map<std::string, int> sizes;

void countedBad(const std::string &folder, int count) {
  std::string path = std::filesystem::canonical(folder).string();
  sizes[path] = count; // expect: cache-static-memo 'sizes' grows
}

int sizeBad(const std::string &path) {
  return sizes.count(path) ? sizes[path] : 0;
}

static std::map<int, std::string> tracked;

int addOk(const std::string &name) {
  tracked[nextId] = name;
  return nextId++;
}

void removeOk(int id) { tracked.erase(id); }

std::string trackedOk(int id) {
  auto it = tracked.find(id);
  return it == tracked.end() ? std::string() : it->second;
}

// A table that is loaded, not a store that grows.
static std::map<std::string, std::string> table;

void loadOk() {
  std::ifstream in("table");
  std::string key, value;
  while (in >> key >> value)
    table[key] = value;
}

std::string entryOk(const std::string &key) {
  auto it = table.find(key);
  return it == table.end() ? std::string() : it->second;
}

// A key that is an object by its address is not what that was made of.
struct Job {
  std::string folder;
};

static std::map<Job *, std::string> jobs;

void beginOk(const std::string &folder) {
  auto *job = new Job{std::filesystem::canonical(folder).string()};
  jobs[job] = folder;
}

std::string folderOk(Job *job) { return jobs.count(job) ? jobs[job] : ""; }
