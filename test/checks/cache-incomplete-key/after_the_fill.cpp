// What is done with a pointer after a number was made by way of it cannot be
// seen in the number; a guard before the lookup is no input either.
#include <map>

struct Reply;
Reply *query(void *connection);
int depthOf(const Reply *reply);
void release(Reply *reply);
void create(void *connection, int pixmap, int format);

static void *connection = nullptr;

int pictureOk(int pixmap, int depth) {
  if (pixmap == 0)
    return 0;
  void *at = connection;
  static std::map<int, int> formats;
  auto found = formats.find(depth);
  if (found == formats.end()) {
    Reply *reply = query(at);
    const int format = depthOf(reply);
    found = formats.emplace(depth, format).first;
    release(reply);
  }
  create(at, pixmap, found->second);
  return found->second;
}
