from collections.abc import Callable

Bill = Callable[..., None]


def test_a_notebook_has_a_disk_of_5_gb(bill: Bill) -> None:
    bill(
        'resource "aws_sagemaker_notebook_instance" "a" { instance_type = "ml.t3.medium" }',
        """
        Notebook instance ~   730 Hrs     36.50
        Storage               5 GB-Mo      0.70
        """,
    )
