"""What a Glue job costs, by what it runs on."""

import pytest


def job(body: str, command: str = "") -> str:
    return f'resource "aws_glue_job" "a" {{\nname = "a"\n{body}\ncommand {{\n{command}\n}}\n}}\n'


HOURS = {"monthly_hours": 10}


def test_ten_dpus_without_a_size(bill):
    bill(job(""), "DPU-hours  100 DPU-Hour  40.00", HOURS)


def test_a_capacity(bill):
    bill(job('max_capacity = "2"'), "DPU-hours  20 DPU-Hour  8.00", HOURS)


@pytest.mark.parametrize(
    ("worker", "hours", "cost"),
    [
        ("Standard", "40", "16.00"),
        ("G.025X", "10", "4.00"),
        ("G.1X", "40", "16.00"),
        ("G.2X", "80", "32.00"),
        ("G.4X", "160", "64.00"),
        ("G.8X", "320", "128.00"),
        ("G.12X", "480", "192.00"),
        ("G.16X", "640", "256.00"),
    ],
)
def test_four_workers(bill, worker, hours, cost):
    workers = f'worker_type = "{worker}"\nnumber_of_workers = "4"'
    bill(job(workers), f"DPU-hours  {hours} DPU-Hour  {cost}", HOURS)


def test_flexible_execution_is_cheaper(bill):
    flex = 'execution_class = "FLEX"\nworker_type = "G.1X"\nnumber_of_workers = 4'
    bill(job(flex), "DPU-hours  40 DPU-Hour  12.00", HOURS)


def test_memory_optimized_workers_have_a_price_of_their_own(bill):
    bill(
        job('worker_type = "R.2X"\nnumber_of_workers = 4'),
        "DPU-hours  no price for AWSGlue AWS Glue in us-east-1 per DPU-Hour, usagetype ETL-MemOpt-DPU-Hour",
        HOURS,
    )


def test_streaming_is_priced_as_etl(bill):
    streaming = job('worker_type = "G.1X"\nnumber_of_workers = 2', 'name = "gluestreaming"')
    bill(streaming, "DPU-hours  20 DPU-Hour  8.00", HOURS)


def test_a_python_shell_has_a_sixteenth_of_a_dpu(bill):
    shell = 'name = "pythonshell"'
    bill(job("", shell), "DPU-hours  0.625 DPU-Hour  0.25", HOURS)
    bill(job("max_capacity = 1.0", shell), "DPU-hours  10 DPU-Hour  4.00", HOURS)


def test_ray_counts_memory_dpus(bill):
    ray = job('worker_type = "Z.2X"\nnumber_of_workers = 5', 'name = "glueray"')
    bill(ray, "M-DPU-hours  100 M-DPU-Hour  50.00", HOURS)
