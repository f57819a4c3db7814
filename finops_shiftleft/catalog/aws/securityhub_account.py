"""Security Hub: so much a security check. Findings up to 10,000 a month are free, and are left out.

https://aws.amazon.com/security-hub/pricing/
"""

from ..vocabulary import Line, aws, billed, usage

CHECKS = usage("monthly_security_checks", "security checks of the account each month")
check = aws("AWSSecurityHub")(None, "Security Checks", usagetype="PaidComplianceCheck")

RESOURCE = billed("aws_securityhub_account", Line("Security checks", CHECKS, check))
