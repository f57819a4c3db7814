"""What a GraphQL API costs."""


def test_operations_updates_and_minutes(bill):
    bill(
        'resource "aws_appsync_graphql_api" "a" { name = "a" }\n',
        """
        Operations  1000000 Operations  4.00
        Real-time updates  1000000 Operations  2.00
        Connection minutes  12500000 Minutes  1.00
        """,
        usage={
            "monthly_requests": 1_000_000,
            "monthly_real_time_updates": 1_000_000,
            "monthly_connection_minutes": 12_500_000,
        },
    )
