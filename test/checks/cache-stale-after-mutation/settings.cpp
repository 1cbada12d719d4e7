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
