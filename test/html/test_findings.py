# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""The findings of the page, and what holds of all of it, in a real Chromium."""

import tempfile
import unittest
from pathlib import Path

import pages
from page_test import PHONE, PageTest

NAMED = "a[href], button, input, select, summary, [role=button], [role=link]"

shop: pages.Program


def setUpModule() -> None:
    global shop
    shop = pages.shop(PageTest.start())
    shop.page()


class Findings(PageTest):
    def setUp(self) -> None:
        self.open(shop)
        self.all = shop.findings()

    def test_are_all_there_with_their_stories(self):
        self.shot("findings")
        self.assertEqual(sorted(self.texts(".finding .message")),
                         sorted(row["message"] for row in self.all))
        self.browser.click("#open-all")
        self.assertEqual(sorted(self.texts(".story .step")), sorted(
            note["message"] for row in self.all for note in row["notes"]))
        self.shot("stories")

    def test_show_the_source_with_a_caret(self):
        row = next(row for row in self.all if row["fix"])
        finding = f"#finding-{self.all.index(row) + 1}"
        self.go(finding)
        lines = (shop.root / row["file"]).read_text().splitlines()
        self.assertEqual(self.browser.run(
            f"document.querySelector('{finding} .meant').textContent"),
            lines[row["line"] - 1])
        self.assertEqual(self.browser.run(
            f"document.querySelector('{finding} .caret').textContent"),
            " " * (row["column"] - 1) + "^")
        [edit] = row["fix"]
        [taken_out] = self.texts(f"{finding} .diff del")
        [put_in] = self.texts(f"{finding} .diff ins")
        self.assertEqual(taken_out, "- " + lines[row["line"] - 1])
        self.assertIn(edit["text"], put_in)

    def test_are_filtered(self):
        for name, value in (("check", "cache-raw-key"),
                            ("file", "services/fees.cpp"),
                            ("probability", "likely"), ("text", "ORDER:")):
            with self.subTest(name):
                self.open(shop)
                self.choose(f"#finding-tools [name={name}]", value)
                shown = self.texts(".finding .message")
                self.assertEqual(self.texts("#finding-count"),
                                 [f"{len(shown)} of {len(self.all)}"])
                if name == "text":
                    self.assertTrue(shown)
                    self.assertLess(len(shown), len(self.all))
                else:
                    self.assertEqual(sorted(shown), sorted(
                        row["message"] for row in self.all
                        if row[name] == value))

    def test_are_shown_to_who_follows_a_link_whatever_is_filtered(self):
        self.choose("#finding-tools [name=text]", "no finding has this text")
        self.assertEqual(self.texts(".finding .message"), [])
        self.go("#finding-3")
        self.assertEqual(self.texts(".finding .message"),
                         [self.all[2]["message"]])

    def test_are_grouped(self):
        for name in ("file", "probability", "check"):
            self.choose("#finding-tools [name=group]", name)
            self.assertEqual(set(self.texts(".group > h3")),
                             {row[name] for row in self.all})
            self.assertEqual(self.count(".finding"), len(self.all))

    def test_lead_to_the_check_and_the_map_and_back(self):
        number = 1 + next(i for i, row in enumerate(self.all)
                          if row["check"] == "cache-stale-after-mutation")
        self.go(f"#finding-{number}")
        self.browser.click(f"#finding-{number} a[href^='#check-']")
        self.browser.until("document.body.dataset.view === 'checks'")
        self.assertIn("cache-stale-after-mutation", self.texts(".page h3"))
        self.browser.run("history.back()")
        self.browser.until("document.body.dataset.view === 'findings'")
        self.browser.click(f"#finding-{number} a[href^='#cache-']")
        self.browser.until("document.body.dataset.view === 'map'")
        self.assertEqual(self.texts("#focus h3"), ["user:{int}"])
        self.assertIn(f"Finding {number}", self.texts("#focus .told a"))


class Everywhere(PageTest):
    VIEWS = ("#findings", "#finding-2", "#map", "cache", "#resource-1",
             "#source", "#check-cache-raw-key")

    def each_view(self, **how):
        for view in self.VIEWS:
            self.open(shop, **how)
            self.go(self.cache("user:{int}") if view == "cache" else view)
            with self.subTest(view):
                yield view

    def test_fits_a_phone(self):
        for view in self.each_view(**PHONE):
            self.shot("phone-" + view.strip("#"))
            self.assert_fits(PHONE["width"])

    def test_follows_the_scheme_of_colours(self):
        backs = []
        for scheme in ("light", "dark"):
            self.open(shop, scheme=scheme)
            self.shot(scheme)
            backs.append(self.browser.run(
                "getComputedStyle(document.documentElement).backgroundColor"))
            self.go(self.cache("user:{int}"))
            self.shot(f"cache-{scheme}")
        self.assertEqual(backs, ["rgb(255, 255, 255)", "rgb(20, 23, 30)"])

    def test_has_names_for_who_does_not_see_it(self):
        for _ in self.each_view():
            self.assertEqual(self.browser.run(
                f"[...document.querySelectorAll({NAMED!r})].filter((one) => "
                "!(one.getAttribute('aria-label') || one.textContent.trim() || "
                "one.labels?.length)).map((one) => one.outerHTML)"), [])

    def test_can_be_read_without_scripts(self):
        self.open(shop, scripts=False)
        self.assertEqual(self.count(".finding .message"), len(shop.findings()))
        self.browser.click(".finding summary")
        self.assertGreater(self.count(".story .step"), 0)
        self.assertGreater(self.count("#caches .cache"), 10)
        self.shot("no-scripts")


class HostileText(PageTest):
    def test_stays_a_text(self):
        folder = tempfile.TemporaryDirectory(prefix="cachetidy-")
        program = pages.hostile(Path(self.enterContext(folder)).resolve())
        program.page()
        self.open(program, "#map")
        self.assertTrue(any(pages.HOSTILE in name
                            for name in self.texts("#cache-list .name")))
        self.go("#cache-1")
        self.go("#findings")
        self.assertTrue(any(f"</script>{pages.HOSTILE}" in message
                            for message in self.texts(".finding .message")))
        self.assertTrue(any(pages.HOSTILE_FILE in place
                            for place in self.texts(".finding .where")))
        self.assertEqual(self.count("img"), 0)
        self.assertFalse(self.browser.run("'hit' in window"))

    def test_would_not_run_even_if_it_were_markup(self):
        self.open(shop)
        self.browser.run("document.body.insertAdjacentHTML('beforeend', "
                         f"'{pages.HOSTILE}')")
        self.browser.until("document.querySelector('img').complete")
        self.assertFalse(self.browser.run("'hit' in window"))
        self.assertTrue(self.browser.errors())
        self.browser.events.clear()


if __name__ == "__main__":
    unittest.main()
