"""What happens before the command line is parsed: the first picture is shown as early as possible."""
