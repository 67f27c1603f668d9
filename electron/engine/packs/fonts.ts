import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The files of Inter that the pack embeds. Static TrueType, whose figures can stand in columns (`tnum`). */
export const INTER = {
  regular: require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  semibold: require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
  italic: require.resolve('@expo-google-fonts/inter/400Regular_Italic/Inter_400Regular_Italic.ttf'),
} as const
