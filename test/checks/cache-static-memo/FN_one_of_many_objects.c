// Of a class that very many variables are of, as one of texts, what is done to
// some object says nothing of the others: whether one of them is a cache is not
// asked, for then each would have to be followed through all that is done to
// any.
#include <stdio.h>

struct text {
  char *at;
  int length;
};

#define FOUR(name)                                                             \
  struct text name##_a, name##_b, name##_c, name##_d;
#define SIXTEEN(name) FOUR(name##_1) FOUR(name##_2) FOUR(name##_3) FOUR(name##_4)
SIXTEEN(one) SIXTEEN(two) SIXTEEN(three)

static struct text motto;
static char line[64];

const char *motto_of_file(void) {
  if (!motto.at) {
    FILE *file = fopen("motto", "r");
    motto.at = fgets(line, sizeof line, file);
  }
  return motto.at;
}

void fill(void) {
  one_1_a.at = line, one_1_b.at = line;
  one_1_c.at = line, one_1_d.at = line;
  one_2_a.at = line, one_2_b.at = line;
  one_2_c.at = line, one_2_d.at = line;
  one_3_a.at = line, one_3_b.at = line;
  one_3_c.at = line, one_3_d.at = line;
  one_4_a.at = line, one_4_b.at = line;
  one_4_c.at = line, one_4_d.at = line;
  two_1_a.at = line, two_1_b.at = line;
  two_1_c.at = line, two_1_d.at = line;
  two_2_a.at = line, two_2_b.at = line;
  two_2_c.at = line, two_2_d.at = line;
  two_3_a.at = line, two_3_b.at = line;
  two_3_c.at = line, two_3_d.at = line;
  two_4_a.at = line, two_4_b.at = line;
  two_4_c.at = line, two_4_d.at = line;
  three_1_a.at = line, three_1_b.at = line;
  three_1_c.at = line, three_1_d.at = line;
  three_2_a.at = line, three_2_b.at = line;
  three_2_c.at = line, three_2_d.at = line;
  three_3_a.at = line, three_3_b.at = line;
  three_3_c.at = line, three_3_d.at = line;
  three_4_a.at = line, three_4_b.at = line;
  three_4_c.at = line, three_4_d.at = line;
}
