// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore
// An object that is made on first use is no copy of what a part of it reads and
// writes itself.
#include <QSettings>
#include <QString>
#include <QVariant>
#include <memory>

class Sentinel {
public:
  explicit Sentinel(const QString &key) : key(key) {
    last = QSettings().value("crash/" + key).toString();
  }
  void activate() { QSettings().setValue("crash/" + key, "running"); }
  bool hasCrashed() const { return !last.isEmpty(); }

private:
  QString key, last;
};

class Viewer {
public:
  void play() {
    if (!sentinel.hasCrashed())
      sentinel.activate();
  }

private:
  Sentinel sentinel{"video"};
};

static std::unique_ptr<Viewer> viewer;

void playOk() {
  if (!viewer)
    viewer = std::make_unique<Viewer>();
  viewer->play();
}

void categoriesChangedOk() { viewer.reset(); }

// Another class's setting is a source like any other.
class Style {
public:
  Style() : colour(QSettings().value("style/colour").toString()) {}
  const QString &name() const { return colour; }

private:
  QString colour;
};

static std::unique_ptr<Style> style;

QString colour() {
  if (!style)
    style = std::make_unique<Style>();
  return style->name();
}

void setColourOk(const QString &to) {
  QSettings().setValue("style/colour", to);
  style.reset();
}

void resetColourBad() {
  QSettings().remove("style/colour"); // expect-linked: cache-stale-after-mutation
}
