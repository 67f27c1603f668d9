/**
 * What a page of ours may do, the same in the desktop window and in a browser: load its own files and talk to its own origin, and
 * nothing else. Styles may stand inline because the component library and the charts set them on elements; packs are shown from
 * blobs of our own making.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
