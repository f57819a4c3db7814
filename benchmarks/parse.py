"""How fast .tf files are parsed, in MB/s, and how that compares with python-hcl2.

python benchmarks/parse.py [blocks]
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import hcl2

from finops_shiftleft.sources.terraform.parser import parse

ROUNDS = 5
FOR_HCL2 = 20  # blocks that are enough for the slow one

BLOCKS = """
# web servers of group {n}
resource "aws_instance" "web_{n}" {{
  count                  = var.enabled ? var.instances : 0
  ami                    = data.aws_ami.ubuntu.id
  instance_type          = "m5.large"
  subnet_id              = element(module.vpc.private_subnets, count.index)
  vpc_security_group_ids = [aws_security_group.web.id, var.extra_groups[0]]
  monitoring             = true
  user_data              = templatefile("${{path.module}}/init.sh", {{ name = var.name, n = {n} }})

  root_block_device {{
    volume_type = "gp3"
    volume_size = 50 # GB
    encrypted   = true
  }}

  dynamic "ebs_block_device" {{
    for_each = {{ for key, disk in var.disks : key => disk if disk.size > 0 }}
    content {{
      device_name = ebs_block_device.value.device
      volume_size = ebs_block_device.value.size
    }}
  }}

  tags = merge(local.common_tags, {{
    Name          = "${{var.project}}-${{var.environment}}-web-${{count.index + 1}}"
    Environment   = var.environment
    "Cost-Center" = "1234"
  }})
}}

variable "disks_{n}" {{
  type        = map(object({{ size = number, device = optional(string, "sdb") }}))
  description = "The disks of group {n}"
  default     = {{}}
}}

resource "aws_iam_policy" "policy_{n}" {{
  name   = "policy-{n}"
  policy = <<-JSON
    {{
      "Statement": [{{ "Effect": "Allow", "Resource": "${{aws_s3_bucket.logs.arn}}/*" }}]
    }}
  JSON
}}

output "ids_{n}" {{
  value = aws_instance.web_{n}[*].id
}}
"""


def megabytes_per_second(read: Callable[[str], object], text: str) -> float:
    """The best of a few rounds."""
    seconds = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        read(text)
        seconds.append(time.perf_counter() - started)
    return len(text) / 1e6 / min(seconds)


def main() -> None:
    blocks = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    text = "".join(BLOCKS.format(n=n) for n in range(blocks))
    short = "".join(BLOCKS.format(n=n) for n in range(FOR_HCL2))
    assert not parse("main.tf", text)[2]
    ours = megabytes_per_second(lambda source: parse("main.tf", source), text)
    theirs = megabytes_per_second(hcl2.loads, short)
    print(f"finops-shiftleft  {ours:6.2f} MB/s   {len(text) / 1e6:.2f} MB")
    print(f"python-hcl2       {theirs:6.2f} MB/s   {ours / theirs:.0f} times slower")


if __name__ == "__main__":
    main()
