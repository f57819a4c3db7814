"""What a stage of API Gateway costs: its cache."""


def stage(body: str = "") -> str:
    head = 'rest_api_id = "a"\nstage_name = "live"\ndeployment_id = "d"'
    return f'resource "aws_api_gateway_stage" "a" {{\n{head}\n{body}\n}}\n'


def test_a_stage_is_free_without_a_cache(bill):
    bill(stage(), "")
    bill(stage('cache_cluster_enabled = false\ncache_cluster_size = "118"'), "")


def test_a_cache_costs_by_its_size(bill):
    cached = 'cache_cluster_enabled = true\ncache_cluster_size = "1.6"'
    bill(stage(cached), "Cache (1.6)  730 Hrs  29.20")


def test_a_size_may_be_a_number(bill):
    bill(
        stage("cache_cluster_enabled = true\ncache_cluster_size = 118"),
        "Cache (118)  730 Hrs  1460.00",
    )


def test_a_cache_of_no_size_is_taken_to_be_the_smallest(bill):
    bill(stage("cache_cluster_enabled = true"), "Cache (0.5) ~  730 Hrs  14.60")


def test_a_size_that_is_not_sold(bill):
    bill(
        stage('cache_cluster_enabled = true\ncache_cluster_size = "7"'),
        "Cache  no price for AmazonApiGateway Amazon API Gateway Cache in us-east-1 per Hrs, cacheMemorySizeGb 7",
    )
