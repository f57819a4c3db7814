"""What RDS proxies and snapshots cost."""


def test_a_proxy_by_the_vcpus_behind_it(bill):
    bill(
        'resource "aws_db_proxy" "a" { engine_family = "MYSQL" }\n',
        """
        Proxy                          2920 Hrs    43.80
        Proxy of serverless instances  1460 ACU-Hr 29.20
        """.replace("ACU-Hr ", "ACU-Hr  "),
        usage={"vcpu_count": 4, "capacity_units_per_hr": 2},
    )


def test_a_proxy_of_which_nobody_says_the_size(bill):
    bill('resource "aws_db_proxy" "a" { engine_family = "MYSQL" }\n', "")
