locals {
  tags = {
    Name          = "x"
    "Cost Center" = "y"
    (var.key)     = "z"
    "${var.a}-b"  = 1
    number : 5
    inner = { a = 1, b = { c = "d" } }, # a comma and a comment
    list = [
      { a = 1 },
      { a = 2 },
    ]
  }
  sizes = { small = 1, large = 2 }
  one_line = { a = 1, b = "two", c = true, d = null, e = [1, 2] }
  grouped = { for item in var.items : item.kind => item.name... }
  renamed = { for key, value in var.map : upper(key) => { name = value, length = length(value) } }
}
