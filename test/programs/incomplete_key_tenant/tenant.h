#pragma once
#include <string>

// Whom the request that is being served belongs to.
int current_tenant();
void enter(int tenant);

std::string price_list(int category);
