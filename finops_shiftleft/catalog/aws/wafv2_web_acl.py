"""Web ACLs: so much a month for the list and each rule or rule group in it, and so much a request.

A rule group of your own pays for its rules too; bot and fraud control have fees of their own.
Captcha and challenge answers are not counted: https://aws.amazon.com/waf/pricing/
"""

import json

from ..vocabulary import Line, Part, attr, billed, by, count, derive, each, first, given, outer
from ..vocabulary import related, usage
from ._waf import CLOUDFRONT, REGIONAL, waf

REQUESTS = usage("monthly_requests", "requests inspected each month")
SOLD = usage("managed_rule_group_rules", "rules in managed groups that are billed one by one")
INSIDE = outer(usage("rule_group_rules", "rules in each rule group that it refers to"))
BOTS = outer(usage("monthly_bot_control_requests", "requests that Bot Control inspects"))
LOGINS = outer(usage("monthly_fraud_control_requests", "logins and sign-ups inspected"))
OWN, MANAGED = "statement.rule_group_reference_statement", "statement.managed_rule_group_statement"
NAME = attr(f"{MANAGED}.name", "").after("AWSManagedRules").before("RuleSet")
BOT_RULES = f"{MANAGED}.managed_rule_group_configs.aws_managed_rules_bot_control_rule_set"
LEVEL = attr(f"{BOT_RULES}.inspection_level", "COMMON").pick(COMMON="", TARGETED="Targeted")


@derive(attr("rule_json", "[]"))
def in_json(text: str) -> int:
    """Rules may be a list in JSON."""
    return len(json.loads(text))


@derive(usage("capacity_units", "capacity units that the rules use", 1_500))
def tier(units: int) -> str:
    """1,500 capacity units are included; each 500 more make a request dearer."""
    return f"RequestV2-Tier{1 + max(0, -(-(units - 1_500) // 500))}"


RULES = count("rule") + in_json
FOUND = first(INSIDE, related(f"{OWN}.arn", to="aws_wafv2_rule_group").read(RULES))
GROUPED = given(OWN).pick({True: FOUND, False: 0})


def web_acl(scope: str) -> list[Part]:
    rule, requests = waf(scope, "Month", "RuleV2"), waf(scope, "Requests", tier)
    bot = waf(scope, "Requests", "AMR-BotControl" + LEVEL + "-Request")
    login = waf(scope, "Requests", "AMR-FraudControl-Request")
    bots, fraud = (waf(scope, "Month", f"AMR-{of}-Entity") for of in ("BotControl", "ATP"))
    bot_lines = [Line("Bot control", 1, bots), Line("Bot control requests", BOTS, bot)]
    guard = [Line("Fraud control", 1, fraud), Line("Fraud control requests", LOGINS, login)]
    return [
        Line("Web ACL", 1, waf(scope, "Month", "WebACLV2")),
        Line("Rules", RULES, rule),
        Line("Managed rule group rules", SOLD, rule),
        Line("Requests", REQUESTS, requests),
        each("rule", Line("Rules of the rule group", GROUPED, rule)),
        each("rule", by(NAME, BotControl=bot_lines, ATP=guard, ACFP=guard, otherwise=())),
    ]


SCOPES = {"REGIONAL": web_acl(REGIONAL), "CLOUDFRONT": web_acl(CLOUDFRONT)}
RESOURCE = billed("aws_wafv2_web_acl", by(attr("scope", "REGIONAL"), SCOPES))
