import { expect, it } from 'vitest'
import { fileNamePart } from '../../../electron/engine/file-name.ts'

it.each([
  ['SLA-IT-MKT', 'SLA-IT-MKT'],
  ['2026-04-01..2026-09-30', '2026-04-01..2026-09-30'],
  ['IT / Marketing: 24×7', 'IT-Marketing-24-7'],
  ['Vertrag Küche', 'Vertrag-Küche'],
  ['Ku\u0308che', 'Küche'],
  ['サービス契約', 'サービス契約'],
  ['../../etc/passwd', 'etc-passwd'],
  ['-rf', 'rf'],
  ['.hidden', 'hidden'],
  ['\u001b[31m', '31m'],
  ['???', 'unnamed'],
  ['', 'unnamed'],
  ['𝔘'.repeat(80), '𝔘'.repeat(50)],
])('writes %j as %j in the name of a file', (name, written) => {
  expect(fileNamePart(name)).toBe(written)
})
