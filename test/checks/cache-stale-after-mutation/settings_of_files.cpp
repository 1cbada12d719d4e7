// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore
// Settings of one name in files of other names.
#include <QDir>
#include <QHash>
#include <QSettings>
#include <QString>

static QHash<QString, QString> targets;

static QString targetOf(const QString &name) {
  auto found = targets.constFind(name);
  if (found != targets.constEnd())
    return *found;
  QSettings entry("/usr/share/templates/" + name, QSettings::IniFormat);
  const QString target = entry.value("Entry/URL").toString();
  targets.insert(name, target);
  return target;
}

void editOk(const QString &name, const QString &target) {
  QSettings entry("/usr/share/templates/" + name, QSettings::IniFormat);
  entry.setValue("Entry/URL", target);
  targets.clear();
}

void clearBad(const QString &name) {
  QSettings entry("/usr/share/templates/" + name, QSettings::IniFormat);
  entry.setValue("Entry/URL", QString()); // expect-linked: cache-stale-after-mutation this changes setting 'Entry/URL' and leads to no drop of 'targets'
}

void rememberOk(const QString &document) {
  QSettings entry(QDir::homePath() + "/.recent/" + document,
                  QSettings::IniFormat);
  entry.setValue("Entry/URL", document);
}

void exportOk(const QString &file, const QString &target) {
  QSettings entry(file, QSettings::IniFormat);
  entry.setValue("Entry/URL", target);
}

QString target(const QString &name) { return targetOf(name); }
