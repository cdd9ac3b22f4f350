"""The eight scenes in the order of their file numbers."""

from landscapes.forest_scenes import golden_lake, green_hills
from landscapes.mountain_scenes import blue_moonlight, indigo_night, red_dusk, snow_peak
from landscapes.sea_scenes import amber_sea, turquoise_islands

SCENES = (
    red_dusk,
    blue_moonlight,
    snow_peak,
    green_hills,
    amber_sea,
    indigo_night,
    golden_lake,
    turquoise_islands,
)
