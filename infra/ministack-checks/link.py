"""The link that the stories use, and the keys of its two sides, as the table keeps them."""

import hashlib
import secrets

NAME = "real-time"
# As short as the stack's ShortestAnswer allows, and Scheduler's whole minutes make sense of.
WINDOW = "PT1M"
ANSWER_WITHIN = "PT1M"


def seed(table):
    """Writes the link and a new key for each side; returns the Authorization headers by side."""
    table.put_item(
        Item={
            "PK": f"LINK#{NAME}",
            "SK": "LINK",
            "marketplaceDialect": "native",
            "sellerDialect": "native",
            "window": WINDOW,
            "answerWithin": ANSWER_WITHIN,
            "invoiceTolerance": 1,
            "announceWindowEnd": True,
            "partialCancelUntold": "refuse",
        }
    )
    return {side: _key(table, side) for side in ("marketplace", "seller")}


def _key(table, side):
    key, secret = f"realtime{side}", secrets.token_hex(16)
    table.put_item(
        Item={
            "PK": f"CREDENTIAL#native#{key}",
            "SK": "CREDENTIAL",
            "role": side.upper(),
            "link": NAME,
            "secretHash": hashlib.sha256(secret.encode()).hexdigest(),
        }
    )
    return f"Bearer cm_{key}_{secret}"
