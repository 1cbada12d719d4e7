// FN: a static flag that says whether other static fields were filled. That the
// flag speaks of those fields is not seen: nothing but their being assigned
// side by side connects them.
#include <fstream>

class Player {
public:
  int speedBad() {
    if (!loaded) {
      std::ifstream("speed") >> speed;
      loaded = true;
    }
    return speed;
  }

private:
  static bool loaded;
  static int speed;
};

bool Player::loaded = false;
int Player::speed = 0;

int use() { return Player().speedBad(); }
