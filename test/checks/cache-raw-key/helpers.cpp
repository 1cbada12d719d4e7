// Functions that make keys, in a program that has a builder: each is told once,
// where it makes the key.
#include "CacheClient.h"
#include "CacheKeys.h"

#include <functional>
#include <string>

void dropUser(CacheClient &cache, long id) {
  cache.del(construct_cache_key("user", id));
}

static std::string articleKey(long id) {
  return "article:" + std::to_string(id); // expect: cache-raw-key 'article:{int}'
}

void showArticle(CacheClient &cache, long id) {
  if (!cache.get(articleKey(id)))
    cache.setex(articleKey(id), 60, "");
}

void dropArticle(CacheClient &cache, long id) { cache.del(articleKey(id)); }

static std::string commentsKey(long article, int page) {
  std::string key = "comments:"; // expect: cache-raw-key 'comments:{int}:{int}'
  key += std::to_string(article);
  key += ':';
  key += std::to_string(page);
  return key;
}

void dropComments(CacheClient &cache, long article) {
  for (int page = 0; page < 10; ++page)
    cache.del(commentsKey(article, page));
}

// A helper of helpers: each joins something on.
static std::string withRegion(const std::string &region,
                              const std::string &rest) {
  return region + ":" + rest; // expect: cache-raw-key
}

void dropRegional(CacheClient &cache, const std::string &region, long id) {
  cache.del(withRegion(region, std::to_string(id)));
}

class ArticleKeys {
public:
  static std::string body(long id) {
    return "article:" + std::to_string(id) + ":body"; // expect: cache-raw-key 'article:{int}:body'
  }
  std::string title(long id) const {
    return prefix + std::to_string(id) + ":title"; // expect: cache-raw-key :title'
  }

private:
  std::string prefix = "article:";
};

void dropParts(CacheClient &cache, const ArticleKeys &keys, long id) {
  cache.del(ArticleKeys::body(id));
  cache.del(keys.title(id));
}

void lambdaBad(CacheClient &cache, long id) {
  auto key_of = [](long of) {
    return "article:" + std::to_string(of); // expect: cache-raw-key 'article:{int}'
  };
  cache.del(key_of(id));
}

void capturingBad(CacheClient &cache, const std::string &region, long id) {
  auto key_of = [&](const char *part) {
    return region + ":" + part + ":" + std::to_string(id); // expect: cache-raw-key
  };
  cache.del(key_of("body"));
  cache.del(key_of("title"));
}

void capturedBad(CacheClient &cache, long id) {
  const std::string key = "article:" + std::to_string(id); // expect: cache-raw-key 'article:{int}'
  auto drop = [&cache, key] { cache.del(key); };
  drop();
}

void capturedByNewNameBad(CacheClient &cache, long id) {
  auto drop = [&cache, key = "article:" + std::to_string(id)] { // expect: cache-raw-key 'article:{int}'
    cache.del(key);
  };
  drop();
}

void deferred(std::function<void()> task);

void capturedForLaterBad(CacheClient &cache, long id) {
  const std::string key = "article:" + std::to_string(id); // expect: cache-raw-key 'article:{int}'
  deferred([&cache, key] { cache.del(key); });
}

static void keyInto(std::string &key, long id) {
  key = "article:" + std::to_string(id);
}

// What a function writes through a reference is not followed.
void FN_outParameter(CacheClient &cache, long id) {
  std::string key;
  keyInto(key, id);
  cache.del(key);
}

// Nobody gives it to the cache.
std::string messageOk(long id) { return "article:" + std::to_string(id); }
