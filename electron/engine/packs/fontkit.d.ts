/** The part of fontkit that the pack uses; the package ships no declarations. */
declare module 'fontkit' {
  export function openSync(path: string): { hasGlyphForCodePoint(codePoint: number): boolean }
}
