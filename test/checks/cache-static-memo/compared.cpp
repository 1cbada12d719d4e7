// Who asks each time and compares with what was there before keeps no copy:
// one that tells of changes. Who compares first, and asks only then, does.
#include <cstdio>
#include <string>
#include <sys/statfs.h>

static int freeSpace(int *used) {
  struct statfs disk;
  if (statfs("/srv", &disk) != 0)
    return 0;
  *used = int(disk.f_blocks - disk.f_bfree);
  return int(disk.f_bavail);
}

static int lastFree;
static int lastUsed;
static int changes;

bool hasChangedOk(int &seen) {
  int used = 0;
  int free = freeSpace(&used);
  if (free != lastFree) {
    lastFree = free;
    lastUsed = used;
    changes++;
  }
  bool isNew = seen != changes;
  seen = changes;
  return isNew;
}

int percentOk() { return lastUsed * 100 / (lastUsed + lastFree + 1); }

static int unitOf;
static int sizeOfUnit;

int sizeBad(int unit) {
  if (unit != unitOf) {
    int used = 0;
    sizeOfUnit = freeSpace(&used); // expect: cache-static-memo 'sizeOfUnit' keeps what was read from a file
    unitOf = unit;
  }
  return sizeOfUnit;
}
