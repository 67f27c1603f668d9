/** The calendar months that a period touches, `YYYY-MM`. */
export function monthsOf({ from, to }: { readonly from: string; readonly to: string }): string[] {
  const index = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
  const [first, last] = [index(from), index(to)]
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, step) => {
    const month = first + step
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}
