"""Directories: Simple AD and connectors by size, Microsoft AD by the domain controller.

https://aws.amazon.com/directoryservice/pricing/
https://aws.amazon.com/directoryservice/other-directories-pricing/
"""

from ..vocabulary import Line, attr, aws, billed, by, first, hours, usage

KIND, SIZE, EDITION = attr("type", "SimpleAD"), attr("size", "Large"), attr("edition", "Enterprise")
MORE = usage("additional_domain_controllers", "domain controllers beyond two")
WANTED = attr("desired_number_of_domain_controllers", 2).above(2)
SHARED = usage("shared_accounts", "accounts that the directory is shared with")

service = aws("AWSDirectoryService").where(directorySize=SIZE)
simple = service("AWS Directory Service", "Hrs", directoryType="Simple AD")
connector = service("AWS Directory Service", "Hrs", directoryType="AD Connector")
microsoft = aws("AWSDirectoryService").where(directorySize=EDITION)
controller = microsoft("AWS Directory Service", "Hrs", directoryType="Microsoft AD")
shared = microsoft("AWS Directory Service", "Hrs", directoryType="Shared Microsoft AD")

managed = [
    Line("Domain controllers", hours * 2, controller),
    Line("Additional controllers", first(MORE, WANTED) * hours, controller),
    Line("Shared accounts", SHARED * hours, shared),
]
RESOURCE = billed(
    "aws_directory_service_directory",
    by(
        KIND,
        SimpleAD=Line("Directory", hours, simple),
        ADConnector=Line("Connector", hours, connector),
        MicrosoftAD=managed,
    ),
)
