// One object for each name, made when it is asked for, and kept because others
// hold on to it: no copy of anything. Also where the name was read from a file.
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

struct Notifier {
  std::vector<std::function<void()>> slots;
};

static std::map<std::string, std::shared_ptr<Notifier>> notifiers;

Notifier *notifierOk(const std::string &key) {
  if (!notifiers.count(key))
    notifiers[key] = std::make_shared<Notifier>();
  return notifiers[key].get();
}

void connectAll() {
  int account = 0;
  std::ifstream("settings.ini") >> account;
  notifierOk("Account/" + std::to_string(account))->slots.push_back([] {});
}
