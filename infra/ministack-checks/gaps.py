"""What cannot be seen on MiniStack."""

TEXT = """
Not played here, since MiniStack lacks what they need; the stories on the local system cover them:
- silence of 30 days, windows of any length: nobody can move its clock
- a batch of the stream that fails in part, is halved or given up: it knows no partial answers, no limit of retries
- events and timers that are tried again or end in a dead-letter queue: its bus and its Scheduler try once
- unknown routes, bodies that are too large, throttling: it has no gateway responses
- what a role may not do: it checks no permissions
- what expires or is restored: CloudFormation sets neither TTL nor point-in-time recovery there
- cold starts and their limits: the functions run under AWS's runtime client, but not in its sandbox"""
