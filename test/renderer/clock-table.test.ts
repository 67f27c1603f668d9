import { expect, it } from 'vitest'
import { clockLines } from '../../renderer/screens/ticket/clock-table.ts'
import { anExplanation, at } from './builders.ts'

const HOUR = 3_600_000

it('tells the clock in order of time and adds it up', () => {
  const lines = clockLines(anExplanation()).map(({ what, from, usedMs }) => [
    what,
    new Date(from).toISOString().slice(5, 16),
    usedMs === null ? null : usedMs / HOUR,
  ])
  expect(lines).toEqual([
    ['Started: created', '01-09T15:00', null],
    ['Clock ran', '01-09T15:00', 2],
    ['Clock ran', '01-12T09:00', 3],
    ['Clock ran', '01-12T11:00', 4],
    ['Paused: Awaiting User Info', '01-12T12:00', 4],
    ['Original deadline', '01-12T14:00', null],
    ['Clock ran', '01-12T15:00', 6],
    ['Clock ran', '01-13T09:00', 6 + 160 / 60],
    ['Deadline, moved by pauses', '01-13T10:00', null],
    ['Stopped: first response', '01-13T11:40', null],
  ])
})

it('has no stop while the ticket is open', () => {
  const whats = clockLines(anExplanation({ stop: null })).map(({ what }) => what)
  expect(whats.some((what) => what.startsWith('Stopped'))).toBe(false)
})

it('calls a pause without a status a pause', () => {
  const pauses = [{ from: at('2026-01-12T12:00'), to: null, ms: HOUR, status: null }]
  expect(clockLines(anExplanation({ pauses })).find(({ what }) => what === 'Paused')?.to).toBeNull()
})
