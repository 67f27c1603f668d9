import { useEffect, useRef, useState } from 'react'
import { drawPage, type Pdf } from './open-pdf.ts'

type PdfPageViewProps = {
  readonly pdf: Pdf
  /** 1 = first. */
  readonly number: number
  /** CSS pixels. */
  readonly width: number
  /** Height over width, known before the page is drawn, so that nothing jumps. */
  readonly ratio: number
  readonly className?: string | undefined
}

/** One page of a PDF as a picture, drawn when it comes near the eye. */
export function PdfPageView({ pdf, number, width, ratio, className }: PdfPageViewProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isNear, setIsNear] = useState(false)

  useEffect(() => {
    const node = canvas.current
    if (node === null) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setIsNear(true), {
      rootMargin: '600px',
    })
    observer.observe(node)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    if (!isNear) return
    let stop: (() => void) | null = null
    let isGone = false
    void pdf.getPage(number).then(async (page) => {
      if (isGone || canvas.current === null) return
      const drawing = drawPage(page, canvas.current, width)
      stop = drawing.stop
      // A drawing that was stopped because the page is gone is no failure.
      await drawing.done.catch(() => {})
    })
    return () => {
      isGone = true
      stop?.()
    }
  }, [pdf, number, width, isNear])

  return (
    <canvas
      ref={canvas}
      className={className}
      role="img"
      aria-label={`Page ${number}`}
      style={{ width, height: Math.round(width * ratio) }}
    />
  )
}
