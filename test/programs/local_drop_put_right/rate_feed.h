#pragma once

#include <string>

/// Tells all processes of the bank, this one included.
void announce(const std::string &currency);

/// Listens to what is announced, until the connection breaks.
void follow();
