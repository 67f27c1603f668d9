import { useEffect, useRef, useState } from 'react'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { PageLoading } from '../../components/PageLoading.tsx'
import { openPdf, type Pdf } from './open-pdf.ts'
import { PdfPageView } from './PdfPageView.tsx'
import classes from './PdfView.module.css'

const THUMBNAIL_WIDTH = 92
const PAGE_WIDTH = 684
const A4 = 297 / 210

type Opened = { readonly pdf: Pdf; readonly ratio: number }

/** A PDF as it will be printed: thumbnails on the left, the pages on the right. */
export function PdfView({ url, title }: { readonly url: string; readonly title: string }) {
  const { opened, error } = usePdf(url)
  const [current, setCurrent] = useState(1)
  const pages = useRef<HTMLDivElement>(null)

  if (error !== null) return <FailurePanel error={error} />
  if (opened === null) return <PageLoading />

  const numbers = Array.from({ length: opened.pdf.numPages }, (_, index) => index + 1)
  const show = (number: number) => {
    setCurrent(number)
    pages.current?.children[number - 1]?.scrollIntoView({ block: 'start' })
  }
  return (
    <div className={classes.view}>
      <nav aria-label="Pages" className={classes.thumbnails}>
        {numbers.map((number) => (
          <button
            key={number}
            type="button"
            className={classes.thumbnail}
            aria-current={number === current ? 'page' : undefined}
            onClick={() => show(number)}
          >
            <PdfPageView pdf={opened.pdf} number={number} width={THUMBNAIL_WIDTH} ratio={opened.ratio} />
            <span>{number}</span>
          </button>
        ))}
      </nav>
      <div
        ref={pages}
        className={classes.pages}
        role="region"
        aria-label={title}
        // A region that scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onScroll={(event) => setCurrent(pageInView(event.currentTarget))}
      >
        {numbers.map((number) => (
          <PdfPageView
            key={number}
            pdf={opened.pdf}
            number={number}
            width={PAGE_WIDTH}
            ratio={opened.ratio}
            className={classes.page}
          />
        ))}
      </div>
    </div>
  )
}

/** The document behind `url`; whoever shows another one gives the view another key. */
function usePdf(url: string): { opened: Opened | null; error: unknown } {
  const [opened, setOpened] = useState<Opened | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    let isGone = false
    const task = openPdf(url)
    const open = async () => {
      const pdf = await task.promise
      const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
      if (!isGone) setOpened({ pdf, ratio: height / width || A4 })
    }
    open().catch((failure: unknown) => !isGone && setError(failure))
    return () => {
      isGone = true
      void task.destroy()
    }
  }, [url])
  return { opened, error }
}

/** The page that fills most of the view's upper half. */
function pageInView(scroller: HTMLElement): number {
  const middle = scroller.getBoundingClientRect().top + scroller.clientHeight / 3
  const passed = [...scroller.children].filter((page) => page.getBoundingClientRect().top <= middle)
  return Math.max(1, passed.length)
}
