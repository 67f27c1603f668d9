import { checkStyle } from '../../../shared/packs/check-style.ts'
import { HOUSE_STYLE, type PackPart, type PackStyle } from '../../../shared/packs/pack-style.ts'
import type { Services } from '../services.ts'
import { appendAudit } from '../store/audit-trail.ts'
import { dropStyle, keepStyle, keptStyle } from '../store/pack-style.ts'

type Kept = { readonly style: PackStyle; readonly isHouse: boolean }

/** The style of the workspace. */
export function styleOf({ store }: Pick<Services, 'store'>): Kept {
  const style = keptStyle(store.database)
  return { style: style ?? HOUSE_STYLE, isHouse: style === null }
}

/** Keeps a style for the workspace, once it can be printed. @throws Refusal `pack-style.*` */
export async function setStyle(services: Services, wanted: PackStyle | null): Promise<Kept> {
  const { store, now } = services
  const style = wanted === null ? null : await printable(wanted)
  await store.write((database) => {
    const at = now()
    if (style === null) dropStyle(database)
    else keepStyle(database, style, at)
    appendAudit(database, { at, act: 'pack.style', subject: 'workspace', detail: said(style) })
  })
  return styleOf(services)
}

/** The style of one pack: the one given for it, or the workspace's, with the parts that are asked for. */
export async function styleFor(
  services: Services,
  { style, parts }: { readonly style?: PackStyle | undefined; readonly parts?: readonly PackPart[] | undefined },
): Promise<PackStyle> {
  const whole = style === undefined ? styleOf(services).style : await printable(style)
  return parts === undefined ? whole : { ...whole, parts: [...parts] }
}

/** A logo that passes for a picture may still be one that no printer can read, so it is tried. */
async function printable(wanted: PackStyle): Promise<PackStyle> {
  const style = checkStyle(wanted)
  if (style.logo === null) return style
  const { tryLogo } = await import('../packs/try-logo.ts')
  await tryLogo(style.logo)
  return style
}

function said(style: PackStyle | null): string {
  if (style === null) return 'back to the house’s own'
  const { accent, paper, language, parts, logo } = style
  return `accent ${accent}, ${paper}, ${language}, ${logo === null ? 'no logo' : 'a logo'}, parts ${parts.join(' ')}`
}
