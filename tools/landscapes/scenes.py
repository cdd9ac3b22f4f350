"""The eight landscapes in the order of their files."""

from landscapes.mountains import blue_moonlight, indigo_night, red_dusk, snow_peak
from landscapes.seas import amber_sea, turquoise_islands
from landscapes.woods import golden_lake, green_hills

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
