resource "aws_transfer_server" "sftp" {}

resource "aws_transfer_server" "all" {
  protocols = ["SFTP", "FTPS", "FTP", "AS2"]
}

resource "aws_transfer_server" "efs" {
  domain = "EFS"
}
