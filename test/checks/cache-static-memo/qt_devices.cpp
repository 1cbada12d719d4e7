// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore
// What is read like a file need not be one: it is what its class says.
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QProcess>
#include <QString>

static bool toolCanSelect() {
  QProcess process;
  process.start("tool", {"--help"});
  process.waitForFinished();
  return process.readAll().contains("--select");
}

bool canSelectOk() {
  static bool canSelect = toolCanSelect();
  return canSelect;
}

static QByteArray contentOf(const QString &path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isOnBad() {
  static bool isOn = contentOf("/etc/site").contains("on"); // expect: cache-static-memo
  return isOn;
}

// Whether a resource is there does not change.
static QMap<QString, bool> themes;

bool hasThemeOk(const QString &name) {
  auto known = themes.constFind(name);
  if (known != themes.cend())
    return known.value();
  return themes[name] =
             QFileInfo(QStringLiteral(":/theme/%1/").arg(name)).isDir();
}

static QMap<QString, bool> folders;

bool hasFolderBad(const QString &name) {
  auto known = folders.constFind(name);
  if (known != folders.cend())
    return known.value();
  return folders[name] = // expect: cache-static-memo
             QFileInfo(QStringLiteral("/srv/%1/").arg(name)).isDir();
}
