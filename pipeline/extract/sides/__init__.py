"""Which office each participant holds, and which country or body he or she represents."""
