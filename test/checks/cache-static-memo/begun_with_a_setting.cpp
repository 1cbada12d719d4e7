// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore
// Statics that begin with a setting: who never writes it means "until the next
// start", and so does who says const.
#include <QSettings>

int unitBad() {
  static int unit = QSettings().value("unit", 1000).toInt(); // expect-linked: cache-static-memo 'unitBad::unit' keeps what was read from the configuration
  return unit;
}

void chooseUnit(int unit) { QSettings().setValue("unit", unit); }

int heightOk() {
  static int height = QSettings().value("height", 10).toInt();
  return height;
}

int widthOk() {
  static const int width = QSettings().value("width", 10).toInt();
  return width;
}

void choose(int width) { QSettings().setValue("width", width); }
