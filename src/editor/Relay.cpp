// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The messages are framed as the language server protocol 3.17 has it, "Base
// Protocol".

#include "editor/Relay.h"

#include "editor/Visit.h"
#include "tidy/Later.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"

#include <cstdio>
#include <thread>
#include <unistd.h>
#include <utility>

namespace cachetidy::editor {

void Relay::start() {
  int ends[2];
  const int from = dup(STDIN_FILENO);
  // Then clangd reads its messages itself, and answers as it would in a tool.
  if (from < 0 || pipe(ends) != 0 || dup2(ends[0], STDIN_FILENO) < 0)
    return;
  close(ends[0]);
  auto *relay = new Relay(from, ends[1]);
  std::thread([relay] { relay->run(); }).detach();
}

namespace {
/// What a line can be read from, or so many bytes.
class Input {
public:
  explicit Input(int descriptor) : File(fdopen(descriptor, "rb")) {}
  ~Input() { std::fclose(File); }
  Input(const Input &) = delete;
  Input &operator=(const Input &) = delete;

  /// With its end; empty at the end of the input.
  std::string line() {
    std::string read;
    for (int c = 0; c != '\n' && (c = std::getc(File)) != EOF;)
      read += static_cast<char>(c);
    return read;
  }
  std::string bytes(std::size_t count) {
    std::string read(count, '\0');
    read.resize(std::fread(read.data(), 1, count, File));
    return read;
  }

private:
  std::FILE *File;
};
} // namespace

void Relay::send(std::string_view message) {
  llvm::raw_fd_ostream to(To, /*shouldClose=*/false, /*unbuffered=*/true);
  to << llvm::StringRef(message);
  to.clear_error();
}

/// A header, and what it announces; any other line is none of ours.
static std::pair<std::string, std::string> read(Input &from) {
  std::string header = from.line();
  if (!llvm::StringRef(header).starts_with_insensitive("content-"))
    return {header, {}};
  std::size_t length = 0;
  for (std::string line = header; !llvm::StringRef(line).trim().empty();
       header += line) {
    llvm::StringRef field(line);
    if (field.consume_front_insensitive("content-length:"))
      field.trim().getAsInteger(10, length);
    line = from.line();
  }
  return {header, from.bytes(length)};
}

void Relay::run() {
  Input input(From);
  for (;;) {
    const auto [header, body] = read(input);
    if (header.empty())
      break;
    if (!body.empty() && !tidy::Later::used())
      tidy::Later::use(
          {visit, [this](const std::string &file) { lookAgain(file); }});
    std::string closed;
    {
      const std::scoped_lock guard(Lock);
      closed = Open.hear(body);
      send(header + body);
    }
    if (!closed.empty())
      tidy::Later::used()->forget(closed);
  }
  const std::scoped_lock guard(Lock);
  close(To);
}

void Relay::lookAgain(const std::string &file) {
  const std::scoped_lock guard(Lock);
  for (const std::string &message : Open.lookAgain(file))
    send("Content-Length: " + std::to_string(message.size()) + "\r\n\r\n" +
         message);
}

} // namespace cachetidy::editor
