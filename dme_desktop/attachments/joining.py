"""PDFs put one behind the other, in a process of its own: some of them come from elsewhere."""

from io import BytesIO

from dme_desktop.kernel import pdfium


def joined(pdfs: list[bytes]) -> bytes:
    """Return one PDF with the pages of all in order; raise DmeError for one that is broken."""
    import pypdfium2  # noqa: PLC0415 - where PDFs are read

    whole, out = pypdfium2.PdfDocument.new(), BytesIO()
    for pdf in pdfs:
        with pdfium.opened(pdf) as document:
            whole.import_pages(document)
    whole.save(out)
    whole.close()
    return out.getvalue()
