import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  rem,
  type VariantColorsResolver,
} from '@mantine/core'
import { dark, FONT_FAMILY, light, type Palette, type StatusName } from '../shared/tokens.ts'

/** Deep teal from its softest tint to its darkest shade; the tokens' own three stand at 0, 3 and 7. */
const ACCENT: MantineColorsTuple = [
  light.accentSoft,
  '#c9e3e6',
  '#97cfd6',
  dark.accent,
  '#2f9aa6',
  '#1a7f8a',
  '#116d77',
  light.accent,
  '#084a51',
  '#06383e',
]

/** Mantine reads its own surfaces, borders and texts from these two ramps. */
const LIGHT_GREYS: MantineColorsTuple = [
  light.raised,
  light.tint.grey,
  light.hairline,
  '#ccd3d9',
  '#b4bec6',
  light.grey3,
  light.grey2,
  light.grey1,
  '#2c3843',
  light.ink,
]
const DARK_GREYS: MantineColorsTuple = [
  dark.ink,
  dark.grey1,
  dark.grey2,
  dark.grey3,
  '#3d4a55',
  dark.hairline,
  dark.raised,
  dark.paper,
  '#0d141a',
  '#080d11',
]

const SYSTEM_FONTS = `${FONT_FAMILY}, system-ui, "Segoe UI", sans-serif`

/**
 * On the accent stands the page's own colour: white on the deep teal of light, near black on the pale teal of dark. What cannot be
 * taken back is in the red of the tokens, on which the same letters can be read too.
 */
const variantColors: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input)
  if (input.variant !== 'filled') return colours
  if (input.color === 'red') return { ...colours, background: RED, hover: DEEPER_RED, color: 'var(--paper)' }
  return (input.color ?? 'accent') === 'accent' ? { ...colours, color: 'var(--paper)' } : colours
}

const RED = 'var(--status-red)'
const DEEPER_RED = 'color-mix(in srgb, var(--status-red) 88%, var(--ink))'

/** Type scale of the screens: 12/16 secondary, 14/20 body, 20/28 page title, 32/40 the one big figure. */
export const theme = createTheme({
  colors: { accent: ACCENT, gray: LIGHT_GREYS, dark: DARK_GREYS },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 3 },
  variantColorResolver: variantColors,
  black: light.ink,
  fontFamily: SYSTEM_FONTS,
  fontSizes: { xs: rem(12), sm: rem(14), md: rem(14), lg: rem(20), xl: rem(32) },
  lineHeights: { xs: '1.3334', sm: '1.4286', md: '1.4286', lg: '1.4', xl: '1.25' },
  spacing: { xs: rem(4), sm: rem(8), md: rem(16), lg: rem(24), xl: rem(32) },
  radius: { xs: rem(2), sm: rem(4), md: rem(6), lg: rem(8), xl: rem(12) },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: {
    fontFamily: SYSTEM_FONTS,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: rem(20), lineHeight: rem(28) },
      h2: { fontSize: rem(14), lineHeight: rem(20) },
      h3: { fontSize: rem(14), lineHeight: rem(20) },
    },
  },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 300, multiline: true, events: { hover: true, focus: true, touch: true } } },
    Select: { defaultProps: { size: 'sm', allowDeselect: false } },
    Modal: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    Menu: { defaultProps: { shadow: 'md' } },
    Skeleton: { defaultProps: { radius: 'sm' } },
  },
})

const STATUSES: readonly StatusName[] = ['green', 'amber', 'red', 'grey']

function variablesOf(palette: Palette): Record<string, string> {
  return {
    '--ink': palette.ink,
    '--grey-1': palette.grey1,
    '--grey-2': palette.grey2,
    '--grey-3': palette.grey3,
    '--hairline': palette.hairline,
    '--paper': palette.paper,
    '--raised': palette.raised,
    '--accent': palette.accent,
    '--accent-soft': palette.accentSoft,
    ...Object.fromEntries(STATUSES.map((status) => [`--status-${status}`, palette.status[status]])),
    ...Object.fromEntries(STATUSES.map((status) => [`--tint-${status}`, palette.tint[status]])),
    '--mantine-primary-color-contrast': palette.paper,
    '--mantine-color-body': palette.paper,
    '--mantine-color-text': palette.ink,
    '--mantine-color-dimmed': palette.grey2,
    '--mantine-color-placeholder': palette.grey2,
    '--mantine-color-anchor': palette.accent,
    '--mantine-color-error': palette.status.red,
    '--mantine-color-default': palette.paper,
    '--mantine-color-default-hover': palette.raised,
    '--mantine-color-default-border': palette.hairline,
  }
}

/** The tokens as CSS variables, for the style sheets, and over Mantine's own names for the same things. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: variablesOf(light),
  dark: variablesOf(dark),
})
