/** The look in one place: the screens' theme, the charts and the pack all read these. Colours are sRGB hex. */
export type StatusName = 'green' | 'amber' | 'red' | 'grey'

export type Palette = {
  readonly ink: string
  readonly grey1: string
  readonly grey2: string
  readonly grey3: string
  readonly hairline: string
  readonly paper: string
  readonly raised: string
  readonly accent: string
  readonly accentSoft: string
  /** Full-strength mark; passes 4.5:1 on `paper`. */
  readonly status: Readonly<Record<StatusName, string>>
  /** Tint behind a figure. */
  readonly tint: Readonly<Record<StatusName, string>>
}

export const light: Palette = {
  ink: '#17212b',
  grey1: '#46525e',
  grey2: '#65717d',
  grey3: '#9aa5af',
  hairline: '#dde2e6',
  paper: '#ffffff',
  raised: '#f6f8f9',
  accent: '#0b5d66',
  accentSoft: '#e3f0f1',
  status: { green: '#1a7a3c', amber: '#8f5a00', red: '#b3261e', grey: '#65717d' },
  tint: { green: '#e4f4e9', amber: '#fdf0d5', red: '#fbe6e4', grey: '#eef1f3' },
}

export const dark: Palette = {
  ink: '#e8edf1',
  grey1: '#b9c3cc',
  grey2: '#97a3ae',
  grey3: '#66727d',
  hairline: '#2d3842',
  paper: '#121a21',
  raised: '#1a242d',
  accent: '#5fbac4',
  accentSoft: '#173238',
  status: { green: '#63c884', amber: '#e3ad4a', red: '#f38b82', grey: '#97a3ae' },
  tint: { green: '#15301f', amber: '#33280f', red: '#3a1c1a', grey: '#222d36' },
}

/** Never colour alone: each status has its word and its shape. */
export const STATUS_WORD: Readonly<Record<StatusName, string>> = {
  green: 'Met',
  amber: 'Near',
  red: 'Missed',
  grey: 'No verdict',
}
export const STATUS_SHAPE: Readonly<Record<StatusName, string>> = { green: '●', amber: '▲', red: '■', grey: '○' }

export const FONT_FAMILY = 'Inter'
