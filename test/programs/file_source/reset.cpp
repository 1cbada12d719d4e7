#include "settings.h"

#include <fstream>

void reset_settings(Redis &) {
  std::ofstream out(kSettingsFile); // expect: cache-stale-after-mutation
  out << "theme=light\nlanguage=en\n";
}
