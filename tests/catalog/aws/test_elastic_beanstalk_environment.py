from collections.abc import Callable

Bill = Callable[..., None]
ENVIRONMENT, LAUNCH = "aws:elasticbeanstalk:environment", "aws:autoscaling:launchconfiguration"
GROUP, DATABASE = "aws:autoscaling:asg", "aws:rds:dbinstance"
LOGS = "aws:elasticbeanstalk:cloudwatch:logs"
SIZED = [
    (LAUNCH, "InstanceType", "t3.medium"),
    (LAUNCH, "RootVolumeSize", "10"),
    (LAUNCH, "RootVolumeType", "gp3"),
]
SINGLE = (ENVIRONMENT, "EnvironmentType", "SingleInstance")


def environment(*settings: tuple[str, str, str]) -> str:
    blocks = "".join(
        f'setting {{\n namespace = "{namespace}"\n name = "{name}"\n value = "{value}"\n }}\n'
        for namespace, name, value in settings
    )
    return f'resource "aws_elastic_beanstalk_environment" "a" {{\n name = "e"\n {blocks} }}'


def test_a_single_instance_has_no_balancer(bill: Bill) -> None:
    # 730 hours at 0.04, 10 GB at 0.08
    bill(
        environment(SINGLE, *SIZED),
        """
        ec2 > Instance (Linux, t3.medium, Shared) ~    730 Hrs      29.20
        ec2 > root_block_device > Storage (gp3)        10 GB-Mo      0.80
        """,
    )


def test_instances_range_from_the_least_to_the_most(bill: Bill) -> None:
    # 2 to 3 instances behind a classic balancer at 0.025
    bill(
        environment(*SIZED, (GROUP, "MinSize", "2"), (GROUP, "MaxSize", "3")),
        """
        ec2 > Instance (Linux, t3.medium, Shared)    1460/1460/2190 Hrs   58.40/58.40/87.60
        ec2 > root_block_device > Storage (gp3)      20/20/30 GB-Mo       1.60/1.60/2.40
        elb > Load balancer                            730 Hrs              18.25
        """,
    )


def test_the_instance_types_option_wins_and_its_first_is_taken(bill: Bill) -> None:
    bill(
        environment(
            SINGLE,
            *SIZED[1:],
            (LAUNCH, "InstanceType", "m5.24xlarge"),
            ("aws:ec2:instances", "InstanceTypes", "t3.medium, t3.large"),
        ),
        """
        ec2 > Instance (Linux, t3.medium, Shared) ~    730 Hrs      29.20
        ec2 > root_block_device > Storage (gp3)        10 GB-Mo      0.80
        """,
    )


def test_a_shared_balancer_is_billed_as_itself(bill: Bill) -> None:
    bill(
        environment(
            *SIZED,
            (GROUP, "MaxSize", "1"),
            (ENVIRONMENT, "LoadBalancerType", "application"),
            (ENVIRONMENT, "LoadBalancerIsShared", "true"),
        ),
        """
        ec2 > Instance (Linux, t3.medium, Shared) ~    730 Hrs      29.20
        ec2 > root_block_device > Storage (gp3)        10 GB-Mo      0.80
        """,
    )


def test_logs_a_balancer_and_a_database_of_its_own(bill: Bill) -> None:
    # the database: 730 hours at 0.02, 20 GB of gp2
    bill(
        environment(
            *SIZED,
            (GROUP, "MaxSize", "1"),
            (ENVIRONMENT, "LoadBalancerType", "application"),
            (DATABASE, "DBInstanceClass", "db.t3.micro"),
            (DATABASE, "DBAllocatedStorage", "20"),
            (LOGS, "StreamLogs", "true"),
        ),
        """
        ec2 > Instance (Linux, t3.medium, Shared) ~          730 Hrs      29.20
        ec2 > root_block_device > Storage (gp3)              10 GB-Mo      0.80
        lb > Load balancer                                   730 Hrs      14.60
        db > Database instance (MySQL, db.t3.micro, Single-AZ)     730 Hrs      14.60
        db > Storage    20 GB-Mo   2.00
        cloudwatch > Data ingested                           10 GB         5.00
        """,
        {"cloudwatch": {"monthly_data_ingested_gb": 10}},
    )
