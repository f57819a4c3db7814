resource "aws_budgets_budget_action" "a" {
  budget_name = "b"
}
