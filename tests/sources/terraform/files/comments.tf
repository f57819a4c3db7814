/* A block comment at the top,
   over two lines. */

# hash
// slashes
resource "aws_s3_bucket" "logs" { # behind the brace
  # inside
  bucket = "logs" # behind a value

  // another
  force_destroy = false
  /* between */
  tags = { # behind a brace
    # in an object
    a = "#1" // behind an entry
    b = "http://example.com/*not a comment*/"
  }
  list = [
    # in a list
    1, # one
    /* two */ 2
  ]
}
# at the end
