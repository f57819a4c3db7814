resource "aws_cognito_user_pool" "standard" {
  name = "users"
}

resource "aws_cognito_user_pool" "lite" {
  name           = "lite"
  user_pool_tier = "LITE"
}

resource "aws_cognito_user_pool" "lite_guarded" {
  name           = "guarded"
  user_pool_tier = "LITE"

  user_pool_add_ons {
    advanced_security_mode = "ENFORCED"
  }
}

resource "aws_cognito_user_pool" "plus" {
  name           = "plus"
  user_pool_tier = "PLUS"

  user_pool_add_ons {
    advanced_security_mode = "AUDIT"
  }
}
