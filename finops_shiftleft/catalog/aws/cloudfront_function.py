"""CloudFront functions: so much an invocation.

https://aws.amazon.com/cloudfront/pricing/pay-as-you-go/ (edge functions)
"""

from ..vocabulary import Line, aws, billed, usage

INVOKED = usage("monthly_requests", "invocations each month")
cloudfront = aws("AmazonCloudFront")
invocation = cloudfront("Request", "Invocations", usagetype="Executions-CloudFrontFunctions")

RESOURCE = billed("aws_cloudfront_function", Line("Invocations", INVOKED, invocation.at("")))
