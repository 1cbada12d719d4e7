// flags: -std=c++20 -isystem /usr/include/glib-2.0 -isystem /usr/lib/x86_64-linux-gnu/glib-2.0/include
// Keys as programs of GLib make them.
#include <glib.h>
#include <hiredis/hiredis.h>

void printedBad(redisContext *cache, guint mailbox) {
  gchar *key = g_strdup_printf("mailbox:%u", mailbox); // expect: cache-raw-key 'mailbox:{int}'
  freeReplyObject(redisCommand(cache, "DEL %s", key));
  g_free(key);
}

void joinedBad(redisContext *cache, const gchar *folder) {
  g_autofree gchar *key = g_strconcat("folder:", folder, nullptr); // expect: cache-raw-key 'folder:
  freeReplyObject(redisCommand(cache, "DEL %s", key));
}

void bufferBad(redisContext *cache, guint mailbox) {
  gchar key[64]; // expect: cache-raw-key 'mailbox:{int}'
  g_snprintf(key, sizeof key, "mailbox:%u", mailbox);
  freeReplyObject(redisCommand(cache, "DEL %s", key));
}

// A GString is not known to be a text.
void FN_string(redisContext *cache, guint mailbox) {
  GString *key = g_string_new("mailbox:");
  g_string_append_printf(key, "%u", mailbox);
  freeReplyObject(redisCommand(cache, "DEL %s", key->str));
  g_string_free(key, TRUE);
}

void copyOk(redisContext *cache, const gchar *key) {
  g_autofree gchar *copy = g_strdup(key);
  freeReplyObject(redisCommand(cache, "DEL %s", copy));
}

void configOk(redisContext *cache, GKeyFile *settings) {
  g_autofree gchar *key =
      g_key_file_get_string(settings, "cache", "key", nullptr);
  freeReplyObject(redisCommand(cache, "DEL %s", key));
}
