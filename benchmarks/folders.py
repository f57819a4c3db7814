"""What the benchmarks read, written into a folder."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

Write: TypeAlias = Callable[[Path], None]

SIZES = ("t3.medium", "m5.large", "c5.xlarge", "r5.2xlarge", "t3.micro")
PROVIDER = 'provider "aws" {\n  region = "us-east-1"\n}\n'
GIT = ("git", "-c", "user.name=benchmark", "-c", "user.email=benchmark@example.org")


def instance(number: int) -> str:
    """About 160 characters, every one another disk."""
    return f"""resource "aws_instance" "web_{number}" {{
  ami           = "ami-0123456789abcdef0"
  instance_type = "{SIZES[number % len(SIZES)]}"
  root_block_device {{
    volume_type = "gp3"
    volume_size = {20 + number % 400}
  }}
}}
"""


def literal(many: int) -> Write:
    """So many resources in one file."""

    def write(folder: Path) -> None:
        text = PROVIDER + "".join(map(instance, range(many)))
        (folder / "main.tf").write_text(text)

    return write


def modules(folder: Path) -> None:
    """300 calls of a module of seven resources."""
    inner = folder / "modules" / "service"
    inner.mkdir(parents=True)
    kinds = "".join(
        f'resource "aws_cloudwatch_log_group" "log_{n}" {{\n  name = "${{var.name}}-{n}"\n}}\n'
        for n in range(4)
    )
    (inner / "main.tf").write_text(
        f"""variable "name" {{ type = string }}
variable "size" {{ type = string }}
variable "disk" {{ type = number }}
resource "aws_instance" "a" {{
  instance_type = var.size
  root_block_device {{
    volume_size = var.disk
    volume_type = "gp3"
  }}
}}
resource "aws_ebs_volume" "a" {{
  availability_zone = "us-east-1a"
  size              = var.disk
  type              = "gp3"
}}
resource "aws_sqs_queue" "a" {{ name = var.name }}
{kinds}"""
    )
    calls = "".join(
        f"""module "service_{n}" {{
  source = "./modules/service"
  name   = "service-{n}"
  size   = "{SIZES[n % len(SIZES)]}"
  disk   = {10 + n}
}}
"""
        for n in range(300)
    )
    (folder / "main.tf").write_text(PROVIDER + calls)


def counted(folder: Path) -> None:
    """One block that makes 10,000 instances."""
    text = 'resource "aws_instance" "a" {\n  count = 10000\n  instance_type = "t3.micro"\n}\n'
    (folder / "main.tf").write_text(PROVIDER + text)


# ---------------------------------------------------------------------------------- a monorepo

ROOTS = 1_000
SHARED = {
    "network": """variable "azs" { type = number }
resource "aws_vpc" "this" { cidr_block = "10.0.0.0/16" }
resource "aws_subnet" "private" {
  count      = var.azs
  vpc_id     = aws_vpc.this.id
  cidr_block = cidrsubnet(aws_vpc.this.cidr_block, 8, count.index)
}
resource "aws_nat_gateway" "this" {
  count     = var.azs
  subnet_id = aws_subnet.private[count.index].id
}
output "vpc_id" { value = aws_vpc.this.id }
""",
    "service": """variable "name" {}
variable "size" {}
variable "replicas" { default = 2 }
locals { tags = { app = var.name } }
resource "aws_instance" "app" {
  count         = var.replicas
  instance_type = var.size
  root_block_device {
    volume_size = 30
    volume_type = "gp3"
  }
  tags = merge(local.tags, { Name = format("%s-%d", var.name, count.index) })
}
resource "aws_lb" "this" {
  name               = var.name
  load_balancer_type = "application"
}
resource "aws_security_group" "this" { name = var.name }
resource "aws_iam_role" "this" {
  name               = var.name
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [] })
}
""",
    "database": """variable "name" {}
resource "aws_db_instance" "this" {
  identifier        = var.name
  engine            = "postgres"
  instance_class    = "db.t3.medium"
  allocated_storage = 100
  storage_type      = "gp3"
}
resource "aws_db_subnet_group" "this" { subnet_ids = [] }
""",
}


def monorepo(folder: Path) -> None:
    """1,000 roots, each calling three modules: 18 resources a root."""
    for name, text in SHARED.items():
        home = folder / "modules" / name
        home.mkdir(parents=True)
        (home / "main.tf").write_text(text)
    for number in range(ROOTS):
        home = folder / "live" / ("dev", "prod")[number % 2] / f"service{number:04}"
        home.mkdir(parents=True)
        (home / "variables.tf").write_text('variable "replicas" { default = 2 }\n')
        (home / "main.tf").write_text(root(f"service{number:04}", SIZES[number % len(SIZES)]))


def root(name: str, size: str) -> str:
    return f"""terraform {{
  backend "s3" {{
    bucket = "states"
    key    = "{name}"
  }}
}}
{PROVIDER}module "network" {{
  source = "../../../modules/network"
  azs    = 3
}}
module "service" {{
  source   = "../../../modules/service"
  name     = "{name}"
  size     = "{size}"
  replicas = var.replicas
}}
module "database" {{
  source = "../../../modules/database"
  name   = "{name}"
}}
resource "aws_s3_bucket" "data" {{ bucket = "{name}-data" }}
resource "aws_sqs_queue" "jobs" {{ name = "{name}" }}
resource "aws_dynamodb_table" "sessions" {{
  name           = "{name}"
  hash_key       = "id"
  billing_mode   = "PROVISIONED"
  read_capacity  = 5
  write_capacity = 5
}}
"""


# ---------------------------------------------------------------------------------- manifests


def manifest(folder: Path) -> None:
    """Two megabytes of Deployments in one file, on a cluster that finops.yml describes."""
    documents: list[str] = []
    size = 0
    while size < 2_000_000:
        documents.append(deployment(len(documents)))
        size += len(documents[-1])
    (folder / "all.yaml").write_text("---\n".join(documents))
    (folder / "finops.yml").write_text(
        "version: 1\nkubernetes:\n  main:\n    provider: aws\n    region: us-east-1\n"
        "    pools:\n      - name: workers\n        instance_type: m5.large\n        nodes: 400\n"
    )


def deployment(number: int) -> str:
    return f"""apiVersion: apps/v1
kind: Deployment
metadata:
  name: service-{number}
  namespace: team-{number % 40}
  labels:
    app: service-{number}
spec:
  replicas: {1 + number % 3}
  selector:
    matchLabels:
      app: service-{number}
  template:
    metadata:
      labels:
        app: service-{number}
    spec:
      containers:
        - name: app
          image: registry.example.org/service-{number}:1.0
          ports:
            - containerPort: 8080
          env:
            - name: MODE
              value: production
          resources:
            requests:
              cpu: {10 + number % 90}m
              memory: {32 + number % 96}Mi
"""


# ------------------------------------------------------------------------------------- changes


def committed(folder: Path) -> None:
    for command in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-q", "-m", "before"]):
        subprocess.run([*GIT, *command], cwd=folder, check=True)


def changed(folder: Path) -> None:
    """5,000 resources in one committed file, one line of which has changed since."""
    literal(5_000)(folder)
    committed(folder)
    edited(folder / "main.tf")


def changed_root(folder: Path) -> None:
    """A committed monorepo of which one root has changed since."""
    monorepo(folder)
    committed(folder)
    edited(folder / "live" / "dev" / "service0000" / "main.tf")


def edited(path: Path) -> None:
    path.write_text(path.read_text().replace("t3.medium", "m5.large", 1))
