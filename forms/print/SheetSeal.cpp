// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/SheetSeal.h"

#include "forms/print/PdfWriter.h"

namespace kakanai::forms {
namespace {

QString linkOf(const QString& document, const QByteArray& signatureSvg)
{
    return pdfDigest(document.toLatin1() + '\n' + signatureSvg);
}

} // namespace

FormResult<SheetSeal> sealSheet(const FormRenderer& renderer, const FilledSheet& sheet,
                                const SheetContext& context, const QByteArray& pdf)
{
    const auto document = context.signatureSvg.isEmpty() ? FormResult<QString>(pdfDigest(pdf))
                                                         : renderer.unsignedDigest(sheet, context);
    if (!document)
        return tl::unexpected(document.error());
    return SheetSeal{sheet.id, *document, linkOf(*document, context.signatureSvg), pdfDigest(pdf)};
}

bool holds(const SheetSeal& seal, const QString& digest, const QByteArray& signatureSvg)
{
    return seal.pdf == digest && seal.link == linkOf(seal.document, signatureSvg);
}

} // namespace kakanai::forms
