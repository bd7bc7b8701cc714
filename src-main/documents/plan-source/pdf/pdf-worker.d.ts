/** The library's other half. It ships without types; only the library itself looks inside. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
