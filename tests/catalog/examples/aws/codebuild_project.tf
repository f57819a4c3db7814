resource "aws_codebuild_project" "linux_container_general1_small" {
  environment {
    type         = "LINUX_CONTAINER"
    compute_type = "BUILD_GENERAL1_SMALL"
  }
}

resource "aws_codebuild_project" "linux_container_general1_medium" {
  environment {
    type         = "LINUX_CONTAINER"
    compute_type = "BUILD_GENERAL1_MEDIUM"
  }
}

resource "aws_codebuild_project" "linux_container_general1_large" {
  environment {
    type         = "LINUX_CONTAINER"
    compute_type = "BUILD_GENERAL1_LARGE"
  }
}

resource "aws_codebuild_project" "linux_container_general1_xlarge" {
  environment {
    type         = "LINUX_CONTAINER"
    compute_type = "BUILD_GENERAL1_XLARGE"
  }
}

resource "aws_codebuild_project" "linux_container_general1_2xlarge" {
  environment {
    type         = "LINUX_CONTAINER"
    compute_type = "BUILD_GENERAL1_2XLARGE"
  }
}

resource "aws_codebuild_project" "linux_gpu_container_general1_small" {
  environment {
    type         = "LINUX_GPU_CONTAINER"
    compute_type = "BUILD_GENERAL1_SMALL"
  }
}

resource "aws_codebuild_project" "linux_gpu_container_general1_large" {
  environment {
    type         = "LINUX_GPU_CONTAINER"
    compute_type = "BUILD_GENERAL1_LARGE"
  }
}

resource "aws_codebuild_project" "arm_container_general1_small" {
  environment {
    type         = "ARM_CONTAINER"
    compute_type = "BUILD_GENERAL1_SMALL"
  }
}

resource "aws_codebuild_project" "arm_container_general1_medium" {
  environment {
    type         = "ARM_CONTAINER"
    compute_type = "BUILD_GENERAL1_MEDIUM"
  }
}

resource "aws_codebuild_project" "arm_container_general1_large" {
  environment {
    type         = "ARM_CONTAINER"
    compute_type = "BUILD_GENERAL1_LARGE"
  }
}

resource "aws_codebuild_project" "arm_container_general1_xlarge" {
  environment {
    type         = "ARM_CONTAINER"
    compute_type = "BUILD_GENERAL1_XLARGE"
  }
}

resource "aws_codebuild_project" "arm_container_general1_2xlarge" {
  environment {
    type         = "ARM_CONTAINER"
    compute_type = "BUILD_GENERAL1_2XLARGE"
  }
}

resource "aws_codebuild_project" "windows_server_2019_container_general1_medium" {
  environment {
    type         = "WINDOWS_SERVER_2019_CONTAINER"
    compute_type = "BUILD_GENERAL1_MEDIUM"
  }
}

resource "aws_codebuild_project" "windows_server_2019_container_general1_large" {
  environment {
    type         = "WINDOWS_SERVER_2019_CONTAINER"
    compute_type = "BUILD_GENERAL1_LARGE"
  }
}

resource "aws_codebuild_project" "windows_server_2022_container_general1_medium" {
  environment {
    type         = "WINDOWS_SERVER_2022_CONTAINER"
    compute_type = "BUILD_GENERAL1_MEDIUM"
  }
}

resource "aws_codebuild_project" "linux_lambda_container_lambda_1gb" {
  environment {
    type         = "LINUX_LAMBDA_CONTAINER"
    compute_type = "BUILD_LAMBDA_1GB"
  }
}

resource "aws_codebuild_project" "linux_lambda_container_lambda_10gb" {
  environment {
    type         = "LINUX_LAMBDA_CONTAINER"
    compute_type = "BUILD_LAMBDA_10GB"
  }
}

resource "aws_codebuild_project" "arm_lambda_container_lambda_2gb" {
  environment {
    type         = "ARM_LAMBDA_CONTAINER"
    compute_type = "BUILD_LAMBDA_2GB"
  }
}
