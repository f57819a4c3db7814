from __future__ import annotations

from collections.abc import Callable

from finops_shiftleft.model import ResourceCost

Bill = Callable[..., None]


def endpoint(arguments: str) -> str:
    return f"""
    resource "aws_subnet" "a" {{}}
    resource "aws_subnet" "b" {{}}
    resource "aws_vpc_endpoint" "e" {{
      service_name = "com.amazonaws.us-east-1.s3"
      {arguments}
    }}
    """


def test_a_gateway_is_free(bill: Bill) -> None:
    usage = {"monthly_data_processed_gb": 1000}
    bill(endpoint(""), "", usage=usage, address="aws_vpc_endpoint.e")


def test_an_interface_is_billed_in_each_subnet_and_cheaper_by_volume(bill: Bill) -> None:
    # 1,000 GB at 0.01 and 2,000 GB at 0.005
    bill(
        endpoint(
            'vpc_endpoint_type = "Interface"\nsubnet_ids = [aws_subnet.a.id, aws_subnet.b.id]'
        ),
        """
        Endpoint         1460 Hrs   14.60
        Data processed   3000 GB    20.00
        """,
        usage={"monthly_data_processed_gb": 3000},
        address="aws_vpc_endpoint.e",
    )


def test_an_interface_whose_subnets_are_elsewhere_is_in_one_zone(bill: Bill) -> None:
    bill(
        endpoint('vpc_endpoint_type = "Interface"'),
        "Endpoint ~   730 Hrs   7.30",
        address="aws_vpc_endpoint.e",
    )


def test_an_endpoint_of_a_load_balancer_has_meters_of_its_own(bill: Bill) -> None:
    bill(
        endpoint('vpc_endpoint_type = "GatewayLoadBalancer"\nsubnet_ids = [aws_subnet.a.id]'),
        """
        Endpoint         730 Hrs   14.60
        Data processed   1000 GB    3.50
        """,
        usage={"monthly_data_processed_gb": 1000},
        address="aws_vpc_endpoint.e",
    )


def test_another_kind_is_said_not_to_be_known(cost_of: Callable[..., ResourceCost]) -> None:
    cost = cost_of(endpoint('vpc_endpoint_type = "Resource"'), "aws_vpc_endpoint.e")
    kinds = "Gateway, Interface, GatewayLoadBalancer"
    assert cost.reason == f"vpc_endpoint_type 'Resource' is not one of {kinds}"
