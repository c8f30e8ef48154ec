// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/simulator/Persona.h"
#include "cardreader/simulator/SimulatorKeys.h"

#include <QByteArray>

namespace kakanai::card {

/** Which of the two JPKI hierarchies: 利用者証明用 (login) or 署名用 (signature). */
enum class CertificateUse { Authentication, Signature };

/** The self-signed certificate of the simulated authority, DER. Its name says that it is a specimen. */
[[nodiscard]] QByteArray authorityCertificate(CertificateUse use, SimulatorKeyRing& keys);

/**
 * The persona's certificate, DER. The authentication one names nobody; the signature one carries the four
 * attributes as JPKI does: otherNames 1.2.392.200149.8.5.5.1 to .6, characters outside the certificate's
 * repertoire replaced.
 */
[[nodiscard]] QByteArray personCertificate(CertificateUse use, const Persona& persona,
                                           SimulatorKeyRing& keys);

/** The simulated immigration agency's authority, and the certificate of its key that signs residence cards;
 * DER. */
[[nodiscard]] QByteArray residenceAuthority(SimulatorKeyRing& keys);
[[nodiscard]] QByteArray residenceCertificate(SimulatorKeyRing& keys);

} // namespace kakanai::card
