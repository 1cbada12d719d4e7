#include "prices.h"

int main(int argc, char **) {
  if (argc > 1)
    Prices::forget(argc);
  return static_cast<int>(Prices::of(argc).size());
}
