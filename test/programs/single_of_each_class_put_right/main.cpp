#include "logic.h"

int main() { Logic::get()->wait(); }
