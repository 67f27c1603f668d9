import type { EarlierState } from '../../../shared/operations/difference.ts'

export type ChangesQuestion = { readonly reference: string; readonly period: string; readonly before: EarlierState }
