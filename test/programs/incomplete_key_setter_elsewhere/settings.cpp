#include "labels.h"

void Labels::set_language(const std::string &to) { language = to; }
