"""A task definition costs nothing until a service runs it."""


def test_a_definition_is_free(bill):
    bill('resource "aws_ecs_task_definition" "t" { family = "api" }\n', "")
