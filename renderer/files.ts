import { bridge, type GrantedFile } from './bridge.ts'

/**
 * Files in and out, the same in the desktop window and in a browser. The page never learns a path: a file becomes a grant, which
 * operations take.
 */

export type Upload = {
  /** Bytes sent so far, of all; a file that stays where it is (the desktop window) reports nothing. */
  readonly onProgress?: (sent: number, total: number) => void
  readonly signal?: AbortSignal
}

/** A grant for a file that was dropped or picked in the page. */
export function grantFile(file: File, upload: Upload = {}): Promise<GrantedFile> {
  return bridge()?.grantForFile(file) ?? uploadFile(file, upload)
}

/** Opens the system's own dialog; null when the person thinks better of it. `accept` as of an HTML file input. */
export async function pickFile(accept: string, upload: Upload = {}): Promise<GrantedFile | null> {
  const desktop = bridge()
  if (desktop !== null) return desktop.pickFile()
  const file = await chooseFile(accept)
  return file === null ? null : uploadFile(file, upload)
}

/** The file itself, for small texts that the page reads. */
export function chooseFile(accept: string): Promise<File | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}

/** Where the engine's own files are read: `/files/packs/…`, `/files/rejections/….csv`. */
export function fileUrl(path: string): string {
  return new URL(path.replace(/^\//, ''), document.baseURI).href
}

/** Saves one of the engine's files under a name the person may change; false when they think better of it. */
export async function saveFile(url: string, suggestedName: string): Promise<boolean> {
  const desktop = bridge()
  if (desktop !== null) return desktop.saveFile(url, suggestedName)
  download(url, suggestedName)
  return true
}

/** Saves a text made by an operation. */
export function saveText(text: string, fileName: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  download(url, fileName)
  // The browser has taken its copy of the blob by the next task.
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}

function download(url: string, fileName: string): void {
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = fileName
  anchor.click()
}

/** XMLHttpRequest, because fetch does not say how much of a body has been sent. */
function uploadFile(file: File, { onProgress, signal }: Upload): Promise<GrantedFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', fileUrl(`files/uploads?name=${encodeURIComponent(file.name)}`))
    request.responseType = 'json'
    request.upload.addEventListener('progress', (event) => onProgress?.(event.loaded, event.total))
    request.addEventListener('load', () => {
      const grant = readGrant(request.response)
      if (grant === null) reject(new Error(`The upload was answered with ${request.status}.`))
      else resolve({ grant, name: file.name })
    })
    request.addEventListener('error', () => reject(new TypeError('The upload failed on the network.')))
    request.addEventListener('abort', () => reject(new DOMException('The upload was cancelled.', 'AbortError')))
    signal?.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

function readGrant(answer: unknown): string | null {
  const hasGrant = typeof answer === 'object' && answer !== null && 'grant' in answer
  return hasGrant && typeof answer.grant === 'string' ? answer.grant : null
}
