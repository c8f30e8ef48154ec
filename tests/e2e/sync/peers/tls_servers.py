#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Servers nobody should talk to, and one good one: tls_servers.py FOLDER. Certificates are made by openssl.

The first line of output is JSON: name -> port; `nginx` is one nobody listens on. FOLDER/bytes gets a line `name count` whenever application data arrived.
FOLDER has ca.pem, crl.pem, client.pem, client.key for whoever calls; server.pem, server.key and clients.pem for a proxy.
"""
import json
import os
import pathlib
import socket
import ssl
import subprocess
import sys
import threading
import time
import warnings

warnings.simplefilter("ignore", DeprecationWarning)  # old TLS is the point
FOLDER = pathlib.Path(sys.argv[1])
os.chdir(FOLDER)
LOCK = threading.Lock()


def openssl(*arguments, **more):
    done = subprocess.run(["openssl", *arguments], capture_output=True, text=True, **more)
    if done.returncode:
        sys.exit("openssl " + " ".join(arguments) + "\n" + done.stderr)


def key(name, kind="ec"):
    how = {"ec": ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"],
           "rsa": ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"],
           "small": ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024"]}[kind]
    openssl("genpkey", *how, "-out", name + ".key")


def root(name):
    key(name)
    openssl("req", "-x509", "-new", "-key", name + ".key", "-subj", "/CN=" + name, "-days", "30", "-out", name + ".pem",
            "-addext", "keyUsage=critical,keyCertSign,cRLSign")


def database(name):
    for part, text in (("index", ""), ("serial", "1000"), ("crlnumber", "01")):
        path = pathlib.Path(f"{name}.{part}")
        if not path.exists():
            path.write_text(text + ("\n" if text else ""))
    pathlib.Path(name + ".cnf").write_text(f"""[ca]
