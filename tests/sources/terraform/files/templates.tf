locals {
  greeting = "Hello, %{ if var.name != "" }${var.name}%{ else }unnamed%{ endif }!"
  listed   = "%{ for name in var.names ~} ${name}, %{ endfor ~}"
  nested   = "outer ${join(", ", [for name in var.names : "inner-${name}"])} end"
  price    = "costs 5$ or 100% of $${nothing} and %%{nothing}"
  unicode  = "na\u00efve \U0001F600 größer"
  empty    = ""
  quoted   = "say \"hi\" and C:\\temp\n"
  hosts    = <<-EOT
    %{ for index, host in var.hosts ~}
    ${index} ${host.address} # ${host.name}
    %{ endfor ~}
    last
  EOT
  script = <<EOT
#!/bin/bash
echo "${var.name}" > /etc/name
    indented $HOME \n stays
EOT
}
