"""A static map remembers shipping fees and nothing ever drops them."""

from shop import Stage, compare, observe, scene

with Stage() as stage:
    one = stage.shop("one")
    two = stage.shop("two")

    scene("Shipping fees are memoised in a function-local static map:")
    one.put("/shipping/DE", cents=490)
    one.get("/shipping/DE")
    one.put("/shipping/DE", cents=690)
    stale = one.get("/shipping/DE")
    restarted = stage.shop("new").get("/shipping/DE")
    observe(stale == "Germany 490" and restarted == "Germany 690",
            "the very process that wrote 690 answers 490 until it restarts")

    scene("Tax rates are memoised too, and dropped when the row changes:")
    one.put("/taxes/DE", percent=19)
    one.get("/taxes/DE")
    two.get("/taxes/DE")
    one.put("/taxes/DE", percent=16)
    fresh = one.get("/taxes/DE")
    elsewhere = two.eventually("/taxes/DE", "16")
    compare(fresh == elsewhere == "16",
            "both processes answer 16: the announcement reached the other one")
