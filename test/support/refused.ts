/** What an act was refused with: its code, and the places of its problems. */
export async function refused(act: Promise<unknown>): Promise<{ code: string; paths: string[] }> {
  try {
    await act
  } catch (error) {
    const { code, problems } = (error as { data: { code: string; problems: { path: string }[] } }).data // as the contract says
    return { code, paths: problems.map(({ path }) => path) }
  }
  throw new Error('it was not refused')
}
