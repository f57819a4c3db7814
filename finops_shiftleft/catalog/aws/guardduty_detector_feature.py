"""Features of a detector: each is billed by what it analyzes, while it is enabled.

https://aws.amazon.com/guardduty/pricing/
"""

from ..vocabulary import Line, Sku, attr, aws, billed, by, usage


def row(unit: str, meter: str) -> Sku:
    return aws("AmazonGuardDuty")(None, unit, usagetype=meter)


CPUS = usage("monitored_vcpus", "vCPUs that are monitored, on average")
ACUS = usage("monitored_acus", "Aurora capacity units that are monitored, on average")
S3 = usage("monthly_s3_data_events", "S3 data events analyzed each month")
AUDITS = usage("monthly_kubernetes_audit_events", "Kubernetes audit events analyzed each month")
SCANNED = usage("monthly_ebs_scanned_gb", "GB of EBS volumes scanned each month")
FLOWS = usage("monthly_lambda_flow_log_gb", "GB of Lambda's flow logs analyzed each month")
FEATURES = {
    "S3_DATA_EVENTS": [Line("S3 data events", S3, row("Events", "PaidS3DataEventsAnalyzed"))],
    "EKS_AUDIT_LOGS": [
        Line("Kubernetes audit logs", AUDITS, row("Events", "PaidKubernetesAuditLogsAnalyzed"))
    ],
    "EBS_MALWARE_PROTECTION": [
        Line("Volumes scanned", SCANNED, row("GB", "EBS-MalwareProtection-Bytes"))
    ],
    "RDS_LOGIN_EVENTS": [
        Line("RDS instances", CPUS, row("vCPU-Months", "PaidRDS-vCPU")),
        Line("Aurora Serverless", ACUS, row("ACU-Months", "PaidRDS-ACU")),
    ],
    "EKS_RUNTIME_MONITORING": [Line("Runtime", CPUS, row("vCPU-Months", "PaidEKSRuntime-vCPU"))],
    "RUNTIME_MONITORING": [Line("Runtime", CPUS, row("vCPU-Months", "PaidEC2Runtime-vCPU"))],
    "LAMBDA_NETWORK_LOGS": [
        Line("Lambda network logs", FLOWS, row("GB", "PaidLambdaEventsAnalyzed-Bytes"))
    ],
}
RESOURCE = billed(
    "aws_guardduty_detector_feature",
    by(attr("status", "ENABLED"), ENABLED=by(attr("name"), FEATURES), DISABLED=()),
)
