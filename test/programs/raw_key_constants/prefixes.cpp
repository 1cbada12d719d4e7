#include "prefixes.h"

const char *const prefixes::visitor = "visitor:";
