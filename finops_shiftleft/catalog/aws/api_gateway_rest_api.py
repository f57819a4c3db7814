"""REST APIs of API Gateway: so much a request. A cache is priced at its aws_api_gateway_stage.

https://aws.amazon.com/api-gateway/pricing/
"""

from ..vocabulary import Line, aws, billed, usage

REQUESTS = usage("monthly_requests", "requests each month")
request = aws("AmazonApiGateway")("API Calls", "Requests", usagetype="ApiGatewayRequest")

RESOURCE = billed("aws_api_gateway_rest_api", Line("Requests", REQUESTS, request))
