export { type PdfContent, type PdfDocument, renderPdf } from './render-pdf';
