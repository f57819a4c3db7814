"""Secrets: so much a month for the secret and for each replica, and so much an API call.

https://aws.amazon.com/secrets-manager/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, each, starts, usage

CALLS = usage("monthly_requests", "API calls for the secret each month")

secrets = aws("AWSSecretsManager")
secret = secrets("Secret", "Secrets", usagetype=starts("AWSSecretsManager-Secret"))
call = secrets("API Request", "API Requests", usagetype="AWSSecretsManagerAPIRequest")

RESOURCE = billed(
    "aws_secretsmanager_secret",
    Line("Secret", 1, secret),
    Line("API requests", CALLS, call),
    each("replica", Line("Secret", 1, secret.at(attr("region")))),
)
