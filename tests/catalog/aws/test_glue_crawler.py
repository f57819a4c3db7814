"""What a Glue crawler costs."""


def test_dpu_hours(bill):
    crawler = 'resource "aws_glue_crawler" "a" { database_name = "a" }\n'
    bill(crawler, "DPU-hours  100 DPU-Hour  44.00", {"monthly_hours": 100})
