#pragma once
#include <string>

// What a file says; read once.
const std::string &option(const std::string &name);
