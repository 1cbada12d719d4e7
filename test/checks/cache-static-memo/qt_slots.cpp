// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore
// Statics of one value, in Qt's words.
#include <QFile>
#include <QSettings>
#include <QString>
#include <QTextStream>

QString mottoBad() {
  static QString motto;
  if (motto.isEmpty()) {
    QFile file(QStringLiteral("motto"));
    if (file.open(QIODevice::ReadOnly))
      motto = QTextStream(&file).readLine(); // expect: cache-static-memo 'mottoBad::motto' keeps what was read from a file
  }
  return motto;
}

qulonglong memoryOk() {
  static qulonglong memory = 0;
  if (memory)
    return memory;
  QFile file(QStringLiteral("/proc/meminfo"));
  if (!file.open(QIODevice::ReadOnly))
    return 0;
  QTextStream stream(&file);
  for (;;) {
    QString entry = stream.readLine();
    if (entry.isNull())
      break;
    if (entry.startsWith(QLatin1String("MemTotal:")))
      return (memory = 1024 * entry.section(QLatin1Char(' '), -2, -2).toULongLong());
  }
  return (memory = 134217728);
}

int widthBad() {
  static int width = -1;
  if (width < 0)
    width = QSettings().value(QStringLiteral("width")).toInt(); // expect: cache-static-memo 'widthBad::width' keeps what was read from the configuration
  return width;
}

QSettings &settingsOk() {
  static QSettings settings;
  return settings;
}
