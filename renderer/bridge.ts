/** A file the person chose, as the engine will know it: an opaque grant and the name to show. */
export type GrantedFile = { readonly grant: string; readonly name: string }

/** What the desktop window's preload hands the page; absent in a browser. */
export type Bridge = {
  /** Asks for the message port to the engine; it arrives once. */
  onPort(callback: () => void): void
  pickFile(): Promise<GrantedFile | null>
  grantForFile(file: File): Promise<GrantedFile>
  saveFile(url: string, suggestedName: string): Promise<boolean>
}

declare global {
  interface Window {
    readonly accord?: Bridge
  }
}

export const bridge = (): Bridge | null => window.accord ?? null
