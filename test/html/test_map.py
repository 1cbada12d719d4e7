# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""The cache map of the page, in a real Chromium."""

import unittest

import pages
from page_test import PHONE, PageTest

MANY = 500

shop: pages.Program
many: pages.Program


def setUpModule() -> None:
    global shop, many
    root = PageTest.start()
    shop, many = pages.shop(root), pages.many(root, MANY)
    shop.page()
    many.page()


class Map(PageTest):
    def test_has_every_cache(self):
        self.open(shop, "#map")
        caches = shop.caches()
        names = {store["store"] for store in caches["stores"]} | {
            family["family"] for space in caches["spaces"]
            for family in space["families"]}
        self.assertLessEqual(names, set(self.texts("#cache-list .name")))
        self.assertGreater(self.count("#overview .tile svg"), 1)
        self.shot("map")

    def test_shows_what_is_missing(self):
        self.open(shop, "#map")
        self.assertEqual(
            self.texts("#cache-list details:has(.forgotten) .name"),
            ["user:{int}"])
        self.go(self.cache("user:{int}"))
        self.assertEqual(self.texts("#focus .edge.missing text"),
                         ["✕ no drop"])
        self.assertNotEqual(self.browser.run(
            "getComputedStyle(document.querySelector("
            "'#focus .edge.missing .line')).strokeDasharray"), "none")
        self.assertEqual(
            self.texts("#focus [data-end='leads to no drop'] > code"),
            ["shop::storage::UserRepository::set_name"])
        self.go(self.cache("rating:{int}"))
        self.assertIn("nothing drops it", self.texts("#focus .node .name"))
        self.shot("never-dropped")

    def test_shows_nothing_missing_where_lookups_ask_first(self):
        self.open(shop)
        self.go(self.cache("shop::Discounts::percents_"))
        self.assertEqual(self.count("#focus .edge.missing"), 0)
        self.assertEqual(self.texts("#focus .state"), [
            "It can do without a drop: who looks it up asks first whether it "
            "is still good."])

    def test_shows_the_source_in_place(self):
        self.open(shop)
        self.go(self.cache("user:{int}"))
        self.browser.click("#focus .edge.missing .plate")
        self.assertEqual(self.texts("#focus .details .meant"), [
            'Statement update(db_, "UPDATE users SET name = ? WHERE id = ?");'])
        self.shot("missing")
        self.browser.click("#focus .rest a.place")
        self.assertEqual(self.count("#focus .rest .unfolded"), 1)
        self.browser.click("#focus .rest a.place")
        self.assertEqual(self.count("#focus .rest .unfolded"), 0)

    def test_shows_who_changes_a_table_and_what_becomes_of_its_caches(self):
        self.open(shop, "#map")
        self.browser.run("[...document.querySelectorAll('#cache-list a')]"
                         ".find((one) => one.textContent.startsWith("
                         "\"table 'products'\")).click()")
        self.browser.until("document.querySelector('#focus table')")
        self.assertEqual(self.texts("#focus thead th"), [
            "price_tag:{int}:{}", "product:{int}", "product_page:{int}"])
        self.assertEqual(set(self.texts("#focus td .end")), {"leads to a drop"})

    def test_is_used_by_keyboard(self):
        self.open(shop)
        self.browser.press("Tab", "Enter", "Tab")  # past the top
        self.assertTrue(self.browser.run(
            "document.querySelector('main').contains(document.activeElement)"))
        self.open(shop, "#map")
        self.browser.run("document.querySelector('#cache-tools input').focus()")
        self.until_focus("#cache-list a", "Tab")
        self.browser.press("ArrowDown", "ArrowUp", "Home", "Enter")
        self.browser.until("document.querySelector('#focus svg')")
        self.until_focus("#focus svg .node, #focus svg .edge", "Tab")
        self.until_focus("#focus .edge.missing", "ArrowRight")
        self.shot("keyboard")
        self.browser.press("Enter")
        self.assertEqual(self.texts("#focus .details h4"), [
            "shop::storage::UserRepository::set_name → user:{int}: ✕ no drop"
        ])

    def until_focus(self, selector: str, key: str) -> None:
        for _ in range(40):
            self.browser.press(key)
            if self.browser.run(
                    f"document.activeElement.matches({selector!r})"):
                return
        self.fail(f"{key} does not come to {selector}")


class ManyCaches(PageTest):
    def test_are_shown_one_by_one(self):
        self.open(many, "#map")
        self.assertEqual(self.count("#cache-list a:has(.sign)"), MANY)
        drawn = self.count("#overview .tile:has(svg)")
        self.assertGreater(drawn, 0)
        self.assertLess(drawn, self.count("#overview .tile") / 4)
        self.shot("many")
        self.go(self.cache("card_499:{int}"))
        self.assertEqual(self.texts("#focus h3"), ["card_499:{int}"])
        self.assertEqual(self.count("#focus .node.cache"), 1)

    def test_are_found(self):
        self.open(many, "#map")
        self.browser.run("document.querySelector('#cache-tools input').focus()")
        self.browser.type("card_49")
        self.assertLess(self.count("#cache-list li"), MANY / 10)
        self.assertIn("card_499:{int}", self.texts("#cache-list .name"))

    def test_that_miss_an_edge_come_first(self):
        self.open(many, "#map")
        states = self.browser.run(
            "[...document.querySelectorAll('#cache-list .sign')]"
            ".map((one) => one.classList[1])")
        self.assertEqual(states[0], "forgotten")
        self.assertEqual(states, sorted(states, key=[
            "forgotten", "never-dropped", "kept-up", "unknown"].index))

    def test_fit_a_phone(self):
        self.open(many, "#map", **PHONE)
        self.shot("many-phone")
        self.assert_fits(PHONE["width"])


if __name__ == "__main__":
    unittest.main()
