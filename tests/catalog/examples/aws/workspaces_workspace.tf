resource "aws_workspaces_workspace" "always" {
  directory_id = "d"
  bundle_id    = "wsb-a"
  user_name    = "u"
}

resource "aws_workspaces_workspace" "stopping" {
  directory_id = "d"
  bundle_id    = "wsb-b"
  user_name    = "v"

  workspace_properties {
    compute_type_name    = "VALUE"
    root_volume_size_gib = 80
    user_volume_size_gib = 10
    running_mode         = "AUTO_STOP"
  }
}
