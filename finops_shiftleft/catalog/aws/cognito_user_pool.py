"""User pools: so much an active user a month by the pool's tier, and so much a machine's token.

Users that sign in through SAML or OpenID Connect are billed apart. The first 50,000 (federated:
50) users of an account that had pools before the tiers, and 10,000 of others, are free.

https://aws.amazon.com/cognito/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, by, usage

TIER = attr("user_pool_tier", "ESSENTIALS")
USERS = usage("monthly_active_users", "users that sign in each month")
FEDERATED = usage("monthly_federated_users", "users that sign in through SAML or OpenID Connect")
TOKENS = usage("monthly_m2m_tokens", "tokens that machines ask for each month")
GUARD = attr("user_pool_add_ons.advanced_security_mode", "OFF")
GUARDED = GUARD.pick(OFF=0, AUDIT=USERS, ENFORCED=USERS)

cognito = aws("AmazonCognito")


def users(meter: str) -> Line:
    return Line("Active users", USERS, cognito(None, "User-Month", usagetype=meter))


guard = cognito(None, "User-Month", usagetype="CognitoASFMAU")
federated = cognito(None, "User-Month", usagetype="CognitoEnterpriseMAU")
token = cognito(None, "M2MTokens", usagetype="CognitoUserPoolsM2MTokens")

RESOURCE = billed(
    "aws_cognito_user_pool",
    by(
        TIER,
        LITE=[users("CognitoUserPoolsMAU"), Line("Advanced security", GUARDED, guard)],
        ESSENTIALS=users("CognitoEssentialsMAU"),
        PLUS=users("CognitoPlusMAU"),
    ),
    Line("Federated users", FEDERATED, federated),
    Line("Machine tokens", TOKENS, token),
)
