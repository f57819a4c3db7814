web = {
  size    = "t3.large"
  min     = 2
  max     = 6
  desired = 3
}
