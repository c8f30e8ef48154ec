#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the first inputs of the fuzz targets: tests/fuzz/make_seeds.py. What a fuzzer finds besides is kept beside them."""
import pathlib

HERE = pathlib.Path(__file__).parent / "corpus"


def tlv(tag: str, value: bytes, form: int = 0) -> bytes:
    size = len(value)
    if form == 2 or size > 255:
        length = bytes([0x82, size >> 8, size & 255])
    elif form == 1 or size > 127:
        length = bytes([0x81, size])
    else:
        length = bytes([size])
    return bytes.fromhex(tag) + length + value


def chunk(answer: bytes) -> bytes:
    return len(answer).to_bytes(2, "big") + answer


def ok(data: bytes = b"") -> bytes:
    return chunk(data + b"\x90\x00")


def keep(target: str, name: str, data: bytes) -> None:
    (HERE / target).mkdir(parents=True, exist_ok=True)
    (HERE / target / name).write_bytes(data)


def identity(form: int = 0, name: str = "高梨　陽太", address: str = "神奈川県藤沢市朝日町１番地の１") -> bytes:
    inner = tlv("DF21", bytes(8)) + tlv("DF22", name.encode()) + tlv("DF23", address.encode(), form)
    inner += tlv("DF24", b"19940611") + tlv("DF25", b"1")
    return tlv("FF20", inner, form)


NUMBER = bytes.fromhex("100C") + b"314159265352" + b"\xff\xff"
RECORD = bytes.fromhex("011C") + b"123456789012345" + b"14205" + b"20350611"

for form in range(3):
    keep("tlv", f"identity-{form}", identity(form))
keep("tlv", "nested", tlv("FF20", tlv("FF21", tlv("FF22", tlv("FF23", tlv("DF24", b"x"))))))
keep("tlv", "too-deep", bytes.fromhex("3F0E3F0C3F0A3F083F063F043F020100"))
keep("tlv", "twice", tlv("FF20", tlv("DF22", b"a") + tlv("DF22", b"b")))
keep("tlv", "cut", identity()[:-3])
keep("tlv", "endless", bytes.fromhex("FF2080DF2201610000"))
keep("tlv", "three-length-bytes", bytes.fromhex("FF2083000001AA"))
keep("tlv", "long-tag", bytes.fromhex("1F8101020304"))
keep("tlv", "big", bytes.fromhex("DF228211FF") + bytes(64))
keep("tlv", "filler", identity() + b"\x00" * 12)
keep("tlv", "nothing", b"")
keep("tlv", "tag-cut", bytes.fromhex("FF"))
keep("tlv", "length-missing", bytes.fromhex("FF20"))
keep("tlv", "length-cut", bytes.fromhex("FF208200"))
keep("tlv", "list-too-big", b"\x04\x01a" * 1400)
keep("tlv", "deep", bytes.fromhex("2014" "2012" "2010" "200E" "200C" "200A" "2008" "2006" "2004" "2002" "0400"))
keep("tlv", "fault-inside", bytes.fromhex("2006" "2004" "04017F04"))

keep("apdu", "counter", chunk(bytes.fromhex("63C3")))
keep("apdu", "chain", chunk(b"abc" + bytes.fromhex("6102")) + chunk(b"de" + bytes.fromhex("9000")))
keep("apdu", "again", chunk(bytes.fromhex("6C10")) + ok(b"0123456789abcdef"))
keep("apdu", "endless-chain", chunk(b"a" + bytes.fromhex("6101")) * 80)
keep("apdu", "endless-again", chunk(bytes.fromhex("6C01")) * 80)
keep("apdu", "words", b"".join(chunk(bytes.fromhex(w)) for w in
                               "9000 6283 6300 63C0 63CF 6581 6700 6982 6983 6984 6985 6A82 6A86 6B00 6D00 6E00 6F00 62FF".split()))
keep("apdu", "one-byte", chunk(b"\x90"))
keep("apdu", "too-much", chunk(b"x" * 3000 + bytes.fromhex("9000")) * 2)
keep("apdu", "big", chunk(b"x" * 250 + bytes.fromhex("61FF")) * 12 + ok())


def session(what: int, which: int, *answers: bytes) -> bytes:
    return bytes([what, which]) + b"".join(answers)


counter = chunk(bytes.fromhex("63C3"))
# items: 1 basic, 2 number, 4 expiry
keep("session", "basic", session(1, 0, ok(), counter, ok(), ok(identity())))
keep("session", "all", session(7, 0, ok(), counter, ok(), ok(identity()), ok(NUMBER), ok(), ok(RECORD)))
keep("session", "number-a", session(2, 1, ok(), counter, ok(), ok(NUMBER)))
keep("session", "number-b", session(5, 2, ok(), counter, ok(), ok(identity(2)), ok(), ok(RECORD)))
keep("session", "expiry", session(4, 0, ok(), ok(), ok(RECORD)))
keep("session", "long", session(1, 0, ok(), counter, ok(), ok(identity(2, "𠮷﨑" * 60, "長" * 260)[:254]), ok(b"x" * 254)))
keep("session", "wrong", session(1, 0, ok(), counter, chunk(bytes.fromhex("63C2"))))
keep("session", "wrong-6300", session(1, 0, ok(), counter, chunk(bytes.fromhex("6300")), chunk(bytes.fromhex("63C1"))))
keep("session", "locked", session(1, 0, ok(), chunk(bytes.fromhex("63C0"))))
keep("session", "floor", session(0x41, 0, ok(), chunk(bytes.fromhex("63C1"))))
keep("session", "lost", session(1, 0, ok(), counter, chunk(b"\x63"), ok(), counter))
keep("session", "not-ours", session(1, 0, chunk(bytes.fromhex("6A82")) * 12))
keep("session", "torn", session(1, 0, ok(), counter, ok(), ok(identity()[:-9])))
keep("session", "bad-text", session(1, 0, ok(), counter, ok(), ok(identity().replace("高".encode(), b"\xed\xa0\x80"))))
keep("session", "tries", session(0x20, 0, ok(), counter, counter, counter, ok(), counter, counter))
keep("session", "list", session(0x10, 0, ok(), ok(), ok(RECORD)))


