// What opens a file to write to it reads none.
#include <cstdint>
#include <cstdio>

struct Job {
  FILE *log = nullptr;
};

struct Record {
  int stream;
  std::uint32_t length;
  char *data;
};

static bool isOpen = false;
static std::uint32_t size;
static char *text;

static void message(Job &job, const char *words) {
  if (!job.log)
    job.log = std::fopen("log", "w+b");
  std::fputs(words, job.log);
}

bool nextRecord(Record &record);
bool decode(Record &record);
bool unpack(Job &job, char **text, std::uint32_t *size);
bool write(const char *text, std::uint32_t size);

static bool handle(Job &job, Record &record) {
  switch (record.stream) {
  case 1:
    if (!decode(record)) {
      message(job, "not supported");
      isOpen = false;
      return true;
    }
    isOpen = true;
    break;
  case 2:
    if (isOpen) {
      text = record.data;
      size = record.length;
      return write(text, size);
    }
    break;
  case 3:
    if (isOpen) {
      text = record.data;
      size = record.length;
      if (!unpack(job, &text, &size))
        return isOpen = false;
      write(text, size);
    }
    break;
  }
  return true;
}

int main() {
  Job job;
  Record record;
  while (nextRecord(record))
    handle(job, record);
}
