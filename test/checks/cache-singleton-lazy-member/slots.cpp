// Members that keep one value.
#include <fstream>
#include <optional>
#include <string>

static std::string readFile(const std::string &path) {
  std::ifstream in(path);
  std::string line;
  std::getline(in, line);
  return line;
}

namespace {

class Info {
public:
  const std::string &optionalBad() const {
    if (!optional)
      optional = readFile("optional"); // expect: cache-singleton-lazy-member 'Info::optional' is filled on first use with what was read from a file
    return *optional;
  }

  const std::string &emplacedBad() const {
    if (!emplaced.has_value())
      emplaced.emplace(readFile("emplaced")); // expect: cache-singleton-lazy-member 'Info::emplaced' is filled
    return *emplaced;
  }

  const std::string &earlyReturnBad() const {
    if (early)
      return *early;
    early = readFile("early"); // expect: cache-singleton-lazy-member 'Info::early' is filled
    return *early;
  }

  const std::string &resetOk() const {
    if (!droppable)
      droppable = readFile("droppable");
    return *droppable;
  }
  void changed() { droppable.reset(); }

  const std::string &pureOk() const {
    if (!shout)
      shout = name + "!";
    return *shout;
  }

  // The caller's pointer is handed on; that makes it no alias of the member.
  const std::string &throughBad(int *size) const {
    if (!through) {
      through = readFile("through"); // expect: cache-singleton-lazy-member 'Info::through' is filled
      *size = static_cast<int>(through->size());
    }
    return *through;
  }

  // A flag that is taken back when the value is there says that it is not.
  const std::string &onceBad() {
    if (isFirst) {
      once = readFile("once"); // expect: cache-singleton-lazy-member 'Info::once' is filled
      isFirst = false;
    }
    return once;
  }
  const std::string &flaggedOk() {
    if (isOutOfDate) {
      flagged = readFile("flagged");
      isOutOfDate = false;
    }
    return flagged;
  }
  void touched() { isOutOfDate = true; }

private:
  bool isFirst = true, isOutOfDate = true;
  std::string once, flagged;
  mutable std::optional<std::string> optional, emplaced, early, droppable,
      shout, through;
  std::string name = "info";
};

Info info;

} // namespace

int measure(int *size);

std::string useThrough(int *size) {
  measure(size);
  return info.throughBad(size);
}

std::string use() {
  return info.optionalBad() + info.emplacedBad() + info.earlyReturnBad() +
         info.resetOk() + info.pureOk() + info.onceBad() + info.flaggedOk();
}

void onChange() {
  info.changed();
  info.touched();
}
