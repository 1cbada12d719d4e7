"""A page depends on the product and the language; its key on the product."""

from shop import Stage, compare, observe, scene

with Stage() as stage:
    shop = stage.shop("shop")
    shop.post("/products", name="Earl Grey", cents=1290)

    scene("The page is stored under the product's id alone:")
    english = shop.get("/products/1/page", locale="en")
    german = shop.get("/products/1/page", locale="de")
    observe("Add to cart" in english and german == english,
            "the German customer gets the English page")

    scene("The key of the price tag has both the id and the locale:")
    english = shop.get("/products/1/price", locale="en")
    german = shop.get("/products/1/price", locale="de")
    compare((english, german) == ("12.90 EUR", "12,90 EUR"),
            "each customer reads the price in their own language")

    shop.put("/products/1/price", cents=990)
    english = shop.get("/products/1/price", locale="en")
    german = shop.get("/products/1/price", locale="de")
    compare((english, german) == ("9.90 EUR", "9,90 EUR"),
            "and a new price drops the tags of all languages")
