// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore
// What was found at the start, behind a flag that nobody takes back. That it is
// given a third value is no drop: nothing is read again.
#include <QSettings>

class StartOk {
public:
  static StartOk &self() {
    static StartOk only;
    return only;
  }
  int version() {
    if (number == -1) {
      state = settings.contains("start/version") ? Configured : FirstRun;
      number = settings.value("start/version", 1).toInt();
    }
    return number;
  }
  void save() {
    if (state != NotConfigured && (version() != 2 || state == FirstRun)) {
      settings.setValue("start/version", 2);
      number = 2;
    }
  }
  void forget() { state = NotConfigured; }
  bool isFirst() const { return state != Configured; }

private:
  enum State { FirstRun, NotConfigured, Configured } state = Configured;
  int number = -1;
  QSettings settings;
};

// The same with a flag that is taken back.
class WidthBad {
public:
  static WidthBad &self() {
    static WidthBad only;
    return only;
  }
  int get() {
    if (!isKnown) {
      width = settings.value("start/width").toInt();
      isKnown = true;
    }
    return width;
  }
  void set(int to) {
    settings.setValue("start/width", to);
    isKnown = false;
  }
  void forget() {
    settings.remove("start/width"); // expect-linked: cache-stale-after-mutation this changes setting 'start/width' and leads to no drop of 'WidthBad::width'
  }

private:
  int width = 0;
  bool isKnown = false;
  QSettings settings;
};

void start() {
  if (StartOk::self().isFirst())
    StartOk::self().forget();
}
void stop() { StartOk::self().save(); }
void widen() { WidthBad::self().set(WidthBad::self().get() + 1); }
void forget() { WidthBad::self().forget(); }
