"""The ordinary behaviour of the service, as its customers see it."""

import os
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, os.pardir, "demo"))

from shop import Stage  # noqa: E402  (the path is set above)


class Service(unittest.TestCase):
    def setUp(self):
        self.stage = self.enterContext(Stage())
        self.shop = self.stage.shop("shop")

    def test_health(self):
        self.assertRegex(self.shop.get("/health"), r"^up for \d+ s$")

    def test_user_from_creation_to_deletion(self):
        self.assertEqual(
            self.shop.post("/users", name="Ada", email="a@b.example"), "1")
        self.assertEqual(self.shop.get("/users/1"), "Ada <a@b.example>")
        self.shop.put("/users/1/email", email="ada@b.example")
        self.assertEqual(self.shop.get("/users/1"), "Ada <ada@b.example>")
        self.assertEqual(self.shop.request("DELETE", "/users/1")[0], 200)
        self.assertEqual(self.shop.request("GET", "/users/1")[0], 404)
        self.assertEqual(self.shop.request("DELETE", "/users/1")[0], 404)

    def test_product(self):
        self.shop.post("/products", name="Earl Grey", cents=1290)
        self.assertEqual(self.shop.get("/products/1"), "Earl Grey 1290")
        self.assertEqual(
            self.shop.get("/products/1/page", locale="fr"),
            "Earl Grey (/p/earl-grey) 12,90 EUR [Ajouter au panier]")
        self.shop.put("/products/1/price", cents=905)
        self.assertEqual(self.shop.get("/products/1/price"), "9.05 EUR")
        self.assertEqual(self.shop.request("DELETE", "/products/1")[0], 200)
        self.assertEqual(self.shop.request("GET", "/products/1")[0], 404)

    def test_cart_becomes_an_order(self):
        self.shop.post("/products", name="Assam", cents=1000)
        self.shop.put("/shipping/DE", cents=490)
        self.shop.put("/taxes/DE", percent=19)
        self.shop.post("/users/1/cart", product=1, quantity=2)
        self.assertEqual(self.shop.get("/users/1/cart/count"), "2")
        self.assertEqual(
            self.shop.get("/users/1/checkout", country="DE"),
            "goods 2000, shipping 490, tax 380, total 2870")
        self.assertEqual(self.shop.post("/users/1/orders"), "1")
        self.assertEqual(self.shop.get("/users/1/cart/count"), "0")
        self.assertEqual(self.shop.get("/orders/1"), "new")
        self.shop.put("/orders/1", status="shipped")
        self.assertEqual(self.shop.get("/orders/1"), "shipped")
        self.assertEqual(self.shop.get("/orders/1/receipt"),
                         "order 1: 2000 cents, shipped")
        self.assertEqual(self.shop.get("/users/1/spent"), "2000")

    def test_mistakes_are_told(self):
        self.assertEqual(
            self.shop.request("POST", "/users", name="Ada"),
            (400, "missing parameter: email"))
        self.assertEqual(
            self.shop.request("POST", "/products", name="Tea", cents="much"),
            (400, "cents is not a number: much"))
        self.assertEqual(
            self.shop.request("POST", "/users/1/orders"),
            (409, "the cart is empty"))
        self.assertEqual(
            self.shop.request("POST", "/users/1/cart", product=9,
                              quantity=1)[0], 404)
        self.assertEqual(self.shop.request("GET", "/nowhere")[0], 404)

    def test_the_cache_server_may_be_away(self):
        self.shop.post("/products", name="Assam", cents=1000)
        self.assertEqual(self.shop.get("/products/1"), "Assam 1000")
        self.stage.redis.stop()
        self.shop.put("/products/1/price", cents=1100)
        self.assertEqual(self.shop.get("/products/1"), "Assam 1100")
        self.assertEqual(self.shop.get("/users/1/cart/count"), "0")

    def test_it_stops_when_asked(self):
        self.shop.stop()
        self.assertEqual(self.shop.process.returncode, 0)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
