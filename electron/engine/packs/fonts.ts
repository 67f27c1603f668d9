import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const inter = (name: string) => require.resolve(`@expo-google-fonts/inter/${name}.ttf`)

/** The files of Inter that the pack embeds. Static TrueType, whose figures can stand in columns (`tnum`). */
export const INTER = {
  regular: inter('400Regular/Inter_400Regular'),
  semibold: inter('600SemiBold/Inter_600SemiBold'),
  italic: inter('400Regular_Italic/Inter_400Regular_Italic'),
} as const
