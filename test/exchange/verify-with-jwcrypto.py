"""Verifies a sealed report with the key of its agency card, by another library than ours (needs jwcrypto).

    python3 verify-with-jwcrypto.py CARD REPORT
"""

import json
import sys

from jwcrypto import jwk, jws


def opened(path: str, key: jwk.JWK | None = None) -> dict:
    token = jws.JWS()
    with open(path, encoding="utf-8") as file:
        token.deserialize(file.read())
    if key is None:  # a card is sealed by the very key it carries
        key = jwk.JWK(**json.loads(token.objects["payload"])["data"]["jwk"])
    token.verify(key, alg="ES256")
    return json.loads(token.payload)


card = opened(sys.argv[1])
key = jwk.JWK(**card["data"]["jwk"])
report = opened(sys.argv[2], key)
if report["agencyId"] != card["agencyId"]:
    sys.exit("the report names another agency than the card")
print(f"{report['agencyId']}: report {report['id']}, revision {report['revision']}, key {key.thumbprint()}")
