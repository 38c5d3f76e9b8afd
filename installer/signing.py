"""Signing programs: with the certificate that is given, or with one that only proves the way."""

from dataclasses import dataclass
from pathlib import Path

from installer.ground import EPOCH, NAME, run

TEST_YEARS = 20


@dataclass(frozen=True)
class Certificate:
    """A certificate and its key in PEM files, or in one PKCS#12 file with a password file."""

    file: Path
    key: Path | None = None
    password: Path | None = None
    timestamps: str = ""  # the address of a timestamp service, for a real certificate

    @property
    def is_test(self) -> bool:
        """Say whether nobody vouches for it."""
        return self.key is not None


def test_certificate(folder: Path) -> Certificate:
    """Return a certificate of our own, made once and kept: the same input gives the same bytes."""
    made = Certificate(folder / "test.crt", folder / "test.key")
    if not made.file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        run(
            "openssl", "req", "-x509", "-newkey", "rsa:3072", "-nodes", "-batch",
            "-keyout", folder / "test.key", "-out", made.file, "-days", str(365 * TEST_YEARS),
            "-subj", f"/CN={NAME} (test, not to be trusted)",
            "-addext", "extendedKeyUsage=codeSigning", "-addext", "keyUsage=digitalSignature",
        )  # fmt: skip
    return made


def sign(certificate: Certificate, file: Path, about: str) -> None:
    """Sign a program in place."""
    unsigned = file.with_name(file.name + ".unsigned")
    file.replace(unsigned)
    if certificate.key is not None:
        who = ["-certs", str(certificate.file), "-key", str(certificate.key)]
    else:
        who = ["-pkcs12", str(certificate.file)]
    if certificate.password is not None:
        who += ["-readpass", str(certificate.password)]
    when = ["-ts", certificate.timestamps] if certificate.timestamps else ["-time", str(EPOCH)]
    run(
        "osslsigncode",
        "sign",
        *who,
        *when,
        "-h",
        "sha256",
        "-n",
        about,
        "-in",
        unsigned,
        "-out",
        file,
    )
    unsigned.unlink()


def verify(certificate: Certificate, file: Path) -> str:
    """Return what is told of a signature; raise BuildError when it does not fit the file."""
    return run("osslsigncode", "verify", "-CAfile", certificate.file, "-in", file)
