#pragma once
#include <string>
#include <vector>

/// What each source of devices can be asked.
struct Backend {
  virtual ~Backend() = default;
  virtual std::vector<std::string> allDevices() = 0;
  virtual bool knows(const std::string &device) = 0;
};

class Manager : public Backend {
public:
  explicit Manager(std::string folder) : folder(std::move(folder)) {}

  std::vector<std::string> allDevices() override;
  bool knows(const std::string &device) override;
  void removed(const std::string &device);

private:
  void introspect(const std::string &below);
  const std::vector<std::string> &known();

  std::string folder;
  std::vector<std::string> devices;
};
