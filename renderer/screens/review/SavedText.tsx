import { Textarea, type TextareaProps } from '@mantine/core'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { Meanwhile } from './Meanwhile.tsx'
import classes from './Review.module.css'
import { useKept } from './use-kept.ts'
import { isChangedMeanwhile } from './use-review-act.ts'

/** A text, and the one that it was written over. */
export type Written = { readonly text: string; readonly before: string }

type SavedTextProps = Omit<TextareaProps, 'value' | 'onChange' | 'disabled'> & {
  readonly kept: string
  /** Keeps a text over the one that it was written over. */
  readonly onSave: (text: string, before: string) => Promise<unknown>
  readonly isSaving: boolean
  readonly failure: Error | null
  /** It is read and no longer written. */
  readonly isFixed: boolean
  /** What stands where nothing was said and nothing can be said any more. */
  readonly none?: string
}

/** A text that is kept while it is written, and reads as text once nothing is written any more. */
export function SavedText({ isFixed, none, ...props }: SavedTextProps) {
  if (!isFixed) return <WrittenText {...props} />
  const { label, description, kept } = props
  return (
    <div className={classes.fixed}>
      {label !== undefined && <p className={classes.fixedLabel}>{label}</p>}
      {kept === '' ? (
        <p className="secondary">{none ?? 'Nothing was said.'}</p>
      ) : (
        <p className={classes.said}>{kept}</p>
      )}
      {description !== undefined && <p className="secondary">{description}</p>}
    </div>
  )
}

const PAUSE_MS = 700

/** Kept a moment after the last key, and when one leaves the field. */
function WrittenText({ kept, onSave, isSaving, failure, ...props }: Omit<SavedTextProps, 'isFixed' | 'none'>) {
  const text = useKept({ kept, save: onSave, isSaving, pauseMs: PAUSE_MS })
  const { value, isDirty, isConflict } = text
  return (
    <>
      <Textarea
        autosize
        minRows={2}
        {...props}
        value={value}
        onChange={({ currentTarget }) => text.change(currentTarget.value)}
        onBlur={text.flush}
        inputWrapperOrder={['label', 'description', 'input', 'error']}
        rightSectionPointerEvents="none"
        rightSectionWidth={64}
        rightSection={
          <span className="secondary">{isSaving ? 'Saving' : value !== '' && !isDirty ? 'Saved' : ''}</span>
        }
      />
      {isConflict && (
        <Meanwhile takeTheirs={text.takeTheirs} keepMine={text.keepMine}>
          <p className={classes.said}>{kept === '' ? 'There it was taken away.' : `There it says: “${kept}”`}</p>
        </Meanwhile>
      )}
      {failure !== null && !isChangedMeanwhile(failure) && <FailurePanel error={failure} onRetry={text.retry} />}
    </>
  )
}
