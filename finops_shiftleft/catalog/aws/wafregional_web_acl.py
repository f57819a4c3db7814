"""Classic web ACLs in a region: the list and each rule by the month, and so much a request.

https://aws.amazon.com/waf/pricing/
"""

from ..vocabulary import Line, billed, count, usage
from ._waf import REGIONAL, waf

REQUESTS = usage("monthly_requests", "requests inspected each month")
INSIDE = usage("rule_group_rules", "rules in the rule groups that it refers to")

rule = waf(REGIONAL, "Month", "Rule")

RESOURCE = billed(
    "aws_wafregional_web_acl",
    Line("Web ACL", 1, waf(REGIONAL, "Month", "WebACL")),
    Line("Rules", count("rule"), rule),
    Line("Rules of rule groups", INSIDE, rule),
    Line("Requests", REQUESTS, waf(REGIONAL, "Requests", "Request")),
)
