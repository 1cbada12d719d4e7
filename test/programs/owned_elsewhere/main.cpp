#include "desk.h"

#include <iostream>

int main() { std::cout << Desk::instance().theme(1).palette(); }
