/**
 * Month names as exports write them, January first, a month's several forms parted by `|`. English, German, Spanish, French, Italian,
 * Portuguese, Dutch, Polish, Swedish and Danish; without accents and dots, for that is how a word is looked up.
 */
const NAMES = [
  'jan|january|januar|janner|ene|enero|janv|janvier|gen|gennaio|janeiro|januari|sty|stycznia|styczen',
  'feb|february|februar|febrero|fev|fevr|fevrier|febbraio|fevereiro|februari|lut|lutego|luty',
  'mar|march|marz|mrz|marzo|mars|marco|maart|mrt|marca|marzec|marts',
  'apr|april|abr|abril|avr|avril|aprile|kwi|kwietnia|kwiecien',
  'may|mai|mayo|mag|maggio|maio|mei|maj|maja',
  'jun|june|juni|junio|juin|giu|giugno|junho|cze|czerwca|czerwiec',
  'jul|july|juli|julio|juil|juillet|lug|luglio|julho|lip|lipca|lipiec',
  'aug|august|ago|agosto|aou|aout|augustus|augusti|sie|sierpnia|sierpien',
  'sep|sept|september|septiembre|setiembre|septembre|set|settembre|setembro|wrz|wrzesnia|wrzesien',
  'oct|october|okt|oktober|octubre|octobre|ott|ottobre|out|outubro|paz|pazdziernika|pazdziernik',
  'nov|november|noviembre|novembre|novembro|lis|listopada|listopad',
  'dec|december|dez|dezember|dic|diciembre|decembre|dicembre|dezembro|gru|grudnia|grudzien',
]

const MONTHS = new Map(NAMES.flatMap((names, index) => names.split('|').map((name) => [name, index + 1] as const)))

/** Letters without accents, in lower case. */
export function plainWord(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** 1 to 12 for a month's name in one of the languages known here; 0 when it is none. */
export function monthOf(word: string): number {
  return MONTHS.get(word) ?? MONTHS.get(plainWord(word)) ?? 0
}
