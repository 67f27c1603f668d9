import { SegmentedControl } from '@mantine/core'
import type { Path } from '../../../../shared/agreement/path.ts'
import { useEditor, useText } from '../editor.ts'
import classes from '../fields/fields.module.css'
import { LengthField } from '../fields/LengthField.tsx'
import { ShareField } from '../fields/ShareField.tsx'

type AfterProps = { readonly path: Path; readonly number: number }

/** A share of the time promised, or a length of time past the deadline. */
export function EscalationAfter({ path, number }: AfterProps) {
  const { acts } = useEditor()
  const after = useText(path)
  const isPast = after.startsWith('+')
  return (
    <div className={classes.stack}>
      <SegmentedControl
        aria-label={`When rung ${number} is reached`}
        size="xs"
        data={[
          { value: 'share', label: 'Share of the time used' },
          { value: 'past', label: 'Past the deadline' },
        ]}
        value={isPast ? 'past' : 'share'}
        style={{ alignSelf: 'flex-start' }}
        onChange={(kind) => acts.set(path, kind === 'past' ? '+4h' : '100%')}
      />
      {isPast ? (
        <LengthField path={path} label="Time past the deadline" prefix="+" required />
      ) : (
        <ShareField path={path} label="Share of the time used" hint="100 % is the deadline itself." />
      )}
    </div>
  )
}
