// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore
// Containers and caches of Qt.
#include <QCache>
#include <QHash>
#include <QMap>
#include <QPair>
#include <QString>

static QString rendered(int id, const QString &theme) {
  return theme + QString::number(id);
}

QString hashBad(int id, const QString &theme) {
  static QHash<int, QString> icons;
  if (icons.contains(id))
    return icons.value(id);
  QString icon = rendered(id, theme);
  icons.insert(id, icon); // expect: cache-incomplete-key the key of 'hashBad::icons' leaves out 'theme'
  return icon;
}

QString hashOk(int id, const QString &theme) {
  static QHash<QPair<int, QString>, QString> icons;
  const auto key = qMakePair(id, theme);
  if (icons.contains(key))
    return icons.value(key);
  QString icon = rendered(id, theme);
  icons.insert(key, icon);
  return icon;
}

QString textKeyOk(int id, const QString &theme) {
  static QHash<QString, QString> icons;
  const QString key = QStringLiteral("%1/%2").arg(id).arg(theme);
  auto found = icons.constFind(key);
  if (found != icons.constEnd())
    return *found;
  QString icon = rendered(id, theme);
  icons.insert(key, icon);
  return icon;
}

QString textKeyBad(int id, const QString &theme, int size) {
  static QMap<QString, QString> icons;
  const QString key = QStringLiteral("%1/%2").arg(theme).arg(size);
  auto found = icons.constFind(key);
  if (found != icons.constEnd())
    return *found;
  QString icon = rendered(id, theme);
  icons.insert(key, icon); // expect: cache-incomplete-key leaves out 'id'
  return icon;
}

// Bounded, and wrong all the same.
QString cacheBad(int id, const QString &theme) {
  static QCache<int, QString> icons(100);
  if (QString *known = icons.object(id))
    return *known;
  QString icon = rendered(id, theme);
  icons.insert(id, new QString(icon)); // expect: cache-incomplete-key leaves out 'theme'
  return icon;
}

QString takenOverBad(int id, const QString &theme) {
  static QCache<int, QString> icons(100);
  if (const QString *known = icons.object(id))
    return *known;
  auto *icon = new QString(rendered(id, theme));
  icons.insert(id, icon); // expect: cache-incomplete-key leaves out 'theme'
  return *icon;
}

class Painter {
public:
  void setTheme(const QString &its_theme) { theme = its_theme; }
  void setSize(int its_size) {
    size = its_size;
    sized.clear();
  }
  QString themedBad(int id) {
    auto found = themed.find(id);
    if (found == themed.end())
      found = themed.insert(id, rendered(id, theme)); // expect-linked: cache-incomplete-key leaves out 'Painter::theme'
    return found.value();
  }
  QString sizedOk(int id) {
    auto found = sized.find(id);
    if (found == sized.end())
      found = sized.insert(id, rendered(id, QString::number(size)));
    return found.value();
  }

private:
  QString theme;
  int size = 16;
  QHash<int, QString> themed, sized;
};

QString painted(int id) {
  Painter painter;
  painter.setTheme(QStringLiteral("dark"));
  painter.setSize(32);
  return painter.themedBad(id) + painter.sizedOk(id);
}
