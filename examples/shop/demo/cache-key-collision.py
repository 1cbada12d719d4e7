"""Two services chose the same family of keys for different things."""

from shop import Stage, compare, observe, scene

with Stage() as stage:
    shop = stage.shop("shop")
    shop.post("/products", name="Sencha", cents=1595)
    shop.post("/users/1/cart", product=1, quantity=2)

    scene("The cart has two families, cart_count and cart_total:")
    count = shop.get("/users/1/cart/count")
    total = shop.get("/users/1/cart/total")
    compare((count, total) == ("2", "3190"),
            "neither answer disturbs the other")

    scene("Orders and reviews both store something under user_stats:")
    shop.post("/users/1/orders")
    shop.post("/products/1/reviews", user=1, stars=5, text="Lovely")
    spent = shop.get("/users/1/spent")
    contribution = shop.get("/users/1/contribution")
    observe(spent == "3190" and contribution == "3190",
            "asked for the reviews, the shop answers with an amount of money")

    shop.post("/products/1/reviews", user=1, stars=4, text="Still lovely")
    contribution = shop.get("/users/1/contribution")
    spent = shop.get("/users/1/spent")
    observe(contribution == spent == "2 reviews, 4.5 on average",
            "and the other way round: who asks first decides what it means")
