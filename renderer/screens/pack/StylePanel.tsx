import { Button, ColorInput, SegmentedControl, Select, Switch } from '@mantine/core'
import { useState } from 'react'
import {
  PACK_LANGUAGES,
  PACK_PARTS,
  PART_WORDS,
  type PackPart,
  type PackStyle,
} from '../../../shared/packs/pack-style.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { LogoField } from './LogoField.tsx'
import { languageOptions } from './languages.ts'
import classes from './StylePanel.module.css'
import { useStyle } from './use-style.ts'

export type StylePanelProps = { readonly onMake: () => void }

/** What packs hold and how they look, as switches; what is chosen is kept for the workspace, and holds from the next pack on. */
export function StylePanel({ onMake }: StylePanelProps) {
  const { style, isHouse, error, set } = useStyle()
  const [isChanged, setChanged] = useState(false)
  if (style === null) return null
  const change = (next: Partial<PackStyle>) => {
    setChanged(true)
    set({ ...style, ...next })
  }
  return (
    <aside className={classes.panel} aria-label="Sections and style">
      {error !== null && <FailurePanel error={error} />}
      <h2>Sections</h2>
      <Parts chosen={style.parts} onChange={(parts) => change({ parts })} />
      <h2>Style</h2>
      <div className={classes.fields}>
        <LogoField logo={style.logo} onChange={(logo) => change({ logo })} />
        <AccentField accent={style.accent} onChange={(accent) => change({ accent })} />
        <PaperField paper={style.paper} onChange={(paper) => change({ paper })} />
        <Select
          label="Numbers and dates"
          description="The words stay English."
          data={languageOptions(PACK_LANGUAGES)}
          value={style.language}
          allowDeselect={false}
          onChange={(value) => change({ language: languageOf(value ?? style.language) })}
        />
      </div>
      <div className={classes.acts}>
        <Button disabled={!isChanged} onClick={onMake}>
          Make it anew with these
        </Button>
        {!isHouse && (
          <Button variant="subtle" onClick={() => set(null)}>
            Back to the usual style
          </Button>
        )}
      </div>
    </aside>
  )
}

function languageOf(value: string): PackStyle['language'] {
  return PACK_LANGUAGES.find((language) => language === value) ?? 'en-GB'
}

type PartsProps = { readonly chosen: readonly PackPart[]; readonly onChange: (parts: PackPart[]) => void }

function Parts({ chosen, onChange }: PartsProps) {
  const toggle = (part: PackPart, isOn: boolean) =>
    onChange(PACK_PARTS.filter((each) => (each === part ? isOn : chosen.includes(each))))
  return (
    <div className={classes.parts}>
      {PACK_PARTS.map((part) => (
        <Switch
          key={part}
          size="sm"
          label={PART_WORDS[part].name}
          description={PART_WORDS[part].says}
          checked={chosen.includes(part)}
          // A pack of nothing is none.
          disabled={chosen.length === 1 && chosen.includes(part)}
          onChange={(event) => toggle(part, event.currentTarget.checked)}
        />
      ))}
    </div>
  )
}

type AccentProps = { readonly accent: string; readonly onChange: (accent: string) => void }

function AccentField({ accent, onChange }: AccentProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const keep = (colour: string) => {
    setDraft(null)
    if (/^#[0-9a-f]{6}$/i.test(colour) && colour !== accent) onChange(colour)
  }
  return (
    <ColorInput
      label="Accent colour"
      description="Dark enough to read small letters in it on white."
      value={draft ?? accent}
      format="hex"
      onChange={setDraft}
      onChangeEnd={keep}
      onBlur={() => keep(draft ?? accent)}
    />
  )
}

type PaperProps = { readonly paper: PackStyle['paper']; readonly onChange: (paper: PackStyle['paper']) => void }

function PaperField({ paper, onChange }: PaperProps) {
  return (
    <div>
      <p id="paper-size" className={classes.label}>
        Paper
      </p>
      <SegmentedControl
        fullWidth
        aria-labelledby="paper-size"
        data={[
          { value: 'A4', label: 'A4' },
          { value: 'LETTER', label: 'Letter' },
        ]}
        value={paper}
        onChange={(value) => onChange(value === 'LETTER' ? 'LETTER' : 'A4')}
      />
    </div>
  )
}
