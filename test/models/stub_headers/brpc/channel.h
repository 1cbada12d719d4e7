// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The functions of brpc that its model names, as it declares them.

#ifndef STUB_BRPC_CHANNEL_H
#define STUB_BRPC_CHANNEL_H

namespace brpc {

class Channel {
public:
  void CallMethod(const void *method, void *controller, const void *request,
                  void *response, void *done);
};

} // namespace brpc

#endif
