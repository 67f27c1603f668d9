import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { withTable } from '../../../electron/engine/intake/open-table.ts'
import { newFolder } from '../../support/new-folder.ts'
import { cellsOf, fileWith, refusalOf } from './files.ts'

const zip = (...parts: string[]) => zipSync(Object.fromEntries(parts.map((part) => [part, strToU8('x')])))

describe('a file that is no spreadsheet', () => {
  it.each<[string, () => string | Uint8Array, string]>([
    ['PDF', () => '%PDF-1.7\n%âãÏÓ\n', 'a PDF document'],
    ['PNG', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'a PNG picture'],
    ['JPEG', () => Buffer.from('ffd8ffe000104a464946', 'hex'), 'a JPEG picture'],
    [
      'web page',
      () => '\uFEFF\n<!DOCTYPE html><html><body><table><tr><td>1</td></tr></table></body></html>',
      'a web page (HTML), whatever its name says',
    ],
    [
      'bare HTML table',
      () => '<table border=1><tr><td>1</td></tr></table>',
      'a web page (HTML), whatever its name says',
    ],
    [
      'XML spreadsheet',
      () => '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      'an XML spreadsheet of Excel 2003',
    ],
    ['XML', () => '<?xml version="1.0"?><xml><incident/></xml>', 'an XML file'],
    ['JSON object', () => '{\n  "records": []\n}', 'a JSON file'],
    ['JSON list', () => '[ { "number": "INC1" } ]', 'a JSON file'],
    ['gzip', () => gzipSync(strToU8('a,b')), 'a gzip archive'],
    ['Parquet', () => 'PAR1....', 'a Parquet file'],
    ['SQLite', () => 'SQLite format 3\0', 'an SQLite database'],
    ['raw bytes', () => Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 251), 'a file of raw bytes, not text'],
    ['text with a zero late in it', () => `${'a,b\n'.repeat(500_000)}\0`, 'a file of raw bytes, not text'],
    ['Word', () => zip('[Content_Types].xml', '_rels/.rels', 'word/document.xml'), 'a Word document'],
    [
      'PowerPoint',
      () => zip('[Content_Types].xml', '_rels/.rels', 'ppt/presentation.xml'),
      'a PowerPoint presentation',
    ],
    [
      'binary workbook',
      () => zip('[Content_Types].xml', '_rels/.rels', 'xl/workbook.bin'),
      'a binary Excel workbook (.xlsb)',
    ],
    ['Numbers', () => zip('Index/Document.iwa', 'Metadata/Properties.plist'), 'an Apple Numbers document'],
    [
      'OpenDocument',
      () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
      'an OpenDocument file (application/vnd.oasis.opendocument.spreadsheet)',
    ],
    ['ZIP archive', () => zip('tickets.csv'), 'a ZIP archive'],
  ])('%s is refused by its real name', async (_, bytes, what) => {
    const refusal = await refusalOf(cellsOf(fileWith(bytes(), 'export.xlsx')))
    expect(refusal.code).toBe('file.not-spreadsheet')
    expect(refusal.message).toContain(`export.xlsx is no spreadsheet but ${what}; `)
  })

  it.each(['{"quoted" brace,b\n1,2', '[x],b\n1,2', '<3 tickets,b\n1,2'])('%s is still a table', async (text) => {
    expect((await cellsOf(fileWith(text))).length).toBe(2)
  })

  it('but a folder, or missing, is refused with what to do', async () => {
    const folder = newFolder()
    expect(await refusalOf(withTable(folder, {}, async () => {}))).toMatchObject({
      code: 'file.unreadable',
      message: expect.stringContaining('choose the export file itself'),
    })
    expect(await refusalOf(withTable(`${folder}/none.csv`, {}, async () => {}))).toMatchObject({
      code: 'file.unreadable',
      message: expect.stringContaining('there is no such file'),
    })
  })
})
