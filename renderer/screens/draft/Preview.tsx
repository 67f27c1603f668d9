import { memo, useEffect, useMemo, useRef, useState } from 'react'
import { shownDraft } from '../../../shared/agreement/draft/shown-draft.ts'
import { readPath, writePath } from '../../../shared/agreement/path.ts'
import type { DraftDocument } from '../../../shared/operations/drafts.ts'
import { AgreementText } from '../../components/agreement-document/AgreementText.tsx'
import { ClauseContext } from '../../components/agreement-document/clauses.ts'
import classes from './Preview.module.css'

type PreviewProps = {
  readonly document: DraftDocument
  /** Written path of the field that is being written. */
  readonly place: string | null
  readonly onOpen: (path: string) => void
}

/** The agreement as it will read, at the clause that is being written; each clause leads back to its form. */
export const Preview = memo(function Preview({ document, place, onOpen }: PreviewProps) {
  const pane = useRef<HTMLElement>(null)
  const agreement = useMemo(() => shownDraft(document), [document])
  const [current, setCurrent] = useState<string | null>(null)
  const reader = useMemo(() => ({ current, onOpen }), [current, onOpen])
  useEffect(() => {
    const found = clauseOf(pane.current, place)
    setCurrent(found)
    const clause = clauseIn(pane.current, found)
    const box = pane.current
    if (clause === null || box === null) return
    const [top, height] = [clause.getBoundingClientRect().top - box.getBoundingClientRect().top, clause.offsetHeight]
    const isSeen = top >= 0 && top + Math.min(height, box.clientHeight) <= box.clientHeight
    if (!isSeen) box.scrollTo({ top: box.scrollTop + top - 24, behavior: 'smooth' })
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a clause may be drawn only after its field was gone to
  }, [agreement, place])
  const { metadata, spec } = agreement
  return (
    <section ref={pane} className={classes.pane} aria-label="The document as it reads now" tabIndex={-1}>
      <ClauseContext value={reader}>
        <div className={classes.head}>
          <p className={classes.title} data-clause="metadata">
            {metadata.title}
          </p>
          <p className="secondary">
            {metadata.reference}, version {spec.version}
          </p>
        </div>
        <AgreementText agreement={agreement} />
      </ClauseContext>
    </section>
  )
})

/** The clause that holds a field: the nearest one around it that the document has. */
function clauseOf(pane: HTMLElement | null, place: string | null): string | null {
  const path = place === null ? null : readPath(place)
  if (path === null) return null
  for (let length = path.length; length > 0; length -= 1) {
    const written = writePath(path.slice(0, length))
    if (clauseIn(pane, written) !== null) return written
  }
  return null
}

function clauseIn(pane: HTMLElement | null, path: string | null): HTMLElement | null {
  if (pane === null || path === null) return null
  return pane.querySelector<HTMLElement>(`[data-clause=${JSON.stringify(path)}]`)
}
