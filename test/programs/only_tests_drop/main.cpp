#include "prices.h"

int main(int argc, char **) {
  return static_cast<int>(Prices::of(argc).size());
}
