"""An event handler clears the memory of one process; there are two."""

from shop import Stage, compare, observe, scene

with Stage() as stage:
    one = stage.shop("one")
    two = stage.shop("two")

    scene("Exchange rates are kept in memory; a handler drops changed ones:")
    one.put("/rates/USD", rate="1.08")
    one.get("/rates/USD")
    two.get("/rates/USD")
    one.put("/rates/USD", rate="1.21")
    here = one.get("/rates/USD")
    there = two.get("/rates/USD")
    observe(here == "1.21" and there == "1.08",
            "the handler ran in process one; process two keeps the old rate")

    scene("Discounts are kept in memory, under a version in the shared cache:")
    one.put("/discounts/SPRING", percent=10)
    one.get("/discounts/SPRING")
    two.get("/discounts/SPRING")
    one.put("/discounts/SPRING", percent=25)
    here = one.get("/discounts/SPRING")
    there = two.get("/discounts/SPRING")
    compare(here == there == "25", "both processes see the new version")
