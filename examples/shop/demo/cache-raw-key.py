"""A key put together by hand misses what the key builder would have added."""

from shop import Stage, compare, observe, scene


def open_shop(stage, name):
    """Two shops share the Redis server; each has a database of its own."""
    shop = stage.shop(name, name + ".db", "--name", name)
    cents = {"tea": 500, "coffee": 900}[name]
    shop.post("/products", name=name, cents=cents)
    shop.post("/users/1/cart", product=1, quantity=1)
    shop.post("/users/1/orders")
    return shop


with Stage() as stage:
    scene("A tea shop and a coffee shop, each with its own order number 1:")
    tea = open_shop(stage, "tea")
    coffee = open_shop(stage, "coffee")
    tea.put("/orders/1", status="shipped")

    scene('The status is stored under "order:" + std::to_string(id):')
    tea.get("/orders/1")
    wrong = coffee.get("/orders/1")
    stored = stage.redis.command("EXISTS order:1")
    observe(wrong == "shipped" and stored == ":1",
            "coffee's order 1 is new; the answer is about tea's order 1")

    scene("The receipt's key comes from construct_cache_key:")
    tea.get("/orders/1/receipt")
    right = coffee.get("/orders/1/receipt")
    stored = stage.redis.command("EXISTS coffee:receipt:1")
    compare(right == "order 1: 900 cents, new" and stored == ":1",
            "each shop has its own keys, whoever asks first")
