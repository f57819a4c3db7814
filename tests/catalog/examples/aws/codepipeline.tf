resource "aws_codepipeline" "v1" {
  name = "p"
}

resource "aws_codepipeline" "v2" {
  name          = "q"
  pipeline_type = "V2"
}
