resource "aws_cloudwatch_metric_alarm" "standard" {
  alarm_name  = "cpu"
  metric_name = "CPUUtilization"
  namespace   = "AWS/EC2"
  period      = 60
}

resource "aws_cloudwatch_metric_alarm" "high" {
  alarm_name  = "fast"
  metric_name = "Latency"
  namespace   = "Ours"
  period      = 10
}

resource "aws_cloudwatch_metric_alarm" "anomaly" {
  alarm_name          = "odd"
  threshold_metric_id = "e1"

  metric_query {
    id         = "e1"
    expression = "ANOMALY_DETECTION_BAND(m1)"
  }

  metric_query {
    id = "m1"

    metric {
      metric_name = "CPUUtilization"
      namespace   = "AWS/EC2"
      period      = 120
      stat        = "Average"
    }
  }
}

resource "aws_cloudwatch_metric_alarm" "insights" {
  alarm_name = "fleet"

  metric_query {
    id         = "q1"
    expression = "SELECT MAX(CPUUtilization) FROM SCHEMA(\"AWS/EC2\", InstanceId)"
    period     = 60
  }
}
