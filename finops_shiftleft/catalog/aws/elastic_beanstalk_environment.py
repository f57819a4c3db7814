"""Beanstalk environments: free themselves; they start instances, a balancer, a database and logs.

What is not set is as the options' defaults are; a shared balancer is billed as itself.
https://aws.amazon.com/elasticbeanstalk/pricing/
"""

from ..vocabulary import Part, assume, billed, block, by, derive, first, like, outer, span, times
from ..vocabulary import within
from ._beanstalk import first_of, setting

ENVIRONMENT, LAUNCH = "aws:elasticbeanstalk:environment", "aws:autoscaling:launchconfiguration"
GROUP, DATABASE = "aws:autoscaling:asg", "aws:rds:dbinstance"
LISTED = derive(setting("aws:ec2:instances", "InstanceTypes"))(first_of)
USUAL = assume("t3.micro", "t3.micro: the platform decides")
TYPE = first(LISTED, setting(LAUNCH, "InstanceType"), USUAL)
MIN, MAX = first(setting(GROUP, "MinSize"), 1), first(setting(GROUP, "MaxSize"), 4)
KIND = first(setting(ENVIRONMENT, "EnvironmentType"), "LoadBalanced")
RUNNING = KIND.pick(SingleInstance=1, LoadBalanced=span(MIN, MIN, MAX))
SHARED = first(setting(ENVIRONMENT, "LoadBalancerIsShared"), "false")
BALANCED = first(setting(ENVIRONMENT, "LoadBalancerType"), "classic")
BALANCER = KIND.pick(SingleInstance="", LoadBalanced=SHARED.pick(true="", false=BALANCED))
DISK = block(
    volume_size=setting(LAUNCH, "RootVolumeSize"), volume_type=setting(LAUNCH, "RootVolumeType")
)
CLASS = first(setting(DATABASE, "DBInstanceClass"), "")
ENGINE = first(setting(DATABASE, "DBEngine"), "mysql")
STANDBY = first(setting(DATABASE, "MultiAZDatabase"), "false")
STREAMED = first(setting("aws:elasticbeanstalk:cloudwatch:logs", "StreamLogs"), "false")

database = like(
    "aws_db_instance",
    instance_class=outer(CLASS),
    engine=outer(ENGINE),
    allocated_storage=outer(first(setting(DATABASE, "DBAllocatedStorage"), 5)),
    multi_az=outer(STANDBY),
)


def balancer(kind: str) -> Part:
    return within("lb", like("aws_lb", load_balancer_type=kind))


RESOURCE = billed(
    "aws_elastic_beanstalk_environment",
    times(
        RUNNING,
        within(
            "ec2", like("aws_instance", instance_type=outer(TYPE), root_block_device=outer(DISK))
        ),
    ),
    by(
        BALANCER,
        {"": (), "classic": within("elb", like("aws_elb"))},
        application=balancer("application"),
        network=balancer("network"),
    ),
    by(CLASS, {"": ()}, otherwise=within("db", database)),
    by(STREAMED, true=within("cloudwatch", like("aws_cloudwatch_log_group")), false=()),
)
