resource "aws_ecs_task_definition" "x86" {
  family = "x86"
  cpu    = "1024"
  memory = "2048"
  ephemeral_storage {
    size_in_gib = 50
  }

}

resource "aws_ecs_service" "x86" {
  name            = "x86"
  launch_type     = "FARGATE"
  task_definition = aws_ecs_task_definition.x86.arn
  desired_count   = 2
}

resource "aws_ecs_service" "x86_spot" {
  name            = "x86"
  task_definition = aws_ecs_task_definition.x86.arn
  desired_count   = 2
  capacity_provider_strategy {
    capacity_provider = "FARGATE_SPOT"
    weight            = 1
  }
}

resource "aws_ecs_task_definition" "arm" {
  family = "arm"
  cpu    = "1024"
  memory = "2048"
  ephemeral_storage {
    size_in_gib = 50
  }
  runtime_platform {
    cpu_architecture = "ARM64"
  }
}

resource "aws_ecs_service" "arm" {
  name            = "arm"
  launch_type     = "FARGATE"
  task_definition = aws_ecs_task_definition.arm.arn
  desired_count   = 2
}

resource "aws_ecs_service" "arm_spot" {
  name            = "arm"
  task_definition = aws_ecs_task_definition.arm.arn
  desired_count   = 2
  capacity_provider_strategy {
    capacity_provider = "FARGATE_SPOT"
    weight            = 1
  }
}

resource "aws_ecs_task_definition" "windows" {
  family = "windows"
  cpu    = "1024"
  memory = "2048"
  ephemeral_storage {
    size_in_gib = 50
  }
  runtime_platform {
    operating_system_family = "WINDOWS_SERVER_2022_CORE"
  }
}

resource "aws_ecs_service" "windows" {
  name            = "windows"
  launch_type     = "FARGATE"
  task_definition = aws_ecs_task_definition.windows.arn
  desired_count   = 2
}

resource "aws_ecs_service" "volumes" {
  name            = "volumes"
  launch_type     = "EC2"
  task_definition = aws_ecs_task_definition.x86.arn
  desired_count   = 2
  volume_configuration {
    name = "data"
    managed_ebs_volume {
      role_arn   = "role"
      size_in_gb = 10
    }
  }
}
