"""Budget actions: so much a day that a budget has actions, after the first two budgets.

https://aws.amazon.com/aws-cost-management/aws-budgets/pricing/
"""

from ..vocabulary import Line, aws, billed, days

day = aws("AWSBudgets")("", "day", usagetype="ActionEnabledBudgetsUsage").at("")

RESOURCE = billed("aws_budgets_budget_action", Line("Budget with actions", days, day))
