from collections.abc import Callable

Bill = Callable[..., None]


def test_a_new_pool_is_in_the_essentials_tier(bill: Bill) -> None:
    # 2,000 users above the 10,000 that are free
    bill(
        'resource "aws_cognito_user_pool" "a" { name = "users" }',
        """
        Active users      12000 User-Month   30.00
        Federated users   100 User-Month      1.00
        Machine tokens    1000 M2MTokens      2.00
        """,
        {
            "monthly_active_users": 12_000,
            "monthly_federated_users": 100,
            "monthly_m2m_tokens": 1_000,
        },
    )


def test_advanced_security_comes_on_top_of_the_lite_tier(bill: Bill) -> None:
    # 50,000 at 0.0055 and 10,000 at 0.0046; 50,000 at 0.05 and 10,000 at 0.035
    bill(
        """
        resource "aws_cognito_user_pool" "a" {
          user_pool_tier = "LITE"
          user_pool_add_ons { advanced_security_mode = "ENFORCED" }
        }
        """,
        """
        Active users        60000 User-Month    321.00
        Advanced security   60000 User-Month   2850.00
        """,
        {"monthly_active_users": 60_000},
    )


def test_the_lite_tier_without_advanced_security(bill: Bill) -> None:
    bill(
        'resource "aws_cognito_user_pool" "a" { user_pool_tier = "LITE" }',
        "Active users   1000 User-Month   5.50",
        {"monthly_active_users": 1_000},
    )


def test_the_plus_tier_includes_advanced_security(bill: Bill) -> None:
    bill(
        """
        resource "aws_cognito_user_pool" "a" {
          user_pool_tier = "PLUS"
          user_pool_add_ons { advanced_security_mode = "AUDIT" }
        }
        """,
        "Active users   1000 User-Month   20.00",
        {"monthly_active_users": 1_000},
    )
