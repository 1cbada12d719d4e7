// A flag that is set where it is not is no copy: that it is false does not say
// that it was not found out. And an object that has just been made is set up,
// which drops nothing of others.
#include <cstdio>

static bool isTouched = false;
static bool isWide = false;

void readSettings(std::FILE *file) {
  int touched = 0, wide = 0;
  if (std::fscanf(file, "%d %d", &touched, &wide) != 2)
    return;
  isTouched = touched;
  isWide = wide;
}

void setDefaults() {
  if (!isWide)
    isWide = !isTouched;
}

void touchOk() { isTouched = true; }

static int disks = 4;

struct Volume {
  int *parts = nullptr;
};

struct Setup {
  int number = 0;
  Volume *volume = nullptr;
};

static Setup *setups[4];

void addSetup(int number) {
  Setup *setup = new Setup;
  setup->number = number;
  setup->volume = nullptr;
  setups[number] = setup;
}

void openVolume(int number) {
  Setup &setup = *setups[number];
  if (!setup.volume) {
    setup.volume = new Volume;
    setup.volume->parts = new int[disks];
  }
}

void loseDiskOk() { --disks; }

int main() {
  readSettings(stdin);
  for (int i = 0; i < 4; ++i) {
    setDefaults();
    touchOk();
    addSetup(i);
    openVolume(i);
    loseDiskOk();
  }
  return isWide;
}
