import type { PackInput } from '../../../shared/packs/pack-input.ts'
import type { PackWork } from './make-pack.ts'

/** Writes what the pack says as an XLSX workbook whose attainment cells are formulas over its own sheet of checks. */
export declare function makeWorkbook(input: PackInput, work?: PackWork): Promise<Uint8Array>
