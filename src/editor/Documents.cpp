// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The messages are those of the language server protocol 3.17, "Text Document
// Synchronization".

#include "editor/Documents.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Path.h"

#include <utility>

namespace cachetidy::editor {

namespace json = llvm::json;

/// RFC 8089; empty for what is in no file system.
static std::string fileOf(llvm::StringRef uri) {
  if (!uri.consume_front("file://"))
    return {};
  std::string path;
  for (std::size_t i = 0; i < uri.size(); ++i)
    if (uint8_t byte = 0;
        uri[i] == '%' && i + 2 < uri.size() &&
        llvm::tryGetHexFromNibbles(uri[i + 1], uri[i + 2], byte)) {
      path += static_cast<char>(byte);
      i += 2;
    } else {
      path += uri[i];
    }
  llvm::SmallString<256> clean(path);
  llvm::sys::path::remove_dots(clean, /*remove_dot_dot=*/true);
  return clean.str().str();
}

static std::int64_t linesOf(llvm::StringRef text) {
  return static_cast<std::int64_t>(text.count('\n'));
}

static std::int64_t lineOf(const json::Object &range, llvm::StringRef end) {
  const json::Object *place = range.getObject(end);
  return place ? place->getInteger("line").value_or(0) : 0;
}

/// By one of its changes, which come in their order.
static std::int64_t lastLine(std::int64_t before, const json::Object &change) {
  const std::int64_t added = linesOf(change.getString("text").value_or(""));
  const json::Object *range = change.getObject("range");
  return range
             ? before + added - lineOf(*range, "end") + lineOf(*range, "start")
             : added;
}

std::string Documents::hear(std::string_view message) {
  // Most are about something else, and some are long. A '/' may be escaped.
  if (message.find("/did") == message.npos)
    return {};
  llvm::Expected<json::Value> said = json::parse(message);
  if (!said) {
    // The server says so to who sent it.
    llvm::consumeError(said.takeError());
    return {};
  }
  const json::Object *whole = said->getAsObject();
  const json::Object *about = whole ? whole->getObject("params") : nullptr;
  const json::Object *named =
      about ? about->getObject("textDocument") : nullptr;
  if (!named)
    return {};
  const std::string uri = named->getString("uri").value_or("").str();
  const std::string file = fileOf(uri);
  const llvm::StringRef method = whole->getString("method").value_or("");
  if (method == "textDocument/didClose") {
    ByFile.erase(file);
    return file;
  }
  if (method == "textDocument/didOpen")
    ByFile[file] = {uri, 0, linesOf(named->getString("text").value_or(""))};
  if (const auto open = ByFile.find(file); open != ByFile.end())
    change(open->second, *named, about->getArray("contentChanges"));
  return {};
}

void Documents::change(Document &open, const json::Object &named,
                       const json::Array *changes) {
  open.version = named.getInteger("version").value_or(open.version);
  if (changes)
    for (const json::Value &change : *changes)
      if (const json::Object *made = change.getAsObject())
        open.lastLine = lastLine(open.lastLine, *made);
}

std::vector<std::string> Documents::lookAgain(const std::string &file) const {
  const auto open = ByFile.find(file);
  if (open == ByFile.end())
    return {};
  const Document &document = open->second;
  const auto change = [&](int lines, const char *text, bool isTold) {
    const auto at = [&](std::int64_t line) {
      return json::Object{{"line", line}, {"character", 0}};
    };
    json::Object range{{"start", at(document.lastLine)},
                       {"end", at(document.lastLine + lines)}};
    json::Object parameters{
        {"textDocument",
         json::Object{{"uri", document.uri}, {"version", document.version}}},
        {"contentChanges", json::Array{json::Object{{"range", std::move(range)},
                                                    {"text", text}}}},
        {"wantDiagnostics", isTold}};
    return llvm::formatv("{0}", json::Value(json::Object{
                                    {"jsonrpc", "2.0"},
                                    {"method", "textDocument/didChange"},
                                    {"params", std::move(parameters)}}))
        .str();
  };
  return {change(0, "\n", true), change(1, "", false)};
}

} // namespace cachetidy::editor
