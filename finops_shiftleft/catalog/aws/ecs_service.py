"""ECS services: on Fargate they pay for their tasks; on EC2 the instances are paid for already.

https://aws.amazon.com/ecs/pricing/
Not expressed: managed instances and ECS Anywhere, of which a service does not know how many.
"""

from ..vocabulary import attr, billed, by, derive, each, first, follow, group, like, related
from ..vocabulary import times, usage
from ._ecs_placement import placed, tasks, used

task = related("task_definition", to="aws_ecs_task_definition")
cluster = related("cluster", to="aws_ecs_cluster")
defaults = related("name", to="aws_ecs_cluster_capacity_providers")  # read in the cluster
DEFAULT = "default_capacity_provider_strategy"
THERE = defaults.found.pick({True: defaults.attr(DEFAULT, ()), False: attr(DEFAULT, ())})
USUAL = cluster.found.pick({True: cluster.read(THERE), False: ()})
LAUNCH, STRATEGY = attr("launch_type", ""), first(attr("capacity_provider_strategy"), ())
NEEDS = task.found.pick({True: task.attr("requires_compatibilities", ()), False: ()})
COUNT = first(usage("tasks", "tasks that run, on average"), attr("desired_count", 0))
CLUSTERS = LAUNCH.pick({"": USUAL}, otherwise=())  # the cluster's is read where nothing is said
PLACED = derive(LAUNCH, STRATEGY, CLUSTERS, NEEDS)(placed)
TASKS, USED = derive(COUNT, PLACED)(tasks), derive(PLACED)(used)

spot = follow(task, capacity_provider="FARGATE_SPOT")
disk = like("aws_ebs_volume", size=attr("size_in_gb"), type=attr("volume_type", "gp3"))

RESOURCE = billed(
    "aws_ecs_service",
    by(USED["FARGATE"], {True: times(TASKS["FARGATE"], follow(task)), False: ()}),
    by(USED["FARGATE_SPOT"], {True: group("Spot", times(TASKS["FARGATE_SPOT"], spot)), False: ()}),
    times(COUNT, each("volume_configuration", each("managed_ebs_volume", disk))),
)
