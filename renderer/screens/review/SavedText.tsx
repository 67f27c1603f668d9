import { Textarea, type TextareaProps } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { FailurePanel } from '../../components/FailurePanel.tsx'

type SavedTextProps = Omit<TextareaProps, 'value' | 'onChange'> & {
  readonly kept: string
  readonly onSave: (text: string) => void
  readonly isSaving: boolean
  readonly failure: Error | null
}

const PAUSE_MS = 700

/** A text that is kept while it is written: a moment after the last key, and when one leaves the field. */
export function SavedText({ kept, onSave, isSaving, failure, ...props }: SavedTextProps) {
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
