import { describe, expect, it } from 'vitest'
import { readTickets } from '../../../electron/engine/intake/read-tickets.ts'
import { profile } from '../../shared/tickets/builders.ts'
import { CONTEXT, fileWith, NOW } from './files.ts'

describe('a long import', () => {
  const rows = Array.from(
    { length: 60_000 },
    (_, row) => `A-${row};2026-01-05T10:00Z;a note of some length to make the file long\n`,
  )
  const long = `Key;Created;Note\n${rows.join('')}`
  const nowhere = { ticket() {}, rejection() {} }

  it('tells how far it is, to the end', async () => {
    const seen: number[] = []
    const total = Buffer.byteLength(long)
    await readTickets(
      fileWith(long),
      {},
      { ...CONTEXT, now: NOW, sink: nowhere, progress: (done, of) => void seen.push(done, of - total) },
    )
    const done = seen.filter((_, index) => index % 2 === 0)
    expect(done.at(-1)).toBe(total)
    expect(done.length).toBeGreaterThan(2)
    expect(done.toSorted((a, b) => a - b)).toEqual(done)
    expect(seen.filter((_, index) => index % 2 === 1).every((rest) => rest === 0)).toBe(true)
  })

  it('stops when it is cancelled, and hands nothing over after that', async () => {
    const stop = new AbortController()
    let handed = 0
    const sink = { ticket: () => void handed++, rejection() {} }
    const progress = () => stop.abort(new Error('stopped by the person'))
    const reading = readTickets(fileWith(long), {}, { ...CONTEXT, sink, progress, signal: stop.signal })
    await expect(reading).rejects.toThrow('stopped by the person')
    const atStop = handed
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect([handed === atStop, handed < 60_000]).toEqual([true, true])
  })

  it('stops while a log is put together, too', async () => {
    const rows = Array.from({ length: 5000 }, (_, row) => `A-${row};2026-01-05T10:00Z;New\n`)
    const given = profile({ rowGrain: 'event', columns: { key: 'Key', updatedAt: 'At', status: 'Status' } })
    const stop = new AbortController()
    let handed = 0
    const ticket = () => {
      handed++
      stop.abort(new Error('stopped by the person'))
    }
    const sink = { ticket, rejection() {} }
    const reading = readTickets(
      fileWith(`Key;At;Status\n${rows.join('')}`),
      { profile: given },
      { ...CONTEXT, sink, signal: stop.signal },
    )
    await expect(reading).rejects.toThrow('stopped by the person')
    expect(handed).toBeLessThan(5000)
  })
})
