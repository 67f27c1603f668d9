import { memo, useId, useMemo } from 'react'
import { isKeyed, type Part, textAt } from '../../../../shared/agreement/draft/edit-document.ts'
import { idFrom, idsIn } from '../../../../shared/agreement/draft/names.ts'
import type { DraftDocument } from '../../../../shared/operations/drafts.ts'
import { useActs, useEditor, useList } from '../editor.ts'
import { AddEntry } from '../fields/AddEntry.tsx'
import { EntryTools } from '../fields/EntryTools.tsx'
import { METRIC_WORDS, metricOf, newTarget } from '../targets/metric-words.ts'
import { TargetForm } from '../targets/TargetForm.tsx'
import classes from '../targets/targets.module.css'

const TARGETS = ['spec', 'targets']
const LIST = 'spec.targets'

/** All targets, each in a line; one of them open. */
export function MetricsStep() {
  const { acts, chosen, document, problems, isChecked } = useEditor()
  const targets = useList(TARGETS)
  const open = Math.min(chosen[LIST] ?? 0, targets.length - 1)
  const taken = idsIn(document, TARGETS)
  const wrong = useMemo(
    () => Map.groupBy(problems, ({ path }) => Number(/^spec\.targets\[(\d+)\]/.exec(path)?.[1] ?? -1)),
    [problems],
  )
  return (
    <>
      <ol className={classes.targets}>
        {targets.map((target, index) => (
          <TargetEntry
            key={index}
            target={target}
            index={index}
            count={targets.length}
            wrong={wrong.get(index)?.length ?? 0}
            isTold={isChecked}
            isOpen={index === open}
          />
        ))}
      </ol>
      <AddEntry
        list={TARGETS}
        label="Add a target"
        entry={() => newTarget(idFrom('', taken, 'target'))}
        onAdded={(index) => acts.choose(LIST, index)}
      />
    </>
  )
}

type EntryProps = {
  readonly target: Part
  readonly index: number
  readonly count: number
  /** How much is to be put right in it. */
  readonly wrong: number
  readonly isTold: boolean
  readonly isOpen: boolean
}

/** Drawn again only when its own target changes: there may be forty of them. */
const TargetEntry = memo(function TargetEntry({ target, index, count, wrong, isTold, isOpen }: EntryProps) {
  const acts = useActs()
  const id = useId()
  const name = nameOf(target, index)
  const choose = (to: number) => acts.choose(LIST, to)
  return (
    <li className={classes.target} data-open={isOpen || undefined}>
      <div className={classes.line}>
        <button
          type="button"
          className={classes.name}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          data-field={isOpen ? undefined : `${LIST}[${index}]`}
          onClick={() => choose(isOpen ? -1 : index)}
        >
          <span className={classes.title}>{name}</span>
          <span className="secondary">
            {METRIC_WORDS[metricOf(target)].name}
            {wrong > 0 && <span data-told={isTold || undefined}> · {wrong} to put right</span>}
          </span>
        </button>
        <EntryTools
          list={TARGETS}
          index={index}
          count={count}
          name={name}
          copyOf={(entry, document) => copyOf(entry, document, name)}
          onMoved={(to) => isOpen && choose(to)}
          onGone={(gone) => choose(Math.max(0, Math.min(gone, count - 2)))}
        />
      </div>
      {isOpen && (
        <div id={id} className={classes.body}>
          <TargetForm index={index} />
        </div>
      )}
    </li>
  )
})

function copyOf(entry: Part, document: DraftDocument, name: string): Part {
  if (!isKeyed(entry)) return entry
  return { ...entry, name: `${name} (copy)`, id: idFrom(`${name} copy`, idsIn(document, TARGETS), 'target') }
}

function nameOf(target: Part, index: number): string {
  const name = textAt(target, ['name'])
  return name.trim() === '' ? `Target ${index + 1}` : name
}
