import { expect } from 'vitest'
import type { inABrowser } from './in-a-browser.ts'
import { findBarriers } from './visit.ts'

/** What is done again and again on the screen of a review. */
export function reviewSteps(seen: ReturnType<typeof inABrowser>) {
  const button = (name: string | RegExp) => seen.page.getByRole('button', { name, exact: typeof name === 'string' })
  const heading = (name: RegExp) => seen.page.getByRole('heading', { name }).first()
  const field = (name: string) => seen.page.getByRole('textbox', { name, exact: true })
  const dialog = () => seen.page.getByRole('dialog')
  const stageLink = (name: string) =>
    seen.page
      .getByRole('navigation', { name: 'Stages of the review' })
      .getByRole('link', { name: new RegExp(`^${name}`) })

  const list = () => seen.page.getByRole('listbox', { name: 'Breaches, worst first' })
  const openBreaches = async () => Number((await seen.page.getByText(/^Open \d+$/).innerText()).replace(/\D/g, ''))

  async function go(stage: string): Promise<void> {
    await stageLink(stage).click()
    await seen.page.getByRole('region', { name: stage, exact: true }).waitFor()
  }

  /** Keeps no one out, and is kept as a picture. */
  async function look(name: string): Promise<void> {
    await seen.picture(`review-${name}`)
    expect(await findBarriers(seen.page)).toEqual([])
  }

  async function finish(stage: string): Promise<void> {
    await button('Mark as done').click()
    await stageLink(stage).filter({ hasText: 'Done' }).waitFor()
  }

  async function skip(stage: string, reason: string): Promise<void> {
    await go(stage)
    await button('Skip …').click()
    await seen.page.getByLabel('Why is this stage not needed?').fill(reason)
    await button('Skip this stage').click()
    await stageLink(stage).filter({ hasText: 'Skipped' }).waitFor()
  }

  return { button, heading, field, dialog, list, openBreaches, go, look, finish, skip }
}
