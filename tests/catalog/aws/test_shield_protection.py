from collections.abc import Callable

Bill = Callable[..., None]


def test_a_protection_pays_for_data_out_and_not_the_fee(bill: Bill) -> None:
    bill(
        'resource "aws_shield_protection" "a" { name = "p" }',
        """
        Elastic IP data      100 GB   5.00
        Load balancer data   100 GB   6.00
        """,
        {"monthly_elastic_ip_gb": 100, "monthly_load_balancer_gb": 100},
    )
