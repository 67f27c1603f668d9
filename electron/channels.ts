/** The names under which the page's preload and the main process meet. */
export const channels = {
  wantPort: 'accord:want-port',
  port: 'accord:port',
  pickFile: 'accord:pick-file',
  grantFile: 'accord:grant-file',
  saveFile: 'accord:save-file',
} as const
