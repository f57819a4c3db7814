moved {
  from = aws_instance.old
  to   = aws_instance.web["a"]
}

import {
  to = aws_s3_bucket.logs
  id = "logs"
}

removed {
  from = aws_instance.gone
  lifecycle {
    destroy = false
  }
}

check "health" {
  data "http" "page" {
    url = "https://example.com"
  }
  assert {
    condition     = data.http.page.status_code == 200
    error_message = "${data.http.page.url} is down"
  }
}

resource "terraform_data" "run" {
  triggers_replace = [timestamp()]
  provisioner "local-exec" {
    when    = destroy
    command = "echo bye"
  }
  connection {
    type = "ssh"
    port = 22
  }
}
