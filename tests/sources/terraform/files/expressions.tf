locals {
  sum        = 1 + 2 * 3 - 4 / 5
  negative   = -5
  minus      = 10 - -3
  grouped    = (1 + 2) * 3
  comparison = var.a >= 1 && var.b <= 2 || !var.c
  equality   = var.a == var.b ? "same" : "different"
  chain      = var.a ? 1 : var.b ? 2 : var.c ? 3 : 4
  lines = (
    var.first
    && var.second
    || var.third
  )
  big      = 123456789012345678901234567890
  small    = 0.000001
  power    = 2.5e-3
  index    = var.list[0]
  last     = var.list[length(var.list) - 1]
  deep     = var.map["key"].list[var.index].name
  splats   = var.list[*].item[0].name
  call     = coalesce(var.a, lookup(var.b, "c", null), "default")
  empty    = []
  nothing  = {}
  trailing = [1, 2, 3, ]
  matrix   = [[1, 2], [3, 4]]
  flat     = flatten([for row in var.rows : [for cell in row : cell.value if cell.shown]])
  expand   = concat(var.lists...)
  calls    = compact(
    distinct(
      var.names,
    )
  )
  boolean = true
  nil     = null
}
