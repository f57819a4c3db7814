"""Transfer servers: so much an hour for each protocol, and so much a GB up and down.

https://aws.amazon.com/aws-transfer-family/pricing/
"""

from ..vocabulary import Expr, Line, attr, aws, billed, derive, hours, usage

PROTOCOLS, DOMAIN = attr("protocols", ("SFTP",)), attr("domain", "S3")
UP = usage("monthly_data_uploaded_gb", "GB uploaded each month")
DOWN = usage("monthly_data_downloaded_gb", "GB downloaded each month")
transfer = aws("AWSTransfer")


def enabled(protocol: str) -> Expr:
    @derive(PROTOCOLS)
    def one(protocols: list[str]) -> int:
        """Each protocol that is enabled is billed from creation to deletion."""
        return int(protocol in protocols)

    return one * hours


def endpoint(protocol: str) -> Line:
    family, operation = "AWS Transfer Family", protocol + ":" + DOMAIN
    hour = transfer(family, "Hours", usagetype="ProtocolHours", operation=operation)
    return Line(f"{protocol} endpoint", enabled(protocol), hour)


up = transfer("AWS Transfer Family", "GB", usagetype="UploadBytes")
down = transfer("AWS Transfer Family", "GB", usagetype="DownloadBytes")

RESOURCE = billed(
    "aws_transfer_server",
    *(endpoint(protocol) for protocol in ("SFTP", "FTPS", "FTP", "AS2")),
    Line("Data uploaded", UP, up),
    Line("Data downloaded", DOWN, down),
)
