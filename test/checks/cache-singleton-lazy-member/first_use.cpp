// The ways to fill a member on first use.
#include <atomic>
#include <fstream>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

static std::string readFile(const std::string &path) {
  std::ifstream in(path);
  std::string line;
  std::getline(in, line);
  return line;
}

static int readNumber(const std::string &path) {
  std::ifstream in(path);
  int number = 0;
  in >> number;
  return number;
}

namespace {

class Info {
public:
  const std::string &flaggedBad() {
    if (!isFlagged) {
      flagged = readFile("flagged"); // expect: cache-singleton-lazy-member 'Info::flagged' is filled on first use with what was read from a file
      isFlagged = true;
    }
    return flagged;
  }

  const std::string &ensuredBad() {
    ensure();
    return ensured;
  }

  const std::string &helpedBad() {
    if (!helped)
      loadHelped();
    return *helped;
  }

  const std::string &onceBad() {
    std::call_once(onceFlag, [this] {
      once = readFile("once"); // expect: cache-singleton-lazy-member 'Info::once' is filled
    });
    return once;
  }

  const std::string &onceMethodBad() {
    std::call_once(methodFlag, &Info::loadOnce, this);
    return onceByMethod;
  }

  int markedBad() const {
    if (marked < 0)
      marked = readNumber("marked"); // expect: cache-singleton-lazy-member 'Info::marked' is filled
    return marked;
  }

  const std::string &pointedBad() const {
    if (!pointed)
      pointed = std::make_unique<std::string>(readFile("pointed")); // expect: cache-singleton-lazy-member 'Info::pointed' is filled
    return *pointed;
  }

  const std::vector<std::string> &listedBad() {
    if (listed.empty())
      listed = {readFile("one"), readFile("two")}; // expect: cache-singleton-lazy-member 'Info::listed' is filled
    return listed;
  }

  const std::string &checkedTwiceBad() {
    if (!isChecked.load()) {
      std::lock_guard lock(mutex);
      if (!isChecked.load()) {
        checked = readFile("checked"); // expect: cache-singleton-lazy-member 'Info::checked' is filled
        isChecked.store(true);
      }
    }
    return checked;
  }

  const std::string &outputBad() {
    if (!isOutput) {
      readInto(&output);
      isOutput = true;
    }
    return output;
  }

  const std::string &fixedOk() {
    if (fixed.empty())
      fixed = readFile("fixed");
    return fixed;
  }
  void fixedChanged() { isFixed = false, fixed.clear(); }

  const std::string &unflaggedOk() {
    if (!isUnflagged) {
      unflagged = readFile("unflagged");
      isUnflagged = true;
    }
    return unflagged;
  }
  void unflaggedChanged() { isUnflagged = false; }

  const std::string &reloadedOk() {
    if (reloaded.empty())
      reload();
    return reloaded;
  }
  void reload() { reloaded = readFile("reloaded"); }

  const std::string &dirtyOk() {
    if (isDirty) {
      clean = readFile("clean");
      isDirty = false;
    }
    return clean;
  }
  void touched() { isDirty = true; }

  // To see whether it changed is not to see whether it is there.
  void setOk(bool again) {
    std::string now = readFile("set");
    if (now != set || again)
      set = now;
  }
  void changeOk(const std::string &now) {
    if (now != set)
      set = now;
  }

  std::size_t hashOk() const {
    if (!hash)
      hash = std::hash<std::string>()(name);
    return *hash;
  }

  std::ofstream &logOk() {
    if (!log)
      log = std::make_unique<std::ofstream>("log");
    return *log;
  }

private:
  void ensure() {
    if (isEnsured)
      return;
    ensured = readFile("ensured"); // expect: cache-singleton-lazy-member 'Info::ensured' is filled
    isEnsured = true;
  }
  void loadHelped() {
    helped = readFile("helped"); // expect: cache-singleton-lazy-member 'Info::helped' is filled
  }
  void loadOnce() {
    onceByMethod = readFile("once"); // expect: cache-singleton-lazy-member 'Info::onceByMethod' is filled
  }
  static void readInto(std::string *text) {
    *text = readFile("output"); // expect: cache-singleton-lazy-member 'Info::output' is filled
  }

  std::mutex mutex;
  std::once_flag onceFlag, methodFlag;
  std::string flagged, ensured, once, onceByMethod, checked, output, fixed,
      unflagged, reloaded, clean, set;
  bool isFlagged = false, isEnsured = false, isOutput = false, isFixed = false,
       isUnflagged = false, isDirty = true;
  std::atomic<bool> isChecked = false;
  std::optional<std::string> helped;
  std::vector<std::string> listed;
  mutable std::unique_ptr<std::string> pointed;
  mutable std::optional<std::size_t> hash;
  mutable int marked = -1;
  std::unique_ptr<std::ofstream> log;
  std::string name = "info";
};

Info info;

} // namespace

std::string use() {
  std::string all = info.flaggedBad() + info.ensuredBad() + info.helpedBad() +
                    info.onceBad() + info.onceMethodBad() + info.pointedBad() +
                    info.listedBad().front() + info.checkedTwiceBad() +
                    info.outputBad() + info.fixedOk() + info.unflaggedOk() +
                    info.reloadedOk() + info.dirtyOk();
  return all + std::to_string(info.markedBad() + info.hashOk());
}

void onChange() {
  info.fixedChanged();
  info.unflaggedChanged();
  info.reload();
  info.touched();
  info.setOk(false);
  info.changeOk(readFile("changed"));
  info.logOk();
}
