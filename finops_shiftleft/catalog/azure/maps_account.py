"""Maps: so much for a thousand transactions.

https://azure.microsoft.com/pricing/details/azure-maps/
Not expressed: searches, routes and other transactions than tiles and weather.
"""

from ..vocabulary import Line, attr, azure, billed, usage

NAME = attr("sku_name").pick(S0="Standard S0", S1="Standard S1", G2="Gen2")
TILES = usage("monthly_tile_transactions", "transactions of 15 tiles each month")
WEATHER = usage("monthly_weather_transactions", "weather transactions each month")

maps = azure("Azure Maps")
tiles = maps("Azure Maps", "1K", skuName=NAME, meterName=NAME + " Tile Transactions")
weather = maps("Azure Maps", "1K", skuName=NAME, meterName=NAME + " Weather Transactions")
RESOURCE = billed(
    "azurerm_maps_account",
    Line("Map tiles", TILES, tiles.at("Global")),
    Line("Weather", WEATHER, weather.at("Global")),
)
