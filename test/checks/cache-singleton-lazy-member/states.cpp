// A state that is gone into and out of is no sign that something was filled.
#include <cstdio>
#include <memory>

double cursor();
bool isBlocked();
void scroll(double by);

static double speed() {
  double found = 0;
  std::FILE *file = std::fopen("/etc/speed", "r");
  return std::fscanf(file, "%lf", &found) == 1 ? found : 1;
}

class View {
public:
  void tick(int passed) {
    const double by = cursor() * speed() * passed;
    const bool isInArea = by != 0;
    const bool isActive = isInArea && !wasBlocked;
    if (!wasActive && isBlocked()) {
      wasBlocked = true;
      return;
    }
    if (!isInArea && wasBlocked) {
      wasBlocked = false;
      return;
    }
    if (isActive)
      scroll(by);
    if (!isActive && !wasActive)
      return;
    wasActive = isActive;
  }

private:
  bool wasActive = false, wasBlocked = false;
};

static std::unique_ptr<View> view;

int main() {
  view = std::make_unique<View>();
  for (int i = 0; i < 9; ++i)
    view->tick(i);
}
