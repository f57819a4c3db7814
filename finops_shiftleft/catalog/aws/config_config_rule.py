"""Config rules: so much an evaluation, in tiers.

https://aws.amazon.com/config/pricing/
"""

from ..vocabulary import Line, aws, billed, usage

EVALUATIONS = usage("monthly_rule_evaluations", "evaluations each month")
evaluation = aws("AWSConfig")(None, "ConfigRuleEvaluations", usagetype="ConfigRuleEvaluations")

RESOURCE = billed("aws_config_config_rule", Line("Evaluations", EVALUATIONS, evaluation))
