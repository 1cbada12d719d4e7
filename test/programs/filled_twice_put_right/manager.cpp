#include "manager.h"

#include <algorithm>
#include <filesystem>

std::vector<std::string> Manager::allDevices() {
  devices.clear();
  introspect("block");
  introspect("drives");
  return devices;
}

void Manager::introspect(const std::string &below) {
  for (const auto &entry : std::filesystem::directory_iterator(folder + below))
    if (entry.is_directory())
      devices.push_back(entry.path().string());
}

const std::vector<std::string> &Manager::known() {
  if (devices.empty())
    allDevices();
  return devices;
}

bool Manager::knows(const std::string &device) {
  const auto &all = known();
  return std::find(all.begin(), all.end(), device) != all.end();
}

void Manager::removed(const std::string &device) {
  devices.erase(std::remove(devices.begin(), devices.end(), device),
                devices.end());
}
