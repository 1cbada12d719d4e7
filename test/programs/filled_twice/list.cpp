#include "manager.h"

#include <iostream>
#include <memory>

static void list(Backend &backend) {
  for (const std::string &device : backend.allDevices())
    std::cout << device << '\n';
}

int main() {
  const std::unique_ptr<Backend> backend =
      std::make_unique<Manager>("/sys/class/");
  std::string line;
  while (std::cin >> line) {
    if (line == "list")
      list(*backend);
    else
      std::cout << backend->knows(line) << '\n';
  }
}