def word(status: str) -> bytes:
    return chunk(bytes.fromhex(status))


# Licence: the first byte chooses the file (0 whole, 1 objects, 2 common data, 3 the one inside a My Number card, 4 photograph).
for name, objects in {
    "length-form": "118301", "length-missing": "11", "value-cut": "118205", "tag-twice": "110130110131",
    "two-length-bytes": "11820001301200FF",
}.items():
    keep("licence", f"objects-{name}", b"\x01" + chunk(bytes.fromhex(objects)))
keep("licence", "content-unsound", b"\x00" + chunk(bytes.fromhex("118301")) + chunk(b""))
keep("licence", "changes-unsound", b"\x00" + chunk(bytes.fromhex("12022121")) + chunk(bytes.fromhex("118301")))
keep("licence", "nothing-needed", b"\x00" + chunk(bytes.fromhex("110130")) + chunk(b""))
keep("licence", "no-birth", b"\x00" + chunk(bytes.fromhex("120221211702212116073931333939393900")) + chunk(b""))
keep("licence", "common-unsound", b"\x02" + chunk(bytes.fromhex("458301")))
keep("licence", "common-missing", b"\x02" + chunk(bytes.fromhex("440100")))
keep("licence", "common-no-day", b"\x02" + chunk(bytes.fromhex("450B303031202306022028139999")))
keep("licence", "myna-unsound", b"\x03" + chunk(bytes.fromhex("C583")))
keep("licence", "myna-no-day", b"\x03" + chunk(bytes.fromhex("C50735313331333939")))
keep("licence", "no-photo", b"\x04" + chunk(bytes.fromhex("5F4100")))

# Residence card: 0 address, 1 front, 2 signature, 3 kind, 4 session, 5 padding, 6 a whole reading.
keep("residence", "kind-number", b"\x03" + ok(bytes.fromhex("C10102")) + word("6B00"))
keep("residence", "kind-none", b"\x03" + ok(bytes.fromhex("C20131")) + word("6B00"))
keep("residence", "kind-refused", b"\x03" + word("6982"))
keep("residence", "address-filled", b"\x00" + chunk(bytes.fromhex("D206323032363131D303313331D405616263FF00")))
keep("residence", "address-unsound", b"\x00" + chunk(bytes.fromhex("D483")))
keep("residence", "no-front", b"\x01" + chunk(bytes.fromhex("D10100")))
keep("residence", "no-signature", b"\x02" + chunk(b"") * 3)
keep("residence", "no-certificate", b"\x02" + chunk(bytes.fromhex("DA0101DB0102")) + chunk(b"") * 2)
keep("residence", "no-padding", b"\x05" + chunk(b"text"))
free = bytes(3)  # SELECT, SELECT MF, READ of the kind, each answered as a card should
raw = b"\x01"
for name, answers in {
    "challenge-torn": raw + chunk(b""), "challenge-refused": raw + word("6D00"), "mutual-torn": b"\x00" + raw + chunk(b""),
    "mutual-unknown": b"\x00" + raw + word("6D00"), "mutual-refused": b"\x00" + raw + word("6300"),
    "mutual-short": b"\x00" + raw + ok(b"short"), "verify-refused": bytes(2) + raw + word("6300"),
    "read-torn": bytes(4) + raw + chunk(b""), "read-refused": bytes(4) + raw + word("6982"),
    "read-plain": bytes(4) + raw + ok(b"plain"), "read-unsound": bytes(4) + raw + ok(bytes.fromhex("860901") + bytes(8)),
    "no-file": bytes(3) + raw + word("6A82"),
}.items():
    keep("residence", f"whole-{name}", b"\x06\x00" + free + answers)

# Pictures: a plain JPEG 2000 codestream, changed where a decoder is easily misled.
jp2 = (HERE / "picture" / "jp2").read_bytes()[1:]
stream = jp2[jp2.index(bytes.fromhex("FF4FFF51")):]
tile = stream.index(bytes.fromhex("FF90000A"))
data = stream.index(bytes.fromhex("FF93"), tile)


def picture(name: str, codestream: bytes) -> None:
    keep("picture", name, b"\x01" + codestream)


picture("no-stream", (8).to_bytes(4, "big") + b"free" + b"")
picture("many-boxes", ((8).to_bytes(4, "big") + b"free") * 20)
picture("many-markers", stream[:tile] + bytes.fromhex("FF640002") * 70)
picture("marker-too-small", stream[:tile] + bytes.fromhex("FF640001"))
picture("marker-unknown", stream[:tile] + bytes.fromhex("FF300002"))
picture("tile-before-data", stream[:tile] + bytes.fromhex("FF90000A00000000000E0001") + bytes.fromhex("FF640002") + stream[data:])
picture("tile-to-the-end", stream[:tile + 6] + bytes(4) + stream[tile + 10:-2])
picture("tile-cut", stream[:tile + 6] + bytes(4) + stream[tile + 10:data + 40])
picture("tile-too-long", stream[:tile + 6] + bytes.fromhex("7FFFFFFF") + stream[tile + 10:])
picture("cut", stream[:tile + 4])
