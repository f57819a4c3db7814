"""Endpoint configurations cost nothing; this is what the instances of one endpoint cost.

Serverless variants are billed by use, and are left out.

https://aws.amazon.com/sagemaker/pricing/
"""

from ..vocabulary import Line, attr, aws, by, each, given, hours, through

COUNT = attr("initial_instance_count", 1)
family, meter = "ML Instance", "Host:" + attr("instance_type")
instance = aws("AmazonSageMaker")(family, "Hrs", usagetype=meter)
hosted = Line("Instances", COUNT * hours, instance)

RESOURCE = through(
    "aws_sagemaker_endpoint_configuration",
    each("production_variants", by(given("serverless_config"), {False: hosted, True: ()})),
)
