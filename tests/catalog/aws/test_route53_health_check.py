"""What a Route 53 health check costs."""


def check(body: str) -> str:
    return f'resource "aws_route53_health_check" "a" {{\n{body}\n}}\n'


def test_an_endpoint_is_taken_to_be_in_aws(bill):
    bill(check('fqdn = "example.com"\ntype = "HTTP"'), "Health check ~  1 Mo  0.50")


def test_an_endpoint_elsewhere(bill):
    bill(
        check('fqdn = "example.com"\ntype = "HTTPS"'),
        """
        Health check  1 Mo  0.75
        Optional features  1 Mo  2.00
        """,
        usage={"endpoint_type": "non-aws"},
    )


def test_every_optional_feature_costs(bill):
    """HTTPS, string matching, a fast interval and latency: four."""
    bill(
        check("""
          fqdn             = "example.com"
          type             = "HTTPS_STR_MATCH"
          search_string    = "ok"
          request_interval = "10"
          measure_latency  = true
        """),
        """
        Health check  1 Mo  0.50
        Optional features  4 Mo  4.00
        """,
        usage={"endpoint_type": "aws"},
    )


def test_the_standard_interval_is_no_feature(bill):
    fields = 'fqdn = "example.com"\ntype = "TCP"\nport = 443\nrequest_interval = 30'
    bill(check(fields), "Health check  1 Mo  0.50", usage={"endpoint_type": "aws"})


def test_checks_of_checks_and_of_alarms_are_basic(bill):
    calculated = 'type = "CALCULATED"\nchild_healthchecks = ["1"]\nchild_health_threshold = 1'
    bill(check(calculated), "Health check  1 Mo  0.50", usage={"endpoint_type": "non-aws"})
    alarm = 'type = "CLOUDWATCH_METRIC"\ncloudwatch_alarm_name = "a"'
    bill(check(alarm), "Health check  1 Mo  0.50")


def test_a_routing_control_is_paid_by_its_cluster(bill):
    bill(check('type = "RECOVERY_CONTROL"\nrouting_control_arn = "arn"'), "")


def test_a_place_that_is_neither_is_said(bill):
    bill(
        check('fqdn = "example.com"\ntype = "HTTP"'),
        "Health check  endpoint_type 'mars' is not one of aws, non-aws",
        usage={"endpoint_type": "mars"},
    )
