"""The exhibit is edited during a film, a slideshow or the attract loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image
from tests.stage.reload.curator import pixel

from cimaise.show.events import Sheet

if TYPE_CHECKING:
    from tests.stage.reload.curator import EditExhibit


def test_a_film_continues(edit_exhibit: EditExhibit) -> None:
    curator = edit_exhibit(still=False)
    driver = curator.driver
    driver.kiosk.start_at("photos/film")
    driver.bot.waitUntil(lambda: driver.player_state("hasFrame"))
    at = driver.player_state("position")
    curator.save("The film", "The old film")
    assert driver.player_state("position") >= at
    assert driver.player_state("playing") is True
    curator.save("film: quay.webm", "film: other.webm")
    driver.bot.waitUntil(lambda: driver.all("missingFilm") != [])
    curator.save("film: other.webm", "film: quay.webm")
    driver.bot.waitUntil(lambda: driver.player_state("hasFrame"))


def test_a_slideshow_continues_with_the_changed_gallery(edit_exhibit: EditExhibit) -> None:
    curator = edit_exhibit(still=False)
    driver = curator.driver
    driver.open("photos")
    driver.slideshow.set_pace(30, 0.05)
    driver.touch("playSlideshow")
    driver.bot.waitUntil(lambda: driver.texts("caption") == ["The red one"])
    slide = driver.slideshow.current
    curator.save_and_wait("The red one", "The reddest")
    assert driver.texts("caption") == ["The reddest"]
    assert driver.slideshow.current is slide
    curator.save_and_wait("      - {id: green, picture: green.png, alt: Green, caption: The green one}\n")
    assert driver.kiosk.state.sheet is Sheet.SLIDESHOW
    driver.touch("nextSlide")
    driver.bot.waitUntil(lambda: driver.texts("caption") == ["The blue one"])
    driver.touch("previousSlide")
    driver.bot.waitUntil(lambda: driver.texts("caption") == ["The reddest"])
    curator.save_and_wait(
        curator.yaml[curator.yaml.index("  - id: photos") : curator.yaml.index("  - id: songs")]
    )
    assert (driver.page, driver.kiosk.state.sheet, driver.slideshow.current) == ("home", Sheet.NONE, None)


def test_the_attract_loop_continues_without_removed_pictures(edit_exhibit: EditExhibit) -> None:
    curator = edit_exhibit()
    driver, loop = curator.driver, curator.driver.attract_loop
    slide, item = loop.current, driver.all("attractTitle")[0]
    assert slide.picture == "cover/0.5,0.5/red.png"
    curator.save_and_wait("The quay", "The pier")
    assert loop.current is slide
    assert item.property("title") == "The pier"
    curator.save_and_wait("      - {id: green, picture: green.png, alt: Green, caption: The green one}\n")
    assert loop.current is slide
    shown = set()
    for _ in range(12):
        loop.advance()
        driver.settle()
        shown.add(loop.current.picture)
    # The focus of the very first picture is not estimated.
    assert shown == {"", "cover/auto/blue.png", "cover/0.5,0.5/red.png", "cover/auto/red.png"}
    curator.save_and_wait(red=1)
    for _ in range(12):
        loop.advance()
        driver.settle()
        shown.add(loop.current.picture)
    assert "cover/auto/red.png?1" in shown


def test_a_changed_picture_replaces_the_current_one_of_the_attract_loop(
    edit_exhibit: EditExhibit,
) -> None:
    curator = edit_exhibit()
    driver, slide = curator.driver, curator.driver.attract_loop.current
    assert pixel(driver, 1130, 130) == "#ff0000"
    Image.new("RGB", (160, 90), "yellow").save(curator.folder / "red.png")
    curator.save_and_wait(red=1)
    assert driver.attract_loop.current is slide
    assert pixel(driver, 1130, 130) == "#ffff00"
