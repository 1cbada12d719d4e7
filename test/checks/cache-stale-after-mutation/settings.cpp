// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore
// What was read from the configuration, and who writes that.
#include <QSettings>
#include <map>

static std::map<int, int> widths;

int widthOf(int column) {
  auto found = widths.find(column);
  if (found == widths.end())
    found = widths
                .emplace(column,
                         QSettings().value("columns/width").toInt() * column)
                .first;
  return found->second;
}

void setWidthOk(int to) {
  QSettings().setValue("columns/width", to);
  widths.clear();
}

void resetWidthBad() {
  QSettings().remove("columns/width"); // expect-linked: cache-stale-after-mutation this changes setting 'columns/width' and leads to no drop of 'widths', which is made of it
}

void setHeightOk(int to) { QSettings().setValue("columns/height", to); }

// Who writes what he holds saves it.
class Player {
public:
  Player() { load(); }
  void load() {
    if (isLoaded)
      return;
    loudness = QSettings().value("player/volume").toInt();
    isLoaded = true;
  }
  void setVolumeOk(int to) {
    loudness = to;
    QSettings().setValue("player/volume", to);
  }
  void saveOk() { QSettings().setValue("player/volume", loudness); }
  void muteBad() { QSettings().setValue("player/volume", 0); } // expect-linked: cache-stale-after-mutation setting 'player/volume' and leads to no drop of 'Player::loudness'
  int volume() const { return loudness; }

private:
  bool isLoaded = false;
  int loudness = 0;
};

static Player player;

int play(int volume) {
  player.load();
  player.setVolumeOk(volume);
  player.saveOk();
  return player.volume();
}

void mute() { player.muteBad(); }

// Two settings may have one name, in two groups.
class Own {
public:
  void beginGroup(const QString &name) { behind.beginGroup(name); }
  void endGroup() { behind.endGroup(); }
  QVariant value(const QString &name) { return behind.value(name); }
  void setValue(const QString &name, const QVariant &value) {
    behind.setValue(name, value);
  }

private:
  QSettings behind;
};

class Blocker {
public:
  Blocker() { load(); }
  void load() {
    if (isLoaded)
      return;
    Own settings;
    settings.beginGroup("blocker");
    isOn = settings.value("enabled").toBool();
    settings.endGroup();
    isLoaded = true;
  }
  void setOnOk(bool on) {
    isOn = on;
    Own settings;
    settings.beginGroup("blocker");
    settings.setValue("enabled", on);
    settings.endGroup();
  }
  void forgetBad() {
    QSettings settings;
    settings.beginGroup("blocker");
    settings.remove("enabled"); // expect-linked: cache-stale-after-mutation setting 'blocker/enabled' and leads to no drop of 'Blocker::isOn'
  }
  bool isOn = false, isLoaded = false;
};

static Blocker blocker;

void enableOthersOk(bool on) {
  Own settings;
  settings.beginGroup("others");
  settings.setValue("enabled", on);
  settings.endGroup();
  QSettings plain;
  plain.beginGroup("more");
  plain.setValue("enabled", on);
}

bool block(bool on) {
  blocker.load();
  blocker.setOnOk(on);
  return blocker.isOn;
}

void forget() { blocker.forgetBad(); }
