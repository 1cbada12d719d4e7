#include "settings.h"

#include <fstream>

void reset_settings(Redis &redis) {
  std::ofstream out(kSettingsFile);
  out << "theme=light\nlanguage=en\n";
  out.close();
  redis.del(construct_cache_key("settings", kLayout));
}