default_ca=here
[here]
database={name}.index
serial={name}.serial
crlnumber={name}.crlnumber
new_certs_dir=.
certificate={name}.pem
private_key={name}.key
default_md=sha256
default_days=30
default_crl_days=30
policy=any
unique_subject=no
[any]
commonName=supplied
""")


def leaf(name, by="ca", names="DNS:localhost,IP:127.0.0.1", kind="ec", usage="serverAuth", start="", end="", digest="sha256",
         subject="localhost", extra=""):
    key(name, kind)
    database(by)
    openssl("req", "-new", "-key", name + ".key", "-subj", "/CN=" + subject, "-out", name + ".csr")
    pathlib.Path(name + ".ext").write_text(f"subjectAltName={names}\nextendedKeyUsage={usage}\n" if not extra else extra)
    dates = (["-startdate", start] if start else []) + (["-enddate", end] if end else [])
    openssl("ca", "-batch", "-config", by + ".cnf", "-in", name + ".csr", "-out", name + ".pem", "-notext", "-md", digest,
            "-extfile", name + ".ext", *dates)


AUTHORITY = "basicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign,cRLSign\n"
root("ca")
root("stranger")
leaf("server")
leaf("client", usage="clientAuth", subject="kakanai", names="DNS:kakanai")
leaf("expired", start="20200101000000Z", end="20200201000000Z")
leaf("early", start="20990101000000Z", end="20990201000000Z")
leaf("othername", names="DNS:intake.example", subject="intake.example")
leaf("cnonly", names="DNS:intake.example")
leaf("wildcard", names="DNS:*.localhost,DNS:*.example")
leaf("otherip", names="DNS:intake.example,IP:127.0.0.9", subject="127.0.0.9")
leaf("stranger-leaf", by="stranger")
leaf("sha1", digest="sha1")
leaf("small", kind="small")
leaf("rsa", kind="rsa")
leaf("clientonly", usage="clientAuth")
leaf("revoked")
key("self")
openssl("req", "-x509", "-new", "-key", "self.key", "-subj", "/CN=localhost", "-days", "30", "-out", "self.pem", "-addext",
        "subjectAltName=DNS:localhost,IP:127.0.0.1")
leaf("middle", subject="middle", extra=AUTHORITY)
leaf("undermiddle", by="middle")
leaf("oldmiddle", subject="oldmiddle", extra=AUTHORITY, start="20200101000000Z", end="20200201000000Z")
leaf("underold", by="oldmiddle")
leaf("underleaf", by="server")
pathlib.Path("underold.pem").write_text(pathlib.Path("underold.pem").read_text() + pathlib.Path("oldmiddle.pem").read_text())
pathlib.Path("underleaf.pem").write_text(pathlib.Path("underleaf.pem").read_text() + pathlib.Path("server.pem").read_text())
openssl("ca", "-config", "ca.cnf", "-revoke", "revoked.pem")
openssl("ca", "-config", "ca.cnf", "-gencrl", "-out", "crl.pem")


def context(name="server", least=None, most=None, ciphers="ALL:@SECLEVEL=0", clients=None):
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.set_ciphers(ciphers)
    made.minimum_version = least or ssl.TLSVersion.TLSv1_2
    if most:
        made.maximum_version = most
    made.load_cert_chain(name + ".pem", name + ".key")
    if clients:
        made.verify_mode = ssl.CERT_REQUIRED
        made.load_verify_locations(clients)
    return made


def saw(name, data):
    if data:
        with LOCK, open("bytes", "a") as log:
            log.write(f"{name} {len(data)}\n")


def over_tls(made):
    def serve(name, connection):
        with made.wrap_socket(connection, server_side=True) as channel:
            data = channel.recv(65536)
            while data and not data.endswith(b"}"):  # all of it: closing before would take the answer along
                more = channel.recv(65536)
                data = data + more if more else data + b"}"
            saw(name, data)
            channel.sendall(b"HTTP/1.1 202 Accepted\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")
    return serve


def in_clear(answer):
    def serve(name, connection):
        data = connection.recv(65536)
        saw(name, data if not data.startswith(b"\x16\x03") else b"")  # a TLS hello is no application data
        connection.sendall(answer)
    return serve


def silent(name, connection):
    time.sleep(30)


def hang_up(name, connection):
    connection.close()


def cut_hello(name, connection):
    connection.recv(65536)
    connection.sendall(bytes.fromhex("160303007a0200007603031122"))


V = ssl.TLSVersion
SERVERS = {"good": over_tls(context(clients="ca.pem")), "good-1.2": over_tls(context(most=V.TLSv1_2))}
SERVERS |= {name: over_tls(context(name)) for name in (
    "expired", "early", "othername", "cnonly", "wildcard", "otherip", "stranger-leaf", "sha1", "small", "clientonly", "revoked",
    "self", "undermiddle", "underold", "underleaf")}
SERVERS |= {
    "tls-1.0": over_tls(context(least=V.TLSv1, most=V.TLSv1)), "tls-1.1": over_tls(context(least=V.TLSv1, most=V.TLSv1_1)),
    "cbc": over_tls(context(most=V.TLSv1_2, ciphers="ECDHE-ECDSA-AES128-SHA256:ECDHE-ECDSA-AES256-SHA:@SECLEVEL=0")),
    "no-forward-secrecy": over_tls(context("rsa", most=V.TLSv1_2, ciphers="AES128-GCM-SHA256:@SECLEVEL=0")),
    "anonymous": over_tls(context(most=V.TLSv1_2, ciphers="AECDH-AES256-SHA:@SECLEVEL=0")),
    "client-refused-1.2": over_tls(context(most=V.TLSv1_2, clients="stranger.pem")),
    "client-refused-1.3": over_tls(context(least=V.TLSv1_3, clients="stranger.pem")),
    "plain-http": in_clear(b"HTTP/1.1 202 Accepted\r\nContent-Length: 2\r\n\r\n{}"),
    "garbage": in_clear(b"SSH-2.0-OpenSSH_9.2\r\n"), "alert": in_clear(bytes.fromhex("15030300020228")),
    "hangs-up": hang_up, "silent": silent, "cut-hello": cut_hello,
}


def listen(name, serve):
    def talk(connection):
        try:
            serve(name, connection)
        except OSError:
            pass
        finally:
            connection.close()

    def loop():
        while True:
            threading.Thread(target=talk, args=(listener.accept()[0],), daemon=True).start()

    listener = socket.create_server(("127.0.0.1", 0))
    threading.Thread(target=loop, daemon=True).start()
    return listener.getsockname()[1]


free = socket.create_server(("127.0.0.1", 0))
ports = {name: listen(name, serve) for name, serve in SERVERS.items()} | {"nginx": free.getsockname()[1]}
free.close()
print(json.dumps(ports), flush=True)
threading.Event().wait()
