import { Button } from '@mantine/core'
import { useState } from 'react'
import { MOST_LOGO_BYTES, type PackLogo } from '../../../shared/packs/pack-style.ts'
import { chooseFile } from '../../files.ts'
import classes from './StylePanel.module.css'

const TYPES = ['image/png', 'image/jpeg', 'image/svg+xml'] as const

export type LogoFieldProps = {
  readonly logo: PackLogo | null
  readonly onChange: (logo: PackLogo | null) => void
}

/** The organisation's picture, on the cover of every pack. */
export function LogoField({ logo, onChange }: LogoFieldProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const choose = async () => {
    const file = await chooseFile(TYPES.join(','))
    if (file === null) return
    const read = await readLogo(file)
    setProblem(typeof read === 'string' ? read : null)
    if (typeof read !== 'string') onChange(read)
  }
  return (
    <div>
      <p className={classes.label}>Logo</p>
      <p className="secondary">PNG, JPEG or SVG, at most {MOST_LOGO_BYTES / 1000} kB. It stands on the cover.</p>
      {logo !== null && (
        <img className={classes.logo} src={`data:${logo.type};base64,${logo.base64}`} alt="The logo on the cover" />
      )}
      {problem !== null && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      <div className={classes.row}>
        <Button variant="default" size="xs" onClick={() => void choose()}>
          {logo === null ? 'Choose a logo' : 'Choose another'}
        </Button>
        {logo !== null && (
          <Button variant="subtle" size="xs" onClick={() => onChange(null)}>
            Remove it
          </Button>
        )}
      </div>
    </div>
  )
}

/** The picture as the style keeps it, or why it cannot be taken. */
async function readLogo(file: File): Promise<PackLogo | string> {
  const type = TYPES.find((each) => each === file.type)
  if (type === undefined) return `${file.name} is neither PNG, JPEG nor SVG.`
  if (file.size > MOST_LOGO_BYTES) return `${file.name} is larger than ${MOST_LOGO_BYTES / 1000} kB. Save it smaller.`
  const bytes = new Uint8Array(await file.arrayBuffer())
  const binary = Array.from(bytes, (byte) => String.fromCodePoint(byte)).join('')
  return { type, base64: btoa(binary) }
}
