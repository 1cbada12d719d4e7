"""A handler trusts the cache server to answer; then the server is away."""

import http.client
import signal

from shop import Stage, compare, observe, scene


def survives(shop, path, **parameters):
    try:
        shop.put(path, **parameters)
    except (http.client.HTTPException, OSError) as error:
        print(f"  {shop.name}: {error}")
        shop.process.wait(5)
    return shop.process.poll() is None


with Stage() as stage:
    careful = stage.shop("careful")
    careless = stage.shop("careless")

    scene("With the Redis server up, both handlers do their work:")
    careful.put("/products/1/arrival", day="Monday")
    careful.get("/products/1/arrival")
    careful.put("/products/1/arrival", day="Tuesday")
    arrival = careful.get("/products/1/arrival")
    careless.put("/products/1/stock", quantity=7)
    careless.get("/products/1/stock")
    careless.put("/products/1/stock", quantity=6)
    stock = careless.get("/products/1/stock")
    compare((arrival, stock) == ("Tuesday", "6"), "both answers are fresh")

    scene("The Redis server goes away. The handler of arrivals checks:")
    stage.redis.stop()
    alive = survives(careful, "/products/1/arrival", day="Friday")
    compare(alive and careful.get("/products/1/arrival") == "Friday",
            "the service goes on, straight from the database")

    scene("The handler of the stock uses the reply as it comes:")
    alive = survives(careless, "/products/1/stock", quantity=5)
    observe(not alive and careless.process.returncode == -signal.SIGSEGV,
            "one change of the stock, and the process is gone")
