import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type FocusEvent, useCallback, useEffect, useMemo, useState } from 'react'
import { partAt, textAt } from '../../../shared/agreement/draft/edit-document.ts'
import { type Step, stepOf } from '../../../shared/agreement/draft/steps.ts'
import { readPath } from '../../../shared/agreement/path.ts'
import { isPlaceholder } from '../../../shared/agreement/placeholder.ts'
import type { Draft } from '../../../shared/operations/drafts.ts'
import { operations } from '../../client.ts'
import { type Crumb, Page } from '../../components/Page.tsx'
import { Conflict } from './Conflict.tsx'
import classes from './DraftEditor.module.css'
import { DraftTools } from './DraftTools.tsx'
import { ActsContext, type Editor, type EditorActs, EditorContext } from './editor.ts'
import { focusField } from './focus.ts'
import { Outline } from './Outline.tsx'
import { Preview } from './Preview.tsx'
import { StepForm } from './StepForm.tsx'
import { STEP_PLACE } from './step-words.ts'
import { type OpenDraft, useDraft } from './use-draft.ts'
import { useIsNarrow } from './use-is-narrow.ts'

const route = getRouteApi('/drafts/$draft')

const CLICK_MS = 250

type View = 'form' | 'document'

/** Outline, form and the live document. */
export function DraftEditor({ draft }: { readonly draft: Draft }) {
  const open = useDraft(draft)
  const isNarrow = useIsNarrow()
  const [view, setView] = useState<View>('form')
  const toForm = useCallback(() => setView('form'), [])
  const { editor, step, goTo, place, watch } = useEditorState(draft, open, toForm)
  const show = (where: string | null) => where !== null && editor.acts.open(where)
  useUndoKeys((to) => show(open.step(to)))
  return (
    <EditorContext value={editor}>
      <ActsContext value={editor.acts}>
        <Page
          name="Draft"
          title={
            <span className={classes.title} title={titleOf(open)}>
              {titleOf(open)}
            </span>
          }
          crumbs={crumbsOf(draft, open)}
          tools={<DraftTools open={open} onStep={(to) => show(open.step(to))} />}
          wide
          filled
        >
          {open.saveState.kind === 'conflict' && <Conflict draft={draft.draft} document={open.document} />}
          <div className={classes.layout} data-narrow={isNarrow || undefined}>
            <Outline step={step} view={view} isNarrow={isNarrow} onStep={goTo} onView={setView} />
            {(!isNarrow || view === 'form') && (
              <div key={step} className={classes.form} data-form {...watch}>
                <StepForm step={step} onStep={goTo} flush={open.flush} />
              </div>
            )}
            {(!isNarrow || view === 'document') && (
              <Preview document={open.settled} place={place} onOpen={editor.acts.open} />
            )}
          </div>
        </Page>
      </ActsContext>
    </EditorContext>
  )
}

function crumbsOf({ basedOn, reference }: Draft, open: OpenDraft): Crumb[] {
  const version = partAt(open.document, ['spec', 'version'])
  const title: Crumb = { label: titleOf(open) }
  const kept: Crumb = { ...title, link: { to: '/agreements/$reference', params: { reference } } }
  return [
    { label: 'Agreements', link: { to: '/agreements' } },
    basedOn === null ? title : kept,
    { label: typeof version === 'number' ? `Draft of version ${version}` : 'Draft' },
  ]
}

function titleOf({ document }: OpenDraft): string {
  const title = textAt(document, ['metadata', 'title'])
  return title.trim() === '' || isPlaceholder(title) ? 'New agreement' : title
}

/** Where the person is, what they have touched, and what the fields can do. */
function useEditorState(draft: Draft, open: OpenDraft, onForm: () => void) {
  const navigate = useNavigate({ from: '/drafts/$draft' })
  const { step = 'parties' } = route.useSearch()
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const [chosen, setChosen] = useState<Readonly<Record<string, number>>>({})
  const [place, setPlace] = useState<string | null>(null)
  const [isChecked, setChecked] = useState(false)
  const keptIds = useKeptIds(draft)
  const goTo = useCallback(
    (to: Step) => {
      if (to === 'check') setChecked(true)
      onForm()
      setPlace(STEP_PLACE[to])
      void navigate({ search: { step: to }, replace: true, resetScroll: false })
    },
    [navigate, onForm],
  )
  const { set, change } = open
  // The same from letter to letter, so that the document is not drawn again for them.
  const acts = useMemo<EditorActs>(() => {
    const choose = (list: string, index: number) => setChosen((before) => ({ ...before, [list]: index }))
    const openAt = (path: string) => {
      const [, list, index] = readPath(path) ?? []
      if (typeof index === 'number') choose(`spec.${String(list)}`, index)
      goTo(stepOf(path))
      focusField(path)
    }
    return { set, change, choose, open: openAt }
  }, [set, change, goTo])
  const watch = {
    onFocusCapture: (event: FocusEvent) => setPlace(fieldOf(event) ?? place),
    onBlurCapture: (event: FocusEvent) => {
      const left = fieldOf(event)
      if (left === null || touched.has(left)) return
      // A mistake said at once would move what is just being clicked.
      setTimeout(() => setTouched((before) => new Set([...before, left])), CLICK_MS)
    },
  }
  const { document, problems } = open
  const editor: Editor = {
    draft: draft.draft,
    document,
    problems,
    touched,
    isChecked: isChecked || step === 'check',
    keptIds,
    chosen,
    acts,
  }
  return { editor, step, goTo, place, watch }
}

function fieldOf({ target }: FocusEvent): string | null {
  const field = target instanceof Element ? target.closest('[data-field]') : null
  return field instanceof HTMLElement ? (field.dataset.field ?? null) : null
}

/** The ids of the version that it grew from: what is measured goes by them. */
function useKeptIds({ reference, basedOn }: Draft): readonly string[] {
  const before = useQuery({
    ...operations.agreements.show.queryOptions({ input: { reference, version: basedOn ?? 0 } }),
    enabled: basedOn !== null,
  })
  return useMemo(() => {
    const spec = before.data?.agreement.spec
    return [...(spec?.targets ?? []), ...(spec?.calendars ?? [])].map(({ id }) => id)
  }, [before.data])
}

/** Over the whole document, wherever the keyboard is; a field's own undoing would know of one field alone. */
function useUndoKeys(onStep: (to: 'undo' | 'redo') => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z'
      const isRedo = event.ctrlKey && event.key.toLowerCase() === 'y'
      if ((!isUndo && !isRedo) || event.altKey) return
      event.preventDefault()
      onStep(isRedo || event.shiftKey ? 'redo' : 'undo')
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  })
}
