"""Classic web ACLs of CloudFront: the list and each rule by the month, and so much a request.

https://aws.amazon.com/waf/pricing/
"""

from ..vocabulary import Line, billed, count, usage
from ._waf import CLOUDFRONT, waf

REQUESTS = usage("monthly_requests", "requests inspected each month")
INSIDE = usage("rule_group_rules", "rules in the rule groups that it refers to")

rule = waf(CLOUDFRONT, "Month", "Rule")

RESOURCE = billed(
    "aws_waf_web_acl",
    Line("Web ACL", 1, waf(CLOUDFRONT, "Month", "WebACL")),
    Line("Rules", count("rules"), rule),
    Line("Rules of rule groups", INSIDE, rule),
    Line("Requests", REQUESTS, waf(CLOUDFRONT, "Requests", "Request")),
)
