import { Textarea, type TextareaProps } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import classes from './Review.module.css'

type SavedTextProps = Omit<TextareaProps, 'value' | 'onChange' | 'disabled'> & {
  readonly kept: string
  readonly onSave: (text: string) => void
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
  const [text, setText] = useState(kept)
  const save = useDebouncedCallback(onSave, { delay: PAUSE_MS, flushOnUnmount: true })
  return (
    <>
      <Textarea
        autosize
        minRows={2}
        {...props}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value)
          save(currentTarget.value)
        }}
        onBlur={() => save.flush()}
        inputWrapperOrder={['label', 'description', 'input', 'error']}
        rightSectionPointerEvents="none"
        rightSectionWidth={64}
        rightSection={
          <span className="secondary">{isSaving ? 'Saving' : text !== '' && text === kept ? 'Saved' : ''}</span>
        }
      />
      {failure !== null && <FailurePanel error={failure} />}
    </>
  )
}
