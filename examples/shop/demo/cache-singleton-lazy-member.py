"""A singleton fills a member on first use and keeps it for ever."""

from shop import Stage, compare, observe, scene

with Stage() as stage:
    one = stage.shop("one")
    two = stage.shop("two")

    scene("The store's name is a lazy member of a singleton:")
    one.put("/store/name", name="Tea & Co")
    one.get("/store/name")
    one.put("/store/name", name="Tea House")
    stale = one.get("/store/name")
    restarted = stage.shop("new").get("/store/name")
    observe(stale == "Tea & Co" and restarted == "Tea House",
            "the singleton keeps the old name until the process restarts")

    scene("The opening hours are one too, with a reset that is called:")
    one.put("/store/hours/Mon", hours="9-18")
    one.get("/store/hours")
    two.get("/store/hours")
    one.put("/store/hours/Mon", hours="9-20")
    fresh = one.get("/store/hours")
    elsewhere = two.eventually("/store/hours", "Mon 9-20")
    compare(fresh == elsewhere == "Mon 9-20",
            "both processes know the new hours")

    scene("A checkout has a lazy member as well, but lives for one request:")
    one.post("/products", name="Assam", cents=1000)
    one.post("/users/1/cart", product=1, quantity=1)
    one.get("/users/1/checkout", country="FR")
    one.post("/users/1/cart", product=1, quantity=2)
    checkout = one.get("/users/1/checkout", country="FR")
    compare(checkout.startswith("goods 3000"),
            "the next request starts from the rows again")
