import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { harmless, harmlessJson } from '../../../electron/cli/harmless.ts'
import { writeAgreement } from '../../../shared/agreement/write-agreement.ts'
import { anAgreement } from '../../fixtures/agreements.ts'
import { newFolder } from '../../support/new-folder.ts'
import { accord } from './run-accord.ts'

// Each case starts programs of its own, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 })

describe('what a terminal is given', () => {
  it.each([
    ['colours', '\u001b[31mred\u001b[0m', ' [31mred [0m'],
    ['a new title of its window', '\u001b]0;title\u0007', ' ]0;title '],
    ['the same in one character', '\u009b31m', ' 31m'],
    ['a line that is written over', 'Missed\rMet', 'Missed Met'],
    ['letters that run backwards', 'file\u202excod.exe', 'file xcod.exe'],
    ['lines as they are', 'a\tb\r\nc\n', 'a\tb\r\nc\n'],
  ])('holds no %s', (_, text, shown) => {
    expect(harmless(text)).toBe(shown)
  })

  it('is JSON that reads as it was meant', () => {
    const title = '\u001b[31m\u009b31m\u202e'
    const written = harmlessJson(JSON.stringify({ title }))
    expect(written).toBe(String.raw`{"title":"\u001b[31m\u009b31m\u202e"}`)
    expect(JSON.parse(written)).toEqual({ title })
  })

  it.each([
    ['the title of an agreement', 'title: IT support for Marketing', 'title: "Desk \\e[31m"', 0],
    ['a refusal', 'timeZone: Europe/London', 'timeZone: "Mars \\e[31m"', 1],
  ])('has no escape out of %s', async (_, good, spoilt, code) => {
    const path = join(newFolder(), 'sla.yaml')
    writeFileSync(path, writeAgreement(anAgreement(), 'yaml').replace(good, spoilt))
    const { exit, out, err } = await accord(['agreement', 'check', path, '--workspace', join(path, '..', 'none')])
    const shown = `${out}${err}`
    expect([exit, shown.includes('[31m'), shown.includes('\u001b')]).toEqual([code, true, false])
  })
})
