"""Grafana workspaces: so much a month for each active editor or administrator, and each viewer.

https://aws.amazon.com/grafana/pricing/
"""

from ..vocabulary import Line, aws, billed, usage

EDITORS = usage("editors_administrator_licenses", "editors and administrators that are active")
VIEWERS = usage("viewer_licenses", "viewers that are active")
grafana = aws("AmazonGrafana")

RESOURCE = billed(
    "aws_grafana_workspace",
    Line("Editors", EDITORS, grafana("User Fees", "User-Month", usagetype="Grafana:EditorUser")),
    Line("Viewers", VIEWERS, grafana("User Fees", "User-Month", usagetype="Grafana:ViewerUser")),
)
