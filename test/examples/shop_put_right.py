# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""The faults of examples/shop that are about invalidation, put right by hand in
a copy of it: the findings are gone, and the demonstrations tell that the stale
answers are, too.

Usage: shop_put_right.py COMPILER"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import hosts

SHOP = Path(__file__).parents[2] / "examples" / "shop"

# What each fault takes: in a file, a text and what it becomes.
REPAIRS = {
    "cache-stale-after-mutation": [(
        "services/users.cpp", "  return users_.set_name(id, name);\n",
        "  if (!users_.set_name(id, name))\n    return false;\n"
        '  redis_.del(construct_cache_key("user", id));\n  return true;\n')],
    "cache-missing-invalidation": [(
        "services/reviews.cpp",
        '  redis_.del(construct_cache_key("user_stats", review.user));\n',
        '  redis_.del(construct_cache_key("user_stats", review.user));\n'
        '  redis_.del(construct_cache_key("rating", review.product));\n')],
    # As the announcements of tax rates do it.
    "cache-process-local-invalidation": [
        ("services/pricing.h",
         "  void set(const std::string &currency, const std::string &rate);\n\n"
         "private:\n  void forget(const std::string &currency);\n",
         "  void set(const std::string &currency, const std::string &rate);\n"
         "  void forget(const std::string &currency);\n\nprivate:\n"),
        ("services/pricing.h",
         "  ExchangeRates(storage::Database &db, events::Bus &bus);\n",
         "  ExchangeRates(storage::Database &db, events::Bus &bus,\n"
         "                cache::Redis &redis);\n"),
        ("services/pricing.h",
         "  events::Bus &bus_;\n  std::mutex mutex_;\n",
         "  events::Bus &bus_;\n  cache::Redis &redis_;\n"
         "  std::mutex mutex_;\n"),
        ("services/pricing.cpp",
         "ExchangeRates::ExchangeRates(storage::Database &db, events::Bus &bus)"
         "\n    : db_(db), bus_(bus) {\n",
         "ExchangeRates::ExchangeRates(storage::Database &db, events::Bus &bus,"
         "\n                             cache::Redis &redis)\n"
         "    : db_(db), bus_(bus), redis_(redis) {\n"),
        ("services/pricing.cpp",
         '  bus_.publish({"exchange_rates", currency});\n',
         '  bus_.publish({"exchange_rates", currency});\n'
         '  events::announce(redis_, {"exchange_rates", currency});\n'),
        ("services/pricing.cpp", '#include "cache/key.h"\n',
         '#include "cache/key.h"\n#include "events/change_feed.h"\n'),
        ("services/shop.cpp", "rates(db, bus)", "rates(db, bus, redis)"),
        ("services/shop.cpp",
         "listener(redis_host, redis_port, on_announcement, on_gap)",
         "listener(redis_host, redis_port,\n"
         "               [this](const events::RowChange &change) {\n"
         "                 on_announcement(change);\n"
         '                 if (change.table == "exchange_rates")\n'
         "                   rates.forget(change.key);\n"
         "               },\n               on_gap)")],
    "cache-unguarded-handler": [(
        "services/stock.cpp",
        "  if (reply->type == REDIS_REPLY_ERROR)\n    std::cerr << \"stock ",
        "  if (reply && reply->type == REDIS_REPLY_ERROR)\n"
        "    std::cerr << \"stock ")],
}


def run(*command: object, expect: int = 0) -> None:
    words = [str(word) for word in command]
    result = subprocess.run(words, capture_output=True, text=True, check=False)
    if result.returncode != expect:
        raise SystemExit(f"expected {expect} from '{' '.join(words)}', found "
                         f"{result.returncode}:\n"
                         f"{result.stdout}{result.stderr}")


def repair(shop: Path, name: str, text: str, by: str) -> None:
    path = shop / name
    before = path.read_text(encoding="utf-8")
    if before.count(text) != 1:
        raise SystemExit(f"{name}: expected this once, found it "
                         f"{before.count(text)} times:\n{text}")
    path.write_text(before.replace(text, by), encoding="utf-8")


def main(compiler: str) -> int:
    with tempfile.TemporaryDirectory() as folder:
        shop, build = Path(folder) / "shop", Path(folder) / "build"
        shutil.copytree(SHOP, shop)
        for repairs in REPAIRS.values():
            for name, text, by in repairs:
                repair(shop, name, text, by)
        run("cmake", "-S", shop, "-B", build, "-G", "Ninja",
            f"-DCMAKE_CXX_COMPILER={compiler}")
        run(hosts.products().cli, "check", "-p", build, "--root", shop,
            "--checks", ",".join(REPAIRS))
        run("cmake", "--build", build)
        server = shutil.which("redis-server")
        run(sys.executable, "-B", shop / "tests" / "service.py",
            build / "shop", server)
        for check in REPAIRS:
            run(sys.executable, "-B", shop / "demo" / f"{check}.py",
                build / "shop", server, expect=1)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
