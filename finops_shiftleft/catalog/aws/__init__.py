"""Amazon Web Services, by the names of https://aws.amazon.com/pricing/."""
