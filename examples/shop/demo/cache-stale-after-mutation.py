"""All writers of a user drop the cached card, except one."""

from shop import Stage, compare, observe, scene

with Stage() as stage:
    shop = stage.shop("shop")

    scene("The card of a user is dropped when the e-mail address changes:")
    shop.post("/users", name="Ada", email="ada@old.example")
    shop.get("/users/1")
    shop.put("/users/1/email", email="ada@new.example")
    card = shop.get("/users/1")
    compare(card == "Ada <ada@new.example>", "that is fresh")

    scene("It is not dropped when the name changes:")
    shop.put("/users/1/name", name="Ada Lovelace")
    card = shop.get("/users/1")
    observe(card == "Ada <ada@new.example>",
            "the old name stays for a day")

    scene("Every writer of a product drops its summary:")
    shop.post("/products", name="Oolong", cents=1100)
    shop.get("/products/1")
    shop.put("/products/1/name", name="Milk Oolong")
    renamed = shop.get("/products/1")
    shop.put("/products/1/price", cents=1250)
    repriced = shop.get("/products/1")
    compare((renamed, repriced) == ("Milk Oolong 1100", "Milk Oolong 1250"),
            "the new name and the new price are shown")
