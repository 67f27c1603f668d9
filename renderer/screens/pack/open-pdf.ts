import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist'

GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url).href

export type Pdf = PDFDocumentProxy
export type PdfPage = PDFPageProxy

/** Opens one of the engine's PDF files. The caller destroys the task when the document is no longer shown. */
export function openPdf(url: string): PDFDocumentLoadingTask {
  return getDocument({ url, isOffscreenCanvasSupported: true, enableXfa: false })
}

/** Draws a page `width` CSS pixels wide at the screen's own resolution; the returned act stops it. */
export function drawPage(
  page: PdfPage,
  canvas: HTMLCanvasElement,
  width: number,
): { done: Promise<void>; stop: () => void } {
  const natural = page.getViewport({ scale: 1 })
  const sharpness = window.devicePixelRatio
  const viewport = page.getViewport({ scale: (width * sharpness) / natural.width })
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  const task = page.render({ canvas, viewport })
  return { done: task.promise, stop: () => task.cancel() }
}
