from collections.abc import Callable

Bill = Callable[..., None]


RULE = """
  rule {{
    name = "{name}"
    statement {{
      {statement}
    }}
  }}
"""
GEO = RULE.format(name="geo", statement='geo_match_statement { country_codes = ["AQ"] }')


def managed(name: str, config: str = "") -> str:
    body = f'managed_rule_group_statement {{\n name = "{name}"\n vendor_name = "AWS"\n {config} }}'
    return RULE.format(name=name, statement=body)


def web_acl(*rules: str, scope: str = "REGIONAL") -> str:
    body = "".join(rules)
    return f'resource "aws_wafv2_web_acl" "a" {{\n scope = "{scope}"\n {body} }}'


def test_a_list_its_rules_and_its_requests(bill: Bill) -> None:
    bill(
        web_acl(GEO, managed("AWSManagedRulesCommonRuleSet")),
        """
        Web ACL      1 Mo              5.00
        Rules        2 Mo              2.00
        Requests ~   1000000 Requests     0.60
        """.replace(" ~", ""),
        {"monthly_requests": 1_000_000, "capacity_units": 1_500},
    )


def test_each_500_capacity_units_more_make_requests_dearer(bill: Bill) -> None:
    for units, cost in ((1_501, "0.80"), (2_000, "0.80"), (2_001, "1.00")):
        bill(
            web_acl(),
            f"""
            Web ACL    1 Mo            5.00
            Requests   1000000 Requests   {cost}
            """,
            {"monthly_requests": 1_000_000, "capacity_units": units},
        )


def test_cloudfront_has_rows_of_its_own(bill: Bill) -> None:
    bill(
        web_acl(GEO, scope="CLOUDFRONT"),
        """
        Web ACL    1 Mo            7.00
        Rules      1 Mo            3.00
        Requests   1000000 Requests   0.50
        """,
        {"monthly_requests": 1_000_000, "capacity_units": 100},
    )


OWN = RULE.format(
    name="own", statement="rule_group_reference_statement { arn = aws_wafv2_rule_group.g.arn }"
)
GROUP = 'resource "aws_wafv2_rule_group" "g" {\n capacity = 10\n' + GEO * 3 + "}\n"


def test_a_rule_group_of_your_own_pays_for_itself_and_its_rules(bill: Bill) -> None:
    bill(
        GROUP + web_acl(OWN),
        """
        Web ACL                          1 Mo   5.00
        Rules                            1 Mo   1.00
        rule > Rules of the rule group   3 Mo   3.00
        """,
    )


def test_the_usage_file_counts_the_rules_of_a_group_from_elsewhere(bill: Bill) -> None:
    elsewhere = 'rule_group_reference_statement { arn = "arn:aws:wafv2:us-east-1:1:g/x" }'
    bill(
        web_acl(GEO, RULE.format(name="x", statement=elsewhere)),
        """
        Web ACL                             1 Mo   5.00
        Rules                               2 Mo   2.00
        rule[1] > Rules of the rule group   5 Mo   5.00
        """,
        {"rule_group_rules": 5},
    )


def test_rules_in_json_count_too(bill: Bill) -> None:
    bill(
        """
        resource "aws_wafv2_web_acl" "a" {
          scope     = "REGIONAL"
          rule_json = jsonencode([{ Name = "a" }, { Name = "b" }])
        }
        """,
        """
        Web ACL   1 Mo   5.00
        Rules     2 Mo   2.00
        """,
    )


def test_bot_control_has_a_fee_and_dearer_requests(bill: Bill) -> None:
    # 12 million requests: the first 10 million are included in the fee
    bill(
        web_acl(managed("AWSManagedRulesBotControlRuleSet")),
        """
        Web ACL                       1 Mo             5.00
        Rules                         1 Mo             1.00
        rule > Bot control            1 Mo            10.00
        rule > Bot control requests   12000000 Requests   2.00
        """,
        {"monthly_bot_control_requests": 12_000_000},
    )


def test_targeted_bot_control_includes_less(bill: Bill) -> None:
    config = """
      managed_rule_group_configs {
        aws_managed_rules_bot_control_rule_set { inspection_level = "TARGETED" }
      }
    """
    bill(
        web_acl(managed("AWSManagedRulesBotControlRuleSet", config)),
        """
        Web ACL                       1 Mo            5.00
        Rules                         1 Mo            1.00
        rule > Bot control            1 Mo           10.00
        rule > Bot control requests   2000000 Requests  10.00
        """,
        {"monthly_bot_control_requests": 2_000_000},
    )


def test_fraud_control_pays_for_logins(bill: Bill) -> None:
    # 90,000 logins above the 10,000 that are included
    bill(
        web_acl(managed("AWSManagedRulesATPRuleSet")),
        """
        Web ACL                         1 Mo            5.00
        Rules                           1 Mo            1.00
        rule > Fraud control            1 Mo           12.00
        rule > Fraud control requests   100000 Requests   90.00
        """,
        {"monthly_fraud_control_requests": 100_000},
    )
