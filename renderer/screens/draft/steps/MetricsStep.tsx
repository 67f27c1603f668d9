import { useId } from 'react'
import { isKeyed, type Part } from '../../../../shared/agreement/draft/edit-document.ts'
import { isWithin } from '../../../../shared/agreement/draft/is-within.ts'
import { idFrom, idsIn } from '../../../../shared/agreement/draft/names.ts'
import { useEditor, useList } from '../editor.ts'
import { AddEntry } from '../fields/AddEntry.tsx'
import { EntryTools } from '../fields/EntryTools.tsx'
import { METRIC_WORDS, metricOf, newTarget } from '../targets/metric-words.ts'
import { TargetForm } from '../targets/TargetForm.tsx'
import classes from '../targets/targets.module.css'

const TARGETS = ['spec', 'targets']
const LIST = 'spec.targets'

/** All targets, each in a line; one of them open. */
export function MetricsStep() {
  const { acts, chosen, document } = useEditor()
  const targets = useList(TARGETS)
  const open = Math.min(chosen[LIST] ?? 0, targets.length - 1)
  const choose = (index: number) => acts.choose(LIST, index)
  const taken = idsIn(document, TARGETS)
  return (
    <>
      <ol className={classes.targets}>
        {targets.map((target, index) => (
          <TargetEntry
            key={index}
            target={target}
            index={index}
            count={targets.length}
            isOpen={index === open}
            onChoose={() => choose(index === open ? -1 : index)}
            onPlaced={choose}
          />
        ))}
      </ol>
      <AddEntry
        list={TARGETS}
        label="Add a target"
        entry={() => newTarget(idFrom('', taken, 'target'))}
        onAdded={choose}
      />
    </>
  )
}

type EntryProps = {
  readonly target: Part
  readonly index: number
  readonly count: number
  readonly isOpen: boolean
  readonly onChoose: () => void
  readonly onPlaced: (index: number) => void
}

function TargetEntry({ target, index, count, isOpen, onChoose, onPlaced }: EntryProps) {
  const { document, problems, isChecked } = useEditor()
  const id = useId()
  const name = nameOf(target, index)
  const wrong = problems.filter(({ path }) => isWithin(path, `${LIST}[${index}]`)).length
  const copyOf = (entry: Part): Part =>
    isKeyed(entry)
      ? { ...entry, name: `${name} (copy)`, id: idFrom(`${name} copy`, idsIn(document, TARGETS), 'target') }
      : entry
  return (
    <li className={classes.target} data-open={isOpen || undefined}>
      <div className={classes.line}>
        <button
          type="button"
          className={classes.name}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          data-field={isOpen ? undefined : `${LIST}[${index}]`}
          onClick={onChoose}
        >
          <span className={classes.title}>{name}</span>
          <span className="secondary">
            {METRIC_WORDS[metricOf(target)].name}
            {wrong > 0 && <span data-told={isChecked || undefined}> · {wrong} to put right</span>}
          </span>
        </button>
        <EntryTools
          list={TARGETS}
          index={index}
          count={count}
          name={name}
          copyOf={copyOf}
          onMoved={(to) => isOpen && onPlaced(to)}
          onGone={(gone) => onPlaced(Math.max(0, Math.min(gone, count - 2)))}
        />
      </div>
      {isOpen && (
        <div id={id} className={classes.body}>
          <TargetForm index={index} />
        </div>
      )}
    </li>
  )
}

function nameOf(target: Part, index: number): string {
  const name = isKeyed(target) ? target.name : null
  return typeof name === 'string' && name.trim() !== '' ? name : `Target ${index + 1}`
}
