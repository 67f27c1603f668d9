import type { LinkProps } from '@tanstack/react-router'
import type { RegisterRow } from '../../../shared/operations/governance.ts'

export type OverdueItem = RegisterRow['overdue'][number]
export type Step = { readonly label: string; readonly link: LinkProps }
type Place = Pick<RegisterRow, 'reference' | 'draft' | 'version'>

/** What to do about something that is overdue, and where. */
export function nextStep({ what }: Pick<OverdueItem, 'what'>, row: Place): Step {
  const params = { reference: row.reference }
  const step = (label: string, link: LinkProps): Step => ({ label, link })
  switch (what) {
    case 'review':
      return step('Open the reviews', { to: '/reviews' })
    case 'report':
      return step('Make the review pack', { to: '/agreements/$reference/pack', params })
    case 'prerequisite':
      return step('See the prerequisites', { to: '/agreements/$reference', params, search: { part: 'prerequisites' } })
    case 'notice':
    case 'renewal':
    case 'expiry':
      return step('Renew it or let it end', { to: '/agreements/$reference/versions', params })
    case 'comment':
      return step('Settle the comments', proposalOf(row))
    case 'signature':
      return row.draft === null
        ? step('Write a version to sign', { to: '/agreements/$reference/versions', params })
        : step('Go to the signatures', proposalOf(row))
  }
}

function proposalOf({ reference, draft }: Place): LinkProps {
  if (draft === null) return { to: '/agreements/$reference', params: { reference } }
  return { to: '/drafts/$draft/proposal', params: { draft: String(draft) } }
}

/** Where a row of the register leads: to the agreement, or to the draft that is to become one. */
export function placeOf({ reference, draft, version }: Place): LinkProps {
  if (version !== null || draft === null) return { to: '/agreements/$reference', params: { reference } }
  return { to: '/drafts/$draft', params: { draft: String(draft) } }
}
