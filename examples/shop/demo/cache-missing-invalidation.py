"""The rating is stored without expiry, and nothing deletes it."""

from shop import Stage, compare, observe, scene

with Stage() as stage:
    shop = stage.shop("shop")
    shop.post("/products", name="Matcha", cents=2400)
    shop.post("/products/1/reviews", user=1, stars=5, text="Great")

    scene("The first review has been read:")
    shop.get("/products/1/rating")
    shop.get("/products/1/latest-review")

    scene("A second one comes in:")
    shop.post("/products/1/reviews", user=2, stars=1, text="Stale leaves")
    rating = shop.get("/products/1/rating")
    expiry = stage.redis.command("TTL shop:rating:1")
    restarted = stage.shop("new").get("/products/1/rating")
    observe(rating == restarted == "5.0 of 5 (1 review)" and expiry == ":-1",
            "the rating never expires, and even a restart does not help")

    scene("The latest review has no expiry either, but add() deletes it:")
    latest = shop.get("/products/1/latest-review")
    expiry = stage.redis.command("TTL shop:latest_review:1")
    compare(latest == "Stale leaves" and expiry == ":-1",
            "the new review is shown")
