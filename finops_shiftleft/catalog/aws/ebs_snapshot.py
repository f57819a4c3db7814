"""EBS snapshots: so much a GB a month; the direct APIs and fast restores are paid by use.

A snapshot keeps the blocks that are written and have changed, so it is at most as large as its
volume: that is what is assumed.
https://aws.amazon.com/ebs/pricing/
"""

from ..vocabulary import Line, assume, attr, aws, billed, first, related, usage

VOLUME = related("volume_id", to="aws_ebs_volume").attr("size")
FULL = assume(1, "as large as its volume")
GIB = first(attr("volume_size"), VOLUME) * FULL
METER = attr("storage_tier", "standard").pick(
    standard="EBS:SnapshotUsage", archive="EBS:SnapshotArchiveStorage"
)
LISTS = usage("monthly_list_block_requests", "ListSnapshotBlocks and ListChangedBlocks")
GETS = usage("monthly_get_block_requests", "GetSnapshotBlock, of 512 KiB")
PUTS = usage("monthly_put_block_requests", "PutSnapshotBlock, of 512 KiB")
FAST = usage("fast_snapshot_restore_hours", "hours of fast restore, in every zone together")

ec2 = aws("AmazonEC2")
calls = "EBS direct API Requests"
restore = ec2("Fast Snapshot Restore", "Hrs", usagetype="EBS:FastSnapshotRestore")
RESOURCE = billed(
    "aws_ebs_snapshot",
    Line("Storage", GIB, ec2("Storage Snapshot", "GB-Mo", usagetype=METER)),
    Line("Fast restore", FAST, restore),
    Line("List requests", LISTS, ec2(calls, "Requests", usagetype="EBS:directAPI.snapshot.List")),
    Line(
        "Blocks read", GETS, ec2(calls, "SnapshotAPIUnits", usagetype="EBS:directAPI.snapshot.Get")
    ),
    Line(
        "Blocks written",
        PUTS,
        ec2(calls, "SnapshotAPIUnits", usagetype="EBS:directAPI.snapshot.Put"),
    ),
)
